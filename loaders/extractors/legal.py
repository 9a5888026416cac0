"""The law behind a body or a document: GOVERNED_BY."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.implied import fragments, own_body
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.scope import Scope, scope
from loaders.tables import cell_claim, of_bodies

_BASIS = re.compile(
    r"\b(?:under|for\sthe\spurposes\sof|in\scompliance\swith|in\saccordance\swith|required\sby|pursuant\sto|by\svirtue\sof|as\srequired\s(?:by|in)|set\sout\sin|"
    r"established\sby|created\sby|duty\s(?:in|of)|duties\s(?:in|of)|within\sthe\smeaning\sof|through|amended\sby|introduced\sby)\s(?P<part>(?:the\s(?:«[TX]\d+»\sof\s(?:the\s)?)?|(?:sections?|part|s\.?|ss\.?|regulations?)\s[\w\s,()-]{1,24}?\sof\s(?:the\s)?)?)«L(?P<act>\d+)»",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^(?:legal|statutory)\s(?:basis|footing|authority|duty|underpinning)|^(?:statute|legislation|acts?|governing\slaw)\b", re.IGNORECASE)
_CRIME = re.compile(r"\b(?:offences?|offenders?|crimes?|convict\w*|prosecut\w*|arrest\w*|charged|fined)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_SECTION = re.compile(r"\b(?:section|sections|part|ss?\.?)\s(?P<number>\d{1,3}[A-Z]?(?:\s(?:to|and)\s\d{1,3})?)\sof\s(?:the\s)?«L(?P<act>\d+)»", re.IGNORECASE)
_REQUIRES = re.compile(r"«L(?P<act>\d+)»(?:[^.;«]{0,60}|[^.;]{0,80}?)\s(?:requires?|required|placed\s(?:a|an)\s(?:duty|obligation)|places\s(?:a\sduty|duties)|introduced)\b", re.IGNORECASE)
_OBLIGES = re.compile(r"«L(?P<act>\d+)»[^.;]{0,120}?\b(?:obliges?|requires?|compels?|binds|wants|tells|lays?\sa\sduty\son|places?\sa\sduty\son)\b[^.;]{0,100}?\b(?:to\s(?:appoint|set\sup|establish|have|form|convene|create)|there\sto\sbe)\s(?:an?|its|their|such\sa|the)\s(?:[\w-]+\s){0,4}(?P<kind>board|partnership|panel|committee|group)\b", re.IGNORECASE)
_WANTS = re.compile(r"\b(?:law|act|regulations?|statute)\s(?:wants|requires?|calls\sfor|asks\sfor|obliges?|provides\sfor)\s(?:there\sto\sbe\s)?(?:an?|each\s\w+\sto\shave\sa)\s(?P<kind>(?:[\w-]+\s){0,3}(?:board|partnership|panel|committee|group))\b[^.]*«L(?P<act>\d+)»", re.IGNORECASE)
_RESTS = re.compile(r"«B(?P<body>\d+)»[^.;«]{0,60}?\s(?:exists?\s(?:because\sof|under|by(?:\svirtue\sof)?)|(?:meets|fulfils|satisfies|answers)\s(?:the|a)\s(?:requirement|duty|need|call)\s[^.;«]{0,60}?\b(?:in|of|under|by)|(?:is|was)\sa\s(?:requirement|creature|product|creation)\sof|owes\sits\s\w+\sto|rests\son|has\sits\s(?:footing|basis|roots|origins?|foundation)\sin|(?:draws|derives|takes)\sits\s\w+\sfrom|springs\sfrom|stems\sfrom|dates\sfrom)\s(?:(?:section|s\.?|part|regulation)s?\s[\w\s]{1,14}?\sof\s)?(?:the\s)?«L(?P<act>\d+)»", re.IGNORECASE)
_CREATED = re.compile(r"«B(?P<body>\d+)»(?:\s\([^()]{1,60}\))?,\s(?:a|an|the)\s[^,;.«]{3,60}?\s(?:created|established|set\sup|required|made|constituted)\s(?:by|under)\s(?:(?:section|s\.?|part|regulation)s?\s[\w\s]{1,14}?\sof\s)?(?:the\s)?«L(?P<act>\d+)»", re.IGNORECASE)
_THAT_IT_REQUIRES = re.compile(r"«B(?P<body>\d+)»(?:\s\([^()]{1,60}\))?\s(?:is|acts\sas|serves\sas)\sthe\s(?:[\w-]+\s){1,6}?(?:board|partnership|panel|committee|group)\s(?:that|which)\s(?:(?:section|s\.?|part|regulation)s?\s[\w\s]{1,14}?\sof\s)?(?:the\s)?«L(?P<act>\d+)»\s(?:calls\sfor|requires?|asks\sfor|provides\sfor|wants|demands)\b", re.IGNORECASE)
_FOOTING = re.compile(r"«L(?P<act>\d+)»\s(?:is|provides|gives|forms)\s(?:the\s)?(?:legal|statutory)\s(?:footing|basis|foundation|underpinning)\s(?:of|for|to)\s(?:the\s)?«B(?P<body>\d+)»", re.IGNORECASE)
_UNDER = re.compile(r"^(?:\S+\s)?under\s(?:(?:section|s\.?|part|regulation)s?\s[\w\s]{1,14}?\sof\s)?(?:the\s)?«L(?P<act>\d+)»,?\s(?:it\s(?:is|falls)\s(?:for|to|on)\s|the\sduty\s\w+\s(?:to|on)\s)?(?:the\s)?«B(?P<body>\d+)»\s(?:to|must|shall|has\sto|is\s(?:required|obliged|bound))\b", re.IGNORECASE)
_CALLED_FOR = re.compile(r"[^.;]{0,80}?\b(?:that|which)\s(?:(?:(?:section|s\.?|part|regulation)s?\s[\w\s]{1,14}?|«X\d+»)\sof\s)?(?:the\s)?«L(?P<act>\d+)»\s(?:calls\sfor|requires?|asks\sfor|provides\sfor|wants)\b", re.IGNORECASE)
_HERE = re.compile(r"^(?:here|in\s[\w«»]+|for\sus|locally),?\s(?:the|that|this)\s(?:[\w-]+\s){0,3}(?P<kind>board|partnership|panel|committee|group)\s(?:is|means)\s(?:called\s)?(?:the\s)?«B(?P<body>\d+)»", re.IGNORECASE)
_FRAGMENT = re.compile(r"[^.;]{0,120}?\b(?:under|(?:requirement|duty)\s[^.;«]{0,50}?\b(?:in|of)|by|required\sby|because\sof|pursuant\sto|statutory\sbasis:|legal\sbasis:|created\sby)\s(?:(?:section|s\.?|part|regulation)\s\w+\sof\s)?(?:the\s)?«L(?P<act>\d+)»", re.IGNORECASE)
_ALSO = re.compile(r"(?:,\s|\sand\s|\sas\swell\sas\s)(?:the\s)?«L(?P<act>\d+)»")
_STATUTORY = re.compile(r"\b(?:statut\w+|dut(?:y|ies)|require\w*|legal\w*|law|obligation\w*|responsib\w+|purposes|compliance|published|produced|prepared|under)\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield GOVERNED_BY from a body that the sentence names, else from the document when it speaks of itself."""
    yield from _boards(context)
    yield from _tables(context)
    for fragment in fragments(context):
        told = fragment.kind in {"row", "item"}
        found = (_FRAGMENT.match(fragment.sentence.marked, fragment.at) or _CALLED_FOR.match(fragment.sentence.marked, fragment.at)) if told else None
        if found and not _CRIME.search(fragment.sentence.marked, 0, found.start("act") - 1):
            yield from _claim(context, fragment.sentence, found, fragment.body)
    for sentence in context.sentences:
        if "«L" not in sentence.marked:
            continue
        for found in (*_BASIS.finditer(sentence.marked), *_REQUIRES.finditer(sentence.marked), *_SECTION.finditer(sentence.marked)):
            act = sentence.marks[int(found["act"])].thing
            if act is not None:
                yield from _claims(context, sentence, found, act)
            for also in _ALSO.finditer(sentence.marked, found.end()):
                more = sentence.marks[int(also["act"])].thing
                if more is not None and also.start() - found.end() < 160:
                    yield from _claims(context, sentence, found, more)


def _tables(context: Context) -> Iterator[Claim]:
    """A table of bodies with a column of the Acts behind them."""
    for body, row, at in of_bodies(context, _HEAD):
        for mention in context.book.at(row.place(at)):
            if mention.thing.label == "Legislation":
                yield cell_claim(context, "GOVERNED_BY", context.thing(body), context.thing(mention.thing), row, at, "legal-table",
                                 span=(mention.start, mention.end))  # fmt: skip


def _boards(context: Context) -> Iterator[Claim]:
    """An Act that wants a board of a sort: the document's own board, or the one that the next sentence says it is here."""
    for sentence, after in pairwise((*context.sentences, None)):
        if sentence is None or "«L" not in sentence.marked:
            continue
        for pattern in (_RESTS, _CREATED, _THAT_IT_REQUIRES, _FOOTING, _UNDER):
            for rests in pattern.finditer(sentence.marked):
                body = sentence.marks[int(rests["body"])].thing
                if body is not None:
                    yield from _claim(context, sentence, rests, body)
        found = _OBLIGES.search(sentence.marked)
        own = own_body(context) if found else None
        if found and own is not None and own.name.casefold().endswith(found["kind"].casefold()):
            yield from _claim(context, sentence, found, own)
        found = _WANTS.search(sentence.marked) or found
        here = _HERE.match(after.marked) if found and after is not None and after.place == sentence.place else None
        if found and here and after is not None and found["kind"].casefold().endswith(here["kind"].casefold()):
            body = after.marks[int(here["body"])].thing
            if body is not None:
                yield from _claim(context, sentence, found, body)


def _claim(context: Context, sentence: Marked, found: re.Match[str], body: Thing) -> Iterator[Claim]:
    act = sentence.marks[int(found["act"])].thing
    if act is not None and scope(sentence, found.start(), found.end(), context.book.setting).scope is not Scope.DENIED:
        yield context.claim("GOVERNED_BY", context.thing(body), context.thing(act), sentence.place,
                            sentence.span(found.start(), found.end()), "legal-basis")  # fmt: skip


def _claims(context: Context, sentence: Marked, found: re.Match[str], act: Thing) -> Iterator[Claim]:
    finding = scope(sentence, found.start(), found.end(), context.book.setting)
    if finding.scope is Scope.DENIED or _CRIME.search(sentence.marked, 0, found.start()) or not _STATUTORY.search(sentence.text):
        return
    span = sentence.span(found.start(), found.end())
    end = found.end() + 30 if found.re is _REQUIRES else 0
    bodies = [m.thing for m in (*sentence.among(0, found.start()), *sentence.among(found.end(), end)) if m.letter == "B" and m.thing is not None and m.thing.label in BODIES]
    if bodies:
        told = [m.thing for m, (s, _) in zip(sentence.marks, sentence.edges, strict=True) if m.letter == "B" and re.search(r"\bthat\s(?:the\s)?$", sentence.marked[:s]) and s < found.start()]
        subject = told[-1] if told else bodies[0]
        if subject is not None and len(found.group()) < 200:
            yield context.claim("GOVERNED_BY", context.thing(subject), context.thing(act), sentence.place, span, "legal-basis")
    else:
        yield context.claim("GOVERNED_BY", context.document_key, context.thing(act), sentence.place, span, "legal-basis")
