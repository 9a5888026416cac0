"""Organisation charts on slides: which boxes a line joins, where its arrow points, and what the key says of it."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from loaders.document import Connector

_NEAR = 120_000
"""EMU (an eighth of an inch) within which a loose end counts as touching a box."""
_SAID = re.compile(
    r"\b(solid|unbroken|full|continuous|dashed|dotted|broken)\s+(?:lines?|arrows?)\b\s*"
    r"(?:[:=–-]|shows?|means?|denotes?|indicates?|represents?|is|are)?\s*([^.;\n]+)",
    re.IGNORECASE,
)


class Area(NamedTuple):
    """A place on the slide, in EMU."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        """Whether a point lies in it, or within `margin` of it."""
        return self.x0 - margin <= x <= self.x1 + margin and self.top - margin <= y <= self.bottom + margin

_LEFT_OR_RIGHT = re.compile(r"left|right", re.IGNORECASE)
_SIDE = re.compile(r"\bon\s(?:its|the|their)\s(?:left|right)\b[^.;]{0,40}\b(?:answers?|reports?|accountable|responsible)\b|\b(?:answers?|reports?|accountable)\b[^.;]{0,40}\bon\s(?:its|the|their)\s(?:left|right)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """A shape with text; `id` is what a line that is glued to it calls it."""

    id: str
    area: Area
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line on the slide: its ends as points, the ids of the boxes it is glued to, and how it looks."""

    begin: tuple[float, float]
    end: tuple[float, float]
    glued: tuple[str, str]
    arrow: str
    dashed: bool
    colour: str


def connectors(lines: list[Line], boxes: list[Box], page: int, path: tuple[str, ...]) -> list[Connector]:
    """The connectors between boxes, in the order of drawing."""
    by_id = {box.id: box for box in boxes if box.id}
    found: list[tuple[Line, Box, Box]] = []
    loose: list[Line] = []
    for line in lines:
        start = by_id.get(line.glued[0]) or _touched(line.begin, boxes)
        end = by_id.get(line.glued[1]) or _touched(line.end, boxes)
        if start is not None and end is not None and start is not end:
            found.append((line, start, end))
        else:
            loose.append(line)
    key = _key(loose, boxes, {id(box) for _, *ends in found for box in ends})
    said = _said([box.text for box in boxes])
    side = next((words[0].casefold() for box in boxes for told in _SIDE.findall(box.text) if (words := _LEFT_OR_RIGHT.findall(told))), "")
    return [
        Connector(text="", start=start.text, end=end.text, arrow=line.arrow, dashed=line.dashed,
                  upper=_beside(start, end, side) or _upper(start, end), meaning=_meaning(line, key, said), page=page, path=path)
        for line, start, end in found
    ]  # fmt: skip


def _touched(point: tuple[float, float], boxes: list[Box]) -> Box | None:
    """The smallest box that a point lies in or next to."""
    near = [b for b in boxes if b.area.holds(*point, margin=_NEAR)]
    return min(near, key=lambda b: (b.area.x1 - b.area.x0) * (b.area.bottom - b.area.top), default=None)


def _upper(start: Box, end: Box) -> str:
    """The text of the box that stands higher: its middle lies above the other's upper edge."""
    if start.area.middle[1] < end.area.top:
        return start.text
    return end.text if end.area.middle[1] < start.area.top else ""


def _beside(start: Box, end: Box, side: str) -> str:
    """The text of the box on the side of which the slide says that those stand who are reported to."""
    if not side or (start.area.x1 > end.area.x0 and end.area.x1 > start.area.x0):
        return ""
    left, right = (start, end) if start.area.x0 < end.area.x0 else (end, start)
    return left.text if side == "left" else right.text


Key = list[tuple[bool, str, str, str]]


def _key(loose: list[Line], boxes: list[Box], joined: set[int]) -> Key:
    """What samples of lines with a label to their right say: dashed, colour, arrow, label."""
    key: Key = []
    for line in loose:
        right, middle = max(line.begin[0], line.end[0]), (line.begin[1] + line.end[1]) / 2
        beside = [b for b in boxes if id(b) not in joined and b.area.top - _NEAR <= middle <= b.area.bottom + _NEAR
                  and -2 * _NEAR <= b.area.x0 - right <= 8 * _NEAR]  # fmt: skip
        if beside:
            label = min(beside, key=lambda b: b.area.x0)
            key.append((line.dashed, line.colour, line.arrow, label.text.strip(" :=–-")))
    return key


def _said(texts: list[str]) -> dict[bool, str]:
    """What the slide says in words of solid and of broken lines."""
    found: dict[bool, str] = {}
    for text in texts:
        for word, meaning in _SAID.findall(text):
            found.setdefault(word.casefold() in {"dashed", "dotted", "broken"}, meaning.strip(" ,"))
    return found


def _meaning(line: Line, key: Key, said: dict[bool, str]) -> str:
    """What the key says of a line: by dash and colour, else by dash alone where that leaves one choice."""
    alike = {label for dashed, colour, _, label in key if dashed == line.dashed and colour == line.colour}
    if len(alike) != 1:
        alike = {label for dashed, _, _, label in key if dashed == line.dashed}
    return next(iter(alike)) if len(alike) == 1 else said.get(line.dashed, "")
