"""Priorities: who SETS them, and which themes they are CONCERNed with."""

from collections.abc import Iterator

from graph.claim import Claim
from loaders.context import Context
from loaders.document import ListItem
from loaders.names.book import Place
from loaders.priorities import priorities, priority_entity
from ontology.themes import match, unions


def extract(context: Context) -> Iterator[Claim]:
    """Yield SETS for every priority that has a setter, MENTIONS for one that has none, and CONCERNS by its name."""
    for priority in priorities(context):
        key = context.entity(priority_entity(context, priority))
        if priority.setter is None:
            yield context.claim("MENTIONS", context.document_key, key, priority.place, priority.span, priority.rule)
        else:
            yield context.claim("SETS", context.thing(priority.setter), key, priority.place, priority.span,
                                priority.rule)  # fmt: skip
        for theme in unions(priority.name, match(priority.name)):
            yield context.claim("CONCERNS", key, context.theme(theme), priority.place, priority.span, "theme-by-label")
        for index in _under(context, priority.place):
            text = context.document.blocks[index].text
            for theme in match(text) if len(text.split()) < 7 else ():
                yield context.claim("CONCERNS", key, context.theme(theme), (index, -1), (0, len(text)), "theme-of-item")


def _under(context: Context, place: Place) -> Iterator[int]:
    """The items of the list under the item at `place`: "Safer streets" with "shop theft" and "fly-tipping" below it."""
    blocks = context.document.blocks
    item = blocks[place[0]]
    if not isinstance(item, ListItem) or place[1] >= 0:
        return
    for index in range(place[0] + 1, len(blocks)):
        below = blocks[index]
        if not isinstance(below, ListItem) or below.level <= item.level:
            return
        if below.level == item.level + 1:
            yield index
