"""Priorities that a sentence counts and something else names: "The Board chose four priorities", and four headings below it,
or a table of four themes.
"""

import re
from collections.abc import Callable, Iterator

from loaders.context import Context
from loaders.document import Heading
from loaders.items import CUE, OTHERS, UNORDERED, Priority, expected_of, named
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.scope import announces
from loaders.tables import all_tables, heads, rows

_CHOSE = re.compile(r"\b(?:cho[os]en?|chose|agreed|sets?|adopted|settled|picked|confirmed|selected|identified|approved|has|have)\b", re.IGNORECASE)
_NOUN = re.compile(r"\b(?P<noun>priorit(?:y|ies)|themes?|strands?|aims?|ambitions?|objectives?|outcomes?)\b", re.IGNORECASE)
_HEAD = re.compile(r"(?:strategic |key )?(?P<noun>priorit(?:y|ies)|themes?|strands?|aims?|ambitions?|objectives?|outcomes?)$", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:(?:priority|theme|strand|aim|ambition|objective|outcome)\s)?(?:\d{1,2}|one|two|three|four|five|six|[a-f])\s?[.:)–—-]?\s+(?=\S)|^(?:priority|theme|strand)\s\w+\s?[:–—-]\s", re.IGNORECASE)


_SHEET = re.compile(r"(?:strategic )?(?P<noun>priority|theme|strand|aim|ambition|objective|outcome) (?:\d{1,2}|one|two|three|four|five|six|[a-f])\W*$", re.IGNORECASE)


def announced(context: Context, setter_of: Callable[[Context, Marked, int], Thing | None]) -> Iterator[Priority]:
    """The priorities of the first sentence that counts them right. `setter_of` says whose they are."""
    for sentence in context.sentences:
        count = expected_of(sentence.text) if _CHOSE.search(sentence.text) and not OTHERS.search(sentence.text) else 0
        if count < 2 or sentence.place[1] >= 0 or not announces(sentence.text, reported=True):
            continue
        found = list(_headings(context, sentence, count)) or list(_table(context, sentence, count)) or list(_sheets(context, sentence, count))
        for number, (name, place, span, rule) in enumerate(found, start=1):
            rank = None if UNORDERED.search(context.texts[sentence.place]) or rule == "priority-table" else number
            yield Priority(name, place, span, setter_of(context, sentence, sentence.place[0]), rank, rule)
        if found:
            return


_Named = tuple[str, tuple[int, int], tuple[int, int], str]


def _headings(context: Context, sentence: Marked, count: int) -> Iterator[_Named]:
    """The headings right below the section that the sentence stands in, where there are so many."""
    path = context.document.blocks[sentence.place[0]].path
    if not (CUE.search(sentence.text) or any(CUE.search(h) for h in path[-1:])):
        return
    below = [(i, b) for i, b in context.document.visible() if isinstance(b, Heading) and i > sentence.place[0] and b.path == path]
    if len(below) != count or len({b.level for _, b in below}) != 1:
        return
    for index, block in below:
        start = number.end() if (number := _NUMBER.match(block.text)) else 0
        name, (s, e) = named(block.text[start:])
        if 3 < len(name) < 140:
            yield name, (index, -1), (start + s, start + e), "priority-heading"


def _table(context: Context, sentence: Marked, count: int) -> Iterator[_Named]:
    """The rows of a table whose first column is headed by what the sentence counts, where there are so many."""
    noun = _NOUN.search(sentence.text)
    for index, table in all_tables(context) if noun is not None else ():
        head = _HEAD.match(heads(table)[0])
        if head is None or noun is None or _stem(head["noun"]) != _stem(noun["noun"]):
            continue
        cells = list({row.place(0): row for row in rows(index, table) if row.text(0)}.items())
        if len(cells) == count:
            for place, row in cells:
                text = row.cells[0].text
                start = number.end() if (number := _NUMBER.match(text)) else 0
                name, (s, e) = named(text[start:])
                if 3 < len(name) < 140:
                    yield name, place, (start + s, start + e), "priority-table"


def _sheets(context: Context, sentence: Marked, count: int) -> Iterator[_Named]:
    """The first rows of tables that describe one each: "Ambition 1 | Safe at home", where there are so many."""
    noun = _NOUN.search(sentence.text)
    found = []
    for index, table in all_tables(context) if noun is not None else ():
        label, *values = table.grid()[0]
        numbered = _SHEET.match(" ".join(label.text.split()))
        if noun is not None and table.width == 2 and numbered and _stem(numbered["noun"]) == _stem(noun["noun"]):
            name, span = named(values[0].text)
            found.append((name, (index, table.position(values[0])), span, "priority-table"))
    if len(found) == count and all(3 < len(name) < 140 for name, *_ in found):
        yield from found


def _stem(noun: str) -> str:
    return noun.casefold().removesuffix("ies").removesuffix("y").removesuffix("s")
