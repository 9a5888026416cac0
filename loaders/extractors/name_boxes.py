"""Subjects with bodies named beside them in boxes whose shade says who leads: LEADS, SUPPORTS, or UNRESOLVED without shades.

"The body in the dark box takes the lead; any body in a pale box supports it." A text that was taken out of a PDF has the
names and not the boxes: who leads stands only in the original.
"""

import re
from collections.abc import Iterator

from graph.claim import Claim, Status
from loaders.context import Context
from loaders.document import Cell, Table
from loaders.marked import Marked
from loaders.tables import all_tables, cell_actors
from ontology.themes import match

_BOX = r"(?:box(?:es)?|cells?|shad(?:e|es|ing)|tint|panels?|backgrounds?|tiles?|blocks?)"
_DARK = rf"\b(?:dark(?:er|est)?|deep(?:er)?|solid|bold|strong(?:er)?|full)\s(?:\w+\s)?{_BOX}\b"
_PALE = rf"\b(?:pale(?:r|st)?|light(?:er)?|faint(?:er)?|thin(?:ner)?)\s(?:\w+\s)?{_BOX}\b"
_LEAD = r"\b(?:leads?|owns?|in\scharge)\b"
_HELP = r"\b(?:supports?|assists?|helps?|contributes?)\b"
_LEGEND = re.compile(rf"{_DARK}[^.;]{{0,60}}?{_LEAD}[^.]*?{_PALE}[^.;]{{0,60}}?{_HELP}", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|no longer|once|used to)\b", re.IGNORECASE)
_REACH = 4
"""Blocks between a table and the words that explain it."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield a role, or that it cannot be read, for every body of a table that such words explain."""
    for index, table in all_tables(context):
        said = _said(context, index)
        if said is not None:
            yield from _table(context, index, table)


def _said(context: Context, index: int) -> Marked | None:
    """The sentence beside the table that says what dark and pale boxes mean."""
    blocks = context.document.blocks
    near = [at for at in range(max(0, index - _REACH), min(len(blocks), index + _REACH + 1)) if blocks[at].path == blocks[index].path]
    return next((s for at in near for s in context.sentences_of(at) if _LEGEND.search(s.text) and not _DENIED.search(s.text)), None)


def _table(context: Context, index: int, table: Table) -> Iterator[Claim]:
    grid = table.grid()
    themed = [row for row in grid if match(row[0].text) and not any(m.thing.label != "Area" for m in context.book.at((index, table.position(row[0]))))]
    if len(themed) * 3 < len(grid) * 2:
        return
    fills = sorted({c.fill for row in themed for c in row[1:] if c.fill and not c.style_fill}, key=_light)
    for row in themed:
        for cell in row[1:]:
            role = _role(cell, fills) if cell is not row[0] and cell.text.strip() else ""
            place = (index, table.position(cell))
            for thing in cell_actors(context, place) if role else ():
                for theme in match(row[0].text):
                    yield context.claim(
                        role, context.thing(thing), context.theme(theme), place, (0, len(cell.text)), "name-boxes",
                        status=Status.UNREADABLE if role == "UNRESOLVED" else Status.STATED,
                        where=", ".join(p for p in (table.text or ", ".join(table.path[-1:]), f"row {' '.join(row[0].text.split())[:60]}",
                                                    f"fill {cell.fill}" if fills else "mark not readable") if p)[:200],
                    )  # fmt: skip


def _role(cell: Cell, fills: list[str]) -> str:
    """What the shade of a box says: of two, the darker leads; with none anywhere they were lost."""
    if not fills:
        return "UNRESOLVED"
    if not cell.fill or cell.style_fill:
        return ""
    if len(fills) != 2:
        return "UNRESOLVED"
    return "LEADS" if cell.fill == fills[0] else "SUPPORTS"


def _light(fill: str) -> int:
    """How light a colour of six hex digits is, by the weights of Rec. ITU-R BT.601."""
    red, green, blue = (int(fill[i : i + 2], 16) for i in (0, 2, 4))
    return 299 * red + 587 * green + 114 * blue
