"""The level of a threat: by a table of two years, a list of levels, a band; and who gave it."""

import pytest

from tests.loaders.saying import FRONT, found, table

Levels = dict[str, object]


def levels(text: str, *, front: str = FRONT) -> Levels:
    """Each risk with its level."""
    _, entities = found(front + text)
    return {e.name: dict(e.properties).get("level") for e in entities.values() if e.label == "Risk"}


def assessed(text: str) -> set[tuple[str, str, object]]:
    """Who assessed what, with which score."""
    claims, entities = found(FRONT + text)
    return {
        (entities[c.source].name, entities[c.target].name, dict(c.properties).get("score"))
        for c in claims
        if c.type == "ASSESSES"
    }


LATER: Levels = {"Hate crime": "low", "Burglary": "medium", "Fraud": "high"}


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("2022 | 2024", "{0} | {1}"),
        ("2024 | 2022", "{1} | {0}"),
        ("Level in 2022 | Level in 2024", "{0} | {1}"),
        ("Assessment 2024 | Assessment 2023 | Assessment 2022", "{1} | High | {0}"),
        ("Last year's level | Level", "{0} | {1}"),
        ("Previous rating | Rating", "{0} | {1}"),
        ("Level before | Level now", "{0} | {1}"),
        ("Rating | Target rating", "{1} | {0}"),
        ("Initial risk | Current risk", "{0} | {1}"),
        ("Inherent risk | Risk", "{0} | {1}"),
    ],
)
def test_of_two_levels_the_later_counts(heads: str, cells: str) -> None:
    before = {"Hate crime": "High", "Burglary": "Low", "Fraud": "Medium"}
    rows = (f"{name} | {cells.format(before[name], str(level).capitalize())}" for name, level in LATER.items())
    assert levels(table(f"Threat | {heads}", *rows)) == LATER


def test_a_table_of_threats_may_list_what_no_theme_is() -> None:
    text = table("Hazard | Level", "Loss of keys | High", "Rain in the depot | Low", "A cold hall | Medium")
    assert levels(text) == {"Loss of keys": "high", "Rain in the depot": "low", "A cold hall": "medium"}
    assert levels(text.replace("Hazard", "Room")) == {}


@pytest.mark.parametrize(
    "rows", [("Fraud | AA", "Arson | C"), ("Fraud | Rising", "Arson | Falling"), ("Fraud | ", "Arson | ")]
)
def test_levels_that_nobody_can_read_are_none(rows: tuple[str, ...]) -> None:
    assert levels(table("Threat | Level", *rows)) == {}


def test_letters_mean_what_a_table_of_bands_says() -> None:
    threats = table("Threat | Band", "Fraud | A", "Arson | C")
    assert levels(table("Band | Means", "A | Very high", "B | Medium", "C | Low") + threats) == {
        "Fraud": "very-high",
        "Arson": "low",
    }
    assert levels(threats) == {}


@pytest.mark.parametrize("mark", [":", " –", " -"])
@pytest.mark.parametrize("item", ["", "- "])
def test_a_list_of_levels_under_a_heading_of_threats(mark: str, item: str) -> None:
    lines = (f"High{mark} domestic abuse; county lines", f"Medium risk{mark} burglary", f"Low (was medium){mark} arson")
    text = "## The threats of 2024\n\n" + "".join(f"{item}{line}\n\n" for line in lines)
    assert levels(text) == {"domestic abuse": "high", "county lines": "high", "burglary": "medium", "arson": "low"}


def test_a_level_right_below_its_threat() -> None:
    text = "Arson\n\nLow\n\nHate crime\n\nHigh (was medium)\n"
    assert levels(f"## Our threats\n\n{text}") == {"Arson": "low", "Hate crime": "high"}
    assert levels(f"## Our shops\n\n{text}") == {}


@pytest.mark.parametrize("heading", ["Our events", "Fees of the hall"])
def test_a_list_of_levels_of_something_else_is_no_list_of_threats(heading: str) -> None:
    assert levels(f"## {heading}\n\nHigh: domestic abuse; county lines\n\nLow: burglary\n") == {}


def test_bands_of_a_sentence() -> None:
    text = "Domestic abuse was placed in the high risk band; burglary was in the low band."
    assert levels(text) == {"Domestic abuse": "high", "burglary": "low"}


def test_a_level_that_is_denied_or_only_supposed_is_none() -> None:
    assert levels("It rates domestic abuse as high risk.") == {"domestic abuse": "high"}
    for words in (
        "It does not rate domestic abuse as high risk.",
        "If it judged fraud as high risk, money would follow.",
        "It is proposed that fraud is rated as high risk.",
        "Fraud is not assessed as high risk.",
        "Whether fraud is rated as high risk is for the Board.",
    ):
        assert levels(words) == {}, words


@pytest.mark.parametrize("people", ["offenders", "victims", "families", "areas", "behaviour"])
def test_high_risk_people_are_no_level(people: str) -> None:
    assert levels(f"The panel is for domestic abuse that is rated as high risk {people}.") == {}


def test_the_sentence_above_or_below_a_table_says_who_scored_it() -> None:
    threats = table("Threat | Score | Level", "Hate crime | 20 | High", "Burglary | 9 | Low")
    told = {("Kent Police", "Hate crime", 20), ("Kent Police", "Burglary", 9)}
    assert assessed(f"Each threat was scored by Kent Police.\n\n{threats}") == told
    assert assessed(f"{threats}Kent Police has rated all the threats.\n") == told
    assert assessed(f"Kent Police met twice.\n\n{threats}") == set()
    assert (
        assessed(f"{threats}The scores are of May.\n\nIt met.\n\nIt sat.\n\nThey were scored by Kent Police.\n")
        == set()
    )


def test_a_column_says_who_gave_each_level() -> None:
    text = table("Threat | Level | Assessed by", "Hate crime | High | Kent Police", "Burglary | Low | Medway Council")
    assert assessed(text) == {("Kent Police", "Hate crime", None), ("Medway Council", "Burglary", None)}


def test_heads_of_figures_are_of_nobody() -> None:
    text = table("Threat | Likelihood | Kent Police | Spread", "Hate crime | 3 | 4 | 5", "Burglary | 1 | 2 | 2")
    assert {who for who, _, _ in assessed("The risks were scored.\n\n" + text)} == {"Kent Police"}
