"""Priorities from lists, sentences, headings and tables; and what is none."""

import pytest

from tests.loaders.saying import Said, said

GIVES: list[tuple[str, Said]] = [
    (
        "The top priority for the Marl Rural Crime Group being: theft of tools, quad bikes and fuel.",
        {("SETS", "Marl Rural Crime Group", "theft of tools, quad bikes and fuel")},
    ),
    (
        "The key priority for Marlshire Police was tackling knife crime.",
        {("SETS", "Marlshire Police", "tackling knife crime")},
    ),
    (
        "The Marlshire Safer Partnership's three priorities for 2024-27 are serious violence, domestic abuse "
        "and hate crime.",
        {
            ("SETS", "Marlshire Safer Partnership", "serious violence"),
            ("SETS", "Marlshire Safer Partnership", "domestic abuse"),
            ("SETS", "Marlshire Safer Partnership", "hate crime"),
        },
    ),
    (
        "The Marlshire Safer Together Board has identified three priority areas: violence prevention; "
        "area-based working; and tackling hate crime.",
        {
            ("SETS", "Marlshire Safer Together Board", "violence prevention"),
            ("SETS", "Marlshire Safer Together Board", "area-based working"),
            ("SETS", "Marlshire Safer Together Board", "tackling hate crime"),
        },
    ),
    (
        "The Marlshire Safer Together Board has agreed the following priorities:\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board has identified three priorities for 2024-27:\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board’s priorities are:\n\n- Tackling serious violence\n"
        "- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board has set three key priorities:\n\n"
        "1. Tackling serious violence\n2. Reducing burglary\n3. Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\n## Our priorities\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\nOur current priorities are (in no particular order):"
        "\n\n- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\nThis plan sets out the strategic priorities as:\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board focuses on three key priority areas:\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board has agreed three priorities: tackling serious violence, reducing "
        "burglary and protecting vulnerable people.",
        {
            ("SETS", "Marlshire Safer Together Board", "protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board has three priorities: tackling serious violence; reducing burglary; "
        "and protecting vulnerable people.",
        {
            ("SETS", "Marlshire Safer Together Board", "protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\n## Priority 1: Tackling serious violence\n\n"
        "Text about it.\n\n## Priority 2: Reducing burglary\n\nMore text here.\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\n## Priority One – Tackling serious violence\n\n"
        "Text about it.\n\n## Priority Two – Reducing burglary\n\nMore text here.\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "Burglary is a priority for the Marlshire Safer Together Board.",
        {("SETS", "Marlshire Safer Together Board", "Burglary")},
    ),
    (
        "Tackling burglary is one of the Marlshire Safer Together Board’s highest priorities.",
        {("SETS", "Marlshire Safer Together Board", "Tackling burglary")},
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\nThe three priorities for the partnership are:\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\nWe have agreed the following priorities for 2024-27:"
        "\n\n- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\nOur five strategic objectives are:\n\n"
        "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Protecting vulnerable people"),
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\n## Strategic Priority 1: Tackling serious violence"
        "\n\nText about it.\n\n## Strategic Priority 2: Reducing burglary\n\n"
        "More text here.\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\n| No. | Priority |\n"
        "| --- | --- |\n| 1 | Tackling serious violence |\n| 2 | Reducing burglary |\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
    (
        "The Marlshire Safer Together Board meets monthly.\n\n| Priority | Lead |\n"
        "| --- | --- |\n| Tackling serious violence | Gwent Police |\n| Reducing burglary | Newport City Council |"
        "\n",
        {
            ("SETS", "Marlshire Safer Together Board", "Reducing burglary"),
            ("SETS", "Marlshire Safer Together Board", "Tackling serious violence"),
        },
    ),
]
NOTHING: list[str] = [
    "The Marlshire Safer Partnership's two priorities are reviewed yearly and set out below.",
    "The Marlshire Safer Together Board considered the following priorities, which were not adopted:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "The Marlshire Safer Together Board’s previous priorities were:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "The Marlshire Safer Together Board noted the national priorities, which are:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "The Marlshire Safer Together Board is consulting on the following draft priorities:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "Burglary is not a priority for the Marlshire Safer Together Board.",
    "Burglary is no longer a priority for the Marlshire Safer Together Board.",
    "Burglary was a priority for the Marlshire Safer Together Board until 2022.",
    "Burglary should be a priority for the Marlshire Safer Together Board.",
    "Residents said that burglary should be the Marlshire Safer Together Board’s top priority.",
    "The Marlshire Safer Together Board gives priority to a priority cohort of families.",
    "In order of priority, the Marlshire Safer Together Board will:\n\n- buy cameras\n- fix gates\n- paint walls\n",
    "The Marlshire Safer Together Board will continue to monitor:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "Other areas of work of the Marlshire Safer Together Board are:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "The Marlshire Safer Together Board dropped the following priorities:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
    "The priority rating of each action of the Marlshire Safer Together Board is shown: high, medium and low.",
    "Priority neighbourhoods of the Marlshire Safer Together Board are:\n\n- Elm Road\n- Oak Lane\n- Ash Way\n",
    "The Marlshire Safer Together Board asked which priorities it should set: burglary, robbery or arson?",
    "Emerging priorities for the Marlshire Safer Together Board are:\n\n"
    "- Tackling serious violence\n- Reducing burglary\n- Protecting vulnerable people\n",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "SETS") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "SETS") == set()
