"""A thing that a document names, while its names are still being gathered."""

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from ontology.registers import Entry
from ontology.text import fold_body, fold_name

_FILLER = frozenset(["community", "safety", "city", "county", "the", "local", "our", "new", "and", "of", "for"])
_EXPANDED = {"csp": "partnership", "csps": "partnerships", "ccg": "clinical commissioning group", "opcc": "office of the "
             "police and crime commissioner", "icb": "integrated care board"}  # fmt: skip


@dataclass(slots=True, eq=False)
class Thing:
    """One thing of one document: its names with how often, its label, and its register entry where it has one."""

    label: str
    entry: Entry | None = None
    names: Counter[str] = field(default_factory=Counter)
    abbreviations: list[str] = field(default_factory=list)
    order: int = 0
    authority: bool = False
    news: list["Thing"] = field(default_factory=list)
    """Where it enters itself with every further name: the book's, whose index stays true so."""

    def call(self, name: str, times: int = 1) -> None:
        """The document gives it this name, so often; -1 where it was another's after all."""
        self.names[name] += times
        self.news.append(self)

    def shorten(self, *names: str) -> None:
        """The document gives it these short names."""
        self.abbreviations += names
        self.news.append(self)

    @property
    def name(self) -> str:
        """The fullest name that the document gives."""
        named = [name for name, count in self.names.items() if count > 0]
        if not named:
            return self.abbreviations[0] if self.abbreviations else next(iter(self.names), "")
        return named[0] if len(named) == 1 else max(named, key=_fullness)  # of equals, max gives the first

    @property
    def core(self) -> frozenset[str]:
        """The words that tell it from others: fillers dropped, abbreviations of kinds spelt out."""
        return core(self.name)

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other names, sorted; folded twins of the name are left out."""
        seen = {fold_name(self.name)}
        out = []
        for name in sorted({*+self.names, *self.abbreviations}):
            if fold_name(name) not in seen:
                seen.add(fold_name(name))
                out.append(name)
        return tuple(out)


@lru_cache(maxsize=2**16)
def _fullness(name: str) -> tuple[int, bool, bool]:
    return len(fold_name(name).rstrip("s")), not name.isupper(), not name.endswith("s")


@lru_cache(maxsize=2**16)
def core(name: str) -> frozenset[str]:
    """The words of `name` that tell it from others of its kind."""
    found = words_of(name)
    return found - _FILLER or found


@lru_cache(maxsize=2**16)
def words_of(name: str) -> frozenset[str]:
    """The words of `name`, abbreviations of kinds spelt out, one spelling for what is spelt in two ways."""
    return frozenset(" ".join(_EXPANDED.get(w, w) for w in fold_body(name).split()).split())


def titled(name: str) -> str:
    """A name that a heading shouts, as text writes it; any other name as it is.

    >>> titled("COMMUNITY SAFETY SCRUTINY PANEL")
    'Community Safety Scrutiny Panel'
    """
    if not name.isupper() or len(name.split()) < 2:
        return name
    small = {"AND", "OF", "THE", "FOR", "IN", "ON", "TO"}
    return " ".join(w.lower() if w in small and i else w.title() if len(w) > 3 else w
                    for i, w in enumerate(name.split()))  # fmt: skip
