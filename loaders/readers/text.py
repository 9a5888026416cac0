"""Plain text and Markdown, as people write them and as PDF converters leave them behind."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from loaders.document import AnyBlock, Document, Heading, Paragraph
from loaders.readers._guard import guarded
from loaders.readers._inline import clean
from loaders.readers._pieces import pieces
from loaders.readers._structure import blocks
from ontology.errors import InputError

SUFFIXES = (".txt", ".md", ".markdown", ".text")
LARGEST = 64 * 2**20
"""No plain text of a public body is larger, in bytes."""
LONGEST_LINE = 2**20

_FIELD = re.compile(r"([A-Za-z][\w -]{0,30}):\s*(.*)$")


@guarded("a text")
def read(data: bytes, file: str) -> Document:
    """The blocks of a text file. Raises `InputError` for what is empty, binary or far too large to be a text."""
    if len(data) > LARGEST:
        raise InputError(f"{file}: {len(data) // 2**20} MB is too large for a text file", "split it, or leave it out")
    text, note = _decode(data, file)
    if not text.strip():
        raise InputError(f"{file}: there is no text in it", "check the file, or leave it out")
    if max(map(len, text.split("\n"))) > LONGEST_LINE:
        raise InputError(f"{file}: a line of more than a million characters is no text", "check how it was converted")
    text, fields = _front_matter(_uncomment(clean(text)))
    found, left_out = pieces(text)
    made = blocks(found)
    return Document(
        title=fields.pop("title", "") or _title(made), file=file, publisher=fields.pop("publisher", ""),
        date=fields.pop("date", ""), period=fields.pop("period", ""), format="text", blocks=made,
        left_out=(*note, *left_out), metadata=tuple(sorted(fields.items())),
    )  # fmt: skip


def _decode(data: bytes, file: str) -> tuple[str, tuple[str, ...]]:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace").replace("\r\n", "\n").replace("\r", "\n"), ()
    if b"\x00" in data[: 2**20] or sum(b < 9 or 13 < b < 27 for b in data[:4096]) > 40:
        raise InputError(f"{file}: this is not text, whatever its name says", "name it by what it is, or leave it out")
    try:
        text, note = data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        text, note = data.decode("cp1252", errors="replace"), "not UTF-8: read as Windows-1252"
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    return plain, (note,) if note else ()


def _uncomment(text: str) -> str:
    """Without HTML comments. A plain scan, so that a text of nothing but openings takes no longer than another."""
    out, position = [], 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start)) >= 0:
        out.append(text[position:start])
        position = end + 3
    return "".join([*out, text[position:]])


def _front_matter(text: str) -> tuple[str, dict[str, str]]:
    """The text without the `---` block at its head, and that block's plain `name: value` lines."""
    if not text.startswith("---\n") or (end := text.find("\n---", 4)) < 0 or end > 5000:
        return text, {}
    fields = {}
    for line in text[4:end].split("\n"):
        if match := _FIELD.match(line):
            fields[match[1].casefold()] = match[2].strip().strip("\"'")
    return text[text.find("\n", end + 1) + 1 :] if "\n" in text[end + 1 :] else "", fields


def _title(made: tuple[AnyBlock, ...]) -> str:
    """The first heading of the first level that there is at the head of the document, else the first line."""
    head = [b for b in made[:12] if b.text]
    hashes = [b for b in head if isinstance(b, Heading) and b.level == 1]
    if hashes:
        return hashes[0].text
    titled = [b.text for b in head if isinstance(b, Heading | Paragraph) and 8 <= len(b.text) <= 150
              and not re.match(r"(?:report (?:of|by|to|from)|item|agenda|contact|classification|wards|purpose|background|introduction|"
                               r"structure of (?:the )?(?:report|papers?))\b", b.text, re.IGNORECASE)]  # fmt: skip
    named = [t for t in titled if re.search(r"\b(?:plan|strategy|assessment|agreement|report|review|terms of reference|"
                                            r"profile|framework|minutes|policy|structure|update)\b", t, re.IGNORECASE)]  # fmt: skip
    return (named or titled or [head[0].text if head else ""])[0]
