"""What is worth a look in a graph that conforms: each a warning in one plain line, no error.

A finding is about what the documents say, or what their text has lost; nothing here is mended or guessed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.check import Finding, name_of, where
from graph.claim import BODIES
from graph.model import Edge, Graph, Node
from ontology.abbreviations import is_abbreviation, usual
from ontology.text import fold


@dataclass(frozen=True, slots=True)
class _View:
    """A graph by what the checks look up; rejected claims are left out."""

    nodes: Mapping[str, Node]
    edges: Mapping[str, Sequence[Edge]]
    """The edges by type."""

    def name(self, node: str) -> str:
        return self.nodes[node].name or node

    def short(self, document: object) -> str:
        found = self.nodes.get(str(document))
        return str(found.properties.get("short") or found.name) if found else str(document)


def warnings(graph: Graph) -> list[Finding]:
    """Every finding about the data of `graph`, sorted by the check that made it."""
    edges: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        if edge.properties.get("status") != "rejected":
            edges[edge.type].append(edge)
    view = _View({node.id: node for node in graph.nodes}, edges)
    return sorted(finding for check in CHECKS for finding in check(view))


def unreadable(view: _View) -> Iterator[Finding]:
    """Marks that the text of a document has lost: one finding a table or list."""
    groups: dict[tuple[object, str], list[Edge]] = defaultdict(list)
    for edge in view.edges.get("UNRESOLVED", ()):
        groups[edge.properties.get("document"), _place(edge)].append(edge)
    for (document, place), marks in sorted(groups.items(), key=lambda item: (str(item[0][0]), item[0][1])):
        sources = {view.name(mark.source) for mark in marks}
        cells = {(mark.source, str(mark.properties.get("locator"))) for mark in marks}
        if all("Theme" in view.nodes[mark.target].labels for mark in marks):
            rows = {locator.partition(", column ")[0] for _, locator in cells}  # a row may name two themes
            what = f"{_count(len(rows), 'theme')} by {_count(len(sources), 'body', 'bodies')}"
        else:
            cells = {(mark.source, mark.target) for mark in marks}
            what = f"{_some(sources)} in {_count(len({mark.target for mark in marks}), 'body', 'bodies')}"
        text = (
            f"{_count(len(cells), 'mark')} can no longer be read ({what}): colours or bold type are lost in this file; "
            "who leads or sits there has to be read from the original"
        )
        yield Finding("warning", "unreadable", str(document), view.short(document), text, place)


def totals(view: _View) -> Iterator[Finding]:
    """Scored tables whose total is neither the sum nor the mean of its row: one finding a table."""
    rows: dict[str, list[Edge]] = defaultdict(list)
    for edge in view.edges.get("ASSESSES", ()):
        if _number(edge.properties.get("score")) is not None:
            rows[edge.target].append(edge)
    tables: dict[tuple[object, str], list[tuple[str, bool]]] = defaultdict(list)
    for risk, scores in sorted(rows.items()):
        total = _number(view.nodes[risk].properties.get("score"))
        parts = [n for edge in scores if (n := _number(edge.properties.get("score"))) is not None]
        if total is None or len(parts) < 2:
            continue
        mean = sum(parts) / len(parts)
        fits = abs(total - sum(parts)) < 0.01 or abs(total - mean) <= 0.5
        row = f"{view.name(risk)}: {' + '.join(f'{p:g}' for p in parts)} is {sum(parts):g}, the mean {mean:g}, "
        tables[scores[0].properties.get("document"), _place(scores[0])].append((f"{row}the table says {total:g}", fits))
    for (document, place), found in sorted(tables.items(), key=lambda item: (str(item[0][0]), item[0][1])):
        wrong = [row for row, fits in found if not fits]
        if wrong:
            text = (
                f"the total is neither the sum nor the mean of its row in {len(wrong)} of {len(found)} rows; {wrong[0]}"
            )
            yield Finding("warning", "totals", str(document), view.short(document), text, place)


def without_members(view: _View) -> Iterator[Finding]:
    """Bodies that no document says who sits on."""
    peopled = {edge.target for kind in ("MEMBER_OF", "CHAIRS") for edge in view.edges.get(kind, ())}
    for node in view.nodes.values():
        if node.labels[:1] and node.labels[0] in BODIES and node.id not in peopled:
            yield Finding("warning", "without-members", node.id, name_of(node), "no document says who sits on it")


def without_theme(view: _View) -> Iterator[Finding]:
    """Priorities that the vocabulary has no theme for."""
    themed = {edge.source for edge in view.edges.get("CONCERNS", ())}
    setters = {edge.target: edge for edge in view.edges.get("SETS", ())}
    for node in view.nodes.values():
        if "Priority" in node.labels and node.id not in themed:
            place = where(setters[node.id], view.nodes) if node.id in setters else ""
            yield Finding(
                "warning", "without-theme", node.id, name_of(node), "is about no theme of the vocabulary", place
            )


def abbreviations(view: _View) -> Iterator[Finding]:
    """Abbreviations that stand for two things here, or for another thing here than they usually do."""
    meanings: dict[str, list[Node]] = defaultdict(list)
    for node in view.nodes.values():
        if "Theme" not in node.labels:  # a theme's aliases are the vocabulary's, not a document's
            for alias in {node.name, *node.aliases}:
                if is_abbreviation(alias) and not alias.endswith("s"):  # "CSPs" are many
                    meanings[alias.upper()].append(node)
    for short, nodes in sorted(meanings.items()):
        usually = fold(usual().get(short, ""))
        of_the_kind = [any(usually and usually in fold(n) for n in (node.name, *node.aliases)) for node in nodes]
        names = sorted({fold(node.name): node.name for node in nodes}.values())
        if len(names) > 1 and not all(of_the_kind) and not _office(nodes):
            text = f"stands for {len(names)} things: {_listed(names)}"
            yield Finding("warning", "abbreviations", nodes[0].id, f'"{short}"', text)
        if usually and not any(of_the_kind):
            text = f"stands for {_listed(names)} here, and elsewhere for {usual()[short]}"
            yield Finding("warning", "abbreviations", nodes[0].id, f'"{short}"', text)


def disagreements(view: _View) -> Iterator[Finding]:
    """Documents that name different leads, chairs or upper bodies for one thing."""
    for kind, words in (("LEADS", "led by"), ("CHAIRS", "chaired by"), ("REPORTS_TO", "said to report to")):
        said: dict[str, dict[object, set[str]]] = defaultdict(lambda: defaultdict(set))
        for edge in view.edges.get(kind, ()):
            thing, other = (edge.source, edge.target) if kind == "REPORTS_TO" else (edge.target, edge.source)
            if "Theme" not in view.nodes[thing].labels and edge.properties.get("document"):
                said[thing][edge.properties["document"]].add(view.name(other))
        for thing, by_document in sorted(said.items()):
            answers = sorted((view.short(d), sorted(names)) for d, names in by_document.items())
            for (one, first), (two, second) in pairwise(answers):
                if not set(first) & set(second):
                    text = f"is {words} {_listed(first)} in {one}, and by {_listed(second)} in {two}"
                    text = text.replace(", and by", ", and to") if kind == "REPORTS_TO" else text
                    yield Finding("warning", "disagreements", thing, name_of(view.nodes[thing]), text)


CHECKS: tuple[Callable[[_View], Iterator[Finding]], ...] = (
    unreadable,
    totals,
    without_members,
    without_theme,
    abbreviations,
    disagreements,
)
"""The checks, each one idea; a new one is a function here."""


def _place(edge: Edge) -> str:
    """A claim's locator without its row and column: where the table or the list stands."""
    return str(edge.properties.get("locator") or "").partition(", row ")[0]


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _office(nodes: Sequence[Node]) -> bool:
    """Whether the two are a commissioner and the commissioner's office, which documents do not tell apart."""
    return sorted(node.labels[0] for node in nodes if node.labels) == ["Organisation", "Post"]


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _some(names: set[str]) -> str:
    return _listed(sorted(names)) if len(names) < 4 else f"{len(names)} names"


def _listed(names: Sequence[str]) -> str:
    shown = [f'"{name}"' for name in names[:4]] + ([f"{len(names) - 4} more"] if len(names) > 4 else [])
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
