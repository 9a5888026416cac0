"""What "the Board", "the police" and "the Council" mean at the place where they stand."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.claim import BODIES
from loaders.document import Heading
from loaders.names.definitions import Definition
from loaders.names.things import Thing
from loaders.names.words import DESCRIBED
from loaders.setting import of_area
from ontology.registers import by_id

if TYPE_CHECKING:
    from loaders.names.book import Book, Place

_LOCAL: tuple[tuple[str, str], ...] = (
    (r"office of (?:the )?police (?:and|&) crime commissioner|OPCC|(?<=my )(?:own )?office", "commissioner's office"),
    (r"police (?:and|&) crime commissioner|PCC|commissioner", "police and crime commissioner"),
    (_POLICE := r"constabulary|police force|police service|force|police", "police force"),
    (_FIRE := r"fire (?:and|&) rescue (?:service|authority)|fire service", "fire and rescue service"),
    (r"integrated care board|ICB", "integrated care board"),
    (r"community rehabilitation company|CRC", "community rehabilitation company"),
    (r"county council", "county council"),
)  # fmt: skip
_SMALL = frozenset(f"k{i}" for i, (pattern, _) in enumerate(_LOCAL) if pattern in {_POLICE, _FIRE})
"""The groups of the descriptions that are names although they are written small: "the police"."""
_NAMED = "|".join(f"(?P<k{i}>{pattern})" for i, (pattern, _) in enumerate(_LOCAL))
_COUNCIL = r"(?P<council>(?:city|borough|district|unitary) council|council|authority(?=’s|'s))"
WORDS = frozenset({*DESCRIBED, "council", "police", "force", "constabulary", "commissioner", "authority", "service"})
"""What "the ..." may be short for in any document; any other word is a name of the document's own."""
LOCAL = re.compile("|".join(pattern for pattern, _ in _LOCAL), re.IGNORECASE)
"""Names that every area has: which one is meant, the area says."""
_BODY = r"(?P<body>" + "|".join(sorted(DESCRIBED, key=len, reverse=True)) + ")"
_THE = re.compile(rf"\b(?:the|our|this|that|my)\s(?:{_NAMED}|{_COUNCIL}|{_BODY})\b(?!-)", re.IGNORECASE)
_MEMBERSHIP = re.compile(r"(?:^|[.;]\s)(?P<body>Board|Partnership|Group|Panel|Committee|Forum)(?=\smember)")
_BARE = re.compile(r"(?<![\w-])(?:(?P<police>Police|Constabulary|Force)|(?P<fire>Fire (?:and|&) Rescue (?:Service|Authority))|"
                   r"(?P<pcc>Police (?:and|&) Crime Commissioner|PCC)|(?P<opcc>Office of the Police (?:and|&) [Cc]rime [Cc]ommissioner|OPCC))(?![\w-])")  # fmt: skip
_ALONE = re.compile(r"\s*(?:(?P<council>(?:(?:City|Borough|District|Unitary) )?Council)|(?P<county>County Council)|(?P<icb>ICB|Integrated Care Board)|(?P<crc>CRC))"
                    r"(?:\s\([^()]{1,40}\))?\s*")  # fmt: skip
"""What a cell or an item of these words alone says needs no article: the document's own council, the area's board."""
_BARE_KINDS = {"county": "county council", "icb": "integrated care board", "crc": "community rehabilitation company",
               "police": "police force", "fire": "fire and rescue service", "pcc": "police and crime commissioner",
               "opcc": "commissioner's office"}  # fmt: skip
_MODIFIER = re.compile(r"\s(?:officers?|forces?|plan|custody|station|recorded|powers?|and crime (?:plan|panel)|calls?|data|"
                       r"cadets?|levels?)\b", re.IGNORECASE)  # fmt: skip
_MAKES = re.compile(r"\s(?:has\s|have\s|had\s|also\s)*(?:set\sup|established|created|formed|appointed|convened|stood\sup)\s(?:an?\s|the\s|its\s)?(?:\w+\s)?")
_PRONOUN = re.compile(r"(?:^|[.;?]\s)(It)\s")


def resolve(made: "Book", texts: Mapping["Place", str], defined: Sequence[tuple["Place", Definition, Thing]]) -> None:
    """Add to `made` the mentions by description. `defined` are the document's own definitions, in reading order."""
    from loaders.names.book import Mention, free

    spoken: dict[str, Thing] = {}
    by_word: dict[str, list[tuple[Place, Thing]]] = {}
    for place, found, thing in defined:
        if found.the:
            by_word.setdefault(found.alias.casefold(), []).append((place, thing))
    last: dict[str, tuple[int, Thing]] = {}
    counts, firsts = _counts(made), _firsts(made)
    for place in sorted(texts):
        more = []
        text = texts[place]
        known = made.at(place)
        alone = _ALONE.fullmatch(text) if len(text) < 80 else None
        found_here = [*_THE.finditer(text), *_BARE.finditer(text), *_MEMBERSHIP.finditer(text), *([alone] if alone else [])]
        told = 0
        said: dict[str, Thing] = {}
        for match in sorted(found_here, key=lambda m: m.start()):
            groups = {k: v for k, v in match.groupdict().items() if v}
            name, value = next(iter(groups.items()))
            start = match.start(name)
            after = bisect_right(known, start, key=lambda m: m.end)
            if after < len(known) and known[after].start < match.end():
                continue
            headed = _headed(made, place, value.casefold()) if name == "body" and value[:1].islower() else None
            if value[:1].islower() and name not in _SMALL and headed is None and not _written_small(made, value):
                continue
            if _MODIFIER.match(text, match.end()) and name in {*_SMALL, "police", "body"}:
                continue
            for mention in known[told:after]:
                _remember(last, mention.thing, place[0])
            told = after
            meant = headed or (said.get(value.casefold()) if name == "body" else None) or _meaning(made, name, value, place, by_word, last, counts, spoken, firsts)
            if meant is not None:
                if name == "body":
                    said.setdefault(value.casefold(), meant)  # what a paragraph has called "the Board" it goes on calling so
                more.append(Mention(place, start, match.end(name), meant, "description"))
        if place[1] < 0:
            for mention in known:
                _remember(last, mention.thing, place[0])
        made.mentions[place] = free(known, more)
    for place, text in texts.items():
        _pronouns(made, place, text)


def _headed(made: "Book", place: "Place", word: str) -> Thing | None:
    """The body of that sort in the heading right above: under "Burglary Group", "the group" is it."""
    for at in range(place[0] - 1, max(-1, place[0] - 20), -1):
        if isinstance(made.document.blocks[at], Heading):
            found = [m.thing for m in made.at((at, -1)) if m.thing.label in BODIES and _endings(m.thing) & set(DESCRIBED[word])]
            return found[0] if len(found) == 1 else None
    return None


def _written_small(made: "Book", word: str) -> bool:
    """Whether small letters mean a body here: a name ends so ("East Midlands collaboration"), or there is but one."""
    bodies = [t for t in made.things if t.label in BODIES]
    if any(n.endswith(f" {word}") for t in bodies for n in t.names):
        return True
    return word in {"partnership", "board"} and sum(any(e in _endings(t) for e in DESCRIBED[word]) for t in bodies) == 1


def _counts(made: "Book") -> dict[str, list[tuple[int, Thing]]]:
    """For each word that ends bodies' names, the things that it ends, the most mentioned first."""
    tally: dict[int, int] = {}
    for place, found in made.mentions.items():
        for mention in found:
            tally[id(mention.thing)] = tally.get(id(mention.thing), 0) + (4 if place[0] < 12 else 1)
    out: dict[str, list[tuple[int, Thing]]] = {}
    for thing in made.things:
        if thing.label in BODIES:
            for word in _endings(thing):
                out.setdefault(word, []).append((tally.get(id(thing), 0), thing))
    for found_things in out.values():
        found_things.sort(key=lambda pair: (-pair[0], pair[1].order))
    return out


def _endings(thing: Thing) -> set[str]:
    return {n.split()[-1].casefold().rstrip("s").replace("sub-", "sub") for n in thing.names} - {""}


def _remember(last: dict[str, tuple[int, Thing]], thing: Thing, block: int) -> None:
    if thing.label in BODIES:
        for word in _endings(thing):
            last[word] = (block, thing)


def _meaning(made: "Book", name: str, value: str, place: "Place", by_word: dict[str, list[tuple["Place", Thing]]],
             last: dict[str, tuple[int, Thing]], counts: dict[str, list[tuple[int, Thing]]],
             spoken: dict[str, Thing], firsts: Mapping[int, "Place"]) -> Thing | None:  # fmt: skip
    said = [t for p, t in by_word.get(value.casefold(), []) if p <= place] or [
        t for _, t in by_word.get(value.casefold(), [])]  # fmt: skip
    if said:
        return said[-1]
    if name == "body":
        return _body(made, value.casefold(), place, last, counts, firsts)
    kind = _BARE_KINDS.get(name) or (_LOCAL[int(name[1:])][1] if name.startswith("k") else "")
    if name == "council":
        return _council(made, value)
    own = [t for t in made.things if t.entry is not None and t.entry.kind == kind]
    near = of_area(kind, made.setting.area, made.setting.date) if made.setting.area else None
    if near is not None:
        thing = made.registered(near)
        if value.isupper() and " " not in value:
            thing.shorten(value)
        if not value.isupper():
            thing.call(value)
        return thing
    if len(own) == 1:
        return own[0]
    label = "Post" if kind == "police and crime commissioner" else "Organisation"
    if value.islower():
        return None
    thing = spoken.setdefault(kind, made.add(label, value))
    thing.authority = kind in {"police force", "fire and rescue service", "integrated care board", "county council"}
    return thing


def _body(made: "Book", word: str, place: "Place", last: dict[str, tuple[int, Thing]],
          counts: dict[str, list[tuple[int, Thing]]], firsts: Mapping[int, "Place"]) -> Thing | None:  # fmt: skip
    """The body of that sort that the same paragraph named; else, of those named so far, the one that the document speaks of most.

    Groups are many and none is the document's own, so there it is the nearest in the section.
    """
    path = made.document.blocks[place[0]].path
    near = word in {"group", "subgroup", "hub", "network", "alliance", "forum"}
    for ending in DESCRIBED[word]:
        if ending in last:
            block, thing = last[ending]
            if block == place[0] or (near and (place[0] - block <= 3 or made.document.blocks[block].path[:2] == path[:2])):
                return thing
    for ending in DESCRIBED[word]:
        spoken = [thing for _, thing in counts.get(ending, ())]
        if spoken:
            return next((t for t in spoken if firsts.get(id(t), place) <= place), spoken[0])
    return None


def _firsts(made: "Book") -> dict[int, "Place"]:
    """Of each thing, by identity: where it is first named."""
    out: dict[int, Place] = {}
    for place in sorted(made.mentions):
        for mention in made.mentions[place]:
            out.setdefault(id(mention.thing), place)
    return out


def _council(made: "Book", value: str) -> Thing | None:
    kinds = {"city council", "borough council", "district council", "unitary council"}
    own = [t for t in made.things if t.entry is not None and t.label == "Organisation"
           and t.entry.kind.endswith(("council", "district", "borough"))]  # fmt: skip
    if value.casefold() in kinds:
        ended = [t for t in own if any(n.casefold().endswith(value.casefold()) for n in t.names)]
        own = ended or own
    match = [t for t in own if t.entry is not None and t.entry.id == made.setting.council]
    if match:
        return match[0]
    if len(own) == 1:
        return own[0]
    if not own and made.setting.council:
        thing = made.registered(by_id()[made.setting.council])
        thing.call(value)
        return thing
    return None


def _pronouns(made: "Book", place: "Place", text: str) -> None:
    """"It" at the head of a sentence is the body that the sentence before spoke of first."""
    from loaders.names.book import Mention, free

    more: list[Mention] = []
    bodies = [m for m in made.at(place) if m.thing.label in BODIES]
    for match in _PRONOUN.finditer(text):
        at = bisect_right(bodies, match.start() + 1, key=lambda m: m.end) - 1
        sentence = text.rfind(". ", 0, match.start(1) - 2) + 2
        if more and more[-1].start == sentence > 1:
            more.append(Mention(place, match.start(1), match.end(1), more[-1].thing, "pronoun"))  # it still is what it was
        elif at >= 0:
            start = text.rfind(". ", 0, bodies[at].start)
            while at and bodies[at - 1].start > start:
                at -= 1
            if at + 1 < len(bodies) and _MAKES.fullmatch(text, bodies[at].end, bodies[at + 1].start):
                at += 1  # what somebody sets up is what the next sentence speaks of
            more.append(Mention(place, match.start(1), match.end(1), bodies[at].thing, "pronoun"))
        elif place[0] and match.start() == 0:
            before = [m for m in made.at((place[0] - 1, -1)) if m.thing.label in BODIES][:1]
            more += [Mention(place, match.start(1), match.end(1), m.thing, "pronoun") for m in before]
    made.mentions[place] = free(made.at(place), more)
