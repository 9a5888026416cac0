"""Building: files and folders in, the store's content replaced, and an account of it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import curate, options, output
from ontology.errors import UsageError

if TYPE_CHECKING:
    from loaders.build import Summary

_SHOWN = 12
"""How many names the account lists of those that did not fit a theme."""


def build(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH...", help="Files and folders to read.", show_default=False)
    ] = None,
    store: options.Store = options.STORE,
    example: Annotated[bool, typer.Option("--example", help="Build the digests that come with remit.")] = False,
    decisions: curate.Decisions = curate.FILE,
    jobs: Annotated[int | None, typer.Option(min=1, help="Files to read side by side. [default: one a core]")] = None,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds that a file may take.")] = 60.0,
    explain: Annotated[
        Path | None,
        typer.Option(
            "--explain",
            metavar="FILE",
            help="Also write a page of the documents' text: what was found where, and what gave nothing.",
        ),
    ] = None,
) -> None:
    """Read files and folders, and replace the store's content."""
    from loaders import build as building

    if example == bool(paths):
        raise UsageError("name files or folders, or say --example", "for example: remit build documents/")
    if str(explain) == "-":
        raise UsageError("--explain needs a file: the account goes to standard output", "say --explain found.html")
    with _example() if example else _named(paths or []) as found, _bar() as progress:
        summary = building.build(found, store, progress, curate.kept(decisions), jobs=jobs, timeout=timeout)
    if explain is not None and summary.loaded is not None:
        from views import explain as views

        output.emit(views.page(summary.loaded, summary.themeless), explain)
    output.emit(account(summary), None)


def account(summary: "Summary") -> str:
    """What was read, what was found, and what was left out and why, in lines."""
    from queries.writers._cells import clean

    lines = ["Read:"]
    for d in summary.documents:
        pages = f"{d.pages} page{'s' * (d.pages != 1)}, " if d.pages else ""
        lines.append(f"  {d.file}: {d.title} ({pages}{d.blocks} blocks, {d.claims} claims)")
    lines.append(f"Found: {sum(n for _, n in summary.nodes)} nodes, {sum(n for _, n in summary.edges)} edges")
    for counts in (summary.nodes, summary.edges):
        lines.append("  " + ", ".join(f"{name} {count}" for name, count in counts))
    if summary.left_out:
        lines.append("Left out:")
        lines += [f"  {path}: {reason}" for path, reason in summary.left_out]
    if summary.themeless:
        names = list(dict.fromkeys(name for name, _ in summary.themeless))
        more = f"; and {len(names) - _SHOWN} more, see --explain FILE" if len(names) > _SHOWN else ""
        lines.append(f"Did not fit a theme: {'; '.join(names[:_SHOWN])}{more}")
    if summary.unfit:
        lines.append("Decisions that fit nothing any more:")
        lines += [f"  {d.kind}: {d.source} - {d.target}: {d.verdict}, by {d.by} on {d.on}" for d in summary.unfit]
    lines.append(f"Stored in {summary.store}; remit ask lists the questions.")
    return "".join(f"{line[: len(line) - len(line.lstrip())]}{clean(line)}\n" for line in lines)


@contextmanager
def _named(paths: list[Path]) -> Iterator[list[Path]]:
    yield paths


@contextmanager
def _example() -> Iterator[list[Path]]:
    """The digests of the package `seeds`, wherever it is installed."""
    from contextlib import ExitStack
    from importlib.resources import as_file, files

    digests = sorted(
        (f for f in files("seeds").iterdir() if f.name.endswith(".md") and f.name != "README.md"), key=lambda f: f.name
    )
    with ExitStack() as kept:
        yield [kept.enter_context(as_file(digest)) for digest in digests]


@contextmanager
def _bar() -> Iterator[Callable[[int, int, str], None] | None]:
    """A progress bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from queries.writers._cells import clean

    # one column of text that is never read as markup: file names are anybody's
    text = TextColumn("{task.description}", markup=False)
    with Progress(BarColumn(), MofNCompleteColumn(), text, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, description=clean(name))
