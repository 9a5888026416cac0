import csv
import io
from pathlib import Path

import networkx as nx
import pytest

import graph.exports
from graph import jsonl
from graph.model import Edge, Graph, Node, sorted_graph
from ontology import listing

FORMATS = listing.names(graph.exports)


@pytest.fixture
def small() -> Graph:
    """Parallel claims, a null, a list, a formula, a control character, a line break, a name that two nodes share."""
    document = Node("document:d1", ("Document",), "Plan\n2024", properties={"file": "plan.txt"})
    nodes = [
        document,
        Node("board:a", ("Board",), "=cmd|' /C calc'!A0", ("The Board", "B,1"), {"n": 3, "x": 2.5, "yes": True}),
        Node("board:b", ("Board",), "Board \x07B", (), {"n": None}),
        Node("group:b", ("ThematicGroup",), "Board \x07B", (), {"n": 4}),
        Node("organisation:c", ("Organisation", "ResponsibleAuthority"), 'C "quoted", Ltd', ()),
    ]
    evidence = {"document": document.id, "locator": "1.1", "quote": 'a, "b"\nc', "status": "stated", "rule": "r"}
    edges = [
        Edge("c1", "LEADS", "board:a", "board:b", evidence),
        Edge("c2", "LEADS", "board:a", "board:b", {**evidence, "page": 2}),
        Edge("c3", "MEMBER_OF", "organisation:c", "board:a", {**evidence, "page": None}),
    ]
    return sorted_graph(nodes, edges)


def written(name: str, content: Graph, folder: Path) -> dict[str, bytes]:
    module = listing.load(graph.exports, name)
    if module.FILES:
        folder.mkdir()
        paths = module.write_folder(content, folder)
        assert sorted(p.name for p in paths) == sorted(p.name for p in folder.iterdir())
        return {p.name: p.read_bytes() for p in paths}
    out = io.StringIO()
    module.write(content, out)
    return {"": out.getvalue().encode()}


@pytest.mark.parametrize("name", FORMATS)
def test_says_what_it_is_and_writes_the_same_bytes_twice(name: str, small: Graph, tmp_path: Path) -> None:
    assert listing.load(graph.exports, name).SUFFIX.startswith(".")
    assert written(name, small, tmp_path / "one") == written(name, small, tmp_path / "two")


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_graph_is_no_error(name: str, tmp_path: Path) -> None:
    written(name, Graph([], []), tmp_path / "empty")


def test_jsonl_is_the_contracts(small: Graph, tmp_path: Path) -> None:
    text = written("jsonl", small, tmp_path)[""].decode()
    assert jsonl.parse(text.splitlines()) == small


def test_graphml_opens_in_networkx_with_its_parallel_claims(small: Graph, tmp_path: Path) -> None:
    network = nx.parse_graphml(written("graphml", small, tmp_path)[""].decode())
    assert sorted(network) == [n.id for n in small.nodes]
    assert sorted(key for _, _, key in network.edges(keys=True)) == ["c1", "c2", "c3"]
    assert network.nodes["board:a"]["aliases"] == "The Board; B,1"
    assert network.nodes["board:a"]["x"] == 2.5
    assert network.nodes["board:b"]["name"] == "Board B"
    assert "n" not in network.nodes["board:b"]


def test_csv_has_the_columns_that_gephi_and_kumu_look_for(small: Graph, tmp_path: Path) -> None:
    files = written("csv", small, tmp_path / "csv")
    nodes = list(csv.DictReader(io.StringIO(files["nodes.csv"].decode(), newline="")))
    edges = list(csv.DictReader(io.StringIO(files["edges.csv"].decode(), newline="")))
    assert {"Id", "Label", "Type", "Tags"} <= set(nodes[0])
    assert {"Id", "Source", "Target", "Type", "Label", "From", "To"} <= set(edges[0])
    assert {e["Type"] for e in edges} == {"Directed"}
    labels = [n["Label"] for n in nodes]
    assert len(set(labels)) == len(labels) == len(small.nodes), "Kumu joins by label"
    assert {e["From"] for e in edges} | {e["To"] for e in edges} <= {*labels, *(x.removeprefix("'") for x in labels)}


def test_csv_gives_a_spreadsheet_no_formula(small: Graph, tmp_path: Path) -> None:
    for content in written("csv", small, tmp_path / "csv").values():
        for row in csv.reader(io.StringIO(content.decode(), newline="")):
            assert not any(field[:1] in "=+-@\t\r" and field for field in row)


def test_neo4j_admin_lists_its_files_and_quotes_what_is_text(small: Graph, tmp_path: Path) -> None:
    files = written("neo4j_admin", small, tmp_path / "neo")
    arguments = files["import.args"].decode().splitlines()
    assert "--relationships=edges-LEADS-header.csv,edges-LEADS.csv" in arguments
    assert files["nodes-Board-header.csv"].decode() == (
        "id:ID,name:string,aliases:string[],n:long,x:double,yes:boolean,:LABEL\n"
    )
    assert files["nodes-Board.csv"].decode().splitlines() == [
        '"board:a","=cmd|\' /C calc\'!A0","The Board\x1fB,1",3,2.5,true,"Board"'.replace("\\x1f", "\x1f"),
        '"board:b","Board B",,,,,"Board"',
    ]
    assert "nodes-Organisation-ResponsibleAuthority.csv" in files


def test_neo4j_admin_writes_into_its_folder_whatever_a_label_says(tmp_path: Path) -> None:
    odd = Graph([Node("a", ("../../up",), "A", properties={"x:IGNORE,y": 1})], [])
    files = written("neo4j_admin", odd, tmp_path / "neo")
    assert "nodes-______up-header.csv" in files
    assert b"x_IGNORE_y:long" in files["nodes-______up-header.csv"]
