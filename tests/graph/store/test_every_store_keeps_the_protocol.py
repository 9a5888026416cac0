"""The compliance suite: what `graph.store.Store` promises, on each store that there is."""

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from graph import jsonl
from graph.model import Edge, Graph, Node, sorted_graph
from graph.store import open_store
from graph.store.values import storable
from ontology.errors import StoreBusyError, StoreError, UsageError

HOSTILE = [
    "Robert'); MATCH (n) DETACH DELETE n //",
    "</script><script>alert(1)</script>",
    '=HYPERLINK("http://x.example","x")',
    "{{7*7}} ${7*7} %s {0}",
    "back`tick \\ back\\u005cslash \\\\",
    "two\nlines\r\nand a\ttab \x1b[31mred\x07 \x7f",
    "naïve ﬁne Ωmega 🜲 \u202ereversed\u202c \u2028 \ufeff \ufffe",
    "quote \" ' '' \"\" `",
    "(#1:0)",
    "(#1:0)-[#16:3]->(#1:0)",
    "",
    "x" * 100_000,
]


def test_what_is_put_in_comes_out_without_its_nulls(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small, ["one", "two", 'é \u2028 "\ud800"'])
    with open_store(address) as store:
        assert store.graph() == storable(small)
        assert list(store.master()) == ["one", "two", 'é \u2028 "\\ud800"']
    assert "kind" not in next(node for node in storable(small).nodes if node.id == "board:safer").properties


def test_numbers_keep_their_type(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        [row] = store.read("MATCH (t:Theme) MATCH (b:Board) RETURN t.score, t.whole, t.open, b.quorum, b.kind").rows
    assert [(type(v), v) for v in row] == [
        (float, 2.5), (float, 3.0), (bool, True), (int, 5), (type(None), None),
    ]  # fmt: skip


def test_both_labels_stand_as_the_contract_names_them(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        assert store.read("MATCH (n:ResponsibleAuthority) RETURN n.id AS id").rows == [("organisation:council",)]
        organisations = store.read("MATCH (n:Organisation) RETURN n.id AS id ORDER BY id").rows
        assert organisations == [("organisation:council",), ("organisation:trust",)]
        labels = store.read("MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l ORDER BY l").rows
    assert [label for (label,) in labels] == [
        "Board", "Document", "Organisation", "ResponsibleAuthority", "ThematicGroup", "Theme",
    ]  # fmt: skip


def test_a_second_build_replaces_the_first_to_the_last_edge(address: str, small: Graph) -> None:
    changed = sorted_graph(
        [
            Node("board:safer", ("Partnership",), "Safer Board, now a partnership"),
            Node("organisation:council", ("Organisation",), "Council"),
            Node("organisation:trust", ("Organisation", "ResponsibleAuthority"), "Trust"),
        ],
        [
            Edge("c1", "LEADS", "organisation:council", "board:safer", {"status": "stated"}),
            Edge("c4", "CHAIRS", "organisation:council", "board:safer", {"status": "stated"}),
        ],
    )
    with open_store(address, write=True) as store:
        for graph in (small, changed, small, Graph((), ()), changed):
            store.replace(graph)
            assert store.graph() == storable(graph)


def test_hostile_texts_are_texts_and_nothing_else(address: str) -> None:
    nodes = [
        Node(f"board:{i} {text[:50]}", ("Board",), text, (text,), {"note": text}) for i, text in enumerate(HOSTILE)
    ]
    edges = [Edge(f"c{i}", "REPORTS_TO", n.id, n.id, {"quote": n.name}) for i, n in enumerate(nodes)]
    graph = sorted_graph(nodes, edges)
    with open_store(address, write=True) as store:
        store.replace(graph, HOSTILE[0:1])
        assert store.graph() == storable(graph)
        for node in nodes:
            found = store.read("MATCH (n {id: $id})-[r]->() WHERE n.name = $name RETURN r.quote", {
                "id": node.id, "name": node.name,
            })  # fmt: skip
            assert found.rows == [(node.name,)]


def test_an_id_that_no_index_keeps_is_cut_and_stays_one_of_a_kind(address: str) -> None:
    long = [f"board:{'é' * 20_000}{last}" for last in "ab"]
    nodes = [Node(id, ("Board",), id[-1]) for id in long]
    graph = sorted_graph(nodes, [Edge("c" * 9_000, "REPORTS_TO", long[0], long[1])])
    with open_store(address, write=True) as store:
        store.replace(graph)
        assert store.read("MATCH (a)-[r]->(b) RETURN a.name, b.name, size(r.id)").rows == [("a", "b", 1_000)]


def test_what_no_store_can_keep_is_left_out(address: str) -> None:
    graph = sorted_graph(
        [Node("board:a\x00b", ("Board",), "a\x00b \ud800c", ("\x00",), {"big": 2**70, "odd": float("nan")})], []
    )
    with open_store(address, write=True) as store:
        store.replace(graph)
        [node] = store.graph().nodes
        assert (node.id, node.name, node.aliases, dict(node.properties)) == (
            "board:ab",
            "ab c",
            ("",),
            {"big": 2.0**70},
        )
        assert store.read("RETURN $x AS x", {"x": "a\x00b\udfff"}).rows == [("ab",)]
        with pytest.raises(UsageError, match="character"):
            store.read("RETURN 1 // \x00 CREATE (n)")


@pytest.mark.parametrize(
    "graph",
    [
        Graph([Node("x", ("Nonsense",), "x")], []),
        Graph([Node("x", ("Board", "Theme"), "x")], []),
        Graph([Node("x", ("Board",), "x"), Node("x", ("Theme",), "y")], []),
        Graph([Node("x", ("Board",), "x", (), {"name": "y"})], []),
        Graph([Node("x", ("Board",), "x")], [Edge("c", "LEADS", "x", "y")]),
        Graph([Node("x", ("Board",), "x")], [Edge("c", "OWNS", "x", "x")]),
        Graph([Node("x", ("Board",), "x")], [Edge("c", "LEADS", "x", "x"), Edge("c", "CHAIRS", "x", "x")]),
    ],
    ids=["label", "labels", "node twice", "hidden name", "loose end", "type", "edge twice"],
)
def test_a_graph_that_breaks_the_contract_is_refused(address: str, small: Graph, graph: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small, ["old"])
        with pytest.raises(StoreError, match="cannot be stored"):
            store.replace(graph, ["new"])
        assert store.graph() == storable(small)
        assert list(store.master()) == ["old"]


def test_a_build_that_breaks_off_leaves_the_old_graph(
    address: str, small: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph.store import bolt_load, embedded_load

    def breaks(*_: object) -> Iterator[None]:
        raise KeyboardInterrupt

    with open_store(address, write=True) as store:
        store.replace(small, ["old"])
        with monkeypatch.context() as patch:
            patch.setattr(embedded_load, "everything", breaks)
            patch.setattr(bolt_load, "_merge_edges", breaks)
            with pytest.raises(KeyboardInterrupt):
                store.replace(Graph((), ()), ["new"])
    with open_store(address) as store:
        assert store.graph() == storable(small)
        assert list(store.master()) == ["old"]


def test_a_master_that_breaks_off_leaves_the_old_graph(address: str, small: Graph) -> None:
    def lines() -> Iterator[str]:
        yield "new"
        raise ValueError("a claim that cannot be written")

    with open_store(address, write=True) as store:
        store.replace(small, ["old"])
        with pytest.raises(ValueError, match="a claim"):
            store.replace(Graph((), ()), lines())
        assert store.graph() == storable(small)
        assert list(store.master()) == ["old"]


def test_what_answers_is_told(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
        about = store.about()
        assert (about["nodes"], about["edges"]) == ("6", "8")
        assert about["engine"] and about["version"]
        assert store.address == address


def test_a_store_that_was_opened_to_read_does_not_write(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
    with open_store(address) as store, pytest.raises(StoreError, match="to read"):
        store.replace(Graph((), ()))


def test_closing_twice_is_no_error_and_two_may_read_at_once(address: str, small: Graph) -> None:
    with open_store(address, write=True) as store:
        store.replace(small)
    first, second = open_store(address), open_store(address)
    assert first.graph() == second.graph()
    first.close()
    first.close()
    assert second.graph() == storable(small)
    second.close()


def test_who_reads_sees_the_old_graph_or_the_new_one(address: str, small: Graph) -> None:
    """A store that stays open to read, while another writes, is never in its way and never sees a half."""
    other = sorted_graph([Node("board:new", ("Board",), "New")], [Edge("n", "REPORTS_TO", "board:new", "board:new")])
    allowed = {tuple(jsonl.lines(storable(small))), tuple(jsonl.lines(storable(other)))}
    seen: set[tuple[str, ...]] = set()
    ended = threading.Event()
    with open_store(address, write=True) as writer:
        writer.replace(small)

        def build() -> None:
            for _ in range(3):
                writer.replace(other)
                writer.replace(small)
            writer.replace(other)
            ended.set()

        with open_store(address) as reader:
            thread = threading.Thread(target=build)
            thread.start()
            while not ended.is_set():
                nodes = reader.read("MATCH (n) WITH n ORDER BY n.id RETURN collect(n.id) AS ids").rows[0][0]
                assert nodes in ([n.id for n in small.nodes], ["board:new"])
            thread.join()
            seen.add(tuple(jsonl.lines(reader.graph())))
    assert seen <= allowed
    assert seen == {tuple(jsonl.lines(storable(other)))}


def test_no_part_of_a_large_build_is_seen(address: str) -> None:
    """Large enough for a store that applies a commit piece by piece to be caught at it."""
    boards = [Node(f"board:{i}", ("Board",), f"Board {i}") for i in range(600)]
    ring = [Edge(f"c{i}", "REPORTS_TO", f"board:{i}", f"board:{(i + 1) % 600}") for i in range(600)]
    old, new = sorted_graph(boards, ring), sorted_graph([Node("theme:t", ("Theme",), "T")], [])
    seen: set[tuple[object, ...]] = set()
    ended = threading.Event()
    with open_store(address, write=True) as writer:
        writer.replace(old)

        def build() -> None:
            try:
                for _ in range(5):
                    writer.replace(new)
                    writer.replace(old)
            finally:
                ended.set()

        with open_store(address) as reader:
            thread = threading.Thread(target=build)
            thread.start()
            while not ended.is_set():
                seen.add(reader.read("MATCH (n) RETURN count(n.id), sum(count { (n)-->() })").rows[0])
            thread.join()
    assert seen <= {(600, 600), (1, 0)}


def test_two_builds_at_once_one_is_told_so(address: str, small: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.generations.LOCK_SECONDS", 0.1)
    with open_store(address, write=True) as store:
        store.replace(small)
        with pytest.raises(StoreBusyError, match="another build") as raised:
            open_store(address, write=True)
        assert "\n" not in raised.value.what
        with open_store(address) as reader:
            assert reader.graph() == storable(small)
    open_store(address, write=True).close()


def test_another_process_reads_what_was_built(address: str, small: Graph) -> None:
    code = (
        "import sys; from graph import jsonl; from graph.store import open_store\n"
        "sys.stdout.reconfigure(encoding='utf-8')\n"
        "with open_store(sys.argv[1]) as store: print('\\n'.join(jsonl.lines(store.graph())))"
    )
    with open_store(address, write=True) as store:
        store.replace(small)
        done = subprocess.run([sys.executable, "-c", code, address], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == list(jsonl.lines(storable(small)))


def test_the_same_graph_in_another_order_gives_the_same_lines(address: str, small: Graph) -> None:
    shuffled = Graph(list(reversed(small.nodes)), list(reversed(small.edges)))
    with open_store(address, write=True) as store:
        store.replace(shuffled)
        assert list(jsonl.lines(store.graph())) == list(jsonl.lines(storable(small)))


def test_an_address_of_another_kind_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="http"):
        open_store("http://localhost:7474")
