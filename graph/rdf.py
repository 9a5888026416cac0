"""A graph as RDF triples, without loss: `graph.rdf_reading` gives the same graph back, byte for byte.

A claim is a resource of its own (`remit:Claim`, a `prov:Entity` and an `rdf:Statement`) that keeps its evidence: the
document it was derived from, the rule that made it, and a Web Annotation text quote. Beside it stands the plain triple
that it claims, unless a person has rejected it. No blank nodes: everything has an address, so the same graph gives the
same bytes. What RDF cannot hold (the order of a list, a null) stands as JSON in `remit:exact`.

`rdflib` 7 has no RDF 1.2 triple terms yet; when it has, `_claim` is the one place to add them.
"""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from graph.claim import LABELS, TYPES, Value
from graph.model import Edge, Graph, Node

if TYPE_CHECKING:
    import rdflib

BASE = "https://w3id.org/remit/"
PREFIXES: Mapping[str, str] = {
    "remit": BASE + "ns#",
    "id": BASE + "id/",
    "claim": BASE + "claim/",
    "theme": BASE + "theme/",
    "rule": BASE + "rule/",
    "register": BASE + "register/",
    "entry": BASE + "entry/",
    "status": BASE + "status/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
STATISTICS = "http://statistics.data.gov.uk/id/statistical-geography/"
"""Where the Office for National Statistics describes an area, by its GSS code."""
ALIGNED: Mapping[str, tuple[str, ...]] = {
    "Document": ("prov:Entity", "dcterms:BibliographicResource"),
    "Board": ("org:Organization",),
    "Partnership": ("org:OrganizationalCollaboration",),
    "ThematicGroup": ("org:Organization",),
    "Organisation": ("org:Organization",),
    "Post": ("org:Post",),
    "Theme": ("skos:Concept",),
    "Area": ("dcterms:Location",),
    "Legislation": ("schema:Legislation",),
}
"""The published class that a node is given beside its own, for tools that infer nothing."""
_AGENTS = frozenset({"Board", "Partnership", "ThematicGroup", "Organisation"})
_EVIDENCE = ("document", "locator", "page", "quote")
_ORDER = {label: i for i, label in enumerate((*LABELS, "ResponsibleAuthority"))}


class Iri(str):
    """An address, told apart from text."""

    __slots__ = ()


Triple = tuple[Iri, Iri, Iri | Value]


def iri(name: str) -> Iri:
    """A prefixed name ("org:Post") as an address."""
    prefix, _, local = name.partition(":")
    return Iri(PREFIXES[prefix] + local)


def node_iri(node_id: str) -> Iri:
    """The address of a node. A theme's is that of the published vocabulary."""
    kind, _, rest = node_id.partition(":")
    if kind == "theme" and rest:
        return Iri(PREFIXES["theme"] + quote(rest, safe=""))
    return Iri(PREFIXES["id"] + quote(node_id, safe=":/"))


def claim_iri(claim_id: str) -> Iri:
    """The address of a claim."""
    return Iri(PREFIXES["claim"] + quote(claim_id, safe=":"))


def type_iri(edge_type: str) -> Iri:
    """The property of an edge type: `MEMBER_OF` is `remit:memberOf`."""
    if edge_type not in TYPES:
        return Iri(PREFIXES["remit"] + "type-" + quote(edge_type, safe=""))
    first, *rest = edge_type.lower().split("_")
    return Iri(PREFIXES["remit"] + first + "".join(word.title() for word in rest))


def triples(graph: Graph) -> Iterator[Triple]:
    """The triples of `graph`, in one order, those of a subject one after another."""
    labels = {node.id: node.labels[0] if node.labels else "" for node in graph.nodes}
    said: dict[str, list[tuple[Iri, Iri]]] = {}
    for edge in graph.edges:
        if edge.properties.get("status") != "rejected":
            said.setdefault(edge.source, []).append((type_iri(edge.type), node_iri(edge.target)))
    for node in graph.nodes:
        yield from _node(node, said.pop(node.id, []))
    for rule in sorted({r for e in graph.edges if isinstance(r := e.properties.get("rule"), str)}):
        at = Iri(PREFIXES["rule"] + quote(rule, safe=""))
        yield at, iri("rdf:type"), iri("prov:Activity")
        yield at, iri("rdfs:label"), rule
    for edge in graph.edges:
        yield from _claim(edge, labels)


def _node(node: Node, said: list[tuple[Iri, Iri]]) -> Iterator[Triple]:
    at = node_iri(node.id)
    exact = _beyond(node.properties)
    for label in node.labels or ("Thing",):
        yield at, iri("rdf:type"), Iri(PREFIXES["remit"] + quote(label, safe=""))
    for name in dict.fromkeys(a for label in node.labels for a in ALIGNED.get(label, ())):
        yield at, iri("rdf:type"), iri(name)
    yield at, iri("skos:prefLabel"), node.name
    for alias in sorted(set(node.aliases)):
        yield at, iri("skos:altLabel"), alias
    if "Theme" in node.labels:
        yield at, iri("skos:inScheme"), Iri(BASE + "theme")
    if isinstance(uri := node.properties.get("uri"), str) and uri.startswith(("https://", "http://")):
        yield at, iri("rdfs:seeAlso"), Iri(quote(uri, safe=":/#?&=%~+,;@!$'()*"))
    if "Area" in node.labels and isinstance(gss := node.properties.get("gss"), str):
        yield at, iri("rdfs:seeAlso"), Iri(STATISTICS + quote(gss, safe=""))
    rest = dict(node.properties)
    if isinstance(entry := rest.get("register"), str):
        del rest["register"]
        yield at, iri("remit:register"), Iri(PREFIXES["entry"] + quote(entry, safe=""))
    yield from _properties(at, rest)
    if tuple(sorted(set(node.labels), key=rank)) != node.labels:
        exact["labels"] = list(node.labels)
    if tuple(sorted(set(node.aliases))) != node.aliases:
        exact["aliases"] = list(node.aliases)
    if exact:
        yield at, iri("remit:exact"), _json(exact)
    for predicate, target in sorted(set(said)):
        yield at, predicate, target


def _claim(edge: Edge, labels: Mapping[str, str]) -> Iterator[Triple]:
    at = claim_iri(edge.id)
    source, target = node_iri(edge.source), node_iri(edge.target)
    rest = dict(edge.properties)
    between = labels.get(edge.source) in _AGENTS and labels.get(edge.target) in _AGENTS
    for name in ("remit:Claim", "prov:Entity", "rdf:Statement"):
        yield at, iri("rdf:type"), iri(name)
    if edge.type == "MEMBER_OF" and between:
        yield at, iri("rdf:type"), iri("org:Membership")
        yield at, iri("org:member"), source
        yield at, iri("org:organization"), target
    yield at, iri("rdf:subject"), source
    yield at, iri("rdf:predicate"), type_iri(edge.type)
    yield at, iri("rdf:object"), target
    for name, predicate in (
        ("status", "remit:status"),
        ("rule", "prov:wasGeneratedBy"),
        ("register", "remit:register"),
    ):
        value = rest.get(name)
        if isinstance(value, str):
            yield at, iri(predicate), Iri(PREFIXES[name] + quote(value, safe=""))
            del rest[name]
    evidence = {name: rest.pop(name) for name in _EVIDENCE if _is_evidence(name, rest.get(name))}
    yield from _properties(at, rest)
    if exact := _beyond(rest):
        yield at, iri("remit:exact"), _json(exact)
    if isinstance(document := evidence.get("document"), str):
        yield at, iri("prov:wasDerivedFrom"), node_iri(document)
    if evidence:
        yield at, iri("remit:evidence"), Iri(at + "#evidence")
        yield from _evidence(Iri(at + "#evidence"), Iri(at + "#quote"), evidence)
    if edge.type == "SUCCEEDS" and between:
        event = Iri(at + "#change")
        yield event, iri("rdf:type"), iri("org:ChangeEvent")
        yield event, iri("org:originalOrganization"), target
        yield event, iri("org:resultingOrganization"), source


def _evidence(at: Iri, selector: Iri, evidence: Mapping[str, Value]) -> Iterator[Triple]:
    yield at, iri("rdf:type"), iri("oa:SpecificResource")
    if isinstance(document := evidence.get("document"), str):
        yield at, iri("oa:hasSource"), node_iri(document)
    for name in ("locator", "page"):
        if name in evidence:
            yield at, iri(f"remit:{name}"), evidence[name]
    if "quote" in evidence:
        yield at, iri("oa:hasSelector"), selector
        yield selector, iri("rdf:type"), iri("oa:TextQuoteSelector")
        yield selector, iri("oa:exact"), evidence["quote"]


def _properties(at: Iri, properties: Mapping[str, Value]) -> Iterator[Triple]:
    for name, value in sorted(properties.items()):
        if value is not None and name != "exact":
            yield at, Iri(PREFIXES["remit"] + quote(name, safe="")), value


def _beyond(properties: Mapping[str, Value]) -> dict[str, object]:
    """What of `properties` is kept as JSON: the names of nulls, and a property that is itself called `exact`."""
    found: dict[str, object] = {}
    if nulls := sorted(name for name, value in properties.items() if value is None):
        found["null"] = nulls
    if properties.get("exact") is not None:
        found["exact"] = properties["exact"]
    return found


def _is_evidence(name: str, value: Value) -> bool:
    return isinstance(value, str) or (name != "document" and value is not None)


def rank(label: str) -> tuple[int, str]:
    """Where a label stands among a node's: the one that says what it is before `ResponsibleAuthority`."""
    return _ORDER.get(label, len(_ORDER)), label


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def to_rdflib(graph: Graph) -> "rdflib.Graph":
    """The triples in an rdflib graph, with the prefixes bound."""
    import rdflib

    found = rdflib.Graph()
    for prefix, namespace in PREFIXES.items():
        found.bind(prefix, namespace)
    xsd = rdflib.XSD
    for subject, predicate, value in triples(graph):
        if isinstance(value, Iri):
            term: rdflib.term.Node = rdflib.URIRef(value)
        elif isinstance(value, bool):
            term = rdflib.Literal("true" if value else "false", datatype=xsd.boolean)
        elif isinstance(value, int):
            term = rdflib.Literal(str(value), datatype=xsd.integer)
        elif isinstance(value, float):
            term = rdflib.Literal(double(value), datatype=xsd.double, normalize=False)
        else:
            term = rdflib.Literal(value)
        found.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), term))
    return found


def double(value: float) -> str:
    """A float as XML Schema writes it."""
    return {"inf": "INF", "-inf": "-INF", "nan": "NaN"}.get(repr(value), repr(value))
