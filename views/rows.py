"""The claims as the rows of a table: what the picture says, in words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from graph.model import Edge, Graph, Node
from views.lanes import by_id
from views.look import RELATION, RELATIONS, STATUSES
from views.wrap import visible


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: who, what, for whom, by which document, where, in which words, and how far it may be relied on."""

    source: str
    says: str
    target: str
    document: str
    locator: str
    quote: str
    status: str
    edge: Edge


def first_rows(graph: Graph, types: Collection[str], most: int) -> tuple[list[Row], int]:
    """The first `most` claims of `types`, sorted by relationship, source and target; and how many there are."""
    nodes = by_id(graph)
    found = [edge for edge in graph.edges if edge.type in types]
    names = {id: node.name.casefold() for id, node in nodes.items()}
    found.sort(key=lambda e: (RELATION[e.type], names[e.source], names[e.target], e.id))
    return [row(edge, nodes) for edge in found[:most]], len(found)


def citation(edge: Edge, nodes: Mapping[str, Node]) -> str:
    """The document of a claim as it is cited, or the register that says it."""
    given = edge.properties
    document = nodes.get(str(given.get("document", "")))
    if document is None:
        return f"register: {visible(given.get('register') or 'vocabulary')}"
    return visible(document.properties.get("short") or document.name)


def row(edge: Edge, nodes: Mapping[str, Node]) -> Row:
    """One claim in words, given the nodes by id."""
    given = edge.properties
    return Row(
        visible(nodes[edge.source].name), RELATIONS[RELATION[edge.type]].says, visible(nodes[edge.target].name),
        citation(edge, nodes), visible(given.get("locator") or ""), visible(given.get("quote") or ""),
        STATUSES[str(given.get("status", "stated"))], edge,
    )  # fmt: skip
