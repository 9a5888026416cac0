"""JSON-LD, with the context of `ontology/context.jsonld` inside, so that nothing has to be fetched to read it."""

import json
from collections.abc import Mapping
from importlib.resources import files
from itertools import groupby
from typing import Any, TextIO

from graph.claim import Value
from graph.model import Graph
from graph.rdf import PREFIXES, Iri, double, triples

SUFFIX = ".jsonld"
FILES = False


def write(graph: Graph, out: TextIO) -> None:
    """Write one object a resource, nodes first. The triples are those of the Turtle export."""
    text = files("ontology").joinpath("context.jsonld").read_text(encoding="utf-8")
    context: Mapping[str, Any] = json.loads(text)["@context"]
    terms = {_expand(d["@id"]): (name, d.get("@type") == "@id") for name, d in context.items() if isinstance(d, dict)}
    out.write(f'{{"@context": {json.dumps(context, ensure_ascii=False)},\n "@graph": [')
    between = ""
    for subject, group in groupby(triples(graph), key=lambda t: t[0]):
        found: dict[str, list[object]] = {"@id": [str(subject)]}
        for _, predicate, value in group:
            name, is_address = terms.get(predicate, (_compact(predicate), False))
            found.setdefault(name, []).append(_value(value, name == "@type" or is_address))
        record = {name: values[0] if len(values) == 1 else values for name, values in found.items()}
        out.write(f"{between}\n  {json.dumps(record, ensure_ascii=False)}")
        between = ","
    out.write("\n]}\n")


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


def _compact(at: str) -> str:
    if at == PREFIXES["rdf"] + "type":
        return "@type"
    for prefix, namespace in PREFIXES.items():
        if at.startswith(namespace):
            return f"{prefix}:{at[len(namespace) :]}"
    return at


def _value(value: Iri | Value, plain: bool) -> object:
    if isinstance(value, Iri):
        return str(value) if plain else {"@id": str(value)}
    if isinstance(value, float):
        return {"@value": double(value), "@type": "xsd:double"}
    if isinstance(value, int) and abs(value) >= 2**53:  # more than a JSON reader need hold exactly
        return {"@value": str(value), "@type": "xsd:integer"}
    return value
