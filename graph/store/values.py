"""What goes into a store and comes out of it, in plain values that are alike on every store."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from math import isfinite
from typing import Any

from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, Node, sorted_graph
from ontology.errors import StoreError, UsageError
from ontology.text import fold_name, telling_words

SECOND_LABEL = "ResponsibleAuthority"
FOLDED = "folded"
"""A property that a store has and a graph has not: the names of a node as `ontology.text.fold_name` folds them, and its
id without the kind. So a store finds what somebody calls a thing without giving out every name that it holds."""
TELLING = "telling"
"""Another one, of the nodes that may be one thing under two names: what each of its names tells, one text for each
(`ontology.text.telling_words`). `queries/library/duplication/same-as.cypher` makes it where a store has none."""
MADE = frozenset({FOLDED, TELLING})
RESERVED = frozenset({"id", "name", "aliases"}) | MADE
_NAMED_TWICE = frozenset({"Board", "Partnership", "ThematicGroup", "Organisation", "Programme"})
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
LARGEST = 2**63 - 1
"""The largest whole number that Cypher has."""
LONGEST_ID = 1_000
"""The most characters of an id: Neo4j indexes none above 8 kB. A longer one is cut, and told apart by a hash."""


def storable(graph: Graph) -> Graph:
    """`graph` as every store can keep it: no property that is null, no NUL and no lone surrogate in a text.

    Raises `StoreError` for what no store can keep: a label or type outside the contract, an id given twice, an end that
    is no node, a property that hides an id. Each is a fault of the program, found before anything is written.
    """
    nodes = [_node(node) for node in graph.nodes]
    edges = [_edge(edge) for edge in graph.edges]
    known = {node.id for node in nodes}
    _unique("node", [node.id for node in nodes])
    _unique("edge", [edge.id for edge in edges])
    for edge in edges:
        if edge.source not in known or edge.target not in known:
            raise _fault(f"the edge {edge.id} ends at a node that is not there")
    return sorted_graph(nodes, edges)


def stored_properties(thing: Node | Edge) -> dict[str, Any]:
    """The properties of a store's node (`id`, `name`, `aliases` and its own) or relationship (`id` and its own)."""
    if isinstance(thing, Node):
        own = {"id": thing.id, "name": thing.name, "aliases": list(thing.aliases), **thing.properties}
        telling = {TELLING: [telling_words(name) for name in (thing.name, *thing.aliases)]}
        return own | {FOLDED: _folded(thing)} | (telling if thing.labels[0] in _NAMED_TWICE else {})
    return {"id": thing.id, **thing.properties}


def _folded(node: Node) -> list[str]:
    names = (node.name, *node.aliases, str(node.properties.get("short") or ""))
    return [name for name in dict.fromkeys([node.id.partition(":")[2], *map(fold_name, names)]) if name]


def node_of(labels: Iterable[str], stored: Mapping[str, Any]) -> Node:
    """The node that a store's labels and properties stand for, the second label second."""
    own = {name: value for name, value in sorted(stored.items()) if name not in RESERVED}
    ordered = tuple(sorted(labels, key=lambda label: (label == SECOND_LABEL, label)))
    return Node(stored["id"], ordered, stored["name"], tuple(stored.get("aliases") or ()), own)


def edge_of(type: str, source: str, target: str, stored: Mapping[str, Any]) -> Edge:
    """The edge that a store's relationship stands for."""
    return Edge(stored["id"], type, source, target, {n: v for n, v in sorted(stored.items()) if n != "id"})


def node_map(labels: Iterable[str], stored: Mapping[str, Any]) -> dict[str, Any]:
    """A node in an answer."""
    own = {name: value for name, value in stored.items() if name not in MADE}
    return {"id": own.get("id"), "labels": sorted(labels), "properties": plain_map(own)}


def edge_map(type: str, stored: Mapping[str, Any]) -> dict[str, Any]:
    """A relationship in an answer."""
    return {"id": stored.get("id"), "type": type, "properties": plain_map(stored)}


def plain_map(stored: Mapping[str, Any]) -> dict[str, Any]:
    """A map in an answer, by name: a map has no order in Cypher, and each store has another."""
    return {name: stored[name] for name in sorted(stored)}


def check_query(query: str, parameters: Mapping[str, Any] | None) -> dict[str, Any]:
    """The parameters of a query as every store takes them. Raises `UsageError` for a text or number that none can."""
    if not query.strip():
        raise UsageError("the query is empty", "write a Cypher query, such as: MATCH (n) RETURN count(n) AS nodes")
    if _UNSTORABLE.search(query):
        raise UsageError(
            "the query holds a character that no store can read", "leave it out, or pass it as a parameter"
        )
    return {name: _parameter(name, value) for name, value in (parameters or {}).items()}


def _parameter(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("", value)
    if isinstance(value, Mapping):
        return {str(key): _parameter(name, item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_parameter(name, item) for item in value]
    if isinstance(value, int) and not isinstance(value, bool) and not -LARGEST <= value <= LARGEST:
        raise UsageError(f"{name} is too large a number: {value}", f"give a number below {LARGEST}")
    return value


def _node(node: Node) -> Node:
    labels = node.labels
    if not labels or labels[0] not in LABELS or set(labels[1:]) - {SECOND_LABEL}:
        raise _fault(f"the node {node.id} has the labels {', '.join(labels) or '(none)'}")
    if RESERVED & node.properties.keys():
        raise _fault(f"the node {node.id} has a property that hides its id, name or aliases")
    return Node(_id(node.id), labels, _text(node.name), tuple(map(_text, node.aliases)), _kept(node.properties))


def _edge(edge: Edge) -> Edge:
    if edge.type not in TYPES:
        raise _fault(f"the edge {edge.id} has the type {edge.type!r}")
    if "id" in edge.properties:
        raise _fault(f"the edge {edge.id} has a property that hides its id")
    return Edge(_id(edge.id), edge.type, _id(edge.source), _id(edge.target), _kept(edge.properties))


def _kept(properties: Mapping[str, Any]) -> dict[str, Any]:
    kept = {_text(name): _value(value) for name, value in sorted(properties.items())}
    return {name: value for name, value in kept.items() if value is not None}


def _value(value: Any) -> Any:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int) and not isinstance(value, bool) and not -LARGEST <= value <= LARGEST:
        return float(value)
    return None if isinstance(value, float) and not isfinite(value) else value


def _text(text: str) -> str:
    return _UNSTORABLE.sub("", str(text))  # a StrEnum is no plain text to a driver


def _id(id: str) -> str:
    id = _text(id)
    return id if len(id) <= LONGEST_ID else f"{id[: LONGEST_ID - 17]}-{sha256(id.encode()).hexdigest()[:16]}"


def _unique(kind: str, ids: list[str]) -> None:
    if len(set(ids)) < len(ids):
        twice = sorted({i for i in ids if ids.count(i) > 1})
        raise _fault(f"the {kind} {twice[0]} is there twice")


def _fault(what: str) -> StoreError:
    return StoreError(
        f"the graph cannot be stored: {what}", "this is a fault of remit: please report it with the document"
    )
