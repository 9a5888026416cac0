"""The pages of `docs/` that are made from the catalogue and from the answers on the seeds.

python -m tests.queries.pages        writes them again
"""

import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.ask import parse
from graph.store import Store, open_store
from loaders import build
from queries import answer, catalogue, match
from queries.answer import Answer
from queries.question import SCOPES, Question
from queries.writers import Layout, markdown
from views.diff import Side, diff
from views.matrix import matrix

ROOT = Path(__file__).resolve().parents[2]
ROWS = 15
"""The most rows of an answer that a page shows."""
ANSWERS = (
    ("Who leads on cyber crime in North East Derbyshire, and on what words does that rest?",
     'remit ask who-owns "Cyber crime" --area "North East Derbyshire"'),
    ("What of the Derbyshire matrix is not readable?", "remit matrix --document derbyshire-csa-2018"),
    ("Which themes do three or more partnerships have as a priority?", "remit ask shared-priorities 3"),
    ("Which priorities does nobody lead?", "remit ask no-lead"),
    ("Which groups duplicate one another?", "remit ask duplicate-groups"),
    ("What changed between the Derbyshire agreement and the 2023 North East Derbyshire report?",
     "remit diff derbyshire-csa-2018 ne-derbyshire-csp-2023"),
    ("Who sits on the most bodies?", "remit ask busiest"),
    ("Which Acts bind whom?", "remit ask statutory"),
)  # fmt: skip


_ABOUT = """# The questions

A question is one file, `queries/library/<topic>/<name>.cypher`: a header of comments, then one Cypher query that runs
on both stores. The folder is the registry, and a header that does not fit its query is an error that names the file and
the line. `words:` are phrases by which people ask it in plain English. A parameter's type names a kind of thing
(`theme`, `body`, `organisation`, `actor`, `area`, `document`, `node`) or a value (`year`, `number`, `text`). With a
`scope:` the query sees `$documents`, a map of document ids to true (null: all), and `$few`, the list of them where they
are few, to start from; `$limit` is how many rows are wanted, and `LIMIT $limit` is left out where all are. In Neo4j
Browser run `:params {documents: null, few: null, limit: 200}` first. Every query leaves out claims that a person has
rejected, and sorts its rows to the last tie. The scores of duplication are explained in
[duplication.md](duplication.md).

A table, a page or a document shows the first 200 rows and says where there are more; `--limit 1000` or `--limit all`
gives them. `--format csv` and `json` give all. What comes first is the best score, the highest risk, or the first
document or name.

Narrowing: NARROWING.

This page is made by `python -m tests.queries.pages` from the headers and the answers on the digests in `seeds/`.
"""


def pages() -> dict[str, str]:
    """Each page's name and its text, from the digests in `seeds/`."""
    with TemporaryDirectory() as folder:
        build.build(sorted((ROOT / "seeds").glob("*-*.md")), folder + "/store")
        with open_store(folder + "/store") as store:
            return {"answers.md": "".join(_answers(store)), "questions.md": "".join(_questions(store))}


def _answers(store: Store) -> Iterator[str]:
    yield "# Answers on the five seeds\n\nMade from the digests in `seeds/` by `python -m tests.queries.pages`, and "
    yield "checked in the tests. `remit build --example` builds the same graph.\n"
    for asked, command in ANSWERS:
        yield f"\n## {asked}\n\n```console\n$ {command}\n```\n\n{_body(_answered(store, command))}"


def _questions(store: Store) -> Iterator[str]:
    narrowing = "; ".join(f"`--{name}`, {help}" for name, help in SCOPES.items())
    yield _ABOUT.replace("NARROWING", narrowing)
    topic = ""
    for question in catalogue.questions():
        if question.topic != topic:
            topic = question.topic
            yield f"\n## {topic.capitalize()}\n"
        yield from _question(store, question)


def _question(store: Store, question: Question) -> Iterator[str]:
    yield f"\n### {question.name}\n\n**{question.title}.** {question.asks} {question.purpose}\n\n"
    for p in question.parameters:
        more = "required" if p.required else f"default {p.default}" if p.default else "optional"
        yield f"- `{p.name}` ({p.type}, {more}): {p.help}\n"
    if question.scope:
        yield f"- {', '.join(f'`--{name}`' for name in question.scope)}\n"
    yield "\n" + "\n".join(f"- gives `{c.name}`: {c.help}" for c in question.columns) + "\n"
    yield f"\n```console\n$ {question.example}\n```\n\n{_body(_answered(store, question.example), 3)}"


def _answered(store: Store, command: str) -> Answer:
    words = shlex.split(command)[1:]
    if words[0] == "diff":
        graph = store.graph()
        ids = [match.one(store, "document", text)[0] for text in words[1:]]
        return diff(*(Side(d.name, graph, frozenset({d.id})) for d in ids))
    name, values, named = parse(words[1:])
    if words[0] == "matrix":
        return matrix(answer.ask(store, catalogue.question("governance"), (), {words[1][2:]: words[2]}))
    return answer.ask(store, catalogue.question(name), values, named)


def _body(found: Answer, most: int = ROWS) -> str:
    """The answer in Markdown, without its title, and of its rows the first."""
    more = len(found.rows) - most
    text = markdown.render(replace(found, rows=found.rows[:most]), Layout()).decode().partition("\n\n")[2]
    head, _, sources = text.partition("\n\nSources:\n")
    parts = [head.strip(), f"And {more} more rows." if more > 0 else ""]
    parts.append(f"Sources:\n\n{sources.strip()}" if sources else "")
    return "\n\n".join(filter(None, parts)) + "\n"


if __name__ == "__main__":
    for page, content in pages().items():
        (ROOT / "docs" / page).write_text(content, encoding="utf-8")
        print(page)
