from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph import check
from graph.check import _validate
from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, Node, sorted_graph
from graph.rdf import claim_iri, node_iri, to_rdflib

TEXTS = st.sampled_from(["", "a", "b", "x" * 301])
ODD: dict[str, Any] = {
    "file": TEXTS, "kind": st.sampled_from(["charity", "police force"]), "level": st.sampled_from(["high", "severe"]),
    "rank": st.sampled_from([0, 1, 2, "first", 1.5]), "gss": st.sampled_from(["E10000007", "E12000004", "Derby"]),
    "uri": st.sampled_from(["https://www.legislation.gov.uk/ukpga/1998/37", "x"]),
    "score": st.sampled_from([1, 2.5, "x"]),
    "date": st.sampled_from(["2024", "2024-05", "May"]), "short": TEXTS, "name2": TEXTS,
    "from": st.sampled_from(["2024", "soon"]), "page": st.sampled_from([0, 1]), "status": TEXTS, "register": TEXTS,
}  # fmt: skip
SAID: dict[str, Any] = {
    "document": st.sampled_from(["n0", "n1", "n2", "none", 7]), "locator": TEXTS, "quote": TEXTS, "rule": TEXTS,
    "status": st.sampled_from(["stated", "rejected", "sure"]), "register": st.sampled_from(["councils", "x"]),
    "page": st.sampled_from([0, 1, 2, "x"]), "from": st.sampled_from(["2024-05", "soon"]),
    "score": st.sampled_from([1, "x"]),
}  # fmt: skip


@st.composite
def faulty(draw: st.DrawFn) -> Graph:
    labels = st.lists(st.sampled_from([*LABELS, "ResponsibleAuthority", "Odd"]), min_size=1, max_size=2, unique=True)
    properties = st.fixed_dictionaries({}, optional=ODD)
    nodes = [
        Node(name, tuple(draw(labels)), draw(TEXTS), (), draw(properties))
        for name in ["n0", "n1", "n2", "n3", "theme:drugs", "theme:odd"]
    ]
    ids = st.sampled_from([n.id for n in nodes])
    kinds = st.sampled_from([*TYPES, "PART_OF", "PART_OF", "ODD"])
    said = st.fixed_dictionaries({}, optional=SAID)
    count = draw(st.integers(0, 12))
    edges = [Edge(f"c{i} #", draw(kinds), draw(ids), draw(ids), draw(said)) for i in range(count)]
    return sorted_graph(nodes, edges)


@settings(max_examples=40, deadline=None)
@given(faulty())
def test_it_finds_what_bare_shacl_finds(graph: Graph) -> None:
    addresses = {node_iri(n.id): n.id for n in graph.nodes} | {claim_iri(e.id): e.id for e in graph.edges}
    bare = {(shape, addresses.get(focus), text) for shape, focus, text in _validate(to_rdflib(graph))}
    bare = {b for b in bare if b[1] is not None}  # an end of an edge that is no node of the graph
    assert {(f.rule, f.about, f.text) for f in check.violations(graph)} == bare


def test_rdf_that_is_no_graph_of_ours_is_reported_in_words() -> None:
    import rdflib

    data = rdflib.Graph().parse(
        format="turtle",
        data="""
        @prefix remit: <https://w3id.org/remit/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix id: <https://w3id.org/remit/id/> .
        id:board a remit:Board ; skos:prefLabel "Safer Board" .
        <urn:claim> a remit:Claim ; rdf:subject id:board ; rdf:predicate remit:leads .
        """,
    )
    before = set(data)
    lines = [finding.line for finding in check.violations_in(data)]
    assert "Safer Board leads ?: does not say what of (its object)" in lines
    assert set(data) == before
