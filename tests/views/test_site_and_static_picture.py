"""The folder of pages, and the picture without scripts."""

import posixpath
import re
from pathlib import Path

import pytest
from lxml import etree, html

from graph.model import Graph
from graph.store import open_store
from queries import answer, catalogue
from tests.made_county import county
from tests.views import hostile
from tests.views.conftest import Open
from tests.views.test_accessible_network_page import violations
from views import network, site


def made(graph: Graph, folder: Path) -> dict[str, str]:
    with open_store(str(folder), write=True) as store:
        store.replace(graph)
        answers = {name: answer.ask(store, catalogue.question(name)) for name in site.QUESTIONS}
    return dict(site.pages(graph, answers))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return made(county(), tmp_path_factory.mktemp("site") / "store")


def test_every_link_leads_to_a_page_and_every_page_is_reached(pages: dict[str, str]) -> None:
    reached = {"index.html"}
    for path, text in pages.items():
        for link in html.fromstring(text.encode()).xpath("//a/@href"):
            if not link.startswith("#"):
                to = posixpath.normpath(posixpath.join(posixpath.dirname(path), link))
                assert to in pages, (path, link)
                reached.add(to)
    assert reached == set(pages)


def test_each_claim_stands_on_the_pages_of_both_its_ends(pages: dict[str, str]) -> None:
    texts = {re.search("<title>(.*)</title>", text)[1]: text for text in pages.values()}  # type: ignore[index]
    graph = county()
    names = {node.id: node.name for node in graph.nodes}
    checked = 0
    for edge in graph.edges:
        if edge.type != "LEADS" or edge.properties.get("status") == "rejected":
            continue
        for end, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if names[end] in texts:
                assert str(edge.properties["locator"]) in texts[names[end]]
                assert names[other] in texts[names[end]]
                checked += 1
    assert checked > 4


def test_only_the_network_page_has_scripts(pages: dict[str, str]) -> None:
    assert [path for path, text in pages.items() if "<script" in text] == ["network.html"]


def test_axe_finds_nothing_in_any_kind_of_page(opens: Open, pages: dict[str, str]) -> None:
    kinds = {posixpath.dirname(path) or path: text for path, text in pages.items() if path != "network.html"}
    for kind in ("index.html", "gaps.html", "bodies", "themes"):
        text = kinds[kind]
        opened = opens(text)
        assert (kind, violations(opened.page)) == (kind, [])
        opened.quiet()


def test_hostile_strings_are_text_on_every_page(tmp_path: Path) -> None:
    for path, text in made(hostile.graph(hostile.strings()), tmp_path / "store").items():
        if path == "network.html":
            continue
        tree = html.document_fromstring(text.encode())
        assert not tree.xpath(
            "//main//script | //main//img | //main//iframe | //@onerror | //@onload | //main//style"
        ), path
        assert {href for href in tree.xpath("//a/@href") if not re.fullmatch(r"[\w./#-]+", href)} == set(), path


def test_the_static_picture_is_well_formed_and_runs_nothing() -> None:
    for graph in (county(), hostile.graph(hostile.strings()), Graph((), ())):
        tree = etree.fromstring(network.picture(graph).encode())
        tags = {etree.QName(element).localname for element in tree.iter()}
        assert tags <= {"svg", "title", "rect", "g", "path", "text"}
        assert not [
            name for element in tree.iter() for name in element.attrib if name.startswith("on") or "href" in name
        ]


def test_labels_do_not_overlap_in_the_static_picture() -> None:
    from views import scene

    boxes = list(scene.scene(county()).boxes.values())
    assert len(boxes) > 5
    for number, box in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = abs(box.x - other.x) >= scene.WIDTH or abs(box.y - other.y) >= (box.height + other.height) / 2
            assert apart, (box, other)
