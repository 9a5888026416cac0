"""Grids on a PDF page: where rules and the edges of filled areas enclose cells.

The way of finding cells (the smallest closed rectangle to the lower right of each crossing) is that of Anssi Nurminen's
thesis "Algorithmic Extraction of Data in Tables in PDF Documents" (Tampere University of Technology, 2013), which
tabula and pdfplumber follow too; edges of fills count as rules here, because a shaded table often has no others.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.readers._pdf_paths import Rect, Shapes

_SNAP = 2.6
_REACH = 3.2
_MAX_POINTS = 30_000
_MAX_WORK = 2_000_000
_MAX_GRIDS = 300


class Box(NamedTuple):
    """A cell's place in its grid and on the page."""

    row: int
    column: int
    rowspan: int
    colspan: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(slots=True)
class Grid:
    """One grid: its lines, and the cells between them."""

    xs: list[float]
    ys: list[float]
    boxes: list[Box] = field(default_factory=list)

    @property
    def area(self) -> tuple[float, float, float, float]:
        """x0, top, x1, bottom."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]


def grids(shapes: Shapes, width: float, height: float) -> tuple[list[Grid], list[Rect]]:
    """The grids of a page from top to bottom, and single boxes that stand by themselves (framed or filled)."""
    if shapes.full:
        return [], []
    level, upright = _edges(shapes, width, height)
    crossings = _crossings(level, upright)
    if len(crossings) > _MAX_POINTS:
        return [], []
    cells = _cells(crossings, level, upright)
    found: list[Grid] = []
    single: list[Rect] = []
    for group in _groups(cells):
        grid = _grid(group)
        rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
        if len(group) >= 2 and columns >= 2 and (rows >= 2 or columns >= 3):
            found.append(grid)
        else:
            single += [Rect(c[0], c[1], c[2], c[3], "", "000000") for c in group]
    found.sort(key=lambda g: (g.ys[0], g.xs[0]))
    found = found[:_MAX_GRIDS]
    inside = [g.area for g in found]
    for rect in shapes.rects:
        small = rect.x1 - rect.x0 < 0.9 * width
        if rect.fill and small and not any(_within(rect, a) for a in inside):
            single.append(rect)
    return found, single


class Painted:
    """What is painted where: looked up by place, since a page may hold thousands of fills and as many cells."""

    _STEP = 50.0
    _WIDE = 40
    """A fill over more squares of the raster than this is kept apart ..."""
    _MOST = 400
    """... and of those only so many, the last painted, are looked through."""

    def __init__(self, rects: list[Rect]) -> None:
        self._near: dict[tuple[int, int], list[tuple[int, Rect]]] = defaultdict(list)
        self._large: list[tuple[int, Rect]] = []
        for order, rect in enumerate(rects):
            if not rect.fill:
                continue
            x0, y0, x1, y1 = (int(v // self._STEP) for v in (rect.x0, rect.top, rect.x1, rect.bottom))
            if (x1 - x0 + 1) * (y1 - y0 + 1) > self._WIDE:
                self._large.append((order, rect))
                continue
            for x in range(x0, x1 + 1):
                for y in range(y0, y1 + 1):
                    self._near[x, y].append((order, rect))
        self._large = self._large[-self._MOST :]

    def behind(self, box: Box, grid: Grid) -> tuple[str, bool]:
        """What is painted behind a cell ("FFFFFF" for white, "" for nothing), and whether its whole row shares it."""
        rect = self._last((box.x0, box.top, box.x1, box.bottom))
        if rect is None:
            return "", False
        across = rect.x1 - rect.x0 >= 0.95 * (grid.xs[-1] - grid.xs[0])
        return rect.fill, across and len(grid.xs) > 2

    def under(self, area: tuple[float, float, float, float]) -> str:
        """What is painted last over the most of an area and its middle, "" for nothing."""
        rect = self._last(area)
        return rect.fill if rect else ""

    def _last(self, area: tuple[float, float, float, float]) -> Rect | None:
        x0, top, x1, bottom = area
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        size = max((x1 - x0) * (bottom - top), 0.1)
        near = self._near.get((int(x // self._STEP), int(y // self._STEP)), [])
        for _, rect in sorted([*near, *self._large], reverse=True):
            if not (rect.x0 <= x <= rect.x1 and rect.top <= y <= rect.bottom):
                continue
            wide = min(rect.x1, x1) - max(rect.x0, x0)
            high = min(rect.bottom, bottom) - max(rect.top, top)
            if wide * high >= 0.5 * size:
                return rect
        return None


def _within(rect: Rect, area: tuple[float, float, float, float]) -> bool:
    return (
        area[0] - 3 <= (rect.x0 + rect.x1) / 2 <= area[2] + 3
        and area[1] - 3 <= (rect.top + rect.bottom) / 2 <= area[3] + 3
    )


Corners = tuple[float, float, float, float]
Lines = dict[float, list[tuple[float, float]]]


def _edges(shapes: Shapes, width: float, height: float) -> tuple[Lines, Lines]:
    """Level and upright edges by their (snapped) place, each as its joined stretches."""
    raw: tuple[list[tuple[float, float, float]], list[tuple[float, float, float]]] = ([], [])
    for rule in shapes.rules:
        raw[0 if rule.level else 1].append((rule.at, rule.start, rule.end))
    for rect in shapes.rects:
        page_wide = rect.x1 - rect.x0 > 0.9 * width and rect.bottom - rect.top > 0.5 * height
        if rect.fill in {"", "FFFFFF"} or page_wide:
            continue
        raw[0].extend((y, rect.x0, rect.x1) for y in (rect.top, rect.bottom))
        raw[1].extend((x, rect.top, rect.bottom) for x in (rect.x0, rect.x1))
    return _joined(raw[0]), _joined(raw[1])


def level_edges(shapes: Shapes, width: float, height: float) -> Lines:
    """The level edges of a page by their height, each as its joined stretches."""
    return {} if shapes.full else _edges(shapes, width, height)[0]


def _joined(edges: list[tuple[float, float, float]]) -> Lines:
    edges = sorted(edges)
    lines: Lines = {}
    start = 0
    for index in range(1, len(edges) + 1):
        if index < len(edges) and edges[index][0] - edges[start][0] <= _SNAP:
            continue
        group = edges[start:index]
        at = sum(e[0] for e in group) / len(group)
        stretches: list[tuple[float, float]] = []
        for begin, end in sorted((e[1], e[2]) for e in group):
            if stretches and begin <= stretches[-1][1] + _REACH:
                stretches[-1] = (stretches[-1][0], max(end, stretches[-1][1]))
            else:
                stretches.append((begin, end))
        lines[at] = stretches
        start = index
    return lines


def _covers(stretches: list[tuple[float, float]], start: float, end: float) -> bool:
    place = bisect_right(stretches, (start + _REACH, float("inf"))) - 1
    return place >= 0 and stretches[place][1] >= end - _REACH


def _crossings(level: Lines, upright: Lines) -> dict[tuple[float, float], None]:
    found: dict[tuple[float, float], None] = {}
    xs = sorted(upright)
    for y in sorted(level):
        for start, end in level[y]:
            for x in xs[bisect_left(xs, start - _REACH) : bisect_right(xs, end + _REACH)]:
                if _covers(upright[x], y, y):
                    found[x, y] = None
            if len(found) > _MAX_POINTS:
                return found
    return found


def _cells(points: dict[tuple[float, float], None], level: Lines, upright: Lines) -> list[Corners]:
    by_x: dict[float, list[float]] = defaultdict(list)
    by_y: dict[float, list[float]] = defaultdict(list)
    for x, y in points:
        by_x[x].append(y)
        by_y[y].append(x)
    for values in (*by_x.values(), *by_y.values()):
        values.sort()
    found: list[Corners] = []
    work = 0
    for x, y in points:
        cell = None
        for y2 in by_x[x][bisect_right(by_x[x], y) :]:
            if cell is not None or not _covers(upright[x], y, y2):
                break
            for x2 in by_y[y][bisect_right(by_y[y], x) :]:
                work += 1
                if not _covers(level[y], x, x2):
                    break
                if (x2, y2) in points and _covers(level[y2], x, x2) and _covers(upright[x2], y, y2):
                    cell = (x, y, x2, y2)
                    break
        if cell is not None and cell[2] - cell[0] > 4 and cell[3] - cell[1] > 4:
            found.append(cell)
        if work > _MAX_WORK:
            return []
    return found


def _groups(cells: list[Corners]) -> list[list[Corners]]:
    """Cells that share a corner, together."""
    parent = list(range(len(cells)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    corners: dict[tuple[float, float], int] = {}
    for index, (x0, top, x1, bottom) in enumerate(cells):
        for corner in ((x0, top), (x1, top), (x0, bottom), (x1, bottom)):
            parent[root(index)] = root(corners.setdefault(corner, index))
    groups: dict[int, list[Corners]] = defaultdict(list)
    for index, cell in enumerate(cells):
        groups[root(index)].append(cell)
    return list(groups.values())


def _grid(cells: list[Corners]) -> Grid:
    xs = sorted({x for c in cells for x in (c[0], c[2])})
    ys = sorted({y for c in cells for y in (c[1], c[3])})
    grid = Grid(xs, ys)
    column_at, row_at = {x: i for i, x in enumerate(xs)}, {y: i for i, y in enumerate(ys)}
    for x0, top, x1, bottom in sorted(cells, key=lambda c: (c[1], c[0])):
        row, column = row_at[top], column_at[x0]
        grid.boxes.append(Box(row, column, row_at[bottom] - row, column_at[x1] - column, x0, top, x1, bottom))
    return grid
