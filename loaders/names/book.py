"""The names of one document: what each means, and every place where it stands."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from graph.claim import BODIES, Entity
from loaders.document import Connector, Document, Heading, Table
from loaders.names import descriptions, initials
from loaders.names.definitions import Definition, definitions, is_abbreviation
from loaders.names.grammar import Shape, shapes
from loaders.names.posts import offices
from loaders.names.things import Thing, titled
from loaders.names.tokens import Lookup, Token, tokens
from loaders.names.words import ARRANGEMENTS, BODY_TYPES, GENERIC
from loaders.setting import Setting, setting
from ontology.registers import Entry, current, entries
from ontology.text import fold_name
from ontology.themes import find

Place = tuple[int, int]
"""A block's index, and a cell's index in a table or a connector's end; -1 for the block's own text."""

_ACT = re.compile(
    r"\b((?:19|20)\d\d\s)?([A-Z][\w’'-]*,?\s(?:[A-Z][\w’'-]*,?\s|and\s|of\s|&\s|\([A-Z][\w ,&]{2,60}\)\s|the\s|etc\.?\s){0,13}?)"
    r"(Act|Regulations|Order|Measure)"
    r"(\s(?:19|20)\d\d)?\b"
)


_KINDS = (("Integrated Care Board", "ICB"), ("Clinical Commissioning Group", "CCG"), ("Fire and Rescue Service", "FRS"),
          ("Community Rehabilitation Company", "CRC"))  # fmt: skip
_KEY = re.compile(r"(?:^|[.;:,(]\s?)(?P<alias>[A-Z][\w&]*(?:\s[A-Z]\w*){0,2})(?::|,|\s?=|\s[–—-]|\sis|\smeans|\sstands\sfor)\s(?:the\s)?$")
_INSERTED = re.compile(r"\s\([A-Z&]{2,8}\)\s")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `start` to `end` of the text at `place`; `how` is register, shape, definition, description or pronoun."""

    place: Place
    start: int
    end: int
    thing: Thing
    how: str


@dataclass(slots=True)
class Book:
    """The names of one document."""

    document: Document
    setting: Setting
    things: list[Thing] = field(default_factory=list)
    mentions: dict[Place, list[Mention]] = field(default_factory=dict)
    inner: dict[Place, list[Mention]] = field(default_factory=dict)
    """Names that stand inside the name of an office: the Board in "Chair of the Board"."""
    tokens: dict[Place, list[Token]] = field(default_factory=dict)

    def at(self, place: Place) -> list[Mention]:
        """The mentions in one text, left to right; none overlap."""
        return self.mentions.get(place, [])

    def named(self, name: str) -> Thing | None:
        """The thing that this name means anywhere in the document, by any of its names; None for none or several."""
        folded = fold_name(name)
        found = [t for t in self.things if any(fold_name(n) == folded for n in (*t.names, *t.abbreviations))]
        return found[0] if len(found) == 1 else None

    def short_for(self, name: str) -> Thing | None:
        """The one organisation or body whose name begins with these words: "Probation" of "Probation Service"."""
        folded = fold_name(name)
        found = [t for t in self.things if t.label in {"Organisation", *BODIES} and len(folded) > 3
                 and any(fold_name(n).startswith(f"{folded} ") for n in +t.names)]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def add(self, label: str, name: str) -> Thing:
        """The thing of this name and label, made where there is none yet."""
        for thing in self.things:
            same = thing.label == label or {thing.label, label} <= BODIES
            if same and any(fold_name(n) == fold_name(name) for n in (*thing.names, *thing.abbreviations)):
                thing.names[name] += 1
                return thing
        thing = Thing(label, order=len(self.things))
        thing.names[name] += 1
        self.things.append(thing)
        return thing

    def entity(self, thing: Thing) -> Entity:
        """The thing as the graph keeps it."""
        entry = thing.entry
        own = entry is None or not (entry.areas or entry.label in {"Area", "Legislation"})
        return Entity(
            thing.label, thing.name, self.document.id, thing.aliases, register=entry.id if entry else "",
            area=self.setting.area if own and not entry else "",
            authority=thing.authority or bool(entry and entry.authority),
        )  # fmt: skip


def units(document: Document) -> Iterator[tuple[Place, str]]:
    """Every text that a person sees: blocks, cells, ends of connectors."""
    for index, block in document.visible():
        yield (index, -1), block.text
        if isinstance(block, Table):
            for number, cell in enumerate(block.cells):
                yield (index, number), cell.text
        elif isinstance(block, Connector):
            yield (index, 0), block.start
            yield (index, 1), block.end


@cache
def _register() -> Lookup[tuple[Entry, ...]]:
    grouped: dict[str, list[Entry]] = {}
    for entry in entries():
        short = [entry.name.replace(full, abbreviation) for full, abbreviation in _KINDS if full in entry.name]
        every = (entry.name, *entry.aliases, *short)
        short += [n.replace(" the ", " ") for n in every if " the " in n]
        short += [n.replace(" Isle of", " the Isle of") for n in every if " Isle of" in n]
        for name in (entry.name, *entry.aliases, *entry.ambiguous, *short):
            grouped.setdefault(" ".join(fold_name(name).split()), []).append(entry)
    return Lookup((name, tuple(dict.fromkeys(found))) for name, found in sorted(grouped.items()))


@cache
def _arrangements() -> Lookup[tuple[str, str]]:
    return Lookup([(n, (full, label)) for full, short, label in ARRANGEMENTS for n in (full, short) if n])


def book(document: Document) -> Book:
    """Find every name in `document`."""
    texts = dict(units(document))
    words = {place: tokens(text) for place, text in texts.items()}
    hits = {place: _register_hits(texts[place], words[place]) for place in texts}
    where = setting(document, ((p[0], h[2]) for p, found in sorted(hits.items()) for h in found))
    made = Book(document, where, tokens=words)
    raw: dict[Place, list[Mention]] = {}
    defined: list[tuple[Place, Definition, Thing]] = []
    for place in sorted(texts):
        raw[place] = _full_names(made, place, texts[place], words[place], hits[place])
        for mention in raw[place]:
            for found in definitions(texts[place], mention.end, texts[place][mention.start : mention.end]):
                if find(found.alias):
                    continue
                defined.append((place, found, mention.thing))
                if not found.the or found.alias.isupper() or found.alias.casefold() not in descriptions.WORDS:
                    mention.thing.abbreviations.append(found.alias)
        for mention, alias in _keyed(texts[place], raw[place]):
            mention.thing.abbreviations.append(alias)
    _redefined(made, texts, raw, {d.alias: t for _, d, t in defined})
    merged = _merge(made)
    initials.add(made, texts, [t for t in made.things if id(t) not in merged])
    short = _abbreviations(made, merged)
    for place in sorted(texts):
        known = [Mention(place, m.start, m.end, merged.get(id(m.thing), m.thing), m.how) for m in raw[place]]
        made.mentions[place] = _free(known, _short_names(place, texts[place], words[place], short))
        made.inner[place] = [Mention(place, m.start, m.end, merged.get(id(m.thing), m.thing), m.how)
                             for m in made.inner[place]]  # fmt: skip
    made.things = [t for t in made.things if id(t) not in merged and (t.entry or t.abbreviations or +t.names)]
    descriptions.resolve(made, texts, [(p, d, merged.get(id(t), t)) for p, d, t in defined])
    return made


def _register_hits(text: str, found: Sequence[Token]) -> list[tuple[int, int, tuple[Entry, ...]]]:
    out = []
    for first, after, candidates in _hits(found, 0, len(found)):
        shown = text[found[first].start : found[after - 1].end]
        if after - first == 1 and not _proper(shown, candidates):
            continue
        if after - first > 1 and not found[after - 1].capital and candidates[0].label == "Area":
            continue
        out.append((first, after, candidates))
    return out


def _hits(found: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    """The register's names; inside one that is written small ("the partnership for Bolsover") those that are not."""
    for first, after, candidates in _register().find(found[start:end]):
        first, after = first + start, after + start
        if found[first].capital:
            yield first, after, candidates
        else:
            yield from _hits(found, first + 1, after)


def _proper(shown: str, candidates: tuple[Entry, ...]) -> bool:
    """Whether one word is a name: an abbreviation must be written as the register writes it."""
    if any(shown == n for e in candidates for n in (e.name, *e.aliases)):
        return True
    return shown.isupper() and any(shown.casefold() == e.name.casefold() for e in candidates)


def _full_names(made: Book, place: Place, text: str, words: Sequence[Token],
                hits: Sequence[tuple[int, int, tuple[Entry, ...]]]) -> list[Mention]:  # fmt: skip
    spans: list[tuple[int, int, Thing, str]] = []
    for match in _ACT.finditer(text):
        if match[1] or match[4]:
            spans.append(_act(made, match))
    ends = frozenset(after - 1 for _, after, c in hits if any(e.label != "Area" for e in c))
    for first, after, candidates in hits:
        entry = _choose(candidates, made.setting)
        shown = text[words[first].start : words[after - 1].end]
        if entry is not None and entry.label != "Legislation":
            thing = _registered(made, entry, titled(shown))
            spans.append((words[first].start, words[after - 1].end, thing, "register"))
    for first, after, (full, label) in _arrangements().find(words):
        shown = text[words[first].start : words[after - 1].end]
        if words[first].capital and (after - first > 1 and words[after - 1].capital or shown.isupper()
                                     or shown.rstrip("s").isupper()):  # fmt: skip
            owner = _owning_area(text, words[first].start, spans) if label in BODIES else ""
            thing = made.add(label, f"{owner} {full if after - first == 1 else titled(shown)}".strip())
            if after - first == 1 and not owner and shown not in thing.abbreviations:
                thing.abbreviations.append(shown)
            spans.append((words[first].start, words[after - 1].end, thing, "vocabulary"))
    areas = frozenset(after - 1 for _, after, c in hits if all(e.label == "Area" for e in c))
    for shape in shapes(text, words, ends, areas):
        if (not shape.generic or _is_defined(text, words[shape.last].end)) and (span := _shaped(made, place, text, words, shape, spans)):
            spans.append(span)
    _extended(text, spans, made)
    for office in offices(text, words):
        start, end = words[office.first].start, words[office.last].end
        if not any(s <= start and end <= e for s, e, _, _ in spans):
            spans.append((start, end, made.add("Post", titled(text[start:end])), "office"))
    spans.sort(key=lambda s: (-(s[1] - s[0]), s[0], s[3]))
    mentions = [Mention(place, s, e, thing, how) for s, e, thing, how in spans]
    kept = _free([], mentions)
    for lost in (m for m in mentions if m not in kept and m.thing.entry is not None):
        lost.thing.names[titled(text[lost.start : lost.end])] -= 1
    outer = [m for m in kept if m.how == "office"]
    made.inner[place] = _free([], [m for m in mentions if m not in kept
                                   and any(o.start < m.start and m.end <= o.end for o in outer)])  # fmt: skip
    return kept


def _is_defined(text: str, end: int) -> bool:
    """Whether the document gives the name that ends here a short form: 'the Strategy Board ("the Board")'."""
    return any(found.the for found in definitions(text, end, ""))


def _extended(text: str, spans: list[tuple[int, int, Thing, str]], made: Book) -> None:
    """"Public Health" and "Southampton" side by side are one name: Public Health Southampton."""
    areas = {s: e for s, e, t, _ in spans if t.label == "Area"}
    for at, (start, end, thing, how) in enumerate(spans):
        after = areas.get(end + 1)
        local = thing.entry is not None and bool(thing.entry.areas)
        if after is None or text[end] != " " or thing.label != "Organisation" or local:
            continue
        if text[after : after + 1] == " " and text[after + 1 : after + 2].isupper():
            continue
        thing.names[text[start:end]] -= 1
        spans[at] = (start, after, made.add("Organisation", text[start:after]), how)


def _act(made: Book, match: re.Match[str]) -> tuple[int, int, Thing, str]:
    start = match.start()
    name = " ".join(match.group().split())
    for lead in ("The ", "Under the ", "Section ", "In the ", "And "):
        if name.startswith(lead):
            start, name = start + len(lead), name[len(lead) :]
    found = _register().get(name) or _register().get(re.sub(r"^((?:19|20)\d\d) (.*)$", r"\2 \1", name))
    for inner in re.finditer(r"(?<=\s)[A-Z]", name) if not found and len(name) == match.end() - start else ():
        if (known := _register().get(name[inner.start() :])) and known[0].label == "Legislation":
            start, name, found = start + inner.start(), name[inner.start() :], known
            break
    thing = made.add("Legislation", name)
    thing.entry = thing.entry or next((e for e in found or () if e.label == "Legislation"), None)
    return start, match.end(), thing, "register" if found else "shape"


def _choose(candidates: tuple[Entry, ...], where: Setting) -> Entry | None:
    """The entry that a name means here: of the area, of the time, an organisation before its area."""
    if len(candidates) > 1:
        near = [e for e in candidates if set(e.areas or (e.id,)) & set(where.chain)]
        candidates = tuple(near or candidates)
    if len(candidates) > 1 and where.date:
        now = [e for e in candidates if current(e, where.date)]
        candidates = tuple(now or candidates)
    if len({e.label for e in candidates}) > 1:
        candidates = tuple(e for e in candidates if e.label != "Area") or candidates
    return candidates[0] if len(candidates) == 1 else None


def _registered(made: Book, entry: Entry, shown: str) -> Thing:
    thing = next((t for t in made.things if t.entry is not None and t.entry.id == entry.id), None)
    if thing is None:
        thing = Thing(entry.label, entry, order=len(made.things))
        made.things.append(thing)
    if " " not in shown and shown.isupper() and len(shown) <= 7 and fold_name(shown) != fold_name(entry.name):
        if shown not in thing.abbreviations:
            thing.abbreviations.append(shown)
    else:
        thing.names[shown] += 1
    return thing


def _shaped(made: Book, place: Place, text: str, words: Sequence[Token], shape: Shape,
            spans: Sequence[tuple[int, int, Thing, str]]) -> tuple[int, int, Thing, str] | None:  # fmt: skip
    start, end = words[shape.first].start, words[shape.last].end
    for s, e, thing, _ in spans:
        inside = start <= s and e <= end and (s, e) != (start, end)
        if inside and e == end and thing.entry is not None and thing.label != "Area":
            return None
        if inside and s == start and thing.entry is not None and thing.label == "Organisation":
            rest = text[e:end].strip().casefold().split()
            if all(w in GENERIC or w in BODY_TYPES or w in {"services", "departments", "officers"} for w in rest):
                return None
        if (s, e) == (start, end) or (s <= start and end <= e):
            return None
    name = titled(text[start:end])
    last = words[shape.last].folded
    if descriptions.LOCAL.fullmatch(name):
        return None
    if last.rstrip("s") == "group" and any(e == end - start for _, e, _ in find(text[start:end])):
        return None
    if last in {"boards", "groups", "partnerships"} and all(t.capital for t in words[shape.first : shape.last]) and any(
        s == start and t.label == "Area" and e == words[shape.last - 1].end for s, e, t, _ in spans
    ):
        return None
    name = _INSERTED.sub(" ", name)
    if owner := _owning_area(text, start, spans):
        name = f"{owner} {name}"
    if isinstance(made.document.blocks[place[0]], Heading) and len(name.split()) > 9:
        return None
    return start, end, made.add(shape.label, name), "shape"


def _owning_area(text: str, start: int, spans: Sequence[tuple[int, int, Thing, str]]) -> str:
    """"Derby" in "Derby's Community Safety Partnership", where the name begins at `start`."""
    return next((text[s:e] for s, e, t, _ in spans if t.label == "Area" and text[e:start] in {"'s ", "’s "}), "")


def _keyed(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, str]]:
    """A key's pairs, "LCC: Lincolnshire County Council. Probation: Probation Service", where there are two or more."""
    out = []
    for mention in mentions:
        match = _KEY.search(text, max(0, mention.start - 50), mention.start)
        name = text[mention.start : mention.end]
        if match and (is_abbreviation(match["alias"], name, anywhere=True) or match["alias"][:3].casefold() == name[:3].casefold()):
            out.append((mention, match["alias"]))
    return out if len(out) > 1 or (out and ": " in text and len(text) < 60) else []


def _redefined(made: Book, texts: dict[Place, str], raw: dict[Place, list[Mention]], own: dict[str, Thing]) -> None:
    """An abbreviation that the document gives another meaning than the register's is none of the register's."""
    for thing in [t for t in made.things if t.entry is not None and not t.names]:
        short = thing.abbreviations[0]
        instead = own.get(short)
        if instead is thing:
            continue
        phrase = "" if instead else _phrase_before(short, texts)
        if instead is None and phrase and _alike(phrase, (thing.entry.name, *thing.entry.aliases) if thing.entry else ()):
            thing.names[phrase] += 1
        elif instead is not None or phrase:
            made.things.remove(thing)
            for place, mentions in raw.items():
                raw[place] = [m for m in mentions if m.thing is not thing]


def _phrase_before(short: str, texts: dict[Place, str]) -> str:
    """The capitalised words before "(SHORT)" that it abbreviates; empty where the document defines it nowhere."""
    for text in texts.values():
        at = text.find(f"({short})")
        if at > 0:
            before = re.search(r"(?:[A-Z][\w’'-]*(?:\s(?:and|of|the|for|in|to|&))*\s?){1,9}$", text[:at].rstrip()[-120:])
            if before and is_abbreviation(short, before.group()):
                return before.group().strip()
            if before:
                return before.group().strip()
    return ""


def _alike(phrase: str, names: Sequence[str]) -> bool:
    words = {w.rstrip("s").removesuffix("ie").removesuffix("y") for w in fold_name(phrase).split()}
    for name in names:
        other = {w.rstrip("s").removesuffix("ie").removesuffix("y") for w in fold_name(name).split()}
        if words and other and len(words & other) / len(words | other) >= 0.6:
            return True
    return False


def _merge(made: Book) -> dict[int, Thing]:
    """Things that are one under a longer and a shorter name, by identity of the shorter: the longer."""
    merged: dict[int, Thing] = {}
    names = sorted((t for t in made.things if t.label not in {"Area", "Legislation", "Post"}), key=lambda t: t.order)
    places = {w for t in made.things if t.label == "Area" for w in fold_name(t.name).split()}
    for short in names:
        if short.entry is not None:
            continue
        longer = [t for t in names if t is not short and id(t) not in merged and _same(short, t, places)]
        if len(longer) == 1:
            keep = longer[0]
            keep.names.update(short.names)
            keep.abbreviations += [a for a in short.abbreviations if a not in keep.abbreviations]
            merged[id(short)] = keep
    return merged


def _same(short: Thing, long: Thing, places: set[str]) -> bool:
    """Whether `short` is `long` without its place: "Safer Communities Board", "Derbyshire Safer Communities Board"."""
    both_bodies = short.label in BODIES and long.label in BODIES
    if set(short.abbreviations) & set(long.abbreviations):
        return (len(short.name), short.order) < (len(long.name), long.order)
    if not (both_bodies or short.label == long.label):
        return False
    a, b = short.core, long.core
    if a == b or {w.rstrip("s") for w in a} == {w.rstrip("s") for w in b} and len(a) > 1:
        return (len(fold_name(short.name)), short.name) < (len(fold_name(long.name)), long.name)
    extra = b - a
    return a < b and len(a) > 1 and bool(extra) and extra <= places


def _abbreviations(made: Book, merged: dict[int, Thing]) -> Lookup[Thing]:
    pairs = [(a, merged.get(id(t), t)) for t in made.things for a in t.abbreviations]
    plural = [(a + "s", t) for a, t in pairs if a.isupper()]
    whole = [(n, t) for t in made.things if id(t) not in merged and t.entry is None for n in t.names if " " in n]
    return Lookup([*pairs, *plural, *whole])


def _short_names(place: Place, text: str, words: Sequence[Token], short: Lookup[Thing]) -> list[Mention]:
    out = []
    for first, after, thing in short.find(words):
        start, end = words[first].start, words[after - 1].end
        shown = text[start:end]
        exact = shown in thing.abbreviations or shown.removesuffix("s") in thing.abbreviations
        if exact or (after - first > 1 and words[first].capital and words[after - 1].capital):
            out.append(Mention(place, start, end, thing, "definition"))
    return out


def _free(known: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    """`known` and what of `more` does not overlap it, left to right."""
    out = list(known)
    for mention in more:
        if all(mention.end <= m.start or m.end <= mention.start for m in out):
            out.append(mention)
    return sorted(out, key=lambda m: m.start)
