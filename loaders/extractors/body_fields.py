"""What stands with a body's name in a word or two: "Chair: ...", "(chair: ...)", "– set up by ...", "Answerable to: ...".

Terms of reference give such fields under a heading, lists below or behind a group's name, tables in a column of remarks.
"""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.implied import Fragment, fragments
from loaders.scope import Scope, scope

_TO = r"(?:\s?:\s(?:to\s)?|\s)(?:both\s)?"
_BY = r"(?:\s(?:jointly|in\s\w+(?:\s\d{4})?))?\sby\s(?:both\s)?"
_CHAIR = r"(?:current\s|independent\s|joint\s)?(?:co-)?chair(?:s|person|man|ing)?"
_TURN = r"(?:(?:taken|held|shared|filled|rotates|alternates|alternating)\s(?:in\sturns?\s|jointly\s|turn\sabout\s)?(?:by|between)\s)?(?:both\s)?"
_FIELDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (type_, re.compile(rf"(?:(?:and|which|it|is|are|was|were|currently|also)\s){{0,3}}(?P<verb>{words})(?P<who>(?:the\s|our\s)?{ACTORS})", re.IGNORECASE)) for type_, words in (
        ("CHAIRS", rf"(?:in\sthe\schair|{_CHAIR}|presiding|chair(?:ed)?\sby)\s?[:,]\s{_TURN}|(?:co-)?chaired{_BY}|presided\sover{_BY}|{_CHAIR}\s[–—-]\s|in\sthe\schair\s(?:is|are)\s|(?:{_CHAIR}|the\schair)\s(?:alternates|rotates|passes|is\sshared)\sbetween\s|the\schair\sis\s(?:held\sby\s|taken\sby\s)?"),
        ("REPORTS_TO", rf"(?:report(?:s|ing)?(?:\s(?:in|up|back))?\s?to|report(?:s|ing)?(?=\s?:\sto\s)|account(?:s|able)?\sto|(?:accountable|answerable|responsible)\sto|answer(?:s|ing)?\sto|feeds?\s(?:up\s)?(?:in)?to|reporting\sline){_TO}|parent\s(?:body|board|group)\s?:\s"),
        ("MEMBER_OF", r"(?:core\s|full\s|current\s|statutory\s|voting\s)?(?:member(?:s|ship)|seats\sheld\sby|made\sup\sof|(?:a?round|at)\sthe\stable|who\ssits\son\sit)\s?:\s"),
        ("CONVENES", rf"(?:convenors?|conveners?|convened\sby|hosts?|hosted\sby|run\sby|set\sup\sby)\s?:\s|(?:set\sup|stood\sup|established|created|formed|founded|run|hosted|convened|brought\sinto\sbeing|appointed){_BY}"),
    )
)  # fmt: skip
_LABELS = tuple((type_, re.compile(rf"(?P<verb>«P(?P<label>\d+)»\s?[:,]\s{_TURN})(?P<who>(?:the\s|our\s)?{ACTORS})")) for type_ in ("CHAIRS", "CONVENES"))
_OFFICES = {"chair": "CHAIRS", "chairs": "CHAIRS", "chairman": "CHAIRS", "chairperson": "CHAIRS", "convenor": "CONVENES", "convener": "CONVENES"}
"""Labels that are read as offices."""
_LABEL_NEXT = re.compile(r";\s(?=[A-Za-z][\w\s]{2,25}:)")
_OF_OFFICE = re.compile(r"(«P\d+»),\s(?:the\s)?«O\d+»")
"""What stands behind an office's comma says where the office is: "Inspector, Roads Policing Unit"."""
_AND_TO = re.compile(r"(?:\sand|;|,),?\s(?:[a-z][\w\s]{2,30},\s)?(?:also\s)?to\s(?:the\s)?«[BO]\d+»", re.IGNORECASE)
_ASIDE = re.compile(r",\s(?:and\s)?not\s(?:to|by)\s[^.;]*")
_OPEN = re.compile(r"\b(?:tbc|to be|vacan\w+|previous\w*|former\w*|until|propos\w+|none|nobody|not|for information|rotat\w+)\b", re.IGNORECASE)
_BARE = re.compile(r"(?:feeds|reports|answers|accountable)\s(?:up\s)?(?:in)?to\s(?:the\s)?«[BO]\d+»\W*$", re.IGNORECASE)
"""A line of its own below a group's heading."""
_IN_PASSING = re.compile(r",\s(?:reporting|answering|accountable|answerable)\s(?:\w+\s)?to\s(?:the\s)?«B\d+»,\s?$", re.IGNORECASE)
"""A body that an aside names is not what the rest speaks of: "the A, reporting to the B, was set up by C"."""
_PLAIN = re.compile(r"(?:[A-Za-z][\w\s’'-]{0,30}|«P\d+»):\s")
"""A field of the document's own body has its label before a colon; running text under its heading says nothing of it."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield CHAIRS, REPORTS_TO, MEMBER_OF and CONVENES for every fragment that says so of the body that it stands with."""
    for fragment in fragments(context):
        text = fragment.sentence.marked
        if fragment.kind in {"heading", "document"} and not _PLAIN.match(text, fragment.at) and not (fragment.kind == "heading" and _BARE.match(text, fragment.at)):
            continue
        if fragment.kind == "behind" and _IN_PASSING.search(text, 0, fragment.at):
            continue
        for type_, pattern in (*_FIELDS, *_LABELS):
            found = pattern.match(text, fragment.at)
            if found is not None and "label" in found.groupdict() and type_ != _OFFICES.get(_label(fragment, found)):
                continue
            if found is not None and not _OPEN.search(_ASIDE.sub("", fragment.sentence.text)):
                yield from _claims(context, fragment, found, type_)


def _label(fragment: Fragment, found: re.Match[str]) -> str:
    return fragment.sentence.marks[int(found["label"])].text.casefold().removeprefix("co-").removeprefix("joint ")


def _claims(context: Context, fragment: Fragment, found: re.Match[str], type_: str) -> Iterator[Claim]:
    sentence = fragment.sentence
    finding = scope(sentence, found.start("verb"), found.end(), context.book.setting)
    if finding.scope in {Scope.DENIED, Scope.OPEN}:
        return
    label = _LABEL_NEXT.search(sentence.marked, found.start("who"))
    end = (label.start() if label else len(sentence.marked)) if type_ == "MEMBER_OF" else found.end("who")
    if fragment.kind == "behind" and (on := re.search(r",\s(?:and|or)\s", sentence.marked[found.start("who") : end])):
        end = found.start("who") + on.start()  # "the Panel, hosted by A, and the B": what follows is another subject
    if type_ == "CHAIRS" and (place := _OF_OFFICE.search(sentence.marked, found.start("who"), end)):
        end = place.end(1)
    if type_ == "REPORTS_TO" and (more := _AND_TO.match(sentence.marked, end)):
        end = more.end()
    for thing in actors(context, sentence, found.start("who"), end, unknown=type_ in {"CONVENES", "MEMBER_OF"} or "turn" in found["verb"]):
        if thing is fragment.body or (type_ == "CHAIRS" and thing.label in BODIES) or thing.label == "Programme":
            continue
        source, target = (fragment.body, thing) if type_ == "REPORTS_TO" else (thing, fragment.body)
        yield context.claim(type_, context.thing(source), context.thing(target), sentence.place,
                            sentence.span(found.start(), end), "body-field")  # fmt: skip
