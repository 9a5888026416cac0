"""One page of a PDF as pdfium gives it: words with their font, filled areas, rules and round marks, seen upright.

Everything that touches pdfium's C interface stands here. Coordinates run from the page's upper left corner as a person
sees it (its `/Rotate` applied), in points.
"""

import ctypes
from dataclasses import dataclass, field
from typing import Any

from loaders.readers._colour import from_rgb
from loaders.readers._pdf_paths import Shapes, Transform, add_path
from loaders.readers._rich import symbols

_MAX_CHARS = 150_000
_MAX_OBJECTS = 40_000
_HEAVY = ("bold", "black", "heavy", "semibold", "demi", "ultra")
_SLANTED = ("italic", "oblique")


@dataclass(slots=True)
class Word:
    """A run of characters in one font without a space in it; `space` says that one stood before it.

    `turn` is 0 for upright text, -1 for text that reads upwards, 1 for text that reads downwards.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    space: bool = True
    turn: int = 0


@dataclass(slots=True)
class Page:
    """What one page holds.

    `pictures` is the share of the page that pictures cover; `unmapped` counts the characters whose font does not say
    what they are.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    shapes: Shapes = field(default_factory=Shapes)
    pictures: float = 0.0
    characters: int = 0
    unmapped: int = 0


@dataclass(frozen=True, slots=True)
class _Font:
    """The look of one text object."""

    name: str
    size: float
    bold: bool
    italic: bool
    turn: int
    signs: bool = False


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
        _read_text(page, found, seen)
        _read_objects(page, found, seen)
        return found
    finally:
        page.close()


def _read_text(page: Any, found: Page, seen: Transform) -> None:
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    try:
        raw = text_page.raw
        count = min(pdfium.FPDFText_CountChars(raw), _MAX_CHARS)
        box = pdfium.FS_RECTF()
        get_code, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        get_object, cast, pointer = pdfium.FPDFText_GetTextObject, ctypes.cast, ctypes.c_void_p
        fonts: dict[int, _Font] = {}
        builder = _Words(found)
        for index in range(count):
            code = get_code(raw, index)
            if code in {0x20, 0x0D, 0x0A, 0x09, 0xA0, 0}:
                builder.end(space=True)
                found.unmapped += code == 0
                continue
            get_box(raw, index, box)
            handle = get_object(raw, index)
            key = cast(handle, pointer).value or 0
            font = fonts.get(key)
            if font is None:
                font = fonts[key] = _font(handle, seen) if key else _Font("", box.top - box.bottom, False, False, 0)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                found.unmapped += 1
                continue
            character = symbols(chr(code), font.name) if code >= 0xF000 or font.signs else chr(code)
            # pdfium gives a hyphen at a line's end as U+0002, since it cannot tell whose it is; nor can we, here.
            character = "-" if code in {2, 0xFFFE} else character
            found.unmapped += 0xE000 <= ord(character) <= 0xF8FF or code == 0xFFFD
            builder.add(character, font, seen.box(box.left, box.bottom, box.right, box.top))
        builder.end(space=True)
    finally:
        text_page.close()


def _font(handle: Any, seen: Transform) -> _Font:
    import pypdfium2.raw as pdfium

    matrix, size = pdfium.FS_MATRIX(), ctypes.c_float()
    pdfium.FPDFPageObj_GetMatrix(handle, matrix)
    pdfium.FPDFTextObj_GetFontSize(handle, size)
    scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
    across, down = seen.direction(matrix.a, matrix.b)
    turn = 0 if abs(down) <= abs(across) else (1 if down > 0 else -1)
    font = pdfium.FPDFTextObj_GetFont(handle)
    buffer = ctypes.create_string_buffer(200)
    length = pdfium.FPDFFont_GetBaseFontName(font, buffer, 200) if font else 0
    name = buffer.value.decode("utf-8", "replace").split("+")[-1] if length else ""
    low = name.casefold()
    weight = pdfium.FPDFFont_GetWeight(font) if font else 400
    said = any(word in low for word in ("regular", "roman", "book", "light", "medium", "-it"))
    bold = any(word in low for word in _HEAVY) or (weight >= 800 and not said)
    slanted = any(word in low for word in _SLANTED)
    return _Font(name, abs(size.value * scale), bold, slanted, turn, low.startswith("wingdings"))


class _Words:
    """Puts characters together to words, in the order in which the page draws them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._word: Word | None = None
        self._font: _Font | None = None
        self._space = True

    def add(self, character: str, font: _Font, box: tuple[float, float, float, float]) -> None:
        x0, top, x1, bottom = box
        word = self._word
        if word is not None and not self._goes_on(word, font, x0, top, bottom):
            self.end(space=self._apart(word, x0, top, bottom))
            word = None
        if word is not None:
            if x0 < word.x1 - 0.6 * (x1 - x0) and word.text[-1] == character and font.turn == 0:
                word.bold = True  # printed twice, a hair apart
                return
            word.text += character
            word.x0, word.top = min(word.x0, x0), min(word.top, top)
            word.x1, word.bottom = max(word.x1, x1), max(word.bottom, bottom)
        else:
            self._word = Word(character, x0, top, x1, bottom, font.size, font.bold, font.italic, self._space, font.turn)
            self._font = font
            self._space = False
        self._page.characters += 1

    def end(self, *, space: bool) -> None:
        """The word is complete; `space` says whether white space follows."""
        if self._word is not None:
            self._page.words.append(self._word)
        self._word = None
        self._space = self._space or space

    def _goes_on(self, word: Word, font: _Font, x0: float, top: float, bottom: float) -> bool:
        last = self._font
        same = last is not None and (last.size, last.bold, last.italic, last.turn) == (
            font.size, font.bold, font.italic, font.turn
        )  # fmt: skip
        level = bool(font.turn) or abs(bottom - word.bottom) <= 0.25 * font.size
        return same and level and not self._apart(word, x0, top, bottom)

    @staticmethod
    def _apart(word: Word, x0: float, top: float, bottom: float) -> bool:
        """Whether the place where the next character stands is beyond a letter's usual distance."""
        size = max(word.size, 1.0)
        if word.turn < 0:
            return not -0.5 * size <= word.top - bottom <= 0.3 * size
        if word.turn > 0:
            return not -0.5 * size <= top - word.bottom <= 0.3 * size
        level = min(word.bottom, bottom) - max(word.top, top) > 0
        return not (level and -0.6 * size <= x0 - word.x1 <= 0.3 * size)


def _read_objects(page: Any, found: Page, seen: Transform) -> None:
    """Rules, filled areas and pictures, those in form objects too."""
    import pypdfium2.raw as pdfium

    stack: list[tuple[Any, Transform, int]] = []
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MAX_OBJECTS)):
        stack.append((pdfium.FPDFPage_GetObject(page, index), seen, 0))
    stack.reverse()
    read = 0
    while stack and read < _MAX_OBJECTS:
        handle, above, depth = stack.pop()
        read += 1
        kind = pdfium.FPDFPageObj_GetType(handle)
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
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            add_path(found.shapes, handle, own, _paint(handle))


def _paint(handle: Any) -> tuple[str, str]:
    """What a path is filled and drawn with, "" for nothing."""
    import pypdfium2.raw as pdfium

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(handle, mode, stroke)
    colours = []
    for asked, get in (
        (mode.value, pdfium.FPDFPageObj_GetFillColor),
        (stroke.value, pdfium.FPDFPageObj_GetStrokeColor),
    ):
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        visible = bool(asked) and get(handle, red, green, blue, alpha) and alpha.value > 12
        share = alpha.value / 255
        shades = (v.value / 255 * share + 1 - share for v in (red, green, blue))
        colours.append(from_rgb(*shades) if visible else "")
    return colours[0], colours[1]
