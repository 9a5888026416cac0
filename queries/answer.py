"""Running a question: what was asked, as it was understood; the rows; and the documents that they rest on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.store import Rows, Store
from ontology.errors import UsageError
from queries import scope
from queries.match import one
from queries.question import SCOPES, THINGS, Parameter, Question

CITED = ("document", "locator", "quote")
"""The columns that make a citation. A question that compares two sides has a second set, `other_document` and so on."""
_NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,9})?", re.ASCII)
_LIMIT = re.compile(r"\s+LIMIT \$limit\b")
_FEW = 500
"""The most documents that a query starts from; with more it looks at every claim, which is quicker then."""
_SOURCES = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, d.short AS short, d.name AS title, d.file AS file, d.publisher AS publisher, d.date AS date
ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that an answer cites; `short` is unique within the answer."""

    id: str
    short: str
    title: str
    file: str
    publisher: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question. In `rows`, a document is its short reference; `sources` says which it is.

    `understood` pairs each parameter with what it was taken to be; `notes` are for the reader, one line each.
    """

    question: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    understood: tuple[tuple[str, str], ...] = ()
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()

    def dicts(self) -> list[dict[str, Any]]:
        """The rows by column name."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def ask(
    store: Store,
    question: Question,
    values: Sequence[str] = (),
    named: Mapping[str, str] | None = None,
    limit: int | None = None,
) -> Answer:
    """The answer of `store` to `question`, given its parameters in order (`values`) or by name (`named`).

    With a `limit`, its first rows; a note says so where there are more. Raises `UsageError` for a parameter that is
    missing, unknown, given twice, or does not fit.
    """
    given = _given(question, values, named or {})
    parameters: dict[str, Any] = {}
    understood: list[tuple[str, str]] = []
    notes: list[str] = []
    years: dict[str, int] = {}
    for parameter in question.parameters:
        text = given.get(parameter.name, parameter.default)
        if text is None:
            parameters[parameter.variable] = None
            continue
        value, words, others = _value(store, parameter, text)
        parameters[parameter.variable] = value
        if parameter.type == "year" and f"${parameter.variable}_documents" in question.query:
            years[f"{parameter.variable}_documents"] = value
        if words != text or parameter.name in given:
            understood.append((parameter.name, words))
        notes += [f"{text!r} is also another name of {other}" for other in others]
    force = scope.in_force_at(store, set(years.values()))
    parameters |= {name: _as_map(force[at]) for name, at in years.items()}
    if question.scope:
        narrowing = {name: given[name] for name in question.scope if name in given}
        documents, narrowed = scope.documents(store, narrowing)
        parameters["documents"] = _as_map(documents)
        parameters["few"] = documents if documents is not None and len(documents) <= _FEW else None
        parameters["as_of"] = scope.year(narrowing["as-of"]) if "as-of" in narrowing else None
        understood += narrowed
    if limit is not None:
        parameters["limit"] = limit + 1
    query = question.query if limit is not None else _LIMIT.sub("", question.query)
    found = store.read(query, {name: value for name, value in parameters.items() if f"${name}" in query}).rows
    if limit is not None and len(found) > limit:
        notes.append(f"these are the first {limit} rows; there are more: narrow the question, or ask with --limit all")
    columns = tuple(c.name for c in question.columns)
    rows = tuple(found[:limit])
    return cite(store, Answer(question.name, question.title, columns, rows, tuple(understood), (), tuple(notes)))


def _as_map(ids: Sequence[str] | None) -> dict[str, bool] | None:
    """Ids as a query asks for them: looking one up in a map takes the same time however many there are."""
    return None if ids is None else dict.fromkeys(ids, True)


def plain(rows: Rows, title: str = "Cypher") -> Answer:
    """Rows of a query that is no question, as an answer."""
    return Answer("", title, rows.columns, tuple(rows.rows))


def cite(store: Store, answer: Answer) -> Answer:
    """`answer` with each document's id in its rows turned into a short reference, and the list of what is cited."""
    places = [i for i, name in enumerate(answer.columns) if name == "document" or name.endswith("_document")]
    ids = sorted({row[i] for row in answer.rows for i in places if isinstance(row[i], str)})
    if not ids:
        return answer
    found = {row[0]: row[1:] for row in store.read(_SOURCES, {"ids": ids}).rows}
    sources, taken = [], set[str]()
    for id in ids:
        short, title, file, publisher, date = found.get(id, (None, id, "", "", ""))
        short = short or title
        if short in taken:
            short = f"{short} ({file or id})"
        taken.add(short)
        sources.append(Source(id, short, title, file or "", publisher or "", date or ""))
    shorts = {s.id: s.short for s in sources}
    rows = tuple(tuple(shorts.get(v, v) if i in places else v for i, v in enumerate(row)) for row in answer.rows)
    unreadable = _unreadable(answer.columns, rows)
    return Answer(
        answer.question,
        answer.title,
        answer.columns,
        rows,
        answer.understood,
        tuple(sources),
        (*answer.notes, *unreadable),
    )


def _unreadable(columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> list[str]:
    """Where the reader has to look at the document, because its text has lost a mark."""
    if not {"status", "document", "locator"} <= set(columns):
        return []
    status, document, locator = (columns.index(n) for n in ("status", "document", "locator"))
    places: dict[str, list[list[str]]] = {}
    for row in rows:
        if row[status] == "unreadable":
            places.setdefault(row[document], []).append(str(row[locator]).split(", "))
    return [f"not readable: look at {', '.join(_shared(parts)) or 'the marks'} of {of}" for of, parts in places.items()]


def _shared(places: Sequence[list[str]]) -> list[str]:
    """The parts that all of `places` begin with: one table, where its cells are many."""
    first, last = min(places), max(places)
    return [a for i, a in enumerate(first) if last[: i + 1] == first[: i + 1]]


def _given(question: Question, values: Sequence[str], named: Mapping[str, str]) -> dict[str, str]:
    """Each parameter's text, by name."""
    usage = f"usage: {question.usage}"
    known = [p.name for p in question.parameters]
    if len(values) > len(known):
        takes = f"{len(known) or 'no'} value{'s' * (len(known) != 1)}"
        raise UsageError(f"{question.name} takes {takes}, not {len(values)}: {', '.join(map(repr, values))}", usage)
    given = dict(zip(known, values, strict=False))
    for name, text in named.items():
        name = name.replace("_", "-")
        if name not in [*known, *question.scope]:
            may = (
                f"it takes {', '.join(f'--{n}' for n in [*known, *question.scope])}"
                if known or question.scope
                else usage
            )
            narrows = " (it cannot be narrowed so)" if name in SCOPES else ""
            raise UsageError(f"{question.name} has no --{name}{narrows}", may)
        if name in given:
            raise UsageError(f"{name} is given twice", usage)
        given[name] = text
    missing = [p for p in question.parameters if p.required and p.name not in given]
    if missing:
        raise UsageError(f"{question.name} needs a {missing[0].name}: {missing[0].help}", usage)
    return given


def _value(store: Store, parameter: Parameter, text: str) -> tuple[Any, str, Sequence[object]]:
    """The value that the query gets, how it was understood, and other things of that name."""
    if parameter.type in THINGS:
        thing, others = one(store, parameter.type, text)
        return thing.id, str(thing), others
    if parameter.type == "year":
        return scope.year(text), text, ()
    if parameter.type == "number":
        if not _NUMBER.fullmatch(text.strip()):
            raise UsageError(f"{parameter.name}: {text!r} is no number", "give digits, such as 3 or 0.5")
        number = float(text)
        return (int(number) if number.is_integer() else number), text, ()
    return text, text, ()
