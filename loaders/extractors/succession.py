"""Bodies that became others: SUCCEEDS, from the new one to the old."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actor, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.implied import fragments, topic
from loaders.marked import Mark, Marked
from loaders.names.things import Thing
from loaders.restated import ends, told
from loaders.scope import Scope, scope
from loaders.tables import all_tables

_A = r"«[BOX]\d+»"
_DATE = r"(?:,?\s(?:in|on|from|since)\s(?:(?!\b(?:by|into|to|with|as)\b)[^.;,«]){3,40}(?<!\s),?)?"
_FORWARD = re.compile(
    rf"(?P<new>{_A})(?:\s\([^()]{{1,60}}\))?,?(?:\s(?:which|that|and|it))?{_DATE}\s(?:(?:has|have|was|were|itself|also|now)\s){{0,2}}"
    r"(?P<verb>replaced|replaces|succeeded|succeeds|took\sthe\splace\sof|takes\sthe\splace\sof|superseded|supersedes|took\sover\sfrom|grew\sout\sof|evolved\sfrom|(?:was\s)?formed\s(?:from|by)(?:\sthe\smerger\sof)?|is\sthe\ssuccessor\s(?:\w+\s)?(?:to|of)|"
    rf"absorbed|brought\stogether|merged|stepp?e?d?s?\sinto\sthe\s(?:shoes|place)\sof|(?:takes?|took)\sthe\sseat\sof|(?:comes?|came(?:\sinto\sbeing)?|began|started|stands?|stood|(?:was\s)?(?:set\sup|formed|established|created)|is|was){_DATE}\s(?:in\s(?:the\s)?place\sof|as\s(?:the\s)?successor\s(?:body\s)?to)|"
    r"(?:is|was)\s(?:the\s)?(?:new|present|current)\sname\s(?:of|for)|(?:was\s)?(?:born|made|built|created)\s(?:out\s)?(?:of|from)|picks\sup\swhere|picked\sup\swhere|inherited\sthe\s\w+\sof|took\sover\sthe\s(?:\w+\s)?(?:role|work|functions|duties|remit|responsibilities)\sof|carrie[sd]\son\sfrom)"
    rf"{_DATE}\s(?:the\s(?:former\s|old\s)?|both\s)?(?P<old>{ACTORS})",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    rf"(?P<old>{ACTORS})(?:\s\([^()]{{1,60}}\))?(?:,\s(?:which|whom|as)\s[^,.;«]{{3,60}},)?{_DATE}\s(?:(?:has|have|had|was|were|is|are|now|been)\s){{0,3}}"
    rf"(?P<verb>became|become|replaced{_DATE}\sby|renamed(?:\sas)?|succeeded{_DATE}\sby|superseded\sby|merged{_DATE}\s(?:into|to\sform)|absorbed\s(?:into|by)|incorporated\sinto|relaunched\sas|"
    rf"gave\sway{_DATE}\sto|(?:was\s|were\s)?folded{_DATE}\sinto|handed\s(?:over|on){_DATE}\sto|changed\s(?:its|their)\sname{_DATE}\sto|turned\sinto|rolled\sinto|subsumed\s(?:by|into|within)|reconstituted\sas|reformed\sas|expanding\sits\sremit\sto\sbecome|to\sbecome){_DATE}\s(?:(?:the\s|a\s|its\s)?(?:new\s)?(?P<new>{_A})|it\b)",
    re.IGNORECASE,
)
_KNOWN_AS = re.compile(
    rf"(?P<new>{_A})(?:\s\([^()]{{1,60}}\))?,?\s[(–-]?\s?(?:(?:which|and|that)\s)?(?:(?:was|were|had\sbeen|has\sbeen)\s)?(?:until\s[\w\s]{{3,24}}\s|previously\s|formerly\s|originally\s|once\s|then\s)?"
    rf"(?P<verb>known\sas|called|named|formerly(?:\sknown\sas)?|previously(?:\sknown\sas)?)\s(?:the\s)?(?P<old>{_A})(?P<tail>[^.;]{{0,50}})",
    re.IGNORECASE,
)
_WHEN = r"[\w\s]{3,30}?"
_WENT_BY = re.compile(
    rf"(?P<new>{_A})(?:\s\([^()]{{1,60}}\))?,?\s(?:(?:which|and|that)\s)?(?:was\s|were\s|had\sbeen\s)?(?P<verb>went\s(?:by|under)\sthe\sname\s(?:of\s)?|used\sto\sbe\s(?:known\sas|called)\s|had\sbeen\scalled\s|met\sas\s|"
    rf"known\s(?:until|before|up\sto|till)\s{_WHEN},?\sas\s)(?:the\s)?(?P<old>{_A})",
    re.IGNORECASE,
)
_SINCE = re.compile(rf"(?:\b(?:old|former)\s(?=«\w+»\shas|«\w+»\shad)|(?=«\w+»\s(?:has|had)(?:,?\ssince\s|\snow\s)))(?P<old>{_A})\s(?:has|had)(?:,?\ssince\s{_WHEN},?|\snow)?\s(?P<verb>been\s(?:known\sas|called|renamed(?:\sas)?)|become)\s(?:the\s)?(?P<new>{_A})", re.IGNORECASE)
_BECAME_OF = re.compile(
    rf"(?:formerly|previously|originally|once)(?:\s(?:known\sas|called|named))?:?\s(?:the\s)?(?P<old>{_A})|(?:known|called|named|met)\s(?:until|before|up\sto|till)\s{_WHEN},?\sas\s(?:the\s)?(?P<old1>{_A})|"
    rf"(?:until|before|up\sto|till)\s{_WHEN},?\s(?:known\sas\s|called\s)?(?:the\s)?(?P<old2>{_A})$|was\s(?:called\s|known\sas\s)?(?:the\s)?(?P<old4>{_A})\s(?:until|till|before|up\sto)\b|(?:is\sthe\s|was\sset\sup\sas\s)?(?:successor\sto|replace[sd]|took\sthe\splace\sof|in\splace\sof|stands?\sin\sfor)\s:?\s?(?:the\s)?(?P<old3>{_A})",
    re.IGNORECASE,
)
_OUT_OF_BOTH = re.compile(r"(?P<new>«B\d+»)\s(?:was|is|were)\s(?P<verb>(?:created|formed|made|built|born|merged))\s(?:out\sof|from|of)\s(?:both|the\stwo|these\stwo|them)\b", re.IGNORECASE)
_REPLACED_BOTH = re.compile(r"(?P<new>«B\d+»)\s(?:has\s|have\s)?(?P<verb>replaced|succeeded|superseded|took\sthe\splace\sof)\s(?:both|the\stwo|these\stwo|them\sboth)\b(?!\s(?:the\s)?«)", re.IGNORECASE)
_ITS_WORK = re.compile(r"\bits\s(?:\w+\s)?(?:functions?|work|duties|role|responsibilities|business|remit)\s(?:has|have|had|were|was|are|is)\s(?:now\s)?(?:been\s)?(?P<verb>transferred|moved|passed|taken\sover|taken\son|handed)\s(?:to|by|into)\s(?:the\s)?(?P<new>«B\d+»)", re.IGNORECASE)
_ENDED = re.compile(r"(?P<old>«B\d+»)[^.;«]{0,60}\b(?:disbanded|dissolved|wound\sup|closed|abolished|stood\sdown|last\smeeting|ceased|ended)\b", re.IGNORECASE)
_INSTEAD = re.compile(rf"\b(?:in\s(?:the\s)?place\sof|as\s(?:the\s)?successor\sto|to\sreplace|replacing|taking\sthe\splace\sof)\s(?:the\s)?(?P<old>{_A})", re.IGNORECASE)
_UNTIL_CALLED = re.compile(rf"\buntil\s[\w\s]{{3,30}}?,?\s(?:the\s\w+|it|(?:the\s)?(?P<new>{_A}))\s(?:was|were)\s(?P<verb>called|known\sas|named)\s(?:the\s)?(?P<old>{_A})", re.IGNORECASE)
_PASSED = re.compile(rf"(?P<old>{_A})\s(?:was|were|has\sbeen|had\sbeen)\s(?:wound\sup|disbanded|dissolved|stood\sdown|abolished|closed){_DATE}\s[^.;]{{0,40}}?\b(?P<verb>passed|transferred|moved|taken\sover|"
                     rf"replaced)\s(?:to|by|into)\s(?:the\s)?(?P<new>{_A})", re.IGNORECASE)  # fmt: skip
_CUES = ("replac", "succee", "successor", "place of", "supersede", "took over", "take over", "takes over", "grew out", "evolved", "formed from",
         "absorb", "took in", "closure", "winding", "until", "brought together", "merged", "became", "become", "renamed", "relaunched", "reconstituted", "reformed", "incorporated",
         "name", "created out", "created from", "merged", "into being", "began", "started", "stands in", "born", "made out", "built", "created from", "picks up", "picked up", "gave way", "folded", "handed", "turned into", "rolled", "subsumed", "known", "called", "went by", "went under", "shoes", "met as", "used to be", "carrie", "inherited", "named", "formerly", "previously", "until", "wound up", "disbanded", "dissolved", "stood down", "abolished", "closed", "transferred", "passed", "whose place")  # fmt: skip
_HELD = re.compile(r"^[^.:]{0,40}\b(?:lead|leads|owner|chair|support\w*|sponsor|contact)\b[^.:]{0,20}:|\b(?:Unit|Team)\b", re.IGNORECASE)
"""In a field, brackets say who had the part before: "Lead: A (formerly B)"."""
_PROSE = 160
"""A cell of more characters is running text."""
_FORMERLY = re.compile(r"\((?:formerly|previously|until|before|up to)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"(?P<new>«B\d+»)\s\((?P<verb>until|before|up\sto|formerly|previously)[^()«]{0,24}?(?P<old>«[BOX]\d+»)\)", re.IGNORECASE)
_PAST_NAME = re.compile(r"\buntil\b|\bformerly\b|\bpreviously\b|\boriginally\b|\bbefore\b|\bup to\b|\bwas\b|\bwere\b|\bhad been\b", re.IGNORECASE)
_REVERSED = re.compile(r"\bnow\s(?:known|called|named)\b", re.IGNORECASE)


_BY = re.compile(r"\bby\s(?:the\s)?$", re.IGNORECASE)
_AS_LEAD = re.compile(r",?\sas\s(?:the\s|its\s)?(?:\w+\s)?(?:lead|chair|owner|host|member|provider|convenor)", re.IGNORECASE)
"""Who takes another's role does not take its place."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield SUCCEEDS for every body that the document says took another's place or name."""
    for sentence in context.sentences:
        folded = sentence.text.casefold()
        if not any(cue in folded for cue in _CUES):
            continue
        yield from told(context, sentence, lambda said: _sentence(context, said), ends)
        yield from _both(context, sentence)
    yield from _fragments(context)
    yield from _cells(context)


def _cells(context: Context) -> Iterator[Claim]:
    """A cell that names a group and, in brackets, what it was: "Youth Panel (formerly the Young People's Forum)"."""
    for index, table in all_tables(context):
        for number, cell in enumerate(table.cells):
            if _FORMERLY.search(cell.text) and len(cell.text) < _PROSE:
                yield from (c for found in finditer(_BRACKETS, context.marked((index, number)).marked) for c in _claims(context, context.marked((index, number)), found))


def _both(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"There were two groups, the A and the B. The C was created out of both"; "The A was disbanded. Its work passed to the B"."""
    before = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:]
    for found in (*finditer(_OUT_OF_BOTH, sentence.marked), *finditer(_REPLACED_BOTH, sentence.marked)):
        new = sentence.marks[int(found["new"][2:-1])].thing
        old = {id(m.thing): m.thing for s in before for m in s.marks if m.letter == "B" and m.thing is not None and m.thing is not new}
        for thing in old.values() if len(old) == 2 and new is not None else ():
            if new is not None and thing is not new:
                yield context.claim("SUCCEEDS", context.thing(new), context.thing(thing), sentence.place,
                                    sentence.span(found.start(), found.end()), "succession")  # fmt: skip
    for found in finditer(_ITS_WORK, sentence.marked):
        ended = next((e for s in before for e in [_ENDED.search(s.marked)] if e), None)
        gone = before[0].marks[int(ended["old"][2:-1])].thing if ended else None
        into = sentence.marks[int(found["new"][2:-1])].thing
        holds = scope(sentence, found.start(), found.end("verb"), context.book.setting, verb=found.start("verb")).scope not in {Scope.DENIED, Scope.OPEN}
        if gone is not None and into is not None and gone is not into and holds:
            yield context.claim("SUCCEEDS", context.thing(into), context.thing(gone), sentence.place,
                                sentence.span(found.start(), found.end()), "succession")  # fmt: skip


def _fragments(context: Context) -> Iterator[Claim]:
    """"Known until 2023 as the ...", "formerly ...", beside or below the body's name."""
    for fragment in fragments(context):
        found = _BECAME_OF.match(fragment.sentence.marked, fragment.at) if fragment.kind != "document" else None
        if found is None and fragment.kind in {"item", "row"}:
            found = _INSTEAD.search(fragment.sentence.marked, fragment.at)
        if found is None or scope(fragment.sentence, found.start(), found.end(), context.book.setting).scope in {Scope.DENIED, Scope.OPEN}:
            continue
        old = _thing(context, fragment.sentence, next(g for g in found.groups() if g))
        if old is not None and old is not fragment.body and (old.label in BODIES or _unknown(fragment.body, old)):
            if old.label == "Organisation":
                old.label = fragment.body.label
            yield context.claim("SUCCEEDS", context.thing(fragment.body), context.thing(old), fragment.sentence.place,
                                fragment.sentence.span(found.start(), found.end()), "succession")  # fmt: skip


def _sentence(context: Context, sentence: Marked) -> Iterator[Claim]:
    for pattern in (_WENT_BY, _SINCE, _FORWARD, _BACKWARD, _PASSED, _KNOWN_AS, _UNTIL_CALLED, _BRACKETS):
        for found in finditer(pattern, sentence.marked):
            if pattern is _FORWARD and _BY.search(sentence.marked, 0, found.start("new")):
                continue  # "was set up by A and inherited the work of B": A did not
            if (pattern is not _KNOWN_AS or _PAST_NAME.search(found.group())) and not _AS_LEAD.match(sentence.marked, found.end()):
                yield from _claims(context, sentence, found)


def _claims(context: Context, sentence: Marked, found: re.Match[str]) -> Iterator[Claim]:
    finding = scope(sentence, found.start(), found.end("verb"), context.book.setting, verb=found.start("verb"))
    if finding.scope in {Scope.DENIED, Scope.OPEN}:
        return
    new = _thing(context, sentence, found["new"]) if found["new"] else _it(sentence, found.start())
    if new is None and not found["new"]:
        before = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:]
        new = topic(context, before[0], len(before[0].marked)) if before else None
    if new is None:
        return
    for old in actors(context, sentence, found.start("old"), found.end("old")) or []:
        both = new.label in BODIES and old.label in BODIES
        known = new.label == "Organisation" and old.label == "Organisation" and (new.entry or old.entry) and not (found.re in (_KNOWN_AS, _BRACKETS) and old.entry and _HELD.search(sentence.text))
        if old is not new and (both or known or _unknown(new, old)):
            if old.label == "Organisation" and new.label in BODIES:
                old.label = new.label
            yield context.claim("SUCCEEDS", context.thing(new), context.thing(old), sentence.place,
                                sentence.span(found.start(), found.end()), "succession")  # fmt: skip


def _unknown(new: Thing, old: Thing) -> bool:
    """A body and a name that no grammar knows ("the Wigan Community Safety Executive")."""
    return {new.label in BODIES, old.label in BODIES} == {True, False} and not (new.entry or old.entry)


def _thing(context: Context, sentence: Marked, found: str) -> Thing | None:
    mark: Mark = sentence.marks[int(found[2:-1])]
    return actor(context, mark)


def _it(sentence: Marked, start: int) -> Thing | None:
    bodies = [m.thing for m in sentence.among(0, len(sentence.marked)) if m.letter == "B" and m.how in {"description", "pronoun"}]
    return bodies[0] if bodies else None
