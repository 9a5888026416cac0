"""What the stores cost: load and queries, beside each other and beside a floor.

    python bench/store.py [--neo4j ADDRESS] [--nodes 1000 --edges 5000] [--times 5]

The graph is random, in the contract's labels and types, with quotes of 150 characters. Load is `replace` as a build
calls it (for the embedded store with its reading back and its waiting for the disk). "fresh" is a whole Python process
that opens the store and asks one question; the floor beside it is one that does nothing. Queries are warm, medians over
`--times`; the floors are networkx in memory (load: making the graph; queries: the same answer by hand) and
`MATCH (n) RETURN count(n)`. Limits: one client, one machine, nothing else running.
"""

import argparse
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from graph.claim import LABELS, TYPES  # noqa: E402
from graph.model import Edge, Graph, Node, sorted_graph  # noqa: E402
from graph.store import open_store  # noqa: E402

QUERIES = {
    "count": "MATCH (n) RETURN count(n) AS n",
    "one by label and id": "MATCH (n:Board {id: $id}) RETURN n.name AS name",
    "one by id": "MATCH (n {id: $id}) RETURN n.name AS name",
    "leads, cited": "MATCH (n)-[r:LEADS]->(t:Theme) WHERE r.status <> 'rejected' "
                    "RETURN n.name AS who, t.name AS what, r.quote AS quote ORDER BY what, who, r.id",
    "no lead": "MATCH (t:Theme) WHERE NOT EXISTS { (x)-[r:LEADS]->(t) WHERE r.status <> 'rejected' } "
               "RETURN t.name AS theme ORDER BY theme",
    "two steps": "MATCH (a:Board)-[:MEMBER_OF|REPORTS_TO*1..2]->(b:Board) RETURN a.id AS a, b.id AS b ORDER BY a, b",
    "every edge": "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, r.quote AS quote ORDER BY r.id",
}  # fmt: skip
FRESH = (
    "import sys; from graph.store import open_store\n"
    "with open_store(sys.argv[1]) as s: s.read('MATCH (n:Board {id: $id}) RETURN n.name', {'id': 'node:1'})"
)


def graph_of(nodes: int, edges: int) -> Graph:
    chance = random.Random(1)
    made = [
        Node(f"node:{i}", (chance.choice(LABELS),), f"Name {chance.randrange(nodes)}", (f"Alias {i}",), {"rank": i % 7})
        for i in range(nodes)
    ]
    said = {"document": "node:0", "locator": "4.2", "quote": "q" * 150, "status": "stated", "rule": "bench"}
    ends = [f"node:{i}" for i in range(nodes)]
    return sorted_graph(made, [
        Edge(f"c{i}", chance.choice(TYPES), chance.choice(ends), chance.choice(ends), said) for i in range(edges)
    ])  # fmt: skip


def median(times: int, work: Callable[[], object]) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def floor(graph: Graph, times: int) -> dict[str, float]:
    network = graph.networkx()
    by_hand: dict[str, Callable[[], object]] = {
        "count": network.number_of_nodes,
        "one by id": lambda: network.nodes["node:1"]["name"],
        "leads, cited": lambda: sorted(
            (network.nodes[b]["name"], network.nodes[a]["name"], key, d["quote"])
            for a, b, key, d in network.edges(keys=True, data=True)
            if d["type"] == "LEADS" and d["status"] != "rejected" and "Theme" in network.nodes[b]["labels"]
        ),
        "every edge": lambda: sorted(
            (k, a, d["type"], b, d["quote"]) for a, b, k, d in network.edges(keys=True, data=True)
        ),
    }
    return {"load": median(times, graph.networkx), "fresh": median(times, lambda: _python("pass", ""))} | {
        name: median(times, work) for name, work in by_hand.items()
    }


def of(address: str, graph: Graph, times: int) -> dict[str, float]:
    with open_store(address, write=True) as store:
        store.replace(graph)
        found = {"load": median(times, lambda: store.replace(graph))}
        for name, query in QUERIES.items():
            given = {"id": "node:1"} if "$id" in query else {}
            store.read(query, given)
            found[name] = median(times, lambda query=query, given=given: store.read(query, given))  # type: ignore[misc]
    found["fresh"] = median(times, lambda: _python(FRESH, address))
    return found


def _python(code: str, address: str) -> None:
    subprocess.run([sys.executable, "-c", code, address], check=True, cwd=ROOT)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--neo4j", metavar="ADDRESS", help="it is emptied; credentials from the environment")
    options.add_argument("--nodes", type=int, default=1_000)
    options.add_argument("--edges", type=int, default=5_000)
    options.add_argument("--times", type=int, default=5)
    given = options.parse_args()
    graph = graph_of(given.nodes, given.edges)
    with tempfile.TemporaryDirectory() as folder:
        columns = {"floor": floor(graph, given.times), "embedded": of(str(Path(folder, "store")), graph, given.times)}
        size = sum(path.stat().st_blocks * 512 for path in Path(folder).rglob("*") if path.is_file())
    if given.neo4j:
        columns["neo4j"] = of(given.neo4j, graph, given.times)
    print(f"{given.nodes} nodes, {given.edges} edges, medians of {given.times}, milliseconds")
    print(f"{'':22}" + "".join(f"{name:>12}" for name in columns))
    for name in ("fresh", "load", *QUERIES):
        cells = (f"{1000 * times[name]:12.2f}" if name in times else f"{'':>12}" for times in columns.values())
        print(f"{name:22}" + "".join(cells))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"embedded store on the disk: {size / 2**20:.1f} MB; this process at its largest: {memory} MB")


if __name__ == "__main__":
    main()
