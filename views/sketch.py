"""A still picture of who has a role on what, for paper: the scene of the network page, as tall as a page at most."""

from collections import Counter
from collections.abc import Sequence

from graph.claim import Status
from graph.model import Graph, sorted_graph
from views import lanes, raster, scene

_ROLES = {"LEADS": "leads", "SUPPORTS": "supports", "UNRESOLVED": "not readable"}
MOST = 26
"""Boxes of a lane, so that the picture and its caption fit an A4 page upright."""


def sketch(graph: Graph, links: Sequence[tuple[str, str, str]]) -> tuple[bytes, str, int]:
    """A PNG of `links` (who, theme, role) as `graph` has them, words that say the same, and how many are not drawn.

    Where a lane has more than `MOST`, those that lead most are drawn, then those with most roles.
    """
    wanted = set(links)
    names = {node.id: node.name for node in graph.nodes}
    themes = {node.id for node in graph.nodes if node.labels[0] == "Theme"}
    edges = [edge for edge in graph.edges if edge.target in themes and edge.properties.get("status") != Status.REJECTED
             and (names[edge.source], names[edge.target], _ROLES.get(edge.type, "")) in wanted]  # fmt: skip
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    part = sorted_graph([node for node in graph.nodes if node.id in ends], edges)
    place = lanes.order(part)
    shown = lanes.trimmed(part, lanes.opening(part, place), MOST)
    return raster.png(scene.scene(part, shown)), _told(sorted(wanted)), shown.left_out


def _told(links: Sequence[tuple[str, str, str]]) -> str:
    """The alternative text: the leads in full, the rest in numbers."""
    leads = "; ".join(f"{who} leads on {theme}" for who, theme, role in links if role == "leads")
    count = Counter(role for _, _, role in links)
    rest = (
        f"{count['supports']} supporting roles and {count['not readable']} marks that cannot be read are drawn besides."
    )
    return f"{leads or 'No lead is named'}. {rest}"[:1800]
