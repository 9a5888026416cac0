"""The compliance suite's second half: what `read` promises, on each store that there is."""

import pytest

from graph.model import Graph
from graph.store import open_store
from graph.store.values import storable
from ontology.errors import UsageError


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Board {id: 'x'}) RETURN n.id",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.name = 'x' RETURN n.name",
        "MATCH (n) REMOVE n:Board",
        "MERGE (n:Board {id: 'x'})",
        "CREATE INDEX FOR (n:Board) ON (n.name)",
        "CALL { CREATE (n:Board) RETURN n } RETURN n.id",
        "FOREACH (x IN [1] | CREATE (n:Board))",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
        "load /* CSV */ csv FROM 'file:///etc/passwd' AS line RETURN line",
    ],
)
def test_a_query_that_writes_or_reads_files_is_refused(address: str, small: Graph, query: str) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        with pytest.raises(UsageError):
            store.read(query)
        assert store.graph() == storable(small)


@pytest.mark.parametrize(
    "query", ["", "  \n", "MATC (n) RETURN n", "RETURN $missing", "MATCH (n) RETURN x", "RETURN 1; RETURN 2"]
)
def test_a_wrong_query_is_a_usage_error_of_one_line(address: str, small: Graph, query: str) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        with pytest.raises(UsageError) as raised:
            store.read(query)
    assert raised.value.remedy
    assert len(raised.value.what) < 250
    assert "com.arcadedb" not in raised.value.what


def test_columns_stand_in_the_querys_order_also_without_rows(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        rows = store.read("MATCH (n:Board) RETURN 1 AS z, n.id AS a, n.nothing AS m, n.name AS b, 5 AS y")
        assert rows.columns == ("z", "a", "m", "b", "y")
        assert rows.rows == [(1, "board:safer", None, "Safer Board", 5)]
        none = store.read("MATCH (n:Legislation) RETURN n.id AS z, n.name AS a, count(*) AS m")
        assert (none.columns, list(none.rows)) == (("z", "a", "m"), [])


def test_a_label_or_type_that_the_graph_has_not_is_no_error(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        assert not store.read("MATCH (n:Risk)-[r:ASSESSES]->() RETURN n.score AS s").rows
        assert not store.read("MATCH (n:Unheard)-[r:OF]->() RETURN n.such AS s").rows


def test_nodes_relationships_paths_and_dates_come_out_as_plain_values(address: str, small: Graph) -> None:
    query = (
        "MATCH p = (a:Organisation)-[r:SUPPORTS]->(b) "
        "RETURN a, r, p, {z: b, a: [r]} AS m, date('2018-04-01') AS d, duration('P1Y') AS u"
    )
    with open_store(address, write=True) as store:
        store.replace(small)
        [(a, r, p, m, d, u)] = store.read(query).rows
    node = {
        "id": "organisation:trust", "labels": ["Organisation"],
        "properties": {"aliases": [], "id": "organisation:trust", "name": "Trust"},
    }  # fmt: skip
    edge = {"id": "r1", "type": "SUPPORTS", "properties": {"id": "r1", "register": "health", "status": "stated"}}
    assert (a, r, d, u) == (node, edge, "2018-04-01", "P1Y")
    assert p[:2] == [node, edge]
    assert p[2]["labels"] == ["Theme"]
    assert m == {"a": [edge], "z": p[2]}
    assert list(m) == ["a", "z"]


def test_parameters_of_every_kind_arrive(address: str, small: Graph) -> None:
    given = {"s": "x'y", "i": 3, "f": 2.0, "b": True, "n": None, "l": ["a", None, 1], "t": ("a",), "m": {"k": [1]}}
    with open_store(address, write=True) as store:
        store.replace(small)
        [row] = store.read("RETURN $s, $i, $f, $b, $n, $l, $t, $m", given).rows
        assert row == ("x'y", 3, 2.0, True, None, ["a", None, 1], ["a"], {"k": [1]})
        with pytest.raises(UsageError, match="too large"):
            store.read("RETURN $x", {"x": 2**63})
