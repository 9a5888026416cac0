"""Whether a clause says that something *is* so: not denied, not past, not proposed, not asked."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from loaders.marked import Marked
from loaders.setting import Setting, of_area
from ontology.registers import enclosing

_NEGATION = re.compile(
    r"\b(?:not|no|never|nor|neither|none|without|cannot|no longer|rather than|instead of|yet to|other than|ceased to|"
    r"stopped|declined|nothing|nobody(?! but)|hardly|barely|scarcely|(?:every|any)(?:one|body) (?:but|except|save|bar)|"
    r"all (?:\w+ )?(?:but|except|save))\b|n[’']t\b",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:may|might|could|should|can|ought to|would)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_MODAL_INSIDE = re.compile(r"\b(?:may|might|could|should|ought to)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:propos(?:ed|al|es|ing)|suggest(?:ed|s|ion)|recommend(?:ed|s|ation)?|consider(?:ed|ing|ation)? (?:whether|that|making|if)|"
    r"whether|if|options?|subject to|asked (?:to|if|that)|invited to|refus(?:ed|es) (?:to|that)|(?:did|does|do|would) not (?:let|allow)|calling (?:up)?on|offered to|considering|exploring|in principle|"
    r"possible (?:model|option|arrangement|approach|lead)|(?:alternative|suggested|hypothetical) (?:model|arrangement|approach|structure)|hoped|expected|anticipated|intend(?:ed|s)|plans? to|aspir\w+|would like|wished|wants? to|discuss(?:ed|ions?)|draft|"
    r"should it|were to|(?:consideration|thought) is being given|talk of|being considered|in the event|pending|deferred|rejected|declined|lost|withdrawn|moved that|motion that|called for|seek(?:s|ing)?|"
    r"(?:requires?|expects?|encourages?|invite[sd]?|urge[sd]?|ask(?:s|ed)?|beg(?:s|ged)?|press(?:es|ed)?|lobb(?:y|ied)|petition(?:s|ed)?|wants?|wanted|wish(?:es|ed)?|needs?|needed|would like|call(?:s|ed)? (?:up)?on)(?=\s(?:the\s)?«\w+»\sto\b)|"
    r"(?:required|encouraged|urged) to)\b|\b(?:reluctance|refusal|failure|unwillingness|inability|wish|desire|offer|hope|ambition|intention|request|readiness|willingness|bid|attempt|invitation|pressure)"
    r"\s(?:of|by|from|for|on)\s(?:the\s)?«\w+»(?=\sto\b)",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:subject to|if|pending|in principle|once (?:agreed|approved|confirmed)|should it|were to|proposed|(?:in name|on paper) (?:only|alone)|least of all)\b", re.I)
_IF = re.compile(r"(?<!even )\bif\b|\bunless\b[^,;]{0,200}$|^(?:should|were|had)\s|\bthan\s(?:the\s)?«\w+»\s(?=to\s)", re.IGNORECASE)
_FALSE = re.compile(
    r"\b(?:wrongly|mistakenly|erroneously|incorrectly|falsely|inaccurately|unfounded|untrue|retracted|out of date|(?:in|an) error|struck out|"
    r"(?:would be|is|was) (?:wrong|incorrect|misleading|untrue|a mistake|an error) to (?:say|suggest|claim|assume|state|think)|errat(?:um|a)|corrigendum|fictional|fictitious|worked example|role[- ]play|for training only|imaginary|made[- ]up (?:example|name|case|scenario)|"
    r"(?:it|that) (?:is|was) not (?:so|true|the case|right|correct) (?:that|to)|overstate\w*|exaggerat\w+|(?:in|from) the archives?|archived|(?:exercise|training) scenario|(?:is|are|was|were) (?:simply |quite |just )?(?:false|wrong|incorrect|inaccurate|mistaken|misleading)|delet(?:ed|ing) the words?)\b",
    re.IGNORECASE,
)
"""What a sentence tells to say that it is not so."""
_TO_BE_MADE = re.compile(r"\b(?:should|would|could|might|may|ought\sto)\sbe\s(?:set\sup|created|formed|established|introduced|convened|brought\sin)\b", re.IGNORECASE)
_ABROAD = re.compile(
    r"\b(?i:in|of|from)\s(?:the\s)?(?:city\sof\s)?«?(?:Scotland|Glasgow|Edinburgh|Northern Ireland|Belfast|Ireland|Dublin|New York|Chicago|New South Wales|Netherlands|Amsterdam|Iceland|Reykjavik|United States|America|Australia|"
    r"Canada|Sweden|Stockholm|Norway|Denmark|Finland|Germany|France|New Zealand)\b|\b(?:Icelandic|Scottish|Irish|Swedish|Dutch|American|Australian|Danish|Norwegian|Finnish|German|French|Canadian)\s(?:model|approach|system|example|programme|scheme)\b"
)
_WOULD_BE = re.compile(r"\b(?:possible|potential|prospective|would-be|putative|likely|candidate|future)\s(?:(?:co|joint)[\s-])?(?:lead|chair|owner|member|sponsor|host|champion)\b", re.IGNORECASE)
_EX = re.compile(r"\b(?:former|outgoing|erstwhile|previous|then|one-time|departing|late)\s(?:(?:co|joint)[\s-])?(?:lead|chair|owner|member|sponsor|host|champion)\b", re.IGNORECASE)
_BELIEVED = re.compile(
    r"\b(?:(?:believe|think|feel|assume|imagine|suppose|suspect|doubt|fear|pretend)(?:s|d|ed)?|den(?:y|ies|ied)|thought|felt|understood)\s"
    r"(?:that\s)?(?:the\s|its\s|our\s)?(?:«[^,;]{0,80})?$|"
    r"\b(?:myth|rumou?rs?|fiction|(?:mis)?conception|impression|belief|assumption|perception|allegation|pretence)\s(?:is\s|was\s)?that\s[^,;]{0,80}$|"
    r"\b(?:nominally|supposedly|allegedly|reportedly)\b[^,;]{0,80}$",
    re.IGNORECASE,
)
"""What somebody believes to be so, which a document that reports it does not say is so."""
_DECIDED = re.compile(r"\b(?:agreed|decided|resolved|determined|confirmed|approved|adopted|carried|noted that|decision (?:[\w’']+\s){0,4}(?:was|is) that)\b", re.IGNORECASE)
_UNDECIDED = re.compile(r"\b(?:not (?:yet )?(?:been )?(?:agreed|decided|resolved|confirmed|approved|adopted)|rejected|defeated|voted down|thrown out|turned down|lost|fell|"
                        r"did not agree|declined)\b", re.IGNORECASE)  # fmt: skip
_BEFORE = re.compile(r"\b(?:previously|formerly|used to|for that year|in those days|a\s(?:role|post|lead|duty|seat|chair)\s(?:that|which)\s(?:has\s)?(?:since\s)?(?:lapsed|ended|expired|ceased|gone)|historically|in the past|at that time|once|hitherto|originally)\b",
                     re.IGNORECASE)  # fmt: skip
_QUOTED = re.compile(r"\s*[“‘\"'].+[”’\"']\W*$", re.DOTALL)
"""What people say, under a heading that calls it wrong."""
_HAD_HAD = re.compile(r"\bhad\s(?:previously\s|formerly\s|once\s)?had\b|\bhad\s(?:given\s(?:it|that|this)?\s?up|relinquished)\b", re.IGNORECASE)
"""Past in minutes, too."""
_UNTIL = re.compile(r"\b(?:until|till|up to|before|prior to)\b(?P<when>[^.;,]{0,40})", re.IGNORECASE)
_NOT_NOW = re.compile(r"\b(?:propos(?:ed|als?|es?)|suggest(?:ed|ions?|s)?|could|might|may|would|should|if|unless|whether|until|former(?:ly)?|previous(?:ly)?|once|used to|no longer|never|none|rejected|declined|refused|one day|next year|by 20\d\d)\b|^no\b", re.IGNORECASE)
_WERE = re.compile(r"\b(?:was|were|had|answered|reported|supported|assisted)\b(?!\s(?:\w+\s)?by\b)", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+((?:19|20)\d\d)", re.IGNORECASE)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_PAST_VERB = re.compile(r"\b(?:was|were|had|had been|did)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_PAST_FORM = re.compile(r"(?:was|were|had|(?:led|held|took|dealt|reported|answered|supported|assisted|owned|oversaw|sat|fed)(?!\s(?:jointly\s)?by))\b", re.IGNORECASE)
"""The verb itself is past: over and done with, unless minutes report it."""
_PERFECT = re.compile(r"\b(?:has|have|having|is|are|be|being)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_THAT = re.compile(r"(?:(?:R(?:ec(?:ommendation)?)?\s?)?\d{1,2}[.:)]?\s|[a-z]\)\s)?(?:that|to)\s", re.IGNORECASE)
_NUMBERED_THAT = re.compile(r"(?:R|Rec\.?|Recommendation|Proposal|Option)\s?\d{1,2}[.:)]?\s(?:that|to)\s", re.IGNORECASE)
"""A recommendation by its number: what somebody is to decide."""
_EARLIER_PLAN = re.compile(r"\b(?:in|by|under|through)\s(?:the|our|its|my)\s(?:(?:19|20)\d\d\s?[–/-]\s?(?P<end>(?:20)?\d\d)|last|previous|old|former|outgoing|first|predecessor[’']s)\s(?:plan|strategy|agreement|edition|assessment)\b", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|on|as of|with effect from|in|starting)\s(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?P<when>(?:\w+\s)?(?:19|20)\d\d)",
                   re.IGNORECASE)  # fmt: skip
_CLAUSE = re.compile(r"[;:]|, and (?:meanwhile|for now|in the meantime|for the time being)\b|,? (?:but|although|though|whereas|while|whilst|however)\b|, (?:which|who)\b|\. ")


_BUT = re.compile(r"\b(?:but|however),?\s?$", re.IGNORECASE)
"""What was proposed before this is not what is said behind it."""
_NOT_THAT = re.compile(r",\s(?:and\s)?(?:not|rather than|instead of)\s(?:the\s)?«\w+»,", re.IGNORECASE)
"""An aside that denies somebody else: ", not the County Council,"."""
_ONCE_A = re.compile(r"\bonce(?=\s(?:a|an|in|each|every|per)\b)", re.IGNORECASE)
_IN_MAY = re.compile(r"\bMay(?=\s(?:19|20)\d\d\b)")
"""What looks like a doubt or a past and is neither: "once a year", "May 2022"."""
ALTHOUGH = re.compile(r"(?:although|though|while|whilst|whereas|because|despite)\b[^,;.]{1,120},\s", re.IGNORECASE)


_ELSEWHERE = re.compile(r"(?:^|(?<=[.;:,]\s)|\b(?:that|and|but|whereas|while|elsewhere,|over)\s)in\s(?:the\s)?«R(?P<area>\d+)»", re.IGNORECASE)


_ARRANGED = re.compile(r"\b(?:arrangements?|models?|practice|examples?|approach)\s(?:of|in|from|used\sin|at)\s(?:the\s)?«R\d+»(?:(?:,|\sand)\s«R\d+»)*,?\s(?:where|in\swhich|whose)\b", re.IGNORECASE)
"""What was looked at: how others do it."""


_DISTRICTS = frozenset({"E06", "E07", "E08", "E09", "W06"})
"""How the GSS codes of districts, boroughs and unitary areas begin: no one of them is part of another."""


class Scope(StrEnum):
    """What a clause says of the fact that it speaks of."""

    HOLDS = "holds"
    DENIED = "denied"
    PAST = "past"
    OPEN = "open"
    LATER = "later"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Finding:
    """`since` is the ISO month or year from which a later fact will hold."""

    scope: Scope
    since: str = ""

    @property
    def holds(self) -> bool:
        """Whether it may be claimed: it holds, or will from a stated time."""
        return self.scope in {Scope.HOLDS, Scope.LATER}


def clause(sentence: Marked, start: int, end: int) -> tuple[int, int]:
    """The clause of the marked sentence around `start` to `end`."""
    opening = ALTHOUGH.match(sentence.marked)
    left, right = opening.end() if opening and opening.end() <= start else 0, len(sentence.marked)
    for match in _CLAUSE.finditer(sentence.marked):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return left, right


def scope(sentence: Marked, start: int, end: int, setting: Setting, *, verb: int | None = None) -> Finding:
    """How the clause around `start` to `end` stands. `verb` is where its verb begins, when that is not `start`."""
    sentence = replace(sentence, marked=_IN_MAY.sub("Mai", _ONCE_A.sub("each", sentence.marked)))  # as long as it was
    left, right = clause(sentence, start, end)
    text = sentence.marked
    inner = text[left:right]
    at = verb if verb is not None else start
    if text.rstrip().endswith("?") or _NUMBERED_THAT.match(sentence.text) or (sentence.place[0] in setting.proposed and _THAT.match(text)):
        return Finding(Scope.OPEN)
    if _NEGATION.search(_NOT_THAT.sub(lambda aside: " " * len(aside.group()), text), left, min(end, right)):
        return Finding(Scope.DENIED)
    if _elsewhere(sentence, left, at, setting):
        return Finding(Scope.ELSEWHERE)
    head = text[left:at]
    decided = bool(_DECIDED.search(text, 0, at)) and not _UNDECIDED.search(text)
    if _UNDECIDED.search(text) or _FALSE.search(text) or sentence.denied or (sentence.place[0] in setting.doubted and _QUOTED.match(sentence.text)):
        return Finding(Scope.DENIED)
    if _WOULD_BE.search(text, left, right) or _TO_BE_MADE.search(text, at) or re.search(r"\bDRAFT\b", sentence.text):
        return Finding(Scope.OPEN)
    if _ABROAD.search(sentence.text):
        return Finding(Scope.ELSEWHERE)
    if _EX.search(text, at, right):
        return Finding(Scope.PAST)
    if _IF.search(text, 0, at) or _BELIEVED.search(text, 0, at):
        return Finding(Scope.OPEN)
    since = left if _BUT.search(text, 0, left) and not text.startswith(("that", "to "), left) else 0
    if not decided and (_OPEN.search(text, since, at) or _CONDITION.search(text, at, right)):
        return Finding(Scope.OPEN)
    modal = _MODAL.search(head)
    if modal and not (modal.group().strip().casefold().startswith("would") and (decided or setting.reports(sentence.place[0]))):
        return Finding(Scope.OPEN)
    if _MODAL_INSIDE.search(text, at, min(end, right)):
        return Finding(Scope.OPEN)
    if _BEFORE.search(inner) or _HAD_HAD.search(inner) or (_PAST_FORM.match(text, at) and not setting.reports(sentence.place[0]) and not _PERFECT.search(head)):
        return Finding(Scope.PAST)
    return _time(inner, head, max(0, end - left), setting, sentence.place[0])


def _elsewhere(sentence: Marked, left: int, at: int, setting: Setting) -> bool:
    """Whether the clause speaks of another place than the document's: "In Cheshire the fire service leads"."""
    found = _ARRANGED.search(sentence.marked, 0, at)
    if found:
        areas = [m.thing.entry for m in sentence.among(found.start(), found.end()) if m.letter == "R" and m.thing is not None and m.thing.entry]
        return bool(areas) and all(e.id not in setting.chain and setting.area not in enclosing(e.id) for e in areas)
    found = _ELSEWHERE.search(sentence.marked, left, at)
    thing = sentence.marks[int(found["area"])].thing if found else None
    entry = thing.entry if thing is not None else None
    if entry is None or entry.id in setting.chain or setting.area in enclosing(entry.id):
        return False
    if not setting.chain:
        return True
    if setting.area[:3] in _DISTRICTS and entry.id[:3] in _DISTRICTS:
        return True
    own, other = (of_area("police force", area, setting.date) for area in (setting.area, entry.id))
    return own is not other  # Nottingham is no part of Nottinghamshire, and one force polices both


def _time(inner: str, head: str, end: int, setting: Setting, block: int) -> Finding:
    now = setting.date[:7]
    until = _UNTIL.search(inner)
    parted = until is not None and re.search(r"\band\b", inner[min(until.end("when"), end) if until.start() > end
                                             else until.start() : until.start() if until.start() > end else len(head)])  # fmt: skip
    if until and not parted:
        ended = when(until["when"])
        if ended and now and ended >= now and not _PAST_VERB.search(head):
            return Finding(Scope.HOLDS)
        if ended or "then" not in until["when"]:
            return Finding(Scope.PAST)
    if _PAST_VERB.search(head) and not setting.reports(block):
        return Finding(Scope.PAST)
    if (earlier := _EARLIER_PLAN.search(inner)) and (not earlier["end"] or (now and f"{now[:2]}{earlier['end'][-2:]}" < now[:4])):
        return Finding(Scope.PAST)
    begins = _FROM.search(inner)
    if begins and re.search(r"\bwill\b|\bto\b|\bfrom\b", inner):
        since = when(begins["when"])
        if since and now and since > now:
            return Finding(Scope.LATER, since)
    return Finding(Scope.HOLDS)


def announces(text: str, *, reported: bool = False) -> bool:
    """Whether the words before a list or a table mean what it lists as it is now: not proposed, conditional or past.

    `reported` says that the words stand in minutes, where the past tells of today.
    """
    return not _NOT_NOW.search(_IN_MAY.sub("Mai", _ONCE_A.sub("each", text))) and (reported or not _WERE.search(text))


def when(text: str) -> str:
    """The month ("2025-04") or year that `text` names; empty for none."""
    if month := _MONTH.search(text):
        return f"{month[2]}-{_MONTHS.index(month[1].casefold()) + 1:02d}"
    year = _YEAR.search(text)
    return year[1] if year else ""
