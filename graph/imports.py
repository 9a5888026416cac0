"""Graphs that were written before: an export, in any of its lossless forms, or the claims file of a store.

What `remit build` is given beside documents. The form is told by the file's name and, for `.jsonl`, its first line.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from graph.model import Graph
from ontology.errors import InputError

if TYPE_CHECKING:
    import rdflib

SUFFIXES = (".jsonl", ".ttl", ".jsonld")
FORMS = {".ttl": "turtle", ".jsonld": "json-ld"}
"""The suffixes of RDF, and what rdflib calls the form."""


def read(path: Path) -> Graph:
    """The graph in `path`. Raises `InputError` where it cannot be read or is no graph of remit's."""
    if path.suffix.lower() in FORMS:
        from graph import rdf_reading

        return rdf_reading.from_rdflib(triples(path), path.name)
    text = _text(path)
    lines = [line for line in text.split("\n") if line]  # not splitlines: a text may hold other line ends
    if text.startswith('{"kind": "master"'):
        from graph import master, resolution

        return resolution.resolve(*master.parse(lines, path.name))
    from graph import jsonl

    return jsonl.parse(lines, path.name)


def is_master(path: Path) -> bool:
    """Whether a `.jsonl` file is a claims file, not an export."""
    return _text(path).startswith('{"kind": "master"')


def triples(path: Path) -> "rdflib.Graph":
    """The RDF in `path`, whatever it says. Raises `InputError` where it is none."""
    from graph import rdf_reading

    return rdf_reading.triples(_text(path), FORMS[path.suffix.lower()], path.name)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}", "name a file that you may read") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is no text in UTF-8", "export again with: remit export") from error
