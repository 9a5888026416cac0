"""Names found in one text, looked up by where they stand, so that many names in a long text stay linear."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from loaders.names.things import Thing

Span = tuple[int, int, Thing, str]
"""Start, one past the end, what stands there, and how it was found."""
_WIDTH = 256


class Spans:
    """Spans in the order in which they were put."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._all: list[Span] = []
        self._near: dict[int, list[Span]] = defaultdict(list)
        for span in spans:
            self.put(span)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._all)

    def put(self, span: Span) -> None:
        """Add a span."""
        self._all.append(span)
        for bucket in range(span[0] // _WIDTH, span[1] // _WIDTH + 1):
            self._near[bucket].append(span)

    def near(self, start: int, end: int) -> Sequence[Span]:
        """At least the spans that touch `start` to `end`, each once, in the order in which they were put."""
        first, last = max(0, start) // _WIDTH, end // _WIDTH
        if first == last:
            return self._near.get(first, ())
        found = {id(span): span for bucket in range(first, last + 1) for span in self._near.get(bucket, ())}
        return list(found.values())
