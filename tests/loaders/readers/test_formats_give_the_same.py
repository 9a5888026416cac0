"""One document in every format gives the same matrix and the same text."""

from importlib import import_module

import pytest

from loaders.document import Document, Heading, ListItem, Paragraph, Table
from tests.loaders import made_documents as made

READERS = {
    ".docx": "docx",
    ".pdf": "pdf",
    ".html": "html",
    ".xlsx": "xlsx",
    ".pptx": "pptx",
    ".odt": "odf",
    ".ods": "odf",
    ".odp": "odp",
}


def read(suffix: str, data: bytes) -> Document:
    document: Document = import_module(f"loaders.readers.{READERS[suffix]}").read(data, f"made{suffix}")
    return document


@pytest.mark.parametrize("suffix", READERS)
def test_the_matrix_has_its_sixty_cells(suffix: str) -> None:
    document = read(suffix, made.matrix(suffix))
    assert document.title == "Fairshire Community Safety Agreement 2025 to 2028"
    legend, matrix = [b for b in document.blocks if isinstance(b, Table)]
    assert [[c.text for c in row] for row in legend.grid()] == [["", "Lead Board"], ["", "Supporting Board"]]
    assert [row[0].fill for row in legend.grid()] == [made.LEAD_FILL, made.SUPPORT_FILL]
    grid = matrix.grid()
    assert [c.text for c in grid[0]] == ["Theme", *made.BOARDS]
    assert all(c.header for c in grid[0])
    fills = {"L": made.LEAD_FILL, "S": made.SUPPORT_FILL, " ": ""}
    assert {row[0].text: [c.fill for c in row[1:]] for row in grid[1:]} == {
        theme: [fills[m] for m in marks] for theme, marks in made.MARKS.items()
    }
    assert not any(c.style_fill for row in grid[1:] for c in row if c.fill)
    assert matrix.path[-1] == "Appendix A"


@pytest.mark.parametrize("suffix", [s for s in made.ROUND_TRIP_SUFFIXES if s in READERS])
def test_the_agreement_has_the_same_text(suffix: str) -> None:
    document = read(suffix, made.round_trip(suffix))
    found: list[object] = []
    for _, block in document.visible():
        if isinstance(block, Heading):
            found.append(("heading", block.text))
        elif isinstance(block, ListItem):
            found.append(("item", block.text, block.stem))
        elif isinstance(block, Paragraph):
            found.append(("text", block.text))
        elif isinstance(block, Table):
            found.append([[c.text for c in row] for row in block.grid()])
    wanted: list[object] = []
    for part in made.AGREEMENT:
        if isinstance(part, made.Title | made.Head):
            wanted.append(("heading", part.text))
        elif isinstance(part, made.Para):
            wanted.append(("text", part.text))
            stem = part.text
        elif isinstance(part, made.Items):
            wanted += [("item", text, stem) for text in part.texts]
        else:
            wanted.append([[text for text, _, _ in row] for row in part.rows])
    if suffix in {".xlsx", ".ods"}:
        assert found.pop(0) == ("heading", "Agreement"), "a sheet begins with its name"
    assert found == wanted


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".pptx", ".odt", ".odp"])
def test_bold_words_are_spans(suffix: str) -> None:
    document = read(suffix, made.round_trip(suffix))
    opening = next(b for b in document.blocks if isinstance(b, Paragraph))
    assert [opening.text[s:e] for s, e in opening.bold] == ["Fairshire Safer Communities Board"]


@pytest.mark.parametrize("suffix", READERS)
def test_reading_twice_gives_the_same(suffix: str) -> None:
    data = made.matrix(suffix)
    assert read(suffix, data) == read(suffix, data)
