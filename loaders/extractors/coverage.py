"""The area of a body or a document: COVERS."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.context import Context
from loaders.implied import fragments, topic
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.scope import Scope, scope
from ontology.themes import find

_AREAS = r"(?P<areas>«R\d+»(?:(?:,\s|,?\sand\s)(?:the\s)?«R\d+»)*)"
_COVERS = re.compile(rf"(?P<body>«B\d+»)(?:,\s[^,.;]{{1,80}},)?\s(?:\w+\s)?(?:covers?|covering|serves?|operates\s(?:in|across))\s(?:the\s(?:whole\s|county\s|city\s|district\s|borough\s|areas?\s)?(?:of\s)?)?(?:[\w\s]{{0,24}}:\s)?{_AREAS}", re.IGNORECASE)
_IS_FOR = re.compile(rf"(?P<body>«B\d+»)(?:\s\([^()]{{1,60}}\))?,?\s(?:is|are|acts\sas|was)\s(?:now\s)?(?:the|a|an)\s(?:\w+\s){{0,3}}(?:(?:community\ssafety\s)?partnership|board|forum|committee|«B\d+»)(?:\s\([^()]{{1,20}}\))?\s(?:for|of|in|covering)\s(?:the\s)?(?:(?:whole|city|county|borough|district)\sof\s)?(?:{_AREAS}|(?P<here>city|county|borough|district|area|island)\b)", re.IGNORECASE)
_FOR = re.compile(rf"(?P<body>«B\d+»)\s(?:for|in)\s(?:the\s)?(?:whole\sof\s)?{_AREAS}(?!\s\w+ing)", re.IGNORECASE)
_PRIORITIES_FOR = re.compile(rf"\bpriorities\sfor\s(?:the\s)?{_AREAS}", re.IGNORECASE)
_IN = re.compile(rf"\b[Ii]n\s{_AREAS}(?:\s(?:that\sis|this\sis)|,?\sthe)\s(?:the\s)?(?P<body>«B\d+»)")
_POSSESSIVE = re.compile(rf"{_AREAS}[’']s?\s(?:\w+\s){{0,2}}(?P<body>«B\d+»)")
_PATCH = re.compile(rf"(?P<body>«B\d+»),?\s(?:(?:the\s)?whose\s(?:patch|area|footprint|ground|territory|boundary|beat)\s(?:is|takes\sin|covers|matches|follows)|with\s(?:a\s)?(?:patch|footprint)\s(?:of|covering)|takes\sin|looks\safter|spans)\s(?:the\s(?:whole|areas?|districts?)\sof\s)?(?:the\s)?{_AREAS}", re.IGNORECASE)
_LISTED = re.compile(r"(?:(?P<body>«B\d+»)|\bit)\s(?:\w+\s)?(?:covers?|covering|serves?|takes\sin|spans)\s(?:(?:the\s)?(?:whole|all)\sof\s)?(?:(?:the\s)?«R\d+»:|the\s(?:towns?|villages?|parish(?:es)?|wards?|estates?|neighbourhoods?|places?)\s(?:and\s\w+\s)?of)\s(?P<rest>[^.;:()]{3,300})", re.IGNORECASE)
_FRAGMENT = re.compile(r"(?:which\s)?(?:covers|covering|area(?:\scovered)?:|patch:|footprint:)\s(?:the\s)?(?P<rest>[^.;:()«]{0,60}(?:«[RX]\d+»[^.;:()]{0,80})?)", re.IGNORECASE)
_NAME = re.compile(r"(?:the\s)?(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|on|in|upon|under|le|the|and|by)\s)*[A-Z][\w’'-]+){0,3})(?:\sonly|\salone)?$")
_RENAMING = re.compile(r"\b(?:merg\w+|renam\w+|replac\w+|creat\w+|set\sup|form\w*|establish\w*|new)\b", re.IGNORECASE)
_PROTECT = re.compile(rf"(?P<body>«B\d+»)[^.;«]{{0,60}}?\b(?:is\sto|to|aims\sto)\s(?:protect|serve|make|keep|improve)\s{_AREAS}", re.IGNORECASE)
_ELSEWHERE = frozenset(["West", "East", "North", "South", "Central", "Mid", "Coast", "Park", "Valley", "Bay", "Hills", "Forest", "Green", "Lane", "Gardens", "Moor"])
"""Behind an area's name: another area ("Cheshire West")."""
_PEOPLE = re.compile(r"\b(?:user|irish|youth|carers|residents|tenants|voluntary|research|analysts?)\b.*(?:forum|group|network)$", re.IGNORECASE)
"""What such a body is named after is where its people are from."""
_TITLE = re.compile(r"\b(?:plan|strategy|assessment|agreement|report|profile|review|structure)\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield COVERS for bodies where the words say it, and for the document where its front does."""
    for sentence in context.sentences:
        for pattern in (_COVERS, _IS_FOR, _FOR, _IN, _POSSESSIVE, _PROTECT, _PATCH):
            for found in pattern.finditer(sentence.marked):
                yield from _body(context, sentence, found)
        for found in _LISTED.finditer(sentence.marked):
            thing = sentence.marks[int(found["body"][2:-1])].thing if found["body"] else topic(context, sentence, found.start())
            if thing is not None:
                yield from _places(context, sentence, found, thing)
    for fragment in fragments(context):
        alone = _FRAGMENT.match(fragment.sentence.marked, fragment.at) if fragment.kind in {"row", "item"} else None
        if alone:
            yield from _places(context, fragment.sentence, alone, fragment.body)
    yield from _named(context)
    yield from _document(context)


def _body(context: Context, sentence: Marked, found: re.Match[str]) -> Iterator[Claim]:
    body = sentence.marks[int(found["body"][2:-1])].thing
    if body is None or body.label not in BODIES or not scope(sentence, found.start(), found.end(), context.book.setting).holds:
        return
    named = [sentence.marks[int(n)].thing for n in re.findall(r"«R(\d+)»", found["areas"] or "")]
    here = found.groupdict().get("here")
    areas = named or ([_own_area(context)] if here else [])
    for area in areas:
        if area is not None:
            yield context.claim("COVERS", context.thing(body), context.thing(area), sentence.place,
                                sentence.span(found.start(), found.end()), "covers")  # fmt: skip


def _places(context: Context, sentence: Marked, found: re.Match[str], body: Thing) -> Iterator[Claim]:
    """The places of a list, those too that no register has: towns, parishes, estates."""
    if not scope(sentence, found.start(), found.end(), context.book.setting).holds:
        return
    start, end = sentence.span(*found.span("rest"))
    text = sentence.text[start - sentence.start : end - sentence.start]
    pieces = [_NAME.match(p.strip()) for p in re.split(r",\s(?:and\s)?|\sand\s(?=the\s|[A-Z])", text.rstrip(" .,"))]
    if not all(pieces):
        return
    known = {n.casefold(): t for t in context.book.things if t.label == "Area" for n in (t.name, *t.aliases)}
    others = {t.name.casefold() for t in context.book.things if t.label != "Area"}
    for piece in pieces:
        name = piece["name"] if piece else ""
        if name and name.casefold() not in others and not find(name):
            area = known.get(name.casefold()) or context.book.add("Area", name)
            yield context.claim("COVERS", context.thing(body), context.thing(area), sentence.place,
                                sentence.span(found.start(), found.end()), "covers")  # fmt: skip


def _own_area(context: Context) -> Thing | None:
    return next((t for t in context.book.things if t.label == "Area" and t.entry is not None
                 and t.entry.id == context.book.setting.area), None)  # fmt: skip


def _named(context: Context) -> Iterator[Claim]:
    """A body whose name begins with an area that the document speaks of covers it."""
    areas = {n.casefold(): t for t in context.book.things if t.label == "Area" for n in (t.name, *t.aliases)}
    seen: set[int] = set()
    for place in sorted(context.book.mentions):
        for mention in context.book.at(place):
            thing = mention.thing
            if thing.label not in BODIES or id(thing) in seen or mention.how in {"description", "pronoun"}:
                continue
            shown = context.texts[place][mention.start : mention.end]
            words = shown.split()
            if "scrutiny" in shown.casefold() or _only_proposed(context, place, mention.start, mention.end):
                continue
            for skip in (0, 1):
                for length in (5, 4, 3, 2, 1):
                    area = areas.get(" ".join(words[skip : skip + length]).casefold()) if len(words) > skip + length else None
                    elsewhere = words[skip + length : skip + length + 1] and words[skip + length] in _ELSEWHERE
                    if area is not None and not elsewhere and not _PEOPLE.search(shown) and (skip == 0 or words[0] in {"Safer", "Safe", "Keeping", "One"}):
                        seen.add(id(thing))
                        yield context.claim("COVERS", context.thing(thing), context.thing(area), place,
                                            (mention.start, mention.end), "covers-by-name")  # fmt: skip
                        break
                if id(thing) in seen:
                    break


def _only_proposed(context: Context, place: tuple[int, int], start: int, end: int) -> bool:
    """Whether the name stands where something is proposed or denied: the body may not exist."""
    sentences = context.sentences_of(place[0]) if place[1] < 0 else []
    for sentence in sentences[max(0, bisect_right(sentences, start, key=lambda s: s.start) - 1) :][:1]:
        if sentence.start <= start and end <= sentence.start + len(sentence.text):
            at = next((s for m, (s, _) in zip(sentence.marks, sentence.edges, strict=True) if m.start + sentence.start >= start), 0)
            return bool(_RENAMING.search(sentence.text)) and scope(sentence, at, at, context.book.setting).scope in {Scope.OPEN, Scope.DENIED}
    return False


def _document(context: Context) -> Iterator[Claim]:
    """The document covers the area of its front, where the front names it."""
    own = set(context.book.setting.chain[:1])
    for index in range(min(6, len(context.document.blocks))):
        for mention in context.book.at((index, -1)):
            thing = mention.thing
            if thing.label == "Area" and thing.entry is not None and (thing.entry.id in own or _TITLE.search(context.texts[(index, -1)])):
                yield context.claim("COVERS", context.document_key, context.thing(thing), (index, -1),
                                    (mention.start, mention.end), "document-area")  # fmt: skip
                return
    area = _own_area(context)
    for sentence in context.sentences:
        for mark in sentence.marks:
            if area is not None and mark.thing is area:
                yield context.claim("COVERS", context.document_key, context.thing(area), sentence.place,
                                    (sentence.start + mark.start, sentence.start + mark.end), "document-area")  # fmt: skip
                return
