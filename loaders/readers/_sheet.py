"""A spreadsheet's sheet as blocks: runs of rows become tables, lone cells paragraphs and headings.

What a person sees as several tables stands in one grid of cells; empty rows and columns part them. Shared by the
readers of .xlsx and .ods.
"""

from dataclasses import dataclass, replace
from itertools import groupby

from loaders.document import Cell
from loaders.readers._flow import Flow
from loaders.readers._guard import MAX_TABLE_CELLS
from loaders.readers._rich import plain

_NO_HEADING_END = (".", ",", ";", ":")


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A visible cell that holds or shows something: `cell` has its place, `size` its type's in points."""

    cell: Cell
    size: float = 11.0


def write_sheet(flow: Flow, name: str, cells: list[SheetCell], *, level: int = 1) -> None:
    """A heading with the sheet's name, then its tables and paragraphs in order."""
    flow.heading(plain(name), level)
    for region in _parted(cells, rows=True):
        _region(flow, region, level)


def _parted(cells: list[SheetCell], *, rows: bool) -> list[list[SheetCell]]:
    """The cells in runs of rows (or columns) that no empty row (or column) parts."""

    def start(c: SheetCell) -> int:
        return c.cell.row if rows else c.cell.column

    def end(c: SheetCell) -> int:
        return start(c) + (c.cell.rowspan if rows else c.cell.colspan)

    parts: list[list[SheetCell]] = []
    reach = -1
    for cell in sorted(cells, key=lambda c: (start(c), c.cell.row, c.cell.column)):
        if not parts or start(cell) > reach:
            parts.append([])
        parts[-1].append(cell)
        reach = max(reach, end(cell))
    return parts


def _region(flow: Flow, cells: list[SheetCell], level: int) -> None:
    """One run of rows: lone cells at its top and foot are text, the rest one table, or several side by side."""
    rows = [(r, list(g)) for r, g in groupby(sorted(cells, key=_order), key=lambda c: c.cell.row)]
    left = min(c.cell.column for c in cells)
    lone = [len(g) == 1 and _is_text(g[0], left) for _, g in rows]
    if (at := _next_table(rows, lone)) is not None:
        _region(flow, [c for _, g in rows[:at] for c in g], level)
        _region(flow, [c for _, g in rows[at:] for c in g], level)
        return
    first = next((i for i, alone in enumerate(lone) if not alone), len(rows))
    last = len(rows)
    while last > first and lone[last - 1] and len(rows[last - 1][1][0].cell.text) > 40:
        last -= 1
    _texts(flow, [g[0] for _, g in rows[:first]], level)
    middle = [c for _, g in rows[first:last] for c in g]
    for part in _parted(middle, rows=False) if middle else []:
        _table(flow, part)
    _texts(flow, [g[0] for _, g in rows[last:]], level)


def _next_table(rows: list[tuple[int, list[SheetCell]]], lone: list[bool]) -> int | None:
    """The row where a title and a new head begin a second table right under the first; a banner without a head is a row."""
    head = next((g for (_, g), alone in zip(rows, lone, strict=True) if not alone), [])
    for at in range(2, len(rows) - 2):
        below = rows[at + 1][1]
        like_head = all(c.cell.bold for c in below) or bool(head and head[0].cell.fill and all(c.cell.fill == head[0].cell.fill for c in below))
        if lone[at] and not all(lone[:at]) and not lone[at + 1] and len(below) > 1 and like_head:
            return at
    return None


def _is_text(found: SheetCell, left: int) -> bool:
    """Whether a lone cell is text rather than a row of a table: a filled one is, if it is a banner across the table."""
    cell = found.cell
    banner = cell.bold and (found.size >= 14 or cell.colspan >= 3)
    return cell.column == left and bool(cell.text) and cell.rowspan == 1 and (not cell.fill or banner)


def _texts(flow: Flow, cells: list[SheetCell], level: int) -> None:
    """Lone cells: bold ones are headings; those under one that ends in a colon are its list."""
    listing = False
    for found in cells:
        cell, body = found.cell, plain(found.cell.text, bold=found.cell.bold)
        if cell.bold and len(cell.text) <= 120 and not cell.text.endswith(_NO_HEADING_END):
            flow.heading(body, level + (1 if found.size >= 14 else 2))
            listing = False
        elif listing:
            flow.item(body, marker="")
        else:
            flow.paragraph(body)
            listing = cell.text.endswith(":")


def _table(flow: Flow, cells: list[SheetCell]) -> None:
    top, left = min(c.cell.row for c in cells), min(c.cell.column for c in cells)
    height = max(c.cell.row + c.cell.rowspan for c in cells) - top
    width = max(c.cell.column + c.cell.colspan for c in cells) - left
    if len(cells) == 1 and cells[0].cell.text:
        flow.paragraph(plain(cells[0].cell.text))
        return
    if height * width > MAX_TABLE_CELLS:
        flow.left_out.append(f"a table of {height:,} rows and {width:,} columns")
        return
    moved = [replace(c.cell, row=c.cell.row - top, column=c.cell.column - left) for c in cells]
    covered = {
        (r, c)
        for cell in moved
        for r in range(cell.row, cell.row + cell.rowspan)
        for c in range(cell.column, cell.column + cell.colspan)
    }
    moved += [Cell(text="", row=r, column=c) for r in range(height) for c in range(width) if (r, c) not in covered]
    flow.table(moved, height, width)


def ranges(numbers: list[int]) -> str:
    """Numbers in words: "5, 7 to 9"; more than ten stretches are cut short."""
    stretches: list[list[int]] = []
    for number in sorted(numbers):
        if stretches and number == stretches[-1][1] + 1:
            stretches[-1][1] = number
        else:
            stretches.append([number, number])
    words = [str(a) if a == b else f"{a} to {b}" for a, b in stretches[:10]]
    return ", ".join(words) + (" ..." if len(stretches) > 10 else "")


def _order(found: SheetCell) -> tuple[int, int]:
    return found.cell.row, found.cell.column
