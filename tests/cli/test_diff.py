"""What changed between documents, years and exports."""

import json
from pathlib import Path

import pytest

from graph.model import Edge, Graph, Node, sorted_graph
from tests.cli.conftest import Remit
from views.diff import Side, diff

SLAVERY = "Modern slavery and human trafficking"


def changes(remit: Remit, *words: str) -> set[tuple[str, str, str | None, str | None]]:
    done = remit("diff", *words, "--format", "json")
    assert done.code == 0, done.err
    return {(r["kind"], r["change"], r["before"], r["after"]) for r in json.loads(done.out)["rows"]}


def test_two_documents(remit: Remit) -> None:
    found = changes(remit, "Shire CSA 2018/20", "Dale CSP 2023")
    assert ("priority", "dropped", "Modern slavery", "") in found
    assert ("priority", "added", "", "Cyber") in found
    assert not any(kind == "priority" and "ate crime" in f"{before}{after}" for kind, _, before, after in found)
    assert ("lead", "moved", f"{SLAVERY}: Shire Safer Board", f"{SLAVERY}: Shire Police") in found
    assert ("lead", "added", "", "Cyber crime: Trading Standards") in found
    assert ("supporting", "dropped", f"{SLAVERY}: Dale District Council", "") in found
    assert ("member", "dropped", "Shire Safer Board: Shire County Council", "") in found
    assert ("chair", "dropped", "Shire Safer Board: Chief Constable", "") in found
    assert not any("Wrongly" in str(change) for change in found)
    assert ("body", "added", "", "Cyber Group") in found


def test_two_years_are_their_documents(remit: Remit) -> None:
    at_once = changes(remit, "2018", "2023")
    assert ("lead", "moved", f"{SLAVERY}: Shire Safer Board", f"{SLAVERY}: Shire Police") in at_once
    assert changes(remit, "2018", "2019") == set()


def test_two_exports(remit: Remit) -> None:
    assert remit("export", "-o", "old.jsonl").code == 0
    lines = [line for line in Path("old.jsonl").read_text().splitlines() if '"Shire leads"' not in line]
    new = [line for line in lines if '"type": "CHAIRS"' not in line]
    Path("new.jsonl").write_text("\n".join(new) + "\n")
    assert changes(remit, "old.jsonl", "new.jsonl") == {("chair", "dropped", "Shire Safer Board: Chief Constable", "")}
    assert changes(remit, "old.jsonl", "old.jsonl") == set()


def test_each_change_is_cited(remit: Remit) -> None:
    found = json.loads(remit("diff", "Shire CSA 2018/20", "Dale CSP 2023", "-f", "json").out)
    moved = next(r for r in found["rows"] if r["change"] == "moved")
    assert (moved["document"], moved["locator"]) == ("Shire CSA 2018/20", "4.1")
    assert (moved["other_document"], moved["other_quote"]) == ("Dale CSP 2023", "The police lead on modern slavery.")
    assert {s["short"] for s in found["sources"]} == {"Shire CSA 2018/20", "Dale CSP 2023"}


def test_priorities_are_renamed_widened_and_joined() -> None:
    def graph(document: str, *priorities: tuple[str, tuple[str, ...]]) -> Graph:
        nodes = [Node("b:1", ("Board",), "Board"), Node(document, ("Document",), document)]
        edges = []
        for name, themes in priorities:
            nodes.append(Node(f"p:{document}/{name}", ("Priority",), name))
            said = {"document": document, "status": "stated", "locator": "1", "quote": name}
            edges.append(Edge(f"s{document}{name}", "SETS", "b:1", f"p:{document}/{name}", said))
            edges += [Edge(f"c{document}{name}{t}", "CONCERNS", f"p:{document}/{name}", t, said) for t in themes]
        return sorted_graph(nodes, edges)

    old = graph("d:1", ("Adults", ("a",)), ("Children", ("c",)), ("Fire", ("f",)), ("Roads", ("r",)), ("Same", ("s",)))
    new = graph("d:2", ("Everybody", ("a", "c")), ("Fire safety", ("f",)), ("Cyber", ("y",)), ("SAME", ("s",)))
    found = {row[1:4] for row in diff(Side("old", old), Side("new", new)).rows}
    assert found == {
        ("changed", "Adults", "Everybody"), ("changed", "Children", "Everybody"), ("renamed", "Fire", "Fire safety"),
        ("dropped", "Roads", ""), ("added", "", "Cyber"),
    }  # fmt: skip


def test_a_body_that_succeeds_another_is_renamed() -> None:
    def graph(*bodies: str) -> Graph:
        nodes = [Node(f"b:{name}", ("Board",), name) for name in ("Old Board", "New Board", *bodies)]
        said = {"document": "d", "status": "stated", "locator": "1", "quote": "q"}
        edges = [Edge(f"m{name}", "MENTIONS", "d", f"b:{name}", said) for name in bodies]
        edges.append(Edge("x", "SUCCEEDS", "b:New Board", "b:Old Board", {"register": "r", "status": "stated"}))
        return sorted_graph([Node("d", ("Document",), "D"), *{n.id: n for n in nodes}.values()], edges)

    answer = diff(Side("old", graph("Old Board")), Side("new", graph("New Board")))
    assert [row[:4] for row in answer.rows] == [("body", "renamed", "Old Board", "New Board")]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["2018"], 2, "NEW"),
        (["nothing", "2023"], 2, "no document called"),
        (["old.jsonl", "2023"], 2, "one side is an export"),
        (["old.jsonl", "no.jsonl"], 3, "cannot be read"),
        (["bad.jsonl", "bad.jsonl"], 3, "not a line of a remit export"),
    ],
)
def test_what_does_not_fit_is_told(remit: Remit, words: list[str], code: int, says: str) -> None:
    Path("bad.jsonl").write_text("{}\n")
    done = remit("diff", *words)
    assert done.code == code
    assert says in done.err.splitlines()[0]
