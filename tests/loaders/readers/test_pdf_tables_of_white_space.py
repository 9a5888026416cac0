"""Tables of a PDF that nothing but white space makes; and what looks a little like one and is text."""

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from loaders.document import Document, Table
from loaders.readers.pdf import read

HIGH = A4[1]
STOPS = (50, 220, 380)
HEAD = ("Priority", "Lead agency", "Supported by")
ROWS = (
    ("Domestic abuse", "Fairshire County Council", "Fairshire Constabulary"),
    ("Serious violence", "Fairshire Constabulary", "Fairshire Fire and Rescue Service, Probation Service and others"),
    ("Reducing reoffending and offender health", "Probation Service", ""),
    ("Anti-social behaviour", "Fairshire Constabulary", "Fairshire County Council"),
)
BEFORE = "The board has agreed who leads on each priority, and who supports the lead; it looks at the list each spring."
AFTER = "The list was agreed in May and is looked at in spring, when the board has the strategic assessment before it."


class Page:
    def __init__(self) -> None:
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=A4, invariant=1)
        self.y = 60.0

    def line(self, x: float, text: str, *, bold: bool = False, down: float = 0.0) -> None:
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
        self.canvas.drawString(x, HIGH - self.y - down, text)

    def text(self, text: str, *, bold: bool = False) -> None:
        for line in simpleSplit(text, "Helvetica", 10, 480):
            self.line(50, line, bold=bold)
            self.y += 12.5
        self.y += 8

    def row(
        self, cells: tuple[str, ...], *, bold: bool = False, stops: tuple[int, ...] = STOPS, wide: int = 140
    ) -> None:
        deepest = 0.0
        for x, cell in zip(stops, cells, strict=False):
            for index, line in enumerate(simpleSplit(cell, "Helvetica", 10, wide)):
                self.line(x, line, bold=bold, down=index * 12.5)
                deepest = max(deepest, index * 12.5)
        self.y += deepest + 18

    def read(self) -> Document:
        self.canvas.showPage()
        self.canvas.save()
        return read(self.out.getvalue(), "a.pdf")


def test_columns_of_white_space_under_a_bold_head_are_a_table() -> None:
    page = Page()
    page.text(BEFORE)
    page.row(HEAD, bold=True)
    for row in ROWS:
        page.row(row)
    page.y += 10
    page.text(AFTER)
    before, table, after = page.read().blocks
    assert (before.text, after.text) == (BEFORE, AFTER)
    assert isinstance(table, Table)
    assert [tuple(c.text for c in row) for row in table.grid()] == [HEAD, *ROWS]
    assert all(c.header for c in table.grid()[0])


def test_a_matrix_of_letters_keeps_its_empty_rows() -> None:
    stops = (50, 260, 330, 400)
    rows = (("Hate crime", "L", "", "S"), ("Arson", "", "L", ""), ("Road safety", "", "", ""), ("Fraud", "S", "S", "L"))
    page = Page()
    page.row(("Theme", "Police", "Fire", "Council"), bold=True, stops=stops)
    for row in rows:
        page.row(row, stops=stops)
    page.text("L = lead, S = support")
    table, legend = page.read().blocks
    assert isinstance(table, Table)
    assert [tuple(c.text for c in row) for row in table.grid()][1:] == list(rows)
    assert legend.text == "L = lead, S = support"


PROSE = (
    "The council leads on domestic abuse and on hate crime and reports to the board twice in each year of the plan, "
    "which is when its members hear from those who have been harmed and decide what is to be done about it before "
    "the next of their meetings. "
)


def tables(page: Page) -> list[Table]:
    return [b for b in page.read().blocks if isinstance(b, Table)]


def test_three_columns_of_prose_under_bold_heads_are_no_table() -> None:
    page = Page()
    page.row(("Council", "Police", "Health"), bold=True)
    page.row((PROSE * 2, PROSE[40:] * 2, PROSE[75:] * 2))
    assert tables(page) == []


@pytest.mark.parametrize("bold", [True, False])
def test_two_columns_of_prose_are_no_table(bold: bool) -> None:
    page = Page()
    page.row(("What we did", "What comes next"), bold=bold, stops=(50, 310))
    page.row((PROSE * 2, PROSE[40:] * 2), stops=(50, 310), wide=230)
    assert tables(page) == []


def test_figures_and_names_in_columns_without_a_head_are_no_table() -> None:
    page = Page()
    for row in (("Amber Valley", "4.9", "4.7"), ("Bolsover", "5.6", "5.7"), ("Chesterfield", "9.3", "8.8"),
                ("Derby", "11.2", "10.1")):  # fmt: skip
        page.row(row)
    page.y += 30
    for row in (("Amber Valley", "Bolsover", "Chesterfield"), ("Derby", "Erewash", "High Peak"),
                ("Ashfield", "Mansfield", "Newark")):  # fmt: skip
        page.row(row)
    assert tables(page) == []


def test_bold_lines_of_an_address_are_no_table() -> None:
    page = Page()
    page.row(("Telephone", "Electronic mail", "Post"), bold=True)
    page.row(("01234 567890", "safer@fairshire.example", "County Hall"))
    page.text(PROSE * 2)
    assert tables(page) == []
