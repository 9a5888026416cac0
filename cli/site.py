"""A folder of linked pages."""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from cli import options
from ontology.errors import UsageError

_MARK = "index.html"


def site(
    to: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder to write.")],
    store: options.Store = options.STORE,
) -> None:
    """Write a folder of linked pages about all that is known.

    One a body, theme and document; the picture, the matrix, gaps and duplication.
    """
    from graph.store import open_store
    from queries import answer, catalogue
    from views import site as views

    if to.exists() and (not to.is_dir() or (any(to.iterdir()) and not _ours(to))):
        raise UsageError(f"{to} holds something else than a site of remit", "name a new folder")
    with open_store(store) as opened:
        answers = {name: answer.ask(opened, catalogue.question(name)) for name in views.QUESTIONS}
        graph = opened.graph()
    part = to.with_name(f".{to.name}.part")
    try:
        if part.exists():
            shutil.rmtree(part)
        for path, text in views.pages(graph, answers):
            file = part / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        if to.exists():
            shutil.rmtree(to)
        part.rename(to)
    except OSError as error:
        raise UsageError(f"cannot write {to}: {error.strerror or error}", "name another folder") from error
    finally:
        with suppress(OSError):
            shutil.rmtree(part)


def _ours(folder: Path) -> bool:
    """Whether an earlier run wrote the folder."""
    mark = folder / _MARK
    return mark.is_file() and 'content="remit"' in mark.read_text(encoding="utf-8", errors="replace")[:4000]
