"""Old binary Office files (.doc, .xls, .ppt): converted by LibreOffice if it is installed, then read as the new kind.

LibreOffice runs without a window, in a folder and with a profile of its own that are gone afterwards, and is ended when
it takes too long. It runs no macros when it converts.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import loaders.readers
from loaders.document import Document
from loaders.readers._guard import guarded
from ontology.errors import InputError
from ontology.listing import load_all

_BECOMES = {".doc": ".docx", ".xls": ".xlsx", ".ppt": ".pptx"}
SUFFIXES: tuple[str, ...] = tuple(_BECOMES)
_PATIENCE = 50
"""Seconds that a conversion may take."""


@guarded("an old Office file")
def read(data: bytes, file: str) -> Document:
    """Convert an old Office file and read what comes of it.

    Raises `InputError` where LibreOffice is not installed, does not finish, or gives nothing.
    """
    old = Path(file).suffix.lower()
    new = _BECOMES.get(old, ".docx")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise InputError(
            f"{file} is an old Office file ({old}), which only LibreOffice converts, and that is not installed",
            f"install LibreOffice, or save the file as {new}",
        )
    converted = _converted(program, data, old, new, file)
    reader = next(module for module in load_all(loaders.readers) if new in module.SUFFIXES)
    document: Document = reader.read(converted, f"{Path(file).stem}{new}")
    return replace(document, file=file, format=old.removeprefix("."))


def _converted(program: str, data: bytes, old: str, new: str, file: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="remit-") as folder:
        source = Path(folder) / f"source{old}"
        source.write_bytes(data)
        profile = (Path(folder) / "profile").as_uri()
        command = [
            program, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile}",
            "--convert-to", new.removeprefix("."), "--outdir", folder, str(source),
        ]  # fmt: skip
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(timeout=_PATIENCE)
        except subprocess.TimeoutExpired as error:
            raise InputError(f"LibreOffice took too long over {file}", f"open it and save it as {new}") from error
        finally:
            _end(process)
        result = source.with_suffix(new)
        if not result.is_file():
            raise InputError(f"LibreOffice could not convert {file}", f"open it and save it as {new}")
        return result.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the conversion with the processes that it started: they are the only ones in its session."""
    if process.poll() is None and hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()
