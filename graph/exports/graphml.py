"""GraphML, as yEd, Gephi, Cytoscape and networkx open it. Lists become text, joined by `; `."""

from collections.abc import Mapping
from typing import TextIO

from graph.claim import Value
from graph.exports._plain import without_controls
from graph.model import Graph

SUFFIX = ".graphml"
FILES = False


def write(graph: Graph, out: TextIO) -> None:
    """Write `graph` as one directed multigraph; a null value is absent, as it is in a store."""
    import networkx as nx

    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes:
        attributes = _attributes(node.properties)
        attributes |= {"labels": ":".join(node.labels), "name": without_controls(node.name)}
        attributes["aliases"] = without_controls("; ".join(node.aliases))
        network.add_node(without_controls(node.id), **attributes)
    for edge in graph.edges:
        ends = (without_controls(edge.source), without_controls(edge.target))
        key = network.add_edge(*ends, key=without_controls(edge.id))
        network.edges[(*ends, key)].update(_attributes(edge.properties), type=edge.type, label=edge.type)
    for line in nx.generate_graphml(network, named_key_ids=False):
        out.write(line + "\n")


def _attributes(properties: Mapping[str, Value]) -> dict[str, str | int | float | bool]:
    return {
        name: without_controls(value) if isinstance(value, str) else value
        for name, value in sorted(properties.items())
        if value is not None
    }
