"""What is installed, which store answers, what is wrong and how to mend it."""

import platform
import shutil
from importlib import metadata
from pathlib import Path

import typer

from cli import options, output
from ontology.errors import RemitError

_LIBRARIES = ("arcadedb", "neo4j", "networkx", "rdflib", "pyvis", "typer", "rich")
_TOOLS = (
    ("soffice", "LibreOffice", "reads .doc, .odt and other old formats; install LibreOffice if you have such files"),
)


def doctor(store: options.Store = options.STORE) -> None:
    """Tell what is installed, and what is wrong and how to mend it."""
    lines = [f"python: {platform.python_version()}", f"remit: {_version('remit-graph')}"]
    lines += [f"{name}: {_version(name)}" for name in _LIBRARIES]
    for program, name, use in _TOOLS:
        lines.append(f"{name}: {'found' if shutil.which(program) else f'not found ({use})'}")
    code = 0
    from graph.store import open_store

    try:
        with open_store(store) as opened:
            lines.append(f"store: {opened.address}")
            lines += [f"{name}: {value}" for name, value in opened.about().items()]
    except RemitError as error:
        lines += [f"store: {error.what}", f"  {error.remedy}"]
        # a folder that nobody has built yet is no fault
        code = 0 if "://" not in store and not Path(store).exists() else error.exit_code
    output.emit("".join(f"{line}\n" for line in lines), None)
    if code:
        raise typer.Exit(code)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return (
            "not installed; pip install remit-graph brings it"
            if name != "remit-graph"
            else "run from its folder, not installed"
        )
