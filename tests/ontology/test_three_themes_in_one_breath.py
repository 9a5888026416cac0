"""VAWDASV is three themes in one word, wherever a theme is named: alone, in a list, as what somebody leads."""

import pytest

from ontology.themes import match, several
from tests.loaders.saying import leads, roles, table

THREE = ("violence-against-women-and-girls", "domestic-abuse", "sexual-violence")
WHOLE = "Violence against Women, Domestic Abuse and Sexual Violence"


@pytest.mark.parametrize("words", ["VAWDASV", "our VAWDASV work", WHOLE, WHOLE.replace(" and ", " & ")])
def test_each_of_its_names_is_three_themes(words: str) -> None:
    assert several(THREE[0], words) == THREE
    assert set(match(words)) == set(THREE)


@pytest.mark.parametrize("words", ["VAWG", "Violence against women and girls", "VAWDA", "Women and domestic abuse"])
def test_violence_against_women_and_girls_alone_is_one(words: str) -> None:
    assert several(THREE[0], words) == (THREE[0],)


@pytest.mark.parametrize("theme", ["domestic-abuse", "sexual-violence", "burglary"])
def test_the_words_add_nothing_to_another_theme(theme: str) -> None:
    assert several(theme, "VAWDASV and burglary") == (theme,)


def test_who_leads_on_it_leads_on_all_three() -> None:
    assert roles("Medway Council leads on VAWDASV.") == leads("Medway Council", *THREE)
    assert roles("VAWDASV is led by Medway Council.") == leads("Medway Council", *THREE)
    rows = table("Theme | Lead", "VAWDASV | Medway Council", "Burglary | Kent Police")
    assert roles(rows) == leads("Medway Council", *THREE) | leads("Kent Police", "burglary")


def test_who_leads_on_one_of_the_three_leads_on_that_alone() -> None:
    assert roles("Medway Council leads on violence against women and girls.") == leads("Medway Council", THREE[0])


@pytest.mark.parametrize(
    "words",
    [
        "It is not so that Medway Council leads on VAWDASV.",
        "Until 2019 VAWDASV was led by Medway Council.",
        "It is proposed that Medway Council leads on VAWDASV.",
        "If money comes, Medway Council leads on VAWDASV.",
    ],
)
def test_who_does_not_lead_on_it_leads_on_none(words: str) -> None:
    assert roles(words) == set()
