"""Which files there are to read: files, folders, and what archives hold; each with its id and where it was found."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from loaders import archive
from ontology.errors import InputError
from ontology.text import slug


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that could not be used, or a part of one, and why, in words."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    `shown` is its path as the user will know it, `relative` its path below what the user named. `path` is where it is on
    disk; what comes out of an archive has `data` in its place.
    """

    id: str
    shown: str
    relative: str
    path: Path | None = None
    data: bytes | None = None

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.relative).name

    def bytes(self) -> bytes:
        """The file's content. Raises `OSError` where it cannot be opened (any more)."""
        return self.data if self.data is not None else (self.path or Path(self.relative)).read_bytes()


def files(paths: Sequence[Path]) -> tuple[list[tuple[Path, str]], list[LeftOut]]:
    """The files in `paths`, each with its path below what was named, sorted; and the folders that cannot be opened.

    Hidden files, lock files of office programs and links out of a folder are passed over. Raises `InputError` for a
    path that does not exist.
    """
    found: dict[Path, str] = {}
    left_out: list[LeftOut] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(_walk(path, left_out), key=lambda p: p.relative_to(path).parts)
            for each in inside:
                found.setdefault(each, each.relative_to(path).as_posix())
        elif path.exists():
            found.setdefault(path, path.name)
        else:
            raise InputError(f"there is no file or folder {path}", "check the path")
    return list(found.items()), left_out


def sources(found: Sequence[tuple[Path, str]], left_out: list[LeftOut]) -> Iterator[Source]:
    """The files of `found`, archives opened; what an archive does not give goes to `left_out`.

    An id is the file's name; where that is taken, with its folder, its ending, and then a number.
    """
    taken: set[str] = set()
    for path, relative in found:
        if not relative.lower().endswith(archive.SUFFIXES):
            yield Source(_id(relative, taken), path.as_posix(), relative, path)
            continue
        try:
            for member in archive.members(path.read_bytes(), path.name):
                shown = f"{path.as_posix()}/{member.path}"
                if member.data is None:
                    left_out.append(LeftOut(shown, member.reason))
                else:
                    inner = f"{relative}/{member.path}"
                    yield Source(_id(inner, taken), shown, inner, data=member.data)
        except InputError as error:
            left_out.append(LeftOut(path.as_posix(), error.what))
        except OSError as error:
            left_out.append(LeftOut(path.as_posix(), why(error)))


def why(error: OSError) -> str:
    """An operating system's error in words."""
    return f"cannot be opened ({(error.strerror or 'error').lower()})"


def _id(relative: str, taken: set[str]) -> str:
    path = PurePosixPath(relative)
    names = [path.stem, f"{path.parent.name} {path.stem}", f"{path.parent.name} {path.name}", relative]
    for name in names:
        if (made := slug(name)) not in taken:
            taken.add(made)
            return made
    number = 2
    while (made := f"{slug(relative)}-{number}") in taken:
        number += 1
    taken.add(made)
    return made


def _walk(folder: Path, left_out: list[LeftOut]) -> Iterator[Path]:
    def failed(error: OSError) -> None:
        left_out.append(LeftOut(str(error.filename), why(error)))

    for where, folders, names in os.walk(folder, onerror=failed):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in names:
            if not name.startswith((".", "~$")):
                yield Path(where) / name
