"""Risks: levels as stated in prose, scored tables with who assessed, and lists under a heading "Risks"."""

import re
from collections.abc import Iterator, Sequence

from graph.claim import Claim
from loaders.context import Context
from loaders.cues import finditer
from loaders.document import ListItem, Paragraph
from loaders.levels import of_word
from loaders.marked import Marked
from loaders.risk import risk, scorer
from loaders.scope import Scope, announces, scope
from ontology.themes import find, match

_LEVEL = r"(?P<level>very[\s-]high|high|medium|moderate|low|very[\s-]low)"
_STATED = re.compile(
    rf"\b(?:is|are|poses?|remains?|remained|continues?\sto\sbe|(?:is|are|was|were|been|be)\s(?:also\s|now\s)?(?:assessed|rated|graded|scored|classed|identified|categorised|judged|considered|deemed|regarded|recorded)(?:\sas|\sto\sbe)?|"
    rf"(?:assessed|rated|graded|classed|identified|categorised|judged)\s(?:\w+\s){{0,3}}as)\s(?:also\s|now\s|still\s|at\s|a\s|an\s|as\s|of\s|being\s|disproportionately\s){{0,3}}{_LEVEL}"
    r"\b(?=(?:[\s-](?:risk|threat|priority))|\s?\((?:score|\d)|\s?,|\s?\.|$)(?P<noun>[\s-](?:risk|threat))?",
    re.IGNORECASE,
)
_ROSE = re.compile(rf"\b(?:rose|fell|moved|(?:come|gone)\s(?:down|up)|increased|decreased|raised|lowered|reduced)\s(?:from\s[\w\s-]{{3,20}}\s)?to\s{_LEVEL}(?:\s(?:risk|threat))?", re.IGNORECASE)
_THREAT = re.compile(r"\b(?:(?P<of>[\w-]+(?:[\s-][\w-]+){0,3})\s)?threat\slevel(?:\s(?:for|from|of|to\sthe\sUK\sfrom)\s(?P<name>[^.;:,()]{4,80}?))?\s(?:is|remains|stands\sat|has\sbeen|was\s(?:raised|lowered)\sto)\s(?:\w+\s){0,2}[‘'\"“*]*"
                     r"(?:low|moderate|substantial|severe|critical)\b", re.IGNORECASE)
"""The national threat levels are words of their own, not the levels that an assessment gives."""
_JUDGED = re.compile(rf"\b(?:(?:judge|assess|rate|grade|score|rank)(?:s|d|ed|es)?|considered|found|puts?)\s(?P<name>(?!as\b)[^.;,]{{4,60}}?)\s(?:to\sbe|as)\s(?:an?\s)?{_LEVEL}(?:[\s-](?:threat|risk|priority)\b|(?=[,.;]|\sand\b))", re.IGNORECASE)
_GRADED = re.compile(rf"(?:\b(?:judged|assessed|rated|graded|scored|ranked|put|marked)|,|\band)\s(?P<name>[^.;,()]{{4,60}}?)\s(?:as\s|at\s)?{_LEVEL}\s\((?:score|scor\w+|with\sa\sscore\sof)?\s?(?P<score>\d{{1,3}}(?:\.\d)?)\)", re.IGNORECASE)
_JUDGED_TOO = re.compile(rf"(?:,|\sand)\s(?P<name>(?!and\b)[^.;,]{{4,60}}?)\s(?:(?:to\sbe\s)?(?:an?\s)?{_LEVEL}(?:\sone\b|\s(?:risk|threat)\s\((?=score|\d))|as\s(?:an?\s)?{_LEVEL.replace('<level>', '<level2>')}(?:[\s-](?:threat|risk|priority)\b|(?=[,.;]|\sand\b|$)))", re.IGNORECASE)
_RATED = re.compile(rf"\b(?:is|are|was|were|been)\s(?:assessed|rated|graded|scored|judged|ranked)\sas\s{_LEVEL}\b", re.IGNORECASE)
_TO_THE_UK = re.compile(r"(?:threat\sto\sthe\sUK(?:\s\([^()]{3,80}\))?\sfrom\s(?P<name>[^.;:,()]{4,80}?)|(?P<of>[A-Z][\w-]+(?:\s[\w-]+){0,4}?)\sto\sthe\sUK(?:\s\([^()]{3,80}\))?)\s(?:is|remains)\s(?:currently\s)?[‘'\"“*]*(?:low|moderate|substantial|severe|critical)\b", re.IGNORECASE)
_PUT_AT = re.compile(rf"(?:\bput\s|\bplaced\s|\band\s|,\s)(?P<name>[^.;,]{{4,60}}?)\sat\s{_LEVEL}(?:[\s-]risk)\b", re.IGNORECASE)
_SIGNIFICANT = re.compile(r"\b(?:is|are|pose[sd]?|poses|represents?|(?:is|are)\sregarded\sas)\s(?:currently\s|also\s)?(?:a\s|an\s)?(?:significant|major|serious|growing|"
                          r"real)\s(?:\w+\s)?(?:threat|risk)s?\b", re.IGNORECASE)  # fmt: skip
_PEOPLE = re.compile(r"[\s-]?(?:risk|threat)?\s?(?:of\sharm\s)?(?:offenders?|victims?|cases?|groups?|cohorts?|individuals?|people|"
                     r"persons?|families|drinkers?|drinking|missing|perpetrators?|areas?|behaviou?r|clients|patients)\b", re.IGNORECASE)  # fmt: skip
_CASES = re.compile(r"\b(?:offenders?|victims?|cases?|perpetrators?|individuals?|clients|patients)\s*$", re.IGNORECASE)
_SCORE = re.compile(r"\(?\b(?:with\sa\s)?(?:score|scoring|scored)\s?(?:of\s|:\s)?(?P<score>\d{1,3}(?:\.\d)?)", re.IGNORECASE)
_HEADING = re.compile(r"^(?:\d[\d.]*\s)?(?:(?:key|our|main|strategic|emerging|current)\s)?(?:risks?|threats?|risks? and threats?|threats? and risks?)$", re.IGNORECASE)
_BAND = r"in\s(?:the|its)\s(?P<level>very\shigh|highest|high|medium|moderate|lowest|low)(?:[\s-]risk)?\s(?:band|category|bracket|group)(?:\s\((?P<said>[a-z ]{3,12})\))?"
_BANDED = re.compile(rf"\b(?:placed|put|puts|places)\s(?P<name>[^.;,]{{3,90}}?)\s{_BAND}|(?:^|\.\s|;\s|\band\s)(?P<passive>(?![^.;,]*(?<!was\s)(?<!were\s)(?<!\bis\s)(?<!\bare\s)(?<!been\s)\b(?:placed|put|puts|places)\s)[^.;,]{{3,60}}?)\s(?:(?:was|were|is|are)\s(?:placed\s|put\s)?)?{_BAND.replace('<level>', '<level2>').replace('<said>', '<said2>')}", re.IGNORECASE)
"""Levels as bands: "placed domestic abuse in the high risk band; burglary was in the low band"."""
_NOT_BAND = re.compile(r"\b(?:not|wrong|never)\b", re.IGNORECASE)
_BAND_LIST = re.compile(r"(?P<level>very high|high|medium|moderate|low|very low)(?:\s(?:risk|threat|harm))?(?:\s\((?:was|were|up|down)[^()]{0,30}\))?(?:$|\s?[:–—-]\s(?P<items>.{3,250})$)", re.IGNORECASE)
_LEVEL_BEHIND = re.compile(r"(?P<name>[^:;.–—]{3,70}?)\s?(?::|\s[–—-])\s(?P<level>very high|high|medium|moderate|low|very low)(?:[\s-](?:risk|threat|harm))?(?:,[^;:()]{0,40})?(?:\s?\((?:[A-Za-z ]{0,20}\s)?(?P<score>\d{1,4}(?:\.\d+)?)\))?(?:,[^;:()]{0,40})?[.;]?$", re.IGNORECASE)
_GRADING = re.compile(r"\b(?:graded|scored|rated|ranked|MoRiLE|judged|score)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:threats?|risks?|harms?|worr\w+|levels?|assess\w*|picture|concern\w*|safe)\b", re.IGNORECASE)
def extract(context: Context) -> Iterator[Claim]:
    """Yield IDENTIFIES, CONCERNS and ASSESSES for every risk that the document states."""
    for sentence in context.sentences:
        yield from _stated(context, sentence)
    for index, block in context.document.visible():
        if isinstance(block, Paragraph | ListItem) and any(_ABOUT.search(h) for h in block.path[-1:]) and (banded := _BAND_LIST.match(block.text)):
            yield from _banded(context, index, banded)
        elif isinstance(block, ListItem) and block.path and _HEADING.match(block.path[-1]):
            yield from _listed(context, index, block)
    for items in context.lists:
        yield from _graded(context, items)


def _graded(context: Context, items: Sequence[tuple[int, ListItem]]) -> Iterator[Claim]:
    """A list of themes, each with its level behind it: "Domestic abuse: high (MoRiLE score 612)", "Arson – low"."""
    told = [(index, found) for index, block in items if (found := _LEVEL_BEHIND.match(block.text)) is not None]
    themed = sum(bool(match(found["name"])) for _, found in told)
    first = items[0][0]
    blocks = context.document.blocks
    near = (*blocks[first].path[-1:], *(b.text for b in blocks[max(0, first - 1) : first]), *(b.text for _, b in items[:1]))
    if len(told) < max(2, len(items) - 1) or themed * 3 < len(told) * 2 or not any(_ABOUT.search(text) or _GRADING.search(text) for text in near):
        return
    by = scorer(context, first)
    for index, found in told:
        for claim in risk(context, found["name"], (index, -1), found.span("name"), "risk-level", level=of_word(found["level"]), score=_number(found["score"]) if found["score"] else None):
            yield claim
            if claim.type == "IDENTIFIES" and by is not None:
                yield context.claim("ASSESSES", context.thing(by), claim.target, (index, -1), (0, len(found.group())), "risk-level")


def _stated(context: Context, sentence: Marked) -> Iterator[Claim]:
    if re.search(r"\b(?:put|placed)\b", sentence.text):
        for found in _PUT_AT.finditer(sentence.text):
            if find(found["name"]):
                span = (sentence.start + found.start("name"), sentence.start + found.end())
                subject = re.sub(r"^(?:the\s)?(?:annual\s)?(?:assessment\s)?(?:put|placed)\s", "", found["name"])
                yield from risk(context, subject, sentence.place, span, "risk-level", level=of_word(found["level"]))
    for banded in finditer(_BANDED, sentence.text):
        if _NOT_BAND.search(sentence.text) or not announces(sentence.text, reported=True):
            continue
        whole = banded["name"] or banded["passive"]
        band = of_word(banded["said"] or banded["said2"] or (banded["level"] or banded["level2"]).removesuffix("est"))
        for one, (start, end) in _each(whole) if find(whole) else ():
            begin = sentence.start + banded.start("name" if banded["name"] else "passive")
            yield from risk(context, one, sentence.place, (begin + start, begin + end), "risk-level", level=band)
    for found in (*finditer(_THREAT, sentence.text), *finditer(_TO_THE_UK, sentence.text)):
        group = "name" if found["name"] else "of"
        if found[group] and find(found[group]):
            span = (sentence.start + found.start(), sentence.start + found.end())
            yield from risk(context, re.sub(r"^(?:the\s)?(?:current\s|national\s)*", "", found[group], flags=re.IGNORECASE), sentence.place, span, "threat-level")
    for found in _GRADED.finditer(sentence.text) if re.search(r"\b(?:judged|assessed|rated|graded|scored|ranked|marked)\b", sentence.text) else ():
        if find(found["name"]):
            graded = re.sub(r"^(?:and|it|also)\s", "", found["name"])
            span = (sentence.start + found.start("name"), sentence.start + found.end())
            yield from risk(context, graded, sentence.place, span, "risk-level", level=of_word(found["level"]), score=_number(found["score"]))
    yield from _judged(context, sentence)
    for pattern in (_STATED, _ROSE, _SIGNIFICANT):
        for match_ in finditer(pattern, sentence.text):
            level = of_word(match_["level"]) if "level" in match_.groupdict() else None
            people = _PEOPLE.match(sentence.text, match_.end("level") if level else match_.end())
            at = re.search(r"\bat\s", match_.group()) and _CASES.search(sentence.text, 0, match_.start())
            if people or at or (pattern is _STATED and not _speaks_ofrisk(sentence, match_)):
                continue
            name: str | None = _subject(sentence, match_.start())
            if name and re.search(r"\b(?:have|has|had)$", name):
                text = context.texts[sentence.place]
                labels = find(text)
                name = text[labels[0][0] : labels[0][1]] if labels else None
            if name is None:
                continue
            marked = scope(sentence, *_to_marked(sentence, match_.start(), match_.end()), context.book.setting)
            if marked.scope in {Scope.DENIED, Scope.OPEN}:
                continue
            scored = _SCORE.search(sentence.text, match_.end(), match_.end() + 40)
            span = (sentence.start + match_.start(), sentence.start + match_.end())
            yield from risk(context, name, sentence.place, span, "risk-level", level=level,
                             score=_number(scored["score"]) if scored else None)  # fmt: skip


def _judged(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"It rates A as high risk, B as medium and C as low", "A was assessed as medium and B as low"."""
    for judged in (*finditer(_JUDGED, sentence.text), *finditer(_RATED, sentence.text)):
        if scope(sentence, *_to_marked(sentence, *judged.span()), context.book.setting).scope in {Scope.DENIED, Scope.OPEN}:
            continue
        for found in (judged, *_JUDGED_TOO.finditer(sentence.text, judged.end())):
            said = found.groupdict()
            told = said.get("name") or _subject(sentence, found.start()) or ""
            parts = re.split(r"\sand\s", told)
            for name in parts if all(find(p) for p in parts) else [told]:
                if find(name) and not _PEOPLE.match(sentence.text, found.end()):
                    span = (sentence.start + found.start(), sentence.start + found.end())
                    yield from risk(context, name, sentence.place, span, "risk-level", level=of_word(said.get("level") or said.get("level2") or ""))


def _speaks_ofrisk(sentence: Marked, found: re.Match[str]) -> bool:
    """Whether the level is one of risk: it says so, or a score follows, or the sentence assesses."""
    if found["noun"]:
        return True
    return bool(_SCORE.match(sentence.text, found.end() + 1) or re.search(
        r"\b(?:assessed|rated|graded|scored|classed|categorised|judged)\b", found.group(), re.IGNORECASE))  # fmt: skip


def _each(name: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The risks of "domestic abuse and child exploitation": each that is one by itself, else the whole."""
    bounds = [m.span() for m in re.finditer(r",?\sand\s|,\s", name)]
    parts = list(zip([0, *(e for _, e in bounds)], [*(s for s, _ in bounds), len(name)], strict=True))
    for start, end in parts if all(find(name[s:e]) for s, e in parts) else [(0, len(name))]:
        bare = re.sub(r"^(?:the|both)\s", "", name[start:end], flags=re.IGNORECASE)
        yield bare, (end - len(bare), end)


def _to_marked(sentence: Marked, start: int, end: int) -> tuple[int, int]:
    """A span of the sentence's text as one of its marked text."""
    shift = 0
    for mark, (s, e) in zip(sentence.marks, sentence.edges, strict=True):
        if mark.end <= start:
            shift = (e - s) - (mark.end - mark.start) + shift
    return start + shift, end + shift


def _subject(sentence: Marked, end: int) -> str | None:
    """What is at risk or a risk: the words before the verb, where they speak of a theme."""
    head = sentence.text[:end]
    start = max((head.rfind(c) for c in (". ", "; ", ": ")), default=-1)
    name = head[start + 2 if start >= 0 else 0 :].strip(" ,*")
    name = re.sub(r"\s(?:had|has|have)(?:\sbeen)?$|\s(?:stood|stands|sat)\sat\s.*$", "", name) if find(name) else name
    name = re.sub(r"^(?:however|nationally|locally|overall|currently|in addition|and|while|whilst|but)[,\s]+", "", name,
                  flags=re.IGNORECASE)  # fmt: skip
    themes = find(name)
    if re.fullmatch(r"(?:it|this|that|they|these|which|the city|the county|we|there|level|levels|demand)", name, re.IGNORECASE):
        return None
    if themes and len(name) < 110:
        return name
    after = sentence.text[end:]
    if (relation := re.search(r"\bin relation to\s(?P<what>[^.;]{5,140})", after)) and find(relation["what"]):
        return relation["what"].split(" and facilitating")[0].strip()
    if themes:
        return name[themes[0][0] : themes[-1][1]][:110]
    return name if 3 < len(name) < 50 and not re.match(r"(?:the|a|an|our|all|some)\s", name, re.I) and " " in name else None


def _banded(context: Context, index: int, found: re.Match[str]) -> Iterator[Claim]:
    """"High: domestic abuse; county lines" under a heading of threats; "Arson" with "Low" right below it."""
    level = of_word(found["level"])
    if not found["items"]:
        before = context.document.blocks[index - 1] if index else None
        if isinstance(before, Paragraph | ListItem) and before.path == context.document.blocks[index].path and len(before.text) < 60 and match(before.text):
            yield from risk(context, before.text, (index - 1, -1), (0, len(before.text)), "risk-level", level=level)
        return
    for part in re.finditer(r"[^;,]+", found["items"]):
        name = part.group().partition("(")[0].strip(" .")
        start = found.start("items") + part.start() + part.group().index(name)
        if name and (match(name) or ";" in found["items"]):
            yield from risk(context, name, (index, -1), (start, start + len(name)), "risk-level", level=level)


def _listed(context: Context, index: int, block: ListItem) -> Iterator[Claim]:
    """An item under a heading "Risks" is a risk, whatever it says."""
    name = re.split(r"(?<=[.;])\s", block.text)[0].strip(" .;")
    if 8 < len(name) < 260:
        yield from risk(context, name, (index, -1), (0, len(name)), "risk-list", part=block.path[-2] if len(block.path) > 1 else "")


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)
