"""The words that announce who sits on a body, before a list or in the sentence before."""

import re

STEM = re.compile(
    r"\b(?:member(?:ship|s)?|made up of|comprises?|consists? of|brings? together|represent(?:ed|atives?|ation)|responsible authorities|"
    r"(?:take|have|hold|fill|occupy)s? (?:up )?(?:their |its |a )?(?:places?|seats?)|seats? (?:on|at)|sits? (?:on|round|around)|round the table|joined by|partners (?:are|include)|(?:agencies|organisations|bodies) (?:are|include)|attended by|composed of)\b",
    re.IGNORECASE,
)
