"""Turtle: one block a subject, in the order of the ids, so that two exports can be compared line by line."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TextIO

from graph.claim import Value
from graph.model import Graph
from graph.rdf import PREFIXES, Iri, double, iri, triples

SUFFIX = ".ttl"
FILES = False

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile('[\\\\"\x00-\x1f\x7f\x85\u2028\u2029]')


def write(graph: Graph, out: TextIO) -> None:
    """Write the triples of `graph.rdf`. RDF's own parsers read them back to the same graph."""
    for prefix, namespace in PREFIXES.items():
        out.write(f"@prefix {prefix}: <{namespace}> .\n")
    for subject, group in groupby(triples(graph), key=lambda t: t[0]):
        out.write(f"\n{_name(subject)}\n")
        out.write(" ;\n".join(_predicates((p, o) for _, p, o in group)) + " .\n")


def _predicates(pairs: Iterator[tuple[Iri, Iri | Value]]) -> Iterator[str]:
    for predicate, group in groupby(pairs, key=lambda pair: pair[0]):
        verb = "a" if predicate == iri("rdf:type") else _name(predicate)
        yield f"    {verb} " + ", ".join(_term(value) for _, value in group)


def _name(at: Iri) -> str:
    for prefix, namespace in PREFIXES.items():
        if at.startswith(namespace) and _LOCAL.fullmatch(at, len(namespace)):
            return f"{prefix}:{at[len(namespace) :]}"
    return f"<{at}>"


def _term(value: Iri | Value) -> str:
    if isinstance(value, Iri):
        return _name(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f'"{double(value)}"^^xsd:double'
    return f'"{_ESCAPED.sub(_escape, str(value))}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match.group()) or f"\\u{ord(match.group()):04X}"
