"""The lines of a slide of PowerPoint: connectors, and shapes that are lines."""

from loaders.readers._charts import Line
from loaders.readers._docx_numbers import integer
from loaders.readers._package import Element
from loaders.readers._pptx_shapes import P, Shape
from loaders.readers._theme import A, Theme

_LINES = {"line", "straightConnector1", "bentConnector2", "bentConnector3", "bentConnector4", "bentConnector5",
          "curvedConnector2", "curvedConnector3", "curvedConnector4", "curvedConnector5"}  # fmt: skip


def line_of(shape: Shape, theme: Theme) -> Line | None:
    """A shape as a line of a chart, None where it is none."""
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
    return Line((xs[0], ys[0]), (xs[1], ys[1]), (glued[0], glued[1]), arrow, dashed, colour)


def _pointed(look: Element | None, name: str) -> bool:
    end = None if look is None else look.find(f"{A}{name}")
    return end is not None and end.get("type", "none") != "none"
