"""Word documents: A4, real styles, headings and lists, header rows that repeat; the same bytes for the same content."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import InputError
from queries.writers._cells import clean
from queries.writers._widths import GAP, fit

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell

_LETTER = 72_000
"""The mean width of a letter of a table (Arial, 9 points, bold) in EMU."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def new(title: str, template: Path | None = None) -> "Document":
    """An empty document: A4 with page numbers, or the council's own `template` emptied of its text.

    Raises `InputError` where the template is no Word document.
    """
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from docx.shared import Cm, Pt

    try:
        document = docx.Document(str(template) if template else None)
    except (PackageNotFoundError, OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise InputError(f"{template} is no Word document", "give a .docx file as the template") from error
    if template:
        body = document.element.body
        for part in list(body):
            if not part.tag.endswith("}sectPr"):
                body.remove(part)
    else:
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21.0), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.0)
        section.top_margin = section.bottom_margin = Cm(2.0)
        document.styles["Normal"].font.name = "Arial"
        document.styles["Normal"].font.size = Pt(11)
        _page_numbers(document)
        for language in document.styles.element.xpath("./w:docDefaults//w:lang"):
            language.set(f"{{{language.nsmap['w']}}}val", "en-GB")
    core = document.core_properties
    core.title, core.author, core.language, core.comments = clean(title), "remit", "en-GB", ""
    core.created = core.modified = datetime(2000, 1, 1)
    core.last_modified_by, core.revision = "remit", 1
    return document


def table(document: "Document", heads: Sequence[str], rows: Sequence[Sequence[str]]) -> "Table":
    """A table of the page's width whose header row repeats on each page; columns are as wide as their words need."""
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Emu, Pt

    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    made: Table = document.add_table(rows=1, cols=len(heads))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    if "Table Grid" in [style.name for style in document.styles]:
        made.style = "Table Grid"
    texts = [[clean(text) for text in column] for column in zip(heads, *rows, strict=True)]
    letters = room // _LETTER
    widths = fit(texts, letters) or [min(max(map(len, column)), letters // len(heads)) for column in texts]
    texts = [[clean(text) for text in column] for column in zip(heads, *rows, strict=True)]
    letters = room // _LETTER
    widths = fit(texts, letters) or [min(max(map(len, column)), letters // len(heads)) for column in texts]
    padded = [w + GAP + 1 for w in widths]  # a cell of Word has more room around its text than one on a terminal
    shares = [Emu(int(room * w / sum(padded))) for w in padded]
    for column, share in zip(made.columns, shares, strict=True):
        column.width = share
    for index, line in enumerate([heads, *rows]):
        cells = (made.rows[0] if index == 0 else made.add_row()).cells  # type: ignore[no-untyped-call]
        for cell, text, share in zip(cells, line, shares, strict=True):
            cell.width = share
            _fill(cell, text, bold=index == 0, size=Pt(9))
            if index == 0:
                shade = OxmlElement("w:shd")
                for name, value in (("val", "clear"), ("color", "auto"), ("fill", "E8EEF4")):
                    shade.set(qn(f"w:{name}"), value)
                cell._tc.get_or_add_tcPr().append(shade)
    for row in made.rows:
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return made


def save(document: "Document") -> bytes:
    """The document's bytes; the same content gives the same ones (no times of day in the archive)."""
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(entry, before.read(name))
    return out.getvalue()


def style(document: "Document", *names: str) -> str | None:
    """The first of these styles that the document has: a council's template need not have Word's own."""
    there = {s.name for s in document.styles}
    return next((name for name in names if name in there), None)


def _fill(cell: "_Cell", text: str, *, bold: bool, size: int) -> None:
    run = cell.paragraphs[0].add_run(clean(text))
    run.bold, run.font.size = bold or None, size
    cell.paragraphs[0].paragraph_format.space_after = 0


def _page_numbers(document: "Document") -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
