"""The grammar of names: capitals that end in "Board", "Partnership", "Group" and their like, offices, operations.

No list of bodies stands here: a name is found by its shape.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.names.joints import (
    DETERMINERS,
    TOPICS,
    WHOLE,
    asks,
    between,
    crosses,
    is_kind,
    label_of,
    two_organisations,
)
from loaders.names.operations import operation
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

_OWNED = frozenset(["children", "childrens", "women", "people", "peoples", "victims", "adults", "men", "residents", "carers", "citizens", "tenants", "farmers", "majestys", "veterans", "bishop", "archbishop", "mayor", "sheriff", "king", "prince"])  # fmt: skip
_OPEN_RIGHT = frozenset(["office", "ministry", "department", "college", "university", "council", "institute", "code", "association", "union", "federation", "society"])
_MEMBERSHIPS = frozenset(["council", "association", "union", "federation", "society"])
"""What "and" joins to the name of one of these is another organisation."""
_LONGEST = 24
"""No name has more words."""
_BEGINS = frozenset({"operation", "project", "hmp", "hm"})
_KEYS = _BEGINS | _OPEN_RIGHT | frozenset([*BODY_TYPES, *ORGANISATION_TYPES, *PROGRAMME_TYPES, *(w for _, w in TWO_WORD_TYPES)])
"""The words that make a name by its shape: where none of them stands, there is nothing to look for."""
_TITLED = frozenset(["all", "both", "every", "each", "no", "our", "in", "on", "with", "within", "under", "through", "from", "for", "at", "by", "before", "after", "between", "across", "we", "one"])
"""Words that begin a name where an article stands before them: "the Within My Reach programme"."""
_MODIFIES = frozenset(["officer", "officers", "force", "plus", "working", "chair", "manager", "member", "members", "plan", "area", "areas"])


@dataclass(frozen=True, slots=True)
class Shape:
    """A name by its shape: `first` to `last` are token indexes, `last` inclusive.

    `generic` says that its words tell it from no other ("the Steering Group").
    """

    first: int
    last: int
    label: str
    generic: bool


def shapes(text: str, found: Sequence[Token], ends: frozenset[int], areas: frozenset[int]) -> list[Shape]:
    """Every body, organisation and programme that `text` names by shape, left to right, the longest at each place.

    `ends` are the tokens that end a name known otherwise: "Derbyshire Police and Safer Derbyshire Partnership" is two.
    `areas` are the tokens that end an area's name.
    """
    out: list[Shape] = []
    for index, token in enumerate(found):
        if token.folded not in _KEYS:
            continue
        begun = operation(text, found, index)
        shape = Shape(index, *begun, False) if begun else _open(text, found, index) or _named_after(text, found, index, areas) or _typed(text, found, index, ends, areas)
        if shape is None:
            continue
        while out and shape.last >= out[-1].last >= shape.first and out[-1].first >= shape.first:
            out.pop()
        if not out or out[-1].last < shape.first:
            out.append(shape)
    return out


def _typed(text: str, found: Sequence[Token], index: int, ends: frozenset[int], areas: frozenset[int]) -> Shape | None:
    token, label = found[index], label_of(found, index)
    if not label:
        return None
    before = between(text, found, index - 1) if index else ""
    small = not token.capital
    hyphened = before in {"-", "‑"} and index > 0 and found[index - 1].folded == "sub"
    if small and (token.folded not in LOWER_TYPES or not index or not (before == " " or hyphened) or not found[index - 1].capital):
        return None
    if small and (found[index - 1].folded in NOT_FIRST or (label == "Organisation" and token.folded == "police")):
        return None
    follows = found[index + 1] if index + 1 < len(found) and between(text, found, index) == " " else None
    if follows is not None and follows.capital and label_of(found, index + 1) and not small:
        return None
    first = _left(text, found, index, ends, areas)
    while first < index and found[first].text[:1].isdigit():
        first += 1
    first -= _spelt(text, found, first, index)
    inner = [t.folded for t in found[first:index]]
    opening = first == 0 or text[: found[first].start].rstrip(" \"'“‘*")[-1:] in ".:;!?"
    if small and (len(inner) < 1 + opening or all(w in GENERIC or w in NOT_FIRST for w in inner)):
        return None
    if "leader" in inner or "smt" in inner or _is_office(found, index, inner):
        return None
    # an executive is seldom "the Executive" of another: what stands before it says which
    plain = token.folded != "executive" or not inner
    generic = plain and all(w in GENERIC or w in JOINS or is_kind(w) for w in inner)
    if generic and follows is not None and follows.folded in _MODIFIES:
        return None
    return Shape(first, index, label, generic)


def _spelt(text: str, found: Sequence[Token], first: int, index: int) -> bool:
    """Whether the initials behind a name count a word before it in: "Together Homes (TH)", "New Directions Team (NDT)"."""
    short = re.match(r"\s\(([A-Z]{2,6})\)", text[found[index].end :])
    if short is None or not first or not found[first - 1].capital or between(text, found, first - 1) != " ":
        return False
    return "".join(t.text[0] for t in found[first - 1 : index + 1] if t.capital) == short[1]


def _is_office(found: Sequence[Token], index: int, inner: Sequence[str]) -> bool:
    """"Chief Executive" is an office, and "Deputy Police" the beginning of one: "Deputy Police and Crime Commissioner"."""
    if found[index].folded == "executive":
        return inner[-1:] in (["chief"], ["deputy"], ["account"])
    return found[index].folded == "police" and inner in (["deputy"], ["assistant"])


def _left(text: str, found: Sequence[Token], index: int, ends: frozenset[int], areas: frozenset[int]) -> int:
    """The first token of the name that ends at `index`."""
    first = at = index
    while at > 0 and index - at < _LONGEST:
        token, gap = found[at - 1], between(text, found, at - 1)
        if gap in {"'", "’", "' ", "’ "} and (found[at].folded == "s" or len(gap) == 2):
            if token.folded not in _OWNED and not (len(gap) == 2 and _owns(token, found[index])):
                break
            at, first = at - 1, at - 1
            continue
        if token.folded == "s" and at > 1 and between(text, found, at - 2) in {"'", "’"} and gap == " ":
            at -= 1
            continue
        if gap == ") " and token.text.isupper() and at >= 2 and between(text, found, at - 2) == " (" and at == index:
            at -= 2
            first = at
            continue
        if gap in {"-", "‐", "‑", "–"} and token.text[-1:].isalnum():
            at -= 1
            first = at if token.capital else first
            continue
        crime = token.folded == "police" and gap == ", " and [t.folded for t in found[at : at + 3]] == ["fire", "and", "crime"]
        if gap not in {" ", "", " <"} and not crime:
            series = _series(text, found, at, index, areas) if gap == ", " else None
            return first if series is None else series
        hyphened = at >= 2 and between(text, found, at - 2) in {"-", "‑"} and found[at - 2].capital
        slash = token.text == "/" and gap == "" and at >= 2 and found[at - 2].capital
        if (token.capital and not (gap == "" and token.text[:1].isdigit())) or slash or hyphened:
            joined = token.folded == "working" and at > 1 and found[at - 2].capital and between(text, found, at - 2) == " "
            together = token.folded == "together" and at > 1 and found[at - 2].capital and between(text, found, at - 2) == " "
            within = token.folded in _TITLED and at > 1 and found[at - 2].text in DETERMINERS and between(text, found, at - 2) == " "
            if token.folded in NOT_FIRST and not together and not joined and not within and not (at < index and token.folded in {"may", "together", "new", "working"}):
                break
            if at - 1 in ends and at != index and not is_kind(found[at].folded) and first < at:
                first = at
                break
            at -= 1
            first = at if token.capital else first
            continue
        if token.folded in JOINS or token.text == "&":
            placed = token.folded == "and" and at in areas and at >= 2 and (found[at - 2].folded in ORGANISATION_TYPES or found[at - 2].folded in TOPICS)
            if at < 2 or not (crosses(text, found, at - 1, ends) or asks(text, found, at - 1, index)) or two_organisations(text, found, at - 1, index) or placed:
                break
            at -= 1
            continue
        break
    while first < index and (found[first].folded in JOINS or found[first].text in "&/"):
        first += 1
    return first


def _owns(token: Token, kind: Token) -> bool:
    """Whether a plural with an apostrophe begins the name of those who meet: "Survivors' Panel", "Landlords' Forum"."""
    body = BODY_TYPES.get(kind.folded, "Organisation") != "Organisation"
    whole = token.folded in BODY_TYPES or token.folded in ORGANISATION_TYPES or token.folded in NOT_FIRST
    return body and token.capital and token.folded.endswith("s") and not whole


def _series(text: str, found: Sequence[Token], at: int, index: int, areas: frozenset[int]) -> int | None:
    """Where "the Missing, Slavery, Exploited and Trafficked Group" begins; None for a list of several things.

    Areas in a row ("Devon, Dorset and Cornwall Probation Company") belong together without an article; a hospital
    trust's first place may be too small for a register.
    """
    if not any(t.folded == "and" for t in found[at:index]):
        return None
    placed = at
    while placed > 0 and placed - 1 in areas and between(text, found, placed - 1) == ", ":
        placed -= 1
        while placed > 0 and found[placed - 1].capital and between(text, found, placed - 1) == " " and placed - 1 not in areas:
            placed -= 1
    if placed < at and any(i in areas for i in range(at, index)):
        return placed
    hospitals = found[index].folded == "trust" and at in areas and any(t.folded == "hospitals" for t in found[at:index])
    if hospitals and found[at - 1].capital and not label_of(found, at - 1) and not (at > 1 and found[at - 2].capital):
        return at - 1
    first = at
    while first > 0:
        token, gap = found[first - 1], between(text, found, first - 1)
        if gap not in {", ", " ", "-"}:
            return None
        if not token.capital:
            return first if token.folded == "the" and gap == " " and first < at else None
        single = token.text.isupper() or token.folded in WHOLE or token.folded in NOT_FIRST
        if label_of(found, first - 1) or single or token.folded in POSTS:
            return None
        first -= 1
    # a list item or a cell of this name alone has no article before it
    return 0 if first < at and not text[: found[0].start].strip() else None


def _named_after(text: str, found: Sequence[Token], index: int, areas: frozenset[int]) -> Shape | None:
    """Bodies that begin with their type: "Board for Safer Communities", "Partnership Against Rural Crime"."""
    token = found[index]
    if BODY_TYPES.get(token.folded, "Organisation") == "Organisation" or not token.capital or index + 2 >= len(found):
        return None
    before = index > 0 and found[index - 1].capital and found[index - 1].folded not in NOT_FIRST and between(text, found, index - 1) in {" ", "-"}
    first = index - 1 if before and index - 1 in areas else index  # "Lancashire Partnership for Road Safety"
    if (before and first == index) or found[index + 1].folded not in {"for", "against"} or between(text, found, index) != " ":
        return None
    last, at = index, index + 2
    while at < len(found) and at <= index + 9 and between(text, found, at - 1) in {" ", "-"}:
        word = found[at]
        if word.capital and word.folded not in NOT_FIRST and word.folded not in POSTS:
            last = at
        elif word.folded not in {"of", "the", "and"}:
            break
        at += 1
    if last < index + 2 or last in areas or not found[index + 2].capital:
        return None
    return Shape(first, last, BODY_TYPES[token.folded], False)


def _initials(found: Sequence[Token], at: int) -> bool:
    """Whether initials stand at `at`: a name of their own."""
    return at < len(found) and len(found[at].text) > 1 and found[at].text.isupper()


def _open(text: str, found: Sequence[Token], index: int) -> Shape | None:
    """Names that end in their subject: "Ministry of Justice", "Council of the Isles of Scilly"."""
    token = found[index]
    if token.folded not in _OPEN_RIGHT or not token.capital or index + 2 >= len(found):
        return None
    start = index
    while start > 0 and found[start - 1].capital and found[start - 1].folded not in NOT_FIRST and (
        between(text, found, start - 1) == " " or (found[start - 1].folded in _OWNED and between(text, found, start - 1) in {"' ", "’ "})
    ):
        start -= 1
    last, at = index, index + 1
    while at < len(found) and at <= index + 9 and between(text, found, at - 1) == " ":
        word = found[at]
        if word.folded in POSTS or label_of(found, at):
            return None
        if word.capital:
            last = at
        elif word.folded not in {"of", "the", "for", "and"} or (word.folded == "and" and (at > index + 5 or token.folded in _MEMBERSHIPS or _initials(found, at + 1))):
            break
        at += 1
    if last < index + 2 or found[index + 1].folded not in {"of", "for"}:
        return None
    label = "Programme" if token.folded == "code" else label_of(found, index) or "Organisation"
    return Shape(start, last, label, False)
