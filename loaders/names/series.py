"""Names that share their last words: "Amber Valley, Bolsover and Chesterfield Borough Councils" are three councils."""

from collections.abc import Iterator, Sequence
from functools import cache

from loaders.names.tokens import Token
from ontology.registers import Entry, current, entries

_KINDS = frozenset("borough district city county unitary metropolitan council and".split())
_JOINS = frozenset({", ", " and ", " & ", ", and ", " "})


def councils(text: str, words: Sequence[Token], hits: Sequence[tuple[int, int, tuple[Entry, ...]]],
             date: str) -> Iterator[tuple[int, int, Entry]]:  # fmt: skip
    """The council of every place that stands in a row before "Councils": start, one past the end, its entry.

    `hits` are the register's names among `words`, left to right; `date` is the document's, empty where unknown.
    """
    if "Councils" not in text:
        return
    ends = {after: (first, found) for first, after, found in hits if any(e.label == "Area" for e in found)}
    for last, token in enumerate(words):
        if token.text != "Councils":
            continue
        at, end, out = last, token.end, []
        while at > 0:
            if at in ends and (at == last or _between(text, words, at) in _JOINS):
                first, found = ends[at]
                council = _council(tuple(e.id for e in found if e.label == "Area"), date)
                if council is None:
                    break
                out.append((words[first].start, end, council))
                at, end = first, words[first].start
                while at > 0 and words[at - 1].folded == "and":
                    at -= 1
            elif words[at - 1].folded in _KINDS and (not out or words[at - 1].folded == "and"):
                at -= 1
            else:
                break
            end = words[at - 1].end if out else end
        yield from out if len(out) > 1 else ()


def _between(text: str, words: Sequence[Token], at: int) -> str:
    """What stands between token `at` - 1 and the next, a small "and" left out."""
    return text[words[at - 1].end : words[at].start]


@cache
def _council(areas: tuple[str, ...], date: str) -> Entry | None:
    """The one council of one of these areas, at `date`."""
    found = [e for e in entries() if e.kind.endswith(("council", "district", "borough")) and e.label == "Organisation"
             and set(e.areas) & set(areas) and (not date or current(e, date))]  # fmt: skip
    return found[0] if len(found) == 1 else None
