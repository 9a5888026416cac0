"""The pages that are made from the catalogue and the seeds say what the program says now."""

import pytest

from tests.queries.pages import ROOT, pages


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("page", ["answers.md", "questions.md"])
def test_the_page_is_what_the_program_says(made: dict[str, str], page: str) -> None:
    there = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert there == made[page], "write it again: python -m tests.queries.pages"
