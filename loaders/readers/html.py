"""Web pages (.html, .htm): their main content, without what is there to find one's way or is not shown.

A definition list becomes paragraphs "Term: definition" with the term in bold. Committee pages of ModernGov, which lay
their items out in a table, are read as headings with the text under them. Struck-out text does not count.
"""

import re

from loaders.document import Document, Heading
from loaders.readers._css import Sheet
from loaders.readers._docx_numbers import written
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._html_page import clear, main_part, page
from loaders.readers._html_tables import lay_out, rows
from loaders.readers._html_text import add, add_words, is_block, is_label, is_note
from loaders.readers._inline import Inline
from loaders.readers._marks import is_paragraph_number, typed
from loaders.readers._package import Element, local
from loaders.readers._rich import Rich, all_bold, plain

SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml")
_STYLES = {
    "decimal": "decimal",
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_REVIEWED = re.compile(
    r"\b(?:last|page|date)\s+(?:reviewed|updated|modified|published)\b|\b(?:published|updated):", re.IGNORECASE
)
_FILE_SIZE = re.compile(r"\s*PDF\s+[\d.]+\s*[KM]B\s*$")
_DEEPEST = 100


@guarded("a web page")
def read(data: bytes, file: str) -> Document:
    """Read a web page.

    Raises `InputError` for a file that holds no page.
    """
    root, deep = page(data)
    reader = _Reader(root)
    part = main_part(root)
    footers = [reader.text(f) for f in root.iter("footer") if part not in f.iterancestors()]
    hidden = clear(part, reader.sheet)
    reader.main(part)
    flow = reader.flow
    for footer in footers:
        if _REVIEWED.search(footer.text):
            flow.paragraph(footer, hidden=True)
    if hidden:
        flow.left_out.append(f"{hidden} hidden parts of the page" if hidden > 1 else "1 hidden part of the page")
    if deep:
        flow.left_out.append("what is nested more than 250 levels deep")
    if reader.sheet.skipped:
        flow.left_out.append("the page's style sheet, which is too large to apply")
    metadata = _metadata(root)
    known = dict(metadata)
    title = next((b.text for b in flow.blocks if isinstance(b, Heading) and b.level == 1), "")
    title = title or next((b.text for b in flow.blocks if isinstance(b, Heading)), "") or reader.named
    publisher = known.get("site", "") or known.get("publisher", "")
    if not publisher and title and reader.named.startswith(title):
        publisher = reader.named[len(title) :].strip(" -–—|:·»")
    return Document(
        title=title, file=file, publisher=publisher, format="html", blocks=flow.done(), left_out=tuple(flow.left_out),
        metadata=metadata,
    )  # fmt: skip


def _metadata(root: Element) -> tuple[tuple[str, str], ...]:
    """What the page's head says of it."""
    wanted = {"og:site_name": "site", "dc.publisher": "publisher", "dcterms.publisher": "publisher",
              "egms.publisher": "publisher", "dc.title": "title", "dcterms.title": "title",
              "description": "description",
              "dc.date": "date", "dcterms.modified": "modified", "dc.date.modified": "modified", "author": "creator",
              "dc.creator": "creator"}  # fmt: skip
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = wanted.get((meta.get("name") or meta.get("property") or "").casefold())
        text = " ".join((meta.get("content") or "").split())
        if name and text:
            found.setdefault(name, text)
    return tuple(sorted(found.items()))


class _Reader:
    """Walks one page; holds its style sheet and the blocks so far."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.sheet = Sheet(root)
        self.flow = Flow()
        title = root.find(".//title")
        self.named = "" if title is None else " ".join("".join(map(str, title.itertext())).split())
        targets = (a.get("href", "")[1:] for a in root.iter("a") if a.get("href", "").startswith("#") and is_note(a))
        self._notes = set(targets)
        self._level = 0

    def main(self, part: Element) -> None:
        """Read the main content; a title that stands outside it is read first."""
        tops = [h for h in self.root.iter("h1") if self.text(h).text]
        if tops and not any(local(e) == "h1" for e in part.iter()):
            self._heading(tops[-1])
        self.blocks(part, 0)

    def blocks(self, parent: Element, depth: int, *, lists: int = 0) -> None:
        """Read what stands in `parent`, block by block; words between blocks are paragraphs too."""
        rich = Rich()
        add(rich, parent.text)
        for child in parent:
            if is_block(child):
                self._paragraph(rich.done(), parent)
                rich = Rich()
                if depth < _DEEPEST:
                    self._block(child, depth + 1, lists)
                else:
                    self._paragraph(self.text(child), child)
            else:
                add_words(child, rich, self.sheet, bold=False, italic=False)
                add(rich, ":" if is_label(child) else None)
            add(rich, child.tail)
        self._paragraph(rich.done(), parent)

    def text(self, element: Element) -> Inline:
        """All words of an element, each block on its own line."""
        rich = Rich()
        add_words(element, rich, self.sheet, bold=False, italic=False, whole=True)
        return rich.done()

    def _block(self, element: Element, depth: int, lists: int) -> None:
        name = local(element)
        if re.fullmatch(r"h[1-6]", name):
            self._heading(element)
        elif name in {"ul", "ol", "menu", "dir"}:
            self._list(element, depth, lists + 1)
        elif name == "dl":
            self._definitions(element)
        elif name == "table":
            self._table(element, depth)
        elif name == "p" and "mgSubItemTitleTxt" in element.get("class", ""):
            self.flow.heading(self.text(element), self._level + 1)
        else:
            self.blocks(element, depth, lists=lists)

    def _heading(self, element: Element) -> None:
        mark = typed(self.text(element))
        numbered = mark.kind in {"decimal", "figure"}
        self._level = int(local(element)[1])
        self.flow.heading(
            mark.rest if numbered else self.text(element), self._level, number=mark.number if numbered else ""
        )

    def _paragraph(self, body: Inline, element: Element) -> None:
        if not body.text:
            return
        mark = typed(body)
        within = [element, *element.iterancestors()]
        if any(e.get("id") in self._notes for e in within if e.get("id")):
            self.flow.paragraph(mark.rest, number=mark.number, note=True)
        elif self._is_fake_heading(mark.rest, element):
            self.flow.heading(mark.rest, max(self._level, 1) + 1, number=mark.number)
        elif mark.kind in {"bullet", "letter", "figure"} and not is_paragraph_number(mark.number, mark.rest.text):
            self.flow.item(mark.rest, marker=mark.marker, number=mark.number, key="typed" if mark.number else None)
        else:
            self.flow.paragraph(mark.rest, number=mark.number)

    def _is_fake_heading(self, body: Inline, element: Element) -> bool:
        """A short paragraph that is bold throughout."""
        text = body.text
        plain_text = local(element) in {"p", "div"} and not any(
            local(a) in {"li", "td"} for a in element.iterancestors()
        )
        return plain_text and len(text) <= 100 and not text.endswith((".", ",", ";", ":")) and all_bold(body)

    def _list(self, element: Element, depth: int, level: int) -> None:
        ordered = local(element) == "ol"
        form = _STYLES.get(element.get("type", "1"), "decimal")
        count = _whole(element.get("start"), 1)
        for child in element:
            if local(child) != "li":
                if is_block(child):
                    self._block(child, depth + 1, level)
                continue
            count = _whole(child.get("value"), count)
            self._item(child, depth, level, written(count, form) if ordered else "")
            count += 1

    def _item(self, element: Element, depth: int, level: int, number: str) -> None:
        """One item: its own words, then the blocks in it that are more than a paragraph around them."""
        rich = Rich()
        add(rich, element.text)
        inner: list[Element] = []
        for child in element:
            if local(child) in {"ul", "ol", "dl", "table", "menu"} or inner:
                inner.append(child)
                continue
            if is_block(child) and rich.done().text:
                rich.line()
            add_words(child, rich, self.sheet, bold=False, italic=False, whole=True)
            add(rich, child.tail)
        body = rich.done()
        if element.get("id") in self._notes:
            self.flow.paragraph(body, number=number, note=True)
        else:
            mark = typed(body) if not number else None
            if mark is not None and mark.kind in {"letter", "figure", "decimal"}:
                body, number = mark.rest, mark.number
            marker = mark.marker if mark is not None and number else f"{number}." if number else "•"
            self.flow.item(body, level=level, marker=marker, number=number)
        for child in inner:
            if is_block(child):
                self._block(child, depth + 1, level)
            else:
                self._paragraph(self.text(child), child)

    def _definitions(self, element: Element) -> None:
        terms: list[str] = []
        fresh = True
        for child in element.iter("dt", "dd"):
            if local(child) == "dt":
                terms = [self.text(child).text] if fresh else [*terms, self.text(child).text]
                fresh = False
                continue
            fresh = True
            rich = Rich()
            if any(terms):
                rich.add(", ".join(terms).rstrip(": "), bold=True)
                rich.add(": ")
            add_words(child, rich, self.sheet, bold=False, italic=False, whole=True)
            self.flow.paragraph(rich.done())

    def _table(self, table: Element, depth: int) -> None:
        found = list(rows(table))
        cells = [[c for c in row if local(c) in {"td", "th"}] for row, _ in found]
        if any("mgItemNumberCell" in c.get("class", "") for row in cells for c in row[:1]) or "mgItemTable" in (
            table.get("class", ""),
            table.get("id", ""),
        ):
            self._agenda(cells, depth)
        elif _is_layout(table, cells):
            for row in cells:
                for cell in row:
                    self.blocks(cell, depth + 1)
        else:
            caption = table.find("caption")
            laid, height, width, beyond = lay_out(table, self.sheet, self.text)
            if beyond:
                self.flow.left_out.append(f"{beyond:,} rows of a table of {height + beyond:,}")
            self.flow.table(laid, height, width, caption="" if caption is None else self.text(caption).text)

    def _agenda(self, cells: list[list[Element]], depth: int) -> None:
        """The items of a ModernGov page: number and title, then what was said."""
        above = self._level
        for row in cells:
            number = self.text(row[0]).text.strip(" .") if len(row) > 1 else ""
            for cell in row[1:] if len(row) > 1 else row:
                titles = [p for p in cell.iter("p") if "mgAiTitleTxt" in p.get("class", "")]
                if titles:
                    self._level = max(above, 1) + 1
                    body = self.text(titles[0])
                    self.flow.heading(plain(_FILE_SIZE.sub("", body.text)), self._level, number=number)
                    parent = titles[0].getparent()
                    if parent is not None:
                        parent.remove(titles[0])
                self.blocks(cell, depth + 1)
        self._level = above


def _is_layout(table: Element, cells: list[list[Element]]) -> bool:
    """Whether a table only arranges the page: it says so, has one cell, holds tables or (in two columns) headings."""
    if table.get("role") in {"presentation", "none"} or sum(map(len, cells)) == 1:
        return True
    holds = {"table", "h1", "h2", "h3", "h4", "h5", "h6"} if max(map(len, cells), default=0) <= 2 else {"table"}
    return any(local(e) in holds for row in cells for cell in row for e in cell.iter() if e is not cell)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
