"""A body's own table of fields: "Chair | Director of Public Health", "Reports into | the Board", one row a field.

Terms of reference open with such a table, and have one for each sub-group. Whose it is stands in a row of its own
("Name", "Sub-group"), else in the caption or the heading above.
"""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.document import Heading, Table
from loaders.implied import own_body
from loaders.names.things import Thing
from loaders.tables import Row, all_tables, cell_actors, cell_claim, first_body
from ontology.themes import find

_NAME = re.compile(r"(?:full |official )?(?:name|title)(?: of (?:the )?(?:group|board|body|meeting|partnership))?$|(?:sub-?\s?)?(?:group|board|body|panel|partnership|forum|committee|meeting)(?: name)?$", re.IGNORECASE)
_FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((type_, re.compile(rf"(?:{words})$", re.IGNORECASE)) for type_, words in (
    ("CHAIRS", r"(?:independent |joint |current )?(?:co-)?chair(?:s|person|man|ed by|ing)?|in the chair|(?:who )?(?:chairs|presides)|presided over by"),
    ("REPORTS_TO", r"(?:reports?|reporting|accountable|answerable|answers|accounts?)(?: (?:up|directly|in))?(?:\s?to|\s?into)?|accountability|reporting line|parent (?:body|board|group)|to whom it (?:reports|answers)|governance"),
    ("PART_OF", r"(?:sub-?\s?group|part|sub-?\s?committee) of|sits under"),
    ("MEMBER_OF", r"(?:core |full |voting |standing |current )?(?:members?(?:hip)?|attendees|represented)|who (?:sits|attends|belongs)(?: on it)?|attended by|made up of|organisations"),
    ("CONVENES", r"(?:run|hosted|convened|set up|established|created|organised|led) by|convenor|convener|host(?: organisation)?"),
    ("CONCERNS", r"purpose|remit|covers|focus|subjects?|themes?|looks (?:at|after)|deals with|business|scope|what it (?:does|is for|covers|looks at)|areas? of work"),
    ("SUCCEEDS", r"previously|formerly|former name|replaces|replaced|successor to|succeeds|predecessor|was|took over from|earlier name"),
    ("GOVERNED_BY", r"(?:legal|statutory) (?:basis|footing|authority)|legislation|law|established under|statute"),
    ("COVERS", r"(?:area|geography|place)(?: covered)?|covers the area of|footprint"),
))  # fmt: skip
_SUB = re.compile(r"sub-?\s?(?:group|committee|board|panel)(?: name)?\W*$", re.IGNORECASE)
_NONE = re.compile(r"^(?:none|nobody|no one|vacan\w*|tbc|to be (?:agreed|confirmed|appointed|decided)|n/?a|-|–)\b", re.IGNORECASE)
_FEWEST = 2
"""So many rows must be fields: a table with one such word is about something else."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield CHAIRS, REPORTS_TO, PART_OF, MEMBER_OF, CONVENES, CONCERNS, SUCCEEDS, GOVERNED_BY and COVERS for the rows of such tables."""
    for index, table in all_tables(context):
        rows = [Row(table, index, number, cells) for number, cells in enumerate(table.grid())] if table.width == 2 else []
        fields = [(row, type_) for row in rows for type_, pattern in _FIELDS if pattern.match(row.text(0).rstrip(" :?"))]
        if len(fields) < _FEWEST or len(fields) * 3 < len(rows):
            continue
        body = _whose(context, index, table, rows)
        yield from _of_own(context, rows, body)
        for row, type_ in fields if body is not None else ():
            if body is not None and row.text(1) and not _NONE.match(row.text(1)):
                yield from _claims(context, row, type_, body)


def _of_own(context: Context, rows: list[Row], body: Thing | None) -> Iterator[Claim]:
    """"Sub-group | Tasking Group", in the terms of reference of a board: it is a part of that board."""
    whole = own_body(context)
    for row in rows:
        if _SUB.match(row.text(0)) and body is not None and whole is not None and body is not whole and first_body(context, row.place(1)) is body:
            yield cell_claim(context, "PART_OF", context.thing(body), context.thing(whole), row, 1, "field-table", where=row.where())


def _whose(context: Context, index: int, table: Table, rows: list[Row]) -> Thing | None:
    """The body that the table is about."""
    for row in rows:
        if _NAME.match(row.text(0).rstrip(" :")) and (named := first_body(context, row.place(1))) is not None:
            return named
    if (captioned := first_body(context, (index, -1))) is not None:
        return captioned
    for at in range(index - 1, max(-1, index - 4), -1):
        if isinstance(context.document.blocks[at], Heading):
            return first_body(context, (at, -1)) or own_body(context)
    return own_body(context)


def _claims(context: Context, row: Row, type_: str, body: Thing) -> Iterator[Claim]:
    this = context.thing(body)
    if type_ == "CONCERNS":
        for theme in dict.fromkeys(theme for _, _, theme in find(row.text(1))):
            yield cell_claim(context, type_, this, context.theme(theme), row, 1, "field-table", where=row.where())
        return
    named = {"GOVERNED_BY": {"Legislation"}, "COVERS": {"Area"}, "SUCCEEDS": BODIES}.get(type_)
    if named is not None:
        for mention in context.book.at(row.place(1)):
            if mention.thing.label in named and mention.thing is not body:
                yield cell_claim(context, type_, this, context.thing(mention.thing), row, 1, "field-table", span=(mention.start, mention.end), where=row.where())
        return
    actors = [t for t in cell_actors(context, row.place(1)) if t is not body and t.label != "Programme"]
    if type_ in {"REPORTS_TO", "PART_OF"}:
        actors = [t for t in actors if t.label in BODIES or t.entry is not None]
    for thing in actors[: 2 if type_ in {"CHAIRS", "PART_OF"} else None]:
        if type_ == "CHAIRS" and thing.label in BODIES:
            continue
        ends = (this, context.thing(thing)) if type_ in {"REPORTS_TO", "PART_OF"} else (context.thing(thing), this)
        yield cell_claim(context, type_, *ends, row, 1, "field-table", where=row.where())
