"""What a pattern cannot do without, looked for before it: a plain search costs a hundredth of a pattern's.

The words are read off the pattern itself, so that nobody keeps a list beside it that may fall behind. `re._parser` is the
parser of Python's own `re`.
"""

import re
from collections.abc import Iterator, Sequence
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, TypeVar

Words = frozenset[str]
_T = TypeVar("_T")
_SHORTEST = 2
"""A run of fewer letters stands in nearly every sentence."""
_MOST = 2
"""So many of a pattern's needs are looked for."""
_known: dict[int, tuple[re.Pattern[str], tuple[Words, ...]]] = {}
"""By identity: hashing a pattern costs as much as it spares."""
_tables: dict[int, tuple[object, list[str], list[tuple[Words, ...]]]] = {}
"""The same of whole tables of patterns."""
_last = ["", ""]
"""The text that was looked at last, and its small letters: many patterns look at one sentence after the other."""


def finditer(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """`pattern.finditer(text)`, spared where the text lacks what every match of the pattern has in it."""
    if text is not _last[0]:
        _last[:] = text, text.casefold()
    folded = _last[1]
    known = _known.get(id(pattern))
    for words in known[1] if known is not None else needs(pattern):
        for word in words:
            if word in folded:
                break
        else:
            return iter(())
    return pattern.finditer(text)


def speaks(pattern: re.Pattern[str], text: str) -> bool:
    """Whether `pattern` is found in `text`: how a rule asks for one of its cues before it looks closer.

    A long list of alternatives in either case is the slowest thing that `re` does: it tries each at every letter.
    """
    return next(finditer(pattern, text), None) is not None


def fitting(rows: tuple[tuple[re.Pattern[str], _T], ...], text: str) -> Iterator[tuple[re.Pattern[str], _T]]:
    """Those of `rows`, in order, whose pattern may match `text`: each word that any of them needs is looked for once."""
    known = _tables.get(id(rows))
    if known is None:
        wanted = [needs(pattern) for pattern, _ in rows]
        known = _tables[id(rows)] = (rows, sorted({w for every in wanted for words in every for w in words}), wanted)
    folded = text.casefold()
    there = {word for word in known[1] if word in folded}
    for row, every in zip(rows, known[2], strict=True):
        if not any(there.isdisjoint(words) for words in every):
            yield row


def needs(pattern: re.Pattern[str]) -> tuple[Words, ...]:
    """Sets of words in small letters: whatever `pattern` matches has one of each set. The most telling come first.

    >>> [sorted(words) for words in needs(re.compile(r"(?:is|are)\\s(?:chaired|led)\\sby", re.IGNORECASE))]
    [['chaired', 'led'], ['are', 'is']]
    """
    found = _known.get(id(pattern))
    if found is None:
        every = sorted(set(_needs(parser.parse(pattern.pattern, pattern.flags))), key=lambda w: (*_worth(w), sorted(w)))
        found = _known[id(pattern)] = (pattern, tuple(every[::-1][:_MOST]))
    return found[1]


def _needs(parts: Sequence[tuple[Any, Any]]) -> list[Words]:
    """Every set of words of which a match of this sequence has one."""
    out: list[Words] = []
    run = ""
    for code, value in parts:
        if code is codes.LITERAL:
            run += chr(value).casefold()
            continue
        if code is codes.BRANCH:  # the parser takes what alternatives begin with out of them: "led|lead" is "le", "d|ad"
            out.append(frozenset(run + _begin(branch) for branch in value[1]))
            each = [max(_needs(branch), key=_worth, default=frozenset()) for branch in value[1]]
            out.append(frozenset().union(*each) if all(each) else frozenset())
        out.append(frozenset({run}))
        run = ""
        if code is codes.SUBPATTERN:
            out += _needs(value[3])
        elif code in {codes.MAX_REPEAT, codes.MIN_REPEAT} and value[0] > 0:
            out += _needs(value[2])
    out.append(frozenset({run}))
    return [words for words in out if words and min(map(len, words)) >= _SHORTEST]


def _begin(parts: Sequence[tuple[Any, Any]]) -> str:
    run = ""
    for code, value in parts:
        if code is not codes.LITERAL:
            break
        run += chr(value).casefold()
    return run


def _worth(words: Words) -> tuple[int, int]:
    return min(map(len, words)), -len(words)
