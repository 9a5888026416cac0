"""Who sits on a body by the head of its minutes: the lines below "Members present:", each an office and whom it is of."""

import re
from collections.abc import Iterator
from itertools import islice

from graph.claim import BODIES, Claim
from loaders.actors import actor
from loaders.context import Context
from loaders.document import Heading, ListItem, Paragraph
from loaders.implied import own_body
from loaders.names.things import Thing
from loaders.priorities import main_body

_MEMBERS = re.compile(r"(?:(?:board|committee|panel|partnership|group|voting|full|core)\s)*members(?P<present>\s(?:present|in\sattendance))?\s?(?::|$)\s?", re.IGNORECASE)
_OTHERS = re.compile(r"\s*(?:in\sattendance|also\s|apolog|officers?\b[^,]*:|observ|invited|guests?\b|non-members|declarations|substitut|absent|agenda|item\s\d|\d)", re.IGNORECASE)
_CHAIR = re.compile(r"\((?:in\sthe\s)?(?:co-)?chair(?:man|person|ing)?(?:,[^)]*)?\)", re.IGNORECASE)
_STANDS_IN = re.compile(r"\b(?:substitut\w+|deputis\w+|for\s+item|observer|advis[eo]r|in attendance|on behalf of)\b", re.IGNORECASE)
_FRONT = 8
_LINE = 140


def extract(context: Context) -> Iterator[Claim]:
    """Yield MEMBER_OF for each line of such a list, and CHAIRS for the one who is "(Chair)". Who attends besides is no member."""
    body: Thing | None = None
    for index, block in context.document.visible():
        if not isinstance(block, Paragraph | ListItem | Heading):
            body = None
            continue
        text = block.text.strip()
        if (opened := _MEMBERS.match(text)) and (opened["present"] or context.book.setting.minutes):
            body = _body(context) if opened.end() == len(text) else None
        elif body is None or isinstance(block, Heading) or _OTHERS.match(text) or len(text) > _LINE or text.endswith(":"):
            body = None
        elif not _STANDS_IN.search(text):
            yield from _line(context, index, text, body)


def _body(context: Context) -> Thing | None:
    """Whose minutes they are: the last body that the headings at the front name, else the document's own."""
    front = [[m.thing for m in context.book.at((index, -1)) if m.thing.label in BODIES]
             for index, block in islice(context.document.visible(), _FRONT) if isinstance(block, Heading)]  # fmt: skip
    named = [found[0] for found in front if len(found) == 1]
    return named[-1] if named else own_body(context) or main_body(context)


def _line(context: Context, index: int, text: str, body: Thing) -> Iterator[Claim]:
    marked = context.marked((index, -1))
    found = [m for m in marked.marks if m.letter in "OBP" and m.thing is not None and m.thing is not body]
    member = next((m for m in reversed(found) if m.letter in "OB"), None)
    office = next((m for m in found if m.letter == "P"), None)
    for mark, type_ in ((member, "MEMBER_OF"), (office or member, "CHAIRS" if _CHAIR.search(text) else "")):
        thing = actor(context, mark, unknown=False) if mark is not None else None
        if mark is not None and thing is not None and type_ and not (type_ == "CHAIRS" and thing.label in BODIES):
            yield context.claim(type_, context.thing(thing), context.thing(body), (index, -1), (mark.start, mark.end), "members-present")
