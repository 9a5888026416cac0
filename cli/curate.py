"""A person's decisions: what needs one, taking them in, and where they stand."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import options, output
from ontology.errors import InputError, UsageError

if TYPE_CHECKING:
    from graph.decisions import Decision

FILE = Path("decisions.csv")
Decisions = Annotated[
    Path,
    typer.Option(
        "--decisions", metavar="FILE", help="The file that keeps the decisions; put it under version control."
    ),
]
app = typer.Typer(help="Decide on lost marks, doubtful claims and alike names.", no_args_is_help=True)


@app.command()
def template(
    to: Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The sheet to write: .xlsx or .csv.")],
    store: options.Store = options.STORE,
) -> None:
    """Write a spreadsheet of what needs a decision."""
    from graph.store import open_store
    from views import curation

    forms = {".xlsx": curation.as_xlsx, ".csv": curation.as_csv}
    if to.suffix.lower() not in forms:
        raise UsageError(f"{to}: a sheet is .xlsx or .csv", "name it so: -o decide.xlsx")
    with open_store(store) as opened:
        sections = curation.template(opened)
    output.emit(forms[to.suffix.lower()](sections), to)


@app.command()
def apply(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="The filled sheet: .xlsx or .csv.")],
    store: options.Store = options.STORE,
    decisions: Decisions = FILE,
    by: Annotated[str, typer.Option(help="Who decides; else what the sheet says.")] = "",
    on: Annotated[str, typer.Option(help="The date; else what the sheet says, else today.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")] = False,
) -> None:  # fmt: skip
    """Take in a filled sheet: keep its decisions, and rebuild the graph with them."""
    from graph.store import open_store
    from loaders import build as building
    from views import decided

    with open_store(store) as opened:
        new = decided.decisions(decided.read(sheet), building.undecided(opened), by, on)
    old = {d.key: d for d in kept(decisions)}
    changes = [d for d in new if d.key not in old or old[d.key].verdict != d.verdict or old[d.key].why != d.why]
    lines = [f"{'would decide' if dry_run else 'decided'}: {_told(d, old.get(d.key))}" for d in changes]
    lines.append(
        f"{len(changes)} decisions {'would change' if dry_run else 'changed'}, {len(new) - len(changes)} as before"
    )
    if not dry_run and changes:
        from graph.decisions import dump

        whole = sorted({**old, **{d.key: d for d in changes}}.values())
        output.emit(dump(whole), decisions)  # first: should the store fail, the next build takes them
        unfit = building.decide(store, whole)
        lines += [f"fits nothing any more: {_told(d)}" for d in unfit]
    output.emit("".join(f"{line}\n" for line in lines), None)


@app.command()
def status(
    store: options.Store = options.STORE,
    decisions: Decisions = FILE,
    format: options.Format = None,
    to: options.Output = None,
) -> None:
    """List the decisions, which of them fit nothing any more, and how much is undecided."""
    from graph import decisions as deciding
    from graph.store import open_store
    from loaders import build as building
    from queries.answer import Answer

    with open_store(store) as opened:
        graph, unfit = deciding.apply(building.undecided(opened), kept(decisions))
    lost = sum(e.type == "UNRESOLVED" and e.properties.get("status") != "rejected" for e in graph.edges)
    columns = ("kind", "verdict", "source", "target", "by", "on", "why", "fits")
    rows = tuple((d.kind, d.verdict, d.source, d.target, d.by, d.on, d.why, d not in unfit) for d in kept(decisions))
    notes = (f"{lost} lost marks are undecided",)
    output.answer(Answer("", "Decisions", columns, rows, notes=notes), format, to)


def kept(file: Path) -> "list[Decision]":
    """The decisions in `file`; none where there is no such file. Raises `InputError` where it cannot be read."""
    from graph.decisions import parse

    try:
        return parse(file.read_text(encoding="utf-8"), str(file))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file} cannot be read ({error})", "it is the file that remit curate apply writes") from error


def _told(decision: "Decision", before: "Decision | None" = None) -> str:
    was = f" (was: {before.verdict}, by {before.by} on {before.on})" if before else ""
    says = f" {decision.type}" if decision.kind == "claim" else ""
    return f"{decision.source}{says} - {decision.target}: {decision.verdict}, by {decision.by} on {decision.on}{was}"
