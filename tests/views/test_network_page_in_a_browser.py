"""The network page as a person has it: from a file, offline, with and without scripts."""

import pytest

from graph.model import Graph
from tests.made_county import county
from tests.views.conftest import Open
from views import network

INK = """() => {
  const canvas = document.querySelector("#map canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let ink = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]) ink += 1;
  return ink;
}"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return county()


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return network.page(graph)


def test_it_draws_and_asks_for_nothing(opens: Open, html: str) -> None:
    opened = opens(html)
    opened.page.wait_for_timeout(200)
    drawn = opened.page.evaluate(INK)
    assert drawn > 5000
    opened.quiet()


def test_a_hanging_network_changes_nothing(opens: Open, html: str) -> None:
    opened = opens(html, hang=True)
    assert "claims" in opened.page.inner_text("#said")
    opened.quiet()


def test_without_scripts_there_are_a_heading_a_picture_and_the_table(opens: Open, html: str) -> None:
    opened = opens(html, java_script_enabled=False)
    assert opened.page.inner_text("h1") == "Who leads, who supports"
    assert opened.page.locator("figure svg").is_visible()
    assert opened.page.locator("#rows tr").count() > 3
    assert not opened.page.locator("#search").is_visible()


def test_the_same_graph_gives_the_same_bytes(graph: Graph, html: str) -> None:
    assert network.page(Graph(list(reversed(graph.nodes)), list(reversed(graph.edges)))) == html


@pytest.mark.parametrize("broken", ["script", "data", "old browser"])
def test_where_the_scripts_fail_the_static_page_stands(opens: Open, html: str, broken: str) -> None:
    """A page cut off by a mail gateway, or in a browser that does not know what we use, still says something."""
    start = html.index('<script type="application/json" id="data">')
    if broken == "data":
        html = html[:start] + "</body></html>"
    elif broken == "script":
        html = html.replace('"use strict";', '"use strict"; a b;')
    page = opens(html.replace('id="start"', 'id="started"'), wait=False).page if broken == "old browser" else None
    page = page or opens(html, wait=False).page
    page.wait_for_selector("html.plain", state="attached")
    assert page.locator("figure svg").is_visible()
    assert page.locator("#rows tr").first.is_visible()
    assert not page.locator("#search").is_visible()
