import io
from dataclasses import replace
from pathlib import Path

import pytest

from graph import jsonl, master
from graph.claim import Claim, Entity, Evidence, Locator
from graph.exports import jsonl as export_jsonl
from graph.exports import jsonld, turtle
from graph.imports import SUFFIXES, read
from graph.model import Edge, Graph, Node, sorted_graph
from ontology.errors import InputError
from tests.made_county import county


@pytest.fixture(scope="module")
def graph() -> Graph:
    """The made county, with a name that has odd line ends in it."""
    made = county()
    odd = replace(made.nodes[0], name="Two\u2028lines\x85and\nthree")
    return sorted_graph([odd, *made.nodes[1:]], made.edges)


@pytest.mark.parametrize("module", [export_jsonl, turtle, jsonld])
def test_a_form_gives_the_same_bytes_back(module: object, graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / f"graph{module.SUFFIX}"  # type: ignore[attr-defined]
    out = io.StringIO()
    module.write(graph, out)  # type: ignore[attr-defined]
    file.write_text(out.getvalue(), encoding="utf-8", newline="")
    assert "\n".join(jsonl.lines(read(file))) == "\n".join(jsonl.lines(graph))
    assert module.SUFFIX in SUFFIXES  # type: ignore[attr-defined]


def test_the_claims_file_of_a_store_is_resolved_again(tmp_path: Path) -> None:
    board, theme = Entity("Board", "Safer Board", "d"), Entity("Theme", "Drugs", register="drugs")
    document = Entity("Document", "Plan", "d", properties=(("file", "plan.txt"),))
    claim = Claim("LEADS", board.key, theme.key, Evidence("d", Locator("1"), "The Board leads on drugs."), "r")
    file = tmp_path / "claims.jsonl"
    file.write_text("\n".join(master.lines([board, theme, document], [claim])) + "\n", encoding="utf-8")
    assert claim.id in {edge.id for edge in read(file).edges}


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.ttl", b"this is no turtle", "a.ttl: not turtle"),
        ("a.jsonld", b"[1, ", "a.jsonld: not json-ld"),
        ("a.jsonl", b"{}", "a.jsonl, line 1"),
        ("a.ttl", b"\xff\xfe", "no text in UTF-8"),
    ],
)
def test_what_is_no_graph_is_said_in_one_line(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError) as error:
        read(tmp_path / name)
    assert says in error.value.what
    assert error.value.remedy
    assert "\n" not in error.value.what


def test_a_claim_about_a_node_that_is_not_there_is_named(tmp_path: Path) -> None:
    out = io.StringIO()
    turtle.write(Graph([Node("board:b", ("Board",), "B")], [Edge("c1", "LEADS", "board:b", "theme:x", {})]), out)
    (tmp_path / "a.ttl").write_text(out.getvalue(), encoding="utf-8")
    with pytest.raises(InputError, match="claim c1 speaks of theme:x, which is no node of the file"):
        read(tmp_path / "a.ttl")


def test_a_claim_without_an_end_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:c> a <https://w3id.org/remit/ns#Claim> .", encoding="utf-8")
    with pytest.raises(InputError, match="claim urn:c has no source and no type and no target"):
        read(tmp_path / "a.ttl")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.ttl")
