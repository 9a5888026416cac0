"""Priorities under another name: "Pledge 1: Spot it sooner", where the document says that the Board adopted four pledges."""

import re
from collections.abc import Iterator

from loaders.context import Context
from loaders.document import Heading
from loaders.items import CUE, OTHERS, UNORDERED, Priority, named, thing_of
from loaders.names.things import Thing

_NOUN = r"(?:pledge|commitment|promise|ambition|aim|objective|goal|outcome|mission|theme|concern|focus|challenge|strand|pillar|workstream|area)"
_NUMBERED = re.compile(rf"^(?:strategic\s|shared\s|key\s)?(?P<noun>{_NOUN})\s(?P<rank>\d{{1,2}}|one|two|three|four|five|six|[a-f])\s?[:–—.-]\s(?P<name>.{{3,160}})$", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"(?P<who>«[BO]\d+»)(?:\s(?:has|have|had|also|jointly|will|formally|now|then|\w+ly)){0,3}\s(?:identified|agreed|set|sets|adopted|adopts|chosen|chose|selected|has|have|decided|approved|settled|made|makes|picked|signed)\b"
    rf"[^.;]{{0,60}}?\b(?P<noun>{_NOUN})s?\b", re.IGNORECASE,
)  # fmt: skip


def pledged(context: Context, main: Thing | None) -> Iterator[Priority]:
    """"Pledge 1: Spot it sooner", under the words that the Board has adopted four pledges."""
    heads = [(i, m) for i, b in context.document.visible() if isinstance(b, Heading) and (m := _NUMBERED.match(b.text)) and not OTHERS.search(b.text)]
    for noun in sorted({m["noun"].casefold() for _, m in heads}):
        own = [(i, m) for i, m in heads if m["noun"].casefold() == noun]
        setter = _announcer(context, noun, own[0][0], main) if len(own) > 1 else None
        for index, match in own if setter is not None else ():
            name, (start, end) = named(match["name"])
            at = match.start("name")
            unordered = any(UNORDERED.search(s.text) for i in range(max(0, own[0][0] - 3), own[0][0]) for s in context.sentences_of(i))
            rank = None if unordered or not match["rank"].isdigit() else int(match["rank"])
            yield Priority(name, (index, -1), (at + start, at + end), setter, rank, "priority-heading")


def _announcer(context: Context, noun: str, first: int, main: Thing | None) -> Thing | None:
    """Who adopted what the headings of this noun number: said in the section above the first of them."""
    for index in range(first - 1, max(-1, first - 6), -1):
        for sentence in context.sentences_of(index):
            found = _ANNOUNCED.search(sentence.marked)
            if found and found["noun"].casefold() == noun and not OTHERS.search(sentence.text):
                return thing_of(sentence, found["who"])
    path = context.document.blocks[first].path
    return main if any(CUE.search(h) for h in path[:-1][-1:]) else None
