"""Lists of actors and of subjects in marked sentences: "A, B and C", "the Council's Housing service"."""

import re
from collections.abc import Sequence

from loaders.context import Context
from loaders.marked import Mark, Marked, numbers
from loaders.names.things import Thing
from ontology.themes import several

_DETERMINER = r"(?:(?:the|its|their|a|an|our|all|both|local|each|new|joint|city|county|borough|district|council[’']s|force[’']s|and)\s){0,3}"
ITEM = rf"{_DETERMINER}(?:«[BOPXRG]\d+»(?:[’']s?\s(?:new\s|own\s)?)|«O\d+»\s(?=«X))?«[BOPXG]\d+»(?:\s\((?:[^()«»]|«\w+»){{1,60}}\)){{0,2}}(?:\sof\sthe\s«B\d+»|\sat\s(?:the\s)?«O\d+»)?"
_SEPARATOR = (
    r"(?:,?\s(?:and|&|plus)\s(?:also\s)?(?:by\s|from\s)?|;\sand\s|,\s(?:together\swith\s|by\s)?|\s?/\s?"
    r"|,?\s(?:as\swell\sas|alongside|together\swith|jointly\swith)\s)"
)
ACTORS = rf"{ITEM}(?:{_SEPARATOR}{ITEM}){{0,40}}"
"""One or more actors in a marked sentence."""
_ITEM = re.compile(ITEM)
_NOT_ACTOR = re.compile(r"^(?:[\d\W]+$|operation|january|february|march|april|may|june|july|august|september|october|november|december|"
                        r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|[ivx]+|[a-z](?!\s[A-Z][a-z]+\s)|l|s|table|figure|appendix|"
                        r"section|paragraph|england|wales|uk|covid|rag|raci|tbc|n/a|none|all|priority|priorities|theme|lead|support|"
                        r"(?:unit|team|service|office|department|directorate|force|division)$|(?:council|police|force|board|partnership|group|committee|commissioner)[’']s$|year|quarter|phase|level|strategy|plan|act|duty|agreement|document|report|review|paper|minutes|chapter|recommendation|under review|vacant|tbc|awaiting|pending|bring|circulate|arrange|prepare|write|send|update|invite|confirm|check|develop|explore|liaise|produce)\b", re.IGNORECASE)  # fmt: skip


def actors(context: Context, sentence: Marked, start: int, end: int, *, unknown: bool = True) -> list[Thing]:
    """The actors named in a span of the marked sentence, in order.

    "The Council's Housing service" is the service. With `unknown`, a capitalised phrase that no register or grammar
    knows is taken to be an organisation, because it stands where an actor stands.
    """
    out: list[Thing] = []
    for match in _ITEM.finditer(sentence.marked, start, end):
        indexes = numbers(re.split(r"\(|\s(?:of\sthe|at)\s", match.group(), maxsplit=1)[0])
        if not indexes:
            continue
        mark = sentence.marks[indexes[-1]]
        thing = actor(context, mark, unknown=unknown)
        if thing is not None and thing not in out:
            out.append(thing)
    return out


def actor(context: Context, mark: Mark, *, unknown: bool = True) -> Thing | None:
    """The thing of one mark, where it can act; None otherwise."""
    if mark.thing is not None:
        return mark.thing if mark.letter in "BOPG" else None
    if not unknown or mark.letter != "X" or _NOT_ACTOR.match(mark.text) or len(mark.text) < 3:
        return None
    return context.book.named(mark.text) or context.book.add("Organisation", mark.text)


def subjects(sentence: Marked, start: int, end: int) -> list[str]:
    """The themes marked in a span of the marked sentence, each once, in order."""
    return list(dict.fromkeys(t for m in sentence.among(start, end) if m.letter == "T" for t in several(m.theme, m.text)))


def owners(sentence: Marked, found: str) -> Sequence[tuple[Mark, Mark]]:
    """The (owner, owned) pairs in a piece of the marked sentence: "the Council's Housing service"."""
    pairs = []
    for match in re.finditer(r"«[BO](\d+)»[’']s?\s(?:new\s|own\s)?«[BOX](\d+)»", found):
        pairs.append((sentence.marks[int(match[1])], sentence.marks[int(match[2])]))
    return pairs
