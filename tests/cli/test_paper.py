"""The board paper: every part is there, in Word, as a page and as Markdown; nothing in it is empty."""

import base64
import io
import itertools
import re
import shutil
import subprocess
from pathlib import Path

import docx
import pypdfium2
import pytest
from PIL import Image

from graph.store import open_store
from tests.cli.conftest import Remit
from tests.made_county import county
from views.paper import paper
from views.parts import Bullets, Grid, Heading, Picture, Text

SECTIONS = [
    "Purpose", "Recommendation", "Background", "Summary in numbers", "Who owns what", "Gaps", "What cannot be read",
    "What the documents disagree on", "Where the same thing may be done twice", "Priorities by partnership",
    "What changed between 2018 and 2023", "The network", "Implications", "Method", "Sources",
]  # fmt: skip


@pytest.fixture
def word(remit: Remit) -> docx.document.Document:
    assert remit("paper", "-o", "p.docx", "--changes", "2018", "2023").code == 0
    return docx.Document("p.docx")


def test_word_has_every_section_under_a_real_heading(word: docx.document.Document) -> None:
    assert word.paragraphs[0].style.name == "Title"
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 1"] == SECTIONS
    levels = [int(p.style.name[-1]) for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_no_section_is_empty_and_no_table_either(word: docx.document.Document) -> None:
    body = [child for child in word.element.body if not child.tag.endswith("sectPr")]
    for here, following in itertools.pairwise(body):
        if here.xpath("./w:pPr/w:pStyle[@w:val='Heading1']"):
            assert not following.xpath("./w:pPr/w:pStyle[@w:val='Heading1']"), "".join(here.itertext())
    for table in word.tables:
        assert len(table.rows) > 1
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader"), "the header row repeats"
        assert all(any(cell.text for cell in row.cells) for row in table.rows)


def test_the_picture_has_words_the_page_is_a4_and_the_language_british(word: docx.document.Document) -> None:
    described = word.element.body.xpath("//wp:docPr/@descr")
    assert len(described) == len(word.inline_shapes) == 1
    assert "Shire Safer Board leads on Modern slavery and human trafficking" in described[0]
    section = word.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "PAGE" in "".join(section.footer._element.itertext())
    assert set(word.styles.element.xpath("//w:docDefaults//w:lang/@w:val")) == {"en-GB"}
    lists = [p for p in word.paragraphs if p.style.name == "List Bullet"]
    assert len(lists) > 5


def test_no_table_is_wider_than_the_page(word: docx.document.Document) -> None:
    section = word.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    for table in word.tables:
        assert sum(column.width for column in table.columns) <= room + 10_000  # Word counts in twentieths of a point


def test_the_same_graph_gives_the_same_bytes(remit: Remit) -> None:
    for name in ("p.docx", "p.html", "p.md"):
        assert remit("paper", "-o", name).code == 0
        first = Path(name).read_bytes()
        assert remit("paper", "-o", name).code == 0
        assert Path(name).read_bytes() == first


def test_it_says_what_the_questions_say(remit: Remit) -> None:
    assert remit("paper", "-o", "p.md", "--title", "To the board").code == 0
    text = Path("p.md").read_text()
    assert text.startswith("# To the board\n")
    assert "4 themes with a named lead" in text
    assert "2 marks that cannot be read" in text
    assert "| Cyber crime | Shire Police; Trading Standards |  |  | Dale CSP 2023, para. 2.4 |" in text
    assert "Shire Police (from 2023-04)" in text
    assert re.search(r"^- Shire CSA 2018/20: .*county\.md: .*para\. 4\.1", text, re.MULTILINE)


def test_it_is_narrowed_and_says_so(remit: Remit) -> None:
    assert remit("paper", "-o", "p.md", "--theme", "cyber-crime", "--area", "Dale").code == 0
    text = Path("p.md").read_text()
    assert text.startswith("# Who is responsible for what: cyber-crime\n")
    assert "narrowed to theme: Cyber crime" in text
    assert "Modern slavery" not in text.partition("## Who owns what")[2].partition("## Implications")[0]


def test_of_nothing_it_says_nothing_and_is_still_whole(remit: Remit, tmp_path: Path) -> None:
    with open_store(str(tmp_path / "none"), write=True) as store:
        store.replace(county().__class__((), ()))
        made = paper(store)
    kinds = [type(part) for part in made.parts]
    assert Grid not in kinds
    assert Picture not in kinds
    for here, following in zip(made.parts, made.parts[1:], strict=False):
        assert not (isinstance(here, Heading) and isinstance(following, Heading))
    assert isinstance(made.parts[-1], Text | Bullets)


def test_a_councils_template_gives_its_styles(remit: Remit) -> None:
    own = docx.Document()
    own.add_paragraph("Old text of the council")
    own.styles["Heading 1"].font.name = "Georgia"
    own.save("own.docx")
    assert remit("paper", "-o", "p.docx", "--template", "own.docx").code == 0
    made = docx.Document("p.docx")
    assert made.styles["Heading 1"].font.name == "Georgia"
    assert "Old text of the council" not in [p.text for p in made.paragraphs]
    assert "Purpose" in [p.text for p in made.paragraphs]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["-o", "p.pdf"], 2, "a paper is .docx"),
        (["-o", "p.md", "--template", "x.docx"], 2, "a template is for .docx"),
        (["-o", "p.docx", "--template", "x.docx"], 3, "x.docx is no Word document"),
        (["-o", "p.docx", "--theme", "nothing"], 2, "no theme called"),
        (["-o", "p.docx", "--changes", "soon", "2023"], 2, "no year"),
        ([], 2, "--output"),
    ],
)
def test_what_does_not_fit_is_told(remit: Remit, words: list[str], code: int, says: str) -> None:
    Path("x.docx").write_bytes(b"PK\x03\x04 no")
    done = remit("paper", *words)
    assert done.code == code
    assert says in done.err.splitlines()[0]
    assert not Path("p.docx").exists()


def test_the_page_holds_no_tag_of_a_documents_making(remit: Remit) -> None:
    assert remit("paper", "-o", "p.html").code == 0
    text = Path("p.html").read_text()
    assert "<script" not in text
    assert text.count("<h1>") == 1
    data = re.search(r'src="data:image/png;base64,([^"]+)" alt="[^"]{20,}"', text)
    assert data
    assert Image.open(io.BytesIO(base64.b64decode(data[1]))).format == "PNG"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_turns_it_into_pages(remit: Remit) -> None:
    assert remit("paper", "-o", "p.docx", "--changes", "2018", "2023").code == 0
    command = [str(shutil.which("soffice")), "--headless", "--convert-to", "pdf", "p.docx"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = pypdfium2.PdfDocument("p.pdf")
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert 2 <= len(pages) <= 12
    for section in SECTIONS:
        assert section in text
