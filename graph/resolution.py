"""Names become nodes.

Two names are one node when a register says so, or when the names and their areas agree. What only looks alike stays
two nodes. Claims are never rewritten: an edge keeps both ends as its document names them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from graph.claim import BODIES, Claim, Entity, Value
from graph.model import Edge, Graph, Node, sorted_graph
from ontology.registers import Entry, by_id, entries
from ontology.text import fold_body, fold_name, slug
from ontology.themes import themes

_SPELT_OUT = {"csp": "community safety partnership", "csps": "community safety partnerships"}


def resolve(entities: Iterable[Entity], claims: Iterable[Claim]) -> Graph:
    """The graph of these claims, with what registers and the vocabulary add to it."""
    by_key = {e.key: e for e in entities}
    ids = {key: node_id(entity) for key, entity in by_key.items()}
    grouped: dict[str, list[Entity]] = defaultdict(list)
    for key in sorted(by_key):
        grouped[ids[key]].append(by_key[key])
    nodes = {i: _node(i, group) for i, group in grouped.items()}
    edges = {c.id: _edge(c, by_key, ids) for c in claims}
    for entry in _named_entries(by_key.values()):
        _register_edges(entry, nodes, edges)
    _vocabulary(nodes, edges)
    return sorted_graph(list(nodes.values()), list(edges.values()))


def node_id(entity: Entity) -> str:
    """The id of the node that an entity is taken to be: a function of its identity alone."""
    label = "body" if entity.label in BODIES else entity.label.lower()
    if entity.label == "Theme":
        return f"theme:{entity.register}"
    if entity.label == "Document":
        return f"document:{entity.document}"
    if entity.label in {"Priority", "Risk"}:
        part = f"{slug(entity.part)}/" if entity.part else ""
        return f"{label}:{entity.document}/{part}{slug(entity.name)}"
    if entity.register:
        return register_id(by_id()[entity.register]) if entity.register in by_id() else f"{label}:{entity.register}"
    if entity.label == "Legislation":
        return f"legislation:{slug(entity.name)}"
    place, name = _placed(entity)
    return f"{label}:{place}/{slug(name)}"


@cache
def _register_ids() -> Mapping[str, str]:
    count = Counter((e.label, slug(e.name)) for e in entries())
    out = {}
    for entry in entries():
        if entry.label == "Area":
            out[entry.id] = f"area:{entry.id}"
        else:
            label = "body" if entry.label in BODIES else entry.label.lower()
            twin = count[entry.label, slug(entry.name)] > 1
            out[entry.id] = f"{label}:{slug(entry.name)}{'-' + slug(entry.id) if twin else ''}"
    return out


def register_id(entry: Entry) -> str:
    """The node id of a register's entry."""
    return _register_ids()[entry.id]


@cache
def _area_names() -> dict[str, str]:
    return {fold_name(name): e.name for e in entries() if e.label == "Area" for name in (e.name, *e.aliases)}


def _placed(entity: Entity) -> tuple[str, str]:
    """The place and the rest of a name: what it says itself, else the area of its document, else the document."""
    found = fold_body(entity.name).split()
    found = " ".join(_SPELT_OUT.get(w, w) for w in found).split()
    for length in range(min(5, len(found) - 1), 0, -1):
        area = _area_names().get(" ".join(found[:length]))
        if area is not None:
            return slug(area), " ".join(found[length:])
    if entity.area and entity.area in by_id():
        return slug(by_id()[entity.area].name), " ".join(found)
    return slug(entity.document), " ".join(found)


def _node(node: str, group: list[Entity]) -> Node:
    entry = by_id().get(group[0].register) if group[0].label != "Theme" else None
    names = Counter(e.name for e in group)
    name = entry.name if entry else max(names, key=lambda n: (names[n], len(n), n))
    every = {fold_name(n): n for e in reversed(group) for n in (*e.aliases, e.name)}
    every.pop(fold_name(name), None)
    labels = Counter(e.label for e in group)
    label = max(labels, key=lambda n: (labels[n], n))
    authority = label == "Organisation" and any(e.authority for e in group)
    values: dict[str, Value] = {}
    for entity in group:
        values.update({n: v for n, v in entity.properties if v is not None or n in {"rank", "level", "score"}})
    if entry is not None:
        values.update({k: v for k, v in (("register", entry.id), ("kind", entry.kind), ("start", entry.start),
                                         ("end", entry.end), ("gss", entry.gss), ("uri", entry.uri)) if v})  # fmt: skip
    labelled = (label, "ResponsibleAuthority") if authority else (label,)
    if group[0].label == "Theme":
        every = {fold_name(a): a for a in themes()[group[0].register].alternative}
    return Node(node, labelled, name, tuple(sorted(every.values())), values)


def _edge(claim: Claim, by_key: Mapping[str, Entity], ids: Mapping[str, str]) -> Edge:
    evidence = claim.evidence
    values: dict[str, Value] = {
        "document": f"document:{evidence.document}", "locator": evidence.locator.text, "quote": evidence.quote,
        "status": str(claim.status), "rule": claim.rule, "source_name": by_key[claim.source].name,
        "target_name": by_key[claim.target].name, **dict(claim.properties),
    }  # fmt: skip
    if evidence.locator.page is not None:
        values["page"] = evidence.locator.page
    return Edge(claim.id, claim.type, ids[claim.source], ids[claim.target], values)


def _named_entries(entities: Iterable[Entity]) -> Iterator[Entry]:
    """The register entries of these entities, and the areas that they lie in or cover, each once."""
    todo = [e.register for e in entities if e.label not in {"Theme", "Document"} and e.register]
    seen: set[str] = set()
    while todo:
        found = todo.pop()
        if found in seen or found not in by_id():
            continue
        seen.add(found)
        entry = by_id()[found]
        yield entry
        if entry.part_of:
            todo.append(entry.part_of)
        todo += entry.successors


def _register_edges(entry: Entry, nodes: dict[str, Node], edges: dict[str, Edge]) -> None:
    """What the register says of `entry`: the area that it is part of, and what succeeded it."""
    _ensure(entry, nodes)
    related = [("PART_OF", entry, by_id()[entry.part_of])] if entry.part_of in by_id() else []
    related += [("SUCCEEDS", by_id()[s], entry) for s in entry.successors if s in by_id()]
    for type_, source, target in related:
        _ensure(source, nodes)
        _ensure(target, nodes)
        edge = f"r:{type_.lower()}:{source.id}:{target.id}"
        edges[edge] = Edge(edge, type_, register_id(source), register_id(target),
                           {"register": entry.register, "status": "stated", "rule": "register"})  # fmt: skip


def _ensure(entry: Entry, nodes: dict[str, Node]) -> None:
    node = register_id(entry)
    if node not in nodes:
        nodes[node] = _node(node, [Entity(entry.label, entry.name, register=entry.id, authority=entry.authority)])


def _vocabulary(nodes: dict[str, Node], edges: dict[str, Edge]) -> None:
    """Every theme is a node, so that a theme that nobody leads on can be asked for."""
    for theme in themes().values():
        node = f"theme:{theme.id}"
        if node not in nodes:
            nodes[node] = _node(node, [Entity("Theme", theme.label, register=theme.id)])
    for theme in themes().values():
        if theme.broader:
            edge = f"r:broader:{theme.id}"
            edges[edge] = Edge(edge, "BROADER", f"theme:{theme.id}", f"theme:{theme.broader}",
                               {"register": "themes", "status": "stated", "rule": "vocabulary"})  # fmt: skip
