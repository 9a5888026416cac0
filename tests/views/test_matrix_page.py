"""The matrix as a page: its letters are the rows of the question, and behind each stand the words."""

import re
from pathlib import Path
from typing import Any

import pytest

from graph.model import Graph
from graph.store import open_store
from queries import answer, catalogue
from queries.answer import Answer
from tests.made_county import county
from tests.views import hostile
from tests.views.conftest import Open
from tests.views.test_accessible_network_page import LOOKS, violations
from views import matrix_page


def governance(graph: Graph, folder: Path) -> Answer:
    with open_store(str(folder), write=True) as store:
        store.replace(graph)
        return answer.ask(store, catalogue.question("governance"))


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    return governance(county(), tmp_path_factory.mktemp("matrix") / "store")


@pytest.fixture(scope="module")
def html(asked: Answer) -> str:
    return matrix_page.page(asked)


def test_letters_are_the_questions_rows(opens: Open, html: str, asked: Answer) -> None:
    page = opens(html, java_script_enabled=False).page
    letters = {"leads": "L", "supports": "S", "not readable": "?"}
    wanted = {(row["who"], row["theme"], letters[row["role"]]) for row in asked.dicts()}
    labels = [(a.get_attribute("aria-label"), a.inner_text()) for a in page.locator(".grid a").all()]
    assert sum(len(text) for _, text in labels) == len(wanted)
    for who, theme, letter in wanted:
        assert [1 for label, text in labels if label.startswith(who) and label.endswith(theme) and letter in text]


def test_a_letter_shows_its_evidence_and_only_that(opens: Open, html: str, asked: Answer) -> None:
    page = opens(html).page
    assert page.locator(".told > section:visible").count() == 0
    page.focus(".grid a >> nth=0")
    page.keyboard.press("Enter")
    assert page.locator(".told > section:visible").count() == 1
    label = page.get_attribute(".grid a >> nth=0", "aria-label")
    assert page.inner_text(".told > section:visible h3") == label
    assert page.inner_text(".told > section:visible blockquote") in {row["quote"] for row in asked.dicts()}
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Back to the matrix"


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing(opens: Open, html: str, look: str) -> None:
    opened = opens(html, **LOOKS[look])
    assert violations(opened.page) == []
    opened.page.click(".grid a >> nth=0")
    assert violations(opened.page) == []
    opened.page.set_viewport_size({"width": 320, "height": 800})
    assert opened.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    opened.quiet()


def test_hostile_strings_are_text(opens: Open, tmp_path: Path) -> None:
    opened = opens(matrix_page.page(governance(hostile.graph(hostile.strings()), tmp_path / "store")))
    page: Any = opened.page
    assert page.evaluate("window.evil") is None
    assert page.locator("main img, main iframe, main script, main form").count() == 0
    opened.quiet()


def test_nothing_to_show_is_said() -> None:
    empty = Answer("governance", "t", ("theme", "who", "role", "document", "locator", "quote", "status"), ())
    assert re.search("No document gives anybody a role", matrix_page.page(empty))
