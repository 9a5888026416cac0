"""`check` on the five digests: nothing violated, and what truly is in them found."""

from functools import cache
from pathlib import Path

from graph import resolution
from graph.check import violations
from graph.findings import warnings
from graph.model import Graph
from loaders import pipeline

SEEDS = Path(__file__).parents[3] / "seeds"


@cache
def graph() -> Graph:
    loaded = pipeline.load([SEEDS])
    return resolution.resolve(loaded.entities, loaded.claims)


def lines(rule: str) -> list[str]:
    return [finding.line for finding in warnings(graph()) if finding.rule == rule]


def test_a_graph_that_was_built_conforms() -> None:
    assert [finding.line for finding in violations(graph())] == []


def test_the_lost_matrix() -> None:
    found = lines("unreadable")
    assert any("60 marks can no longer be read (12 themes by 5 bodies)" in line for line in found), found


def test_the_lost_bold_type() -> None:
    found = lines("unreadable")
    assert any('"North East Derbyshire District Council" in 8 bodies' in line for line in found), found


def test_the_totals_that_do_not_add_up() -> None:
    (line,) = lines("totals")
    assert "neither the sum nor the mean of its row in" in line


def test_the_abbreviation_that_usually_means_another_body() -> None:
    assert any(
        line.startswith('"CDP": stands for') and "Combating Drugs Partnership" in line
        for line in lines("abbreviations")
    )
