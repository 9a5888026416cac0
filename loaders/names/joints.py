"""Where a small word stands inside a name, and where it parts two: "and", "of", "for", "the".

"Children and Families Board" is one name, "Marl Recovery Trust and Marl Borough Council" are two.
"""

from collections.abc import Sequence

from loaders.names.tokens import Token
from loaders.names.words import BEFORE_OF, BODY_TYPES, NOT_FIRST, ORGANISATION_TYPES, PROGRAMME_TYPES, TWO_WORD_TYPES

TOPICS = frozenset(["housing", "homes", "refuge"])
"""Words that end an organisation's name, and that also say what another one does ("Housing service")."""
WHOLE = frozenset(["force", "commissioner", "council", "police", "constabulary", "fire"]) - {"fire"}
"""Words that are a name by themselves: what "and" joins to them is another."""
DETERMINERS = frozenset(["the", "a", "an", "our", "its", "their", "The", "A", "An", "Our"])


def label_of(found: Sequence[Token], index: int) -> str:
    """The label that a name which ends in this word has; empty for a word that ends none."""
    folded = found[index].folded
    if index and (pair := TWO_WORD_TYPES.get((found[index - 1].folded, folded))):
        return pair
    if folded in BODY_TYPES:
        return BODY_TYPES[folded]
    if folded in ORGANISATION_TYPES:
        return "Organisation"
    return "Programme" if folded in PROGRAMME_TYPES else ""


def between(text: str, found: Sequence[Token], index: int) -> str:
    """What stands between token `index` and the one after it."""
    return text[found[index].end : found[index + 1].start] if index + 1 < len(found) else "."


def is_kind(word: str) -> bool:
    """Whether the word, folded, says of itself what sort of body or organisation it names."""
    return word in BODY_TYPES or (word in ORGANISATION_TYPES and word not in TOPICS)


def asks(text: str, found: Sequence[Token], index: int, last: int) -> bool:
    """Whether the small word at `index` stands inside the name of a scheme with an article before: "the Ask for Angela scheme"."""
    alone = index >= 2 and found[index - 1].capital and found[index - 2].text in DETERMINERS
    spaced = alone and all(between(text, found, at) == " " for at in (index - 2, index - 1, index))
    return spaced and found[index].folded in {"for", "in", "on", "to", "with", "at"} and label_of(found, last) == "Programme" and not is_kind(found[index - 1].folded)


def crosses(text: str, found: Sequence[Token], index: int, ends: frozenset[int]) -> bool:
    """Whether the small word at `index` stands inside a name: capitals on both sides, no name or office ends before it."""
    before = found[index - 1]
    if between(text, found, index - 1) != " ":
        return False
    if found[index].folded == "the" and before.capital and before.folded in {"outside", "inside", "beyond", "around", "across", "behind"}:
        return True  # "Harm Outside the Home Panel"
    if found[index].folded == "the":
        return before.folded in {"of", "in", "for"} and index >= 2 and crosses(text, found, index - 1, ends)
    if not before.capital or before.folded in NOT_FIRST:
        return False
    if found[index].folded == "and" and before.folded in {"police", "fire"} and found[index + 1].folded == "crime":
        return True
    if found[index].folded == "and":
        return index - 1 not in ends and not ends_type(found, index - 1) and before.folded not in WHOLE
    return before.folded in BEFORE_OF and index - 1 not in ends


def two_organisations(text: str, found: Sequence[Token], index: int, last: int) -> bool:
    """Whether the "and" at `index` parts two organisations: "Marl Recovery Trust and Marl Borough Council"."""
    if found[index].folded != "and" or index < 2:
        return False
    if any(found[at].folded == "university" and found[at + 1].folded == "of" for at in range(max(0, index - 5), index - 1)) and label_of(found, last) == "Organisation":
        return True
    if found[index - 1].folded in {"cymru", "wales", "uk", "england"} and found[index - 2].capital and last - index > 1:
        return True
    if found[index - 1].text.isupper() and len(found[index - 1].text) > 1 and found[index - 1].text != "NHS" and label_of(found, last) == "Organisation":
        return True
    known = found[index - 1].folded == "service" and found[index - 2].folded in {"rescue", "justice", "police", "ambulance", "probation"}
    if (label_of(found, last) != "Organisation" and not known) or index < 3:
        return False
    if found[index - 1].folded == "trust" and found[index - 2].folded == "foundation":
        return True
    modified = found[index - 2].capital and (found[index - 3].capital or found[index - 3].folded == "and")
    return modified and found[index - 1].folded in {"service", "trust", "housing"} and last - index > 1


def ends_type(found: Sequence[Token], index: int) -> bool:
    """Whether a name may end here: words such as "service" stand inside names as well."""
    return bool(label_of(found, index)) and found[index].folded not in {"police", "housing", "trust", "service", "cell"}
