"""The network as a page."""

from pathlib import Path
from typing import Annotated, Any

import typer

from cli import options, output


def view(
    to: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The page to write; - is standard output.")
    ],
    store: options.Store = options.STORE,
    theme: Annotated[str | None, typer.Option(help="Only this theme and what concerns it.")] = None,
    focus: Annotated[str | None, typer.Option(help="Only this body, organisation or area and its neighbours.")] = None,
    document: Annotated[str | None, typer.Option(help="Only what this document says.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="Only what was in force in this year.")] = None,
    static: Annotated[bool, typer.Option("--static", help="A picture without scripts, as SVG.")] = False,
) -> None:
    """Write the interactive network as one offline page."""
    from graph.store import open_store
    from queries import match, scope

    narrowing: dict[str, Any] = {}
    with open_store(store) as opened:
        for name, type, text in (
            ("theme", "theme", theme),
            ("focus", "node", focus),
            ("document", "document", document),
        ):
            if text is not None:
                narrowing[name] = match.one(opened, type, text)[0].id
        if as_of is not None:
            narrowing["as_of"] = scope.year(as_of)
        graph = opened.graph()
    from views import network

    made = network.picture if static or to.suffix.lower() == ".svg" else network.page
    output.emit(made(graph, **narrowing), to)
