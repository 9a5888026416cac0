"""What a document defines: "Safer Nottinghamshire Board (SNB)", '("the Board")', "known as Safe Newcastle"."""

import re
from dataclasses import dataclass

_BRACKETS = re.compile(r"[’']?s?,?\s{0,2}\((?P<inside>[^()]{1,90})\)")
_PART = re.compile(
    r"(?:^|,\s|;\s|\bor\s)\s?(?:(?:hereafter|hereinafter|henceforth|referred to as|known as|also|or|called|the body is)\s){0,3}"
    r"(?P<alias>[\"“'‘]?(?P<the>the\s)?[\"“'‘]?(?P<bare>[A-Za-z][\w&/'’ -]{0,48}?)[\"”'’]?)\s?(?=$|,\s|;\s|\sor\s)"
)
_CAPITALS = re.compile(r"(?!UK|EU|UN|TBC|OFFICIAL)[A-Z][A-Z&]{2,6}s?")
_QUOTED = re.compile(r"[\"“'‘](?:the\s)?[A-Z]")
_SMALL = frozenset(["and", "of", "the", "for", "in", "to", "on", "at", "a"])


@dataclass(frozen=True, slots=True)
class Definition:
    """`alias` stands at `start` to `end` of the text, right after a name; `the` says that it is "the Board"."""

    alias: str
    start: int
    end: int
    the: bool


def definitions(text: str, end: int, name: str) -> list[Definition]:
    """What the brackets right behind a name (that ends at `end`) call it: "(DMBC, “the Council”)" says two."""
    brackets = _BRACKETS.match(text, end)
    if brackets is None:
        return []
    out = []
    for part in _PART.finditer(brackets["inside"]):
        alias, the = part["bare"].strip(), bool(part["the"])
        quoted = bool(_QUOTED.match(part["alias"]))
        start = brackets.start("inside") + part.start("bare")
        said = (the or quoted) and alias[:1].isupper() and len(alias.split()) <= 5
        short = not (the or quoted) and _is_short(alias, name)
        if said or short:
            out.append(Definition(alias, start, start + len(alias), the or quoted))
    return out


def _is_short(alias: str, name: str) -> bool:
    """Whether `alias` is a short form of `name`: its initials, its first words, or both ("Dudley CVS")."""
    words = alias.split()
    half = len(words) == 2 and name.startswith(words[0]) and is_abbreviation(words[1], name[len(words[0]) :].strip())
    return half or is_abbreviation(alias, name) or _shortened(alias, name) or bool(_CAPITALS.fullmatch(alias))


def is_abbreviation(alias: str, name: str, *, anywhere: bool = False) -> bool:
    """Whether the capitals of `alias` stand, in order, at the heads of words of `name` (a plural s aside).

    With `anywhere`, words may stand before the first of them: "ICB" of "NHS Black Country Integrated Care Board".

    >>> is_abbreviation("DALPB", "Domestic Abuse Local Partnership Board")
    True
    >>> is_abbreviation("Police Governance", "Organised Crime Groups")
    False
    """
    if " " in alias.strip() or not any(c.isupper() for c in alias) or not 2 <= len(alias) <= 12:
        return False
    letters = [c for c in alias if c.isupper() or c.isdigit()]
    if len(letters) < 2 or sum(c.islower() for c in alias) > 3:
        return False
    found = re.findall(r"[A-Za-z0-9]+", name)
    heads = [w[0].upper() for w in found if w.casefold() not in _SMALL]
    if anywhere and len(letters) >= 3:
        return _in_order(letters, heads)
    if not heads or letters[0] != heads[0]:
        every = [w[0].upper() for w in found]
        return bool(every) and letters[0] in every[:2] and _in_order(letters, every) and len(letters) >= 3
    return _in_order(letters, [w[0].upper() for w in found]) or (_in_order(letters, list("".join(
        w.upper() for w in found))) and len(letters) >= 3)  # fmt: skip


def _in_order(letters: list[str], heads: list[str]) -> bool:
    remaining = iter(heads)
    return all(letter in remaining for letter in letters)


def _shortened(alias: str, name: str) -> bool:
    """"Safe Newcastle" of "Safe Newcastle Partnership": its own words, fewer, in order, capitalised."""
    short, long = alias.casefold().split(), name.casefold().split()
    return alias[:1].isupper() and 2 <= len(short) < len(long) and _in_order(short, long) and short[0] == long[0]
