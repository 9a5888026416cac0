"""Files made to cost time or memory: they are read in bounds, cut and named, or refused in one line."""

import pytest

from loaders.document import Table
from loaders.readers import _guard, docx, html, odf
from ontology.errors import InputError
from tests.loaders.made_odf import odf as made_odf
from tests.loaders.made_office import cell, p, row, table, word, zipped

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BOMBS = [
    (zipped({"word/document.xml": f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]><d>&l9;</d>'}), "declares a document type"),
    (zipped({"word/document.xml": "<a>" + " " * 60_000_000 + "</a>"}), "unpacks to 60 MB"),
    (zipped({"word/document.xml": "<a>" + "<b/>" * 1_000 + " " * 5_000_000 + "</a>"}), "unpacks to 5 MB"),
]


@pytest.mark.parametrize(("data", "said"), BOMBS, ids=["entities", "size", "ratio"])
def test_bombs_are_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        docx.read(data, "a.docx")


def test_more_nodes_than_memory_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.readers._package.MAX_NODES", 1_000)
    with pytest.raises(InputError, match="is too large"):
        docx.read(word(p("x") * 300), "a.docx")


def test_a_package_that_says_it_is_huge_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.readers._package.MAX_UNPACKED", 1_000)
    with pytest.raises(InputError, match=r"says that it unpacks to 3 parts and 0 MB"):
        docx.read(word(p("x" * 2_000)), "a.docx")


def test_a_table_beyond_all_reason_is_cut_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.readers._docx_tables.MAX_TABLE_CELLS", 20)
    document = docx.read(word(table(*[row(cell("a"), cell("b"))] * 30)), "a.docx")
    assert isinstance(document.blocks[0], Table)
    assert document.left_out == ("19 rows of a table of 30",)


@pytest.mark.parametrize(("limit", "body"), [("MAX_BLOCKS", p("x") * 40), ("MAX_TEXT", p("x" * 90)),
                                             ("MAX_DOCUMENT_CELLS", table(row(*[cell("x")] * 40)))])  # fmt: skip
def test_a_document_beyond_all_reason_is_refused(limit: str, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"loaders.readers._flow.{limit}", 30)
    with pytest.raises(InputError, match=r"more than (30|150,000 paragraphs or 30) "):
        docx.read(word(body), "a.docx")


def test_a_file_too_large_to_open_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_guard, "MAX_FILE", 10)
    with pytest.raises(InputError, match="is too large"):
        docx.read(word(p("x")), "a.docx")


def test_spans_that_no_table_has_are_clipped() -> None:
    wide = '<w:gridSpan w:val="999999999"/>'
    (found,) = docx.read(word(table(row(cell("a", wide)), row(cell("b"), cell("c")))), "a.docx").blocks
    assert isinstance(found, Table) and found.width == 1_000
    page = b"<table><tr><td rowspan=65534 colspan=1000>a<td>b</tr><tr><td>c</tr></table>"
    (found,) = html.read(page, "a.html").blocks
    assert isinstance(found, Table) and (found.height, found.width) == (2, 1_001)


def test_tables_in_tables_in_tables_end() -> None:
    body = p("deep")
    for _ in range(50):
        body = table(row(f"<w:tc>{body}<w:p/></w:tc>"), row(cell("x")))
    assert len(docx.read(word(body), "a.docx").blocks) == 13


def test_styles_that_are_based_on_each_other_end() -> None:
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    body = p("It leads.", '<w:pStyle w:val="A"/>')
    (block,) = docx.read(word(body, styles=style.format("A", "B") + style.format("B", "A")), "a.docx").blocks
    assert block.text == "It leads."


def test_a_style_sheet_without_end_costs_its_page_nothing_but_the_style() -> None:
    document = html.read(b"<style>a{color:" + b"(" * 100_000 + b"}</style><p>It leads.</p>", "a.html")
    assert [b.text for b in document.blocks] == ["It leads."]
    assert document.left_out == ("the page's style sheet, which is too large to apply",)
    rules = b"".join(b"p:nth-child(%d) a ~ b { display: none }" % i for i in range(5_000))
    assert html.read(b"<style>" + rules + b"</style><p>It leads.</p>", "a.html").left_out == document.left_out


def test_repeats_beyond_all_reason_are_clipped() -> None:
    body = (
        '<table:table table:name="S"><table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="16384" table:number-columns-spanned="99999999"><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )
    assert len(odf.read(made_odf("spreadsheet", "", body), "a.ods").blocks) <= 1_001
