"""Terms of reference written as a form: a table of two columns, labels beside running text, read as headed sections.

    Who chairs          An Independent Chair, whom the Council appoints for three years.
    Groups beneath it   Hate Crime Panel. Chair: Kent Police. ...
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from loaders.document import AnyBlock, Heading, ListItem, Paragraph, Table
from loaders.names.words import BODY_TYPES

_LABEL = 60
_PROSE = 140
"""Characters of a cell that is running text; two sentences are, too."""
_FIRST_LIST = 1_000_000
"""Lists of forms are numbered from here on, where no reader's lists are."""
_BULLET = re.compile(r"(?P<marker>[•▪●◦–—-])\s+")
_FIELD = re.compile(r"(?:(?:co-)?chair(?:ed by|s|person)?|in the chair|who chairs|(?:answers|reports|accountable|reporting)(?: to)?|looks after|remit|purpose|members(?:hip)?|meets|how often|frequency|run by|convened by|hosted by|what it (?:does|covers))\W*$", re.IGNORECASE)
_FEWEST = 2
_SENTENCES = re.compile(r"[.!?]\s+[A-Z“‘(]")


def unfolded(blocks: Sequence[AnyBlock]) -> tuple[AnyBlock, ...]:
    """`blocks` with each form as a heading a row and what stands beside it as paragraphs and lists."""
    blocks = [_turned(block) if isinstance(block, Table) and _is_turned(block) else block for block in blocks]
    lists = count(_FIRST_LIST)
    return tuple(each for block in blocks for each in (_sections(block, lists) if isinstance(block, Table) and _is_form(block) else (block,)))


def _is_turned(table: Table) -> bool:
    """Whether groups stand side by side and their fields below them: "Chaired by | ... | ...", "Answers to | ... | ..."."""
    if table.width < 3 or table.height < 3 or any(c.rowspan > 1 or c.colspan > 1 for c in table.cells):
        return False
    grid = table.grid()
    fields = sum(bool(_FIELD.match(" ".join(row[0].text.split()))) for row in grid[1:])
    named = sum(cell.text.split()[-1].casefold().strip("()") in BODY_TYPES for cell in grid[0][1:] if cell.text.strip())
    return fields >= _FEWEST and named * 2 >= table.width - 1


def _turned(table: Table) -> Table:
    """The table with its rows for columns."""
    cells = tuple(replace(cell, row=cell.column, column=cell.row) for column in range(table.width) for cell in (row[column] for row in table.grid()))
    return replace(table, cells=cells, height=table.width, width=table.height)


def _is_form(table: Table) -> bool:
    whole = table.width == 2 and table.height > 1 and len({r[0].text.strip() for r in table.grid()}) == 1  # one label beside several paragraphs
    if table.width != 2 or table.hidden or (not whole and (table.height < 3 or any(c.rowspan > 1 or c.colspan > 1 for c in table.cells))):
        return False
    rows = table.grid()
    if whole:
        return all(len(r[1].text) > _LABEL for r in rows) and rows[0][0].text.strip()[-1:] not in {"", ".", ";", ","}
    labels, texts = [r[0].text.strip() for r in rows], [r[1].text for r in rows]
    prose = [len(text) > _PROSE or bool(_SENTENCES.search(text)) for text in texts]
    headed = all(c.header or c.bold for c in rows[0]) and not all(r[1].bold for r in rows)
    bodies = sum(label.split()[-1].casefold().strip("()") in BODY_TYPES for label in labels if label)
    plain = all(label and len(label) <= _LABEL and label[-1] not in ".;," for label in labels) and len(set(labels)) == len(labels)
    return plain and not headed and bodies * 2 < len(labels) and sum(prose) >= 2 and sum(prose) * 3 >= len(prose)


def _sections(table: Table, lists: Iterator[int]) -> Iterator[AnyBlock]:
    level = len(table.path) + 1
    above = ""
    for label, text in ((r[0].text, r[1].text) for r in table.grid()):
        head = " ".join(label.split()).rstrip(" :")
        if head != above:
            yield Heading(text=head, path=table.path, page=table.page, level=level)
        above, path, stem, listed = head, (*table.path, head), head, 0
        for line in text.split("\n"):
            bullet = _BULLET.match(line.strip())
            words = line.strip()[bullet.end() if bullet else 0 :].strip()
            if bullet and words:
                listed = listed or next(lists)
                yield ListItem(text=words, path=path, page=table.page, marker=bullet["marker"], list_id=listed, stem=stem)
            elif words:
                yield Paragraph(text=words, path=path, page=table.page)
                stem, listed = words, 0
