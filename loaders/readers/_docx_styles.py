"""Styles of a Word document: what a paragraph, a run or a cell has without saying so itself (ECMA-376 part 1, 17.7)."""

from dataclasses import dataclass, field, replace

from loaders.readers._colour import HIGHLIGHTS, hexed, mixed, near, word_tint
from loaders.readers._docx_numbers import W, integer
from loaders.readers._package import Element
from loaders.readers._theme import Theme

_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says; None or "" where it does not."""

    name: str = ""
    bold: bool | None = None
    italic: bool | None = None
    size: int | None = None
    caps: bool | None = None
    hidden: bool | None = None
    outline: int | None = None
    num_id: str = ""
    ilvl: int | None = None
    font: str = ""


@dataclass(slots=True)
class TableStyle:
    """A table style: fill and bold by the part of the table that they are for ("firstRow", "band1Horz")."""

    fills: dict[str, str] = field(default_factory=dict)
    bolds: dict[str, bool] = field(default_factory=dict)
    band_rows: int = 1
    band_columns: int = 1


class Styles:
    """The document's styles, worked out along `basedOn` once each."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self.theme = theme
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, Look] = {}
        self._tables: dict[str, TableStyle] = {}
        self.default = ""
        base = Look()
        for style in () if root is None else root.iterfind(f"{W}style"):
            self._elements.setdefault(style.get(f"{W}styleId", ""), style)
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}:
                self.default = self.default or style.get(f"{W}styleId", "")
        if root is not None and (defaults := root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")) is not None:
            base = run_look(defaults)
        self._base = base
        self.size = self.look(self.default).size or base.size or 20

    def look(self, style: str, depth: int = 0) -> Look:
        """What the style `style` says, what it is based on included."""
        if style in self._looks:
            return self._looks[style]
        element = self._elements.get(style)
        if element is None or depth > 20:
            return self._base
        parent = element.find(f"{W}basedOn")
        above = self._base if parent is None else self.look(parent.get(f"{W}val", ""), depth + 1)
        own = paragraph_look(element.find(f"{W}pPr"), run_look(element.find(f"{W}rPr")))
        name = element.find(f"{W}name")
        found = merged(above, own)
        self._looks[style] = replace(found, name="" if name is None else name.get(f"{W}val", "").casefold())
        return self._looks[style]

    def table(self, style: str, depth: int = 0) -> TableStyle:
        """What the table style `style` says."""
        if style in self._tables:
            return self._tables[style]
        found = TableStyle()
        element = self._elements.get(style)
        if element is None or depth > 20:
            return found
        if (parent := element.find(f"{W}basedOn")) is not None:
            above = self.table(parent.get(f"{W}val", ""), depth + 1)
            found = TableStyle(dict(above.fills), dict(above.bolds), above.band_rows, above.band_columns)
        for part in (element, *element.iterfind(f"{W}tblStylePr")):
            kind = part.get(f"{W}type", "wholeTable") if part is not element else "wholeTable"
            if (shade := part.find(f"{W}tcPr/{W}shd")) is not None:
                found.fills[kind] = self.shade(shade)[0]
            bold = run_look(part.find(f"{W}rPr")).bold
            if bold is not None:
                found.bolds[kind] = bold
        for name in ("band_rows", "band_columns"):
            tag = "tblStyleRowBandSize" if name == "band_rows" else "tblStyleColBandSize"
            if (size := element.find(f"{W}tblPr/{W}{tag}")) is not None:
                setattr(found, name, max(integer(size.get(f"{W}val"), 1), 1))
        self._tables[style] = found
        return found

    def shade(self, element: Element | None) -> tuple[str, bool]:
        """A `w:shd`'s colour, and whether it is a hatching of lines. White is "FFFFFF", none is ""."""
        if element is None:
            return "", False
        fill = self._colour(element, "fill", "themeFill")
        pattern = element.get(f"{W}val", "clear")
        if pattern in {"clear", "nil", ""}:
            return fill, False
        front = self._colour(element, "color", "themeColor") or "000000"
        if pattern == "solid":
            return front, False
        if pattern.startswith("pct"):
            return mixed(front, fill or "FFFFFF", integer(pattern[3:], 50) / 100), False
        return fill or mixed(front, "FFFFFF", 0.5), True

    def _colour(self, element: Element, plain: str, themed: str) -> str:
        own = hexed(element.get(f"{W}{plain}"))
        named = self.theme.named(element.get(f"{W}{themed}"))
        if not named:
            return own
        found = word_tint(named, element.get(f"{W}{themed}Tint"), element.get(f"{W}{themed}Shade"))
        # Word writes its own working-out beside; where ours differs by rounding, its own makes equal fills equal.
        return own if own and near(own, found) else found


def merged(above: Look, own: Look) -> Look:
    """`own`, and where it says nothing what is `above`."""
    values = {k: getattr(above, k) for k in Look.__dataclass_fields__ if k != "name" and getattr(own, k) in {None, ""}}
    return replace(own, **values)


def flag(parent: Element, name: str) -> bool | None:
    """An on-off property: None where it does not stand there."""
    child = parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "1") not in _OFF


def run_look(properties: Element | None) -> Look:
    """What a `w:rPr` says."""
    if properties is None:
        return Look()
    size, fonts = properties.find(f"{W}sz"), properties.find(f"{W}rFonts")
    return Look(
        bold=flag(properties, "b"),
        italic=flag(properties, "i"),
        caps=flag(properties, "caps"),
        hidden=flag(properties, "vanish"),
        size=None if size is None else integer(size.get(f"{W}val"), 20),
        font="" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
    )


def paragraph_look(properties: Element | None, look: Look) -> Look:
    """`look`, and what a `w:pPr` says of outline and numbering."""
    if properties is None:
        return look
    outline, number = properties.find(f"{W}outlineLvl"), properties.find(f"{W}numPr")
    num_id = ilvl = None
    if number is not None:
        num_id, ilvl = number.find(f"{W}numId"), number.find(f"{W}ilvl")
    return replace(
        look,
        outline=None if outline is None else integer(outline.get(f"{W}val"), 9),
        num_id="" if num_id is None else num_id.get(f"{W}val", ""),
        ilvl=None if ilvl is None else integer(ilvl.get(f"{W}val")),
    )


def highlight(properties: Element | None, styles: Styles) -> str:
    """The background of a run: its highlighter pen or its shading."""
    if properties is None:
        return ""
    if (pen := properties.find(f"{W}highlight")) is not None:
        return HIGHLIGHTS.get(pen.get(f"{W}val", ""), "")
    return styles.shade(properties.find(f"{W}shd"))[0]
