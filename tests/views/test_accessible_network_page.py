"""WCAG 2.2 AA, as far as a machine can tell: axe-core in every state, targets, reflow, and each flow by keyboard alone.

axe does not see a canvas; that the picture has a name, walks by arrow keys and is said by the table is tested here too.
"""

import re
from pathlib import Path
from typing import Any

import pytest

from graph.model import Graph
from tests.made_county import county
from tests.views.conftest import Open
from views import network

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
STATES = {
    "start": "", "item": "#item=theme:modern-slavery",
    "line": "#item=board:shire-safer-board&line=LEADS&to=theme:modern-slavery",
    "neighbourhood": "#item=theme:modern-slavery&layout=near", "tree": "#layout=tree", "free": "#layout=free",
    "filtered": "#types=MEMBER_OF&year=2018", "nothing": "#types=none", "sorted": "#sort=document+down",
}  # fmt: skip
LOOKS = {
    "light": {"color_scheme": "light"}, "dark": {"color_scheme": "dark"}, "forced colours": {"forced_colors": "active"},
}  # fmt: skip


@pytest.fixture(scope="module")
def graph() -> Graph:
    return county()


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return network.page(graph)


def violations(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {node['html'][:200]}" for v in found for node in v["nodes"]]


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_any_state(opens: Open, html: str, look: str) -> None:
    opened = opens(html, **LOOKS[look])
    for state, hash in STATES.items():
        opened.page.evaluate("hash => { location.hash = hash }", hash or "#")
        opened.page.wait_for_timeout(30)
        assert (state, violations(opened.page)) == (state, [])
    opened.page.click("summary")
    opened.page.fill("#search", "sh")
    assert violations(opened.page) == []
    opened.quiet()


@pytest.mark.parametrize("way", ["320 px", "200 % text", "no scripts"])
def test_narrow_and_large_and_plain(opens: Open, html: str, way: str) -> None:
    opened = opens(
        html, width=1280 if way == "200 % text" else 320, height=800, java_script_enabled=way != "no scripts"
    )
    page = opened.page
    if way == "no scripts":  # axe needs scripts; reflow does not
        assert page.locator("figure svg").is_visible()
        return
    if way == "200 % text":
        page.evaluate("document.documentElement.style.fontSize = '200%'")
    for state, hash in STATES.items():
        page.evaluate("hash => { location.hash = hash }", hash or "#")
        page.wait_for_timeout(50)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (state, wide <= 0, violations(page)) == (state, True, [])


SMALL = """() => [...document.querySelectorAll("button, select, input, summary")]
  .map((one) => [one.outerHTML.slice(0, 80), one.closest("label") || one])
  .filter(([, one]) => one.offsetParent)
  .map(([html, one]) => [html, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""


def test_targets_are_large_enough(opens: Open, html: str) -> None:
    """2.5.8: at least 24 by 24 pixels, links within text excepted."""
    opened = opens(html, hash="#item=theme:modern-slavery")
    opened.page.click("summary")
    small = opened.page.evaluate(SMALL)
    assert small == []


def active(page: Any) -> str:
    return str(
        page.evaluate(
            "document.activeElement.id || document.activeElement.dataset.map || document.activeElement.textContent"
        )
    )


def tab_to(page: Any, wanted: str, key: str = "Tab") -> None:
    for _ in range(60):
        page.keyboard.press(key)
        if active(page) == wanted:
            return
    raise AssertionError(f"Tab never reaches {wanted!r}")


def test_search_select_read_and_clear_by_keyboard(opens: Open, html: str) -> None:
    page = opens(html).page
    tab_to(page, "search")
    page.keyboard.type("human traff")
    assert page.get_attribute("#search", "aria-expanded") == "true"
    assert page.get_attribute("#found-0", "aria-selected") == "true"
    page.keyboard.press("Enter")
    assert active(page) == "panel-title"
    assert page.inner_text("#panel-title") == "Modern slavery and human trafficking"
    heads = page.eval_on_selector_all("#panel h3", "all => all.map(h => h.firstChild.textContent)")
    assert heads[0] == "Led by"
    tab_to(page, "map", "Shift+Tab")
    page.keyboard.press("Escape")
    assert page.inner_text("#panel-title") == "How to read it"
    assert "item=" not in page.url


def test_walk_and_open_the_evidence_by_keyboard(opens: Open, html: str) -> None:
    page = opens(html).page
    tab_to(page, "map")
    first = page.inner_text("#walk")
    assert "Enter for the evidence" in first
    page.keyboard.press("ArrowRight")
    second = page.inner_text("#walk")
    page.keyboard.press("ArrowDown")
    assert len({first, second, page.inner_text("#walk")}) == 3
    said = page.inner_text("#walk").split(",")[0]
    page.keyboard.press("Enter")
    assert page.inner_text("#panel-title").startswith(said)
    assert active(page) == "panel-title"
    tab_to(page, "Copy as citation")


def test_filter_and_export_by_keyboard(opens: Open, html: str, tmp_path: Path) -> None:
    page = opens(html).page
    before = page.inner_text("#said")
    tab_to(page, "document")
    page.keyboard.press("ArrowDown")
    assert page.inner_text("#said") != before
    assert "document=" in page.url
    tab_to(page, "Save as CSV")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".csv")


def test_the_picture_has_a_name_and_says_where_it_is(opens: Open, html: str) -> None:
    page = opens(html).page
    assert page.get_attribute("#map", "aria-label")
    assert page.inner_text("#map-keys")
    assert page.get_attribute("#said", "role") == page.get_attribute("#walk", "role") == "status"


def test_nothing_moves_by_itself(opens: Open, html: str) -> None:
    """No animation and no smooth scrolling where motion is to be reduced; the canvas never animates."""
    page = opens(html, reduced_motion="reduce").page
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    moving = page.evaluate("() => document.getAnimations().length")
    assert moving == 0
    assert not re.search(r"@keyframes|transition:", html)


def test_a_citation_is_copied(opens: Open, html: str) -> None:
    opened = opens(html, hash="#item=theme:modern-slavery")
    page = opened.page
    opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator("text=Copy as citation").first
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('said').textContent === 'Copied.'")
    copied = page.evaluate("navigator.clipboard.readText()")
    said = r".+ leads on Modern slavery and human trafficking \((Shire CSA 2018/20|Dale CSP 2023), .+: “.+”\)\."
    assert re.fullmatch(said, copied)
    opened.quiet()
