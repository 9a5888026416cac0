"""The words of one Word paragraph: runs with their weight, without what was deleted, hidden or only commented."""

from dataclasses import dataclass, field

from loaders.readers._colour import number_in_hex
from loaders.readers._docx_numbers import W
from loaders.readers._docx_styles import Look, Styles, highlight, run_look
from loaders.readers._package import Element, local
from loaders.readers._rich import Rich, symbols
from loaders.readers._theme import A, Theme

_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_THROUGH = {"hyperlink", "ins", "moveTo", "smartTag", "fldSimple", "customXml", "bdo", "dir", "ruby", "rubyBase"}
_GONE = {"del", "moveFrom"}


@dataclass(slots=True)
class Gathered:
    """What a paragraph holds besides its text: boxes anchored in it, notes it refers to, and how it looks."""

    rich: Rich = field(default_factory=Rich)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    drawn: str = ""
    size: int = 0
    caps: bool = True
    fills: set[str] = field(default_factory=set)


def gather(paragraph: Element, styles: Styles, look: Look, into: Gathered | None = None) -> Gathered:
    """The text and the rest of `paragraph`, whose style is `look`; `into` is what an earlier, joined paragraph gave."""
    found = into or Gathered()
    _walk(paragraph, found, styles, look)
    return found


def _walk(parent: Element, found: Gathered, styles: Styles, look: Look) -> None:
    for child in parent:
        name = local(child)
        if name == "r":
            _run(child, found, styles, look)
        elif name in _THROUGH:
            _walk(child, found, styles, look)
        elif name == "sdt":
            for content in child.iterfind(f"{W}sdtContent"):
                _walk(content, found, styles, look)
        elif name == "AlternateContent":
            if (chosen := _chosen(child)) is not None:
                _walk(chosen, found, styles, look)
        elif name in _GONE:
            found.rich.cut()


def _run(run: Element, found: Gathered, styles: Styles, look: Look) -> None:
    properties = run.find(f"{W}rPr")
    own = run_look(properties)
    style = None if properties is None else properties.find(f"{W}rStyle")
    named = Look() if style is None else styles.look(style.get(f"{W}val", ""))
    hidden = own.hidden if own.hidden is not None else (named.hidden or look.hidden)
    if hidden:
        return
    # Weight and slant of styles toggle: bold in a bold style is plain (17.7.3).
    bold = own.bold if own.bold is not None else bool(look.bold) != bool(named.bold)
    italic = own.italic if own.italic is not None else bool(look.italic) != bool(named.italic)
    font = own.font or named.font or look.font
    rich = found.rich
    text = ""
    for child in run:
        name = local(child)
        if name == "t":
            text += child.text or ""
        elif name == "tab":
            text += "\t"
        elif name == "noBreakHyphen":
            text += "-"
        elif name == "sym":
            code = min(max(number_in_hex(child.get(f"{W}char")), 0), 0x10FFFF)
            sign = chr(code - 0xF000) if 0xF020 <= code <= 0xF0FF else chr(code)
            mapped = symbols(sign, child.get(f"{W}font", ""))
            text += mapped if mapped != sign else symbols(chr(code))
        elif name in {"br", "cr"}:
            rich.add(symbols(text, font), bold=bold, italic=italic)
            text = ""
            if name == "cr" or child.get(f"{W}type", "textWrapping") == "textWrapping":
                rich.line()
            else:
                rich.add(" ")
        elif name in {"footnoteReference", "endnoteReference"}:
            found.notes.append((name.removesuffix("Reference"), child.get(f"{W}id", "")))
        elif name in {"drawing", "pict", "object", "AlternateContent"}:
            _drawing(child, found, styles)
    if text:
        rich.add(symbols(text, font), bold=bold, italic=italic)
        if any(c.isalnum() for c in text):
            found.size = max(found.size, own.size or named.size or look.size or styles.size)
            found.caps = found.caps and (bool(own.caps or look.caps) or text == text.upper())
        if text.strip():
            found.fills.add(highlight(properties, styles))


def _drawing(element: Element, found: Gathered, styles: Styles) -> None:
    chosen = _chosen(element) if local(element) == "AlternateContent" else element
    if chosen is None:
        return
    boxes = list(chosen.iter(f"{W}txbxContent"))
    found.boxes += [box for box in boxes if not any(local(a) == "txbxContent" for a in box.iterancestors())]
    if boxes:
        return
    for shape in chosen.iter(f"{_WPS}wsp"):
        found.drawn = found.drawn or drawn_shape(shape.find(f"{_WPS}spPr"), styles.theme)
    for described in chosen.iter(f"{_WP}docPr"):
        words = (described.get("descr") or described.get("title") or "").casefold()
        found.drawn = found.drawn or next((m for w, m in _PICTURED if w in words), "")


_PICTURED = (("tick", "tick"), ("check", "tick"), ("cross", "cross"), ("filled", "filled-disc"), ("open", "open-disc"))


def drawn_shape(properties: Element | None, theme: Theme, style_fill: str = "") -> str:
    """What a drawn shape looks like as a mark: "filled-disc", "open-disc", "filled-square" ..., "" for any other."""
    if properties is None:
        return ""
    geometry = properties.find(f"{A}prstGeom")
    shape = {
        "ellipse": "disc", "flowChartConnector": "disc", "donut": "ring", "rect": "square", "diamond": "diamond",
        "star5": "star", "mathMultiply": "cross", "triangle": "triangle", "roundRect": "square",
    }.get("" if geometry is None else geometry.get("prst", ""))  # fmt: skip
    if shape is None:
        return ""
    if shape == "ring":
        return "open-disc"
    fill = theme.colour(properties.find(f"{A}solidFill"))
    if properties.find(f"{A}noFill") is None and not fill and properties.find(f"{A}gradFill") is None:
        fill = style_fill
    elif properties.find(f"{A}gradFill") is not None:
        fill = fill or "808080"
    return f"{'filled' if fill and fill != 'FFFFFF' else 'open'}-{shape}"


def _chosen(element: Element) -> Element | None:
    """The branch of a choice that a present-day Word shows."""
    first = next((c for c in element if local(c) == "Choice"), None)
    return first if first is not None else next((c for c in element if local(c) == "Fallback"), None)
