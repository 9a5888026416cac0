"""What is wrong with a graph: the shapes of `ontology/shapes.ttl`, each violation in one plain line.

Bare SHACL asks every question of every claim. Claims that differ only in what no shape looks at (the words of the
quote, the number of the paragraph) get the same answer, so `violations` puts one claim and one node of each sort to the
validator and gives its answer to all of the sort. `tests/graph/check` proves on random graphs that nothing is lost or
added, and `bench/ontology` says what it saves.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.claim import QUOTE_LENGTH, Value
from graph.model import Edge, Graph, Node
from graph.rdf import PREFIXES, claim_iri, node_iri, to_rdflib, type_iri

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
    for shape, focus, text in _validate(alike.small):
        for member in alike.like(shape, focus):
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
    """A small graph, and the nodes and claims that an address in it answers for."""

    small: "rdflib.Graph"
    sorts: Mapping[str, Sequence[str]]
    ends: Mapping[tuple[str, str], Sequence[str]]

    def like(self, shape: str, focus: str) -> Sequence[str]:
        """The ids that get the answer of `focus`: for a shape of an edge's end, those that have such an edge."""
        return self.ends.get((shape, focus), ()) if shape.endswith(("Subject", "Object")) else self.sorts.get(focus, ())


def _alike(graph: Graph, nodes: Mapping[str, Node]) -> _Alike:
    chained = {end for e in graph.edges if e.type == "PART_OF" and _stands(e) for end in (e.source, e.target)}
    first: dict[Hashable, Node] = {}
    by_labels: dict[tuple[str, ...], Node] = {}
    sorts: dict[str, list[str]] = defaultdict(list)
    for node in graph.nodes:
        own = node.id if node.id in chained else "Theme" in node.labels and node_iri(node.id) in _known_themes()
        one = first.setdefault((node.labels, not node.name, own, _seen(node.properties, node.labels)), node)
        by_labels.setdefault(node.labels, one)
        sorts[node_iri(one.id)].append(node.id)
    plain: set[tuple[str, str, str]] = set()
    ends: dict[tuple[str, str], set[str]] = defaultdict(set)
    sample: dict[Hashable, Edge] = {}
    for edge in graph.edges:
        source, target = (by_labels[nodes[end].labels].id for end in (edge.source, edge.target))
        if edge.type == "PART_OF":  # a chain of parts is as long as it is: it keeps every link
            source, target = edge.source, edge.target
        if _stands(edge):
            plain.add((source, edge.type, target))
            name = str(type_iri(edge.type)).rsplit("#", 1)[-1]
            name = name[:1].upper() + name[1:]
            ends[f"{name}Subject", node_iri(source)].add(edge.source)
            ends[f"{name}Object", node_iri(target)].add(edge.target)
        document = edge.properties.get("document")
        found = nodes.get(document) if isinstance(document, str) else None
        kind = found.labels if found else type(document).__name__
        one_edge = sample.get(key := (edge.type, kind, _seen(edge.properties)))
        if one_edge is None:
            properties = {**edge.properties, **({"document": by_labels[found.labels].id} if found else {})}
            one_edge = sample[key] = Edge(edge.id, edge.type, source, target, properties)
        sorts[claim_iri(one_edge.id)].append(edge.id)
    small = to_rdflib(Graph(list(first.values()), list(sample.values())))
    _say(small, plain)
    return _Alike(small, sorts, {key: sorted(ids) for key, ids in ends.items()})


def _stands(edge: Edge) -> bool:
    return edge.properties.get("status") != "rejected"


def _say(data: "rdflib.Graph", plain: Iterable[tuple[str, str, str]]) -> None:
    from rdflib import URIRef

    for source, kind, target in plain:
        data.add((URIRef(node_iri(source)), URIRef(type_iri(kind)), URIRef(node_iri(target))))


def _length(value: Value) -> Hashable:
    return min(len(value), 1) + (len(value) > QUOTE_LENGTH) if isinstance(value, str) else type(value).__name__


def _sign(value: Value) -> Hashable:
    return type(value).__name__, isinstance(value, int | float) and value >= 1


def _same(value: Value) -> Hashable:
    return type(value).__name__, value


_SEEN: Mapping[str, tuple[str, Callable[[Value], Hashable]]] = {
    "file": ("Document", _length), "date": ("Document", _same), "kind": ("ResponsibleAuthority", _same),
    "level": ("Risk", _same), "rank": ("Priority", _sign), "gss": ("Area", _same), "uri": ("Legislation", _same),
    "locator": ("", _length), "quote": ("", _length), "rule": ("", _length), "register": ("", _length),
    "page": ("", _sign), "score": ("", _sign), "from": ("", _same), "status": ("", _same),
}  # fmt: skip
"""What the shapes see of a property, and of which label; of one that is not here they see nothing."""


def _seen(properties: Mapping[str, Value], labels: Sequence[str] = ()) -> Hashable:
    return tuple(
        (name, _SEEN[name][1](value))
        for name, value in sorted(properties.items())
        if name in _SEEN and (not _SEEN[name][0] or _SEEN[name][0] in labels)
    )


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


@cache
def _known_themes() -> frozenset[str]:
    return frozenset(str(theme) for theme in _vocabulary().subjects())


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
