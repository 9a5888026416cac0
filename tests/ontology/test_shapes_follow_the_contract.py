"""The shapes name labels, types, statuses and kinds that stand elsewhere too: they must not part ways."""

from pathlib import Path

import pyshacl
import rdflib
from rdflib import RDF, SH
from rdflib.collection import Collection

from graph.claim import LABELS, TYPES, Status
from graph.ends import ENDS, fits
from graph.rdf import PREFIXES, type_iri
from ontology import publish
from ontology.registers import AUTHORITIES, entries

SHAPES = rdflib.Graph().parse(Path(publish.__file__).parent / "shapes.ttl")
SHAPE = rdflib.Namespace("https://w3id.org/remit/shape/")


def listed(shape: str, path: str) -> set[str]:
    """The values that `sh:in` of a shape's property allows."""
    for part in SHAPES.objects(SHAPE[shape], SH.property):
        if str(SHAPES.value(part, SH.path)) == path:
            return {str(value) for value in Collection(SHAPES, SHAPES.value(part, SH["in"]))}
    raise AssertionError(f"{shape} says nothing of {path}")


def test_they_are_shacl() -> None:
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert conforms, text


def test_every_shape_speaks_plainly_of_something() -> None:
    for shape in SHAPES.subjects(RDF.type, SH.NodeShape):
        targets = [*SHAPES.objects(shape, SH.targetClass), *SHAPES.objects(shape, SH.targetSubjectsOf)]
        assert targets or list(SHAPES.objects(shape, SH.targetObjectsOf)), f"{shape} is about nothing"
        parts = [shape, *SHAPES.objects(shape, SH.property), *SHAPES.objects(shape, SH.sparql)]
        assert any(SHAPES.value(part, SH.message) for part in parts), f"{shape} says nothing"


def test_types_statuses_kinds_and_labels_are_those_of_the_code() -> None:
    assert listed("ClaimType", PREFIXES["rdf"] + "predicate") == {type_iri(name) for name in TYPES}
    assert listed("ClaimStatus", PREFIXES["remit"] + "status") == {PREFIXES["status"] + s.value for s in Status}
    assert listed("ResponsibleAuthorityKind", PREFIXES["remit"] + "kind") == set(AUTHORITIES)
    kinds = Collection(SHAPES, SHAPES.value(SHAPE.NodeKind, SH.xone))
    assert {str(SHAPES.value(kind, SH["class"])) for kind in kinds} == {PREFIXES["remit"] + name for name in LABELS}


def test_the_kinds_of_the_act_are_kinds_of_the_registers() -> None:
    assert {entry.kind for entry in entries() if entry.authority} == set(AUTHORITIES)


def test_every_edge_type_has_its_ends_checked_but_succession() -> None:
    targeted = {str(t) for t in SHAPES.objects(None, SH.targetSubjectsOf)}
    assert {type_iri(name) for name in TYPES} - targeted == {type_iri("SUCCEEDS")}


def test_the_ends_are_those_of_the_code() -> None:
    for name, ends in ENDS.items():
        for labels, target in zip(ends, (SH.targetSubjectsOf, SH.targetObjectsOf), strict=True):
            shapes = [
                s
                for s in SHAPES.subjects(target, rdflib.URIRef(type_iri(name)))
                if SHAPES.value(s, SH["or"]) is not None
            ]
            if labels == frozenset(LABELS):
                assert not shapes, f"{name} may have any end here"
                continue
            (shape,) = shapes
            allowed = Collection(SHAPES, SHAPES.value(shape, SH["or"]))
            found = {str(SHAPES.value(each, SH["class"])).removeprefix(PREFIXES["remit"]) for each in allowed}
            assert found == labels, shape


def test_every_type_has_its_ends() -> None:
    assert set(ENDS) == set(TYPES)
    assert fits("LEADS", "Post", "Theme")
    assert not fits("LEADS", "Area", "Theme")
    assert not fits("OWNS", "Board", "Theme")
