"""Page furniture: what a converter leaves in the text of every page and no author wrote there."""

import re
from collections import Counter
from itertools import pairwise

_PAGE = re.compile(
    r"(?:page\s*\|?\s*)?\d{1,4}\s+of\s+\d{1,4}|page\s*\|?\s*\d{1,4}|\d{1,4}\s*\|\s*p\s*a\s*g\s*e|[-–]?\s*\d{1,3}\s*[-–]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}",
    re.IGNORECASE,
)
_MARKING = re.compile(
    r"(?:classification\s*:\s*)?(?:official|official[ -]+sensitive|not protectively marked|restricted|unclassified)"
    r"|page left intentionally blank|this page is intentionally left blank|error! bookmark not defined\.?|back to top",
    re.IGNORECASE,
)
_BOTH = re.compile(rf"(?:{_MARKING.pattern})[\s|–-]+(?:{_PAGE.pattern})|(?:{_PAGE.pattern})[\s|–-]+(?:{_MARKING.pattern})", re.IGNORECASE)
_WITH_NUMBER = re.compile(r"(?P<title>.{12,90}?)\s{3,}(?P<page>\d{1,3})$")
"""A running title with the page's number at the other end of the line."""
_DIGITS = re.compile(r"\d+")
_BARE = re.compile(r"[*_#<>/b ]+")
LONGEST = 120
"""A running header or footer is a short line."""


def _counted(lines: list[str]) -> set[int]:
    """Lines of one title and a number that counts the pages, three or more."""
    found: dict[str, list[tuple[int, int]]] = {}
    for index, line in enumerate(lines):
        if match := _WITH_NUMBER.fullmatch(line.strip()):
            found.setdefault(match["title"].casefold(), []).append((index, int(match["page"])))
    counting = (pages for pages in found.values() if len(pages) >= 3 and all(b[1] == a[1] + 1 for a, b in pairwise(pages)))
    return {index for pages in counting for index, _ in pages}


def furniture(lines: list[str]) -> set[int]:
    """The indexes of the lines of `lines` that are page numbers, protective markings, or running headers and footers.

    A running header is a short line that comes three times or more, figures apart, next to a page number, a
    marking or a form feed.
    """
    bare = [_BARE.sub(" ", line).strip() for line in lines]
    marks = {i for i, text in enumerate(bare) if text and (_PAGE.fullmatch(text) or _MARKING.fullmatch(text))}
    marks |= {i for i, text in enumerate(bare) if _BOTH.fullmatch(" ".join(text.split()))}
    marks |= _counted(lines)
    lone = {i for i in marks if _alone(lines, i) or not bare[i].isdigit()}
    shapes = [_DIGITS.sub("#", text.casefold()) if 0 < len(text) <= LONGEST else "" for text in bare]
    counts = Counter(shape for shape in shapes if shape)
    running = {
        i
        for i, shape in enumerate(shapes)
        if shape and counts[shape] >= 3 and i not in lone and _near(lines, lone, i)
    }
    repeated = {shapes[i] for i in running if sum(shapes[j] == shapes[i] for j in running) >= 3}
    return lone | {i for i in running if shapes[i] in repeated}


def _alone(lines: list[str], index: int) -> bool:
    """No line of text right above and below: a figure in a column of figures is no page number."""
    above = index == 0 or not lines[index - 1].strip()
    below = index + 1 >= len(lines) or not lines[index + 1].strip()
    return above and below


def _near(lines: list[str], marks: set[int], index: int) -> bool:
    """Whether a page mark or a form feed stands within two lines that have text."""
    for step in (-1, 1):
        seen, at = 0, index + step
        while 0 <= at < len(lines) and seen < 2 and abs(at - index) < 12:
            if at in marks or "\f" in lines[at]:
                return True
            seen += bool(lines[at].strip())
            at += step
    return False
