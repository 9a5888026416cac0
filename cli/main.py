"""The program `remit`, and the one place where an error becomes a message and an exit code.

Exit codes: 0 done; 2 wrong usage; 3 input that cannot be read at all; 4 store not reachable or not usable; 5 `check`
found violations; 130 interrupted; 1 a fault of the program itself.
"""

import os
import sys
from collections.abc import Sequence

import typer

from cli import ask, build, check, curate, diff, doctor, export, matrix, paper, site, view
from ontology.errors import RemitError

app = typer.Typer(
    name="remit", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Who leads, who supports, who sits where: a cited graph of what public bodies say they are responsible for.",
)  # fmt: skip
app.command()(build.build)
app.command(add_help_option=False, context_settings={"ignore_unknown_options": True})(ask.ask)
app.command()(ask.show)
app.command()(ask.cypher)
app.command()(matrix.matrix)
app.command()(view.view)
app.command()(site.site)
app.command()(paper.paper)
app.command()(diff.diff)
app.command()(check.check)
app.command()(export.export)
app.add_typer(curate.app, name="curate")
app.command()(doctor.doctor)

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `remit` with `arguments` (None: those of the process) and return its exit code. Nothing is raised."""
    try:
        code = app(args=None if arguments is None else list(arguments), prog_name="remit", standalone_mode=False)
        sys.stdout.flush()
        if code == _INTERRUPTED:  # typer has caught it already
            raise KeyboardInterrupt
        return code if isinstance(code, int) else 0
    except RemitError as error:
        return _tell(error.what, error.remedy, error.exit_code)
    except typer.TyperException as error:
        return _tell(error.format_message(), "remit COMMAND --help tells what it takes", error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _tell("interrupted", "", _INTERRUPTED)
    except BrokenPipeError:
        # who read our output has had enough; Python must not try to write the rest at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    except Exception as error:
        if os.environ.get("REMIT_DEBUG"):
            raise
        fault = f"{type(error).__name__}: {error}"
        return _tell(
            f"a fault in remit ({fault})",
            "please report it, with what REMIT_DEBUG=1 in the environment makes this print",
            1,
        )


def _tell(what: str, remedy: str, code: int) -> int:
    """Two lines on standard error, with nothing in them that a terminal would obey."""
    from queries.writers._cells import clean

    for line in (f"remit: {what}", f"  {remedy}" if remedy else ""):
        if line:
            print(clean(line) if line[0] != " " else "  " + clean(line), file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
