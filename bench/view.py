"""The network page beside pyvis's own page and plain vis-network with the same positions, on made graphs.

    python bench/view.py [SIZE...]

A graph has three claims a node. What is measured, in a headless Chromium without a GPU: bytes, and seconds to build;
milliseconds from opening the file to the first drawn canvas; frames a second while dragging and while zooming;
milliseconds of a search and of a filter until they are painted. pyvis's own page settles
its physics before it draws, and asks a CDN for a style sheet, which is refused here at once; it is given 90 seconds.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph.model import Edge, Graph, Node, sorted_graph
from views import html, lanes, network, scene

SIZES = (100, 1_000, 5_000, 20_000)
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip
PATIENCE = 90_000
FIRST_DRAWN = """
(() => {
  window.__drawn = null;
  const stroke = CanvasRenderingContext2D.prototype.stroke;
  CanvasRenderingContext2D.prototype.stroke = function (...given) {
    if (window.__drawn === null) {
      window.__drawn = 0;
      requestAnimationFrame(() => setTimeout(() => { window.__drawn = performance.now(); }));
    }
    return stroke.apply(this, given);
  };
})();
"""
FRAMES = """() => {
  window.__frames = 0;
  const tick = () => { window.__frames += 1; requestAnimationFrame(tick); };
  tick();
}"""
SEARCH = """() => {
  const field = document.getElementById("search");
  field.value = "board safety";
  field.dispatchEvent(new Event("input"));
}"""
FILTER = """() => {
  const choice = document.getElementById("document");
  choice.selectedIndex = choice.selectedIndex === 1 ? 2 : 1;
  choice.dispatchEvent(new Event("change"));
}"""
WORDS = (
    *("partnership", "board", "lead", "support", "agency", "district", "council", "police", "health", "group"),
    *("reduce", "harm", "victims", "offenders", "plan", "review", "community", "safety", "across", "county", "shared"),
    *("delivery", "reports", "quarterly", "action", "local", "priority", "responsible", "for", "will"),
)
TYPES = {"LEADS": 20, "SUPPORTS": 35, "UNRESOLVED": 5, "CONCERNS": 20, "SETS": 10, "MEMBER_OF": 10}


def made(size: int) -> Graph:
    """A graph of `size` nodes and three times as many claims, with words of their own, the same on every run."""
    dice = random.Random(size)
    shares = (("Board", 6), ("Partnership", 5), ("ThematicGroup", 10), ("Organisation", 19), ("Priority", 30),
              ("Theme", 8), ("Risk", 17), ("Programme", 5))  # fmt: skip
    nodes = [
        Node("document:0", ("Document",), "Agreement", (), {"short": "Agreement 2020", "period": "2018/2020"}),
        Node("document:1", ("Document",), "Assessment", (), {"short": "Assessment 2023", "date": "2023"}),
    ]
    by_label: dict[str, list[str]] = {label: [] for label, _ in shares}
    for number in range(size - 2):
        label = dice.choices([label for label, _ in shares], [share for _, share in shares])[0]
        name = f"{' '.join(dice.choices(WORDS, k=3)).capitalize()} {label.lower()} {number}"
        nodes.append(Node(f"{label.lower()}:{number:05}", (label,), name, (f"alias {number}",)))
        by_label[label].append(nodes[-1].id)
    who = by_label["Board"] + by_label["Partnership"] + by_label["ThematicGroup"] + by_label["Organisation"]
    what = by_label["Theme"] + by_label["Priority"]
    edges = []
    for number in range(3 * size):
        kind = dice.choices(list(TYPES), list(TYPES.values()))[0]
        source = dice.choice(by_label["Priority"] if kind == "CONCERNS" else who)
        ends = {"CONCERNS": by_label["Theme"], "SETS": by_label["Priority"], "MEMBER_OF": who}
        target = dice.choice(ends.get(kind, what))
        told = {
            "document": f"document:{number % 2}", "locator": f"{number % 9 + 1}.{number % 30}", "rule": "made",
            "quote": " ".join(dice.choices(WORDS, k=20)),
            "status": "unreadable" if kind == "UNRESOLVED" else "stated",
        }  # fmt: skip
        edges.append(Edge(f"c{number:06}", kind, source, target, told))
    return sorted_graph(nodes, edges)


def plain(graph: Graph) -> str:
    """vis-network alone, all nodes and edges, straight lines, no physics, at the places that our lanes give."""
    every = lanes.Opening((), tuple(sorted(n.id for n in graph.nodes)), (), 0)
    boxes = scene.scene(graph, every).boxes
    nodes = [{"id": n.id, "label": n.name, "x": boxes[n.id].x, "y": boxes[n.id].y} for n in graph.nodes]
    edges = [{"from": e.source, "to": e.target, "arrows": "to"} for e in graph.edges]
    still = {"hideEdgesOnDrag": True, "hideEdgesOnZoom": True}
    options = {"physics": False, "edges": {"smooth": False}, "interaction": still}
    data = json.dumps([nodes, edges, options]).replace("<", "\\u003c")
    return f"""<!doctype html><meta charset=utf-8><div id=map style="height:700px"></div>
<script>{html.vis_network()}</script><script>
const [nodes, edges, options] = {data};
new vis.Network(document.getElementById("map"), {{nodes, edges}}, options);
</script>"""


def pyvis_page(graph: Graph) -> str:
    """What pyvis itself makes of it."""
    from pyvis.network import Network

    made = Network(directed=True, cdn_resources="in_line", height="700px")
    made.nodes = [{"id": n.id, "label": n.name, "shape": "dot"} for n in graph.nodes]
    made.edges = [{"from": e.source, "to": e.target, "arrows": "to"} for e in graph.edges]
    return str(made.generate_html())


def measure(browser: Any, file: Path, ours: bool) -> dict[str, float | str]:
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    context.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
    page.add_init_script(FIRST_DRAWN)
    found: dict[str, float | str] = {}
    try:
        page.goto(file.as_uri(), wait_until="commit")
        until(page, "() => window.__drawn > 0")
        found["first drawn, ms"] = round(page.evaluate("window.__drawn"))
        if ours:
            page.wait_for_selector("html[data-state=whole]", state="attached", timeout=PATIENCE)
            found["all there, ms"] = round(page.evaluate("performance.now()"))
        page.evaluate(FRAMES)
        box = page.locator("canvas").first.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + min(box["height"], 500) / 2
        found["pan, frames/s"] = drag(page, x, y)
        found["zoom, frames/s"] = wheel(page, x, y, ours)
        if ours:
            found["search, ms"] = timed(page, SEARCH)
            found["filter, ms"] = timed(page, FILTER)
    except Exception as error:
        found["gave up"] = str(error).splitlines()[0][:60]
    context.close()
    return found


def until(page: Any, what: str) -> None:
    """Waits by asking; the pages' policy allows no evaluated text."""
    begun = time.perf_counter()
    while not page.evaluate(what):
        if time.perf_counter() - begun > PATIENCE / 1000:
            raise TimeoutError(f"nothing drawn within {PATIENCE / 1000:.0f} s")
        time.sleep(0.02)


def frames(page: Any, act: Callable[[int], None]) -> int:
    begun, before, turn = time.perf_counter(), page.evaluate("window.__frames"), 0
    while time.perf_counter() - begun < 2:
        act(turn)
        turn += 1
    return round((page.evaluate("window.__frames") - before) / (time.perf_counter() - begun))


def drag(page: Any, x: float, y: float) -> int:
    page.mouse.move(x, y)
    page.mouse.down()
    rate = frames(page, lambda turn: page.mouse.move(x + (turn % 120) - 60, y + (turn * 3 % 160) - 80))
    page.mouse.up()
    return rate


def wheel(page: Any, x: float, y: float, ours: bool) -> int:
    if ours:
        page.keyboard.down("Control")
    rate = frames(page, lambda turn: page.mouse.wheel(0, 60 if turn // 12 % 2 else -60))
    if ours:
        page.keyboard.up("Control")
    return rate


def timed(page: Any, act: str) -> int:
    """Milliseconds from an event to the picture after it; the median of five."""
    script = f"""async () => {{
      const took = [];
      for (let i = 0; i < 5; i += 1) {{
        const from = performance.now();
        ({act})();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        took.push(performance.now() - from);
      }}
      return took.sort((a, b) => a - b)[2];
    }}"""
    return round(page.evaluate(script))


def main() -> None:
    from playwright.sync_api import sync_playwright

    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", type=int, nargs="*", default=list(SIZES))
    peers: list[tuple[str, Callable[[Graph], str], int]] = [
        ("remit", network.page, 10**9), ("plain vis-network", plain, 10**9), ("pyvis", pyvis_page, 1_000)]  # fmt: skip
    with sync_playwright() as running, tempfile.TemporaryDirectory() as folder:
        for size in parser.parse_args().sizes:
            graph = made(size)
            for name, build, most in peers:
                if size > most:
                    print(f"{size:>6} {name}: left out, it would take minutes")
                    continue
                begun = time.perf_counter()
                text = build(graph)
                took = time.perf_counter() - begun
                file = Path(folder) / "page.html"
                file.write_text(text, encoding="utf-8")
                browser = running.chromium.launch(executable_path=CHROMIUM, headless=True, args=ARGUMENTS)
                found = measure(browser, file, name == "remit")
                browser.close()
                said = ", ".join(f"{key} {value}" for key, value in found.items())
                print(f"{size:>6} {name}: {len(text.encode()) / 1e6:.2f} MB in {took:.2f} s; {said}", flush=True)


if __name__ == "__main__":
    main()
