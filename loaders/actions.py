"""The programmes that the actions of a plan name: "Extend Ask for Angela to 40 venues", "Safe Nights van, Fridays only".

An action is one line of a table. What it does to a name in capitals (rolls it out, runs it) says that the name is a
programme's, though no register and no grammar knows it.
"""

import re

from graph.claim import BODIES
from loaders.context import Context
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.names.words import BODY_TYPES, ORGANISATION_TYPES, POSTS
from ontology.themes import find

_NAME = r"[A-Z][\w’'-]*(?:\s(?:(?:for|in|of|and|the|to|on|with)\s){0,2}[A-Z][\w’'-]*){1,5}"
_ROLL_OUT = (
    r"(?i:(?:(?:continue|agree)\s(?:to|with)\s)?(?:extend|expand|roll\sout|(?:re-?)?launch|deliver|run|take|embed|pilot|(?:re-?)?commission|"
    r"scale\sup|grow|mainstream|sustain|promote|introduce|bring|continue|fund|host|evaluate)(?:\s(?:of|with))?\s(?:the\s|our\s|a\s)?(?:new\s|local\s)?)"
)
_ROLLED_OUT = re.compile(
    rf"{_ROLL_OUT}(?P<name>{_NAME}(?=$|\s?[:,;(–-]|\s[a-z0-9])|[A-Z][\w’'-]+(?=,\s(?:an?|the)\s))"
    r"(?!\s(?:training|awareness|briefings?|policy|guidance|principles|approach|standards)\b)"
)
_OPENED = re.compile(rf"(?!{_ROLL_OUT}|(?:Priority|Theme|Objective|Outcome|Action|Phase|Year|Strand|Aim|Goal)\b)(?P<name>{_NAME}(?:\s[a-z]+)?)(?:\s(?:at|in)\s[^,:(]{{3,40}})?\s?[,:(–]|(?P<initials>[A-Z]{{4,}})\s[a-z]+\s[a-z]")
"""An action that begins with a name: "Safe Nights van, Fridays only"."""
_WHOLE = re.compile(rf"(?P<name>[A-Z][\w’'-]+|{_NAME})(?:\s\([A-Z]{{2,8}}\))?$")
_SORTS = re.compile(r"^(?:commissioned )?(?:services?|schemes?|programmes?|projects?|interventions?|initiatives?)\b", re.IGNORECASE)
_PAPERS = frozenset(
    ["order", "orders", "plan", "plans", "strategy", "strategies", "assessment", "assessments", "agreement", "agreements", "protocol", "protocols", "policy", "report", "review", "act", "duty",
     "framework", "guidance", "needs", "data", "profile", "reference", "charter", "statement", "action", "training", "week", "day", "street", "road", "park", "square", "lane", "town",
     "area", "areas", "ward", "wards", "school", "schools", "intelligence", "register", "toolkit", "standards", "terms", "practice", "priority", "priorities"]
)  # fmt: skip
"""Last words of what is written, and of places: rolled out, too, but no programmes."""
_NO_PROGRAMMES = _PAPERS | ORGANISATION_TYPES | POSTS | frozenset(BODY_TYPES)


def programmes(context: Context, place: Place, head: str = "") -> list[Thing]:
    """The programmes that the action in a cell names: known ones, then the one that it begins with or rolls out.

    `head` stands over the cell: under "Service" or "Project" a cell that is all name is one's name.
    """
    known = [m.thing for m in context.book.at(place) if m.thing.label == "Programme" or (m.thing.label == "Organisation"
             and m.thing.entry is None and re.search(r"\bservice$", m.thing.name, re.IGNORECASE))]  # fmt: skip
    if known:
        return known
    text = " ".join(context.texts[place].split())
    found = _ROLLED_OUT.match(text) or _OPENED.match(text) or (_WHOLE.match(text) if _SORTS.match(head) else None)
    name = re.sub(r"^[Tt]he\s", "", found["name"] or found["initials"]) if found else ""
    taken = any(m.thing.label in {"Organisation", "Legislation", "Post", *BODIES} and m.thing.name in name for m in context.book.at(place))
    if not name or taken or find(name) or name.split()[-1].casefold() in _NO_PROGRAMMES:
        return []
    return [context.book.add("Programme", name)]
