"""OpenDocument presentations (.odp): slide by slide, with tables and organisation charts, as the PowerPoint reader does.

`page` is the slide's number. Speaker notes are hidden paragraphs; a hidden slide is left out and named. The boxes of a
chart are paragraphs, its lines `Connector` blocks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.document import Cell, Document, Heading
from loaders.readers._charts import Area, Box, Line, connectors
from loaders.readers._colour import hexed
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._odf_styles import DRAW, OFFICE, TABLE, TEXT, Styles
from loaders.readers._odf_tables import lay_out
from loaders.readers._odf_text import Reader, metadata
from loaders.readers._package import Element, Package, honest_title, local
from loaders.readers._rich import plain
from ontology.errors import InputError

SUFFIXES: tuple[str, ...] = (".odp",)
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_SHOW = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_EMU = {"cm": 360_000.0, "mm": 36_000.0, "in": 914_400.0, "pt": 12_700.0, "px": 9_525.0, "": 360.0}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(cm|mm|in|pt|px|)")
_MOVED = re.compile(r"translate\s*\(\s*(\S+)[\s,]+(\S+?)\s*\)")
_DRAWN = {"frame", "custom-shape", "rect", "ellipse", "circle", "connector", "line", "polygon", "path", "text-box"}
_EDGES = {"header", "footer", "date-time", "page-number", "page", "handout"}
_MAX_SLIDES, _MAX_SHAPES = 2_000, 5_000


@dataclass(frozen=True, slots=True, eq=False)
class _Shape:
    """One shape of a slide; `part` is what it is for ("title", "outline", ...)."""

    element: Element
    kind: str
    area: Area
    part: str


@guarded("an OpenDocument presentation")
def read(data: bytes, file: str) -> Document:
    """Read a presentation.

    Raises `InputError` for a file with a password, a damaged one, or another kind of OpenDocument.
    """
    package = Package(data, file, "OpenDocument presentation")
    if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
        raise InputError(f"{file} is protected by a password", "save it without one")
    root = package.need("content.xml")
    slides = root.find(f"{OFFICE}body/{OFFICE}presentation")
    if slides is None:
        raise InputError(f"{file} is no presentation", "save it as .odp")
    flow = Flow()
    reader = Reader(flow, Styles([package.xml("styles.xml"), root]), slides=True)
    pages = slides.findall(f"{DRAW}page")
    opened = False
    for number, page in enumerate(pages[:_MAX_SLIDES], 1):
        style = page.get(f"{DRAW}style-name")
        if reader.styles.said("drawing-page", style, "drawing-page", f"{_SHOW}visibility") == "hidden":
            flow.left_out.append(f"slide {number} is hidden")
            continue
        flow.page = number
        opened = _slide(reader, page, number, opened)
    if len(pages) > _MAX_SLIDES:
        flow.left_out.append(f"slides {_MAX_SLIDES + 1:,} to {len(pages):,}")
    about = metadata(package)
    headings = [b for b in flow.blocks if isinstance(b, Heading)]
    title = next((h.text for h in headings if h.page == 1), "") or honest_title(dict(about).get("title", ""))
    return Document(
        title=title or next((h.text for h in headings), ""), file=file, format="odp", blocks=flow.done(),
        left_out=tuple(flow.left_out), metadata=about,
    )  # fmt: skip


def _slide(reader: Reader, page: Element, number: int, opened: bool) -> bool:
    """Read a slide; gives whether a slide with nothing but the presentation's title has come."""
    flow, found = reader.flow, list(_shapes(page, 0))[:_MAX_SHAPES]
    titles = [s for s in found if s.part == "title" and _words(reader, s)]
    rest = [s for s in found if s.part not in {"title", *_EDGES}]
    opening = number == 1 and bool(titles) and not any(_words(reader, s) for s in rest if s.part != "subtitle")
    flow.leave(2 if opened else 1)
    for shape in titles[:1]:
        flow.heading(plain(" ".join(_words(reader, shape).split())), 2 if opened and not opening else 1)
    lines = {id(s): line for s in rest if (line := _line(reader, s)) is not None}
    boxes = [Box(_id(s), s.area, w) for s in rest if id(s) not in lines and (w := _words(reader, s))]
    lined = connectors(list(lines.values()), boxes, number, flow.path)
    for shape in sorted(rest, key=lambda s: (round(s.area.top / 228_600), s.area.x0)):
        table = shape.element.find(f"{TABLE}table")
        if table is not None:
            _table(reader, table)
        elif id(shape) not in lines:
            reader.blocks(shape.element, 0)
    for connector in lined:
        flow.connector(connector)
    for notes in page.iterfind(f"{_SHOW}notes"):
        for shape in _shapes(notes, 0):
            for paragraph in shape.element.iter(f"{TEXT}p") if shape.part == "notes" else ():
                flow.paragraph(reader.words(paragraph), hidden=True)
    return opened or opening


def _shapes(parent: Element, depth: int) -> Iterator[_Shape]:
    """The shapes of a slide in the order of drawing, groups opened; placeholders that nobody has filled are left out."""
    for element in parent:
        name = local(element)
        if name == "g" and depth < 20:
            yield from _shapes(element, depth + 1)
        elif name in _DRAWN and element.get(f"{_SHOW}placeholder") != "true":
            yield _Shape(element, name, _area(element), element.get(f"{_SHOW}class", ""))


def _area(element: Element) -> Area:
    if element.get(f"{_SVG}x1") is not None:
        x0, top, x1, bottom = (_emu(element.get(f"{_SVG}{n}")) for n in ("x1", "y1", "x2", "y2"))
        return Area(min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))
    moved = _MOVED.search(element.get(f"{DRAW}transform", ""))
    x, y = (_emu(moved[1]), _emu(moved[2])) if moved else (_emu(element.get(f"{_SVG}x")), _emu(element.get(f"{_SVG}y")))
    return Area(x, y, x + _emu(element.get(f"{_SVG}width")), y + _emu(element.get(f"{_SVG}height")))


def _emu(length: str | None) -> float:
    found = _LENGTH.fullmatch((length or "").strip())
    return float(found[1]) * _EMU[found[2]] if found else 0.0


def _id(shape: _Shape) -> str:
    return shape.element.get(f"{DRAW}id", "") or shape.element.get("{http://www.w3.org/XML/1998/namespace}id", "")


def _words(reader: Reader, shape: _Shape) -> str:
    """The text of a shape, a line for each paragraph; that of a table is its own."""
    if shape.element.find(f"{TABLE}table") is not None:
        return ""
    lines = (reader.words(p).text for p in shape.element.iter(f"{TEXT}p", f"{TEXT}h"))
    return "\n".join(line for line in lines if line)


def _line(reader: Reader, shape: _Shape) -> Line | None:
    """A shape as a line of a chart, None where it is none."""
    element, style = shape.element, shape.element.get(f"{DRAW}style-name")
    if shape.kind not in {"connector", "line"}:
        return None

    def said(name: str) -> str:
        return reader.styles.said("graphic", style, "graphic", name)

    x0, y0, x1, y1 = (_emu(element.get(f"{_SVG}{n}")) for n in ("x1", "y1", "x2", "y2"))
    start, end = bool(said(f"{DRAW}marker-start")), bool(said(f"{DRAW}marker-end"))
    arrow = "both" if start and end else "start" if start else "end" if end else ""
    glued = element.get(f"{DRAW}start-shape", ""), element.get(f"{DRAW}end-shape", "")
    return Line((x0, y0), (x1, y1), glued, arrow, said(f"{DRAW}stroke") == "dash", hexed(said(f"{_SVG}stroke-color")))


def _table(reader: Reader, table: Element) -> None:
    """A table; a fill that a whole row shares, its first cell too, is the look of the table and no mark."""
    laid = lay_out(table, reader.styles, reader.cell_words, sheet=False)
    rows: dict[int, list[Cell]] = {}
    for cell in laid.cells:
        rows.setdefault(cell.row, []).append(cell)
    shared = {r for r, cells in rows.items() if len(cells) > 2 and len({c.fill for c in cells}) == 1}
    cells = [replace(c, style_fill=True) if c.row in shared and c.fill else c for c in laid.cells]
    if laid.beyond:
        reader.flow.left_out.append("the end of a table that is too large")
    reader.flow.table(cells, laid.height, laid.width)
