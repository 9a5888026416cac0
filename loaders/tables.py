"""Tables by the names of their columns, as several rules read them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.claim import BODIES, Claim
from loaders.actors import actor, actors
from loaders.context import Context
from loaders.document import Cell, Table
from loaders.marked import Marked
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.names.words import JOINS
from loaders.scope import when

_SPLIT = re.compile(r"\n|;\s?|\s[·•|+]\s|,\s(?!and\s)|\s/\s|,?\sand\s|\s&\s")


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the head: the cell of each column by the column's index, and where the row is."""

    table: Table
    index: int
    number: int
    cells: list[Cell]

    def place(self, column: int) -> Place:
        """Where the cell of a column stands."""
        return self.index, self.table.position(self.cells[column])

    def text(self, column: int) -> str:
        """The words of the cell of a column, white space folded."""
        return " ".join(self.cells[column].text.split())

    def where(self, column: int | None = None) -> str:
        """Where a person finds it: the table, the row by its first cell, the column by its head."""
        title = self.table.text or ", ".join(self.table.path[-2:]) or "table"
        head = "" if column is None else f"column {heads(self.table)[column][:60]}"
        return ", ".join(p for p in (title[:80], f"row {self.text(0)[:60]}", head) if p)

    def quote(self) -> str:
        """The row's words, in order, cut at 300 characters; only up to a line break inside a cell, where the text has one."""
        words: list[str] = []
        for cell in dict.fromkeys(self.cells):
            words.append(cell.text.split("\n")[0])
            if "\n" in cell.text:
                break
        return " ".join(" ".join(words).split())[:300].strip()


def heads(table: Table) -> list[str]:
    """The words of the head row, folded to one line each."""
    return [" ".join(c.text.split()) for c in table.grid()[table.head()]]


def column(table: Table, pattern: re.Pattern[str], *, but: int | None = None) -> int | None:
    """The first column whose head matches; None where none does."""
    return next((i for i, h in enumerate(heads(table)) if i != but and pattern.search(h)), None)


def rows(index: int, table: Table) -> Iterator[Row]:
    """The rows below the head, merged cells repeated; another head inside ends them, for other columns begin there."""
    grid, at = table.grid(), table.head()
    head, below = {c.fill for c in grid[at]}, {c.fill for c in grid[at + 1]}
    for number, cells in enumerate(grid[at + 1 :], start=at + 1):
        if number > at + 1 and len(head) == 1 and head not in ({""}, below) and {c.fill for c in cells} == head:
            return
        yield Row(table, index, number, cells)


def all_tables(context: Context) -> Iterator[tuple[int, Table]]:
    """Every visible table of two rows or more, with its block's index."""
    for index, block in context.document.visible():
        if isinstance(block, Table) and block.height > 1 and block.width > 1:
            yield index, block


def group_tables(context: Context) -> Iterator[tuple[int, Table]]:
    """The tables whose first column is for groups, each with its block."""
    return ((index, table) for index, table in all_tables(context) if _GROUP_HEAD.search(heads(table)[0]))


def first_body(context: Context, place: Place) -> Thing | None:
    """The first body that a text names."""
    return next((m.thing for m in context.book.at(place) if m.thing.label in BODIES), None)


def body_column(context: Context, index: int, table: Table) -> int:
    """The first column that names one body in most rows: groups may stand behind their district, or behind a number."""
    every = list(rows(index, table))
    for at in range(table.width):
        named = [{id(m.thing) for m in context.book.at(row.place(at)) if m.thing.label in BODIES and _NAME_ENDS.match(row.cells[at].text, m.end)} for row in every]
        if every and sum(len(found) == 1 for found in named) * 2 > len(every):
            return at
    return 0


def of_bodies(context: Context, head: re.Pattern[str]) -> Iterator[tuple[Thing, Row, int]]:
    """The tables that list bodies and have a column whose head fits: each row's body, the row, and that column."""
    for index, table in all_tables(context):
        at, bodies = column(table, head), body_column(context, index, table)
        if at is None or at == bodies or (bodies and _OF_A_ROLE.search(heads(table)[bodies])):
            continue
        for row in rows(index, table):
            if (named := first_body(context, row.place(bodies))) is not None:
                yield named, row, at


def cell_claim(context: Context, type_: str, source: str, target: str, row: Row, at: int, rule: str, *,
               span: tuple[int, int] | None = None, where: str = "") -> Claim:  # fmt: skip
    """A claim that rests on the cell of column `at`, or on `span` in it; its row is quoted."""
    return context.claim(type_, source, target, row.place(at), span or (0, len(row.cells[at].text)), rule,
                         where=where or row.where(at), quote=row.quote())  # fmt: skip


def cell_actors(context: Context, place: Place, start: int = 0, until: int | None = None) -> list[Thing]:
    """The actors that a cell names, in order: known ones, then whatever else stands between its separators.

    "Chair, the ICB" is one office of one organisation: an office takes what stands right behind it with it.
    """
    marked: Marked = context.marked(place)
    text = marked.text[:until]
    found = []
    # "Council (Housing and Health)" is one unit of the Council: of what brackets hold, only the whole can be an actor
    brackets = [(m.start(), m.end()) for m in re.finditer(r"(?<=\w\s)\([^()]*\)", text)]
    for mark, (s, e) in zip(marked.marks, marked.edges, strict=True):
        if start <= mark.start and mark.end <= len(text) and _acts(context, marked.text, mark.start, mark.end) and not any(a < mark.start and mark.end < b and mark.end - mark.start < b - a - 2 for a, b in brackets):
            found += actors(context, marked, s, e, unknown=False)
    at = start
    whole = [*brackets, *((m.start, m.end) for m in context.book.at(place) if m.thing.label == "Area")]  # "Brighton & Hove"
    splits = (m for m in _SPLIT.finditer(text, start) if not any(a <= m.start() < b for a, b in whole))
    for part in [*splits, None]:
        end = part.start() if part else len(text)
        piece = text[at:end]
        words = re.sub(r"\([^()]*\)|\*+|†|‡", "", piece).strip(" .;,–-")
        covered = any(m.start < end and m.end > at for m in marked.marks if m.letter in "BOPG") or not _acts(context, marked.text, at, at + len(piece.partition(" (")[0]))
        if not covered and (2 < len(words) < 60 or words in context.book.explained) and words[:1].isupper() and len(words.split()) < 8 and not _EMPTY.match(words):
            thing = next((t for m in marked.marks if m.letter == "X" and at <= m.start < end
                          and (t := actor(context, m)) is not None and m.text == words), None)  # fmt: skip
            known = thing or context.book.named(words) or context.book.short_for(words)
            if known or _named(words):
                found.append(known or context.book.add("Organisation", words))
        at = part.end() if part else end
    return list(dict.fromkeys(found))


def _acts(context: Context, text: str, start: int, end: int) -> bool:
    """Whether the name at `start` to `end` of a cell has its part now: not asked, not to be confirmed, not until last year."""
    date = context.book.setting.date[:7]
    if (until := _UNTIL.match(text, end)) is not None and not (date and when(until["when"]) >= date):
        return False
    if (later := _FROM.match(text, end)) is not None and date and when(later["when"]) > date:
        return False
    return not _UNSURE.match(text, end) and not _UNSURE_BEFORE.search(text, max(0, start - 40), start)


def _named(words: str) -> bool:
    """Whether words that nothing knows may be a name: of "Elected by residents" only the first is written large."""
    every = words.split()
    small = any(w[:1].islower() and w not in JOINS for w in every)
    return not small or any(w[:1].isupper() for w in every[1:])


_SHORT = r"(?:\s\([A-Z][A-Za-z&]{1,8}\))?"
_UNTIL = re.compile(rf"{_SHORT},?\s\(?(?:until|till|up to)\s(?P<when>[^()«;:,]{{0,16}}(?:19|20)\d\d)\b(?!\s?[,:]\s?(?:the\s|it\swas\s)?[A-Z][^()]*\))", re.IGNORECASE)
_FROM = re.compile(rf"{_SHORT},?\s\(?from\s(?P<when>[^()«;:,]{{0,16}}20\d\d)\)?(?=\s*(?:$|[;,.\n]))", re.IGNORECASE)
_UNSURE = re.compile(rf"{_SHORT},?\s[(–-]?\s?(?:to be (?:confirmed|agreed|decided|determined)|tb[ca]\b|proposed\b|provisional|subject to|if (?:agreed|willing|approved)|pending\b|awaiting\b|invited\b|not yet\b|"
                     r"(?:under|in) discussion|(?:has been |have been )?(?:asked|approached)\b|declined\b|(?:has |have )?(?:left|resigned|withdrawn|stood down)\b)", re.IGNORECASE)  # fmt: skip
_UNSURE_BEFORE = re.compile(r"\b(?:to be (?:agreed|confirmed|decided|discussed) (?:with|by)|subject to (?:\w+ ){0,3}(?:by|from|with|of)|awaiting (?:\w+ ){0,3}(?:by|from|of)|(?:under|in) discussion with|approach(?:ed)?(?: to)?|not|no longer|formerly|previously|will report to|will answer to|(?:vacant|none|nobody|no lead) since)\s(?:the )?$", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s*(?:$|[(\n;,.:/–—-])")
"""Behind a name that is one: in a sentence of remarks a verb follows."""
_OF_A_ROLE = re.compile(r"\b(?:leads?|led|owners?|support\w*|report\w*|account\w*|answer\w*|notes?|remarks?|comments?)\b", re.IGNORECASE)
_GROUP_HEAD = re.compile(r"\b(?:group|sub-?group|board|body|forum|panel|name|partnership|meeting)s?\b", re.IGNORECASE)
_EMPTY = re.compile(r"(?:tbc|tba|n/?a|none|all(?: partners| agencies)?|various|vacant.*|not applicable|no lead.*|not (?:yet|known|set|agreed).*|nobody.*|(?:under|in|for) (?:review|discussion|consideration|negotiation).*|(?:being|awaiting|pending)\b.*|disbanded.*|very high|high|medium|low|moderate|severe|critical|to be (?:confirmed|agreed|determined|decided|appointed)|partners|joint leads?|"
                    r"jointly|as above|suspended.*|see .*|member|chair|yes|no|(?:early |mid |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{2,4}|(?:spring|summer|autumn|winter|quarter|q\d) ?\d*)$", re.IGNORECASE)  # fmt: skip
