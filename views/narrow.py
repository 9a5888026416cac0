"""A smaller graph: what one theme, one item, one document or one year leaves of it."""

from collections.abc import Collection, Sequence

from graph.claim import Status
from graph.model import Edge, Graph, Node, sorted_graph
from ontology.errors import UsageError
from queries.scope import in_force

ABOUT_A_THEME = frozenset({"Priority", "Risk", "Programme"})
"""What, by concerning a theme, brings its own claims (who sets it, who leads on it) into the theme's view."""


def narrow(
    graph: Graph,
    *,
    theme: str | None = None,
    focus: str | None = None,
    document: str | None = None,
    as_of: int | None = None,
) -> Graph:
    """The part of `graph` that the given ids and year leave, without rejected claims.

    Any narrowing keeps only nodes that one of the claims left over needs (and the one asked for); narrowing by document
    or year drops what no document says. Raises `UsageError` for an id that is not in the graph.
    """
    known = {node.id for node in graph.nodes}
    for id in (theme, focus, document):
        if id is not None and id not in known:
            raise UsageError(
                f"there is nothing with the id {id!r} here", "remit show NAME tells what is known by a name"
            )
    edges = [edge for edge in graph.edges if edge.properties.get("status") != Status.REJECTED]
    if theme is None and focus is None and document is None and as_of is None:
        return sorted_graph(graph.nodes, edges)
    if as_of is not None:
        held = documents_in_force(graph, as_of)
        edges = [edge for edge in edges if edge.properties.get("document") in held and not _later(edge, as_of)]
    if document is not None:
        edges = [edge for edge in edges if edge.properties.get("document") == document]
    if theme is not None:
        core = about(theme, graph.nodes, edges)
        edges = [edge for edge in edges if edge.source in core or edge.target in core]
    if focus is not None:
        near = {focus} | {end for edge in edges if focus in (edge.source, edge.target)
                          for end in (edge.source, edge.target)}  # fmt: skip
        edges = [edge for edge in edges if edge.source in near and edge.target in near]
    return _with_ends(graph, edges, {id for id in (theme, focus, document) if id is not None})


def about(theme: str, nodes: Collection[Node], edges: Collection[Edge]) -> set[str]:
    """The ids of `theme`, of the themes under it, and of the priorities, risks and programmes that concern them."""
    labels = {node.id: node.labels[0] for node in nodes}
    themes = _narrower(theme, edges)
    concerning = {edge.source for edge in edges if edge.type == "CONCERNS" and edge.target in themes}
    return themes | {id for id in concerning if labels.get(id) in ABOUT_A_THEME}


def _narrower(theme: str, edges: Collection[Edge]) -> set[str]:
    """`theme` and those that fall under it in at most four steps, as in the questions of the library."""
    reached = {theme}
    for _ in range(4):
        reached |= {edge.source for edge in edges if edge.type == "BROADER" and edge.target in reached}
    return reached


def documents_in_force(graph: Graph, year: int) -> set[str]:
    """The ids of the documents that hold in `year`, by the rule of `queries.scope`."""
    documents = {node.id: node.properties for node in graph.nodes if node.labels[0] == "Document"}
    ended: dict[str, str] = {}
    for edge in graph.edges:
        date = documents.get(edge.source, {}).get("date")
        if edge.type == "SUCCEEDS" and edge.target in documents and date:
            ended[edge.target] = min(str(date), ended.get(edge.target, str(date)))
    return {
        id for id, given in documents.items()
        if in_force(year, _text(given.get("date")), _text(given.get("period")), ended.get(id))
    }  # fmt: skip


def _later(edge: Edge, year: int) -> bool:
    """Whether the claim itself says that it starts after `year`."""
    start = str(edge.properties.get("from") or "")
    return start[:4].isdigit() and int(start[:4]) > year


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _with_ends(graph: Graph, edges: Sequence[Edge], asked: set[str]) -> Graph:
    needed = set(asked)
    for edge in edges:
        needed |= {edge.source, edge.target, str(edge.properties.get("document", ""))}
    return sorted_graph([node for node in graph.nodes if node.id in needed], edges)
