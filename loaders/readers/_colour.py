"""Colours as six hex digits: named, themed, tinted and shaded ones worked out; white and none are both ""."""

import colorsys
import re

_HEX = re.compile(r"#?([0-9a-fA-F]{6})(?:[0-9a-fA-F]{2})?$")
_SHORT = re.compile(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])[0-9a-fA-F]?$")
WHITE = "FFFFFF"

# Word's sixteen highlighter pens (ECMA-376 part 1, 17.18.40).
HIGHLIGHTS = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "red": "FF0000",
    "yellow": "FFFF00", "white": "FFFFFF", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "darkGray": "808080", "lightGray": "C0C0C0",
}  # fmt: skip


def number_in_hex(text: str | None, default: int = 0) -> int:
    """A hexadecimal number in an attribute, `default` where it is none."""
    try:
        return int(text or "", 16)
    except ValueError:
        return default


def hexed(text: str | None) -> str:
    """`text` ("#fc0", "FFC000", "ffc000ff") as six upper-case hex digits, "" where it is none of these."""
    if text is None:
        return ""
    if whole := _HEX.match(text.strip()):
        return whole[1].upper()
    if short := _SHORT.match(text.strip()):
        return "".join(c * 2 for c in short.groups()).upper()
    return ""


def shown(colour: str) -> str:
    """A background as a cell has it: white is no background."""
    return "" if colour == WHITE else colour


def rgb(colour: str) -> tuple[float, float, float]:
    """Six hex digits as three numbers from 0 to 1."""
    return int(colour[0:2], 16) / 255, int(colour[2:4], 16) / 255, int(colour[4:6], 16) / 255


def from_rgb(red: float, green: float, blue: float) -> str:
    """Three numbers from 0 to 1 (clipped) as six hex digits."""
    return "".join(f"{round(min(max(v, 0.0), 1.0) * 255):02X}" for v in (red, green, blue))


def mixed(over: str, under: str, share: float) -> str:
    """`share` (0 to 1) of `over` on `under`: what a pattern of fine dots looks like."""
    pairs = zip(rgb(over), rgb(under), strict=True)
    red, green, blue = (a * share + b * (1 - share) for a, b in pairs)
    return from_rgb(red, green, blue)


def luminance(colour: str, factor: float, offset: float = 0.0) -> str:
    """`colour` with its HSL luminance scaled and shifted."""
    hue, light, saturation = colorsys.rgb_to_hls(*rgb(colour))
    return from_rgb(*colorsys.hls_to_rgb(hue, min(max(light * factor + offset, 0.0), 1.0), saturation))


def word_tint(colour: str, tint: str | None, shade: str | None) -> str:
    """Word's `themeTint` and `themeShade` (two hex digits each; ECMA-376 part 1, 17.3.2.6)."""
    if shade:
        return luminance(colour, number_in_hex(shade, 255) / 255)
    if tint:
        share = number_in_hex(tint, 255) / 255
        return luminance(colour, share, 1 - share)
    return colour


def excel_tint(colour: str, tint: float) -> str:
    """Excel's `tint`, from -1 (black) to 1 (white) (ECMA-376 part 1, 18.8.19)."""
    return luminance(colour, 1 + tint) if tint < 0 else luminance(colour, 1 - tint, tint)


def linear_tint(colour: str, *, tint: float | None = None, shade: float | None = None) -> str:
    """DrawingML's `tint` and `shade`, which scale linear light (ECMA-376 part 1, 20.1.2.3.31 and 34)."""
    values = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb(colour)]
    if shade is not None:
        values = [v * shade for v in values]
    if tint is not None:
        values = [v * tint + 1 - tint for v in values]
    red, green, blue = (v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in values)
    return from_rgb(red, green, blue)


def near(one: str, other: str) -> bool:
    """Whether two colours differ by rounding only."""
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= 2 for i in (0, 2, 4))
