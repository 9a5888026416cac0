"""From paths to claims: find the files, read them, find names, run every extractor."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

import loaders.extractors
import loaders.readers
from graph.claim import Claim, Entity, properties
from loaders.context import Context, document_entity
from loaders.document import Document
from loaders.names.book import book
from ontology import listing
from ontology.errors import InputError
from ontology.text import slug

Progress = Callable[[int, int, str], None]
"""Called with how many files are done, how many there are, and the name of the one at hand."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that could not be used, or a part of one, and why, in words."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load found; everything sorted, so that the same files give the same bytes."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read: `path` as the user will see it, `data` its bytes."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name


def load(paths: Sequence[Path], *, progress: Progress | None = None) -> Loaded:
    """Read every file in `paths` (files and folders) and extract what they claim.

    Raises `InputError` for a path that does not exist. A file that cannot be read is left out, named, and the others
    are read.
    """
    found, left_out = _files(paths)
    documents: list[Document] = []
    hashes: dict[str, str] = {}
    for number, path in enumerate(found):
        shown = path.as_posix()
        if progress:
            progress(number, len(found), path.name)
        try:
            document = read_file(_File(shown, path.read_bytes()))
        except InputError as error:
            left_out.append(LeftOut(shown, error.what.removeprefix(f"{path.name}: ")))
            continue
        except OSError as error:
            left_out.append(LeftOut(shown, f"cannot be opened ({(error.strerror or 'error').lower()})"))
            continue
        if document.sha256 in hashes:
            left_out.append(LeftOut(shown, f"the same content as {hashes[document.sha256]}"))
            continue
        hashes[document.sha256] = shown
        documents.append(document)
    documents = _identified(documents)
    entities: dict[str, Entity] = {}
    claims: dict[str, Claim] = {}
    for document in documents:
        for entity in extract(document, claims):
            entities.setdefault(entity.key, entity)
        left_out += [LeftOut(document.path, part) for part in document.left_out]
    if progress:
        progress(len(found), len(found), "")
    return Loaded(tuple(documents), tuple(entities[k] for k in sorted(entities)),
                  tuple(claims[k] for k in sorted(claims)), tuple(left_out))  # fmt: skip


def read_file(file: _File) -> Document:
    """The document in one file, by the reader of its suffix. Raises `InputError` for what no reader can read."""
    suffix = PurePosixPath(file.name).suffix.lower()
    name = _readers().get(suffix)
    if name is None:
        raise InputError(f"{file.name}: no reader for {suffix or 'a name without an ending'}",
                         f"remit reads {', '.join(sorted(_readers()))}")  # fmt: skip
    if not file.data.strip():
        raise InputError(f"{file.name}: the file is empty", "check the file, or leave it out")
    document: Document = listing.load(loaders.readers, name).read(file.data, file.name)
    return replace(document, path=file.path, sha256=sha256(file.data).hexdigest())


def extract(document: Document, claims: dict[str, Claim]) -> list[Entity]:
    """Run every extractor on `document`: its claims go into `claims` by id, its entities are returned."""
    context = Context(document, book(document))
    made: dict[str, Claim] = {}
    for extractor in listing.load_all(loaders.extractors):
        for claim in extractor.extract(context):
            made.setdefault(claim.id, claim)
    for claim in _mentioned(context, made):
        made.setdefault(claim.id, claim)
    claims.update(made)
    setting = context.book.setting
    about = properties(file=document.file, path=document.path, publisher=document.publisher or None,
                       date=setting.date or None, period=setting.period or None, format=document.format,
                       sha256=document.sha256, short=short_reference(document, setting.period or setting.date[:4]))  # fmt: skip
    used = {end for c in made.values() for end in (c.source, c.target)}
    kept = [e for k, e in sorted(context.entities.items()) if k in used and e.label != "Document"]
    return [replace(document_entity(document), properties=about), *kept]


def short_reference(document: Document, when: str) -> str:
    """How citations name the document: its title, shortened at a word to 60 characters, with its period or year."""
    title = " ".join(document.title.split()) or document.file
    title = title.title() if title.isupper() else title
    if len(title) > 60:
        title = title[:60].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
    return title if not when or when[:4] in title else f"{title} ({when})"


def _mentioned(context: Context, made: dict[str, Claim]) -> Iterator[Claim]:
    """A MENTIONS claim, on the words of its first claim, for every entity that has none yet."""
    have = {c.target for c in made.values() if c.type == "MENTIONS"}
    ordered = sorted(made.values(), key=lambda c: (c.evidence.locator.block, c.evidence.locator.start, c.id))
    for claim in ordered:
        for key in (claim.source, claim.target):
            entity = context.entities[key]
            if key not in have and entity.label not in {"Theme", "Document"}:
                have.add(key)
                yield Claim("MENTIONS", context.document_key, key, claim.evidence, claim.rule)


def _files(paths: Sequence[Path]) -> tuple[list[Path], list[LeftOut]]:
    """The files in `paths`, sorted by path; folders are walked, hidden files passed over."""
    out: list[Path] = []
    left_out: list[LeftOut] = []
    for path in paths:
        if path.is_dir():
            inside = []
            for folder, folders, names in path.walk(on_error=lambda e: left_out.append(LeftOut(
                str(e.filename), f"cannot be opened ({(e.strerror or 'error').lower()})"))) if hasattr(
                path, "walk") else _walk(path, left_out):  # fmt: skip
                folders.sort()
                inside += [folder / n for n in names if not n.startswith((".", "~$"))]
            out += sorted(inside)
        elif path.exists():
            out.append(path)
        else:
            raise InputError(f"there is no file or folder {path}", "check the path")
    unique = list(dict.fromkeys(out))
    return unique, left_out


def _walk(path: Path, left_out: list[LeftOut]) -> Iterator[tuple[Path, list[str], list[str]]]:
    """`Path.walk` of Python 3.12, for 3.11."""
    import os

    def failed(error: OSError) -> None:
        left_out.append(LeftOut(str(error.filename), f"cannot be opened ({(error.strerror or 'error').lower()})"))

    for folder, folders, names in os.walk(path, onerror=failed):
        yield Path(folder), folders, names


def _readers() -> dict[str, str]:
    """Suffix to the name of its reader."""
    return {suffix: module.__name__.rpartition(".")[2] for module in listing.load_all(loaders.readers)
            for suffix in module.SUFFIXES}  # fmt: skip


def _identified(documents: list[Document]) -> list[Document]:
    """Documents with their ids: the file's name, with as many folders as tell two of one name apart."""
    out = []
    stems = Counter(slug(PurePosixPath(d.path).stem) for d in documents)
    taken: set[str] = set()
    for document in documents:
        path = PurePosixPath(document.path)
        name = slug(path.stem)
        if stems[name] > 1:
            name = slug(f"{path.parent.name} {path.stem} {path.suffix}")
        if name in taken:
            name = f"{name}-{document.sha256[:8]}"
        taken.add(name)
        out.append(replace(document, id=name))
    return out
