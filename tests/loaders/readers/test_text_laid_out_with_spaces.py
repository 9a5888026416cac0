"""Plain text that spaces lay out: tables, pages in two columns, and matrices that lost their marks."""

import pytest

from loaders.document import Paragraph, Table
from loaders.readers.text import read
from tests.loaders.saying import Said, leads, roles, said, supports

TITLE = "Marlshire Community Safety Plan 2024-2027\n\n"
ROLES = """Who leads on what

Theme             Lead                    Supporting partners
Hate crime        Kent Police             Medway Council
Burglary          Medway Council          Kent Police, Gravesham
                                          Borough Council
Drugs             Marlshire Recovery      Kent Police
                  Board
"""
LEFT = (
    "Kent Police leads on hate crime, and its",
    "officers meet the schools of every",
    "district. They write to the parents of",
    "each school twice a year about it.",
    "",
    "The Marlshire Drugs Group is a part of",
    "the Marlshire Harm Board.",
)
RIGHT = (
    "The Marlshire Burglary Group reports to",
    "the Marlshire Safer Together Board. It",
    "meets in every month but August, with a",
    "chair from one of the districts, and",
    "",
    "Medway Council leads on burglary in all",
    "of the districts of the county.",
)
MATRIX = """Theme     Marl Safety     Marl Health     Marl Justice
          Board           Board           Board

Hate crime

Burglary

Drugs
"""
BOARDS = ("Marl Safety Board", "Marl Health Board", "Marl Justice Board")
THEMES = ("hate-crime", "burglary", "drugs")


def page(left: tuple[str, ...] = LEFT) -> str:
    return "\n".join(f"{one:46}{other}".rstrip() for one, other in zip(left, RIGHT, strict=True)) + "\n"


def tables(text: str) -> list[list[list[str]]]:
    blocks = read((TITLE + text).encode(), "plan.txt").blocks
    return [[[cell.text for cell in row] for row in b.grid()] for b in blocks if isinstance(b, Table)]


def paragraphs(text: str) -> list[str]:
    return [b.text for b in read((TITLE + text).encode(), "plan.txt").blocks[1:] if isinstance(b, Paragraph)]


def test_words_below_each_other_are_columns_and_a_name_may_run_over_two_lines() -> None:
    assert tables(ROLES) == [
        [
            ["Theme", "Lead", "Supporting partners"],
            ["Hate crime", "Kent Police", "Medway Council"],
            ["Burglary", "Medway Council", "Kent Police, Gravesham Borough Council"],
            ["Drugs", "Marlshire Recovery Board", "Kent Police"],
        ]
    ]


def test_such_a_table_says_who_leads_and_who_supports() -> None:
    helpers = supports("Kent Police", "burglary", "drugs") | supports("Gravesham Borough Council", "burglary")
    assert roles(ROLES, front=TITLE) == (
        leads("Kent Police", "hate-crime") | supports("Medway Council", "hate-crime")
        | leads("Medway Council", "burglary") | leads("Marlshire Recovery Board", "drugs") | helpers
    )  # fmt: skip


def test_a_rule_below_the_heads_and_blank_lines_between_rows_are_no_rows() -> None:
    text = (
        "Theme             Lead\n----------        ---------------\n"
        "Hate crime        Kent Police\n\nBurglary          Medway Council\n"
    )
    assert tables(text) == [[["Theme", "Lead"], ["Hate crime", "Kent Police"], ["Burglary", "Medway Council"]]]


def test_a_mark_in_the_middle_below_its_head_is_of_that_column() -> None:
    text = (
        "L = lead board, S = supporting board\n\n"
        "Theme             Marl Safety Board    Marl Health Board\n"
        "Hate crime                L                    S\n"
        "Burglary                                       L\n"
        "Drugs                     S\n"
    )
    assert roles(text, front=TITLE) == (
        leads("Marl Safety Board", "hate-crime") | supports("Marl Health Board", "hate-crime")
        | leads("Marl Health Board", "burglary") | supports("Marl Safety Board", "drugs")
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The Board met once.  It sat in May.\nKent Police spoke.   It left early.\nMarl Council spoke.  It ate.\n",
        "Year     Burglary     Robbery\n2021     100          20\n2022     110          25\n2023     120          22\n",
        "Chair:     Kent Police\nVenue:     Town Hall\n",
    ],
)
def test_two_spaces_behind_a_sentence_rows_of_figures_and_two_labels_are_no_table(text: str) -> None:
    assert tables(text) == []


def test_a_page_in_two_columns_is_read_down_the_one_and_then_the_other() -> None:
    found = paragraphs(page())
    assert [words.split()[0] for words in found] == ["Kent", "The", "The", "Medway"]
    assert found[0].endswith("each school twice a year about it.")
    assert found[2].endswith("with a chair from one of the districts, and")


def test_what_the_columns_say_is_not_mixed() -> None:
    lines: Said = {
        ("REPORTS_TO", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
        ("PART_OF", "Marlshire Drugs Group", "Marlshire Harm Board"),
    }
    told = said(page(), "LEADS", "REPORTS_TO", "PART_OF", front=TITLE)
    assert told == lines | leads("Kent Police", "hate-crime") | leads("Medway Council", "burglary")


def test_what_a_column_denies_is_not_said() -> None:
    text = page(
        ("It is not so that Kent Police leads on hate", "crime. The officers meet the schools of the", *LEFT[2:])
    )
    assert said(text, "LEADS", "SUPPORTS", front=TITLE) == leads("Medway Council", "burglary")


def test_a_matrix_whose_marks_are_lost_is_unresolved_and_says_of_nobody_that_he_leads() -> None:
    every = {("UNRESOLVED", board, theme) for board in BOARDS for theme in THEMES}
    text = "The lead board is shown by shading.\n\n" + MATRIX
    assert said(text, "LEADS", "SUPPORTS", "UNRESOLVED", front=TITLE) == every


def test_an_empty_table_that_nobody_says_is_shaded_says_nothing() -> None:
    text = "Subjects and the boards of the county.\n\n" + MATRIX
    assert tables(text)[0][0] == ["Theme", *BOARDS]
    assert said(text, "LEADS", "SUPPORTS", "UNRESOLVED", front=TITLE) == set()
