"""Every format, with what a hostile document may hold: shown as text, and nothing else."""

import csv
import io
import json
from html.parser import HTMLParser

import docx
import pytest

from ontology import listing
from queries import writers
from queries.answer import Answer, Source
from queries.writers import Layout
from queries.writers._cells import clean, reference
from queries.writers._widths import fit
from queries.writers.csv import harmless
from tests.made_county import HOSTILE

NASTY = (
    *HOSTILE,
    "\x1b[2J\x1b]0;owned\x07",
    "[red]x[/red] :smile:",
    "a|b\\|c",
    "line\nbreak\rback",
    "\u202egnp.exe",
    "\x9b31m",
    "@cmd",
    "+1",
    "-2",
    "\t=1",
    "\r=1",
    "＝1",
    "# head",
    "- item",
    "1. item",
    "`code` *b* _i_ ~s~ $x$ [l](http://x)",
    "&lt;",
    "\ud800",
    "",
    "a" * 300,
    "日本語" * 40,
    "\0",
)
ROWS = tuple(
    (text, i, ["x", text], None, {"k": text}, True, "stated", "Doc 2018", "4.1", text) for i, text in enumerate(NASTY)
)
COLUMNS = ("who", "n", "list", "none", "map", "flag", "status", "document", "locator", "quote")
SOURCES = (Source("d", "Doc 2018", NASTY[1], "f.md"),)
ANSWER = Answer("q", NASTY[4], COLUMNS, ROWS, (("theme", NASTY[1]),), SOURCES, (NASTY[4],))
FORMATS = listing.names(writers)


def test_the_folder_is_the_registry() -> None:
    assert FORMATS == ["csv", "docx", "html", "json", "markdown", "table"]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("layout", [Layout(), Layout(20), Layout(200, True), Layout(80, False, True)])
def test_the_same_answer_gives_the_same_bytes_and_no_control_characters(format: str, layout: Layout) -> None:
    render = listing.load(writers, format).render
    data = render(ANSWER, layout)
    assert data == render(ANSWER, layout)
    if format == "docx":
        return
    text = data.decode("utf-8")
    allowed = {"\n", "\r"} | ({"\x1b"} if layout.colour else set())
    assert {c for c in text if ord(c) < 32 or 0x7F <= ord(c) < 0xA0} <= allowed
    if layout.colour and format == "table":
        assert "\x1b[2J" not in text  # the only escapes are ours
        assert "\x1b]" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_answer_and_one_without_columns(format: str) -> None:
    for answer in (Answer("q", "T", ("a",), ()), Answer("", "T", (), ())):
        assert listing.load(writers, format).render(answer, Layout())


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_the_table_keeps_its_width(width: int) -> None:
    from rich.cells import cell_len

    text = listing.load(writers, "table").render(ANSWER, Layout(width)).decode()
    assert max(map(cell_len, text.splitlines())) <= width
    assert "[red]x[/red] :smile:" in "".join(text.split("\n")) or width < 30


def test_no_usual_word_is_cut() -> None:
    assert fit([["Derbyshire", "x"], ["partnership board", "y"]], 80) == [10, 17]
    assert fit([["Derbyshire", "x"], ["partnership board", "y"]], 24) == [10, 12]
    assert fit([["Derbyshire", "x"], ["partnership board", "y"]], 20) == []


def test_json_is_exact() -> None:
    found = json.loads(listing.load(writers, "json").render(ANSWER, Layout()))
    assert [tuple(row[c] for c in COLUMNS) for row in found["rows"]] == [tuple(r) for r in ROWS]


@pytest.mark.parametrize("text", NASTY)
def test_no_cell_of_a_spreadsheet_is_a_formula(text: str) -> None:
    assert not str(harmless(text)).startswith(("=", "+", "-", "@", "\t", "\r", "＝"))
    assert harmless(-2) == -2


def test_csv_reads_back_and_tells_excel_of_utf8_only_in_a_file() -> None:
    render = listing.load(writers, "csv").render
    rows = list(csv.reader(io.StringIO(render(ANSWER, Layout()).decode())))
    assert len(rows) == len(ROWS) + 1
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert render(ANSWER, Layout(file=True)).startswith("\ufeff".encode())
    assert render(Answer("", "", ("a",), (("b",),)), Layout(file=True)) == b"a\r\nb\r\n"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in {"src", "href"} for name, _ in attributes)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_holds_no_tag_of_a_documents_making() -> None:
    page = _Tags()
    page.feed(listing.load(writers, "html").render(ANSWER, Layout()).decode())
    assert "script" not in page.tags
    assert page.tags.count("table") == page.tags.count("caption") == 1
    assert page.tags.count("h1") == 1
    for name in HOSTILE:
        assert name in page.text


def test_markdown_shows_what_the_name_is() -> None:
    text = listing.load(writers, "markdown").render(ANSWER, Layout()).decode()
    assert "<script" not in text
    assert r"a\|b\\\|c" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len({line.replace("\\\\", "").replace("\\|", "").count("|") for line in rows}) == 1


def test_word_has_headings_a_repeating_header_row_and_a_source_list() -> None:
    data = listing.load(writers, "docx").render(ANSWER, Layout())
    document = docx.Document(io.BytesIO(data))
    assert document.paragraphs[0].style.name == "Heading 1"
    assert document.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert document.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    assert any(p.style.name == "List Bullet" and p.text.startswith("Doc 2018:") for p in document.paragraphs)
    cells = {cell.text for row in document.tables[0].rows for cell in row.cells}
    assert set(HOSTILE) <= cells


@pytest.mark.parametrize(
    ("document", "locator", "reads"),
    [
        ("Derbyshire CSA 2018/20", "Appendix A", "Derbyshire CSA 2018/20, Appendix A"),
        ("D", "4.2", "D, para. 4.2"),
        ("D", "iv", "D, para. iv"),
        ("D", None, "D"),
        (None, "local-authorities", "local-authorities"),
        ("D", "2018", "D, para. 2018"),
    ],
)
def test_short_references(document: str | None, locator: str | None, reads: str) -> None:
    assert reference(document, locator) == reads


def test_clean_keeps_what_people_write() -> None:
    assert clean("Ynys Môn – “Safer”, £400k & 日本") == "Ynys Môn – “Safer”, £400k & 日本"
