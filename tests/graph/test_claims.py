"""Claims and entities: ids that are functions of content alone."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.claim import QUOTE_LENGTH, Claim, Entity, Evidence, Locator, Status, properties

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

EVIDENCE = Evidence("plan", Locator("4.2", 3, 7, 0, 12), "Kent Police leads on burglary.")
CLAIM = Claim("LEADS", "plan#organisation/kent-police", "theme:burglary", EVIDENCE, "lead-statement")


def test_the_rule_the_status_and_the_span_do_not_change_a_claims_id() -> None:
    moved = replace(EVIDENCE, locator=replace(EVIDENCE.locator, block=9, start=1, end=2, page=8))
    for other in (
        replace(CLAIM, rule="other"),
        replace(CLAIM, status=Status.CONFIRMED),
        replace(CLAIM, evidence=moved),
    ):
        assert other.id == CLAIM.id


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, type="SUPPORTS"),
        replace(CLAIM, source="plan#organisation/medway-council"),
        replace(CLAIM, target="theme:arson"),
        replace(CLAIM, evidence=replace(EVIDENCE, document="report")),
        replace(CLAIM, evidence=replace(EVIDENCE, quote="Kent Police leads.")),
        replace(CLAIM, evidence=replace(EVIDENCE, locator=Locator("4.3"))),
        replace(CLAIM, properties=properties(from_="2025-04")),
    ],
)
def test_what_is_claimed_where_and_in_which_words_does(other: Claim) -> None:
    assert other.id != CLAIM.id


def test_a_claims_id_stays_what_it_was() -> None:
    """Curation files name claims by their ids: a change here breaks them all."""
    assert CLAIM.id == "c97d7e01f881432ea"


def test_a_quote_is_at_most_three_hundred_characters() -> None:
    assert Evidence("plan", Locator("1"), "x" * QUOTE_LENGTH).quote
    with pytest.raises(ValueError, match="301"):
        Evidence("plan", Locator("1"), "x" * (QUOTE_LENGTH + 1))


def test_properties_are_sorted_and_keep_what_is_none() -> None:
    assert properties(score=3, level=None, from_="2025") == (("from", "2025"), ("level", None), ("score", 3))


@UNTIMED
@given(st.text(min_size=1), st.text(min_size=1), st.text())
def test_an_entitys_key_is_plain_and_its_own(name: str, document: str, part: str) -> None:
    entity = Entity("Priority", name, document, part=part)
    assert entity.key == Entity("Priority", name, document, aliases=("x",), authority=True, part=part).key
    assert entity.key.startswith(f"{document}#priority/")
    assert entity.key.removeprefix(document).isascii()


def test_names_that_differ_in_case_article_and_ampersand_are_one_entity() -> None:
    assert (
        Entity("Board", "The Health & Wellbeing Board", "plan").key
        == Entity("Board", "Health and wellbeing board", "plan").key
    )
    assert Entity("Board", "Safer Board", "plan").key != Entity("Board", "Safer Board", "report").key
