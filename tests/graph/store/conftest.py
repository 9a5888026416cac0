"""The stores that the compliance suite runs on, and the graphs that it puts into them."""

from pathlib import Path

import pytest

from graph.model import Edge, Graph, Node, sorted_graph

EVERY_STORE = ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)]


@pytest.fixture(params=EVERY_STORE)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store: each test that asks for it runs on each kind."""
    if request.param == "embedded":
        return str(tmp_path / "store")
    server = request.getfixturevalue("neo4j_server")
    return str(server.address)


@pytest.fixture
def small() -> Graph:
    """Two bodies, a responsible authority, a theme: parallel claims, a cycle, a loop, nulls, every kind of value."""
    return sorted_graph(
        [
            Node("board:safer", ("Board",), "Safer Board", ("SB", "The Board"), {"kind": None, "quorum": 5}),
            Node("thematicgroup:rural", ("ThematicGroup",), "Rural Crime Group"),
            Node("organisation:council", ("Organisation", "ResponsibleAuthority"), "Council", (), {"gss": "E07000035"}),
            Node("organisation:trust", ("Organisation",), "Trust"),
            Node("theme:hate", ("Theme",), "Hate crime", ("hate",), {"score": 2.5, "whole": 3.0, "open": True}),
            Node("document:d1", ("Document",), "An agreement", (), {"short": "Agreement 2018", "file": "a.txt"}),
        ],
        [
            _edge("c1", "LEADS", "board:safer", "theme:hate", "4.1", page=3),
            _edge("c2", "LEADS", "board:safer", "theme:hate", "4.2", page=None),
            _edge("c3", "LEADS", "thematicgroup:rural", "theme:hate", "5", status="rejected"),
            _edge("c4", "MEMBER_OF", "organisation:council", "board:safer", "2.1"),
            _edge("c5", "REPORTS_TO", "board:safer", "thematicgroup:rural", "2.2"),
            _edge("c6", "REPORTS_TO", "thematicgroup:rural", "board:safer", "2.3"),
            _edge("c7", "SUCCEEDS", "board:safer", "board:safer", "1"),
            Edge("r1", "SUPPORTS", "organisation:trust", "theme:hate", {"register": "health", "status": "stated"}),
        ],
    )


def _edge(id: str, type: str, source: str, target: str, locator: str, **more: object) -> Edge:
    evidence = {"document": "document:d1", "locator": locator, "quote": f"as {locator} says", "rule": "a rule"}
    return Edge(id, type, source, target, {"status": "stated", **evidence, **more})
