"""Initials that a document uses and never explains: "DCC" in a paper of Derbyshire's."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from graph.claim import BODIES
from loaders.names.definitions import is_abbreviation
from loaders.names.things import Thing
from ontology.registers import Entry, current, entries
from ontology.themes import find

if TYPE_CHECKING:
    from loaders.names.book import Book, Place

_SHORT = re.compile(r"(?<![\w&(])[A-Z]{3,7}(?![\w&])")
EXPLAINED = re.compile(r"(?P<name>[A-Z][\w’'&-]*(?:\s(?:(?:and|of|the|for|in|to|&)\s){0,2}[A-Z][\w’'&-]*){1,7})\s\((?:the\s)?[“\"'‘]?(?P<short>[A-Z][A-Za-z&]{1,7})[”\"'’]?\)")
_SMALL = frozenset(["and", "of", "the", "for", "in", "&"])
_LOCAL = ("council", "district", "borough", "police force", "fire and rescue service")


def add(made: "Book", texts: Mapping["Place", str], things: Iterable[Thing]) -> None:
    """Give a thing the abbreviation that its initials spell, where it is the only one: named here, or of the document's area."""
    known = {a for t in made.things for a in t.abbreviations}
    used = Counter(s for text in texts.values() if not text.isupper() or " " not in text.strip() for s in _SHORT.findall(text))
    unknown = {s for s in used if s not in known and not find(s)}
    if not unknown:
        return
    named: dict[str, list[Thing]] = {}
    areas = {n for t in made.things if t.label == "Area" for n in (t.name, *t.aliases)}
    for thing in things:
        if thing.label in {*BODIES, "Organisation", "Area"}:
            local = {initials(rest) for n in +thing.names for rest in _without_area(n, areas)} if thing.label in BODIES else set()
            for short in {initials(n) for n in +thing.names} | {s for s in local if len(s) > 3}:
                named.setdefault(short, []).append(thing)
    near: dict[str, list[Entry]] = {}
    for entry in _of_area(made):
        near.setdefault(initials(entry.name), []).append(entry)
    for short in sorted(unknown):
        found = named.get(short, [])
        if not found and len(near.get(short, [])) == 1:
            found = [made.registered(near[short][0])]
        if len(found) == 1 and len(short) >= 3:
            found[0].shorten(short)


def explained(texts: Iterable[str]) -> dict[str, str]:
    """What the document's own initials stand for, by the initials: "Together Housing (TH)", whatever it is a name of."""
    found = (m for text in texts if "(" in text for m in EXPLAINED.finditer(text))
    return {m["short"]: m["name"] for m in found if is_abbreviation(m["short"], m["name"])}


def initials(name: str) -> str:
    """The capitals of a name's words, small words left out.

    >>> initials("Derbyshire Fire and Rescue Service")
    'DFRS'
    """
    return "".join(w[0].upper() for w in re.findall(r"[A-Za-z&]+", name) if w.casefold() not in _SMALL)


def _without_area(name: str, areas: Collection[str]) -> Iterator[str]:
    """"Domestic Abuse Partnership Board" of "Medway Domestic Abuse Partnership Board": whose board it is goes without saying."""
    words = name.split()
    for count in range(1, min(4, len(words) - 2)):
        if " ".join(words[:count]) in areas:
            yield " ".join(words[count:])


def _of_area(made: "Book") -> list[Entry]:
    """The councils, the force and the fire service of the document's area, and of what it lies in."""
    chain = set(made.setting.chain[:2])
    date = made.setting.date or "2100"
    return [e for e in entries() if e.label == "Organisation" and e.kind.endswith(_LOCAL) and chain & set(e.areas) and current(e, date)]
