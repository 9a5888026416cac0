"""The board paper: who owns what, gaps, duplication, what cannot be read, and the words that all of it rests on.

Everything in it is the answer to a question of the catalogue, so that `remit ask` gives the same rows. What a person
has to judge (the recommendation, the implications) is left to the author and says so.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from graph.store import Store
from queries import catalogue
from queries.answer import Answer, ask
from queries.writers._cells import bibliography, reference
from views import paper_sections as sections
from views.parts import Bullets, Heading, Paper, Part, Text

_QUESTIONS = (
    "governance", "no-lead", "contested-lead", "joint-lead", "unresolved", "duplicate-groups", "duplicate-priorities",
    "membership-overlap", "coverage", "priorities", "statutory", "documents",
)  # fmt: skip
_AUTHOR = "[To be completed by the author.]"
_PURPOSE = """To set out which bodies and organisations lead and support on which themes, where nobody does, where the
same thing is done twice, and on which words of which documents that rests."""
_METHOD = """The documents listed under Sources were read by remit, which records a claim only where a document's
words, lists or tables make one, with its place and its words. Names are joined where an official register or the name
and its area agree; nothing is merged because it looks alike. A mark that a document's text has lost is listed as not
readable and never counted as a lead. Scores of duplication are products of stated parts, so that a reader can
disagree. A claim that a person has confirmed says by whom and when."""
_PLACES = 30
"""The most places that the list of sources names for one document."""


def paper(
    store: Store, title: str = "", narrowing: Mapping[str, str] | None = None, years: Sequence[str] = ()
) -> Paper:
    """The paper on what `store` holds, narrowed by `theme`, `area`, `document` or `as-of`; with two `years`, also what
    changed between them.

    Raises `UsageError` for a name that does not fit.
    """
    given = dict(narrowing or {})
    found = {name: _answer(store, name, given) for name in _QUESTIONS}
    cited = _cited(found)
    governance = found["governance"]
    parts: list[Part] = [*_opening(found, given, cited), *_numbers(found), *sections.owners(governance)]
    parts += [*sections.gaps(found["no-lead"]), *sections.unreadable(found["unresolved"])]
    parts += [*sections.disagreement(found["contested-lead"]), *sections.duplication(found)]
    parts += sections.priorities(found["coverage"])
    if years:
        parts += sections.changes(ask(store, catalogue.question("changes"), years), years)
    parts += sections.picture(governance, store.graph())
    parts += [Heading("Implications"), Text(f"Financial, legal and equality implications: {_AUTHOR}", author=True)]
    parts += [Heading("Method"), Text(_METHOD), Heading("Sources")]
    lines = {s.short: line for a in found.values() for s, line in zip(a.sources, bibliography(a), strict=True)}
    sources = tuple(_source(lines[short], cited[short]) for short in sorted(cited))
    parts.append(Bullets(sources) if sources else Text("No document in scope says anything about this."))
    return Paper(title or _title(given), tuple(parts))


def _answer(store: Store, name: str, given: Mapping[str, str]) -> Answer:
    question = catalogue.question(name)
    takes = {p.name for p in question.parameters} | set(question.scope)
    return ask(store, question, (), {k: v for k, v in given.items() if k in takes})


def _title(given: Mapping[str, str]) -> str:
    about = given.get("theme") or given.get("area") or given.get("document")
    return f"Who is responsible for what: {about}" if about else "Who is responsible for what"


def _opening(found: Mapping[str, Answer], given: Mapping[str, str], cited: Mapping[str, Any]) -> list[Part]:
    narrowed = "; ".join(f"{name}: {value}" for name, value in found["governance"].understood)
    parts: list[Part] = [Heading("Purpose"), Text(_PURPOSE)]
    parts += [Text(f"This paper is narrowed to {narrowed}.")] if narrowed else []
    parts += [Heading("Recommendation"), Text(_AUTHOR, author=True), Heading("Background")]
    documents = [row for row in found["documents"].dicts() if not given or row["document"] in cited]
    listed = "; ".join(f"{r['title']} ({r['period'] or r['date'] or 'no date'})" for r in documents)
    parts.append(Text(f"It rests on {_count(len(documents), 'document')}: {listed or 'none'}."))
    acts = dict.fromkeys(row["act"] for row in found["statutory"].dicts())
    return [*parts, Text(f"The legislation that they name as their basis: {'; '.join(acts)}.")] if acts else parts


def _numbers(found: Mapping[str, Answer]) -> list[Part]:
    rows = found["governance"].dicts()
    led, marked = ({r["theme"] for r in rows if r["role"] == role} for role in ("leads", "not readable"))
    overlaps = sum(len(found[n].rows) for n in ("duplicate-groups", "duplicate-priorities", "membership-overlap"))
    every, unled = ({(r["priority"], r["who"]) for r in found[n].dicts()} for n in ("priorities", "no-lead"))
    joint, contested = (len(found[name].rows) for name in ("joint-lead", "contested-lead"))
    lines = (
        f"{_count(len(led), 'theme')} with a named lead, {len(marked - led)} where only unreadable marks are left",
        f"{_count(joint, 'joint lead')}, {_count(contested, 'contested lead')}",
        f"{_count(len(every), 'priority', 'priorities')}, {len(unled)} of them without a lead",
        f"{_count(len(found['unresolved'].rows), 'mark')} that cannot be read",
        f"{_count(overlaps, 'possible duplication')}",
    )
    return [Heading("Summary in numbers"), Bullets(lines)]


def _cited(found: Mapping[str, Answer]) -> dict[str, list[str]]:
    """Each document's short reference, and the places in it that the paper rests on."""
    cited: dict[str, list[str]] = {}
    for name, answer in found.items():
        for row in answer.dicts():
            for prefix in ("", "other_"):
                document, where = row.get(f"{prefix}document"), sections.place(row.get(f"{prefix}locator"))
                if document and name != "documents":
                    places = cited.setdefault(document, [])
                    if where and reference(None, where) not in places:
                        places.append(reference(None, where))
    return cited


def _source(line: str, places: Sequence[str]) -> str:
    more = f"; and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    return f"{line}: {'; '.join(places[:_PLACES])}{more}"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
