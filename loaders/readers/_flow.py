"""Blocks in the making: what every reader would otherwise keep count of (headings above, open lists, captions)."""

import re
from dataclasses import dataclass
from itertools import count

from loaders.document import AnyBlock, Cell, Connector, Heading, ListItem, Paragraph, Table
from loaders.readers._guard import MAX_BLOCKS, MAX_DOCUMENT_CELLS, MAX_TEXT
from loaders.readers._inline import Inline
from loaders.readers._rich import all_bold, with_headers

_CAPTION = re.compile(r"(table|figure|fig\.?|appendix|annex|chart|matrix|schedule)\s+[\dA-Z]", re.IGNORECASE)
_FIRST = {"1", "a", "A", "i", "I"}
"""Numbers with which a list begins, so that none goes on with them after other text."""


class TooLarge(ValueError):
    """A document with more blocks, cells or text than any that people write."""


@dataclass(slots=True)
class _Open:
    level: int
    list_id: int
    stem: str
    last: str


class Flow:
    """Takes a document's parts in reading order and gives its blocks. `left_out` collects what was not read.

    `page` is the page of what comes next, where a part does not say its own.
    """

    def __init__(self) -> None:
        self.blocks: list[AnyBlock] = []
        self.left_out: list[str] = []
        self.page: int | None = None
        self._headings: list[tuple[int, str]] = []
        self._open: list[_Open] = []
        self._known: dict[object, _Open] = {}
        self._stem = ""
        self._ids = count(1)
        self._cells = 0
        self._text = 0

    @property
    def path(self) -> tuple[str, ...]:
        """The headings above what comes next."""
        return tuple(text for _, text in self._headings)

    def heading(
        self, body: Inline, level: int, *, number: str = "", page: int | None = None, hidden: bool = False
    ) -> None:
        """A heading of `level`; an empty one is left out."""
        if not body.text:
            return
        flat = " ".join(body.text.split())
        self.leave(level)
        self._add(
            Heading(text=flat, level=level, number=number, path=self.path, page=page or self.page, bold=body.bold,
                    italic=body.italic, cuts=body.cuts, hidden=hidden)
        )  # fmt: skip
        if not hidden:
            self._headings.append((level, flat))

    def leave(self, level: int) -> None:
        """The headings of `level` and deeper no longer stand above what comes next."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._open.clear()
        self._known.clear()
        self._stem = ""

    def paragraph(
        self, body: Inline, *, number: str = "", page: int | None = None, note: bool = False, hidden: bool = False
    ) -> None:
        """Running text. A note or what is hidden does not end a list."""
        if not body.text:
            return
        self._add(
            Paragraph(text=body.text, number=number, path=self.path, page=page or self.page, bold=body.bold, italic=body.italic,
                      cuts=body.cuts, note=note, hidden=hidden)
        )  # fmt: skip
        if not note and not hidden:
            self._open.clear()
            self._stem = body.text

    def item(
        self, body: Inline, *, level: int = 1, marker: str = "", number: str = "", page: int | None = None,
        hidden: bool = False, key: object = None,
    ) -> None:  # fmt: skip
        """An item of a list. `key` names a numbered list that may go on after other text, None for one that may not."""
        if not body.text:
            return
        while self._open and self._open[-1].level > level:
            self._open.pop()
        if self._open and self._open[-1].level == level:
            here = self._open[-1]
        elif key is not None and not self._open and key in self._known and number not in _FIRST:
            here = self._known[key]
            self._open.append(here)
        else:
            stem = self._open[-1].last if self._open else self._stem
            here = _Open(level, next(self._ids), stem, "")
            self._open.append(here)
            if key is not None:
                self._known[key] = here
        here.last = body.text
        self._add(
            ListItem(text=body.text, number=number, path=self.path, page=page or self.page, bold=body.bold, italic=body.italic,
                     cuts=body.cuts, hidden=hidden, level=level, marker=marker, list_id=here.list_id, stem=here.stem)
        )  # fmt: skip

    def restart(self, key: object) -> None:
        """The numbered list `key` begins again: its next item stands in a new list."""
        if key in self._known:
            known = self._known.pop(key)
            self._open = [o for o in self._open if o is not known]

    def table(
        self, cells: list[Cell], height: int, width: int, *, caption: str = "", page: int | None = None,
        cuts: tuple[int, ...] = (),
    ) -> None:  # fmt: skip
        """A table; one without text, fill or mark is left out."""
        if not any(c.text or c.fill or c.drawn for c in cells):
            return
        self._cells += len(cells)
        if self._cells > MAX_DOCUMENT_CELLS:
            raise TooLarge(f"more than {MAX_DOCUMENT_CELLS:,} table cells")
        self._add(
            Table(text=caption or self._name_above(), path=self.path, page=page or self.page, cells=with_headers(cells),
                  height=height, width=width, cuts=cuts)
        )  # fmt: skip
        self._open.clear()
        self._stem = ""

    def connector(self, connector: Connector) -> None:
        """A line of a chart."""
        self._add(connector)

    def done(self) -> tuple[AnyBlock, ...]:
        """All blocks."""
        return tuple(self.blocks)

    def _name_above(self) -> str:
        last = next((b for b in reversed(self.blocks) if not b.hidden and not getattr(b, "note", False)), None)
        if isinstance(last, Table) and last.height <= 2 and _CAPTION.match(last.text):
            return last.text  # a key stands between the caption and what it is the key to
        if not isinstance(last, Paragraph) or len(last.text) > 160:
            return ""
        body = Inline(last.text, last.bold)
        return last.text if _CAPTION.match(last.text) or last.text.endswith(":") or all_bold(body) else ""

    def _add(self, block: AnyBlock) -> None:
        self._text += len(block.text)
        if len(self.blocks) >= MAX_BLOCKS or self._text > MAX_TEXT:
            raise TooLarge(f"more than {MAX_BLOCKS:,} paragraphs or {MAX_TEXT:,} characters")
        self.blocks.append(block)
