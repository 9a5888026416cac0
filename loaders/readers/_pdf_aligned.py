"""Tables of a PDF page without rules and fills: rows whose words stand in columns under a bold head.

White space alone is weak evidence: prose in columns, lists of names and addresses have it too. So there must be a head
of three bold cells or more, each over a column of its own; under it rows that keep to the columns and begin like
rows; and what does not is text.
"""

from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.readers._pdf_cells import lines_of
from loaders.readers._pdf_grid import Box, Grid
from loaders.readers._pdf_words import Word

_GAP = 1.2
"""Ems of white space that part two cells of a line ..."""
_CORRIDOR = 0.3
"""... and that are left between two columns all the way down."""
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_MOST_LINES = 4
"""Lines that a row has on average at most: three columns of prose would be rows of many."""
_MOST_WORDS, _MOST_COLUMNS, _MOST_LOOKS = 5_000, 40, 2_000
"""Of a page: words, columns of a table, lines that are looked at. More is no table of this sort."""
_HEADS = 60
"""Characters that a head has at most."""


@dataclass(slots=True)
class _Cells:
    """The words of a line, or of lines that overlap, by the column that they stand in."""

    words: list[Word]
    by_column: dict[int, list[Word]]

    @property
    def top(self) -> float:
        return min(w.top for w in self.words)

    @property
    def bottom(self) -> float:
        return max(w.bottom for w in self.words)

    @property
    def first(self) -> Word | None:
        """The word that the first column begins with, None where it has none."""
        return min(self.by_column.get(0, []), key=lambda w: (round(w.top), w.x0), default=None)


def aligned(words: list[Word]) -> list[Grid]:
    """The grids of a page's tables that nothing but white space makes, from top to bottom."""
    upright = [w for w in words if not w.turn]
    if len(upright) > _MOST_WORDS or not any(w.bold for w in upright):
        return []
    lines = lines_of(upright)
    found: list[Grid] = []
    at = looks = 0
    while at < len(lines) and looks < _MOST_LOOKS:
        grid, used = _table(lines, at)
        looks += used
        if grid is not None:
            found.append(grid)
        at += used if grid is not None else 1
    return found


def _table(lines: list[list[Word]], at: int) -> tuple[Grid | None, int]:
    """The table whose head begins at line `at`, None where there is none; and how many lines were looked at."""
    columns, head = _head(lines, at)
    if not _FEWEST_COLUMNS <= len(columns) <= _MOST_COLUMNS:
        return None, 1
    body: list[_Cells] = []
    used = 0
    for line in lines[at + head :]:
        before = body[-1].bottom if body else max(w.bottom for w in lines[at + head - 1])
        size, top = max(w.size for w in line), min(w.top for w in line)
        beside = bool(body) and top < before - 0.25 * size  # cells whose lines stand in the middle of their row
        placed = _placed([*body[-1].words, *line] if beside else line, columns)
        if placed is None or top - before > 1.9 * size or (not body and all(w.bold for w in line)):
            break
        cells, grown = placed
        if all(w.bold for w in line) and (len(cells.by_column) == 1 or 0 not in cells.by_column):
            break
        columns = grown
        used += 1
        if beside:
            body[-1] = cells
        else:
            body.append(cells)
    while body and list(body[-1].by_column) == [0] and not _wraps(body, len(body) - 1, columns):
        used -= 1
        body.pop()
    rows = _rows(body, columns)
    if not _is_table(rows, columns):
        return None, head + used
    return _grid(lines[at : at + head], rows, columns), head + used


def _segments(line: list[Word]) -> list[list[Word]]:
    parts = [[line[0]]]
    reach = line[0].x1
    for word in line[1:]:
        if word.x0 - reach > _GAP * word.size:
            parts.append([])
        parts[-1].append(word)
        reach = max(reach, word.x1)
    return parts


def _head(lines: list[list[Word]], at: int) -> tuple[list[tuple[float, float]], int]:
    """The columns that a head of bold cells opens at line `at`, as left and right edges, and how many lines it has."""
    columns: list[tuple[float, float]] = []
    count = 0
    for line in lines[at : at + 3]:
        if not all(w.bold for w in line):
            break
        if count and min(w.top for w in line) - max(w.bottom for w in lines[at + count - 1]) > 0.6 * line[0].size:
            break
        parts = [(min(w.x0 for w in p), max(w.x1 for w in p), sum(len(w.text) + 1 for w in p)) for p in _segments(line)]
        if any(length > _HEADS for _, _, length in parts) or (count == 0 and len(parts) < _FEWEST_COLUMNS - 1):
            break
        for x0, x1, _ in parts:
            touched = [c for c in columns if c[0] < x1 and x0 < c[1]]
            if len(touched) > 1:
                return [], 0
            columns = [c for c in columns if c not in touched]
            columns.append((min([x0, *(c[0] for c in touched)]), max([x1, *(c[1] for c in touched)])))
        columns.sort()
        count += 1
    return columns, count


def _placed(words: list[Word], columns: list[tuple[float, float]]) -> tuple[_Cells, list[tuple[float, float]]] | None:
    """Words by column, and the columns as wide as they are with them; None where the words do not keep to them."""
    grown = list(columns)
    by_column: dict[int, list[Word]] = {}
    last, reach = -1, 0.0
    for word in sorted(words, key=lambda w: w.x0):
        touched = [i for i, (a, b) in enumerate(grown) if a < word.x1 and word.x0 < b]
        if len(touched) > 1:
            return None
        if touched:
            last = touched[0]
        elif last < 0 or word.x0 - reach > _GAP * word.size:
            last = min(range(len(grown)), key=lambda i: max(grown[i][0] - word.x1, word.x0 - grown[i][1]))
        grown[last] = min(grown[last][0], word.x0), max(grown[last][1], word.x1)
        reach = max(reach, word.x1)
        by_column.setdefault(last, []).append(word)
    size = max(w.size for w in words)
    if any(right[0] - left[1] < _CORRIDOR * size for left, right in pairwise(grown)):
        return None
    return _Cells(words, by_column), grown


def _wraps(body: list[_Cells], at: int, columns: list[tuple[float, float]]) -> bool:
    """Whether line `at`, which has words in the first column alone, goes on with the cell above: it had no room left."""
    first = body[at].first
    if at == 0 or first is None or 0 not in body[at - 1].by_column:
        return False
    room = columns[0][1] - max(w.x1 for w in body[at - 1].by_column[0])
    return first.text[:1].islower() or first.x1 - first.x0 + 0.25 * first.size > room


def _rows(body: list[_Cells], columns: list[tuple[float, float]]) -> list[list[_Cells]]:
    """The lines of the body as rows: a row begins where its first cell does."""
    rows: list[list[_Cells]] = []
    for at, cells in enumerate(body):
        begins = cells.first is not None and not cells.first.text[:1].islower()
        if begins and len(cells.by_column) == 1 and rows:
            begins = not _wraps(body, at, columns)
        if begins or not rows:
            rows.append([])
        rows[-1].append(cells)
    return rows


def _is_table(rows: list[list[_Cells]], columns: list[tuple[float, float]]) -> bool:
    """Whether rows are those of a table: enough of them, filled, not long, and not all bold."""
    if len(rows) < _FEWEST_ROWS or rows[0][0].first is None:
        return False
    lines = [line for row in rows for line in row]
    full = sum(len({c for line in row for c in line.by_column}) >= 2 for row in rows)
    filled = {c for line in lines for c in line.by_column}
    plain = any(not w.bold for line in lines for c, ws in line.by_column.items() if c for w in ws)
    lower = sum(line.first is not None and line.first.text[:1].islower() for line in lines)
    return (
        full * 5 >= 3 * len(rows) and len(filled) == len(columns) and plain
        and len(lines) <= _MOST_LINES * len(rows) and lower * 3 <= len(lines)
        and median(len(row[0].by_column.get(0, [])) for row in rows) <= 8
    )  # fmt: skip


def _grid(head: list[list[Word]], rows: list[list[_Cells]], columns: list[tuple[float, float]]) -> Grid:
    xs = [columns[0][0] - 1, *((a[1] + b[0]) / 2 for a, b in pairwise(columns)), columns[-1][1] + 1]
    tops = [min(line.top for line in row) for row in rows]
    feet = [max(w.bottom for line in head for w in line), *(max(line.bottom for line in row) for row in rows)]
    between = [(foot + top) / 2 for foot, top in zip(feet, tops, strict=False)]
    ys = [min(w.top for line in head for w in line) - 1, *between, feet[-1] + 1]
    grid = Grid(xs, ys)
    for row, (top, bottom) in enumerate(pairwise(ys)):
        # as wide as the column's words, not as the space that it has: what did not fit into them begins a line
        grid.boxes += [Box(row, c, 1, 1, a - 2, top, b + 2, bottom) for c, (a, b) in enumerate(columns)]
    return grid
