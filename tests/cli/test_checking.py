"""`remit check`: violations and findings, of the store, of a file from elsewhere, and of the registers."""

import io
import json
from dataclasses import replace
from pathlib import Path

from graph import jsonl
from graph.exports import turtle
from graph.model import Graph, sorted_graph
from tests.cli.conftest import Remit
from tests.made_county import county


def findings(out: str) -> list[dict[str, str]]:
    answer = json.loads(out)
    return list(answer["rows"] if isinstance(answer, dict) else answer)


def lawful() -> Graph:
    """The made county, with a true address for its made-up one of the Act."""
    true = {"uri": "https://www.legislation.gov.uk/ukpga/1998/37"}
    nodes = [replace(n, properties=true) if "Legislation" in n.labels else n for n in county().nodes]
    return sorted_graph(nodes, county().edges)


def test_the_store_is_checked(remit: Remit) -> None:
    done = remit("check", "--format", "json")
    assert done.code == 5, "the made county has a made-up address for the Act"
    wrong = [row for row in findings(done.out) if row["severity"] == "violation"]
    assert [row["about"] for row in wrong] == ['Legislation "Crime and Disorder Act 1998"']


def test_a_sound_graph_gives_its_findings_and_exit_code_0(remit: Remit, tmp_path: Path) -> None:
    (tmp_path / "sound.jsonl").write_text("\n".join(jsonl.lines(lawful())), encoding="utf-8")
    done = remit("check", "sound.jsonl", "--format", "json")
    assert done.code == 0, done.out + done.err
    assert {row["severity"] for row in findings(done.out)} == {"warning"}


def test_a_violation_gives_exit_code_5_and_names_the_node(remit: Remit, tmp_path: Path) -> None:
    graph = lawful()
    board = next(node for node in graph.nodes if node.labels[0] == "Board")
    faulty = sorted_graph(
        [replace(board, labels=("Committee",)), *(n for n in graph.nodes if n is not board)], graph.edges
    )
    (tmp_path / "faulty.jsonl").write_text("\n".join(jsonl.lines(faulty)), encoding="utf-8")
    done = remit("check", "faulty.jsonl", "--format", "json")
    assert done.code == 5
    about = {row["about"] for row in findings(done.out) if row["severity"] == "violation"}
    assert f'Committee "{board.name}"' in about


def test_turtle_from_elsewhere_is_reported_where_it_cannot_be_read(remit: Remit, tmp_path: Path) -> None:
    out = io.StringIO()
    turtle.write(Graph([], []), out)
    out.write("<urn:c> a remit:Claim .\n")
    (tmp_path / "odd.ttl").write_text(out.getvalue(), encoding="utf-8")
    done = remit("check", "odd.ttl", "--format", "json")
    assert done.code == 5
    assert {row["about"] for row in findings(done.out)} == {"urn:c"}


def test_the_registers_are_consistent(remit: Remit) -> None:
    done = remit("check", "--registers")
    assert done.code == 0
    assert "0 violations" in done.out + done.err


def test_a_file_that_is_no_graph(remit: Remit, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("no turtle", encoding="utf-8")
    done = remit("check", "a.ttl")
    assert done.code == 3
    assert "not turtle" in done.err
