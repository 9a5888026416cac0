"""What the table lists is what the graph holds, under every filter; and an address opens the same view."""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from graph.model import Edge, Graph, Node
from graph.store import Store, open_store
from queries import answer, catalogue
from queries.writers.csv import harmless
from tests.made_county import A, B, county
from tests.views.conftest import Open
from views import narrow, network
from views.look import RELATION, RELATIONS, STATUSES
from views.wrap import visible

GRAPH = county()
NODES = {node.id: node for node in GRAPH.nodes}
KEPT = [edge for edge in GRAPH.edges if edge.properties.get("status") != "rejected"]
ROLES = {"LEADS", "SUPPORTS", "UNRESOLVED"}
Wanted = Callable[[], Iterable[Edge]]


def roles(edges: Iterable[Edge]) -> list[Edge]:
    return [edge for edge in edges if edge.type in ROLES]


def in_year(year: int) -> list[Edge]:
    held = narrow.documents_in_force(GRAPH, year)
    return roles(narrow.narrow(GRAPH, as_of=year).edges) if held else []


FILTERS: dict[str, tuple[dict[str, str], Wanted]] = {
    "start": ({}, lambda: roles(KEPT)),
    "all": ({"types": " ".join(RELATION)}, lambda: KEPT),
    "members": ({"types": "MEMBER_OF"}, lambda: [e for e in KEPT if e.type == "MEMBER_OF"]),
    "document": ({"document": A}, lambda: roles(narrow.narrow(GRAPH, document=A).edges)),
    "another document": ({"document": B}, lambda: roles(narrow.narrow(GRAPH, document=B).edges)),
    "theme": ({"theme": "theme:cyber-crime"}, lambda: roles(narrow.narrow(GRAPH, theme="theme:cyber-crime").edges)),
    "year": ({"year": "2018"}, lambda: in_year(2018)),
    "another year": ({"year": "2023"}, lambda: in_year(2023)),
    "status": ({"status": "not-readable"}, lambda: [
        e for e in roles(KEPT) if e.properties.get("status") == "unreadable"]),
    "kinds": ({"kinds": "board theme"}, lambda: [
        e for e in roles(KEPT) if {NODES[e.source].labels[0], NODES[e.target].labels[0]} <= {"Board", "Theme"}]),
    "neighbourhood": ({"item": "board:shire-safer-board", "layout": "near"}, lambda: [
        e for e in KEPT if "board:shire-safer-board" in (e.source, e.target) and e.type != "MENTIONS"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def html() -> str:
    return network.page(GRAPH)


def as_row(edge: Edge) -> tuple[str, ...]:
    given = edge.properties
    document = NODES.get(str(given.get("document")))
    register = f"register: {given.get('register') or 'vocabulary'}"
    cited = (document.properties.get("short") or document.name) if document else register
    where = str(given.get("locator") or "")
    page = given.get("page")
    where = f"{where}{', ' if where else ''}page {page}" if page else where
    row = (NODES[edge.source].name, RELATIONS[RELATION[edge.type]].says, NODES[edge.target].name, str(cited), where,
           str(given.get("quote") or ""), STATUSES[str(given.get("status", "stated"))])  # fmt: skip
    return tuple(str(harmless(" ".join(visible(cell).split()))) for cell in row)


def saved(page: Any, folder: Path) -> Counter[tuple[str, ...]]:
    with page.expect_download() as download:
        page.click("[data-save=csv]")
    download.value.save_as(folder / "table.csv")
    text = (folder / "table.csv").read_text(encoding="utf-8-sig")
    return Counter(tuple(row) for row in list(csv.reader(io.StringIO(text, newline="")))[1:])


def test_the_table_is_the_graph_under_every_filter(opens: Open, html: str, tmp_path: Path) -> None:
    page = opens(html).page
    for name, (state, wanted) in FILTERS.items():
        page.evaluate("hash => { location.hash = hash }", f"#{urlencode(state)}")
        page.wait_for_timeout(30)
        rows = Counter(as_row(edge) for edge in wanted())
        assert rows or name in {"another year"}, name
        assert (name, saved(page, tmp_path)) == (name, rows)
        said = page.inner_text("#said")
        page.evaluate("hash => { location.hash = hash }", f"#{urlencode(state)}&sort=from+down")
        page.wait_for_timeout(30)
        claims = rows.total()
        assert page.inner_text("#said").startswith(f"{claims} claim") or said == "Saved as CSV.", name
        assert page.locator("#rows tr").count() == min(claims, 100)


def test_the_start_is_the_rows_of_the_questions(opens: Open, html: str, tmp_path: Path) -> None:
    """`governance` answers for themes; the table says the same of them, claim for claim."""
    store: Store
    with open_store(str(tmp_path / "store"), write=True) as store:
        store.replace(GRAPH)
        asked = answer.ask(store, catalogue.question("governance")).dicts()
    words = {"leads": "leads on", "supports": "supports", "not readable": "has a mark that cannot be read for"}
    themes = {node.name for node in GRAPH.nodes if node.labels[0] == "Theme"}
    listed = saved(opens(html).page, tmp_path)
    mine = Counter((who, says, theme) for who, says, theme, *_ in listed.elements() if theme in themes)
    theirs = Counter((str(harmless(r["who"])), words[r["role"]], str(harmless(r["theme"]))) for r in asked)
    assert mine == theirs


def test_rejected_claims_are_nowhere(html: str, opens: Open, tmp_path: Path) -> None:
    rejected = [edge for edge in GRAPH.edges if edge.properties.get("status") == "rejected"]
    assert rejected
    page = opens(html, hash=f"#{urlencode({'types': ' '.join(RELATION)})}").page
    quotes = {edge.properties["quote"] for edge in rejected} - {edge.properties.get("quote") for edge in KEPT}
    assert quotes
    assert not quotes & {row[5] for row in saved(page, tmp_path)}


def test_an_address_opens_the_same_view_in_another_window(opens: Open, html: str) -> None:
    first = opens(html).page
    first.click("summary")
    first.uncheck("#types [value=SUPPORTS]")
    first.select_option("#document", A)
    first.fill("#search", "safer board")
    first.press("#search", "Enter")
    hash = first.evaluate("location.hash")
    second = opens(html, hash=hash).page
    for what in ("#said", "#panel-title", "#panel-body"):
        assert second.inner_text(what) == first.inner_text(what)
    second.click("summary")
    assert not second.is_checked("#types [value=SUPPORTS]")
    assert second.input_value("#document") == A
    first.go_back()
    assert first.inner_text("#panel-title") == "How to read it"


def test_narrowed_pages_hold_only_what_is_asked(opens: Open, tmp_path: Path) -> None:
    page = opens(network.page(GRAPH, theme="theme:cyber-crime")).page
    wanted = Counter(as_row(edge) for edge in roles(narrow.narrow(GRAPH, theme="theme:cyber-crime").edges))
    assert saved(page, tmp_path) == wanted
    assert "Cyber crime" in page.title()


def test_a_large_graph_opens_folded_and_unfolds(opens: Open) -> None:
    nodes = [Node("theme:t", ("Theme",), "Hub"), Node("document:d", ("Document",), "Doc")]
    nodes += [Node(f"organisation:{i:03}", ("Organisation",), f"Body {i}") for i in range(600)]
    nodes += [Node("board:b", ("Board",), "Board")]
    told = {"document": "document:d", "locator": "1", "quote": "q", "status": "stated", "rule": "r"}
    edges = [Edge(f"e{i:03}", "LEADS", f"organisation:{i:03}", "theme:t", told) for i in range(600)]
    edges += [Edge("eb", "LEADS", "board:b", "theme:t", told)]
    page = opens(network.page(Graph(nodes, edges))).page
    assert "Not drawn: 600" in page.inner_text("#said")
    page.fill("#search", "hub")
    page.press("#search", "Enter")
    page.click("text=Unfold 600 neighbours")
    assert "Not drawn: 202" in page.inner_text("#said")


def test_documents_of_one_name_are_told_apart(opens: Open, tmp_path: Path) -> None:
    told = {"locator": "1", "quote": "q", "status": "stated", "rule": "r"}
    nodes = [Node(f"document:{i}", ("Document",), "Minutes", (), {"short": "Minutes", "file": f"{i}.md"}) for i in "ab"]
    nodes += [Node("board:b", ("Board",), "Board"), Node("theme:t", ("Theme",), "Theme")]
    edges = [Edge(f"e{i}", "LEADS", "board:b", "theme:t", {**told, "document": f"document:{i}"}) for i in "ab"]
    page = opens(network.page(Graph(nodes, edges))).page
    assert {row[3] for row in saved(page, tmp_path)} == {"Minutes", "Minutes (b.md)"}


def test_the_table_sorts_by_each_column_both_ways(opens: Open, html: str) -> None:
    page = opens(html).page
    for number, head in enumerate(("From", "Relationship", "To", "Document", "Where", "Words", "Status"), start=1):
        cells = f"#rows tr > :nth-child({number})"
        page.click(f"#table thead button:text-is('{head}')")
        up = page.eval_on_selector_all(cells, "all => all.map(one => one.textContent)")
        assert page.get_attribute(f"#table thead th:nth-child({number})", "aria-sort") == "ascending"
        page.click(f"#table thead button:text-is('{head}')")
        down = page.eval_on_selector_all(cells, "all => all.map(one => one.textContent)")
        assert down == up[::-1], head
        assert len(set(up)) == 1 or up != down
        assert page.get_attribute(f"#table thead th:nth-child({number})", "aria-sort") == "descending"
