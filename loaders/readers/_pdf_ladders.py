"""Tables of a PDF page that are ruled between their rows only: the gaps that run through all rows part the columns."""

from itertools import islice, pairwise

from loaders.readers._pdf_cells import MAX_LOOKS, lines_of, split
from loaders.readers._pdf_grid import Box, Grid, level_edges
from loaders.readers._pdf_page import Page
from loaders.readers._pdf_words import Word

_SHORTEST = 120.0
_TALLEST = 260.0
"""A rule shorter than the first, or further from the next than the second, in points, parts no rows of a table."""
_CORRIDOR = 0.8
"""How wide, in ems, a gap through all rows is at least."""


def ladders(page: Page, words: list[Word], taken: list[tuple[float, float, float, float]]) -> list[Grid]:
    """Grids between rules of one length, three or more, whose text stands in columns; `taken` are areas of other tables."""
    runs: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
    for y, stretches in level_edges(page.shapes, page.width, page.height).items():
        for x0, x1 in stretches:
            if x1 - x0 >= _SHORTEST and not any(a[1] - 3 <= y <= a[3] + 3 and x0 < a[2] and x1 > a[0] for a in taken):
                runs.setdefault((round(x0 / 5), round(x1 / 5)), []).append((y, x0, x1))
    found: list[Grid] = []
    for rules in islice(runs.values(), max(MAX_LOOKS // max(len(words), 1), 10)):
        rules.sort()
        start = 0
        for index in range(1, len(rules) + 1):
            if index == len(rules) or rules[index][0] - rules[index - 1][0] > _TALLEST:
                run = rules[start:index]
                start = index
                grid = _grid([y for y, _, _ in run], run[0][1], run[0][2], words) if len(run) >= 3 else None
                if grid is not None:
                    found.append(grid)
    return sorted(found, key=lambda g: g.ys[0])


def _grid(ys: list[float], x0: float, x1: float, words: list[Word]) -> Grid | None:
    inside, _ = split(words, (x0 - 2, ys[0], x1 + 2, ys[-1]))
    inside = [w for w in inside if not w.turn]
    if len(inside) < 4:
        return None
    columns = _columns(inside, x0, x1)
    if len(ys) == 3:
        ys = _rows(ys, inside, columns)
    if len(columns) < 3 or len(ys) < 3 or not _is_filled(ys, columns, inside):
        return None
    grid = Grid(columns, ys)
    for row, (top, bottom) in enumerate(pairwise(ys)):
        grid.boxes += [Box(row, c, 1, 1, a, top, b, bottom) for c, (a, b) in enumerate(pairwise(columns))]
    return grid


def _columns(words: list[Word], x0: float, x1: float) -> list[float]:
    """The edges of the columns: in the middle of each gap that no word of any row crosses."""
    edges = [x0]
    reach = x0
    for word in sorted(words, key=lambda w: w.x0):
        if word.x0 - reach > _CORRIDOR * word.size and reach > x0:
            edges.append((reach + word.x0) / 2)
        reach = max(reach, word.x1)
    return [*edges, x1]


def _rows(ys: list[float], words: list[Word], columns: list[float]) -> list[float]:
    """Rows under a head where only head and foot are ruled: each begins with a line that has words in two columns."""
    if len(columns) < 3:
        return ys
    body = [line for line in lines_of(words) if line[0].top >= ys[1] - 1]
    starts = [line for line in body if line[0].x0 < columns[1] and line[-1].x1 > columns[1]]
    cuts = [min(w.top for w in line) - 1 for line in starts[1:]]
    return [ys[0], ys[1], *cuts, ys[2]]


def _is_filled(ys: list[float], columns: list[float], words: list[Word]) -> bool:
    """Whether most rows have a word in the first column and in another: stacked paragraphs have not."""
    rows = list(pairwise(ys))
    full = 0
    for top, bottom in rows:
        here = {
            next((i for i, (a, b) in enumerate(pairwise(columns)) if a <= (w.x0 + w.x1) / 2 <= b), -1)
            for w in words
            if top <= (w.top + w.bottom) / 2 <= bottom
        }
        full += len(here - {-1}) >= 2
    return full * 2 > len(rows) and full >= 2
