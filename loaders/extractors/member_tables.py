"""Tables of members: a row an organisation, with its standing or with a column for each body."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.document import Heading, Table
from loaders.names.things import Thing
from loaders.names.words import BODY_TYPES
from loaders.priorities import main_body
from loaders.scope import announces
from loaders.tables import Row, all_tables, cell_actors, cell_claim, column, heads, rows

_WHO = re.compile(r"^(?:organisations?|members?|partners?|agency|agencies|body|authority|name|represent(?:ed|ative|ing)(?: organisation)?|membership|seat held by|sector)\b", re.IGNORECASE)
_ORGANISATION = re.compile(r"^(?:organisations?|partner organisations?|agency|agencies|authorit(?:y|ies)|represent(?:ing|ed organisation))\b", re.IGNORECASE)
_STANDING = re.compile(r"^(?:standing|status|role|type|capacity|membership|position|vote|voting)\b", re.IGNORECASE)
_MEMBER = re.compile(r"^(?:(?:full |core |statutory |voting |co-?opted |vice-?|deputy |joint )*(?:member|chair(?:man|person)?)s?(?:[ (/,].*)?|m|c|v|y|ch|yes|full|permanent|✓|✔|x|●|•|member \(chair\))$", re.IGNORECASE)
_NOT = re.compile(r"withdr|\bleft\b|resign|former|ceased|lapsed|no longer|guest|pending|to be agreed|until a seat|by request|non-voting|no vote|co-?optee sought|vacan|advis|observ|attend|invit|support|officer|secretar|apolog|^a$|^i$|^ob(?:s)?$|receives? papers|papers only|^no(?:ne)?\b|^[-–—]?$", re.IGNORECASE)
_ABOUT = re.compile(r"\bmember(?:s|ship)?\b|\bwho sits\b|\bpartners\b|\battendance\b|\bseats?\b|\bround the table\b", re.IGNORECASE)
_HEADS = re.compile(r"^(?:represented by|represent(?:ative|ation)s?|filled by|seat held by|office of representative|voting|votes?)\b", re.IGNORECASE)
_PRESENT = re.compile(r"^(?:councillors |members )?present\W*$", re.IGNORECASE)
_BESIDES = re.compile(r"\b(?:in attendance|also (?:present|attend\w+)|apologies|observers|officers present|not present|invited|former)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bchair\b(?!.*\b(?:vice|deputy)\b)|^ch?$", re.IGNORECASE)
_IS_CHAIR = re.compile(r"^(?:[\w\s]+[;,/]\s)?(?:co-?|joint |independent )?chair(?:man|person)?(?:[;,/]\s?[\w\s]+)?$", re.IGNORECASE)
_VICE = re.compile(r"\b(?:vice|deputy)", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield MEMBER_OF for every row of a table of members, and CHAIRS where a mark names the chair."""
    for index, table in all_tables(context):
        if not announces(" ".join([*table.path[-1:], table.text]), reported=True):
            continue
        who = column(table, _ORGANISATION)
        who = column(table, _WHO) if who is None else who
        bodies = _bodies(context, index, table)
        if len(bodies) >= 1 and _marked(table, bodies):
            first = who if who is not None and who not in bodies else 0
            for row in rows(index, table):
                for at, body in bodies.items():
                    yield from _row(context, row, first, at, body)
        elif who is not None:
            yield from _single(context, index, table, who)


def _bodies(context: Context, index: int, table: Table) -> dict[int, Thing]:
    out = {}
    for at, cell in enumerate(table.grid()[table.head()]):
        named = [m.thing for m in context.book.at((index, table.position(cell))) if m.thing.label in BODIES]
        head = " ".join(cell.text.split())
        known = _named_by_its_end(context, head) or (named[0] if len(named) == 1 else None)
        known = known or _called(context, head)
        if at and known is not None and (len(named) == 1 or _marked(table, {at: known})):
            out[at] = known
    return {at: body for at, body in out.items() if _marked(table, {at: body})} or out


def _named_by_its_end(context: Context, head: str) -> Thing | None:
    """The one body whose name ends with the words over a column: "Community Safety Partnership" of "Marl Community Safety Partnership"."""
    found = [t for t in context.book.things if t.label in BODIES and (len(head.split()) > 1 or head.casefold() in BODY_TYPES) and any(n.casefold().endswith(f" {head.casefold()}") for n in +t.names)]
    return found[0] if len(found) == 1 else None


def _called(context: Context, head: str) -> Thing | None:
    """The body that the document calls so where it speaks of "the Board"; None for any other head."""
    if head.casefold() not in BODY_TYPES:
        return None
    counts: dict[int, tuple[int, Thing]] = {}
    for place, mentions in context.book.mentions.items():
        for mention in mentions:
            if mention.thing.label in BODIES and context.texts[place][mention.start : mention.end].casefold().removeprefix("the ") == head.casefold():
                counts[id(mention.thing)] = (counts.get(id(mention.thing), (0, mention.thing))[0] + 1, mention.thing)
    return max(counts.values(), key=lambda found: found[0])[1] if counts else None


def _marked(table: Table, bodies: dict[int, Thing]) -> bool:
    cells = [" ".join(r[at].text.split()) for r in table.grid()[table.head() + 1 :] for at in bodies]
    filled = [c for c in cells if c]
    return bool(filled) and sum(bool(_MEMBER.match(c) or _NOT.search(c)) for c in filled) >= 0.8 * len(filled)


def _row(context: Context, row: Row, who: int, at: int, body: Thing) -> Iterator[Claim]:
    mark = row.text(at)
    if not _MEMBER.match(mark) or _NOT.search(mark):
        return
    for thing in cell_actors(context, row.place(who))[:1]:
        yield from _member(context, row, who, thing, body)
        if _CHAIR.search(mark) and not _VICE.search(mark):
            yield cell_claim(context, "CHAIRS", context.thing(thing), context.thing(body), row, who, "member-table", where=row.where(at))


def _member(context: Context, row: Row, who: int, thing: Thing, body: Thing) -> Iterator[Claim]:
    if thing is not body:
        yield cell_claim(context, "MEMBER_OF", context.thing(thing), context.thing(body), row, who, "member-table", where=row.where())


def _single(context: Context, index: int, table: Table, who: int) -> Iterator[Claim]:
    """A table of one body's members: its heading or the words above it say so."""
    near = [*table.path[-1:], table.text, *(context.document.blocks[i].text for i in range(max(0, index - 2), index))]
    names = heads(table)
    shown = any(_HEADS.search(n) for n in names)
    if _BESIDES.search(" ".join(near[:2])) or (not any(_PRESENT.search(n) for n in near[:2]) and not shown and not _ABOUT.search(" ".join([*near, names[who]]))) or any(re.search(r"\b(?:lead|action|score|priority)\b", h, re.I) for h in names):
        return
    body = _of_heading(context, index)
    if body is None:
        return
    standing = column(table, _STANDING, but=who)
    section = ""
    for row in rows(index, table):
        if all(cell is row.cells[0] for cell in row.cells):
            section = row.text(0)  # "Attending without a vote", across the table
            continue
        if section and _NOT.search(section):
            continue
        yield from _chair_in_brackets(context, row, who, body)
        if standing is not None and _NOT.search(row.text(standing)):
            continue
        for thing in cell_actors(context, row.place(who))[:1]:
            if thing.label in {"Organisation", "Post", *BODIES}:
                yield from _member(context, row, who, thing, body)
                if standing is not None and _IS_CHAIR.search(row.text(standing)):
                    yield from _chairs(context, row, who, thing, body)


def _chairs(context: Context, row: Row, who: int, thing: Thing, body: Thing) -> Iterator[Claim]:
    """A row whose standing is chair: the organisation chairs, and so does the office beside it."""
    posts = [(at, t) for at in range(len(row.cells)) if at != who for t in cell_actors(context, row.place(at))[:1] if t.label == "Post"]
    for at, one in [(who, thing), *posts[:1]]:
        if one.label not in BODIES:
            yield cell_claim(context, "CHAIRS", context.thing(one), context.thing(body), row, at, "member-table", where=row.where(who))


def _chair_in_brackets(context: Context, row: Row, who: int, body: Thing) -> Iterator[Claim]:
    """"Cabinet Member for Public Health (Chair)" in another column: that office chairs, not the row's organisation."""
    for at, cell in enumerate(row.cells):
        if at != who and re.search(r"\((?:co-)?chair\)", cell.text, re.IGNORECASE):
            for thing in cell_actors(context, row.place(at))[:1]:
                if thing.label == "Post":
                    yield cell_claim(context, "CHAIRS", context.thing(thing), context.thing(body), row, at, "member-table")


def _of_heading(context: Context, index: int) -> Thing | None:
    """The body that a table's caption or heading names, else the document's own."""
    for at in range(index, max(-1, index - 8), -1):
        block = context.document.blocks[at]
        if at == index or isinstance(block, Heading) or at == index - 1:
            named = [m.thing for m in context.book.at((at, -1)) if m.thing.label in BODIES]
            if named:
                return named[0]
    return main_body(context)
