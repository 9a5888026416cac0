"""OpenDocument files written from plain text, so that no other library's idea of them is tested."""

import html
import io
import zipfile

from tests.loaders.made_parts import Grid, Head, Items, Para, Part, Title

_WHEN = (2025, 6, 2, 0, 0, 0)


_ODF_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" office:version="1.3"'
)


def odf(kind: str, styles: str, body: str, extra: dict[str, str] | None = None) -> bytes:
    """An OpenDocument package of a kind ("text", "spreadsheet", "presentation"), with automatic styles and content."""
    mime = f"application/vnd.oasis.opendocument.{kind}"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_ODF_NAMES}><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype", _WHEN), mime)
        manifest = (
            f'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/><manifest:file-entry '
            f'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
        )
        for name, text in {"content.xml": content, "META-INF/manifest.xml": manifest, **(extra or {})}.items():
            package.writestr(zipfile.ZipInfo(name, _WHEN), text)
    return out.getvalue()


def _odf_styles(parts: tuple[Part, ...]) -> str:
    fills = sorted(
        {fill for part in parts if isinstance(part, Grid) for row in part.rows for _, fill, _ in row if fill}
    )
    cells = "".join(
        f'<style:style style:name="c{fill}" style:family="table-cell"><style:table-cell-properties '
        f'fo:background-color="#{fill.lower()}"/></style:style>'
        for fill in fills
    )
    return cells + (
        '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/>'
        "</style:style>"
        '<style:style style:name="boldcell" style:family="table-cell"><style:text-properties fo:font-weight="bold"/>'
        "</style:style>"
        '<style:style style:name="title" style:family="table-cell"><style:text-properties fo:font-weight="bold" '
        'fo:font-size="16pt"/></style:style>'
    )


def _odf_table(part: Grid) -> str:
    out = f'<table:table table:name="T"><table:table-column table:number-columns-repeated="{len(part.rows[0])}"/>'
    for r, row in enumerate(part.rows):
        cells = ""
        for text, fill, _ in row:
            bold = part.header and r == 0
            words = f'<text:span text:style-name="bold">{html.escape(text)}</text:span>' if bold else html.escape(text)
            style = f' table:style-name="c{fill}"' if fill else ""
            cells += f'<table:table-cell{style} office:value-type="string"><text:p>{words}</text:p></table:table-cell>'
        row_xml = f"<table:table-row>{cells}</table:table-row>"
        out += f"<table:table-header-rows>{row_xml}</table:table-header-rows>" if part.header and r == 0 else row_xml
    return out + "</table:table>"


def odt(parts: tuple[Part, ...]) -> bytes:
    body = ""
    for part in parts:
        if isinstance(part, Title):
            body += f'<text:p text:style-name="Title">{html.escape(part.text)}</text:p>'
        elif isinstance(part, Head):
            body += f'<text:h text:outline-level="1">{html.escape(part.text)}</text:h>'
        elif isinstance(part, Para):
            runs = (
                f'<text:span text:style-name="bold">{html.escape(t)}</text:span>' if b else html.escape(t)
                for t, b in part.runs
            )
            body += f"<text:p>{''.join(runs)}</text:p>"
        elif isinstance(part, Items):
            items = "".join(f"<text:list-item><text:p>{html.escape(t)}</text:p></text:list-item>" for t in part.texts)
            body += f"<text:list>{items}</text:list>"
        else:
            body += _odf_table(part)
    return odf("text", _odf_styles(parts), body)


def ods(parts: tuple[Part, ...]) -> bytes:
    rows = ""
    for part in parts:
        if isinstance(part, Grid):
            for r, row in enumerate(part.rows):
                rows += "<table:table-row>"
                for text, fill, _ in row:
                    style = f' table:style-name="c{fill}"' if fill else ' table:style-name="boldcell"' if r == 0 else ""
                    words = f"<text:p>{html.escape(text)}</text:p>"
                    rows += f'<table:table-cell{style} office:value-type="string">{words}</table:table-cell>'
                rows += "</table:table-row>"
        else:
            style = ' table:style-name="title"' if isinstance(part, Title) else ""
            style = ' table:style-name="boldcell"' if isinstance(part, Head) else style
            for text in part.texts if isinstance(part, Items) else (part.text,):
                rows += (
                    f'<table:table-row><table:table-cell{style} office:value-type="string">'
                    f"<text:p>{html.escape(text)}</text:p></table:table-cell></table:table-row>"
                )
        if not isinstance(part, Para):
            rows += '<table:table-row><table:table-cell table:number-columns-repeated="6"/></table:table-row>'
    return odf("spreadsheet", _odf_styles(parts), f'<table:table table:name="Agreement">{rows}</table:table>')


def slide(*shapes: str, style: str = "", notes: str = "") -> str:
    """A slide of shapes (see `frame`)."""
    said = f"<presentation:notes>{frame(f'<text:p>{notes}</text:p>', 20, part='notes')}</presentation:notes>"
    return f'<draw:page draw:style-name="{style}">{"".join(shapes)}{said if notes else ""}</draw:page>'


def frame(content: str, top: float, *, part: str = "") -> str:
    """A frame over the slide's width with a table or paragraphs in it; `part` says what it is for."""
    inside = content if content.startswith("<table") else f"<draw:text-box>{content}</draw:text-box>"
    said = f' presentation:class="{part}"' if part else ""
    return f'<draw:frame{said} svg:x="1cm" svg:y="{top}cm" svg:width="24cm" svg:height="1cm">{inside}</draw:frame>'


def odp(parts: tuple[Part, ...]) -> bytes:
    """A presentation: a slide for the title and for each heading; cells are filled as LibreOffice fills them."""
    slides: list[list[str]] = []
    for part in parts:
        if isinstance(part, Title | Head):
            slides.append([frame(f"<text:p>{html.escape(part.text)}</text:p>", 1, part="title")])
            continue
        if isinstance(part, Para):
            runs = (
                f'<text:span text:style-name="bold">{html.escape(t)}</text:span>' if b else html.escape(t)
                for t, b in part.runs
            )
            content = f"<text:p>{''.join(runs)}</text:p>"
        elif isinstance(part, Items):
            items = "".join(f"<text:list-item><text:p>{html.escape(t)}</text:p></text:list-item>" for t in part.texts)
            content = f"<text:list>{items}</text:list>"
        else:
            content = _odf_table(part)
        slides[-1].append(frame(content, 2 + len(slides[-1])))
    styles = _odf_styles(parts).replace("<style:table-cell-properties fo:background-color",
                                        '<style:graphic-properties draw:fill="solid" draw:fill-color')  # fmt: skip
    return odf("presentation", styles, "".join(slide(*shapes) for shapes in slides))
