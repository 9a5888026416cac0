"""Who DELIVERS a programme, an operation or a service."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.doing import VERB, doers
from loaders.scope import Scope, scope

_VERBS = re.compile(r"deliver|run|ran\b|provid|operat|implement|introduc|launch|develop|establish|commission|manag|host|ordinat|through", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:service|scheme|programme|helpline|refuge|project)$", re.IGNORECASE)
_ACTIVE = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:also|jointly|now|currently|which|and|continues?\sto)\s){{0,3}}(?P<verb>{VERB})\s(?:the\s|a\s|an\s|its\s|our\s)?(?:[\w-]+\s){{0,3}}(?P<what>«[GO]\d+»(?:(?:,\s|\sand\s)(?:the\s)?«G\d+»)*)", re.IGNORECASE)
_PASSIVE = re.compile(rf"(?P<what>«G\d+»)(?:\s\([^()]{{1,40}}\))?,?\s(?:[\w-]+\s){{0,4}}?(?P<verb>(?:delivered|run|provided|operated|managed|commissioned|co-?ordinated|hosted|implemented))\s(?:jointly\s)?by\s(?P<who>{ACTORS})", re.IGNORECASE)
_THROUGH = re.compile(rf"(?P<who>{ACTORS})\s(?:also\s)?(?P<verb>has|have)\s(?:a\s)?[\w\s]{{3,40}}?\swith\s(?P<other>{ACTORS})\sthrough\s(?P<what>«G\d+»)", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield DELIVERS for every sentence that says who runs a programme."""
    for sentence in context.sentences:
        possible = "«G" in sentence.marked or "«O" in sentence.marked
        if not possible or not _VERBS.search(sentence.text):
            continue
        for pattern in (_ACTIVE, _PASSIVE, _THROUGH):
            for found in finditer(pattern, sentence.marked):
                finding = scope(sentence, found.start(), found.end("verb"), context.book.setting, verb=found.start("verb"))
                if finding.scope in {Scope.DENIED, Scope.OPEN}:
                    continue
                who = doers(context, sentence, found)
                if "other" in found.re.groupindex:
                    who += actors(context, sentence, found.start("other"), found.end("other"))
                for thing in who:
                    if thing.label not in BODIES | {"Organisation"}:
                        continue
                    for number in re.findall(r"«[GO](\d+)»", found["what"]):
                        programme = sentence.marks[int(number)].thing
                        named = programme is not None and (programme.label == "Programme" or _SERVICE.search(programme.name))
                        if programme is not None and named and programme is not thing and programme.entry is None:
                            yield context.claim("DELIVERS", context.thing(thing), context.thing(programme), sentence.place,
                                                sentence.span(found.start(), found.end()), "delivers")  # fmt: skip
