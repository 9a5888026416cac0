"""A small county, made by hand, in which every question has an answer that a person can check."""

from graph.model import Edge, Graph, Node, sorted_graph

HOSTILE = ("Robert'); MATCH (n) DETACH DELETE n //", "</script><script>alert(1)</script>", '=HYPERLINK("x")', "{{7*7}}")

A, B, C = "document:county-2018", "document:district-2023", "document:city-2016"


def _nodes() -> list[Node]:
    document = {"format": "md", "sha256": "0" * 64}
    return [
        Node(
            A,
            ("Document",),
            "Shire Community Safety Agreement 2018/20",
            (),
            {
                **document,
                "file": "county.md",
                "short": "Shire CSA 2018/20",
                "date": "2018",
                "period": "2018/2020",
                "publisher": "Shire Safer Board",
            },
        ),
        Node(
            B,
            ("Document",),
            "Dale Community Safety Report 2023",
            (),
            {
                **document,
                "file": "dale.md",
                "short": "Dale CSP 2023",
                "date": "2023-07-06",
                "period": "2023/2024",
                "publisher": "Dale District Council",
            },
        ),
        Node(
            C,
            ("Document",),
            "City Assessment 2016",
            (),
            {**document, "file": "city.md", "short": "City SIA 2016", "date": "2016"},
        ),
        Node("theme:cyber-crime", ("Theme",), "Cyber crime", ("Online crime",)),
        Node("theme:online-harm", ("Theme",), "Online harm"),
        Node(
            "theme:modern-slavery",
            ("Theme",),
            "Modern slavery and human trafficking",
            ("Modern slavery", "Human trafficking"),
        ),
        Node("theme:exploitation", ("Theme",), "Exploitation"),
        Node("theme:hate-crime", ("Theme",), "Hate crime"),
        Node("theme:fraud", ("Theme",), "Fraud"),
        Node("board:shire-safer-board", ("Board",), "Shire Safer Board", ("SSB", "the Board")),
        Node("board:shire-crime-board", ("Board",), "Shire Crime Board", ("the Board",)),
        Node("board:city-cohesion-board", ("Board",), "City Cohesion Board"),
        Node("partnership:dale-csp", ("Partnership",), "Dale Community Safety Partnership", ("Dale CSP",)),
        Node("partnership:city-csp", ("Partnership",), "City Community Safety Partnership"),
        Node("thematicgroup:cyber-group", ("ThematicGroup",), "Cyber Group"),
        Node("thematicgroup:online-harm-group", ("ThematicGroup",), "Online Harm Group"),
        Node("thematicgroup:hate-panel", ("ThematicGroup",), "Hate Crime Panel"),
        Node("thematicgroup:hate-forum", ("ThematicGroup",), "Hate Crime Forum"),
        Node(
            "organisation:shire-county-council",
            ("Organisation", "ResponsibleAuthority"),
            "Shire County Council",
            ("SCC",),
        ),
        Node("organisation:trading-standards", ("Organisation",), "Trading Standards"),
        Node("organisation:dale-district-council", ("Organisation", "ResponsibleAuthority"), "Dale District Council"),
        Node("organisation:shire-police", ("Organisation", "ResponsibleAuthority"), "Shire Police", ("the police",)),
        Node("post:chief-constable", ("Post",), "Chief Constable"),
        Node(
            "priority:county-2018/shire-safer-board/modern-slavery",
            ("Priority",),
            "Modern slavery",
            (),
            {"rank": 1, "period": "2018/2020"},
        ),
        Node(
            "priority:county-2018/shire-safer-board/hate-crime",
            ("Priority",),
            "Hate crime",
            (),
            {"rank": 2, "period": "2018/2020"},
        ),
        Node("priority:district-2023/dale-csp/hate-crime", ("Priority",), "Hate Crime", (), {"period": "2023/2024"}),
        Node("priority:district-2023/dale-csp/cyber", ("Priority",), "Cyber", (), {"period": "2023/2024"}),
        Node("priority:city-2016/city-csp/hate-crime", ("Priority",), "Hatred", (), {"period": "2016"}),
        Node("area:E10000099", ("Area",), "Shire", (), {"gss": "E10000099"}),
        Node("area:E07000099", ("Area",), "Dale", (), {"gss": "E07000099"}),
        Node("area:E06000099", ("Area",), "City", (), {"gss": "E06000099"}),
        Node("risk:county-2018/cyber", ("Risk",), "Cyber attacks", (), {"level": "high"}),
        Node("theme:burglary", ("Theme",), "Burglary"),
        Node("thematicgroup:burglary-cell", ("ThematicGroup",), "Burglary Cell"),
        Node("thematicgroup:burglary-task-force", ("ThematicGroup",), "Burglary Task Force"),
        Node("organisation:city-council", ("Organisation", "ResponsibleAuthority"), "City Council"),
        Node("partnership:city-crime-partnership", ("Partnership",), "City Crime Partnership"),
        Node(
            "legislation:crime-act",
            ("Legislation",),
            "Crime and Disorder Act 1998",
            (),
            {"uri": "http://e.org/1998/37"},
        ),
        *(Node(f"programme:hostile-{i}", ("Programme",), name) for i, name in enumerate(HOSTILE)),
    ]


def _edges() -> list[Edge]:
    edges: list[Edge] = []

    def claim(
        type: str,
        source: str,
        target: str,
        document: str,
        locator: str,
        quote: str,
        status: str = "stated",
        **more: object,
    ) -> None:
        properties = {"document": document, "locator": locator, "quote": quote, "status": status, "rule": "by-hand"}
        edges.append(Edge(f"c{len(edges):04}", type, source, target, {**properties, **more}))  # type: ignore[dict-item]

    def register(type: str, source: str, target: str, name: str) -> None:
        edges.append(Edge(f"r{len(edges):04}", type, source, target, {"register": name, "status": "stated"}))

    register("BROADER", "theme:online-harm", "theme:cyber-crime", "themes")
    register("BROADER", "theme:modern-slavery", "theme:exploitation", "themes")
    register("BROADER", "theme:fraud", "theme:exploitation", "themes")
    register("PART_OF", "area:E07000099", "area:E10000099", "local-authorities")
    claim("COVERS", A, "area:E10000099", A, "title", "Shire")
    claim("COVERS", B, "area:E07000099", B, "title", "Dale")
    claim("COVERS", C, "area:E06000099", C, "title", "City")

    claim("LEADS", "board:shire-safer-board", "theme:modern-slavery", A, "4.1", "The Board leads on modern slavery.")
    claim(
        "LEADS",
        "organisation:shire-police",
        "theme:modern-slavery",
        B,
        "2.3",
        "The police lead on modern slavery.",
        from_="2023-04",
    )
    claim("LEADS", "organisation:shire-county-council", "theme:modern-slavery", A, "4.9", "Wrongly read.", "rejected")
    claim("SUPPORTS", "organisation:dale-district-council", "theme:modern-slavery", A, "4.2", "Dale supports.")
    claim(
        "UNRESOLVED",
        "board:shire-crime-board",
        "theme:modern-slavery",
        A,
        "Appendix A, row Modern slavery",
        "Modern slavery",
        "unreadable",
    )
    claim(
        "LEADS",
        "organisation:trading-standards",
        "theme:cyber-crime",
        B,
        "2.4",
        "Trading Standards leads on cyber crime.",
    )
    claim(
        "LEADS", "organisation:shire-police", "theme:cyber-crime", B, "2.4", "Trading Standards leads on cyber crime."
    )
    claim("LEADS", "thematicgroup:online-harm-group", "theme:online-harm", B, "2.9", "Online Harm", "derived")
    claim("LEADS", "board:city-cohesion-board", "theme:hate-crime", C, "3.1", "The Cohesion Board leads on hate crime.")
    claim(
        "UNRESOLVED",
        "organisation:dale-district-council",
        "thematicgroup:cyber-group",
        B,
        "2.9",
        "Cyber Group",
        "unreadable",
    )

    claim(
        "SETS",
        "board:shire-safer-board",
        "priority:county-2018/shire-safer-board/modern-slavery",
        A,
        "4",
        "Our priorities",
    )
    claim(
        "SETS", "board:shire-safer-board", "priority:county-2018/shire-safer-board/hate-crime", A, "4", "Our priorities"
    )
    claim("SETS", "partnership:dale-csp", "priority:district-2023/dale-csp/hate-crime", B, "2.1", "The priorities are")
    claim(
        "SETS",
        "organisation:dale-district-council",
        "priority:district-2023/dale-csp/hate-crime",
        B,
        "2.1",
        "The priorities are",
    )
    claim("SETS", "partnership:dale-csp", "priority:district-2023/dale-csp/cyber", B, "2.1", "The priorities are")
    claim("SETS", "partnership:city-csp", "priority:city-2016/city-csp/hate-crime", C, "2", "Priorities")
    claim("SETS", "partnership:city-csp", "priority:district-2023/dale-csp/cyber", C, "9", "Wrongly read.", "rejected")
    claim(
        "CONCERNS",
        "priority:county-2018/shire-safer-board/modern-slavery",
        "theme:modern-slavery",
        A,
        "4",
        "Modern slavery",
        "derived",
    )
    claim(
        "CONCERNS",
        "priority:county-2018/shire-safer-board/hate-crime",
        "theme:hate-crime",
        A,
        "4",
        "Hate crime",
        "derived",
    )
    claim(
        "CONCERNS", "priority:district-2023/dale-csp/hate-crime", "theme:hate-crime", B, "2.1", "Hate Crime", "derived"
    )
    claim("CONCERNS", "priority:district-2023/dale-csp/cyber", "theme:cyber-crime", B, "2.1", "Cyber", "derived")
    claim("CONCERNS", "priority:city-2016/city-csp/hate-crime", "theme:hate-crime", C, "2", "Hatred", "derived")
    claim("CONCERNS", "risk:county-2018/cyber", "theme:cyber-crime", A, "6", "Cyber attacks", "derived")
    claim("IDENTIFIES", A, "risk:county-2018/cyber", A, "6", "Cyber attacks: high")

    claim("CONCERNS", "thematicgroup:cyber-group", "theme:cyber-crime", B, "2.9", "Cyber Group")
    claim("CONCERNS", "thematicgroup:online-harm-group", "theme:online-harm", B, "2.9", "Online Harm")
    claim("CONCERNS", "thematicgroup:hate-panel", "theme:hate-crime", A, "5", "Hate Crime Panel")
    claim("CONCERNS", "thematicgroup:hate-forum", "theme:hate-crime", C, "5", "Hate Crime Forum")
    claim(
        "PART_OF", "thematicgroup:cyber-group", "partnership:dale-csp", B, "2.9", "thematic groups of the partnership"
    )
    claim(
        "PART_OF",
        "thematicgroup:online-harm-group",
        "partnership:dale-csp",
        B,
        "2.9",
        "thematic groups of the partnership",
    )
    claim(
        "REPORTS_TO",
        "partnership:dale-csp",
        "board:shire-safer-board",
        B,
        "2.2",
        "The partnership reports to the Board.",
    )
    claim(
        "PART_OF",
        "organisation:trading-standards",
        "organisation:shire-county-council",
        B,
        "2.3",
        "County Council Trading Standards",
    )

    claim("MEMBER_OF", "organisation:shire-county-council", "board:shire-safer-board", A, "3.1", "Members: SCC")
    claim("MEMBER_OF", "organisation:shire-police", "board:shire-safer-board", A, "3.1", "Members: police")
    claim("MEMBER_OF", "organisation:shire-police", "board:shire-safer-board", B, "2.2", "the police sit on the Board")
    claim(
        "MEMBER_OF",
        "organisation:dale-district-council",
        "board:shire-safer-board",
        A,
        "3.1",
        "Wrongly read.",
        "rejected",
    )
    claim(
        "MEMBER_OF", "organisation:trading-standards", "partnership:dale-csp", B, "2.3", "Trading Standards is a member"
    )
    claim("CHAIRS", "post:chief-constable", "board:shire-safer-board", A, "3.2", "chaired by the Chief Constable")
    for group in ("thematicgroup:burglary-cell", "thematicgroup:burglary-task-force"):
        claim("CONCERNS", group, "theme:burglary", C, "7", f"{group} on burglary")
        for member in ("organisation:city-council", "organisation:shire-police"):
            claim("MEMBER_OF", member, group, C, "7.1", f"members of {group}")
    claim("MEMBER_OF", "organisation:city-council", "partnership:city-csp", C, "1.1", "The council is a member")
    claim("SUCCEEDS", "partnership:city-csp", "partnership:city-crime-partnership", C, "1.2", "takes the place of")
    claim("GOVERNED_BY", "board:shire-safer-board", "legislation:crime-act", A, "2", "set up under the Act")
    claim("ASSESSES", "organisation:shire-police", "risk:county-2018/cyber", A, "6.1", "Police: 12", score=12)
    named = {
        (e.properties["document"], end) for e in edges if "document" in e.properties for end in (e.source, e.target)
    }
    named |= {(B, node.id) for node in _nodes() if "hostile" in node.id}
    names = {node.id: node.name for node in _nodes()}
    for document, end in sorted(named, key=str):
        if not end.startswith(("document:", "theme:", "area:")):
            claim("MENTIONS", document, end, document, "1", names[end][:300])
    for edge in edges:
        if "from_" in edge.properties:
            properties = dict(edge.properties)
            properties["from"] = properties.pop("from_")
            edges[edges.index(edge)] = Edge(edge.id, edge.type, edge.source, edge.target, properties)
    return edges


def county() -> Graph:
    """The whole of it."""
    return sorted_graph(_nodes(), _edges())
