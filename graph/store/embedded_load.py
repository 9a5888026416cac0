"""Writing a graph into a fresh ArcadeDB database, and reading the whole of one."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, sorted_graph
from graph.store import QUERY_SECONDS, embedded_engine, values

_AUTHORITY = "Organisation~" + values.SECOND_LABEL
"""How ArcadeDB names the type of a node that has both labels."""
_LONG = 10_000


def write(path: Path, graph: Graph, folder: Path) -> None:
    """A database of `graph` at `path`. It needs no transaction: nobody sees it before it is whole.

    The engine's batch loader is five times as quick as Cypher's UNWIND here (bench/store.py).
    """
    with embedded_engine.engine(folder).create_database(str(path.absolute())) as database:
        with database.transaction():  # outside of one, each statement waits for the disk
            for statement in _schema():
                database.command("sql", statement).close()
        with database.graph_batch() as batch:
            places: dict[str, str] = {}
            by_type: dict[str, list[Any]] = defaultdict(list)
            for node in graph.nodes:
                by_type[_AUTHORITY if len(node.labels) > 1 else node.labels[0]].append(node)
            for type, nodes in sorted(by_type.items()):
                rows = [values.stored_properties(node) for node in nodes]
                places.update(zip((node.id for node in nodes), batch.create_vertices(type, rows), strict=True))
            by_type.clear()
            for edge in graph.edges:
                if not _long(edge):
                    by_type[edge.type].append(edge)
            for type, edges in sorted(by_type.items()):
                batch.new_edges(
                    [places[edge.source] for edge in edges], type, [places[edge.target] for edge in edges],
                    [values.stored_properties(edge) for edge in edges],
                )  # fmt: skip
        with database.transaction():
            for edge in filter(_long, graph.edges):
                database.command(
                    "opencypher",
                    f"MATCH (a {{id: $source}}), (b {{id: $target}}) CREATE (a)-[r:{edge.type}]->(b) SET r = $own",
                    {"source": edge.source, "target": edge.target, "own": values.stored_properties(edge)},
                ).close()  # fmt: skip


def _long(edge: Edge) -> bool:
    """The batch loader takes edges up to a page of 64 kB; a character is up to four bytes."""
    return sum(len(value) for value in edge.properties.values() if isinstance(value, str)) > _LONG


def _schema() -> Iterator[str]:
    """Every label and type of the contract, whether this graph has it; indexes of ids; no way to other files."""
    for label in (*LABELS, values.SECOND_LABEL):
        yield f"CREATE VERTEX TYPE `{label}` BUCKETS 1"
    yield f"CREATE VERTEX TYPE `{_AUTHORITY}` EXTENDS `Organisation`, `{values.SECOND_LABEL}` BUCKETS 1"
    for label in LABELS:
        yield f"CREATE PROPERTY `{label}`.id STRING"
        yield f"CREATE INDEX ON `{label}` (id) UNIQUE"
    for type in TYPES:
        yield f"CREATE EDGE TYPE `{type}` BUCKETS 1"
    # Even a query that only reads could read any file of this machine, or fetch an address.
    yield "ALTER DATABASE `arcadedb.opencypher.loadCsv.allowFileUrls` false"
    yield "ALTER DATABASE `arcadedb.opencypher.loadCsv.allowRemoteUrls` false"
    yield f"ALTER DATABASE `arcadedb.command.timeout` {int(QUERY_SECONDS * 1000)}"


def everything(database: Any) -> Graph:
    """The graph in an open database."""
    nodes = database.query("opencypher", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS own").to_list()
    edges = database.query(
        "opencypher", "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS own"
    ).to_list()
    return sorted_graph(
        [values.node_of(row["labels"], row["own"]) for row in nodes],
        [values.edge_of(row["type"], row["source"], row["target"], row["own"]) for row in edges],
    )
