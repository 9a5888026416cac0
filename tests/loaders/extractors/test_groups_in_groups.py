"""Lists of groups, and of groups within groups: what the words beside a list say of whom each answers to."""

import pytest

from tests.loaders.saying import Said, every, said, table

HARM, TASK = "Marlshire Harm Board", "Marlshire Tasking Board"
PANEL, DRUGS, BURGLARY = "Marlshire Hate Crime Panel", "Marlshire Drugs Group", "Marlshire Burglary Group"
NESTED = f"## Groups\n\n- {HARM}\n  - {PANEL}\n  - {DRUGS}\n- {TASK}\n  - {BURGLARY}\n\n"
LISTED = f"- {PANEL}\n- {DRUGS}\n- {BURGLARY}\n"


def lines(text: str) -> Said:
    return said(text, "REPORTS_TO", "PART_OF")


def below(type_: str) -> Said:
    return every(type_, (PANEL, DRUGS), HARM) | every(type_, (BURGLARY,), TASK)


@pytest.mark.parametrize(
    "words",
    [
        "Each group reports to the one that it is indented under.",
        "A group answers to the body that it is listed beneath.",
        "They are accountable to the board that they are shown below.",
    ],
)
def test_words_may_say_that_a_group_answers_to_the_one_it_is_indented_under(words: str) -> None:
    assert lines(NESTED + words) == below("REPORTS_TO")


@pytest.mark.parametrize("words", ["Smaller groups sit underneath two of them.", "The groups below each are its own."])
def test_or_that_smaller_groups_sit_underneath(words: str) -> None:
    assert lines(NESTED + words) == below("PART_OF")


@pytest.mark.parametrize("words", ["", "The list is in order of age.", "They meet in a room below the hall."])
def test_being_further_in_means_nothing_where_no_words_say_so(words: str) -> None:
    assert lines(NESTED + words) == set()


def test_words_of_another_section_say_nothing_of_the_list() -> None:
    assert lines(f"{NESTED}## Money\n\nEach group reports to the one that it is indented under.") == set()


def test_an_item_that_only_speaks_of_a_group_is_no_group() -> None:
    text = f"## Groups\n\n- {HARM}\n  - Works with the {PANEL}\n- {TASK}\n\n"
    assert lines(text + "Each group reports to the one that it is indented under.") == set()


@pytest.mark.parametrize(
    ("stem", "type_"),
    [
        (f"Three groups answer to the {HARM}:", "REPORTS_TO"),
        (f"These report into the {HARM}:", "REPORTS_TO"),
        (f"The {HARM} is where the work comes back to; three groups are accountable to it:", "REPORTS_TO"),
        (f"Below the {HARM} come three groups:", "PART_OF"),
        (f"The groups that hang off the {HARM} are:", "PART_OF"),
        (f"The sub-groups of the {HARM} are:", "PART_OF"),
        (f"The {HARM} works through three delivery groups:", "PART_OF"),
        (f"Under the {HARM} are three groups. Each meets monthly.", "PART_OF"),
    ],
)
def test_words_above_a_list_of_groups_say_whose_they_are(stem: str, type_: str) -> None:
    assert lines(f"{stem}\n\n{LISTED}") == every(type_, (PANEL, DRUGS, BURGLARY), HARM)


def test_sub_groups_that_report_are_parts_too() -> None:
    found = lines(f"Three sub-groups report to the {HARM}:\n\n{LISTED}")
    assert found == every("REPORTS_TO", (PANEL, DRUGS, BURGLARY), HARM) | every(
        "PART_OF", (PANEL, DRUGS, BURGLARY), HARM
    )


def test_a_heading_and_a_table_do_as_well() -> None:
    groups = (PANEL, DRUGS, BURGLARY)
    assert lines(f"## Sub-groups of the {HARM}\n\n{LISTED}") == every("PART_OF", groups, HARM)
    rows = table("Group | Meets", *(f"{group} | Monthly" for group in groups))
    assert lines(f"Three groups answer to the {HARM}:\n\n{rows}") == every("REPORTS_TO", groups, HARM)


@pytest.mark.parametrize(
    "stem",
    [
        f"Three groups no longer answer to the {HARM}:",
        f"Three groups could answer to the {HARM}:",
        f"Three groups that do not report to the {HARM}:",
        f"Three groups might hang off the {HARM}:",
        f"The {HARM} heard from three groups:",
        f"The {HARM} reports to:",
        f"The {HARM} met. Three groups came.",
    ],
)
def test_groups_that_answer_no_longer_or_only_may_do_not(stem: str) -> None:
    assert lines(f"{stem}\n\n{LISTED}") == set()


def test_of_two_boards_above_a_list_that_nothing_opens_neither_is_meant() -> None:
    text = f"Under the {HARM} are three groups. They met the {TASK}.\n\n"
    assert lines(text + LISTED) == set()
