"""Acts, Regulations and Orders that a text names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.names.book import Book
from loaders.names.spans import Span
from loaders.names.tokens import Lookup, words
from ontology.registers import Entry, entries
from ontology.text import fold_name

_ACT = re.compile(
    r"\b((?:19|20)\d\d\s)?([A-Z][\w’'-]*,?\s(?:[A-Z][\w’'-]*,?\s|and\s|of\s|against\s|&\s|\([A-Z][\w ,&]{2,60}\)\s|the\s|etc\.?\s){0,13}?)"
    r"(Act|Regulations|Order|Measure)"
    r"(\s(?:19|20)\d\d)?\b"
)
_NUMBERED = re.compile(r"(?:Regulations|Order)\s(?P<year>(?:19|20)\d\d)\s?\(?No\.?\s?(?P<number>\d{1,4})\b")
_ACTS = ("Act", "Regulations", "Order", "Measure")


def acts(made: Book, text: str) -> Iterator[Span]:
    """Every Act or instrument that `text` names; its things are added to `made`."""
    found: list[Span] = []
    for named in _ACT.finditer(text) if any(word in text for word in _ACTS) else ():
        if named[1] or named[4]:
            found.append(_act(made, named))
    yield from found
    for numbered in _NUMBERED.finditer(text) if "No" in text else ():
        if span := _by_number(made, text, numbered, found):
            yield span


def _act(made: Book, match: re.Match[str]) -> Span:
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


@cache
def _register() -> Lookup[tuple[Entry, ...]]:
    grouped: dict[str, list[Entry]] = {}
    for entry in (e for e in entries() if e.label == "Legislation"):
        every = (entry.name, *entry.aliases, *entry.ambiguous)
        for name in (*every, *(n.replace(" the ", " ") for n in every if " the " in n)):
            grouped.setdefault(" ".join(words(name)).removeprefix("the "), []).append(entry)
    return Lookup((name, tuple(dict.fromkeys(found))) for name, found in sorted(grouped.items()))


def _by_number(made: Book, text: str, numbered: re.Match[str], acts: Sequence[Span]) -> Span | None:
    """"Regulations 2007 No. 1831" is the instrument of that number; what a comma puts before it belongs to its title where the title has the words."""
    uri = f"uksi/{numbered['year']}/{numbered['number']}"
    entry = next((e for e in entries() if e.id == uri), None)
    own = next((s for s in acts if s[0] <= numbered.start() < s[1]), None)
    if entry is None or own is None:
        return None
    title = set(fold_name(entry.name).split())
    before = next((s for s in acts if s[1] <= own[0] and text[s[1] : own[0]] == ", " and set(fold_name(text[s[0] : s[1]]).split()) <= title), None)
    start = before[0] if before else own[0]
    thing = made.add("Legislation", text[start : own[1]])
    thing.entry = thing.entry or entry
    return start, own[1], thing, "register"


