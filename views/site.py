"""A folder of linked pages for an intranet: one a body, organisation, theme and document, and what boards ask.

No page runs a script, so that a library that does not run them (SharePoint) shows them whole.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from graph.claim import Status
from graph.model import Edge, Graph, Node, sorted_graph
from ontology.text import slug
from queries.answer import Answer
from queries.writers import html as answer_html
from views import html, lanes, matrix_page, network, scene, svg
from views.look import KINDS, RELATION, RELATIONS, ROLES, kind
from views.rows import Row, row, shorts
from views.wrap import visible

QUESTIONS = ("governance", "no-lead", "contested-lead", "unresolved", "duplicate-groups", "shared-priorities")
"""The questions whose answers `pages` wants, by name."""
SECTIONS = (
    ("gaps.html", "Gaps: priorities without a lead, and marks that cannot be read", ("no-lead", "unresolved")),
    ("duplication.html", "Duplication: contested leads, groups and priorities that look alike",
     ("contested-lead", "duplicate-groups", "shared-priorities")),
)  # fmt: skip
_FOLDERS = {
    "theme": "themes", "document": "documents", "board": "bodies", "partnership": "bodies", "group": "bodies",
    "authority": "organisations", "organisation": "organisations", "post": "organisations",
}  # fmt: skip
_HEADINGS = (("bodies", "Boards, partnerships and groups"), ("organisations", "Authorities, organisations and posts"),
             ("themes", "Themes"), ("documents", "Documents"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and the page that it leads to (empty where there is none)."""

    name: str
    href: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one relationship in one direction on an item's page: (other end, claim as a row)."""

    heading: str
    claims: Sequence[tuple[Link, Row]]


def pages(graph: Graph, answers: Mapping[str, Answer]) -> Iterator[tuple[str, str]]:
    """The site's pages as (path with slashes, text), given the answers to `QUESTIONS`; rejected claims are left out.

    The same graph and answers give the same pages.
    """
    edges = [edge for edge in graph.edges if edge.properties.get("status") != Status.REJECTED]
    graph = sorted_graph(graph.nodes, edges)
    nodes = lanes.by_id(graph)
    touching: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        touching[edge.source].append(edge)
        if edge.target != edge.source:
            touching[edge.target].append(edge)
    cited = shorts(graph.nodes)
    paths = {node.id: path for node in graph.nodes if touching[node.id] and (path := _path(node))}
    yield "index.html", _index(graph, paths, touching)
    yield "network.html", network.page(graph)
    yield "matrix.html", matrix_page.page(answers["governance"], home="index.html")
    for path, title, names in SECTIONS:
        yield path, _answers(title, [answers[name] for name in names])
    for id, path in sorted(paths.items(), key=lambda item: item[1]):
        yield path, _item(nodes[id], touching[id], nodes, paths, cited)


def _path(node: Node) -> str:
    """Where a node's page is; a few letters of a hash keep apart what differs in the id only by signs."""
    folder = _FOLDERS.get(KINDS[kind(node)].key)
    return f"{folder}/{slug(node.name)[:60]}-{sha256(node.id.encode()).hexdigest()[:6]}.html" if folder else ""


def _index(graph: Graph, paths: Mapping[str, str], touching: Mapping[str, Sequence[Edge]]) -> str:
    groups = []
    for folder, heading in _HEADINGS:
        found = [node for node in graph.nodes if paths.get(node.id, "").startswith(f"{folder}/")]
        found.sort(key=lambda node: (node.name.casefold(), node.id))
        links = [(Link(visible(n.name), paths[n.id], KINDS[kind(n)].one), _roles(n, touching[n.id])) for n in found]
        groups.append((heading, links))
    return html.render(
        "site_index.html", [html.asset("page.css"), html.asset("site.css")], [], title="Who leads, who supports",
        root="", groups=groups, sections=[(path, title) for path, title, _ in SECTIONS],
        counts=(len(graph.nodes), len(graph.edges)),
    )  # fmt: skip


def _roles(node: Node, edges: Sequence[Edge]) -> str:
    """How many leads, supporting roles and lost marks an item has, in words."""
    counts = [(RELATIONS[RELATION[type]].heading.lower(), sum(edge.type == type for edge in edges)) for type in ROLES]
    return ", ".join(f"{words} {count}" for words, count in counts if count)


def _item(node: Node, edges: Sequence[Edge], nodes: Mapping[str, Node], paths: Mapping[str, str],
          cited: Mapping[str, str]) -> str:  # fmt: skip
    groups: dict[tuple[int, bool], list[tuple[Link, Row]]] = defaultdict(list)
    for edge in edges:
        outward = edge.source == node.id
        other = nodes[edge.target if outward else edge.source]
        href = f"../{paths[other.id]}" if other.id in paths else ""
        link = Link(visible(other.name), href, KINDS[kind(other)].one)
        groups[RELATION[edge.type], outward].append((link, row(edge, nodes, cited)))
    shown = []
    for (relation, outward), claims in sorted(groups.items(), key=lambda item: (item[0][0], not item[0][1])):
        claims.sort(key=lambda c: (c[0].name.casefold(), c[1].document, c[1].locator, c[1].edge.id))
        words = RELATIONS[relation].says if outward else RELATIONS[relation].said
        shown.append(Group(words[0].upper() + words[1:], claims))
    return html.render(
        "site_item.html", [html.asset("page.css"), html.asset("site.css")], [], title=visible(node.name),
        root="../", kind=KINDS[kind(node)].one, aliases=[visible(alias) for alias in node.aliases], facts=_facts(node),
        groups=shown, picture=_picture(node, edges, nodes),
    )  # fmt: skip


def _facts(node: Node) -> list[tuple[str, str]]:
    names = (("publisher", "Publisher"), ("date", "Date"), ("period", "Period"), ("file", "File"),
             ("register", "Register"), ("start", "From"), ("end", "Until"))  # fmt: skip
    return [(words, visible(node.properties[name])) for name, words in names if node.properties.get(name)]


def _picture(node: Node, edges: Sequence[Edge], nodes: Mapping[str, Node]) -> object:
    """The roles around an item, as a static picture; nothing where it has none."""
    roles = [edge for edge in edges if edge.type in ROLES]
    if not roles:
        return ""
    ends = {end for edge in roles for end in (edge.source, edge.target)}
    part = sorted_graph([nodes[id] for id in ends], roles)
    return html.trusted(svg.svg(scene.scene(part, centred=True), f"Who leads, who supports: {node.name}"))


def _answers(title: str, answers: Sequence[Answer]) -> str:
    tables = [(answer.title, html.trusted("\n".join(answer_html.table(answer))) if answer.rows else "", answer.notes)
              for answer in answers]  # fmt: skip
    return html.render(
        "site_answers.html", [html.asset("page.css"), html.asset("site.css")], [], title=title, root="",
        tables=tables,
    )  # fmt: skip
