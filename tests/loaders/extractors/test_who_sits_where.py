"""Members of a body from sentences, lists and tables; and who is none."""

import pytest

from tests.loaders.saying import Said, every, said

GIVES: list[tuple[str, Said]] = [
    (
        'The Marl Safer Board meets monthly. Victim Support and Marl College are both full members.',
        {("MEMBER_OF", "Victim Support", "Marl Safer Board"), ("MEMBER_OF", "Marl College", "Marl Safer Board")},
    ),
    (
        "The specified authorities for Marlshire are:\n\n- Marlshire Police\n- Marl Council\n\n"
        "All of the specified authorities sit on the Marl Violence Board, along with Victim Support.",
        every("MEMBER_OF", ["Marlshire Police", "Marl Council", "Victim Support"], "Marl Violence Board"),
    ),
    (
        "These organisations are represented on the Marlshire Safer Together Board: Kent Police; Victim Support.",
        {
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Victim Support", "Marlshire Safer Together Board"),
        },
    ),
    (
        "## Marlshire Safer Together Board\n\n### Membership\n\nThe responsible authorities are:\n\n- Kent "
        "County Council\n- Kent Police\n",
        {
            ("MEMBER_OF", "Kent County Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly. Membership is drawn from Kent Police and Third "
        "Sector Alliance.",
        {
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Third Sector Alliance", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is chaired by Kent Police. The other members are Kent County "
        "Council and Victim Support.",
        {
            ("MEMBER_OF", "Kent County Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Victim Support", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is made up of Kent Police, Medway Council and Kent Fire and Rescue "
        "Service.",
        {
            ("MEMBER_OF", "Kent Fire and Rescue Service", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Medway Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board comprises Gwent Police, Newport City Council and South Wales Fire and "
        "Rescue Service.",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "South Wales Fire and Rescue Service", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board consists of Devon and Cornwall Police, Plymouth City Council and Devon "
        "and Somerset Fire and Rescue Service.",
        {
            ("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Devon and Somerset Fire and Rescue Service", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Plymouth City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board brings together Northumbria Police, Gateshead Council and Tyne and "
        "Wear Fire and Rescue Service.",
        {
            ("MEMBER_OF", "Gateshead Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Northumbria Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Tyne and Wear Fire and Rescue Service", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is composed of West Mercia Police and Telford and Wrekin Council.",
        {
            ("MEMBER_OF", "Telford and Wrekin Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Membership of the Marlshire Safer Together Board consists of Nottinghamshire Police and Nottingham City "
        "Council.",
        {
            ("MEMBER_OF", "Nottingham City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The membership of the Marlshire Safer Together Board is Kent Police, Medway Council and Kent Fire and "
        "Rescue Service.",
        {
            ("MEMBER_OF", "Kent Fire and Rescue Service", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Medway Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Members of the Marlshire Safer Together Board are Gwent Police and Newport City Council.",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board’s members are Devon and Cornwall Police and Plymouth City Council.",
        {
            ("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Plymouth City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The members of the Marlshire Safer Together Board are:\n\n- Northumbria Police\n"
        "- Gateshead Council\n- Tyne and Wear Fire and Rescue Service\n",
        {
            ("MEMBER_OF", "Gateshead Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Northumbria Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Tyne and Wear Fire and Rescue Service", "Marlshire Safer Together Board"),
        },
    ),
    (
        "### Marlshire Safer Together Board\n\n#### Membership\n\n- West Mercia Police\n- Telford and "
        "Wrekin Council\n",
        {
            ("MEMBER_OF", "Telford and Wrekin Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "### Marlshire Safer Together Board\n\n#### Who sits on it?\n\n- Nottinghamshire Police\n"
        "- Nottingham City Council\n",
        {
            ("MEMBER_OF", "Nottingham City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Kent Police sits on the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board")},
    ),
    (
        "Gwent Police and Newport City Council sit on the Marlshire Safer Together Board.",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Devon and Cornwall Police is a member of the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board")},
    ),
    (
        "Northumbria Police is a statutory member of the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Northumbria Police", "Marlshire Safer Together Board")},
    ),
    (
        "West Mercia Police and Telford and Wrekin Council are full members of the Marlshire Safer Together Board.",
        {
            ("MEMBER_OF", "Telford and Wrekin Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Nottinghamshire Police is represented on the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board")},
    ),
    (
        "Kent Police and Medway Council are both represented on the Marlshire Safer Together Board.",
        {
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Medway Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board includes representatives from Gwent Police and Newport City Council.",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board has representation from Devon and Cornwall Police and Plymouth City "
        "Council.",
        {
            ("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Plymouth City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is attended by Northumbria Police and Gateshead Council.",
        {
            ("MEMBER_OF", "Gateshead Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Northumbria Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Representatives from West Mercia Police and Telford and Wrekin Council sit on the Marlshire Safer "
        "Together Board.",
        {
            ("MEMBER_OF", "Telford and Wrekin Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "On the Marlshire Safer Together Board there are representatives from Nottinghamshire Police and "
        "Nottingham City Council.",
        {
            ("MEMBER_OF", "Nottingham City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Police and Crime Commissioner for Kent is a co-opted member of the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Police and Crime Commissioner for Kent", "Marlshire Safer Together Board")},
    ),
    (
        "Gwent Police has a seat on the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board")},
    ),
    (
        "Devon and Cornwall Police serves on the Marlshire Safer Together Board.",
        {("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board")},
    ),
    (
        "Northumbria Police joined the Marlshire Safer Together Board in 2021.",
        {("MEMBER_OF", "Northumbria Police", "Marlshire Safer Together Board")},
    ),
    (
        "West Mercia Police is one of the members of the Marlshire Safer Together Board.",
        {("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board’s membership includes Nottinghamshire Police and Nottingham "
        "City Council.",
        {
            ("MEMBER_OF", "Nottingham City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The responsible authorities of the Marlshire Safer Together Board are Kent Police and Medway Council.",
        {
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Medway Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is a partnership of Gwent Police, Newport City Council and South Wales "
        "Fire and Rescue Service.",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "South Wales Fire and Rescue Service", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is a partnership between Devon and Cornwall Police and Plymouth City "
        "Council.",
        {
            ("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Plymouth City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The partners in the Marlshire Safer Together Board are West Mercia Police and Telford and Wrekin Council.",
        {
            ("MEMBER_OF", "Telford and Wrekin Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The following organisations are members of the Marlshire Safer Together Board: Nottinghamshire Police, "
        "Nottingham City Council.",
        {
            ("MEMBER_OF", "Nottingham City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The following organisations are represented on the Marlshire Safer Together Board:\n\n"
        "- Kent Police\n- Medway Council\n",
        {
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Medway Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is made up of the following partners:\n\n"
        "* Gwent Police\n* Newport City Council\n",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board comprises:\n\n1. Devon and Cornwall Police\n2. Plymouth City Council\n",
        {
            ("MEMBER_OF", "Devon and Cornwall Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Plymouth City Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "### Members of the Marlshire Safer Together Board\n\n| Organisation | Status |\n"
        "| --- | --- |\n| West Mercia Police | Member |\n| Telford and Wrekin Council | Member |\n"
        "| Citizens Advice Medway | Observer |\n",
        {
            ("MEMBER_OF", "Telford and Wrekin Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "West Mercia Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "### Members of the Marlshire Safer Together Board\n\n| Name | Agency |\n"
        "| --- | --- |\n| Jo Oak | Nottinghamshire Police |\n| Sam Elm | Nottingham City Council |\n",
        {
            ("MEMBER_OF", "Nottingham City Council", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Nottinghamshire Police", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Kent Police (chair), Medway Council and Kent Fire and Rescue Service are members of the Marlshire Safer "
        "Together Board.",
        {
            ("MEMBER_OF", "Kent Fire and Rescue Service", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Kent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Medway Council", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board is made up of Gwent Police, Newport City Council but not South Wales "
        "Fire and Rescue Service.",
        {
            ("MEMBER_OF", "Gwent Police", "Marlshire Safer Together Board"),
            ("MEMBER_OF", "Newport City Council", "Marlshire Safer Together Board"),
        },
    ),
]
NOTHING: list[str] = [
    "Kent Police is not a member of the Marlshire Safer Together Board.",
    "Gwent Police is not represented on the Marlshire Safer Together Board.",
    "Not represented on the Marlshire Safer Together Board are Devon and Cornwall Police and Plymouth City Council.",
    "Northumbria Police is no longer a member of the Marlshire Safer Together Board.",
    "West Mercia Police was a member of the Marlshire Safer Together Board until 2021.",
    "Nottinghamshire Police left the Marlshire Safer Together Board.",
    "Kent Police should be a member of the Marlshire Safer Together Board.",
    "Gwent Police may be invited to join the Marlshire Safer Together Board.",
    "Devon and Cornwall Police might be represented on the Marlshire Safer Together Board.",
    "It was suggested that Northumbria Police be a member of the Marlshire Safer Together Board.",
    "West Mercia Police attends the Marlshire Safer Together Board as an observer.",
    "Nottinghamshire Police is in attendance at the Marlshire Safer Together Board.",
    "The Marlshire Safer Together Board works closely with Kent Police and Medway Council.",
    "The Marlshire Safer Together Board consults Gwent Police and Newport City Council.",
    "The Marlshire Safer Together Board includes road safety in its work with Devon and Cornwall Police.",
    "The Marlshire Safer Together Board comprises three stages, as Northumbria Police said.",
    "Members of the Marlshire Safer Together Board thanked West Mercia Police.",
    "Members of the public wrote to the Marlshire Safer Together Board and to Nottinghamshire Police.",
    "The following are not members of the Marlshire Safer Together Board:\n\n- Kent Police\n- Medway Council\n",
    "The Marlshire Safer Together Board invites the following to attend as observers:\n\n"
    "- Gwent Police\n- Newport City Council\n",
    "The Marlshire Safer Together Board is asked to consider whether Devon and Cornwall Police joins the Board.",
    "Northumbria Police resigned from the Marlshire Safer Together Board.",
    "West Mercia Police has been invited to join the Marlshire Safer Together Board.",
    "Nottinghamshire Police hopes to join the Marlshire Safer Together Board.",
    "Kent Police formerly sat on the Marlshire Safer Together Board.",
    "The lead member for Gwent Police matters wrote to the Marlshire Safer Together Board.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "MEMBER_OF") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "MEMBER_OF") == set()
