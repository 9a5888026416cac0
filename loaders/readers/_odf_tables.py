"""Tables of OpenDocument texts and sheets: repeated and covered cells laid out, what is hidden left aside."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from loaders.document import Cell
from loaders.readers._colour import shown
from loaders.readers._docx_numbers import integer
from loaders.readers._inline import Inline
from loaders.readers._odf_styles import DRAW, OFFICE, TABLE, Styles
from loaders.readers._package import Element, local
from loaders.readers._rich import all_bold

_MAX_ROWS = 1_048_576
_MAX_CELLS = 250_000


@dataclass(slots=True)
class Laid:
    """A table laid out: what it holds, how large it is, and what of it is hidden (numbers count from 1)."""

    cells: list[Cell] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    height: int = 0
    width: int = 0
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    beyond: bool = False


def lay_out(table: Element, styles: Styles, words: Callable[[Element], Inline], *, sheet: bool) -> Laid:
    """Read a table. In a sheet only cells that hold or show something are given, with their addresses."""
    laid = Laid()
    columns = _columns(table)
    closed = _closed([hidden for _, hidden in columns])
    row_at = 0
    shown_row = 0
    for row, header in _rows(table):
        repeated = min(integer(row.get(f"{TABLE}number-rows-repeated"), 1), _MAX_ROWS)
        hidden = row.get(f"{TABLE}visibility", "visible") != "visible"
        found = _row(row, columns, styles, words, sheet=sheet)
        holds = any(c.text or c.fill or c.drawn for c, _ in found)
        if hidden:
            if holds:
                laid.hidden_rows += range(row_at + 1, row_at + 1 + min(repeated, 50))
            row_at += repeated
            continue
        times = min(repeated, 1_000 if holds else 1)
        for copy in range(times):
            for cell, size in found:
                if len(laid.cells) >= _MAX_CELLS:
                    laid.beyond = True
                    return laid
                at = cell.column
                if at < len(columns) and columns[at][1]:
                    if cell.text and at + 1 not in laid.hidden_columns:
                        laid.hidden_columns.append(at + 1)
                    continue
                if sheet and not (cell.text or cell.fill or cell.drawn):
                    continue
                ref = f"{_letters(at)}{row_at + copy + 1}" if sheet else ""
                placed = replace(cell, row=shown_row + copy, column=closed.get(at, at), header=header, ref=ref)
                laid.cells.append(placed)
                laid.sizes.append(size)
                laid.width = max(laid.width, closed.get(at, at) + cell.colspan)
        shown_row += times if holds or not sheet else repeated
        row_at += repeated
    laid.height = shown_row
    return laid


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    for child in table:
        name = local(child)
        if name == "table-row":
            yield child, False
        elif name in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from ((row, name == "table-header-rows" or head) for row, head in _rows(child))


def _columns(table: Element) -> list[tuple[str, bool]]:
    """Each column's default cell style, and whether it is hidden."""
    found: list[tuple[str, bool]] = []
    for column in table.iter(f"{TABLE}table-column"):
        owner = next((a for a in column.iterancestors(f"{TABLE}table")), None)
        if owner is not table:
            continue
        hidden = column.get(f"{TABLE}visibility", "visible") != "visible"
        style = column.get(f"{TABLE}default-cell-style-name", "")
        repeated = min(integer(column.get(f"{TABLE}number-columns-repeated"), 1), 1_024)
        found += [(style, hidden)] * max(min(repeated, 1_024 - len(found)), 0)
    return found


def _closed(hidden: list[bool]) -> dict[int, int]:
    place: dict[int, int] = {}
    at = 0
    for index, gone in enumerate(hidden):
        place[index] = at
        at += not gone
    return place


def _row(
    row: Element, columns: list[tuple[str, bool]], styles: Styles, words: Callable[[Element], Inline], *, sheet: bool
) -> list[tuple[Cell, float]]:  # fmt: skip
    found: list[tuple[Cell, float]] = []
    row_style = row.get(f"{TABLE}style-name")
    behind = styles.background("table-row", row_style, "table-row")
    column = 0
    for element in row:
        name = local(element)
        if name not in {"table-cell", "covered-table-cell"}:
            continue
        repeated = min(integer(element.get(f"{TABLE}number-columns-repeated"), 1), 16_384)
        if name == "covered-table-cell":
            column += repeated
            continue
        default = row.get(f"{TABLE}default-cell-style-name") or (columns[column][0] if column < len(columns) else "")
        style = element.get(f"{TABLE}style-name") or default
        body = words(element)
        text = body.text or element.get(f"{OFFICE}string-value", "") or element.get(f"{OFFICE}value", "")
        own = styles.cell_fill(style)
        fill = shown(own or behind)
        heavy = bool(styles.bold("table-cell", style))
        cell = Cell(
            text=text, row=0, column=column,
            rowspan=min(integer(element.get(f"{TABLE}number-rows-spanned"), 1), 10_000),
            colspan=min(integer(element.get(f"{TABLE}number-columns-spanned"), 1), 1_024), fill=fill,
            style_fill=bool(fill) and not own, bold=bool(text) and (heavy or all_bold(body)),
            drawn=_drawn(element, styles),
        )  # fmt: skip
        size = styles.points("table-cell", style) or 11.0
        holds = bool(text or fill or cell.drawn)
        for copy in range(repeated if (holds or not sheet) and repeated <= 1_024 else 1):
            found.append((replace(cell, column=column + copy), size))
        column += repeated
    return found


def _drawn(cell: Element, styles: Styles) -> str:
    for shape in cell.iter(f"{DRAW}ellipse", f"{DRAW}circle", f"{DRAW}custom-shape"):
        form = next((g.get(f"{DRAW}type", "") for g in shape.iter(f"{DRAW}enhanced-geometry")), "ellipse")
        if form in {"ellipse", "circle"}:
            kind = styles.said("graphic", shape.get(f"{DRAW}style-name"), "graphic", f"{DRAW}fill")
            return "open-disc" if kind == "none" else "filled-disc"
    return ""


def _letters(column: int) -> str:
    """A column's letters in a sheet: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
