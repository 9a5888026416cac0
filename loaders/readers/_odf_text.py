"""Running text of OpenDocument files: paragraphs, headings, lists, tables, notes; shared by texts, sheets and slides."""

import re

from loaders.readers._docx_numbers import integer
from loaders.readers._flow import Flow
from loaders.readers._inline import Inline
from loaders.readers._marks import bare, is_paragraph_number, typed
from loaders.readers._odf_styles import DRAW, FO, STYLE, TABLE, TEXT, Counter, Styles, number
from loaders.readers._odf_tables import lay_out
from loaders.readers._package import Element, Package, local
from loaders.readers._rich import Rich, all_bold

_SKIP = {"tracked-changes", "table-of-content", "alphabetical-index", "bibliography", "annotation", "sequence-decls",
         "variable-decls", "forms", "illustration-index", "table-index", "user-index"}  # fmt: skip
_META = {"title", "subject", "creator", "initial-creator", "date", "creation-date", "language", "keyword"}
_DEEPEST = 30


def metadata(package: Package) -> tuple[tuple[str, str], ...]:
    """What `meta.xml` says of the document."""
    root = package.xml("meta.xml")
    found: dict[str, str] = {}
    for element in () if root is None else root.iter():
        words = " ".join("".join(map(str, element.itertext())).split())
        if local(element) in _META and words:
            found.setdefault(local(element), words)
    return tuple(sorted(found.items()))


class Reader:
    """Walks one document; holds its styles and the lists that run through it."""

    def __init__(self, flow: Flow, styles: Styles, *, slides: bool = False) -> None:
        self.flow, self.styles = flow, styles
        self._slides = slides
        self.title = ""
        self._above = 0
        self._level = 0
        self._outline = Counter()
        self._running: dict[str, Counter] = {}
        self._notes: list[tuple[str, Element]] = []
        self._boxes: list[Element] = []
        self._lists = 0

    def blocks(self, parent: Element, depth: int) -> None:
        """Read paragraphs, lists and tables, in order."""
        for child in parent:
            name = local(child)
            if name in _SKIP or depth > _DEEPEST:
                continue
            if name == "p":
                self.paragraph(child)
            elif name == "h":
                self._heading(child)
            elif name == "list":
                self._list(child, 1, "", depth, None)
            elif name == "table":
                self.table(child, depth)
            elif name in {"section", "frame", "text-box", "custom-shape", "numbered-paragraph", "index-body"}:
                self.blocks(child, depth + 1)

    def edges(self, root: Element | None) -> None:
        """Headers and footers, once each, as hidden paragraphs."""
        seen: set[str] = set()
        for page in () if root is None else root.iter(f"{STYLE}master-page"):
            for paragraph in page.iter(f"{TEXT}p"):
                body = self.words(paragraph)
                if body.text not in seen:
                    seen.add(body.text)
                    self.flow.paragraph(body, hidden=True)

    def words(self, element: Element) -> Inline:
        """The words of a paragraph."""
        rich = Rich()
        style = element.get(f"{TEXT}style-name")
        self._walk(element, rich, bool(self.styles.bold("paragraph", style)), self._slanted("paragraph", style))
        return rich.done()

    def cell_words(self, cell: Element) -> Inline:
        """The words of a cell, a line for each of its paragraphs."""
        rich = Rich()
        for index, paragraph in enumerate(p for p in cell.iter(f"{TEXT}p", f"{TEXT}h") if _direct(p, cell)):
            if index:
                rich.line()
            style = paragraph.get(f"{TEXT}style-name")
            self._walk(paragraph, rich, bool(self.styles.bold("paragraph", style)), self._slanted("paragraph", style))
        return rich.done()

    def _walk(self, element: Element, rich: Rich, bold: bool, italic: bool) -> None:
        rich.add(element.text or "", bold=bold, italic=italic)
        for child in element:
            name = local(child)
            if name == "line-break":
                rich.line()
            elif name in {"s", "tab"}:
                rich.add(" ")
            elif name == "note":
                rich.cut()
                self._notes.append(self._note(child))
            elif name in {"frame", "custom-shape"}:
                self._boxes += list(child.iter(f"{DRAW}text-box")) or ([child] if name == "custom-shape" else [])
            elif name in {"span", "a", "ruby", "ruby-base", "meta", "meta-field", "bookmark-ref", "sequence", "date",
                          "title", "user-defined", "placeholder", "conditional-text", "expression"}:  # fmt: skip
                style = child.get(f"{TEXT}style-name")
                if self.styles.said("text", style, "text", f"{TEXT}display") == "none":
                    rich.add(child.tail or "", bold=bold, italic=italic)
                    continue
                heavy = self.styles.bold("text", style)
                slanted = italic or self._slanted("text", style)
                self._walk(child, rich, bold if heavy is None else heavy, slanted)
            rich.add(child.tail or "", bold=bold, italic=italic)

    def _slanted(self, family: str, style: str | None) -> bool:
        return self.styles.said(family, style, "text", f"{FO}font-style") in {"italic", "oblique"}

    def _note(self, note: Element) -> tuple[str, Element]:
        citation = note.find(f"{TEXT}note-citation")
        body = note.find(f"{TEXT}note-body")
        return ("" if citation is None else citation.text or ""), note if body is None else body

    def _hanging(self) -> None:
        """What hangs on the paragraph just read: boxes, then footnotes."""
        boxes, self._boxes = self._boxes, []
        notes, self._notes = self._notes, []
        for box in boxes[:50]:
            self.blocks(box, _DEEPEST - 2)
        for label, body in notes:
            rich = Rich()
            for paragraph in body.iter(f"{TEXT}p"):
                self._walk(paragraph, rich, False, False)
                rich.add(" ")
            self.flow.paragraph(rich.done(), number=label.strip(), note=True)

    def _heading(self, element: Element) -> None:
        level = max(integer(element.get(f"{TEXT}outline-level"), 1), 1)
        printed = ""
        if self.styles.outline.get(level) is not None and self.styles.outline[level].form:
            begin = element.get(f"{TEXT}start-value") if element.get(f"{TEXT}restart-numbering") == "true" else None
            printed = number(self.styles.outline, self._outline, level, begin=integer(begin) if begin else None)
        mark = typed(self.words(element))
        numbered = not printed and mark.kind in {"decimal", "figure"}
        self._level = level + self._above
        self.flow.heading(mark.rest if numbered else self.words(element), self._level,
                          number=bare(printed) or (mark.number if numbered else ""))  # fmt: skip
        self._hanging()

    def paragraph(self, element: Element) -> None:
        """A paragraph as what it is: the title, a heading, an item or text."""
        body = self.words(element)
        names = self.styles.known_as("paragraph", element.get(f"{TEXT}style-name"))
        mark = typed(body)
        heading = next((int(m[1]) for n in sorted(names) if (m := re.fullmatch(r"heading (\d)", n))), 0)
        if not body.text or any(n.startswith("contents ") for n in names):
            pass
        elif "title" in names and len(body.text) < 300:
            self.title = self.title or " ".join(body.text.split())
            self._above = 1
            self.flow.heading(body, 1)
        elif heading:
            self._level = heading + self._above
            self.flow.heading(mark.rest if mark.number else body, self._level, number=mark.number)
        elif not self._slides and self._is_fake(mark.rest) and mark.kind != "bullet":
            self.flow.heading(mark.rest, max(self._level, self._above) + 1, number=mark.number)
        elif mark.kind in {"bullet", "letter", "figure"} and not is_paragraph_number(mark.number, mark.rest.text):
            self.flow.item(mark.rest, marker=mark.marker, number=mark.number, key="typed" if mark.number else None)
        else:
            self.flow.paragraph(mark.rest, number=mark.number)
        self._hanging()

    @staticmethod
    def _is_fake(body: Inline) -> bool:
        """Whether a paragraph is a heading in all but its style: short and bold throughout."""
        return len(body.text) <= 120 and not body.text.endswith((".", ",", ";", ":")) and all_bold(body)

    def _list(self, element: Element, level: int, style: str, depth: int, counter: Counter | None) -> None:
        style = element.get(f"{TEXT}style-name") or style
        if counter is None:
            goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
            counter = self._running[style] if goes_on and style in self._running else Counter()
            self._running[style] = counter
            self._lists += not goes_on
        for item in element:
            first = True
            for child in item if depth <= _DEEPEST else ():
                name = local(child)
                if name == "list":
                    self._list(child, level + 1, style, depth + 1, counter)
                elif name in {"p", "h"} and first and local(item) == "list-item":
                    self._item(child, item, level, style, counter)
                    first = False
                elif name == "p":
                    self.paragraph(child)
                elif name == "table":
                    self.table(child, depth + 1)

    def _item(self, paragraph: Element, item: Element, level: int, style: str, counter: Counter) -> None:
        shape = self.styles.level(style, level)
        if self._slides and not shape.bullet and not shape.form:
            self.paragraph(paragraph)  # a slide's text stands in lists, those without bullets too
            return
        body = self.words(paragraph)
        marker = shape.bullet
        if not shape.bullet:
            begin = item.get(f"{TEXT}start-value")
            levels = {d: self.styles.level(style, d) for d in range(1, 11)}
            marker = number(levels, counter, level, begin=integer(begin) if begin else None)
        printed = "" if shape.bullet else bare(marker)
        if local(paragraph) == "h":
            deep = max(integer(paragraph.get(f"{TEXT}outline-level"), 1), 1)
            self.flow.heading(body, deep + self._above, number=printed)
        elif printed and is_paragraph_number(printed, body.text):
            self.flow.paragraph(body, number=printed)
        else:
            key = (style, level, self._lists) if printed else None
            self.flow.item(body, level=level, marker=marker, number=printed, key=key)
        self._hanging()

    def table(self, table: Element, depth: int) -> None:
        """A table; one of a single cell is a box of text."""
        laid = lay_out(table, self.styles, self.cell_words, sheet=False)
        if len(laid.cells) == 1:
            for cell in table.iter(f"{TABLE}table-cell"):
                self.blocks(cell, depth + 1)
            return
        if laid.beyond:
            self.flow.left_out.append("the end of a table that is too large")
        self.flow.table(laid.cells, laid.height, laid.width)
        for inner in table.iter(f"{TABLE}table"):
            if inner is not table and _owner(inner) is table:
                self.table(inner, depth + 1)
        self._hanging()


def _direct(paragraph: Element, cell: Element) -> bool:
    """Whether a paragraph stands in the cell itself, not in a table, a comment or a note in it."""
    for above in paragraph.iterancestors():
        if above is cell:
            return True
        if local(above) in {"table", "annotation", "note"}:
            return False
    return False


def _owner(table: Element) -> Element | None:
    return next(table.iterancestors(f"{TABLE}table"), None)
