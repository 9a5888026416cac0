"""PowerPoint presentations (.pptx, .pptm): slide by slide, with tables, marks drawn over them, and organisation charts.

`page` is the slide's number. Speaker notes are hidden paragraphs; a hidden slide is left out and named. The boxes of a
chart are paragraphs, its lines `Connector` blocks.
"""

from loaders.document import Connector, Document, Heading
from loaders.readers._charts import Box, connectors
from loaders.readers._docx_numbers import integer
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._marks import bare, is_paragraph_number, typed
from loaders.readers._package import Element, Package, honest_title, properties
from loaders.readers._pptx_lines import line_of
from loaders.readers._pptx_shapes import P, Shape, shapes
from loaders.readers._pptx_tables import SlideTable, TableStyles, draw_on, read_table
from loaders.readers._pptx_text import Line, lines, text
from loaders.readers._rich import plain
from loaders.readers._theme import A, Theme, theme_of

SUFFIXES: tuple[str, ...] = (".pptx", ".pptm")
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_TITLES = {"title", "ctrTitle"}
_EDGES = {"dt", "ftr", "sldNum", "hdr", "sldImg"}
_MAX_SLIDES = 2_000


@guarded("a PowerPoint presentation")
def read(data: bytes, file: str) -> Document:
    """Read a presentation.

    Raises `InputError` for a file with a password, a damaged one, or one that is no presentation.
    """
    package = Package(data, file, "PowerPoint presentation")
    main = next((p for kind, p in package.relations("").values() if kind == "officeDocument"), "ppt/presentation.xml")
    root = package.need(main)
    targets = package.relations(main)
    flow = Flow()
    styles = next((path for kind, path in targets.values() if kind == "tableStyles"), "")
    reader = _Reader(package, flow, package.xml(styles) if styles else None)
    slides = [targets[i][1] for e in root.iter(f"{P}sldId") if (i := e.get(f"{_R}id", "")) in targets]
    for number, path in enumerate(slides[:_MAX_SLIDES], 1):
        reader.slide(path, number)
    if len(slides) > _MAX_SLIDES:
        flow.left_out.append(f"slides {_MAX_SLIDES + 1:,} to {len(slides):,}")
    metadata, company = properties(package)
    headings = [b for b in flow.blocks if isinstance(b, Heading)]
    title = next((h.text for h in headings if h.page == 1), "") or honest_title(dict(metadata).get("title", ""))
    return Document(
        title=title or next((h.text for h in headings), ""), file=file, publisher=company, format="pptx",
        blocks=flow.done(), left_out=tuple(flow.left_out), metadata=metadata,
    )  # fmt: skip


class _Reader:
    """Reads slide after slide; holds what they share."""

    def __init__(self, package: Package, flow: Flow, table_styles: Element | None) -> None:
        self.package, self.flow = package, flow
        self._table_styles = table_styles
        self._parts: dict[str, Element | None] = {}
        self._themes: dict[str, Theme] = {}
        self._has_title_slide = False

    def slide(self, path: str, number: int) -> None:
        """Read one slide."""
        root = self.package.need(path)
        if root.get("show") in {"0", "false"}:
            self.flow.left_out.append(f"slide {number} is hidden")
            return
        relations = self.package.relations(path)
        layout_path = next((p for k, p in relations.values() if k == "slideLayout"), "")
        layout = self._part(layout_path)
        master_path = self.package.related(layout_path, "slideMaster") if layout_path else ""
        master = self._part(master_path)
        theme = self._theme(master_path, master)
        tree = root.find(f"{P}cSld/{P}spTree")
        found = [] if tree is None else shapes(tree)
        for shape in found:
            if shape.is_placeholder and shape.area is None:
                shape.area = next((s.area for s in self._holders(shape, layout, master) if s.area is not None), None)
        self._title(found, number)
        tables = {
            id(s): table
            for s in found
            if s.kind == "graphicFrame" and (t := s.element.find(f".//{A}tbl")) is not None
            and (table := read_table(s, t, theme, TableStyles(self._table_styles, theme))) is not None
        }  # fmt: skip
        used: set[int] = set()
        for table in tables.values():
            used |= draw_on(table, [s for s in found if id(s) not in used], theme)
        rest = [s for s in found if id(s) not in used and s.role not in _TITLES | _EDGES]
        lines_by = {id(s): line for s in rest if (line := line_of(s, theme)) is not None}
        boxes = [Box(s.id, s.area, w) for s in rest if id(s) not in lines_by and s.area is not None and (w := _words(s))]
        lined = connectors(list(lines_by.values()), boxes, number, self.flow.path)
        for shape in sorted(rest, key=_reading_order):
            if id(shape) in tables:
                self._table(tables[id(shape)], number)
            elif shape.kind == "graphicFrame":
                self._diagram(shape, relations, number)
            elif shape.kind == "sp":
                inherited = self._styles(shape, layout, master)
                self._text(lines(shape.element.find(f"{P}txBody"), inherited), number)
        for connector in lined:
            self.flow.connector(connector)
        self._notes(relations, number)

    def _title(self, found: list[Shape], number: int) -> None:
        self.flow.leave(2 if self._has_title_slide else 1)
        for shape in found:
            if shape.role in _TITLES:
                body = plain(text(shape.element.find(f"{P}txBody")))
                opening = number == 1 and shape.role == "ctrTitle" and bool(body.text)
                self._has_title_slide = self._has_title_slide or opening
                self.flow.heading(body, 2 if self._has_title_slide and not opening else 1, page=number)
                return

    def _text(self, found: list[Line], page: int) -> None:
        for line in found:
            if line.numbered or line.marker:
                self.flow.item(line.body, level=line.level, marker=line.marker, number=bare(line.marker), page=page)
                continue
            mark = typed(line.body)
            if mark.kind in {"bullet", "letter", "figure"} and not is_paragraph_number(mark.number, mark.rest.text):
                self.flow.item(mark.rest, level=line.level, marker=mark.marker, number=mark.number, page=page)
            else:
                self.flow.paragraph(mark.rest, number=mark.number, page=page)

    def _table(self, table: SlideTable, page: int) -> None:
        self.flow.table(table.cells, table.height, table.width, page=page)

    def _diagram(self, shape: Shape, relations: dict[str, tuple[str, str]], page: int) -> None:
        """SmartArt: its texts as a list, and the lines of a hierarchy as connectors."""
        ids = shape.element.find(f".//{_DGM}relIds")
        if ids is None:
            if any("chart" in str(e.get("uri", "")) for e in shape.element.iter(f"{A}graphicData")):
                self.flow.left_out.append(f"a chart of figures on slide {page}")
            return
        data = self._part(relations.get(ids.get(f"{_R}dm", ""), ("", ""))[1])
        layout = self._part(relations.get(ids.get(f"{_R}lo", ""), ("", ""))[1])
        if data is None:
            return
        nodes = {p.get("modelId", ""): text(p.find(f"{_DGM}t")) for p in data.iter(f"{_DGM}pt")
                 if p.get("type", "node") in {"node", "asst"}}  # fmt: skip
        below: dict[str, list[tuple[int, str]]] = {}
        for line in data.iter(f"{_DGM}cxn"):
            if line.get("type", "parOf") == "parOf" and line.get("destId", "") in nodes:
                below.setdefault(line.get("srcId", ""), []).append(
                    (integer(line.get("srcOrd")), line.get("destId", ""))
                )
        tops = [n for s, children in below.items() if s not in nodes for _, n in sorted(children)]
        kind = "" if layout is None else layout.get("uniqueId", "").casefold()
        lined: list[Connector] = []
        stack = [(n, 1, "") for n in reversed(tops)]
        seen: set[str] = set()
        while stack:
            node, level, above = stack.pop()
            if node in seen:
                continue
            seen.add(node)
            words = nodes[node]
            self.flow.item(plain(words), level=level, marker="•", page=page)
            if above and words and ("orgchart" in kind or "hierarchy" in kind):
                lined.append(Connector(text="", start=above, end=words, upper=above, page=page, path=self.flow.path))
            stack += [(n, level + 1, words) for _, n in sorted(below.get(node, []), reverse=True)]
        for connector in lined:
            self.flow.connector(connector)

    def _notes(self, relations: dict[str, tuple[str, str]], page: int) -> None:
        root = self._part(next((p for k, p in relations.values() if k == "notesSlide"), ""))
        tree = None if root is None else root.find(f"{P}cSld/{P}spTree")
        for shape in () if tree is None else shapes(tree):
            if shape.role == "body":
                for line in lines(shape.element.find(f"{P}txBody"), []):
                    self.flow.paragraph(line.body, page=page, hidden=True)

    def _styles(self, shape: Shape, layout: Element | None, master: Element | None) -> list[Element | None]:
        """The list styles that a placeholder inherits from, nearest first; a text box has none that has bullets."""
        if not shape.is_placeholder:
            return []
        styles = [s.element.find(f"{P}txBody/{A}lstStyle") for s in self._holders(shape, layout, master)]
        name = "bodyStyle" if shape.role in {"body", "obj", "subTitle"} else "otherStyle"
        return [*styles, None if master is None else master.find(f"{P}txStyles/{P}{name}")]

    @staticmethod
    def _holders(shape: Shape, layout: Element | None, master: Element | None) -> list[Shape]:
        """The placeholders of layout and master that a slide's placeholder stands for."""
        found: list[Shape] = []
        role = shape.role
        for root in (layout, master):
            tree = None if root is None else root.find(f"{P}cSld/{P}spTree")
            holders = [] if tree is None else [s for s in shapes(tree) if s.is_placeholder]
            body = {"obj", "body", "subTitle"}
            match = (
                next((s for s in holders if s.index == shape.index and shape.index), None) if root is layout else None
            )
            match = match or next((s for s in holders if s.role == role or (role in body and s.role == "body")), None)
            if match is not None:
                found.append(match)
                role = match.role
        return found

    def _part(self, path: str) -> Element | None:
        if path not in self._parts:
            self._parts[path] = self.package.xml(path) if path else None
        return self._parts[path]

    def _theme(self, master_path: str, master: Element | None) -> Theme:
        if master_path not in self._themes:
            mapping = None if master is None else master.find(f"{P}clrMap")
            aliases = {} if mapping is None else {str(k): str(v) for k, v in mapping.attrib.items()}
            self._themes[master_path] = theme_of(self.package, master_path, aliases) if master_path else Theme(None)
        return self._themes[master_path]


def _words(shape: Shape) -> str:
    return text(shape.element.find(f"{P}txBody")) if shape.kind == "sp" else ""


def _reading_order(shape: Shape) -> tuple[float, float]:
    """From top to bottom in bands of a quarter inch, then from left to right."""
    return (0.0, 0.0) if shape.area is None else (round(shape.area.top / 228_600), shape.area.x0)
