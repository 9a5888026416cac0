"""What the document names: one MENTIONS claim for every thing, at the first place where it stands."""

from collections.abc import Iterator

from graph.claim import Claim
from loaders.context import Context

RULE = "mentions"
_NEED_A_ROLE = {"Post", "Area"}
"""Offices and far places are nodes only where something is said of them."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield one MENTIONS claim from the document to each named thing."""
    seen: set[int] = set()
    near = set(context.book.setting.chain)
    for place in sorted(context.book.mentions):
        for mention in (*context.book.at(place), *context.book.inner.get(place, ())):
            thing = mention.thing
            if id(thing) in seen or mention.how == "pronoun":
                continue
            local = thing.entry is not None and (thing.entry.id in near or thing.entry.part_of in near)
            known = local if thing.label == "Area" else thing.entry is not None
            if thing.label in _NEED_A_ROLE and not known:
                continue
            seen.add(id(thing))
            yield context.claim("MENTIONS", context.document_key, context.thing(thing), place,
                                (mention.start, mention.end), RULE)  # fmt: skip
