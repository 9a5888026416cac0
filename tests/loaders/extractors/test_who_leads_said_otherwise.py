"""More ways to give a lead, from terms of reference, plans and minutes; and more that give none."""

import pytest

from tests.loaders.saying import Said, roles

GIVES: list[tuple[str, Said]] = [
    (
        "Hate crime is a joint lead between Marlshire Police and Marl Council, and Victim Support and Age UK "
        "support them in this.",
        {
            ("LEADS", "Marlshire Police", "hate-crime"),
            ("LEADS", "Marl Council", "hate-crime"),
            ("SUPPORTS", "Victim Support", "hate-crime"),
            ("SUPPORTS", "Age UK", "hate-crime"),
        },
    ),
    (
        "### Priority 2: Domestic abuse\n\nMost violence is never reported. Marl Borough Council leads on this "
        "priority. It is supported by Victim Support.",
        {("LEADS", "Marl Borough Council", "domestic-abuse"), ("SUPPORTS", "Victim Support", "domestic-abuse")},
    ),
    ("Kent Police, not Medway Council, leads on burglary.", {("LEADS", "Kent Police", "burglary")}),
    ("Kent Police, rather than Medway Council, leads on burglary.", {("LEADS", "Kent Police", "burglary")}),
    (
        "Lead: Kent Police\n\nThis section is about nothing.",
        set(),
    ),
    (
        "Gwent Police takes the strategic lead for tackling serious violence across the county on behalf of the "
        "partnership.",
        {("LEADS", "Gwent Police", "serious-violence")},
    ),
    (
        "Our work to tackle domestic abuse is overseen by the Marlshire Domestic Abuse Board, which is chaired by "
        "Devon County Council.",
        {("LEADS", "Marlshire Domestic Abuse Board", "domestic-abuse")},
    ),
    (
        "The Marlshire Domestic Abuse Board has oversight of domestic abuse.",
        {("LEADS", "Marlshire Domestic Abuse Board", "domestic-abuse")},
    ),
    (
        "Governance of domestic abuse is provided by the Marlshire Domestic Abuse Board.",
        {("LEADS", "Marlshire Domestic Abuse Board", "domestic-abuse")},
    ),
    (
        "Domestic abuse is governed by the Marlshire Domestic Abuse Board.",
        {("LEADS", "Marlshire Domestic Abuse Board", "domestic-abuse")},
    ),
    (
        "The Marlshire Domestic Abuse Board is the lead body for domestic abuse and is supported by the Marlshire "
        "Adults Board.",
        {
            ("LEADS", "Marlshire Domestic Abuse Board", "domestic-abuse"),
            ("SUPPORTS", "Marlshire Adults Board", "domestic-abuse"),
        },
    ),
    (
        "Accountability for hate crime lies with Monmouthshire County Council.",
        {("LEADS", "Monmouthshire County Council", "hate-crime")},
    ),
    (
        "Devon County Council, supported by Devon and Cornwall Police, leads on hate crime.",
        {("LEADS", "Devon County Council", "hate-crime"), ("SUPPORTS", "Devon and Cornwall Police", "hate-crime")},
    ),
    (
        "Hate crime work, led by West Mercia Police and supported by Telford and Wrekin Council, has grown.",
        {("LEADS", "West Mercia Police", "hate-crime"), ("SUPPORTS", "Telford and Wrekin Council", "hate-crime")},
    ),
    (
        "Nottinghamshire Police is leading our response to county lines with Nottingham City Council supporting.",
        {
            ("LEADS", "Nottinghamshire Police", "county-lines"),
            ("SUPPORTS", "Nottingham City Council", "county-lines"),
        },
    ),
    (
        "Kent Police leads on county lines alongside Medway Council.",
        {("LEADS", "Kent Police", "county-lines")},
    ),
    (
        "Devon and Cornwall Police, in partnership with Plymouth City Council, leads on county lines.",
        {("LEADS", "Devon and Cornwall Police", "county-lines")},
    ),
    (
        "Overall responsibility for county lines remains with West Mercia Police.",
        {("LEADS", "West Mercia Police", "county-lines")},
    ),
    (
        "Nottinghamshire Police remains responsible for county lines.",
        {("LEADS", "Nottinghamshire Police", "county-lines")},
    ),
    (
        "County lines: Kent Police is the lead.",
        {("LEADS", "Kent Police", "county-lines")},
    ),
    (
        "For county lines, the lead is Gwent Police.",
        {("LEADS", "Gwent Police", "county-lines")},
    ),
    (
        "In relation to county lines, Devon and Cornwall Police leads and Plymouth City Council supports.",
        {
            ("LEADS", "Devon and Cornwall Police", "county-lines"),
            ("SUPPORTS", "Plymouth City Council", "county-lines"),
        },
    ),
    (
        "On county lines, Northumbria Police leads.",
        {("LEADS", "Northumbria Police", "county-lines")},
    ),
    (
        "County lines is a matter for West Mercia Police.",
        {("LEADS", "West Mercia Police", "county-lines")},
    ),
    (
        "Nottinghamshire Police heads up the work on county lines.",
        {("LEADS", "Nottinghamshire Police", "county-lines")},
    ),
    (
        "Kent Police champions work on hate crime.",
        {("LEADS", "Kent Police", "hate-crime")},
    ),
    (
        "Northumbria Police leads on Operation Redstart.",
        set(),
    ),
    (
        "Priority 1: Hate crime\n\nLead agency: West Mercia Police\nSupporting agencies: Telford and Wrekin "
        "Council, Worcestershire County Council\n",
        {
            ("LEADS", "West Mercia Police", "hate-crime"),
            ("SUPPORTS", "Telford and Wrekin Council", "hate-crime"),
            ("SUPPORTS", "Worcestershire County Council", "hate-crime"),
        },
    ),
    (
        "## Priority 1: Hate crime\n\n**Lead:** Nottinghamshire Police\n\n"
        "**Partners:** Nottingham City Council; Nottinghamshire County Council\n",
        {
            ("LEADS", "Nottinghamshire Police", "hate-crime"),
            ("SUPPORTS", "Nottingham City Council", "hate-crime"),
            ("SUPPORTS", "Nottinghamshire County Council", "hate-crime"),
        },
    ),
    (
        "## Priority 1: Hate crime\n\nOutcome lead: Kent Police\n",
        {("LEADS", "Kent Police", "hate-crime")},
    ),
    (
        "The council-led hate crime project is over.",
        set(),
    ),
    (
        "West Mercia Police has been given the lead on hate crime.",
        {("LEADS", "West Mercia Police", "hate-crime")},
    ),
    (
        "Kent Fire and Rescue Service assists with hate crime.",
        {("SUPPORTS", "Kent Fire and Rescue Service", "hate-crime")},
    ),
    (
        "Devon and Cornwall Police leads on hate crime (supported by Plymouth City Council).",
        {("LEADS", "Devon and Cornwall Police", "hate-crime"), ("SUPPORTS", "Plymouth City Council", "hate-crime")},
    ),
    (
        "Hate crime is led by West Mercia Police; burglary by Telford and Wrekin Council.",
        {("LEADS", "Telford and Wrekin Council", "burglary"), ("LEADS", "West Mercia Police", "hate-crime")},
    ),
    (
        "Hate crime and burglary are led by Nottinghamshire Police and Nottingham City Council respectively.",
        {("LEADS", "Nottingham City Council", "burglary"), ("LEADS", "Nottinghamshire Police", "hate-crime")},
    ),
    (
        "Hate crime, which is led by Kent Police, rose.",
        {("LEADS", "Kent Police", "hate-crime")},
    ),
]
NOTHING: list[str] = [
    "Few believe that Kent Police leads on burglary.",
    "Residents think burglary is led by Kent Police.",
    "It is a myth that Gwent Police leads on hate crime.",
    "Kent Police supposedly leads on burglary.",
    "Kent Police leads on burglary in name only, the review argued.",
    "Unless Northumbria Police leads on hate crime, nothing will change.",
    "Kent Police leads on nothing, least of all burglary.",
    "Kent Police, not for the first time, does not lead on burglary.",
    "Kent Police, not Medway Council, does not lead on burglary.",
    "The NPCC lead for hate crime, Kent Police’s chief, visited.",
    "Gwent Police supported accommodation for people with drugs problems.",
    "Hate crime leads to fear in Devon and Cornwall Police’s view.",
    "Theft of lead from church roofs rose, Northumbria Police said.",
    "West Mercia Police leads the way, and hate crime fell.",
    "Nottinghamshire Police had led on hate crime.",
    "Kent Police was responsible for hate crime until 2020.",
    "Responsibility for hate crime moved from Gwent Police.",
    "It is unclear whether Devon and Cornwall Police or Plymouth City Council leads on hate crime.",
    "There is no lead for hate crime; Northumbria Police and Gateshead Council share it.",
    "West Mercia Police could, if asked, lead on hate crime.",
    "Nottinghamshire Police is unable to lead on hate crime.",
    "Kent Police will not lead on hate crime.",
    "Gwent Police will no longer support hate crime work.",
    "Devon and Cornwall Police’s Lead Officer for hate crime wrote the report.",
    "The report of the lead officer for hate crime at Northumbria Police was noted.",
    "Telford and Wrekin Council receives support from West Mercia Police in hate crime cases for victims.",
    "Nottinghamshire Police and Nottingham City Council debated who is responsible for hate crime.",
    "Families affected by drugs are supported by Medway Council.",
    "Victims of hate crime are supported by Newport City Council.",
    "Young people at risk of violence are supported by Plymouth City Council.",
    "Northumbria Police investigated a man who leads a county lines gang.",
    "A man led West Mercia Police on a chase after a burglary.",
    "Nottinghamshire Police owns a van used in burglary patrols.",
    "Each area should have a lead for hate crime, such as Kent Police.",
    "The Act requires Gwent Police to lead on hate crime.",
    "Devon and Cornwall Police intends to lead on hate crime.",
    "Northumbria Police’s role as lead for hate crime ended in 2020.",
    "In Essex, hate crime is led by nobody, West Mercia Police heard.",
    "Nottinghamshire Police drives through burglary hotspots.",
    "Kent Police heads to the scene of a burglary.",
    "Gwent Police rests its case on burglary.",
    "Devon and Cornwall Police’s lead on hate crime was not renewed.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert roles(words) == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert roles(words) == set()
