"""Tables of a PDF that run over pages: their parts are one table, a repeated head is left out, a broken row is one row."""

from dataclasses import replace
from itertools import islice

from loaders.document import Cell
from loaders.readers._flow import Flow
from loaders.readers._pdf_cells import PdfTable
from loaders.readers._pdf_layout import Group


def write_table(flow: Flow, found: list[Group | PdfTable], index: int, page: int) -> set[int]:
    """Write the table at `index` with its continuation on later pages; gives the tables (by `id`) joined to it."""
    done: set[int] = set()
    table = found[index]
    assert isinstance(table, PdfTable)
    cells, height = list(table.cells), table.height
    top = [c.text for c in table.cells if c.row == 0]
    before = table
    for piece in islice(found, index + 1, None):
        if not isinstance(piece, PdfTable) or not _same_columns(table, piece):
            break
        again = [c.text for c in piece.cells if c.row == 0] == top and any(top)
        rest = [c for c in piece.cells if not (again and c.row == 0)]
        shift = height - again
        last, first = [c for c in cells if c.row + c.rowspan == height], [c for c in rest if c.row == again]
        if _goes_on(last, first, cells, before.room < piece.begins[again]):
            shift -= 1
            rest = [c for c in rest if c.row != again]
            whole = {(a.row, a.column): f"{a.text} {b.text}".strip() for a, b in zip(last, first, strict=True)}
            cells = [replace(c, text=whole.get((c.row, c.column), c.text)) for c in cells]
        cells += [replace(c, row=c.row + shift) for c in rest]
        height = shift + piece.height
        before = piece
        done.add(id(piece))
    flow.table(cells, height, table.width, page=page)
    return done


def _same_columns(one: PdfTable, other: PdfTable) -> bool:
    if not one.xs or len(one.xs) != len(other.xs) or one.area[3] <= other.area[1]:
        return False
    return all(abs(a - b) <= 4 for a, b in zip(one.xs, other.xs, strict=True))


def _goes_on(last: list[Cell], first: list[Cell], above: list[Cell], full: bool) -> bool:
    """Whether the first row of a page is the rest of the last one of the page before.

    It looks like it in every cell and has words only where the other has some; and it has none in the first cell, where
    every other row has some, or it has them there alone: in small letters, or beside marks and under a line that was full.
    """
    pairs = list(zip(last, first, strict=True)) if len(last) == len(first) else []
    worded = [b.column for _, b in pairs if b.text]
    if not worded or any(b.text and not a.text for a, b in pairs) or any(c.rowspan != 1 for c in (*last, *first)):
        return False
    if any((a.column, a.colspan, a.fill, a.drawn) != (b.column, b.colspan, b.fill, b.drawn) for a, b in pairs):
        return False
    if 0 not in worded:
        return all(c.text for c in above if c.column == 0)
    if worded != [0] or first[0].text[:1].islower():
        return worded == [0]
    return full and any((a.fill and not a.style_fill) or a.drawn for a, _ in pairs)
