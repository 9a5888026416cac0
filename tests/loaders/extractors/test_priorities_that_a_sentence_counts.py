"""Priorities that a sentence counts and headings or rows of a table below it name, where the count agrees."""

import pytest

from tests.loaders.saying import names, said, table

BOARD = "Marlshire Safer Together Board"
WANTED = {("Priority", "Hate crime"), ("Priority", "Burglary"), ("Priority", "Knives in schools")}


def headed(sentence: str, *headings: str, under: str = "Our priorities") -> str:
    below = "".join(f"### {heading}\n\nWords on it.\n\n" for heading in headings)
    return f"## {under}\n\n{sentence}\n\n{below}## Money\n\nThere is little.\n"


def themed(sentence: str, *rows: str, head: str = "Theme | What we will do") -> str:
    return f"{sentence}\n\n{table(head, *(f'{row} | Visit schools' for row in rows))}"


@pytest.mark.parametrize("verb", ["chose", "has agreed", "adopted", "has"])
def test_headings_below_the_sentence_are_the_priorities_of_whom_it_names(verb: str) -> None:
    text = headed(f"The {BOARD} {verb} three priorities.", "Hate crime", "Burglary", "Knives in schools")
    assert names(text, "Priority") == WANTED
    assert said(text, "SETS") == {("SETS", BOARD, name) for _, name in WANTED}


def test_the_numbers_of_the_headings_are_no_part_of_the_names() -> None:
    text = headed(f"The {BOARD} chose three priorities.", "1. Hate crime", "2. Burglary", "Three: Knives in schools")
    assert names(text, "Priority") == WANTED


@pytest.mark.parametrize("count", ["two", "four", "5"])
def test_a_count_that_does_not_agree_with_the_headings_gives_none(count: str) -> None:
    text = headed(f"The {BOARD} chose {count} priorities.", "Hate crime", "Burglary", "Knives in schools")
    assert names(text, "Priority") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        f"The {BOARD} rejected three priorities that it had agreed.",
        f"The {BOARD} has three draft priorities.",
        f"The previous {BOARD} agreed three priorities.",
        f"The {BOARD} agreed to consult on three priorities.",
        f"The {BOARD} has no longer three priorities.",
        f"The {BOARD} has three options for its priorities.",
        "Many wrote to us of three priorities.",
    ],
)
def test_priorities_of_others_of_before_or_of_a_draft_are_none(sentence: str) -> None:
    assert names(headed(sentence, "Hate crime", "Burglary", "Knives in schools"), "Priority") == set()


def test_themes_are_priorities_only_where_something_says_priorities() -> None:
    three = ("Hate crime", "Burglary", "Knives in schools")
    sentence = f"The {BOARD} has three strands."
    assert names(headed(sentence, *three), "Priority") == WANTED
    assert names(headed(sentence, *three, under="How the plan is laid out"), "Priority") == set()


def test_headings_of_two_levels_and_of_another_section_are_not_counted() -> None:
    mixed = (
        f"## Our priorities\n\nThe {BOARD} chose two priorities.\n\n#### Hate crime\n\nOne.\n\n### Burglary\n\nTwo.\n"
    )
    assert names(mixed, "Priority") == set()
    text = f"## Our priorities\n\nThe {BOARD} chose two priorities.\n\n## Money\n\nLittle.\n\n## People\n\nMany.\n"
    assert names(text, "Priority") == set()


@pytest.mark.parametrize(
    ("noun", "head"), [("themes", "Theme"), ("aims", "Aim"), ("outcomes", "Outcomes"), ("strands", "Key strand")]
)
def test_rows_of_a_table_that_is_headed_by_what_is_counted(noun: str, head: str) -> None:
    sentence = f"The {BOARD} agreed three {noun}."
    text = themed(
        sentence, "Theme 1: Hate crime", "2. Burglary", "Three – Knives in schools", head=f"{head} | What we will do"
    )
    assert names(text, "Priority") == WANTED
    assert said(text, "SETS") == {("SETS", BOARD, name) for _, name in WANTED}


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        (f"The {BOARD} agreed four themes.", "Theme | What we will do"),
        (f"The {BOARD} agreed three themes.", "Aim | What we will do"),
        (f"The {BOARD} agreed three themes.", "Theme of the month | What we will do"),
        (f"The {BOARD} considered three themes that others have.", "Theme | What we will do"),
        ("There were talks of three themes.", "Theme | What we will do"),
    ],
)
def test_rows_that_are_not_so_many_or_headed_otherwise_are_none(sentence: str, head: str) -> None:
    text = themed(sentence, "Hate crime", "Burglary", "Knives in schools", head=head)
    assert names(text, "Priority") == set()
