"""The claims that make one risk, and who gave it its score."""

import re
from collections.abc import Iterator

from graph.claim import Claim, Entity, Value, properties
from loaders.context import Context
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.scope import announces
from ontology.themes import match

_SCORED_BY = re.compile(r"\b(?:(?:scores?|levels?|grades?|ratings?)\s(?:are|is|was|were)\s(?:all\s)?(?:given|set|awarded|assigned)|scored|graded|rated|assessed|judged|ranked|given\sa\s(?:level|score|rating|grade|mark))\s(?:[\w-]+\s){0,3}?by\s(?:the\s)?«[BOP](?P<who>\d+)»|"
                        r"«[BOP](?P<active>\d+)»\s(?:has\s|have\s)?(?:rated|scored|graded|assessed|judged|ranked)\s(?:each|every|all|these|the)\s(?:\w+\s)?(?:threats?|risks?)\b", re.IGNORECASE)  # fmt: skip


_LATER = re.compile(r"\b(?:will|not)\b", re.IGNORECASE)


def risk(context: Context, name: str, place: Place, span: tuple[int, int], rule: str, *, level: str | None = None,
         score: Value = None, part: str = "", where: str = "", quote: str = "") -> Iterator[Claim]:  # fmt: skip
    """IDENTIFIES from the document and CONCERNS for each of its themes; all rest on `span` of the text at `place`.

    `part` tells a risk from its namesakes; `level` is a level of `loaders.levels`.
    """
    entity = Entity("Risk", name, context.document.id, part=part, properties=properties(level=level, score=score))
    key = context.entity(entity)
    yield context.claim("IDENTIFIES", context.document_key, key, place, span, rule, where=where, quote=quote)
    for theme in match(name):
        yield context.claim("CONCERNS", key, context.theme(theme), place, span, "theme-by-label", where=where, quote=quote)


def scorer(context: Context, index: int) -> Thing | None:
    """Who gave all the scores of a table or list that begins at block `index`: "Each threat was scored by the Board", beside it."""
    last = len(context.document.blocks) - 1
    for at in (index - 1, index - 2, index + 1, index + 2, index + 3):
        for sentence in context.sentences_of(at) if 0 <= at <= last and context.document.blocks[at].path == context.document.blocks[index].path else ():
            if (found := _SCORED_BY.search(sentence.marked)) and announces(sentence.text, reported=True) and not _LATER.search(sentence.text) and (thing := sentence.marks[int(found["who"] or found["active"])].thing) is not None:
                return thing
    return None
