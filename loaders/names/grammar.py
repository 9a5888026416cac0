"""The grammar of names: capitals that end in "Board", "Partnership", "Group" and their like, offices, operations.

No list of bodies stands here: a name is found by its shape.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.names.tokens import Token
from loaders.names.words import (
    BODY_TYPES,
    GENERIC,
    JOINS,
    LOWER_TYPES,
    NOT_FIRST,
    ORGANISATION_TYPES,
    POSTS,
    PROGRAMME_TYPES,
    TWO_WORD_TYPES,
)

_OWNED = frozenset("children childrens women people peoples victims adults men residents carers citizens tenants "
                   "farmers majestys veterans".split())  # fmt: skip
_OPEN_RIGHT = frozenset("office ministry department college university council institute".split())
_MODIFIES = frozenset("officer officers force plus working chair manager member members plan area areas".split())


@dataclass(frozen=True, slots=True)
class Shape:
    """A name by its shape: `first` to `last` are token indexes, `last` inclusive.

    `generic` says that its words tell it from no other ("the Steering Group").
    """

    first: int
    last: int
    label: str
    generic: bool


def shapes(text: str, found: Sequence[Token], ends: frozenset[int]) -> list[Shape]:
    """Every body, organisation and programme that `text` names by shape, left to right, the longest at each place.

    `ends` are the tokens that end a name known otherwise: "Derbyshire Police and Safer Derbyshire Partnership" is two.
    """
    out: list[Shape] = []
    for index, token in enumerate(found):
        shape = _operation(text, found, index) or _open(text, found, index) or _typed(text, found, index, token, ends)
        if shape is None:
            continue
        while out and out[-1].last >= shape.first and out[-1].first >= shape.first:
            out.pop()
        if not out or out[-1].last < shape.first:
            out.append(shape)
    return out


def _label(found: Sequence[Token], index: int) -> str:
    folded = found[index].folded
    if index and (pair := TWO_WORD_TYPES.get((found[index - 1].folded, folded))):
        return pair
    if folded in BODY_TYPES:
        return BODY_TYPES[folded]
    if folded in ORGANISATION_TYPES:
        return "Organisation"
    return "Programme" if folded in PROGRAMME_TYPES else ""


def _gap(text: str, found: Sequence[Token], index: int) -> str:
    """What stands between token `index` and the one after it."""
    return text[found[index].end : found[index + 1].start] if index + 1 < len(found) else "."


def _typed(text: str, found: Sequence[Token], index: int, token: Token, ends: frozenset[int]) -> Shape | None:
    label = _label(found, index)
    if not label:
        return None
    before = _gap(text, found, index - 1) if index else ""
    small = not token.capital
    if small and (token.folded not in LOWER_TYPES or not index or before != " " or not found[index - 1].capital):
        return None
    if small and (found[index - 1].folded in NOT_FIRST or label == "Organisation" and token.folded == "police"):
        return None
    follows = found[index + 1] if index + 1 < len(found) and _gap(text, found, index) == " " else None
    if follows is not None and follows.capital and _label(found, index + 1) and not small:
        return None
    first = _left(text, found, index, ends)
    inner = [t.folded for t in found[first:index]]
    if small and (len(inner) < 1 or all(w in GENERIC or w in NOT_FIRST for w in inner)):
        return None
    generic = all(w in GENERIC or w in JOINS or _kind_word(w) for w in inner)
    if generic and follows is not None and follows.folded in _MODIFIES:
        return None
    return Shape(first, index, label, generic)


def _kind_word(word: str) -> bool:
    return word in BODY_TYPES or word in ORGANISATION_TYPES


def _left(text: str, found: Sequence[Token], index: int, ends: frozenset[int]) -> int:
    """The first token of the name that ends at `index`."""
    first = at = index
    while at > 0:
        token, gap = found[at - 1], _gap(text, found, at - 1)
        if gap in {"'", "’", "' ", "’ "} and (found[at].folded == "s" or len(gap) == 2):
            if token.folded not in _OWNED:
                break
            at, first = at - 1, at - 1
            continue
        if token.folded == "s" and at > 1 and _gap(text, found, at - 2) in {"'", "’"} and gap == " ":
            at -= 1
            continue
        if gap in {"-", "‐", "‑", "–"} and token.text[-1:].isalnum():
            at -= 1
            first = at if token.capital else first
            continue
        if gap not in {" ", ""}:
            series = _series(text, found, at, index) if gap == ", " else None
            return first if series is None else series
        hyphened = at >= 2 and _gap(text, found, at - 2) in {"-", "‑"} and found[at - 2].capital
        if token.capital or token.text == "/" or hyphened:
            if token.folded in NOT_FIRST and not (at < index and token.folded in {"may", "together", "new"}):
                break
            if at - 1 in ends and at != index and not _kind_word(found[at].folded) and first < at:
                first = at
                break
            at -= 1
            first = at if token.capital else first
            continue
        if token.folded in JOINS or token.text == "&":
            if at < 2 or not _crosses(text, found, at - 1, ends):
                break
            at -= 1
            continue
        break
    while first < index and (found[first].folded in JOINS or found[first].text in "&/"):
        first += 1
    return first


def _crosses(text: str, found: Sequence[Token], index: int, ends: frozenset[int]) -> bool:
    """Whether the small word at `index` stands inside a name: capitals on both sides, no name or office ends before it."""
    before = found[index - 1]
    if _gap(text, found, index - 1) != " ":
        return False
    if found[index].folded == "the":
        return before.folded in {"of", "in", "for"} and index >= 2 and _crosses(text, found, index - 1, ends)
    if not before.capital or before.folded in NOT_FIRST:
        return False
    if found[index].folded == "and":
        return index - 1 not in ends and not _ends_type(found, index - 1)
    return before.folded not in POSTS and not _ends_type(found, index - 1) and index - 1 not in ends


def _ends_type(found: Sequence[Token], index: int) -> bool:
    return bool(_label(found, index)) and found[index].folded not in {"police", "housing", "trust", "service", "cell"}


def _series(text: str, found: Sequence[Token], at: int, index: int) -> int | None:
    """Where "the Missing, Slavery, Exploited and Trafficked Group" begins; None for a list of several things."""
    if not any(t.folded == "and" for t in found[at:index]):
        return None
    first = at
    while first > 0:
        token, gap = found[first - 1], _gap(text, found, first - 1)
        if gap not in {", ", " ", "-"}:
            return None
        if not token.capital:
            return first if token.folded == "the" and gap == " " and first < at else None
        if _label(found, first - 1) or token.folded in NOT_FIRST or token.folded in POSTS:
            return None
        first -= 1
    return None


def _operation(text: str, found: Sequence[Token], index: int) -> Shape | None:
    """"Operation Sentinel", "Project Aurora 2"."""
    token = found[index]
    if token.text not in {"Operation", "Project", "OPERATION", "PROJECT"} or index + 1 >= len(found):
        return None
    last = index
    while last + 1 < len(found) and last < index + 2 and _gap(text, found, last) == " " and found[last + 1].capital:
        if last > index and not found[last + 1].text.isdigit() and not found[last + 1].text.isupper():
            break
        last += 1
    named = last > index and found[index + 1].folded not in POSTS and found[index + 1].folded not in NOT_FIRST
    return Shape(index, last, "Programme", False) if named else None


def _open(text: str, found: Sequence[Token], index: int) -> Shape | None:
    """Names that end in their subject: "Ministry of Justice", "Council of the Isles of Scilly"."""
    token = found[index]
    if token.folded not in _OPEN_RIGHT or not token.capital or index + 2 >= len(found):
        return None
    last, at = index, index + 1
    while at < len(found) and at <= index + 9 and _gap(text, found, at - 1) == " ":
        word = found[at]
        if word.folded in POSTS or _label(found, at):
            return None
        if word.capital:
            last = at
        elif word.folded not in {"of", "the", "for", "and"}:
            break
        elif word.folded == "and" and at > index + 5:
            break
        at += 1
    if last < index + 2 or found[index + 1].folded not in {"of", "for"}:
        return None
    return Shape(index, last, _label(found, index) or "Organisation", False)
