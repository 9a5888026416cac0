"""The shapes of one slide, flat: groups opened, places worked out in the slide's own units (EMU)."""

from dataclasses import dataclass
from typing import NamedTuple

from loaders.readers._charts import Area
from loaders.readers._package import Element, local
from loaders.readers._theme import A

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_MAX_SHAPES = 5_000


@dataclass(slots=True)
class Shape:
    """One shape: `kind` is its element's name (sp, cxnSp, graphicFrame, pic), `role` its placeholder's type."""

    element: Element
    kind: str
    id: str
    area: Area | None
    role: str = ""
    index: str = ""
    is_placeholder: bool = False


class _Frame(NamedTuple):
    """How a group's inner coordinates lie on the slide: scale and shift on both axes."""

    sx: float = 1.0
    sy: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def area(self, element: Element | None) -> Area | None:
        """The place that an `a:xfrm` or `p:xfrm` names."""
        if element is None:
            return None
        off, ext = element.find(f"{A}off"), element.find(f"{A}ext")
        if off is None or ext is None:
            return None
        x, y, wide, high = _int(off, "x"), _int(off, "y"), _int(ext, "cx"), _int(ext, "cy")
        if 2_700_000 <= abs(_int(element, "rot")) % 10_800_000 <= 8_100_000:
            # Turned by a quarter: the frame is given unturned, around the same middle.
            x, y, wide, high = x + (wide - high) / 2, y + (high - wide) / 2, high, wide
        return Area(
            x * self.sx + self.dx, y * self.sy + self.dy, (x + wide) * self.sx + self.dx, (y + high) * self.sy + self.dy
        )

    def inside(self, group: Element | None) -> "_Frame":
        """The frame of what is in a group."""
        outer = self.area(group)
        if group is None or outer is None:
            return self
        off, ext = group.find(f"{A}chOff"), group.find(f"{A}chExt")
        if off is None or ext is None:
            return self
        sx = (outer.x1 - outer.x0) / (_int(ext, "cx") or 1)
        sy = (outer.bottom - outer.top) / (_int(ext, "cy") or 1)
        return _Frame(sx, sy, outer.x0 - _int(off, "x") * sx, outer.top - _int(off, "y") * sy)


def shapes(tree: Element) -> list[Shape]:
    """All shapes of a `p:spTree`, in the order of drawing; invisible ones are left out."""
    found: list[Shape] = []
    _collect(tree, _Frame(), found, 0)
    return found


def _collect(tree: Element, frame: _Frame, found: list[Shape], depth: int) -> None:
    for element in tree:
        name = local(element)
        if len(found) >= _MAX_SHAPES:
            return
        if name == "AlternateContent":
            chosen = next((c for c in element if local(c) == "Choice"), None)
            if chosen is not None:
                _collect(chosen, frame, found, depth)
            continue
        if name not in {"sp", "cxnSp", "graphicFrame", "pic", "grpSp"}:
            continue
        about = next((e for e in element.iter(f"{P}cNvPr")), None)
        if about is not None and about.get("hidden") in {"1", "true"}:
            continue
        if name == "grpSp":
            if depth < 20:
                _collect(element, frame.inside(element.find(f"{P}grpSpPr/{A}xfrm")), found, depth + 1)
            continue
        place = element.find(f"{P}xfrm") if name == "graphicFrame" else element.find(f"{P}spPr/{A}xfrm")
        holder = element.find(f"./*/{P}nvPr/{P}ph")
        found.append(
            Shape(element, name, "" if about is None else about.get("id", ""), frame.area(place),
                  "" if holder is None else holder.get("type", "obj"), "" if holder is None else holder.get("idx", ""),
                  holder is not None)
        )  # fmt: skip


def _int(element: Element, name: str) -> float:
    try:
        return float(element.get(name, "0"))
    except ValueError:
        return 0.0
