"""A `Document` of blocks: what every reader gives, and all that an extractor sees of a file.

Text stands as it does in the file, white space folded: emphasis marks are taken out of it and kept as `bold`
spans. A block's `cuts` are the places where something that is no part of the text (a page footer) was taken
out, or where a line's end mended a word: a quote must not run across one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

Span = tuple[int, int]
"""Start and end offsets into a block's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """What every kind of block has.

    `number` is the paragraph's or list item's own number as printed ("2.10", "iv", "a"), without its dot. `path`
    holds the headings above it, outermost first. `page` counts from 1, None where the format has no pages. `hidden` is
    what a person does not see (speaker notes, hidden rows): kept for the record, never asserted from.
    """

    text: str
    number: str = ""
    path: tuple[str, ...] = ()
    page: int | None = None
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    cuts: tuple[int, ...] = ()
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Block):
    """A heading; `level` counts from 1. Its own text is not in its `path`."""

    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """Running text. `note` is true for a footnote."""

    note: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem(Block):
    """An item of a list. `level` counts from 1; `marker` is the bullet or number as printed ("-", "▶", "(a)", "1.").

    Items whose `list_id` is the same stand in one list. `stem` is the text of the block that opens the list.
    """

    level: int = 1
    marker: str = ""
    list_id: int = 0
    stem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table. `row` and `column` count from 0; a merged cell stands once, with its spans.

    `fill` is the background as six hex digits ("FFC000"), empty for none or white; `style_fill` says that the fill
    comes from the table's style (banding), not from the cell itself. `drawn` holds a mark that is not text: "" or a
    word such as "filled-disc", "open-disc", "tick", "hatched". `ref` is the cell's own address where the file gives its
    cells one ("B7" in a sheet).
    """

    text: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    fill: str = ""
    style_fill: bool = False
    header: bool = False
    bold: bool = False
    drawn: str = ""
    ref: str = ""


@dataclass(frozen=True, kw_only=True)
class Table(Block):
    """A table. `text` is its caption or the text right above it that names it; may be empty.

    `cells` stand by row, then column, and cover the grid of `height` by `width` once (spans included); a cell
    that is empty in the source is there with empty text.
    """

    cells: tuple[Cell, ...]
    height: int
    width: int

    def grid(self) -> list[list[Cell]]:
        """`height` rows of `width` cells; a merged cell stands in every place that it covers. Not to be changed."""
        return self._grid

    def head(self) -> int:
        """Which row holds the heads: the first, or the one below a title that runs across the whole table."""
        titles = takewhile(lambda row: len(row) > 1 and all(cell is row[0] for cell in row), self._grid[:-1])
        return sum(1 for _ in titles) % max(1, self.height - 1)

    def position(self, cell: Cell) -> int:
        """The index of one of its cells among `cells`."""
        return self._positions[cell.row, cell.column]

    @cached_property
    def _positions(self) -> dict[tuple[int, int], int]:
        return {(cell.row, cell.column): index for index, cell in enumerate(self.cells)}

    @cached_property
    def _grid(self) -> list[list[Cell]]:
        blank = Cell(text="", row=-1, column=-1)
        rows = [[blank] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for r in range(cell.row, min(cell.row + cell.rowspan, self.height)):
                for c in range(cell.column, min(cell.column + cell.colspan, self.width)):
                    rows[r][c] = cell
        return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector(Block):
    """A line between two boxes of an organisation chart. `text` is its label, often empty.

    `start` and `end` are the boxes' texts. `arrow` says at which ends an arrow head is: "end", "start", "both", "".
    `dashed` tells a dotted or dashed line from a solid one; `upper` is the text of the box that stands higher, empty where
    neither does. `meaning` is what the chart's own legend says of such a line, empty where it says nothing.
    """

    start: str
    end: str
    arrow: str = ""
    dashed: bool = False
    upper: str = ""
    meaning: str = ""


AnyBlock = Heading | Paragraph | ListItem | Table | Connector


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One file, read.

    `id` is unique in a build; the pipeline gives it, a reader leaves it empty. `file` is the file's own name, `path` where it was found (relative to what the user
    named, with forward slashes). `publisher`, `date` (ISO, as exact as known) and `period` ("2018/2020") are empty where the file
    does not say. `left_out` says in words what the reader could not use ("sheet 'Old' is hidden"), one a thing.
    """

    title: str
    file: str
    id: str = ""
    path: str = ""
    publisher: str = ""
    date: str = ""
    period: str = ""
    format: str = ""
    blocks: tuple[AnyBlock, ...] = ()
    left_out: tuple[str, ...] = ()
    sha256: str = ""
    metadata: tuple[tuple[str, str], ...] = field(default=())

    def visible(self) -> Iterator[tuple[int, AnyBlock]]:
        """The blocks that a person sees, with their indexes."""
        return ((i, b) for i, b in enumerate(self.blocks) if not b.hidden)
