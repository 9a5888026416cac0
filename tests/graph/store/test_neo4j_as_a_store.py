"""What is Neo4j's own: whose database it is, its constraints, builds from two machines, what acts on the server."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, Node, sorted_graph
from graph.store import bolt, bolt_load, open_store, values
from graph.store.values import storable
from ontology.errors import StoreBusyError, StoreError, UsageError
from tests.neo4j.server import Server

pytestmark = pytest.mark.neo4j


@pytest.fixture
def cypher(neo4j_server: Server) -> Iterator[Callable[..., list[Any]]]:
    """Run a query as somebody else would, past remit."""
    import neo4j

    with neo4j.GraphDatabase.driver(neo4j_server.address, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        yield lambda query, **given: [r.values() for r in driver.execute_query(query, given).records]
        driver.execute_query("MATCH (n) DETACH DELETE n")


def test_every_label_and_type_has_a_uniqueness_constraint_on_its_id(
    neo4j_server: Server, cypher: Callable[..., list[Any]]
) -> None:
    there = {
        (kind, tuple(of), tuple(on))
        for kind, of, on in cypher("SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties")
    }
    assert there == {("UNIQUENESS", (label,), ("id",)) for label in LABELS} | {
        ("RELATIONSHIP_UNIQUENESS", (type,), ("id",)) for type in TYPES
    }


def test_nothing_is_in_the_database_but_the_contract(
    neo4j_server: Server, small: Graph, cypher: Callable[..., list[Any]]
) -> None:
    with open_store(neo4j_server.address, write=True) as store:
        store.replace(small)
    assert cypher("MATCH (n) RETURN count(n)") == [[len(small.nodes)]]
    assert {label for [label] in cypher("MATCH (n) UNWIND labels(n) AS l RETURN l")} <= {
        *LABELS,
        "ResponsibleAuthority",
    }
    assert cypher("MATCH (n {id: 'board:safer'}) RETURN properties(n)") == [
        [
            {
                "id": "board:safer",
                "name": "Safer Board",
                "aliases": ["SB", "The Board"],
                "quorum": 5,
                "folded": ["safer", "safer board", "sb", "board"],
                "telling": [" safer", " sb", ""],
            }
        ]
    ]


@pytest.mark.parametrize(
    "foreign",
    [
        "CREATE (:Person {name: 'Ada'})",
        "CREATE (:Board {name: 'no id'})",
        "CREATE ({id: 'no label'})",
        "MATCH (n:Board) SET n:Mine",
        "MATCH (n:Board) CREATE (n)-[:LIKES]->(n)",
        "MATCH (n:Board) CREATE (n)-[:LEADS]->(n)",
    ],
)
def test_a_database_with_something_of_others_is_not_built_into(
    neo4j_server: Server, small: Graph, cypher: Callable[..., list[Any]], foreign: str
) -> None:
    with open_store(neo4j_server.address, write=True) as store:
        store.replace(small)
        cypher(foreign)
        before = cypher("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id, labels(n), r.id ORDER BY n.id, r.id")
        with pytest.raises(StoreError, match="did not write") as raised:
            store.replace(Graph((), ()))
        assert "NEO4J_DATABASE" in raised.value.remedy
        after = cypher("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n.id, labels(n), r.id ORDER BY n.id, r.id")
    assert after == before


def test_a_database_that_looks_like_ours_and_was_never_built_is_not_built_into(
    neo4j_server: Server, cypher: Callable[..., list[Any]]
) -> None:
    for [name] in cypher("SHOW CONSTRAINTS YIELD name"):
        cypher(f"DROP CONSTRAINT {name}")
    cypher("CREATE (:Organisation {id: 'of another program', name: 'x'})")
    with open_store(neo4j_server.address, write=True) as store:
        with pytest.raises(StoreError, match=r"did not write \(nodes: 1, relationships: 0\)"):
            store.replace(Graph((), ()))
        assert cypher("SHOW CONSTRAINTS YIELD name") == []
        cypher("MATCH (n) DELETE n")
        store.replace(Graph((), ()))


def test_two_builds_from_two_machines_follow_each_other(
    neo4j_server: Server, small: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They share no lock file; whatever their order, the end is one graph or the other, whole."""
    other = sorted_graph([Node("board:new", ("Board",), "New")], [Edge("n", "REPORTS_TO", "board:new", "board:new")])
    merge = bolt_load._merge_edges

    def slowly(*given: Any) -> None:
        merge(*given)
        time.sleep(0.3)

    monkeypatch.setattr(bolt_load, "_merge_edges", slowly)
    for round in range(3):
        stores = []
        for number in (1, 2):
            monkeypatch.setenv("REMIT_HOME", str(tmp_path / f"machine-{number}"))
            stores.append(open_store(neo4j_server.address, write=True))
        work = list(zip(stores, (small, other), strict=True))
        with ThreadPoolExecutor() as pool:
            builds = [pool.submit(store.replace, graph) for store, graph in (work if round % 2 else work[::-1])]
            assert [build.result() for build in builds] == [None, None]
        assert stores[0].graph() in (storable(small), other)
        for store in stores:
            store.close()


@pytest.mark.parametrize("fails", [False, True], ids=["mixed", "failed"])
def test_a_build_that_ends_while_the_graph_is_read_is_not_mixed_into_it(
    neo4j_server: Server, small: Graph, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    other = sorted_graph([Node("board:new", ("Board",), "New")], [Edge("n", "REPORTS_TO", "board:new", "board:new")])
    with open_store(neo4j_server.address, write=True) as store, open_store(neo4j_server.address) as reader:
        store.replace(small)
        node_of, seen = values.node_of, []

        def meddled(labels: list[str], own: dict[str, Any]) -> Node:
            seen.append(own["id"])
            if len(seen) == 1:
                store.replace(other)
                if fails:
                    raise StoreError("half of a node", "read it again")
            return node_of(labels, own)

        monkeypatch.setattr(values, "node_of", meddled)
        assert reader.graph() == other
        assert seen[0] == storable(small).nodes[0].id
        assert seen[-1] == "board:new"


def test_who_reads_while_builds_never_end_is_told(
    neo4j_server: Server, small: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(neo4j_server.address, write=True) as store, open_store(neo4j_server.address) as reader:
        node_of, graphs = values.node_of, cycle([sorted_graph(small.nodes, []), small])

        def meddled(labels: list[str], own: dict[str, Any]) -> Node:
            store.replace(next(graphs))
            return node_of(labels, own)

        store.replace(small)
        monkeypatch.setattr(bolt, "QUERY_SECONDS", 1)
        monkeypatch.setattr(values, "node_of", meddled)
        with pytest.raises(StoreBusyError, match="all the time"):
            reader.graph()


def test_what_somebody_else_writes_in_mid_build_stops_it(
    neo4j_server: Server, small: Graph, cypher: Callable[..., list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(neo4j_server.address, write=True) as store:
        store.replace(small, ["old"])
        merge = bolt_load._merge_edges

        def meddled(*given: Any) -> None:
            merge(*given)
            cypher("CREATE (:Legislation {id: 'x', name: 'x'})")

        monkeypatch.setattr(bolt_load, "_merge_edges", meddled)
        with pytest.raises(StoreError, match="somebody else"):
            store.replace(Graph([Node("board:new", ("Board",), "New")], []), ["new"])
        assert len(store.graph().nodes) == len(small.nodes) + 1
        assert list(store.master()) == ["old"]


@pytest.mark.parametrize(
    "query",
    [
        "L\\u004fAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CYPHER 5 LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
        "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
        "CALL db.clearQueryCaches()",
        "CALL /* x */ db.clearQueryCaches()",
        "C\\u0041LL db.clearQueryCaches()",
        "CALL dbms.killTransaction('neo4j-transaction-1')",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
        "CREATE DATABASE other",
    ],
)
def test_a_query_that_acts_on_the_server_is_refused(neo4j_server: Server, query: str) -> None:
    with open_store(neo4j_server.address) as store, pytest.raises(UsageError):
        store.read(query)


def test_a_query_that_only_looks_suspicious_is_answered(neo4j_server: Server) -> None:
    with open_store(neo4j_server.address) as store:
        assert store.read("RETURN 'a csv file, \\u0041, terminate' AS x").rows == [("a csv file, A, terminate",)]
        assert store.read("CALL { RETURN 1 AS x } RETURN x").rows == [(1,)]
        assert ("Board",) in store.read("CALL db.labels() YIELD label RETURN label").rows


def test_a_query_that_runs_too_long_is_given_up(neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bolt, "QUERY_SECONDS", 0.5)
    with open_store(neo4j_server.address) as store, pytest.raises(StoreError, match="longer than"):
        store.read("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s")


def test_a_master_that_this_machine_has_not_is_told(
    neo4j_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REMIT_HOME", str(tmp_path / "another"))
    with open_store(neo4j_server.address) as store, pytest.raises(StoreError, match="no claims"):
        list(store.master())


def test_the_master_of_a_build_that_was_killed_right_after_its_commit_is_the_new_one(
    neo4j_server: Server, small: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Graph([Node("board:new", ("Board",), "New")], [])

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with open_store(neo4j_server.address, write=True) as store:
        store.replace(small, ["old"])
        for place, expected in [("graph.store.bolt_load.load", ["old"]), ("pathlib.Path.replace", ["new"])]:
            with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
                patch.setattr(place, killed)
                store.replace(other, ["new"])
            assert list(store.master()) == expected
            assert store.graph() == (storable(small) if expected == ["old"] else other)
        store.replace(small, ["again"])
        assert list(store.master()) == ["again"]


def test_one_server_is_one_place_whatever_the_scheme(neo4j_server: Server, small: Graph) -> None:
    with open_store(neo4j_server.address, write=True) as store:
        store.replace(small, ["one"])
    with open_store(neo4j_server.address.replace("bolt://", "neo4j://")) as store:
        assert store.graph() == storable(small)
        assert list(store.master()) == ["one"]
