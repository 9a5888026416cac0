"""Boards by themes."""

from typing import Annotated

import typer

from cli import options, output

Document = Annotated[str | None, typer.Option(help="Only what this document says.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="YEAR", help="Only what was in force in this year.")]
Area = Annotated[str | None, typer.Option(help="Only what documents about this area say.")]
Theme = Annotated[str | None, typer.Option(help="Only this theme.")]


def matrix(
    store: options.Store = options.STORE,
    theme: Theme = None,
    document: Document = None,
    as_of: AsOf = None,
    area: Area = None,
    format: options.Format = None,
    to: options.Output = None,
) -> None:
    """Show boards by themes: lead, supporting, not readable."""
    from graph.store import open_store
    from queries import answer, catalogue
    from views import matrix as views
    from views import matrix_page

    given = {"theme": theme, "document": document, "as-of": as_of, "area": area}
    named = {name: text for name, text in given.items() if text is not None}
    with open_store(store) as opened:
        found = answer.ask(opened, catalogue.question("governance"), (), named)
    if (format or output.suffix_format(to)) == "html":
        output.emit(matrix_page.page(found), to)
    else:
        output.answer(views.matrix(found), format, to)
