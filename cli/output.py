"""Where answers go: to standard output as bytes, or into a file that is replaced whole or left as it was."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import UsageError

if TYPE_CHECKING:
    from queries.answer import Answer


def answer(answer: "Answer", format: str | None, output: Path | None) -> None:
    """Write `answer` in `format` (else as `output` ends, else as a table) to `output` or standard output.

    Raises `UsageError` for a format that does not exist or cannot be shown, and as `emit` does.
    """
    from ontology import listing
    from queries import writers
    from queries.writers import Layout

    writer = listing.load(writers, format or suffix_format(output))
    to_file = output is not None and str(output) != "-"
    if writer.SUFFIX == ".docx" and not to_file and sys.stdout.isatty():
        raise UsageError("docx is no text for a terminal", "name a file: -o answer.docx")
    colour = not to_file and sys.stdout.isatty() and "NO_COLOR" not in os.environ
    emit(writer.render(answer, Layout(shutil.get_terminal_size().columns, colour, to_file)), output)


def emit(data: bytes | str, output: Path | None) -> None:
    """Write `data` to `output` (None or `-`: standard output). A file is replaced in one step, or stays what it was.

    Raises `UsageError` where it cannot be written.
    """
    data = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    if output is None or str(output) == "-":
        _to_stdout(data)
        return
    try:
        target = output.resolve()
        if target.is_dir():
            raise UsageError(f"{output} is a folder", "name a file in it")
        if target.exists() and not target.is_file():  # a pipe or a device
            target.write_bytes(data)
            return
        _replace(target, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(
            f"cannot write {output}: {reason}", "what was there is unchanged; name another file"
        ) from error


def _to_stdout(data: bytes) -> None:
    sys.stdout.flush()
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(data)
    else:
        sys.stdout.write(data.decode())
    sys.stdout.flush()


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def suffix_format(output: Path | None) -> str:
    """The format that a file's name asks for."""
    suffixes = {".md": "markdown", ".csv": "csv", ".json": "json", ".html": "html", ".docx": "docx"}
    return suffixes.get(output.suffix.lower(), "table") if output else "table"
