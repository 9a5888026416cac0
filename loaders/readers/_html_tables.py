"""Tables of a web page: spans laid out on a grid (HTML 4.9.12), fills from attributes, styles and the page's sheet."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from loaders.document import Cell
from loaders.readers._colour import shown
from loaders.readers._css import Sheet
from loaders.readers._guard import MAX_TABLE_CELLS
from loaders.readers._inline import Inline
from loaders.readers._package import Element, local
from loaders.readers._rich import all_bold

_ICONS = (
    (re.compile(r"fa-check\b|fa-check-(?:circle|square)|glyphicon-ok|icon-(?:tick|check|ok)|\btick\b", re.I), "tick"),
    (re.compile(r"fa-(?:times|xmark|close)|glyphicon-remove|icon-(?:cross|remove)|\bcross\b", re.I), "cross"),
    (re.compile(r"fa-circle-(?:o|thin)|fa-regular fa-circle|open-(?:disc|circle)|\bhollow\b", re.I), "open-disc"),
    (re.compile(r"fa-circle|filled-(?:disc|circle)|circle-filled", re.I), "filled-disc"),
)  # fmt: skip


def rows(table: Element) -> Iterator[tuple[Element, str]]:
    """The rows of a table with the name of their group, as they are shown: head, bodies, foot."""
    groups = sorted((c for c in table if local(c) in {"thead", "tbody", "tfoot", "tr"}), key=_place)
    for group in groups:
        if local(group) == "tr":
            yield group, "tbody"
        else:
            yield from ((row, local(group)) for row in group if local(row) == "tr")


def lay_out(table: Element, sheet: Sheet, text: Callable[[Element], Inline]) -> tuple[list[Cell], int, int, int]:
    """The cells of a table, its height and width, and how many rows were beyond what is read."""
    cells: list[Cell] = []
    found = list(rows(table))
    columns = _column_fills(table, sheet)
    table_fill = sheet.background(table)[0]
    taken: set[tuple[int, int]] = set()
    width = 0
    for index, (row, group) in enumerate(found):
        if len(taken) > MAX_TABLE_CELLS:
            return cells, index, width, len(found) - index
        column = 0
        for element in row:
            if local(element) not in {"td", "th"}:
                continue
            while (index, column) in taken:
                column += 1
            span = min(_number(element.get("colspan"), 1) or 1, 1000)
            down = _number(element.get("rowspan"), 1)
            down = min(_group_rest(row) if down == 0 else down, len(found) - index)
            if span * down > MAX_TABLE_CELLS:
                span = down = 1
            taken |= {(r, c) for r in range(index, index + down) for c in range(column, column + span)}
            body = text(element)
            fill, styled = _fill(element, row, columns.get(column, ""), table_fill, sheet)
            is_header = local(element) == "th" and element.get("scope") not in {"row", "rowgroup"}
            header = group == "thead" or (is_header and (index == 0 or column > 0))
            heavy = all_bold(body) or (local(element) == "th" and sheet.get(element, "font-weight") != "normal")
            cells.append(
                Cell(text=body.text, row=index, column=column, rowspan=down, colspan=span, fill=shown(fill),
                     style_fill=styled and bool(shown(fill)), header=header, bold=heavy and bool(body.text),
                     drawn=drawn(element, sheet))
            )  # fmt: skip
            width = max(width, column + 1)
            column += span
    # "colspan=99" is a way to say "to the end": no cell begins there, so there are no such columns.
    cells = [replace(c, colspan=min(c.colspan, width - c.column)) for c in cells]
    if len(found) * width <= MAX_TABLE_CELLS:
        blanks = ((r, c) for r in range(len(found)) for c in range(width) if (r, c) not in taken)
        cells += [Cell(text="", row=r, column=c) for r, c in blanks]
    return cells, len(found), width, 0


def _group_rest(row: Element) -> int:
    """How many rows its group still has from `row` on: what `rowspan=0` means."""
    return 1 + sum(1 for other in row.itersiblings() if local(other) == "tr")


def drawn(cell: Element, sheet: Sheet) -> str:
    """A mark that is drawn rather than written: an icon, a picture of a tick, a round box, a circle."""
    for element in cell.iter():
        name = local(element)
        words = " ".join(element.get(a, "") for a in ("class", "alt", "title", "aria-label"))
        if name in {"i", "img", "span", "svg", "use"} and words.strip():
            for pattern, mark in _ICONS:
                if pattern.search(words):
                    return mark
        if name == "circle":
            return (
                "open-disc"
                if element.get("fill", "").casefold() in {"none", "#fff", "white", "#ffffff"}
                else "filled-disc"
            )
        if element is not cell and sheet.get(element, "border-radius") in {"50%", "100%", "999px", "9999px"}:
            fill = shown(sheet.background(element)[0])
            return "filled-disc" if fill else "open-disc"
    return ""


def _fill(cell: Element, row: Element, column: str, table: str, sheet: Sheet) -> tuple[str, bool]:
    """A cell's background, and whether it is its row's, its column's or a banding's rather than its own."""
    own, structural = sheet.background(cell)
    if own:
        return own, structural
    children = [c for c in cell if local(c)]
    if len(children) == 1 and not (cell.text or "").strip() and not (children[0].tail or "").strip():
        inner = sheet.background(children[0])[0]
        if inner and sheet.get(children[0], "border-radius") not in {"50%", "100%", "999px", "9999px"}:
            return inner, False
    group = row.getparent()
    around = [
        sheet.background(row)[0],
        "" if group is None else sheet.background(group)[0] if group.tag != "table" else "",
    ]
    return next((f for f in (*around, column, table) if f), ""), True


def _column_fills(table: Element, sheet: Sheet) -> dict[int, str]:
    fills: dict[int, str] = {}
    index = 0
    for element in table.iter("col"):
        parent = element.getparent()
        fill = sheet.background(element)[0] or ("" if parent is None else sheet.background(parent)[0])
        for _ in range(min(_number(element.get("span"), 1) or 1, 1000)):
            if fill and parent is not None and parent.tag != "table":
                fills[index] = fill
            index += 1
        if index > 1000:
            break
    return fills


def _number(text: str | None, default: int) -> int:
    found = re.match(r"\s*(\d{1,6})", text or "")
    return int(found[1]) if found else default


def _place(group: Element) -> int:
    return {"thead": 0, "tfoot": 2}.get(local(group), 1)
