"""Lines between bodies that a table or a chart gives: REPORTS_TO by a column or a line, PART_OF by the caption."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.document import Connector, Heading, Table
from loaders.names.things import Thing
from loaders.tables import all_tables, body_column, cell_actors, cell_claim, column, first_body, of_bodies, rows

_HEAD = re.compile(r"^(?:reports? (?:up |back |in)?to|reporting to|account(?:able|s|ability)?(?: to)?|gives? (?:its |an )?account to|answer(?:able|s) to|looks (?:up )?to|(?:to )?(?:who|whom) (?:it|they) (?:answers?|reports?)|reporting line|line to|upward|parent)\b", re.IGNORECASE)
_CAPTION = re.compile(r"\b(?:sub-?\s?groups|(?:delivery|working|thematic|task)\sgroups|groups\s(?:under|below|beneath))\b", re.IGNORECASE)
_SUB = re.compile(r"\bsub-?\s?groups\b", re.IGNORECASE)
_REPORTS = re.compile(r"\bgroups\b.*\b(?:report(?:s|ing)?|accountable|answer(?:s|ing)?)\s(?:in)?to\b", re.IGNORECASE)
_NO_LINE = re.compile(r"\b(?:link|liais\w+|inform\w*|works? with|advi[cs]\w+|no line|consult\w*)\b", re.IGNORECASE)
_A_LINE = re.compile(r"\breport|\baccount|\banswer|\bgovern|\boverse|\boversight|\bdirect|\bmanage|\bsteer|\bline\b|\brespons"
                     r"|\bpart of\b|\bsub-?group", re.IGNORECASE)  # fmt: skip
"""What a chart's legend says of a line that a body reports along."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield REPORTS_TO for each row with a body and a cell that says to whom it reports, PART_OF where the caption says whose groups they are;
    and REPORTS_TO for boxes joined by a line."""
    yield from _charts(context)
    for index, table in all_tables(context):
        yield from _captioned(context, index, table)
    for group, row, to in of_bodies(context, _HEAD):
        for target in cell_actors(context, row.place(to)):
            if target is not group and (target.label in BODIES or target.entry is not None):
                yield cell_claim(context, "REPORTS_TO", context.thing(group), context.thing(target), row, to, "reports-to-table")


def _captioned(context: Context, index: int, table: Table) -> Iterator[Claim]:
    """A table whose caption says that its rows are the groups of one body."""
    above = context.document.blocks[index - 1] if index else None
    place, words = ((index - 1, -1), above.text) if not table.text and isinstance(above, Heading) else ((index, -1), table.text)
    whole = [m.thing for m in context.book.at(place) if m.thing.label in BODIES]
    reports = bool(_REPORTS.search(words))
    if len(whole) != 1 or not (reports or _CAPTION.search(words)):
        return
    groups = body_column(context, index, table)
    if column(table, _HEAD) is not None and not _SUB.search(words):
        return  # each row says itself whose it is
    for row in rows(index, table):
        group = first_body(context, row.place(groups))
        if group is not None and group is not whole[0]:
            yield cell_claim(context, "REPORTS_TO" if reports else "PART_OF", context.thing(group), context.thing(whole[0]), row, groups, "groups-table")


def _charts(context: Context) -> Iterator[Claim]:
    """Boxes joined by lines: the legend's word for the line, else the box above is the one reported to."""
    for index, block in context.document.visible():
        if not isinstance(block, Connector):
            continue
        start, end = (first_body(context, (index, side)) for side in (0, 1))
        if start is None or end is None or start is end:
            continue
        lower, upper = _direction(block, start, end)
        words = f"{block.text} {block.meaning}".strip()
        if upper is None or lower is None or _NO_LINE.search(words) or (block.meaning and not _A_LINE.search(words)):
            continue
        yield context.claim("REPORTS_TO", context.thing(lower), context.thing(upper), (index, 0), (0, len(block.start)),
                            "chart-line", quote=(block.start if lower is start else block.end)[:300])  # fmt: skip


def _direction(block: Connector, start: Thing, end: Thing) -> tuple[Thing | None, Thing | None]:
    """(the one below, the one above)."""
    if block.arrow == "end":
        return start, end
    if block.arrow == "start":
        return end, start
    if block.upper and not block.arrow:
        return (end, start) if block.upper == block.start else (start, end)
    return None, None
