"""The published files against their sources, and the terms of other vocabularies against how those define them.

`DEFINED` is written from the specifications (W3C ORG 2014, SKOS 2009, PROV-O 2013, Web Annotation 2017, DCMI Terms
2020, schema.org): what each term that remit uses is, its domain, its range, and what they are sub-classes of.
"""

import html.parser
import json
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS

from graph.claim import LABELS, TYPES
from graph.rdf import PREFIXES, to_rdflib, type_iri
from ontology import publish
from ontology.themes import themes
from tests.made_county import county

HERE = Path(publish.__file__).parent
REMIT = PREFIXES["remit"]
CLASS, PROPERTY = "class", "property"
DEFINED: dict[str, tuple[str, str, str]] = {
    "org:Organization": (CLASS, "", ""), "org:OrganizationalCollaboration": (CLASS, "", ""),
    "org:Post": (CLASS, "", ""), "org:Membership": (CLASS, "", ""), "org:ChangeEvent": (CLASS, "", ""),
    "org:member": (PROPERTY, "org:Membership", "org:Organization"),
    "org:organization": (PROPERTY, "org:Membership", "org:Organization"),
    "org:originalOrganization": (PROPERTY, "org:ChangeEvent", "org:Organization"),
    "org:resultingOrganization": (PROPERTY, "org:ChangeEvent", "org:Organization"),
    "org:reportsTo": (PROPERTY, "", ""),
    "skos:Concept": (CLASS, "", ""), "skos:ConceptScheme": (CLASS, "", ""),
    "skos:prefLabel": (PROPERTY, "", "literal"), "skos:altLabel": (PROPERTY, "", "literal"),
    "skos:definition": (PROPERTY, "", ""), "skos:scopeNote": (PROPERTY, "", ""), "skos:note": (PROPERTY, "", ""),
    "skos:inScheme": (PROPERTY, "", "skos:ConceptScheme"),
    "skos:hasTopConcept": (PROPERTY, "skos:ConceptScheme", "skos:Concept"),
    "skos:topConceptOf": (PROPERTY, "skos:Concept", "skos:ConceptScheme"),
    "skos:broader": (PROPERTY, "skos:Concept", "skos:Concept"),
    "skos:narrower": (PROPERTY, "skos:Concept", "skos:Concept"),
    "skos:related": (PROPERTY, "skos:Concept", "skos:Concept"),
    "skos:closeMatch": (PROPERTY, "skos:Concept", ""),
    "prov:Entity": (CLASS, "", ""), "prov:Activity": (CLASS, "", ""),
    "prov:wasDerivedFrom": (PROPERTY, "prov:Entity", "prov:Entity"),
    "prov:wasGeneratedBy": (PROPERTY, "prov:Entity", "prov:Activity"),
    "oa:SpecificResource": (CLASS, "", ""), "oa:TextQuoteSelector": (CLASS, "", ""),
    "oa:hasSource": (PROPERTY, "oa:SpecificResource", ""), "oa:hasSelector": (PROPERTY, "oa:SpecificResource", ""),
    "oa:exact": (PROPERTY, "oa:TextQuoteSelector", "literal"),
    "dcterms:BibliographicResource": (CLASS, "", ""), "dcterms:Location": (CLASS, "", ""),
    "dcterms:title": (PROPERTY, "", "literal"), "dcterms:description": (PROPERTY, "", ""),
    "dcterms:license": (PROPERTY, "", ""), "dcterms:isPartOf": (PROPERTY, "", ""),
    "dcterms:subject": (PROPERTY, "", ""), "dcterms:coverage": (PROPERTY, "", ""),
    "dcterms:replaces": (PROPERTY, "", ""), "dcterms:date": (PROPERTY, "", "literal"),
    "dcterms:alternative": (PROPERTY, "", "literal"), "dcterms:identifier": (PROPERTY, "", "literal"),
    "schema:Organization": (CLASS, "", ""), "schema:AdministrativeArea": (CLASS, "", ""),
    "schema:Legislation": (CLASS, "", ""), "schema:mentions": (PROPERTY, "", ""),
}  # fmt: skip
NARROWER = {"org:OrganizationalCollaboration": "org:Organization"}
OTHERS = ("org", "skos", "prov", "oa", "dcterms", "schema")


def address(name: str) -> rdflib.URIRef:
    prefix, _, local = name.partition(":")
    return rdflib.URIRef(PREFIXES[prefix] + local)


def file(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(HERE / name)


@pytest.fixture(scope="module")
def exported() -> rdflib.Graph:
    return to_rdflib(county())


def used(graph: rdflib.Graph) -> set[str]:
    """The terms of other vocabularies in a graph, prefixed."""
    terms = {p for _, p, _ in graph} | set(graph.objects(None, RDF.type))
    terms |= set(graph.objects(None, RDFS.subClassOf)) | set(graph.objects(None, RDFS.subPropertyOf))
    spaces = {prefix: PREFIXES[prefix] for prefix in OTHERS}
    return {f"{p}:{str(t)[len(ns) :]}" for t in terms for p, ns in spaces.items() if str(t).startswith(ns)}


def test_the_generated_files_are_up_to_date() -> None:
    assert (HERE / "themes.ttl").read_text("utf-8") == publish.themes_turtle(), "run: python -m ontology.publish"
    page = HERE.parent / "docs" / "ontology.html"
    assert page.read_text("utf-8") == publish.page(), "run: python -m ontology.publish"


def test_the_page_is_well_formed_and_has_every_term() -> None:
    opened: list[str] = []
    ids: list[str] = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            ids.extend(value for name, value in attrs if name == "id" and value)
            if tag != "meta":
                opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

    Reader().feed(publish.page())
    assert opened == []
    assert len(ids) == len(set(ids))
    assert {*themes(), "Claim", "leads", "locator", "stated"} <= set(ids)


def test_the_vocabulary_has_every_label_and_type_of_the_contract() -> None:
    graph = file("remit.ttl")
    for label in (*LABELS, "ResponsibleAuthority"):
        assert (rdflib.URIRef(REMIT + label), RDF.type, OWL.Class) in graph
    for kind in TYPES:
        assert (rdflib.URIRef(type_iri(kind)), RDF.type, OWL.ObjectProperty) in graph
    for term in {s for s in graph.subjects() if str(s).startswith(REMIT)}:
        assert graph.value(term, RDFS.comment), f"{term} has no definition"
        assert graph.value(term, RDFS.label), f"{term} has no label"


def test_every_term_of_remit_that_an_export_uses_is_defined(exported: rdflib.Graph) -> None:
    known = set(file("remit.ttl").subjects())
    terms = {p for _, p, _ in exported} | set(exported.objects(None, RDF.type))
    assert {t for t in terms if str(t).startswith(REMIT)} <= known


@pytest.mark.parametrize("name", ["remit.ttl", "themes.ttl"])
def test_terms_of_others_are_as_those_define_them(name: str) -> None:
    graph = file(name)
    assert used(graph) <= set(DEFINED)
    for above in graph.objects(None, RDFS.subClassOf):
        assert DEFINED.get(graph.qname(str(above)), (CLASS,))[0] == CLASS
    for above in graph.objects(None, RDFS.subPropertyOf):
        assert DEFINED.get(graph.qname(str(above)), (PROPERTY,))[0] == PROPERTY


def test_an_export_keeps_the_domains_and_ranges_of_others(exported: rdflib.Graph) -> None:
    assert used(exported) <= set(DEFINED)
    assert {"org:Membership", "prov:wasDerivedFrom", "oa:exact", "skos:prefLabel"} <= used(exported)
    broader = {address(a): address(b) for a, b in NARROWER.items()}
    for name in used(exported):
        kind, domain, range_ = DEFINED[name]
        if kind == CLASS:
            assert not list(exported.subject_objects(address(name))), f"{name} is a class"
            continue
        for subject, value in exported.subject_objects(address(name)):
            if domain:
                types = set(exported.objects(subject, RDF.type))
                assert address(domain) in types | {broader.get(t) for t in types}, f"{subject} has {name}"
            if range_ == "literal":
                assert isinstance(value, rdflib.Literal), f"{name} {value}"
            elif range_ and (value, None, None) in exported:
                types = set(exported.objects(value, RDF.type))
                assert address(range_) in types | {broader.get(t) for t in types}, f"{name} {value}"


def test_the_scheme_of_themes_is_sound_skos() -> None:
    graph = file("themes.ttl")
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(themes())
    for concept in concepts:
        assert len(list(graph.objects(concept, SKOS.prefLabel))) == 1
        assert graph.value(concept, SKOS.definition)
        above = set(graph.transitive_objects(concept, SKOS.broader)) - {concept}
        assert not above & set(graph.objects(concept, SKOS.related)), "S27: related and broader are disjoint"
        assert (concept, SKOS.broader, concept) not in graph
        top = (concept, SKOS.topConceptOf, None) in graph
        assert top != bool(above), "an orphan, or a top concept with something above it"
        for label in graph.objects(concept, SKOS.altLabel):
            assert label not in set(graph.objects(concept, SKOS.prefLabel)), "S13: labels are disjoint"
    for one, two in graph.subject_objects(SKOS.related):
        assert (two, SKOS.related, one) in graph
    for one, two in graph.subject_objects(SKOS.broader):
        assert (two, SKOS.narrower, one) in graph


def test_a_match_elsewhere_is_given_only_where_it_is_close() -> None:
    assert len({m for t in themes().values() for m in t.close_match}) == sum(
        len(t.close_match) for t in themes().values()
    )


def test_the_context_has_the_prefixes_of_the_turtle() -> None:
    context = json.loads((HERE / "context.jsonld").read_text("utf-8"))["@context"]
    assert {name: value for name, value in context.items() if isinstance(value, str)} == dict(PREFIXES)
