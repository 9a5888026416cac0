"""A question: one Cypher query under a header of comments that says what it asks, takes and returns.

    // title: Who owns a theme
    // question: Who leads on this theme, who supports, and on what words does that rest?
    // for: Finding whom to ask.
    // words: who leads on, who owns, who is in charge of
    // param theme: theme, required. The theme, by name, id or another name for it.
    // scope: document, as-of, area
    // column role: leads, supports, not readable, group or priority
    // example: remit ask who-owns "Modern slavery"

A line that starts with three blanks goes on with the line above. A header is held against its query here, at load:
a question that promises what its query does not give is an error that names the file and the line.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field

from ontology.errors import DefinitionError
from queries import cypher

THINGS = {
    "theme": ("Theme",),
    "body": ("Board", "Partnership", "ThematicGroup"),
    "organisation": ("Organisation",),
    "actor": ("Board", "Partnership", "ThematicGroup", "Organisation", "Post"),
    "area": ("Area",),
    "document": ("Document",),
    "node": (),
}
"""The parameter types that name a thing in the graph, and the labels that it may have (none: any)."""
VALUES = ("year", "text", "number")
SCOPES = {
    "document": "only what this document says",
    "as-of": "only what was in force in this year",
    "area": "only what documents about this area, a part of it or a larger one around it say",
}
"""How an answer may be narrowed to some documents: the query sees `$documents`, their ids in a map to true, or null.

`$few` is the list of these ids where they are few, to start from, else null. A parameter `from` that is a year gives
the documents in force in it as `$from_documents`."""
_SCOPE_NAMES = {"documents": set(SCOPES), "few": set(SCOPES), "as_of": {"as-of"}}
LIMIT = "limit"
"""What a query may use undeclared: how many rows are wanted, behind `LIMIT`, which is left out where all are."""
_ONCE = ("title", "question", "for", "words", "scope", "example")
_LINE = re.compile(r"(?P<key>[a-z]+)(?: (?P<name>[\w-]+))?: (?P<value>\S.*)")
_PARAM = re.compile(r"(?P<type>[a-z]+)(?:, (?:(?P<required>required)|default (?P<default>\S+)))?\. (?P<help>\S.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question takes. `name` is as users type it (`as-of`); the query sees `as_of`."""

    name: str
    type: str
    help: str
    required: bool = False
    default: str | None = None

    @property
    def variable(self) -> str:
        """Its name in the query."""
        return self.name.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer and what it holds."""

    name: str
    help: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the catalogue.

    `words` are phrases by which people ask it in plain English; `scope` names the narrowings that it takes.
    """

    name: str
    topic: str
    title: str
    asks: str
    purpose: str
    words: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    scope: tuple[str, ...]
    columns: tuple[Column, ...]
    example: str
    query: str

    @property
    def usage(self) -> str:
        """How it is typed, on one line."""
        words = [f"<{p.name}>" if p.required else f"[{p.name}]" for p in self.parameters]
        return " ".join(["remit ask", self.name, *words, *(f"[--{name} ...]" for name in self.scope)])


@dataclass(slots=True)
class _Header:
    """The header as its lines are read; every value beside its line number."""

    single: dict[str, tuple[str, int]] = field(default_factory=dict)
    parameters: list[tuple[Parameter, int]] = field(default_factory=list)
    columns: list[tuple[Column, int]] = field(default_factory=list)


def parse(text: str, name: str, topic: str, file: str) -> Question:
    """The question in `text`, checked. Raises `DefinitionError`, with `file` and line, where the two differ."""
    lines = text.splitlines()
    height = next((i for i, line in enumerate(lines) if line.strip() and not line.startswith("//")), len(lines))
    header, query = _header(lines[:height], file), "\n".join(lines[height:]).strip()
    for key in ("title", "question", "for", "example"):
        if key not in header.single:
            raise _wrong(file, 1, f"the header has no '{key}:'")
    scope, words = (_listed(header.single.get(key, ("", 0))[0]) for key in ("scope", "words"))
    for each in scope:
        if each not in SCOPES:
            raise _wrong(file, header.single["scope"][1], f"unknown scope {each!r} (there are {', '.join(SCOPES)})")
    question = Question(
        name, topic, header.single["title"][0], header.single["question"][0], header.single["for"][0], words,
        tuple(p for p, _ in header.parameters), scope, tuple(c for c, _ in header.columns),
        header.single["example"][0], query,
    )  # fmt: skip
    _check_query(question, header, file, height + 1)
    _check_example(question, header.single["example"][1], file)
    return question


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _header(lines: list[str], file: str) -> _Header:
    header = _Header()
    for number, line in _joined(lines):
        found = _LINE.fullmatch(line)
        key, name, value = found.group("key", "name", "value") if found else ("", None, "")
        if key in _ONCE and name is None and key not in header.single:
            header.single[key] = (value, number)
        elif key == "param" and name:
            header.parameters.append((_parameter(name, value, file, number), number))
        elif key == "column" and name:
            header.columns.append((Column(name, value), number))
        else:
            raise _wrong(file, number, f"not a line of a header, or a second one of its kind: {line!r}")
    seen: set[str] = set()
    for what, number in [(p.variable, n) for p, n in header.parameters] + [
        (f"column {c.name}", n) for c, n in header.columns
    ]:
        if what in seen:
            raise _wrong(file, number, f"{what} is declared twice")
        seen.add(what)
    return header


def _joined(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The header's lines without their slashes, each with those that go on with it, and its number."""
    current, start = "", 1
    for number, line in enumerate(lines, start=1):
        body = line.removeprefix("//")
        if body.startswith("   ") and current:
            current += " " + body.strip()
            continue
        if current:
            yield start, current
        current, start = body.strip(), number
    if current:
        yield start, current


def _parameter(name: str, text: str, file: str, line: int) -> Parameter:
    found = _PARAM.fullmatch(text)
    if not found:
        raise _wrong(file, line, f"parameter {name}: say 'type[, required | , default VALUE]. Help', not {text!r}")
    if found["type"] not in {*THINGS, *VALUES}:
        raise _wrong(
            file, line, f"parameter {name}: unknown type {found['type']!r} (there are {', '.join([*THINGS, *VALUES])})"
        )
    if name in SCOPES:
        raise _wrong(file, line, f"parameter {name}: the name of a scope; say 'scope: {name}'")
    return Parameter(name, found["type"], found["help"], bool(found["required"]), found["default"])


def _check_query(question: Question, header: _Header, file: str, start: int) -> None:
    used = cypher.parameters(question.query)
    declared = {p.variable: line for p, line in header.parameters}
    allowed = {name for name, scopes in _SCOPE_NAMES.items() if scopes & set(question.scope)}
    allowed |= {LIMIT} | {f"{p.variable}_documents" for p in question.parameters if p.type == "year"}
    for name, offset in used.items():
        if name not in declared and name not in allowed:
            raise _wrong(file, start + question.query.count("\n", 0, offset), f"${name} is used and not declared")
    for name, line in declared.items():
        if name not in used and f"{name}_documents" not in used:
            raise _wrong(file, line, f"parameter {name.replace('_', '-')} is declared and not used")
    if question.scope and "documents" not in used:
        raise _wrong(file, header.single["scope"][1], "the scope is declared and $documents is not used")
    optional = [p.required for p, _ in header.parameters]
    if optional != sorted(optional, reverse=True):
        raise _wrong(file, header.parameters[-1][1], "a required parameter stands after an optional one")
    returned, offset = cypher.final_return(question.query)
    line = start + question.query.count("\n", 0, offset)
    if returned != [c.name for c in question.columns]:
        raise _wrong(file, line, f"RETURN gives {', '.join(returned) or 'nothing'}; the header promises "
                                 f"{', '.join(c.name for c in question.columns) or 'nothing'}")  # fmt: skip
    for name in cypher.shadowed(question.query, returned):
        raise _wrong(
            file, line, f"ORDER BY reads {name}.something, but {name} is a column by then; rename the variable"
        )
    if not cypher.ordered(question.query):
        raise _wrong(file, line, "the final RETURN has no ORDER BY, so the rows would come in any order")


def _check_example(question: Question, line: int, file: str) -> None:
    try:
        words = shlex.split(question.example)
    except ValueError:
        words = []
    if words[:3] != ["remit", "ask", question.name]:
        raise _wrong(file, line, f"the example does not begin with 'remit ask {question.name}'")
    options = {f"--{n}" for n in [*(p.name for p in question.parameters), *question.scope]}
    for word in words[3:]:
        if word.startswith("--") and word.partition("=")[0] not in options:
            raise _wrong(file, line, f"the example uses {word}, which the question does not take")


def _wrong(file: str, line: int, what: str) -> DefinitionError:
    return DefinitionError(f"{file}, line {line}: {what}", "mend the file; docs/questions.md tells what a header holds")
