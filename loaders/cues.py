"""Words that a pattern cannot do without, looked for before it: a plain search costs a hundredth of a pattern's."""

from collections.abc import Iterable


def says(text: str, words: Iterable[str]) -> bool:
    """Whether `text` has one of `words` (in small letters), also inside a longer word, whatever its case."""
    folded = text.casefold()
    return any(word in folded for word in words)
