"""What is wrong with a graph: the shapes of `ontology/shapes.ttl`, each violation in one plain line.

Bare SHACL asks every question of every claim. Claims that differ only in what no shape looks at (the words of the
quote, the number of the paragraph) get the same answer, so `violations` puts one claim and one node of each sort to the
validator and gives its answer to all of the sort. `tests/graph/check` proves on random graphs that nothing is lost or
added, and `bench/ontology` says what it saves.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.claim import QUOTE_LENGTH, Value
from graph.model import Edge, Graph, Node
from graph.rdf import PREFIXES, claim_iri, node_iri, to_rdflib

if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong (`violation`) or worth a look (`warning`).

    `about` is the id of the node or claim, `name` what a person calls it, `text` what is the matter with it, `rule` the
    shape or the check that found it, and `where` the place in a document, empty where there is none.
    """

    severity: str
    rule: str
    about: str
    name: str
    text: str
    where: str = ""

    @property
    def line(self) -> str:
        """The finding as one line."""
        line = f"{self.name}: {self.text}" + (f" ({self.where})" if self.where else "")
        return " ".join(line.split())


def violations(graph: Graph) -> list[Finding]:
    """Every violation of the shapes in `graph`, sorted. Empty means that it conforms."""
    nodes = {node.id: node for node in graph.nodes}
    claims = {edge.id: edge for edge in graph.edges}
    alike = _alike(graph, nodes)
    found = set()
    for shape, focus, text in _validate(to_rdflib(alike.graph)):
        for member in alike.members.get(focus, ()):
            if member in nodes:
                found.add(Finding("violation", shape, member, name_of(nodes[member]), text))
            else:
                claim = claims[member]
                found.add(Finding("violation", shape, member, saying(claim, nodes), text, where(claim, nodes)))
    return sorted(found)


def violations_in(data: "rdflib.Graph") -> list[Finding]:
    """Every violation of the shapes in RDF that somebody else wrote, sorted; `data` is left as it is.

    For what `graph.rdf_reading` cannot read: a claim without an end, a node without a class. It asks every question of
    every resource, so it takes a hundred times as long as `violations`.
    """
    from rdflib import RDF, SKOS, URIRef

    def called(term: object) -> str:
        at = URIRef(str(term))
        ends = [data.value(at, end) for end in (RDF.subject, RDF.predicate, RDF.object)]
        if any(ends):
            return " ".join(called(end) if end else "?" for end in ends)
        return str(data.value(at, SKOS.prefLabel) or str(at).rsplit("#", 1)[-1].removeprefix(PREFIXES["id"]))

    shown = data + type(data)()
    found = {Finding("violation", shape, focus, called(focus), text) for shape, focus, text in _validate(shown)}
    return sorted(found)


def name_of(node: Node) -> str:
    """A node as a finding calls it: `Board "Safer Communities Board"`, by its id where it has no name."""
    return f'{node.labels[0] if node.labels else "node"} "{node.name or node.id}"'


def saying(edge: Edge, nodes: Mapping[str, Node]) -> str:
    """A claim as a finding calls it: "Derbyshire County Council LEADS Drugs"."""
    source, target = (nodes[end].name or end for end in (edge.source, edge.target))
    return f"{source} {edge.type} {target}"


def where(edge: Edge, nodes: Mapping[str, Node]) -> str:
    """Where a claim stands: the document's short reference and the locator."""
    document = nodes.get(str(edge.properties.get("document")))
    short = document.properties.get("short") or document.name if document else edge.properties.get("register")
    return ", ".join(str(part) for part in (short, edge.properties.get("locator")) if part)


# ---------------------------------------------------------------------------------- one of each sort


@dataclass(frozen=True, slots=True)
class _Alike:
    graph: Graph
    members: Mapping[str, list[str]]
    """The ids of the sort that an address in the small graph stands for."""


def _length(value: Value) -> Hashable:
    return min(len(value), 1) + (len(value) > QUOTE_LENGTH) if isinstance(value, str) else type(value).__name__


def _sign(value: Value) -> Hashable:
    return type(value).__name__, isinstance(value, int | float) and value >= 1


def _same(value: Value) -> Hashable:
    return type(value).__name__, value


_SEEN: Mapping[str, Callable[[Value], Hashable]] = {
    "file": _length, "locator": _length, "quote": _length, "rule": _length, "register": _length,
    "page": _sign, "rank": _sign, "score": _sign,
    "kind": _same, "level": _same, "gss": _same, "uri": _same, "date": _same, "from": _same, "status": _same,
}  # fmt: skip
"""What the shapes see of a property; of one that is not here they see nothing."""


def _seen(properties: Mapping[str, Value]) -> Hashable:
    return tuple((name, _SEEN[name](value)) for name, value in sorted(properties.items()) if name in _SEEN)


def _alike(graph: Graph, nodes: Mapping[str, Node]) -> _Alike:
    edges_of: dict[str, set[tuple[str, bool]]] = defaultdict(set)
    for edge in graph.edges:
        if edge.properties.get("status") != "rejected":
            edges_of[edge.source].add((edge.type, True))
            edges_of[edge.target].add((edge.type, False))
    sort: dict[str, Hashable] = {}
    first: dict[Hashable, Node] = {}
    members: dict[str, list[str]] = defaultdict(list)
    for node in graph.nodes:
        chained = any(kind == "PART_OF" for kind, _ in edges_of[node.id])
        known = node_iri(node.id) if "Theme" in node.labels or chained else ""
        sort[node.id] = (node.labels, not node.name, _seen(node.properties), frozenset(edges_of[node.id]), known)
        members[node_iri(first.setdefault(sort[node.id], node).id)].append(node.id)
    one: dict[Hashable, Edge] = {}
    for edge in graph.edges:
        document = edge.properties.get("document")
        of_document = sort.get(document, "none") if isinstance(document, str) else type(document).__name__
        of_ends = sort[edge.source], sort[edge.target]
        key = (edge.type, *of_ends, of_document, _seen(edge.properties))
        if key not in one:
            source, target = (first[end].id for end in of_ends)
            properties = dict(edge.properties)
            if isinstance(document, str) and document in sort:
                properties["document"] = first[sort[document]].id
            one[key] = Edge(edge.id, edge.type, source, target, properties)
        members[claim_iri(one[key].id)].append(edge.id)
    return _Alike(Graph(list(first.values()), list(one.values())), members)


# ---------------------------------------------------------------------------------- the validator


@cache
def _shapes() -> "rdflib.Graph":
    import rdflib

    return rdflib.Graph().parse(data=_text("shapes.ttl"), format="turtle")


@cache
def _vocabulary() -> "rdflib.Graph":
    import rdflib

    whole = rdflib.Graph().parse(data=_text("themes.ttl"), format="turtle")
    known = rdflib.Graph()
    for triple in whole.triples((None, rdflib.SKOS.definition, None)):
        known.add(triple)
    return known


def _text(name: str) -> str:
    return files("ontology").joinpath(name).read_text(encoding="utf-8")


def _validate(data: "rdflib.Graph") -> Iterable[tuple[str, str, str]]:
    """(shape, focus, message) of each violation in `data`; a claim's evidence and quote count as the claim."""
    import pyshacl
    from rdflib import RDF, SH
    from rdflib import Graph as RdfGraph

    data += _vocabulary()
    _, report, _ = pyshacl.validate(data, shacl_graph=_shapes(), inference="none", meta_shacl=False)
    assert isinstance(report, RdfGraph)
    owner = {part: shape for shape in _shapes().subjects(RDF.type, SH.NodeShape) for part in _shapes().objects(shape)}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        part = report.value(result, SH.sourceShape)
        shape = str(owner.get(part, part) if part else part).rsplit("/", 1)[-1]
        focus = str(report.value(result, SH.focusNode)).partition("#")
        text = str(report.value(result, SH.resultMessage))
        yield shape, focus[0] if focus[2] in ("evidence", "quote") else "".join(focus), text
