"""Sheets as tables and text, slides with charts and marks drawn over tables, OpenDocument's repeats and numbers."""

import io
import zipfile
from datetime import date
from typing import Any

import openpyxl
import pptx
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

from loaders.document import Connector, Heading, ListItem, Paragraph, Table
from loaders.readers import odf, odp, xlsx
from loaders.readers import pptx as slides
from ontology.errors import InputError
from tests.loaders.made_odf import frame, slide
from tests.loaders.made_odf import odf as made_odf
from tests.loaders.made_office import zipped


def saved(thing: Any) -> bytes:
    out = io.BytesIO()
    thing.save(out)
    return out.getvalue()


def test_a_sheet_is_parted_at_its_empty_rows_and_columns() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Plan"
    sheet["A1"], sheet["A1"].font = "Action plan", Font(bold=True, size=18)
    for place, text in {"A3": "Action", "B3": "Lead", "A4": "One\ntwo", "D3": "Key", "D4": "L", "E4": "Lead"}.items():
        sheet[place] = text
    sheet["A6"] = "C means chair. It is a long note that stands under the table."
    sheet["B4"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.4))
    sheet["B4"].comment = Comment("never text", "me")
    document = xlsx.read(saved(book), "a.xlsx")
    assert document.title == "Action plan"
    assert [(type(b).__name__, b.text) for b in document.blocks] == [
        ("Heading", "Plan"), ("Heading", "Action plan"), ("Table", ""), ("Table", ""),
        ("Paragraph", "C means chair. It is a long note that stands under the table."),
    ]  # fmt: skip
    table = document.blocks[2]
    assert isinstance(table, Table)
    assert [(c.text, c.ref, c.fill) for c in table.cells] == [
        ("Action", "A3", ""), ("Lead", "B3", ""), ("One\ntwo", "A4", ""), ("", "B4", "95B3D7")
    ]  # fmt: skip


def test_hidden_sheets_rows_and_columns_are_left_out_and_named() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in range(1, 5):
        for column in range(1, 4):
            sheet.cell(row, column, f"{row}{column}")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.merge_cells("A3:C3")
    book.create_sheet("Old").sheet_state = "hidden"
    document = xlsx.read(saved(book), "a.xlsx")
    table = next(b for b in document.blocks if isinstance(b, Table))
    assert [[c.text for c in row] for row in table.grid()] == [["11", "13"], ["31", "31"], ["41", "43"]]
    assert document.left_out == (
        "row 2 of sheet 'Sheet': hidden",
        "column B of sheet 'Sheet': hidden",
        "sheet 'Old' is hidden",
    )


def test_a_sheet_that_merges_all_its_cells_is_not_filled_in() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    data = saved(book)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, str | bytes] = {n: package.read(n) for n in package.namelist()}
    sheet = bytes(parts["xl/worksheets/sheet1.xml"])
    merge = b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</sheetData>", merge)
    with pytest.raises(InputError, match=r"holds 17,179,869,185 cells"):
        xlsx.read(zipped(parts), "a.xlsx")


@pytest.mark.parametrize(("value", "form", "shown"), [
    (0.125, "0.0%", "12.5%"), (1234567.5, "£#,##0.00", "£1,234,567.50"), (12, "General", "12"),
    (0.1 + 0.2, "General", "0.3"),
    (date(2025, 3, 1), "d mmmm yyyy", "1 March 2025"), (date(2025, 3, 1), "mmm-yy", "Mar 2025"),
    (date(2025, 3, 1), "dd/mm/yyyy", "01/03/2025"), (True, "General", "TRUE"), (7, "000", "7"),
])  # fmt: skip
def test_values_are_shown_as_their_format_says(value: Any, form: str, shown: str) -> None:
    book = openpyxl.Workbook()
    cell = book.active["A1"]
    cell.value, cell.number_format = value, form
    assert xlsx.cell_text(cell) == shown


def test_a_chart_is_connectors_with_what_its_key_says() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Structure"

    def box(text: str, x: float, y: float) -> Any:
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(x), Inches(y), Inches(2), Inches(0.6))
        shape.text_frame.text = text
        return shape

    def line(x0: float, y0: float, x1: float, y1: float, *, dashed: bool) -> Any:
        found = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Inches(x0), Inches(y0), Inches(x1), Inches(y1))
        if dashed:
            found.line.dash_style = MSO_LINE.DASH
        return found

    board, group = box("Strategic Board", 4, 1.5), box("Delivery Group", 2, 3)
    box("Scrutiny Panel", 6, 3)
    glued = line(0, 0, 1, 1, dashed=False)
    glued.begin_connect(group, 0)
    glued.end_connect(board, 2)
    end = glued.line._get_or_add_ln()
    end.append(end.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}tailEnd", {"type": "triangle"}))
    line(7, 3, 5, 2.1, dashed=True)
    for index, (text, dashed) in enumerate((("Reports to", False), ("Works with", True))):
        line(0.5, 5 + index * 0.4, 1.2, 5 + index * 0.4, dashed=dashed)
        label = slide.shapes.add_textbox(Inches(1.3), Inches(4.85 + index * 0.4), Inches(2), Inches(0.3))
        label.text_frame.text = text
    slide.notes_slide.notes_text_frame.text = "Not said."
    document = slides.read(saved(deck), "a.pptx")
    found = [b for b in document.blocks if isinstance(b, Connector)]
    assert [(c.start, c.end, c.arrow, c.dashed, c.upper, c.meaning) for c in found] == [
        ("Delivery Group", "Strategic Board", "end", False, "Strategic Board", "Reports to"),
        ("Scrutiny Panel", "Strategic Board", "", True, "Strategic Board", "Works with"),
    ]
    assert [b.text for b in document.blocks if b.hidden] == ["Not said."]
    assert all(b.page == 1 for b in document.blocks)


def test_marks_drawn_over_a_table_are_its_cells() -> None:
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    table = slide.shapes.add_table(2, 4, Inches(1), Inches(1), Inches(8), Inches(2)).table
    table.cell(1, 0).text = "Knife crime"
    for column, colour in ((1, RGBColor(0, 0, 80)), (2, None)):
        disc = slide.shapes.add_shape(MSO_SHAPE.OVAL, Inches(1.8 + 2 * column), Inches(2.3), Inches(0.4), Inches(0.4))
        if colour is None:
            disc.fill.background()
        else:
            disc.fill.solid()
            disc.fill.fore_color.rgb = colour
    letter = slide.shapes.add_textbox(Inches(7.8), Inches(2.3), Inches(0.5), Inches(0.4))
    letter.text_frame.text = "L"
    (found,) = slides.read(saved(deck), "a.pptx").blocks
    assert isinstance(found, Table)
    assert [(c.text, c.drawn) for c in found.grid()[1]] == [
        ("Knife crime", ""), ("", "filled-disc"), ("", "open-disc"), ("L", "")
    ]  # fmt: skip
    assert found.cells[0].style_fill and found.cells[0].fill


def test_bullets_come_from_the_layout_and_hidden_slides_are_named() -> None:
    deck = pptx.Presentation()
    for hidden in (False, True):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = "Members"
        frame = slide.placeholders[1].text_frame
        frame.text = "Council"
        frame.add_paragraph().text = "Police"
        frame.paragraphs[1].level = 1
        if hidden:
            slide._element.set("show", "0")
    document = slides.read(saved(deck), "a.pptx")
    assert [(type(b), b.text) for b in document.blocks] == [
        (Heading, "Members"),
        (ListItem, "Council"),
        (ListItem, "Police"),
    ]
    assert [b.level for b in document.blocks if isinstance(b, ListItem)] == [1, 2]
    assert document.left_out == ("slide 2 is hidden",)


def test_open_document_slides_with_a_chart_notes_and_a_hidden_slide() -> None:
    def box(name: str, text: str, x: int, y: int) -> str:
        place = f'svg:x="{x}cm" svg:y="{y}cm" svg:width="5cm" svg:height="2cm"'
        return f'<draw:custom-shape draw:id="{name}" {place}><text:p>{text}</text:p></draw:custom-shape>'

    def line(style: str, ends: str, x: tuple[int, int], y: tuple[int, int]) -> str:
        place = f'svg:x1="{x[0]}cm" svg:y1="{y[0]}cm" svg:x2="{x[1]}cm" svg:y2="{y[1]}cm"'
        return f'<draw:connector draw:style-name="{style}" {ends} {place}/>'

    styles = (
        '<style:style style:name="solid" style:family="graphic"><style:graphic-properties draw:stroke="solid" '
        'draw:marker-end="Arrow"/></style:style><style:style style:name="dashed" style:family="graphic">'
        '<style:graphic-properties draw:stroke="dash"/></style:style><style:style style:name="gone" '
        'style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    )
    chart = slide(
        frame("<text:p>How the groups fit together</text:p>", 1, part="title"),
        box("group", "Hate Crime Group", 2, 9), f"<draw:g>{box('board', 'Safer Marl Board', 2, 4)}</draw:g>",
        box("forum", "Youth Forum", 12, 9), frame("<text:p>3</text:p>", 18, part="page-number"),
        line("solid", 'draw:start-shape="group" draw:end-shape="board"', (4, 4), (9, 6)),
        line("dashed", "", (14, 5), (9, 6)), line("dashed", "", (20, 22), (4, 4)),
        frame("<text:p>Dashed lines show advice.</text:p>", 15), notes="Not agreed yet",
    )  # fmt: skip
    hidden = slide(frame("<text:p>Old structure</text:p>", 1, part="title"), style="gone")
    document = odp.read(made_odf("presentation", styles, chart + hidden), "a.odp")
    assert document.title == "How the groups fit together"
    assert document.left_out == ("slide 2 is hidden",)
    assert [b.text for _, b in document.visible() if isinstance(b, Paragraph)] == [
        "Safer Marl Board", "Hate Crime Group", "Youth Forum", "Dashed lines show advice."]  # fmt: skip
    assert [b.text for b in document.blocks if b.hidden] == ["Not agreed yet"]
    assert [(c.start, c.end, c.arrow, c.dashed, c.upper, c.meaning, c.page) for c in document.blocks
            if isinstance(c, Connector)] == [
        ("Hate Crime Group", "Safer Marl Board", "end", False, "Safer Marl Board", "", 1),
        ("Youth Forum", "Safer Marl Board", "", True, "Safer Marl Board", "advice", 1),
    ]  # fmt: skip


def test_open_document_texts() -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
        'style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" '
        'style:num-suffix=")"/></text:list-style>'
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">Board</text:h>'
        '<text:p>The<text:s/>board <text:span text:style-name="H">never </text:span>leads<text:note>'
        "<text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>Since 2024.</text:p></text:note-body></text:note>:</text:p>"
        '<text:list text:style-name="L"><text:list-item><text:p>one</text:p><text:list><text:list-item>'
        "<text:p>deep</text:p>"
        "</text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item>"
        "</text:list>"
    )
    blocks = odf.read(made_odf("text", styles, body), "a.odt").blocks
    assert [b.text for b in blocks] == ["Board", "The board leads:", "Since 2024.", "one", "deep", "two"]
    assert isinstance(blocks[2], Paragraph) and blocks[2].note
    items = [b for b in blocks if isinstance(b, ListItem)]
    assert [(i.number, i.level, i.stem) for i in items] == [("1", 1, "The board leads:"), ("a", 2, "one"),
                                                            ("2", 1, "The board leads:")]  # fmt: skip


def test_open_document_sheets_with_a_million_repeated_rows() -> None:
    body = (
        '<table:table table:name="S"><table:table-column table:number-columns-repeated="16384"/><table:table-row>'
        "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="16382"/></table:table-row><table:table-row '
        'table:visibility="collapse"><table:table-cell><text:p>hid</text:p></table:table-cell></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
        'table:number-columns-repeated="16384"/>'
        "</table:table-row></table:table>"
    )
    document = odf.read(made_odf("spreadsheet", "", body), "a.ods")
    table = document.blocks[-1]
    assert isinstance(table, Table) and [(c.text, c.ref) for c in table.cells] == [("a", "A1"), ("b", "B1")]
    assert document.left_out == ("row 2 of sheet 'S': hidden",)


@pytest.mark.parametrize(("read", "name"), [(xlsx.read, "a.xlsx"), (slides.read, "a.pptx"), (odf.read, "a.odt")])
@pytest.mark.parametrize("data", [b"x", b"", zipped({"a": "b"}), zipped({"[Content_Types].xml": "<!DOCTYPE x><x/>"}),
                                  zipped({"content.xml": "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///x'>]><x>&e;</x>"}),
                                  b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(read: Any, name: str, data: bytes) -> None:
    with pytest.raises(InputError) as told:
        read(data, name)
    assert name in told.value.what and "\n" not in told.value.what
