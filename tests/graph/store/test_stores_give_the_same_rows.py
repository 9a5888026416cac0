"""Random small graphs: every question of the catalogue gives the same rows, in the same order, on both stores.

`pytest --hypothesis-profile=thorough` takes some hundred graphs in place of a few. Hypothesis draws a seed and a size:
drawn edge by edge, most graphs would be too poor for most questions; with fewer edges a failure still gets simpler.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph import jsonl
from graph.claim import BODIES, LABELS, TYPES
from graph.model import Edge, Graph, Node, sorted_graph
from graph.store import Store, open_store
from ontology.errors import UsageError
from queries.answer import ask
from queries.catalogue import questions
from queries.question import THINGS, Parameter, Question

BODY = tuple(sorted(BODIES))
ACTORS = (*BODY, "Organisation", "Post")
NAMES = ["Safer Board", "safer board", "The Board", "Ämter", "Zulu", "ﬁre", "🜲", "board-a", "Board A", "b", ""]
LOCATORS = ["4.1", "4.10", "4.2", "Appendix A, row Hate", ""]
DATES = ["2018-04-01", "2018", "2016-05", "2020", ""]
ENDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "LEADS": (ACTORS, ("Theme", "Theme", "Priority", "Programme", "Board")),
    "SUPPORTS": (ACTORS, ("Theme", "Theme", "Priority", "Programme")),
    "UNRESOLVED": (ACTORS, ("Theme", "Board")),
    "MEMBER_OF": (ACTORS, BODY),
    "CHAIRS": (("Organisation", "Post"), BODY),
    "REPORTS_TO": (BODY, (*BODY, "Organisation")),
    "PART_OF": (("Area", *BODY), ("Area", *BODY)),
    "CONVENES": (ACTORS, BODY),
    "SETS": (ACTORS, ("Priority",)),
    "CONCERNS": (("Priority", "Priority", "Risk", *BODY), ("Theme",)),
    "IDENTIFIES": (("Document",), ("Risk",)),
    "MENTIONS": (("Document",), LABELS),
    "ASSESSES": (("Organisation",), ("Risk",)),
    "DELIVERS": (ACTORS, ("Programme",)),
    "COVERS": (("Document", *BODY), ("Area",)),
    "GOVERNED_BY": (("Document", *BODY), ("Legislation",)),
    "SUCCEEDS": (("Document", *BODY), ("Document", *BODY)),
    "BROADER": (("Theme",), ("Theme",)),
}
"""Where the contract lets each type begin and end; one edge in twenty keeps to none of it."""
OFTEN = {
    "SETS": 6,
    "CONCERNS": 10,
    "LEADS": 5,
    "SUPPORTS": 3,
    "MEMBER_OF": 7,
    "COVERS": 3,
    "MENTIONS": 3,
    "ASSESSES": 2,
}
NODES = {
    "Document": 3, "Board": 2, "Partnership": 2, "ThematicGroup": 3, "Organisation": 4, "Priority": 7, "Theme": 4,
    "Risk": 3, "Programme": 1, "Area": 3, "Legislation": 1, "Post": 1,
}  # fmt: skip
STATUSES = [*["stated"] * 6, "derived", "unreadable", "confirmed", "rejected"]

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
              "round(avg(n.score), 3) AS mean ORDER BY none, level"),
    ("map", "MATCH (n)-[r]->() RETURN {id: r.id, page: r.page} AS m, [r.status, r.page] AS l ORDER BY r.id"),
]  # fmt: skip
"""What the questions are made of, also where none of them uses it yet."""


def graph_of(seed: int, size: int) -> Graph:
    """A graph of `size` claims: parallel ones, cycles, loops, nulls, names that differ by case or not at all."""
    chance = Random(seed)
    nodes = {}
    for label, most in NODES.items():
        for number in range(chance.randint(most // 2, most) or 1):
            id = f"{label.lower()}:{number}"
            labels = (label, "ResponsibleAuthority") if label == "Organisation" and chance.random() < 0.5 else (label,)
            own = {
                "rank": chance.choice([None, 1, 2, 3]), "level": chance.choice([None, "very-high", "high", "low"]),
                "score": chance.choice([None, 1, 2.5, 3.0]),
                "period": chance.choice([None, "2018/2020", "2016-17", "2019"]),
                "date": chance.choice([None, *DATES]), "short": chance.choice([None, *NAMES]),
                "start": chance.choice([None, *DATES]), "end": chance.choice([None, None, None, *DATES]),
            }  # fmt: skip
            aliases = tuple(chance.sample(NAMES, chance.choice([0, 0, 1, 2])))
            nodes[id] = Node(id, labels, chance.choice(NAMES), aliases, _some_of(own, chance))
    ids = sorted(nodes)
    edges: list[Edge] = []
    for number in range(size):
        if edges and chance.random() < 0.1:
            type, source, target = edges[-1].type, edges[-1].source, edges[-1].target
        else:
            [type] = chance.choices(TYPES, [OFTEN.get(type, 1) for type in TYPES])
            anywhere = chance.random() < 0.05
            source, target = (
                chance.choice([i for i in ids if anywhere or nodes[i].labels[0] in ends]) for ends in ENDS[type]
            )
        edges.append(Edge(f"c{number:03}", type, source, target, _claim(ids, chance)))
    return sorted_graph(list(nodes.values()), edges)


def _claim(ids: list[str], chance: Random) -> dict[str, Any]:
    if chance.random() < 0.1:
        return {"register": "areas", "status": "stated"}
    documents = [id for id in ids if id.startswith("document:")]
    said = {
        "page": chance.choice([None, 1, 2]), "from": chance.choice([None, *DATES]), "rule": "a rule",
        "score": chance.choice([None, 1, 2.0, 3.5]), "source_name": chance.choice(NAMES),
        "target_name": chance.choice(NAMES),
    }  # fmt: skip
    return {
        "status": chance.choice(STATUSES), "document": chance.choice(documents), "locator": chance.choice(LOCATORS),
        "quote": chance.choice(NAMES), **_some_of(said, chance),
    }  # fmt: skip


def _some_of(properties: dict[str, Any], chance: Random) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if chance.random() < 0.7}


def asked(question: Question, graph: Graph, chance: Random) -> dict[str, str]:
    """What a user might give `question`, out of `graph`; things by their ids, which are never ambiguous."""
    given = {p.name: _value(p, graph, chance) for p in question.parameters if p.required or chance.random() < 0.3}
    scopes = {"document": _one_of(("Document",), graph, chance), "area": _one_of(("Area",), graph, chance),
              "as-of": str(chance.randint(2015, 2021))}  # fmt: skip
    return given | {name: scopes[name] for name in question.scope if chance.random() < 0.2}


def _value(parameter: Parameter, graph: Graph, chance: Random) -> str:
    if parameter.type in THINGS:
        return _one_of(THINGS[parameter.type] or LABELS, graph, chance)
    if parameter.type == "year":
        return str(chance.randint(2015, 2021))
    if parameter.type == "number":
        return parameter.default or str(chance.randint(0, 3))
    return chance.choice([name for name in NAMES if name])


def _one_of(labels: tuple[str, ...], graph: Graph, chance: Random) -> str:
    return chance.choice([n.id for n in graph.nodes if n.labels[0] in labels])


@pytest.mark.neo4j
@pytest.mark.timeout(900)
def test_every_question_gives_the_same_rows_on_both_stores(
    neo4j_server: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalogue = questions()
    folder = str(tmp_path_factory.mktemp("embedded") / "store")
    with open_store(folder, write=True) as embedded, open_store(neo4j_server.address, write=True) as neo4j:

        @settings(
            max_examples=settings.default.max_examples // 3,  # each is 140 asks, which Neo4j plans anew for its graph
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate,),
        )
        @given(seed=st.integers(0, 2**32), size=st.integers(40, 160))
        def same(seed: int, size: int) -> None:
            graph, chance = graph_of(seed, size), Random(seed)
            embedded.replace(graph)
            neo4j.replace(graph)
            assert list(jsonl.lines(embedded.graph())) == list(jsonl.lines(neo4j.graph()))
            for name, query in OWN:
                assert _rows(embedded, query) == _rows(neo4j, query), name
            for question in catalogue:
                given = asked(question, graph, chance)
                whole = _answer(embedded, question, given)
                assert whole == _answer(neo4j, question, given), (question.name, given)
                few = _answer(embedded, question, given, limit=3)
                assert few == _answer(neo4j, question, given, limit=3), (question.name, given)
                assert isinstance(whole, str) or few == whole[:3], (question.name, given)

        same()


def _rows(store: Store, query: str) -> tuple[Any, ...]:
    """The columns and rows, with every number's type: 1 and 1.0 are equal, and print unlike."""
    rows = store.read(query)
    return rows.columns, [repr(row) for row in rows.rows]


def _answer(
    store: Store, question: Question, given: dict[str, str], limit: int | None = None
) -> list[dict[str, str]] | str:
    """The rows, without what a document's short reference is among those that are cited."""
    try:
        found = ask(store, question, (), given, limit)
        ids = {s.short: s.id for s in found.sources}
        return [{c: repr(ids.get(v, v) if "document" in c else v) for c, v in row.items()} for row in found.dicts()]
    except UsageError as error:
        return f"{error.what}: {error.remedy}"
