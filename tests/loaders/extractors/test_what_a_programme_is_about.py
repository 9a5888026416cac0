"""What a programme is about, where its name does not say it."""

import pytest

from tests.loaders.saying import said

SAYS = [
    ("Operation Redstart, which targets burglary, runs every spring.", {"burglary"}),
    ("Operation Redstart is a partnership operation to tackle hate crime and arson.", {"hate-crime", "fire-safety"}),
    ("Operation Redstart aims to reduce rural crime.", {"rural-crime"}),
    (
        "Operation Redstart runs with the overall aim of reducing student victimisation, especially burglary.",
        {"burglary"},
    ),
    ("Road safety campaigns such as Operation Redstart are paid for by the force.", {"road-safety"}),
]
SILENT = [
    "Operation Redstart no longer targets burglary.",
    "Operation Redstart might be extended to tackle arson.",
    "Burglary fell after Operation Redstart ended.",
]

NATIONAL = [
    ("Operation Sceptre week took place in May.", ("Operation Sceptre", "knife-crime")),
    ("The Community Trigger was used twice.", ("Community Trigger", "anti-social-behaviour")),
    ("Hate Crime Awareness Week was marked in October.", ("Hate Crime Awareness Week", "hate-crime")),
    ("Modern slavery is managed through the work of the Marl Panel.", ("Marl Panel", "modern-slavery")),
]


@pytest.mark.parametrize(("words", "themes"), SAYS, ids=[w for w, _ in SAYS])
def test_what_is_said_of_it_is_found(words: str, themes: set[str]) -> None:
    assert said(words, "CONCERNS") == {("CONCERNS", "Operation Redstart", theme) for theme in themes}


@pytest.mark.parametrize("words", SILENT)
def test_what_only_stands_beside_it_is_not(words: str) -> None:
    assert said(words, "CONCERNS") == set()


@pytest.mark.parametrize(("words", "told"), NATIONAL)
def test_what_is_the_same_everywhere_is_known(words: str, told: tuple[str, str]) -> None:
    assert ("CONCERNS", *told) in said(words, "CONCERNS")
