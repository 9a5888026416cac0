"""Whatever a document holds: nothing runs, nothing is asked for, and everything is shown as the text that it is."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from queries.writers.csv import harmless
from tests.views import hostile
from tests.views.conftest import Open
from views import network
from views.wrap import visible

TEXTS = hostile.strings()


@pytest.fixture(scope="module")
def html() -> str:
    return network.page(hostile.graph(TEXTS))


def seen(text: str) -> str:
    """A string as a page shows it: white space runs together."""
    return " ".join(visible(text).split())


def test_there_are_two_hundred() -> None:
    assert len(set(TEXTS)) == len(TEXTS) >= 200


def texts_of(page: Any, selector: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(selector, "all => all.map(one => one.textContent)")
    return [" ".join(text.split()) for text in found]


def test_nothing_runs_and_all_of_it_is_shown_in_the_table(opens: Open, html: str) -> None:
    opened = opens(html, hash="#types=" + "+".join(sorted({edge.type for edge in hostile.graph(TEXTS).edges})))
    page = opened.page
    while page.locator("#more-rows").is_visible():
        page.click("#more-rows")
    assert set(texts_of(page, "#rows td:nth-child(6)")) == {seen(text) for text in TEXTS}
    assert set(texts_of(page, "#rows th")) == {seen(text) for text in TEXTS}
    assert page.evaluate("window.evil") is None
    opened.quiet()


def test_nothing_runs_where_it_is_searched_selected_and_drawn(opens: Open, html: str) -> None:
    opened = opens(html)
    page = opened.page
    for text in TEXTS[::12]:
        if not any(letter.isalnum() for letter in text):
            continue
        page.fill("#search", text[:60])
        if page.locator("#found li").count():
            page.press("#search", "Enter")
            shown = page.eval_on_selector("#panel-title", "one => one.textContent")
            assert shown in {visible(other) for other in TEXTS}
    page.select_option("#layout", "free")
    page.select_option("#layout", "tree")
    assert page.evaluate("window.evil") is None
    assert page.locator("#panel img, #panel script, #panel iframe, #found img").count() == 0
    opened.quiet()


def test_nothing_runs_without_our_scripts_either(opens: Open, html: str) -> None:
    opened = opens(html, java_script_enabled=False)
    assert opened.page.locator("figure svg text").count() > 100
    assert opened.page.locator("main img, main iframe, main script, main a[href^='java']").count() == 0
    opened.quiet()


def test_csv_has_no_formula_and_every_string(opens: Open, html: str, tmp_path: Path) -> None:
    opened = opens(html, hash="#types=LEADS")
    with opened.page.expect_download() as download:
        opened.page.click("[data-save=csv]")
    download.value.save_as(tmp_path / "table.csv")
    text = (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))
    leads = [edge for edge in hostile.graph(TEXTS).edges if edge.type == "LEADS"]
    assert len(found) == len(leads) + 1
    assert not [
        cell for row in found for cell in row if cell[:1] in {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}
    ]
    assert {row[5] for row in found[1:]} == {harmless(visible(edge.properties["quote"])) for edge in leads}


def test_saved_pictures_are_pictures(opens: Open, html: str, tmp_path: Path) -> None:
    from lxml import etree

    opened = opens(html)
    with opened.page.expect_download() as download:
        opened.page.click("[data-save=svg]")
    download.value.save_as(tmp_path / "picture.svg")
    tree = etree.parse(str(tmp_path / "picture.svg"))
    assert {element.tag.split("}")[1] for element in tree.iter() if isinstance(element.tag, str)} <= {
        "svg", "title", "g", "path", "rect", "text"}  # fmt: skip
    with opened.page.expect_download() as download:
        opened.page.click("[data-save=png]")
    download.value.save_as(tmp_path / "picture.png")
    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")
    opened.quiet()
