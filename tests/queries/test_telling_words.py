"""What a name tells is made when a graph is stored; a store without it makes the same of it in the query."""

from pathlib import Path

import pytest

from graph.model import Node, sorted_graph
from graph.store import open_store, values
from ontology.text import telling_words
from queries import catalogue
from queries.answer import ask
from tests.made_county import county

PAIRS = [
    ("Rural Crime Working Group", "The Crime & Rural Board"),
    ("Drugs, Alcohol (Adults) Panel", "Adults alcohol drugs-drugs"),
    ("Zeta Alpha Mu Beta", "beta MU alpha zeta"),
    ("Éire Überwachung", "überwachung éire team"),
    ("The Board", "Board of the Panel"),
    ("Group 10 9", "9 10 Meeting"),
]


def made_where(stored: bool, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    if not stored:
        monkeypatch.setattr(values, "_NAMED_TWICE", frozenset())  # as in a database that neo4j-admin has filled
    graph = county()
    named = [Node(f"programme:{i}-{k}", ("Programme",), n) for i, pair in enumerate(PAIRS) for k, n in enumerate(pair)]
    documents = [n.id for n in graph.nodes if n.labels[0] == "Document"][:1]
    mentions = [
        type(graph.edges[0])(f"tell{n.id}", "MENTIONS", documents[0], n.id,
                             {"document": documents[0], "locator": "1", "quote": n.name, "status": "stated"})
        for n in named
    ]  # fmt: skip
    with open_store(str(folder), write=True) as store:
        store.replace(sorted_graph([*graph.nodes, *named], [*graph.edges, *mentions]))
        kept = store.read("MATCH (n) WHERE n.telling IS NOT NULL RETURN count(n)").rows[0][0]
        assert (kept > 0) is stored
        return list(ask(store, catalogue.question("same-as"), (), {"at-least": "0.01"}).rows)


def test_a_store_without_telling_words_answers_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_them = made_where(True, tmp_path / "with", monkeypatch)
    without = made_where(False, tmp_path / "without", monkeypatch)
    assert with_them == without
    ids = {row[5] for row in with_them}
    assert {f"programme:{i}-0" for i in (0, 1, 2, 3, 5)} <= ids  # "The Board" tells nothing
    assert "programme:4-0" not in ids


def test_words_that_tell_are_sorted_and_stand_once() -> None:
    assert telling_words("The Rural (Rural) Crime & Arson-Forum") == " arson crime rural"
    assert telling_words("The Working Group") == ""
