"""The graph, leaving the program."""

import io
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from cli import options, output
from ontology.errors import UsageError


def export(
    format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT",
                                        help="jsonl, turtle, jsonld, graphml, csv or neo4j-admin.")] = "jsonl",
    to: options.Output = None,
    store: options.Store = options.STORE,
) -> None:  # fmt: skip
    """Write the whole graph in another format."""
    from graph import exports
    from graph.store import open_store
    from ontology import listing

    names = [name.replace("_", "-") for name in listing.names(exports)]
    if format not in names:
        raise UsageError(f"there is no export format {format!r}", f"choose one of: {', '.join(names)}")
    module = listing.load(exports, format.replace("-", "_"))
    if module.FILES and (to is None or str(to) == "-"):
        raise UsageError(f"{format} is several files", f"name a folder: remit export --format {format} -o FOLDER")
    with open_store(store) as opened:
        graph = opened.graph()
    if module.FILES and to is not None:
        with TemporaryDirectory() as scratch:
            for file in module.write_folder(graph, Path(scratch)):
                _folder(to)
                output.emit(file.read_bytes(), to / file.name)
        return
    text = io.StringIO()
    module.write(graph, text)
    output.emit(text.getvalue(), to)


def _folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {folder}: {error.strerror}", "name another folder") from error
