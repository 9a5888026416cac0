"""Groups, projects and services that a document tells by what they are for."""

import pytest

from tests.loaders.saying import Said, said

GIVES: list[tuple[str, Said]] = [
    (
        "Marlshire Police has led a group to tackle knife crime, making sure that schools take part.",
        {
            ("CHAIRS", "Marlshire Police", "group to tackle knife crime"),
            ("CONCERNS", "group to tackle knife crime", "knife-crime"),
        },
    ),
    (
        "Marlshire Fire and Rescue Service and Marl Borough Council have set up a task group to prevent arson.",
        {
            ("CONVENES", "Marlshire Fire and Rescue Service", "task group to prevent arson"),
            ("CONVENES", "Marl Borough Council", "task group to prevent arson"),
            ("CONCERNS", "task group to prevent arson", "fire-safety"),
        },
    ),
    (
        "There is a joint project between Marlshire Police and Marl Borough Council aimed at reducing burglary.",
        {
            ("DELIVERS", "Marlshire Police", "joint project aimed at reducing burglary"),
            ("DELIVERS", "Marl Borough Council", "joint project aimed at reducing burglary"),
            ("CONCERNS", "joint project aimed at reducing burglary", "burglary"),
        },
    ),
    (
        "Marl Borough Council commissions a domestic abuse outreach service for the county.",
        {
            ("DELIVERS", "Marl Borough Council", "domestic abuse outreach service"),
            ("CONCERNS", "domestic abuse outreach service", "domestic-abuse"),
        },
    ),
]
NOTHING = [
    "Marl Borough Council might set up a group to tackle knife crime.",
    "Marlshire Police does not run a hate crime reporting service.",
    "Marl Borough Council chairs a forum for taxi drivers.",
    "Marl Borough Council provides services to victims.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w for w, _ in GIVES])
def test_its_aim_is_its_name(words: str, expected: Said) -> None:
    assert said(words, "CHAIRS", "CONVENES", "DELIVERS", "CONCERNS") == expected


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_denied_open_or_without_a_theme_is_none(words: str) -> None:
    assert said(words, "CHAIRS", "CONVENES", "DELIVERS", "CONCERNS") == set()
