"""Zip packages of XML (Office Open XML, OpenDocument), opened without trusting them."""

import io
import posixpath
import re
import zipfile
import zlib
from typing import cast

from lxml import etree

from loaders.readers._guard import MAX_NODES, MAX_PART, MAX_UNPACKED
from ontology.errors import InputError

Element = etree._Element
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a binary Office file begins, and an Office Open XML file with a password too (MS-CFB 2.2)."""
_DOCTYPES = tuple("<!DOCTYPE".encode(c) for c in ("ascii", "utf-16-le", "utf-16-be"))
_STRICT = (
    # "Strict" Office Open XML differs from what everybody writes in its namespaces only.
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
    (b"http://purl.oclc.org/ooxml/presentationml/main",
     b"http://schemas.openxmlformats.org/presentationml/2006/main"),
)  # fmt: skip
_MAX_PARTS = 20_000
_MAX_RATIO = 400
"""Deflate packs text some 5 to 20 times, and a single repeated byte 1,000 times."""


def parse(data: bytes, what: str) -> Element:
    """XML as a tree, without entities, network or endless size.

    Raises `ValueError` for a document type (none of these formats has one), for more nodes than a worker's memory holds
    and for what is not well formed.
    """
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    if any(mark in data for mark in _DOCTYPES):
        raise ValueError(f"{what} declares a document type, which no such file has")
    if len(data) > MAX_PART or data.count(b"<") - data.count(b"</") + data.count(b"=") > MAX_NODES:
        raise ValueError(f"{what} is too large")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root is None:
        raise ValueError(f"{what} is empty")
    return root


class Package:
    """The parts of one package: `kind` is the word for people ("Word document")."""

    def __init__(self, data: bytes, file: str, kind: str) -> None:
        if data.startswith(OLE):
            raise _binary(data, file, kind)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise InputError(
                f"{file} is not a {kind}, or is damaged", "open it in its own program and save it again"
            ) from error
        infos = self._zip.infolist()
        unpacked = sum(info.file_size for info in infos)
        if len(infos) > _MAX_PARTS or unpacked > MAX_UNPACKED:
            raise InputError(
                f"{file} says that it unpacks to {len(infos):,} parts and {unpacked // 1_000_000:,} MB",
                "save it again without pictures, or split it",
            )
        self._infos = {info.filename.lstrip("/"): info for info in infos}
        self.file = file
        self.kind = kind

    @property
    def names(self) -> list[str]:
        """The names of the parts, sorted."""
        return sorted(self._infos)

    def read(self, name: str) -> bytes | None:
        """One part's bytes, None where there is none; raises `ValueError` for one that is larger than any text."""
        info = self._infos.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise InputError(f"{self.file} is protected by a password", "save it without one")
        if info.file_size > MAX_PART or (
            info.file_size > 1_000_000 and info.file_size > _MAX_RATIO * max(info.compress_size, 1)
        ):
            raise ValueError(f"{name} unpacks to {info.file_size // 1_000_000} MB")
        try:
            with self._zip.open(info) as part:
                return part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise ValueError(f"{name} is damaged") from error

    def xml(self, name: str) -> Element | None:
        """One part as a tree, None where there is none."""
        data = self.read(name)
        return None if data is None else parse(data, name)

    def refuse_doctype(self, part: bytes, name: str) -> None:
        """Raise `ValueError` for a part with a document type, for where another library parses it."""
        if any(mark in part for mark in _DOCTYPES):
            raise ValueError(f"{name} declares a document type, which no such file has")

    def need(self, name: str) -> Element:
        """One part that must be there."""
        root = self.xml(name)
        if root is None:
            raise InputError(f"{self.file} is not a {self.kind}: it has no {name}", "check what kind of file it is")
        return root

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relation id to (the last word of its type, the part it points to) of `part`; external ones are left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for relation in () if root is None else root.iter("{*}Relationship"):
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = (relation.get("Type", "").rsplit("/", 1)[-1], path)
        return found

    def related(self, part: str, kind: str) -> str:
        """The first part that `part` is related to by `kind` ("theme"), "" where there is none."""
        return next((path for k, path in self.relations(part).values() if k == kind), "")


def local(element: Element) -> str:
    """An element's name without its namespace; "" for a comment."""
    tag = cast("object", element.tag)
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


_JUNK_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b.*|(?:untitled|document|presentation|book|template|draft|slide|title|blank|"
    r"powerpoint presentation)\s*\d*|.*\.(?:docx?|pdf|xlsx?|pptx?|rtf|indd|odt|ods)|\(?unspecified\)?|\(?anonymous\)?",
    re.IGNORECASE,
)


def honest_title(text: str) -> str:
    """A title from a file's properties, "" where a program rather than a person wrote it."""
    text = " ".join(text.split())
    return "" if _JUNK_TITLE.fullmatch(text) or len(text) > 250 else text


def properties(package: Package) -> tuple[tuple[tuple[str, str], ...], str]:
    """The properties of an Office Open XML package by name, sorted, and its company."""
    found: dict[str, str] = {}
    company = ""
    core = package.xml("docProps/core.xml")
    for element in () if core is None else core:
        name, text = local(element), " ".join("".join(map(str, element.itertext())).split())
        if name in {"title", "subject", "creator", "keywords", "category", "created", "modified", "language"} and text:
            found[name] = text
    app = package.xml("docProps/app.xml")
    for element in () if app is None else app:
        if local(element) == "Company":
            company = " ".join("".join(map(str, element.itertext())).split())
    if company:
        found["company"] = company
    return tuple(sorted(found.items())), company


def _binary(data: bytes, file: str, kind: str) -> InputError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return InputError(f"{file} is protected by a password", "save it without one")
    return InputError(
        f"{file} has the name of a {kind} but is one of the old binary kind",
        "open it in its own program and save it anew",
    )
