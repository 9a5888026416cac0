"""From paths to claims: find the files, read them, find names, run every extractor."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import ModuleType

import loaders.extractors
import loaders.readers
from graph.claim import Claim, Entity, properties
from graph.ends import fits
from loaders import workers
from loaders.context import Context, document_entity
from loaders.document import Document
from loaders.forms import unfolded
from loaders.names.find import book
from loaders.sources import LeftOut, Source, files, sources, why
from ontology import listing
from ontology.errors import InputError

Progress = Callable[[int, int, str], None]
"""Called with how many files are done, how many there are, and the name of the one at hand."""
TIMEOUT = 60.0
"""Seconds that a file may take."""
_PLAIN = 16 * 2**20
"""Plain text up to so many bytes in all is read here: starting a process would take longer than reading it."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load found; everything sorted, so that the same files give the same bytes."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Done:
    """One file, read: the document without its blocks' text being needed any more, or why it was left out."""

    document: Document | None
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    reason: str = ""


def load(paths: Sequence[Path], *, jobs: int | None = 1, timeout: float = TIMEOUT, progress: Progress | None = None) -> Loaded:
    """Read every file in `paths` (files, folders, archives) and extract what they claim.

    `jobs` processes read side by side; None lets the machine decide, 1 reads in this process, without limits. In
    processes of their own, files have `timeout` seconds and 500 MB each. Raises `InputError` for a path that does not exist. A file that cannot be read is left out,
    named, and the others are read.
    """
    found, left_out = files(paths)
    shown: list[str] = []
    done: dict[int, _Done] = {}

    def queue() -> Iterator[Source]:
        for source in sources(found, left_out):
            shown.append(source.shown)
            if progress:
                progress(min(len(done), len(found)), len(found), source.name)
            yield source

    here = jobs == 1 or (jobs is None and _small(found))
    if here:
        for number, source in enumerate(queue()):
            done[number] = _work(source)
    else:
        for number, result, reason in workers.run(_work, queue(), jobs or min(workers.cores(), len(found)), timeout):
            done[number] = result if result is not None else _Done(None, reason=reason)
    if progress:
        progress(len(found), len(found), "")
    return _gathered([(shown[n], done[n]) for n in sorted(done)], left_out)


def _gathered(done: Sequence[tuple[str, _Done]], left_out: list[LeftOut]) -> Loaded:
    """Everything of every file that was read, each content once."""
    documents: list[Document] = []
    entities: dict[str, Entity] = {}
    claims: dict[str, Claim] = {}
    hashes: dict[str, str] = {}
    for shown, each in done:
        if each.document is None:
            left_out.append(LeftOut(shown, each.reason))
        elif each.document.sha256 in hashes:
            left_out.append(LeftOut(shown, f"the same content as {hashes[each.document.sha256]}"))
        else:
            hashes[each.document.sha256] = shown
            documents.append(each.document)
            entities.update((e.key, e) for e in each.entities)
            claims.update((c.id, c) for c in each.claims)
            left_out += [LeftOut(shown, part) for part in each.document.left_out]
    return Loaded(tuple(documents), tuple(entities[k] for k in sorted(entities)),
                  tuple(claims[k] for k in sorted(claims)), tuple(left_out))  # fmt: skip


def _work(source: Source) -> _Done:
    """Read one file and extract what it claims; whatever goes wrong is this file's own."""
    try:
        document = read_file(source)
    except InputError as error:
        return _Done(None, reason=error.what.removeprefix(f"{source.name}: "))
    except OSError as error:
        return _Done(None, reason=why(error))
    claims: dict[str, Claim] = {}
    try:
        entities = extract(document, claims)
    except Exception as error:  # one document that a rule stumbles over must not cost the others
        if os.environ.get("REMIT_DEBUG"):
            raise
        return _Done(None, reason=f"remit stumbled over it ({type(error).__name__}: {error}); please report it")
    return _Done(document, tuple(entities), tuple(claims.values()))


def _small(found: Sequence[tuple[Path, str]]) -> bool:
    """Whether these are only plain texts, and few enough to be read in this process."""
    readers = _readers()
    total = 0
    for path, relative in found:
        if readers.get(PurePosixPath(relative).suffix.lower(), "text") != "text" or relative.lower().endswith(".zip"):
            return False
        try:
            total += path.stat().st_size
        except OSError:
            continue
    return total <= _PLAIN


def read_file(source: Source) -> Document:
    """The document in one file, by the reader of its suffix.

    Raises `InputError` for what no reader can read, `OSError` for what cannot be opened.
    """
    suffix = PurePosixPath(source.name).suffix.lower()
    name = _readers().get(suffix)
    if name is None:
        raise InputError(f"{source.name}: no reader for {suffix or 'a name without an ending'}",
                         f"remit reads {', '.join(sorted(_readers()))}")  # fmt: skip
    data = source.bytes()
    if not data.strip():
        raise InputError(f"{source.name}: the file is empty", "check the file, or leave it out")
    document: Document = listing.load(loaders.readers, name).read(data, source.name)
    return replace(document, id=source.id, path=source.relative, sha256=sha256(data).hexdigest(), blocks=unfolded(document.blocks))


def extract(document: Document, claims: dict[str, Claim]) -> list[Entity]:
    """Run every extractor on `document`: its claims go into `claims` by id, its entities are returned."""
    context = Context(document, book(document))
    made: dict[str, Claim] = {}
    for extractor in _extractors():
        for claim in extractor.extract(context):
            if fits(claim.type, context.entities[claim.source].label, context.entities[claim.target].label):
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


@cache
def _extractors() -> list[ModuleType]:
    return listing.load_all(loaders.extractors)


@cache
def _readers() -> dict[str, str]:
    """Suffix to the name of its reader."""
    return {suffix: module.__name__.rpartition(".")[2] for module in listing.load_all(loaders.readers)
            for suffix in module.SUFFIXES}  # fmt: skip
