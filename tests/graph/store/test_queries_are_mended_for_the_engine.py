"""What is put before a condition for the embedded engine, where, and that it changes nothing else."""

import pytest

from graph.model import Edge, Node, sorted_graph
from graph.store import open_store
from graph.store.embedded_query import mended

NO_BODY_SETS = "MATCH (who)-[:SETS]->(p:Priority) WHERE {} RETURN who.id AS who, p.id AS p ORDER BY who"
CONDITIONS = [
    "NOT who:Organisation OR NOT EXISTS { (:Board)-[:SETS]->(p) }",
    "who.name = 'nobody' OR NOT EXISTS { MATCH (b:Board)-[s:SETS]->(p) WHERE s.status <> 'rejected' }",
    "who.name = 'nobody' OR COUNT { (:Board)-[:SETS]->(p) } = 0",
    "NOT (who.name <> 'nobody' AND EXISTS { (:Board)-[:SETS]->(p) })",
    "who.name STARTS WITH 'nob' OR size([(b:Board)-[:SETS]->(p) | b.id]) = 0",
    "who.name = 'nobody' OR who.name = 'Trust' AND NOT EXISTS { (p)<-[:SETS]-(:Board) }",
    "who.name = 'nobody' OR (who.name = 'Trust' OR (NOT (EXISTS { (p)<-[:SETS]-(:Board) })))",
    "who.name = 'nobody' OR {Two: true}[p.name]",
    "who.name = 'nobody' OR $two[p.name] = true",
    "who.id <> 'nobody' AND (who.name = 'nobody' OR $two[p.name])",
    "who.id <> 'nobody' AND ($two IS NULL OR $two[p.name] = true)",
    "$two[p.name] = true AND NOT who:Board",
    "who.name = 'nobody' OR p.aliases[0] = 'b'",
    "who.name = 'nobody' OR CASE WHEN p.name = 'Two' THEN true ELSE false END",
    "who.name = 'nobody' OR reduce(a = '', x IN [p.name] | a + x) = 'Two'",
    "who.name = 'nobody' OR none(x IN ['One'] WHERE x = p.name)",
    "who.name = 'nobody' OR any(x IN p.aliases WHERE x = 'b')",
    "EXISTS { MATCH (b)-[:SETS]->(q) WHERE q.id = p.id AND (b.name = 'nobody' OR q.aliases[0] = 'b') }",
]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_with_a_subquery_waits_for_the_names_in_it(address: str, condition: str) -> None:
    graph = sorted_graph(
        [
            Node("board:b", ("Board",), "Board"), Node("organisation:o", ("Organisation",), "Trust"),
            Node("priority:1", ("Priority",), "One", ("a",)), Node("priority:2", ("Priority",), "Two", ("b",)),
        ],
        [
            Edge("c1", "SETS", "board:b", "priority:1", {"status": "stated"}),
            Edge("c2", "SETS", "organisation:o", "priority:2", {"status": "stated"}),
        ],
    )  # fmt: skip
    with open_store(address, write=True) as store:
        store.replace(graph)
        found = [who for who, _ in store.read(NO_BODY_SETS.format(condition), {"two": {"Two": True}}).rows]
    expected = ["board:b", "organisation:o"] if condition.startswith("NOT who:") else ["organisation:o"]
    assert found == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("MATCH (a)--(b) WHERE EXISTS { (b)--() } RETURN a", "MATCH (a)--(b) WITH * WHERE EXISTS { (b)--() } RETURN a"),
        ("match (a) where count{(a)--()}>1 return a", "match (a) WITH * where count{(a)--()}>1 return a"),
        ("OPTIONAL MATCH (a) WHERE EXISTS { (a)--() } RETURN a", None),
        ("MATCH (a) WITH a WHERE EXISTS { (a)--() } RETURN a", None),
        ("MATCH (a) WHERE a.x = 1 RETURN COUNT { (a)--() }", None),
        ("MATCH (a {x: 1}) WHERE a.n = 'EXISTS { x' // EXISTS {\nAND a.`EXISTS {` = 1 RETURN [a]", None),
        ("MATCH (a WHERE a.x[0] = 1) RETURN [x IN a.y WHERE x = {z: 1}.z]", None),
        ("MATCH (a) WHERE a.name STARTS WITH 'x' AND a.case = 1 RETURN CASE a.x WHEN 1 THEN 2 END", None),
        (
            "MATCH (a) WHERE a.n STARTS WITH 'x' OR a.x[0] RETURN a",
            "MATCH (a) WITH * WHERE a.n STARTS WITH 'x' OR a.x[0] RETURN a",
        ),
        ("MATCH (a)-[r]->() WHERE r.x = 1 AND ($d IS NULL OR $d[r.y] = true) RETURN a", None),
        ("MATCH (a) WHERE $d[a.y] = true AND a.n = 'b AND c OR d' // OR\nRETURN a", None),
        ("MATCH (a)--(b) WHERE a.x OR $d[b.y] RETURN a", "MATCH (a)--(b) WITH * WHERE a.x OR $d[b.y] RETURN a"),
        (
            "MATCH (a)--(b) WHERE a.x AND NOT (a.y AND $d[b.y]) RETURN a",
            "MATCH (a)--(b) WITH * WHERE a.x AND NOT (a.y AND $d[b.y]) RETURN a",
        ),
        (
            "MATCH (a)--(b) WHERE $d[b.y] AND a.x OR a.y RETURN a",
            "MATCH (a)--(b) WITH * WHERE $d[b.y] AND a.x OR a.y RETURN a",
        ),
        (
            "MATCH (a)--(b) WHERE `a`.x = $d[b.y] RETURN a",
            "MATCH (a)--(b) WITH * WHERE `a`.x = $d[b.y] RETURN a",
        ),
        (
            "MATCH (a) WHERE $d[a.x] AND EXISTS { (a)--(b) WHERE b.x OR $d[a.y] } RETURN a",
            "MATCH (a) WITH * WHERE $d[a.x] AND EXISTS { (a)--(b) WHERE b.x OR $d[a.y] } RETURN a",
        ),
        ("MATCH (a)) WHERE", None),
        ('MATCH (a) WHERE a.n = "it\'s EXISTS {" /* EXISTS { */ RETURN a', None),
        (
            "RETURN COLLECT { MATCH (a) WHERE EXISTS { (a)--() } RETURN a.id } AS ids",
            "RETURN COLLECT { MATCH (a) WITH * WHERE EXISTS { (a)--() } RETURN a.id } AS ids",
        ),
    ],
)
def test_nothing_but_the_condition_of_a_match_is_mended(query: str, expected: str | None) -> None:
    assert mended(query) == (expected or query)
