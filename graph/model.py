"""What a store holds and an export writes: nodes and edges, sorted, with plain values only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.claim import Value

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `labels` starts with the one that says what it is; `properties` has neither id, name nor aliases."""

    id: str
    labels: tuple[str, ...]
    name: str
    aliases: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge. `properties` holds document, locator, quote, status and rule, or `register` in their place.

    `source_name` and `target_name` among them are the ends as the document names them.
    """

    id: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges, each sorted by id. Every edge's ends are among the nodes."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]

    def networkx(self) -> "nx.MultiDiGraph[str]":
        """The same graph in networkx, edges keyed by id; attributes are the properties, and labels, name, aliases."""
        import networkx as nx

        network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node in self.nodes:
            attributes: dict[str, Any] = {**node.properties}
            attributes.update(labels=list(node.labels), name=node.name, aliases=list(node.aliases))
            network.add_node(node.id, **attributes)
        for edge in self.edges:
            network.add_edge(edge.source, edge.target, key=edge.id, **{**edge.properties, "type": edge.type})
        return network


def sorted_graph(nodes: Sequence[Node], edges: Sequence[Edge]) -> Graph:
    """A `Graph` of these, in the one order that every export and store keeps."""
    return Graph(sorted(nodes, key=lambda n: n.id), sorted(edges, key=lambda e: e.id))
