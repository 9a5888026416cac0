"""Drawn paths as what they are on the page: filled rectangles, rules, round marks."""

import ctypes
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, NamedTuple

_MAX_SEGMENTS = 5_000
_MAX_SHAPES = 30_000
_THIN = 2.6
"""A filled rectangle thinner than this is a rule."""


class Transform(NamedTuple):
    """An affine transform, as PDF writes it."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """Where a direction goes."""
        return self.a * x + self.c * y, self.b * x + self.d * y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The upright box around a box."""
        a, b, c, d, e, f = self
        if b == 0 and c == 0:
            x0, x1, y0, y1 = a * x0 + e, a * x1 + e, d * y0 + f, d * y1 + f
            return (x0 if x0 < x1 else x1), (y0 if y0 < y1 else y1), (x1 if x1 > x0 else x0), (y1 if y1 > y0 else y0)
        corners = [self.point(x, y) for x in (x0, x1) for y in (y0, y1)]
        xs, ys = [p[0] for p in corners], [p[1] for p in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def after(self, first: "Transform") -> "Transform":
        """This transform after `first`."""
        e, f = self.point(first.e, first.f)
        a, b = self.direction(first.a, first.b)
        c, d = self.direction(first.c, first.d)
        return Transform(a, b, c, d, e, f)


class Rect(NamedTuple):
    """A filled or framed rectangle; `fill` and `line` are "" for none."""

    x0: float
    top: float
    x1: float
    bottom: float
    fill: str
    line: str


class Rule(NamedTuple):
    """A straight line along an axis: `at` is its place on the other axis."""

    level: bool
    at: float
    start: float
    end: float


class Disc(NamedTuple):
    """A round mark."""

    x0: float
    top: float
    x1: float
    bottom: float
    filled: bool


@dataclass(slots=True)
class Shapes:
    """All that is drawn on a page, in the order of drawing."""

    rects: list[Rect] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    discs: list[Disc] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """Whether a page draws more than any table or figure needs (a map)."""
        return len(self.rects) + len(self.rules) + len(self.discs) > _MAX_SHAPES


def add_path(shapes: Shapes, handle: Any, seen: Transform, paint: tuple[str, str]) -> None:
    """Sort one path of pdfium's into `shapes`; `paint` is its fill and its line's colour."""
    fill, line = paint
    if shapes.full or not (fill or line):
        return
    for points, curved, closed in _subpaths(handle, seen):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
        wide, high = x1 - x0, bottom - top
        if not isfinite(wide + high + x0 + top):
            continue
        if curved:
            if 2 < wide < 60 and 0.8 < wide / max(high, 0.1) < 1.25:
                shapes.discs.append(Disc(x0, top, x1, bottom, bool(fill) and fill != "FFFFFF"))
            continue
        if fill and (wide <= _THIN or high <= _THIN):
            if fill != "FFFFFF" and max(wide, high) > 3:
                level = Rule(True, (top + bottom) / 2, x0, x1)
                shapes.rules.append(level if wide >= high else Rule(False, (x0 + x1) / 2, top, bottom))
            continue
        box = (closed or fill) and len(points) >= 4 and _is_box(points)
        if box:
            shapes.rects.append(Rect(x0, top, x1, bottom, fill, line))
        if line and line != "FFFFFF":
            _add_rules(shapes, points, closed or bool(box))


def _add_rules(shapes: Shapes, points: list[tuple[float, float]], closed: bool) -> None:
    ends = [*points[1:], points[0]] if closed else points[1:]
    for (x0, y0), (x1, y1) in zip(points, ends, strict=False):
        if abs(y0 - y1) <= 0.7 and abs(x0 - x1) > 1:
            shapes.rules.append(Rule(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) <= 0.7 and abs(y0 - y1) > 1:
            shapes.rules.append(Rule(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def _is_box(points: list[tuple[float, float]]) -> bool:
    """Whether the corners are those of one upright rectangle."""
    xs = sorted({round(p[0]) for p in points})
    ys = sorted({round(p[1]) for p in points})
    return xs[-1] - xs[0] >= 1 and all(
        min(abs(p[0] - xs[0]), abs(p[0] - xs[-1])) <= 1.1 and min(abs(p[1] - ys[0]), abs(p[1] - ys[-1])) <= 1.1
        for p in points
    )


def _subpaths(handle: Any, seen: Transform) -> list[tuple[list[tuple[float, float]], bool, bool]]:
    """The path's pieces: their points on the page, whether they have curves, whether they are closed."""
    import pypdfium2.raw as pdfium

    found: list[tuple[list[tuple[float, float]], bool, bool]] = []
    points: list[tuple[float, float]] = []
    curved = closed = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(handle), _MAX_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(handle, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                found.append((points, curved, closed))
            points, curved, closed = [], False, False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        points.append(seen.point(x.value, y.value))
        closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
    if len(points) > 1:
        found.append((points, curved, closed))
    return found


def clip(handle: Any, seen: Transform) -> tuple[tuple[float, float, float, float] | None, int]:
    """The area, as a box, that an object's clipping paths leave of it, None where nothing clips it; and their size.

    A path of many segments is no box and clips nothing here: what it leaves is not worked out.
    """
    import pypdfium2.raw as pdfium

    path = pdfium.FPDFPageObj_GetClipPath(handle)
    area: tuple[float, float, float, float] | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    looked = 1
    for number in range(max(min(pdfium.FPDFClipPath_CountPaths(path), 20), 0) if path else 0):
        count = pdfium.FPDFClipPath_CountPathSegments(path, number)
        points = []
        for index in range(count if count <= 40 else 0):
            segment = pdfium.FPDFClipPath_GetPathSegment(path, number, index)
            if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                points.append(seen.point(x.value, y.value))
        looked += len(points)
        if not points:
            continue
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        x0, top, x1, bottom = area or (min(xs), min(ys), max(xs), max(ys))
        area = max(x0, min(xs)), max(top, min(ys)), min(x1, max(xs)), min(bottom, max(ys))
    return area, looked
