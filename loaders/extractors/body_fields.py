"""Fields of a body, as terms of reference give them under its heading: "Chair: ...", "Reports to: ...", "Membership: ..."."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import actors
from loaders.context import Context
from loaders.document import Heading, ListItem, Paragraph
from loaders.names.things import Thing

_FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (type_, re.compile(rf"(?:{words})\s?:\s(?P<who>.+)", re.IGNORECASE)) for type_, words in (
        ("CHAIRS", r"(?:current\s|independent\s|joint\s)?(?:co-)?chair(?:s|ed\sby|person)?"),
        ("REPORTS_TO", r"report(?:s|ing)(?:\sin)?(?:\s)?to|accountable\sto|answers\sto|parent\s(?:body|board|group)"),
        ("MEMBER_OF", r"(?:core\s|full\s|current\s|statutory\s)?member(?:s|ship)"),
    )
)  # fmt: skip
_OPEN = re.compile(r"\b(?:tbc|to be|vacan\w+|previous\w*|former\w*|until|propos\w+|none|not)\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield CHAIRS, REPORTS_TO and MEMBER_OF for the fields that stand under a heading or an item that names one body."""
    for index, block in context.prose():
        if not isinstance(block, Paragraph | ListItem) or len(block.text) > 400:
            continue
        for type_, pattern in _FIELDS:
            found = pattern.match(block.text)
            body = _body(context, index) if found and not _OPEN.search(block.text) else None
            if found is None or body is None:
                continue
            marked = context.marked((index, -1))
            span = (found.start("who"), len(block.text))
            first = next((s for m, (s, _) in zip(marked.marks, marked.edges, strict=True) if m.start >= span[0]), len(marked.marked))
            for thing in actors(context, marked, first, len(marked.marked), unknown=False):
                if thing is body or (type_ == "CHAIRS" and thing.label in BODIES) or thing.label == "Programme":
                    continue
                source, target = (body, thing) if type_ == "REPORTS_TO" else (thing, body)
                yield context.claim(type_, context.thing(source), context.thing(target), (index, -1), span, "body-field")


def _body(context: Context, index: int) -> Thing | None:
    """The one body that the heading right above names."""
    path = context.document.blocks[index].path
    for at in range(index - 1, max(-1, index - 20), -1):
        block = context.document.blocks[at]
        if isinstance(block, Heading):
            named = {id(m.thing): m.thing for m in context.book.at((at, -1)) if m.thing.label in BODIES}
            return next(iter(named.values())) if len(named) == 1 and path[-1:] and path[-1].endswith(block.text) else None
    return None
