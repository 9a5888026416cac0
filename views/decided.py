"""A filled sheet of `views.curation`, read back whatever a spreadsheet did to it, as decisions.

A spreadsheet may put semicolons or tabs for commas, its own encoding, a byte order mark, quotation marks, dates as its
own numbers, and empty cells at the ends of rows.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from graph.decisions import CONFIRM, DIFFERENT, LEAD, MEMBER, NONE, REJECT, SAME, SUPPORT, Decision
from graph.model import Edge, Graph
from ontology.errors import InputError, UsageError

Row = list[str]
_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "marks": {
        LEAD: ("l", "lead", "leads", "primary"), SUPPORT: ("s", "support", "supports", "supporting", "secondary"),
        MEMBER: ("m", "member", "sits on it"), NONE: ("-", "–", "—", "−", "none", "no", "n", "0", "x"),
    },
    "claims": {
        CONFIRM: ("confirm", "confirmed", "yes", "y", "right", "true"),
        REJECT: ("reject", "rejected", "no", "n", "wrong", "false"),
    },
    "same": {SAME: ("same", "yes", "y", "true"), DIFFERENT: ("different", "no", "n", "false")},
}  # fmt: skip
_EPOCH = date(1899, 12, 30)
"""Day nought of Excel's calendar."""


def read(path: Path) -> list[Row]:
    """The rows of a filled sheet, each cell as text, without the blanks around it.

    Raises `InputError` where it cannot be opened or is neither.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path}: cannot be opened ({(error.strerror or 'error').lower()})", "check the path"
        ) from error
    rows = _workbook(data, path) if data[:2] == b"PK" else _table(data)
    if not any(row and row[0].startswith("## ") for row in rows):
        raise InputError(f"{path} is no sheet of decisions", "remit curate template -o decide.xlsx makes one")
    return rows


def decisions(rows: Sequence[Row], graph: Graph, by: str = "", on: str = "") -> list[Decision]:
    """What the sheet decides about the undecided `graph`. `by` and `on` win over what stands in the sheet.

    Raises `UsageError` where nobody says who decides, a date is none, or a word is no decision, and tells where.
    """
    told = (row for row in _section(rows, "## Decided") if len(row) > 1)
    said = {row[0]: row[1] for row in told if row[0] in {"by", "on"}}
    by, on = by or said.get("by", ""), _iso(on or said.get("on", "")) or date.today().isoformat()
    edges = {edge.id: edge for edge in graph.edges}
    lost = {(str(e.properties["document"]), e.source, e.target): e for e in graph.edges if e.type == "UNRESOLVED"}
    found = [*_marks(rows, lost), *_claims(rows, edges), *_same(rows, {node.id for node in graph.nodes})]
    if found and not by:
        raise UsageError("the sheet does not say who decides", "write a name beside 'by', or give --by NAME")
    return sorted(Decision(*d.key, d.verdict, by, on, d.why) for d in found)


def _marks(rows: Sequence[Row], lost: Mapping[tuple[str, str, str], Edge]) -> Iterator[Decision]:
    document, across = "", Row()
    for row in rows:
        if row[:1] and row[0].startswith("## "):
            document, across = (row[1] if row[0] == "## Marks" and len(row) > 1 else ""), []
        elif document and row[:1] == ["id"]:
            across = row
        elif document and across and row[:1] and row[0]:
            for source, text in zip(across[2:], row[2:], strict=False):
                where = f"{row[1]} ({row[0]}), {source}"
                verdict = _verdict("marks", text, where)
                if verdict and (document, source, row[0]) not in lost:
                    raise UsageError(f"{where}: the document has no lost mark here", "leave the cell empty")
                if verdict:
                    yield Decision("mark", document, "UNRESOLVED", source, row[0], verdict)


def _claims(rows: Sequence[Row], edges: Mapping[str, Edge]) -> Iterator[Decision]:
    for row in _records(rows, "## Claims"):
        verdict = _verdict("claims", row.get("decision", ""), row["id"])
        if not verdict:
            continue
        if row["id"] not in edges:
            raise UsageError(f"there is no claim {row['id']} any more", "make a new sheet: remit curate template")
        edge = edges[row["id"]]
        document = str(edge.properties.get("document") or "")
        yield Decision("claim", document, edge.type, edge.source, edge.target, verdict, why=row.get("why", ""))


def _same(rows: Sequence[Row], nodes: set[str]) -> Iterator[Decision]:
    for row in _records(rows, "## Same"):
        verdict = _verdict("same", row.get("decision", ""), row["id"])
        if not verdict:
            continue
        for id in (row["id"], row["other id"]):
            if id not in nodes:
                raise UsageError(f"there is no {id} any more", "make a new sheet: remit curate template")
        yield Decision("same", "", "", row["id"], row["other id"], verdict, why=row.get("why", ""))


def _verdict(kind: str, text: str, where: str) -> str:
    """What a cell decides; nothing for an empty one and for the question mark that stood there."""
    word = text.strip().strip(".").casefold()
    if word in {"", "?"}:
        return ""
    for verdict, words in _WORDS[kind].items():
        if word in words:
            return verdict
    choice = "L, S, M or -" if kind == "marks" else " or ".join(_WORDS[kind])
    raise UsageError(f"{where}: {text!r} is no decision", f"write {choice}, or leave it")


def _section(rows: Sequence[Row], title: str) -> Iterator[Row]:
    inside = False
    for row in rows:
        if row[:1] and row[0].startswith("## "):
            inside = row[0] == title
        elif inside and any(row):
            yield row


def _records(rows: Sequence[Row], title: str) -> Iterator[dict[str, str]]:
    """The rows of a section by the names in its first row."""
    head: Row = []
    for row in _section(rows, title):
        if not head:
            head = row
        elif row[0]:
            yield dict(zip(head, [*row, *[""] * len(head)], strict=False))


def _workbook(data: bytes, path: Path) -> list[Row]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        return [
            [_text(value) for value in row] for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)
        ]
    except (KeyError, ValueError, TypeError, OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path} is no workbook that can be read", "save it again as .xlsx or .csv") from error


def _table(data: bytes) -> list[Row]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    heads = [line for line in text.splitlines() if line.lstrip('"').startswith("id")]
    delimiter = max(",;\t", key=lambda d: sum(line.count(d) for line in heads))
    return [[_text(value) for value in row] for row in csv.reader(io.StringIO(text), delimiter=delimiter)]


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip().removeprefix("'")


def _iso(text: str) -> str:
    """A date as ISO: from ISO, from day/month/year as people here write it, or from Excel's number of days."""
    if not text:
        return ""
    if re.fullmatch(r"\d{5}", text):
        return (_EPOCH + timedelta(days=int(text))).isoformat()
    for form in (
        "%Y-%m-%d",
        "%d/%m/%Y",
        "%d.%m.%Y",
        "%d-%m-%Y",
        "%d/%m/%y",
        "%d %B %Y",
        "%d %b %Y",
        "%Y-%m-%dT%H:%M:%S",
    ):
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    raise UsageError(f"{text!r} is no date", "write it as 2026-11-20 or 20/11/2026")
