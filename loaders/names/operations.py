"""Operations and projects, which are named by any word: "Operation Sentinel", "Project Aurora 2", "Operation Silver Birch"."""

from collections.abc import Sequence

from loaders.names.tokens import Token
from loaders.names.words import BODY_TYPES, NOT_FIRST, ORGANISATION_TYPES, POSTS, PROGRAMME_TYPES

BEGINS = frozenset({"Operation", "Project", "OPERATION", "PROJECT", "HMP", "HM"})
_NOT_SECOND = frozenset(["update", "plan", "funding", "week", "report", "closed", "completed", "phase", "days", "day", "training", "patrols", "partners"])
"""Words behind an operation's name that are none of it."""


def operation(text: str, found: Sequence[Token], index: int) -> tuple[int, str] | None:
    """The last token and the label of the operation (or prison) that begins at token `index`; None where none does."""
    if found[index].text not in BEGINS or index + 1 >= len(found):
        return None
    if found[index].text == "HM":
        prison = index + 2 < len(found) and found[index + 1].text == "Prison" and found[index + 2].capital
        return (index + 2, "Organisation") if prison else None
    last = index
    while last + 1 < len(found) and last < index + 2 and _beside(text, found, last) and found[last + 1].capital:
        if last > index and not found[last + 1].text.isdigit() and not found[last + 1].text.isupper():
            last += _second_word(text, found, last + 1)
            break
        last += 1
    named = last > index and found[index + 1].folded not in POSTS and found[index + 1].folded not in NOT_FIRST
    return (last, "Organisation" if found[index].text == "HMP" else "Programme") if named else None


def _second_word(text: str, found: Sequence[Token], index: int) -> bool:
    """Whether an operation's name has a second word ("Operation Silver Birch"): the sentence goes on in small letters."""
    token = found[index]
    kinds = (BODY_TYPES, ORGANISATION_TYPES, PROGRAMME_TYPES, POSTS, NOT_FIRST, _NOT_SECOND)
    alone = index + 1 == len(found) or not found[index + 1].capital or not _beside(text, found, index)
    small = any(not t.capital and t.text.isalpha() for t in found)
    return not any(token.folded in words for words in kinds) and alone and small and token.text[1:].islower()


def _beside(text: str, found: Sequence[Token], index: int) -> bool:
    return text[found[index].end : found[index + 1].start] == " "
