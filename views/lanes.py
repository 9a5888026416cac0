"""What a view opens on, and where it stands: lanes, ordered so that the lines between them cross little.

The order of the nodes in their lane is found here once, for the whole graph; the page and the static picture put
whatever part of it is shown one below another in that order. The ordering is the barycentre heuristic: each node moves
to the mean place of its neighbours, in a few sweeps (Sugiyama, Tagawa and Toda 1981, "Methods for visual understanding
of hierarchical system structures").
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Edge, Graph, Node
from views.look import KINDS, NEXT, RELATION, ROLES, kind

MOST = 400
"""Nodes that are drawn at once."""
SHOWN_FIRST = frozenset({"theme", "board", "partnership", "group"})
"""What a view that is too large opens on."""
_SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """All claims of one type between two nodes, as one line."""

    source: str
    target: str
    type: str
    count: int


@dataclass(frozen=True, slots=True)
class Opening:
    """What a view opens on: relationship types, the ids drawn (in order), their lines, and how many are left out."""

    types: tuple[str, ...]
    ids: tuple[str, ...]
    lines: tuple[Line, ...]
    left_out: int


def lines(edges: Iterable[Edge], types: Sequence[str]) -> tuple[Line, ...]:
    """The claims of `types` with parallel ones taken together, sorted by type (in the order of `look`) and ends."""
    counts = Counter((edge.source, edge.target, edge.type) for edge in edges if edge.type in types)
    return tuple(Line(*ends, count) for ends, count in sorted(counts.items(), key=lambda e: (RELATION[e[0][2]], e[0])))


def order(graph: Graph) -> dict[str, int]:
    """The place of every node among those of its lane, by id."""
    kinds = {node.id: KINDS[kind(node)] for node in graph.nodes}
    lanes: dict[int, list[str]] = defaultdict(list)
    for node in sorted(graph.nodes, key=lambda node: (KINDS[kind(node)].key, node.name.casefold(), node.id)):
        lanes[kinds[node.id].lane].append(node.id)
    near: dict[str, list[str]] = defaultdict(list)
    for line in lines(graph.edges, (*ROLES, *NEXT, "CONCERNS")):
        if kinds[line.source].lane != kinds[line.target].lane:
            near[line.source].append(line.target)
            near[line.target].append(line.source)
    place = _places(lanes)
    for sweep in range(_SWEEPS):
        for lane in sorted(lanes, reverse=bool(sweep % 2)):
            lanes[lane].sort(key=lambda id: _mean([place[other] for other in near[id]], place[id]))
            place.update(_places({lane: lanes[lane]}))
    return {id: index for lane in lanes.values() for index, id in enumerate(lane)}


def opening(graph: Graph, place: Mapping[str, int]) -> Opening:
    """What a view of `graph` opens on: who holds a role for what, else `NEXT`.

    Of a large graph these are the most claimed bodies and themes.
    """
    types = next((found for found in (ROLES, NEXT) if any(edge.type in found for edge in graph.edges)), ROLES)
    kinds = {node.id: KINDS[kind(node)] for node in graph.nodes}
    every = lines(graph.edges, types)
    weight: Counter[str] = Counter()
    for line in every:
        weight[line.source] += line.count
        weight[line.target] += line.count
    ids = list(weight)
    if len(ids) > MOST:
        folded = [id for id in ids if kinds[id].key in SHOWN_FIRST]
        ids = sorted(folded if len(folded) > 1 else ids, key=lambda id: (-weight[id], id))[:MOST]
    shown = set(ids)
    drawn = tuple(line for line in every if line.source in shown and line.target in shown)
    in_order = sorted(shown, key=lambda id: (kinds[id].lane, place[id]))
    return Opening(types, tuple(in_order), drawn, len(weight) - len(shown))


def trimmed(graph: Graph, opened: Opening, most: int) -> Opening:
    """`opened` with at most `most` boxes a lane: those that lead most, then those with most lines."""
    kinds = {node.id: KINDS[kind(node)].lane for node in graph.nodes}
    weight: Counter[str] = Counter()
    for line in opened.lines:
        for end in (line.source, line.target):
            weight[end] += 1000 if line.type == "LEADS" else 1
    kept: set[str] = set()
    for lane in set(kinds.values()):
        kept |= set(sorted((id for id in opened.ids if kinds[id] == lane), key=lambda id: (-weight[id], id))[:most])
    left = tuple(line for line in opened.lines if line.source in kept and line.target in kept)
    kept = {end for line in left for end in (line.source, line.target)}
    ids = tuple(id for id in opened.ids if id in kept)
    return Opening(opened.types, ids, left, opened.left_out + len(opened.ids) - len(ids))


def by_id(graph: Graph) -> dict[str, Node]:
    """The nodes of `graph` by id."""
    return {node.id: node for node in graph.nodes}


def _places(lanes: Mapping[int, Sequence[str]]) -> dict[str, float]:
    """Where each stands in its lane, from 0 to 1, so that lanes of different lengths can be compared."""
    return {id: (index + 0.5) / len(lane) for lane in lanes.values() for index, id in enumerate(lane)}


def _mean(values: Sequence[float], default: float) -> float:
    return sum(values) / len(values) if values else default
