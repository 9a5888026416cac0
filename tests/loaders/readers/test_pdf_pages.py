"""PDF pages as councils lay them out: columns, running lines, broken words, tables over pages, turned heads."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Table as PdfTable

from loaders.document import Heading, ListItem, Paragraph, Table
from loaders.readers.pdf import read
from ontology.errors import InputError

WIDE, HIGH = A4


def made(*pages: Callable[[Canvas], None], **options: Any) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def write(canvas: Canvas, x: float, y: float, *lines: str, font: str = "Helvetica", size: float = 10) -> None:
    for index, line in enumerate(lines):
        canvas.setFont(font, size)
        canvas.drawString(x, HIGH - y - index * size * 1.25, line)


LEFT = (
    "The board meets four times a year in the town hall and takes decisions on community safety in the whole of the "
    "county. It is chaired by the council. Its members are the authorities that the Act names and two more that they "
    "have asked to join them, as set out below. The board publishes what it has decided within a month and hears"
)
RIGHT = (
    "objections. The police lead on serious violence and the council on domestic abuse, with the help of the health "
    "service and of two charities, which report to the board each spring. The probation service has no lead of its own "
    "but supports all of the others, and its head is vice-chair of the board for as long as the council chairs it."
)


@pytest.mark.parametrize(("right", "down"), [(310, 0), (293, 0), (293, 5)])
def test_two_columns_are_read_one_after_the_other(right: float, down: float) -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 50, 60, "A heading over both columns", font="Helvetica-Bold", size=16)
        write(canvas, 50, 100, *simpleSplit(LEFT, "Helvetica", 10, 230))
        write(canvas, right, 100 + down, *simpleSplit(RIGHT, "Helvetica", 10, 230))

    blocks = read(made(page), "a.pdf").blocks
    assert [type(b) for b in blocks] == [Heading, Paragraph]
    assert blocks[1].text == f"{LEFT} {RIGHT}"


def test_running_lines_and_page_numbers_are_kept_apart_and_a_sentence_goes_on_over_the_page() -> None:
    def page(number: int, *lines: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            write(canvas, 50, 30, "Fairshire Plan 2025", size=8)
            write(canvas, 50, 100, *lines)
            write(canvas, 280, 820, f"Page {number} of 3", size=8)

        return draw

    first = ("The board leads on domestic abuse and the police on serious violence. Both of them report to the",)
    second = ("county council twice a year.", "", "Nothing else is said on this page of the plan, nor anywhere in it.")
    document = read(made(page(1, *first), page(2, *second), page(3, "The end.")), "a.pdf")
    shown = [b for _, b in document.visible()]
    assert shown[0].text == f"{first[0]} {second[0]}"
    assert shown[0].cuts == (len(first[0]) + 1,)
    assert (shown[0].page, shown[1].page) == (1, 2)
    assert [b.text for b in document.blocks if b.hidden] == ["Fairshire Plan 2025"]


def test_a_word_broken_by_a_line_is_mended_as_the_document_writes_it() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 50, 100, "The community safety partner-", "ship of the county is a multi-",
              "agency body. The partnership is",
              "multi-agency by law and answer-", "able to the council as well as to", "all.")  # fmt: skip

    paragraph = read(made(page), "a.pdf").blocks[0]
    assert paragraph.text.startswith("The community safety partnership of the county is a multi-agency body.")
    assert paragraph.text.endswith("multi-agency by law and answerable to the council as well as to all.")
    assert paragraph.text.index("ship of") in paragraph.cuts


def test_a_table_over_two_pages_is_one() -> None:
    rows = [["Group", "Chair"], *([f"Group {i}", f"Officer {i}"] for i in range(40))]

    def page(part: list[list[str]]) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            table = PdfTable(part, colWidths=[150, 200], rowHeights=30)
            table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold")])
            table.wrapOn(canvas, WIDE, HIGH)
            table.drawOn(canvas, 50, HIGH - 60 - 30 * len(part))
            write(canvas, 290, 825, f"{canvas.getPageNumber()}", size=8)

        return draw

    (table,) = read(made(page(rows[:21]), page([rows[0], *rows[21:]])), "a.pdf").blocks
    assert isinstance(table, Table)
    assert [[c.text for c in row] for row in table.grid()] == rows
    assert [c.header for c in table.cells[:3]] == [True, True, False]


def test_a_list_that_begins_anew_is_another_list() -> None:
    def page(canvas: Canvas) -> None:
        agreed = ("The board has three priorities:", "a) arson", "b) fraud", "", "These were agreed in June.", "")
        resolved = ("c) hate crime", "", "RESOLVED:", "a) that the report be noted", "b) that the board meet again")
        write(canvas, 50, 100, *agreed, *resolved)

    items = [b for b in read(made(page), "a.pdf").blocks if isinstance(b, ListItem)]
    first, second = items[0].list_id, items[3].list_id
    assert [b.list_id for b in items] == [first, first, first, second, second]
    assert first != second
    assert [b.stem for b in items[2:4]] == ["The board has three priorities:", "RESOLVED:"]


def test_short_lines_beside_nothing_are_as_wide_as_the_page() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 50, 60, *simpleSplit(LEFT, "Helvetica", 10, 480))
        write(canvas, 70, 150, "Lead: Fairshire Council (Place)")
        write(canvas, 70, 162.5, "Support: the police, the fire service and all of the district councils of the county")
        for row in range(6):
            write(canvas, 50, 220 + 25 * row, f"Group number {row} of the plan")
            write(canvas, 300, 220 + 25 * row, f"Officer number {row} of the county")

    texts = [b.text for b in read(made(page), "a.pdf").blocks]
    assert "Lead: Fairshire Council (Place)" in texts


def ruled(canvas: Canvas, top: float, *rows: tuple[float, str, str, str]) -> None:
    """Rows of a height, two texts and a fill, ruled all around, in columns of 90 and 200 points."""
    y = top
    for high, first, second, fill in rows:
        if fill:
            canvas.setFillColor(fill)
            canvas.rect(140, HIGH - y - high, 200, high, stroke=0, fill=1)
            canvas.setFillColor(colors.black)
        for x in (50, 140, 340):
            canvas.line(x, HIGH - y, x, HIGH - y - high)
        for level in (y, y + high):
            canvas.line(50, HIGH - level, 340, HIGH - level)
        write(canvas, 54, y + 12, *simpleSplit(first, "Helvetica", 10, 82))
        write(canvas, 144, y + 12, *simpleSplit(second, "Helvetica", 10, 190))
        y += high


@pytest.mark.parametrize(
    ("upper", "lower", "rows"),
    [
        ((40, "Organised Crime", "", "#FFC000"), (40, "Groups (Police Governance)", "", "#FFC000"),
         [("Organised Crime Groups (Police Governance)", "FFC000")]),
        ((40, "Child", "✓", ""), (40, "exploitation", "", ""), [("Child exploitation", "")]),
        ((40, "Hate crime", "", "#FFC000"), (40, "Burglary", "", ""), [("Hate crime", "FFC000"), ("Burglary", "")]),
        ((40, "Fraud", "", "#FFC000"), (40, "Arson", "", "#FFC000"), [("Fraud", "FFC000"), ("Arson", "FFC000")]),
        ((40, "Fraud", "The police lead and the council", ""), (40, "", "supports them.", ""), [("Fraud", "")]),
        ((40, "Fraud", "The police", ""), (40, "Arson", "The fire service", ""), [("Fraud", ""), ("Arson", "")]),
    ],
)  # fmt: skip
def test_a_row_that_the_page_breaks_is_one_and_a_new_row_is_new(
    upper: tuple[float, str, str, str], lower: tuple[float, str, str, str], rows: list[tuple[str, str]]
) -> None:
    head, last = (30, "Theme", "Board", ""), (30, "Road safety", "None", "")
    document = read(made(lambda c: ruled(c, 700, head, last, upper), lambda c: ruled(c, 60, lower, last)), "a.pdf")
    (table,) = [b for b in document.blocks if isinstance(b, Table)]
    assert [(r[0].text, r[1].fill) for r in table.grid()] == [
        ("Theme", ""), ("Road safety", ""), *rows, ("Road safety", "")
    ]  # fmt: skip
    if lower[1] == "":
        assert table.grid()[2][1].text == "The police lead and the council supports them."


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("Exploitatio", "n"), "Exploitation"),
        (("Deliberate", "fires"), "Deliberate fires"),
        (("Safer Comm", "unities"), "Safer Communities"),
    ],
)
def test_a_word_that_its_column_broke_is_mended_and_two_words_stay_two(lines: tuple[str, str], text: str) -> None:
    wide = max(stringWidth(line, "Helvetica", 10) for line in lines) + 3

    def page(canvas: Canvas) -> None:
        for x in (50, 54 + wide + 4, 300):
            canvas.line(x, HIGH - 50, x, HIGH - 130)
        for y in (50, 80, 130):
            canvas.line(50, HIGH - y, 300, HIGH - y)
        write(canvas, 54, 65, "It")
        write(canvas, 54, 95, *lines)
        write(canvas, 200, 95, "L")

    (table,) = read(made(page), "a.pdf").blocks
    assert isinstance(table, Table)
    assert table.grid()[1][0].text == text


def test_a_key_of_wide_bars_in_the_colours_of_the_table() -> None:
    def page(canvas: Canvas) -> None:
        for y, fill, label in ((60, "#1F6E5A", "Lead Board"), (76, "#BFE3D8", "Supporting Board")):
            canvas.setFillColor(fill)
            canvas.rect(50, HIGH - y - 15, 260, 15, stroke=0, fill=1)
            canvas.setFillColor(colors.black)
            write(canvas, 314, y + 11, label)
        ruled(canvas, 150, (30, "Theme", "Board", ""), (30, "Fraud", "", "#1F6E5A"), (30, "Arson", "", "#BFE3D8"))

    key, table = [b for b in read(made(page), "a.pdf").blocks if isinstance(b, Table)]
    assert [(r[0].fill, r[1].text) for r in key.grid()] == [("1F6E5A", "Lead Board"), ("BFE3D8", "Supporting Board")]
    assert [r[1].fill for r in table.grid()] == ["", "1F6E5A", "BFE3D8"]


def test_turned_heads_round_marks_and_merged_cells_are_read() -> None:
    def page(canvas: Canvas) -> None:
        for x in (50, 150, 200, 250):
            canvas.line(x, HIGH - 50, x, HIGH - 200)
        for y in (50, 150, 175, 200):
            canvas.line(50, HIGH - y, 250, HIGH - y)
        write(canvas, 55, 100, "Theme")
        for x, text in ((180, "Youth Board"), (230, "Police")):
            canvas.saveState()
            canvas.translate(x, HIGH - 145)
            canvas.rotate(90)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(0, 0, text)
            canvas.restoreState()
        write(canvas, 55, 165, "Knife crime")
        write(canvas, 55, 190, "Hate crime")
        canvas.setFillColorRGB(0, 0, 0.5)
        canvas.circle(175, HIGH - 162, 5, stroke=0, fill=1)
        canvas.circle(225, HIGH - 162, 5, stroke=1, fill=0)

    (table,) = read(made(page), "a.pdf").blocks
    assert isinstance(table, Table)
    assert [[c.text for c in row] for row in table.grid()] == [
        ["Theme", "Youth Board", "Police"], ["Knife crime", "", ""], ["Hate crime", "", ""]
    ]  # fmt: skip
    assert [c.drawn for c in table.grid()[1]] == ["", "filled-disc", "open-disc"]


@pytest.mark.parametrize("rules", [(60, 80, 100, 132, 152), (60, 80, 152)])
def test_a_table_with_level_rules_only_has_columns_where_the_gaps_are(rules: tuple[float, ...]) -> None:
    def page(canvas: Canvas) -> None:
        for y in rules:
            canvas.line(50, HIGH - y, 500, HIGH - y)
        rows = (
            (74, "Group", "Chair", "Meets"),
            (94, "Tasking Group", "The police", "monthly"),
            (114, "Hate Crime Forum", "The council's head", "each"),
            (146, "Channel Panel", "The council", "monthly"),
        )
        for y, *texts in rows:
            for x, text in zip((55, 200, 400), texts, strict=True):
                write(canvas, x, y, text)
        write(canvas, 200, 126, "of service")
        write(canvas, 400, 126, "quarter")
        write(
            canvas,
            50,
            200,
            "The groups report to the board, which the council chairs, in spring and in autumn each year.",
        )

    table, after = read(made(page), "a.pdf").blocks
    assert isinstance(table, Table)
    assert [[" ".join(c.text.split()) for c in row] for row in table.grid()] == [
        ["Group", "Chair", "Meets"], ["Tasking Group", "The police", "monthly"],
        ["Hate Crime Forum", "The council's head of service", "each quarter"],
        ["Channel Panel", "The council", "monthly"],
    ]  # fmt: skip
    assert after.text.startswith("The groups report")


def test_paragraphs_between_rules_are_no_table() -> None:
    def page(canvas: Canvas) -> None:
        for index in range(4):
            canvas.line(50, HIGH - 60 - index * 60, 500, HIGH - 60 - index * 60)
            write(canvas, 50, 80 + index * 60, "The board leads on community safety in the whole of the county and has")
            write(canvas, 50, 92 + index * 60, "done so since it was set up.")

    assert all(isinstance(b, Paragraph) for b in read(made(page), "a.pdf").blocks)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(turn: int) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.saveState()
        # reportlab lays a page of this size on its side before it is turned
        canvas.translate(*{0: (0, 0), 90: (HIGH, 0), 180: (WIDE, HIGH), 270: (0, WIDE)}[turn])
        canvas.rotate(turn)
        tall = HIGH
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(50, tall - 60, "Who leads")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, tall - 90, "The council leads on domestic abuse.")
        canvas.setFillColor(colors.orange)
        canvas.rect(150, tall - 150, 100, 20, stroke=0, fill=1)
        canvas.setFillColor(colors.black)
        for y in (110, 130, 150):
            canvas.line(50, tall - y, 250, tall - y)
        for x in (50, 150, 250):
            canvas.line(x, tall - 110, x, tall - 150)
        canvas.drawString(55, tall - 125, "Theme")
        canvas.drawString(155, tall - 125, "Police")
        canvas.drawString(55, tall - 145, "Hate crime")
        canvas.restoreState()

    heading, text, table = read(made(page), "a.pdf").blocks
    assert (heading.text, text.text) == ("Who leads", "The council leads on domestic abuse.")
    assert isinstance(table, Table)
    assert [[(c.text, c.fill) for c in row] for row in table.grid()] == [
        [("Theme", ""), ("Police", "")], [("Hate crime", ""), ("", "FFA500")]
    ]  # fmt: skip


def test_coloured_tiles_without_rules_are_a_table_with_their_labels_and_key() -> None:
    lead, support = colors.HexColor("#1F6E5A"), colors.HexColor("#BFE3D8")

    def page(canvas: Canvas) -> None:
        for index, head in enumerate(("Council", "Police", "Health")):
            write(canvas, 155 + index * 70, 95, head)
        for row, (theme, marks) in enumerate((("Knife crime", "L S"), ("Hate crime", "SL "), ("Burglary", " LS"))):
            write(canvas, 50, 120 + row * 30, theme)
            for column, mark in enumerate(marks):
                canvas.setFillColor({"L": lead, "S": support, " ": colors.HexColor("#F4F4F4")}[mark])
                canvas.rect(150 + column * 70, HIGH - 130 - row * 30, 62, 24, stroke=0, fill=1)
                canvas.setFillColor(colors.black)
        for index, (colour, label) in enumerate(((lead, "Lead partner"), (support, "Supporting partner"))):
            canvas.setFillColor(colour)
            canvas.rect(50 + index * 120, HIGH - 250, 14, 14, stroke=0, fill=1)
            canvas.setFillColor(colors.black)
            write(canvas, 70 + index * 120, 247, label)

    matrix, key = read(made(page), "a.pdf").blocks
    assert isinstance(matrix, Table)
    assert isinstance(key, Table)
    assert [[c.text for c in row] for row in matrix.grid()] == [
        ["", "Council", "Police", "Health"],
        ["Knife crime", "", "", ""], ["Hate crime", "", "", ""], ["Burglary", "", "", ""],
    ]  # fmt: skip
    assert [c.fill for c in matrix.grid()[1][1:]] == ["1F6E5A", "F4F4F4", "BFE3D8"]
    assert [(c.fill, c.text) for c in key.grid()[0]] == [
        ("1F6E5A", ""), ("", "Lead partner"), ("BFE3D8", ""), ("", "Supporting partner")
    ]  # fmt: skip


def test_fills_that_touch_are_a_table_and_a_lone_one_is_its_cell() -> None:
    def page(canvas: Canvas) -> None:
        for index, head in enumerate(("Council", "Police", "Health", "Fire")):
            write(canvas, 155 + index * 60, 95, head)
        for row, (theme, marks) in enumerate((("Knife crime", "XX  "), ("Hate crime", "X  X"), ("Burglary", "XXX "))):
            write(canvas, 50, 115 + row * 22, theme)
            canvas.setFillColor(colors.HexColor("#1F6E5A"))
            for column, mark in enumerate(marks):
                if mark == "X":
                    canvas.rect(150 + column * 60, HIGH - 122 - row * 22, 59, 21, stroke=0, fill=1)
            canvas.setFillColor(colors.black)

    (table,) = read(made(page), "a.pdf").blocks
    assert isinstance(table, Table)
    assert [c.text for c in table.grid()[0]] == ["", "Council", "Police", "Health", "Fire"]
    assert {row[0].text: "".join("X" if c.fill else " " for c in row[1:]) for row in table.grid()[1:]} == {
        "Knife crime": "XX  ", "Hate crime": "X  X", "Burglary": "XXX "
    }  # fmt: skip


def test_bullets_that_are_drawn_are_bullets() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 50, 60, "The members are:")
        for index, (indent, text) in enumerate(((70, "the council"), (90, "its officers"), (70, "the police"))):
            write(canvas, indent, 80 + index * 14, text)
            canvas.circle(indent - 10, HIGH - 77 - index * 14, 1.8, stroke=1, fill=indent == 70)

    blocks = read(made(page), "a.pdf").blocks
    assert [(b.text, b.level, b.marker) for b in blocks if isinstance(b, ListItem)] == [
        ("the council", 1, "•"), ("its officers", 2, "○"), ("the police", 1, "•")
    ]  # fmt: skip


def test_a_band_of_colour_across_a_row_is_the_tables_style() -> None:
    def page(canvas: Canvas) -> None:
        table = PdfTable([["Group", "Chair", "Meets"], ["A", "B", "C"], ["D", "E", "F"]], colWidths=[100] * 3)
        table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (0, 1), (2, 1), colors.lightgrey),
                        ("BACKGROUND", (1, 2), (1, 2), colors.orange)])  # fmt: skip
        table.wrapOn(canvas, WIDE, HIGH)
        table.drawOn(canvas, 50, 600)

    (table,) = read(made(page), "a.pdf").blocks
    assert isinstance(table, Table)
    assert [(c.fill, c.style_fill) for c in table.grid()[1]] == [("D3D3D3", True)] * 3
    assert [(c.fill, c.style_fill) for c in table.grid()[2]] == [("", False), ("FFA500", False), ("", False)]


def test_lists_numbers_and_notes() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 50, 60, "1. Purpose", font="Helvetica-Bold", size=14)
        write(canvas, 50, 90, "1.1  The board is made up of the bodies that are named in the list which follows:")
        write(canvas, 60, 110, "•  the council, which is the largest of the bodies that are named in")
        write(canvas, 70, 122.5, "the Act; and")
        write(canvas, 60, 138, "•  the police.")
        write(canvas, 70, 154, "–  its own staff")
        write(canvas, 50, 180, "It was set up by law")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(50 + canvas.stringWidth("It was set up by law", "Helvetica", 10), HIGH - 176, "1")
        write(canvas, 50, 780, "1 Section 5 of the Act that is named in the text above.", size=8)

    blocks = read(made(page), "a.pdf").blocks
    assert isinstance(blocks[0], Heading) and (blocks[0].number, blocks[0].text) == ("1", "Purpose")
    assert isinstance(blocks[1], Paragraph) and blocks[1].number == "1.1"
    items = [b for b in blocks if isinstance(b, ListItem)]
    assert [(i.text, i.level, i.marker) for i in items] == [
        ("the council, which is the largest of the bodies that are named in the Act; and", 1, "•"),
        ("the police.", 1, "•"), ("its own staff", 2, "–"),
    ]  # fmt: skip
    assert items[0].stem == blocks[1].text
    assert blocks[5].text == "It was set up by law"
    assert isinstance(blocks[6], Paragraph) and blocks[6].note and blocks[6].number == "1"


@pytest.mark.parametrize(("data", "said"), [
    (b"not a pdf", "is not a PDF"),
    (b"%PDF-1.7\nbroken", "is damaged"),
    (made(lambda c: write(c, 50, 50, "secret"), encrypt="word"), "protected by a password"),
    (made(lambda c: None), "has no text"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(data, "a.pdf")


def test_a_scan_and_a_form_are_named_as_such() -> None:
    from PIL import Image

    def scan(canvas: Canvas) -> None:
        canvas.drawInlineImage(Image.new("L", (60, 80), 200), 0, 0, WIDE, HIGH)

    with pytest.raises(InputError, match="is a scan: 2 pages"):
        read(made(scan, scan), "a.pdf")

    def form(canvas: Canvas) -> None:
        for index in range(12):
            write(canvas, 50, 60 + index * 30, f"Name {index}")
            canvas.acroForm.textfield(name=f"f{index}", x=150, y=HIGH - 65 - index * 30, width=200, height=20)

    with pytest.raises(InputError, match=r"form to fill in \(12 fields\)"):
        read(made(form), "a.pdf")


def test_titles_of_slides_are_headings_though_there_is_more_of_them_than_of_text() -> None:
    def slide(title: str, text: str) -> Callable[[Canvas], None]:
        def draw(canvas: Canvas) -> None:
            write(canvas, 50, 80, title, size=40)
            write(canvas, 50, 200, text, size=14)

        return draw

    pages = [slide("Who leads on what", "See below."), slide("Lead and support", "The police lead.")]
    assert [(type(b), b.text) for b in read(made(*pages), "a.pdf").blocks] == [
        (Heading, "Who leads on what"), (Paragraph, "See below."), (Heading, "Lead and support"),
        (Paragraph, "The police lead."),
    ]  # fmt: skip


def test_a_key_of_bars_may_stand_on_a_page_of_its_own() -> None:
    def page(canvas: Canvas) -> None:
        for y, fill, label in ((60, "#1F6E5A", "Lead Board"), (76, "#BFE3D8", "Supporting Board")):
            canvas.setFillColor(fill)
            canvas.rect(50, HIGH - y - 15, 320, 15, stroke=0, fill=1)
            canvas.setFillColor(colors.black)
            write(canvas, 374, y + 11, label)

    def bars(canvas: Canvas) -> None:
        for y, wide, label in ((60, 250, "North 25"), (80, 180, "South 18")):
            canvas.setFillColor("#1F6E5A")
            canvas.rect(50, HIGH - y - 15, wide, 15, stroke=0, fill=1)
            canvas.setFillColor(colors.black)
            write(canvas, 54 + wide, y + 11, label)

    (key,) = read(made(page), "a.pdf").blocks
    assert isinstance(key, Table)
    assert [(r[0].fill, r[1].text) for r in key.grid()] == [("1F6E5A", "Lead Board"), ("BFE3D8", "Supporting Board")]
    assert not [b for b in read(made(bars), "a.pdf").blocks if isinstance(b, Table)]
