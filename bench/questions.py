"""How long every question takes: its median on the seeds, and on 1,000 and 10,000 made documents, on both stores.

    python bench/questions.py [--documents 1000] [--neo4j bolt://...] [--runs 5]

Beside each stands `MATCH (n) RETURN count(n)` as the floor and, for the questions of `by_networkx`, the same rows found
by networkx in Python. The limits: 10 ms on the seeds, 50 ms on 1,000 documents, 200 ms on 10,000.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.model import Edge, Graph, Node, sorted_graph
from graph.store import Store, open_store
from loaders import build
from ontology.themes import themes
from queries import answer, catalogue
from queries.question import THINGS, Question

FLOOR = "MATCH (n) RETURN count(n) AS n"


def made(documents: int, seed: int = 1) -> Graph:
    """`documents` district reports, twenty districts a county, each with a partnership, groups, priorities, risks."""
    rng = random.Random(seed)
    vocabulary = list(themes().values())
    names = [t.id for t in vocabulary]
    nodes: dict[str, Node] = {}
    for t in vocabulary:
        nodes[f"theme:{t.id}"] = Node(f"theme:{t.id}", ("Theme",), t.label, tuple(t.alternative))
    edges: list[Edge] = []

    def claim(type: str, source: str, target: str, document: str, status: str = "stated", **more: Any) -> None:
        said = {
            "document": document,
            "locator": f"{rng.randrange(9)}.{rng.randrange(30)}",
            "quote": f"{source} {type} {target}",
        }
        edges.append(
            Edge(f"c{len(edges):07}", type, source, target, {**said, "status": status, "rule": "made", **more})
        )

    def node(label: str, id: str, name: str, *second: str, **properties: Any) -> str:
        nodes.setdefault(id, Node(id, (label, *second), name, (), properties))
        return id

    for t in vocabulary:
        if t.broader:
            edges.append(
                Edge(
                    f"b{t.id}",
                    "BROADER",
                    f"theme:{t.id}",
                    f"theme:{t.broader}",
                    {"register": "themes", "status": "stated"},
                )
            )
    for i in range(documents):
        district, county = f"District {i // 4}", f"County {i // 80}"
        area, around = node("Area", f"area:d{i // 4}", district), node("Area", f"area:c{i // 80}", county)
        if i % 4 == 0:
            edges.append(Edge(f"p{i}", "PART_OF", area, around, {"register": "areas", "status": "stated"}))
        year = 2012 + 3 * (i % 4)
        d = node("Document", f"document:{i}", f"{district} report {year}", file=f"{i}.md", short=f"{district} {year}",
                 date=str(year), period=f"{year}-{year + 2}")  # fmt: skip
        claim("COVERS", d, area, d)
        council = node("Organisation", f"organisation:d{i // 4}", f"{district} Council", "ResponsibleAuthority")
        police = node("Organisation", f"organisation:c{i // 80}", f"{county} Police", "ResponsibleAuthority")
        board = node("Board", f"board:c{i // 80}", f"{county} Safer Board")
        csp = node("Partnership", f"partnership:d{i // 4}", f"{district} Community Safety Partnership")
        claim("REPORTS_TO", csp, board, d)
        claim("CHAIRS", police, board, d)
        bodies = [board, csp]
        for g in range(2):
            theme = rng.choice(names)
            group = node("ThematicGroup", f"group:d{i // 4}-{theme}", f"{district} {theme.replace('-', ' ')} group")
            bodies.append(group)
            claim("CONCERNS", group, f"theme:{theme}", d)
            claim("PART_OF", group, csp, d)
            for member in (council, police)[: 1 + g]:
                claim("MEMBER_OF", member, group, d)
        for member in (council, police):
            claim("MEMBER_OF", member, csp, d)
        for rank, theme in enumerate(rng.sample(names, 6), start=1):
            p = node(
                "Priority",
                f"priority:{i}/{theme}",
                theme.replace("-", " ").title(),
                rank=rank,
                period=f"{year}-{year + 2}",
            )
            claim("SETS", csp, p, d)
            claim("CONCERNS", p, f"theme:{theme}", d, "derived")
            claim("MENTIONS", d, p, d)
        for theme in rng.sample(names, 4):
            k = node("Risk", f"risk:{i}/{theme}", theme.replace("-", " "), level=rng.choice(["high", "medium", "low"]))
            claim("IDENTIFIES", d, k, d)
            claim("MENTIONS", d, k, d)
            claim("CONCERNS", k, f"theme:{theme}", d, "derived")
            claim("ASSESSES", police, k, d, score=rng.randrange(25))
        for theme in rng.sample(names, 2):
            claim("LEADS", rng.choice([council, police, board]), f"theme:{theme}", d)
            claim("SUPPORTS", rng.choice([council, police, csp]), f"theme:{theme}", d)
        claim("UNRESOLVED", board, f"theme:{rng.choice(names)}", d, "unreadable")
        claim("GOVERNED_BY", csp, node("Legislation", "legislation:cda", "Crime and Disorder Act 1998"), d)
        for mentioned in (council, police, *bodies):
            claim("MENTIONS", d, mentioned, d)
    return sorted_graph(list(nodes.values()), edges)


def arguments(store: Store, question: Question) -> dict[str, str]:
    """What each required parameter is asked of: the best connected thing of its type."""
    given = {}
    for parameter in question.parameters:
        if parameter.required and parameter.type in THINGS:
            of = f":{'|'.join(THINGS[parameter.type])}" if THINGS[parameter.type] else ":Board"
            query = f"MATCH (n{of})-[r]-() RETURN n.id AS id, count(r) AS k ORDER BY k DESC, id LIMIT 1"
            given[parameter.name] = store.read(query).rows[0][0]
        elif parameter.required:
            given[parameter.name] = "2016" if parameter.name == "from" else "2019"
    return given


def median(run: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs + 1):
        begin = time.perf_counter()
        run()
        times.append(time.perf_counter() - begin)
    return statistics.median(times[1:]) * 1000


def by_networkx(graph: Graph) -> Iterator[tuple[str, Callable[[], object]]]:
    """Some of the questions as one would write them over networkx."""
    network = graph.networkx()
    live = [(a, b, e) for a, b, e in network.edges(data=True) if e.get("status") != "rejected"]

    def of(*types: str) -> list[tuple[str, str, dict[str, Any]]]:
        return [(a, b, e) for a, b, e in live if e["type"] in types]

    def name(node: str) -> str:
        return str(network.nodes[node]["name"])

    def governance() -> object:
        return sorted(
            (name(b), e["type"], name(a), e["document"])
            for a, b, e in of("LEADS", "SUPPORTS", "UNRESOLVED")
            if b[:6] == "theme:"
        )

    def priorities() -> object:
        return sorted((name(a), e["document"], network.nodes[b].get("rank", 999), name(b)) for a, b, e in of("SETS"))

    def shared() -> object:
        about: dict[str, set[str]] = {}
        setters = {b: a for a, b, _ in of("SETS")}
        for a, b, _ in of("CONCERNS"):
            if a in setters:
                about.setdefault(b, set()).add(setters[a])
        return sorted((-len(who), name(theme)) for theme, who in about.items() if len(who) > 1)

    def busiest() -> object:
        seats: dict[str, set[str]] = {}
        for a, b, _ in of("MEMBER_OF", "CHAIRS"):
            seats.setdefault(a, set()).add(b)
        return sorted((-len(bodies), name(who)) for who, bodies in seats.items())[:5]

    yield from {
        "governance": governance,
        "priorities": priorities,
        "shared-priorities": shared,
        "busiest": busiest,
    }.items()


def measure(graph: Graph, address: str, runs: int, label: str) -> None:
    begin = time.perf_counter()
    with open_store(address, write=True) as store:
        store.replace(graph)
    print(
        f"\n{label}: {len(graph.nodes)} nodes, {len(graph.edges)} edges, loaded in {time.perf_counter() - begin:.1f} s"
    )
    peers = dict(by_networkx(graph))
    with open_store(address) as store:
        print(f"{median(lambda: store.read(FLOOR), runs):9.1f} ms  floor: {FLOOR}")
        for question in catalogue.questions():
            given = arguments(store, question)
            rows = len(answer.ask(store, question, (), given).rows)
            own = median(lambda q=question, g=given: answer.ask(store, q, (), g), runs)  # type: ignore[misc]
            peer = f"  networkx {median(peers[question.name], runs):7.1f} ms" if question.name in peers else ""
            print(f"{own:9.1f} ms  {question.name:22} {rows:6} rows{peer}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, action="append")
    parser.add_argument("--neo4j", help="a running Neo4j, with NEO4J_USERNAME and NEO4J_PASSWORD; it is overwritten")
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        seeds = f"{folder}/seeds"
        build.build(sorted(Path("seeds").glob("*-*.md")), seeds)
        with open_store(seeds) as store:
            graphs = [("the seeds", store.graph())]
        graphs += [(f"{n} made documents", made(n)) for n in given.documents or [1000]]
        for number, (label, graph) in enumerate(graphs):
            measure(graph, f"{folder}/{number}", given.runs, f"{label}, embedded")
            if given.neo4j:
                measure(graph, given.neo4j, given.runs, f"{label}, Neo4j")


if __name__ == "__main__":
    main()
