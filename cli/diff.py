"""What changed between two documents, two years or two exports."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import options, output
from ontology.errors import InputError, UsageError

if TYPE_CHECKING:
    from graph.model import Graph


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A document, a year, or an export (.jsonl).")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another of the same kind.")],
    store: options.Store = options.STORE,
    format: options.Format = None,
    to: options.Output = None,
) -> None:
    """Show what changed between two documents, years or exports."""
    from graph.store import open_store
    from queries import match, scope
    from views import diff as views

    exports = [Path(side).suffix == ".jsonl" for side in (old, new)]
    if any(exports):
        if not all(exports):
            raise UsageError("one side is an export, the other is not", "name two exports, two documents or two years")
        found = views.diff(*(views.Side(side, _read(Path(side))) for side in (old, new)))
    else:
        with open_store(store) as opened:
            graph, sides = opened.graph(), list[views.Side]()
            for text in (old, new):
                if text.isdigit() and len(text) == 4:
                    ids, _ = scope.documents(opened, {"as-of": text})
                    sides.append(views.Side(f"documents in force in {text}", graph, frozenset(ids or ())))
                else:
                    document, _ = match.one(opened, "document", text)
                    sides.append(views.Side(document.name, graph, frozenset({document.id})))
        found = views.diff(*sides)
    output.answer(found, format, to)


def _read(path: Path) -> "Graph":
    from graph import jsonl

    try:
        with path.open(encoding="utf-8") as lines:
            return jsonl.parse(lines, str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise InputError(f"{path} cannot be read: {reason}", "name a file that remit export wrote") from error
