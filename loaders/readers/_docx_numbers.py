"""The numbers that Word shows before automatically numbered paragraphs, worked out from `numbering.xml`.

ECMA-376 part 1, 17.9. All lists that share an abstract definition share its counters, save where a `startOverride`
sets them back; a level counts anew after each paragraph of a level above it.
"""

from dataclasses import dataclass, field

from loaders.readers._package import Element
from loaders.readers._rich import symbols

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_WORDS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list's definition."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    font: str = ""


@dataclass(slots=True)
class _Abstract:
    levels: dict[int, Level] = field(default_factory=dict)
    by_style: dict[str, int] = field(default_factory=dict)
    style_link: str = ""
    uses_style: str = ""
    counters: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    abstract: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands before a paragraph: the printed `marker`, whether it is a bullet, and the list that it belongs to.

    `first` says that the number is the first of its level, so that a new list begins.
    """

    marker: str
    bullet: bool
    list_key: tuple[str, int]
    first: bool


class Numbers:
    """Counts along a document: `show` must be called once for each numbered paragraph, in order."""

    def __init__(self, root: Element | None) -> None:
        self._abstracts: dict[str, _Abstract] = {}
        self._lists: dict[str, _List] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in () if root is None else root:
            if element.tag == f"{W}abstractNum":
                self._abstracts[element.get(f"{W}abstractNumId", "")] = _abstract(element)
            elif element.tag == f"{W}num":
                self._lists[element.get(f"{W}numId", "")] = _list(element)

    def level_of_style(self, num_id: str, style: str) -> int | None:
        """The level that the list gives to paragraphs of a style, None where it does not say."""
        found = self._find(num_id)
        return None if found is None else found[1].by_style.get(style)

    def show(self, num_id: str, ilvl: int) -> Shown | None:
        """Count one paragraph on, and what Word prints before it; None where the list is not defined."""
        found = self._find(num_id)
        if found is None or not 0 <= ilvl <= 8:
            return None
        numbering, abstract = found
        level = numbering.levels.get(ilvl) or abstract.levels.get(ilvl)
        if level is None:
            return None
        counters = abstract.counters
        start = numbering.starts.get(ilvl, level.start)
        overridden = ilvl in numbering.starts and (num_id, ilvl) not in self._begun
        self._begun.add((num_id, ilvl))
        first = overridden or ilvl not in counters
        counters[ilvl] = start if first else counters[ilvl] + 1
        for deeper in [k for k in counters if k > ilvl]:
            rule = (numbering.levels.get(deeper) or abstract.levels.get(deeper) or Level()).restart
            if rule is None or (rule > 0 and ilvl < rule):
                del counters[deeper]
        key = (numbering.abstract, ilvl)
        if level.format == "bullet":
            return Shown(symbols(level.text, level.font).strip() or "•", True, key, False)
        return Shown(self._print(level, numbering, abstract), False, key, first)

    def _print(self, level: Level, numbering: _List, abstract: _Abstract) -> str:
        text = level.text
        for index in range(9):
            sign = f"%{index + 1}"
            if sign in text:
                other = numbering.levels.get(index) or abstract.levels.get(index) or Level()
                count = abstract.counters.setdefault(index, numbering.starts.get(index, other.start))
                text = text.replace(sign, written(count, "decimal" if level.legal else other.format))
        return text.strip()

    def _find(self, num_id: str) -> tuple[_List, _Abstract] | None:
        numbering = self._lists.get(num_id)
        abstract = None if numbering is None else self._abstracts.get(numbering.abstract)
        if abstract is not None and abstract.uses_style:
            linked = (a for a in self._abstracts.values() if a.style_link == abstract.uses_style)
            abstract = next(linked, abstract)
        return None if numbering is None or abstract is None else (numbering, abstract)


def written(count: int, form: str) -> str:
    """`count` in one of Word's number formats; decimal where the format is not one of ours.

    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(3, "ordinal")
    ('iv', 'BB', '3rd')
    """
    if form in {"lowerLetter", "upperLetter"} and count > 0:
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 20)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"} and 0 < count < 5000:
        roman, rest = "", count
        for value, letter in _ROMAN:
            roman += letter * (rest // value)
            rest %= value
        return roman.upper() if form == "upperRoman" else roman
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        ending = "th" if count % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{ending}"
    if form == "cardinalText" and 0 <= count < len(_WORDS):
        return _WORDS[count].capitalize()
    return "" if form == "none" else str(count)


def integer(text: str | None, default: int = 0) -> int:
    """A number in an attribute, `default` where it is none."""
    try:
        return int(text or "")
    except ValueError:
        return default


def _val(parent: Element, name: str) -> str | None:
    child = parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val", "")


def _level(element: Element) -> Level:
    fonts = element.find(f"{W}rPr/{W}rFonts")
    restart, legal = _val(element, "lvlRestart"), _val(element, "isLgl")
    return Level(
        start=integer(_val(element, "start")),
        format=_val(element, "numFmt") or "decimal",
        text=_val(element, "lvlText") or "",
        restart=None if restart is None else integer(restart),
        legal=legal is not None and legal not in {"0", "false"},
        font="" if fonts is None else fonts.get(f"{W}ascii", ""),
    )


def _abstract(element: Element) -> _Abstract:
    found = _Abstract(style_link=_val(element, "styleLink") or "", uses_style=_val(element, "numStyleLink") or "")
    for level in element.iterfind(f"{W}lvl"):
        ilvl = integer(level.get(f"{W}ilvl"))
        found.levels[ilvl] = _level(level)
        if style := _val(level, "pStyle"):
            found.by_style[style] = ilvl
    return found


def _list(element: Element) -> _List:
    found = _List(_val(element, "abstractNumId") or "")
    for override in element.iterfind(f"{W}lvlOverride"):
        ilvl = integer(override.get(f"{W}ilvl"))
        if (level := override.find(f"{W}lvl")) is not None:
            found.levels[ilvl] = _level(level)
        if (start := _val(override, "startOverride")) is not None:
            found.starts[ilvl] = integer(start)
    return found
