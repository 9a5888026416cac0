"""Organisation charts on slides: which boxes a line joins, where its arrow points, and what the key says of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from loaders.document import Connector
from loaders.readers._docx_numbers import integer
from loaders.readers._package import Element
from loaders.readers._pptx_shapes import Area, P, Shape
from loaders.readers._theme import A, Theme

_NEAR = 120_000
"""EMU (an eighth of an inch) within which a loose end counts as touching a box."""
_LINES = {"line", "straightConnector1", "bentConnector2", "bentConnector3", "bentConnector4", "bentConnector5",
          "curvedConnector2", "curvedConnector3", "curvedConnector4", "curvedConnector5"}  # fmt: skip
_SAID = re.compile(
    r"\b(solid|unbroken|full|continuous|dashed|dotted|broken)\s+(?:lines?|arrows?)\b\s*"
    r"(?:[:=–-]|shows?|means?|denotes?|indicates?|represents?|is|are)?\s*([^.;\n]+)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Line:
    """A line on the slide: its ends as points, the ids of the boxes it is glued to, and how it looks."""

    shape: Shape
    begin: tuple[float, float]
    end: tuple[float, float]
    glued: tuple[str, str]
    arrow: str
    dashed: bool
    colour: str


def connectors(
    shapes: list[Shape], theme: Theme, words: Callable[[Shape], str], page: int, path: tuple[str, ...]
) -> list[Connector]:
    """The connectors between boxes with text, in the order of drawing. `words` gives a shape's text."""
    lines = [line for s in shapes if (line := _line(s, theme)) is not None]
    drawn = {id(line.shape) for line in lines}
    boxes = [(s, s.area, t) for s in shapes if id(s) not in drawn and s.area is not None and (t := words(s))]
    by_id = {s.id: (s, area, t) for s, area, t in boxes}
    found: list[tuple[_Line, tuple[Shape, Area, str], tuple[Shape, Area, str]]] = []
    loose: list[_Line] = []
    for line in lines:
        start = by_id.get(line.glued[0]) or _touched(line.begin, boxes)
        end = by_id.get(line.glued[1]) or _touched(line.end, boxes)
        if start is not None and end is not None and start[0] is not end[0]:
            found.append((line, start, end))
        else:
            loose.append(line)
    key = _key(loose, boxes, {id(s[0]) for _, *ends in found for s in ends})
    said = _said([t for _, _, t in boxes])
    return [
        Connector(text="", start=start[2], end=end[2], arrow=line.arrow, dashed=line.dashed,
                  upper=_upper(start, end), meaning=_meaning(line, key, said), page=page, path=path)
        for line, start, end in found
    ]  # fmt: skip


def _line(shape: Shape, theme: Theme) -> _Line | None:
    properties = shape.element.find(f"{P}spPr")
    geometry = None if properties is None else properties.find(f"{A}prstGeom")
    form = "" if geometry is None else geometry.get("prst", "")
    if shape.area is None or (shape.kind != "cxnSp" and form not in _LINES):
        return None
    place = properties.find(f"{A}xfrm") if properties is not None else None
    flip_h = place is not None and place.get("flipH") in {"1", "true"}
    flip_v = place is not None and place.get("flipV") in {"1", "true"}
    if place is not None and 8_100_000 <= integer(place.get("rot")) % 21_600_000 <= 13_500_000:
        flip_h, flip_v = not flip_h, not flip_v
    xs = (shape.area.x1, shape.area.x0) if flip_h else (shape.area.x0, shape.area.x1)
    ys = (shape.area.bottom, shape.area.top) if flip_v else (shape.area.top, shape.area.bottom)
    glue = [shape.element.find(f"{P}nvCxnSpPr/{P}cNvCxnSpPr/{A}{n}") for n in ("stCxn", "endCxn")]
    look = None if properties is None else properties.find(f"{A}ln")
    dash = None if look is None else look.find(f"{A}prstDash")
    dashed = (dash is not None and dash.get("val", "solid") != "solid") or (
        look is not None and look.find(f"{A}custDash") is not None
    )
    # In DrawingML the "head" is where the line begins and the "tail" where it ends (20.1.8.38 and 57).
    at_start, at_end = (_pointed(look, n) for n in ("headEnd", "tailEnd"))
    arrow = "both" if at_start and at_end else "start" if at_start else "end" if at_end else ""
    colour = theme.colour(None if look is None else look.find(f"{A}solidFill"))
    colour = colour or theme.colour(shape.element.find(f"{P}style/{A}lnRef"))
    glued = tuple("" if g is None else g.get("id", "") for g in glue)
    return _Line(shape, (xs[0], ys[0]), (xs[1], ys[1]), (glued[0], glued[1]), arrow, dashed, colour)


def _pointed(look: Element | None, name: str) -> bool:
    end = None if look is None else look.find(f"{A}{name}")
    return end is not None and end.get("type", "none") != "none"


def _touched(point: tuple[float, float], boxes: list[tuple[Shape, Area, str]]) -> tuple[Shape, Area, str] | None:
    """The smallest box that a point lies in or next to."""
    near = [b for b in boxes if b[1].holds(*point, margin=_NEAR)]
    return min(near, key=lambda b: (b[1].x1 - b[1].x0) * (b[1].bottom - b[1].top), default=None)


def _upper(start: tuple[Shape, Area, str], end: tuple[Shape, Area, str]) -> str:
    """The text of the box that stands higher: its middle lies above the other's upper edge."""
    if start[1].middle[1] < end[1].top:
        return start[2]
    return end[2] if end[1].middle[1] < start[1].top else ""


Key = list[tuple[bool, str, str, str]]


def _key(loose: list[_Line], boxes: list[tuple[Shape, Area, str]], joined: set[int]) -> Key:
    """What samples of lines with a label to their right say: dashed, colour, arrow, label."""
    key: Key = []
    for line in loose:
        right, middle = max(line.begin[0], line.end[0]), (line.begin[1] + line.end[1]) / 2
        beside = [b for b in boxes if id(b[0]) not in joined and b[1].top - _NEAR <= middle <= b[1].bottom + _NEAR
                  and -2 * _NEAR <= b[1].x0 - right <= 8 * _NEAR]  # fmt: skip
        if beside:
            label = min(beside, key=lambda b: b[1].x0)
            key.append((line.dashed, line.colour, line.arrow, label[2].strip(" :=–-")))
    return key


def _said(texts: list[str]) -> dict[bool, str]:
    """What the slide says in words of solid and of broken lines."""
    found: dict[bool, str] = {}
    for text in texts:
        for word, meaning in _SAID.findall(text):
            found.setdefault(word.casefold() in {"dashed", "dotted", "broken"}, meaning.strip(" ,"))
    return found


def _meaning(line: _Line, key: Key, said: dict[bool, str]) -> str:
    """What the key says of a line: by dash and colour, else by dash alone where that leaves one choice."""
    alike = {label for dashed, colour, _, label in key if dashed == line.dashed and colour == line.colour}
    if len(alike) != 1:
        alike = {label for dashed, _, _, label in key if dashed == line.dashed}
    return next(iter(alike)) if len(alike) == 1 else said.get(line.dashed, "")
