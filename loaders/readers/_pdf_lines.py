"""From the words of a PDF page to lines in reading order, column by column."""

from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from loaders.readers._marks import BULLETS
from loaders.readers._pdf_cells import PdfTable, lines_of
from loaders.readers._pdf_paths import Shapes
from loaders.readers._pdf_words import Word

_GUTTER, _APART = 0.95, 1.7
"""Gaps in ems: one as wide as the first may be a gutter between columns; one as wide as the second parts a line anyhow."""
_FEWEST = 8
"""Fewer lines than this are no two columns ..."""
_FEW = 4
"""... and fewer than this, alone left of a gutter, no column."""


@dataclass(slots=True)
class Line:
    """A line within its column; `left` and `right` are the column's edges, `bold` means throughout."""

    words: list[Word]
    page: int
    x0: float = 0.0
    top: float = 0.0
    x1: float = 0.0
    bottom: float = 0.0
    size: float = 0.0
    bold: bool = False
    left: float = 0.0
    right: float = 0.0
    text: str = field(default="")

    def __post_init__(self) -> None:
        words = self.words
        self.x0, self.x1 = words[0].x0, max(w.x1 for w in words)
        sizes: dict[float, int] = {}
        for word in words:
            sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
        self.size = max(sizes, key=lambda s: (sizes[s], s))
        main = [w for w in words if w.size >= 0.8 * self.size] or words
        self.top, self.bottom = min(w.top for w in main), max(w.bottom for w in main)
        self.bold = all(w.bold for w in words)
        self.text = "".join((" " if i and w.space else "") + w.text for i, w in enumerate(words))

    def raised(self, word: Word) -> bool:
        """Whether a word is the small, raised mark of a footnote."""
        return (
            word.size <= 0.87 * self.size
            and word.bottom < self.bottom - 0.12 * self.size
            and all(c.isdigit() or c in "*†‡,[]" for c in word.text)
        )


class Item(NamedTuple):
    """A line or a table with its place."""

    x0: float
    top: float
    x1: float
    bottom: float
    what: Line | PdfTable


def page_items(words: list[Word], tables: list[PdfTable], shapes: Shapes, page: int) -> list[Line | PdfTable]:
    """The lines and tables of one page, in reading order. Turned words outside of tables are left out."""
    upright = [w for w in words if not w.turn]
    drawn = _drawn_bullets(shapes)
    segments = (segment for row in lines_of(upright) for segment in _segments(row))
    lines = [Line(_with_bullet(segment, drawn), page) for segment in segments]
    items = [Item(line.x0, line.top, line.x1, line.bottom, line) for line in lines]
    items += [Item(*table.area, table) for table in tables]
    ordered = [item.what for item in _order(items, 0)]
    for what in ordered:
        if isinstance(what, Line):
            what.words = _packed(what.words, what.size)
    return ordered


def _packed(words: list[Word], size: float) -> list[Word]:
    """A line's words with those of one look in its middle as one: a document of a thousand pages keeps them all."""
    packed = words[:1]
    for word in words[1:-1]:
        last = packed[-1]
        alike = (last.size, last.bottom, last.bold, last.italic) == (word.size, word.bottom, word.bold, word.italic)
        if len(packed) > 1 and alike and word.size > 0.87 * size and "\u00ad" not in last.text + word.text:
            last.text += (" " if word.space else "") + word.text
            last.x1 = word.x1
        else:
            packed.append(word)
    return [*packed, *words[1:][-1:]]


def _drawn_bullets(shapes: Shapes) -> list[tuple[float, float, float, str]]:
    """Small discs and squares: left edge, right edge, middle height, and the bullet that each looks like."""
    discs = [(d.x0, d.x1, (d.top + d.bottom) / 2, "•" if d.filled else "○") for d in shapes.discs if d.x1 - d.x0 <= 8]
    squares = [
        (r.x0, r.x1, (r.top + r.bottom) / 2, "▪")
        for r in shapes.rects
        if r.fill not in {"", "FFFFFF"} and r.x1 - r.x0 <= 7 and abs(r.x1 - r.x0 - (r.bottom - r.top)) <= 1
    ]
    return (discs + squares)[:2_000]


def _with_bullet(words: list[Word], drawn: list[tuple[float, float, float, str]]) -> list[Word]:
    """A line's words, with the bullet before them that is drawn rather than written."""
    first = words[0]
    for x0, x1, middle, sign in drawn:
        gap = first.x0 - x1
        if 0 <= gap <= 30 and x1 - x0 <= 0.8 * first.size and first.top + 0.15 * first.size <= middle <= first.bottom:
            bullet = Word(sign, x0, first.top, x1, first.bottom, first.size, first.bold, first.italic)
            return [bullet, replace(first, space=True), *words[1:]]
    return words


def _segments(row: list[Word]) -> list[list[Word]]:
    """A row of words, parted where the gap may be a gutter; a bullet stays with its text."""
    parts: list[list[Word]] = [[row[0]]]
    reach = row[0].x1
    for word in row[1:]:
        part = parts[-1]
        gap = word.x0 - reach
        wide = gap > _GUTTER * max(part[-1].size, word.size)
        if wide and not (len(part) == 1 and gap < 60 and _is_marker(part[0].text)):
            parts.append([word])
            reach = word.x1
        else:
            word.space = word.space or gap > 0.2 * word.size
            part.append(word)
            reach = max(reach, word.x1)
    return parts


def _is_marker(text: str) -> bool:
    bare = text.strip("().")
    return (
        text in BULLETS
        or text == "o"
        or (len(bare) <= 9 and bare.replace(".", "").isdigit())
        or (len(bare) <= 4 and text != bare and bare.isalpha())
    )


def _order(items: list[Item], depth: int) -> list[Item]:
    """Items in reading order: a gutter parts them into columns, what crosses it parts them into bands."""
    gutter = _gutter(items) if depth < 4 else None
    if gutter is None:
        found = _rows_first(sorted(items, key=lambda i: (round(i.top), i.x0)))
        _set_edges(found)
        return found
    left = [i for i in items if i.x1 <= gutter]
    right = [i for i in items if i.x0 >= gutter]
    across = sorted((i for i in items if i.x0 < gutter < i.x1), key=lambda i: i.top)
    ordered: list[Item] = []
    bands = [-1e9, *(i.top for i in across), 1e9]
    wide = list(across)
    for index, (start, end) in enumerate(pairwise(bands)):
        if index:
            ordered.append(across[index - 1])
        inside = [[i for i in side if start <= i.top < end] for side in (left, right)]
        if len(inside[0]) < _FEW and not inside[1]:
            # short lines between wide ones, with nothing beside them, are no column
            wide += inside[0]
            ordered += _rows_first(sorted(inside[0], key=lambda i: (round(i.top), i.x0)))
            continue
        for items_of_side in inside:
            ordered += _order(items_of_side, depth + 1)
    _set_edges(wide)
    return ordered


def _rows_first(items: list[Item]) -> list[Item]:
    """Items on one level from left to right, though their tops differ by a hair; what was parted by no gutter is joined."""
    rows: list[list[Item]] = []
    for item in items:
        if rows and abs(rows[-1][0].top - item.top) <= 3 and isinstance(item.what, Line):
            rows[-1].append(item)
        else:
            rows.append([item])
    return [item for row in rows for item in _rejoined(sorted(row, key=lambda i: i.x0))]


def _rejoined(row: list[Item]) -> list[Item]:
    joined: list[Item] = []
    for item in row:
        last = joined[-1].what if joined else None
        if (
            isinstance(last, Line)
            and isinstance(item.what, Line)
            and 0 <= item.x0 - last.x1 <= _APART * max(last.size, item.what.size)
            and abs(item.bottom - last.bottom) <= 0.1 * last.size
        ):
            item.what.words[0].space = True
            line = Line([*last.words, *item.what.words], last.page)
            joined[-1] = Item(line.x0, line.top, line.x1, line.bottom, line)
        else:
            joined.append(item)
    return joined


def _set_edges(items: list[Item]) -> None:
    lines = [i.what for i in items if isinstance(i.what, Line)]
    if not lines:
        return
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    for line in lines:
        line.left, line.right = left, right


def _gutter(items: list[Item]) -> float | None:
    """Where the page parts into two columns of running text, None where it does not.

    A gutter is left of an edge at which several lines begin; on both sides stand lines of some length, next to each
    other for a fair part of their height, and no more than two thirds of all lines cross it.
    """
    lines = [i for i in items if isinstance(i.what, Line)]
    if len(lines) < _FEWEST:
        return None
    x0, x1 = min(i.x0 for i in lines), max(i.x1 for i in lines)
    starts: dict[int, list[float]] = {}
    for item in lines:
        if x0 + 0.2 * (x1 - x0) < item.x0 < x0 + 0.85 * (x1 - x0):
            starts.setdefault(round(item.x0 / 6), []).append(item.x0)
    best: tuple[int, float] | None = None
    for values in starts.values():
        if len(values) < 4:
            continue
        gutter = min(values) - 3
        left = [i for i in items if i.x1 <= gutter]
        right = [i for i in items if i.x0 >= gutter]
        across = len(items) - len(left) - len(right)
        if len(left) < 4 or len(right) < 4 or across > 0.67 * len(items):
            continue
        if min(_typical(left), _typical(right)) < 18:
            continue
        high = min(max(i.bottom for i in left), max(i.bottom for i in right))
        low = max(min(i.top for i in left), min(i.top for i in right))
        shorter = min(max(i.bottom for i in s) - min(i.top for i in s) for s in (left, right))
        if high - low < 0.4 * shorter:
            continue
        if best is None or across < best[0]:
            best = across, gutter
    return None if best is None else best[1]


def _typical(items: list[Item]) -> float:
    return median(len(i.what.text) if isinstance(i.what, Line) else 40 for i in items)
