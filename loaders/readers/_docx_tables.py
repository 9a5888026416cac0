"""Tables of a Word document: the grid with its merged cells, and each cell's own fill told from its style's."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from loaders.document import Cell
from loaders.readers._colour import near, number_in_hex, shown
from loaders.readers._docx_numbers import W, integer
from loaders.readers._docx_runs import Gathered, gather
from loaders.readers._docx_styles import Styles, TableStyle, flag
from loaders.readers._guard import MAX_TABLE_CELLS
from loaders.readers._package import Element, local
from loaders.readers._rich import all_bold

_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the cells of one table have in common."""

    styles: Styles
    style: TableStyle
    looks: set[str]
    numbered: Callable[[Element], str]


@dataclass(slots=True)
class Grid:
    """A table read: its cells, its size, and what hangs on it (tables in cells, notes)."""

    cells: list[Cell] = field(default_factory=list)
    height: int = 0
    width: int = 0
    inner: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    dropped_rows: int = 0


def rows_of(table: Element) -> list[Element]:
    """The rows that stand, those inside content controls too; a row whose deletion is tracked does not."""
    found = []
    for child in table:
        name = local(child)
        if name == "tr":
            properties = child.find(f"{W}trPr")
            gone = properties is not None and (properties.find(f"{W}del") is not None or flag(properties, "hidden"))
            if not gone:
                found.append(child)
        elif name in {"sdt", "customXml", "ins", "sdtContent"}:
            found += rows_of(child)
    return found


def cells_of(row: Element) -> list[Element]:
    """The cells of a row, those inside content controls too."""
    found = []
    for child in row:
        if local(child) == "tc":
            found.append(child)
        elif local(child) in {"sdt", "customXml", "sdtContent"}:
            found += cells_of(child)
    return found


def grid(table: Element, styles: Styles, numbered: Callable[[Element], str]) -> Grid:
    """Read one table. `numbered` gives the number that Word shows before a paragraph, "" for none or a bullet."""
    found = Grid()
    rows = rows_of(table)
    setting = _Setting(styles, *_style(table, styles), numbered)
    open_merges: dict[int, int] = {}
    taken: list[tuple[Element, int, int, int]] = []
    spans: list[int] = []
    for index, row in enumerate(rows):
        if len(taken) > MAX_TABLE_CELLS:
            found.dropped_rows = len(rows) - index
            rows = rows[:index]
            break
        properties = row.find(f"{W}trPr")
        column = _skip(properties, "gridBefore")
        for cell in cells_of(row):
            detail = cell.find(f"{W}tcPr")
            span = min(max(_number(detail, "gridSpan", 1), 1), 1000)
            merge = None if detail is None else detail.find(f"{W}vMerge")
            above = open_merges.get(column)
            if merge is not None and merge.get(f"{W}val", "continue") == "continue" and above is not None:
                spans[above] += 1
            else:
                taken.append((cell, index, column, span))
                spans.append(1)
                if merge is not None:
                    open_merges[column] = len(taken) - 1
                else:
                    open_merges.pop(column, None)
            column += span
        found.width = max(found.width, column + _skip(properties, "gridAfter"))
    found.height = len(rows)
    for (cell, row_index, column, span), rowspan in zip(taken, spans, strict=True):
        place = Cell(text="", row=row_index, column=column, rowspan=rowspan, colspan=span)
        found.cells.append(_cell(cell, place, found, setting))
    if found.height * found.width <= MAX_TABLE_CELLS:
        covered = {
            (r, c)
            for cell in found.cells
            for r in range(cell.row, cell.row + cell.rowspan)
            for c in range(cell.column, cell.column + cell.colspan)
        }
        found.cells += [
            Cell(text="", row=r, column=c)
            for r in range(found.height)
            for c in range(found.width)
            if (r, c) not in covered
        ]
    return found


def _cell(cell: Element, place: Cell, found: Grid, setting: _Setting) -> Cell:
    style, styles = setting.style, setting.styles
    parts = _parts(place, found, style, setting.looks)
    detail = cell.find(f"{W}tcPr")
    styled_bold = next((style.bolds[p] for p in parts if p in style.bolds), False)
    gathered, shades = Gathered(), set()
    rich = gathered.rich
    for lines, paragraph in enumerate(_paragraphs(cell, found)):
        if lines:
            rich.line()
        properties = paragraph.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        look = styles.look(styles.default if named is None else named.get(f"{W}val", ""))
        rich.add(f"{setting.numbered(paragraph)} ")
        gather(paragraph, styles, look, gathered)
        shades.add(styles.shade(None if properties is None else properties.find(f"{W}shd"))[0])
    body = rich.done()
    for box in gathered.boxes:
        rich.line()
        for text in box.iter(f"{W}t"):
            rich.add(text.text or "")
        body = rich.done()
    found.notes += gathered.notes
    fill, hatched = styles.shade(None if detail is None else detail.find(f"{W}shd"))
    style_fill = ""
    if not fill:
        style_fill = next((style.fills[p] for p in parts if style.fills.get(p)), "")
        # A cell whose text is shaded or highlighted throughout is marked as much as a shaded cell.
        for marks in (gathered.fills, shades):
            if len(marks) == 1 and shown(next(iter(marks))):
                fill, style_fill = next(iter(marks)), ""
    elif "firstRow" not in parts and any(near(fill, f) for p, f in style.fills.items() if p in parts and f):
        style_fill = fill
    row = next((a for a in cell.iterancestors() if local(a) == "tr"), cell).find(f"{W}trPr")
    return replace(
        place,
        text=body.text,
        fill=shown(fill or style_fill),
        style_fill=bool(shown(style_fill)),
        bold=all_bold(body) or (styled_bold and bool(body.text)),
        header=row is not None and bool(flag(row, "tblHeader")),
        drawn=gathered.drawn or ("hatched" if hatched else ""),
    )


def _paragraphs(cell: Element, found: Grid) -> list[Element]:
    """The paragraphs of a cell, in order; tables in it are set aside."""
    paragraphs = []
    for child in cell:
        name = local(child)
        if name == "p":
            paragraphs.append(child)
        elif name == "tbl":
            found.inner.append(child)
        elif name in {"sdt", "sdtContent", "customXml", "ins"}:
            paragraphs += _paragraphs(child, found)
    return paragraphs


def _style(table: Element, styles: Styles) -> tuple[TableStyle, set[str]]:
    """The table's style, and the parts of it that this table turns on."""
    properties = table.find(f"{W}tblPr")
    named = None if properties is None else properties.find(f"{W}tblStyle")
    look = None if properties is None else properties.find(f"{W}tblLook")
    looks: set[str] = set()
    if look is not None:
        bits = number_in_hex(look.get(f"{W}val"))
        for name, bit in _LOOKS.items():
            own = look.get(f"{W}{name}")
            if own in {"1", "true", "on"} if own is not None else bits & bit:
                looks.add(name)
    return (TableStyle() if named is None else styles.table(named.get(f"{W}val", ""))), looks


def _parts(cell: Cell, found: Grid, style: TableStyle, looks: set[str]) -> list[str]:
    """The parts of the table style that a cell belongs to, the strongest first (17.7.6)."""
    row, column = cell.row, cell.column
    top, left = row == 0 and "firstRow" in looks, column == 0 and "firstColumn" in looks
    bottom = row == found.height - 1 and "lastRow" in looks
    right = column + cell.colspan == found.width and "lastColumn" in looks
    parts = [
        name
        for name, here in (("nwCell", top and left), ("neCell", top and right), ("swCell", bottom and left),
                           ("seCell", bottom and right), ("firstRow", top), ("lastRow", bottom), ("firstCol", left),
                           ("lastCol", right))
        if here
    ]  # fmt: skip
    if "noHBand" not in looks and not top and not bottom:
        band = (row - ("firstRow" in looks)) // style.band_rows % 2
        parts.append(("band1Horz", "band2Horz")[band])
    if "noVBand" not in looks and not left and not right:
        band = (column - ("firstColumn" in looks)) // style.band_columns % 2
        parts.append(("band1Vert", "band2Vert")[band])
    return [*parts, "wholeTable"]


def _number(parent: Element | None, name: str, default: int) -> int:
    child = None if parent is None else parent.find(f"{W}{name}")
    return default if child is None else integer(child.get(f"{W}val"), default)


def _skip(properties: Element | None, name: str) -> int:
    return min(max(_number(properties, name, 0), 0), 1000)
