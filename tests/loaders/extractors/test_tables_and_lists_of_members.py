"""Who sits on a body, by a table or a list: those who vote, those who chair; not those who left or watch."""

from dataclasses import replace

import pytest

from graph.claim import Claim
from loaders.pipeline import extract
from loaders.readers import html
from tests.loaders.saying import Said, called, every, said, table

FRONT = "# Marlshire Safer Together Board\n\nTerms of reference, 2024.\n\n"
BOARD, PANEL = "Marlshire Safer Together Board", "Marlshire Harm Panel"


def sits(*members: str, on: str = BOARD) -> Said:
    return every("MEMBER_OF", members, on)


def chairs(*who: str, of: str = BOARD) -> Said:
    return every("CHAIRS", who, of)


def seats(text: str) -> Said:
    return said(text, "MEMBER_OF", "CHAIRS", front=FRONT)


def page(*rows: str) -> Said:
    """What a page says whose table has `rows`; a row of one cell stands across it."""
    split = [row.split(" | ") for row in rows]
    cells = ["".join(f"<td colspan={2 // len(row)}>{cell}</td>" for cell in row) for row in split]
    inside = "".join(f"<tr>{row}</tr>" for row in cells)
    body = f"<h1>{BOARD}</h1><p>Terms of reference, 2024.</p><h2>Membership</h2><table>{inside}</table>"
    claims: dict[str, Claim] = {}
    entities = {e.key: e for e in extract(replace(html.read(body.encode(), "terms.html"), id="terms"), claims)}
    return {
        (c.type, called(entities[c.source]), called(entities[c.target]))
        for c in claims.values()
        if c.type in {"MEMBER_OF", "CHAIRS"}
    }


def test_rows_across_a_table_part_those_who_vote_from_those_who_watch_or_left() -> None:
    rows = ("Organisation | Represented by", "Full members", "Kent Police | Superintendent", "Medway Council | Leader")
    others = ("Attending without a vote, as observers", "Swale Borough Council | Planner")
    left = ("Those who have left", "Arden Homes | Clerk")
    assert page(*rows, *others, *left) == sits("Kent Police", "Medway Council")
    assert page(rows[0], *left, *others, *rows[1:]) == sits("Kent Police", "Medway Council")


@pytest.mark.parametrize("mark", ["Y", "Yes", "M", "✓", "Full", "Full member", "Co-opted member", "Member"])
def test_marks_in_a_column_for_each_body_give_its_members(mark: str) -> None:
    text = table(f"Organisation | {BOARD} | {PANEL}", f"Medway Council | {mark} | –", f"Kent Police | {mark} | {mark}")
    assert seats(text) == sits("Medway Council", "Kent Police") | sits("Kent Police", on=PANEL)


def test_a_mark_for_the_chair_is_a_seat_and_a_chair_and_one_for_a_vice_chair_is_a_seat() -> None:
    text = table(f"Organisation | {BOARD} | {PANEL}", "Medway Council | Ch | Y", "Kent Police | Y | Chair",
                 "Swale Borough Council | Vice-chair | –")  # fmt: skip
    assert seats(text) == (
        sits("Medway Council", "Kent Police", "Swale Borough Council") | sits("Medway Council", "Kent Police", on=PANEL)
        | chairs("Medway Council") | chairs("Kent Police", of=PANEL)
    )  # fmt: skip


@pytest.mark.parametrize(
    "mark", ["Ob", "Observer", "Advises", "In attendance", "Left", "Receives papers", "No", "–", ""]
)
def test_marks_of_those_who_only_watch_or_advise_give_no_seat(mark: str) -> None:
    text = table(f"Organisation | {BOARD} | {PANEL}", f"Medway Council | Y | {mark}", f"Kent Police | {mark} | Y")
    assert seats(text) == sits("Medway Council") | sits("Kent Police", on=PANEL)


def test_two_who_chair_together_both_chair() -> None:
    rows = ("Medway Council | Co-chair", "Kent Police | Joint chair", "Arden Homes | Member")
    text = table("Organisation | Standing", *rows, "Swale Borough Council | Vice-chair")
    assert seats("## Membership\n\n" + text) == (
        sits("Medway Council", "Kent Police", "Swale Borough Council", "Arden Homes")
        | chairs("Medway Council", "Kent Police")
    )  # fmt: skip


@pytest.mark.parametrize(
    "standing",
    [
        "Left in 2023", "Withdrew", "Former member", "No longer a member", "Observer", "Adviser", "Membership pending",
        "Seat to be agreed", "By invitation", "Non-voting", "Attends by request", "Former chair", "Vacant",
    ],
)  # fmt: skip
def test_those_who_left_who_watch_and_who_are_awaited_are_no_members(standing: str) -> None:
    rows = (
        "Organisation | Status",
        "Medway Council | Member",
        f"Kent Police | {standing}",
        "Arden Homes | Full member",
    )
    assert seats("## Membership\n\n" + table(*rows)) == sits("Medway Council", "Arden Homes")


def test_the_office_that_brackets_name_chair_chairs_and_not_its_organisation() -> None:
    rows = ("Medway Council | Director of Public Health (Chair)", "Kent Police | Chief Superintendent")
    text = table("Organisation | Represented by", *rows)
    assert seats("## Membership\n\n" + text) == sits("Medway Council", "Kent Police") | chairs(
        "Director of Public Health"
    )


@pytest.mark.parametrize("heading", ["Former members", "Also in attendance", "Apologies", "Observers"])
def test_a_table_of_others_gives_no_members(heading: str) -> None:
    rows = table("Organisation | Represented by", "Medway Council | Leader", "Kent Police | Superintendent")
    assert seats(f"## {heading}\n\n" + rows) == set()
    assert seats("## Membership\n\n" + rows) == sits("Medway Council", "Kent Police")


@pytest.mark.parametrize(
    "stem",
    [
        f"The members of the {BOARD} are:",
        f"The seats on the {BOARD} are held by:",
        f"Those who sit on the {BOARD}:",
        f"Represented on the {BOARD} are:",
        f"Round the table of the {BOARD}, as its members, are:",
        f"The following take their places at the {BOARD}:",
    ],
)
def test_words_that_speak_of_seats_announce_a_list_of_members(stem: str) -> None:
    assert seats(f"{stem}\n\n- Medway Council\n- Kent Police\n") == sits("Medway Council", "Kent Police")


@pytest.mark.parametrize(
    "stem",
    [
        f"The former members of the {BOARD} are:",
        f"Observers at the seats of the {BOARD} are:",
        f"These are not members of the {BOARD}:",
        f"The members of the {BOARD} consult the following:",
        f"The {BOARD} meets with these four times a year:",
    ],
)
def test_former_members_and_those_who_are_only_asked_sit_nowhere(stem: str) -> None:
    assert seats(f"{stem}\n\n- Medway Council\n- Kent Police\n") == set()


@pytest.mark.parametrize("aside", ["observer", "by invitation", "no vote", "has left", "adviser", "in attendance"])
def test_an_item_with_an_aside_names_no_member(aside: str) -> None:
    items = f"- Medway Council\n- Kent Police ({aside})\n- Swale Borough Council, which was replaced\n"
    assert seats(f"The members of the {BOARD} are:\n\n{items}") == sits("Medway Council")


@pytest.mark.parametrize(
    "heading", ["Members", "Core membership", "Voting members", "Who sits on it?", "Members of the Board"]
)
def test_a_heading_may_announce_them_and_one_of_former_members_does_not(heading: str) -> None:
    items = "- Medway Council\n- Kent Police\n\n"
    former = "## Members until 2020\n\n- Swale Borough Council\n"
    assert seats(f"## {heading}\n\n{items}{former}") == sits("Medway Council", "Kent Police")
