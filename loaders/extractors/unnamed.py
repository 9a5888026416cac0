"""Groups, projects and services without a name of their own, told by what they are for.

"Police and Council have set up a group to tackle knife crime", "a joint project between A and B aimed at reducing
burglary", "A commissions the domestic abuse outreach service": the words that say what it is for are its name.
"""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim, Entity, Status
from loaders.actors import ACTORS
from loaders.context import Context
from loaders.cues import finditer
from loaders.doing import VERB, doers
from loaders.marked import Marked
from loaders.scope import scope
from ontology.themes import match

_SORT = r"(?:[a-z-]+\s){0,2}"
_AIM = r"\s(?:to|aimed\sat|aiming\sto|that|which|for)\s[a-z]+\s[^.,;:()]{4,160}"
_GROUP = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:has|have|also|jointly|now|recently)\s){{0,3}}(?P<verb>leads?|led|chairs?|chaired|set\sup|convenes?|convened|established|formed|hosts?)\san?\s(?P<what>{_SORT}(?:group|task\sforce|taskforce|forum){_AIM})")
_PROJECT = re.compile(rf"(?P<verb>\ban?)\s(?P<head>{_SORT}(?:project|scheme|initiative|programme|pilot))\s(?:between|run\sby|by|from)\s(?P<who>{ACTORS}),?\s(?P<aim>(?:aimed|aiming|designed|set\sup|which\saims|that\saims|to)\s(?:at\s|to\s)?[a-z]+\s[^.,;:()]{{4,160}})")
_SERVICE = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:also|jointly|now|currently|which|and|continues?\sto)\s){{0,3}}(?P<verb>{VERB})\s(?:the|an?|its|our)\s(?P<what>(?:[a-z-]+\s){{0,3}}«T\d+»\s(?:[a-z-]+\s){{0,2}}(?:service|scheme|programme|helpline))\b")
_ENDS = re.compile(r"\s(?:within|across|throughout|in\sthe|in\sorder|so\sthat|and\sto|while|since)\s")
_LEADS = re.compile(r"lead|led|chair", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield who chairs, convenes or delivers what has no name, and CONCERNS for what it is for."""
    for sentence in context.sentences:
        for found in finditer(_GROUP, sentence.marked):
            name = _name(context, sentence, found, "what")
            yield from _told(context, sentence, found, Entity("ThematicGroup", name, context.document.id),
                             "CHAIRS" if _LEADS.match(found["verb"]) else "CONVENES")  # fmt: skip
        for found in finditer(_PROJECT, sentence.marked):
            name = f"{_name(context, sentence, found, 'head')} {_name(context, sentence, found, 'aim')}"
            yield from _told(context, sentence, found, Entity("Programme", name, context.document.id), "DELIVERS")
        for found in finditer(_SERVICE, sentence.marked):
            name = _name(context, sentence, found, "what")
            yield from _told(context, sentence, found, Entity("Programme", name, context.document.id), "DELIVERS")


def _name(context: Context, sentence: Marked, found: re.Match[str], group: str) -> str:
    start, end = sentence.span(*found.span(group))
    text = context.texts[sentence.place][start:end]
    return _ENDS.split(text, maxsplit=1)[0].strip()


def _told(context: Context, sentence: Marked, found: re.Match[str], entity: Entity, type_: str) -> Iterator[Claim]:
    themes = match(entity.name)
    if not themes or not scope(sentence, found.start(), found.end("verb"), context.book.setting, verb=found.start("verb")).holds:
        return
    key = context.entity(entity)
    span = sentence.span(found.start(), found.end())
    for thing in doers(context, sentence, found):
        if thing.label in BODIES | {"Organisation"} or (thing.label == "Post" and type_ == "CHAIRS"):
            yield context.claim(type_, context.thing(thing), key, sentence.place, span, "told-by-its-aim")
    for theme in themes:
        yield context.claim("CONCERNS", key, context.theme(theme), sentence.place, span, "told-by-its-aim", status=Status.DERIVED)
