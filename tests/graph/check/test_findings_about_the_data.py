from dataclasses import replace
from typing import Any

from graph.findings import warnings
from graph.model import Edge, Graph, Node, sorted_graph

EVIDENCE = {"document": "document:d", "locator": "4.2", "quote": "q", "status": "stated", "rule": "r"}
OTHER = Node("document:e", ("Document",), "Plan 2025", properties={"file": "e.txt", "short": "Plan 25"})


def extended(graph: Graph, nodes: list[Node], says: list[tuple[str, str, str, dict[str, Any]]]) -> Graph:
    edges = [Edge(f"x{i}", k, s, t, {**EVIDENCE, **more}) for i, (k, s, t, more) in enumerate(says)]
    return sorted_graph([*graph.nodes, *nodes], [*graph.edges, *edges])


def lines(graph: Graph, rule: str) -> list[str]:
    return [finding.line for finding in warnings(graph) if finding.rule == rule]


def test_a_sound_graph_still_says_what_it_does_not_know(sound: Graph) -> None:
    assert {f.severity for f in warnings(sound)} == {"warning"}
    assert lines(sound, "without-members") == ['ThematicGroup "Prevent Group": no document says who sits on it']


def test_lost_marks_are_told_once_a_table_with_rows_and_columns(sound: Graph) -> None:
    table = "Appendix A, row {}, column {}, mark not readable"
    says = [
        ("UNRESOLVED", b, t, {"locator": table.format(t, b), "status": "unreadable"})
        for b in ("board:b", "group:g")
        for t in ("theme:drugs", "theme:substance-misuse")
    ]
    twice = [("UNRESOLVED", "board:b", "theme:substance-misuse", {"locator": table.format("theme:drugs", "board:b")})]
    found = lines(extended(sound, [], says + twice), "unreadable")
    assert len(found) == 2, "the sound graph has a mark of its own"
    assert "Plan: 4 marks can no longer be read (2 themes by 2 bodies)" in found[1]
    assert found[1].endswith("(Appendix A)")


def test_a_total_that_is_neither_sum_nor_mean(sound: Graph) -> None:
    risks = [Node(f"risk:{i}", ("Risk",), f"Risk {i}", properties={"score": s}) for i, s in enumerate((30, 15, 11))]
    says = [
        ("ASSESSES", who, risk.id, {"score": score, "locator": f"Table 1, row {risk.name}"})
        for risk in risks
        for who, score in (("organisation:o", 10), ("organisation:v", 20))
    ]
    (line,) = lines(extended(sound, risks, says), "totals")
    assert "in 1 of 3 rows; Risk 2: 10 + 20 is 30, the mean 15, the table says 11 (Table 1)" in line


def test_a_priority_without_a_theme_says_where_it_is_set(sound: Graph) -> None:
    lonely = Node("priority:q", ("Priority",), "Safer streets")
    graph = extended(sound, [lonely], [("SETS", "board:b", "priority:q", {"locator": "5"})])
    assert lines(graph, "without-theme") == ['Priority "Safer streets": is about no theme of the vocabulary (Plan, 5)']


def test_an_abbreviation_with_two_meanings(sound: Graph) -> None:
    nodes = [
        Node("partnership:x", ("Partnership",), "Nottingham Crime and Drugs Partnership", ("CDP",)),
        Node("board:x", ("Board",), "Local Delivery Board", ("LDB",)),
        Node("group:x", ("ThematicGroup",), "Lead Data Bureau", ("LDB",)),
        Node("partnership:y", ("Partnership",), "Derby Community Safety Partnership", ("CSP",)),
        Node("partnership:z", ("Partnership",), "Erewash Community Safety Partnership", ("CSP",)),
    ]
    found = lines(extended(sound, nodes, []), "abbreviations")
    assert found == [
        '"LDB": stands for 2 things: "Lead Data Bureau" and "Local Delivery Board"',
        '"CDP": stands for "Nottingham Crime and Drugs Partnership" here, '
        "and elsewhere for Combating Drugs Partnership",
    ]


def test_two_documents_that_disagree_about_the_chair(sound: Graph) -> None:
    says = [("CHAIRS", "organisation:v", "board:b", {"document": "document:e"})]
    (line,) = lines(extended(sound, [OTHER], says), "disagreements")
    assert line == (
        'Board "Safer Board": is chaired by "Chair of the Safer Board" in Plan, and by "Victim Support" in Plan 25'
    )
    agreed = [*says, ("CHAIRS", "post:c", "board:b", {"document": "document:e"})]
    assert lines(extended(sound, [OTHER], agreed), "disagreements") == []


def test_a_rejected_claim_is_no_ground_for_a_finding(sound: Graph) -> None:
    says = [("CHAIRS", "organisation:v", "board:b", {"document": "document:e"})]
    graph = extended(sound, [OTHER], says)
    rejected = [
        replace(e, properties={**e.properties, "status": "rejected"}) if e.id == "x0" else e for e in graph.edges
    ]
    assert lines(sorted_graph(graph.nodes, rejected), "disagreements") == []
