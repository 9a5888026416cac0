"""Asking: the questions of the catalogue, one thing's claims, and any Cypher."""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli import options, output
from ontology.errors import UsageError

if TYPE_CHECKING:
    from queries.question import Question


ROWS = 200
"""The most rows that an answer for people gives, unless they ask for more: nobody reads a table of 60,000 rows."""


def ask(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[QUESTION] [VALUE]... [--NAME VALUE]...", show_default=False)
    ] = None,
    store: options.Store = options.STORE,
    format: options.Format = None,
    to: options.Output = None,
    help: Annotated[
        bool, typer.Option("--help", help="Show this, or what a question takes and gives.", is_eager=False)
    ] = False,
) -> None:
    """Answer a question; without one, list the questions."""
    from graph.store import open_store
    from queries import answer, catalogue, plain

    name, values, named = parse(words or [])
    limit = _limit(named.pop("limit", None), format or output.suffix_format(to))
    if help and not plain.is_plain([name]):
        output.emit(_help(catalogue.question(name)) if name else _usage(), None)
    elif not name:
        output.emit(_listing(catalogue.questions()), to)
    elif name not in catalogue.files() and plain.is_plain([name, *values]):
        with open_store(store) as opened:
            found = plain.ask(opened, " ".join([name, *values]), named, limit)
        output.answer(found, format, to)
    else:
        question = catalogue.question(name)
        with open_store(store) as opened:
            found = answer.ask(opened, question, values, named, limit)
        output.answer(found, format, to)


def show(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A body, organisation, theme or area: id, name or another name.")
    ],
    why: Annotated[bool, typer.Option("--why", help="Which rule made each claim, on which words.")] = False,
    store: options.Store = options.STORE,
    format: options.Format = None,
    to: options.Output = None,
) -> None:
    """Show everything that is claimed about one thing."""
    from graph.store import open_store
    from queries import show as showing

    with open_store(store) as opened:
        found = showing.why(opened, name) if why else showing.show(opened, name)
    output.answer(found, format, to)


def cypher(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="A Cypher query that reads; - reads it from standard input.")
    ],
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            metavar="NAME=VALUE",
            help="A parameter; what reads as JSON (2018, true, [1, 2]) is that, else text.",
        ),
    ] = None,
    store: options.Store = options.STORE,
    format: options.Format = None,
    to: options.Output = None,
) -> None:
    """Run any Cypher query, read-only."""
    from graph.store import open_store
    from queries.answer import plain

    text = sys.stdin.read() if query == "-" else query
    if not text.strip():
        raise UsageError("the query is empty", "give one, such as: MATCH (n) RETURN count(n) AS nodes")
    parameters = dict(map(_parameter, param or []))
    with open_store(store) as opened:
        found = plain(opened.read(text, parameters))
    output.answer(found, format, to)


def parse(words: list[str]) -> tuple[str, list[str], dict[str, str]]:
    """The question's name, its values in order, and those given by name.

    Raises `UsageError` for an option without a value and for one that is given twice.
    """
    values: list[str] = []
    named: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--") or word == "--":
            values.append(word)
            continue
        name, equals, value = word[2:].partition("=")
        if not equals:
            value = next(rest, "")
            if not value:
                raise UsageError(f"--{name} needs a value", f"write --{name} VALUE")
        if name in named:
            raise UsageError(f"--{name} is given twice", "give it once")
        named[name] = value
    return (values[0] if values else ""), values[1:], named


def _limit(text: str | None, format: str) -> int | None:
    """How many rows are given: what `--limit` says, else `ROWS` to people and all to programs."""
    if text is None:
        return None if format in ("csv", "json") else ROWS
    if text == "all":
        return None
    if not text.isdecimal() or not 0 < len(text) < 10 or not int(text):
        raise UsageError(f"--limit {text!r} is no number of rows", "give one from 1, or: --limit all")
    return int(text)


def _parameter(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise UsageError(f"--param {text!r} is not NAME=VALUE", "write, for example, --param year=2018")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _listing(questions: "list[Question]") -> str:
    wide = max(len(q.name) for q in questions) + 2
    lines, topic = ["Questions; remit ask QUESTION --help tells what one takes and gives.\n"], ""
    for question in questions:
        if question.topic != topic:
            topic = question.topic
            lines.append(f"\n{topic}\n")
        lines.append(f"  {question.name.ljust(wide)}{question.title}\n")
    return "".join(lines)


def _usage() -> str:
    return (
        "Usage: remit ask [QUESTION] [VALUE]... [--NAME VALUE]... [--limit ROWS|all]\n"
        "       [--store STORE] [--format FORMAT] [-o FILE]\n\n"
        "Answer a question of the catalogue. remit ask lists the questions;\n"
        "remit ask QUESTION --help tells what one takes and gives.\n"
    )


def _help(question: "Question") -> str:
    from queries.question import SCOPES

    lines = [
        question.title,
        "",
        question.asks,
        question.purpose,
        "",
        f"usage: {question.usage}",
        f"example: {question.example}",
    ]
    if question.parameters or question.scope:
        lines += ["", "takes"]
        for p in question.parameters:
            more = "required" if p.required else f"default {p.default}" if p.default else "optional"
            lines.append(f"  {p.name} ({p.type}, {more}): {p.help}")
        lines += [f"  --{name}: {SCOPES[name]}" for name in question.scope]
    lines += ["", f"--limit ROWS|all: how many rows at most (default {ROWS}; all with --format csv or json)"]
    lines += ["", "gives", *(f"  {c.name}: {c.help}" for c in question.columns)]
    return "\n".join(lines) + "\n"
