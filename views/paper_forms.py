"""A paper as Word, as a page and as Markdown."""

import base64
import io
from html import escape
from pathlib import Path

from queries.writers import _word
from queries.writers._cells import clean
from queries.writers.html import STYLE
from queries.writers.markdown import escape as plain
from views.parts import Bullets, Grid, Heading, Paper, Picture, Text


def as_docx(paper: Paper, template: Path | None = None) -> bytes:
    """The paper as a Word document; with `template`, in the council's own styles.

    Raises `InputError` where the template is no Word document.
    """
    from docx.shared import Emu

    document = _word.new(paper.title, template)
    document.add_paragraph(clean(paper.title), style=_word.style(document, "Title", "Heading 1"))
    section = document.sections[0]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    for part in paper.parts:
        match part:
            case Heading():
                style = _word.style(document, f"Heading {part.level}", "Heading 1")
                document.add_paragraph(clean(part.text), style=style)
            case Text():
                run = document.add_paragraph().add_run(clean(part.text))
                run.italic = part.author or None
            case Bullets():
                for item in part.items:
                    document.add_paragraph(clean(item), style=_word.style(document, "List Bullet", "List Paragraph"))
            case Grid():
                caption = document.add_paragraph(clean(part.caption), style=_word.style(document, "Caption"))
                caption.paragraph_format.keep_with_next = True
                _word.table(document, part.heads, part.rows)
                document.add_paragraph()
            case Picture():
                shape = document.add_picture(io.BytesIO(part.png), width=Emu(room))
                shape._inline.docPr.set("descr", clean(part.alt))
                shape._inline.docPr.set("title", "The network")
                document.add_paragraph(clean(part.caption), style=_word.style(document, "Caption"))
    return _word.save(document)


def as_html(paper: Paper) -> bytes:
    """The paper as one page that needs nothing else."""
    title = _text(paper.title)
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    lines = [
        "<!DOCTYPE html>", '<html lang="en-GB">', "<head>", '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{title}</title>", f"<style>{STYLE}img{{max-width:100%}}</style>", "</head>", "<body>", "<main>",
        f"<h1>{title}</h1>",
    ]  # fmt: skip
    for part in paper.parts:
        match part:
            case Heading():
                lines.append(f"<h{part.level + 1}>{_text(part.text)}</h{part.level + 1}>")
            case Text():
                lines.append(f"<p>{f'<em>{_text(part.text)}</em>' if part.author else _text(part.text)}</p>")
            case Bullets():
                lines += ["<ul>", *(f"<li>{_text(item)}</li>" for item in part.items), "</ul>"]
            case Grid():
                lines += ['<div class="wide"><table>', f"<caption>{_text(part.caption)}</caption>", "<thead><tr>"]
                lines += [f'<th scope="col">{_text(head)}</th>' for head in part.heads]
                lines += ["</tr></thead>", "<tbody>"]
                for first, *rest in part.rows:
                    cells = "".join(f"<td>{_text(text)}</td>" for text in rest)
                    lines.append(f'<tr><th scope="row">{_text(first)}</th>{cells}</tr>')
                lines.append("</tbody></table></div>")
            case Picture():
                data = base64.b64encode(part.png).decode()
                lines += [f'<figure><img src="data:image/png;base64,{data}" alt="{_text(part.alt)}">',
                          f"<figcaption>{_text(part.caption)}</figcaption></figure>"]  # fmt: skip
    return ("\n".join([*lines, "</main>", "</body>", "</html>"]) + "\n").encode()


def as_markdown(paper: Paper) -> bytes:
    """The paper as Markdown; the picture as its words."""
    lines = [f"# {plain(paper.title)}", ""]
    for part in paper.parts:
        match part:
            case Heading():
                lines += [f"{'#' * (part.level + 1)} {plain(part.text)}", ""]
            case Text():
                lines += [f"*{plain(part.text)}*" if part.author else plain(part.text), ""]
            case Bullets():
                lines += [*(f"- {plain(item)}" for item in part.items), ""]
            case Grid():
                rows = [part.heads, ("---",) * len(part.heads), *part.rows]
                lines += [f"Table: {plain(part.caption)}", ""]
                lines += [f"| {' | '.join(row if n == 1 else map(plain, row))} |" for n, row in enumerate(rows)]
                lines.append("")
            case Picture():
                lines += [f"{plain(part.alt)}", ""]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _text(text: str) -> str:
    return escape(clean(text))
