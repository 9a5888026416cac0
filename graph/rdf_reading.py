"""RDF back to a graph: what `graph.rdf` wrote, or what somebody wrote with the same terms."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from graph.claim import TYPES, Value
from graph.model import Edge, Graph, Node, sorted_graph
from graph.rdf import PREFIXES, Iri, iri, rank, type_iri
from ontology.errors import InputError

if TYPE_CHECKING:
    import rdflib

_TYPE_OF = {type_iri(name): name for name in TYPES}
_ENDS: Mapping[str, str] = {iri("rdf:subject"): "source", iri("rdf:predicate"): "type", iri("rdf:object"): "target"}


def from_rdflib(data: "rdflib.Graph", name: str = "the graph") -> Graph:
    """The graph whose triples `data` holds, other people's triples left aside.

    Raises `InputError`, naming the claim, where one lacks an end or a type, or an end is no node of the file.
    """
    import rdflib

    rdf_type, ns = rdflib.RDF.type, PREFIXES["remit"]
    claims = set(data.subjects(rdf_type, rdflib.URIRef(ns + "Claim")))
    nodes = []
    for subject in {s for s, o in data.subject_objects(rdf_type) if str(o).startswith(ns)} - claims:
        nodes.append(_read_node(data, subject))
    known = {node.id for node in nodes}
    edges = []
    for subject in sorted(claims, key=str):
        edge = _read_claim(data, subject, name)
        for end in (edge.source, edge.target):
            if end not in known:
                raise InputError(f"{name}: claim {edge.id} speaks of {end}, which is no node of the file",
                                 "give that node a name and a class of remit")  # fmt: skip
        edges.append(edge)
    return sorted_graph(nodes, edges)


def parse(text: str, form: str, name: str = "the graph") -> Graph:
    """The graph in a Turtle or JSON-LD `text`; `form` is "turtle" or "json-ld". Raises as `triples`."""
    return from_rdflib(triples(text, form, name), name)


def triples(text: str, form: str, name: str = "the graph") -> "rdflib.Graph":
    """The triples of a `text`. Raises `InputError` where it is not of that form."""
    import rdflib

    data = rdflib.Graph()
    try:
        data.parse(data=text, format=form)
    except Exception as error:  # rdflib's parsers raise whatever their inside raises
        first = str(error).strip().splitlines()
        raise InputError(
            f"{name}: not {form} ({first[0] if first else type(error).__name__})",
            "write it again with: remit export --format turtle",
        ) from error
    return data


def _read_node(data: "rdflib.Graph", subject: "rdflib.term.Node") -> Node:
    labels: list[str] = []
    aliases: list[str] = []
    properties: dict[str, Value] = {}
    exact: dict[str, Any] = {}
    name = ""
    for predicate, value in data.predicate_objects(subject):
        at, local = str(predicate), _local(predicate)
        if at == iri("rdf:type"):
            labels += [label] if (label := _local(value)) and label != "Thing" else []
        elif at == iri("skos:prefLabel"):
            name = str(value)
        elif at == iri("skos:altLabel"):
            aliases.append(str(value))
        elif local == "register" and not _is_literal(value):
            properties["register"] = _after("entry", value)
        elif local == "exact":
            exact = json.loads(str(value))
        elif local and _is_literal(value):
            properties[local] = _value(value)
    properties |= _beyond(exact)
    ordered = exact.get("labels") or sorted(set(labels), key=rank)
    return Node(_id(subject), tuple(ordered), name, tuple(exact.get("aliases") or sorted(aliases)), properties)


def _read_claim(data: "rdflib.Graph", subject: "rdflib.term.Node", name: str) -> Edge:
    found: dict[str, rdflib.term.Node] = {}
    properties: dict[str, Value] = {}
    for predicate, value in data.predicate_objects(subject):
        at, local = str(predicate), _local(predicate)
        if at in _ENDS:
            found[_ENDS[at]] = value
        elif at == iri("prov:wasGeneratedBy"):
            properties["rule"] = _after("rule", value)
        elif local in ("status", "register") and not _is_literal(value):
            properties[local] = _after(local, value)
        elif local == "evidence" and not _is_literal(value):
            properties |= _read_evidence(data, value)
        elif local == "exact":
            properties |= _beyond(json.loads(str(value)))
        elif local and _is_literal(value):
            properties[local] = _value(value)
    claim = _after("claim", subject)
    if missing := [end for end in _ENDS.values() if end not in found]:
        raise InputError(f"{name}: claim {claim} has no {' and no '.join(missing)}", "give it, or take the claim out")
    kind = str(found["type"])
    known = _TYPE_OF.get(Iri(kind)) or unquote(kind.removeprefix(PREFIXES["remit"] + "type-"))
    return Edge(claim, known, _id(found["source"]), _id(found["target"]), properties)


def _read_evidence(data: "rdflib.Graph", subject: "rdflib.term.Node") -> dict[str, Value]:
    found: dict[str, Value] = {}
    for predicate, value in data.predicate_objects(subject):
        if str(predicate) == iri("oa:hasSource"):
            found["document"] = _id(value)
        elif str(predicate) == iri("oa:hasSelector"):
            for p, o in data.predicate_objects(value):
                if str(p) == iri("oa:exact"):
                    found["quote"] = _value(o)
        elif (local := _local(predicate)) in ("locator", "page"):
            found[local] = _value(value)
    return found


def _beyond(exact: Mapping[str, Any]) -> dict[str, Value]:
    return dict.fromkeys(exact.get("null", ())) | {name: exact[name] for name in ("exact",) if name in exact}


def _is_literal(term: object) -> bool:
    return hasattr(term, "datatype")


def _local(term: object) -> str:
    """The part of an address after remit's namespace, empty for any other."""
    ns = PREFIXES["remit"]
    return unquote(str(term).removeprefix(ns)) if str(term).startswith(ns) else ""


def _after(prefix: str, term: object) -> str:
    return unquote(str(term).removeprefix(PREFIXES[prefix]))


def _id(term: object) -> str:
    at = str(term)
    if at.startswith(PREFIXES["theme"]):
        return "theme:" + _after("theme", at)
    return _after("id", at)


def _value(term: object) -> Value:
    """A literal as a plain value; of a datatype that remit does not write, the text."""
    kind = str(getattr(term, "datatype", None) or "").removeprefix(PREFIXES["xsd"])
    if kind == "integer":
        return int(str(term))
    if kind in ("double", "decimal", "float"):
        return float(str(term))
    return str(term) in ("true", "1") if kind == "boolean" else str(term)
