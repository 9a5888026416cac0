"""Words with their places, and a look-up of many-word names that is linear in the text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

_TOKEN = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W\d_]+)?|&|/")
V = TypeVar("V")


class Token(NamedTuple):
    """A word, `&` or `/` at `start` to `end`; `folded` is how it compares ("&" is "and")."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter, or is a number."""
        return self.text[:1].isupper() or self.text[:1].isdigit()


def tokens(text: str) -> list[Token]:
    """The words of `text`. "Derby's" gives "Derby" and "s"; "Anti-Social" gives two words; apostrophes fold away."""
    return [Token(m.group(), _fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def words(name: str) -> tuple[str, ...]:
    """A name as the look-up compares it: folded words, without a leading article."""
    found = tuple(_fold(m.group()) for m in _TOKEN.finditer(name))
    return found[1:] if found[:1] == ("the",) else found


@lru_cache(maxsize=2**16)
def _fold(word: str) -> str:
    folded = word.casefold().replace("'", "").replace("’", "")
    return "and" if folded == "&" else folded.replace("organiz", "organis").replace("behavior", "behaviour")


class Lookup(Generic[V]):
    """Names to values, found in a text by their words; the longest name at a place wins."""

    def __init__(self, names: Iterable[tuple[str, V]]) -> None:
        """`names` are (name, value); the first value of a name stays."""
        self._by_first: dict[str, dict[tuple[str, ...], V]] = {}
        for name, value in names:
            key = words(name)
            if key:
                self._by_first.setdefault(key[0], {}).setdefault(key, value)
        self._lengths: Mapping[str, Sequence[int]] = {
            first: sorted({len(key) for key in keys}, reverse=True) for first, keys in self._by_first.items()
        }

    def get(self, name: str) -> V | None:
        """The value of exactly this name, or None."""
        key = words(name)
        return self._by_first.get(key[0], {}).get(key) if key else None

    def find(self, found: Sequence[Token]) -> list[tuple[int, int, V]]:
        """Where names stand among the tokens, left to right: first token, one past the last, value."""
        out: list[tuple[int, int, V]] = []
        folded = [token.folded for token in found]
        index = 0
        while index < len(folded):
            names = self._by_first.get(folded[index])
            step = 1
            if names:
                for length in self._lengths[folded[index]]:
                    key = tuple(folded[index : index + length])
                    if len(key) == length and key in names:
                        out.append((index, index + length, names[key]))
                        step = length
                        break
            index += step
        return out
