"""Word documents (.docx, .docm): read from their XML, so that nothing that carries meaning is lost on the way.

No library keeps what this reader needs (fills with their origin, automatic numbers, tracked changes, text boxes), so
lxml reads the parts themselves; decision 0040 tells why. A table of contents is left out: it says nothing that its
headings do not say. A macro is never looked at.
"""

import re
from dataclasses import replace

from loaders.document import Document, Heading
from loaders.readers._docx_numbers import Numbers, Shown, W
from loaders.readers._docx_runs import Gathered, gather
from loaders.readers._docx_styles import Look, Styles, merged, paragraph_look
from loaders.readers._docx_tables import cells_of, grid, rows_of
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._inline import Inline
from loaders.readers._marks import bare, is_paragraph_number, typed
from loaders.readers._package import Element, Package, honest_title, local, properties
from loaders.readers._rich import all_bold, plain
from loaders.readers._theme import theme_of
from ontology.errors import InputError

SUFFIXES: tuple[str, ...] = (".docx", ".docm")
_CONTENTS = re.compile(r"toc \d|toc heading|table of figures|contents heading")
_NO_HEADING_END = (".", ",", ";", ":")
_WRAPPERS = {"ins", "moveTo", "customXml", "sdt", "sdtContent", "smartTag"}
_DEEPEST = 12
"""Tables and boxes inside one another beyond this are read as their text only."""


@guarded("a Word document")
def read(data: bytes, file: str) -> Document:
    """Read a Word document.

    Raises `InputError` for a file with a password, a damaged one, or one that is no Word document.
    """
    package = Package(data, file, "Word document")
    main = next(
        (path for kind, path in package.relations("").values() if kind == "officeDocument"), "word/document.xml"
    )
    body = package.need(main).find(f"{W}body")
    if body is None:
        raise InputError(f"{file} is not a Word document: it has no body", "check what kind of file it is")
    reader = _Reader(package, main)
    reader.blocks(body)
    reader.edges()
    metadata, company = properties(package)
    title = reader.title or next((b.text for b in reader.flow.blocks if isinstance(b, Heading)), "")
    return Document(
        title=title or honest_title(dict(metadata).get("title", "")),
        file=file,
        publisher=company,
        format="docx",
        blocks=reader.flow.done(),
        left_out=tuple(reader.flow.left_out),
        metadata=metadata,
    )


class _Reader:
    """Walks one document's body; holds its styles, its counters and what was found so far."""

    def __init__(self, package: Package, main: str) -> None:
        self.package, self.main = package, main
        self.flow = Flow()
        self.title = ""
        relations = dict(package.relations(main).values())
        self.styles = Styles(self._part(relations.get("styles")), theme_of(package, main))
        self.numbers = Numbers(self._part(relations.get("numbering")))
        self._notes = {kind: self._part_notes(relations.get(f"{kind}s"), kind) for kind in ("footnote", "endnote")}
        self._fake: list[tuple[int, bool, int]] = []
        self._above = 0
        self._styled_level = 0
        self._joined: Gathered | None = None
        self._indents: list[int] = []
        self._depth = 0
        self._seen = 0

    def blocks(self, parent: Element) -> None:
        """Read paragraphs and tables, in order, through whatever wraps them."""
        for child in parent:
            name = local(child)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                self._table(child)
            elif name in _WRAPPERS and not _is_contents(child):
                self.blocks(child)

    def edges(self) -> None:
        """Headers and footers, once each, as hidden paragraphs."""
        seen: set[str] = set()
        for kind, path in sorted(self.package.relations(self.main).values()):
            root = self._part(path) if kind in {"header", "footer"} else None
            for paragraph in () if root is None else root.iter(f"{W}p"):
                body = gather(paragraph, self.styles, Look()).rich.done()
                if body.text not in seen:
                    seen.add(body.text)
                    self.flow.paragraph(body, hidden=True)

    def _look(self, paragraph: Element) -> tuple[Look, str]:
        details = paragraph.find(f"{W}pPr")
        named = None if details is None else details.find(f"{W}pStyle")
        style = self.styles.default if named is None else named.get(f"{W}val", "")
        look = self.styles.look(style)
        if details is None or (details.find(f"{W}numPr") is None and details.find(f"{W}outlineLvl") is None):
            return look, style
        own = paragraph_look(details, Look())
        return replace(merged(look, own), name=look.name), style

    def _number(self, look: Look, style: str) -> Shown | None:
        if not look.num_id or look.num_id == "0":
            return None
        level = look.ilvl
        if level is None:
            level = self.numbers.level_of_style(look.num_id, style) or 0
        shown = self.numbers.show(look.num_id, level)
        if shown is not None and shown.first and not shown.bullet:
            self.flow.restart(shown.list_key)
        return shown

    def _in_cell(self, paragraph: Element) -> str:
        shown = self._number(*self._look(paragraph))
        return "" if shown is None or shown.bullet else shown.marker

    def _paragraph(self, paragraph: Element) -> None:
        look, style = self._look(paragraph)
        found = gather(paragraph, self.styles, look, self._joined)
        self._joined = None
        details = paragraph.find(f"{W}pPr")
        if details is not None and details.find(f"{W}rPr/{W}del") is not None:
            self._joined = found
            return
        body = found.rich.done()
        if body.text and not _CONTENTS.match(look.name):
            self._text(paragraph, body, found, look, style)
            self._seen += 1
        elif look.num_id and body.text:
            self._number(look, style)
        self._hanging(found.boxes, found.notes)

    def _hanging(self, boxes: list[Element], notes: list[tuple[str, str]]) -> None:
        for box in boxes:
            self._depth += 1
            if self._depth <= _DEEPEST:
                self.blocks(box)
            self._depth -= 1
        for kind, key in notes:
            if (note := self._notes[kind].pop(key, None)) is not None:
                self.flow.paragraph(note[1], number=note[0], note=True)

    def _text(self, paragraph: Element, body: Inline, found: Gathered, look: Look, style: str) -> None:
        shown = self._number(look, style)
        number = "" if shown is None or shown.bullet else bare(shown.marker)
        level = _heading_level(look)
        if look.name == "title" and len(body.text) < 300:
            self.title = self.title or " ".join(body.text.split())
            self._above = 1
            self.flow.heading(body, 1)
        elif level and shown is None and (mark := typed(body)).kind in {"decimal", "figure"}:
            self._styled(mark.rest, level, mark.number)
        elif level:
            self._styled(body, level, number)
        elif shown is not None and shown.bullet:
            self.flow.item(body, level=(look.ilvl or 0) + 1, marker=shown.marker)
        elif shown is not None and not self._is_fake(body, found, look, number):
            if is_paragraph_number(number, body.text) or not number:
                self.flow.paragraph(body, number=number)
            else:
                self.flow.item(body, level=(look.ilvl or 0) + 1, marker=shown.marker, number=number,
                               key=shown.list_key)  # fmt: skip
        else:
            self._typed(paragraph, body, found, look, number)

    def _styled(self, body: Inline, level: int, number: str) -> None:
        self._fake.clear()
        self._styled_level = level + self._above
        self.flow.heading(body, self._styled_level, number=number)

    def _typed(self, paragraph: Element, body: Inline, found: Gathered, look: Look, number: str) -> None:
        mark = typed(body)
        rest = mark.rest if not number else body
        number = number or mark.number
        if mark.kind != "bullet" and self._is_fake(rest, found, look, number):
            self._fake_heading(rest, found, number)
        elif mark.kind == "bullet" or (mark.kind and not is_paragraph_number(mark.number, rest.text)):
            self.flow.item(rest, level=self._indent(paragraph), marker=mark.marker, number=mark.number,
                           key="typed" if mark.number else None)  # fmt: skip
            return
        elif look.name.startswith(("list bullet", "list number", "list paragraph bullet")):
            self.flow.item(body, level=self._indent(paragraph), marker="•")
            return
        else:
            self.flow.paragraph(rest, number=number)
        self._indents.clear()

    def _indent(self, paragraph: Element) -> int:
        """A typed item's level: how many lesser indents the list has so far."""
        found = paragraph.find(f"{W}pPr/{W}ind")
        left = 0
        if found is not None:
            text = found.get(f"{W}left") or found.get(f"{W}start") or "0"
            left = int(text) if re.fullmatch(r"-?\d{1,6}", text) else 0
        while self._indents and self._indents[-1] > left:
            self._indents.pop()
        if not self._indents or self._indents[-1] < left:
            self._indents.append(left)
        return len(self._indents)

    def _is_fake(self, body: Inline, found: Gathered, look: Look, number: str) -> bool:
        """Whether a plain paragraph is a heading in all but its style: short, and bold or large throughout."""
        text = body.text
        if len(text) > 120 or text.endswith(_NO_HEADING_END) or not any(c.isalpha() for c in text):
            return False
        if look.name in {"caption", "subtitle"} or self._depth:
            return False
        large = found.size >= self.styles.size + 4 and self._seen > 0 and (not body.bold or all_bold(body))
        first = self._seen == 0 and found.size >= self.styles.size + 6
        return all_bold(body) or first or (large and not self._under_title())

    def _under_title(self) -> bool:
        """Right under the first heading stands a subtitle, not a heading."""
        return len(self.flow.blocks) == 1 and isinstance(self.flow.blocks[0], Heading)

    def _fake_heading(self, body: Inline, found: Gathered, number: str) -> None:
        if self._seen == 0 and not self.title and not number:
            self.title = " ".join(body.text.split())
            self._above = 1
            self.flow.heading(body, 1)
            return
        rank = (found.size, found.caps, -(number.count(".") + 1 if number else 0))
        while self._fake and self._fake[-1] <= rank:
            self._fake.pop()
        self._fake.append(rank)
        self.flow.heading(body, max(self._styled_level, self._above) + len(self._fake), number=number)

    def _table(self, table: Element) -> None:
        rows = rows_of(table)
        if len(rows) == 1 and len(cells := cells_of(rows[0])) == 1 and self._depth < _DEEPEST:
            # A table of one cell is a box around text.
            self._depth += 1
            self.blocks(cells[0])
            self._depth -= 1
            return
        found = grid(table, self.styles, self._in_cell)
        if found.dropped_rows:
            self.flow.left_out.append(
                f"{found.dropped_rows:,} rows of a table of {found.height + found.dropped_rows:,}"
            )
        self.flow.table(found.cells, found.height, found.width)
        self._hanging([], found.notes)
        for inner in found.inner:
            self._depth += 1
            if self._depth <= _DEEPEST:
                self._table(inner)
            self._depth -= 1
        self._seen += 1

    def _part(self, path: str | None) -> Element | None:
        return self.package.xml(path) if path else None

    def _part_notes(self, path: str | None, kind: str) -> dict[str, tuple[str, Inline]]:
        found: dict[str, tuple[str, Inline]] = {}
        root = self._part(path)
        for note in () if root is None else root.iterfind(f"{W}{kind}"):
            if note.get(f"{W}type", "normal") != "normal":
                continue
            text = " ".join(gather(p, self.styles, Look()).rich.done().text for p in note.iter(f"{W}p"))
            found[note.get(f"{W}id", "")] = (str(len(found) + 1), plain(text))
        return found


def _heading_level(look: Look) -> int:
    """The level of a heading style, 0 for what is none."""
    if found := re.fullmatch(r"heading (\d)", look.name):
        return int(found[1])
    return look.outline + 1 if look.outline is not None and look.outline < 9 else 0


def _is_contents(control: Element) -> bool:
    """Whether a content control holds the table of contents."""
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"
