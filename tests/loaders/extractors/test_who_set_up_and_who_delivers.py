"""Who convened a body, and who delivers a programme."""

import pytest

from tests.loaders.saying import Said, said

GIVES: list[tuple[str, Said]] = [
    (
        "Victim Support sits on the Marlshire Exploitation Group and delivers the Streetlife project.",
        {("DELIVERS", "Victim Support", "Streetlife project")},
    ),
    (
        "Kent Police has set up the Marlshire Hate Crime Group.",
        {("CONVENES", "Kent Police", "Marlshire Hate Crime Group")},
    ),
    (
        "Gwent Police set up the Marlshire Hate Crime Group.",
        {("CONVENES", "Gwent Police", "Marlshire Hate Crime Group")},
    ),
    (
        "Devon and Cornwall Police established the Marlshire Hate Crime Group in 2021.",
        {("CONVENES", "Devon and Cornwall Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Safer Together Board has established a Marlshire Hate Crime Group.",
        {("CONVENES", "Marlshire Safer Together Board", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Safer Together Board has convened the Marlshire Hate Crime Group.",
        {("CONVENES", "Marlshire Safer Together Board", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group was established by the Marlshire Safer Together Board.",
        {("CONVENES", "Marlshire Safer Together Board", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group was jointly established by Kent Police and Medway Council.",
        {
            ("CONVENES", "Kent Police", "Marlshire Hate Crime Group"),
            ("CONVENES", "Medway Council", "Marlshire Hate Crime Group"),
        },
    ),
    (
        "The Marlshire Hate Crime Group was set up by the Marlshire Safer Together Board in 2020.",
        {("CONVENES", "Marlshire Safer Together Board", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group is convened by Devon and Cornwall Police.",
        {("CONVENES", "Devon and Cornwall Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group is hosted by Gateshead Council.",
        {("CONVENES", "Gateshead Council", "Marlshire Hate Crime Group")},
    ),
    (
        "Telford and Wrekin Council hosts the Marlshire Hate Crime Group.",
        {("CONVENES", "Telford and Wrekin Council", "Marlshire Hate Crime Group")},
    ),
    (
        "Nottingham City Council hosts and chairs the Marlshire Hate Crime Group.",
        {("CONVENES", "Nottingham City Council", "Marlshire Hate Crime Group")},
    ),
    (
        "Medway Council convenes the Marlshire Hate Crime Group.",
        {("CONVENES", "Medway Council", "Marlshire Hate Crime Group")},
    ),
    (
        "Gwent Police formed the Marlshire Hate Crime Group.",
        {("CONVENES", "Gwent Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group was created by the Marlshire Safer Together Board.",
        {("CONVENES", "Marlshire Safer Together Board", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group, set up by Gateshead Council, meets monthly.",
        {("CONVENES", "Gateshead Council", "Marlshire Hate Crime Group")},
    ),
    (
        "West Mercia Police delivers Operation Redstart.",
        {("DELIVERS", "West Mercia Police", "Operation Redstart")},
    ),
    (
        "Nottinghamshire Police runs Operation Redstart.",
        {("DELIVERS", "Nottinghamshire Police", "Operation Redstart")},
    ),
    (
        "Operation Redstart is delivered by Kent Police.",
        {("DELIVERS", "Kent Police", "Operation Redstart")},
    ),
    (
        "Operation Redstart is run by Gwent Police and Newport City Council.",
        {
            ("DELIVERS", "Gwent Police", "Operation Redstart"),
            ("DELIVERS", "Newport City Council", "Operation Redstart"),
        },
    ),
    (
        "Plymouth City Council commissions the Bright Futures Programme.",
        {("DELIVERS", "Plymouth City Council", "Bright Futures Programme")},
    ),
    (
        "Gateshead Council provides the Bright Futures Programme.",
        {("DELIVERS", "Gateshead Council", "Bright Futures Programme")},
    ),
    (
        "The Bright Futures Programme is provided by Telford and Wrekin Council.",
        {("DELIVERS", "Telford and Wrekin Council", "Bright Futures Programme")},
    ),
    (
        "The Bright Futures Programme, commissioned by Nottingham City Council, helps young people.",
        {("DELIVERS", "Nottingham City Council", "Bright Futures Programme")},
    ),
]
NOTHING: list[str] = [
    "The Marlshire Safer Together Board may set up the Marlshire Hate Crime Group.",
    "It is proposed that the Marlshire Safer Together Board establishes the Marlshire Hate Crime Group.",
    "The Marlshire Safer Together Board has not set up the Marlshire Hate Crime Group.",
    "The Marlshire Safer Together Board should establish the Marlshire Hate Crime Group.",
    "Whether the Marlshire Safer Together Board will establish the Marlshire Hate Crime Group is undecided.",
    "Nottingham City Council hosted an event for the Marlshire Hate Crime Group.",
    "The Marlshire Safer Together Board asked whether Kent Police could convene the Marlshire Hate Crime Group.",
    "Gwent Police does not deliver Operation Redstart.",
    "Operation Redstart is not run by Devon and Cornwall Police.",
    "Northumbria Police may deliver Operation Redstart.",
    "West Mercia Police gave a presentation on Operation Redstart.",
    "Nottinghamshire Police was asked to deliver Operation Redstart.",
    "Kent Police praised Operation Redstart.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "CONVENES", "DELIVERS") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "CONVENES", "DELIVERS") == set()
