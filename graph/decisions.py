"""What people have decided about claims, lost marks and names, and the graph as it is then.

Decisions live in one CSV file for version control, each with who, when and why. A decision names its claim by what it
says and in which document (type, source, target, document), not by place or words: so it outlives a rebuild and a new
version of the document. One that fits nothing any more is reported, never dropped.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields, replace
from hashlib import sha256

from graph.claim import BODIES, Status, Value
from graph.model import Edge, Graph, Node, sorted_graph
from ontology.errors import InputError

LEAD, SUPPORT, MEMBER, NONE = "lead", "support", "member", "none"
CONFIRM, REJECT, SAME, DIFFERENT = "confirm", "reject", "same", "different"
VERDICTS: Mapping[str, tuple[str, ...]] = {
    "mark": (LEAD, SUPPORT, MEMBER, NONE),
    "claim": (CONFIRM, REJECT),
    "same": (SAME, DIFFERENT),
}
"""What can be decided of each kind: a mark that a text has lost, a claim, two names that may be one thing."""
_BECOMES = {LEAD: "LEADS", SUPPORT: "SUPPORTS", MEMBER: "MEMBER_OF"}


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """One decision: of a `mark` or a `claim`, its document, type and two ends; of `same`, two node ids."""

    kind: str
    document: str
    type: str
    source: str
    target: str
    verdict: str = ""
    by: str = ""
    on: str = ""
    why: str = ""

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What it is about, without what was decided."""
        return self.kind, self.document, self.type, self.source, self.target


COLUMNS = tuple(f.name for f in fields(Decision))


def dump(decisions: Iterable[Decision]) -> str:
    """The file's text, sorted: the same decisions, the same bytes."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(astuple(d) for d in sorted(decisions))
    return out.getvalue()


def parse(text: str, name: str = "the decisions") -> list[Decision]:
    """What `dump` wrote. Raises `InputError`, with `name` and the line, for anything else, and for two on one thing."""
    found: dict[tuple[str, ...], Decision] = {}
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    for row in reader:
        if reader.line_num == 1 or not any(row):
            if reader.line_num == 1 and tuple(row) != COLUMNS:
                raise InputError(
                    f"{name}: the first line is not {','.join(COLUMNS)}", "remit curate apply writes this file"
                )
            continue
        where = f"{name}, line {reader.line_num}"
        if len(row) != len(COLUMNS):
            raise InputError(f"{where}: {len(row)} values, not {len(COLUMNS)}", "mend the line, or take it out")
        decision = Decision(*row)
        if decision.verdict not in VERDICTS.get(decision.kind, ()):
            raise InputError(f"{where}: {decision.kind!r} cannot be decided as {decision.verdict!r}", "mend the line")
        if decision.key in found:
            raise InputError(f"{where}: decided twice", "keep one of the two lines")
        found[decision.key] = decision
    return sorted(found.values())


def apply(graph: Graph, decisions: Sequence[Decision]) -> tuple[Graph, list[Decision]]:
    """`graph` as people decided it, and the decisions that fit nothing in it.

    Names that are one thing become one node first; then marks and claims are decided.
    """
    graph, merged, unfit = _merged(graph, [d for d in decisions if d.kind == "same"])
    by_claim = {
        (d.kind, d.document, d.type, merged.get(d.source, d.source), merged.get(d.target, d.target)): d
        for d in decisions if d.kind != "same"
    }  # fmt: skip
    labels = {node.id: node.labels[0] for node in graph.nodes}
    used, edges = set(), []
    for edge in graph.edges:
        at = (str(edge.properties.get("document") or ""), edge.type, edge.source, edge.target)
        decision = by_claim.get(("mark", *at)) if edge.type == "UNRESOLVED" else None
        decision = decision or by_claim.get(("claim", *at))
        if decision is None:
            edges.append(edge)
            continue
        if decision.verdict == MEMBER and labels[edge.target] not in BODIES:
            continue
        used.add(decision.key)
        edges.append(_decided(edge, decision))
    unfit += [d for d in by_claim.values() if d.key not in used]
    return sorted_graph(list(graph.nodes), edges), sorted(unfit)


def _decided(edge: Edge, decision: Decision) -> Edge:
    """The edge with what was decided of it; a mark that stands for a lead becomes one, on the same evidence."""
    rejected = decision.verdict in {NONE, REJECT}
    status = Status.REJECTED if rejected else Status.CONFIRMED
    said: dict[str, Value] = {"status": str(status), "decided_by": decision.by, "decided_on": decision.on}
    if decision.why:
        said["decided_why"] = decision.why
    properties = dict(sorted({**edge.properties, **said}.items()))
    becomes = _BECOMES.get(decision.verdict)
    if becomes is None:
        return replace(edge, properties=properties)
    digest = sha256("\x1f".join((becomes, edge.id)).encode()).hexdigest()[:16]
    return Edge(f"c{digest}", becomes, edge.source, edge.target, properties)


def _merged(graph: Graph, decisions: Sequence[Decision]) -> tuple[Graph, dict[str, str], list[Decision]]:
    """The graph with names that are one thing as one node; which id became which; decisions that fit nothing."""
    nodes = {node.id: node for node in graph.nodes}
    becomes: dict[str, str] = {}

    def now(id: str) -> str:
        while id in becomes:
            id = becomes[id]
        return id

    unfit = [d for d in decisions if d.source not in nodes or d.target not in nodes]
    for decision in decisions:
        keep, drop = now(decision.source), now(decision.target)
        if decision.verdict == SAME and decision not in unfit and keep != drop:
            becomes[drop] = keep
            nodes[keep] = _joined(nodes[keep], nodes.pop(drop))
    if not becomes:
        return graph, {}, unfit
    edges = [replace(e, source=now(e.source), target=now(e.target)) for e in graph.edges]
    loops = {e.id for e in graph.edges if e.source == e.target}
    left = [e for e in edges if e.source != e.target or e.id in loops]
    return sorted_graph(list(nodes.values()), left), {id: now(id) for id in becomes}, unfit


def _joined(kept: Node, dropped: Node) -> Node:
    aliases = [a for a in dict.fromkeys((*kept.aliases, dropped.name, *dropped.aliases)) if a != kept.name]
    labels = tuple(
        dict.fromkeys((*kept.labels, *(label for label in dropped.labels if label == "ResponsibleAuthority")))
    )
    return Node(kept.id, labels, kept.name, tuple(aliases), {**dropped.properties, **kept.properties})
