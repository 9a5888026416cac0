"""The figures of docs/extraction.md: precision and recall by extractor, by kind and by document, on the dev set.

    python bench/extraction_scores.py            prints the tables
    python bench/extraction_scores.py --write    writes them into docs/extraction.md, between its markers

The dev documents, their gold facts and the scorer stand beside the repository (../shared), not in it. An extractor is
scored by the scorer's own functions: the whole graph is given, with the edges of the other extractors renamed, so that
nodes and quotes are what they are, and only its own edges count.
"""

import argparse
import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import loaders.extractors
from graph.claim import Claim
from graph.jsonl import lines
from graph.resolution import resolve
from loaders.context import Context
from loaders.document import Table
from loaders.names.find import book
from loaders.pipeline import load
from ontology import listing

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "extraction.md"
SETS = {"seeds": (SHARED / "seeds", SHARED / "gold"), "dev": (SHARED / "dev" / "docs", SHARED / "dev" / "gold")}
NODES = ("body", "organisation", "priority", "risk", "legislation")
ROLES = ("LEADS", "SUPPORTS")
OTHER = "OF ANOTHER EXTRACTOR"
IN_MATRIX = re.compile(r"table|matrix|figure|RACI", re.IGNORECASE)
IN_TABLE = re.compile(rf"{IN_MATRIX.pattern}|^P\d", re.IGNORECASE)
"""What the gold facts' `at` says of a fact that stands in a table ("P1" is a sheet of a workbook)."""
Tally = dict[str, dict[str, int]]


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "contract" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made_by(documents: Iterable[Any]) -> dict[str, str]:
    """Which extractor makes a claim first, by the claim's id."""
    owners: dict[str, str] = {}
    for document in documents:
        context = Context(document, book(document))
        for module in listing.load_all(loaders.extractors):
            for claim in module.extract(context):
                owners.setdefault(claim.id, module.__name__.rpartition(".")[2])
    return owners


class Set:
    """One set of documents, loaded, with its gold facts; `tally` scores it as often as is wanted."""

    def __init__(self, name: str, folder: Path) -> None:
        documents, gold = SETS[name]
        self.score = scorer()
        loaded = load([documents])
        export = folder / f"{name}.jsonl"
        export.write_text("\n".join(lines(resolve(loaded.entities, loaded.claims))) + "\n", encoding="utf-8")
        self.export = self.score.Export(export)
        self.gold = [self.score.Gold(path) for path in sorted(gold.glob("*.yaml"))]
        self.documents, self.claims = loaded.documents, loaded.claims
        self.entities = {entity.key: entity for entity in loaded.entities}
        self.owners = made_by(loaded.documents)
        self.cells = {claim.id for claim in loaded.claims if claim.evidence.locator.cell >= 0}
        self.types = [edge["type"] for edge in self.export.edges]

    def tally(
        self, only: str = "", document: str = "", *, tables: bool | None = None, place: bool | None = None
    ) -> Tally:
        """The scorer's counts; with `only`, those of one extractor's edges, with `document`, those of one document.

        `tables` keeps the edges whose words stand in a cell (True) or in none (False), `place` likewise the gold edges.
        """
        tally: Tally = defaultdict(lambda: defaultdict(int))
        themes, near = self.score.themes_near(SHARED / "contract" / "themes.csv")
        for edge, type_ in zip(self.export.edges, self.types, strict=True):
            wanted = tables is None or (edge["id"] in self.cells) == tables
            edge["type"] = type_ if wanted and (not only or self.owners.get(edge["id"]) == only) else OTHER
        for gold in self.gold:
            if document in ("", gold.id):
                facts = gold.edges
                gold.edges = [e for e in facts if place is None or bool(IN_TABLE.search(str(e.get("at")))) == place]
                self.score.score_document(gold, self.export, near, themes, tally, [], {})
                gold.edges = facts
        return tally

    def given(self, extractor: str) -> list[str]:
        """The types of edges that an extractor has given here."""
        found = {t for e, t in zip(self.export.edges, self.types, strict=True) if self.owners.get(e["id"]) == extractor}
        return [t for t in self.score.EDGE_KINDS if t in found]


def rates(tally: Tally, kinds: Sequence[str]) -> tuple[str, str]:
    right, said, hit, want = (sum(tally[k][n] for k in kinds if k in tally) for n in ("right", "said", "hit", "want"))
    return (f"{right / said:.3f}" if said else "-"), (f"{hit / want:.3f}" if want else "-")


def by_extractor(dev: Set, seeds: Set) -> Iterator[list[str]]:
    yield ["extractor", "gives", "claims, right (dev)", "precision (dev)", "found, of all (dev)", "recall (dev)",
           "claims, right (seeds)", "precision (seeds)"]  # fmt: skip
    for name in listing.names(loaders.extractors):
        given = list(dict.fromkeys([*dev.given(name), *seeds.given(name)]))
        if not given:
            yield [f"`{name}`", "MENTIONS" if name == "mentions" else "-", *["-"] * 6]
            continue
        own, other = dev.tally(name), seeds.tally(name)
        said, right, hit, want = (sum(own[k][n] for k in given if k in own) for n in ("said", "right", "hit", "want"))
        of_seeds = [sum(other[k][n] for k in given if k in other) for n in ("said", "right")]
        yield [f"`{name}`", ", ".join(given), f"{said}, {right}", rates(own, given)[0], f"{hit} of {want}",
               rates(own, given)[1], f"{of_seeds[0]}, {of_seeds[1]}", rates(other, given)[0]]  # fmt: skip


def by_kind(sets: Sequence[Set]) -> Iterator[list[str]]:
    yield ["kind", "precision (seeds)", "recall (seeds)", "precision (dev)", "recall (dev)"]
    tallies = [each.tally() for each in sets]
    nodes, edges = sets[0].score.NODE_KINDS, sets[0].score.EDGE_KINDS
    kinds: list[tuple[str, Sequence[str]]] = [("NODES", NODES), ("GOVERNANCE", ROLES), ("EDGES", edges)]
    kinds += [(kind, (kind,)) for kind in (*nodes, *edges)]
    for name, of in kinds:
        if any(tally[k]["want"] or tally[k]["said"] for tally in tallies for k in of):
            yield [name, *(rate for tally in tallies for rate in rates(tally, of))]
    for name in ("types", "authority", "levels", "scores", "themes exact"):
        shares = [f"{t[name]['hit'] / t[name]['want']:.3f}" if t[name]["want"] else "-" for t in tallies]
        yield [name, shares[0], "", shares[1], ""]
    yield ["duplicates", *(cell for t in tallies for cell in (str(t["duplicates"]["n"]), ""))]
    yield ["traps sprung", *(cell for t in tallies for cell in (f"{t['traps']['sprung']} of {t['traps']['n']}", ""))]


def by_place(dev: Set) -> Iterator[list[str]]:
    """Precision against all gold facts; recall of those that the gold places there, by claims from there alone."""
    yield ["", "claims, right", "precision", "found, of all", "recall"]
    for where, tables in (("tables", True), ("prose", False)):
        said, want = dev.tally(tables=tables), dev.tally(tables=tables, place=tables)
        for kinds in (("LEADS",), ("SUPPORTS",), ROLES):
            made, right = (sum(said[k][n] for k in kinds) for n in ("said", "right"))
            hit, all_ = (sum(want[k][n] for k in kinds) for n in ("hit", "want"))
            yield [f"{' and '.join(kinds)} from {where}", f"{made}, {right}", rates(said, kinds)[0], f"{hit} of {all_}",
                   rates(want, kinds)[1]]  # fmt: skip


def by_matrix(dev: Set) -> Iterator[list[str]]:
    """Every mark of every matrix: what was asserted of it, and whether the gold facts say so too."""
    yield ["document", "marks", "LEADS", "SUPPORTS", "nothing", "as the gold has it"]
    total = [0] * 5
    for document in dev.documents:
        gold = next(g for g in dev.gold if g.file == document.file)
        for index, table in document.visible():
            made = [c for c in dev.claims if c.rule == "matrix"
                    and (c.evidence.document, c.evidence.locator.block) == (document.id, index)]  # fmt: skip
            if not isinstance(table, Table) or not made:
                continue
            given: dict[tuple[int, int], set[Claim]] = defaultdict(set)
            for claim in made:
                given[_place(claim, table)].add(claim)
            first, grid = min(r for r, _ in given), table.grid()
            marks = [(r, c) for r in range(first, table.height) for c in range(1, table.width)
                     if (cell := grid[r][c]).text or cell.drawn or (cell.fill and not cell.style_fill)]  # fmt: skip
            types = [next((claim.type for claim in given[place]), "") for place in marks]
            right = sum(_as_gold(dev, gold, given, place) for place in marks)
            row = [len(marks), types.count("LEADS"), types.count("SUPPORTS"), types.count(""), right]
            total = [a + b for a, b in zip(total, row, strict=True)]
            yield [document.id, *map(str, row)]
    yield ["all", *map(str, total)]


def _place(claim: Claim, table: Table) -> tuple[int, int]:
    """Row and column of the mark that a claim rests on; its locator cites the column by its head."""
    row = table.cells[claim.evidence.locator.cell].row
    head = next(row for row in table.grid() if sum(bool(c.text) for c in row[1:]) > 1)
    heads = {c.column: c.text[:60] for c in head[1:] if c.text}
    cited = claim.evidence.locator.text
    return row, max((c for c, text in heads.items() if f"column {text}" in cited), key=lambda c: len(heads[c]))


def _as_gold(dev: Set, gold: Any, given: dict[tuple[int, int], set[Claim]], place: tuple[int, int]) -> bool:
    """Whether the gold facts have, for the actor and the subject of a mark, the role that was asserted, or none."""
    sources = {c.source for at, claims in given.items() if at[1] == place[1] for c in claims}
    themes = {c.target.removeprefix("theme:") for at, claims in given.items() if at[0] == place[0] for c in claims}
    names = {dev.score.fold(n) for s in sources for n in (dev.entities[s].name, *dev.entities[s].aliases)}
    keys = {n["key"] for n in gold.nodes if n["names"] & names}
    facts = [e for e in gold.edges if e["type"] in ROLES and gold.ends(e["from"], None) & keys]
    asserted = {c.type for c in given[place]}
    if not asserted:
        return not any(e["to"] in themes and IN_MATRIX.search(str(e.get("at"))) for e in facts)
    _, near = dev.score.themes_near(SHARED / "contract" / "themes.csv")
    return all(any(e["type"] == type_ and any(near(t, e["to"]) for t in themes) for e in facts) for type_ in asserted)


def by_document(dev: Set) -> Iterator[list[str]]:
    yield ["document", "NODES now", "GOVERNANCE now", "EDGES now"]
    for gold in dev.gold:
        tally = dev.tally(document=gold.id)
        kinds = (NODES, ROLES, dev.score.EDGE_KINDS)
        yield [gold.id, *(" / ".join(rates(tally, of)) for of in kinds)]


def table(rows: Iterable[list[str]]) -> str:
    head, *body = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *body])


def placed(page: str, name: str, text: str) -> str:
    """`page` with `text` between the markers `name`."""
    begin, end = f"<!-- begin: {name} -->", f"<!-- end: {name} -->"
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    assert len(pattern.findall(page)) == 1, f"{PAGE.name} has no markers {name!r}, or several"
    return pattern.sub(lambda _: f"{begin}\n{text}\n{end}", page)


def main() -> None:
    from tempfile import TemporaryDirectory

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the tables into docs/extraction.md")
    write = parser.parse_args().write
    with TemporaryDirectory() as folder:
        seeds, dev = (Set(name, Path(folder)) for name in ("seeds", "dev"))
    tables = {"extractors": table(by_extractor(dev, seeds)), "kinds": table(by_kind([seeds, dev])),
              "documents": table(by_document(dev)), "places": table(by_place(dev)),
              "marks": table(by_matrix(dev))}  # fmt: skip
    page = PAGE.read_text(encoding="utf-8") if write else ""
    for name, text in tables.items():
        print(f"{text}\n")
        page = placed(page, name, text) if write else ""
    if write:
        PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
