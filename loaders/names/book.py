"""The names of one document: what each means, and every place where it stands."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.claim import BODIES, Entity
from loaders.document import Connector, Document, Table
from loaders.names.things import Thing
from loaders.names.tokens import Token
from loaders.names.words import AUTHORITIES
from loaders.setting import Setting
from ontology.registers import Entry
from ontology.text import fold_name

_JOINING = frozenset({"of", "the", "for"})
Place = tuple[int, int]
"""A block's index, and a cell's index in a table or a connector's end; -1 for the block's own text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `start` to `end` of the text at `place`; `how` is register, shape, definition, description or pronoun."""

    place: Place
    start: int
    end: int
    thing: Thing
    how: str


@dataclass(slots=True)
class Book:
    """The names of one document."""

    document: Document
    setting: Setting
    things: list[Thing] = field(default_factory=list)
    mentions: dict[Place, list[Mention]] = field(default_factory=dict)
    inner: dict[Place, list[Mention]] = field(default_factory=dict)
    """Names that stand inside the name of an office: the Board in "Chair of the Board"."""
    tokens: dict[Place, list[Token]] = field(default_factory=dict)
    explained: dict[str, str] = field(default_factory=dict)
    """What initials stand for that no name is known by: "TH" of "Together Housing (TH)"."""
    _by_name: dict[tuple[str, str], Thing] = field(default_factory=dict)
    _by_entry: dict[str, Thing] = field(default_factory=dict)
    _order: dict[int, int] = field(default_factory=dict)
    """Of each thing, by identity: its place among `things`."""
    _indexed: list[Thing] | None = None
    _news: list[Thing] = field(default_factory=list)

    def at(self, place: Place) -> list[Mention]:
        """The mentions in one text, left to right; none overlap."""
        return self.mentions.get(place, [])

    def named(self, name: str) -> Thing | None:
        """The thing that this name means anywhere in the document, by any of its names; None for none or several."""
        folded = fold_name(name)
        found = [t for t in self.things if any(fold_name(n) == folded for n in (*t.names, *t.abbreviations))]
        return found[0] if len(found) == 1 else None

    def short_for(self, name: str) -> Thing | None:
        """The one organisation or body whose name begins with these words: "Probation" of "Probation Service"."""
        folded = fold_name(name)
        found = [t for t in self.things if t.label in {"Organisation", *BODIES} and len(folded) > 3
                 and any(fold_name(n).startswith(f"{folded} ") for n in +t.names)]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def add(self, label: str, name: str) -> Thing:
        """The thing of this name and label, made where there is none yet; initials that are explained give the name."""
        if name in self.explained:
            known = self.add(label, self.explained[name])
            known.shorten(*(n for n in (name,) if n not in known.abbreviations))
            return known
        self._index()
        thing = self._by_name.get(_sort(label, name)) or self._new(Thing(label))
        thing.call(name)
        return thing

    def registered(self, entry: Entry) -> Thing:
        """The thing of a register's entry, made where there is none yet."""
        self._index()
        return self._by_entry.get(entry.id) or self._new(Thing(entry.label, entry))

    def _new(self, thing: Thing) -> Thing:
        thing.order, thing.news = len(self.things), self._news
        self.things.append(thing)
        self._enter(thing)
        return thing

    def _index(self) -> None:
        """Make the index true: from the beginning where `things` is another list than before."""
        if self._indexed is not self.things:
            self._indexed, self._by_name, self._by_entry, self._order = self.things, {}, {}, {}
            self._news[:] = self.things
        for thing in self._news:
            self._enter(thing)
        self._news.clear()

    def _enter(self, thing: Thing) -> None:
        place = self._order.setdefault(id(thing), len(self._order))
        if thing.entry is not None:
            self._by_entry.setdefault(thing.entry.id, thing)
        for name in (*thing.names, *thing.abbreviations):
            first = self._by_name.setdefault(_sort(thing.label, name), thing)
            if place < self._order[id(first)]:
                self._by_name[_sort(thing.label, name)] = thing

    def entity(self, thing: Thing) -> Entity:
        """The thing as the graph keeps it."""
        entry = thing.entry
        own = entry is None or not (entry.areas or entry.label in {"Area", "Legislation"})
        return Entity(
            thing.label, thing.name, self.document.id, _aliases(thing), register=entry.id if entry else "",
            area=self.setting.area if own and not entry else "",
            authority=thing.authority or bool(entry.authority if entry else _is_class(thing)),
        )  # fmt: skip


def _aliases(thing: Thing) -> tuple[str, ...]:
    """Its other names; a region's service ("Probation Service, South West") is called by the service's name alone too."""
    base = thing.entry.name.partition(", ")[0] if thing.entry is not None and thing.entry.kind.startswith("probation") else ""
    return tuple(sorted({*thing.aliases, base})) if base and base not in {thing.name, *thing.aliases} else thing.aliases


def _is_class(thing: Thing) -> bool:
    return thing.label == "Organisation" and bool(AUTHORITIES.search(thing.name))


def _sort(label: str, name: str) -> tuple[str, str]:
    """What names of one thing share: "Chair, the Board" and "Chair of the Board" are one office."""
    folded = fold_name(name)
    if label == "Post":
        folded = " ".join(w for w in folded.split() if w not in _JOINING) or folded
    return "Body" if label in BODIES else label, folded


def units(document: Document) -> Iterator[tuple[Place, str]]:
    """Every text that a person sees: blocks, cells, ends of connectors."""
    for index, block in document.visible():
        yield (index, -1), block.text
        if isinstance(block, Table):
            for number, cell in enumerate(block.cells):
                yield (index, number), cell.text
        elif isinstance(block, Connector):
            yield (index, 0), block.start
            yield (index, 1), block.end


def free(known: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    """`known` and what of `more` does not overlap it, left to right."""
    out = sorted(known, key=lambda m: m.start)
    for mention in more:
        at = bisect_left(out, mention.end, key=lambda m: m.start)
        if not at or out[at - 1].end <= mention.start:
            out.insert(at, mention)
    return out
