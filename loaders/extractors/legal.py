"""The law behind a body or a document: GOVERNED_BY."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.scope import Scope, scope

_BASIS = re.compile(
    r"\b(?:under|for\sthe\spurposes\sof|in\scompliance\swith|in\saccordance\swith|required\sby|pursuant\sto|by\svirtue\sof|as\srequired\s(?:by|in)|set\sout\sin|"
    r"established\sby|created\sby|duty\s(?:in|of)|duties\s(?:in|of)|within\sthe\smeaning\sof|through|amended\sby|introduced\sby)\s(?P<part>(?:the\s(?:«[TX]\d+»\sof\s(?:the\s)?)?|(?:sections?|part|s\.?|ss\.?|regulations?)\s[\w\s,()-]{1,24}?\sof\s(?:the\s)?)?)«L(?P<act>\d+)»",
    re.IGNORECASE,
)
_CRIME = re.compile(r"\b(?:offences?|offenders?|crimes?|convict\w*|prosecut\w*|arrest\w*|charged|fined)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_SECTION = re.compile(r"\b(?:section|sections|part|ss?\.?)\s(?P<number>\d{1,3}[A-Z]?(?:\s(?:to|and)\s\d{1,3})?)\sof\s(?:the\s)?«L(?P<act>\d+)»", re.IGNORECASE)
_REQUIRES = re.compile(r"«L(?P<act>\d+)»(?:[^.;«]{0,60}|[^.;]{0,80}?)\s(?:requires?|required|placed\s(?:a|an)\s(?:duty|obligation)|places\s(?:a\sduty|duties)|introduced)\b", re.IGNORECASE)
_ALSO = re.compile(r"(?:,\s|\sand\s|\sas\swell\sas\s)(?:the\s)?«L(?P<act>\d+)»")
_STATUTORY = re.compile(r"\b(?:statut\w+|dut(?:y|ies)|require\w*|legal\w*|law|obligation\w*|responsib\w+|purposes|compliance|published|produced|prepared|under)\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield GOVERNED_BY from a body that the sentence names, else from the document when it speaks of itself."""
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


def _claims(context: Context, sentence: Marked, found: re.Match[str], act: Thing) -> Iterator[Claim]:
    finding = scope(sentence, found.start(), found.end(), context.book.setting)
    if finding.scope is Scope.DENIED or _CRIME.search(sentence.marked, 0, found.start()) or not _STATUTORY.search(sentence.text):
        return
    span = sentence.span(found.start(), found.end())
    end = found.end() + 30 if found.re is _REQUIRES else 0
    bodies = [m.thing for m in (*sentence.among(0, found.start()), *sentence.among(found.end(), end)) if m.letter == "B" and m.thing is not None and m.thing.label in BODIES]
    if bodies:
        subject = bodies[0] if bodies[0] is not None else None
        if subject is not None and len(found.group()) < 200:
            yield context.claim("GOVERNED_BY", context.thing(subject), context.thing(act), sentence.place, span, "legal-basis")
    else:
        yield context.claim("GOVERNED_BY", context.document_key, context.thing(act), sentence.place, span, "legal-basis")
