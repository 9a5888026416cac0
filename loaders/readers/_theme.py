"""The theme of an Office document: its colour scheme, and DrawingML's ways to name a colour."""

from loaders.readers._colour import from_rgb, hexed, linear_tint, luminance
from loaders.readers._package import Element, Package, local

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ALIASES = {
    "dark1": "dk1", "text1": "dk1", "tx1": "dk1", "light1": "lt1", "background1": "lt1", "bg1": "lt1",
    "dark2": "dk2", "text2": "dk2", "tx2": "dk2", "light2": "lt2", "background2": "lt2", "bg2": "lt2",
    "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip
_PRESETS = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
    "orange": "FFA500", "gray": "808080", "grey": "808080", "ltGray": "D3D3D3", "dkGray": "A9A9A9", "purple": "800080",
}  # fmt: skip


class Theme:
    """Colours by their name in the scheme ("accent1"), with the names that Word and PowerPoint use for the same."""

    def __init__(self, root: Element | None, aliases: dict[str, str] | None = None) -> None:
        self._scheme: dict[str, str] = {}
        self._aliases = _ALIASES | (aliases or {})
        scheme = None if root is None else root.find(f".//{A}clrScheme")
        for slot in () if scheme is None else scheme:
            for colour in slot:
                self._scheme[local(slot)] = hexed(colour.get("lastClr") or colour.get("val"))

    def named(self, name: str | None) -> str:
        """Six hex digits of a scheme colour, "" where the theme has none of that name."""
        return self._scheme.get(self._aliases.get(name or "", name or ""), "")

    def by_index(self, index: int) -> str:
        """The colour of a spreadsheet's `theme` index, whose first two pairs stand the other way round."""
        names = ("lt1", "dk1", "lt2", "dk2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")
        return self._scheme.get(names[index], "") if 0 <= index < len(names) else ""

    def colour(self, parent: Element | None, placeholder: str = "") -> str:
        """The colour that the first colour element in `parent` (a `solidFill`) means, "" for none or a see-through one.

        `placeholder` is the colour that "phClr" stands for.
        """
        for element in () if parent is None else parent:
            name = local(element)
            value = element.get("val")
            if name == "srgbClr":
                colour = hexed(value)
            elif name == "schemeClr":
                colour = placeholder if value == "phClr" else self.named(value)
            elif name == "sysClr":
                colour = hexed(element.get("lastClr")) or {"window": "FFFFFF", "windowText": "000000"}.get(
                    value or "", ""
                )
            elif name == "prstClr":
                colour = _PRESETS.get(value or "", "")
            elif name == "scrgbClr":
                red, green, blue = (_share(element.get(k, "0")) for k in "rgb")
                colour = from_rgb(red, green, blue)
            else:
                continue
            return _changed(colour, element) if colour else ""
        return ""


def theme_of(package: Package, part: str, aliases: dict[str, str] | None = None) -> Theme:
    """The theme that `part` of `package` is related to; an empty one where there is none."""
    path = package.related(part, "theme")
    return Theme(package.xml(path) if path else None, aliases)


def _share(text: str) -> float:
    """A share as DrawingML writes it, in thousandths of a per cent or (in its strict form) per cent."""
    try:
        return float(text.removesuffix("%")) / (100 if text.endswith("%") else 100_000)
    except ValueError:
        return 1.0


def _changed(colour: str, element: Element) -> str:
    """`colour` with the changes that stand in its element, in their order."""
    scale, offset = 1.0, 0.0
    for change in element:
        share = _share(change.get("val", "100000"))
        match local(change):
            case "lumMod":
                scale = share
            case "lumOff":
                offset = share
            case "tint":
                colour = linear_tint(colour, tint=share)
            case "shade":
                colour = linear_tint(colour, shade=share)
            case "alpha" if share < 0.05:
                return ""
            case _:
                pass
    return luminance(colour, scale, offset) if (scale, offset) != (1.0, 0.0) else colour
