"""Whom "all of them", "all four" and "each" mean: the groups of the items, rows or paragraphs beside the sentence."""

import pytest

from tests.loaders.saying import Said, every, said, table

BOARD = "Marlshire Safer Together Board"
GROUPS = ("Marlshire Burglary Group", "Marlshire Hate Crime Panel", "Marlshire Drugs Group")
ITEMS = "".join(f"- The {group} meets in spring.\n" for group in GROUPS) + "\n"
NAMES = "".join(f"- {group}\n" for group in GROUPS) + "\n"
PARAGRAPHS = "".join(f"The {group} meets in spring.\n\n" for group in GROUPS)
ROWS = table("Group | Chair", *(f"{group} | Medway Council" for group in GROUPS))
ALL = every("REPORTS_TO", GROUPS, BOARD)


def lines(text: str) -> Said:
    return said(text, "REPORTS_TO", "PART_OF")


@pytest.mark.parametrize(
    "sentence",
    [
        f"All of them report to the {BOARD}.",
        f"All three report to the {BOARD}.",
        f"Each of the three reports to the {BOARD}.",
        f"Each is accountable to the {BOARD}.",
        f"They report to the {BOARD}.",
        f"The three groups above answer to the {BOARD}.",
    ],
)
def test_all_of_them_are_the_groups_of_the_items_above(sentence: str) -> None:
    assert lines(ITEMS + sentence) == ALL


@pytest.mark.parametrize("beside", [PARAGRAPHS, ROWS])
def test_or_of_the_paragraphs_or_the_rows_above(beside: str) -> None:
    assert lines(f"{beside}All of them report to the {BOARD}.") == ALL


@pytest.mark.parametrize("beside", [NAMES, ROWS])
def test_or_of_the_items_or_the_rows_below(beside: str) -> None:
    assert lines(f"All of them report to the {BOARD}.\n\n{beside}") == ALL


def test_all_of_them_may_be_its_sub_groups() -> None:
    assert lines(f"{ITEMS}All of them are sub-groups of the {BOARD}.") == every("PART_OF", GROUPS, BOARD)


def test_they_may_report_to_it() -> None:
    text = f"The {BOARD} has two groups, the {GROUPS[0]} and the {GROUPS[2]}. Both of them report to it."
    assert every("REPORTS_TO", (GROUPS[0], GROUPS[2]), BOARD) <= lines(text)


@pytest.mark.parametrize(
    "sentence",
    [
        f"It is not so that all of them report to the {BOARD}.",
        f"If money comes, all of them report to the {BOARD}.",
        f"They no longer report to the {BOARD}.",
        f"It was untrue that each of them reports to the {BOARD}.",
        f"It is proposed that all of them report to the {BOARD}.",
        f"All of them report to the {BOARD} for information only.",
        f"Do all of them report to the {BOARD}?",
    ],
)
def test_what_is_denied_past_or_proposed_of_all_is_said_of_none(sentence: str) -> None:
    assert lines(ITEMS + sentence) == set()


def test_items_of_another_section_are_not_meant() -> None:
    assert lines(f"## Groups\n\n{ITEMS}## Lines\n\nAll of them report to the {BOARD}.") == set()


def test_one_item_above_is_not_all_of_them() -> None:
    assert lines(f"- The {GROUPS[0]} meets in spring.\n\nAll of them report to the {BOARD}.") == set()
