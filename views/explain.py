"""Documents as the program read them: every claim where it was found, and what looks like governance but gave none.

One page without scripts. Under each block stand its claims, with their rule and their span; a person reads along and
sees what is wrong and what is missing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from graph.claim import Claim, Entity
from loaders.document import AnyBlock, Cell, Connector, Document, Heading, ListItem, Paragraph, Table
from loaders.overlooked import Overlooked, overlooked
from loaders.pipeline import Loaded
from views import html
from views.look import RELATION, RELATIONS, STATUSES
from views.wrap import visible

_Span = tuple[int, int, str, str]
"""Start, end, style, and why."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: `style` is empty, or "claim", "name" and "missed", as many as it is; `says` tells why."""

    text: str
    style: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Claims that one rule made on the same words, under their block: (source, what it says, target, status)."""

    rule: str
    where: str
    span: str
    quote: str
    claims: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A block as it is shown: of `kind` heading, text, item, table, connector or unseen."""

    key: str
    kind: str
    level: int
    number: str
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[tuple[int, int, bool, tuple[Piece, ...]], ...], ...]
    claims: int
    said: tuple[Said, ...]
    missed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One document of the page."""

    key: str
    title: str
    file: str
    lines: tuple[Line, ...]
    claims: int
    names: int
    rules: tuple[tuple[str, int], ...]
    missed: tuple[tuple[str, str, str], ...]
    left_out: tuple[str, ...]
    themeless: tuple[str, ...]


def page(loaded: Loaded, themeless: Iterable[tuple[str, str]] = ()) -> str:
    """The page of everything that was loaded, a document after another, in their order.

    `themeless` holds the names that fitted no theme, each with its document's id (`loaders.build.themeless`).
    """
    entities = {entity.key: entity for entity in loaded.entities}
    claims: dict[str, list[Claim]] = {}
    for claim in loaded.claims:
        claims.setdefault(claim.evidence.document, []).append(claim)
    unfit: dict[str, list[str]] = {}
    for name, document in themeless:
        unfit.setdefault(document, []).append(visible(name))
    parts = [_part(f"d{n}", document, claims.get(document.id, []), entities, unfit.get(document.id, []))
             for n, document in enumerate(loaded.documents, 1)]  # fmt: skip
    return html.render(
        "explain.html", [html.asset("page.css"), html.asset("explain.css")], [],
        title="What was found where", parts=parts,
        left_out=[(visible(each.path), visible(each.reason)) for each in loaded.left_out],
        totals=(sum(p.claims for p in parts), sum(p.names for p in parts), sum(len(p.missed) for p in parts),
                sum(len(p.themeless) for p in parts), len(loaded.left_out)),
    )  # fmt: skip


def _part(key: str, document: Document, claims: Sequence[Claim], entities: Mapping[str, Entity],
          unfit: Sequence[str]) -> Part:  # fmt: skip
    found: dict[int, list[Claim]] = {}
    for claim in sorted(claims, key=_order):
        found.setdefault(claim.evidence.locator.block, []).append(claim)
    missed: dict[int, list[Overlooked]] = {}
    for each in overlooked(document, claims):
        missed.setdefault(each.place[0], []).append(each)
    lines = tuple(_line(f"{key}b{i}", i, block, found.get(i, []), missed.get(i, []), entities)
                  for i, block in enumerate(document.blocks))  # fmt: skip
    said = [claim for claim in claims if claim.type != "MENTIONS"]
    rules = sorted((rule, len(list(group))) for rule, group in groupby(sorted(c.rule for c in said)))
    return Part(
        key, visible(document.title or document.file), visible(document.path or document.file), lines, len(said),
        len(claims) - len(said), tuple((visible(rule), count) for rule, count in rules),
        tuple((line.key, words, text) for line in lines for words, text in line.missed),
        tuple(visible(reason) for reason in document.left_out), tuple(unfit),
    )  # fmt: skip


def _order(claim: Claim) -> tuple[int, int, int, str, str, str, str]:
    at = claim.evidence.locator
    return at.cell, at.start, at.end, claim.type, claim.source, claim.target, claim.id


def _line(key: str, index: int, block: AnyBlock, claims: Sequence[Claim], missed: Sequence[Overlooked],
          entities: Mapping[str, Entity]) -> Line:  # fmt: skip
    spans: dict[int, list[_Span]] = {}
    for claim in claims:
        at = claim.evidence.locator
        style = "name" if claim.type == "MENTIONS" else "claim"
        spans.setdefault(at.cell, []).append((at.start, at.end, style, _sentence(claim, entities)))
    for each in missed:
        why = f"no claim, though it says: {', '.join(each.cues)}"
        spans.setdefault(each.place[1], []).append((each.start, each.end, "missed", why))

    def pieces(text: str, cell: int) -> tuple[Piece, ...]:
        return _pieces(text, spans.get(cell, []))

    rows: list[tuple[tuple[int, int, bool, tuple[Piece, ...]], ...]] = []
    text = pieces(block.text, -1)
    if isinstance(block, Table):
        cells = sorted(enumerate(block.cells), key=lambda pair: (pair[1].row, pair[1].column))
        for _, row in groupby(cells, key=lambda pair: pair[1].row):
            rows.append(tuple((c.rowspan, c.colspan, _heads(c), pieces(c.text, n)) for n, c in row))
    elif isinstance(block, Connector):
        arrow = {"end": " → ", "start": " ← ", "both": " ↔ "}.get(block.arrow, " – ")
        label = (Piece(": "), *text) if block.text else ()
        text = (*pieces(block.start, 0), Piece(arrow), *pieces(block.end, 1), *label)
    number = block.number or (block.marker if isinstance(block, ListItem) else "")
    level = block.level if isinstance(block, Heading | ListItem) else 0
    said = [claim for claim in claims if claim.type != "MENTIONS"]
    return Line(
        key, _kind(block), min(level, 4), visible(number), text, tuple(rows),
        len(said), _said(said, entities),
        tuple((", ".join(m.cues), visible(_text(block, m.place[1])[m.start : m.end])) for m in missed),
    )  # fmt: skip


def _heads(cell: Cell) -> bool:
    return bool(cell.text) and (cell.header or not cell.row)


def _kind(block: AnyBlock) -> str:
    if block.hidden:
        return "unseen"
    if isinstance(block, Paragraph):
        return "note" if block.note else "text"
    return {Heading: "heading", ListItem: "item", Table: "table", Connector: "connector"}[type(block)]


def _text(block: AnyBlock, cell: int) -> str:
    return block.cells[cell].text if isinstance(block, Table) and cell >= 0 else block.text


def _pieces(text: str, spans: Sequence[_Span]) -> tuple[Piece, ...]:
    """`text`, cut wherever a span begins or ends."""
    inside = sorted((max(s, 0), min(e, len(text)), style, says) for s, e, style, says in spans if s < e)
    cuts = sorted({0, len(text), *(at for s, e, _, _ in inside for at in (s, e) if at <= len(text))})
    out: list[Piece] = []
    over: list[_Span] = []
    at = 0
    for start, end in pairwise(cuts):
        over = [span for span in over if span[1] > start]
        while at < len(inside) and inside[at][0] <= start:
            over.append(inside[at])
            at += 1
        styles = " ".join(sorted({style for _, _, style, _ in over}))
        out.append(Piece(visible(text[start:end]), styles, "; ".join(dict.fromkeys(says for *_, says in over))))
    return tuple(out)


def _sentence(claim: Claim, entities: Mapping[str, Entity]) -> str:
    """A claim in one line: "A leads on B (lead-statement)"."""
    source, target = (visible(entities[end].name) for end in (claim.source, claim.target))
    if claim.type == "MENTIONS":
        return f"{entities[claim.target].label}: {target}"
    return f"{source} {RELATIONS[RELATION[claim.type]].says} {target} ({visible(claim.rule)})"


def _said(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> tuple[Said, ...]:
    made: dict[tuple[str, str, str, str], list[tuple[str, str, str, str]]] = {}
    for claim in claims:
        at = claim.evidence.locator
        where = (visible(claim.rule), visible(at.text), at.span, visible(claim.evidence.quote))
        source, target = (visible(entities[end].name) for end in (claim.source, claim.target))
        says = RELATIONS[RELATION[claim.type]].says
        made.setdefault(where, []).append((source, says, target, STATUSES.get(str(claim.status), "")))
    return tuple(Said(*where, tuple(found)) for where, found in made.items())
