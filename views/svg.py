"""A scene as one SVG element that runs nothing and loads nothing; the colours are those of white paper."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape

from graph.model import Graph
from views import wrap
from views.look import KINDS, OUTLINES, RELATION, RELATIONS, ROLES, Place, kind
from views.scene import WIDTH, Box, Curve, Scene, route
from views.wrap import visible

_FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"
_MARGIN, _TOP, _ROW, _NOTE = 24, 56, 34, 18
_SAMPLE = 46
_INK = "#1b1f24"


def svg(scene: Scene, title: str, notes: Sequence[str] = (), *, name: str = "picture") -> str:
    """`scene` with its title, lanes and legend, and below it `notes` (sources, what is left out).

    `name` makes the ids of its parts unique in a page that holds several.
    """
    width = max(scene.width, 640) + 2 * _MARGIN
    legend, legend_height = _legend(scene, width - 2 * _MARGIN)
    written = [line for note in notes for line in wrap.lines(visible(note), width - 2 * _MARGIN, most=12)]
    foot = _TOP + scene.height + 36
    height = foot + legend_height + _NOTE * len(written) + _MARGIN
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" '
        f'height="{_n(height)}" role="img" aria-labelledby="{name}-title" font-family="{_FONT}" '
        f'font-size="{wrap.SIZE}" fill="{_INK}">',
        f'<title id="{name}-title">{_text(title)}</title>',
        f'<rect width="{_n(width)}" height="{_n(height)}" fill="#ffffff"/>',
        f'<text x="{_MARGIN}" y="34" font-size="20" font-weight="bold">{_text(title)}</text>',
        f'<g transform="translate({_MARGIN} {_TOP})">',
        *(f'<text x="{_n(h.x)}" y="20" text-anchor="middle" font-weight="bold">{_text(h.text)}</text>'
          for h in scene.headings),
        *_lines((route(scene, line), RELATION[line.type], line.count) for line in scene.lines),
        *_boxes(scene.boxes.values()),
        "</g>",
        f'<g transform="translate({_MARGIN} {_n(foot)})">', *legend, "</g>",
        *(f'<text x="{_MARGIN}" y="{_n(foot + legend_height + _NOTE * number)}" font-size="12">{_text(note)}</text>'
          for number, note in enumerate(written)),
        "</svg>",
    ])  # fmt: skip


def outline(shape: str, width: float, height: float, x: float = 0, y: float = 0) -> tuple[str, str]:
    """The path around a box of `shape` whose left upper corner is at `x`, `y`, and the path of the lines inside it."""
    shape_of = OUTLINES[shape]
    inside = "".join(_path(line, width, height, x, y) for line in shape_of.inside)
    if shape_of.corners:
        return _path(shape_of.corners, width, height, x, y) + "Z", inside
    r = shape_of.radius * height / 2
    w, h = width - 2 * r, height - 2 * r
    if not r:
        return f"M{_n(x)} {_n(y)}h{_n(w)}v{_n(h)}h{_n(-w)}Z", inside
    arc = f"a{_n(r)} {_n(r)} 0 0 1 "
    around = f"M{_n(x + r)} {_n(y)}h{_n(w)}{arc}{_n(r)} {_n(r)}v{_n(h)}{arc}{_n(-r)} {_n(r)}h{_n(-w)}"
    return f"{around}{arc}{_n(-r)} {_n(-r)}v{_n(-h)}{arc}{_n(r)} {_n(-r)}Z", inside


def _path(points: Sequence[Place], width: float, height: float, x: float, y: float) -> str:
    return "".join(
        f"{'L' if index else 'M'}{_n(x + fx * width + ox)} {_n(y + fy * height + oy)}"
        for index, (fx, ox, fy, oy) in enumerate(points)
    )


def _boxes(boxes: Iterable[Box]) -> list[str]:
    """All boxes of a kind as one path, then their names: a third of the bytes of a group for each."""
    shapes: dict[int, list[tuple[str, str]]] = defaultdict(list)
    words = []
    for box in boxes:
        top = box.y - box.height / 2
        shapes[box.kind].append(outline(KINDS[box.kind].shape, WIDTH, box.height, box.x - WIDTH / 2, top))
        first = box.y - (len(box.text) - 1) * wrap.LINE / 2 + wrap.SIZE * 0.36
        words += [f'<text x="{_n(box.x)}" y="{_n(first + number * wrap.LINE)}">{_text(text)}</text>'
                  for number, text in enumerate(box.text)]  # fmt: skip
    drawn = []
    for number, paths in sorted(shapes.items()):
        fill, line = KINDS[number].light
        drawn.append(
            f'<path d="{"".join(around for around, _ in paths)}" fill="{fill}" stroke="{line}" stroke-width="1.4"/>'
        )
        if inside := "".join(inside for _, inside in paths):
            drawn.append(f'<path d="{inside}" fill="none" stroke="{line}"/>')
    return [*drawn, '<g text-anchor="middle">', *words, "</g>"]


def _lines(given: Iterable[tuple[Curve, int, int]]) -> list[str]:
    """Curves (with their relation and count) as one path a relation, one for the heads of its arrows, and the marks."""
    curves: dict[int, list[str]] = defaultdict(list)
    heads: dict[int, list[str]] = defaultdict(list)
    marks: dict[int, list[str]] = defaultdict(list)
    for ((x0, y0), (x1, y1), (x2, y2), (x3, y3)), relation, count in given:
        look = RELATIONS[relation]
        way = 1 if x3 >= x2 else -1
        filled = look.arrow == "triangle"
        curves[relation].append(
            f"M{_n(x0)} {_n(y0)}C{_n(x1)} {_n(y1)} {_n(x2)} {_n(y2)} {_n(x3 - 9 * way * filled)} {_n(y3)}"
        )
        if filled:
            heads[relation].append(f"M{_n(x3)} {_n(y3)}l{-11 * way} -5.5v11Z")
        elif look.arrow:
            heads[relation].append(f"M{_n(x3 - 9 * way)} {_n(y3 - 5)}l{9 * way} 5l{-9 * way} 5")
        if mark := mark_of(look.type, count):
            x, y = (x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8
            marks[relation].append(f'<text x="{_n(x)}" y="{_n(y + 4)}">{mark}</text>')
    out = []
    for relation in sorted(curves, reverse=True):  # leads on top
        look = RELATIONS[relation]
        stroke = f'fill="none" stroke="{look.light}" stroke-width="{look.width}"'
        dash = f' stroke-dasharray="{" ".join(map(str, look.dash))}"' if look.dash else ""
        out.append(f'<path d="{"".join(curves[relation])}" {stroke}{dash}/>')
        if heads[relation]:
            drawn = f'fill="{look.light}"' if look.arrow == "triangle" else stroke
            out.append(f'<path d="{"".join(heads[relation])}" {drawn}/>')
        if marks[relation]:
            out += [f'<g text-anchor="middle" font-size="11" font-weight="bold" fill="{look.light}" stroke="#ffffff" '
                    'stroke-width="3" paint-order="stroke">', *marks[relation], "</g>"]  # fmt: skip
    return out


def mark_of(type: str, count: int) -> str:
    """What stands on a line: a question mark where the source cannot be read, the number of claims where it is several.

    >>> mark_of("UNRESOLVED", 1), mark_of("LEADS", 3), mark_of("LEADS", 1)
    ('?', '×3', '')
    """
    return ("?" if type == "UNRESOLVED" else "") + (f"×{count}" if count > 1 else "")


def _legend(scene: Scene, room: float) -> tuple[list[str], float]:
    """Samples of every kind of box and line that the picture has, in rows of `room` pixels, and their height."""
    kinds = sorted({box.kind for box in scene.boxes.values()})
    types = sorted({line.type for line in scene.lines}, key=RELATION.__getitem__)
    samples = [(KINDS[index].one, _sample_box(index)) for index in kinds]
    samples += [(_legend_words(type), _sample_line(type)) for type in types]
    out, x, y = [], 0.0, 0.0
    for words, drawn in samples:
        size = _SAMPLE + 8 + wrap.width(words) + 24
        if x and x + size > room:
            x, y = 0.0, y + _ROW
        out.append(f'<g transform="translate({_n(x)} {_n(y)})">{drawn}</g>')
        x += size
    return out, y + _ROW + 8 if samples else 0


def _sample_box(index: int, *, words: bool = True) -> str:
    look = KINDS[index]
    around, inside = outline(look.shape, _SAMPLE, 20)
    inner = f'<path d="{inside}" fill="none" stroke="{look.light[1]}"/>' if inside else ""
    said = f'<text x="{_SAMPLE + 8}" y="15">{_text(look.one)}</text>' if words else ""
    return f'<path d="{around}" fill="{look.light[0]}" stroke="{look.light[1]}" stroke-width="1.4"/>{inner}{said}'


def _sample_line(type: str, *, words: bool = True) -> str:
    line = "".join(_lines([(((0, 10), (10, 10), (36, 10), (_SAMPLE, 10)), RELATION[type], 1)]))
    return line + (f'<text x="{_SAMPLE + 8}" y="15">{_text(_legend_words(type))}</text>' if words else "")


def samples(graph: Graph) -> list[tuple[str, str]]:
    """For every kind of node and every role in `graph` (and one for all other relationships): an SVG and its words."""
    kinds = sorted({kind(node) for node in graph.nodes})
    types = sorted({edge.type for edge in graph.edges}, key=RELATION.__getitem__)
    drawn = [(_sample_box(index, words=False), KINDS[index].one) for index in kinds]
    drawn += [(_sample_line(type, words=False), _legend_words(type)) for type in types if type in ROLES]
    others = [type for type in types if type not in ROLES]
    if others:
        drawn.append((_sample_line(others[0], words=False), "Another relationship, such as: sits on, sets, reports to"))
    size = (
        f'width="{_SAMPLE + 8}" height="28" viewBox="-4 -4 {_SAMPLE + 8} 28" aria-hidden="true" font-family="{_FONT}"'
    )
    ground = f'<rect x="-4" y="-4" width="{_SAMPLE + 8}" height="28" fill="#ffffff"/>'
    return [(f"<svg {size}>{ground}{inner}</svg>", words) for inner, words in drawn]


def _legend_words(type: str) -> str:
    words = RELATIONS[RELATION[type]].heading
    return "A mark here that the text no longer shows" if type == "UNRESOLVED" else words


def _text(text: str) -> str:
    return escape(visible(text), quote=True)


def _n(number: float) -> str:
    """A coordinate: at most one decimal, no trailing nought, no negative nought."""
    return f"{round(number, 1) + 0:g}"
