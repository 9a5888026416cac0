"""Office files written part by part, for what no library writes."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NAMES = (
    f'{W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A package of parts by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2025, 6, 2, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def relations(targets: dict[str, str]) -> str:
    """A relations part: the last word of each type, and what it points to."""
    rows = "".join(
        f'<Relationship Id="r{i}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets.items())
    )
    names = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return f"<Relationships {names}>{rows}</Relationships>"


def word(body: str, **parts: str) -> bytes:
    """A Word file with `body` in `w:body`; `parts` are its styles, numbering, footnotes, theme, header and footer."""
    roots = {
        "styles": "w:styles",
        "numbering": "w:numbering",
        "footnotes": "w:footnotes",
        "header": "w:hdr",
        "footer": "w:ftr",
    }
    files: dict[str, str | bytes] = {
        "_rels/.rels": relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations({kind: f"{kind}.xml" for kind in parts}),
    }
    for kind, content in parts.items():
        root = roots.get(kind)
        files[f"word/{kind}.xml"] = f"<{root} {_NAMES}>{content}</{root}>" if root else content
    return zipped(files)


def p(text: str = "", properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: str, properties: str = "") -> str:
    """A table of rows (see `row`)."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str) -> str:
    """A row of cells (see `cell`)."""
    return f"<w:tr>{''.join(cells)}</w:tr>"


def cell(text: str = "", properties: str = "") -> str:
    """A cell of one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"
