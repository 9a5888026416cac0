"""Text in the making: pieces with their weight and slant, folded into one line of text with spans."""

import re

from loaders.document import Cell, Span
from loaders.readers._inline import Inline, clean

_SPACES = re.compile(r"\s+")
_BROKEN = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
"""Half characters and no characters: UTF-8 cannot write them, or should not."""
_PRIVATE = {
    # Private-use characters of Symbol and Wingdings, as Word and its PDFs write them, to what is seen.
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☑", 0xF0FB: "✗", 0xF0A8: "☐", 0xF06C: "●",
    0xF0A1: "○", 0xF06E: "■", 0xF071: "❑", 0xF0E0: "→", 0xF0E8: "➔", 0xF076: "❖", 0xF02D: "-", 0xF0FD: "☒",
    0xF050: "✓", 0xF052: "☑",
}  # fmt: skip
_WINGDINGS = {
    "l": "●", "n": "■", "o": "□", "q": "❑", "v": "❖", "§": "▪", "¡": "○", "¨": "☐", "¤": "◉", "Ø": "➢", "à": "→",
    "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "ð": "⇨",
}  # fmt: skip
_WINGDINGS_2 = {"P": "✓", "O": "✗", "R": "☑", "Q": "☒", "£": "☐", "\u0098": "●", "\u0081": "○"}


def symbols(text: str, font: str = "") -> str:
    """`text` with the characters of symbol fonts as what they look like; `font` is the font that it is set in."""
    name = font.casefold().replace(" ", "")
    if name == "wingdings":
        text = "".join(_WINGDINGS.get(c, c) for c in text)
    elif name == "wingdings2":
        text = "".join(_WINGDINGS_2.get(c, c) for c in text)
    return text.translate(_PRIVATE)


class Rich:
    """Pieces of one paragraph or cell, in order. `add` folds white space; `line` is a line's end that is meant."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool, bool]] = []

    def add(self, text: str, *, bold: bool = False, italic: bool = False) -> None:
        """More text, in its weight and slant."""
        if not text.isprintable():
            text = _SPACES.sub(" ", _BROKEN.sub("", clean(text)))
        elif "  " in text:
            text = _SPACES.sub(" ", text)
        if text:
            self._pieces.append((text, bold, italic))

    def line(self) -> None:
        """The line ends here."""
        self._pieces.append(("\n", False, False))

    def cut(self) -> None:
        """Something was taken out here."""
        self._pieces.append(("", False, False))

    def done(self) -> Inline:
        """The text with its spans; ends trimmed, no two white spaces together."""
        out: list[str] = []
        bold: list[Span] = []
        italic: list[Span] = []
        cuts: list[int] = []
        length, pending, cut = 0, "", False
        for piece, is_bold, is_italic in self._pieces:
            cut = cut or not piece
            core = piece.strip()
            if piece == "\n":
                pending = "\n"
            elif piece[:1] == " ":
                pending = pending or " "
            if not core:
                continue
            if out and pending:
                out.append(pending)
                length += 1
            if cut and length:
                cuts.append(length)
            out.append(core)
            if is_bold:
                _extend(bold, length, length + len(core))
            if is_italic:
                _extend(italic, length, length + len(core))
            length += len(core)
            pending, cut = " " if piece[-1] == " " else "", False
        return Inline("".join(out), tuple(bold), tuple(italic), tuple(cuts))


def plain(text: str, *, bold: bool = False) -> Inline:
    """`text` in one weight, as `Rich` would fold it, line ends kept."""
    rich = Rich()
    for index, line in enumerate(text.splitlines()):
        if index:
            rich.line()
        rich.add(line, bold=bold)
    return rich.done()


def all_bold(body: Inline) -> bool:
    """Whether the text is bold throughout."""
    return bool(body.text) and not any(not c.isspace() and not _in(body.bold, i) for i, c in enumerate(body.text))


def after(body: Inline, start: int) -> Inline:
    """The text from offset `start` on, its spans moved along."""
    start += len(body.text[start:]) - len(body.text[start:].lstrip())

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((max(s - start, 0), e - start) for s, e in spans if e > start)

    cuts = tuple(c - start for c in body.cuts if c > start)
    return Inline(body.text[start:], moved(body.bold), moved(body.italic), cuts)


def with_headers(cells: list[Cell]) -> tuple[Cell, ...]:
    """The cells by row and column; a bold first row is a row of headers where the file names none."""
    cells = sorted(cells, key=lambda c: (c.row, c.column))
    if any(c.header for c in cells):
        return tuple(cells)
    first = [c for c in cells if c.row == 0 and c.text]
    rest = [c for c in cells if c.row > 0 and c.text]
    if len(first) < 2 or not all(c.bold for c in first) or (rest and all(c.bold for c in rest)):
        return tuple(cells)
    from dataclasses import replace

    return tuple(replace(c, header=True) if c.row == 0 else c for c in cells)


def _extend(spans: list[Span], start: int, end: int) -> None:
    if spans and spans[-1][1] >= start - 1:
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))


def _in(spans: tuple[Span, ...], offset: int) -> bool:
    return any(s <= offset < e for s, e in spans)
