"""The folder of the embedded store: generations beside each other, and a pointer to the one that counts.

    .remit/
        current         {"store": "remit", "format": 1, "generation": 7}
        graph-7/        claims.jsonl (the master) and db/ (the engine's own files)
        lock            held by the build that runs
        log/            what the engine says

A build writes the next generation and then replaces the pointer, which the file system does at one stroke. So a build
that is killed, or that finds the disk full, leaves the graph as it was, and nobody who reads is in the way of a build.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from ontology.errors import StoreBusyError, StoreError

if TYPE_CHECKING:
    from filelock import BaseFileLock

FORMAT = 1
"""Of the folder and of what stands in a generation. A store of another number is built again, never guessed at."""
MASTER = "claims.jsonl"
LOCK_SECONDS = 2.0
REBUILD = "build it again with: remit build PATH..."
_OWN = re.compile(r"graph-\d+|trash-\d+|current(\.new)?|lock|log")


def current(folder: Path) -> Path | None:
    """The generation that counts, None where none was ever built.

    Raises `StoreError` where `folder` is no store of remit's, or one of another version.
    """
    pointer = folder / "current"
    try:
        text = pointer.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        _check_own(folder)
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{pointer} cannot be read ({error})", "name another folder with --store") from error
    match _pointer(text):
        case {"store": "remit", "format": int(format), "generation": int(number)} if format == FORMAT:
            return folder / f"graph-{number}"
        case {"store": "remit", "format": format}:
            raise StoreError(
                f"{folder} is a store of another version of remit (its format is {format}, this one's {FORMAT})",
                REBUILD,
            )
    raise _foreign(folder)


def following(folder: Path) -> Path:
    """A fresh folder for the next generation. Raises `StoreError` where it cannot be made."""
    taken = [int(path.name[6:]) for path in folder.glob("graph-*") if path.name[6:].isdigit()]
    with suppress(StoreError):
        pointed = current(folder)
        taken.append(int(pointed.name[6:]) if pointed else 0)
    fresh = folder / f"graph-{max(taken, default=0) + 1}"
    fresh.mkdir()
    return fresh


def point_to(folder: Path, generation: Path) -> None:
    """Make `generation` the one that counts, once all of it is on the disk."""
    for path in sorted(generation.rglob("*")):
        if path.is_file() and path.stat().st_size:
            _to_disk(path)
    for path in (generation, *(p for p in generation.rglob("*") if p.is_dir()), folder):
        _to_disk(path)
    new = folder / "current.new"
    record = {"store": "remit", "format": FORMAT, "generation": int(generation.name[6:])}
    with new.open("w", encoding="utf-8") as file:
        file.write(json.dumps(record) + "\n")
        file.flush()
        os.fsync(file.fileno())
    _replace(new, folder / "current")
    _to_disk(folder)


def sweep(folder: Path, keep: Path | None) -> None:
    """Remove every generation but `keep`: the old one, and what a killed build has left. What is in use may stay.

    Each is renamed first: where the system does not let go of open files (Windows) that fails as a whole, so nobody
    loses half of what they read. Elsewhere who has it open goes on reading it.
    """
    for path in folder.glob("graph-*"):
        if path != keep and path.name[6:].isdigit():
            with suppress(OSError):
                path.rename(path.with_name(f"trash-{path.name[6:]}"))
    for path in folder.glob("trash-*"):
        shutil.rmtree(path, ignore_errors=True)


def lock(folder: Path, store: str = "") -> "BaseFileLock":
    """Keep other builds out of `folder` until it is released (or this process ends, however it ends).

    Makes the folder. `store` is what the folder stands for, where that is not itself. Raises `StoreBusyError` where
    another build holds it, `StoreError` where it is not to be written.
    """
    from filelock import FileLock, Timeout

    held = FileLock(folder / "lock", thread_local=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held.acquire(timeout=LOCK_SECONDS, poll_interval=0.05)
    except Timeout as error:
        raise StoreBusyError(f"another build is writing to {store or folder}", "try again when it has ended") from error
    except (OSError, NotImplementedError) as error:
        raise not_written(folder, getattr(error, "strerror", None) or str(error)) from error
    return held


def not_written(folder: Path, reason: str) -> StoreError:
    """What people are told when `folder` does not take what is written to it."""
    return StoreError(
        f"{folder} cannot be written ({reason})",
        "free some space or mend its permissions; what was there before is as it was",
    )


def check_for_build(folder: Path) -> None:
    """Raise `StoreError` where `folder` is not for a build: that is a new or empty one, or a store of any format."""
    if not folder.exists():
        return
    pointer = folder / "current"
    with suppress(FileNotFoundError, NotADirectoryError, OSError, UnicodeDecodeError):
        if isinstance(record := _pointer(pointer.read_text(encoding="utf-8")), dict) and record.get("store") == "remit":
            return
    if pointer.exists():
        raise _foreign(folder)
    _check_own(folder)


def _check_own(folder: Path) -> None:
    """A folder without a pointer may be missing or empty, or hold what a build left that never came to its end."""
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise StoreError(f"{folder} is a file, not a folder", "name a folder with --store") from error
    except OSError as error:
        raise StoreError(f"{folder} cannot be read ({error.strerror})", "name another folder with --store") from error
    if not all(_OWN.fullmatch(name) for name in names):
        raise _foreign(folder)


def _foreign(folder: Path) -> StoreError:
    return StoreError(
        f"{folder} is not a store of remit: it holds something else",
        "name another folder with --store (nothing was changed)",
    )


def _pointer(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def write_master(path: Path, lines: Iterable[str]) -> None:
    """Write `lines` to `path`, and wait until the disk has them. Half a surrogate pair is written as JSON writes it."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)
        file.flush()
        os.fsync(file.fileno())


def read_master(path: Path) -> Iterator[str]:
    """The lines that `write_master` wrote."""
    with path.open(encoding="utf-8", newline="\n") as file:
        yield from (line.removesuffix("\n") for line in file)


def _replace(new: Path, old: Path) -> None:
    """At one stroke; Windows refuses while somebody has the old one open, which is for a moment only."""
    for _ in range(50 if os.name == "nt" else 0):
        with suppress(PermissionError):
            new.replace(old)
            return
        sleep(0.02)
    new.replace(old)


def _to_disk(path: Path) -> None:
    """Wait until the disk has it. Folders cannot be opened on Windows, which needs no such thing for them."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
