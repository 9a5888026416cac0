"""Full names: what registers, the vocabulary of arrangements, Acts, offices and the grammar find in one text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.claim import BODIES
from loaders.document import Heading
from loaders.names import descriptions
from loaders.names.acts import acts
from loaders.names.book import Book, Mention, Place, free
from loaders.names.definitions import definitions, is_abbreviation
from loaders.names.grammar import Shape, shapes
from loaders.names.initials import EXPLAINED
from loaders.names.posts import offices
from loaders.names.series import councils
from loaders.names.spans import Span, Spans
from loaders.names.things import Thing, titled
from loaders.names.tokens import Lookup, Token, words
from loaders.names.words import (
    ARRANGEMENTS,
    BODY_TYPES,
    GENERIC,
    NO_BODIES,
    NOT_FIRST,
    ORGANISATION_TYPES,
    POSTS,
    ROLE_WORDS,
)
from loaders.setting import Setting
from ontology.registers import Entry, current, entries
from ontology.text import fold_name
from ontology.themes import find, match

_KINDS = (("Integrated Care Board", "ICB"), ("Clinical Commissioning Group", "CCG"), ("Fire and Rescue Service", "FRS"),
          ("Community Rehabilitation Company", "CRC"))  # fmt: skip
_STATUTORY = re.compile(r"\b(?:justice|offending|probation|police|policing|fire|rescue|health|court|prison|youth)\b", re.IGNORECASE)
_BRANCHED = frozenset(["Age UK", "Citizens Advice", "Healthwatch"])
"""What has a branch of its own in every place, named after it."""
_SORTS = frozenset(["independent", "integrated", "specialist", "dedicated", "commissioned", "adult", "adults", "children", "childrens", "women", "the", "family", "support", "mobile", "early", "restorative"])
"""Words that say of what sort a service is, not whose."""
_INSERTED = re.compile(r"\s\([A-Z&]{2,8}\)\s")


def full_names(made: Book, place: Place, text: str, words: Sequence[Token],
                hits: Sequence[tuple[int, int, tuple[Entry, ...]]]) -> list[Mention]:  # fmt: skip
    """Every full name in one text, left to right, none overlapping; its things are added to `made`."""
    spans = Spans()
    for act in acts(made, text):
        spans.put(act)
    ends = frozenset(after - 1 for _, after, c in hits if any(e.label != "Area" for e in c))
    for start, end, council in councils(text, words, hits, made.setting.date):
        spans.put((start, end, _registered(made, council, council.name), "register"))
    for first, after, candidates in hits:
        entry = _choose(candidates, made.setting)
        shown = text[words[first].start : words[after - 1].end]
        if entry is not None and entry.kind.endswith("region") and after < len(words) and words[after].folded == "region":
            after += 1
            shown = text[words[first].start : words[after - 1].end]
        if entry is not None and entry.label != "Legislation":
            thing = _registered(made, entry, titled(shown))
            spans.put((words[first].start, words[after - 1].end, thing, "register"))
    for first, after, (full, label) in _arrangements().find(words):
        shown = text[words[first].start : words[after - 1].end]
        if full in _BRANCHED and words[first].capital and (last := _branch(text, words, after)) > after:
            branch = titled(text[words[first].start : words[last - 1].end])
            spans.put((words[first].start, words[last - 1].end, made.add(label, branch), "shape"))
            continue
        if words[first].capital and ((after - first > 1 and words[after - 1].capital) or shown.isupper()
                                     or shown.rstrip("s").isupper()):  # fmt: skip
            begin = words[first].start
            if label == "Organisation" and (area := next((s for s in spans.near(begin - 1, begin) if s[1] == begin - 1 and s[2].label == "Area" and text[begin - 1] == " "), None)):
                spans.put((area[0], words[after - 1].end, made.add(label, titled(text[area[0] : words[after - 1].end])), "shape"))
                continue
            if label == "Organisation" and after - first > 1 and (own := _own_words(text, words, first, ends)) < first:
                spans.put((words[own].start, words[after - 1].end, made.add(label, titled(text[words[own].start : words[after - 1].end])), "shape"))
                continue
            owner = _owning_area(text, begin, spans) if label in BODIES else ""
            thing = made.add(label, f"{owner} {full}".strip())
            if after - first > 1:
                thing.call(f"{owner} {full}".strip(), -1)
                thing.call(f"{owner} {titled(shown)}".strip())
            if after - first == 1 and not owner and shown not in thing.abbreviations:
                thing.shorten(shown)
            spans.put((words[first].start, words[after - 1].end, thing, "vocabulary"))
    areas = frozenset(after - 1 for _, after, c in hits if all(e.label == "Area" for e in c))
    for shape in shapes(text, words, ends, areas):
        if (not shape.generic or _is_defined(text, words[shape.last].end)) and (span := _shaped(made, place, text, words, shape, spans)):
            spans.put(span)
    for start, end, name, short in _spelt_out(text):
        within = (s for s in spans.near(start, end) if start <= s[0] and s[1] <= end and s[2].entry is None and s[2].label in {"Organisation", *BODIES})
        inside = max(within, key=lambda s: s[1] - s[0], default=None)
        if inside is not None and not is_abbreviation(short, text[inside[0] : inside[1]]):
            spans.put((start, end, made.add(inside[2].label, name), "shape"))
    spans = Spans(_extended(text, list(spans), made))
    for office in offices(text, words):
        start, end = words[office.first].start, words[office.last].end
        end += text[start:end].count("(") > text[start:end].count(")")
        if not any(s <= start and end <= e for s, e, _, _ in spans.near(start, end)):
            spans.put((start, end, made.add("Post", _office_name(text, start, end, spans)), "office"))
    ordered = sorted(spans, key=lambda s: (-(s[1] - s[0]), s[0], s[3]))
    mentions = [Mention(place, s, e, thing, how) for s, e, thing, how in ordered]
    kept = free([], mentions)
    left = {id(m) for m in mentions} - {id(m) for m in kept}
    for lost in (m for m in mentions if id(m) in left and m.thing.entry is not None):
        lost.thing.call(titled(text[lost.start : lost.end]), -1)
    outer = [m for m in kept if m.how == "office"]
    made.inner[place] = free([], [m for m in mentions if id(m) in left
                                   and any(o.start < m.start and m.end <= o.end for o in outer)])  # fmt: skip
    return kept


def _spelt_out(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Names that the initials behind them spell out, and the initials: "Marl Unit for the Reduction of Violence (MURV)"."""
    for found in EXPLAINED.finditer(text) if "(" in text else ():
        start, name = found.start(), found["name"]
        if name.startswith("The "):
            start, name = start + 4, name[4:]
        if is_abbreviation(found["short"], name) and not find(found["short"]):
            yield start, start + len(name), name, found["short"]


def _own_words(text: str, words: Sequence[Token], first: int, ends: frozenset[int]) -> int:
    """The first token of a local name for what every area has: "Marl" of "Marl Trading Standards"; `first` where there is none."""
    at = first
    while at > 0 and first - at < 3 and words[at - 1].capital and text[words[at - 1].end : words[at].start] == " " and at - 1 not in ends:
        word = words[at - 1].folded
        if word in NOT_FIRST or word in GENERIC or word in POSTS or word in BODY_TYPES or word in ORGANISATION_TYPES or word in ROLE_WORDS or words[at - 1].text.isupper():
            return first
        at -= 1
    return at


def _office_name(text: str, start: int, end: int, spans: Spans) -> str:
    """The name of the office at `start` to `end`: a chair who signs before the body's name is the chair of that body."""
    shown = titled(text[start:end])
    after = next((s for s in spans.near(end, end + 3) if s[0] > end and s[2].label in BODIES and text[end : s[0]] in {" ", ", "}), None)
    if after is None or shown.casefold() not in {"chair", "chairman", "chairperson", "chairwoman", "independent chair", "vice chair"}:
        return shown
    return f"{shown} of the {text[after[0] : after[1]]}"


_OF_OTHERS = re.compile(r"\s(?:for|of|on)\s(?:the\s)?(?:Voluntary|Community|Racial|Race|Faiths?|Mosques|Churches|Disabled|Ethnic|Social|Rural|Mental|Disability)\b")
"""Behind "Council": it is the council of a sector, not of the place ("Leeds Council for Voluntary Service")."""


def register_hits(text: str, found: Sequence[Token]) -> list[tuple[int, int, tuple[Entry, ...]]]:
    """Where registers\' names stand among the words: first token, one past the last, the entries that it may be."""
    out = []
    for first, after, candidates in _hits(text, found, 0, len(found)):
        shown = text[found[first].start : found[after - 1].end]
        if after - first == 1 and not _proper(shown, candidates):
            continue
        if after - first > 1 and not found[after - 1].capital and candidates[0].label == "Area":
            continue
        if shown.endswith("Council") and _OF_OTHERS.match(text, found[after - 1].end):
            continue
        out.append((first, after, candidates))
    return out


@cache
def _register() -> Lookup[tuple[Entry, ...]]:
    grouped: dict[str, list[Entry]] = {}
    for entry in entries():
        short = [entry.name.replace(full, abbreviation) for full, abbreviation in _KINDS if full in entry.name]
        every = (entry.name, *entry.aliases, *short)
        short += [f"{a} ICB" for a in entry.ambiguous if entry.kind == "integrated care board"]
        short += [n.replace(" the ", " ") for n in every if " the " in n]
        short += [n.replace(" Isle of", " the Isle of") for n in every if " Isle of" in n]
        for name in (entry.name, *entry.aliases, *entry.ambiguous, *short):
            grouped.setdefault(" ".join(words(name)).removeprefix("the "), []).append(entry)
    return Lookup((name, tuple(dict.fromkeys(found))) for name, found in sorted(grouped.items()))


@cache
def _arrangements() -> Lookup[tuple[str, str]]:
    first = {short: full for full, short, _ in reversed(ARRANGEMENTS) if short}
    return Lookup([(n, (first.get(short, full), label)) for full, short, label in ARRANGEMENTS for n in (full, short) if n])


def _hits(text: str, found: Sequence[Token], start: int, end: int) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    """The register's names; inside one that is written small ("the partnership for Bolsover") those that are not, and of
    one that a comma parts ("Recovery Steps Cumbria, Probation Service") those on both sides."""
    for first, after, candidates in _register().find(found[start:end]):
        first, after = first + start, after + start
        parted = next((at for at in range(first + 1, after) if _parts(text[found[at - 1].end : found[at].start], candidates)), None)
        if parted is not None:
            yield from _hits(text, found, first, parted)
            yield from _hits(text, found, parted, after)
        elif found[first].capital:
            yield first, after, candidates
        else:
            yield from _hits(text, found, first + 1, after)


def _parts(gap: str, candidates: tuple[Entry, ...]) -> bool:
    """Whether what stands between two words ends a name: a comma, where none of the names has one, or a stronger stop."""
    return any(stop in gap for stop in ";|\t•") or ("," in gap and not any("," in n for e in candidates for n in (e.name, *e.aliases, *e.ambiguous)))


def _proper(shown: str, candidates: tuple[Entry, ...]) -> bool:
    """Whether one word is a name: an abbreviation must be written as the register writes it."""
    if any(shown == n for e in candidates for n in (e.name, *e.aliases)):
        return True
    return shown.isupper() and any(shown.casefold() == e.name.casefold() for e in candidates)


def _is_defined(text: str, end: int) -> bool:
    """Whether the document gives the name that ends here a short form: 'the Strategy Board ("the Board")'."""
    return any(found.the for found in definitions(text, end, ""))


def _extended(text: str, spans: list[Span], made: Book) -> list[Span]:
    """"Public Health" and "Southampton" side by side are one name: Public Health Southampton."""
    areas = {s: e for s, e, t, _ in spans if t.label == "Area"}
    for at, (start, end, thing, how) in enumerate(spans):
        after = areas.get(end + 1)
        local = thing.entry is not None and bool(thing.entry.areas)
        if after is None or text[end] != " " or thing.label != "Organisation" or local:
            continue
        if text[after : after + 1] == " " and text[after + 1 : after + 2].isupper():
            continue
        thing.call(text[start:end], -1)
        spans[at] = (start, after, made.add("Organisation", text[start:after]), how)
    return spans


def _choose(candidates: tuple[Entry, ...], where: Setting) -> Entry | None:
    """The entry that a name means here: of the area, of the time, an organisation before its area."""
    if len(candidates) > 1:
        near = [e for e in candidates if set(e.areas or (e.id,)) & set(where.chain)]
        candidates = tuple(near or candidates)
    if len(candidates) > 1 and where.date:
        now = [e for e in candidates if current(e, where.date)]
        candidates = tuple(now or candidates)
    candidates = tuple(e for e in candidates if e.kind != "region" or e.id in where.chain)
    if len({e.label for e in candidates}) > 1:
        candidates = tuple(e for e in candidates if e.label != "Area") or candidates
    return candidates[0] if len(candidates) == 1 else None


def _registered(made: Book, entry: Entry, shown: str) -> Thing:
    thing = made.registered(entry)
    if " " not in shown and shown.isupper() and len(shown) <= 7 and fold_name(shown) != fold_name(entry.name):
        if shown not in thing.abbreviations:
            thing.shorten(shown)
    else:
        thing.call(shown)
    return thing


def _shaped(made: Book, place: Place, text: str, words: Sequence[Token], shape: Shape,
            spans: Spans) -> Span | None:  # fmt: skip
    start, end = words[shape.first].start, words[shape.last].end
    for s, e, thing, _ in spans.near(start, end):
        inside = start <= s and e <= end and (s, e) != (start, end)
        if inside and e == end and thing.entry is not None and thing.label != "Area" and not (thing.label in BODIES and _two_areas(text, start, s, spans)):
            return None
        if inside and s == start and thing.entry is not None and thing.label == "Organisation":
            rest = text[e:end].strip().casefold().split()
            if all(w in GENERIC or w in BODY_TYPES or w in {"services", "departments", "officers"} for w in rest):
                return None
        if (s, e) == (start, end) or (s <= start and end <= e):
            return None
    name = titled(text[start:end])
    last = words[shape.last].folded
    if descriptions.LOCAL.fullmatch(name) or fold_name(name) in NO_BODIES:
        return None
    if last.rstrip("s") == "group" and any(e == end - start for _, e, _ in find(text[start:end])):
        return None
    if last in {"boards", "groups", "partnerships"} and all(t.capital for t in words[shape.first : shape.last]) and any(
        s == start and t.label == "Area" and e == words[shape.last - 1].end for s, e, t, _ in spans.near(start, end)
    ):
        return None
    name = _INSERTED.sub(" ", name)
    if owner := _owning_area(text, start, spans):
        name = f"{owner} {name}"
    if isinstance(made.document.blocks[place[0]], Heading) and len(name.split()) > 9:
        return None
    # a service that is named after its subject is what somebody runs, not somebody
    runs = last in {"service", "services"} and shape.label == "Organisation" and match(name) and not _STATUTORY.search(name) and not _branded(text, start, spans)
    return start, end, made.add("Programme" if runs else shape.label, name), "shape"


def _branch(text: str, words: Sequence[Token], after: int) -> int:
    """One past the last word of the place that names a branch: "Citizens Advice Marl", "Age UK West Marl"."""
    last = after
    while last < len(words) and last - after < 3 and words[last].capital and text[words[last - 1].end : words[last].start] == " ":
        if words[last].folded in NOT_FIRST or words[last].folded in BODY_TYPES or words[last].folded in ORGANISATION_TYPES:
            return after
        last += 1
    return last


def _two_areas(text: str, start: int, end: int, spans: Spans) -> bool:
    """Whether another area and an "and" stand before a name that is known without them: "Conwy and Denbighshire ... Partnership"."""
    return any(s == start and t.label == "Area" and text[e:end] in {" and ", " & "} for s, e, t, _ in spans.near(start, end))


def _branded(text: str, start: int, spans: Spans) -> bool:
    """Whether a service's name begins with a word of its own: "Oasis Domestic Abuse Service" is somebody, "Hate Crime Service" is not."""
    first = text[start:].split(" ", 1)[0].casefold()
    area = any(s == start and t.label == "Area" for s, _, t, _ in spans.near(start, start + 1))
    return not area and first not in GENERIC | _SORTS and not any(s == 0 for s, _, _ in find(text[start : start + 60]))


def _owning_area(text: str, start: int, spans: Spans) -> str:
    """"Derby" in "Derby's Community Safety Partnership", where the name begins at `start`."""
    return next((text[s:e] for s, e, t, _ in spans.near(start - 3, start) if t.label == "Area" and text[e:start] in {"'s ", "’s "}), "")
