"""The vocabulary of themes, and which of them a phrase names.

A label is found word by word in one pass over a trie, the longest first, so a label inside a longer one does not
count ("domestic burglary" is no domestic abuse). Case, spelling, plurals and hyphens are folded; abbreviations keep
their case, because "da" and "ct" are other things in small letters.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from ontology.errors import DefinitionError

SETTINGS = frozenset({
    "victims", "vulnerability", "young-people", "public-confidence", "information-sharing", "partnership-working",
    "prevention-and-early-intervention", "hidden-harm", "crime-recording", "demographic-change", "deprivation",
    "health-and-wellbeing", "resources-and-austerity", "criminal-justice", "safeguarding",
})  # fmt: skip
"""Themes that say whom it happens to or how it is gone about: they give way to what happens ("victims of fraud")."""

TOGETHER = {
    frozenset({"violence", "young-people"}): "youth-violence",
    frozenset({"violence", "alcohol"}): "alcohol-related-violence",
    frozenset({"exploitation", "young-people"}): "child-exploitation",
}
"""What two themes that one phrase names are when the vocabulary has a concept for the two together."""

UNIONS = {
    "domestic-and-sexual-abuse": {"domestic-abuse": "domestic", "sexual-violence": "sexual"},
    "substance-misuse": {"drugs": "drug", "alcohol": "alcohol"},
}
"""Themes that are two others taken together, and the word that names each of the two."""

_VAWDASV = re.compile(r"\bVAWDASV\b|\bwomen,?\sdomestic\sabuse,?\s(?:and|&)\ssexual\sviolence\b", re.IGNORECASE)
_JOINT = re.compile(
    r"\s*(?:/|,\s(?:and|or)\b|,|&|\band\b|\bor\b|\+|,?\s(?:together with|as well as|alongside)(?:\s\w+){0,4})\s*"
)
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*|&")
_BREAK = re.compile(r"[.;:()\[\]!?\t|•▶]|\n\s*\n")
"""What a label does not run across: the end of a sentence, a bracket, a cell, a paragraph."""
_IZE = re.compile(r"iz(?=e|ing|ation)")
_END = ""
"""The key in the trie that holds the theme of the label that ends there."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREVENT_NOUNS = _words(
    "duty strategy strategic board group panel partnership agenda programme delivery team coordinator policy referral "
    "referrals training plan action steering priority priorities education officer officers silver gold work lead "
    "leads awareness activity oversight network forum subgroup sub local practitioners champion champions inc including"
)
_IS_NOUN = _words("is was remains sits falls belongs rests lies has")
_PREVENT_PARTNERS = _words("channel counter contest protect prepare pursue hate cohesion")
_NOT_BESIDE = {
    "integration": _words("health care service services system systems data technology economic european"),
    "offending": _words("word words material item items"),
    "speed": _words("at broadband full up with pace internet and of"),
    "capacity": _words("mental act legal building in a their"),
    "confidence": _words("statistical interval level intervals"),
    "cyber": _words("essentials"),
}
"""Words beside which a label of one word is something else."""
_ALONE = frozenset({
    "assault", "assaults", "budgets", "capacity", "collaboration", "confidence", "court",
    "courts", "cyber", "data protection", "demographics", "deprived", "diversion", "emergencies", "exploited",
    "exploiting", "feel safe", "flood", "hate", "integration", "licensing", "most vulnerable", "offending",
    "perceptions", "perpetrators", "prevention", "prison", "prisons", "prosecution", "public health",
    "public protection", "recorded crime", "resilience", "resources", "roads", "sentencing",
    "social media", "speed", "students", "tensions", "value for money", "weapons", "well being", "well-being",
    "wellbeing", "youth", "youths",
})  # fmt: skip
"""Labels too common to be looked for in running text: they count only in a phrase, as `match` reads it."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept. `broader` is an id or empty; `related` holds ids, `close_match` addresses of others' concepts."""

    id: str
    label: str
    broader: str = ""
    alternative: tuple[str, ...] = ()
    definition: str = ""
    scope_note: str = ""
    related: tuple[str, ...] = ()
    close_match: tuple[str, ...] = ()


@cache
def themes() -> Mapping[str, Theme]:
    """The themes by id, in the file's order."""
    rows = list(csv.DictReader(files("ontology").joinpath("themes.csv").read_text(encoding="utf-8").splitlines()))
    return MappingProxyType({
        row["id"]: Theme(row["id"], row["label"], row["broader"], _list(row["alternative"]), row["definition"],
                         row["scope_note"], _list(row["related"]), _list(row["match"]))
        for row in rows
    })  # fmt: skip


def find(text: str) -> list[tuple[int, int, str]]:
    """Every theme that running `text` names by a label, as (start, end, id), in order, without overlaps."""
    return [(s, e, theme) for s, e, theme, label in _labels(text) if label not in _ALONE]


def match(phrase: str) -> tuple[str, ...]:
    """The narrowest themes that a short `phrase` names (a priority, a risk, a row's heading), in its order; often one.

    A theme gives way to a narrower one that is named too, unless the two are coupled ("integration and new
    communities"), and one of `SETTINGS` gives way to any other.

    >>> match("Domestic Abuse / Sexual Violence")
    ('domestic-abuse', 'sexual-violence')
    """
    hits = list(_labels(phrase))
    found = list(dict.fromkeys(theme for _, _, theme, _ in hits))
    for pair, narrower in TOGETHER.items():
        if pair <= set(found):
            found = list(dict.fromkeys(narrower if t in pair else t for t in found))
    coupled = {t for a, b in pairwise(hits) if _JOINT.fullmatch(phrase[a[1] : b[0]]) for t in (a[2], b[2])}
    found = [t for t in found if t in coupled or not any(t in wider(other) for other in found)]
    what = [t for t in found if t not in SETTINGS]
    return tuple(dict.fromkeys(t for theme in what or found for t in several(theme, phrase)))


def several(theme: str, words: str) -> tuple[str, ...]:
    """`theme`, which `words` name, and what else they name with it: Wales speaks of three in one breath.

    >>> several("violence-against-women-and-girls", "VAWDASV")
    ('violence-against-women-and-girls', 'domestic-abuse', 'sexual-violence')
    """
    three = theme == "violence-against-women-and-girls" and _VAWDASV.search(words)
    return (theme, "domestic-abuse", "sexual-violence") if three else (theme,)


def unions(phrase: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """`found`, what `match` says of `phrase`, where a phrase that takes two themes together names both and their union.

    >>> unions("Drugs and alcohol", match("Drugs and alcohol"))
    ('drugs', 'alcohol', 'substance-misuse')
    """
    out = list(found)
    for union, parts in UNIONS.items():
        if parts.keys() <= set(found):
            out.append(union)
        elif union in found and all(re.search(rf"\b{word}", phrase, re.IGNORECASE) for word in parts.values()):
            out += parts
    above = {themes()[t].broader for t in found if themes()[t].broader}
    said = phrase.casefold()
    beside = [t for t in themes().values() if t.broader in above and len(t.label.split()) > 1]
    out += [t.id for t in beside if t.label.casefold() in said]
    return tuple(dict.fromkeys(out))


def wider(theme: str) -> tuple[str, ...]:
    """The ids of the themes above `theme`, the nearest first."""
    above: list[str] = []
    parent = themes()[theme].broader
    while parent and parent not in above:
        above.append(parent)
        parent = themes()[parent].broader
    return tuple(above)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("; ")) if cell else ()


@lru_cache(maxsize=20_000)
def _fold(word: str) -> str:
    """A word as labels are compared: small, British, singular."""
    if word == "&":
        return "and"
    word = re.sub(r"['’ʼ]s?$", "", word.casefold())
    word = _IZE.sub("is", re.sub(r"['’ʼ]", "", word)).replace("behavior", "behaviour")
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


@lru_cache(maxsize=20_000)
def _is_abbreviation(word: str) -> bool:
    bare = word.removesuffix("s")
    return len(bare) > 1 and bare.isupper()


@cache
def _trie() -> dict[str, Any]:
    """Labels by their folded words. A label of capitals is kept under its own mark, so that only capitals find it."""
    root: dict[str, Any] = {}
    for theme in themes().values():
        for label in (theme.label, *theme.alternative):
            node = root
            for word in _WORD.findall(label):
                node = node.setdefault(("^" if _is_abbreviation(word) else "") + _fold(word), {})
            if node.setdefault(_END, (theme.id, " ".join(label.casefold().split())))[0] != theme.id:
                raise DefinitionError(f"themes.csv: {label!r} is a label of {theme.id} and of {node[_END][0]}",
                                      "leave it to one of them")  # fmt: skip
    return root


def _labels(text: str) -> Iterator[tuple[int, int, str, str]]:
    words = [(m.start(), m.end(), word := m.group(), _fold(word)) for m in _WORD.finditer(text)]
    at, begins = 0, _trie()
    while at < len(words):
        folded = words[at][3]
        if folded not in begins and f"^{folded}" not in begins:
            at += 1
            continue
        hit = _longest(text, words, at)
        if hit and _fits(text, words, at, hit[0], hit[2]):
            last, theme, label = hit
            yield words[at][0], words[last][1], theme, label
            at = last + 1
        else:
            at += 1


def _longest(text: str, words: list[tuple[int, int, str, str]], at: int) -> tuple[int, str, str] | None:
    node, hit = _trie(), None
    for index in range(at, len(words)):
        start, _, word, folded = words[index]
        if index > at and _BREAK.search(text, words[index - 1][1], start):
            break
        step = node.get("^" + folded) if _is_abbreviation(word) else None
        step = step or node.get(folded)
        if step is None:
            break
        node = step
        if _END in node:
            hit = (index, *node[_END])
    return hit


def _fits(text: str, words: list[tuple[int, int, str, str]], first: int, last: int, label: str) -> bool:
    """Whether the words beside a label leave it its meaning."""
    if label == "prevent":
        return _is_prevent(text, words, first)
    if first != last:
        return True
    beside = _NOT_BESIDE.get(label)
    if not beside:
        return True
    around = words[max(first - 1, 0) : first] + words[last + 1 : last + 2]
    return not any(word.casefold() in beside for _, _, word, _ in around)


def _is_prevent(text: str, words: list[tuple[int, int, str, str]], at: int) -> bool:
    """Whether "prevent" is the strategy and not the verb: in capitals, or as a name that a noun or nothing follows."""
    _, end, word, _ = words[at]
    after = [w.casefold() for _, _, w, _ in words[at + 1 : at + 3]]
    if word.isupper():
        return True
    if not word[0].isupper() or word != "Prevent":
        return False
    if at and words[at - 1][2].islower() and text[words[at - 1][1] : words[at][0]] == " ":
        return True
    between = text[end : words[at + 1][0]] if after else "."
    if between.strip() and between.strip()[0] in ".,;:)/(–—|":
        return True
    if after[0] in _IS_NOUN:
        return True
    if after[0] in ("and", "&"):
        return len(after) > 1 and after[1] in _PREVENT_PARTNERS
    return after[0] in _PREVENT_NOUNS
