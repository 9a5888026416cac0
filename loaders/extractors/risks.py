"""Risks: levels as stated in prose, scored tables with who assessed, and lists under a heading "Risks"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.claim import Claim, Entity, Value, properties
from loaders.actors import actor
from loaders.context import Context
from loaders.cues import finditer
from loaders.document import Cell, ListItem, Table
from loaders.levels import of_cell, of_word
from loaders.marked import Marked
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.scope import Scope, scope
from ontology.themes import find, match

_LEVEL = r"(?P<level>very[\s-]high|high|medium|moderate|low|very[\s-]low)"
_STATED = re.compile(
    rf"\b(?:is|are|poses?|remains?|remained|continues?\sto\sbe|(?:is|are|was|were|been|be)\s(?:also\s|now\s)?(?:assessed|rated|graded|scored|classed|identified|categorised|judged|considered|deemed|regarded)(?:\sas|\sto\sbe)?|"
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
_JUDGED_TOO = re.compile(rf"(?:,|\sand)\s(?P<name>(?!and\b)[^.;,]{{4,60}}?)\s(?:(?:an?\s)?{_LEVEL}\sone\b|as\s(?:an?\s)?{_LEVEL.replace('<level>', '<level2>')}(?:[\s-](?:threat|risk|priority)\b|(?=[,.;]|$)))", re.IGNORECASE)
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
_HEAD_RISK = re.compile(r"\b(?:risk|threat|harm|crime|theme|issue|subject|hazard)", re.IGNORECASE)
_HEAD_LEVEL = re.compile(r"\b(?:level|rating|band|grade|rag|risk|assessment|priority)\b", re.IGNORECASE)
_HEAD_SCORE = re.compile(r"\b(?:total|overall|score|final|average|mean|combined|risk score|points)\b", re.IGNORECASE)
_HEAD_BY = re.compile(r"\b(?:(?:assessed|scored|graded|rated|judged|ranked) by|assessor|assessed|owner of the score|source)\b", re.IGNORECASE)
_CONTEXT = re.compile(r"\b(?:harm|risks?|threats?|score[sd]?|scoring|morile|assess\w*|matrix)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,4}(?:\.\d+)?)\s*\*?\s*$")
_BAND = r"in\s(?:the|its)\s(?P<level>very\shigh|highest|high|medium|moderate|lowest|low)(?:[\s-]risk)?\s(?:band|category|bracket|group)(?:\s\((?P<said>[a-z ]{3,12})\))?"
_BANDED = re.compile(rf"\b(?:placed|put|puts|places)\s(?P<name>[^.;,]{{3,90}}?)\s{_BAND}|(?:^|\.\s|;\s|\band\s)(?P<passive>[^.;,]{{3,60}}?)\s(?:(?:was|were|is|are)\s(?:placed\s|put\s)?)?{_BAND.replace('<level>', '<level2>').replace('<said>', '<said2>')}", re.IGNORECASE)
"""Levels as bands: "placed domestic abuse in the high risk band; burglary was in the low band"."""
_SCORED_BY = re.compile(r"\b(?:scored|graded|rated|assessed|judged|ranked|given\sa\s(?:level|score|rating|grade|mark))\s(?:[\w-]+\s){0,3}?by\s(?:the\s)?«[BOP](?P<who>\d+)»|"
                        r"«[BOP](?P<active>\d+)»\s(?:has\s|have\s)?(?:rated|scored|graded|assessed|judged|ranked)\s(?:each|every|all|these|the)\s(?:\w+\s)?(?:threats?|risks?)\b", re.IGNORECASE)  # fmt: skip
_RISKS = re.compile(r"\b(?:threats?|risks?|hazards?)\b", re.IGNORECASE)
_REF = re.compile(r"\s*(?:[A-Z]{0,3}[\s.-]?\d{1,3}[a-z]?|[A-Z])\.?\s*")
_EARLIER = re.compile(r"\b(?:last|previous|prior|before|was|target|inherent|initial)\b", re.IGNORECASE)
_YEAR_HEAD = re.compile(r"(?:19|20)\d\d|%|change|target|recorded|rate|number|volume|offences|incidents|baseline|actual", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield IDENTIFIES, CONCERNS and ASSESSES for every risk that the document states."""
    for sentence in context.sentences:
        yield from _stated(context, sentence)
    for index, block in context.document.visible():
        if isinstance(block, Table):
            yield from _table(context, index, block)
        elif isinstance(block, ListItem) and block.path and _HEADING.match(block.path[-1]):
            yield from _listed(context, index, block)


def _risk(context: Context, name: str, place: Place, span: tuple[int, int], rule: str, *, level: str | None = None,
          score: Value = None, part: str = "", where: str = "", quote: str = "") -> Iterator[Claim]:  # fmt: skip
    """The claims that make one risk."""
    entity = Entity("Risk", name, context.document.id, part=part, properties=properties(level=level, score=score))
    key = context.entity(entity)
    yield context.claim("IDENTIFIES", context.document_key, key, place, span, rule, where=where, quote=quote)
    for theme in match(name):
        yield context.claim("CONCERNS", key, context.theme(theme), place, span, "theme-by-label", where=where, quote=quote)


def _stated(context: Context, sentence: Marked) -> Iterator[Claim]:
    if re.search(r"\b(?:put|placed)\b", sentence.text):
        for found in _PUT_AT.finditer(sentence.text):
            if find(found["name"]):
                span = (sentence.start + found.start("name"), sentence.start + found.end())
                subject = re.sub(r"^(?:the\s)?(?:annual\s)?(?:assessment\s)?(?:put|placed)\s", "", found["name"])
                yield from _risk(context, subject, sentence.place, span, "risk-level", level=of_word(found["level"]))
    for banded in finditer(_BANDED, sentence.text):
        whole = banded["name"] or banded["passive"]
        band = of_word(banded["said"] or banded["said2"] or (banded["level"] or banded["level2"]).removesuffix("est"))
        for one, (start, end) in _each(whole) if find(whole) else ():
            begin = sentence.start + banded.start("name" if banded["name"] else "passive")
            yield from _risk(context, one, sentence.place, (begin + start, begin + end), "risk-level", level=band)
    for found in (*finditer(_THREAT, sentence.text), *finditer(_TO_THE_UK, sentence.text)):
        group = "name" if found["name"] else "of"
        if found[group] and find(found[group]):
            span = (sentence.start + found.start(), sentence.start + found.end())
            yield from _risk(context, re.sub(r"^(?:the\s)?(?:current\s|national\s)*", "", found[group], flags=re.IGNORECASE), sentence.place, span, "threat-level")
    for found in _GRADED.finditer(sentence.text) if re.search(r"\b(?:judged|assessed|rated|graded|scored|ranked|marked)\b", sentence.text) else ():
        if find(found["name"]):
            graded = re.sub(r"^(?:and|it|also)\s", "", found["name"])
            span = (sentence.start + found.start("name"), sentence.start + found.end())
            yield from _risk(context, graded, sentence.place, span, "risk-level", level=of_word(found["level"]), score=_number(found["score"]))
    yield from _judged(context, sentence)
    for pattern in (_STATED, _ROSE, _SIGNIFICANT):
        for match_ in finditer(pattern, sentence.text):
            level = of_word(match_["level"]) if "level" in match_.groupdict() else None
            people = _PEOPLE.match(sentence.text, match_.end("level") if level else match_.end())
            at = re.search(r"\bat\s", match_.group()) and _CASES.search(sentence.text, 0, match_.start())
            if people or at or (pattern is _STATED and not _speaks_of_risk(sentence, match_)):
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
            yield from _risk(context, name, sentence.place, span, "risk-level", level=level,
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
                    yield from _risk(context, name, sentence.place, span, "risk-level", level=of_word(said.get("level") or said.get("level2") or ""))


def _speaks_of_risk(sentence: Marked, found: re.Match[str]) -> bool:
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


def _listed(context: Context, index: int, block: ListItem) -> Iterator[Claim]:
    """An item under a heading "Risks" is a risk, whatever it says."""
    name = re.split(r"(?<=[.;])\s", block.text)[0].strip(" .;")
    if 8 < len(name) < 260:
        yield from _risk(context, name, (index, -1), (0, len(name)), "risk-list", part=block.path[-2] if len(block.path) > 1 else "")


def _table(context: Context, index: int, table: Table) -> Iterator[Claim]:
    grid = table.grid()
    if table.height < 3 or table.width < 2:
        return
    heads = [c.text for c in grid[0]]
    bands = _bands(context)

    def level_of(text: str) -> str | None:
        return of_cell(text) or bands.get(text.strip(" *."))

    name_at = 1 if table.width > 2 and _share(grid, 0, _REF.fullmatch) >= 0.7 else 0
    level_at = next((i for i, h in enumerate(heads) if i > name_at and _HEAD_LEVEL.search(h) and not _EARLIER.search(h) and _share(grid, i, level_of) >= 0.7), None)
    numeric = [i for i in range(name_at + 1, table.width) if _share(grid, i, _number_of) >= 0.7]
    if level_at is None and (not numeric or not _about_harm(context, index, heads)):
        return
    if any(_YEAR_HEAD.search(heads[i]) for i in numeric) and level_at is None:
        return
    named = [r for r in range(1, table.height) if grid[r][name_at].text.strip()]
    headed = level_at is not None and _RISKS.search(heads[name_at])
    if not headed and sum(bool(match(grid[r][name_at].text)) for r in named) < len(named) * 0.4:
        return
    total = _total(heads, numeric, level_at)
    by = next((i for i, h in enumerate(heads) if i and _HEAD_BY.search(h)), None)
    assessors = {i: t for i in numeric if by is None and i != total and (t := _assessor(context, index, table, grid[0][i])) is not None}
    scorer = _scorer(context, index) if by is None and not assessors else None
    for r in named:
        level = level_of(grid[r][level_at].text) if level_at is not None else None
        yield from _row(context, index, table, grid[r], grid[r][name_at], level, total, assessors, by, scorer)


def _scorer(context: Context, index: int) -> Thing | None:
    """Who gave all the scores of a table: "Each threat was scored by the Board", right above or below it."""
    for at in (index - 1, index - 2, index + 1):
        for sentence in context.sentences_of(at) if at >= 0 else ():
            if (found := _SCORED_BY.search(sentence.marked)) and (thing := sentence.marks[int(found["who"] or found["active"])].thing) is not None:
                return thing
    return None


@lru_cache(maxsize=1)
def _bands(context: Context) -> dict[str, str]:
    """What the letters or numbers of a scale mean, where a table of the document says so: A is "Very high"."""
    for _, block in context.document.visible():
        if not isinstance(block, Table) or not 2 < block.height < 9:
            continue
        told = {}
        for row in block.grid()[1:]:
            level = next((found for c in row[1:] if (found := of_cell(c.text))), None)
            if level and len(row[0].text.strip()) <= 2:
                told[row[0].text.strip()] = level
        if len(told) >= 3 and len(told) == block.height - 1:
            return told
    return {}


def _share(grid: list[list[Cell]], column: int, test: object) -> float:
    found = [grid[r][column].text for r in range(1, len(grid)) if grid[r][column].text.strip()]
    return sum(test(t) is not None for t in found) / len(found) if found and callable(test) else 0.0


def _about_harm(context: Context, index: int, heads: list[str]) -> bool:
    block = context.document.blocks[index]
    near = " ".join(context.document.blocks[i].text for i in range(max(0, index - 2), index))
    return bool(_CONTEXT.search(" ".join([*heads, block.text, *block.path[-1:], near])))


def _total(heads: list[str], numeric: list[int], level_at: int | None) -> int | None:
    named = [i for i in numeric if _HEAD_SCORE.search(heads[i])]
    if named:
        return named[-1]
    return numeric[-1] if level_at is not None and len(numeric) == 1 else None


def _assessor(context: Context, index: int, table: Table, head: Cell) -> Thing | None:
    """Whom a column of scores belongs to; None for a column that is no organisation's ("Likelihood")."""
    if re.search(r"\b(?:likelihood|impact|probability|severity|harm|risk|volume|trend|physical|score|weight\w*|scale|frequency|confidence|capacity|capability|gap|scope|reach|urgency|visibility|demand|cost|weighting|rank(?:ing)?|spread|concern)\b", head.text, re.I):
        return None
    place = (index, table.position(head))
    marked = context.marked(place)
    for mark in marked.marks:
        if (thing := actor(context, mark)) is not None:
            return thing
    name = " ".join(head.text.split()).strip("* ")
    if 1 < len(name) < 60 and any(c.isalpha() for c in name):
        return _local(context, name) or context.book.named(name) or context.book.add("Organisation", name)
    return None


def _local(context: Context, name: str) -> Thing | None:
    """A column headed "Fire" in a table of agencies' scores is the fire service, "Police" the police."""
    kinds = {"fire": "fire and rescue service", "police": "police force", "fire service": "fire and rescue service"}
    kind = kinds.get(name.casefold())
    return next((t for t in context.book.things if kind and t.entry is not None and t.entry.kind == kind), None)


def _row(context: Context, index: int, table: Table, row: list[Cell], head: Cell, level: str | None, total: int | None,
         assessors: dict[int, Thing], by: int | None, scorer: Thing | None) -> Iterator[Claim]:  # fmt: skip
    name = " ".join(head.text.split()).strip(" *")
    place = (index, table.position(head))
    title = table.text or ", ".join(table.path[-2:])
    where = ", ".join(p for p in (title[:80], f"row {name[:60]}") if p)
    quote = " ".join(" ".join(c.text.split()) for c in row if c.text.strip())[:300]
    score = _number_of(row[total].text) if total is not None else None
    if level is None and score is None and not any(_number_of(row[i].text) is not None for i in assessors):
        return
    risk = list(_risk(context, name, place, (0, len(head.text)), "risk-table", level=level, score=score,
                      part=title[:60], where=where, quote=quote))  # fmt: skip
    yield from risk
    key = risk[0].target
    for column, thing in sorted(assessors.items()):
        value = _number_of(row[column].text)
        if value is not None:
            yield context.claim("ASSESSES", context.thing(thing), key, place, (0, len(head.text)), "risk-table",
                                properties=properties(score=value), where=where, quote=quote)  # fmt: skip
    if scorer is not None and score is not None:
        yield context.claim("ASSESSES", context.thing(scorer), key, place, (0, len(head.text)), "risk-table",
                            properties=properties(score=score), where=where, quote=quote)  # fmt: skip
    if by is not None and row[by].text.strip():
        marked = context.marked((index, table.position(row[by])))
        for mark in marked.marks:
            if (assessor := actor(context, mark)) is not None:
                yield context.claim("ASSESSES", context.thing(assessor), key, place, (0, len(head.text)), "risk-table",
                                    properties=properties(score=score), where=where, quote=quote)  # fmt: skip


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _number_of(text: str) -> int | float | None:
    found = _NUMBER.fullmatch(text)
    return _number(found[1]) if found else None
