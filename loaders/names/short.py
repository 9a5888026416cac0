"""Short names: keys of abbreviations, abbreviations given another meaning, and names that are one under two forms."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from graph.claim import BODIES
from loaders.document import Document, Table
from loaders.names.book import Book, Mention, Place
from loaders.names.definitions import is_abbreviation
from loaders.names.things import Thing, words_of
from loaders.names.tokens import Lookup, Token
from ontology.text import fold_name

_SHORT_HEAD = re.compile(r"(?:short(?:\s(?:form|name|title)|ened(?:\sto)?)?|abbreviat\w+|abbr\.?|acronym|initials|(?:known|called|referred\sto)(?:\s\w+)?\sas|called(?:\shere)?)$", re.IGNORECASE)
_KEY = re.compile(r"(?:^|[.;:,(]\s?)(?P<alias>[A-Z][\w&]*(?:\s[A-Z]\w*){0,2})(?::|,|\s?=|\s[–—-]|\sis|\smeans|\sstands\sfor)\s(?:means\s)?(?:the\s)?$")
_TOP = frozenset(["executive", "strategic", "management", "governing", "leadership"])
"""Of a body so called there is one in a document."""
_WHOLES = frozenset(["partnership", "board", "council", "alliance", "consortium"])
"""Kinds of bodies whose teams a document names by the kind alone."""


def keyed(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, str]]:
    """A key's pairs, "LCC: Lincolnshire County Council. Probation: Probation Service", where there are two or more."""
    out = []
    for mention in mentions:
        match = _KEY.search(text, max(0, mention.start - 50), mention.start)
        name = text[mention.start : mention.end]
        if match and (is_abbreviation(match["alias"], name, anywhere=True) or match["alias"][:3].casefold() == name[:3].casefold()):
            out.append((mention, match["alias"]))
    return out if len(out) > 1 or (out and ": " in text and len(text) < 60) else []


def tabled(document: Document) -> dict[Place, str]:
    """The short forms that a table gives in a column of their own ("Short form"), by the place of the name's cell."""
    out: dict[Place, str] = {}
    for index, block in document.visible():
        if not isinstance(block, Table) or block.height < 2:
            continue
        at = next((i for i, cell in enumerate(block.grid()[block.head()]) if _SHORT_HEAD.match(" ".join(cell.text.split()))), None)
        if at is None:
            continue
        for row in block.grid()[block.head() + 1 :]:
            name = next((cell for i, cell in enumerate(row) if i != at and len(cell.text) > len(row[at].text)), None)
            if name is not None and row[at].text.removeprefix("the ")[:1].isupper() and len(row[at].text) <= 24:
                out[index, block.position(name)] = " ".join(row[at].text.split())
    return out


def redefined(made: Book, texts: dict[Place, str], raw: dict[Place, list[Mention]], own: dict[str, Thing]) -> None:
    """An abbreviation that the document gives another meaning than the register's is none of the register's."""
    for thing in [t for t in made.things if t.entry is not None and not t.names]:
        short = thing.abbreviations[0]
        instead = own.get(short)
        if instead is thing:
            continue
        phrase = "" if instead else _phrase_before(short, texts)
        if instead is None and phrase and _alike(phrase, (thing.entry.name, *thing.entry.aliases) if thing.entry else ()):
            thing.call(phrase)
        elif instead is not None or phrase:
            made.things = [t for t in made.things if t is not thing]
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


def merge(made: Book) -> dict[int, Thing]:
    """Things that are one under a longer and a shorter name, by identity of the shorter: the longer."""
    merged: dict[int, Thing] = {}
    names = sorted((t for t in made.things if t.label not in {"Area", "Legislation", "Post"}), key=lambda t: t.order)
    places = {w for t in made.things if t.label == "Area" for w in fold_name(t.name).split()}
    wholes = {(kind, _stripped(t.name) - {kind}) for t in names for kind in [fold_name(t.name).split()[-1]] if kind in _WHOLES}
    by_word: dict[str, list[Thing]] = defaultdict(list)
    by_abbreviation: dict[str, list[Thing]] = defaultdict(list)
    for thing in names:
        for word in {w.rstrip("s") for w in thing.core}:
            by_word[word].append(thing)
        thing.abbreviations = list(dict.fromkeys(thing.abbreviations))
        for alias in thing.abbreviations:
            by_abbreviation[alias].append(thing)
    for short in names:
        if short.entry is not None:
            continue
        rarest = min((by_word[w.rstrip("s")] for w in sorted(short.core)), key=len, default=[])
        near = {id(t): t for t in (*rarest, *(t for a in short.abbreviations for t in by_abbreviation[a]))}
        longer = [t for t in near.values() if t is not short and id(t) not in merged and _same(short, t, places, wholes)]
        if len(longer) == 1:
            keep = longer[0]
            by_kind = fold_name(short.name).split()[0] in _WHOLES
            keep.names.update(short.names if not by_kind else ())
            more = [a for a in (*short.abbreviations, *(+short.names if by_kind else ())) if a not in keep.abbreviations]
            keep.shorten(*more)
            for alias in more:
                by_abbreviation[alias].append(keep)
            merged[id(short)] = keep
    return merged


def _same(short: Thing, long: Thing, places: set[str], wholes: set[tuple[str, frozenset[str]]]) -> bool:
    """Whether `short` is `long` without its place: "Safer Communities Board", "Derbyshire Safer Communities Board"."""
    both_bodies = short.label in BODIES and long.label in BODIES
    if short.abbreviations and long.abbreviations and set(short.abbreviations) & set(long.abbreviations):
        return (len(short.name), short.order) < (len(long.name), long.order)
    if not (both_bodies or short.label == long.label):
        return False
    first, second = _stripped(short.name), _stripped(long.name)
    if _spoken_for(short.name, first, second, wholes):
        return True
    if not first <= second and not second <= first:  # the City's board is not the County's
        return False
    a, b = short.core, long.core
    if a == b or first == second or ({w.rstrip("s") for w in a} == {w.rstrip("s") for w in b} and len(a) > 1):
        return (len(fold_name(short.name)), short.name) < (len(fold_name(long.name)), long.name)
    extra = b - a
    return a < b and len(a) > 1 and bool(extra) and extra <= places


def _spoken_for(name: str, first: frozenset[str], second: frozenset[str], wholes: set[tuple[str, frozenset[str]]]) -> bool:
    """Whether `name` says "Partnership" or "Council" where the other says which: "Partnership Analysis Team" is "Safer Marl
    Analysis Team" where the document has a Safer Marl Partnership."""
    kind = fold_name(name).split()[0]
    own = first - {kind}
    return kind in _WHOLES and len(own) > 1 and own < second and (kind, second - own) in wholes


@lru_cache(maxsize=2**16)
def _stripped(name: str) -> frozenset[str]:
    """The words of `name`, without the s of a plural or a possessive."""
    return frozenset(w.rstrip("s") for w in words_of(name))


def abbreviations(made: Book, merged: dict[int, Thing]) -> Lookup[Thing]:
    """A look-up of every short form and of the names that no register has, to their things."""
    pairs = [(a, merged.get(id(t), t)) for t in made.things for a in t.abbreviations]
    plural = [(a + "s", t) for a, t in pairs if a.isupper()]
    whole = [(n, t) for t in made.things if id(t) not in merged and t.entry is None for n in t.names if " " in n]
    return Lookup([*pairs, *plural, *whole, *_endings(made, merged)])


def _endings(made: Book, merged: dict[int, Thing]) -> list[tuple[str, Thing]]:
    """"Executive Group" where one body's name alone ends so."""
    out: dict[str, list[Thing]] = defaultdict(list)
    for thing in made.things:
        words = thing.name.split()
        if thing.label in BODIES and id(thing) not in merged and len(words) > 3 and words[-2].casefold() in _TOP:
            out[" ".join(words[-2:])].append(thing)
    return [(name, found[0]) for name, found in out.items() if len(found) == 1 and not any(name in t.names for t in made.things)]


def short_names(place: Place, text: str, words: Sequence[Token], short: Lookup[Thing]) -> list[Mention]:
    """Where the short forms of `short` stand in one text, written as the document writes them."""
    out = []
    for first, after, thing in short.find(words):
        start, end = words[first].start, words[after - 1].end
        shown = text[start:end]
        exact = shown in thing.abbreviations or shown.removesuffix("s") in thing.abbreviations
        if exact or (after - first > 1 and words[first].capital and words[after - 1].capital):
            out.append(Mention(place, start, end, thing, "definition"))
    return out
