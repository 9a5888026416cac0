"""A still picture of who has a role on what, for paper: two columns of names and lines between them."""

import io
from collections.abc import Sequence
from typing import Any

_ROW, _MARGIN, _NAME, _GAP = 32, 16, 450, 300
_SIZE = 20
_STYLES = {"leads": ((0, 70, 130), 4, 0), "supports": ((90, 90, 90), 2, 12), "not readable": ((170, 90, 0), 2, 4)}
"""Colour, width and dash (0: solid) of a line by role; the three differ without their colours too."""


def sketch(links: Sequence[tuple[str, str, str]]) -> tuple[bytes, str]:
    """A PNG of `links` (who, theme, role), and words that say the same for who cannot see it."""
    from PIL import Image, ImageDraw, ImageFont

    links = sorted(set(links), key=lambda link: (list(_STYLES).index(link[2]), link))
    left, right = (list(dict.fromkeys(sorted(link[i] for link in links))) for i in (0, 1))
    height = 2 * _MARGIN + _ROW * max(len(left), len(right))
    image = Image.new("RGB", (2 * _MARGIN + 2 * _NAME + _GAP, height), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(_SIZE)
    ys = {(side, name): _MARGIN + _ROW * (i + 0.5) * max(len(left), len(right)) / len(names)
          for side, names in (("left", left), ("right", right)) for i, name in enumerate(names)}  # fmt: skip
    begin, end = _MARGIN + _NAME, _MARGIN + _NAME + _GAP
    for who, theme, role in reversed(links):
        _line(draw, (begin, ys["left", who]), (end, ys["right", theme]), role)
    for (side, name), y in ys.items():
        text = _shortened(name, draw, font)
        wide = draw.textlength(text, font)
        draw.text((begin - 8 - wide if side == "left" else end + 8, y - _SIZE / 2), text, fill="black", font=font)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue(), _told(links)


def _told(links: Sequence[tuple[str, str, str]]) -> str:
    """The alternative text: the leads in full, the rest in numbers."""
    leads = "; ".join(f"{who} leads on {theme}" for who, theme, role in links if role == "leads")
    count = {role: sum(link[2] == role for link in links) for role in _STYLES}
    rest = (
        f"{count['supports']} supporting roles and {count['not readable']} marks that cannot be read are drawn besides."
    )
    return f"{leads or 'No lead is named'}. {rest}"[:1800]


def _shortened(text: str, draw: Any, font: Any) -> str:
    while draw.textlength(text, font) > _NAME - 16:
        text = text[:-2].rstrip("… ") + "…"
    return text


def _line(draw: Any, a: tuple[float, float], b: tuple[float, float], role: str) -> None:
    colour, width, dash = _STYLES[role]
    if not dash:
        draw.line([a, b], fill=colour, width=width)
        return
    length = ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5
    steps = max(1, int(length / (2 * dash)))
    for i in range(steps):
        at, to = i / steps, (i + 0.5) / steps
        draw.line([(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in (at, to)], fill=colour, width=width)
