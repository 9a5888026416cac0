"""Numbers and bullets that an author typed at a paragraph's start."""

import re
from dataclasses import dataclass

from loaders.readers._inline import Inline
from loaders.readers._rich import after

BULLETS = "•·‣▪■□●○◦►▶➢➤➔❖❑◆◇✓✔☐–—-*"
_SIGNS = "●○◐■□◆◇✓✔☐"
"""Bullets that are marks in a matrix too, where a key explains them."""
_BULLET = re.compile(rf"([{re.escape(BULLETS)}])\s+(?=\S)")
_DECIMAL = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?\s+(?=[^\W\d_a-z]|[“‘\"'(\[])")
_FIGURE = re.compile(r"(\()?(\d{1,2})[.)]\s+(?=\S)")
_LETTER = re.compile(r"(\()?([a-z]|[ivx]{1,5}|[A-Z])\)\s+(?=\S)|([a-z]|[ivx]{2,5})\.\s+(?=[A-Z“‘])")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph begins with: `kind` is "bullet", "decimal" (2.10), "figure" (2.), "letter" ((a), iv.) or ""."""

    kind: str
    marker: str
    number: str
    rest: Inline


def typed(body: Inline) -> Mark:
    """The mark that `body` begins with, and the text behind it."""
    text = body.text
    if (found := _BULLET.match(text)) and not _explains(found[1], text[found.end() :]):
        return Mark("bullet", found[1], "", after(body, found.end()))
    if found := _DECIMAL.match(text):
        return Mark("decimal", found[0].strip(), found[1], after(body, found.end()))
    if found := _FIGURE.match(text):
        return Mark("figure", found[0].strip(), found[2], after(body, found.end()))
    if found := _LETTER.match(text):
        return Mark("letter", found[0].strip(), found[2] or found[3], after(body, found.end()))
    return Mark("", "", "", body)


def _explains(sign: str, rest: str) -> bool:
    """Whether a sign at a line's start is explained rather than a bullet: "● lead ○ support", "✓ = lead"."""
    return sign in _SIGNS and (rest[:1] in "=:–—-" or any(c in _SIGNS for c in rest))


def bare(marker: str) -> str:
    """A printed number without brackets and its last dot: "(iv)" is "iv", "2.10." is "2.10"; "" for a bullet."""
    number = marker.strip().strip("()[]").rstrip(".:)").strip()
    return number if number and any(c.isalnum() for c in number) else ""


def is_paragraph_number(number: str, text: str) -> bool:
    """Whether a numbered block is a numbered paragraph rather than an item of a list.

    "2.10" always; a lone figure where the text is as long as a paragraph; a letter or a Roman number never.
    """
    if re.fullmatch(r"[A-Z]?\d+(?:\.\d+)+", number):
        return True
    return number.isdigit() and (len(text) > 200 or bool(re.search(r"[a-z)][.] [A-Z]", text)))
