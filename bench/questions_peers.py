"""The same rows as a question of the catalogue, as one would write it over networkx in Python.

Each peer gets the network and what was asked, and gives rows of the columns that it names, sorted; `bench/questions.py`
compares them with the store's rows before it times either. What a peer does not get is the work that only a store has:
no reading from a disk, no parsing of a query, no citations.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Rows = list[tuple[Any, ...]]
Claim = tuple[str, str, dict[str, Any]]
BODIES = {"Board", "Partnership", "ThematicGroup"}


class Network:
    """A networkx graph with what every peer needs of it: claims that nobody rejected, at a node or of a type."""

    def __init__(self, network: Any) -> None:
        self.nodes = network.nodes
        self._network = network

    def out(self, node: str, *types: str) -> Iterator[Claim]:
        return _live(self._network.out_edges(node, data=True), types)

    def into(self, node: str, *types: str) -> Iterator[Claim]:
        return _live(self._network.in_edges(node, data=True), types)

    def of(self, *types: str) -> Iterator[Claim]:
        return _live(self._network.edges(data=True), types)

    def name(self, node: str) -> str:
        return str(self.nodes[node]["name"])

    def label(self, node: str) -> str:
        return str(self.nodes[node]["labels"][0])

    def narrower(self, theme: str) -> set[str]:
        """The theme and all that is narrower."""
        found, new = {theme}, [theme]
        while new:
            below = {a for t in new for a, _, _ in self.into(t, "BROADER")} - found
            found |= below
            new = sorted(below)
        return found


def _live(edges: Any, types: Sequence[str]) -> Iterator[Claim]:
    return ((a, b, e) for a, b, e in edges if e["type"] in types and e["status"] != "rejected")


def _to_themes(n: Network, asked: Mapping[str, str], *types: str) -> Iterator[Claim]:
    if "theme" not in asked:
        return (c for c in n.of(*types) if c[1].startswith("theme:"))
    return (c for theme in n.narrower(asked["theme"]) for c in n.into(theme, *types))


def governance(n: Network, asked: Mapping[str, str]) -> Rows:
    """theme, who, role, document"""
    role = {"LEADS": "leads", "SUPPORTS": "supports", "UNRESOLVED": "not readable"}
    return [(n.name(b), n.name(a), role[e["type"]], e["document"]) for a, b, e in _to_themes(n, asked, *role)]


def lead_by_area(n: Network, asked: Mapping[str, str]) -> Rows:
    """area, theme, who, document"""
    rows = []
    for a, b, e in _to_themes(n, asked, "LEADS"):
        own = {n.name(z) for _, z, _ in n.out(a, "COVERS")} or {n.name(z) for _, z, _ in n.out(e["document"], "COVERS")}
        rows += [(area, n.name(b), n.name(a), e["document"]) for area in own or {"area not known"}]
    return rows


def owns_what(n: Network, asked: Mapping[str, str]) -> Rows:
    """what, document"""
    types = ("LEADS", "SUPPORTS", "UNRESOLVED", "CONVENES", "DELIVERS", "SETS")
    return [(n.name(b), e["document"]) for _, b, e in n.out(asked["who"], *types)]


def joint_lead(n: Network, asked: Mapping[str, str]) -> Rows:
    """what, leads, document"""
    said: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for a, b, e in n.into(asked["theme"], "LEADS") if "theme" in asked else n.of("LEADS"):
        said[b, e["document"], e["locator"], e["quote"]].add(a)
    return [(n.name(k[0]), sorted(map(n.name, who)), k[1]) for k, who in said.items() if len(who) > 1]


def statutory(n: Network, asked: Mapping[str, str]) -> Rows:
    """act, who, document"""
    claims = n.out(asked["who"], "GOVERNED_BY") if "who" in asked else n.of("GOVERNED_BY")
    return [(n.name(b), n.nodes[a].get("short") or n.name(a), e["document"]) for a, b, e in claims]


def unresolved(n: Network, asked: Mapping[str, str]) -> Rows:
    """who, what, document"""
    claims = n.into(asked["theme"], "UNRESOLVED") if "theme" in asked else n.of("UNRESOLVED")
    return [(n.name(a), n.name(b), e["document"]) for a, b, e in claims]


def priorities(n: Network, asked: Mapping[str, str]) -> Rows:
    """who, priority, themes, document"""
    themes: dict[str, set[str]] = defaultdict(set)
    claims = n.out(asked["who"], "SETS") if "who" in asked else n.of("SETS")
    rows = []
    for a, b, e in claims:
        if b not in themes:
            themes[b] = {n.name(t) for _, t, _ in n.out(b, "CONCERNS")}
        rows.append((n.name(a), n.name(b), sorted(themes[b]), e["document"]))
    return rows


def coverage(n: Network, asked: Mapping[str, str]) -> Rows:
    """theme, who, priority, document"""
    if "who" in asked:
        return [(n.name(t), n.name(a), n.name(p), e["document"])
                for a, p, e in n.out(asked["who"], "SETS") for _, t, _ in n.out(p, "CONCERNS")]  # fmt: skip
    return [(n.name(t), n.name(a), n.name(p), e["document"]) for p, t, _ in _to_themes(n, asked, "CONCERNS")
            for a, _, e in n.into(p, "SETS")]  # fmt: skip


def shared_priorities(n: Network, asked: Mapping[str, str]) -> Rows:
    """theme, partnerships, who, priority, document"""
    found: dict[str, Rows] = defaultdict(list)
    for p, t, _ in n.into(asked["theme"], "CONCERNS") if "theme" in asked else n.of("CONCERNS"):
        found[t] += [(a, p, e["document"]) for a, _, e in n.into(p, "SETS")]
    many = {t: len({a for a, _, _ in rows}) for t, rows in found.items()}
    return [(n.name(t), many[t], n.name(a), n.name(p), d) for t, rows in found.items() if many[t] > 1
            for a, p, d in rows]  # fmt: skip


def high_risks(n: Network, asked: Mapping[str, str]) -> Rows:
    """risk, level, document"""
    about = {k for k, _, _ in _to_themes(n, asked, "CONCERNS")} if "theme" in asked else None
    claims = n.of("IDENTIFIES") if about is None else (c for k in about for c in n.into(k, "IDENTIFIES"))
    return [(n.name(k), n.nodes[k]["level"], e["document"]) for _, k, e in claims
            if n.nodes[k].get("level") in ("high", "very-high")]  # fmt: skip


def risk_scores(n: Network, asked: Mapping[str, str]) -> Rows:
    """risk, score, by, document"""
    about = {k for k, _, _ in _to_themes(n, asked, "CONCERNS")} if "theme" in asked else None
    types = ("ASSESSES", "IDENTIFIES")
    claims = n.of(*types) if about is None else (c for k in about for c in n.into(k, *types))
    rows: Rows = []
    for a, k, e in claims:
        given = n.nodes[k].get("score")
        score, assessed = e.get("score", given), e["type"] == "ASSESSES"
        if score is not None and (assessed or given is not None):
            rows.append((n.name(k), score, n.name(a) if assessed else None, e["document"]))
    return rows


def busiest(n: Network, asked: Mapping[str, str]) -> Rows:
    """who, seats, leads, what, document"""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for a, b, e in n.of("MEMBER_OF", "CHAIRS", "LEADS"):
        claims[a].append((a, b, e))

    def count(own: list[Claim], leads: bool) -> int:
        return len({b for _, b, e in own if (e["type"] == "LEADS") is leads})

    load = {a: (count(own, False), count(own, True)) for a, own in claims.items()}
    top = sorted(load, key=lambda a: (-load[a][0], -load[a][1], n.name(a), a))[:5]
    return [(n.name(a), *load[a], n.name(b), e["document"]) for a in top for _, b, e in claims[a]]


def chairs(n: Network, asked: Mapping[str, str]) -> Rows:
    """body, chair, document"""
    claims = n.into(asked["body"], "CHAIRS") if "body" in asked else n.of("CHAIRS")
    return [(n.name(b), n.name(a), e["document"]) for a, b, e in claims]


def members(n: Network, asked: Mapping[str, str]) -> Rows:
    """who, document"""
    return [(n.name(a), e["document"]) for a, _, e in n.into(asked["body"], "MEMBER_OF", "CHAIRS", "UNRESOLVED")]


def meeting_load(n: Network, asked: Mapping[str, str]) -> Rows:
    """who, theme, seats, body"""
    about: dict[str, set[str]] = defaultdict(set)
    seats: dict[tuple[str, str], set[str]] = defaultdict(set)
    for a, b, _ in n.out(asked["who"], "MEMBER_OF", "CHAIRS") if "who" in asked else n.of("MEMBER_OF", "CHAIRS"):
        if b not in about:
            about[b] = {t for _, t, _ in n.out(b, "CONCERNS")}
        for theme in about[b]:
            seats[a, theme].add(b)
    return [(n.name(a), n.name(t), len(bodies), n.name(b)) for (a, t), bodies in seats.items() if len(bodies) > 1
            for b in bodies]  # fmt: skip


def membership_overlap(n: Network, asked: Mapping[str, str]) -> Rows:
    """score, body, other, in_common"""
    seats: dict[str, set[str]] = defaultdict(set)
    for a, b, _ in n.of("MEMBER_OF", "CHAIRS"):
        seats[b].add(a)
    sits: dict[str, set[str]] = defaultdict(set)
    for b, who in seats.items():
        for a in who:
            sits[a].add(b)
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    for first in [asked["body"]] if "body" in asked else seats:
        for a in seats[first]:
            for second in sits[a]:
                if first < second or ("body" in asked and first != second):
                    pairs[min(first, second), max(first, second)] += 1
    rows: Rows = []
    for (a, b), shared in pairs.items():
        if shared >= 2 and 2 * shared >= len(seats[a] | seats[b]):
            common = [name for name, _ in sorted((n.name(i), i) for i in seats[a] & seats[b])]
            rows.append((int(100 * shared / len(seats[a] | seats[b]) + 0.5) / 100, n.name(a), n.name(b), common))
    return rows


def thematic_groups(n: Network, asked: Mapping[str, str]) -> Rows:
    """group, theme, document"""
    about = [c for c in _to_themes(n, asked, "CONCERNS") if n.label(c[0]) == "ThematicGroup"]
    rows: Rows = [(n.name(g), n.name(t), e["document"]) for g, t, e in about]
    if "theme" not in asked:
        known = {g for g, _, _ in about}
        rows += [(n.name(g), None, e["document"]) for _, g, e in n.of("MENTIONS")
                 if n.label(g) == "ThematicGroup" and g not in known]  # fmt: skip
    return rows


def sits_on(n: Network, asked: Mapping[str, str]) -> Rows:
    """body, document"""
    units = {asked["who"]}
    for _ in range(2):
        units |= {a for u in list(units) for a, _, _ in n.into(u, "PART_OF") if n.label(a) in ("Organisation", "Post")}
    return [(n.name(b), e["document"]) for u in units for _, b, e in n.out(u, "MEMBER_OF", "CHAIRS", "UNRESOLVED")
            if n.label(b) in BODIES]  # fmt: skip


PEERS: dict[str, Callable[[Network, Mapping[str, str]], Rows]] = {
    peer.__name__.replace("_", "-"): peer
    for peer in (
        governance, lead_by_area, owns_what, joint_lead, statutory, unresolved, priorities, coverage, shared_priorities,
        high_risks, risk_scores, busiest, chairs, members, meeting_load, membership_overlap, thematic_groups, sits_on,
    )
}  # fmt: skip


def columns(name: str) -> list[str]:
    """What the rows of the peer called `name` hold."""
    return str(PEERS[name].__doc__).split(", ")
