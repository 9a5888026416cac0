"""The claims as the rows of a table: what the picture says, in words."""

from collections.abc import Collection, Iterable, Mapping
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
    cited = shorts(graph.nodes)
    return [row(edge, nodes, cited) for edge in found[:most]], len(found)


def shorts(nodes: Iterable[Node]) -> dict[str, str]:
    """The documents' short references by id; where two are the same, the later id gets its file, as in an answer."""
    taken: set[str] = set()
    found = {}
    for node in sorted((node for node in nodes if node.labels[0] == "Document"), key=lambda node: node.id):
        short = visible(node.properties.get("short") or node.name)
        if short in taken:
            short = f"{short} ({visible(node.properties.get('file') or node.id)})"
        taken.add(short)
        found[node.id] = short
    return found


def _citation(edge: Edge, cited: Mapping[str, str]) -> str:
    """The document of a claim as it is cited, or the register that says it."""
    given = edge.properties
    register = f"register: {visible(given.get('register') or 'vocabulary')}"
    return cited.get(str(given.get("document", "")), register)


def row(edge: Edge, nodes: Mapping[str, Node], cited: Mapping[str, str]) -> Row:
    """One claim in words, given the nodes by id and the documents' short references."""
    given = edge.properties
    return Row(
        visible(nodes[edge.source].name), RELATIONS[RELATION[edge.type]].says, visible(nodes[edge.target].name),
        _citation(edge, cited), visible(given.get("locator") or ""), visible(given.get("quote") or ""),
        STATUSES[str(given.get("status", "stated"))], edge,
    )  # fmt: skip
