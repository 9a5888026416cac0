"""Scope: tense, time, minutes, reported speech, conditions and decisions."""

import pytest

from tests.loaders.saying import FRONT, MINUTES, called, found, roles

LEADS = {("LEADS", "Kent Police", "burglary")}
HOLDS = [
    "Kent Police leads on burglary.",
    "Kent Police has led on burglary since 2019.",
    "Kent Police continues to lead on burglary.",
    "Kent Police will continue to lead on burglary.",
    "Kent Police is to lead on burglary.",
    "Kent Police now leads on burglary.",
    "Until March 2027 Kent Police leads on burglary.",
    "It was agreed that Kent Police leads on burglary.",
    "The Board has decided that Kent Police will lead on burglary.",
    "RESOLVED: that Kent Police leads on burglary.",
    "Kent Police leads on burglary, but not on fraud.",
    "Medway Council does not lead on fraud. Kent Police leads on burglary.",
    "Although it was not easy, Kent Police leads on burglary.",
]
MINUTED = [
    "The Chair confirmed that Kent Police led on burglary.",
    "It was reported that Kent Police was the lead agency for burglary.",
    "It was noted that burglary was led by Kent Police.",
    "It was agreed that Kent Police would lead on burglary.",
]
NEITHER = [
    "Members asked whether Kent Police led on burglary.",
    "A member suggested that Kent Police lead on burglary.",
    "It was proposed that Kent Police would lead on burglary.",
    "The proposal that Kent Police lead on burglary was not agreed.",
    "The motion that Kent Police lead on burglary fell.",
    "It was agreed to ask whether Kent Police could lead on burglary.",
    "The decision on whether Kent Police leads on burglary was deferred.",
    "Until March 2023 Kent Police led on burglary.",
    "Kent Police did not lead on burglary.",
]


@pytest.mark.parametrize("words", HOLDS)
def test_what_holds_is_claimed(words: str) -> None:
    assert roles(words) == LEADS


@pytest.mark.parametrize("words", MINUTED)
def test_minutes_tell_the_present_in_the_past(words: str) -> None:
    assert roles(words, front=MINUTES) == LEADS


@pytest.mark.parametrize("words", ["Kent Police led on burglary.", "Burglary was led by Kent Police."])
def test_in_a_plan_the_past_is_past(words: str) -> None:
    assert roles(words) == set()


@pytest.mark.parametrize("front", [FRONT, MINUTES])
@pytest.mark.parametrize("words", NEITHER)
def test_what_is_asked_proposed_lost_or_over_is_claimed_nowhere(words: str, front: str) -> None:
    assert roles(words, front=front) == set()


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("From April 2025 Kent Police will lead on burglary.", "2025-04"),
        ("Kent Police will lead on burglary from 1 September 2025.", "2025-09"),
        ("From 2026 Kent Police will lead on burglary.", "2026"),
        ("From April 2021 Kent Police leads on burglary.", None),
    ],
)
def test_what_begins_later_says_from_when(words: str, since: str | None) -> None:
    claims, entities = found(FRONT + words)
    leads = [c for c in claims if c.type == "LEADS"]
    assert [(called(entities[c.target]), dict(c.properties).get("from")) for c in leads] == [("burglary", since)]


@pytest.mark.parametrize("words", HOLDS)
def test_a_claim_quotes_the_words_that_it_rests_on(words: str) -> None:
    claims, _ = found(FRONT + words)
    for claim in claims:
        if claim.type == "LEADS":
            assert "Kent Police" in claim.evidence.quote
            assert "burglary" in claim.evidence.quote
            assert claim.evidence.quote in words
