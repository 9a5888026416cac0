"""The text of a PDF page as pdfium gives it: words with their place and font.

Only the ends of a word are asked for where its text object is one and upright, which most are: pdfium has already
parted what stands apart, and a call for each character would be most of the time that a document takes.
"""

import ctypes
import re
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import Any

from loaders.readers._colour import from_rgb
from loaders.readers._pdf_paths import Transform, clip
from loaders.readers._rich import symbols

_MAX_CHARS = 150_000
_HEAVY = ("bold", "black", "heavy", "semibold", "demi", "ultra")
_SLANTED = ("italic", "oblique")
_SPACES = {0x20, 0x0D, 0x0A, 0x09, 0xA0, 0}
_RUN = re.compile(r"[^ \r\n\t\xa0]+")
_ODD = re.compile("[\x00-\x08\x0e-\x1f\ud800-\uf8ff\ufffd-\uffff]")
"""Characters that are looked at one by one: what pdfium puts for a hyphen at a line's end, halves, private ones."""
_MOST_CLIPS = 100_000
_WIDEST = 0.8
"""Ems that a word's characters have on average at most, if they stand together."""


@dataclass(slots=True)
class Word:
    """A run of characters in one font without a space in it; `space` says that one stood before it.

    `turn` is 0 for upright text, -1 for text that reads upwards, 1 for text that reads downwards. `colour` is empty where
    it is not known.
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
    colour: str = ""


@dataclass(slots=True)
class Text:
    """The words of a page, how many characters they have, and how many of those the fonts do not explain.

    `unseen` are words that are clipped away, transparent or off the page; `bare` those that nothing is painted with,
    which is how the text behind a scanned page is laid.
    """

    words: list[Word] = field(default_factory=list)
    unseen: list[Word] = field(default_factory=list)
    bare: list[Word] = field(default_factory=list)
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
    colour: str = ""
    paint: str = ""
    """"none" for text that is only placed, "clear" for transparent text, else empty."""
    clip: tuple[float, float, float, float] | None = None


def read_text(page: Any, seen: Transform) -> Text:
    """The words of a page in the order in which it draws them; `seen` turns its coordinates upright."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    try:
        found = Text()
        reader = _Reader(text_page.raw, seen, found)
        count = min(pdfium.FPDFText_CountChars(text_page.raw), _MAX_CHARS)
        text = _at_once(text_page.raw, count)
        if text is None:
            reader.singly(0, count)
        else:
            end = 0
            for match in _RUN.finditer(text):
                if match.start() > end:
                    reader.builder.end(space=True)
                end = match.end()
                if not reader.together(match.group(), match.start()):
                    reader.singly(match.start(), end)
        reader.builder.end(space=True)
        return found
    finally:
        text_page.close()


def _at_once(raw: Any, count: int) -> str | None:
    """All characters of a page; None where pdfium's text does not have one for each of its characters."""
    import pypdfium2.raw as pdfium

    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(raw, 0, count, buffer) != count + 1:
        return None
    text = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
    return text if len(text) == count and "\0" not in text else None


class _Reader:
    """Reads stretches of a page's characters; holds the looks of its text objects."""

    def __init__(self, raw: Any, seen: Transform, found: Text) -> None:
        self.builder = _Words(found)
        self._raw, self._seen, self._found = raw, seen, found
        self._fonts: dict[int, _Font] = {}
        self._clips = 0

    def _look(self, handle: Any) -> _Font:
        """The look of a text object; what clips it is asked for as long as a page does not clip beyond measure."""
        font = _font(handle, self._seen)
        if self._clips > _MOST_CLIPS:
            return font
        area, looked = clip(handle, self._seen)
        self._clips += looked
        return replace(font, clip=area) if area is not None else font

    def together(self, text: str, start: int) -> bool:
        """A word as a whole, from its first and last character; False where that would not do."""
        import pypdfium2.raw as pdfium

        if len(text) == 1 or _ODD.search(text) or not self.builder.idle:
            return False
        last = start + len(text) - 1
        handle = pdfium.FPDFText_GetTextObject(self._raw, start)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        other = pdfium.FPDFText_GetTextObject(self._raw, last)
        if not key or key != ctypes.cast(other, ctypes.c_void_p).value:
            return False
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = self._look(handle)
        if font.turn or font.signs:
            return False
        box, end = pdfium.FS_RECTF(), pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._raw, start, box)
        pdfium.FPDFText_GetLooseCharBox(self._raw, last, end)
        x0, top, x1, bottom = self._seen.box(box.left, box.bottom, box.right, box.top)
        _, other_top, right, other_bottom = self._seen.box(end.left, end.bottom, end.right, end.top)
        level = abs(top - other_top) < 0.01 and abs(bottom - other_bottom) < 0.01
        if not level or not x1 < right <= x0 + _WIDEST * font.size * len(text):
            return False
        self.builder.whole(text, font, (x0, top, right, bottom))
        return True

    def singly(self, start: int, stop: int) -> None:
        """A stretch of characters, one by one."""
        import pypdfium2.raw as pdfium

        raw, seen, found, builder, fonts = self._raw, self._seen, self._found, self.builder, self._fonts
        box = pdfium.FS_RECTF()
        get_code, get_box = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
        get_object, cast, pointer = pdfium.FPDFText_GetTextObject, ctypes.cast, ctypes.c_void_p
        for index in range(start, stop):
            code = get_code(raw, index)
            if code in _SPACES:
                builder.end(space=True)
                found.unmapped += code == 0
                continue
            get_box(raw, index, box)
            handle = get_object(raw, index)
            key = cast(handle, pointer).value or 0
            font = fonts.get(key)
            if font is None:
                font = fonts[key] = self._look(handle) if key else _Font("", box.top - box.bottom, False, False, 0)
            if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
                found.unmapped += 1
                continue
            character = symbols(chr(code), font.name) if code >= 0xF000 or font.signs else chr(code)
            # pdfium gives a hyphen at a line's end as U+0002, since it cannot tell whose it is; nor can we, here.
            character = "-" if code in {2, 0xFFFE} else character
            found.unmapped += 0xE000 <= ord(character) <= 0xF8FF or code == 0xFFFD
            builder.add(character, font, seen.box(box.left, box.bottom, box.right, box.top))


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
    colour, paint = _painted(handle)
    signs = low.startswith("wingdings")
    return _Font(name, abs(size.value * scale), bold, slanted, turn, signs, colour, paint)


def _painted(handle: Any) -> tuple[str, str]:
    """The colour of a text object, and whether it is painted at all."""
    import pypdfium2.raw as pdfium

    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    if mode in {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}:
        return "", "none"
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if mode != pdfium.FPDF_TEXTRENDERMODE_FILL or not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return "", ""
    return from_rgb(red.value / 255, green.value / 255, blue.value / 255), "clear" if alpha.value <= 12 else ""


class _Words:
    """Puts characters together to words, in the order in which the page draws them."""

    def __init__(self, page: Text) -> None:
        self._page = page
        self._word: Word | None = None
        self._font: _Font | None = None
        self._box = (0.0, 0.0, 0.0, 0.0)
        self._space = True

    @property
    def idle(self) -> bool:
        """Whether no word is open."""
        return self._word is None

    def whole(self, text: str, font: _Font, box: tuple[float, float, float, float]) -> None:
        """A word of characters that stand together; it stays open."""
        self._word = Word(text, *box, font.size, font.bold, font.italic, self._space, font.turn, font.colour)
        self._font, self._space = font, False
        self._page.characters += len(text)

    def add(self, character: str, font: _Font, box: tuple[float, float, float, float]) -> None:
        x0, top, x1, bottom = box
        word = self._word
        if word is not None and font is self._font and box == self._box:
            word.text += character  # one glyph for several characters: a ligature
            self._page.characters += 1
            return
        self._box = box
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
            self._word = Word(character, x0, top, x1, bottom, font.size, font.bold, font.italic, self._space, font.turn,
                              font.colour)  # fmt: skip
            self._font = font
            self._space = False
        self._page.characters += 1

    def end(self, *, space: bool) -> None:
        """The word is complete; `space` says whether white space follows."""
        word, font = self._word, self._font
        if word is not None and isfinite(word.x0 + word.x1 + word.top + word.bottom):
            seen = font is None or (not font.paint and (font.clip is None or _touches(word, font.clip)))
            place = self._page.words if seen else self._page.unseen
            (self._page.bare if font is not None and font.paint == "none" else place).append(word)
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


def _touches(word: Word, area: tuple[float, float, float, float]) -> bool:
    """Whether a word's middle lies in an area."""
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return area[0] <= x <= area[2] and area[1] <= y <= area[3]
