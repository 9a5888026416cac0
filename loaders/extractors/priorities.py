"""Priorities: who SETS them, and which themes they are CONCERNed with."""

from collections.abc import Iterator

from graph.claim import Claim, Entity, properties
from loaders.context import Context
from loaders.priorities import Priority, priorities
from ontology.themes import match


def entity(context: Context, priority: Priority) -> Entity:
    """The priority as the graph keeps it; who sets it tells it from its namesakes."""
    setter = priority.setter.name if priority.setter else ""
    return Entity("Priority", priority.name, context.document.id, part=setter,
                  properties=properties(rank=priority.rank, period=context.book.setting.period or None))  # fmt: skip


def extract(context: Context) -> Iterator[Claim]:
    """Yield SETS for every priority that has a setter, MENTIONS for one that has none, and CONCERNS by its name."""
    for priority in priorities(context):
        key = context.entity(entity(context, priority))
        if priority.setter is None:
            yield context.claim("MENTIONS", context.document_key, key, priority.place, priority.span, priority.rule)
        else:
            yield context.claim("SETS", context.thing(priority.setter), key, priority.place, priority.span,
                                priority.rule)  # fmt: skip
        for theme in match(priority.name):
            yield context.claim("CONCERNS", key, context.theme(theme), priority.place, priority.span, "theme-by-label")
