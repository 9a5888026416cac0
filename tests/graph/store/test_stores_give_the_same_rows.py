"""Random small graphs: every question of the catalogue gives the same rows, in the same order, on both stores.

`pytest --hypothesis-profile=thorough` takes a hundred graphs in place of a few.
"""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph import jsonl
from graph.claim import BODIES, LABELS, TYPES
from graph.model import Edge, Graph, Node, sorted_graph
from graph.store import Store, open_store
from queries.catalogue import questions
from queries.question import THINGS, Parameter, Question

ACTORS = (*sorted(BODIES), "Organisation", "Post")
NAMES = ["Safer Board", "safer board", "The Board", "Ämter", "Zulu", "ﬁre", "🜲", "board-a", "Board A", "b", ""]
TEXTS = st.sampled_from(["4.1", "4.10", "4.2", "Appendix A, row Hate", "2018-04-01", "2018", "high", ""])
SENSIBLE: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "LEADS": (ACTORS, ("Theme", "Priority", "Programme")),
    "SUPPORTS": (ACTORS, ("Theme", "Priority")),
    "UNRESOLVED": (ACTORS, ("Theme", "Board")),
    "MEMBER_OF": (ACTORS, tuple(sorted(BODIES))),
    "SETS": (ACTORS, ("Priority",)),
    "CONCERNS": (("Priority", *sorted(BODIES)), ("Theme",)),
    "REPORTS_TO": (tuple(sorted(BODIES)), tuple(sorted(BODIES))),
    "BROADER": (("Theme",), ("Theme",)),
    "COVERS": (("Document", *sorted(BODIES)), ("Area",)),
    "PART_OF": (("Area", *sorted(BODIES)), ("Area", *sorted(BODIES))),
    "MENTIONS": (("Document",), tuple(LABELS)),
}
"""Ends that the questions look for: with any ends at all, most graphs would give no rows."""

NODE_PROPERTIES = st.fixed_dictionaries({}, optional={
    "rank": st.none() | st.integers(1, 3), "level": st.sampled_from(["high", "low", None]),
    "score": st.sampled_from([1, 2.5, None]), "short": TEXTS,
    "period": st.sampled_from(["2018/2020", "2019", ""]), "date": st.sampled_from(["2018-04", "2016", ""]),
})  # fmt: skip
EDGE_PROPERTIES = st.fixed_dictionaries({}, optional={
    "page": st.none() | st.integers(1, 3), "from": TEXTS, "score": st.sampled_from([1, 2.0, None]),
    "source_name": st.sampled_from(NAMES), "register": st.just("areas"),
})  # fmt: skip

OWN = [
    ("every edge", "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, b.id AS b, r.score AS s ORDER BY a, t, b, r.id"),
    ("names", "MATCH (n) RETURN n.name AS name, size(n.aliases) AS k, n.rank AS rank ORDER BY name, rank, n.id"),
    ("optional", "MATCH (n) OPTIONAL MATCH (n)-[r:LEADS]->(t:Theme) WHERE r.status <> 'rejected' "
                 "RETURN n.id AS n, t.id AS t, r.locator AS l ORDER BY n, t, l, r.id"),
    ("grouped", "MATCH (n)-[r]->() WITH n.name AS name, r ORDER BY r.id "
                "RETURN name, count(r) AS k, collect(r.status) AS s ORDER BY name"),
    ("paths", "MATCH (a)-[:REPORTS_TO|PART_OF*1..3]->(b) RETURN DISTINCT a.id AS a, b.id AS b ORDER BY a, b"),
    ("shortest", "MATCH (a:Theme), (b:Theme) WHERE a.id < b.id MATCH p = shortestPath((a)-[:BROADER*..4]-(b)) "
                 "RETURN a.id AS a, b.id AS b, length(p) AS steps ORDER BY a, b"),
    ("none", "MATCH (t:Theme) WHERE NOT EXISTS { (x)-[r:LEADS]->(t) WHERE r.status <> 'rejected' } "
             "RETURN t.id AS t, [(t)-[:BROADER]->(w) | w.id] = [] AS top ORDER BY t"),
    ("nulls", "MATCH (n) RETURN n.level IS NULL AS none, coalesce(n.level, 'x') AS level, count(*) AS k, "
              "avg(n.score) AS mean ORDER BY none, level"),
    ("map", "MATCH (n)-[r]->() RETURN {id: r.id, page: r.page} AS m, [r.status, r.page] AS l ORDER BY r.id"),
]  # fmt: skip
"""What the questions are made of, also where none of them uses it yet."""


ALWAYS = ("Theme", "Board", "ThematicGroup", "Organisation", "Priority", "Area", "Document")
STATUSES = [*["stated"] * 6, "derived", "unreadable", "confirmed", "rejected"]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    nodes: dict[str, Node] = {}
    for label in [*ALWAYS, *draw(st.lists(st.sampled_from(LABELS), max_size=3))]:
        for number in range(draw(st.integers(1, 2))):
            id = f"{label.lower()}:{number}"
            second = ("ResponsibleAuthority",) if label == "Organisation" and draw(st.booleans()) else ()
            aliases = draw(st.lists(st.sampled_from(NAMES), max_size=2))
            nodes[id] = Node(id, (label, *second), draw(st.sampled_from(NAMES)), tuple(aliases), draw(NODE_PROPERTIES))
    ids = sorted(nodes)
    documents = st.sampled_from([id for id in ids if id.startswith("document:")])
    edges = []
    for number in range(draw(st.integers(5, 40))):
        type = draw(st.sampled_from([*SENSIBLE, *SENSIBLE, *SENSIBLE, *TYPES]))
        sources, targets = SENSIBLE.get(type, (LABELS, LABELS))
        source = draw(st.sampled_from([i for i in ids if nodes[i].labels[0] in sources] or ids))
        target = draw(st.sampled_from([i for i in ids if nodes[i].labels[0] in targets] or ids))
        for copy in range(draw(st.sampled_from([1, 1, 1, 2]))):
            said = {"status": draw(st.sampled_from(STATUSES)), **draw(EDGE_PROPERTIES)}
            if draw(st.integers(0, 9)):
                said |= {"document": draw(documents), "locator": draw(TEXTS), "quote": draw(st.sampled_from(NAMES))}
            edges.append(Edge(f"c{number:02}{copy}", type, source, target, said))
    return sorted_graph(list(nodes.values()), edges)


@st.composite
def asked(draw: st.DrawFn, question: Question, graph: Graph) -> dict[str, Any]:
    """Parameters for `question` out of `graph`, as `queries.answer.ask` would give them."""
    given = {p.variable: draw(_value(p, graph)) for p in question.parameters}
    documents = [n.id for n in graph.nodes if n.labels[0] == "Document"]
    given["documents"] = draw(st.none() | st.none() | st.lists(st.sampled_from(documents), unique=True))
    given["as_of"] = draw(st.none() | st.none() | st.integers(2016, 2020))
    return {name: value for name, value in given.items() if f"${name}" in question.query}


def _value(parameter: Parameter, graph: Graph) -> st.SearchStrategy[Any]:
    if parameter.type in THINGS:
        labels = THINGS[parameter.type] or LABELS
        fitting = [n.id for n in graph.nodes if n.labels[0] in labels]
        some: st.SearchStrategy[Any] = st.sampled_from(fitting or ["nobody"])
    elif parameter.type == "year":
        some = st.integers(2016, 2020)
    elif parameter.type == "number":
        some = st.integers(0, 3) if parameter.default is None else st.just(float(parameter.default))
    else:
        some = TEXTS if parameter.default is None else st.just(parameter.default)
    return some if parameter.required or parameter.default is not None else st.none() | st.none() | some


@pytest.mark.neo4j
@pytest.mark.timeout(900)
def test_every_question_gives_the_same_rows_on_both_stores(
    neo4j_server: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalogue = questions()
    folder = str(tmp_path_factory.mktemp("embedded") / "store")
    with open_store(folder, write=True) as embedded, open_store(neo4j_server.address, write=True) as neo4j:

        @settings(
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.explicit, Phase.generate, Phase.shrink),
        )
        @given(st.data())
        def same(data: st.DataObject) -> None:
            graph = data.draw(graphs())
            embedded.replace(graph)
            neo4j.replace(graph)
            assert list(jsonl.lines(embedded.graph())) == list(jsonl.lines(neo4j.graph()))
            for name, query in OWN:
                _compare(embedded, neo4j, name, query, {})
            for question in catalogue:
                _compare(embedded, neo4j, question.name, question.query, data.draw(asked(question, graph)))

        same()


def _compare(embedded: Store, neo4j: Store, name: str, query: str, parameters: dict[str, Any]) -> None:
    one, other = embedded.read(query, parameters), neo4j.read(query, parameters)
    assert one.columns == other.columns, name
    assert list(one.rows) == list(other.rows), (name, parameters)
    assert [[type(v) for v in row] for row in one.rows] == [[type(v) for v in row] for row in other.rows], name
