"""Who chairs a body: offices and organisations, never vice-chairs, never proposals."""

import pytest

from tests.loaders.saying import Said, said

GIVES: list[tuple[str, Said]] = [
    (
        "The Marlshire Safer Together Board is chaired by the Leader of Kent County Council, with the Chief "
        "Fire Officer as vice-chair.",
        {("CHAIRS", "Leader of Kent County Council", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board is chaired by the Cabinet Member for Culture, Parks and Events.",
        {("CHAIRS", "Cabinet Member for Culture, Parks and Events", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Working Group reports to the Marlshire Safer Together Board and is chaired "
        "by Kent Police.",
        {("CHAIRS", "Kent Police", "Marlshire Hate Crime Working Group")},
    ),
    (
        "The Marlshire Safer Together Board is chaired by Kent County Council.",
        {("CHAIRS", "Kent County Council", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board is chaired by the Director of Public Health.",
        {("CHAIRS", "Director of Public Health", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board is jointly chaired by Devon and Cornwall Police and Devon County Council.",
        {
            ("CHAIRS", "Devon County Council", "Marlshire Safer Together Board"),
            ("CHAIRS", "Devon and Cornwall Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is co-chaired by Northumbria Police and Northumberland County Council.",
        {
            ("CHAIRS", "Northumberland County Council", "Marlshire Safer Together Board"),
            ("CHAIRS", "Northumbria Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board will be chaired by the Chief Executive of Worcestershire County Council.",
        {("CHAIRS", "Chief Executive of Worcestershire County Council", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board shall be chaired by the Cabinet Member for Community Safety.",
        {("CHAIRS", "Cabinet Member for Community Safety", "Marlshire Safer Together Board")},
    ),
    (
        "Chaired by Kent Police, the Marlshire Hate Crime Group meets monthly.",
        {("CHAIRS", "Kent Police", "Marlshire Hate Crime Group")},
    ),
    (
        "Gwent Police chairs the Marlshire Hate Crime Group.",
        {("CHAIRS", "Gwent Police", "Marlshire Hate Crime Group")},
    ),
    (
        "Devon and Cornwall Police convenes and chairs the Marlshire Hate Crime Group.",
        {("CHAIRS", "Devon and Cornwall Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Director of Public Health is the chair of the Marlshire Safer Together Board.",
        {("CHAIRS", "Director of Public Health", "Marlshire Safer Together Board")},
    ),
    (
        "The chair of the Marlshire Safer Together Board is the Director of Public Health.",
        {("CHAIRS", "Director of Public Health", "Marlshire Safer Together Board")},
    ),
    (
        "The chair of the Marlshire Safer Together Board rests with Nottinghamshire County Council.",
        {("CHAIRS", "Nottinghamshire County Council", "Marlshire Safer Together Board")},
    ),
    (
        "The chair of the Marlshire Safer Together Board alternates between Kent Police and Kent County Council.",
        {
            ("CHAIRS", "Kent County Council", "Marlshire Safer Together Board"),
            ("CHAIRS", "Kent Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Hate Crime Group meets every month. It is chaired by Gwent Police.",
        {("CHAIRS", "Gwent Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group, chaired by Devon and Cornwall Police, meets every month.",
        {("CHAIRS", "Devon and Cornwall Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group (chaired by Northumbria Police) meets every month.",
        {("CHAIRS", "Northumbria Police", "Marlshire Hate Crime Group")},
    ),
    (
        "The Marlshire Hate Crime Group, which is chaired by West Mercia Police, meets every month.",
        {("CHAIRS", "West Mercia Police", "Marlshire Hate Crime Group")},
    ),
    (
        "- Marlshire Hate Crime Group, chaired by Nottinghamshire Police\n"
        "- Marlshire Burglary Group, chaired by Nottingham City Council\n",
        {
            ("CHAIRS", "Nottingham City Council", "Marlshire Burglary Group"),
            ("CHAIRS", "Nottinghamshire Police", "Marlshire Hate Crime Group"),
        },
    ),
    (
        "| Group | Chair |\n| --- | --- |\n| Marlshire Hate Crime Group | Kent Police |\n"
        "| Marlshire Burglary Group | Medway Council |\n",
        {
            ("CHAIRS", "Kent Police", "Marlshire Hate Crime Group"),
            ("CHAIRS", "Medway Council", "Marlshire Burglary Group"),
        },
    ),
    (
        "The Marlshire Safer Together Board has appointed an independent chair.",
        set(),
    ),
    (
        "The Marlshire Safer Together Board is independently chaired by the Police and Crime Commissioner for "
        "Devon and Cornwall.",
        {("CHAIRS", "Police and Crime Commissioner for Devon and Cornwall", "Marlshire Safer Together Board")},
    ),
    (
        "### Marlshire Hate Crime Group\n\nChair: West Mercia Police\n\nPurpose: to oversee work on hate crime.\n",
        {("CHAIRS", "West Mercia Police", "Marlshire Hate Crime Group")},
    ),
    (
        "### Marlshire Hate Crime Group\n\nChaired by: Nottinghamshire Police\n",
        {("CHAIRS", "Nottinghamshire Police", "Marlshire Hate Crime Group")},
    ),
]
NOTHING: list[str] = [
    "The Marlshire Safer Together Board is not chaired by Kent Police.",
    "The Marlshire Safer Together Board was chaired by Gwent Police until 2022.",
    "The Marlshire Safer Together Board was previously chaired by Devon and Cornwall Police.",
    "The Marlshire Safer Together Board could be chaired by Northumbria Police.",
    "The Marlshire Safer Together Board may be chaired by West Mercia Police.",
    "It is proposed that the Marlshire Safer Together Board is chaired by Nottinghamshire Police.",
    "The vice-chair of the Marlshire Safer Together Board is Kent Police.",
    "Gwent Police is vice-chair of the Marlshire Safer Together Board.",
    "Devon and Cornwall Police is deputy chair of the Marlshire Safer Together Board.",
    "Northumbria Police no longer chairs the Marlshire Safer Together Board.",
    "West Mercia Police should chair the Marlshire Safer Together Board.",
    "Whether Nottinghamshire Police chairs the Marlshire Safer Together Board is to be decided.",
    "The Chair advised the Marlshire Safer Together Board that Kent Police had written.",
    "The choice of chair of the Marlshire Safer Together Board should be made by Gwent Police.",
    "Devon and Cornwall Police left the Marlshire Safer Together Board before the chair spoke.",
    "A wheelchair ramp was given to the Marlshire Safer Together Board by Northumbria Police.",
    "In the absence of the chair, West Mercia Police may chair the Marlshire Safer Together Board.",
    "Nottinghamshire Police used to chair the Marlshire Safer Together Board.",
    "Kent Police declined to chair the Marlshire Safer Together Board.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "CHAIRS") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "CHAIRS") == set()
