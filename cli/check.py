"""What is wrong with the graph, and what is worth a look."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import options, output

if TYPE_CHECKING:
    from graph.check import Finding

VIOLATED = 5


def check(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="A graph.ttl, .jsonld or .jsonl to check in place of the store."),
    ] = None,
    registers: Annotated[bool, typer.Option("--registers", help="Check the registers and the vocabulary.")] = False,
    format: options.Format = None,
    to: options.Output = None,
    store: options.Store = options.STORE,
) -> None:
    """Report what breaks the rules of the graph (exit code 5)."""
    from queries.answer import Answer

    found = _registers() if registers else _file(file) if file else _store(store)
    wrong = sum(finding.severity == "violation" for finding in found)
    summary = f"{wrong} violation{'' if wrong == 1 else 's'}, {len(found) - wrong} worth a look"
    rows = tuple((finding.severity, finding.name, finding.text, finding.where) for finding in found)
    columns = ("severity", "about", "finding", "where")
    output.answer(Answer("check", "Check", columns, rows, notes=(summary,)), format, to)
    if wrong:
        raise typer.Exit(VIOLATED)


def _store(address: str) -> "list[Finding]":
    from graph.check import violations
    from graph.findings import warnings
    from graph.store import open_store

    with open_store(address) as opened:
        graph = opened.graph()
    return [*violations(graph), *warnings(graph)]


def _file(path: Path) -> "list[Finding]":
    """A graph from elsewhere: RDF that is no graph of remit's at all is still reported, resource by resource."""
    from graph import imports
    from graph.check import violations, violations_in
    from graph.findings import warnings
    from ontology.errors import InputError

    try:
        graph = imports.read(path)
    except InputError:
        if path.suffix.lower() not in imports.FORMS or not (found := violations_in(imports.triples(path))):
            raise
        return found
    return [*violations(graph), *warnings(graph)]


def _registers() -> "list[Finding]":
    from graph.check import Finding
    from ontology.consistency import problems

    split = [problem.partition(": ") for problem in problems()]
    return [Finding("violation", "registers", at, at, text) for at, _, text in split]
