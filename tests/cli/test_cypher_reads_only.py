"""`remit cypher` reads, whatever a query does; each is refused in two lines and leaves the graph as it is."""

import json

import pytest

from tests.cli.conftest import Remit

WRITES = (
    "CREATE (n:X) RETURN n",
    "CALL { CREATE (n:X) RETURN n } RETURN n",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN count(n) AS c",
    "MATCH (n) FOREACH (x IN [1] | SET n.y = x)",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "MERGE (n:Y {id: '1'}) RETURN n.id AS id",
    "CREATE INDEX FOR (n:Board) ON (n.name)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) REMOVE n.name",
    "DROP DATABASE x",
    "RETURN 1 AS a; MATCH (n) DELETE n",
    "UNWIND range(1, 3) AS i CALL { WITH i CREATE (z:Z {i: i}) } IN TRANSACTIONS RETURN count(*) AS c",
)


@pytest.mark.parametrize("query", WRITES)
def test_a_write_is_refused(remit: Remit, query: str) -> None:
    before = remit("export").out
    done = remit("cypher", query)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 2
    assert remit("export").out == before


def test_nodes_relationships_and_paths_are_shown_as_data(remit: Remit) -> None:
    query = "MATCH p = (n:Post)-[r:CHAIRS]->(b) RETURN n, r, p, [1, 'a'] AS l, {k: null} AS m, date('2026-01-02') AS d"
    for format in ("table", "markdown", "csv", "html", "json"):
        done = remit("cypher", query, "--format", format)
        assert done.code == 0, done.err
    row = json.loads(done.out)["rows"][0]
    assert row["n"]["labels"] == ["Post"]
    assert row["r"]["type"] == "CHAIRS"
    assert row["l"] == [1, "a"]
    assert row["d"] == "2026-01-02"
