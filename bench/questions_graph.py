"""A made graph for `bench/questions.py`: a land of counties, each with twenty districts and their reports."""

import random
from typing import Any

from graph.model import Edge, Graph, Node, sorted_graph
from ontology.themes import themes


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
