"""A body's own table of fields: who chairs it, to whom it reports, whose part it is; and tables that are none."""

import pytest

from tests.loaders.saying import Said, said, table

FRONT = "# Marlshire Safer Together Board\n\nTerms of reference, 2024.\n\n"
BOARD, GROUP = "Marlshire Safer Together Board", "Marlshire Tasking Group"
OWN = {("CHAIRS", "Kent Police", GROUP), ("CONVENES", "Arden Homes", GROUP)}
TYPES = ("CHAIRS", "REPORTS_TO", "PART_OF", "MEMBER_OF", "CONVENES", "CONCERNS", "SUCCEEDS", "GOVERNED_BY", "LEADS")


def told(*rows: str, front: str = FRONT) -> Said:
    return said(table(*rows), *TYPES, front=front)


def test_in_terms_of_reference_the_fields_are_of_the_body_that_they_are_about() -> None:
    rows = (
        "Chair | Medway Council",
        "Reports to | Marlshire Public Services Board",
        "Members | Kent Police; Arden Homes",
    )
    assert told(*rows, "Quorum | Three") == {
        ("CHAIRS", "Medway Council", BOARD),
        ("REPORTS_TO", BOARD, "Marlshire Public Services Board"),
        ("MEMBER_OF", "Kent Police", BOARD),
        ("MEMBER_OF", "Arden Homes", BOARD),
    }


def test_a_row_says_whose_table_it_is() -> None:
    found = told(f"Name of group | {GROUP}", "Chaired by | Kent Police", "Reports into | Marlshire Harm Board")
    assert found == {("CHAIRS", "Kent Police", GROUP), ("REPORTS_TO", GROUP, "Marlshire Harm Board")}


@pytest.mark.parametrize("label", ["Sub-group", "Sub-group name", "Subcommittee"])
def test_a_sub_group_of_the_terms_of_reference_is_a_part_of_their_board(label: str) -> None:
    found = told(f"{label} | {GROUP}", f"Group | {GROUP}", "Chair | Kent Police", "Host | Arden Homes")
    assert found == {("PART_OF", GROUP, BOARD), *OWN}


def test_a_group_that_is_called_no_sub_group_is_a_part_of_nothing() -> None:
    assert told(f"Group | {GROUP}", "Chair | Kent Police", "Host | Arden Homes") == OWN


def test_in_a_plan_that_is_of_no_one_body_a_sub_group_is_a_part_of_nothing() -> None:
    front = "# Marlshire Community Safety Plan 2024-2027\n\nPublished in April 2024.\n\n"
    assert told(f"Sub-group | {GROUP}", "Chair | Kent Police", "Host | Arden Homes", front=front) == OWN


@pytest.mark.parametrize(
    ("field", "claim"),
    [
        ("Part of | Marlshire Harm Board", ("PART_OF", GROUP, "Marlshire Harm Board")),
        ("Sits under | Marlshire Harm Board", ("PART_OF", GROUP, "Marlshire Harm Board")),
        ("Accountable to | Marlshire Harm Board", ("REPORTS_TO", GROUP, "Marlshire Harm Board")),
        ("To whom it answers | Medway Council", ("REPORTS_TO", GROUP, "Medway Council")),
        ("Convened by | Medway Council", ("CONVENES", "Medway Council", GROUP)),
        ("Attended by | Medway Council", ("MEMBER_OF", "Medway Council", GROUP)),
        ("Who presides | Medway Council", ("CHAIRS", "Medway Council", GROUP)),
        ("Remit | The theft of bicycles, and burglary", ("CONCERNS", GROUP, "burglary")),
        ("Replaced | Marlshire Action Group", ("SUCCEEDS", GROUP, "Marlshire Action Group")),
        ("Legal basis | Crime and Disorder Act 1998", ("GOVERNED_BY", GROUP, "Crime and Disorder Act 1998")),
    ],
)  # fmt: skip
def test_every_field_has_its_own_sense(field: str, claim: tuple[str, str, str]) -> None:
    found = told(f"Name | {GROUP}", field, "Co-chair | Kent Police")
    assert claim in found
    assert found - {("CHAIRS", "Kent Police", GROUP)} == {claim} | {c for c in found if c[0] == "CONCERNS"}


@pytest.mark.parametrize(
    "field",
    [
        "Chair | Vacant, since Medway Council left",
        "Chair | To be agreed with Medway Council",
        "Members | None but Medway Council was asked",
        "Former chair | Medway Council",
        "Proposed chair | Medway Council",
        "Chair until March 2022 | Medway Council",
        "No longer reports to | Marlshire Harm Board",
        "Reports to | its members",
    ],
)
def test_an_empty_post_a_former_one_and_a_proposed_one_say_nothing(field: str) -> None:
    found = told(f"Name | {GROUP}", field, "Sits under | Marlshire Harm Board", "Host | Kent Police")
    assert found == {("PART_OF", GROUP, "Marlshire Harm Board"), ("CONVENES", "Kent Police", GROUP)}


def test_a_board_that_stands_in_the_field_of_the_chair_does_not_chair() -> None:
    found = told(f"Name | {GROUP}", "Chair | appointed by the Marlshire Harm Board", "Host | Kent Police")
    assert found == {("CONVENES", "Kent Police", GROUP)}


def test_no_board_is_a_part_of_itself() -> None:
    assert told(f"Sub-group | {BOARD}", "Chair | Kent Police", "Host | Arden Homes") == {
        ("CHAIRS", "Kent Police", BOARD),
        ("CONVENES", "Arden Homes", BOARD),
    }


def test_far_below_its_title_a_table_is_still_of_the_body_of_the_terms_of_reference() -> None:
    text = "It met.\n\nIt sat.\n\nIt spoke.\n\nIt left.\n\n" + table("Chair | Kent Police", "Host | Arden Homes")
    found = said(text, "CHAIRS", "CONVENES", front=FRONT)
    assert found == {("CHAIRS", "Kent Police", BOARD), ("CONVENES", "Arden Homes", BOARD)}


@pytest.mark.parametrize(
    "rows",
    [
        ("Action | Done", "Chair | Kent Police", "Room | 4"),
        ("Chair | Kent Police", "Host | Arden Homes", "Room | 4", "Date | 3 May", "Tea | Yes", "Fee | 3", "Map | 5"),
        ("Chair | Kent Police | May", "Host | Arden Homes | May"),
    ],
)
def test_a_table_with_few_such_words_is_about_something_else(rows: tuple[str, ...]) -> None:
    assert told(*rows) == set()
