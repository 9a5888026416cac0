"""Two tables, with the column names that Gephi (`Id`, `Label`, `Source`, `Target`, `Type`) and Kumu (`Label`, `Type`,
`From`, `To`, `Description`, `Tags`) look for. Both import them as they are.

Gephi takes `Type` of an edge for directed or undirected; the edge's own type stands in `Kind`, and Kumu reads `Label`.
Kumu joins by label, so a name that two nodes share is told apart by what they are, then by their id.
"""

import csv
from collections import Counter
from pathlib import Path

from graph.claim import Value
from graph.exports._plain import cell
from graph.model import Graph, Node

SUFFIX = ".csv"
FILES = True


def write_folder(graph: Graph, folder: Path) -> list[Path]:
    """Write `nodes.csv` and `edges.csv` into `folder`, and return their paths."""
    names = _unique_names(graph)
    node_columns = sorted({name for node in graph.nodes for name in node.properties})
    edge_columns = sorted({name for edge in graph.edges for name in edge.properties})
    nodes, edges = folder / "nodes.csv", folder / "edges.csv"
    with nodes.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["Id", "Label", "Type", "Tags", "Name", "Aliases", *node_columns])
        for node in graph.nodes:
            values: list[Value] = [node.id, names[node.id], _first(node), "|".join(node.labels[1:]), node.name]
            values += ["|".join(node.aliases), *(node.properties.get(column) for column in node_columns)]
            writer.writerow(map(cell, values))
    with edges.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["Id", "Source", "Target", "Type", "Label", "From", "To", "Kind", *edge_columns])
        for edge in graph.edges:
            values = [edge.id, edge.source, edge.target, "Directed", edge.type]
            values += [names[edge.source], names[edge.target], edge.type]
            writer.writerow(map(cell, [*values, *(edge.properties.get(column) for column in edge_columns)]))
    return [nodes, edges]


def _unique_names(graph: Graph) -> dict[str, str]:
    """A label for each node that no other node bears."""
    found = {node.id: node.name or node.id for node in graph.nodes}
    for tell in (_first, lambda node: node.id):
        shared = Counter(name.casefold() for name in found.values())
        for node in graph.nodes:
            if shared[found[node.id].casefold()] > 1:
                found[node.id] = f"{node.name} ({tell(node)})"
    return found


def _first(node: Node) -> str:
    return node.labels[0] if node.labels else ""
