"""The one place where a library's exceptions become one clear line, and the sizes beyond which nothing is read."""

from collections.abc import Callable
from functools import wraps

from loaders.document import Document
from ontology.errors import InputError, RemitError

MAX_FILE = 300_000_000
"""Bytes of a file as it stands."""
MAX_UNPACKED = 400_000_000
"""Bytes that a package may say it holds, pictures included (they are not unpacked)."""
MAX_PART = 50_000_000
"""Bytes of one unpacked XML part."""
MAX_NODES = 2_000_000
"""Elements and attributes of one XML part or page; some 130 bytes each once parsed."""
MAX_TABLE_CELLS = 100_000
MAX_DOCUMENT_CELLS = 250_000
MAX_BLOCKS = 150_000
"""What one document may give. More is no document that a person reads, and would not fit a worker's memory."""
MAX_TEXT = 60_000_000
"""Characters of one document."""

Read = Callable[[bytes, str], Document]


def guarded(kind: str) -> Callable[[Read], Read]:
    """Decorate a reader of `kind` ("a Word document"): whatever goes wrong in it is raised as `InputError`.

    Readers meet files that are broken or hostile on purpose, and the libraries under them raise anything from
    `KeyError` to `RecursionError`; hence the width of this one `except`.
    """

    def decorate(read: Read) -> Read:
        @wraps(read)
        def safe(data: bytes, file: str) -> Document:
            if len(data) > MAX_FILE:
                raise InputError(f"{file} is too large ({len(data) // 1_000_000} MB)", "split it, or save it smaller")
            if not data:
                raise InputError(f"{file} is empty", "check that it was saved or downloaded completely")
            try:
                return read(data, file)
            except RemitError:
                raise
            except Exception as error:
                reason = " ".join(f"{type(error).__name__} {error}".split())[:120]
                raise InputError(
                    f"{file} cannot be read as {kind} ({reason})", "open it in its own program and save it again"
                ) from error

        return safe

    return decorate
