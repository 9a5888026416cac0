"""Figures of a PDF page that are tables to a person: tiles of colour with labels around them, and keys of colours."""

from itertools import pairwise
from statistics import median

from loaders.document import Cell
from loaders.readers._colour import shown
from loaders.readers._pdf_cells import PdfTable, cell_text, split
from loaders.readers._pdf_grid import Box, Grid
from loaders.readers._pdf_paths import Rect
from loaders.readers._pdf_words import Word
from loaders.readers._rich import all_bold

_SWATCH = (60.0, 42.0)
"""No sample of a colour in a key is wider or higher than this, in points, unless a table has the very colour ..."""
_BAR = 340.0
"""... or there is no table and it stands over another of its width: then it may be a bar as wide as this."""
_MOST = 200
"""No page has more samples."""


def tiles(single: list[Rect], words: list[Word]) -> tuple[list[Grid], list[Rect]]:
    """Filled boxes that stand in rows and columns with gaps between them, as grids; and what is left."""
    boxes = [r for r in single if r.fill and r.x1 - r.x0 >= 8 and r.bottom - r.top >= 6]
    if len(boxes) < 4:
        return [], single
    wide, high = median(b.x1 - b.x0 for b in boxes), median(b.bottom - b.top for b in boxes)
    alike = [b for b in boxes if abs(b.x1 - b.x0 - wide) <= 3 and abs(b.bottom - b.top - high) <= 3]
    columns = _stops([(b.x0 + b.x1) / 2 for b in alike], wide / 2)
    rows = _stops([(b.top + b.bottom) / 2 for b in alike], high / 2)
    if len(rows) < 2 or len(columns) < 2 or len(alike) < 4 or len(alike) * 4 < len(rows) * len(columns):
        return [], single
    grid = Grid(_between(columns, wide), _between(rows, high))
    for r in range(len(rows)):
        for c in range(len(columns)):
            edges = grid.xs[c], grid.ys[r], grid.xs[c + 1], grid.ys[r + 1]
            grid.boxes.append(Box(r, c, 1, 1, *edges))
    kept = set(alike)
    return [grid], [r for r in single if r not in kept]


def _stops(values: list[float], reach: float) -> list[float]:
    stops: list[list[float]] = []
    for value in sorted(values):
        if stops and value - stops[-1][0] <= reach:
            stops[-1].append(value)
        else:
            stops.append([value])
    return [sum(s) / len(s) for s in stops]


def _between(stops: list[float], size: float) -> list[float]:
    middles = [(a + b) / 2 for a, b in pairwise(stops)]
    return [stops[0] - size / 2 - 1, *middles, stops[-1] + size / 2 + 1]


def labelled(grid: Grid, words: list[Word]) -> tuple[Grid, list[Word], list[Word]]:
    """The grid with the labels left of its rows and above its columns as cells; the words in and outside."""
    x0, top, x1, bottom = grid.area
    left = [w for w in words if w.x1 <= x0 + 2 and top <= (w.top + w.bottom) / 2 <= bottom and w.x0 > x0 - 260]
    above: list[Word] = []
    reach = top - 16
    for word in sorted(words, key=lambda w: -w.bottom):
        if word.bottom > top + 2 or not x0 <= (word.x0 + word.x1) / 2 <= x1:
            continue
        if word.bottom < reach or word.top < top - 120:
            break
        above.append(word)
        reach = min(reach, word.top - 0.7 * word.size)
    boxes = grid.boxes
    xs, ys = grid.xs, grid.ys
    if left:
        edge = min(w.x0 for w in left) - 2
        xs = [edge, *xs]
        boxes = [b._replace(column=b.column + 1) for b in boxes]
        boxes += [Box(r, 0, 1, 1, edge, ys[r], xs[1], ys[r + 1]) for r in range(len(ys) - 1)]
    if above:
        edge = min(w.top for w in above) - 2
        ys = [edge, *ys]
        boxes = [b._replace(row=b.row + 1) for b in boxes]
        boxes += [Box(0, c, 1, 1, xs[c], edge, xs[c + 1], ys[1]) for c in range(len(xs) - 1)]
    grown = Grid(xs, ys, sorted(boxes))
    return grown, *split(words, grown.area)


def colour_key(single: list[Rect], words: list[Word], fills: set[str]) -> tuple[PdfTable | None, list[Word]]:
    """Samples of colour with a label beside them, as a table of sample and label by turns; the words that are left.

    Two samples at least, of which one has a fill that a table of the page has too (if there is a table with fills).
    """
    merged: dict[tuple[int, int], Rect] = {}
    alike: dict[tuple[int, int], set[str]] = {}
    for rect in single:
        alike.setdefault((round(rect.x0), round(rect.x1)), set()).add(rect.fill)
    for rect in single:
        stacked = bool(rect.fill) and not fills and 2 <= len(alike[round(rect.x0), round(rect.x1)] - {"", "FFFFFF"}) <= 5
        widest = _BAR if rect.fill in fills or stacked else _SWATCH[0]
        place = round((rect.x0 + rect.x1) / 6), round((rect.top + rect.bottom) / 6)
        if rect.x1 - rect.x0 <= widest and 4 <= rect.bottom - rect.top <= _SWATCH[1]:
            known = merged.get(place)
            if known is None or (rect.fill and not known.fill):
                merged[place] = rect
    if len(merged) > _MOST:
        return None, words
    entries: list[tuple[Rect, list[Word]]] = []
    swatches = sorted(merged.values(), key=lambda r: (round(r.top / 4), r.x0))
    for rect in swatches:
        if any(rect.x0 <= (w.x0 + w.x1) / 2 <= rect.x1 and rect.top <= (w.top + w.bottom) / 2 <= rect.bottom
               for w in words):  # fmt: skip
            continue
        stop = min((o.x0 for o in swatches if o.x0 > rect.x1 and abs(o.top - rect.top) < 6), default=rect.x1 + 260)
        middle = (rect.top + rect.bottom) / 2
        beside = [w for w in words if rect.x1 - 1 <= w.x0 < stop and w.top - 3 <= middle <= w.bottom + 3]
        label: list[Word] = []
        for word in sorted(beside, key=lambda w: w.x0):
            end = label[-1].x1 if label else rect.x1
            if word.x0 - end > (2 * word.size if label else 30):
                break
            label.append(word)
        if label:
            entries.append((rect, label))
    if len(entries) < 2 or (fills and not any(r.fill in fills for r, _ in entries)):
        return None, words
    cells: list[Cell] = []
    row, column, last = -1, 0, -99.0
    used: set[int] = set()
    for rect, label in entries:
        if abs(rect.top - last) > 6:
            row, column, last = row + 1, 0, rect.top
        body = cell_text(label, Box(0, 0, 1, 1, 0, 0, 0, 0), 0, set())
        cells.append(Cell(text="", row=row, column=column, fill=shown(rect.fill)))
        cells.append(Cell(text=body.text, row=row, column=column + 1, bold=all_bold(body)))
        column += 2
        used |= {id(w) for w in label}
    width = max(c.column for c in cells) + 1
    taken = {(c.row, c.column) for c in cells}
    cells += [Cell(text="", row=r, column=c) for r in range(row + 1) for c in range(width) if (r, c) not in taken]
    rects = [r for r, _ in entries]
    area = (min(r.x0 for r in rects), min(r.top for r in rects), max(w.x1 for _, ws in entries for w in ws),
            max(r.bottom for r in rects))  # fmt: skip
    return PdfTable(cells, row + 1, width, area), [w for w in words if id(w) not in used]
