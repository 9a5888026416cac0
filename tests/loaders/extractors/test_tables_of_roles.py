"""Tables that say who leads and who supports: columns of leads, and matrices with a legend."""

import pytest

from tests.loaders.saying import Said, found, leads, roles, supports

HATE, BURGLARY = "hate-crime", "burglary"
HEADS = [
    "Lead",
    "Lead agency",
    "Led by",
    "Lead partner(s)",
    "Who leads?",
    "Responsible body",
    "Owner",
    "SRO",
    "Accountable body",
]
HELPERS = [
    "Support",
    "Supporting partners",
    "Supported by",
    "Key partners",
    "Delivery partners",
    "Contributors",
    "Partners",
]
SUBJECTS = ["Theme", "Priority", "Area", "Issue", "Objective", "Strand"]


def table(*rows: str) -> str:
    width = rows[0].count("|") + 1
    return "\n".join(f"| {r} |" for r in (rows[0], " | ".join(["---"] * width), *rows[1:])) + "\n"


@pytest.mark.parametrize("head", HEADS)
def test_a_column_of_leads(head: str) -> None:
    words = table(f"Theme | {head}", "Hate crime | Kent Police", "Burglary | Medway Council")
    assert roles(words) == leads("Kent Police", HATE) | leads("Medway Council", BURGLARY)


@pytest.mark.parametrize("head", HELPERS)
def test_a_column_of_supporters(head: str) -> None:
    words = table(f"Theme | Lead | {head}", "Hate crime | Kent Police | Medway Council, Gravesham Borough Council",
                  "Burglary | Medway Council | Kent Police")  # fmt: skip
    assert roles(words) == (
        leads("Kent Police", HATE) | supports("Medway Council", HATE) | supports("Gravesham Borough Council", HATE)
        | leads("Medway Council", BURGLARY) | supports("Kent Police", BURGLARY)
    )  # fmt: skip


@pytest.mark.parametrize("head", SUBJECTS)
def test_the_subject_stands_in_the_column_that_says_so(head: str) -> None:
    words = table(f"No. | {head} | Lead", "1 | Hate crime | Kent Police", "2 | Burglary | Medway Council")
    assert roles(words) == leads("Kent Police", HATE) | leads("Medway Council", BURGLARY)


@pytest.mark.parametrize(
    "cell", ["TBC", "n/a", "All partners", "", "-", "To be confirmed", "Cllr Jane Oak", "Vacant", "None"]
)
def test_a_cell_that_names_nobody_gives_nothing(cell: str) -> None:
    words = table("Theme | Lead", f"Hate crime | {cell}", "Burglary | Medway Council")
    assert roles(words) == leads("Medway Council", BURGLARY)


@pytest.mark.parametrize(
    "cell",
    [
        "Kent Police / Medway Council",
        "Kent Police and Medway Council",
        "Kent Police; Medway Council",
        "Kent Police, Medway Council",
    ],
)
def test_two_in_one_cell_both_lead(cell: str) -> None:
    words = table("Theme | Lead", f"Hate crime | {cell}", "Burglary | Kent Police")
    assert roles(words) == leads("Kent Police", HATE, BURGLARY) | leads("Medway Council", HATE)


def test_metadata_of_a_committee_is_no_role() -> None:
    words = table("Report title | Lead member", "Hate crime | Kent Police", "Burglary | Medway Council")
    assert roles(words) == set()


MATRIX = table("Theme | Safer Marl Board | Marl Drugs Board | Marl Adults Board", "Hate crime | L | S | ",
               "Burglary | S | | L", "Drugs | | L | S")  # fmt: skip
EXPECTED: Said = (
    leads("Safer Marl Board", HATE) | supports("Marl Drugs Board", HATE) | supports("Safer Marl Board", BURGLARY)
    | leads("Marl Adults Board", BURGLARY) | leads("Marl Drugs Board", "drugs") | supports("Marl Adults Board", "drugs")
)  # fmt: skip


@pytest.mark.parametrize(
    "legend",
    [
        "L = Lead, S = Support",
        "L: lead board; S: supporting board",
        "L is the lead and S a support.",
        "Key: L – Lead, S – Support",
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_matrix_means_what_its_legend_says(legend: str, *, above: bool) -> None:
    assert roles(f"{legend}\n\n{MATRIX}" if above else f"{MATRIX}\n{legend}\n") == EXPECTED


def test_a_row_of_a_matrix_that_sounds_like_a_legend_is_a_row() -> None:
    families = MATRIX.rstrip("\n") + "\n| Supporting families | L | | |\n"
    assert roles(f"L = Lead, S = Support\n\n{families}") == EXPECTED


def test_a_matrix_with_words_needs_no_legend() -> None:
    assert (
        roles(MATRIX.replace("| L |", "| Lead |").replace("| S |", "| Support |").replace("| S |", "| Support |"))
        == EXPECTED
    )


def test_a_matrix_may_stand_on_its_side() -> None:
    words = table("Board | Hate crime | Burglary | Drugs", "Safer Marl Board | L | S | ", "Marl Drugs Board | S | | L",
                  "Marl Adults Board | | L | S")  # fmt: skip
    assert roles(f"L = Lead, S = Support\n\n{words}") == EXPECTED


@pytest.mark.parametrize("legend", ["I = informed, C = consulted", "X = attends meetings", ""])
def test_a_mark_that_is_no_role_gives_none(legend: str) -> None:
    words = MATRIX.replace("| L |", "| X |").replace("| S |", "| C |").replace("| S |", "| C |")
    assert roles(f"{legend}\n\n{words}") == set()


def test_a_mark_that_the_legend_does_not_know_is_unresolved() -> None:
    claims, entities = found(f"# Plan\n\nL = Lead, S = Support\n\n{MATRIX.replace('| S | |', '| Q | |')}")
    lost = [c for c in claims if c.type == "UNRESOLVED"]
    assert [(entities[c.source].name, entities[c.target].register) for c in lost] == [("Safer Marl Board", BURGLARY)]


def test_marks_that_the_text_has_lost_are_unresolved_not_guessed() -> None:
    empty = MATRIX.replace("| L |", "| |").replace("| S |", "| |").replace("| S |", "| |").rstrip("\n")
    claims, _ = found(f"# Plan\n\n{empty}\n| Lead | | | |\n| Support | | | |\n")
    assert {c.type for c in claims} & {"LEADS", "SUPPORTS"} == set()
    assert len([c for c in claims if c.type == "UNRESOLVED"]) == 9
