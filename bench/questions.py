"""How long every question takes: its median on the seeds, and on 1,000 and 10,000 made documents, on both stores.

    python bench/questions.py [--documents 1000 --documents 10000] [--neo4j bolt://...] [--runs 5] [--seeds FOLDER]

Each question is asked as people ask it, for the table of the command line (its first 200 rows): of everything, of one
thing that it takes (the best connected theme, body or organisation: the hardest), and of one area. `all rows` is what
everything takes with `--limit all`, once. `cpu` is this process's share of the median, which other work on the machine
disturbs less: the embedded store is in this process, a server is not. Beside it stand the same rows by networkx in
Python, compared before they are timed, and first `MATCH (n) RETURN count(n)` as the floor. `growth` is the time (for
the embedded store: cpu) by the size, against the graph before: above 1 is worse than linear. The limits are 10 ms on
the seeds, 50 ms on 1,000 documents and 200 ms on 10,000; what is over is marked with !. For 10,000 documents a Neo4j
needs a heap of 6 GB.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.questions_graph import made
from bench.questions_peers import PEERS, Network, columns
from cli.ask import ROWS
from graph.model import Graph
from graph.store import Store, open_store
from loaders import build
from queries import answer, catalogue
from queries.question import THINGS, Question

FLOOR = "MATCH (n) RETURN count(n) AS n"
LIMITS = {"the seeds": 10, "1000 made documents": 50, "10000 made documents": 200}
Times = dict[tuple[str, str, str], float]


def asks(store: Store, question: Question, best: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What `question` is asked of: everything, or what it requires; one thing, where it takes one; one area."""
    given = {p.name: _value(p.name, p.type, best) for p in question.parameters if p.required}
    things = [p for p in question.parameters if p.type in THINGS and not p.required]
    found = {"what it requires" if given else "everything": given}
    if things:
        found[f"one {things[0].type}"] = {**given, things[0].name: best[things[0].type]}
    if "area" in question.scope:
        found["one area"] = {**given, "area": best["area"]}
    return found


def _value(name: str, type: str, best: Mapping[str, str]) -> str:
    return best[type] if type in THINGS else {"from": "2016", "to": "2019"}[name]


def best_connected(store: Store) -> dict[str, str]:
    """The id of the thing of each type that most claims are about; a `node` is a body."""
    found = {}
    for type, labels in THINGS.items():
        of = "|".join(labels or THINGS["body"])
        query = f"MATCH (n:{of})-[r]-() RETURN n.id AS id, count(r) AS k ORDER BY k DESC, id LIMIT 1"
        found[type] = store.read(query).rows[0][0]
    return found


def median(run: Callable[[], object], runs: int) -> tuple[float, float]:
    """Milliseconds by the clock, and of this process's processor, without the first run."""
    times = []
    for _ in range(runs + 1):
        begin, busy = time.perf_counter(), time.process_time()
        run()
        times.append((time.perf_counter() - begin, time.process_time() - busy))
    clock, processor = (statistics.median(each) * 1000 for each in zip(*times[1:], strict=True))
    return clock, processor


def compare(name: str, found: answer.Answer, network: Network, given: Mapping[str, str]) -> None:
    """Raise `SystemExit` where networkx does not give the rows that the store gave."""
    ids = {s.short: s.id for s in found.sources}
    named = columns(name)
    own = [tuple(ids.get(row[c], row[c]) if c == "document" else row[c] for c in named) for row in found.dicts()]
    peer = PEERS[name](network, given)
    if sorted(map(repr, own)) != sorted(map(repr, peer)):
        odd = sorted(set(map(repr, own)) ^ set(map(repr, peer)))[:2]
        raise SystemExit(f"{name} {given}: the store gives {len(own)} rows, networkx {len(peer)}; such as {odd}")


def measure(graph: Graph, address: str, runs: int, label: str, store_name: str, before: Times, size: float) -> Times:
    """Print one table; give its medians. `before` are those of the graph that is `size` times smaller."""
    begin = time.perf_counter()
    with open_store(address, write=True) as store:
        store.replace(graph)
    seconds, limit = time.perf_counter() - begin, LIMITS.get(label, 0)
    network, times, slow = Network(graph.networkx()), Times(), 0
    print(f"\n{label}, {store_name}: {len(graph.nodes)} nodes, {len(graph.edges)} edges, loaded in {seconds:.1f} s")
    with open_store(address) as store:
        print(f"{median(partial(store.read, FLOOR), runs)[0]:9.1f} ms  floor: {FLOOR}")
        heads = f"{'rows':>6} {'all rows':>10} {'networkx':>11} {'growth':>7}"
        print(f"{'median':>12}  {'cpu':>8}  {'question':22} {'asked of':16} {heads}")
        best = best_connected(store)
        for question in catalogue.questions():
            for asked, given in asks(store, question, best).items():
                key = (store_name, question.name, asked)
                begin = time.perf_counter()
                whole = answer.ask(store, question, (), given)
                every = (time.perf_counter() - begin) * 1000
                own, cpu = median(partial(answer.ask, store, question, (), given, ROWS), runs)
                times[key] = cpu if store_name == "embedded" else own
                slow += limit > 0 and own > limit
                peer, peered = "", question.name in PEERS and "area" not in given
                if peered:
                    compare(question.name, whole, network, given)
                    peer = f"{median(partial(PEERS[question.name], network, given), 1)[0]:8.1f} ms"
                growth = f"{times[key] / before[key] / size:7.2f}" if key in before else ""
                over = "!" if limit and own > limit else " "
                counted = f"{len(whole.rows):6} {every:7.1f} ms {peer:>11} {growth}"
                print(f"{own:9.1f} ms{over} {cpu:8.1f}  {question.name:22} {asked:16} {counted}", flush=True)
    print(f"over {limit} ms: {slow} of {len(times)} asks")
    return times


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, action="append")
    parser.add_argument("--neo4j", help="a running Neo4j, with NEO4J_USERNAME and NEO4J_PASSWORD; it is overwritten")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seeds", default="seeds", help="a folder of documents: the digests, or the originals")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build.build(sorted(p for p in Path(given.seeds).iterdir() if p.suffix in (".md", ".txt")), f"{folder}/seeds")
        with open_store(f"{folder}/seeds") as store:
            graphs = [("the seeds", store.graph())]
        graphs += [(f"{n} made documents", made(n)) for n in given.documents or [1000]]
        stores = {"embedded": f"{folder}/store"} | ({"Neo4j": given.neo4j} if given.neo4j else {})
        for name, address in stores.items():
            before, edges = Times(), 0
            for label, graph in graphs:
                size = len(graph.edges) / edges if edges else 1.0
                made_graph = label != "the seeds"
                before = measure(graph, address, given.runs, label, name, before if made_graph else Times(), size)
                edges = len(graph.edges)
                before = before if made_graph else Times()


if __name__ == "__main__":
    main()
