"""The picture without scripts: boxes in lanes and lines between them as plain geometry.

The board paper, `remit view --static` and the page's first sight are made from the same scene.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.model import Graph, Node
from views import lanes, wrap
from views.lanes import Line, Opening
from views.look import KINDS, LANES, kind
from views.wrap import visible

WIDTH = 176
"""Of a lane's boxes, in pixels."""
NARROW, BROAD, SHEET = 104, 260, 1140
"""Between two lanes, at least and at most; and the width that lanes fill before they spread no further."""
PADDING = 7
INSET = 11
"""What a box's outline takes of its width on either side."""
LEAST, MOST = 12, 40
"""Between two boxes of a lane."""
Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]

HEAD = 36
"""What the lanes' headings take."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node as drawn: its centre, its size, the lines of its name."""

    id: str
    kind: int
    x: float
    y: float
    height: float
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A lane's name, above its boxes."""

    text: str
    x: float


@dataclass(frozen=True)
class Scene:
    """Boxes by id, lines, headings, and the size of all of it; the origin is the left upper corner."""

    boxes: Mapping[str, Box]
    lines: Sequence[Line]
    headings: Sequence[Heading]
    width: float
    height: float

    @cached_property
    def beside(self) -> Mapping[frozenset[str], list[str]]:
        """The types of the lines between each two boxes."""
        found = defaultdict(list)
        for line in self.lines:
            found[frozenset((line.source, line.target))].append(line.type)
        return found


def scene(graph: Graph, shown: Opening | None = None, *, centred: bool = False) -> Scene:
    """What a view of `graph` opens on (or `shown`), put in lanes from the top, or `centred` by each other."""
    shown = shown or lanes.opening(graph, lanes.order(graph))
    nodes = lanes.by_id(graph)
    columns: dict[int, list[Node]] = defaultdict(list)
    for id in shown.ids:
        columns[KINDS[kind(nodes[id])].lane].append(nodes[id])
    texts = {id: tuple(wrap.lines(visible(nodes[id].name), WIDTH - 2 * INSET)) for id in shown.ids}
    heights = {id: len(text) * wrap.LINE + 2 * PADDING for id, text in texts.items()}
    tallest = max((_sum(heights, column) for column in columns.values()), default=0)
    step = WIDTH + min(BROAD, max(NARROW, (SHEET - len(columns) * WIDTH) / max(len(columns) - 1, 1)))
    boxes, headings = {}, []
    for index, lane in enumerate(sorted(columns)):
        x = index * step + WIDTH / 2
        headings.append(Heading(LANES[lane], x))
        room = sum(heights[node.id] for node in columns[lane])
        gap = min(MOST, max(LEAST, (tallest - room) / max(len(columns[lane]) - 1, 1)))
        y = HEAD + ((tallest - room - gap * (len(columns[lane]) - 1)) / 2 if centred else 0.0)
        for node in columns[lane]:
            height = heights[node.id]
            boxes[node.id] = Box(node.id, kind(node), x, y + height / 2, height, texts[node.id])
            y += height + gap
    bottom = max((box.y + box.height / 2 for box in boxes.values()), default=HEAD)
    return Scene(boxes, shown.lines, headings, max((len(columns) - 1) * step, 0) + WIDTH, bottom)


def route(scene: Scene, line: Line) -> Curve:
    """The cubic curve of a line: from side to side across lanes, round the right within one; parallel ones apart."""
    a, b = scene.boxes[line.source], scene.boxes[line.target]
    beside = scene.beside[frozenset((line.source, line.target))]
    shift = (beside.index(line.type) - (len(beside) - 1) / 2) * 9
    half = WIDTH / 2
    if a.x == b.x:
        out = half + 30 + abs(shift)
        return (a.x + half, a.y + shift), (a.x + out, a.y + shift), (b.x + out, b.y + shift), (b.x + half, b.y + shift)
    way = 1 if b.x > a.x else -1
    start, end = (a.x + way * half, a.y + shift), (b.x - way * half, b.y + shift)
    bend = (end[0] - start[0]) * 0.45
    return start, (start[0] + bend, start[1]), (end[0] - bend, end[1]), end


def _sum(heights: Mapping[str, float], column: Sequence[Node]) -> float:
    return sum(heights[node.id] + LEAST for node in column) - LEAST
