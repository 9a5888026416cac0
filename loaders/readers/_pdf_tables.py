"""Tables of a PDF page: grids with the words, fills and round marks that stand in them; keys and tiled figures too."""

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from loaders.document import Cell
from loaders.readers._colour import shown
from loaders.readers._guard import MAX_TABLE_CELLS
from loaders.readers._inline import Inline
from loaders.readers._pdf_grid import Box, Grid, fill_of, grids
from loaders.readers._pdf_page import Page, Word
from loaders.readers._pdf_paths import Rect
from loaders.readers._rich import Rich, all_bold

_SWATCH = (60.0, 42.0)
"""No sample of a colour in a key is wider or higher than this, in points."""


@dataclass(slots=True)
class PdfTable:
    """A table on its page: `xs` are its columns' edges, by which a table on the next page is known to go on."""

    cells: list[Cell]
    height: int
    width: int
    area: tuple[float, float, float, float]
    xs: list[float] = field(default_factory=list)


def tables(page: Page, known: set[str]) -> tuple[list[PdfTable], list[Word]]:
    """The tables of a page, and the words that stand in none of them.

    `known` are the words of the document's running text so far; this page's are added to it.
    """
    words = page.words
    held: list[tuple[Grid, list[Word]]] = []
    ruled, single = grids(page.shapes, page.width, page.height)
    for grid in ruled:
        if len(grid.boxes) > MAX_TABLE_CELLS:
            continue
        inside, outside = _split(words, grid.area)
        if _is_table(grid, inside, page):
            held.append((grid, inside))
            words = outside
    tiled, single = _tiles(single, words)
    for grid in tiled:
        grid, inside, words = _labelled(grid, words)
        held.append((grid, inside))
    known |= {_bare(w.text) for w in words}
    found = [_table(grid, inside, page, known) for grid, inside in held]
    fills = {c.fill for t in found for c in t.cells if c.fill}
    key, words = _key(single, words, fills)
    if key is not None:
        found.append(key)
    found.sort(key=lambda t: (t.area[1], t.area[0]))
    return found, words


def _is_table(grid: Grid, inside: list[Word], page: Page) -> bool:
    """Charts and frames of pictures make grids too: a table has text or fills in a fair share of its cells."""
    if inside:
        return True
    return sum(1 for box in grid.boxes if shown(fill_of(box, grid, page.shapes.rects)[0])) >= 2


def _split(words: list[Word], area: tuple[float, ...]) -> tuple[list[Word], list[Word]]:
    inside: list[Word] = []
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        (inside if area[0] <= x <= area[2] and area[1] <= y <= area[3] else outside).append(word)
    return inside, outside


def _table(grid: Grid, words: list[Word], page: Page, known: set[str]) -> PdfTable:
    owners: dict[tuple[int, int], int] = {
        (r, c): index
        for index, box in enumerate(grid.boxes)
        for r in range(box.row, box.row + box.rowspan)
        for c in range(box.column, box.column + box.colspan)
    }
    held: list[list[Word]] = [[] for _ in grid.boxes]
    for word in words:
        place = _place(grid.ys, (word.top + word.bottom) / 2), _place(grid.xs, (word.x0 + word.x1) / 2)
        if place in owners:
            held[owners[place]].append(word)
    gaps = [w.x0 - b.x0 for b, ws in zip(grid.boxes, held, strict=True) for w in ws[:1] if not w.turn]
    padding = min(max(min(gaps, default=4.0), 2.0), 8.0)
    cells = []
    height, width = len(grid.ys) - 1, len(grid.xs) - 1
    for box, mine in zip(grid.boxes, held, strict=True):
        body = cell_text(mine, box, padding, known)
        fill, shared = fill_of(box, grid, page.shapes.rects)
        discs = [
            d.filled for d in page.shapes.discs
            if box.x0 <= (d.x0 + d.x1) / 2 <= box.x1 and box.top <= (d.top + d.bottom) / 2 <= box.bottom
        ]  # fmt: skip
        cells.append(
            Cell(text=body.text, row=box.row, column=box.column, rowspan=box.rowspan, colspan=box.colspan,
                 fill=shown(fill), style_fill=shared and bool(shown(fill)), bold=all_bold(body),
                 drawn="" if not discs else "filled-disc" if any(discs) else "open-disc")
        )  # fmt: skip
    cells += [Cell(text="", row=r, column=c) for r in range(height) for c in range(width) if (r, c) not in owners]
    return PdfTable(cells, height, width, grid.area, grid.xs)


def _place(edges: list[float], at: float) -> int:
    return next((i for i in range(len(edges) - 1) if edges[i] <= at <= edges[i + 1]), -1)


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
    whole = _bare(last.text) + _bare(first.text)
    apart = _bare(last.text) in known or _bare(first.text) in known
    return last.x1 - last.x0 + first.x1 - first.x0 > room - 1 and (whole in known or not apart)


def _bare(text: str) -> str:
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


def _tiles(single: list[Rect], words: list[Word]) -> tuple[list[Grid], list[Rect]]:
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


def _labelled(grid: Grid, words: list[Word]) -> tuple[Grid, list[Word], list[Word]]:
    """The grid with the labels left of its rows and above its columns as cells; the words in and outside."""
    x0, top, x1, bottom = grid.area
    left = [w for w in words if w.x1 <= x0 + 2 and top <= (w.top + w.bottom) / 2 <= bottom and w.x0 > x0 - 260]
    height = max((grid.ys[1] - grid.ys[0]) * 2, 40)
    above = [w for w in words if top - height <= w.top and w.bottom <= top + 2 and x0 <= (w.x0 + w.x1) / 2 <= x1]
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
    return grown, *_split(words, grown.area)


def _key(single: list[Rect], words: list[Word], fills: set[str]) -> tuple[PdfTable | None, list[Word]]:
    """Samples of colour with a label beside them, as a table of sample and label by turns; the words that are left.

    Two samples at least, of which one has a fill that a table of the page has too (if there is a table with fills).
    """
    merged: dict[tuple[int, int], Rect] = {}
    for rect in single:
        place = round((rect.x0 + rect.x1) / 6), round((rect.top + rect.bottom) / 6)
        if rect.x1 - rect.x0 <= _SWATCH[0] and 4 <= rect.bottom - rect.top <= _SWATCH[1]:
            known = merged.get(place)
            if known is None or (rect.fill and not known.fill):
                merged[place] = rect
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
