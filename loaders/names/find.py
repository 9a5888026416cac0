"""Every name of a document: full names first, then what they define, then short names, then "the Board"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from loaders.document import Document
from loaders.names import descriptions, initials
from loaders.names.book import Book, Mention, Place, free, units
from loaders.names.definitions import Definition, definitions
from loaders.names.full import full_names, register_hits
from loaders.names.generic import generic
from loaders.names.short import abbreviations, keyed, merge, redefined, short_names, tabled
from loaders.names.things import Thing
from loaders.names.tokens import tokens
from loaders.names.told import groups, known_as, organisations, told
from loaders.setting import setting
from ontology.themes import find

_MEANS = re.compile(r"[“\"‘']?(?P<the>the\s)?[“\"‘']?(?P<alias>[A-Z]\w*(?:\s[A-Z]\w*){0,3})[”\"’']?:?\smeans:?\s(?:the\s)?", re.IGNORECASE)
"""How a list of terms defines one: "the Board: means the ..."."""
_HOST = re.compile(r"(?:(?:City|County|Borough|District)\s)?Council|Constabulary|Force|Police|Authority|Trust|ICB|CCG", re.IGNORECASE)
_UNIT = re.compile(r"(?:Team|Unit|Service|Services|Department|Directorate|Division|Section|Hub|Health|Standards|Licensing|Safety|Protection|Housing|Care)$")
"""Brackets behind a unit's name say whose it is: "Community Safety Team (the Council)"."""


def book(document: Document) -> Book:
    """Find every name in `document`."""
    texts = dict(units(document))
    words = {place: tokens(text) for place, text in texts.items()}
    hits = {place: register_hits(texts[place], words[place]) for place in texts}
    where = setting(document, ((p[0], h[2]) for p, found in sorted(hits.items()) for h in found))
    made = Book(document, where, tokens=words)
    raw: dict[Place, list[Mention]] = {}
    defined: list[tuple[Place, Definition, Thing]] = []
    columns = tabled(document)
    for place in sorted(texts):
        raw[place] = full_names(made, place, texts[place], words[place], hits[place])
        for mention in raw[place]:
            _define(_of_office(made, mention), texts[place], defined)
            if (means := _MEANS.match(texts[place])) and means.end() == mention.start:
                found = Definition(means["alias"], *means.span("alias"), bool(means["the"]))
                defined.append((place, found, mention.thing))
                if not found.the or found.alias.isupper():
                    mention.thing.shorten(found.alias)
            if (said := known_as(texts[place], mention)) and not find(said):
                mention.thing.shorten(said)
        for mention, alias in keyed(texts[place], raw[place]):
            mention.thing.shorten(alias)
        for mention in raw[place] if place in columns else ():
            if mention.end - mention.start > 0.6 * len(texts[place]) or (not mention.start and texts[place].startswith(",", mention.end)):
                alias = columns[place].removeprefix("the ")
                mention.thing.shorten(alias)
                defined.append((place, Definition(alias, 0, 0, alias != columns[place]), mention.thing))
    for mention in told(made, texts, raw):
        _define(mention, texts[mention.place], defined)
    defined.sort(key=lambda d: (d[0], d[1].start))
    redefined(made, texts, raw, {d.alias: t for _, d, t in defined})
    merged = merge(made)
    initials.add(made, texts, [t for t in made.things if id(t) not in merged])
    short = abbreviations(made, merged)
    unknown = {alias.removeprefix("the "): texts[place] for place, alias in columns.items() if not raw[place] and 2 <= len(texts[place].split()) <= 8}
    made.explained = initials.explained(texts.values()) | unknown
    for place in sorted(texts):
        known = [Mention(place, m.start, m.end, merged.get(id(m.thing), m.thing), m.how) for m in raw[place]]
        shown = short_names(place, texts[place], words[place], short)
        # the whole of a name that is known from elsewhere, before the half that looks like one
        known = [m for m in known if m.how != "shape" or not _within(m, shown, texts[place])]
        made.mentions[place] = free(known, shown)
        made.inner[place] = [Mention(place, m.start, m.end, merged.get(id(m.thing), m.thing), m.how)
                             for m in made.inner[place]]  # fmt: skip
    made.things = [t for t in made.things if id(t) not in merged and (t.entry or t.abbreviations or +t.names)]
    _one_service(made)
    organisations(made, texts)
    groups(made, texts)
    generic(made, texts)
    descriptions.resolve(made, texts, [(p, d, merged.get(id(t), t)) for p, d, t in defined])
    return made


def _of_office(made: Book, mention: Mention) -> Mention:
    """The organisation that an office's name ends with: "Chief Officer of Marl Voluntary Service (MVS)" is no office called MVS."""
    return next((m for m in made.inner[mention.place] if m.end == mention.end), mention) if mention.thing.label == "Post" else mention


def _define(mention: Mention, text: str, defined: list[tuple[Place, Definition, Thing]]) -> None:
    """Keep what the brackets behind a name call it."""
    for found in definitions(text, mention.end, text[mention.start : mention.end]):
        if find(found.alias) or (_HOST.fullmatch(found.alias) and _UNIT.search(mention.thing.name)):
            continue
        defined.append((mention.place, found, mention.thing))
        if not found.the or found.alias.isupper() or found.alias.casefold() not in descriptions.WORDS:
            mention.thing.shorten(found.alias)


def _one_service(made: Book) -> None:
    """In a document that names one probation region, "the Probation Service" is that region's."""
    kinds = {kind: [t for t in made.things if t.entry is not None and t.entry.kind == kind] for kind in ("probation region", "probation service")}
    regions, whole = kinds["probation region"], kinds["probation service"]
    if len(regions) != 1 or len(whole) != 1:
        return
    for name, count in whole[0].names.items():
        regions[0].call(name, count)
    regions[0].shorten(*(a for a in whole[0].abbreviations if a not in regions[0].abbreviations))
    made.things = [t for t in made.things if t is not whole[0]]
    for place, found in made.mentions.items():
        made.mentions[place] = [replace(m, thing=regions[0]) if m.thing is whole[0] else m for m in found]


def _within(mention: Mention, shown: Sequence[Mention], text: str) -> bool:
    """Whether one of `shown`, left to right, is a longer name of several words around `mention`."""
    at = bisect_right(shown, mention.start, key=lambda s: s.start) - 1
    return at >= 0 and mention.end < shown[at].end and " " in text[shown[at].start : shown[at].end]
