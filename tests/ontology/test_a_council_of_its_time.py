"""A document of 2008 names a council that ended in 2009: the graph keeps that council, and what came after it."""

from pathlib import Path

from graph import resolution
from graph.model import Graph
from loaders import pipeline

PLAN = """# Congleton Community Safety Plan 2008

Congleton Borough Council

March 2008

1.1 Congleton Borough Council leads on anti-social behaviour.
"""


def built(folder: Path, text: str) -> Graph:
    (folder / "plan.md").write_text(text, encoding="utf-8")
    loaded = pipeline.load([folder])
    return resolution.resolve(loaded.entities, loaded.claims)


def test_the_council_of_2008_leads_and_has_a_successor(tmp_path: Path) -> None:
    graph = built(tmp_path, PLAN)
    nodes = {node.id: node for node in graph.nodes}
    leads = [nodes[e.source] for e in graph.edges if e.type == "LEADS" and e.target == "theme:anti-social-behaviour"]
    assert [(n.name, n.properties["end"]) for n in leads] == [("Congleton Borough Council", "2009-04-01")]
    after = [nodes[e.source] for e in graph.edges if e.type == "SUCCEEDS" and e.target == leads[0].id]
    assert [(n.name, n.properties["start"]) for n in after] == [("Cheshire East Council", "2009-04-01")]
    succeeds = next(e for e in graph.edges if e.type == "SUCCEEDS")
    assert succeeds.properties["register"] == "councils"
    assert "document" not in succeeds.properties
