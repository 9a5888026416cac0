"""The network page: one file that opens anywhere, shows who leads and who supports, and says on whose words."""

from typing import Any

from graph.model import Graph
from views import html, lanes, scene, svg, wrap
from views.lanes import Opening
from views.look import KINDS, LANES, OUTLINES, RELATIONS, ROLES, STATUSES
from views.narrow import narrow
from views.payload import packed, payload
from views.rows import first_rows, shorts
from views.scene import Scene
from views.wrap import visible

SCRIPTS = (
    "data.js", "state.js", "select.js", "layout.js", "paint.js", "map.js", "walk.js", "search.js", "filters.js",
    "evidence.js", "table.js", "picture.js", "save.js", "main.js",
)  # fmt: skip
_STATIC_ROWS = 150
"""Rows of the table that stands in the page without scripts."""


def page(graph: Graph, *, theme: str | None = None, focus: str | None = None, document: str | None = None,
         as_of: int | None = None) -> str:  # fmt: skip
    """The page of `graph`, or what the narrowing leaves of it (`views.narrow`). The same graph gives the same bytes."""
    whole = narrow(graph, theme=theme, focus=focus, document=document, as_of=as_of)
    place = lanes.order(whole)
    opened = lanes.opening(whole, place)
    drawn = scene.scene(whole, opened)
    title = heading(graph, theme, focus, document, as_of)
    names = sources(whole)
    listed, listed_all = first_rows(whole, opened.types, _STATIC_ROWS)
    index = {node.id: number for number, node in enumerate(whole.nodes)}
    start = _pyvis(drawn, opened, index)
    return html.render(
        "network.html",
        [html.asset("page.css"), html.asset("network.css")],
        [html.asset("early.js"), html.vis_network(), html.script(*SCRIPTS)],
        title=title, sources=names, counts=(len(whole.nodes), len(whole.edges)),
        picture=html.trusted(svg.svg(drawn, title, notes(whole, opened))),
        rows=listed, row_count=listed_all,
        legend=[(html.trusted(sample), words) for sample, words in svg.samples(whole)],
        start=html.data(start), data=packed(payload(whole, place)),
    )  # fmt: skip


def picture(graph: Graph, *, theme: str | None = None, focus: str | None = None, document: str | None = None,
            as_of: int | None = None) -> str:  # fmt: skip
    """What `page` opens on, as an SVG file without scripts."""
    whole = narrow(graph, theme=theme, focus=focus, document=document, as_of=as_of)
    opened = lanes.opening(whole, lanes.order(whole))
    title = heading(graph, theme, focus, document, as_of)
    return svg.svg(scene.scene(whole, opened), title, notes(whole, opened)) + "\n"


def heading(graph: Graph, theme: str | None, focus: str | None, document: str | None, as_of: int | None) -> str:
    """What a page of this narrowing is called."""
    nodes = lanes.by_id(graph)
    parts = [nodes[id].name for id in (theme, focus, document) if id in nodes]
    said = f": {', '.join(visible(part) for part in parts)}" if parts else ""
    return f"Who leads, who supports{said}" + (f" in {as_of}" if as_of is not None else "")


def sources(graph: Graph) -> list[str]:
    """The documents of `graph` as they are cited, sorted."""
    return sorted(shorts(graph.nodes).values())


def notes(graph: Graph, opened: Opening) -> list[str]:
    """What stands below a picture: its sources, and what it does not draw."""
    named = sources(graph)
    said = [f"Sources: {'; '.join(named)}."] if named else []
    if opened.left_out:
        said.append(
            f"Not drawn: {opened.left_out} more with such claims; they are in the table and the searchable page."
        )
    return said


def _pyvis(drawn: Scene, opened: Opening, index: dict[str, int]) -> dict[str, Any]:
    """The opening picture as pyvis's nodes, edges and options, and what the page draws others with."""
    from pyvis.network import Network

    network = Network(directed=True)
    columns = {x: number for number, x in enumerate(sorted({box.x for box in drawn.boxes.values()}))}
    for box in drawn.boxes.values():
        network.nodes.append({"id": index[box.id], "label": "\n".join(box.text), "kind": box.kind,
                              "column": columns[box.x], "x": round(box.x, 1), "y": round(box.y, 1),
                              "height": box.height})  # fmt: skip
    types = {relation.type: number for number, relation in enumerate(RELATIONS)}
    for line in drawn.lines:
        network.edges.append({"from": index[line.source], "to": index[line.target], "relation": types[line.type],
                              "count": line.count})  # fmt: skip
    network.options = {
        "physics": {"enabled": False}, "layout": {"randomSeed": 1, "improvedLayout": False},
        "interaction": {"hover": False, "keyboard": {"enabled": False}, "zoomView": False, "multiselect": False,
                        "selectConnectedEdges": False, "tooltipDelay": 10_000_000},
        "nodes": {"shape": "custom"},
        "edges": {"smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal",
                             "roundness": 0.45}},
    }  # fmt: skip
    return {
        "nodes": network.nodes, "edges": network.edges, "options": network.options,
        "headings": [{"text": h.text, "x": round(h.x, 1)} for h in drawn.headings],
        "extent": [round(drawn.width, 1), round(drawn.height, 1)],
        "types": [types[type] for type in opened.types], "look": _look(),
        "size": {"width": scene.WIDTH, "inset": scene.INSET, "padding": scene.PADDING, "line": wrap.LINE,
                 "letter": wrap.SIZE, "most": lanes.MOST, "least": scene.LEAST, "open": scene.MOST, "head": scene.HEAD,
                 "narrow": scene.NARROW, "broad": scene.BROAD, "sheet": scene.SHEET},
        "widths": [list(pair) for pair in wrap.WIDTHS], "other": wrap.OTHER,
    }  # fmt: skip


def _look() -> dict[str, Any]:
    return {
        "lanes": list(LANES), "statuses": list(STATUSES.values()), "roles": list(ROLES),
        "kinds": [{"key": k.key, "one": k.one, "many": k.many, "lane": k.lane, "shape": k.shape,
                   "light": k.light, "dark": k.dark}
                  for k in KINDS],
        "relations": [{"type": r.type, "says": r.says, "said": r.said, "heading": r.heading,
                       "width": r.width, "dash": r.dash, "arrow": r.arrow, "light": r.light, "dark": r.dark}
                      for r in RELATIONS],
        "outlines": {name: {"radius": o.radius, "corners": o.corners, "inside": o.inside}
                     for name, o in OUTLINES.items()},
    }  # fmt: skip
