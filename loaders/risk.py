"""The claims that make one risk."""

from collections.abc import Iterator

from graph.claim import Claim, Entity, Value, properties
from loaders.context import Context
from loaders.names.book import Place
from ontology.themes import match


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
