"""Archives (.zip) member by member, without trusting them: nothing is written to disk, and all of it is bounded.

An archive in an archive is opened too, up to `MAX_DEPTH`; all together share the limits. What an operating system
put in (`__MACOSX`, `.DS_Store`, `Thumbs.db`, lock files) is passed over in silence.
"""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from ontology.errors import InputError

SUFFIXES: tuple[str, ...] = (".zip",)
MAX_MEMBERS = 10_000
MAX_TOTAL = 1_000_000_000
"""Bytes of all members together, as unpacked."""
MAX_MEMBER = 300_000_000
MAX_RATIO = 200
"""A text packs some 5 to 20 times, a spreadsheet's XML some 50 times; a bomb a thousand times."""
MAX_DEPTH = 3
_SMALL = 5_000_000
"""A member smaller than this may be packed as tightly as it likes."""
_JUNK = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$|\.~lock\.)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive: its path in it, and its bytes, or the reason why they are not given."""

    path: str
    data: bytes | None
    reason: str = ""


@dataclass(slots=True)
class _Room:
    """What all nested archives together may still hold."""

    members: int = MAX_MEMBERS
    total: int = MAX_TOTAL


def members(data: bytes, file: str) -> Iterator[Member]:
    """The files of the archive `file`, by path; one that cannot be given stands there with its reason.

    Raises `InputError` for what is no archive.
    """
    yield from _members(data, file, "", 1, _Room())


def _members(data: bytes, file: str, prefix: str, depth: int, room: _Room) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise InputError(f"{file} is not a zip archive, or is damaged", "download it again") from error
    seen: set[str] = set()
    with archive:
        for info in sorted(archive.infolist(), key=lambda i: i.filename):
            name = info.filename.replace("\\", "/")
            if info.is_dir() or _JUNK.search(name):
                continue
            path = prefix + _shown(name)
            if room.members <= 0:
                yield Member(
                    path, None, f"the archive holds more than {MAX_MEMBERS:,} files; it and what follows was not read"
                )
                return
            room.members -= 1
            reason = "a file of the same name stands before it" if name in seen else _refused(info, name, room)
            seen.add(name)
            unpacked = None if reason else _unpacked(archive, info)
            if unpacked is None:
                yield Member(path, None, reason or "it is damaged")
                continue
            room.total -= len(unpacked)
            if name.lower().endswith(SUFFIXES):
                yield from _nested(unpacked, path, depth, room)
            else:
                yield Member(path, unpacked)


def _nested(data: bytes, path: str, depth: int, room: _Room) -> Iterator[Member]:
    if depth >= MAX_DEPTH:
        yield Member(path, None, f"it is an archive {depth} archives deep")
        return
    try:
        yield from _members(data, path, f"{path}/", depth + 1, room)
    except InputError as error:
        yield Member(path, None, error.what)


def _refused(info: zipfile.ZipInfo, name: str, room: _Room) -> str:
    """Why a member is not unpacked, "" where it may be."""
    if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/") or "\0" in name:
        return "its path leaves the archive"
    if info.flag_bits & 1:
        return "it is protected by a password"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a link, not a file"
    if info.file_size > MAX_MEMBER:
        return f"it unpacks to {info.file_size // 1_000_000:,} MB"
    if info.file_size > _SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        return f"it unpacks to {info.file_size // max(info.compress_size, 1):,} times its size"
    if info.file_size > room.total:
        return f"the archive unpacks to more than {MAX_TOTAL // 1_000_000:,} MB"
    return ""


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    """A member's bytes, None where it is damaged. `zipfile` never gives more than the size that was checked."""
    try:
        with archive.open(info) as part:
            return part.read()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        return None


def _shown(name: str) -> str:
    """A member's path without what a terminal would act on."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "?", name)
