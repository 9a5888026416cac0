"""The words that are looked for before a pattern: every match of every pattern has them."""

import random
import re

import pytest

import loaders.extractors
from loaders.cues import finditer, needs
from ontology import listing

PATTERNS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in listing.load_all(loaders.extractors)
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:is|are)\s(?:chaired|led)\sby", "it IS Led BY"),
        (r"\b(?:lead|leads|led)\b", "they led"),
        (r"(?:co-)?chairs?", "chair"),
        (r"repl(?:aced|aces)?", "repl"),
        (r"(?:a(?:bc|bd)|xyz)+ (?=end)", "abd end"),
        (r"x*", ""),
        (r"straße|gasse", "STRASSE"),
    ],
)
def test_a_match_is_never_spared(pattern: str, text: str) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    assert [m.span() for m in finditer(compiled, text)] == [m.span() for m in compiled.finditer(text)]


def test_a_text_without_the_words_is_spared() -> None:
    pattern = re.compile(r"(?P<who>\w+)\s(?:leads?|led)\son", re.IGNORECASE)
    assert all(not any(word in "the board meets in march" for word in words) for words in needs(pattern)[:1])
    assert needs(re.compile(r"\w+\s\d+")) == ()


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_words_of_the_rules_own_patterns_make_no_difference(name: str) -> None:
    """Texts of the very words that the rules look for, in any order, are matched as without the search before."""
    chance = random.Random(name)
    every = sorted({word for pattern in PATTERNS.values() for words in needs(pattern) for word in words})
    marks = "«B0» «O1» «T2» «P3» «G4» «R5» «L6» to of by the and : , on is".split()
    pattern = PATTERNS[name]
    for _ in range(60):
        text = " ".join(chance.choice(marks if chance.random() < 0.6 else every) for _ in range(12))
        assert [m.span() for m in finditer(pattern, text)] == [m.span() for m in pattern.finditer(text)]
