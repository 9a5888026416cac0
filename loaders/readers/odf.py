"""OpenDocument texts and sheets (.odt, .ods): read from their XML, as the Word and Excel readers read theirs.

What was deleted under change tracking stands apart in the file and is never read; comments are not text.
"""

from loaders.document import Document, Heading
from loaders.readers._flow import Flow
from loaders.readers._guard import guarded
from loaders.readers._odf_styles import OFFICE, TABLE, Styles
from loaders.readers._odf_tables import lay_out
from loaders.readers._odf_text import Reader, metadata
from loaders.readers._package import Element, Package, honest_title
from loaders.readers._sheet import SheetCell, ranges, write_sheet
from ontology.errors import InputError

SUFFIXES: tuple[str, ...] = (".odt", ".ods")


@guarded("an OpenDocument file")
def read(data: bytes, file: str) -> Document:
    """Read an OpenDocument text or sheet.

    Raises `InputError` for a file with a password, a damaged one, or another kind of OpenDocument.
    """
    package = Package(data, file, "OpenDocument file")
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise InputError(f"{file} is protected by a password", "save it without one")
    root = package.need("content.xml")
    common = package.xml("styles.xml")
    styles = Styles([common, root])
    flow = Flow()
    text, sheets = root.find(f"{OFFICE}body/{OFFICE}text"), root.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    reader = Reader(flow, styles)
    if text is not None:
        reader.blocks(text, 0)
        reader.edges(common)
    elif sheets is not None:
        for table in sheets.iterfind(f"{TABLE}table"):
            _sheet(reader, table)
    else:
        raise InputError(f"{file} is neither a text nor a sheet", "save it as .odt or .ods")
    about = metadata(package)
    headings = [b for b in flow.blocks if isinstance(b, Heading)]
    large = next((h.text for h in headings if h.level == 2), "") if sheets is not None else ""
    title = reader.title or large or honest_title(dict(about).get("title", ""))
    return Document(
        title=title or next((h.text for h in headings), ""), file=file, format="odt" if text is not None else "ods",
        blocks=flow.done(), left_out=tuple(flow.left_out), metadata=about,
    )  # fmt: skip


def _sheet(reader: Reader, table: Element) -> None:
    """One sheet of a workbook."""
    name = table.get(f"{TABLE}name", "")
    if reader.styles.said("table", table.get(f"{TABLE}style-name"), "table", f"{TABLE}display") == "false":
        reader.flow.left_out.append(f"sheet '{name}' is hidden")
        return
    laid = lay_out(table, reader.styles, reader.cell_words, sheet=True)
    for numbers, what in ((laid.hidden_rows, "row"), (laid.hidden_columns, "column")):
        if numbers:
            many = "s" if len(numbers) > 1 else ""
            reader.flow.left_out.append(f"{what}{many} {ranges(numbers)} of sheet '{name}': hidden")
    if laid.beyond:
        reader.flow.left_out.append(f"the end of sheet '{name}', which is too large")
    if laid.cells:
        cells = [SheetCell(c, s) for c, s in zip(laid.cells, laid.sizes, strict=True)]
        write_sheet(reader.flow, name, cells)
