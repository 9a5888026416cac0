"""Names as they are shown: nothing invisible in them, and broken into the lines of a box.

Widths are those of Arial and its metric twins (Helvetica, Liberation Sans), rounded up by class of letter, so that
Python and the page break a name at the same place without asking a browser. Source: the advance widths of Arial.
"""

import re

SIZE = 13
"""Of a box's letters, in pixels."""
LINE = 16
"""From one line of a box to the next, in pixels."""
MOST_LINES = 3
WIDTHS = (
    ("ijl'|", 240),
    (' ft!I.,:;/\\[]()r-*"', 345),
    ("cksvxyzJ", 510),
    ("wABCDEGHKNOPQRSTUVXY&", 745),
    ("mMW@%", 960),
)
"""Thousandths of the letters' size; other letters take `OTHER`, those from U+2E80 on (CJK, emoji) a full square."""
OTHER = 565
_WIDTH = {letter: width for letters, width in WIDTHS for letter in letters}

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: object) -> str:
    """`text` with control characters and bidirectional overrides spelt out; line breaks and tabs become spaces.

    >>> visible("a\\u202eb\\x00")
    'a[U+202E]b[U+0000]'
    """
    given = str(text)
    if given.isprintable():  # nearly all
        return given
    plain = re.sub("[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+", " ", given)
    return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", plain)


def width(text: str) -> float:
    """How wide `text` is at `SIZE`, in pixels, or a little less."""
    return sum(_WIDTH.get(letter, 1000 if letter >= "\u2e80" else OTHER) for letter in text) * SIZE / 1000


def lines(text: str, room: float, most: int = MOST_LINES) -> list[str]:
    """`text` in at most `most` lines of `room` pixels; what does not fit ends in an ellipsis, only long words are cut.

    >>> lines("Derbyshire Safer Communities Board", 120)
    ['Derbyshire Safer', 'Communities', 'Board']
    """
    out: list[str] = []
    line = ""
    for word in text[:400].split(" "):
        wanted = f"{line} {word}" if line else word
        if width(wanted) <= room:
            line = wanted
            continue
        if line:
            out.append(line)
        line = word
        while width(line) > room:
            cut = _fits(line, room)
            out.append(line[:cut])
            line = line[cut:]
        if len(out) > most:
            break
    out.append(line)
    out = [text for text in out if text] or [""]
    if len(out) <= most:
        return out
    last = out[most - 1]
    while last and width(last + "…") > room:
        last = last[:-1]
    return [*out[: most - 1], last.rstrip() + "…"]


def _fits(text: str, room: float) -> int:
    """How many letters of `text` fit, at least one."""
    used, count = 0.0, 0
    for letter in text:
        used += width(letter)
        if used > room:
            break
        count += 1
    return max(count, 1)
