"""What stands on every page of a PDF and belongs to none: running headers and footers, page numbers, contents."""

import re
from collections import defaultdict

from loaders.readers._pdf_cells import PdfTable
from loaders.readers._pdf_lines import Line

_PAGE = re.compile(
    r"(?:page\s*\|?\s*)?\d{1,4}\s*(?:of|/)\s*\d{1,4}|page\s*\|?\s*\d{1,4}|\d{1,4}\s*\|\s*p\s?a\s?g\s?e|[-–]?\s*\d{1,4}\s*[-–]?|"
    r"[ivxlc]{1,6}",
    re.IGNORECASE,
)
_MARGIN = 0.13
"""The share of a page's height, at its top and at its foot, where furniture stands."""
_DOTS = re.compile(r"\.{4,}\s*\d{1,4}\s*$|(?:\s\.){4,}\s*\d{1,4}\s*$|…{2,}\s*\d{1,4}\s*$")

Pages = list[list[Line | PdfTable]]


def furniture(pages: Pages, heights: list[float]) -> tuple[set[int], list[str]]:
    """The lines (by `id`) that are furniture, and their distinct texts in order, page numbers aside.

    A line in the margin that comes again, figures apart, at the same height on three pages or more, or on half the
    pages of a short document.
    """
    shapes: dict[tuple[str, int], list[Line]] = defaultdict(list)
    found: set[int] = set()
    for items, height in zip(pages, heights, strict=True):
        for item in items:
            if not isinstance(item, Line) or len(item.text) > 160:
                continue
            at_top, at_foot = item.bottom <= _MARGIN * height, item.top >= (1 - _MARGIN) * height
            if not (at_top or at_foot):
                continue
            if _PAGE.fullmatch(item.text.strip()):
                found.add(id(item))
            shape = re.sub(r"\d+", "#", item.text.casefold())
            shapes[shape, round(item.top / 8)].append(item)
    merged: dict[str, list[Line]] = defaultdict(list)
    for (shape, _), lines in shapes.items():
        merged[shape] += lines
    texts: list[str] = []
    enough = 3 if len(pages) > 4 else 2
    for lines in merged.values():
        if len({line.page for line in lines}) >= enough and len(pages) > 1:
            found |= {id(line) for line in lines}
            if not _PAGE.fullmatch(lines[0].text.strip()):
                texts.append(lines[0].text)
    return found, texts


def contents(pages: Pages) -> set[int]:
    """The lines (by `id`) of a table of contents: those that end in dots and a page number, three or more of them."""
    found = {id(item) for items in pages for item in items if isinstance(item, Line) and _DOTS.search(item.text)}
    return found if len(found) >= 3 else set()
