"""What minutes and reviews report in the past is so today: not where they deny it, doubt it or put it away."""

import pytest

from tests.loaders.saying import FRONT, MINUTES, Said, leads, said, supports

REVIEW = "# Scrutiny review of community safety\n\nPublished in April 2024.\n\n"
TYPES = ("LEADS", "SUPPORTS", "CHAIRS", "REPORTS_TO", "MEMBER_OF", "SUCCEEDS")


def heard(*sentences: str) -> str:
    """A review in which the Committee heard four things or more."""
    others = ("Members asked about schools.", "The Committee noted that the room was cold.", "Members heard of trains.")
    return " ".join((*sentences, *others, "The Committee was told that money was short."))


def told(text: str, front: str) -> Said:
    return said(text, *TYPES, front=front)


SO: list[tuple[str, Said]] = [
    ("Kent Police led on hate crime.", leads("Kent Police", "hate-crime")),
    ("Kent Police had the lead on hate crime.", leads("Kent Police", "hate-crime")),
    ("Medway Council supported work on hate crime.", supports("Medway Council", "hate-crime")),
    ("Hate crime was led by Kent Police.", leads("Kent Police", "hate-crime")),
    ("the Marl Drugs Group reported to the Marl Harm Board.", {("REPORTS_TO", "Marl Drugs Group", "Marl Harm Board")}),
    ("Kent Police chaired the Marl Harm Board.", {("CHAIRS", "Kent Police", "Marl Harm Board")}),
    ("Kent Police was a member of the Marl Harm Board.", {("MEMBER_OF", "Kent Police", "Marl Harm Board")}),
]
NOT_SO = [
    "it was not so that Kent Police led on hate crime.",
    "it was untrue that Kent Police led on hate crime.",
    "it was a myth that Kent Police led on hate crime.",
    "at that time Kent Police led on hate crime.",
    "until 2019 Kent Police led on hate crime.",
    "in the past the Marl Drugs Group reported to the Marl Harm Board.",
    "it had been proposed that Kent Police led on hate crime.",
    "if money came, Kent Police led on hate crime.",
    "nobody thought that Kent Police chaired the Marl Harm Board.",
    "it was not yet agreed that Kent Police chaired the Marl Harm Board.",
]


@pytest.mark.parametrize(("sentence", "claims"), SO)
def test_what_the_committee_heard_is_so(sentence: str, claims: Said) -> None:
    assert told(heard(f"The Committee heard that {sentence}"), REVIEW) == claims


@pytest.mark.parametrize("sentence", NOT_SO)
def test_what_it_heard_denied_or_put_in_the_past_is_not(sentence: str) -> None:
    assert told(heard(f"The Committee heard that {sentence}"), REVIEW) == set()


def test_who_hears_once_writes_no_minutes() -> None:
    assert told("The Committee heard that Kent Police led on hate crime.", REVIEW) == set()


@pytest.mark.parametrize(("sentence", "claims"), SO)
def test_minutes_report_it_in_the_past(sentence: str, claims: Said) -> None:
    said_of = sentence[0].upper() + sentence[1:]
    assert told(said_of, MINUTES) == claims


@pytest.mark.parametrize(("sentence", "claims"), SO)
def test_in_a_plan_the_past_is_over(sentence: str, claims: Said) -> None:
    assert claims
    assert told(sentence[0].upper() + sentence[1:], FRONT) == set()


@pytest.mark.parametrize("verb", ["reported", "confirmed", "explained", "noted", "reminded members", "advised"])
def test_in_a_plan_too_a_chair_may_report_what_is_so(verb: str) -> None:
    text = f"The Chair {verb} that Kent Police led on hate crime."
    assert told(text, FRONT) == leads("Kent Police", "hate-crime")


@pytest.mark.parametrize("verb", ["denied", "doubted", "asked whether", "was not told", "hoped"])
def test_what_a_chair_denies_or_asks_is_not_so(verb: str) -> None:
    link = "" if verb == "asked whether" else " that"
    assert told(f"The Chair {verb}{link} Kent Police led on hate crime.", FRONT) == set()
    assert told(f"The Chair {verb}{link} Kent Police led on hate crime.", MINUTES) == set()


RESOLVED: list[tuple[str, Said]] = [
    ("Medway Council chair the Marl Harm Board", {("CHAIRS", "Medway Council", "Marl Harm Board")}),
    ("Kent Police lead on hate crime", leads("Kent Police", "hate-crime")),
    ("the Marl Drugs Group report to the Marl Harm Board", {("REPORTS_TO", "Marl Drugs Group", "Marl Harm Board")}),
    ("Kent Police be members of the Marl Harm Board", {("MEMBER_OF", "Kent Police", "Marl Harm Board")}),
]


@pytest.mark.parametrize(("step", "claims"), RESOLVED)
def test_what_is_resolved_is_so_and_what_is_lost_or_put_off_is_not(step: str, claims: Said) -> None:
    assert told(f"RESOLVED that {step}.", MINUTES) == claims
    assert told(f"A motion that {step} was lost.", MINUTES) == set()
    assert told(f"The Board did not agree that {step}.", MINUTES) == set()
    assert told(f"It was suggested that {step}.", MINUTES) == set()


def test_what_a_body_had_in_minutes_it_has() -> None:
    seat = {("MEMBER_OF", "Kent Police", "Marl Harm Board")}
    assert told("The Marl Harm Board had seats for Kent Police.", MINUTES) == seat
    assert told("The Marl Harm Board had no seats for Kent Police.", MINUTES) == set()
    assert told("The Marl Harm Board had seats for Kent Police.", FRONT) == set()


def test_she_is_the_officer_who_spoke() -> None:
    text = "The Head of Housing spoke. She chaired the Marl Harm Board."
    assert told(text, MINUTES) == {("CHAIRS", "Head of Housing", "Marl Harm Board")}
    assert told("The Head of Housing spoke. She did not chair the Marl Harm Board.", MINUTES) == set()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Who leads on hate crime? Kent Police does.", leads("Kent Police", "hate-crime")),
        ("Does Kent Police lead on hate crime? No. Medway Council does.", leads("Medway Council", "hate-crime")),
        ("Who leads on hate crime? Kent Police might.", set()),
        ("Does Kent Police lead on hate crime? It does not.", set()),
        ("Does Kent Police lead on hate crime?", set()),
    ],
)
def test_an_answer_has_the_verb_of_its_question(text: str, claims: Said) -> None:
    assert told(text, FRONT) == claims
