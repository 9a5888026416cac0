"""Graphs that were written before: an export, in any of its lossless forms, or the claims file of a store.

What `remit build` is given beside documents. The form is told by the file's name and, for `.jsonl`, its first line.
"""

from pathlib import Path

from graph.model import Graph
from ontology.errors import InputError

SUFFIXES = (".jsonl", ".ttl", ".jsonld")
_FORMS = {".ttl": "turtle", ".jsonld": "json-ld"}


def read(path: Path) -> Graph:
    """The graph in `path`. Raises `InputError` where it cannot be read or is no graph of remit's."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}", "name a file that you may read") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is no text in UTF-8", "export again with: remit export") from error
    if form := _FORMS.get(path.suffix.lower()):
        from graph import rdf_reading

        return rdf_reading.parse(text, form, path.name)
    lines = [line for line in text.split("\n") if line]  # not splitlines: a text may hold other line ends
    if text.startswith('{"kind": "master"'):
        from graph import master, resolution

        return resolution.resolve(*master.parse(lines, path.name))
    from graph import jsonl

    return jsonl.parse(lines, path.name)
