"""Priorities: found once, because the roles in them, their themes and who sets them all need the same list."""

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.claim import BODIES, Entity, properties
from loaders.announced import announced
from loaders.context import Context
from loaders.document import Heading, ListItem, Paragraph, Table
from loaders.implied import author, prose_cells
from loaders.items import COUNT, CUE, NATIONAL, OTHERS, UNORDERED, Priority, expected_of, named, split, thing_of
from loaders.levels import of_cell
from loaders.marked import Marked, mark
from loaders.names.things import Thing
from loaders.pledges import pledged
from loaders.sentences import sentences
from loaders.tables import of_bodies
from ontology.text import fold
from ontology.themes import match as themes_of

_AIMS = re.compile(r"\b(?:strategic|key|main|our|following|\d|three|four|five|six) (?:\w+ )?(?:objectives|aims|outcomes|goals|strands)\b",
                   re.IGNORECASE)  # fmt: skip
_LABEL = re.compile(r"(?:strategic\s)?(?:priority|objective|aim|outcome|goal|strand|theme)\s(?:\d{1,2}|[a-f]|one|two|three|four|five|six)\s?[:.–—-]\s", re.IGNORECASE)
_AIM = re.compile(r"\b(?:objectives|aims|outcomes|goals|strands|themes)\b", re.IGNORECASE)
_AIM_ITEM = re.compile(r"(?:strategic\s)?(?:objective|aim|outcome|goal|strand|theme)\s(?:\d{1,2}|one|two|three|[a-f])\s?[:.–—-]\s", re.IGNORECASE)
"""What numbers its aims means them as priorities: "Objective 1: safer streets"; the tasks of terms of reference have no such label."""
_ANNOUNCES = re.compile(r":\s*$|\b(?:following|are|below|as follows|being|these|on)\b[^.]{0,60}[:;.]?\s*$", re.IGNORECASE)
_SETS = re.compile(
    r"(?P<who>«[BOP]\d+»)(?:\s(?:has|have|had|also|jointly|will|formally|now|\w+ly)){0,3}\s"
    r"(?:identified|agreed|set|sets|adopted|adopts|chosen|chose|picked|selected|has|have|determined|approved|focus(?:es|sed)?|confirmed|settled)\b"
    r"[^.;]{0,60}?\b(?:priorities|priority|aims|objectives|themes|strands)\b",
    re.IGNORECASE,
)
_SET_BY = re.compile(r"\b(?:priorities|aims|objectives)\b[^.;«]{0,60}?\b(?:agreed|set|adopted|approved|chosen|identified|confirmed)\sby\s(?:the\s)?(?P<who>«[BO]\d+»)", re.IGNORECASE)
_WHOSE = re.compile(r"(?P<who>«[BO]\d+»)[’']s?\s(?:\w+\s){0,4}(?:priorities|priority|aims|objectives)", re.IGNORECASE)
_RUNNING = re.compile(r"\b(?:(?:(?:our|its|their|the|[’']s|these|following|strategic|key|main|shared|local|two|three|four|five|six|seven|eight|nine|ten|\d)\s(?:\w+\s){0,2}?)(?:priorities|objectives|aims|priority\s(?:areas|themes|issues))|(?:concentrat|focus|settl|fix|land|cho[os]s|select|agre|decid)\w*\s[^:.]{0,40}\b(?:things|themes|areas|subjects|goals|outcomes|issues))\b(?P<rest>[^:.«]{0,80})(?::|,\snamely|,\sthese\sbeing|,\sthat\sis|,\swhich\sare)\s(?P<items>[^:]+)$", re.IGNORECASE)
_IS_ONE = re.compile(
    r"^(?:the\s)?(?P<name>[^.;:]{4,120}?)\s(?:is|are|remains?|ranks?|continues? to be|was identified as|has been identified as)\s"
    r"(?:also\s|now\s|still\s)?(?:one of\s|among\s|as\s)?(?:a|an|the|its|their|our)?\s?(?P<whose>[^.;:]{0,60}?)\b(?:top|key|highest|main|strategic|local|number one|shared|joint)?\s?"
    r"priorit(?:y|ies)\b(?P<tail>[^.;:]{0,60})",
    re.IGNORECASE,
)
_TOP = re.compile(r"\b(?:top|main|key|first|highest|overriding)\spriority\s(?:for|of)\s(?:the\s)?(?P<who>«[BO]\d+»)(?:\s(?:for|in)\s[\d/–-]+)?\s(?:being|is|was|remains|will\sbe):?\s(?:to\s)?(?P<name>[^.;:]{4,160})")
_HEADED = re.compile(r"^(?:strategic\s)?priority\s(?:\d{1,2}|one|two|three|four|five|six|[a-f])\s?[:–—.-]\s?(?P<name>.{3,160})$",
                     re.IGNORECASE)  # fmt: skip
_METHOD = re.compile(r"\b(?:guidance|criteria|method\w*|rules|steps|principles|how)\b[^.]{0,40}$", re.IGNORECASE)
_OF_PEOPLE = re.compile(r"\b(?:public|residents?|people|communit\w+|citizens?|government|ministers?|national)[’']?s?[’']?\s(?:\w+\s)?(?:priorities|aims)", re.IGNORECASE)
_STATEMENT = re.compile(r"(?:we|it|they|this|there|all|each|these|our)\b", re.IGNORECASE)
_COLUMN = re.compile(r"(?:strategic |key |our |local )?priorit(?:y|ies)(?: areas?| themes?)?$", re.IGNORECASE)
_NOT_ONE = re.compile(r"\b(?:not|never|nor|neither|none)\b[^:;.]{0,40}\b(?:priorities|aims|objectives)\b", re.IGNORECASE)
_ARE_TO = re.compile(r"\bpriorities\b(?:\sfor\s[\w\s/–-]{4,30}?)?,?\sare\sto:?\s*$", re.IGNORECASE)
_OWN_COLUMN = re.compile(r"(?:strategic |key |local |their |current )?priorities(?: (?:for|in))?(?: ?\(?20\d\d.*)?$", re.IGNORECASE)
_I = re.compile(r"\b(?:I\s(?:have|am|will|set|chose|want)|my)\b")
_HER_PLAN = re.compile(r"\bplan\s(?:which|that)\s(?:she|he|they)\b|\b(?:her|his)\s(?:\w+\s){0,2}(?:plan|priorities)\b", re.IGNORECASE)
_LISTS = re.compile(r":|,\s(?:namely|these\sbeing|that\sis|which\sare)\s")
_COUNTED_ARE = re.compile(rf"\b(?:\d|{'|'.join(COUNT)})\s(?:[\w-]+\s){{0,2}}(?:priorities|priority areas)(?P<rest>\s(?:for\s[\d\s/–-]{{4,12}}\s)?(?:are|will\sbe)\s)(?P<items>[^:.]+)\.?$", re.I)
"""With no colon, only a count that fits, of themes, tells a list from "the three priorities are set out below"."""
_CONFIRMED = re.compile(
    rf"\b(?:confirmed|agreed|decided|resolved|determined)\sthat\s(?P<items>[^.;:]{{5,200}}?)(?P<rest>\s(?:will\sbe|are|shall\sbe|would\sbe|remain)\s(?:its|their|the|our)\s(?:(?:{'|'.join(COUNT)}|\d)\s)?(?:\w+\s){{0,2}}?priorities)\b", re.I
)
"""What is decided stands before the word for it: "confirmed that a, b and c will be its three priorities"."""
_PRESENT = re.compile(r"\b(?:present|current)\s(?:\w+\s)?priorities\b", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:subjects?|items?|themes?|issues?|things?|those|everything)\s(?:in|of|on|that|which|under)\b", re.IGNORECASE)
_SCRUTINY = re.compile(r"scrutiny|overview|cabinet|committee", re.IGNORECASE)


def priority_entity(context: Context, priority: Priority) -> Entity:
    """The priority as the graph keeps it; who sets it tells it from its namesakes."""
    setter = priority.setter.name if priority.setter else ""
    return Entity("Priority", priority.name, context.document.id, part=setter,
                  properties=properties(rank=priority.rank, period=context.book.setting.period or None))  # fmt: skip


@lru_cache(maxsize=1)
def priorities(context: Context) -> list[Priority]:
    """Every priority that the document sets, in reading order, each once for one setter."""
    seen: set[tuple[str, int]] = set()
    out = []
    told = [*_listed(context), *_headed(context), *pledged(context, main_body(context)), *_running(context), *_single(context)]
    for found in [*told, *_by_body(context)] or [*announced(context, _setter)] or _tabled(context):
        key = (fold(found.name), id(found.setter))
        if key not in seen and fold(found.name) and not _NO_NAME.match(found.name):
            seen.add(key)
            out.append(found)
    said = {fold(p.name) for p in out if p.rule != "priority-heading"}
    kept = [p for p in out if p.rule != "priority-heading" or fold(p.name) not in said]
    return sorted(kept, key=lambda p: (p.place, p.span))


@lru_cache(maxsize=1)
def main_body(context: Context) -> Thing | None:
    """The body that the document is about: named in its title, else the one that says it sets priorities, else the most named."""
    tally: dict[int, int] = {}
    things = {}
    for place, found in context.book.mentions.items():
        for mention in found:
            if mention.thing.label in {"Board", "Partnership"}:
                things[id(mention.thing)] = mention.thing
                early = place[0] < 12
                tally[id(mention.thing)] = tally.get(id(mention.thing), 0) + (4 if early else 1)
    if not tally:
        return None
    for sentence in context.sentences:
        if (match := _SETS.search(sentence.marked)) and not OTHERS.search(sentence.text):
            thing = thing_of(sentence, match["who"])
            if thing is not None and id(thing) in tally:
                tally[id(thing)] += 30
    return max(things.values(), key=lambda t: (not _SCRUTINY.search(t.name), tally[id(t)], -t.order))


def _listed(context: Context) -> Iterator[Priority]:
    """Items of a list whose stem, or whose heading, announces priorities."""
    for found in _lists(context):
        first, item = found[0]
        stem = _stem(context, first, item) or _counted(context, first, len(found))
        bodies = sum(any(m.thing.label in BODIES for m in context.book.at((i, -1))) for i, _ in found)
        if stem is None or bodies > len(found) / 2:
            continue
        setter = _setter(context, stem, first)
        labels = [_LABEL.match(i.text) for _, i in found]
        counted = all(i.number.isdigit() for _, i in found) or all(labels)
        ordered = not UNORDERED.search(stem.text) and counted
        for position, (index, block) in enumerate(found, 1):
            name, span = named(block.text)
            if name and len(name) < 250 and not _STATEMENT.match(name):
                yield Priority(name, (index, -1), span, setter, position if ordered else None, "priority-list")


def _lists(context: Context) -> list[list[tuple[int, ListItem]]]:
    """The lists of the document; one whose numbers go on behind a paragraph ("In the lead: ...") is one list."""
    out: list[list[tuple[int, ListItem]]] = []
    for items in context.lists:
        before, item = out[-1][-1][1] if out else None, items[0][1]
        goes_on = before is not None and item.number.isdigit() and before.number.isdigit() and int(item.number) == int(before.number) + 1 and item.path == before.path
        out = [*out[:-1], [*out[-1], *items]] if goes_on else [*out, list(items)]
    return out


def _stem(context: Context, first: int, item: ListItem) -> Marked | None:
    """The sentence that announces the list that begins at block `first`, where it announces priorities."""
    blocks = context.document.blocks
    at = first - 1
    while at > first - 3 and at >= 0 and isinstance(above := blocks[at], ListItem) and above.level >= item.level:
        at -= 1
    if at < 0:
        return None
    before = blocks[at]
    if isinstance(before, Heading):
        if CUE.search(before.text) and not OTHERS.search(before.text) and len(before.text.split()) < 9:
            above = blocks[at - 1] if at else before
            if isinstance(above, Paragraph) and CUE.search(above.text):
                return _last_sentence(context, at - 1)
            return mark(before.text, 0, len(before.text), (at, -1), context.book.at((at, -1)))
        return None
    if not isinstance(before, Paragraph | ListItem):
        return None
    stem = _last_sentence(context, at)
    if stem is None or OTHERS.search(stem.text) or _METHOD.search(stem.text):
        return None
    headed = any(CUE.search(h) and len(h.split()) < 8 for h in before.path[-1:])
    cue = CUE.search(stem.text) or _AIMS.search(stem.text) or (_AIM.search(stem.text) and _AIM_ITEM.match(item.text))
    nested = isinstance(before, ListItem) and before.level >= item.level
    if cue and not nested and _ANNOUNCES.search(stem.text) and (_ARE_TO.search(stem.text) or not re.search(r"\b(?:to|will|can|must):?\s*$", stem.text)):
        return stem
    if headed and stem.text.endswith(":") and re.search(r"\bfollowing\b|\bare\b|\bthese\b", stem.text) and len(stem.text) < 60:
        return stem
    return None


def _counted(context: Context, first: int, count: int) -> Marked | None:
    """A sentence that says that there are so many priorities, with the list right behind its paragraph: "The Board agreed
    four priorities. They are in no particular order."."""
    before = context.sentences_of(first - 1) if first else []
    for sentence in before:
        if expected_of(sentence.text) == count > 1 and CUE.search(sentence.text) and not OTHERS.search(sentence.text) and not _NOT_ONE.search(sentence.text):
            return sentence
    return None


def _last_sentence(context: Context, index: int) -> Marked | None:
    text = context.document.blocks[index].text
    found = sentences(text)
    if not found:
        return None
    start, end = found[-1]
    return mark(text, start, end, (index, -1), context.book.at((index, -1)))


def _setter(context: Context, stem: Marked, first: int) -> Thing | None:
    """Who sets the priorities that `stem` announces."""
    if _I.search(stem.text) and (me := author(context)) is not None:
        return me
    for pattern in (_SET_BY, _WHOSE, _SETS):
        if match := pattern.search(stem.marked):
            return thing_of(stem, match["who"])
    heading = next((h for h in reversed(range(max(0, first - 6), first))
                    if isinstance(context.document.blocks[h], Heading)), None)  # fmt: skip
    if heading is not None and CUE.search(context.document.blocks[heading].text):
        named = [m.thing for m in context.book.at((heading, -1)) if m.thing.label in {*BODIES, "Organisation"}]
        if len(named) == 1:
            return named[0]
    subjects = [m.thing for m in stem.marks if m.thing is not None and m.thing.label in BODIES]
    cue = CUE.search(stem.marked) or _AIMS.search(stem.marked)
    before = [m for m, (s, _) in zip(stem.marks, stem.edges, strict=True)
              if cue and s < cue.start() and m.thing is not None and m.letter == "B"]  # fmt: skip
    if before:
        return before[0].thing
    if re.search(r"\bcollaboration\b", stem.text, re.IGNORECASE) and subjects:
        return subjects[0]
    return main_body(context)


def _headed(context: Context) -> Iterator[Priority]:
    """"Priority 1: Tackling serious violence", as a heading or a short line."""
    for index, block in context.document.visible():
        if isinstance(block, Heading | Paragraph | ListItem) and len(block.text) < 180:
            match = _HEADED.match(block.text)
            if match and not OTHERS.search(block.text):
                digits = re.search(r"\d+", block.text[: match.start("name")])
                name, (start, end) = named(match["name"])
                offset = match.start("name")
                yield Priority(name, (index, -1), (offset + start, offset + end), main_body(context),
                               int(digits[0]) if digits else None, "priority-heading")  # fmt: skip


def _running(context: Context) -> Iterator[Priority]:
    """"The Board has agreed three priorities: a, b and c" in one sentence."""
    for piece in (*context.sentences, *prose_cells(context, least=1)):
        sentence = _whole(context, piece)
        match = (_RUNNING.search(sentence.text) if _LISTS.search(sentence.text) else None) or _COUNTED_ARE.search(sentence.text) or _CONFIRMED.search(sentence.text)
        if not match or (OTHERS.search(sentence.text[: match.end("rest")]) and not _PRESENT.search(sentence.text)) or _NOT_ONE.search(sentence.text[: match.end("rest")]):
            continue
        if NATIONAL.search(sentence.text[: match.start()]) or _OF_PEOPLE.search(sentence.text[: match.end() - len(match["items"])]):
            continue
        where = match.start("items")
        setter = _speaker(context, sentence) or _setter(context, sentence, sentence.place[0])
        expected = expected_of(sentence.text[: match.end("rest")])
        parts = split(match["items"], expected)
        items = [match["items"][s:e] for s, e in parts]
        meant = match.re is _RUNNING or (len(parts) == expected and sum(bool(themes_of(i)) for i in items) * 2 > expected)
        for start, end in parts if meant else ():
            name, (s, e) = named(match["items"][start:end])
            if 3 < len(name) < 140:
                offset = sentence.start + where + start
                yield Priority(name, sentence.place, (offset + s, offset + e), setter, None, "priority-sentence")


def _whole(context: Context, sentence: Marked) -> Marked:
    """A sentence with the numbered items that semicolons part from it: "namely (i) a; (ii) b; and (iii) c"."""
    if not sentence.text.rstrip().endswith(";") or not _LISTS.search(sentence.text):
        return sentence
    text, end = context.texts[sentence.place], sentence.start + len(sentence.text)
    for after in (s for s in context.sentences_of(sentence.place[0]) if s.start >= end):
        end = after.start + len(after.text)
        if not after.text.rstrip().endswith(";"):
            break
    return mark(text, sentence.start, end, sentence.place, context.book.at(sentence.place))


def _speaker(context: Context, sentence: Marked) -> Thing | None:
    """Whose plan "the plan that she had issued" is: the office or organisation that the sentence before begins with."""
    if not _HER_PLAN.search(sentence.text):
        return None
    before = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:]
    return next((m.thing for s in before for m in s.marks if m.letter in "PO" and m.thing is not None), None)


def _tabled(context: Context) -> Iterator[Priority]:
    """The cells of a column headed "Priority", where most of them name a theme; for documents that say it nowhere else."""
    for index, table in tables(context):
        grid = table.grid()
        at = next((i for i, c in enumerate(grid[0]) if _COLUMN.match(" ".join(c.text.split()))), None)
        cells = [] if at is None else list({id(r[at]): r[at] for r in grid[1:] if r[at].text.strip()}.values())
        if len(cells) < 2 or sum(bool(themes_of(c.text)) for c in cells) < len(cells) * 0.6 or any(of_cell(c.text) for c in cells):
            continue
        above = [f for i in range(index - 1, max(-1, index - 3), -1) for s in context.sentences_of(i) if (f := _SETS.search(s.marked)) and (setter := thing_of(s, f["who"]))]
        setter = setter if above else main_body(context)
        for cell in cells:
            name, span = named(cell.text)
            if 3 < len(name) < 140 and "\n" not in name:
                yield Priority(name, (index, table.position(cell)), span, setter, None, "priority-table")


def _by_body(context: Context) -> Iterator[Priority]:
    """A table of bodies with a column of their priorities: each has its own."""
    for body, row, at in of_bodies(context, _OWN_COLUMN):
        for part in re.finditer(r"[^;\n•]+", context.texts[row.place(at)]):
            name, (start, end) = named(part.group())
            if 3 < len(name) < 120:
                yield Priority(name, row.place(at), (part.start() + start, part.start() + end), body, None, "priority-table")


def _single(context: Context) -> Iterator[Priority]:
    """"Supporting victims is one of the Commissioner's highest priorities"."""
    for sentence in context.sentences:
        top = _TOP.search(sentence.marked) if "priority" in sentence.text else None
        if top and not OTHERS.search(sentence.text) and (setter := thing_of(sentence, top["who"])):
            start, end = sentence.span(*top.span("name"))
            name, (s, e) = named(context.texts[sentence.place][start:end])
            yield Priority(name, sentence.place, (start + s, start + e), setter, None, "priority-sentence")
            continue
        match = _IS_ONE.match(sentence.text) if "priorit" in sentence.text.casefold() else None
        if not match or OTHERS.search(sentence.text) or re.search(r"\b(?:not|no|never|may|could|should)\b", match.group(), re.I):
            continue
        owner = [m.thing for m in sentence.marks
                 if m.letter in "BOP" and m.thing is not None and m.start >= match.start("whose")
                 and m.end <= match.end("tail") + 2]  # fmt: skip
        if not owner or len(match["name"].split()) > 9:
            continue
        yield Priority(match["name"].strip(), sentence.place, (sentence.start + match.start("name"),
                       sentence.start + match.end("name")), owner[0], None, "priority-sentence")  # fmt: skip


def tables(context: Context) -> Iterator[tuple[int, Table]]:
    """The document's tables with their block index."""
    for index, block in context.document.visible():
        if isinstance(block, Table):
            yield index, block
