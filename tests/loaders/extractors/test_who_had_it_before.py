"""Brackets and clauses that say who led or supported before, or will: whoever has it today has it alone."""

import pytest

from tests.loaders.saying import leads, roles, supports, table

ROW = "Theme | Lead | Supporting partners"


@pytest.mark.parametrize(
    "past",
    [
        "(formerly Kent Police)",
        "(previously Kent Police)",
        "(Kent Police until 2022)",
        "(until 2022, Gravesham Borough Council)",
        "(before then: Kent Police)",
        "(took over from Kent Police)",
        ", which took over from Kent Police",
        ", replacing Kent Police",
        ", in succession to Kent Police",
        "; before that, Kent Police",
    ],
)
def test_in_a_column_of_leads_only_the_present_one_leads(past: str) -> None:
    text = table(ROW, f"Hate crime | Medway Council {past}".replace(" ,", ",").replace(" ;", ";") + " | Arden Homes")
    assert roles(text) == leads("Medway Council", "hate-crime") | supports("Arden Homes", "hate-crime")


@pytest.mark.parametrize("past", ["(formerly Kent Police)", "(Kent Police until 2022)", "(previously: Kent Police)"])
def test_in_a_column_of_supporters_and_in_a_field_too(past: str) -> None:
    text = table(ROW, f"Hate crime | Medway Council | Arden Homes {past}")
    assert roles(text) == leads("Medway Council", "hate-crime") | supports("Arden Homes", "hate-crime")
    assert roles(f"### Hate crime\n\nLead: Arden Homes {past}\n") == leads("Arden Homes", "hate-crime")


def test_who_has_it_until_a_date_that_is_over_has_it_no_more() -> None:
    later = "Kent Police (until March 2030)"
    assert roles(table(ROW, f"Hate crime | {later} | None")) == leads("Kent Police", "hate-crime")
    over = "Kent Police (until March 2022); Medway Council"
    assert roles(table(ROW, f"Hate crime | {over} | None")) == leads("Medway Council", "hate-crime")


def test_what_stands_behind_the_brackets_is_of_today() -> None:
    text = table(ROW, "Hate crime | Medway Council (formerly Kent Police; Arden Homes); Swale Borough Council | None")
    assert roles(text) == leads("Medway Council", "hate-crime") | leads("Swale Borough Council", "hate-crime")


def test_brackets_that_say_nothing_of_the_past_are_no_such_brackets() -> None:
    text = table(ROW, "Hate crime | Medway Council (with Kent Police) | None", "Burglary | Kent Police | None")
    assert leads("Medway Council", "hate-crime") | leads("Kent Police", "burglary") <= roles(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Medway Council, formerly Kent Police, leads on fraud.",
        "Hate crime is led by Medway Council, previously by Kent Police.",
        "Until 2022 Kent Police led on hate crime.",
        "Kent Police, once the lead for hate crime, met twice.",
    ],
)
def test_in_a_sentence_the_former_lead_does_not_lead(sentence: str) -> None:
    assert "Kent Police" not in {who for _, who, _ in roles(sentence)}
