"""The contract's export: one JSON object a line, nodes first, sorted by id."""

import json
from collections.abc import Iterable, Iterator

from graph.model import Edge, Graph, Node, sorted_graph
from ontology.errors import InputError


def lines(graph: Graph) -> Iterator[str]:
    """The lines of the export, without line ends. The same graph gives the same lines."""
    for node in sorted(graph.nodes, key=lambda n: n.id):
        yield _dump({
            "kind": "node", "id": node.id, "labels": list(node.labels), "name": node.name,
            "aliases": list(node.aliases), "properties": dict(sorted(node.properties.items())),
        })  # fmt: skip
    for edge in sorted(graph.edges, key=lambda e: e.id):
        yield _dump({
            "kind": "edge", "id": edge.id, "type": edge.type, "source": edge.source, "target": edge.target,
            "properties": dict(sorted(edge.properties.items())),
        })  # fmt: skip


def parse(text: Iterable[str], name: str = "the export") -> Graph:
    """The graph that `lines` wrote. Raises `InputError`, with `name` and the line's number, for anything else."""
    nodes, edges = [], []
    for number, line in enumerate(text, start=1):
        try:
            record = json.loads(line)
            if record["kind"] == "node":
                nodes.append(Node(record["id"], tuple(record["labels"]), record["name"],
                                  tuple(record.get("aliases", ())), record["properties"]))  # fmt: skip
            else:
                edges.append(Edge(record["id"], record["type"], record["source"], record["target"],
                                  record["properties"]))  # fmt: skip
        except (AttributeError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{name}, line {number}: not a line of a remit export ({error})",
                             "export again with: remit export --format jsonl") from error  # fmt: skip
    return sorted_graph(nodes, edges)


def _dump(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))
