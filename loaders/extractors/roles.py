"""Lead and supporting roles from prose: who LEADS and who SUPPORTS, on which theme, priority, programme or body."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from graph.claim import Claim, Status, properties
from loaders import roles
from loaders.actors import ACTORS, actors, subjects
from loaders.context import Context
from loaders.cues import finditer, speaks
from loaders.implied import OF_ANOTHER
from loaders.items import Priority
from loaders.marked import Marked
from loaders.meant import PASSES, beside, homograph, is_head, moved, own_span, plain_past
from loaders.names.things import Thing
from loaders.priorities import priorities, priority_entity
from loaders.restated import answers, ends, told
from loaders.scope import ALTHOUGH, Finding, Scope, scope
from loaders.subject import Subject, is_number
from ontology.text import fold
from ontology.themes import match

_CUE = re.compile(
    r"\b(?:lead|leads|led|leading|leadership|support\w*|assist\w*|contribut\w*|help\w*|responsib\w+|accountab\w+|answerable|own|owns|owned|owner|SRO|"
    r"sponsor\w*|champion\w*|overse\w+|oversight|govern\w*|driv\w+|spearhead\w*|forward|heads?|headed|co-?ordinat\w+|sits with|rests|falls|lies with|belongs|"
    r"included|involved|back(?:ing|s|ed|up)?|hands of|matter for|servic(?:ing|es)|directions?|charge\w*|helm|reins|brief|portfolio|baton|mantle|remit|driving|in front|fronts?|fronted|captain\w*|steer\w*|point on|"
    r"entrusted|assigned|allott?ed|allocated|reserved|delegated|province|preserve|care of|handled|looked after|down to|fall|lay with|ownership|aids?|aided|pitch\w*|stands? behind|stood behind|lends?|lent|lending|renders?|gives?|gave|designated|to (?:lead|drive|direct))\b",
    re.IGNORECASE,
)
_WHAT = r"(?P<what>[^.;]{1,260}?)"
_ACTIVE = [re.compile(p, re.IGNORECASE) for p in roles.LEADS_ACTIVE]
_BARE = re.compile(rf"(?P<who>{ACTORS})(?:,\swhich\s[^,.;]{{1,80}},|,\s(?:a|an|the)\s[^,.;«]{{3,60}}?(?:«O\d+»)?,)?,?\s(?:(?:now|also|currently|jointly|both|each|together|has|have|that|which|who|shall|will|therefore|already)\s){{0,3}}(?P<verb>leads?|led|own|takes?\s(?:point|the\slead(?:\srole)?|charge)|(?:has|have|had|took|holds?|held)\s(?:the\s(?:joint\s)?(?:lead|reins|helm)|charge)|"
                   r"(?:is|are)\sin\s(?:charge|the\slead)|(?:is|are)\s(?:the\s|to\sbe\s)?(?:joint\s|co-)?(?:leads?(?:\s(?:agency|agencies|body|bodies|partners?|organisations?))?|(?:accountable|answerable|responsible|principal|owning)\s(?:agency|agencies|body|bodies|partners?|organisations?|owners?)|owners?|sponsors?)(?:\sin\scommon)?|(?:has\s|have\s)?picked\sup\s(?:the|that|this)\s(?:mantle|baton|reins|lead))(?P<what>)"
                   r"(?=,|\.|;|$|\s(?:with|and|on\sbehalf|regionally|locally|jointly|until|since|here|in\sthe\s(?:towns?|city|county|borough|district|villages))\b)", re.IGNORECASE)  # fmt: skip
_BARE_PASSIVE = re.compile(
    r"(?:^|[.;:,–—]\s|\band\s)(?:the\s|overall\s|joint\s|strategic\s|its\s)*(?:(?:lead(?:\s(?:body|agency|partner|organisation|authority|role))?|ownership|leadership|responsibility|charge|brief|baton|reins|role\sof\slead(?:\s(?:body|agency|partner))?)\s"
    rf"(?P<verb>(?:(?:is|are|was|were|has\sbeen|shall\sbe)(?:\snow)?\s)?(?:held|carried|shared)\sby\s|(?:is|are|was|were|has\sbeen|shall\sbe)(?:\snow)?\s(?:(?:with|held\sby|given\sto|carried\sby|discharged\sby|exercised\sby|shared\s(?:by|between))\s)?|(?:rests?|lies|lay|sits?|stays?|remains?|falls?|belongs?|(?:has\s)?(?:passed|moved|transferred|gone|went)(?:\sfrom\s{ACTORS})?)\s(?:to|with)\s)|"
    r"(?P<verb2>(?:entrusted|assigned|allocated|allotted|given|left|down)\sto\s|in\sthe\s(?:hands|care)\sof\s|a\smatter\sfor\s))(?:both\s)?"
    rf"(?P<who>{ACTORS})(?![’'])", re.IGNORECASE,
)  # fmt: skip
"""A lead whose subject stands before it: "Hate crime. The lead body is the Council.", "Prevent: brief held by the Council"."""
_FRONTED = re.compile(r"(?:on|for|in\sthe\smatter\sof|as\s(?:to|for|regards)|with\sregard\sto|in\srespect\sof|in\srelation\sto|regarding|when\sit\scomes\sto|turning\sto)\s(?:the\s)?(?:[a-z-]+\s){0,3}«T\d+»(?:(?:,\s|\sand\s)«T\d+»)*", re.IGNORECASE)
_PASSIVE = [(re.compile(p.replace("{what}", _WHAT), re.IGNORECASE), re.compile(p.partition("{what}")[2], re.IGNORECASE))
            for p in roles.LEADS_PASSIVE]  # fmt: skip
"""Each with what stands behind its subject: where that is nowhere, looking for the subject at every letter is in vain."""
_AFTER = [re.compile(p, re.IGNORECASE) for p in roles.SUPPORT_AFTER]
_SUPPORTS = [re.compile(p, re.IGNORECASE) for p in roles.SUPPORTS_ACTIVE]
_TASK = re.compile(r"(?:ensuring|producing|preparing|developing|providing|making|publishing|setting|agreeing|coordinating|co-ordinating|organising|writing|"
                   r"collating|maintaining|reporting|reviewing|monitoring|approving|the (?:production|preparation|administration|minutes))\b", re.IGNORECASE)  # fmt: skip
_WEAK = re.compile(r"owned|driven|coordinated|co-ordinated|overseen|run|managed|governed|sponsored|championed|taken", re.IGNORECASE)
_ASTRAY = re.compile(r"(?:an?\s(?!«T)(?!\w+\s(?:programme|group|strategy|plan|response|approach)\b)|through\s|into\s|past\s|to\s(?:the\s)?\w+\sof\sa\b)", re.IGNORECASE)
"""After "owns", "drives", "heads": things and ways, no themes."""
_WITH_WORK = re.compile(r"(?:lends?|lent|pitch\w*)\b", re.IGNORECASE)
""""... lends a hand with casework": whatever work it is, it is help."""
_PURPOSE = re.compile(r"\b(?:purpose|aim|objective|function)s?\sof\s(?:the\s)?$", re.IGNORECASE)
"""What a body is there to do is not yet a lead: "the purpose of the Board is to co-ordinate work"."""
_PAID = re.compile(r"\b(?:funding|funds?|funded|grants?|money|awarded|paid|bid|allocated)\b", re.IGNORECASE)
_SECONDARY = re.compile(r"(?:^|[.;,]\s)(?:secondary|supporting|supplementary|minor)\s(?:responsibility|role|lead)\b[^.;,]*$", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:also\s|now\s)?$", re.IGNORECASE)
_PART = re.compile(r"(?:,\s(?:and|but|which)\s|;\s|\.\s)")
_THIS_PRIORITY = re.compile(r"\b(?:this|the)\s(?:priority|theme|strand|aim|objective)\b(?!\s(?:of|for|is|on)\b)", re.IGNORECASE)
_WORK_WITH = re.compile(r"(?:the\s)?work\swith\s(?!(?:the\s)?(?:«|support|help|assistance|input|backing|other|local|all|partners|colleagues))[a-z]", re.IGNORECASE)
"""A subject of its own: "leads on work with perpetrators"."""
_PAST_LEAD = re.compile(r"(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bjointly\s)(?<!\bnow\s)\bled\b|\b(?:was|were)\s(?:\w+\s)?(?:led|owned|headed|run)\b", re.IGNORECASE)
_FOOTNOTE = re.compile(r"[*†‡§]\s?\w")
"""Speaks of a mark in a table, not of the section."""
_BOTH = re.compile(r"\b(?:support|assist|help|contribute)\w*\s(?:with\s|on\s|to\s)?(?:both|them\sboth|all\s(?:of\sthem|three|four))\b", re.IGNORECASE)
"""Speaks of all that the sentence before gave to somebody."""
_NUMBERED = re.compile(r"\b(?:priorit(?:y|ies)|objectives?|aims?|strands?|themes?|outcomes?|goals?)\s(?P<which>\d{1,2}|[A-F]|one|two|three|four|five|six)\b", re.IGNORECASE)
_HEADING_PREFIX = re.compile(r"^(?:\d[\d.]*\s|(?:priority|theme|aim|objective|outcome)\s(?:\d{1,2}|[a-f]|one|two|three|four|five|six)\s?[:.–—-]?\s?)+", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield LEADS and SUPPORTS for every sentence that gives a role and means it."""
    known = priorities(context)
    headed: dict[str, Subject] = {}
    last: tuple[int, Subject, Subject] | None = None
    for sentence in context.sentences:
        around = _around(context, sentence, known, last, headed)
        said, every = Subject(), Subject()
        if (speaks(_CUE, sentence.text) or answers(context, sentence)) and not (roles.FIELD_LEAD.match(sentence.text) or roles.FIELD_SUPPORT.match(sentence.text)):
            reads = partial(_sentence, context, known=known, around=around)
            for claim, subject in told(context, sentence, reads, lambda found: ends(found[0])):
                yield claim
                if claim.type == "LEADS" or not said:
                    said = subject
                    every = every.with_(subject)
        own = _subject(context, sentence, 0, len(sentence.marked), known)
        if said or own.themes or own.priorities:
            last = (sentence.place[0], said or own, every or own)


def _around(context: Context, sentence: Marked, known: Sequence[Priority], last: tuple[int, Subject, Subject] | None,
            headed: dict[str, Subject]) -> Subject:  # fmt: skip
    """The subject that a sentence without one speaks of: that of the block so far, else of the heading."""
    if last is not None and last[0] == sentence.place[0] and sentence.start > 0 and not _THIS_PRIORITY.search(sentence.text):
        return last[2] if _BOTH.search(sentence.text) else last[1]
    path = context.document.blocks[sentence.place[0]].path
    if not path or _FOOTNOTE.match(context.texts[sentence.place]):
        return Subject()
    if path[-1] in headed:
        return headed[path[-1]]
    heading = _HEADING_PREFIX.sub("", path[-1])
    named = [p for p in known if fold(p.name) == fold(heading) or fold(p.name) in fold(path[-1])]
    themes = list(match(heading)) if len(heading.split()) < 10 else []
    headed[path[-1]] = Subject(themes or [t for p in named for t in match(p.name)], named)
    return headed[path[-1]]


def _sentence(context: Context, sentence: Marked, known: Sequence[Priority],
              around: Subject) -> Iterator[tuple[Claim, Subject]]:  # fmt: skip
    text = sentence.marked
    led: Subject | None = None
    ends: list[int] = []
    for pattern in (*_ACTIVE, _BARE):
        for found in finditer(pattern, text):
            if any(s <= found.start("verb") < e for s, e in _seen(ends)):
                continue
            if plain_past(context, text, found, sentence.place[0]) or homograph(text, found):
                continue
            finding = scope(sentence, found.start("who"), found.end("verb"), context.book.setting, verb=found.start("verb"))
            if not finding.holds or re.match(r"\s?(?:none|no|neither)\b", found["what"]):
                continue
            subject = _subject(context, sentence, found.start("what"), found.end("what"), known)
            if not subject:
                fronted = _FRONTED.match(text)
                if (roles.THIS.match(found["what"]) and not _WORK_WITH.match(text, found.start("what"))) or not found["what"]:
                    subject = _subject(context, sentence, 0, found.start(), known) or around
                elif fronted and fronted.end() <= found.start():
                    subject = _subject(context, sentence, 0, fronted.end(), known)
                else:
                    continue
            if pattern is _ACTIVE[4] and ((not subject.themes and not subject.priorities) or _ASTRAY.match(found["what"])):
                continue
            if pattern is _ACTIVE[4] and _PURPOSE.search(text, 0, found.start("who")):
                continue
            if pattern in _ACTIVE[2:4] and "lead" not in found.group().casefold() and _TASK.match(found["what"]):
                continue
            yield from _claims(context, sentence, "LEADS", found, subject, finding, "lead-statement")
            gap = roles.GAPPED.match(text, found.end())
            while gap and (own := _subject(context, sentence, *gap.span("what"), known)):
                yield from _claims(context, sentence, "LEADS", gap, own, finding, "lead-statement")
                gap = roles.GAPPED.match(text, gap.end())
            ends += [found.start("verb"), found.end("verb")]
            led = subject
    for pattern, verb in _PASSIVE:
        for found in finditer(pattern, text) if verb.search(text) else ():
            if any(s <= found.start("verb") < e for s, e in _seen(ends)):
                continue
            if _SECONDARY.search(text, 0, found.start("verb")):
                continue
            opening = ALTHOUGH.match(text)
            start = max(found.start("what"), opening.end() if opening and opening.end() <= found.start("verb") else 0)
            for part in _PART.finditer(text, start, found.end("what")):
                start = part.end() if _subject(context, sentence, part.end(), found.end("what"), known) else start
            finding = scope(sentence, found.start("verb"), found.end("verb"), context.book.setting)
            if not finding.holds and not moved(found, finding):
                continue
            subject = _subject(context, sentence, start, found.end("what"), known)
            if _AND.search(text, 0, found.start("verb")) and actors(context, sentence, 0, start):
                continue  # "A has the lead on hate crime and belongs to B": A belongs
            if PASSES.search(found["verb"]) and subject.themes and not subject.priorities and not is_head(sentence, start, found.start("verb")):
                continue
            if _WEAK.match(found["verb"]) and not beside(sentence, start, found.start("verb")):
                continue
            if not subject and not (roles.THIS.match(found["what"][max(0, start - found.start("what")) :]) or "lead" in found.group()[:40].casefold()):
                continue
            subject = subject or _subject(context, sentence, 0, start, known) or around
            yield from _claims(context, sentence, "LEADS", found, subject, finding, "lead-statement")
            if gap := roles.GAPPED_PASSIVE.match(text, found.end()):
                yield from _claims(context, sentence, "LEADS", gap, _subject(context, sentence, *gap.span("what"), known), finding, "lead-statement")
            ends += [found.start("verb"), found.end("verb")]
            led = subject
    for found in finditer(_BARE_PASSIVE, text):
        at = found.start("verb") if found["verb"] else found.start("verb2")
        if any(s <= at < e for s, e in _seen(ends)) or not scope(sentence, at, found.end(), context.book.setting).holds:
            continue
        subject = _subject(context, sentence, 0, found.start(), known) or around
        yield from _claims(context, sentence, "LEADS", found, subject, Finding(Scope.HOLDS), "lead-statement")
        ends += [at, found.end()]
        led = subject if subject else led
    for found in finditer(roles.APPOINTED, text):
        post = context.book.add("Post", sentence.text[slice(*_plain(sentence, found.span("post")))])
        own = _subject(context, sentence, *found.span("what"), known)
        if own and scope(sentence, *found.span("post"), context.book.setting).holds:
            yield from _made(context, sentence, "LEADS", [post], sentence.span(*found.span()), own, (), "appointed-lead")
    for found in finditer(roles.LED_TO, text):
        own = _subject(context, sentence, *found.span("what"), known)
        if not own.themes and roles.THAT_WORK.match(found["what"]):
            own = Subject(others=_last_programme(context, sentence))
        if own and scope(sentence, found.start("who"), found.end("who"), context.book.setting).holds:
            yield from _claims(context, sentence, "LEADS", found, own, Finding(Scope.HOLDS), "lead-statement")
    for found in (*finditer(roles.LED_BODY, text), *finditer(roles.LEADS_BODY, text)):
        named = sentence.marks[int(found["body"][2:-1])]
        body = named.thing if named.how != "pronoun" and not OF_ANOTHER.search(text, 0, found.start("body")) else None
        finding = scope(sentence, min(found.start("who"), found.start("verb")), max(found.end("who"), found.end("verb")), context.book.setting, verb=found.start("verb"))
        if body is not None and finding.holds and not plain_past(context, text, found, sentence.place[0]):
            yield from _claims(context, sentence, "LEADS", found, Subject(others=[body]), finding, "leads-body")
    for found in finditer(roles.DIRECTION, text):
        body = sentence.marks[int(found["body"][2:-1])].thing
        finding = scope(sentence, found.start("who"), found.end("verb"), context.book.setting, verb=found.start("verb"))
        if body is not None and finding.holds:
            yield from _claims(context, sentence, "LEADS", found, Subject(others=[body]), finding, "sets-direction")
    yield from _supports(context, sentence, known, led or around, bool(led))


def _plain(sentence: Marked, span: tuple[int, int]) -> tuple[int, int]:
    """A span of the marked sentence as one of its own text."""
    start, end = sentence.span(*span)
    return start - sentence.start, end - sentence.start


def _last_programme(context: Context, sentence: Marked) -> list[Thing]:
    """What "this Code" or "that scheme" speaks of: the programme that the paragraph named last."""
    before = [m for m in context.book.at(sentence.place) if m.thing.label == "Programme" and m.end <= sentence.start]
    return [before[-1].thing] if before else []


def _seen(ends: list[int]) -> Iterator[tuple[int, int]]:
    return zip(ends[::2], ends[1::2], strict=True)


def _subject(context: Context, sentence: Marked, start: int, end: int, known: Sequence[Priority]) -> Subject:
    """What a span of the marked sentence speaks of."""
    found = sentence.among(start, end)
    plain = fold(sentence.text[found[0].start : found[-1].end]) if found else ""
    span = sentence.span(start, end)
    shown = fold(sentence.text[span[0] - sentence.start : span[1] - sentence.start])
    named = [p for p in known if len(p.name) > 3 and f" {fold(p.name)} " in f" {shown} "]
    for which in _NUMBERED.finditer(sentence.text[span[0] - sentence.start : span[1] - sentence.start]):
        named += [p for p in known if is_number(p, which["which"])]
    themes = subjects(sentence, start, end)
    if named and not themes:
        themes = [t for p in named for t in match(p.name)]
    others = [m.thing for m in found if m.letter == "G" and m.thing is not None]
    return Subject(themes, named, others if plain else [])


def _claims(context: Context, sentence: Marked, type_: str, found: re.Match[str], subject: Subject, finding: Finding,
            rule: str) -> Iterator[tuple[Claim, Subject]]:  # fmt: skip
    who = actors(context, sentence, *own_span(sentence.marked, found))
    span = sentence.span(found.start(), found.end())
    since = properties(from_=finding.since) if finding.scope is Scope.LATER else ()
    if len(who) == len(subject.themes) > 1 and "respectively" in sentence.marked[found.start() : found.end() + 20]:
        for thing, theme in zip(who, subject.themes, strict=True):
            yield from _made(context, sentence, type_, [thing], span, Subject([theme]), since, rule)
        return
    yield from _made(context, sentence, type_, who, span, subject, since, rule)


def _made(context: Context, sentence: Marked, type_: str, who: Sequence[Thing], span: tuple[int, int], subject: Subject,
          since: tuple[tuple[str, str | int | float | bool | None], ...], rule: str) -> Iterator[tuple[Claim, Subject]]:  # fmt: skip
    for thing in who:
        if thing.label == "Programme":
            continue
        key = context.thing(thing)
        targets = [(context.entity(priority_entity(context, p)), Status.STATED) for p in subject.priorities]
        targets += [(context.theme(t), Status.STATED) for t in subject.themes]
        targets += [(context.thing(o), Status.STATED) for o in subject.others if o is not thing]
        for target, status in targets:
            yield context.claim(type_, key, target, sentence.place, span, rule, status=status, properties=since), subject


def _supports(context: Context, sentence: Marked, known: Sequence[Priority], subject: Subject,
              led: bool) -> Iterator[tuple[Claim, Subject]]:  # fmt: skip
    text = sentence.marked
    taken: list[tuple[int, int]] = []
    for pattern in _AFTER:
        for found in finditer(pattern, text):
            own = subject if led else _subject(context, sentence, 0, found.start(), known) or subject
            if not own or any(s <= found.start("who") < e for s, e in taken):
                continue
            if not led and _PAST_LEAD.search(text, 0, found.start()) and not context.book.setting.reports(sentence.place[0]):
                continue
            finding = scope(sentence, found.start(), found.end("verb"), context.book.setting, verb=found.start("verb"))
            if finding.holds and (led or (sentence.marks and sentence.marks[0].how == "pronoun" and sentence.marked.startswith("«")) or re.search(r"\blead|\bled\b|\bit\s(?:is|was)|^(?:it|this|they|these)\b|^(?:the\s|its\s|our\s|key\s)*supporting\b", text[: found.start() + 11], re.IGNORECASE)):
                taken.append(found.span("who"))
                yield from _claims(context, sentence, "SUPPORTS", found, own, finding, "support-statement")
    for pattern in _SUPPORTS:
        for found in finditer(pattern, text):
            if any(s <= found.start("verb") < e for s, e in taken):
                continue
            what = found["what"] if found["what"] is not None else ""
            begin, end = (found.start("what"), found.end("what")) if what else (found.end(), found.end())
            own = _subject(context, sentence, begin, end, known)
            finding = scope(sentence, found.start("who"), found.end("verb"), context.book.setting, verb=found.start("verb"))
            shown = [p - sentence.start for p in sentence.span(begin, end)]
            if _PAID.search(text, 0, found.start("verb")) and text[: found.start("verb")].endswith("to "):
                continue
            if not finding.holds or roles.NOT_A_SUBJECT.search(sentence.text[shown[0] : shown[1]]):
                continue
            if not own:
                bodies = [m.thing for m in sentence.among(begin, end) if m.letter == "B" and m.thing is not None and m.how != "pronoun"]
                if roles.THIS.match(what) or (_WITH_WORK.match(found.group("verb")) and re.fullmatch(r"\s?(?:with\s|on\s)?[a-z-]+(?:\s[a-z-]+)?", what)):
                    own = (_subject(context, sentence, 0, found.start("who"), known) if not led else None) or subject
                elif bodies and len(what) < 60:
                    own = Subject(others=bodies)
                else:
                    continue
            taken.append((found.start("who"), found.end()))
            yield from _claims(context, sentence, "SUPPORTS", found, own, finding, "support-statement")
            if (more := roles.AS_DO.search(text, found.end("verb"))) is not None:
                yield from _claims(context, sentence, "SUPPORTS", more, own, finding, "support-statement")

