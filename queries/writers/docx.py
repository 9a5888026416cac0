"""Word: the answer as a section of a paper, with a table whose header row repeats and a list of sources."""

from typing import TYPE_CHECKING

from queries.answer import Answer
from queries.writers import Layout, _word
from queries.writers._cells import bibliography, cell, clean, common, heading, quoted, reference, shown, sides

if TYPE_CHECKING:
    from docx.document import Document

SUFFIX = ".docx"


def render(answer: Answer, layout: Layout) -> bytes:
    """The answer as a Word document (Office Open XML)."""
    document = _word.new(answer.title)
    document.add_heading(clean(answer.title), 1)
    for name, value in answer.understood:
        document.add_paragraph(f"{clean(name)}: {clean(value)}")
    add(document, answer)
    if answer.sources:
        document.add_heading("Sources", 2)
        for line in bibliography(answer):
            document.add_paragraph(line, style=_word.style(document, "List Bullet"))
    return _word.save(document)


def add(document: "Document", answer: Answer) -> None:
    """The rows and the notes of `answer` at the end of `document`."""
    if not answer.rows:
        document.add_paragraph("No rows.")
    else:
        cited = sides(answer)
        columns, same = common(answer, shown(answer))
        for line in same:
            document.add_paragraph(line)
        heads = [heading(answer.columns[i]) for i in columns] + [heading(f"{prefix}source") for prefix, _ in cited]
        rows = []
        for row in answer.rows:
            sources = []
            for _, (document_, locator, quote) in cited:
                parts = (reference(row[document_], row[locator]), quoted(row[quote]))
                sources.append(": ".join(filter(None, parts)))
            rows.append([*(cell(row[i]) for i in columns), *sources])
        _word.table(document, heads, rows)
    for note in answer.notes:
        document.add_paragraph(clean(note), style=_word.style(document, "List Bullet"))
