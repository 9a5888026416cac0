"""PDF files: their text in reading order with its weight, and tables with what is painted behind them.

pdfium (through pypdfium2) gives characters and drawn shapes; lines, columns, paragraphs, headings and tables are worked
out here. Decision 0041 tells why not pdfplumber. Furniture of the page is kept once, as hidden paragraphs.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from loaders.document import Document, Heading
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._marks import is_paragraph_number, typed
from loaders.readers._package import honest_title
from loaders.readers._pdf_cells import PdfTable
from loaders.readers._pdf_furniture import contents, furniture
from loaders.readers._pdf_joined import write_table
from loaders.readers._pdf_layout import Group, Measure, groups, heading_ranks, is_note, levels, measure, text_of
from loaders.readers._pdf_lines import Line, page_items
from loaders.readers._pdf_page import load
from loaders.readers._pdf_tables import tables
from loaders.readers._rich import after, plain
from ontology.errors import InputError

SUFFIXES: tuple[str, ...] = (".pdf",)
_MAX_PAGES = 3_000
_MAX_CHARACTERS = 4_000_000
"""What is read of one file. A page of text has some 3,000 characters, and some 100,000 a second are read: it fits into
the minute that a file has, on a slow machine too."""
_FEW = 25
"""Characters a page below which a page of pictures is a scan."""


@dataclass(slots=True)
class _Seen:
    """What all pages together hold."""

    total: int
    pages: int = 0
    characters: int = 0
    unmapped: int = 0
    scanned: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    unseen: list[tuple[int, str]] = field(default_factory=list)
    """Pages with the words on them that nobody sees."""


@guarded("a PDF")
def read(data: bytes, file: str) -> Document:
    """Read a PDF.

    Raises `InputError` for one with a password, a scan without text, a form, or a damaged file.
    """
    pdf = _open(data, file)
    try:
        return _document(pdf, file)
    finally:
        pdf.close()


def _open(data: bytes, file: str) -> Any:
    import pypdfium2
    import pypdfium2.raw as pdfium

    start = data.find(b"%PDF-", 0, 2048)
    if start < 0:
        raise InputError(f"{file} is not a PDF", "check what kind of file it is")
    try:
        pdf = pypdfium2.PdfDocument(data)
        len(pdf)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise InputError(f"{file} is protected by a password", "save it without one") from error
        raise InputError(f"{file} is damaged and cannot be opened", "download it again, or print it anew") from error
    if pdfium.FPDF_GetFormType(pdf) in {pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND}:
        pdf.close()
        raise InputError(f"{file} is a form to fill in (XFA), not a document", "print it to PDF if it has text to read")
    return pdf


def _document(pdf: Any, file: str) -> Document:
    flow = Flow()
    pages: list[list[Line | PdfTable]] = []
    heights: list[float] = []
    seen = _Seen(len(pdf))
    known: set[str] = set()
    for index in range(min(seen.total, _MAX_PAGES)):
        try:
            page = load(pdf, index)
        except Exception as error:
            if "pdfium" not in type(error).__name__.casefold():
                raise
            seen.damaged.append(index + 1)
            continue
        seen.characters += page.characters
        seen.unmapped += page.unmapped
        if page.unseen:
            seen.unseen.append((index + 1, " ".join(w.text for w in page.unseen)))
        if page.characters < _FEW and page.pictures > 0.3:
            seen.scanned.append(index + 1)
        found, words = tables(page, known)
        pages.append(page_items(words, found, page.shapes, index + 1))
        heights.append(page.height)
        seen.pages = index + 1
        if seen.characters > _MAX_CHARACTERS:
            break
    _refuse(file, pdf, seen)
    _say_left_out(flow, seen)
    _write(flow, pages, heights)
    for number, text in seen.unseen:
        flow.paragraph(plain(text), page=number, hidden=True)
    said = pdf.get_metadata_dict(skip_empty=True).items()
    metadata = tuple(sorted((k.casefold(), " ".join(v.split())) for k, v in said if v.strip()))
    headings = [b for b in flow.blocks if isinstance(b, Heading)]
    title = next((b.text for b in headings if b.level == 1), "") or honest_title(dict(metadata).get("title", ""))
    return Document(
        title=title or next((b.text for b in headings), ""), file=file, format="pdf", blocks=flow.done(),
        left_out=tuple(flow.left_out), metadata=metadata,
    )  # fmt: skip


def _refuse(file: str, pdf: Any, seen: _Seen) -> None:
    """One clear line for what looks like a document and is none."""
    total, characters, unmapped = seen.total, seen.characters, seen.unmapped
    if total and len(seen.scanned) * 2 >= total and characters < _FEW * total:
        raise InputError(
            f"{file} is a scan: {total} pages of pictures without text", "run it through OCR (such as ocrmypdf) first"
        )
    if unmapped > 0.3 * max(characters, 1) and unmapped > 50:
        raise InputError(
            f"{file} cannot be read: its fonts do not say which characters they show", "run it through OCR first"
        )
    fields = _fields(pdf)
    if fields >= 10 and characters < 120 * fields:
        raise InputError(f"{file} is a form to fill in ({fields} fields), not a document", "print it to PDF")
    if characters == 0:
        raise InputError(f"{file} has no text", "run it through OCR (such as ocrmypdf) if it shows any")


def _fields(pdf: Any) -> int:
    """The number of fields to fill in, on the first pages."""
    import pypdfium2.raw as pdfium

    if pdfium.FPDF_GetFormType(pdf) == pdfium.FORMTYPE_NONE:
        return 0
    count = 0
    for index in range(min(len(pdf), 30)):
        page = pdf[index]
        for place in range(min(pdfium.FPDFPage_GetAnnotCount(page), 2_000)):
            note = pdfium.FPDFPage_GetAnnot(page, place)
            count += pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_WIDGET
            pdfium.FPDFPage_CloseAnnot(note)
        page.close()
    return count


def _say_left_out(flow: Flow, seen: _Seen) -> None:
    if seen.pages < seen.total and (seen.pages == _MAX_PAGES or seen.characters > _MAX_CHARACTERS):
        flow.left_out.append(f"pages {seen.pages + 1:,} to {seen.total:,}")
    unseen = [number for number, _ in seen.unseen]
    for numbers, why in ((seen.scanned, "pictures without text"), (seen.damaged, "damaged"), (unseen, "has text that nobody sees")):
        if numbers:
            listed = ", ".join(map(str, numbers[:20])) + (" ..." if len(numbers) > 20 else "")
            flow.left_out.append(f"page{'s' if len(numbers) > 1 else ''} {listed}: {why}")


def _write(flow: Flow, pages: list[list[Line | PdfTable]], heights: list[float]) -> None:
    """All blocks of the document, in order."""
    skip, running = furniture(pages, heights)
    listed = contents(pages)
    if listed:
        flow.left_out.append(f"{len(listed)} lines of a table of contents")
    skip |= listed
    usual = measure(pages, skip)
    found = groups([item for items in pages for item in items], skip, usual)
    place = {id(item): number for number, items in enumerate(pages) for item in items}
    ranked = levels(heading_ranks(found, usual))
    writer = _Writer(flow, usual, ranked)
    done: set[int] = set()
    for index, piece in enumerate(found):
        if isinstance(piece, PdfTable):
            if id(piece) not in done:
                done |= write_table(flow, found, index, place[id(piece)] + 1)
            writer.indents.clear()
        else:
            writer.text(piece, heights[place[id(piece.first)]])
    for text in running:
        flow.paragraph(plain(text), hidden=True)


class _Writer:
    """Writes groups of lines as blocks; holds how far the open list's items are indented."""

    def __init__(self, flow: Flow, usual: Measure, ranked: dict[int, int]) -> None:
        self.flow, self.usual, self.ranked = flow, usual, ranked
        self.indents: list[float] = []

    def text(self, group: Group, height: float) -> None:
        """A heading, an item, a footnote or a paragraph; `height` is its page's."""
        body = text_of(group, self.usual)
        first, flow = group.first, self.flow
        page, word = first.page, first.words[0].text
        if is_note(group, self.usual, height):
            flow.paragraph(after(body, len(word)), number=word.strip("[].)"), page=page, note=True)
            return
        mark = typed(body)
        level = self.ranked.get(id(group), 0)
        if level and not self._is_subtitle(group, level):
            self.indents.clear()
            numbered = mark.kind in {"decimal", "figure"}
            flow.heading(mark.rest if numbered else body, level, number=mark.number if numbered else "", page=page)
        elif mark.kind in {"bullet", "letter", "figure"} and not is_paragraph_number(mark.number, mark.rest.text):
            flow.item(mark.rest, level=self._level(first.x0), marker=mark.marker, number=mark.number, page=page,
                      key="typed" if mark.number else None)  # fmt: skip
        elif word == "o" and re.match(r"o\s+[A-Z]", body.text):
            flow.item(after(body, 1), level=self._level(first.x0), marker="o", page=page)
        else:
            self.indents.clear()
            flow.paragraph(mark.rest, number=mark.number, page=page)

    def _is_subtitle(self, group: Group, level: int) -> bool:
        """Plain type right under the title, larger than the text though it is."""
        last = self.flow.blocks[-1] if self.flow.blocks else None
        return (
            level > 1 and isinstance(last, Heading) and last.level == 1 and last.page == group.first.page == 1
            and not group.first.bold and len(self.flow.blocks) <= 2
        )  # fmt: skip

    def _level(self, x0: float) -> int:
        while self.indents and self.indents[-1] > x0 + 4:
            self.indents.pop()
        if not self.indents or self.indents[-1] < x0 - 4:
            self.indents.append(x0)
        return len(self.indents)
