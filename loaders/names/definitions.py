"""What a document defines: "Safer Nottinghamshire Board (SNB)", '("the Board")', "known as Safe Newcastle"."""

import re
from dataclasses import dataclass

_OPEN = re.compile(
    r"[’']?s?,?\s{0,2}\(\s?(?:(?:hereafter|hereinafter|henceforth|referred to as|known as|also|or|called|the body is)\s){0,3}"
    r"[\"“'‘]?(?P<the>the\s)?(?P<alias>[A-Za-z][\w&/'’ -]{0,48}?)[\"”'’]?\s?\)"
)
_CAPITALS = re.compile(r"(?!UK|EU|UN|TBC|OFFICIAL)[A-Z][A-Z&]{2,6}s?")
_QUOTED = re.compile(r"[\"“'‘](?:the\s)?[A-Z]")
_SMALL = frozenset("and of the for in to on at a".split())


@dataclass(frozen=True, slots=True)
class Definition:
    """`alias` stands at `start` to `end` of the text, right after a name; `the` says that it is "the Board"."""

    alias: str
    start: int
    end: int
    the: bool


def definition(text: str, end: int, name: str) -> Definition | None:
    """What the brackets right behind a name (that ends at `end`) call it, if they call it anything."""
    match = _OPEN.match(text, end)
    if match is None:
        return None
    alias, the = match["alias"].strip(), bool(match["the"])
    quoted = bool(_QUOTED.search(match.group()))
    if the or quoted:
        if alias[:1].isupper() and len(alias.split()) <= 5:
            return Definition(alias, match.start("alias"), match.end("alias"), the or quoted)
        return None
    if is_abbreviation(alias, name) or _shortened(alias, name) or _CAPITALS.fullmatch(alias):
        return Definition(alias, match.start("alias"), match.end("alias"), False)
    return None


def is_abbreviation(alias: str, name: str) -> bool:
    """Whether the capitals of `alias` stand, in order, at the heads of words of `name` (a plural s aside).

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
    if not heads or letters[0] != heads[0]:
        every = [w[0].upper() for w in found]
        return bool(every) and letters[0] in every[:2] and _in_order(letters, every) and len(letters) >= 3
    return _in_order(letters, [w[0].upper() for w in found]) or _in_order(letters, list("".join(
        w.upper() for w in found))) and len(letters) >= 3  # fmt: skip


def _in_order(letters: list[str], heads: list[str]) -> bool:
    remaining = iter(heads)
    return all(letter in remaining for letter in letters)


def _shortened(alias: str, name: str) -> bool:
    """"Safe Newcastle" of "Safe Newcastle Partnership": its own words, fewer, in order, capitalised."""
    short, long = alias.casefold().split(), name.casefold().split()
    return alias[:1].isupper() and 2 <= len(short) < len(long) and _in_order(short, long) and short[0] == long[0]
