"""Tables of a PDF page: grids with the words, fills and round marks that stand in them; keys and tiled figures too."""

from bisect import bisect_right

from loaders.document import Cell
from loaders.readers._colour import shown
from loaders.readers._guard import MAX_TABLE_CELLS
from loaders.readers._pdf_aligned import aligned
from loaders.readers._pdf_cells import MAX_LOOKS, PdfTable, bare, cell_text, lines_of, split
from loaders.readers._pdf_figures import colour_key, labelled, tiles
from loaders.readers._pdf_grid import Box, Grid, Painted, grids
from loaders.readers._pdf_ladders import ladders
from loaders.readers._pdf_page import Page
from loaders.readers._pdf_paths import Shapes
from loaders.readers._pdf_words import Word
from loaders.readers._rich import all_bold


def tables(page: Page, known: set[str]) -> tuple[list[PdfTable], list[Word]]:
    """The tables of a page, and the words that stand in none of them.

    `known` are the words of the document's running text so far; this page's are added to it.
    """
    words = page.words
    held: list[tuple[Grid, list[Word]]] = []
    ruled, single = grids(page.shapes, page.width, page.height)
    painted = Painted(page.shapes.rects)
    for grid in ruled[: max(MAX_LOOKS // max(len(words), 1), 10)]:
        if len(grid.boxes) > MAX_TABLE_CELLS:
            continue
        inside, outside = split(words, grid.area)
        if _is_table(grid, inside, painted):
            words = outside
            if not inside:
                grid, inside, words = labelled(grid, words)
            held.append((grid, inside))
    for grid in ladders(page, words, [g.area for g, _ in held]):
        inside, words = split(words, grid.area)
        held.append((grid, inside))
    tiled, single = tiles(single, words)
    for grid in tiled:
        grid, inside, words = labelled(grid, words)
        held.append((grid, inside))
    known |= {bare(w.text) for w in words}
    found = [_table(grid, inside, page.shapes, painted, known) for grid, inside in held]
    fills = {c.fill for t in found for c in t.cells if c.fill}
    key, words = colour_key(single, words, fills)
    if key is not None:
        found.append(key)
    for grid in aligned(words):
        inside, words = split(words, grid.area)
        found.append(_table(grid, inside, page.shapes, painted, known))
    found.sort(key=lambda t: (t.area[1], t.area[0]))
    return found, words


def _is_table(grid: Grid, inside: list[Word], painted: Painted) -> bool:
    """Charts and frames of pictures make grids too: a table has text or fills in a fair share of its cells."""
    if inside:
        return True
    return sum(1 for box in grid.boxes if shown(painted.behind(box, grid)[0])) >= 2


def _table(grid: Grid, words: list[Word], shapes: Shapes, painted: Painted, known: set[str]) -> PdfTable:
    owners = _owners(grid)
    if (len(grid.ys) - 1) * (len(grid.xs) - 1) <= MAX_TABLE_CELLS:
        # A cell that no edge encloses on all sides is a cell all the same: a lone fill, or none.
        ys, xs = grid.ys, grid.xs
        slots = ((r, c) for r in range(len(ys) - 1) for c in range(len(xs) - 1) if (r, c) not in owners)
        grid.boxes += [Box(r, c, 1, 1, xs[c], ys[r], xs[c + 1], ys[r + 1]) for r, c in slots]
        owners = _owners(grid)
    held: list[list[Word]] = [[] for _ in grid.boxes]
    for word in words:
        place = _place(grid.ys, (word.top + word.bottom) / 2), _place(grid.xs, (word.x0 + word.x1) / 2)
        if place in owners:
            held[owners[place]].append(word)
    gaps = [w.x0 - b.x0 for b, ws in zip(grid.boxes, held, strict=True) for w in ws[:1] if not w.turn]
    padding = min(max(min(gaps, default=4.0), 2.0), 8.0)
    cells = []
    height, width = len(grid.ys) - 1, len(grid.xs) - 1
    marks = _marks(grid, owners, shapes)
    for index, (box, mine) in enumerate(zip(grid.boxes, held, strict=True)):
        body = cell_text(mine, box, padding, known)
        fill, shared = painted.behind(box, grid)
        cells.append(
            Cell(text=body.text, row=box.row, column=box.column, rowspan=box.rowspan, colspan=box.colspan,
                 fill=shown(fill), style_fill=shared and bool(shown(fill)), bold=all_bold(body),
                 drawn=marks.get(index, ""))
        )  # fmt: skip
    left = {box.row: ws for box, ws in zip(grid.boxes, held, strict=True) if box.column == 0}
    begins = tuple(ws[0].x1 - ws[0].x0 if (ws := left.get(row, [])) else 0.0 for row in (0, 1))
    foot = lines_of(left.get(height - 1, []))
    room = grid.xs[1] - padding - max(w.x1 for w in foot[-1]) if foot else 0.0
    return PdfTable(cells, height, width, grid.area, grid.xs, room, (begins[0], begins[1]))


def _marks(grid: Grid, owners: dict[tuple[int, int], int], shapes: Shapes) -> dict[int, str]:
    """The round marks in the boxes of a grid; a filled one with a line around it is filled."""
    found: dict[int, str] = {}
    for disc in shapes.discs:
        place = _place(grid.ys, (disc.top + disc.bottom) / 2), _place(grid.xs, (disc.x0 + disc.x1) / 2)
        if place in owners and found.get(owners[place]) != "filled-disc":
            found[owners[place]] = "filled-disc" if disc.filled else "open-disc"
    return found


def _owners(grid: Grid) -> dict[tuple[int, int], int]:
    """Which box covers a place of the grid."""
    return {
        (r, c): index
        for index, box in enumerate(grid.boxes)
        for r in range(box.row, box.row + box.rowspan)
        for c in range(box.column, box.column + box.colspan)
    }


def _place(edges: list[float], at: float) -> int:
    return bisect_right(edges, at) - 1 if edges[0] <= at < edges[-1] else -1
