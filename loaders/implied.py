"""What is said of a body that the words themselves do not name: "Chair: ..." under it, "(chair: ...)" behind it, "its".

A fragment is such a piece of text with the body that it speaks of: the rest of a row whose first cell names the body, an
item below the body's own, a line under its heading, what brackets or a dash put behind its name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from graph.claim import BODIES
from loaders.context import Context
from loaders.document import Heading, ListItem, Paragraph
from loaders.marked import Marked, mark
from loaders.names.things import Thing
from loaders.sentences import sentences
from loaders.tables import all_tables, heads, rows

_ROWS = re.compile(r"\b(?:groups?|sub-?groups?|boards?|body|bodies|forums?|panels?|partnerships?|meetings?|name|committees?)\b", re.IGNORECASE)
_BEHIND = re.compile(r"«B(?P<body>\d+)»\s?(?:\(|[–—:;]\s|-\s|,\s(?!and\s|but\s))")
_RENAMED = re.compile(r"\bsince\b.*\bknown\sas|\bnow\s(?:known|called)|\brenamed|\bbec[oa]me\b|\b(?:replaced|succeeded)\sby\b|\brelaunched\sas\b", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Z][\w’' -]{2,25}:\s")
_GOES_ON = re.compile(r"(?:it|they)\s(?:took|replaced|succeeded|grew|has|had|was|is|reports?|answers?|meets?|sits?)\b", re.IGNORECASE)
"""A sentence about what the one before spoke of: the bodies in it are others."""
_OPENS = re.compile(r"(?:the\s)?«B(?P<body>\d+)»(?:\s\([^()]*\))?(?:,\s[^.:;]{1,80})?\s?(?P<end>[.:–—-])(?=\s|$)", re.IGNORECASE)
"""An item or a paragraph that begins with a body's name and a stop."""
OF_ANOTHER = re.compile(
    r"«B\d+»(?:,\s(?:also|itself)\s[^,;.«]{2,40}\sof|(?:,\s(?:a|an|one|the)\s[^,;.«]{3,60})?\s(?:of|within|under|beneath)|,\s(?:which|that|formerly|previously|once|successor\sto)\s?[^,;.«]{0,60})\s(?:the\s)?$", re.IGNORECASE
)
"""What stands so before a body makes it the whole of which the chaired one is part."""
_FIRST_PERSON = re.compile(r"\bpolice (?:and|&) crime plan\b|\bpolice, crime and \w+ plan\b|^(?:the )?police(?:, fire)? (?:and|&) crime commissioner\b", re.IGNORECASE)
_PROSE = 80
"""A cell of fewer characters holds no sentences."""
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Fragment:
    """`sentence.marked` from `at` on speaks of `body`. `kind` says how it stands to it: behind, row, item, heading, document."""

    body: Thing
    sentence: Marked
    at: int
    kind: str


@lru_cache(maxsize=1)
def fragments(context: Context) -> tuple[Fragment, ...]:
    """Every fragment of the document, in reading order within each kind. Kept, because several rules ask for them."""
    return tuple(_fragments(context))


def _fragments(context: Context) -> Iterator[Fragment]:
    for sentence in context.sentences:
        for found in _BEHIND.finditer(sentence.marked):
            thing = sentence.marks[int(found["body"])].thing
            if thing is not None and not OF_ANOTHER.search(sentence.marked, 0, found.start()):
                yield Fragment(thing, sentence, found.end(), "behind")
    for index, block in context.prose():
        if isinstance(block, Paragraph | ListItem) and len(block.text) <= _LONGEST:
            own = list(_own_item(context, index))
            yield from own
            owner = owner_of(context, index) if not own else None
            spoken = _opened(context, index) if not own else None
            for number, sentence in enumerate(context.sentences_of(index) if owner is not None or spoken is not None else ()):
                if number and spoken is not None and _LABELLED.match(sentence.text):
                    yield Fragment(spoken, sentence, 0, "item")
                elif owner is not None:
                    yield Fragment(owner[0], sentence, 0, owner[1])
    for index, table in all_tables(context):
        if not _ROWS.search(heads(table)[0]):
            continue
        for row in rows(index, table):
            named = _one_body(context, row.place(0))
            for column in range(1, len(row.cells)) if named is not None else ():
                place = row.place(column)
                text = context.texts[place]
                for start, end in sentences(text):
                    assert named is not None
                    yield Fragment(named, mark(text, start, end, place, context.book.at(place)), 0, "row")


def _opened(context: Context, index: int) -> Thing | None:
    """The group that a paragraph begins with: fields behind its first sentence are that group's."""
    first = next(iter(context.sentences_of(index)), None)
    opened = re.match(r"(?:the\s)?«B(\d+)»\s", first.marked, re.IGNORECASE) if first is not None else None
    thing = first.marks[int(opened[1])].thing if first is not None and opened else None
    return thing if thing is not None and thing.label == "ThematicGroup" else None


def _own_item(context: Context, index: int) -> Iterator[Fragment]:
    """"Hate Crime Panel. Chair: the Council. Reports: to the Board", "the Hate Crime Panel: meets monthly; chair, the Council"."""
    every = context.sentences_of(index)
    opened = _OPENS.match(every[0].marked) if every else None
    thing = every[0].marks[int(opened["body"])].thing if opened else None
    if opened is None or thing is None:
        return
    for number, sentence in enumerate(every):
        if number and opened["end"] != ":":
            yield Fragment(thing, sentence, 0, "item")
        for part in re.finditer(r";\s", sentence.marked):
            yield Fragment(thing, sentence, part.end(), "item")


def prose_cells(context: Context, least: int = 2) -> Iterator[Marked]:
    """The sentences of long cells that hold at least so many: a column of findings is running text."""
    for index, table in all_tables(context):
        for number, cell in enumerate(table.cells):
            found = sentences(cell.text) if len(cell.text) > _PROSE else []
            for start, end in found if len(found) >= least else ():
                yield mark(cell.text, start, end, (index, number), context.book.at((index, number)))


def owner_of(context: Context, index: int) -> tuple[Thing, str] | None:
    """The body that block `index` stands under: the item above it, its heading's, the document's; and which of them."""
    blocks = context.document.blocks
    block = blocks[index]
    level = block.level if isinstance(block, ListItem) else 0
    for at in range(index - 1, max(-1, index - 20), -1):
        above = blocks[at]
        if isinstance(above, ListItem) and level and above.level < level:
            named = _one_body(context, (at, -1)) if len(above.text) < 120 else None
            return (named, "item") if named is not None else None
        if isinstance(above, Heading):
            named = _one_body(context, (at, -1))
            under = block.path[-1:] and block.path[-1].endswith(above.text)
            if named is not None:
                return (named, "heading") if under else None
            break
    own = own_body(context)
    return (own, "document") if own is not None else None


@lru_cache(maxsize=1)
def own_body(context: Context) -> Thing | None:
    """The one body whose own page or terms of reference the document is: its title, or the first heading, is the body's name."""
    for index, block in islice(context.document.visible(), 6):
        if isinstance(block, Heading):
            named = _one_body(context, (index, -1))
            rest = _rest(context, index) if named is not None else ""
            return named if not re.search(r"\b(?:plan|strategy|assessment|agreement|report|review|profile)\b", rest, re.IGNORECASE) else None
    return None


def topic(context: Context, sentence: Marked, end: int) -> Thing | None:
    """Whom "it" and "its" mean before `end`: the sentence's first body, else that of the nearest sentence before it in
    the paragraph, else the body that the paragraph stands under."""
    bodies = [m.thing for m in sentence.among(0, end) if m.letter == "B" and m.thing is not None]
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start] if sentence.place[1] < 0 else []
    opened = _OPENS.match(earlier[0].marked) if earlier and not bodies else None
    if opened is not None:
        return earlier[0].marks[int(opened["body"])].thing
    for before in reversed(earlier):
        bodies = bodies or (_spoken_of(before) if not _GOES_ON.match(before.text) else [])
    if bodies:
        return bodies[0]
    owner = owner_of(context, sentence.place[0])
    return owner[0] if owner is not None else _section(context, sentence.place[0])


def _section(context: Context, index: int) -> Thing | None:
    """The body that the paragraph before, in the same section, spoke of last; lists between are of what it said."""
    blocks = context.document.blocks
    for at in range(index - 1, max(-1, index - 12), -1):
        if blocks[at].path != blocks[index].path or isinstance(blocks[at], Heading):
            return None
        for sentence in reversed(context.sentences_of(at)) if isinstance(blocks[at], Paragraph) else ():
            if bodies := _spoken_of(sentence):
                return bodies[0]
    return None


def _spoken_of(sentence: Marked) -> list[Thing]:
    """The bodies of a sentence; of one that tells a new name, the new one first."""
    bodies = [(m.thing, edge) for m, edge in zip(sentence.marks, sentence.edges, strict=True) if m.letter == "B" and m.thing is not None]
    if len(bodies) > 1 and _RENAMED.search(sentence.marked, bodies[0][1][1], bodies[1][1][0]):
        bodies = bodies[1:]
    return [thing for thing, _ in bodies if thing is not None]


def _one_body(context: Context, place: tuple[int, int]) -> Thing | None:
    named = {id(m.thing): m.thing for m in context.book.at(place) if m.thing.label in BODIES}
    return next(iter(named.values())) if len(named) == 1 else None


def _rest(context: Context, index: int) -> str:
    """A heading without the names in it."""
    text, out, at = context.document.blocks[index].text, [], 0
    for mention in context.book.at((index, -1)):
        out.append(text[at : mention.start])
        at = mention.end
    return "".join([*out, text[at:]])


def author(context: Context) -> Thing | None:
    """Who says "I" in a police and crime plan: its commissioner. None for any other document."""
    if not _FIRST_PERSON.search(context.document.title):
        return None
    found = {id(t): t for t in context.book.things if t.label == "Post" and t.entry is not None and t.entry.kind == "police and crime commissioner"}
    titled = [m.thing for m in context.book.at((0, -1)) if id(m.thing) in found]
    return titled[0] if titled else next(iter(found.values())) if len(found) == 1 else None
