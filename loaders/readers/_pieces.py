"""From lines to pieces: which lines belong together, and what each begins with.

Plain text and Markdown come here alike, because what a PDF converter leaves behind is half of each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.readers._columns import unspaced
from loaders.readers._furniture import furniture
from loaders.readers._inline import Inline, inline, join

_BULLET = re.compile(
    r"(?P<marker>[-*+•·‣▪■□●○◦–—►▶➢➤✓✔!§Øƒ\uf0b7\uf0a7\uf0d8]\s+|[-•·▪■●►▶➢\uf0b7](?=-?[A-Z]))|(?P<o>o\s{1,4}(?=[A-Z])|o\s{2,4}(?=\S))"
)
_NUMBER = re.compile(
    r"(?P<open>\(?)(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,5}|[a-zA-Z])(?P<close>[.)]{1,2}|(?=\s))\s+(?=\S)"
)
_DECIMAL = re.compile(r"\d{1,3}(?:\.\d{1,3}){1,3}")
_HASHES = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:=+|-{3,})\s*$")
_NOTE = re.compile(r"\s{0,3}(?:\[\^(?P<label>[^\]\s]{1,20})\]:\s*|(?P<mark>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S))")
_QUOTED = re.compile(r"\s{0,3}(?:>\s?)+(?=$|[^\d\s>])")
"""The mark of a quoted line; not "> 5 %"."""
_RULE = re.compile(r"\s{0,3}(?:(?:[-*_]\s*){3,}|[=~#]{5,})$")
_SEPARATOR = re.compile(r"\s*\|?\s*(?::?-{2,}:?|:-:?|-:)\s*(?:\|\s*(?::?-{2,}:?|:-:?|-:)\s*)*\|?\s*$")
_CONTENTS = re.compile(r"[^\t]{2,120}(?:\t\s*\d{0,4}\s*|\s?\.{4,}\s*\d{1,4}\s*)$")
_PAGE_AT_END = re.compile(r"[\t. ](\d{1,4})\s*$")
_LIST_TAG = re.compile(r"</?(?:ul|ol|li)(?:\s[^<>]{0,200})?>")
_INNER = re.compile(r"(?<=[.;:,a-z'’])\s{0,3}([!•▪-])\s(?=[A-Z])")
_LABELLED = re.compile(r"(?P<mark>\*{1,3}|__)[A-Z][^*_:]{2,40}:(?P=mark)\s")
"""A field with its label in bold or italics stands on a line of its own."""
_WIDE = 160
"""A line longer than this was not wrapped by its author or a converter."""


@dataclass(slots=True)
class Piece:
    """One thing of the page: `kind` is line, item, heading, table or note."""

    kind: str
    body: Inline
    indent: int = 0
    marker: str = ""
    number: str = ""
    level: int = 0
    blank_before: bool = True
    taken_before: bool = False
    rows: list[list[Inline]] = field(default_factory=list)


def pieces(text: str) -> tuple[list[Piece], list[str]]:
    """The pieces of `text`, and what was left out as page furniture or contents, counted in words."""
    lines = [part for line in text.split("\n") for part in _unlisted(line)]
    dropped = furniture(lines)
    kept: list[str] = []
    taken: list[bool] = []
    pending = False
    for index, line in enumerate(lines):
        if index in dropped:
            pending = True
        else:
            line = line.replace("\f", "")
            quoted = _QUOTED.match(line)
            line = line[quoted.end() :] if quoted else line
            kept.append(line.rstrip(" \r"))
            taken.append(pending or bool(quoted))
            pending = pending and not line.strip()
    left_out = [f"{len(dropped)} lines of page headers, footers and numbers"] if dropped else []
    laid_out = unspaced(kept, _contents(kept))
    taken = [lost for index, lost in enumerate(taken) for _ in laid_out.get(index, [""])]
    kept = [line for index, whole in enumerate(kept) for line in laid_out.get(index, [whole])]
    contents = _contents(kept)
    if contents:
        left_out.append(f"{len(contents)} lines of a table of contents")
    return _group(kept, taken, contents), left_out


def _unlisted(line: str) -> list[str]:
    """One line, or the items of an HTML list that a converter left in one line."""
    if "<ul" not in line and "<li" not in line and "<ol" not in line:
        return [line]
    return _INNER.sub(r"\n\1 ", _LIST_TAG.sub("\n", line)).split("\n")


def _contents(lines: Sequence[str]) -> set[int]:
    """The lines of a table of contents: lines in a row that end in dots or a tab, three with page numbers that rise."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, "end"]):
        if line.strip() and _CONTENTS.match(line) and line.count("\t") <= 1:
            run.append(index)
        elif line.strip():
            pages = [int(match[1]) for i in run if (match := _PAGE_AT_END.search(lines[i]))]
            if len(pages) >= 3 and pages == sorted(pages):
                found.update(run)
            run = []
    return found


def _width(lines: Sequence[str]) -> int:
    """How wide the text was wrapped: 0 where every paragraph is one line."""
    lengths = sorted(
        len(line)
        for line, after in pairwise(lines)
        if len(line) >= 50 and after.strip() and "\t" not in line and "|" not in line
    )
    if len(lengths) < 4 or lengths[len(lengths) // 2] > _WIDE:
        return 0
    return lengths[int(len(lengths) * 0.95)]


def _group(lines: list[str], taken: list[bool], contents: set[int]) -> list[Piece]:
    width = _width(lines)
    out: list[Piece] = []
    index, blank, lost = 0, True, False
    while index < len(lines):
        line = lines[index]
        lost = lost or taken[index]
        if not line.strip() or index in contents or _RULE.match(line):
            blank, index = True, index + 1
            continue
        start = index
        piece: Piece
        if heading := _HASHES.match(line.lstrip()):
            piece = Piece("heading", inline(heading[2]), level=len(heading[1]))
            index += 1
        elif index + 1 < len(lines) and _UNDERLINE.match(lines[index + 1]) and "|" not in line and "\t" not in line:
            piece = Piece("heading", inline(line), level=2 if "-" in lines[index + 1] else 1)
            index += 2
        elif _is_row(line) and (rows := _table(lines, index, taken)):
            piece, index = Piece("table", Inline(""), rows=rows[0]), rows[1]
        elif note := _NOTE.match(line):
            index = _run(lines, index, width, hanging=2)
            body = join([inline(lines[start][note.end() :]), *map(inline, lines[start + 1 : index])],
                        taken[start:index])  # fmt: skip
            piece = Piece("note", body, number=note["label"] or note["mark"])
        else:
            piece, index = _text(lines, taken, index, width)
        piece.blank_before, piece.taken_before = blank, lost
        out.append(piece)
        blank = lost = False
    return out


def _is_row(line: str) -> bool:
    return "\t" in line.strip(" ") or line.lstrip().startswith("|")


def _table(lines: list[str], index: int, taken: list[bool]) -> tuple[list[list[Inline]], int] | None:
    """The rows from `index` on and where they end; None where a single line with a tab is no table."""
    pipes = lines[index].lstrip().startswith("|")
    end = index
    while end < len(lines) and _is_row(lines[end]) and lines[end].lstrip().startswith("|") == pipes:
        end += 1
        while end < len(lines) and not lines[end].strip() and taken[min(end + 1, len(lines) - 1)]:
            end += 1
    rows = [line for line in lines[index:end] if line.strip() and not (pipes and _SEPARATOR.match(line))]
    if not rows or (len(rows) < 2 and not pipes):
        return None
    return [[inline(cell) for cell in _cells(row, pipes=pipes)] for row in rows], end


def _cells(row: str, *, pipes: bool) -> list[str]:
    if not pipes:
        return row.split("\t")
    inner = row.strip().removeprefix("|").removesuffix("|").replace("\\|", "\uf8ff")
    return [cell.replace("\uf8ff", "|") for cell in inner.split("|")]


def _text(lines: list[str], taken: list[bool], index: int, width: int) -> tuple[Piece, int]:
    """A paragraph or an item that begins at `index`, with the lines that continue it."""
    line = lines[index]
    body = line.lstrip()
    indent = len(line.expandtabs(4)) - len(body.expandtabs(4))
    marker = number = ""
    while bullet := _BULLET.match(body):
        if body.startswith(("**", "__")) or (marker and bullet.group().strip() == ""):
            break
        mark = (bullet["marker"] or bullet["o"]).strip()
        marker = marker if marker and mark == "-" else mark
        body = body[bullet.end() :]
        if marker and not _BULLET.match(body):
            break
    plain = body.lstrip("*_")
    if (numbered := _NUMBER.match(plain)) and _sound(numbered, plain, bulleted=bool(marker)):
        number, marker = numbered["number"], numbered.group().strip()
        body = body[: len(body) - len(plain)] + plain[numbered.end() :]
    end = _run(lines, index, width, hanging=indent + 2 if marker else 0)
    whole = "".join(lines[index:end])
    while whole.count("**") % 2 and end < min(index + 6, len(lines)) and lines[end].strip():
        whole, end = whole + lines[end], end + 1
    if end > index + 1 and "**" in whole:
        joined = inline(_unmarked(lines[index:end], body))
    else:
        joined = join([inline(body), *map(inline, lines[index + 1 : end])], taken[index:end])
    kind = "item" if marker or number else "line"
    return Piece(kind, joined, indent=indent, marker=marker, number=number), end


def _unmarked(lines: list[str], body: str) -> str:
    """Several lines as one, where emphasis runs across their ends."""
    return " ".join([body.rstrip(" \\"), *(line.strip(" \\") for line in lines[1:])])


def _sound(match: re.Match[str], text: str, *, bulleted: bool) -> bool:
    """Whether this is the number of a paragraph or an item, not the first word or figure of a sentence."""
    number, rest = match["number"], text[match.end() :]
    if match["open"]:
        return match["close"].startswith(")")
    if _DECIMAL.fullmatch(number):
        return not rest[:1].islower() and not rest.startswith("%")
    if number.isdigit():
        return bool(match["close"]) or ((bulleted or rest.startswith("**") or text.isupper()) and rest[:1] in "*"
                                        ) or (bulleted and rest[:1].isupper())  # fmt: skip
    if number.isalpha() and len(number) == 1 and not bulleted and number.isupper():
        return match["close"] == "." and rest[:1].isupper() and len(rest) > 12
    return bool(match["close"]) and (len(number) == 1 or set(number) <= set("ivxlc"))


def _run(lines: list[str], index: int, width: int, *, hanging: int) -> int:
    """Where the lines end that continue the one at `index`."""
    end = index + 1
    while end < len(lines) and lines[end].strip():
        line, before = lines[end], lines[end - 1]
        text = line.lstrip()
        if _is_row(line) or text.startswith("#") or _NOTE.match(line) or _UNDERLINE.match(line) or _RULE.match(line):
            break
        hard = before.endswith("\\")
        full = len(before.rstrip()) + 1 + len(text.split(" ", 1)[0]) > width - 3
        open_ended = len(before) >= 0.75 * width and before.rstrip()[-1] not in ".:;!?"
        wrapped = bool(width) and (full or open_ended)
        indented = hanging > 0 and len(line) - len(text) >= hanging
        lower = text[:1].islower() and not _NUMBER.match(text)
        if _BULLET.match(text) and not text.startswith("**") and not (wrapped and text[0] in "–—"):
            break
        if _LABELLED.match(text) or (_begins(text) and not (wrapped and not hanging and not text[0].isdigit())) or hard:
            break
        if not (wrapped or lower or (indented and bool(width))):
            break
        end += 1
    return end


def _begins(text: str) -> bool:
    numbered = _NUMBER.match(text.lstrip("*_"))
    return numbered is not None and _sound(numbered, text.lstrip("*_"), bulleted=False)
