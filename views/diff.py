"""What changed between two sides: two documents, the documents of two years, or two exports.

A priority is the same where its name is, renamed where the new side has one about the same themes in other words, and
changed where they share a theme; a lead or a chair that another has on the new side has moved; a body that succeeds one
of the old side is that one renamed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.claim import BODIES
from graph.model import Edge, Graph, Node
from ontology.text import fold_name
from queries.answer import Answer, Source

COLUMNS = (
    "kind", "change", "before", "after", "status", "document", "locator", "quote",
    "other_document", "other_locator", "other_quote",
)  # fmt: skip
NOTE = "that a later document does not repeat something need not mean that it has ended: its words are cited"
_ORDER = ("priority", "lead", "supporting", "member", "chair", "body")
_SINGLE = {"LEADS": "lead", "CHAIRS": "chair"}
_PAIRED = {"SUPPORTS": "supporting", "MEMBER_OF": "member"}


@dataclass(frozen=True, slots=True)
class Side:
    """One side: a graph, and the ids of the documents in it that count (None: all, with what no document says)."""

    name: str
    graph: Graph
    documents: frozenset[str] | None = None

    def edges(self, *types: str) -> list[Edge]:
        """The claims of these types that count, by id."""
        return [
            e for e in self.graph.edges
            if e.type in types and e.properties.get("status") != "rejected"
            and (self.documents is None or e.properties.get("document") in self.documents)
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Change:
    kind: str
    change: str
    before: str = ""
    after: str = ""
    old: Edge | None = None
    new: Edge | None = None


def diff(old: Side, new: Side) -> Answer:
    """The changes from `old` to `new`, in the order of their kinds, each with the words of the side that says it."""
    names = {**_names(old), **_names(new)}
    changes = [*_priorities(old, new, names), *_bodies(old, new, names)]
    for type, kind in _SINGLE.items():
        changes += _single(old, new, names, type, kind)
    for type, kind in _PAIRED.items():
        changes += _paired(old, new, names, type, kind)
    changes.sort(key=lambda c: (_ORDER.index(c.kind), c.change, c.before, c.after))
    shorts = {**_shorts(old), **_shorts(new)}
    rows = tuple(_row(c, shorts) for c in changes)
    cited = {e.properties.get("document") for c in changes for e in (c.old, c.new) if e}
    sources = tuple(shorts[d] for d in sorted(map(str, cited)) if d in shorts)
    understood = (("before", old.name), ("after", new.name))
    return Answer("", "What changed", COLUMNS, rows, understood, sources, (NOTE,) if rows else ())


def _priorities(old: Side, new: Side, names: Mapping[str, str]) -> Iterator[_Change]:
    before, after = ({e.target: e for e in reversed(side.edges("SETS"))} for side in (old, new))
    themes: dict[str, set[str]] = {}
    for edge in (*old.edges("CONCERNS"), *new.edges("CONCERNS")):
        themes.setdefault(edge.source, set()).add(edge.target)
    kept = {fold_name(names[i]) for i in before} & {fold_name(names[i]) for i in after}
    left = {i: e for i, e in before.items() if fold_name(names[i]) not in kept}
    come = {i: e for i, e in after.items() if fold_name(names[i]) not in kept}
    met: set[str] = set()
    for i, edge in list(left.items()):
        shared = [j for j in come if themes.get(i, set()) & themes.get(j, set())]
        if shared:
            j = min(shared, key=lambda j: (themes[i] != themes[j], names[j], j))
            met.add(j)
            yield _Change(
                "priority", "renamed" if themes[i] == themes[j] else "changed", names[i], names[j], edge, come[j]
            )
            del left[i]
    yield from (_Change("priority", "dropped", before=names[i], old=e) for i, e in left.items())
    yield from (_Change("priority", "added", after=names[i], new=e) for i, e in come.items() if i not in met)


def _bodies(old: Side, new: Side, names: Mapping[str, str]) -> Iterator[_Change]:
    before, after = (_mentioned(side) for side in (old, new))
    renamed = {e.target: e for e in (*new.graph.edges, *old.graph.edges) if e.type == "SUCCEEDS"}
    gone, come = sorted(before.keys() - after.keys()), after.keys() - before.keys()
    for i in gone:
        if i in renamed and renamed[i].source in come:
            follower = renamed[i].source
            come = come - {follower}
            yield _Change("body", "renamed", names[i], names[follower], before[i], after[follower])
        else:
            yield _Change("body", "dropped", before=names[i], old=before[i])
    yield from (_Change("body", "added", after=names[i], new=after[i]) for i in sorted(come))


def _single(old: Side, new: Side, names: Mapping[str, str], type: str, kind: str) -> Iterator[_Change]:
    """Changes of a role that one has at a time: who leads a theme, who chairs a body."""
    before, after = (_by_target(side.edges(type), names) for side in (old, new))
    for target in sorted(before.keys() | after.keys(), key=lambda t: (names[t], t)):
        had, has = before.get(target, {}), after.get(target, {})
        gone, come = [i for i in had if i not in has], [i for i in has if i not in had]
        says = f"{names[target]}: "
        if gone and come:
            one, other = had[gone[0]], has[come[0]]
            yield _Change(kind, "moved", says + _all(gone, names), says + _all(come, names), one, other)
        else:
            yield from (_Change(kind, "dropped", before=says + names[i], old=had[i]) for i in gone)
            yield from (_Change(kind, "added", after=says + names[i], new=has[i]) for i in come)


def _paired(old: Side, new: Side, names: Mapping[str, str], type: str, kind: str) -> Iterator[_Change]:
    """Changes of a role that many have: who supports, who sits where."""
    before, after = ({(e.source, e.target): e for e in reversed(side.edges(type))} for side in (old, new))
    for pair in sorted(before.keys() - after.keys()):
        yield _Change(kind, "dropped", before=f"{names[pair[1]]}: {names[pair[0]]}", old=before[pair])
    for pair in sorted(after.keys() - before.keys()):
        yield _Change(kind, "added", after=f"{names[pair[1]]}: {names[pair[0]]}", new=after[pair])


def _by_target(edges: Iterable[Edge], names: Mapping[str, str]) -> dict[str, dict[str, Edge]]:
    found: dict[str, dict[str, Edge]] = {}
    for edge in sorted(edges, key=lambda e: (names[e.source], e.id)):
        found.setdefault(edge.target, {}).setdefault(edge.source, edge)
    return found


def _mentioned(side: Side) -> dict[str, Edge]:
    bodies = {node.id for node in side.graph.nodes if node.labels[0] in BODIES}
    return {e.target: e for e in reversed(side.edges("MENTIONS")) if e.target in bodies}


def _all(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names[i] for i in ids)


def _names(side: Side) -> dict[str, str]:
    return {node.id: node.name for node in side.graph.nodes}


def _shorts(side: Side) -> dict[str, Source]:
    def source(node: Node) -> Source:
        get = {k: str(v) for k, v in node.properties.items() if v is not None}
        short = get.get("short", node.name)
        return Source(node.id, short, node.name, get.get("file", ""), get.get("publisher", ""), get.get("date", ""))

    return {node.id: source(node) for node in side.graph.nodes if node.labels[0] == "Document"}


def _row(change: _Change, shorts: Mapping[str, Source]) -> tuple[Any, ...]:
    """The row; the words are those of the old side, or of the new where only it has any, and then of both."""
    sides = [edge for edge in (change.old, change.new) if edge]
    cells: list[Any] = [change.kind, change.change, change.before, change.after, sides[0].properties.get("status")]
    for edge in (sides[0], sides[1] if len(sides) > 1 else None):
        said = edge.properties if edge else {}
        document = str(said.get("document") or "")
        cells += [shorts[document].short if document in shorts else None, said.get("locator"), said.get("quote")]
    return tuple(cells)
