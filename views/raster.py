"""A scene as a PNG, for paper: Word takes no SVG that every version shows."""

import io
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from views import wrap
from views.look import KINDS, OUTLINES, RELATION, RELATIONS, Place
from views.scene import WIDTH, Box, Curve, Point, Scene, route
from views.svg import mark_of
from views.wrap import visible

_SCALE = 2
"""Pixels of the picture for one of the scene: 1,188 across become 2,376, which is 370 dots an inch on A4."""
_TALLEST = 1.4
"""Height by width; what is narrower gets white sides, so that it fits a page at the width of the text."""
_MARGIN = 16
_INK = "#1b1f24"
_STEPS = 40


def png(scene: Scene) -> bytes:
    """`scene` without title and legend, sharp at the width of an A4 page."""
    from PIL import Image, ImageDraw, ImageFont

    size = [round(_SCALE * (side + 2 * _MARGIN)) for side in (scene.width, scene.height)]
    image = Image.new("RGB", (size[0], size[1]), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(_SCALE * wrap.SIZE)
    for line in reversed(scene.lines):  # leads come first, and are drawn last
        _line(draw, font, route(scene, line), RELATION[line.type], line.count)
    for box in scene.boxes.values():
        _box(draw, font, box)
    for heading in scene.headings:
        _text(draw, font, heading.text, (heading.x, 16), _INK)
    if size[1] > size[0] * _TALLEST:
        page = Image.new("RGB", (round(size[1] / _TALLEST), size[1]), "white")
        page.paste(image, ((page.width - size[0]) // 2, 0))
        image = page
    out = io.BytesIO()
    image.quantize(128, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _at(point: Point) -> tuple[float, float]:
    return (point[0] + _MARGIN) * _SCALE, (point[1] + _MARGIN) * _SCALE


def _text(draw: Any, font: Any, text: str, at: Point, colour: str, stroke: int = 0) -> None:
    x, y = _at(at)
    draw.text((x, y), visible(text), fill=colour, font=font, anchor="mm", stroke_width=stroke, stroke_fill="white")


def _box(draw: Any, font: Any, box: Box) -> None:
    fill, line = KINDS[box.kind].light
    shape = OUTLINES[KINDS[box.kind].shape]
    left, top = box.x - WIDTH / 2, box.y - box.height / 2

    def corners(places: Sequence[Place]) -> list[tuple[float, float]]:
        return [_at((left + fx * WIDTH + ox, top + fy * box.height + oy)) for fx, ox, fy, oy in places]

    if shape.corners:
        points = corners(shape.corners)
        draw.polygon(points, fill=fill)
        draw.line([*points, points[0], points[1]], fill=line, width=3, joint="curve")
    else:
        radius = shape.radius * box.height / 2 * _SCALE
        ends = [*_at((left, top)), *_at((left + WIDTH, top + box.height))]
        draw.rounded_rectangle(ends, radius, fill=fill, outline=line, width=3)
    for inside in shape.inside:
        draw.line(corners(inside), fill=line, width=2, joint="curve")
    first = box.y - (len(box.text) - 1) * wrap.LINE / 2
    for number, text in enumerate(box.text):
        _text(draw, font, text, (box.x, first + number * wrap.LINE), _INK)


def _line(draw: Any, font: Any, curve: Curve, relation: int, count: int) -> None:
    look = RELATIONS[relation]
    points = [_at(_on(curve, step / _STEPS)) for step in range(_STEPS + 1)]
    width = max(2, round(look.width * _SCALE))
    for piece in _dashes(points, [part * _SCALE for part in look.dash]):
        draw.line(piece, fill=look.light, width=width, joint="curve")
    way = 1 if curve[3][0] >= curve[2][0] else -1
    x, y = points[-1]
    barbs = [(x - way * 11 * _SCALE, y - 5.5 * _SCALE), (x, y), (x - way * 11 * _SCALE, y + 5.5 * _SCALE)]
    if look.arrow == "triangle":
        draw.polygon(barbs, fill=look.light)
    elif look.arrow:
        draw.line(barbs, fill=look.light, width=width)
    if mark := mark_of(look.type, count).replace("×", "x"):  # Pillow's own font has no multiplication sign
        _text(draw, font, mark, _on(curve, 0.5), look.light, stroke=5)


def _on(curve: Curve, t: float) -> Point:
    """A point of a cubic Bézier curve."""
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x = sum(share * point[0] for share, point in zip(shares, curve, strict=True))
    y = sum(share * point[1] for share, point in zip(shares, curve, strict=True))
    return x, y


def _dashes(points: Sequence[Point], pattern: Sequence[float]) -> list[list[Point]]:
    """A line through `points`, cut into the dashes of `pattern` (lengths on and off); whole without one."""
    if not pattern:
        return [list(points)]
    pieces: list[list[Point]] = [[points[0]]]
    part, left = 0, pattern[0]
    for start, end in pairwise(points):
        length = ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5
        gone = 0.0
        while length - gone > left:
            gone += left
            at = (start[0] + (end[0] - start[0]) * gone / length, start[1] + (end[1] - start[1]) * gone / length)
            if part % 2 == 0:
                pieces[-1].append(at)
            else:
                pieces.append([at])
            part += 1
            left = pattern[part % len(pattern)]
        left -= length - gone
        if part % 2 == 0:
            pieces[-1].append(end)
    return [piece for piece in pieces if len(piece) > 1]
