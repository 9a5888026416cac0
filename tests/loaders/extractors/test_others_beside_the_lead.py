"""Lists of who has which role: brackets behind a name, a lead that two share, and what the others do."""

import pytest

from tests.loaders.saying import leads, roles, supports

ITEMS = "- Hate crime: Kent Police (lead), Medway Council, Arden Homes\n- Burglary: Medway Council (lead)\n"
LED = leads("Kent Police", "hate-crime") | leads("Medway Council", "burglary")


@pytest.mark.parametrize(
    "words",
    [
        "The lead is marked. The others named give support.",
        "Beside the lead, the rest contribute.",
        "Other partners listed help with the work.",
        "The lead comes first; the remaining bodies assist.",
    ],
)
def test_where_words_above_say_so_the_others_support(words: str) -> None:
    assert roles(f"{words}\n\n{ITEMS}") == LED | supports("Medway Council", "hate-crime") | supports(
        "Arden Homes", "hate-crime"
    )


@pytest.mark.parametrize("words", ["The lead is marked.", "The others named are told.", "Others watch."])
def test_where_nothing_says_so_the_others_do_nothing(words: str) -> None:
    assert roles(f"{words}\n\n{ITEMS}") == LED


def test_words_of_another_section_say_nothing_of_this_one() -> None:
    assert roles(f"## Money\n\nThe others give support.\n\n## Roles\n\n{ITEMS}") == LED


@pytest.mark.parametrize("share", ["(joint lead)", "(joint leads)", "(co-lead)"])
def test_two_before_one_bracket_share_the_lead(share: str) -> None:
    text = f"- Hate crime: Kent Police and Medway Council {share}, Arden Homes (support)\n"
    both = leads("Kent Police", "hate-crime") | leads("Medway Council", "hate-crime")
    assert roles(text) == both | supports("Arden Homes", "hate-crime")


@pytest.mark.parametrize("role", ["(lead until 2022)", "(former lead)", "(no lead)", "(proposed lead)", "(observer)"])
def test_a_former_a_proposed_and_no_lead_do_not_lead(role: str) -> None:
    text = f"- Hate crime: Kent Police {role}, Medway Council (lead), Arden Homes\n"
    assert roles(text) == leads("Medway Council", "hate-crime")
