"""Units of organisations: PART_OF, from whose they are, from where they sit, and from a name that begins with the whole's."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actor, actors, owners
from loaders.context import Context
from loaders.cues import finditer
from loaders.marked import Marked
from loaders.names.book import units
from loaders.names.things import Thing
from loaders.scope import scope
from ontology.text import fold_name

_UNITS = re.compile(rf"(?P<to>«O\d+»)\s(?:«X\d+»|departments?|services|teams|directorates|units|functions)\s(?:including|such\sas|like|namely)\s(?P<who>{ACTORS})", re.IGNORECASE)
_THROUGH = re.compile(r"(?P<to>«O\d+»),?\sthrough\s(?:the|its)\s(?P<who>«O\d+»)", re.IGNORECASE)
_KIND = r"(?:team|unit|service|department|section|hub|office|division|directorate|branch|bureau|arm)"
_IS_A = re.compile(
    rf"(?P<who>«[BO]\d+»)(?:\s\([^()]{{1,40}}\))?(?:,|\s(?P<verb>is|are))\s(?:an?|the|one\sof\sthe)\s(?:[\w-]+\s){{0,3}}{_KIND}s?\s(?:at|in|of|within|inside|belonging\sto)\s(?:the\s)?(?P<to>«O\d+»)",
    re.IGNORECASE,
)
_BELONGS = re.compile(r"(?P<who>«[BO]\d+»)(?:\s\([^()]{1,40}\))?,?\s(?:which\s|that\s)?(?P<verb>belongs?\sto|is\sowned\sby|is\s(?:based|housed|located|lodged)\s(?:in|at|within)|is\spart\sof)\s(?:the\s)?(?P<to>«O\d+»)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?P<who>«[BO]\d+»)\s(?:\((?P<to>«O\d+»)\)|of\s(?:the\s)?(?P<of>«O\d+»))")
_TEAM_OF = re.compile(rf"(?P<to>«O\d+»)[’']s?\s(?:(?:[a-z-]+|«T\d+»)\s){{1,5}}{_KIND}\b")
_IT_IS = re.compile(r"^it\s(?:is|remains|forms)\s(?:a\s)?part\sof\s(?:the\s)?(?P<to>«O\d+»)", re.IGNORECASE)
_BESIDE = re.compile(r"(?<!«)(?P<to>«O\d+»)\s(?P<who>«O\d+»)")
_WITH_COMMA = re.compile(r"(?<!», )(?<!» and )(?P<who>«O\d+»)(?:,|\sat|\swithin)\s(?:the\s)?(?P<to>«O\d+»)(?![’'])(?!,?\s(?:and\s)?(?:the\s)?«[BOPX])(?=[,.;)]|$|\s(?:[–—-]|for|on|is|has|leads|provides|supports)\s)")
"""A unit and whose it is, alone: "the Stronger Communities Service, City of Marl Council, prepared this"."""
_BRACKETED = re.compile(r"(?P<to>«O\d+»)\s\((?P<who>«O\d+»)\)")
_DOES_THROUGH = re.compile(r"(?P<to>«O\d+»)[^.;«]{0,40}?\bthrough\sits\s(?P<who>«O\d+»)", re.IGNORECASE)
_UNIT = re.compile(r"\s(?:teams?|services?|departments?|directorates?|units?|divisions?|sections?|functions?|offices?)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s(?:team|unit|department|directorate|division|section|branch|bureau|command|hub)$", re.IGNORECASE)
_UNIT_ENDS = re.compile(r"\s(?:team|unit|department|directorate|division|section|branch|bureau|command|hub|service|services)$", re.IGNORECASE)
_WHOLES = ("council", "borough", "district", "police force", "fire and rescue service")


def extract(context: Context) -> Iterator[Claim]:
    """Yield PART_OF from a unit to the organisation that it is a part of."""
    for sentence in context.sentences:
        yield from _sentence(context, sentence)
        yield from _told(context, sentence)
        yield from _owned(context, sentence)
    for place, text in units(context.document):
        if place[1] >= 0 and len(text) < 400 and context.book.at(place):
            yield from _owned(context, context.marked(place))
    yield from _by_name(context)


def _sentence(context: Context, sentence: Marked) -> Iterator[Claim]:
    for pattern in (_UNITS, _THROUGH):
        for found in finditer(pattern, sentence.marked):
            whole = sentence.marks[int(found["to"][2:-1])].thing
            for unit in actors(context, sentence, found.start("who"), found.end("who")):
                if whole is not None and unit.label == "Organisation" and not (unit.entry and unit.entry.areas):
                    yield from _claim(context, sentence, unit, whole, found.start(), found.end())
    for pattern in (_IS_A, _BELONGS):
        for found in finditer(pattern, sentence.marked):
            unit_mark, whole_mark = (sentence.marks[int(found[g][2:-1])] for g in ("who", "to"))
            verb = found.start("verb") if found["verb"] else found.end("who")
            if unit_mark.thing is None or whole_mark.thing is None or not scope(sentence, found.start(), found.end(), context.book.setting, verb=verb).holds:
                continue
            body = unit_mark.thing.label in BODIES
            if (body and found["verb"] and not re.search(r"\shub$", unit_mark.thing.name, re.IGNORECASE)) or unit_mark.thing.entry is not None:
                continue
            yield from _claim(context, sentence, unit_mark.thing, whole_mark.thing, found.start(), found.end())


def _told(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"Harbour, the force's gang team, ...", and what "It is part of the Council" speaks of."""
    for found in _TEAM_OF.finditer(sentence.marked):
        before = re.search(r"«([XO])(\d+)»,\s(?:the\s)?$", sentence.marked[: found.start()])
        mark = sentence.marks[int(before[2])] if before else None
        first = re.match(r"([A-Z][a-z]+),\s(?:the\s)?$", sentence.text[: sentence.marks[int(found["to"][2:-1])].start]) if mark is None else None
        unit = actor(context, mark) if mark is not None else context.book.add("Organisation", first[1]) if first else None
        whole = sentence.marks[int(found["to"][2:-1])].thing
        if unit is not None and whole is not None and unit.entry is None and unit.label == "Organisation":
            yield from _claim(context, sentence, unit, whole, found.start(), found.end())
    it = _IT_IS.match(sentence.marked)
    for spoken in [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:] if it else []:
        begins = re.match(r"(?:the\s)?«O(\d+)»", spoken.marked, re.IGNORECASE)
        unit = spoken.marks[int(begins[1])].thing if begins else None
        whole = sentence.marks[int(it["to"][2:-1])].thing if it else None
        if it and unit is not None and whole is not None and unit.entry is None:
            yield from _claim(context, sentence, unit, whole, it.start(), it.end())


def _owned(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"The Council's Housing service", "MBC Public Health"."""
    for owner, owned in owners(sentence, sentence.marked):
        own_unit = actor(context, owned)
        if owner.thing is None or own_unit is None or own_unit.entry is not None:
            continue
        if owned.letter == "X" and not _UNIT.match(sentence.text, owned.end):
            continue
        hub = own_unit.label in BODIES and own_unit.name.casefold().endswith(" hub")
        if owner.thing.label == "Organisation" and (own_unit.label == "Organisation" or hub) and owner.thing is not own_unit:
            yield context.claim("PART_OF", context.thing(own_unit), context.thing(owner.thing), sentence.place,
                                (sentence.start + owner.start, sentence.start + owned.end), "unit-of")  # fmt: skip
    for found in _IN_BRACKETS.finditer(sentence.marked):
        unit, whole = (sentence.marks[int(n[2:-1])].thing for n in (found["who"], found["to"] or found["of"]))
        owner_of = whole is not None and whole.entry is not None and whole.entry.kind.endswith(_WHOLES)
        if owner_of and whole is not None and unit is not None and unit.entry is None and _UNIT_ENDS.search(unit.name):
            yield from _claim(context, sentence, unit, whole, found.start(), found.end())
    for found in (*_WITH_COMMA.finditer(sentence.marked), *_BRACKETED.finditer(sentence.marked), *_DOES_THROUGH.finditer(sentence.marked)):
        unit_mark, whole_mark = (sentence.marks[int(found[g][2:-1])] for g in ("who", "to"))
        unit, whole = unit_mark.thing, whole_mark.thing
        if unit is None or whole is None or unit.entry is not None or whole.entry is None or not whole.entry.kind.endswith(_WHOLES):
            continue
        if unit_mark.how == "vocabulary" or _UNIT_ENDS.search(unit.name):
            yield from _claim(context, sentence, unit, whole, found.start(), found.end())
    for found in _BESIDE.finditer(sentence.marked):
        council, beside = (sentence.marks[int(found[g][2:-1])] for g in ("to", "who"))
        if council.thing is None or council.thing.entry is None or not council.thing.entry.kind.endswith(_WHOLES[:3]):
            continue
        if beside.thing is not None and beside.thing.entry is None and beside.how == "vocabulary":
            yield from _claim(context, sentence, beside.thing, council.thing, found.start(), found.end())


def _claim(context: Context, sentence: Marked, unit: Thing, whole: Thing, start: int, end: int) -> Iterator[Claim]:
    if unit is not whole:
        yield context.claim("PART_OF", context.thing(unit), context.thing(whole), sentence.place, sentence.span(start, end), "unit-of")


def _by_name(context: Context) -> Iterator[Claim]:
    """A team whose name begins with a council's, a force's or a fire service's is theirs: "Marlshire Police Analysis Unit"."""
    wholes = {fold_name(n): t for t in context.book.things if t.entry is not None and t.label == "Organisation"
              and t.entry.kind.endswith(_WHOLES) for n in (*+t.names, t.entry.name) if " " in n}  # fmt: skip
    seen: set[int] = set()
    for place in sorted(context.book.mentions):
        for mention in context.book.at(place):
            unit = mention.thing
            if id(unit) in seen or unit.label != "Organisation" or unit.entry is not None or not _ENDS.search(unit.name):
                continue
            seen.add(id(unit))
            words = fold_name(unit.name).split()
            whole = next((wholes[" ".join(words[:n])] for n in range(len(words) - 1, 1, -1) if " ".join(words[:n]) in wholes), None)
            if whole is not None:
                yield context.claim("PART_OF", context.thing(unit), context.thing(whole), place, (mention.start, mention.end), "unit-by-name")
