"""Teams, units and services: of which organisation each is a part, by what a sentence, brackets or a name say."""

import pytest

from tests.loaders.saying import Said, said

TEAM = "Safer Streets Team"


def parts(text: str) -> Said:
    return said(text, "PART_OF")


@pytest.mark.parametrize(
    "text",
    [
        "The Safer Streets Team (Medway Council) met twice.",
        "The Safer Streets Team of Medway Council met twice.",
        "The Safer Streets Team is a unit at Medway Council.",
        "The Safer Streets Team, a small team within Medway Council, met twice.",
        "The Safer Streets Team is based in Medway Council.",
        "The Safer Streets Team belongs to Medway Council.",
        "The Safer Streets Team met twice. It is part of Medway Council.",
        "Medway Council supports this through its Safer Streets Team.",
        "Medway Council (Safer Streets Team) met twice.",
        "The report is by the Safer Streets Team, Medway Council.",
        "Medway Council’s Safer Streets Team met twice.",
    ],
)
def test_a_team_is_a_part_of_whose_it_is(text: str) -> None:
    assert parts(text) == {("PART_OF", TEAM, "Medway Council")}


@pytest.mark.parametrize(
    "text",
    [
        "The Safer Streets Team is not a unit of Medway Council.",
        "It is not so that the Safer Streets Team belongs to Medway Council.",
        "If money comes, the Safer Streets Team is based in Medway Council.",
        "It is proposed that the Safer Streets Team is part of Medway Council.",
        "The Safer Streets Team, Medway Council and Kent Police met twice.",
    ],
)
def test_a_team_that_is_no_part_was_one_or_may_be_one_is_none(text: str) -> None:
    assert parts(text) == set()


def test_a_name_that_begins_with_a_force_or_a_council_says_whose_it_is() -> None:
    assert parts("The Kent Police Analysis Unit wrote this.") == {
        ("PART_OF", "Kent Police Analysis Unit", "Kent Police")
    }
    assert parts("The Marl Analysis Unit wrote this.") == set()


def test_an_unusual_name_is_a_unit_where_the_words_beside_it_say_so() -> None:
    assert parts("Harbour, Kent Police’s gang team, meets parents.") == {("PART_OF", "Harbour", "Kent Police")}
    assert parts("Harbour, like Kent Police, meets parents.") == set()


def test_the_units_that_including_names_are_all_of_the_council() -> None:
    text = "Medway Council services including the Safer Streets Team and the Night Team met."
    assert parts(text) == {("PART_OF", TEAM, "Medway Council"), ("PART_OF", "Night Team", "Medway Council")}


def test_no_council_is_a_unit_of_another() -> None:
    assert parts("Gravesham Borough Council, Medway Council, met. Kent Police belongs to Medway Council.") == set()


def test_a_board_is_no_unit_of_where_it_meets() -> None:
    assert parts("The Marlshire Harm Board is based in Medway Council.") == set()
