"""The picture of the board paper: the same scene, no taller than a page, and words for who cannot see it."""

import io

from PIL import Image

from graph.model import Edge, Graph, Node
from tests.made_county import county
from tests.views import hostile
from views import lanes, raster, scene
from views.sketch import MOST, sketch

TOLD = {"document": "document:d", "locator": "1", "quote": "q", "status": "stated", "rule": "r"}


def crowd(count: int) -> tuple[Graph, list[tuple[str, str, str]]]:
    nodes = [Node("document:d", ("Document",), "D"), Node("theme:t", ("Theme",), "Theme")]
    nodes += [Node(f"organisation:{i:03}", ("Organisation",), f"Body {i}") for i in range(count)]
    kinds = ["LEADS" if i % 10 == 0 else "SUPPORTS" for i in range(count)]
    edges = [Edge(f"e{i:03}", kind, f"organisation:{i:03}", "theme:t", TOLD) for i, kind in enumerate(kinds)]
    return Graph(nodes, edges), [(f"Body {i}", "Theme", kind.lower()) for i, kind in enumerate(kinds)]


def test_it_fits_a_page_and_says_what_it_leaves_out() -> None:
    graph, links = crowd(200)
    png, alt, left_out = sketch(graph, links)
    image = Image.open(io.BytesIO(png))
    assert left_out == 200 - MOST
    assert image.height / image.width < 240 / 160
    assert all(f"Body {i} leads on Theme" in alt for i in range(0, 200, 10))
    assert "180 supporting roles" in alt


def test_who_leads_is_kept_when_others_are_left_out() -> None:
    graph, _ = crowd(200)
    opened = lanes.opening(graph, lanes.order(graph))
    kept = lanes.trimmed(graph, opened, MOST)
    assert {f"organisation:{i:03}" for i in range(0, 200, 10)} < set(kept.ids)


def test_the_same_bytes_and_any_string() -> None:
    for graph in (county(), hostile.graph(hostile.strings()[::5])):
        drawn = scene.scene(graph)
        first = raster.png(drawn)
        assert first == raster.png(drawn)
        image = Image.open(io.BytesIO(first))
        assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 10


def test_links_that_were_not_asked_for_are_not_drawn() -> None:
    graph, links = crowd(3)
    _, alt, left_out = sketch(graph, links[:1])
    assert left_out == 0
    assert alt == "Body 0 leads on Theme. 0 supporting roles and 0 marks that cannot be read are drawn besides."
