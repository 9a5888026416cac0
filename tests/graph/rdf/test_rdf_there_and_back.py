import io
from typing import Any

import pyoxigraph
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import jsonl, rdf, rdf_reading
from graph.claim import LABELS, TYPES
from graph.exports import jsonld, turtle
from graph.model import Edge, Graph, Node, sorted_graph

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
NAMES = st.sampled_from(["register", "rank", "level", "gss", "uri", "exact", "name", "odd name", "x/y", "größe"])
VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**40), 2**40), st.floats(allow_nan=False, allow_infinity=False), TEXT
)
IDS = st.one_of(
    st.sampled_from(
        ["theme:drugs", "board:a b", "area:E10000007", "http://x/y#z", "priority:d/é/ü", "a%20b", "theme:"]
    ),
    TEXT.filter(bool),
)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    ids = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    labels = st.lists(st.sampled_from([*LABELS, "ResponsibleAuthority", "Odd"]), max_size=2, unique=True).map(tuple)
    properties = st.dictionaries(NAMES, VALUES, max_size=4)
    nodes = [Node(i, draw(labels), draw(TEXT), tuple(draw(st.lists(TEXT, max_size=3))), draw(properties)) for i in ids]
    evidence = st.fixed_dictionaries(
        {},
        optional={
            "document": st.one_of(st.sampled_from(ids), st.integers()), "locator": TEXT, "quote": TEXT, "rule": TEXT,
            "status": st.sampled_from(["stated", "rejected", "odd one", 3]), "page": VALUES, "register": TEXT,
        },
    )  # fmt: skip
    edges = []
    for key in draw(st.lists(TEXT.filter(bool), max_size=4, unique=True)):
        kind = draw(st.sampled_from([*TYPES, "ODD TYPE"]))
        ends = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        edges.append(Edge(key, kind, *ends, {**draw(properties), **draw(evidence)}))
    return sorted_graph(nodes, edges)


def text_of(module: Any, content: Graph) -> str:
    out = io.StringIO()
    module.write(content, out)
    return out.getvalue()


def same_bytes(one: Graph, other: Graph) -> bool:
    return "\n".join(jsonl.lines(one)).encode() == "\n".join(jsonl.lines(other)).encode()


@settings(max_examples=30, deadline=None)
@given(graphs())
def test_turtle_and_json_ld_give_the_same_jsonl_back(content: Graph) -> None:
    assert same_bytes(rdf_reading.parse(text_of(turtle, content), "turtle"), content)
    assert same_bytes(rdf_reading.parse(text_of(jsonld, content), "json-ld"), content)


@settings(max_examples=15, deadline=None)
@given(graphs())
def test_three_parsers_read_the_same_triples(content: Graph) -> None:
    ours = set(rdf.to_rdflib(content))  # no blank nodes: isomorphic means equal
    for form, module in (("turtle", turtle), ("json-ld", jsonld)):
        text = text_of(module, content)
        assert set(rdflib.Graph().parse(data=text, format=form)) == ours, form
        media = pyoxigraph.RdfFormat.TURTLE if form == "turtle" else pyoxigraph.RdfFormat.JSON_LD
        quads = pyoxigraph.parse(text.encode(), format=media)
        lines = "\n".join(f"{q.subject} {q.predicate} {q.object} ." for q in quads)
        assert set(rdflib.Graph().parse(data=lines, format="nt")) == ours, f"pyoxigraph, {form}"
