"""The sheet on which a person decides: what needs a decision.

A sheet is rows of text in sections; each section begins with a row `## Marks`, `## Claims`, `## Same` or `## Decided`.
An `.xlsx` has a section a sheet, a `.csv` all of them under each other. Rows are found again by the ids in them, so
they may be sorted, and columns of marks may be moved. `views.decided` reads it back.
"""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime

from graph.model import Graph
from graph.store import Store
from queries import answer, catalogue
from queries.writers import _cells
from queries.writers.csv import harmless

Row = list[str]
_CLAIM_HEAD = ["id", "who", "says", "what", "status", "document", "locator", "quote", "decision", "why"]
_SAME_HEAD = ["id", "name", "other id", "other name", "score", "decision", "why"]
_DOUBTFUL = frozenset(
    {"LEADS", "SUPPORTS", "MEMBER_OF", "CHAIRS", "REPORTS_TO", "PART_OF", "SETS", "CONVENES", "DELIVERS"}
)
_HELP = [
    ["## Decided"], ["by", ""], ["on", ""],
    ["", "Write who decides beside 'by', and the date beside 'on' (2026-11-20 or 20/11/2026)."],
    ["", "Marks: each ? is a mark that the text has lost. Write L (lead), S (supporting), M (member) or - (no mark)."],
    ["", "Claims: write confirm or reject. Same: write same or different. What you leave stays undecided."],
    ["", "Then: remit curate apply THIS-FILE --dry-run"],
]  # fmt: skip


def template(store: Store) -> list[list[Row]]:
    """What needs a decision, in sections: lost marks as matrices, doubtful claims, names that may be one thing."""
    graph = store.graph()
    sections = [_HELP, *_matrices(graph)]
    claims = [["## Claims"], _CLAIM_HEAD, *_doubtful(graph)]
    same = [["## Same"], _SAME_HEAD]
    for row in answer.ask(store, catalogue.question("same-as")).dicts():
        same.append([row["id"], row["name"], row["other_id"], row["other"], str(row["score"]), "", ""])
    return [*sections, claims, same]


def _matrices(graph: Graph) -> Iterator[list[Row]]:
    """A section for each document with lost marks: targets down, sources across."""
    names = {node.id: node.name for node in graph.nodes}
    lost: dict[str, set[tuple[str, str]]] = {}
    for edge in graph.edges:
        if edge.type == "UNRESOLVED" and edge.properties.get("status") != "rejected":
            lost.setdefault(str(edge.properties["document"]), set()).add((edge.source, edge.target))
    for document, cells in sorted(lost.items()):
        across = sorted({source for source, _ in cells}, key=lambda i: (names[i], i))
        down = sorted({target for _, target in cells}, key=lambda i: (names[i], i))
        heads = [["id", "", *across], ["", "", *(names[i] for i in across)]]
        rows = [["## Marks", document, names.get(document, "")], *heads]
        rows += [[t, names[t], *("?" if (s, t) in cells else "" for s in across)] for t in down]
        yield rows


def _doubtful(graph: Graph) -> Iterator[Row]:
    """Claims that a person should look at: leads of one thing by several, and what was derived."""
    names = {node.id: node.name for node in graph.nodes}
    leads: dict[str, set[str]] = {}
    settled = ("rejected", "confirmed")
    open_ = [e for e in graph.edges if e.properties.get("status") not in settled and "document" in e.properties]
    for edge in open_:
        if edge.type == "LEADS":
            leads.setdefault(edge.target, set()).add(edge.source)
    for edge in sorted(open_, key=lambda e: (e.type, names[e.target], names[e.source], e.id)):
        contested = edge.type == "LEADS" and len(leads[edge.target]) > 1
        if contested or (edge.type in _DOUBTFUL and edge.properties.get("status") == "derived"):
            said = [str(edge.properties.get(p) or "") for p in ("status", "document", "locator", "quote")]
            yield [edge.id, names[edge.source], edge.type, names[edge.target], *said, "", ""]


def as_csv(sections: Iterable[list[Row]]) -> bytes:
    """All sections under each other; no cell is a formula; Excel is told that it is UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    for section in sections:
        writer.writerows([harmless(text) if len(text) > 1 else text for text in row] for row in section)
        writer.writerow([])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_xlsx(sections: Iterable[list[Row]]) -> bytes:
    """A section a sheet. Every cell is text, so nothing in it is a formula or turned into a date."""
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.xml.functions import tostring

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, section in enumerate(sections, start=1):
        sheet = book.create_sheet(f"{number} {section[0][0].removeprefix('## ')}")
        for r, row in enumerate(section, start=1):
            for c, text in enumerate(row, start=1):
                cell = sheet.cell(r, c)
                cell.value, cell.data_type, cell.number_format = _cells.clean(text), "s", "@"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if r <= 2:
                    cell.font = Font(bold=True)
                if text == "?":
                    cell.fill = PatternFill("solid", fgColor="FFF2CC")
        for column, width in zip("ABCDEFGHIJ", (22, 34, 22, 34, 16, 22, 18, 40, 12, 30), strict=True):
            sheet.column_dimensions[column].width = width
    book.properties.creator = "remit"
    book.properties.created = datetime(2000, 1, 1)
    raw, out = io.BytesIO(), io.BytesIO()
    book.save(raw)
    book.properties.modified = datetime(2000, 1, 1)  # saving put the time of day there; same rows, same bytes
    core = tostring(book.properties.to_tree())
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = core if name == "docProps/core.xml" else before.read(name)
            after.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part)
    return out.getvalue()
