"""The words of a table's cells on a PDF page, line by line, upright or turned."""

from dataclasses import dataclass, field

from loaders.document import Cell
from loaders.readers._inline import Inline
from loaders.readers._pdf_grid import Box
from loaders.readers._pdf_words import Word
from loaders.readers._rich import Rich

MAX_LOOKS = 10_000_000
"""Words times tables of a page: beyond it, what comes later on the page is read as text."""


@dataclass(slots=True)
class PdfTable:
    """A table on its page: `xs` are its columns' edges, by which a table on the next page is known to go on.

    `room` is what is left of the last line in its lowest cell on the left, `begins` how wide the first word is in the
    first cell of its first row, and of its second.
    """

    cells: list[Cell]
    height: int
    width: int
    area: tuple[float, float, float, float]
    xs: list[float] = field(default_factory=list)
    room: float = 0.0
    begins: tuple[float, float] = (0.0, 0.0)


def split(words: list[Word], area: tuple[float, ...]) -> tuple[list[Word], list[Word]]:
    """The words in an area, and those outside it."""
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        (inside if area[0] <= x <= area[2] and area[1] <= y <= area[3] else outside).append(word)
    return inside, outside


def cell_text(words: list[Word], box: Box, padding: float, known: set[str]) -> Inline:
    """The words of a cell, line by line.

    A line that ends though the next word would have fitted ends on purpose. A word that is wider than its column is
    broken without a hyphen; it is mended where its halves are no words of the document's and the whole did not fit.
    """
    rich = Rich()
    lines = _turned(words) if any(w.turn for w in words) else lines_of(words)
    turned = any(w.turn for w in words)
    room = ((box.bottom - box.top) if turned else (box.x1 - box.x0)) - 2 * padding
    for index, line in enumerate(lines):
        if index:
            before, first = lines[index - 1], line[0]
            used = _length(before, turned)
            next_word = _length([first], turned) + 0.3 * first.size
            if used + next_word < room - 1 and not turned:
                rich.line()
            elif turned or not _broken(before[-1], first, room, used, known):
                rich.add(" ")
        for place, word in enumerate(line):
            text = word.text.removesuffix("\u00ad") if place == len(line) - 1 else word.text
            if place and (word.space or word.x0 - line[place - 1].x1 > 0.2 * word.size):
                rich.add(" ")
            rich.add(text, bold=word.bold, italic=word.italic)
    return rich.done()


def _broken(last: Word, first: Word, room: float, used: float, known: set[str]) -> bool:
    """Whether two words at a line's end are the halves of one that its column was too narrow for."""
    if not first.text[:1].islower() or not last.text[-1:].isalpha() or room - used > 0.9 * last.size:
        return False
    rest = bare(first.text)
    if last.x1 - last.x0 + first.x1 - first.x0 <= room - 1:
        return False
    # What is left over of a word is short, or its first half ends at the very edge or stands behind another word:
    # "Deliberate / fires" are two words, "Exploitatio / n" and "Safer Comm / unities" are not.
    torn = len(rest) <= 4 or room - used <= 0.2 * last.size or used > last.x1 - last.x0 + 1
    return bare(last.text) + rest in known or (torn and bare(last.text) not in known and rest not in known)


def bare(text: str) -> str:
    """A word without its case and what stands around it."""
    return text.casefold().strip(".,;:()[]'’‘“”\"")


def _length(line: list[Word], turned: bool) -> float:
    if turned:
        return max(w.bottom for w in line) - min(w.top for w in line)
    return max(w.x1 for w in line) - min(w.x0 for w in line)


def lines_of(words: list[Word]) -> list[list[Word]]:
    """Upright words as lines from top to bottom, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.bottom + w.top, w.x0)):
        middle = (word.top + word.bottom) / 2
        last = lines[-1][0] if lines else None
        if last is not None and abs((last.top + last.bottom) / 2 - middle) <= 0.45 * max(last.size, word.size):
            lines[-1].append(word)
        else:
            lines.append([word])
    for line in lines:
        line.sort(key=lambda w: w.x0)
    return lines


def _turned(words: list[Word]) -> list[list[Word]]:
    """Words that read upwards or downwards, as lines in reading order."""
    turn = next(w.turn for w in words if w.turn)
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.x0 if turn < 0 else -w.x1, 0.0)):
        middle = (word.x0 + word.x1) / 2
        last = lines[-1][0] if lines else None
        if last is not None and abs((last.x0 + last.x1) / 2 - middle) <= 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    for line in lines:
        line.sort(key=lambda w: -w.bottom if turn < 0 else w.top)
        for word in line:
            word.space = True
    return lines
