"""What Word shows and its text alone does not say: numbers, origins of fills, changes, notes, boxes."""

import pytest

from loaders.document import Document, Heading, ListItem, Paragraph, Table
from loaders.readers._docx_numbers import written
from loaders.readers.docx import read
from ontology.errors import InputError
from tests.loaders.made_office import cell, p, row, table, word, zipped

LEVELS = "".join(
    f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    for i, (form, text) in enumerate(
        (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("bullet", "·"))
    )
)
NUMBERING = (
    f'<w:abstractNum w:abstractNumId="5">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/>'
    '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="T"><w:name w:val="Banded"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="333333"/></w:tcPr>'
    "</w:tblStylePr>"
    '<w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>'
)
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>'
)


def numbered(text: str, level: int, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def made(body: str, **parts: str) -> Document:
    return read(word(body, **parts), "a.docx")


def only_table(body: str, **parts: str) -> Table:
    (found,) = (b for b in made(body, **parts).blocks if isinstance(b, Table))
    return found


def test_numbers_are_those_that_word_shows() -> None:
    body = (
        p("One", '<w:pStyle w:val="H1"/>') + numbered("a", 1) + numbered("b", 1) + numbered("x", 2) + numbered("y", 2)
        + numbered("dot", 3) + p("Two", '<w:pStyle w:val="H1"/>') + numbered("c", 1) + numbered("z", 2, 2)
    )  # fmt: skip
    blocks = made(body, numbering=NUMBERING, styles=STYLES).blocks
    assert [(type(b).__name__, b.number, b.text) for b in blocks] == [
        ("Heading", "1", "One"), ("Paragraph", "1.1", "a"), ("Paragraph", "1.2", "b"), ("ListItem", "a", "x"),
        ("ListItem", "b", "y"), ("ListItem", "", "dot"), ("Heading", "2", "Two"), ("Paragraph", "2.1", "c"),
        ("ListItem", "c", "z"),
    ]  # fmt: skip
    items = [b for b in blocks if isinstance(b, ListItem)]
    assert [(i.marker, i.level, i.stem) for i in items] == [
        ("(a)", 3, "b"), ("(b)", 3, "b"), ("·", 4, "y"), ("(c)", 3, "c")
    ]  # fmt: skip
    assert items[0].list_id == items[1].list_id != items[3].list_id


@pytest.mark.parametrize(("count", "form", "shown"), [
    (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (27, "lowerLetter", "aa"), (22, "ordinal", "22nd"),
    (12, "ordinal", "12th"), (7, "decimalZero", "07"), (3, "cardinalText", "Three"), (5, "none", ""),
    (0, "upperRoman", "0"),
])  # fmt: skip
def test_number_formats(count: int, form: str, shown: str) -> None:
    assert written(count, form) == shown


def test_a_numbered_list_goes_on_after_other_text() -> None:
    body = numbered("first", 2) + p("A word between.") + numbered("second", 2)
    items = [b for b in made(body, numbering=NUMBERING).blocks if isinstance(b, ListItem)]
    assert [i.number for i in items] == ["a", "b"]
    assert items[0].list_id == items[1].list_id


def test_a_cells_own_fill_is_told_from_its_tables_banding() -> None:
    look = '<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:noHBand="0" w:noVBand="1"/>'
    own = '<w:shd w:val="clear" w:fill="FFC000"/>'
    body = table(
        row(cell("A"), cell("B")), row(cell("c"), cell("", own)), row(cell("d"), cell("", own)), properties=look
    )
    found = only_table(body, styles=STYLES)
    assert [(c.fill, c.style_fill) for c in found.cells] == [
        ("333333", True), ("333333", True), ("EEEEEE", True), ("FFC000", False), ("", False), ("FFC000", False)
    ]  # fmt: skip
    assert [c.header for c in found.cells] == [True, True, False, False, False, False]


@pytest.mark.parametrize(("shade", "fill", "drawn"), [
    ('<w:shd w:val="clear" w:fill="auto"/>', "", ""),
    ('<w:shd w:val="clear" w:fill="FFFFFF"/>', "", ""),
    ('<w:shd w:val="clear" w:fill="D9E2F3" w:themeFill="accent1" w:themeFillTint="33"/>', "D9E2F3", ""),
    ('<w:shd w:val="clear" w:themeFill="accent1" w:themeFillShade="BF"/>', "2F5496", ""),
    ('<w:shd w:val="solid" w:color="00B050" w:fill="auto"/>', "00B050", ""),
    ('<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', "808080", ""),
    ('<w:shd w:val="diagStripe" w:color="FF0000" w:fill="auto"/>', "FF8080", "hatched"),
])  # fmt: skip
def test_shading(shade: str, fill: str, drawn: str) -> None:
    found = only_table(table(row(cell("A"), cell("x", shade))), theme=THEME)
    assert (found.cells[1].fill, found.cells[1].drawn) == (fill, drawn)


def test_highlighted_text_marks_its_cell() -> None:
    marked = p("L", run='<w:highlight w:val="green"/>')
    assert only_table(table(row(cell("A"), f"<w:tc>{marked}</w:tc>"))).cells[1].fill == "00FF00"


def test_merged_cells_stand_once_with_their_spans() -> None:
    start, go = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        row(cell("a", start), cell("wide", '<w:gridSpan w:val="2"/>')), row(cell("", go), cell("b"), cell("c"))
    )
    found = only_table(body)
    assert (found.height, found.width) == (2, 3)
    assert [(c.text, c.row, c.column, c.rowspan, c.colspan) for c in found.cells] == [
        ("a", 0, 0, 2, 1), ("wide", 0, 1, 1, 2), ("b", 1, 1, 1, 1), ("c", 1, 2, 1, 1)
    ]  # fmt: skip


def test_deleted_text_does_not_count_and_inserted_does() -> None:
    body = (
        "<w:p><w:r><w:t>The council </w:t></w:r><w:del><w:r><w:delText>leads</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>supports</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> nobody</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>" + p("line.")
        + table(row(cell("x")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"), row(cell("a"), cell("b")))
    )  # fmt: skip
    blocks = made(body).blocks
    assert [b.text for b in blocks[:2]] == ["The council supports", "One line."]
    assert blocks[0].cuts == (12,)
    assert isinstance(blocks[2], Table) and blocks[2].height == 1


def test_footnotes_boxes_headers_and_comments() -> None:
    body = (
        "<w:p><w:r><w:t>It leads</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:commentRangeStart w:id='0'/>"
        "<w:r><w:t>.</w:t></w:r><w:r><w:commentReference w:id='0'/></w:r><w:r><mc:AlternateContent><mc:Choice>"
        f"<w:drawing><wps:txbx><w:txbxContent>{p('In a box.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><w:txbxContent>{p('In a box.')}</w:txbxContent></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    note = f"<w:footnote w:id='0' w:type='separator'/><w:footnote w:id='2'>{p('Since 2024.')}</w:footnote>"
    blocks = made(body, footnotes=note, header=p("Draft"), footer=p("Draft")).blocks
    assert [(b.text, b.hidden) for b in blocks] == [
        ("It leads.", False), ("In a box.", False), ("Since 2024.", False), ("Draft", True)
    ]  # fmt: skip
    assert isinstance(blocks[2], Paragraph) and blocks[2].note and blocks[2].number == "1"


def test_bold_only_headings_nest_by_size_and_number() -> None:
    def bold(text: str, size: int) -> str:
        return p(text, run=f'<w:b/><w:sz w:val="{size}"/>')

    body = (
        bold("FAIRSHIRE BOARD", 32) + bold("1. Purpose", 24) + p("It leads.") + bold("1.1 Aims", 24) + p("More.")
        + bold("2. Members", 24) + bold("They are:", 20) + p("• the council") + p("• the police")
    )  # fmt: skip
    document = made(body)
    headings = [b for b in document.blocks if isinstance(b, Heading)]
    assert document.title == "FAIRSHIRE BOARD"
    assert [(h.number, h.text, len(h.path)) for h in headings] == [
        ("", "FAIRSHIRE BOARD", 0), ("1", "Purpose", 1), ("1.1", "Aims", 2), ("2", "Members", 1)
    ]  # fmt: skip
    items = [b for b in document.blocks if isinstance(b, ListItem)]
    assert [(i.text, i.stem) for i in items] == [("the council", "They are:"), ("the police", "They are:")]


def test_signs_of_symbol_fonts_are_what_they_look_like() -> None:
    symbol = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    letter = p("ü", run='<w:rFonts w:ascii="Wingdings"/>')
    found = only_table(table(row(f"<w:tc>{symbol}</w:tc>", f"<w:tc>{letter}</w:tc>")))
    assert [c.text for c in found.cells] == ["✓", "✓"]


@pytest.mark.parametrize("code", ["D800", "FFFF", "-1", "110000", "x"])
def test_signs_that_are_no_characters_are_left_out(code: str) -> None:
    (block,) = made(f'<w:p><w:r><w:t>It leads</w:t><w:sym w:font="X" w:char="{code}"/><w:t>.</w:t></w:r></w:p>').blocks
    assert block.text.encode().decode().startswith("It leads")


@pytest.mark.parametrize(("data", "said"), [
    (b"PK\x03\x04 no zip", "is not a Word document"),
    (zipped({"a.txt": "x"}), "it has no word/document.xml"),
    (word("<w:p/>").replace(b"PK", b"XX"), "is not a Word document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old binary kind"),
    (zipped({"word/document.xml": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'}), "declares a document type"),
    (word("<w:p>"), "cannot be read as a Word document"),
    (word("<w:sdt><w:sdtContent>" * 200 + "</w:sdtContent></w:sdt>" * 200), "cannot be read as a Word document"),
    (b"", "is empty"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read(data, "a.docx")
