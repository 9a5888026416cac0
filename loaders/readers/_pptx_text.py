"""Text of a slide's shapes: paragraphs with their bullets, as slide, layout and master say together."""

from dataclasses import dataclass

from loaders.readers._docx_numbers import written
from loaders.readers._inline import Inline
from loaders.readers._package import Element, local
from loaders.readers._rich import Rich, symbols
from loaders.readers._theme import A

_FORMS = {"arabic": "decimal", "alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman",
          "romanUc": "upperRoman"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: `marker` is its bullet or number ("" for none), `level` counts from 1."""

    body: Inline
    level: int
    marker: str
    numbered: bool


def lines(frame: Element | None, styles: list[Element | None]) -> list[Line]:
    """The paragraphs of a text body that hold text. `styles` are list styles that it inherits from, nearest first."""
    found: list[Line] = []
    counts: dict[int, tuple[str, int]] = {}
    if frame is None:
        return found
    for paragraph in frame.iterfind(f"{A}p"):
        own = paragraph.find(f"{A}pPr")
        level = _level(own)
        kind, value, font = _bullet([own, *(_style(s, level) for s in (frame.find(f"{A}lstStyle"), *styles))])
        body = words(paragraph, _heavy([_style(s, level) for s in (frame.find(f"{A}lstStyle"), *styles)]))
        if not body.text:
            continue
        counts = {k: v for k, v in counts.items() if k <= level}
        marker = ""
        if kind == "buAutoNum":
            before = counts.get(level)
            count = before[1] + 1 if before is not None and before[0] == value else _start(own)
            counts[level] = value, count
            marker = _number(value, count)
        elif kind == "buChar":
            marker = symbols(value, font) or "•"
        elif kind == "buBlip":
            marker = "•"
        if kind != "buAutoNum":
            counts.pop(level, None)
        found.append(Line(body, level + 1, marker, kind == "buAutoNum"))
    return found


def text(frame: Element | None) -> str:
    """All words of a text body, a paragraph a line."""
    return "\n".join(line.body.text for line in lines(frame, []))


def words(paragraph: Element, heavy: bool = False) -> Inline:
    """The runs of one paragraph."""
    rich = Rich()
    for run in paragraph:
        name = local(run)
        if name == "br":
            rich.line()
        elif name == "r" or (name == "fld" and run.get("type", "") not in {"slidenum", "datetime1"}):
            look = run.find(f"{A}rPr")
            said = None if look is None else look.get("b")
            bold = heavy if said is None else said in {"1", "true"}
            italic = look is not None and look.get("i") in {"1", "true"}
            face = None if look is None else look.find(f"{A}latin")
            content = run.find(f"{A}t")
            piece = symbols(
                "" if content is None else content.text or "", "" if face is None else face.get("typeface", "")
            )
            for index, part in enumerate(piece.replace("\v", "\n").split("\n")):
                if index:
                    rich.line()
                rich.add(part, bold=bold, italic=italic)
    return rich.done()


def _level(properties: Element | None) -> int:
    said = "0" if properties is None else properties.get("lvl", "0")
    return min(int(said), 8) if said.isdigit() else 0


def _style(style: Element | None, level: int) -> Element | None:
    return None if style is None else style.find(f"{A}lvl{level + 1}pPr")


def _bullet(said: list[Element | None]) -> tuple[str, str, str]:
    """The nearest word on bullets: its element's name, its character or scheme, its font."""
    for properties in said:
        for child in () if properties is None else properties:
            name = local(child)
            if name in {"buNone", "buChar", "buAutoNum", "buBlip"}:
                face = None if properties is None else properties.find(f"{A}buFont")
                value = child.get("char") or child.get("type") or ""
                return name, value, "" if face is None else face.get("typeface", "")
    return "buNone", "", ""


def _heavy(styles: list[Element | None]) -> bool:
    for style in styles:
        look = None if style is None else style.find(f"{A}defRPr")
        if look is not None and look.get("b") is not None:
            return look.get("b") in {"1", "true"}
    return False


def _start(properties: Element | None) -> int:
    child = None if properties is None else properties.find(f"{A}buAutoNum")
    said = "1" if child is None else child.get("startAt", "1")
    return int(said) if said.isdigit() else 1


def _number(scheme: str, count: int) -> str:
    form = next((f for name, f in _FORMS.items() if scheme.startswith(name)), "decimal")
    shown = written(count, form)
    if scheme.endswith("ParenBoth"):
        return f"({shown})"
    return f"{shown})" if scheme.endswith("ParenR") else f"{shown}." if scheme.endswith("Period") else shown
