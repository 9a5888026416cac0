"""One page of a PDF as pdfium gives it: words with their font, filled areas, rules and round marks, seen upright.

Coordinates run from the page's upper left corner as a person sees it (its `/Rotate` applied), in points.
"""

import ctypes
from dataclasses import dataclass, field
from typing import Any

from loaders.readers._colour import from_rgb
from loaders.readers._pdf_paths import Shapes, Transform, add_path
from loaders.readers._pdf_unseen import Covers, part_unseen
from loaders.readers._pdf_words import Word, read_text

_MAX_OBJECTS = 40_000


@dataclass(slots=True)
class Page:
    """What one page holds.

    `pictures` is the share of the page that pictures cover; `unmapped` counts the characters whose font does not say
    what they are. `unseen` are words that nobody sees: clipped away, transparent, off the page, white on white.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    unseen: list[Word] = field(default_factory=list)
    shapes: Shapes = field(default_factory=Shapes)
    pictures: float = 0.0
    characters: int = 0
    unmapped: int = 0


def load(pdf: Any, index: int) -> Page:
    """Read page `index` (from 0) of a pypdfium2 document.

    Raises `pypdfium2.PdfiumError` where the page is damaged.
    """
    page = pdf[index]
    try:
        left, bottom, right, top = page.get_cropbox()
        turn = page.get_rotation() // 90 % 4
        wide, high = (right - left, top - bottom) if turn % 2 == 0 else (top - bottom, right - left)
        seen = {
            0: Transform(1, 0, 0, -1, -left, top),
            1: Transform(0, 1, 1, 0, -bottom, -left),
            2: Transform(-1, 0, 0, 1, right, -bottom),
            3: Transform(0, -1, -1, 0, top, right),
        }[turn]
        found = Page(index + 1, wide, high)
        text = read_text(page, seen)
        found.characters, found.unmapped = text.characters, text.unmapped
        covers = _read_objects(page, found, seen)
        found.words, found.unseen = part_unseen(text, found.shapes, covers, wide, high)
        return found
    finally:
        page.close()


def _read_objects(page: Any, found: Page, seen: Transform) -> Covers:
    """Rules, filled areas and pictures, those in form objects too; gives what is painted in more than one colour."""
    import pypdfium2.raw as pdfium

    covers = Covers()
    stack: list[tuple[Any, Transform, int]] = []
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        stack.append((pdfium.FPDFPage_GetObject(page, index), seen, 0))
    stack.reverse()
    read = 0
    while stack and read < _MAX_OBJECTS:
        handle, above, depth = stack.pop()
        read += 1
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_SHADING:
            covers.add(_bounds(handle, above))
        if kind not in {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM}:
            continue
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(handle, matrix)
        own = above.after(Transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f))
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 6:
            count = min(pdfium.FPDFFormObj_CountObjects(handle), _MAX_OBJECTS)
            inner = [(pdfium.FPDFFormObj_GetObject(handle, i), own, depth + 1) for i in range(count)]
            stack.extend(reversed(inner))
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = own.box(0, 0, 1, 1)
            shown = max(min(x1, found.width) - max(x0, 0), 0) * max(min(y1, found.height) - max(y0, 0), 0)
            found.pictures += shown / max(found.width * found.height, 1.0)
            covers.add((x0, y0, x1, y1), picture=True)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            fill, line = _paint(handle)
            before = len(found.shapes.rects)
            add_path(found.shapes, handle, own, (fill.removeprefix("?"), line))
            if fill not in {"", "FFFFFF"} and len(found.shapes.rects) == before:
                covers.add(_bounds(handle, above))
    return covers


def _bounds(handle: Any, above: Transform) -> tuple[float, float, float, float]:
    """The box around an object."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    return above.box(left.value, bottom.value, right.value, top.value)


def _paint(handle: Any) -> tuple[str, str]:
    """What a path is filled and drawn with, "" for nothing, "?" for a pattern as its filling."""
    import pypdfium2.raw as pdfium

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(handle, mode, stroke)
    colours: list[str] = []
    for asked, get in (
        (mode.value, pdfium.FPDFPageObj_GetFillColor),
        (stroke.value, pdfium.FPDFPageObj_GetStrokeColor),
    ):
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        known = bool(asked) and get(handle, red, green, blue, alpha)
        share = alpha.value / 255
        shades = (v.value / 255 * share + 1 - share for v in (red, green, blue))
        colours.append(from_rgb(*shades) if known and alpha.value > 12 else "?" if asked and not known and not colours else "")
    return colours[0], colours[1]
