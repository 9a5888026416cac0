"""Excel workbooks (.xlsx, .xlsm): the visible sheets, with the values that were last worked out.

Hidden sheets, rows and columns are left out and named; comments are not text; a macro is never looked at. A number is
given as its format shows it, as far as percentages, thousands, money and dates go.
"""

import contextlib
import io
import re
import warnings
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from loaders.document import Cell, Document, Heading
from loaders.readers._colour import excel_tint, hexed, mixed, shown
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._package import Package, honest_title, parse, properties
from loaders.readers._sheet import SheetCell, ranges, write_sheet
from loaders.readers._sheet_rules import Rules
from loaders.readers._theme import Theme
from ontology.errors import InputError

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

SUFFIXES: tuple[str, ...] = (".xlsx", ".xlsm")
_MAX_CELLS = 400_000
_DOTS = {"gray125": 0.125, "gray0625": 0.0625, "lightGray": 0.25, "mediumGray": 0.5, "darkGray": 0.75}


@guarded("an Excel workbook")
def read(data: bytes, file: str) -> Document:
    """Read a workbook.

    Raises `InputError` for a file with a password, a damaged one, or one that holds data by the hundred thousand cells.
    """
    package = Package(data, file, "Excel workbook")
    package.need("[Content_Types].xml")
    cells = 0
    for name in package.names:
        if name.endswith((".xml", ".rels")) and not name.startswith(("xl/media", "customXml")):
            part = package.read(name) or b""
            package.refuse_doctype(part, name)
            cells += _count(part) if name.startswith("xl/worksheets/") else 0
    if cells > _MAX_CELLS:
        raise InputError(
            f"{file} holds {cells:,} cells: data rather than a document", "keep the sheets that say who leads"
        )
    book = _load(data)
    metadata, company = properties(package)
    flow = Flow()
    theme = Theme(parse(book.loaded_theme, "the theme") if book.loaded_theme else None)
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            flow.left_out.append(f"sheet '{sheet.title}' is hidden")
            continue
        found = _cells(sheet, theme, flow)
        if found:
            write_sheet(flow, sheet.title, found)
    for chart in book.chartsheets:
        flow.left_out.append(f"sheet '{chart.title}' is a chart")
    large = next((b.text for b in flow.blocks if isinstance(b, Heading) and b.level == 2), "")
    title = honest_title(dict(metadata).get("title", ""))
    return Document(
        title=large or title or next((b.text for b in flow.blocks if isinstance(b, Heading)), ""), file=file,
        publisher=company, format="xlsx", blocks=flow.done(), left_out=tuple(flow.left_out), metadata=metadata,
    )  # fmt: skip


def _count(part: bytes) -> int:
    """The cells that openpyxl would make of a sheet: those in it, and all that a merge or a link spans."""
    from openpyxl.utils import range_boundaries

    count = len(re.findall(rb"<(?:\w+:)?c[ >]", part))
    for ref in re.findall(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref=[\"']([A-Za-z0-9:$]{1,40})", part):
        left, top, right, bottom = range_boundaries(ref.decode())
        if left and top and right and bottom:
            count += (right - left + 1) * (bottom - top + 1)
    return count


def _load(data: bytes) -> "Workbook":
    import openpyxl

    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        # openpyxl warns of what it does not keep when it writes, and prints some of what is broken.
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)


def _cells(sheet: Any, theme: Theme, flow: Flow) -> list[SheetCell]:
    """The visible cells of a sheet that hold or show something, hidden rows and columns closed up."""
    from openpyxl.utils import get_column_letter

    hidden_rows = {r for r, d in sheet.row_dimensions.items() if d.hidden}
    hidden_columns = {
        c for d in sheet.column_dimensions.values() if d.hidden for c in range(d.min or 0, min(d.max or 0, 16_384) + 1)
    }
    places = sorted(sheet._cells)
    used_rows = {r for r, _ in places}
    used_columns = {c for _, c in places}
    full_rows, full_columns = _filled(sheet, hidden_rows, hidden_columns)
    for gone, what, listed in (
        (full_rows, "row", ranges(full_rows)),
        (full_columns, "column", ", ".join(map(get_column_letter, full_columns[:20]))),
    ):
        if gone:
            flow.left_out.append(f"{what}{'s' if len(gone) > 1 else ''} {listed} of sheet '{sheet.title}': hidden")
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    inside: set[tuple[int, int]] = set()
    for area in sheet.merged_cells.ranges:
        rows = [r for r in range(area.min_row, min(area.max_row, area.min_row + 20_000) + 1) if r not in hidden_rows]
        columns = [c for c in range(area.min_col, area.max_col + 1) if c not in hidden_columns]
        spans[area.min_row, area.min_col] = max(len(rows), 1), max(len(columns), 1)
        if len(rows) * len(columns) <= 100_000:
            inside |= {(r, c) for r in rows for c in columns} - {(area.min_row, area.min_col)}
    row_of = _closed_up(used_rows, hidden_rows)
    column_of = _closed_up(used_columns, hidden_columns)
    heads = _table_heads(sheet)
    rules = Rules(sheet, lambda colour: _colour(colour, theme))
    if rules.unread:
        flow.left_out.append(f"colours of sheet '{sheet.title}' that a formula or a scale gives")
    looks: dict[Any, _Look] = {}
    found: list[SheetCell] = []
    for row, column in places:
        if row in hidden_rows or column in hidden_columns or (row, column) in inside:
            continue
        source = sheet._cells[row, column]
        text = cell_text(source)
        look = looks.get(source._style)
        if look is None:
            look = looks[source._style] = _look(source, theme)
        spanned = spans.get((row, column), (1, 1))
        painted = rules.fill(row, column)
        fill = shown(painted) if painted else look.fill
        if not (text or fill or look.hatched):
            continue
        cell = Cell(
            text=text, row=row_of[row], column=column_of[column], rowspan=spanned[0], colspan=spanned[1],
            fill=fill, header=(row, column) in heads, bold=look.bold and bool(text),
            drawn="hatched" if look.hatched else "", ref=f"{get_column_letter(column)}{row}",
        )  # fmt: skip
        found.append(SheetCell(cell, look.size))
    return found


@dataclass(frozen=True, slots=True)
class _Look:
    """What a cell's style says; thousands of cells share one."""

    fill: str
    hatched: bool
    bold: bool
    size: float


def _look(cell: Any, theme: Theme) -> _Look:
    fill, hatched = _fill(cell, theme)
    font = cell.font
    return _Look(fill, hatched, bool(font and font.b), float((font and font.sz) or 11))


def _filled(sheet: Any, rows: set[int], columns: set[int]) -> tuple[list[int], list[int]]:
    """Those of the hidden rows and columns that hold anything."""
    held = [place for place, cell in sheet._cells.items() if cell.value is not None] if rows or columns else []
    return sorted({r for r, _ in held} & rows), sorted({c for _, c in held} & columns)


def _closed_up(used: set[int], hidden: set[int]) -> dict[int, int]:
    """Each used number with its place once the hidden ones are gone; gaps of unused ones stay gaps."""
    gone = sorted(hidden)
    place: dict[int, int] = {}
    passed = 0
    for number in sorted(used):
        while passed < len(gone) and gone[passed] < number:
            passed += 1
        place[number] = number - passed - 1
    return place


def _table_heads(sheet: Any) -> set[tuple[int, int]]:
    """The header cells of the sheet's own tables."""
    from openpyxl.utils import range_boundaries

    heads: set[tuple[int, int]] = set()
    for table in sheet.tables.values():
        left, top, right, _ = range_boundaries(table.ref)
        if table.headerRowCount != 0 and None not in {left, top, right}:
            heads |= {(int(top or 1), c) for c in range(int(left or 1), min(int(right or 1), 500) + 1)}
    return heads


def cell_text(cell: Any) -> str:
    """What a cell shows: its value in its number format."""
    value, form = cell.value, str(cell.number_format or "General")
    if value is None or form.replace(" ", "") == ";;;":
        return ""  # the format that shows nothing: a cell whose colour says it all
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time | timedelta):
        return _moment(value, form.casefold())
    if isinstance(value, int | float):
        return _number(float(value), form)
    lines = (" ".join(line.split()) for line in str(value).replace("_x000D_", "").splitlines())
    return "\n".join(line for line in lines if line)


def _moment(value: datetime | date | time | timedelta, form: str) -> str:
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    clock = f" {value:%H:%M}" if isinstance(value, datetime) and "h" in form else ""
    if "d" not in form:
        return f"{value:%B %Y}" if "mmmm" in form else f"{value:%b %Y}" if "m" in form else f"{value:%Y}"
    if "mmm" in form:
        return (
            f"{value.day} {value:%B} {value:%Y}{clock}"
            if "mmmm" in form
            else f"{value.day} {value:%b} {value:%Y}{clock}"
        )
    return f"{value:%d/%m/%Y}{clock}"


def _number(value: float, form: str) -> str:
    shown_part = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", form.partition(";")[0])
    places = re.search(r"0\.(0+)", shown_part)
    decimals = len(places[1]) if places else 0
    if "%" in shown_part:
        return f"{value * 100:.{decimals}f}%"
    if "," in shown_part and "0" in shown_part:
        text = f"{value:,.{decimals}f}"
    elif "0" in shown_part:
        text = f"{value:.{decimals}f}"
    elif value.is_integer() and abs(value) < 1e15:
        text = str(int(value))
    else:
        text = f"{value:.10g}"
    return f"£{text}" if "£" in form else text


def _fill(cell: Any, theme: Theme) -> tuple[str, bool]:
    """A cell's own fill, and whether it is hatched with lines."""
    fill = cell.fill
    if fill is None:
        return "", False
    pattern = getattr(fill, "patternType", None)
    if pattern is None:
        stops = getattr(fill, "stop", ())
        return (shown(_colour(stops[0].color, theme)) if stops else ""), False
    if pattern == "none":
        return "", False
    front, back = _colour(fill.fgColor, theme), _colour(fill.bgColor, theme) or "FFFFFF"
    if pattern == "solid":
        return shown(front), False
    if pattern in _DOTS:
        return shown(mixed(front or "000000", back, _DOTS[pattern])), False
    return shown(mixed(front or "000000", back, 0.5)), True


def _colour(colour: Any, theme: Theme) -> str:
    from openpyxl.styles.colors import COLOR_INDEX

    if colour is None:
        return ""
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        found = "" if colour.rgb == "00000000" else hexed(colour.rgb[-6:])
    elif colour.type == "theme":
        found = theme.by_index(int(colour.theme))
    elif colour.type == "indexed" and 0 <= int(colour.indexed) < len(COLOR_INDEX):
        found = hexed(COLOR_INDEX[int(colour.indexed)][-6:])
    else:
        return ""
    return excel_tint(found, float(colour.tint)) if found and colour.tint else found
