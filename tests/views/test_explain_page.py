"""The page of a build: claims and overlooked sentences are marked where they stand, and nothing in it is alive."""

import html
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from graph.claim import Claim
from loaders.build import themeless
from loaders.document import Cell, Document, Paragraph, Table
from loaders.overlooked import CUE, overlooked
from loaders.pipeline import Loaded, extract, load
from tests.loaders.saying import FRONT, document
from tests.views.hostile import strings
from views import explain

TEXT = FRONT + (
    "The Marlshire Safer Together Board leads on hate crime. It meets in the town hall. "
    "The Marlshire Youth Forum does not lead on hate crime.\n\n"
    "Our priorities are:\n\n- Domestic abuse\n- Looking out for one another\n"
)
DIGESTS = sorted(p for p in (Path(__file__).parents[2] / "seeds").glob("*.md") if p.name != "README.md")
GOVERNANCE = {"LEADS", "SUPPORTS", "CHAIRS", "REPORTS_TO", "MEMBER_OF", "SUCCEEDS", "SETS", "CONVENES"}


class Page(HTMLParser):
    """The elements of a page, and the text of every mark with its classes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marks: list[tuple[str, str, str]] = []
        self._open: list[str] | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "mark":
            self._open = [dict(attrs)["class"] or "", dict(attrs).get("title") or "", ""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark" and self._open:
            self.marks.append((self._open[0], self._open[1], self._open[2]))
            self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[2] += data

    def missed(self) -> str:
        """What is marked as having given nothing; the legend's own mark has no title."""
        return "".join(text for classes, says, text in self.marks if "missed" in classes.split() and says)


def loaded(*documents: Document) -> Loaded:
    """What `load` gives for these documents."""
    claims: dict[str, Claim] = {}
    entities = {e.key: e for d in documents for e in extract(d, claims)}
    return Loaded(documents, tuple(entities[k] for k in sorted(entities)), tuple(claims[k] for k in sorted(claims)), ())


def page(*documents: Document) -> str:
    found = loaded(*documents)
    return explain.page(found, themeless(found))


def missed(text: str) -> list[str]:
    """The sentences of `text` that look like governance and gave nothing."""
    return gave_nothing(document(FRONT + text))


def gave_nothing(read: Document) -> list[str]:
    claims: dict[str, Claim] = {}
    extract(read, claims)
    out = []
    for each in overlooked(read, claims.values()):
        block = read.blocks[each.place[0]]
        whole = block.cells[each.place[1]].text if isinstance(block, Table) and each.place[1] >= 0 else block.text
        out.append(whole[each.start : each.end])
    return out


def test_every_claim_is_marked_where_it_was_found() -> None:
    found = loaded(document(TEXT))
    made = explain.page(found)
    marks = Page(made).marks
    for claim in found.claims:
        if claim.type == "MENTIONS":
            continue
        at = claim.evidence.locator
        words = found.documents[0].blocks[at.block].text[at.start : at.end]
        under = [text for classes, says, text in marks if "claim" in classes.split() and claim.rule in says]
        assert words in "".join(under) or any(part in words for part in under if len(part) > 3), (claim.rule, words)
        assert at.span in made
    assert "leads on" in made and "lead-statement" in made


def test_what_looks_like_governance_and_gave_nothing_is_marked_otherwise() -> None:
    assert Page(page(document(TEXT))).missed() == "The Marlshire Youth Forum does not lead on hate crime."


@pytest.mark.parametrize(
    "sentence",
    [
        "The Marlshire Youth Forum may take the lead on hate crime.",
        "Marlshire Council was formerly responsible for hate crime.",
        "We will decide who leads on it in the autumn.",
        "Marlshire Council is not a member of the Safer Together Board.",
        "Hate crime is not a priority of the Safer Together Board.",
    ],
)
def test_a_denied_or_open_role_is_shown_to_a_person(sentence: str) -> None:
    assert missed(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Marlshire Safer Together Board leads on hate crime.",
        "Theft leads to distress.",
        "The town hall was opened in 1924.",
        "The weather was mild.",
    ],
)
def test_what_gave_a_claim_or_speaks_of_something_else_is_not(sentence: str) -> None:
    assert missed(sentence) == []


def test_a_sentence_that_a_list_finishes_gave_what_its_items_gave() -> None:
    assert missed("Our priorities are:\n\n- Domestic abuse\n- Hate crime\n") == []
    assert missed("The Marlshire Youth Forum has members:\n\n- in the north\n- in the south\n") != []


def test_cells_are_looked_at_row_by_row() -> None:
    cells = (
        Cell(text="Theme", row=0, column=0, header=True), Cell(text="Lead", row=0, column=1, header=True),
        Cell(text="Note", row=0, column=2, header=True),
        Cell(text="Hate crime", row=1, column=0), Cell(text="Marlshire Safer Together Board", row=1, column=1),
        Cell(text="The Marlshire Youth Forum no longer leads on it.", row=1, column=2),
        Cell(text="Fraud", row=2, column=0), Cell(text="to be decided", row=2, column=1),
        Cell(text="The Marlshire Youth Forum does not lead on fraud.", row=2, column=2),
    )  # fmt: skip
    table = Table(text="", cells=cells, height=3, width=3)
    read = replace(document(FRONT), blocks=(*document(FRONT).blocks, table))
    assert gave_nothing(read) == ["The Marlshire Youth Forum does not lead on fraud."]
    assert "The Marlshire Youth Forum does not lead on fraud." in Page(page(read)).missed()


def test_the_cues_are_as_wide_as_the_rules() -> None:
    """A rule that looks for words that are no cue would leave its near misses unmarked."""
    found = load(DIGESTS)
    blocks = {d.id: d.blocks for d in found.documents}
    told = [c for c in found.claims if c.type in GOVERNANCE and c.evidence.locator.cell < 0]
    told = [c for c in told if isinstance(blocks[c.evidence.document][c.evidence.locator.block], Paragraph)]
    prose = [c for c in told if re.search(r"statement|sentence|reports-to|succession", c.rule)]
    assert len(prose) > 20
    assert [c.evidence.quote for c in prose if not CUE.search(c.evidence.quote)] == []


def test_the_counts_at_the_top_are_those_of_the_page() -> None:
    found = loaded(document(TEXT))
    said = [c for c in found.claims if c.type != "MENTIONS"]
    made = page(document(TEXT))
    assert f"{len(said)} claims and {len(found.claims) - len(said)} names in 1 document;" in made
    assert "1 sentence that looks like governance gave no claim; 1 priorities and risks fit no theme" in made


def test_names_that_fit_no_theme_are_listed_and_others_are_not() -> None:
    found = loaded(document(TEXT))
    assert themeless(found) == (("Looking out for one another", "plan"),)
    assert "<li><bdi>Looking out for one another</bdi></li>" in page(document(TEXT))


@pytest.mark.parametrize("string", strings())
def test_nothing_that_a_document_says_is_alive(string: str) -> None:
    cells = (Cell(text=string, row=0, column=0), Cell(text=f"{string} leads on hate crime.", row=0, column=1))
    blocks = (
        *document(TEXT).blocks,
        Paragraph(text=f"The {string} Board leads on hate crime.", number=string, path=(string,)),
        Paragraph(text=f"The {string} Forum does not lead on hate crime.", hidden=True),
        Table(text=string, cells=cells, height=1, width=2),
    )
    read = replace(document(TEXT), title=string, file=f"{string}.md", blocks=blocks, left_out=(string,))
    found = Page(page(read))
    allowed = {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "bdi", "main", "p", "mark", "div",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "a", "span", "ul", "li", "article", "details",
        "summary", "strong", "blockquote", "footer",
    }  # fmt: skip
    assert {tag for tag, _ in found.tags} <= allowed
    for _, attributes in found.tags:
        assert not any(name.startswith("on") or name in {"src", "style", "srcdoc"} for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")


def test_a_hidden_block_is_shown_as_not_read() -> None:
    read = replace(document(FRONT), blocks=(*document(FRONT).blocks, Paragraph(text="Old notes.", hidden=True)))
    assert "Hidden in the document, not read: <bdi>Old notes.</bdi>" in page(read)


def test_the_policy_allows_nothing_to_be_loaded_or_run() -> None:
    made = html.unescape(page(document(TEXT)))
    assert "default-src 'none'" in made and "script-src 'none'" in made
    assert "<script" not in made


def test_the_page_in_a_browser(opens: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for scheme in ("light", "dark"):
        opened = opens(page(document(TEXT)), java_script_enabled=True, color_scheme=scheme)
        opened.page.locator("details").evaluate_all("found => found.forEach(d => d.open = true)")
        assert axe.Axe().run(opened.page).response["violations"] == []
        opened.quiet()
