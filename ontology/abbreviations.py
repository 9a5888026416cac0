"""What the usual abbreviations of local bodies stand for: not one body, but a kind that every area has."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def usual() -> Mapping[str, str]:
    """The usual meaning of each abbreviation. Source: the statutes that name the bodies, and common use."""
    text = files("ontology").joinpath("abbreviations.csv").read_text(encoding="utf-8")
    return MappingProxyType({row["abbreviation"]: row["meaning"] for row in csv.DictReader(text.splitlines())})


def is_abbreviation(name: str) -> bool:
    """Whether `name` is written as an abbreviation: one word of two to eight characters, its letters mostly capitals.

    >>> is_abbreviation("CDP"), is_abbreviation("DfE"), is_abbreviation("Police")
    (True, True, False)
    """
    letters = [c for c in name if c.isalpha()]
    return (
        2 <= len(name) <= 8
        and " " not in name
        and len(letters) > 1
        and sum(map(str.isupper, letters)) * 2 > len(letters)
    )
