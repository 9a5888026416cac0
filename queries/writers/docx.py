"""Word: the answer as a section of a paper, with a table whose header row repeats and a list of sources."""

from typing import TYPE_CHECKING

from queries.answer import Answer
from queries.writers import Layout, _word
from queries.writers._cells import bibliography, cell, clean, heading, quoted, reference, shown, sides

if TYPE_CHECKING:
    from docx.document import Document

SUFFIX = ".docx"
_WIDE = 60


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
        columns, cited = shown(answer), sides(answer)
        heads = [heading(answer.columns[i]) for i in columns] + [heading(f"{prefix}source") for prefix, _ in cited]
        rows = []
        for row in answer.rows:
            sources = []
            for _, (document_, locator, quote) in cited:
                parts = (reference(row[document_], row[locator]), quoted(row[quote]))
                sources.append(": ".join(filter(None, parts)))
            rows.append([*(cell(row[i]) for i in columns), *sources])
        _word.table(document, heads, rows, shares(heads, rows))
    for note in answer.notes:
        document.add_paragraph(clean(note), style=_word.style(document, "List Bullet"))


def shares(heads: list[str], rows: list[list[str]]) -> list[float]:
    """How wide each column should be beside the others: by its longest word at least, by its longest text at most."""
    found = []
    for i, head in enumerate(heads):
        texts = [head, *(row[i] for row in rows)]
        word = max(len(w) for text in texts for w in text.split(" "))
        mean = sum(map(len, texts)) / len(texts)
        found.append(max(min(word, 20) * 1.1, min(mean * 1.2, _WIDE), 5.0))
    return found
