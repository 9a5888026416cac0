"""What the page knows: the whole graph in columns, small, and the rules of narrowing worked out beforehand."""

import base64
import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import Edge, Graph, Node
from views.lanes import by_id
from views.look import RELATION, STATUSES, kind
from views.narrow import documents_in_force
from views.rows import shorts
from views.wrap import visible

_SHOWN = (
    "period",
    "date",
    "publisher",
    "file",
    "gss",
    "start",
    "end",
    "register",
    "kind",
    "rank",
    "level",
    "score",
    "uri",
)
"""The node properties that the panel tells, in this order; a path on the builder's machine is not among them."""
_STATUSES = list(STATUSES)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST = 12
"""Years after the last full year that a period names ("2016-28") which can still bring a change."""
_DEPTH = 6
"""Steps of PART_OF that an area is followed, as in `queries.scope`."""


def payload(graph: Graph, place: Mapping[str, int]) -> dict[str, Any]:
    """The page's data as JSON values: nodes and claims in columns, and which documents each area and each year leaves.

    `place` is the order of the nodes in their lanes. Every text is made visible here, once.
    """
    index = {node.id: number for number, node in enumerate(graph.nodes)}
    nodes = by_id(graph)
    cited = shorts(graph.nodes)
    return {
        "nodes": {
            "id": [visible(node.id) for node in graph.nodes],
            "kind": [kind(node) for node in graph.nodes],
            "name": [visible(node.name) for node in graph.nodes],
            "alias": _sparse([visible(alias) for alias in node.aliases] for node in graph.nodes),
            "more": _sparse(_more(node, cited) for node in graph.nodes),
            "place": [place[node.id] for node in graph.nodes],
        },
        "claims": _claims(graph, index, nodes),
        "years": _years(graph, index),
        "areas": _areas(graph, index),
    }


def packed(data: Mapping[str, Any]) -> str:
    """`data` as JSON, deflated and in base64: a third of its size, and nothing in it that HTML could read."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(plain, 6)).decode()


def _claims(graph: Graph, index: Mapping[str, int], nodes: Mapping[str, Node]) -> dict[str, Any]:
    edges = [edge for edge in graph.edges if edge.type in RELATION]

    def column(name: str) -> list[Any]:
        return [visible(edge.properties.get(name) or "") for edge in edges]

    return {
        "type": [RELATION[edge.type] for edge in edges],
        "source": [index[edge.source] for edge in edges],
        "target": [index[edge.target] for edge in edges],
        "document": [index.get(str(edge.properties.get("document", "")), -1) for edge in edges],
        "status": [_STATUSES.index(str(edge.properties.get("status", "stated"))) for edge in edges],
        "locator": column("locator"),
        "quote": column("quote"),
        "more": _sparse(_claim_more(edge, nodes) for edge in edges),
    }


def _claim_more(edge: Edge, nodes: Mapping[str, Node]) -> dict[str, Any]:
    """What only some claims have: the document's own names where they are others, page, score, start, register."""
    given = edge.properties
    more: dict[str, Any] = {}
    for end, id in (("source_name", edge.source), ("target_name", edge.target)):
        if given.get(end) and given[end] != nodes[id].name:
            more[end] = visible(given[end])
    for name in ("page", "score", "from", "register", "decided_by", "decided_on"):
        if given.get(name) is not None:
            more[name] = visible(given[name])
    return more


def _more(node: Node, cited: Mapping[str, str]) -> dict[str, str]:
    more = {name: visible(node.properties[name]) for name in _SHOWN if node.properties.get(name) not in {None, ""}}
    return {**more, "short": cited[node.id]} if node.id in cited else more


def _sparse(values: Iterable[Any]) -> dict[int, Any]:
    """Only what is there, by position."""
    return {number: value for number, value in enumerate(values) if value}


def _years(graph: Graph, index: Mapping[str, int]) -> dict[int, list[int]]:
    """Which documents are in force in each year, from the first that one names until nothing changes any more."""
    named: set[int] = set()
    for node in graph.nodes:
        if node.labels[0] == "Document":
            given = f"{node.properties.get('period') or ''} {node.properties.get('date') or ''}"
            named.update(map(int, _YEAR.findall(given)))
    if not named:
        return {}
    documents = [node for node in graph.nodes if node.labels[0] == "Document"]
    graph = Graph(documents, [edge for edge in graph.edges if edge.type == "SUCCEEDS"])
    years = {
        year: sorted(index[id] for id in documents_in_force(graph, year))
        for year in range(min(named), max(named) + _LONGEST)
    }
    while len(years) > 1 and years[max(years)] == years[max(years) - 1]:
        del years[max(years)]
    return years


def _areas(graph: Graph, index: Mapping[str, int]) -> dict[int, list[int]]:
    """Which documents are about each area that leaves any: they cover it, a part of it, or a larger area around it."""
    larger: dict[str, set[str]] = defaultdict(set)
    covered: dict[str, set[int]] = defaultdict(set)
    areas = {node.id for node in graph.nodes if node.labels[0] == "Area"}
    documents = {node.id for node in graph.nodes if node.labels[0] == "Document"}
    for edge in graph.edges:
        if edge.type == "PART_OF" and edge.source in areas and edge.target in areas:
            larger[edge.source].add(edge.target)
        elif edge.type == "COVERS" and edge.source in documents:
            covered[edge.target].add(index[edge.source])
    around = {id: _upward(id, larger) for id in areas}
    found: dict[str, set[int]] = {id: set() for id in areas}
    for id, about in covered.items():
        for area in areas:
            if area in around.get(id, ()) or id in around[area]:
                found[area] |= about
    return {index[id]: sorted(found[id]) for id in sorted(areas) if found[id]}


def _upward(id: str, larger: Mapping[str, set[str]]) -> set[str]:
    reached, edge = {id}, {id}
    for _ in range(_DEPTH):
        edge = {up for one in edge for up in larger.get(one, ())} - reached
        reached |= edge
    return reached
