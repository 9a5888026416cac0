"""Columns of a text that is laid out with spaces: a table as a converter keeps it, or labels with what stands beside them.

    Subject          Leads                      Helps
    Prevent          Marl Council               Kent Police
    Drugs            Marl Area Planning         Health Board
                     Board

Lines whose words begin at the same places become rows with tabs between the cells, which are read as any other table.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

_CHUNK = re.compile(r"\S+(?:\s\S+)*")
"""Words with one space between; two spaces or more part columns."""
_RULE = re.compile(r"\s*(?:[-=_–—]{3,}\s*)+$")
_MARKER = re.compile(r"(?:[-*+•·‣▪■□●○◦–—>]|o|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[a-z]{1,2}\d{1,2}(?:\.\d{1,2})?|[ivxlc]{1,5})[.)]?:?)$", re.IGNORECASE)
_JOINS = re.compile(r"(?:\b(?:and|of|the|or)|[,&/–-])$", re.IGNORECASE)
_PROSE = 36
"""Columns whose cells are all longer than this are a page in two columns, not a table."""
_GAP = 3
"""Two spaces may be an author's after a full stop: somewhere in a table there are more."""


@dataclass(slots=True)
class _Line:
    """The words of a line by where they begin."""

    index: int
    chunks: dict[int, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        return min(self.chunks)


def tabbed(lines: Sequence[str], skip: set[int]) -> dict[int, str]:
    """What stands in place of the lines of tables that spaces lay out, by index: the row with tabs, or nothing.

    Lines of `skip` are of no table.
    """
    out: dict[int, str] = {}
    start = 0
    while start < len(lines):
        if start in skip or not _may_begin(lines[start]):
            start += 1
            continue
        block = _block(lines, start, skip)
        rows = _rows(block) if block else []
        if rows:
            out.update(dict.fromkeys(range(start, block[-1].index + 1), ""))
            out.update(_packed(start, rows))
        start = block[-1].index + 1 if rows else start + 1
    return out


def _may_begin(line: str) -> bool:
    return "\t" not in line and "|" not in line and len(_chunks(line)) > 1


def _chunks(line: str) -> dict[int, str]:
    """The words of a line by where they begin; a bullet or a paragraph's number belongs to what follows it."""
    found = {m.start(): m.group() for m in _CHUNK.finditer(line)}
    starts = sorted(found)
    if len(starts) == 2 and _MARKER.match(found[starts[0]]):
        return {starts[0]: f"{found[starts[0]]} {found[starts[1]]}"}
    return found


def _block(lines: Sequence[str], start: int, skip: set[int]) -> list[_Line]:
    """The lines from `start` on that share a column with those before, or stand below one; blank lines may part rows."""
    out = [_Line(start, _chunks(lines[start]))]
    columns = set(sorted(out[0].chunks)[1:])
    index = start + 1
    while index < len(lines) and index not in skip:
        line = lines[index]
        after = lines[index + 1] if index + 1 < len(lines) else ""
        if _RULE.match(line) and line.strip():
            index += 1
            continue
        chunks = _chunks(line) if line.strip() else {}
        if not chunks and len(out) > 1 and len(_chunks(after)) > 1 and columns & set(sorted(_chunks(after))[1:]):
            index += 1
            continue
        begins = sorted(chunks)
        beside = bool(columns & set(begins[1:]))
        below = len(begins) >= 1 and begins[0] in columns and all(b in columns for b in begins)
        if "\t" in line or "|" in line or not (beside or below):
            break
        if beside:
            columns |= set(begins[1:])
        out.append(_Line(index, chunks))
        index += 1
    return out


def _rows(block: Sequence[_Line]) -> list[list[str]]:
    """The rows of a block, its cells put together from the lines that they run over; none where it is no table."""
    counts = Counter(column for line in block for column in sorted(line.chunks)[1 if line.first < _second(block) else 0 :])
    columns = sorted(column for column, count in counts.items() if count >= 2)
    full = [line for line in block if len(line.chunks) > 1]
    if not columns or len(full) < 2 or (len(full) == 2 and len(columns) < 2):
        return []
    gaps = [b - a - len(line.chunks[a]) for line in full for a, b in zip(sorted(line.chunks), sorted(line.chunks)[1:], strict=False)]
    if sum(gap >= _GAP for gap in gaps) * 2 < len(gaps):
        return []
    rows: list[list[str]] = []
    for number, line in enumerate(block):
        cells = [""] * (len(columns) + 1)
        for begin in sorted(line.chunks):
            at = sum(column <= begin for column in columns)
            cells[at] = f"{cells[at]} {line.chunks[begin]}".strip()
        apart = number > 0 and line.index > block[number - 1].index + 1
        if rows and _continues(rows[-1], cells) and (not apart or not cells[0]):
            rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
    lengths = [sorted(len(row[at]) for row in rows if row[at]) for at in range(len(columns) + 1)]
    medians = [each[len(each) // 2] for each in lengths if each]
    figures = sum(not any(map(str.isalpha, cell)) for row in rows[1:] for cell in row[1:] if cell)
    filled = sum(bool(cell) for row in rows[1:] for cell in row[1:])
    if len(rows) < 2 or sum(m > _PROSE for m in medians) > 1 or figures * 2 > filled:
        return []
    return rows


def _second(block: Sequence[_Line]) -> int:
    """Where the second column begins at the earliest: what begins before it is of the first."""
    return min(sorted(line.chunks)[1] for line in block if len(line.chunks) > 1)


def _continues(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line goes on with the cells of the row above: nothing new stands in its first column."""
    return not cells[0] or cells[0][:1].islower() or bool(_JOINS.search(above[0]))


def _packed(start: int, rows: Sequence[Sequence[str]]) -> dict[int, str]:
    return {start + number: "\t".join(row) for number, row in enumerate(rows)}
