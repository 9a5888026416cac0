"""`claims.jsonl` and the export: there and back, byte for byte, and errors that name the line."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import jsonl, master
from graph.claim import LABELS, TYPES, Claim, Entity, Evidence, Locator, Status
from graph.model import Edge, Graph, Node, sorted_graph
from graph.resolution import resolve
from loaders.pipeline import load
from ontology.errors import InputError

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

PLAN = """# AREA Community Safety Plan 2024-2027

The AREA Safer Communities Board has agreed three priorities: burglary, robbery and arson.

## Burglary

AREA Police leads on burglary. Hate crime is assessed as high risk.

The Board is chaired by AREA Police.
"""
TEXT = st.text(max_size=40)
NAME = st.text(min_size=1, max_size=40)
VALUE = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXT)
PROPERTIES = st.dictionaries(NAME, VALUE, max_size=3).map(lambda found: tuple(sorted(found.items())))
ENTITIES = st.builds(
    Entity, st.sampled_from(LABELS), NAME, NAME, st.lists(NAME, max_size=3).map(tuple), TEXT, TEXT, st.booleans(),
    PROPERTIES, TEXT,
)  # fmt: skip
LOCATORS = st.builds(Locator, TEXT, st.one_of(st.none(), st.integers(1, 999)), st.integers(-1, 99))
CLAIMS = st.builds(
    Claim, st.sampled_from(TYPES), NAME, NAME, st.builds(Evidence, NAME, LOCATORS, st.text(max_size=300)), NAME,
    st.sampled_from(Status), PROPERTIES,
)  # fmt: skip
VALUES = st.dictionaries(NAME, VALUE, max_size=2)
NODES = st.builds(Node, NAME, st.just(("Board",)), TEXT, st.lists(NAME, max_size=2).map(tuple), VALUES)
EDGES = st.builds(Edge, NAME, st.sampled_from(TYPES), NAME, NAME, VALUES)


@UNTIMED
@given(st.lists(ENTITIES, max_size=4), st.lists(CLAIMS, max_size=4))
def test_the_master_gives_back_what_it_was_given(entities: list[Entity], claims: list[Claim]) -> None:
    entities = list({e.key: e for e in entities}.values())
    claims = list({c.id: c for c in claims}.values())
    lines = list(master.lines(entities, claims))
    found_entities, found_claims = master.parse(lines)
    assert sorted(found_entities, key=lambda e: e.key) == sorted(entities, key=lambda e: e.key)
    assert sorted(found_claims, key=lambda c: c.id) == sorted(claims, key=lambda c: c.id)
    assert list(master.lines(reversed(found_entities), reversed(found_claims))) == lines


@UNTIMED
@given(st.lists(NODES, max_size=4), st.lists(EDGES, max_size=4))
def test_the_export_gives_back_what_it_was_given(nodes: list[Node], edges: list[Edge]) -> None:
    graph = sorted_graph(list({n.id: n for n in nodes}.values()), list({e.id: e for e in edges}.values()))
    lines = list(jsonl.lines(graph))
    assert jsonl.parse(lines) == graph
    assert list(jsonl.lines(Graph(graph.nodes[::-1], graph.edges[::-1]))) == lines
    assert [json.loads(line)["kind"] for line in lines] == ["node"] * len(graph.nodes) + ["edge"] * len(graph.edges)


@pytest.mark.parametrize(
    "line", ["", "nonsense", "[]", "{}", '{"kind": "node"}', '{"kind": "claim", "id": "x"}', "null"]
)
@pytest.mark.parametrize("parse", [master.parse, jsonl.parse])
def test_a_line_that_is_none_is_named(parse: object, line: str) -> None:
    with pytest.raises(InputError, match=r"some\.jsonl, line 1"):
        parse([line], "some.jsonl")  # type: ignore[operator]


def test_a_master_of_another_format_says_what_to_do() -> None:
    with pytest.raises(InputError, match="format 99") as raised:
        master.parse(['{"kind": "master", "format": 99}'])
    assert "remit build" in raised.value.remedy


def test_a_graph_rebuilt_from_the_master_is_the_same_graph(tmp_path: Path) -> None:
    for name, area in (("a", "Kent"), ("b", "Gwent")):
        (tmp_path / f"{name}.md").write_text(PLAN.replace("AREA", area), encoding="utf-8")
    loaded = load([tmp_path])
    built = list(jsonl.lines(resolve(loaded.entities, loaded.claims)))
    entities, claims = master.parse(master.lines(loaded.entities, loaded.claims))
    assert list(jsonl.lines(resolve(entities, claims))) == built
    assert {json.loads(line)["type"] for line in built if '"kind": "edge"' in line} >= {
        "LEADS",
        "SETS",
        "CHAIRS",
        "IDENTIFIES",
    }
