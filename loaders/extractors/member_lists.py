"""Lists of members: "The members are:" and its items, in lines of their own or lettered in one paragraph."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actor, actors
from loaders.context import Context
from loaders.document import Heading, ListItem, Paragraph
from loaders.implied import own_body, topic
from loaders.marked import Mark, Marked
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.priorities import main_body
from loaders.scope import announces, scope
from loaders.seats import STEM

_NOT_STEM = re.compile(r"\b(?:not|nor|former|invited|in attendance|observers?|advis\w+|as required|when needed|non-members?|"
                       r"consult\w*|apologies|work(?:s|ing)? (?:closely )?with (?!each)|asked)\b", re.IGNORECASE)  # fmt: skip
_LETTERED = re.compile(r"\b(?:members?(?:hip)?|partners|seats)\b[^.:;]{0,60}:\s\(?(?:a|i|1)\)\s", re.IGNORECASE)
_COUNCILLORS = re.compile(r"\bmembers\s(?:heard|asked|noted|considered|were\s(?:told|informed|advised)|agreed|received|queried)|\bpriorit", re.IGNORECASE)
_HEADING = re.compile(r"^(?:\d[\d.]*\s)?(?:core\s|full\s|board\s|current\s|statutory\s|other\s|voting\s|non-voting\s|co-?opted\s|permanent\s|standing\s)*(?:members?(?:hip)?|who (?:sits on it|belongs|we are)\??|attendees|partners|responsible authorities)(?:\s(?:with(?:out)?\sa\svote|of\sthe\s(?:board|partnership|group)|\([^()]*\)))?$", re.I)
_ASIDE = re.compile(r"\b(?:not a member|in attendance|observer|invited|by invitation|adviser|advisor|no vote|has left|"
                    r"attends (?:for|by|as an)|no seat|as required)\b", re.IGNORECASE)  # fmt: skip
_TABLE = re.compile(r"\b(?:a?round the table|who (?:sits|is) (?:on|round|at)|who belongs|members(?:hip)? of|seats (?:on|at))\b|^(?:our )?members(?:hip)?$", re.IGNORECASE)
_WISHED = re.compile(r"\b(?:would|could|should|might|proposed|possible|past|previous|until)\b", re.IGNORECASE)
_SORT = re.compile(r"^(?:(?:other|also|statutory|co-?opted|voting|non-voting|core|full|associate|invited|wider|partner|the|our)\s){0,3}(?:responsible authorities|members?|partners|observers?|in attendance|attendees|by invitation|advisers|co-?operating bodies)\W*$", re.IGNORECASE)
_FEWEST = 3
_TOLD = re.compile(r"\b(?:was|were|became|has\sbeen|have\sbeen|replaced|stood\sdown|ceased|merged)\b", re.IGNORECASE)
"""An item that tells what happened names no member."""


_INVITED = re.compile(r"\bmembers\s(?:\w+\s){0,3}invited\b|\binvited\s(?:to\sbe|as)\s(?:\w+\s)?members\b", re.IGNORECASE)
_THESE = re.compile(r"\b(?:these|they|those|here)\sare\W*$", re.IGNORECASE)
"""Stands for what the sentence before speaks of: "certain bodies, known as responsible authorities. In Marl these are:"."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield MEMBER_OF for every item of a list whose stem or heading says that it gives members."""
    yield from _lists(context)
    yield from _lettered(context)
    yield from _shapes(context)


def _lists(context: Context) -> Iterator[Claim]:
    for items in context.lists:
        body = _body_of_list(context, items[0][0])
        if body is None:
            continue
        stem = context.document.blocks[items[0][0] - 1].text
        for index, _ in items:
            if (several := _several(context, index, body)) is not None:
                yield from several
                continue
            yield from _item(context, (index, -1), body, authority="responsible authorities" in stem.casefold())


def _body_of_list(context: Context, first: int) -> Thing | None:
    """The body whose members the list that begins at block `first` gives; None for any other list."""
    at = first - 1
    block = context.document.blocks[at] if at >= 0 else None
    if isinstance(block, Heading) and _HEADING.match(block.text):
        return _near(context, at)
    if not isinstance(block, Paragraph | ListItem) or not STEM.search(block.text) or _COUNCILLORS.search(block.text):
        return None
    stem = next(reversed(context.sentences_of(at)), None)
    if stem is None or not _announces(stem.text) or (_NOT_STEM.search(stem.text) and not _INVITED.search(stem.text)):
        return None
    if not STEM.search(stem.text) and not _THESE.search(stem.text):
        return None
    if not announces(stem.text, reported=context.book.setting.reports(at)):
        return None
    bodies = [m.thing for m in stem.marks if m.letter == "B" and m.thing is not None]
    if bodies:
        return bodies[0]
    inside = [m.thing for m in context.book.at((at, -1)) if m.thing.label in BODIES]
    if inside and re.search(r"\bresponsible authorities\b", block.text if _THESE.search(stem.text) else stem.text, re.IGNORECASE):
        return inside[0]
    headed = any(_HEADING.match(h) for h in block.path[-1:])
    return _near(context, at) if headed or re.search(r"\bmember", stem.text, re.IGNORECASE) else None


def _announces(text: str) -> bool:
    return text.rstrip().endswith((":", ";", "-", "–")) or bool(re.search(
        r"\b(?:includ(?:es?|ing)|following|are|comprises?|of|below)\W*$", text, re.IGNORECASE))  # fmt: skip


def _near(context: Context, index: int) -> Thing | None:
    """The body of the section: named in a heading above, else the one that the document is about."""
    path = context.document.blocks[index].path
    for at in range(index, max(-1, index - 40), -1):
        block = context.document.blocks[at]
        if isinstance(block, Heading) and (block.text in (path[-1:] or ("",))[0] or at == index):
            named = [m.thing for m in context.book.at((at, -1)) if m.thing.label in BODIES]
            if named:
                return named[0]
    return own_body(context) or main_body(context)


def _item(context: Context, place: Place, body: Thing, *, authority: bool) -> Iterator[Claim]:
    marked = context.marked(place)
    if _ASIDE.search(marked.text) or _TOLD.search(marked.text) or len(marked.text) > 250:
        return
    found = [m for m in marked.marks if m.letter in "BOPX" and (m.thing is None or m.thing is not body)]
    chosen = _representative(context, marked, found)
    if chosen is None:
        return
    mark, member = chosen
    member.authority = member.authority or (authority and member.label == "Organisation")
    yield context.claim("MEMBER_OF", context.thing(member), context.thing(body), place, (mark.start, mark.end),
                        "member-list")  # fmt: skip


def _shapes(context: Context) -> Iterator[Claim]:
    """Names in boxes of their own under a heading of members, as on a slide; labels between them say what they are."""
    for index, heading in context.document.visible():
        if not isinstance(heading, Heading) or not _TABLE.search(heading.text) or _NOT_STEM.search(heading.text) or _WISHED.search(heading.text):
            continue
        authority, sits, found = False, True, []
        for at in range(index + 1, len(context.document.blocks)):
            block = context.document.blocks[at]
            if isinstance(block, Heading) or (block.path[-1:] or ("",))[0] != heading.text:
                break
            text = block.text.strip()
            if not isinstance(block, Paragraph) or block.hidden or len(text.split()) > 9 or text.endswith("."):
                continue
            if _SORT.match(text):
                authority, sits = "authorit" in text.casefold(), not _NOT_STEM.search(text)
            elif sits and not text.endswith(":") and text[:1].isupper():
                found.append((at, authority))
        named = [m.thing for m in context.book.at((index, -1)) if m.thing.label in BODIES]
        body = (named[0] if named else own_body(context)) if len(found) >= _FEWEST else None
        for at, is_authority in found if body is not None else ():
            if body is not None:
                yield from _item(context, (at, -1), body, authority=is_authority)


def _lettered(context: Context) -> Iterator[Claim]:
    """"There are three statutory members: (a) the Council; (b) ...", in one paragraph."""
    for index, block in context.prose():
        found = _LETTERED.search(block.text) if not isinstance(block, ListItem) else None
        first = next((s for s in context.sentences_of(index) if s.start + len(s.text) > (found.start() if found else 0)), None)
        if found is None or first is None or _NOT_STEM.search(found.group()) or _COUNCILLORS.search(found.group()):
            continue
        body = next((m.thing for m in first.marks if m.letter == "B" and m.start + first.start < found.end()), None) or topic(context, first, 0)
        whole = context.marked((index, -1))
        end = re.compile(r"\.\s|$").search(block.text, found.end())
        if body is not None and body.label in BODIES and end is not None and scope(first, 0, 0, context.book.setting).holds:
            for mark in whole.marks:
                thing = actor(context, mark) if found.end() <= mark.start and mark.end <= end.start() and mark.letter in "BOPX" else None
                if thing is not None and thing is not body:
                    yield context.claim("MEMBER_OF", context.thing(thing), context.thing(body), (index, -1), (mark.start, mark.end), "member-list")


def _several(context: Context, index: int, body: Thing) -> Iterator[Claim] | None:
    """An item that names two organisations or more and nothing else gives them all; None for any other item."""
    marked = context.marked((index, -1))
    whole = re.fullmatch(rf"(?:the\s(?:\w+\s){{0,3}}(?:authorities|councils|organisations|trusts|forces|services)\s?(?::|\s[–—-])\s)?(?:the\s)?(?P<who>{ACTORS})(?:\s\([^()«]{{1,60}}\))?[.;,]?(?:\sand)?", marked.marked)
    found = actors(context, marked, *whole.span("who"), unknown=False) if whole else []
    if len(found) < 2 or any(t.label != "Organisation" for t in found) or "’" in marked.text.replace("“", "").split("(")[0] or _ASIDE.search(marked.text):
        return None
    return (context.claim("MEMBER_OF", context.thing(t), context.thing(body), marked.place, (0, len(marked.text)), "member-list")
            for t in found if t is not body)  # fmt: skip


def _representative(context: Context, marked: Marked, found: list[Mark]) -> tuple[Mark, Thing] | None:
    """Who the item names: its first organisation or body, else its office, else its first words."""
    known = [m for m in found if m.letter in "BO"]
    for mark in (*known, *(m for m in found if m.letter == "P"), *(m for m in found if m.letter == "X" and m.start < 5)):
        thing = actor(context, mark)
        if thing is not None:
            return mark, thing
    words = marked.text.strip(" .;,")
    if not found and 2 < len(words) < 60 and words[:1].isupper() and not re.search(r"\b(?:is|are|to|will)\b", words):
        return Mark("X", 0, len(words), words), context.book.add("Organisation", words)
    return None
