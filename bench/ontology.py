"""SHACL of many claims: `graph.check.violations` beside bare pyshacl on the same triples, and what writing RDF takes.

    python bench/ontology.py 1000 10000 100000

Each line is one size, in seconds, medians of three; bare pyshacl runs once, and above 10,000 claims only with `--all`.
"""

import argparse
import io
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from graph import check
from graph.exports import jsonld, turtle
from graph.model import Edge, Graph, Node, sorted_graph
from graph.rdf import to_rdflib
from ontology.themes import themes

KINDS = ("LEADS", "SUPPORTS", "MEMBER_OF", "CONCERNS", "MENTIONS")


def made(claims: int) -> Graph:
    """A graph of `claims` claims, of which one in a hundred has a fault."""
    chance = random.Random(claims)
    documents = [
        Node(f"document:{i}", ("Document",), f"Document {i}", properties={"file": f"{i}.txt", "date": "2020-01"})
        for i in range(max(2, claims // 200))
    ]
    bodies = [Node(f"board:{i}", ("Board",), f"Board {i}", ("The Board",)) for i in range(max(3, claims // 30))]
    kind = {"kind": "district council"}
    organisations = [
        Node(f"organisation:{i}", ("Organisation", "ResponsibleAuthority"), f"Council {i}", properties=kind)
        for i in range(max(3, claims // 30))
    ]
    concepts = [Node(f"theme:{t.id}", ("Theme",), t.label) for t in themes().values()]
    ends = {
        "LEADS": (bodies + organisations, concepts), "SUPPORTS": (bodies + organisations, concepts),
        "MEMBER_OF": (organisations, bodies), "CONCERNS": (bodies, concepts),
        "MENTIONS": (documents, organisations + bodies),
    }  # fmt: skip
    edges = []
    for i in range(claims):
        said = {
            "document": chance.choice(documents).id, "locator": f"{chance.randrange(9)}.{chance.randrange(30)}",
            "quote": f"words number {i} of the document" if chance.random() > 0.01 else "",
            "status": chance.choice(("stated", "derived")), "rule": chance.choice(("lists", "tables", "sentences")),
        }  # fmt: skip
        name = chance.choice(KINDS)
        source, target = (chance.choice(side).id for side in ends[name])
        edges.append(Edge(f"c{i:07d}", name, source, target, said))
    return sorted_graph([*documents, *bodies, *organisations, *concepts], edges)


def seconds(run: Callable[[], object], times: int = 3) -> float:
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--all", action="store_true", help="bare pyshacl for every size, however long it takes")
    given = parser.parse_args()
    print(f"{'claims':>8} {'check':>8} {'bare':>8} {'found':>6} {'turtle':>8} {'json-ld':>8}")
    for claims in given.claims:
        graph = made(claims)
        found = len(check.violations(graph))
        ours = seconds(lambda graph=graph: check.violations(graph))
        bare = "-"
        if given.all or claims <= 10000:
            data = to_rdflib(graph)
            started = time.perf_counter()
            same = len({result[1] for result in check._validate(data)})
            bare = f"{time.perf_counter() - started:.2f}"
            assert same == found, (same, found)
        forms = [f"{seconds(lambda f=f, g=graph: f.write(g, io.StringIO()), 1):8.2f}" for f in (turtle, jsonld)]
        print(f"{claims:8} {ours:8.2f} {bare:>8} {found:6} {' '.join(forms)}", flush=True)


if __name__ == "__main__":
    main()
