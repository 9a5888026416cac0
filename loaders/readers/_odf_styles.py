"""Styles of an OpenDocument file: weight, backgrounds and list numbers, along their parents (ODF 1.3 part 3, 16)."""

from dataclasses import dataclass, field

from loaders.readers._colour import hexed
from loaders.readers._docx_numbers import integer, written
from loaders.readers._package import Element, local

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style: a bullet, or a number's form with what stands around it."""

    bullet: str = ""
    form: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1


@dataclass(slots=True)
class Counter:
    """The numbers of one running list, by level."""

    counts: dict[int, int] = field(default_factory=dict)


class Styles:
    """All styles of a document by family and name."""

    def __init__(self, roots: list[Element | None]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for element in (
                () if root is None else root.iter(f"{STYLE}style", f"{TEXT}list-style", f"{TEXT}outline-style")
            ):
                if element.tag == f"{STYLE}style":
                    self._styles[element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", "")] = element
                    continue
                levels = {integer(e.get(f"{TEXT}level"), 1): _level(e) for e in element if local(e)}
                if local(element) == "outline-style":
                    self.outline = levels
                else:
                    self._lists[element.get(f"{STYLE}name", "")] = levels

    def said(self, family: str, name: str | None, group: str, attribute: str) -> str:
        """What a style or the nearest of its parents says: `attribute` of its `style:<group>-properties`, else ""."""
        for _ in range(20):
            element = self._styles.get((family, name or ""))
            if element is None:
                return ""
            found = element.find(f"{STYLE}{group}-properties")
            if found is not None and found.get(attribute) is not None:
                return found.get(attribute, "")
            name = element.get(f"{STYLE}parent-style-name")
        return ""

    def known_as(self, family: str, name: str | None) -> set[str]:
        """The style's name and those of its parents, in small letters ("heading 1", "title")."""
        names: set[str] = set()
        for _ in range(20):
            if not name:
                break
            element = self._styles.get((family, name))
            shown = name if element is None else element.get(f"{STYLE}display-name", name)
            names.add(shown.replace("_20_", " ").casefold())
            name = None if element is None else element.get(f"{STYLE}parent-style-name")
        return names

    def list_of(self, paragraph_style: str | None) -> str:
        """The list style that a paragraph style brings along."""
        element = self._styles.get(("paragraph", paragraph_style or ""))
        return "" if element is None else element.get(f"{STYLE}list-style-name", "")

    def level(self, name: str, depth: int) -> Level:
        """A level of a list style; a bullet where the style is not described."""
        return self._lists.get(name, {}).get(depth, Level(bullet="•"))

    def bold(self, family: str, name: str | None) -> bool | None:
        """Whether a style is bold, None where it does not say."""
        said = self.said(family, name, "text", f"{FO}font-weight")
        return None if not said else said == "bold" or (said.isdigit() and int(said) >= 600)

    def background(self, family: str, name: str | None, group: str) -> str:
        """A style's background, "" for none."""
        return hexed(self.said(family, name, group, f"{FO}background-color"))

    def cell_fill(self, name: str | None) -> str:
        """The background of a cell's style; slides give it as the filling of a shape."""
        found = self.background("table-cell", name, "table-cell")
        for _ in range(0 if found else 20):
            element = self._styles.get(("table-cell", name or ""))
            if element is None:
                return ""
            for properties in element:
                kind = properties.get(f"{DRAW}fill") if local(properties) == "graphic-properties" else None
                if kind is not None:
                    return hexed(properties.get(f"{DRAW}fill-color")) if kind == "solid" else ""
            name = element.get(f"{STYLE}parent-style-name")
        return found

    def points(self, family: str, name: str | None) -> float:
        """A style's type size in points, 0 where it does not say."""
        said = self.said(family, name, "text", f"{FO}font-size").removesuffix("pt")
        try:
            return float(said)
        except ValueError:
            return 0.0


def number(levels: dict[int, Level], counter: Counter, depth: int, *, begin: int | None = None) -> str:
    """Count a list on at `depth` (from 1), and its number as printed."""
    level = levels.get(depth, Level(form="1", suffix="."))
    counts = counter.counts
    if begin is not None:
        counts[depth] = begin
    else:
        counts[depth] = counts[depth] + 1 if depth in counts else level.start
    for deeper in [d for d in counts if d > depth]:
        del counts[deeper]
    first = max(depth - level.shown + 1, 1)
    parts = []
    for d in range(first, depth + 1):
        at = levels.get(d, Level(form="1"))
        shown = written(counts.setdefault(d, at.start), _FORMS.get(at.form, "decimal"))
        if shown:
            parts.append(shown)
    return f"{level.prefix}{'.'.join(parts)}{level.suffix}" if parts else ""


def _level(element: Element) -> Level:
    if local(element) == "list-level-style-bullet":
        return Level(bullet=element.get(f"{TEXT}bullet-char", "•"))
    return Level(
        form=element.get(f"{STYLE}num-format", ""), prefix=element.get(f"{STYLE}num-prefix", ""),
        suffix=element.get(f"{STYLE}num-suffix", ""), shown=integer(element.get(f"{TEXT}display-levels"), 1),
        start=integer(element.get(f"{TEXT}start-value"), 1),
    )  # fmt: skip
