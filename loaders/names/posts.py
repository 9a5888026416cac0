"""Offices: "Director of Public Health", "the Council's Safer Towns Manager", "Chair of the Board"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.names.tokens import Token
from loaders.names.words import BODY_TYPES, NOT_FIRST, ORGANISATION_TYPES, POSTS

_WEAK = frozenset(["lead", "leads", "member", "executive", "cabinet", "deputy", "assistant", "officer", "officers", "secretary", "chief", "head", "mayor", "holder", "sponsor", "commissioner", "commissioners"])  # fmt: skip
"""Post words that need another word beside them before they make an office."""
_ENDS_ORGANISATION = frozenset(["service", "services", "authority", "trust", "company", "agency", "university", "ltd", "department", "police", "constabulary"])
_BEFORE_EXECUTIVE = frozenset(["chief", "deputy", "assistant", "director", "officer", "account", "senior", "joint"])
"""Any other executive ("Delivery Executive") is a body."""
_AFTER = frozenset(["of", "for", "in"])
_DEPUTY = (["deputy", "police", "and", "crime"], ["assistant", "police", "and", "crime"])
_FIELD = re.compile(r"\s\([A-Z][\w’'-]+(?:(?:,?\s(?:and|&|of|for)|,)?\s[A-Z][\w’'-]+){0,4}\)")
_PLACE = re.compile(r",\s[A-Z][\w’'-]+(?:\s(?:(?:and|&|of|for)\s)?[A-Z][\w’'-]+){0,4}(?=\.?$|\.\s|;|,?\sand\s[a-z])")
_OF_SEVERAL = frozenset(["director", "superintendent", "inspector", "commander", "manager", "officer"])
"""Offices of which there are many: what stands behind the comma says which, where nothing else follows."""
_INSIDE = frozenset(["of", "for", "the", "and", "in", "to", "on", "all", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "district", "county", "local", "respective"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """An office from token `first` to `last` inclusive; `of` is the first token of what it is the office of, or -1."""

    first: int
    last: int
    of: int


def offices(text: str, found: Sequence[Token]) -> list[Office]:
    """Every office that `text` names, left to right."""
    out: list[Office] = []
    index = 0
    while index < len(found):
        token = found[index]
        if token.folded in POSTS and token.capital:
            office = _office(text, found, index)
            office = office and _with_field(text, found, office)
            if office is not None and (not out or out[-1].last < office.first):
                out.append(office)
                index = office.last
        index += 1
    return out


def _office(text: str, found: Sequence[Token], index: int) -> Office | None:
    if [t.folded for t in found[max(0, index - 3) : index]] == ["police", "and", "crime"]:
        second = index > 3 and found[index - 4].capital and found[index - 4].folded in {"deputy", "assistant"}
        return Office(index - 4, index, -1) if second and found[index].folded == "commissioner" else None
    last = index
    while last + 1 < len(found) and found[last + 1].capital and _gap(text, found, last) == " ":
        if found[last + 1].folded not in POSTS:
            break
        last += 1
    first = index
    while first > 0 and found[first - 1].capital and _gap(text, found, first - 1) in {" ", "-"}:
        before = found[first - 1]
        rank = first == index and before.folded == "group" and found[index].folded == "manager" and (index < 2 or not found[index - 2].capital)
        if (before.folded in NOT_FIRST or before.folded in BODY_TYPES or before.folded == "s") and not rank:
            break
        if before.text.isupper() and 2 < len(before.text) < 7 and first == index:
            break
        if before.folded in _ENDS_ORGANISATION and not (before.folded == "service" and first == index):
            break
        first -= 1
    if last + 1 < len(found) and _gap(text, found, last) == " " and (
        found[last + 1].folded in BODY_TYPES or found[last + 1].folded in ORGANISATION_TYPES
    ) and found[last + 1].capital:
        return None
    if first >= 3 and [t.folded for t in found[first - 3 : first + 1]] in _DEPUTY:
        first -= 3
    if found[last].folded.startswith("commissioner") and found[first].folded not in {"deputy", "assistant"}:
        return None
    if last == index and {t.folded for t in found[first:index]} == {"senior", "responsible"}:
        return None
    if found[last].folded == "executive" and not any(t.folded in _BEFORE_EXECUTIVE for t in found[first:last]):
        return None
    of, end = -1, last
    if last + 2 < len(found) and _gap(text, found, last) == " ":
        if found[last + 1].text in _AFTER:
            of, end = _object(text, found, last + 2)
        elif found[last + 1].text == "responsible" and found[last + 2].text == "for":
            of, end = _object(text, found, last + 3)
    if of < 0:
        end = last
        if first == last and found[index].folded in _WEAK:
            return None
    return Office(first, end, of)


def _with_field(text: str, found: Sequence[Token], office: Office) -> Office:
    """"Assistant Chief Constable (Operations)": the brackets tell one of several from the others."""
    brackets = _FIELD.match(text, found[office.last].end) or (_PLACE.match(text, found[office.last].end) if found[office.last].folded in _OF_SEVERAL else None)
    if brackets is None:
        return office
    last = max(i for i, t in enumerate(found) if t.end <= brackets.end())
    inside = found[office.last + 1 : last + 1]
    known = any(t.folded in POSTS or (t.folded in BODY_TYPES and not t.folded.endswith("s")) or t.folded in ORGANISATION_TYPES or t.text.isupper() for t in inside)
    return office if known else Office(office.first, last, office.of)


def _object(text: str, found: Sequence[Token], start: int) -> tuple[int, int]:
    """The capitals after "Director of": where they begin and end; (-1, ...) where there are none."""
    at, last, begun, series = start, start - 1, -1, False
    while at < len(found) and at < start + 9:
        if at > start and _gap(text, found, at - 1) not in {" ", "-", "’", "'"} and not _listed(text, found, at):
            break
        token = found[at]
        series = series or (at > start and _gap(text, found, at - 1) == ", ")
        if series and token.text in {"and", "&"}:
            series = False
        elif (token.capital and token.text != "I") or token.text == "&":
            if token.folded in POSTS and begun >= 0 and at > begun and found[at - 1].folded == "and":
                break
            last, begun = at, at if begun < 0 else begun
        elif (token.folded not in _INSIDE and token.folded != "s") or (token.folded == "and" and _another(text, found, at)):
            break
        at += 1
    return begun, last


def _another(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether another office stands behind the "and" at `at`, in the same sentence."""
    for index in range(at + 1, min(at + 5, len(found))):
        if _gap(text, found, index - 1).strip(" ’'-("):
            return False
        if found[index].folded in POSTS and found[index].capital:
            return True
    return False


def _listed(text: str, found: Sequence[Token], at: int) -> bool:
    """Whether a comma before token `at` stands inside a portfolio: "Cabinet Member for Culture, Parks and Events".

    What follows must come to an "and" and end there, and name no body, organisation or other office on its way.
    """
    before = found[at - 1].folded
    if _gap(text, found, at - 1) != ", " or before in BODY_TYPES or before in _ENDS_ORGANISATION:
        return False
    for index in range(at, min(at + 6, len(found) - 1)):
        token, gap = found[index], _gap(text, found, index)
        if token.folded in BODY_TYPES or token.folded in ORGANISATION_TYPES or token.folded in POSTS or token.text.isupper():
            return False
        if token.text in {"and", "&"}:
            ends = found[index + 1]
            return index > at and ends.capital and ends.folded not in BODY_TYPES and ends.folded not in POSTS and not ends.text.isupper()
        if not token.capital or gap not in {" ", ", "}:
            return False
    return False


def _gap(text: str, found: Sequence[Token], index: int) -> str:
    return text[found[index].end : found[index + 1].start]
