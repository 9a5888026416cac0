"""Inline marks: what is emphasis becomes spans, what is a link or a tag goes, the words stay."""

import html
import re
from dataclasses import dataclass

from loaders.document import Span

# Each alternative begins with a literal and has no nested repetition, so a scan is linear in the line.
_MARK = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()<>#+.!|~-])"
    r"|(?P<br><br\s{0,3}/?>)"
    r"|(?P<open><(?:b|strong)>)|(?P<close></(?:b|strong)>)"
    r"|(?P<tag></?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,300})?/?>)"
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]{1,500}>)"
    r"|(?P<note>\[\^[^\]\s]{1,20}\])"
    r"|!?\[(?P<label>[^\[\]]{0,300})\]\([^()\s]{0,500}(?:\s+\"[^\"]{0,200}\")?\)"
    r"|(?P<strong>\*\*|__)"
    r"|(?P<code>`)"
    r"|(?P<emphasis>[*_])"
    r"|(?P<entity>&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});)"
)
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"
_MISREAD = str.maketrans(dict.fromkeys(_UNSEEN))
_SPACES = re.compile(r"[ \t]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Inline:
    """A line's words, with the spans that were emphasised and the cuts where something was taken out."""

    text: str
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    cuts: tuple[int, ...] = ()


def clean(text: str) -> str:
    """`text` without characters that a reader cannot see: controls, zero widths, direction overrides.

    Tabs and line ends stay. A non-breaking space becomes a space.
    """
    return _CONTROL.sub("", text.translate(_MISREAD).replace("\u00a0", " "))


def inline(line: str, *, markup: bool = True) -> Inline:
    """Read one line. `<br>` becomes a line end (`\\n`), any other run of white space one space.

    With `markup=False` only white space is folded: a plain text may hold stars and brackets that mean themselves.
    """
    out: list[str] = []
    length, space = 0, True
    bold: list[Span] = []
    italic: list[Span] = []
    cuts: list[int] = []
    opened: dict[str, int] = {}

    def put(piece: str) -> None:
        nonlocal length, space
        piece = _SPACES.sub(" ", piece)
        if space:
            piece = piece.removeprefix(" ")
        if piece:
            space = piece[-1] in " \n"
            out.append(piece)
            length += len(piece)

    def toggle(kind: str, spans: list[Span]) -> None:
        if kind in opened:
            start = opened.pop(kind)
            if length > start:
                spans.append((start, length))
        else:
            opened[kind] = length

    position = 0
    for mark in _MARK.finditer(line) if markup else ():
        put(line[position : mark.start()])
        position = mark.end()
        kind = mark.lastgroup
        if kind == "escape":
            put(mark.group()[1])
        elif kind == "br":
            put("\n")
            cuts.append(length)
        elif kind == "entity":
            put(html.unescape(mark.group()))
        elif kind in {"open", "close"}:
            cuts.append(length)
            toggle("strong", bold)
        elif kind == "strong":
            toggle("strong", bold)
        elif kind == "emphasis":
            before, after = line[mark.start() - 1 : mark.start()], line[mark.end() : mark.end() + 1]
            if mark.group() == "_" and before.isalnum() and after.isalnum():
                put("_")
            elif "emphasis" not in opened and (not after or after.isspace()):
                put(mark.group())
            else:
                toggle("emphasis", italic)
        elif kind == "label":
            put(mark.group("label"))
            cuts.append(length)
        elif kind == "auto":
            put(mark.group()[1:-1])
        elif kind in {"tag", "note"}:
            cuts.append(length)
    put(line[position:])
    text = "".join(out)
    trimmed = text.rstrip()
    lead = len(trimmed) - len(trimmed.lstrip())
    if "strong" in opened and opened["strong"] < len(trimmed) and not bold:
        bold.append((opened["strong"], len(trimmed)))
    return Inline(
        trimmed[lead:],
        _within(bold, lead, len(trimmed)),
        _within(italic, lead, len(trimmed)),
        tuple(c - lead for c in cuts if lead < c < len(trimmed)),
    )


def join(parts: list[Inline], cut: list[bool]) -> Inline:
    """Lines of one paragraph, as one; `cut[i]` says that something was taken out between line i-1 and line i.

    A word that the line's end broke with a hyphen before a lower-case letter stays as it is printed, with its hyphen,
    unless a soft hyphen broke it: "farm-" and "house" cannot be told from "well-" and "being".
    """
    text, bold, italic, cuts = "", [], [], []
    for part, taken in zip(parts, cut, strict=True):
        if text:
            text += " "
        offset = len(text)
        if taken and offset:
            cuts.append(offset)
        text += part.text
        bold += [(s + offset, e + offset) for s, e in part.bold]
        italic += [(s + offset, e + offset) for s, e in part.italic]
        cuts += [c + offset for c in part.cuts]
    return Inline(text, tuple(bold), tuple(italic), tuple(cuts))


def _within(spans: list[Span], start: int, end: int) -> tuple[Span, ...]:
    moved = ((max(s, start) - start, min(e, end) - start) for s, e in spans)
    return tuple((s, e) for s, e in moved if e > s)
