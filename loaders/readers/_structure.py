"""From pieces to blocks: which lines are headings, which items make a list, what stands under what."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from loaders.document import AnyBlock, Cell, Heading, ListItem, Paragraph, Table
from loaders.readers._inline import Inline, join
from loaders.readers._pieces import Piece

_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=[A-Z‘“'\"])")
_APPENDIX = re.compile(r"(?:appendix|annex|schedule|part|section|chapter)\s+(?:\d{1,2}|[A-Z]{1,4})\b", re.IGNORECASE)
_DECIMAL = re.compile(r"\d+(?:\.\d+)+")
_CAPTION = re.compile(r"(?:table|figure|diagram|chart)\s+\d", re.IGNORECASE)
_ASIDE = re.compile(r"(?:note|source|key|legend|n/?a|none|nil|details|yes|no)\b", re.IGNORECASE)
_FIELD = re.compile(r"(?:co-?)?(?:chair|lead|support|report|member|accountab|purpose|remit|quor|frequency|secretariat|contact|author|owner|"
                    r"partner|date|venue|status|version)\w*(?:\s\w+){0,2}:\s", re.IGNORECASE)  # fmt: skip
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|must|may|can|could|shall|leads?|chairs?|chaired|led|"
    r"supports?|reports?|includes?|provides?|remains?|continues?)\b"
)
_CUE = re.compile(r"\b(?:following|below|these are|they are|are|include|includes|including|as follows|namely)\b")
_NAMED = re.compile(r"(?:strategic\s)?(?:priority|theme|objective|outcome|aim)\s(?:\d{1,2}|one|two|three|four|five|six)\s?[:–—-]\s", re.IGNORECASE)
_LONGEST = 110
CONTENTS = "contents"


@dataclass(slots=True)
class _State:
    """What stands above the piece at hand."""

    blocks: list[AnyBlock] = field(default_factory=list)
    stack: list[tuple[int, str]] = field(default_factory=list)
    indents: list[int] = field(default_factory=list)
    parents: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    lists: int = 0
    stem: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.stack)


def blocks(pieces: Sequence[Piece]) -> tuple[AnyBlock, ...]:
    """The blocks that these pieces make, in reading order, footnotes after the paragraph that they interrupt."""
    pieces = _nested(_mended(pieces))
    runs = _runs(pieces)
    state = _State()
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        before = pieces[index - 1] if index else None
        if piece.kind == "table":
            caption = state.stem if _CAPTION.match(state.stem) else ""
            state.blocks.append(table(piece, caption, state.path))
        elif piece.kind == "note":
            state.blocks.append(_paragraph(piece, state, note=True))
            continue
        elif index in runs:
            _item(piece, state)
            continue
        elif rank := _rank(piece, before, after, state):
            _heading(piece, rank, state)
            continue
        elif piece.kind == "item" and not _DECIMAL.fullmatch(piece.number):
            _item(piece, state)
            continue
        else:
            state.blocks.append(_paragraph(piece, state))
            state.stem = piece.body.text
        state.indents, state.parents, state.styles = [], [], []
    return tuple(state.blocks)


def table(piece: Piece, caption: str, path: tuple[str, ...]) -> Table:
    """A `Table` of the piece's rows; a row that is short is filled up with empty cells."""
    width = max(len(row) for row in piece.rows)
    cells = [
        Cell(text=cell.text, row=r, column=c, bold=bool(cell.text) and cell.bold == ((0, len(cell.text)),))
        for r, row in enumerate(piece.rows)
        for c, cell in enumerate([*row, *[Inline("")] * (width - len(row))])
    ]
    return Table(text=caption, path=path, cells=tuple(cells), height=len(piece.rows), width=width)


def _mended(pieces: Sequence[Piece]) -> list[Piece]:
    """Paragraphs that a page's end broke in two are one again, with a cut where something stood between."""
    out: list[Piece] = []
    last: Piece | None = None
    for piece in pieces:
        between = bool(out) and out[-1].kind == "note"
        if (
            last is not None
            and piece.kind == "line"
            and last.kind in {"line", "item"}
            and piece.blank_before
            and piece.body.text[:1].islower()
            and last.body.text[-1:] not in ".:;!?"
            and len(last.body.text) > 40
        ):
            last.body = join([last.body, piece.body], [False, between or piece.taken_before])
        else:
            out.append(replace(piece))
            last = out[-1] if piece.kind != "note" else last
    return out


def _nested(pieces: Sequence[Piece]) -> list[Piece]:
    """A name with lines further in right below it, twice and more, is an item with items of its own.

    One alone may be a title page's lines in the middle, unless what stands further in is a field ("Chair: ...").
    """
    out = list(pieces)
    found: list[range] = []
    for index, piece in enumerate(out):
        end = index + 1
        while end < len(out) and out[end].kind == "line" and not out[end].blank_before and out[end].indent >= piece.indent + 2:
            end += 1
        if end > index + 1 and piece.blank_before and _short(piece) and not _sentence(piece.body.text) and piece.body.text[-1:] != ".":
            found.append(range(index, end))
    alike = Counter((out[each.start].indent, out[each.start + 1].indent) for each in found)
    for each in found:
        field = any(_FIELD.match(out[at].body.text) for at in each[1:])
        if field or alike[out[each.start].indent, out[each.start + 1].indent] > 1:
            for at in each:
                out[at] = replace(out[at], kind="item", marker="-")
    return out


def _short(piece: Piece) -> bool:
    text = piece.body.text
    return (
        piece.kind == "line"
        and 2 < len(text) <= _LONGEST
        and text[:1].upper() == text[:1]
        and text[-1:] not in ":;"
        and len(text.split()) <= 12
        and not _CAPTION.match(text)
    )


def _runs(pieces: Sequence[Piece]) -> set[int]:
    """The lines that are items of a list without bullets: three short ones after words that announce a list."""
    found: set[int] = set()
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and _short(pieces[end]) and not _sentence(pieces[end].body.text):
            end += 1
        stem = next((p for p in reversed(pieces[max(0, start - 2) : start]) if p.kind in {"line", "item"}), None)
        close = end > start and sum(not p.blank_before for p in pieces[start + 1 : end]) >= (end - start - 1) / 2
        if stem is not None and len(stem.body.text) > 20:
            text = stem.body.text
            announced = text.endswith(":") or (not close and bool(_CUE.search(_last_sentences(text))))
            if (end - start >= 3 and announced and (close or end == len(pieces) or pieces[end].kind != "line")) or (end - start == 2 and text.endswith(":") and close):
                found.update(range(start, end))
        start = max(end, start + 1)
    return found


def _last_sentences(text: str) -> str:
    return " ".join(re.split(r"(?<=[.!?])\s", text)[-2:]).casefold()


def _sentence(text: str) -> bool:
    return text.endswith(".") and bool(_VERB.search(text)) and len(text.split()) > 5


def _rank(piece: Piece, before: Piece | None, after: Piece | None, state: _State) -> int:
    """How deep a heading this is: 1 and more; 0 for none."""
    text = piece.body.text
    if piece.kind == "heading":
        return piece.level if text else 0
    if not text or len(text) > _LONGEST or text[-1] in ".:;," or _ASIDE.match(text) or not any(map(str.isalpha, text)):
        return 0
    if piece.kind == "line" and _FIELD.match(text):
        return 0
    bold = piece.body.bold == ((0, len(text)),)
    caps = text.isupper() and len(text) > 3
    if piece.kind == "item":
        return _numbered_rank(piece, before, after, state, caps=caps)
    if piece.kind != "line" or text[:1].islower():
        return 0
    if _APPENDIX.match(text) and len(text) < 80 and not _VERB.search(text):
        return 2
    alone = piece.blank_before and (after is None or after.blank_before or after.kind != "line")
    if not alone or after is None:
        return 0
    if number := _NUMBERED.match(text):
        return 2 + number[1].count(".")
    if caps:
        return 2
    if bold:
        return 4
    if _NAMED.match(text) and not (after.kind == "line" and _NAMED.match(after.body.text)):
        return 5
    follows = after.kind in {"item", "table"} or len(after.body.text) > _LONGEST or after.body.text.endswith((".", ":"))
    if follows and _short(piece) and not _VERB.search(text) and "," not in text[-20:] and state.blocks:
        return 5
    return 0


def _numbered_rank(piece: Piece, before: Piece | None, after: Piece | None, state: _State, *, caps: bool) -> int:
    text, number = piece.body.text, piece.number
    title = len(text.split()) <= 10 and not _VERB.search(text) and text[:1].isupper()
    if _DECIMAL.fullmatch(number):
        return 2 + number.count(".") if title and (after is None or after.blank_before) else 0
    if not number.isdigit() or not title or piece.indent > 1 or piece.marker[:1] in "-*•(":
        return 0
    siblings = [p for p in (before, after) if p is not None and p.kind == "item" and not _DECIMAL.fullmatch(p.number)]
    if any(p.number in {str(int(number) - 1), str(int(number) + 1)} for p in siblings) and not caps:
        return 0
    if after is not None and after.kind == "item" and not after.number and state.path[-1:] == (CONTENTS,):
        return 0
    return 2 if caps or (after is not None and after.blank_before and piece.blank_before) else 0


def _heading(piece: Piece, rank: int, state: _State) -> None:
    text, number = piece.body.text, piece.number
    if not number and (match := _NUMBERED.match(text)):
        number = match[1]
        text = text[match.end() :]
    while state.stack and state.stack[-1][0] >= rank:
        state.stack.pop()
    state.blocks.append(Heading(text=text, number=number.rstrip("."), path=state.path, level=rank,
                                bold=() if text != piece.body.text else piece.body.bold))  # fmt: skip
    shown = f"{number.rstrip('.')} {text}".strip()
    state.stack.append((rank, CONTENTS if text.casefold() in {CONTENTS, "table of contents"} else shown))
    state.stem, state.indents, state.parents, state.styles = text, [], [], []


def _paragraph(piece: Piece, state: _State, *, note: bool = False) -> Paragraph:
    body = piece.body
    number = piece.number if note or _DECIMAL.fullmatch(piece.number) else ""
    return Paragraph(text=body.text, number=number, path=state.path, bold=body.bold, italic=body.italic,
                     cuts=body.cuts, note=note)  # fmt: skip


def _item(piece: Piece, state: _State) -> None:
    body = piece.body
    if not state.indents:
        state.lists += 1
    style = "1" if piece.number.isdigit() else "a" if piece.number else "-"
    while state.indents and (piece.indent < state.indents[-1] or (style != state.styles[-1] and style in state.styles[:-1])):
        state.indents.pop()
        state.parents.pop()
        state.styles.pop()
    inner = bool(state.styles) and state.styles[-1] == "1" and style != "1" and (
        piece.number.casefold() in {"a", "i"} or state.blocks[-1].text.endswith(":"))  # fmt: skip
    if not state.indents or piece.indent > state.indents[-1] + 1 or inner:
        state.indents.append(piece.indent)
        state.styles.append(style)
        state.parents.append(state.blocks[-1].text if len(state.indents) > 1 else state.stem)
    state.blocks.append(ListItem(
        text=body.text, number=piece.number, path=state.path, bold=body.bold, italic=body.italic, cuts=body.cuts,
        level=len(state.indents), marker=piece.marker, list_id=state.lists, stem=state.parents[-1],
    ))  # fmt: skip
