"""Priorities: who SETS them, and which themes they are CONCERNed with."""

from collections.abc import Iterator

from graph.claim import Claim
from loaders.context import Context
from loaders.priorities import priorities, priority_entity
from ontology.themes import match


def extract(context: Context) -> Iterator[Claim]:
    """Yield SETS for every priority that has a setter, MENTIONS for one that has none, and CONCERNS by its name."""
    for priority in priorities(context):
        key = context.entity(priority_entity(context, priority))
        if priority.setter is None:
            yield context.claim("MENTIONS", context.document_key, key, priority.place, priority.span, priority.rule)
        else:
            yield context.claim("SETS", context.thing(priority.setter), key, priority.place, priority.span,
                                priority.rule)  # fmt: skip
        for theme in match(priority.name):
            yield context.claim("CONCERNS", key, context.theme(theme), priority.place, priority.span, "theme-by-label")
