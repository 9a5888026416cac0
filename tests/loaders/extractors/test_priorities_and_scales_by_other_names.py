"""Priorities that are called pledges or concerns, scales in letters, legends in long words."""

import pytest

from tests.loaders.saying import FRONT, Said, called, every, found, roles, said

BOARD = "Marl Safer Board"
PRIORITIES: list[tuple[str, set[str]]] = [
    (
        f"The {BOARD} has adopted four pledges for 2025 to 2028 as its priorities.\n\n"
        "### Pledge 1: Spot it sooner\n\nText.\n\n### Pledge 2: A safe place to live\n\nText.",
        {"Spot it sooner", "A safe place to live"},
    ),
    (
        f"In January the {BOARD} settled upon two shared concerns. They carry equal weight.\n\n"
        "### Concern 1: Violence at night\n\nText.\n\n### Concern 2: Rural crime\n\nText.",
        {"Violence at night", "Rural crime"},
    ),
    (
        f"The {BOARD} works to three priorities, namely (i) safer streets; (ii) domestic abuse; and (iii) knife crime.",
        {"safer streets", "domestic abuse", "knife crime"},
    ),
    (
        f"The {BOARD} chose these as its priorities for 2026-27.\n\n| No. | Priority | Lead |\n| --- | --- | --- |\n"
        "| 1 | Domestic abuse | Marlshire Police |\n| 2 | Hate crime | Marl Borough Council |\n",
        {"Domestic abuse", "Hate crime"},
    ),
    ("### Theme 1: Rural crime\n\nText.\n\n### Theme 2: Fraud\n\nText.", set()),
    ("The national strategy asked every area to work towards two aims: breaking supply and reducing demand.", set()),
]
SCALE = (
    "| Band | Score | Meaning |\n| --- | --- | --- |\n| A | 20 to 25 | Very high |\n| B | 15 to 19 | High |\n"
    "| C | 1 to 14 | Low |\n\nEach threat was scored by the Marl Safer Board.\n\n"
    "| Ref | Threat | Harm | Scale | Score | Band | Band last year |\n| --- | --- | --- | --- | --- | --- | --- |\n"
    "| T1 | Domestic abuse | 5 | 4 | 20 | A | B |\n| T2 | Knife crime | 5 | 3 | 15 | B | C |\n"
    "| T3 | Fraud | 2 | 3 | 6 | C | C |\n"
)
RATED = [
    (
        "The assessment rates domestic abuse as high risk, shoplifting as medium risk and burglary as low risk.",
        {("domestic abuse", "high"), ("shoplifting", "medium"), ("burglary", "low")},
    ),
    (
        "The assessment judged domestic abuse to be a very high threat, county lines a high one and arson a low one.",
        {("domestic abuse", "very-high"), ("county lines", "high"), ("arson", "low")},
    ),
    ("It rated domestic abuse and robbery as high.", {("domestic abuse", "high"), ("robbery", "high")}),
    ("Hate crime was assessed as medium and burglary as low.", {("Hate crime", "medium"), ("burglary", "low")}),
    (
        "In 2025 it graded domestic abuse very high (score 21) and wildlife crime low (score 5).",
        {("domestic abuse", "very-high"), ("wildlife crime", "low")},
    ),
    ("It did not rate hate crime as high risk.", set()),
]


@pytest.mark.parametrize(("words", "names"), PRIORITIES, ids=[w for w, _ in PRIORITIES])
def test_whatever_a_board_calls_its_priorities(words: str, names: set[str]) -> None:
    assert said(words, "SETS") == {("SETS", BOARD, name) for name in names}


def test_items_under_a_priority_say_what_it_is_about() -> None:
    text = f"The {BOARD} has agreed these priorities:\n\n- Safer streets\n  - fly-tipping\n  - shop theft\n- Fraud\n"
    told = {("CONCERNS", "Safer streets", t) for t in ("anti-social-behaviour", "theft")}
    assert said(text, "CONCERNS") == {*told, ("CONCERNS", "Fraud", "fraud")}


def test_two_themes_taken_together_are_the_two_and_their_union() -> None:
    text = f"The {BOARD} has agreed these priorities:\n\n- Drugs and alcohol\n- Burglary\n"
    assert {t for _, name, t in said(text, "CONCERNS") if name == "Drugs and alcohol"} == {
        "drugs",
        "alcohol",
        "substance-misuse",
    }


def test_a_scale_in_letters_is_read_by_its_own_table() -> None:
    claims, entities = found(FRONT + SCALE)
    risks = {(e.name, *(v for _, v in e.properties)) for e in entities.values() if e.label == "Risk"}
    assert risks == {("Domestic abuse", "very-high", 20), ("Knife crime", "high", 15), ("Fraud", "low", 6)}
    scored = {called(entities[c.source]) for c in claims if c.type == "ASSESSES"}
    assert scored == {BOARD}


@pytest.mark.parametrize(("words", "levels"), RATED, ids=[w for w, _ in RATED])
def test_several_risks_in_one_sentence_have_a_level_each(words: str, levels: set[tuple[str, str]]) -> None:
    _, entities = found(FRONT + words)
    assert {(e.name, dict(e.properties)["level"]) for e in entities.values() if e.label == "Risk"} == levels


def test_a_legend_says_what_letters_mean_whatever_the_letters() -> None:
    text = (
        "Key: P (dark) = Principal: leads and answers for results; C (light) = Contributor: supports the principal; "
        "K = kept in the picture, with no part in delivery.\n\n"
        "| Subject | Marl Borough Council | Marlshire Police | Victim Support |\n| --- | --- | --- | --- |\n"
        "| Burglary | C | P | K |\n| Fraud | P* | C | |\n"
    )
    expected: Said = every("LEADS", ["Marlshire Police"], "burglary") | every(
        "LEADS", ["Marl Borough Council"], "fraud"
    )
    expected |= every("SUPPORTS", ["Marl Borough Council"], "burglary") | every(
        "SUPPORTS", ["Marlshire Police"], "fraud"
    )
    assert roles(text) == expected


def test_recommendations_are_no_decisions() -> None:
    text = "## Recommendations\n\n1. That Marlshire Police lead on hate crime.\n2. That the Marl Board be set up.\n"
    assert roles(text) == set()
    assert roles(text.replace("Recommendations", "Decisions")) == {("LEADS", "Marlshire Police", "hate-crime")}


def test_a_part_of_a_plan_that_is_minutes_reports_in_the_past() -> None:
    words = "The Chair said that Marlshire Police led on hate crime."
    assert roles(f"## Money\n\n{words}\n") == set()
    assert roles(f"## From the minutes of 12 March\n\n{words}\n") == {("LEADS", "Marlshire Police", "hate-crime")}


def test_the_first_person_of_a_police_and_crime_plan_is_the_commissioner() -> None:
    front = "# Police and Crime Plan 2025-2029\n\nIssued by the Police and Crime Commissioner for Cheshire.\n\n"
    told = said("I have settled on two priorities:\n\n1. Rural crime\n2. Fraud\n", "SETS", front=front)
    assert told == every_target("SETS", "Police and Crime Commissioner for Cheshire", ["Rural crime", "Fraud"])


def every_target(type_: str, source: str, targets: list[str]) -> Said:
    return {(type_, source, target) for target in targets}
