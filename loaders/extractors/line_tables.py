"""Lines between bodies that a table gives: REPORTS_TO by a column, PART_OF by the caption."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.document import Table
from loaders.tables import all_tables, body_column, cell_actors, cell_claim, of_bodies, rows

_HEAD = re.compile(r"^(?:reports? (?:up |back |in)?to|reporting to|account(?:able|s|ability)?(?: to)?|gives? (?:its |an )?account to|answer(?:able|s) to|looks (?:up )?to|reporting line|line to|upward|parent)\b", re.IGNORECASE)
_CAPTION = re.compile(r"\b(?:sub-?\s?groups|(?:delivery|working|thematic|task)\sgroups|groups\s(?:under|below|beneath))\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield REPORTS_TO for each row with a body and a cell that says to whom it reports, PART_OF where the caption says whose groups they are."""
    for index, table in all_tables(context):
        yield from _captioned(context, index, table)
    for group, row, to in of_bodies(context, _HEAD):
        for target in cell_actors(context, row.place(to)):
            if target is not group and (target.label in BODIES or target.entry is not None):
                yield cell_claim(context, "REPORTS_TO", context.thing(group), context.thing(target), row, to, "reports-to-table")


def _captioned(context: Context, index: int, table: Table) -> Iterator[Claim]:
    """A table whose caption says that its rows are the groups of one body."""
    whole = [m.thing for m in context.book.at((index, -1)) if m.thing.label in BODIES]
    if len(whole) != 1 or not _CAPTION.search(table.text):
        return
    groups = body_column(context, index, table)
    for row in rows(index, table):
        group = next((m.thing for m in context.book.at(row.place(groups)) if m.thing.label in BODIES), None)
        if group is not None and group is not whole[0]:
            yield cell_claim(context, "PART_OF", context.thing(group), context.thing(whole[0]), row, groups, "groups-table")
