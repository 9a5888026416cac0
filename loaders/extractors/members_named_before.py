"""Members whom an earlier list named: "All of the specified authorities sit on the Board, along with A and B"."""

import re
from collections.abc import Iterator

from graph.claim import Claim
from loaders.actors import ACTORS, actor, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.implied import topic
from loaders.names.things import Thing
from loaders.priorities import main_body
from loaders.scope import scope

_ALL = re.compile(
    r"\b(?:all|each)\s(?:of\s)?(?:the\s|these\s)?(?P<what>(?:specified|responsible|statutory|duty|relevant)\s(?:authorit(?:y|ies)|partners?|agenc(?:y|ies)|bod(?:y|ies)))\s"
    r"(?P<verb>sits?\son|(?:is|are)\s(?:a\s)?members?\sof|(?:is|are)\srepresented\son|belongs?\sto|(?:has|have)\s(?:a\s)?seats?\son)\s(?:the\s)?(?P<body>«B\d+»)"
    rf"(?:,?\s(?:along|together)\swith\s(?P<more>{ACTORS}))?",
    re.IGNORECASE,
)


_FULL = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:also|both|now)\s)?(?P<verb>(?:are|is))\s(?:(?:all|also|both|each|now)\s){{0,2}}(?:an?\s)?(?:(?:full|core|statutory|voting|co-?opted|founding|associate)\s)?members?(?=[.;,]|$)", re.IGNORECASE)
"""... of the body that the page speaks of."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield MEMBER_OF for every authority of the list, and for those named beside."""
    for sentence in context.sentences:
        for found in finditer(_ALL, sentence.marked):
            body = sentence.marks[int(found["body"][2:-1])].thing
            if body is None or not scope(sentence, found.start(), found.end(), context.book.setting, verb=found.start("verb")).holds:
                continue
            more = actors(context, sentence, *found.span("more")) if found["more"] else []
            for member in dict.fromkeys([*_listed(context, found["what"]), *more]):
                if member is not body:
                    yield context.claim("MEMBER_OF", context.thing(member), context.thing(body), sentence.place,
                                        sentence.span(found.start(), found.end()), "member-sentence")  # fmt: skip
        for found in finditer(_FULL, sentence.marked):
            body = topic(context, sentence, found.start()) or main_body(context)
            if body is None or not scope(sentence, found.start(), found.end(), context.book.setting, verb=found.start("verb")).holds:
                continue
            for member in actors(context, sentence, *found.span("who")):
                if member is not body and member.label == "Organisation":
                    yield context.claim("MEMBER_OF", context.thing(member), context.thing(body), sentence.place,
                                        sentence.span(found.start(), found.end()), "member-sentence")  # fmt: skip


def _listed(context: Context, what: str) -> Iterator[Thing]:
    """Whom the list under "The specified authorities are:" names; of an item that names several, all."""
    kind = what.casefold().split()[0]
    for items in context.lists:
        stem = context.document.blocks[items[0][0] - 1].text.casefold() if items[0][0] else ""
        if not re.search(rf"\b{kind}\s(?:authorit|partner|agenc|bod)", stem) or not stem.rstrip().endswith(":"):
            continue
        for index, _ in items:
            marked = context.marked((index, -1))
            named = [t for m in marked.marks if m.letter in "BO" and (t := actor(context, m)) is not None]
            yield from named[:1] if ":" not in marked.text else named
