"""Tables on slides: cells with their own fill told from the table style's, and what is drawn on top of them."""

from dataclasses import dataclass, replace
from itertools import accumulate

from loaders.document import Cell
from loaders.readers._charts import Area
from loaders.readers._colour import linear_tint, mixed, shown
from loaders.readers._docx_runs import drawn_shape
from loaders.readers._guard import MAX_TABLE_CELLS
from loaders.readers._package import Element
from loaders.readers._pptx_shapes import P, Shape
from loaders.readers._pptx_text import lines, text
from loaders.readers._rich import all_bold
from loaders.readers._theme import A, Theme

_MEDIUM_2 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
"""PowerPoint's default style, which files name without describing it: accent 1, in tints of 20 and 40 % by bands."""


@dataclass(slots=True)
class SlideTable:
    """A table with the places of its cells on the slide."""

    cells: list[Cell]
    height: int
    width: int
    areas: list[Area]


class TableStyles:
    """The table styles that a presentation describes: fill by style and part ("band1H", "firstRow", "wholeTbl")."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self._fills: dict[str, dict[str, str]] = {}
        self._bold: dict[str, set[str]] = {}
        accent = theme.named("accent1")
        if accent:
            tints = {"wholeTbl": 0.2, "band1H": 0.4, "band1V": 0.4}
            self._fills[_MEDIUM_2] = {k: linear_tint(accent, tint=v) for k, v in tints.items()}
            self._fills[_MEDIUM_2] |= dict.fromkeys(("firstRow", "lastRow", "firstCol", "lastCol"), accent)
            self._bold[_MEDIUM_2] = {"firstRow", "lastRow", "firstCol", "lastCol"}
        for style in () if root is None else root.iterfind(f"{A}tblStyle"):
            parts = self._fills.setdefault(style.get("styleId", ""), {})
            for part in style:
                name = part.tag.rsplit("}", 1)[-1] if isinstance(part.tag, str) else ""
                fill = theme.colour(part.find(f"{A}tcStyle/{A}fill/{A}solidFill"))
                if fill:
                    parts[name] = fill
                look = part.find(f"{A}tcTxStyle")
                if look is not None and look.get("b") == "on":
                    self._bold.setdefault(style.get("styleId", ""), set()).add(name)

    def look(self, style: str, parts: list[str]) -> tuple[str, bool]:
        """The fill and the weight of a cell that belongs to `parts`, the strongest first."""
        fills, bold = self._fills.get(style, {}), self._bold.get(style, set())
        return next((fills[p] for p in parts if p in fills), ""), any(p in bold for p in parts)


def read_table(frame: Shape, table: Element, theme: Theme, styles: TableStyles) -> SlideTable | None:
    """A table of a slide; None for one that is larger than any slide shows."""
    grid = table.find(f"{A}tblGrid")
    widths = [_int(c.get("w")) for c in (() if grid is None else grid.iterfind(f"{A}gridCol"))]
    rows = list(table.iterfind(f"{A}tr"))
    if len(rows) * max(len(widths), 1) > MAX_TABLE_CELLS:
        return None
    area = frame.area or Area(0, 0, sum(widths), 0)
    given = [_int(r.get("h")) for r in rows]
    # The frame knows the height that the rows were drawn at; where it is larger they all grew alike.
    stretch = max((area.bottom - area.top) / sum(given), 1.0) if sum(given) else 1.0
    wide = (area.x1 - area.x0) / sum(widths) if sum(widths) and frame.area else 1.0
    xs = [area.x0 + w * wide for w in accumulate(widths, initial=0.0)]
    ys = [area.top + h * stretch for h in accumulate(given, initial=0.0)]
    look = table.find(f"{A}tblPr")
    named = None if look is None else look.find(f"{A}tableStyleId")
    style = "" if named is None else (named.text or "").strip()
    on = {k for k in ("firstRow", "firstCol", "lastRow", "lastCol", "bandRow", "bandCol")
          if look is not None and look.get(k) in {"1", "true"}}  # fmt: skip
    found = SlideTable([], len(rows), len(widths), [])
    for r, row in enumerate(rows):
        for c, cell in enumerate(row.iterfind(f"{A}tc")):
            if c >= len(widths) or cell.get("hMerge") in {"1", "true"} or cell.get("vMerge") in {"1", "true"}:
                continue
            down, across = _span(cell.get("rowSpan"), len(rows) - r), _span(cell.get("gridSpan"), len(widths) - c)
            fill, hatched = _own_fill(cell.find(f"{A}tcPr"), theme)
            parts = _parts(r, c, across, found, on)
            styled, heavy = styles.look(style, parts)
            body = [line.body for line in lines(cell.find(f"{A}txBody"), [])]
            words = "\n".join(b.text for b in body)
            found.cells.append(
                Cell(text=words, row=r, column=c, rowspan=down, colspan=across,
                     fill=shown(styled if fill is None else fill), style_fill=fill is None and bool(shown(styled)),
                     header="firstRow" in on and r == 0, bold=bool(words) and (heavy or all(map(all_bold, body))),
                     drawn="hatched" if hatched else "")
            )  # fmt: skip
            found.areas.append(Area(xs[c], ys[r], xs[min(c + across, len(xs) - 1)], ys[min(r + down, len(ys) - 1)]))
    return found


def draw_on(table: SlideTable, shapes: list[Shape], theme: Theme) -> set[int]:
    """Give the cells the marks that are drawn over them; gives the shapes (by `id`) that were such marks.

    A disc becomes the cell's `drawn`, a letter in a box its text, a box that covers the cell its fill.
    """
    used: set[int] = set()
    for shape in shapes:
        if shape.kind != "sp" or shape.is_placeholder or shape.area is None:
            continue
        x, y = shape.area.middle
        index = next((i for i, a in enumerate(table.areas) if a.holds(x, y)), None)
        if index is None:
            continue
        cell, place = table.cells[index], table.areas[index]
        size = (shape.area.x1 - shape.area.x0) * (shape.area.bottom - shape.area.top)
        room = max((place.x1 - place.x0) * (place.bottom - place.top), 1.0)
        if size > 1.6 * room:
            continue
        words = text(shape.element.find(f"{P}txBody"))
        mark = drawn_shape(shape.element.find(f"{P}spPr"), theme, _style_fill(shape.element, theme))
        fill = theme.colour(shape.element.find(f"{P}spPr/{A}solidFill"))
        if words:
            cell = replace(cell, text="\n".join(t for t in (cell.text, words) if t))
        if size > 0.6 * room and mark.endswith("square"):
            cell = replace(cell, fill=shown(fill) or cell.fill, style_fill=cell.style_fill and not shown(fill))
        elif mark and not words:
            cell = replace(cell, drawn=mark)
        table.cells[index] = cell
        used.add(id(shape))
    return used


def _style_fill(element: Element, theme: Theme) -> str:
    """The fill that a shape has from its style, where it names none itself."""
    return theme.colour(element.find(f"{P}style/{A}fillRef"))


def _own_fill(properties: Element | None, theme: Theme) -> tuple[str | None, bool]:
    """A cell's own fill: None where it says nothing, "" where it says that there is none; and whether it is hatched."""
    if properties is None:
        return None, False
    if properties.find(f"{A}noFill") is not None:
        return "", False
    if (solid := properties.find(f"{A}solidFill")) is not None:
        return theme.colour(solid), False
    if (fade := properties.find(f"{A}gradFill")) is not None:
        return theme.colour(fade.find(f"{A}gsLst/{A}gs")), False
    if (pattern := properties.find(f"{A}pattFill")) is not None:
        front, back = theme.colour(pattern.find(f"{A}fgClr")), theme.colour(pattern.find(f"{A}bgClr")) or "FFFFFF"
        dots = pattern.get("prst", "").startswith("pct")
        share = _int(pattern.get("prst", "")[3:]) / 100 if dots else 0.5
        return mixed(front or "000000", back, share), not dots
    return None, False


def _parts(row: int, column: int, across: int, table: SlideTable, on: set[str]) -> list[str]:
    top, left = row == 0 and "firstRow" in on, column == 0 and "firstCol" in on
    bottom = row == table.height - 1 and "lastRow" in on
    right = column + across == table.width and "lastCol" in on
    parts = [name for name, here in (("firstRow", top), ("lastRow", bottom), ("firstCol", left), ("lastCol", right))
             if here]  # fmt: skip
    if "bandRow" in on and not top and not bottom:
        parts.append(("band1H", "band2H")[(row - ("firstRow" in on)) % 2])
    if "bandCol" in on and not left and not right:
        parts.append(("band1V", "band2V")[(column - ("firstCol" in on)) % 2])
    return [*parts, "wholeTbl"]


def _span(said: str | None, most: int) -> int:
    return min(max(int(_int(said or "1")), 1), max(most, 1))


def _int(said: str | None) -> float:
    try:
        return max(float(said or "0"), 0.0)
    except ValueError:
        return 0.0
