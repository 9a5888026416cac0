"""Writing a graph into Neo4j: whose database it is, its constraints, and the one transaction of a build."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, Node
from graph.store import values
from ontology.errors import StoreError

if TYPE_CHECKING:
    import neo4j

_ROWS = 5_000
"""How many rows one UNWIND takes."""
_MARK = "remit_"
"""How the names of remit's constraints begin: they, and no node of the user's graph, tell whose database it is."""
_LOCK = "remit:building"


def check_own(tx: "neo4j.ManagedTransaction", address: str) -> None:
    """Raise `StoreError` where the database holds what remit did not write: a build would remove it.

    A database is remit's when it has remit's constraints, which are made only in one without nodes; and when nothing in
    it is outside the contract.
    """
    ours = any(record["name"].startswith(_MARK) for record in tx.run("SHOW CONSTRAINTS YIELD name"))
    labels = [*LABELS, values.SECOND_LABEL]
    if ours:
        nodes = _one(
            tx,
            "MATCH (n) WHERE n.id IS NULL OR size(labels(n)) = 0 OR any(l IN labels(n) WHERE NOT l IN $labels) "
            "RETURN count(n)",
            labels=labels,
        )
        edges = _one(
            tx, "MATCH ()-[r]->() WHERE r.id IS NULL OR NOT type(r) IN $types RETURN count(r)", types=list(TYPES)
        )
    else:
        nodes, edges = counts(tx)
    if nodes or edges:
        raise StoreError(
            f"{address} holds what remit did not write (nodes: {nodes}, relationships: {edges}): nothing was changed",
            "use an empty database: set NEO4J_DATABASE, or start another server",
        )


def make_schema(tx: "neo4j.ManagedTransaction") -> None:
    """A uniqueness constraint on the id of every label and type of the contract, each with its index."""
    there = {record["name"] for record in tx.run("SHOW CONSTRAINTS YIELD name")}
    wanted = {f"{_MARK}{label}_id": f"(x:{label})" for label in LABELS}
    wanted |= {f"{_MARK}{type}_id": f"()-[x:{type}]-()" for type in TYPES}
    for name in sorted(wanted.keys() - there):
        tx.run(f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR {wanted[name]} REQUIRE x.id IS UNIQUE").consume()


def load(tx: "neo4j.ManagedTransaction", graph: Graph, address: str) -> None:
    """Make the database hold `graph`: remove what is no more there, merge the rest by id and by claim id.

    Raises `StoreError`, which rolls everything back, where it would hold anything else in the end.
    """
    # Two builds at once would mix: each waits here for the other's end, on the entry that this makes in the ids' index.
    tx.run(f"MERGE (lock:Document {{id: '{_LOCK}'}}) DELETE lock").consume()
    check_own(tx, address)
    _remove_stale(tx, graph)
    places = dict(_merge_nodes(tx, graph.nodes))
    _merge_edges(tx, graph.edges, places)
    if counts(tx) != (len(graph.nodes), len(graph.edges)):
        raise StoreError(f"{address} was changed by somebody else in mid-build", "nothing was changed; build again")


def counts(tx: "neo4j.ManagedTransaction") -> tuple[int, int]:
    """How many nodes and relationships the database has."""
    return _one(tx, "MATCH (n) RETURN count(n)"), _one(tx, "MATCH ()-[r]->() RETURN count(r)")


def _remove_stale(tx: "neo4j.ManagedTransaction", graph: Graph) -> None:
    nodes = {(node.id, tuple(sorted(node.labels))) for node in graph.nodes}
    edges = {(edge.id, edge.type, edge.source, edge.target) for edge in graph.edges}
    stale_edges: dict[str, list[str]] = defaultdict(list)
    stale_nodes: dict[str, list[str]] = defaultdict(list)
    for record in tx.run("MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target"):
        if (record["id"], record["type"], record["source"], record["target"]) not in edges:
            stale_edges[record["type"]].append(record["id"])
    for record in tx.run("MATCH (n) RETURN n.id AS id, labels(n) AS labels"):
        if (record["id"], tuple(sorted(record["labels"]))) not in nodes:
            main = next(label for label in record["labels"] if label != values.SECOND_LABEL)
            stale_nodes[main].append(record["id"])
    for type, ids in sorted(stale_edges.items()):
        _unwind(tx, f"MATCH ()-[r:{type} {{id: row}}]->() DELETE r", ids)
    for label, ids in sorted(stale_nodes.items()):
        _unwind(tx, f"MATCH (n:{label} {{id: row}}) DETACH DELETE n", ids)


def _merge_nodes(tx: "neo4j.ManagedTransaction", nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """Merge them; gives their ids with the server's own, by which the edges find their ends at once."""
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for node in nodes:
        groups[node.labels].append(values.stored_properties(node))
    for labels, rows in sorted(groups.items()):
        second = "".join(f" SET n:{label}" for label in labels[1:])
        merge = f"MERGE (n:{labels[0]} {{id: row.id}}) SET n = row{second} RETURN n.id AS id, elementId(n) AS place"
        for record in _unwind(tx, merge, rows):
            yield record["id"], record["place"]


def _merge_edges(tx: "neo4j.ManagedTransaction", edges: Iterable[Edge], places: dict[str, str]) -> None:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for edge in edges:
        own = values.stored_properties(edge)
        groups[edge.type].append({"own": own, "source": places[edge.source], "target": places[edge.target]})
    for type, rows in sorted(groups.items()):
        _unwind(
            tx,
            "MATCH (a) WHERE elementId(a) = row.source MATCH (b) WHERE elementId(b) = row.target "
            f"MERGE (a)-[r:{type} {{id: row.own.id}}]->(b) SET r = row.own",
            rows,
        )


def _unwind(tx: "neo4j.ManagedTransaction", cypher: str, rows: list[Any]) -> list["neo4j.Record"]:
    """Run `cypher` once for every `row`, many in one request."""
    records: list[neo4j.Record] = []
    for start in range(0, len(rows), _ROWS):
        records += tx.run(f"UNWIND $rows AS row {cypher}", rows=rows[start : start + _ROWS])
    return records


def _one(tx: "neo4j.ManagedTransaction", cypher: str, **parameters: Any) -> int:
    record = tx.run(cypher, parameters).single(strict=True)
    return int(record[0])
