"""Sentences with their places. One pass, linear in the text."""

import re

_END = re.compile(r"[.!?][\"”’')\]]{0,2}(?=\s+[\"“‘'(\[]?[A-Z0-9•])|;\s(?=\(?[a-z0-9]{1,4}\)\s)|\n")
_SHORT = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|no|nos|st|ltd|dr|mr|mrs|ms|cllr|rev|prof|sgt|insp|supt|para|paras|vs|cf|inc|approx|dept|ss?|pp?|vol|ref)"
    r"|\b[A-Z])$",
    re.IGNORECASE,
)


def sentences(text: str, *, longest: int = 0) -> list[tuple[int, int]]:
    """Where the sentences of `text` begin and end. "St. Austell", "e.g." and initials do not end one.

    With `longest`, a sentence of more characters is given in pieces.
    """
    out: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if text[match.start()] == "." and _SHORT.search(text, max(start, match.start() - 8), match.start()):
            continue
        if match.end() > start:
            out.append((start, match.end()))
        start = match.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if text[start:].strip():
        out.append((start, len(text)))
    whole = [(s, e) for s, e in out if text[s:e].strip()]
    if not longest:
        return whole
    return [(at, min(at + longest, e)) for s, e in whole for at in range(s, e, longest)]
