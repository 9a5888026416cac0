"""Columns of a text that is laid out with spaces: a table as a converter keeps it, labels with what stands beside them, or
a page in two columns.

    Subject          Leads                      Helps
    Prevent          Marl Council               Kent Police
    Drugs            Marl Area Planning         Health Board
                     Board

Lines whose words begin at the same places become rows with tabs between the cells, which are read as any other table;
running text in two columns becomes the one column and then the other.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

_CHUNK = re.compile(r"\S+(?:\s\S+)*")
"""Words with one space between; two spaces or more part columns."""
_RULE = re.compile(r"\s*(?:[-=_–—]{3,}\s*)+$")
_MARKER = re.compile(r"(?:[-*+•·‣▪■□●○◦–—>]|o|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[a-z]{1,2}\d{1,2}(?:\.\d{1,2})?|[ivxlc]{1,5})[.)]?:?)$", re.IGNORECASE)
_JOINS = re.compile(r"(?:\b(?:and|of|the|or)|[,&/–-])$", re.IGNORECASE)
BREAK = "<br>"
"""Parts the lines of one cell, as in a table with pipes."""
_LAST_WORDS = frozenset(["Board", "Group", "Partnership", "Panel", "Forum", "Service", "Team", "Unit", "Committee", "Council", "Trust", "Authority", "Network"])
"""No name by themselves."""
_PROSE = 30
"""Columns whose cells are mostly longer than this are a page in two columns, not a table."""
_GAP = 3
"""Two spaces may be an author's after a full stop: somewhere in a table there are more."""
_MARK = 4
"""Letters of a mark, which stands in the middle below its head."""
_LABEL = 60


@dataclass(slots=True)
class _Line:
    """The words of a line by where they begin."""

    index: int
    chunks: dict[int, str] = field(default_factory=dict)

    @property
    def first(self) -> int:
        return min(self.chunks)


def unspaced(lines: Sequence[str], skip: set[int]) -> dict[int, list[str]]:
    """What stands in place of the lines that spaces lay out, by index: rows with tabs, running text, or nothing.

    Lines of `skip` are of no table.
    """
    out: dict[int, list[str]] = {}
    start = 0
    while start < len(lines):
        block = _block(lines, start, skip) if start not in skip and _may_begin(lines[start]) else []
        found = (_lost(lines, block, skip) or _table(block) or _pages(lines, block, skip)) if block else None
        if found is None:
            start += 1
            continue
        first, last, made = found
        out.update({line: [] for line in range(first, last + 1)})
        out[first] = made
        start = last + 1
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
        if _RULE.match(line) and line.strip():
            index += 1
            continue
        chunks = _below_heads(_chunks(line) if line.strip() else {}, out[0].chunks)
        if not chunks and index + 1 < len(lines) and len(out) > 1:
            after = sorted(_below_heads(_chunks(lines[index + 1]), out[0].chunks))
            if columns & set(after[1:]):
                index += 1
                continue
        begins = sorted(chunks)
        beside = bool(columns & set(begins[1:]))
        below = bool(begins) and all(b in columns for b in begins)
        below = below or (list(chunks) == [out[-1].first] and out[-1].index == index - 1 and chunks[out[-1].first][:1].islower())
        if "\t" in line or "|" in line or not (beside or below):
            break
        if beside:
            columns |= set(begins[1:])
        out.append(_Line(index, chunks))
        index += 1
    return out


def _below_heads(chunks: dict[int, str], heads: Mapping[int, str]) -> dict[int, str]:
    """The words of a line with its marks where the heads begin below which they stand in the middle."""
    marks = sorted(chunks)[1:]
    if len(heads) < 3 or not marks or any(len(chunks[at]) > _MARK for at in marks):
        return chunks
    out = {min(chunks): chunks[min(chunks)]}
    for at in marks:
        head = next((h for h in sorted(heads) if h - 2 <= at <= h + len(heads[h]) + 1), at)
        out[head] = chunks[at]
    return out


def _table(block: Sequence[_Line]) -> tuple[int, int, list[str]] | None:
    """The first and the last line of a table and its rows, its cells put together from the lines that they run over."""
    counts = Counter(column for line in block for column in sorted(line.chunks)[1 if line.first < _second(block) else 0 :])
    columns = sorted(column for column, count in counts.items() if count >= 2)
    full = [line for line in block if len(line.chunks) > 1]
    if not columns or len(full) < 2 or (len(full) == 2 and len(columns) < 2):
        return None
    gaps = [b - a - len(line.chunks[a]) for line in full for a, b in pairwise(sorted(line.chunks))]
    if sum(gap >= _GAP for gap in gaps) * 2 < len(gaps):
        return None
    rows: list[list[str]] = []
    widths = _widths(block, columns)
    for number, line in enumerate(block):
        cells = [""] * (len(columns) + 1)
        for begin in sorted(line.chunks):
            at = sum(column <= begin for column in columns)
            cells[at] = f"{cells[at]} {line.chunks[begin]}".strip()
        apart = number > 0 and line.index > block[number - 1].index + 1
        if rows and _continues(rows[-1], cells) and (not apart or not cells[0]):
            rows[-1] = [_joined(a, b, width if at else 0) for at, (a, b, width) in enumerate(zip(rows[-1], cells, widths, strict=True))]
        else:
            rows.append(cells)
    lengths = [sorted(len(row[at]) for row in rows if row[at]) for at in range(len(columns) + 1)]
    medians = [each[len(each) // 2] for each in lengths if each]
    filled = [cell for row in rows[1:] for cell in row[1:] if cell]
    figures = sum(not any(map(str.isalpha, cell)) for cell in filled)
    if len(rows) < 2 or sum(m > _PROSE + 6 for m in medians) > 1 or figures * 2 > len(filled):
        return None
    return block[0].index, block[-1].index, ["\t".join(row) for row in rows]


def _widths(block: Sequence[_Line], columns: Sequence[int]) -> list[int]:
    """How long a line of each column may be: as its longest, or up to two spaces before the next column."""
    out = [0, *(b - a - 2 for a, b in pairwise(columns)), 0]
    for line in block:
        for begin, words in line.chunks.items():
            at = sum(column <= begin for column in columns)
            out[at] = max(out[at], len(words))
    return out


def _joined(above: str, below: str, width: int) -> str:
    """Two lines of a cell: one name that ran over, or, where the next word had found room above, two names."""
    if not above or not below:
        return above or below
    last = above.rpartition(BREAK)[2]
    room = len(last) + 1 + len(below.split(maxsplit=1)[0]) <= width
    apart = room and below[:1].isupper() and last.count("(") == last.count(")") and not _JOINS.search(last) and below not in _LAST_WORDS
    return f"{above}{BREAK if apart else ' '}{below}"


def _second(block: Sequence[_Line]) -> int:
    """Where the second column begins at the earliest: what begins before it is of the first."""
    return min(sorted(line.chunks)[1] for line in block if len(line.chunks) > 1)


def _continues(above: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a line goes on with the cells of the row above: nothing new stands in its first column."""
    return not cells[0] or cells[0][:1].islower() or bool(_JOINS.search(above[0]))


def _pages(lines: Sequence[str], block: Sequence[_Line], skip: set[int]) -> tuple[int, int, list[str]] | None:
    """The first and the last line of running text in two columns, and the one column and the other."""
    both = [line for line in block if len(line.chunks) == 2]
    second = Counter(max(line.chunks) for line in both).most_common(1)
    if len(both) < 4 or not second or second[0][1] * 4 < len(both) * 3:
        return None
    left, right = block[0].first, second[0][0]
    for at in (left, right):
        lengths = sorted(len(line.chunks.get(at, "")) for line in both)
        if lengths[len(lengths) // 2] <= _PROSE:
            return None
    columns: tuple[list[str], list[str]] = ([], [])
    last = index = block[0].index
    while index < len(lines) and index not in skip:
        chunks = _chunks(lines[index])
        if any(at < right <= at + len(words) or at < left for at, words in chunks.items()):
            break
        for side, column in enumerate(columns):
            words = " ".join(text for at, text in sorted(chunks.items()) if (at >= right) == bool(side))
            column.extend([words] if words or (column and column[-1]) else [])
        last = index if chunks else last
        index += 1
        if not chunks and index < len(lines) and not any(at >= right for i in range(index, min(index + 4, len(lines))) for at in _chunks(lines[i])):
            break  # nothing stands in the second column any more
    return block[0].index, last, [line for column in columns for paragraph in _paragraphs(column) for line in (paragraph, "")]


def _paragraphs(column: Sequence[str]) -> list[str]:
    """The lines between blank ones, each as one."""
    return [" ".join(lines) for filled, lines in groupby(column, key=bool) if filled]


def _lost(lines: Sequence[str], block: Sequence[_Line], skip: set[int]) -> tuple[int, int, list[str]] | None:
    """The first and the last line and the rows of a table whose marks a converter lost: heads, and below the first one after another."""
    heads = block[0].chunks
    if len(heads) < 4 or any(len(head) > _LABEL / 2 for head in heads.values()):
        return None
    columns = sorted(heads)
    above = _chunks(lines[block[0].index - 1]) if block[0].index and lines[block[0].index - 1].strip() else {}
    row = {at: heads[at] for at in columns}
    for more, before in ((above, True), *((line.chunks, False) for line in block[1:])):
        for at, words in more.items():
            if at not in row or len(more) == len(heads):
                return None
            row[at] = f"{words} {row[at]}" if before else f"{row[at]} {words}"
    labels, last = [], block[-1].index
    for index in range(block[-1].index + 1, len(lines)):
        chunks = _chunks(lines[index])
        if index in skip or (chunks and (list(chunks) != columns[:1] or len(lines[index].strip()) > _LABEL)):
            break
        if chunks:
            labels.append(lines[index].strip())
            last = index
    if len(labels) < 3 or any(label[-1] in ".:;" for label in labels):
        return None
    return block[0].index - bool(above), last, ["\t".join(row[at] for at in columns), *(label + "\t" * (len(columns) - 1) for label in labels)]
