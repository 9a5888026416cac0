"""The board paper."""

from pathlib import Path
from typing import Annotated

import typer

from cli import matrix, options, output
from ontology.errors import UsageError


def paper(
    to: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The paper to write: .docx, .html or .md.")
    ],
    store: options.Store = options.STORE,
    title: Annotated[str, typer.Option(help="The paper's title.")] = "",
    theme: matrix.Theme = None,
    area: matrix.Area = None,
    document: matrix.Document = None,
    as_of: matrix.AsOf = None,
    changes: Annotated[
        tuple[str, str] | None, typer.Option(metavar="YEAR YEAR", help="Also what changed between two years.")
    ] = None,
    template: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A .docx whose styles and page the paper takes.")
    ] = None,
) -> None:
    """Write a board paper: ownership, gaps, duplication, sources."""
    from graph.store import open_store
    from views import paper as views
    from views import paper_forms

    form = to.suffix.lower()
    if form not in {".docx", ".html", ".md"}:
        raise UsageError(f"{to}: a paper is .docx, .html or .md", "name it so: -o paper.docx")
    if template and form != ".docx":
        raise UsageError("a template is for .docx only", "leave --template, or write -o paper.docx")
    given = {"theme": theme, "area": area, "document": document, "as-of": as_of}
    narrowing = {name: text for name, text in given.items() if text is not None}
    with open_store(store) as opened:
        made = views.paper(opened, title, narrowing, changes or ())
    if form == ".docx":
        output.emit(paper_forms.as_docx(made, template), to)
    else:
        output.emit(paper_forms.as_html(made) if form == ".html" else paper_forms.as_markdown(made), to)
