import pytest

from graph.model import Edge, Graph, Node, sorted_graph

EVIDENCE = {"document": "document:d", "locator": "4.2", "quote": "The Board leads.", "status": "stated", "rule": "r"}


@pytest.fixture
def sound() -> Graph:
    """A small graph that has something of every kind and is right in everything."""
    nodes = [
        Node("document:d", ("Document",), "Plan 2024",
             properties={"file": "plan.txt", "short": "Plan", "date": "2024-05"}),
        Node("board:b", ("Board",), "Safer Board", ("The Board",)),
        Node("group:g", ("ThematicGroup",), "Prevent Group"),
        Node("partnership:p", ("Partnership",), "Safer Partnership"),
        Node("organisation:o", ("Organisation", "ResponsibleAuthority"), "Derby City Council",
             properties={"kind": "unitary council", "register": "councils"}),
        Node("organisation:v", ("Organisation",), "Victim Support"),
        Node("priority:p", ("Priority",), "Drugs", properties={"rank": 1, "period": None}),
        Node("programme:p", ("Programme",), "Operation Redshank"),
        Node("risk:r", ("Risk",), "County lines", properties={"level": "high", "score": 12.5}),
        Node("theme:drugs", ("Theme",), "Drugs"),
        Node("theme:substance-misuse", ("Theme",), "Substance misuse"),
        Node("area:E06000015", ("Area",), "Derby", properties={"gss": "E06000015"}),
        Node("area:E12000004", ("Area",), "East Midlands", properties={"gss": "E12000004"}),
        Node("legislation:cda", ("Legislation",), "Crime and Disorder Act 1998",
             properties={"uri": "https://www.legislation.gov.uk/ukpga/1998/37"}),
        Node("post:c", ("Post",), "Chair of the Safer Board"),
    ]  # fmt: skip
    says = [
        ("LEADS", "board:b", "theme:drugs"), ("SUPPORTS", "organisation:o", "programme:p"),
        ("UNRESOLVED", "group:g", "theme:drugs"), ("MEMBER_OF", "organisation:v", "board:b"),
        ("MEMBER_OF", "post:c", "partnership:p"), ("CHAIRS", "post:c", "board:b"), ("REPORTS_TO", "group:g", "board:b"),
        ("PART_OF", "group:g", "partnership:p"), ("CONVENES", "organisation:o", "group:g"),
        ("SETS", "board:b", "priority:p"), ("CONCERNS", "priority:p", "theme:drugs"),
        ("IDENTIFIES", "document:d", "risk:r"), ("MENTIONS", "document:d", "post:c"),
        ("DELIVERS", "organisation:o", "programme:p"), ("COVERS", "board:b", "area:E06000015"),
        ("GOVERNED_BY", "partnership:p", "legislation:cda"), ("SUCCEEDS", "board:b", "partnership:p"),
    ]  # fmt: skip
    edges = [Edge(f"c{i:02d}", kind, *ends, dict(EVIDENCE)) for i, (kind, *ends) in enumerate(says)]
    register = {"register": "councils", "status": "stated"}
    edges += [
        Edge("c90", "ASSESSES", "organisation:o", "risk:r", {**EVIDENCE, "score": 3, "page": 2}),
        Edge("c91", "PART_OF", "area:E06000015", "area:E12000004", register),
        Edge("c92", "BROADER", "theme:drugs", "theme:substance-misuse", {"register": "themes", "status": "stated"}),
        Edge("c93", "LEADS", "post:c", "theme:drugs", {**EVIDENCE, "status": "rejected"}),
        Edge("c94", "LEADS", "group:g", "theme:drugs", {**EVIDENCE, "from": "2026-04-01"}),
    ]
    return sorted_graph(nodes, edges)
