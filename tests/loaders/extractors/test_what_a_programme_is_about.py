"""What a programme is about, where its name does not say it."""

import pytest

from tests.loaders.saying import said

SAYS = [
    ("Operation Redstart, which targets burglary, runs every spring.", {"burglary"}),
    ("Operation Redstart is a partnership operation to tackle hate crime and arson.", {"hate-crime", "fire-safety"}),
    ("Operation Redstart aims to reduce rural crime.", {"rural-crime"}),
    ("Road safety campaigns such as Operation Redstart are paid for by the force.", {"road-safety"}),
]
SILENT = [
    "Operation Redstart no longer targets burglary.",
    "Operation Redstart might be extended to tackle arson.",
    "Burglary fell after Operation Redstart ended.",
]


@pytest.mark.parametrize(("words", "themes"), SAYS, ids=[w for w, _ in SAYS])
def test_what_is_said_of_it_is_found(words: str, themes: set[str]) -> None:
    assert said(words, "CONCERNS") == {("CONCERNS", "Operation Redstart", theme) for theme in themes}


@pytest.mark.parametrize("words", SILENT)
def test_what_only_stands_beside_it_is_not(words: str) -> None:
    assert said(words, "CONCERNS") == set()
