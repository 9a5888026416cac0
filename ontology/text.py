"""Two ways to compare names: folded for a reader's eye, slugged for an id."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile(r"['’‘`´]")
_NOT_WORD = re.compile(r"[^\w]+")
_SPELLINGS = (("organiz", "organis"), ("behavior", "behaviour"), ("re offend", "reoffend"))
_BODY_SPELLINGS = (
    ("sub group", "subgroup"), ("sub committee", "subcommittee"), ("well being", "wellbeing"),
    ("combatting", "combating"), ("multi agency", "multiagency"), ("co ordinat", "coordinat"),
)  # fmt: skip

_TELL_NOTHING = frozenset(
    "the and of for a in on group groups board meeting meetings working partnership panel forum committee strategic "
    "operational multi agency team service services".split()
)
_PUNCTUATION = str.maketrans({"&": " and ", "-": " ", ",": " ", "(": " ", ")": " "})


@lru_cache(maxsize=2**16)
def fold(text: str) -> str:
    """`text` as names are compared: case, punctuation, `&`, spelling variants and white space folded away.

    >>> fold("The Health & Well-being  Board")
    'the health and well being board'
    """
    text = _APOSTROPHES.sub("", text.casefold().replace("&", " and "))
    text = " ".join(_NOT_WORD.sub(" ", text).split())
    for odd, usual in _SPELLINGS:
        text = text.replace(odd, usual)
    return text


@lru_cache(maxsize=2**16)
def fold_name(text: str) -> str:
    """`fold`, and a leading article dropped."""
    return fold(text).removeprefix("the ")


@lru_cache(maxsize=2**16)
def fold_body(text: str) -> str:
    """`fold_name`, with one spelling for the words in names of bodies that people spell in two ways.

    >>> fold_body("Combatting Drugs Sub-Group")
    'combating drugs subgroup'
    """
    text = fold_name(text)
    for odd, usual in _BODY_SPELLINGS:
        text = text.replace(odd, usual)
    return text


def telling_words(name: str) -> str:
    """The words of `name` that tell what it is, each once and in the order of the alphabet, with a space before each.

    `queries/library/duplication/same-as.cypher` says the same in Cypher.

    >>> telling_words("The Rural Crime & Wildlife Working Group")
    ' crime rural wildlife'
    """
    words = name.translate(_PUNCTUATION).lower().split(" ")
    return "".join(f" {word}" for word in sorted({*words} - _TELL_NOTHING - {""}))


def slug(text: str) -> str:
    """`text` as a part of an id: lower case ASCII letters and digits joined by hyphens.

    >>> slug("Children & Young People's Trust Board")
    'children-and-young-peoples-trust-board'
    """
    plain = unicodedata.normalize("NFKD", fold_name(text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "x"
