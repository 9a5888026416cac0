"""Web pages: what is content, what is hidden, where a cell's colour comes from, how ModernGov lays out minutes."""

import pytest

from loaders.document import Document, Heading, ListItem, Paragraph, Table
from loaders.readers.html import read
from ontology.errors import InputError


def made(body: str, head: str = "") -> Document:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def texts(document: Document) -> list[str]:
    return [b.text for _, b in document.visible()]


def only_table(body: str, head: str = "") -> Table:
    (found,) = (b for b in made(body, head).blocks if isinstance(b, Table))
    return found


def test_only_the_main_content_is_read() -> None:
    body = (
        "<header><nav><a>Bins</a></nav></header><main><h1>The Board</h1><!-- no --><script>no</script><p>It leads.</p>"
        "<aside>Related</aside><form><input value='no'><button>no</button></form></main>"
        "<footer>Last reviewed 3 May 2024</footer>"
    )
    document = made(body, "<title>The Board - Fairshire Council</title><style>p{color:red}</style>")
    assert texts(document) == ["The Board", "It leads."]
    assert (document.title, document.publisher) == ("The Board", "Fairshire Council")
    assert [b.text for b in document.blocks if b.hidden] == ["Last reviewed 3 May 2024"]


@pytest.mark.parametrize("hidden", [
    "<p hidden>no</p>", "<p style='display: none'>no</p>", "<p class='h'>no</p>",
    "<div style='visibility:hidden'><p>no</p></div>",
    "<dialog>no</dialog>",
])  # fmt: skip
def test_hidden_text_is_left_out_and_counted(hidden: str) -> None:
    document = made(
        f"<p>Yes.</p>{hidden}<p>Too.</p>", "<style>.h { display: none } @media print { p { display: none } }</style>"
    )
    assert texts(document) == ["Yes.", "Too."]
    assert document.left_out == ("1 hidden part of the page",)


def test_characters_that_no_tree_may_hold_are_left_behind_with_what_is_dropped() -> None:
    assert texts(made("<main><p>Yes.</p><script>no</script>\x10T\x16oo.</main>")) == ["Yes.", "Too."]


def test_the_sections_of_an_accordion_are_content() -> None:
    body = (
        "<h2><button aria-expanded='false'><span>Who leads</span></button></h2>"
        "<div hidden='until-found'><p>The council.</p></div>"
        "<details><summary>More</summary><p>The police support.</p></details>"
    )
    assert texts(made(body)) == ["Who leads", "The council.", "More", "The police support."]


def test_struck_out_words_and_note_marks_are_cut_out() -> None:
    document = made(
        "<p>The council <s>leads</s> supports<sup><a href='#n'>1</a></sup> it.</p><p id='n'>1. Since 2024.</p>"
    )
    first, note = document.blocks
    assert first.text == "The council supports it."
    assert len(first.cuts) == 2
    assert isinstance(note, Paragraph) and note.note and (note.number, note.text) == ("1", "Since 2024.")


@pytest.mark.parametrize(("cell", "head", "fill"), [
    ("<td bgcolor='yellow'>", "", "FFFF00"),
    ("<td style='background: #fc0 none'>", "", "FFCC00"),
    ("<td style='background-color: rgba(255, 0, 0, 0.5)'>", "", "FF8080"),
    ("<td style='background: transparent'>", "", ""),
    ("<td style='background: white'>", "", ""),
    ("<td class='lead'>", ".lead { background: rgb(31,110,90) }", "1F6E5A"),
    ("<td class='lead'>", "td { background: red !important } .lead { background: blue }", "FF0000"),
    ("<td class='lead'>", ":root { --l: #123456 } .lead { background: var(--l) }", "123456"),
    ("<td id='x' class='lead'>", ".lead { background: red } #x { background: lime }", "00FF00"),
    ("<td class='lead'>", "@media print { .lead { background: red } }", ""),
    ("<td><span style='background: #0f0'>", "", "00FF00"),
])  # fmt: skip
def test_a_cells_own_background(cell: str, head: str, fill: str) -> None:
    found = only_table(f"<table><tr><td>a</td>{cell}x</td></tr></table>", f"<style>{head}</style>")
    assert (found.cells[1].fill, found.cells[1].style_fill) == (fill, False)


@pytest.mark.parametrize(("table", "head"), [
    ("<table><tr style='background: #eee'><td>a</td><td>b</td></tr></table>", ""),
    ("<table bgcolor='#eeeeee'><tr><td>a</td><td>b</td></tr></table>", ""),
    ("<table><tr><td>a</td><td>b</td></tr></table>", "td:nth-child(n) { background: #eee }"),
])  # fmt: skip
def test_a_rows_or_a_bandings_background_is_the_tables(table: str, head: str) -> None:
    found = only_table(table, f"<style>{head}</style>")
    assert [(c.fill, c.style_fill) for c in found.cells] == [("EEEEEE", True)] * 2


def test_spans_are_laid_out() -> None:
    found = only_table(
        "<table><caption>Who sits</caption><tr><th rowspan=2>T</th><th colspan=2>Boards</th></tr><tr><th>A</th>"
        "<th>B</th></tr>"
        "<tr><td>x</td><td colspan=9999>y</td></tr></table>"
    )
    assert found.text == "Who sits"
    assert [(c.text, c.row, c.column, c.rowspan, c.colspan) for c in found.cells[:5]] == [
        ("T", 0, 0, 2, 1), ("Boards", 0, 1, 1, 2), ("A", 1, 1, 1, 1), ("B", 1, 2, 1, 1), ("x", 2, 0, 1, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(("mark", "drawn"), [
    ("<i class='fa fa-check'></i>", "tick"), ("<span style='border-radius:50%;background:#003'></span>", "filled-disc"),
    ("<span style='border-radius:50%;border:1px solid'></span>", "open-disc"),
    ("<svg><circle fill='none'/></svg>", "open-disc"),
    ("<svg><circle fill='#00f'/></svg>", "filled-disc"), ("", ""),
])  # fmt: skip
def test_drawn_marks(mark: str, drawn: str) -> None:
    assert only_table(f"<table><tr><td>a</td><td>{mark}</td></tr></table>").cells[1].drawn == drawn


def test_lists_nest_and_count() -> None:
    body = "<p>They are:</p><ol type='a' start='3'><li>one<ul><li>deep</li></ul></li><li value='7'>two</li></ol>"
    items = [b for b in made(body).blocks if isinstance(b, ListItem)]
    assert [(i.text, i.level, i.number, i.stem) for i in items] == [
        ("one", 1, "c", "They are:"), ("deep", 2, "", "one"), ("two", 1, "g", "They are:")
    ]  # fmt: skip
    assert items[0].list_id == items[2].list_id != items[1].list_id


def test_definitions_are_paragraphs_that_begin_with_their_term() -> None:
    blocks = made("<dl><dt>Safer streets</dt><dd>Lead: the council</dd><dd>Support: police</dd></dl>").blocks
    assert [b.text for b in blocks] == ["Safer streets: Lead: the council", "Safer streets: Support: police"]
    assert all(b.text[slice(*b.bold[0])] == "Safer streets" for b in blocks)


def test_items_of_a_committee_page_are_headings() -> None:
    body = (
        "<div class='mgContent'><h1>Minutes</h1><table class='mgItemTable'><tr><td class='mgItemNumberCell'>"
        "<p class='mgAiTitleTxt'>4.</p></td><td><p class='mgAiTitleTxt'>Community safety PDF 500 KB</p>"
        "<ul class='mgActionList'><li>View it</li></ul><div class='mgWordPara'><p>To consider.</p></div>"
        "<p class='mgSubItemTitleTxt'>Minutes:</p><div class='mgWordPara'><p>The Chair spoke.</p></div></td></tr>"
        "</table></div>"
    )
    blocks = made(body).blocks
    assert [b.text for b in blocks] == ["Minutes", "Community safety", "To consider.", "Minutes:", "The Chair spoke."]
    assert isinstance(blocks[1], Heading) and blocks[1].number == "4"
    assert blocks[4].path == ("Minutes", "Community safety", "Minutes:")


@pytest.mark.parametrize("coded", ["utf-8", "cp1252", "utf-16"])
def test_every_coding_is_understood(coded: str) -> None:
    assert texts(read("<p>The Board’s lead</p>".encode(coded), "a.html")) == ["The Board’s lead"]


def test_a_page_nested_beyond_reason_is_cut_and_said() -> None:
    document = made("<div>" * 3_000 + "deep" + "</div>" * 3_000 + "<p>after</p>")
    assert document.left_out == ("what is nested more than 250 levels deep",)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(InputError, match="is empty"):
        read(b"", "a.html")
