"""Writers of made documents, one a format."""

import io
from collections.abc import Callable
from datetime import datetime
from html import escape

from tests.loaders.made_parts import Grid, Head, Items, Para, Part, Title

_WHEN = datetime(2025, 6, 2)


def docx(parts: tuple[Part, ...]) -> bytes:
    """A Word document."""
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    document = docx.Document()
    for part in parts:
        if isinstance(part, Title):
            document.add_heading(part.text, 0)
        elif isinstance(part, Head):
            document.add_heading(part.text, 1)
        elif isinstance(part, Para):
            paragraph = document.add_paragraph()
            for text, bold in part.runs:
                paragraph.add_run(text).bold = bold or None
        elif isinstance(part, Items):
            for text in part.texts:
                document.add_paragraph(text, style="List Bullet")
        else:
            table = document.add_table(len(part.rows), len(part.rows[0]), style="Table Grid")
            for r, row in enumerate(part.rows):
                for c, (text, fill, _) in enumerate(row):
                    cell = table.cell(r, c)
                    cell.paragraphs[0].add_run(text).bold = (part.header and r == 0) or None
                    if fill:
                        shade = OxmlElement("w:shd")
                        shade.set(qn("w:val"), "clear")
                        shade.set(qn("w:fill"), fill)
                        cell._tc.get_or_add_tcPr().append(shade)
    document.add_paragraph()  # as Word has it: a document does not end with a table
    return _saved(document.save)


def pdf(parts: tuple[Part, ...]) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    styles = getSampleStyleSheet()
    story: list[object] = []
    for part in parts:
        if isinstance(part, Title):
            story.append(Paragraph(escape(part.text), styles["Title"]))
        elif isinstance(part, Head):
            story.append(Paragraph(escape(part.text), styles["Heading2"]))
        elif isinstance(part, Para):
            words = "".join(f"<b>{escape(t)}</b>" if b else escape(t) for t, b in part.runs)
            story.append(Paragraph(words, styles["BodyText"]))
        elif isinstance(part, Items):
            story += [Paragraph(escape(t), styles["Bullet"], bulletText="•") for t in part.texts]
        else:
            look = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black)])
            cells = []
            for r, row in enumerate(part.rows):
                heavy = part.header and r == 0
                cells.append([Paragraph(f"<b>{escape(t)}</b>" if heavy else escape(t), styles["BodyText"])
                              for t, _, _ in row])  # fmt: skip
                for c, (_, fill, _) in enumerate(row):
                    if fill:
                        look.add("BACKGROUND", (c, r), (c, r), colors.HexColor(f"#{fill}"))
            wide = 450 / len(part.rows[0])
            story += [Table(cells, colWidths=[wide] * len(part.rows[0]), style=look, repeatRows=0), Spacer(1, 12)]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, title=parts[0].text if isinstance(parts[0], Title) else "", invariant=1).build(
        story
    )
    return out.getvalue()


def html(parts: tuple[Part, ...]) -> bytes:
    out = []
    for part in parts:
        if isinstance(part, Title):
            out.append(f"<h1>{escape(part.text)}</h1>")
        elif isinstance(part, Head):
            out.append(f"<h2>{escape(part.text)}</h2>")
        elif isinstance(part, Para):
            words = (f"<strong>{escape(t)}</strong>" if b else escape(t) for t, b in part.runs)
            out.append(f"<p>{''.join(words)}</p>")
        elif isinstance(part, Items):
            out.append("<ul>" + "".join(f"<li>{escape(t)}</li>" for t in part.texts) + "</ul>")
        else:
            out.append("<table>")
            for r, row in enumerate(part.rows):
                tag = "th" if part.header and r == 0 else "td"
                styled = (
                    f"<{tag}" + (f' style="background-color:#{f.lower()}"' if f else "") + f">{escape(t)}</{tag}>"
                    for t, f, _ in row
                )
                out.append(f"<tr>{''.join(styled)}</tr>")
            out.append("</table>")
    body = "\n".join(out)
    head = "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Page</title></head>"
    return f"{head}<body><main>{body}</main></body></html>".encode()


def xlsx(parts: tuple[Part, ...]) -> bytes:
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill

    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = _WHEN
    sheet = book.active
    sheet.title = "Agreement"
    line = 1
    for part in parts:
        if isinstance(part, Grid):
            for r, row in enumerate(part.rows):
                for c, (text, fill, _) in enumerate(row):
                    cell = sheet.cell(line + r, c + 1, text or None)
                    cell.font = Font(bold=part.header and r == 0)
                    cell.alignment = Alignment(wrap_text=True)
                    if fill:
                        cell.fill = PatternFill("solid", fgColor=f"FF{fill}")
            line += len(part.rows) + 1
            continue
        texts = part.texts if isinstance(part, Items) else (part.text,)
        for text in texts:
            sheet.cell(line, 1, text).font = Font(
                bold=isinstance(part, Title | Head), size=16 if isinstance(part, Title) else 11
            )
            line += 1
        line += not isinstance(part, Para)
    return _saved(book.save)


def pptx(parts: tuple[Part, ...]) -> bytes:
    import pptx
    from pptx.dml.color import RGBColor
    from pptx.util import Inches, Pt

    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    top = 1.5
    for part in parts:
        if isinstance(part, Title):
            slide.shapes.title.text = part.text
            slide.placeholders[1]._element.getparent().remove(slide.placeholders[1]._element)
        elif isinstance(part, Head):
            slide = deck.slides.add_slide(deck.slide_layouts[5])
            slide.shapes.title.text = part.text
            top = 1.5
        elif isinstance(part, Para | Items):
            texts = part.texts if isinstance(part, Items) else ("",)
            frame = slide.shapes.add_textbox(Inches(0.5), Inches(top), Inches(9), Inches(0.3 * len(texts))).text_frame
            for index, text in enumerate(texts):
                paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
                for run_text, bold in part.runs if isinstance(part, Para) else ((text, False),):
                    run = paragraph.add_run()
                    run.text, run.font.bold, run.font.size = run_text, bold or None, Pt(14)
                if isinstance(part, Items):
                    bullet = paragraph._p.get_or_add_pPr()
                    bullet.append(
                        bullet.makeelement(
                            "{http://schemas.openxmlformats.org/drawingml/2006/main}buChar", {"char": "•"}
                        )
                    )
            top += 0.35 * len(texts)
        else:
            height, width = len(part.rows), len(part.rows[0])
            table = slide.shapes.add_table(
                height, width, Inches(0.5), Inches(top), Inches(9), Inches(0.3 * height)
            ).table
            top += 0.4 * height
            table.first_row = part.header
            table.horz_banding = False
            for r, row in enumerate(part.rows):
                for c, (text, fill, _) in enumerate(row):
                    cell = table.cell(r, c)
                    cell.text = text
                    cell.text_frame.paragraphs[0].font.size = Pt(9)
                    if fill:
                        cell.fill.solid()
                        cell.fill.fore_color.rgb = RGBColor.from_string(fill)
                    elif r or not part.header:
                        cell.fill.background()
    return _saved(deck.save)


def md(parts: tuple[Part, ...]) -> bytes:
    out = []
    for part in parts:
        if isinstance(part, Title):
            out.append(f"# {part.text}")
        elif isinstance(part, Head):
            out.append(f"## {part.text}")
        elif isinstance(part, Para):
            out.append("".join(f"**{t}**" if b else t for t, b in part.runs))
        elif isinstance(part, Items):
            out.append("\n".join(f"- {t}" for t in part.texts))
        elif part.header:
            rows = [" | ".join(letter or text for text, _, letter in row) for row in part.rows]
            rule = " | ".join("---" for _ in part.rows[0])
            out.append("\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:])))
        else:
            out.append("Key: " + "; ".join(f"{row[0][2]} = {row[1][0]}" for row in part.rows) + ".")
    return ("\n\n".join(out) + "\n").encode()


def txt(parts: tuple[Part, ...]) -> bytes:
    out = []
    for part in parts:
        if isinstance(part, Title | Para):
            out.append(part.text)
        elif isinstance(part, Head):
            out.append(part.text.upper())
        elif isinstance(part, Items):
            out.append("\n".join(f"- {t}" for t in part.texts))
        elif part.header:
            out.append("\n".join("\t".join(letter or text for text, _, letter in row) for row in part.rows))
        else:
            out.append("Key: " + "; ".join(f"{row[0][2]} = {row[1][0]}" for row in part.rows) + ".")
    return ("\n\n".join(out) + "\n").encode()


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()
