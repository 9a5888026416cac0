from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graph.check import violations
from graph.model import Edge, Graph, Node, sorted_graph

Change = Callable[[Graph], Graph]


def claim(edge_id: str, **properties: Any) -> Change:
    """Change a claim's properties; `None` takes one away."""

    def change(graph: Graph) -> Graph:
        edges = [
            replace(e, properties=altered(e.properties, properties)) if e.id == edge_id else e for e in graph.edges
        ]
        return sorted_graph(graph.nodes, edges)

    return change


def node(node_id: str, **changes: Any) -> Change:
    """Change a node's labels or name, or, with any other keyword, a property."""

    def change(graph: Graph) -> Graph:
        fields = {k: changes[k] for k in ("labels", "name") if k in changes}
        rest = {k: v for k, v in changes.items() if k not in fields}
        nodes = [
            replace(n, **fields, properties=altered(n.properties, rest)) if n.id == node_id else n for n in graph.nodes
        ]
        return sorted_graph(nodes, graph.edges)

    return change


def altered(properties: Any, changes: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in {**properties, **changes}.items() if v is not None}


def add(edge: Edge) -> Change:
    return lambda graph: sorted_graph(graph.nodes, [*graph.edges, edge])


def also(added: Node) -> Change:
    return lambda graph: sorted_graph([*graph.nodes, added], graph.edges)


def link(kind: str, source: str, target: str) -> Change:
    evidence = {"document": "document:d", "locator": "1", "quote": "q", "status": "stated", "rule": "r"}
    return add(Edge("x", kind, source, target, evidence))


LEAD = "Safer Board LEADS Drugs: "
AT = " (Plan, 4.2)"
FAULTS: list[tuple[str, Change, str]] = [
    ("ClaimType", link("OWNS", "board:b", "theme:drugs"),
     "Safer Board OWNS Drugs: has an edge type that the contract does not know (Plan, 1)"),
    ("ClaimStatus", claim("c00", status="certain"),
     LEAD + "has no status, or one that is not stated, derived, unreadable, confirmed or rejected" + AT),
    ("ClaimRests", claim("c00", document=None, locator=None, quote=None),
     LEAD + "rests on no evidence and no register, or on both"),
    ("ClaimRule", claim("c00", rule=None), LEAD + "does not name the rule that made it" + AT),
    ("ClaimFrom", claim("c94", **{"from": "next spring"}),
     "Prevent Group LEADS Drugs: starts on a day that is no ISO date (from)" + AT),
    ("ClaimScore", claim("c90", score="three"),
     "Derby City Council ASSESSES County lines: has a score that is not a number" + AT),
    ("EvidenceDocument", claim("c00", document="board:b"),
     LEAD + "rests on something that is not a document of the graph (Safer Board, 4.2)"),
    ("EvidenceLocator", claim("c00", locator=None),
     LEAD + "does not say where in the document (its locator) (Plan)"),
    ("EvidenceQuote", claim("c00", quote=""), LEAD + "quotes no words" + AT),
    ("QuoteLength", claim("c00", quote="x" * 301), LEAD + "quotes more than 300 characters" + AT),
    ("EvidencePage", claim("c90", page=0),
     "Derby City Council ASSESSES County lines: stands on a page that is not a number from 1" + AT),
    ("NodeName", node("board:b", name=""), 'Board "board:b": has no name'),
    ("NodeKind", node("programme:p", labels=("Programme", "Theatre", "Risk")),
     'Programme "Operation Redshank": is of no kind that the contract knows, or of two kinds'),
    ("NodeKind", also(Node("x", ("Committee",), "A committee")),
     'Committee "A committee": is of no kind that the contract knows, or of two kinds'),
    ("ResponsibleAuthorityOrganisation", also(Node("x", ("Board", "ResponsibleAuthority"), "A board")),
     'Board "A board": is a responsible authority but not an organisation'),
    ("ResponsibleAuthorityKind", node("organisation:o", kind="charity"),
     'Organisation "Derby City Council": is of a kind that section 5 of the Crime and Disorder Act 1998 does not make '
     "a responsible authority"),
    ("ThemeKnown", also(Node("theme:happiness", ("Theme",), "Happiness")),
     'Theme "Happiness": is no theme of the vocabulary'),
    ("RiskLevel", node("risk:r", level="severe"),
     'Risk "County lines": has a level other than very-high, high, medium and low'),
    ("PriorityRank", node("priority:p", rank="first"), 'Priority "Drugs": has a rank that is not a number from 1'),
    ("AreaCode", node("area:E06000015", gss="Derby"),
     'Area "Derby": has a GSS code that is not a letter and eight digits'),
    ("AreaChain", link("PART_OF", "area:E12000004", "area:E06000015"),
     'Area "Derby": is a part of itself, over one or more steps'),
    ("LegislationAddress", node("legislation:cda", uri="https://example.org/1998/37"),
     'Legislation "Crime and Disorder Act 1998": has an address that is not one of legislation.gov.uk'),
    ("DocumentFile", node("document:d", file=None),
     'Document "Plan 2024": does not name the file that it was read from'),
    ("DocumentDate", node("document:d", date="May 2024"), 'Document "Plan 2024": has a date that is no ISO date'),
    ("LeadsSubject", link("LEADS", "area:E06000015", "theme:drugs"),
     'Area "Derby": leads, which only a body, an organisation or a post can'),
    ("LeadsObject", link("LEADS", "board:b", "organisation:v"),
     'Organisation "Victim Support": is led, which only a body, a theme, a priority or a programme can be'),
    ("MemberOfObject", link("MEMBER_OF", "organisation:v", "programme:p"),
     'Programme "Operation Redshank": has members, which only a body can be'),
    ("MentionsSubject", link("MENTIONS", "board:b", "post:c"),
     'Board "Safer Board": mentions, which only a document can'),
    ("BroaderObject", link("BROADER", "theme:drugs", "risk:r"),
     'Risk "County lines": is a broader theme, which only a theme can be'),
]  # fmt: skip


def test_a_sound_graph_conforms(sound: Graph) -> None:
    assert [finding.line for finding in violations(sound)] == []


@pytest.mark.parametrize(("shape", "change", "line"), FAULTS, ids=[f"{i}-{f[0]}" for i, f in enumerate(FAULTS)])
def test_each_fault_is_named_in_one_plain_line(sound: Graph, shape: str, change: Change, line: str) -> None:
    found = violations(change(sound))
    assert (shape, line) in {(f.rule, f.line) for f in found}, [f.line for f in found]
    assert all("\n" not in f.line for f in found)


@pytest.mark.parametrize(("shape", "change", "line"), FAULTS, ids=[f"{i}-{f[0]}" for i, f in enumerate(FAULTS)])
def test_a_fault_is_found_once(sound: Graph, shape: str, change: Change, line: str) -> None:
    lines = [f.line for f in violations(change(sound))]
    assert len(lines) == len(set(lines))
    assert len(lines) <= 3, "a fault should not be said over and over"
