"""A sheet whose colours come from rules of conditional formatting, and a matrix that is marked in no other way."""

import io
from typing import Any

import openpyxl
import pytest
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule, Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle

from loaders.document import Document, Table
from loaders.readers.xlsx import read
from tests.loaders import made_documents as made
from tests.loaders.every_format import SIXTY, answers

LEAD, SUPPORT = (PatternFill("solid", bgColor=f"FF{fill}") for fill in (made.LEAD_FILL, made.SUPPORT_FILL))
AREA = "B5:F16"


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def equal(sheet: Any) -> None:
    for letter, fill in (("L", LEAD), ("S", SUPPORT)):
        sheet.conditional_formatting.add(AREA, CellIsRule(operator="equal", formula=[f'"{letter}"'], fill=fill))


def contains(sheet: Any) -> None:
    for letter, fill in (("l", LEAD), ("S", SUPPORT)):
        style = DifferentialStyle(fill=fill)
        sheet.conditional_formatting.add(AREA, Rule(type="containsText", text=letter, dxf=style))


def expression(sheet: Any) -> None:
    sheet.conditional_formatting.add(AREA, FormulaRule(formula=['B5="L"'], fill=LEAD))
    sheet.conditional_formatting.add(AREA, FormulaRule(formula=["B5=$H$1"], fill=SUPPORT))


def matrix(rules: Any) -> Any:
    """The matrix with letters that a number format hides, so that only the colours are seen."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Fairshire Community Safety Agreement 2025 to 2028"])
    sheet["H1"].value = "S"
    sheet["H1"].number_format = ";;;"
    for row, (words, fill) in enumerate((("Lead Board", made.LEAD_FILL), ("Supporting Board", made.SUPPORT_FILL)), 2):
        sheet.cell(row, 1, words)
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor=f"FF{fill}")
    for column, board in enumerate(made.BOARDS, 2):
        sheet.cell(4, column, board)
    for row, (theme, marks) in enumerate(made.MARKS.items(), 5):
        sheet.cell(row, 1, theme)
        for column, mark in enumerate(marks, 2):
            sheet.cell(row, column, mark.strip() or None).number_format = ";;;"
    rules(sheet)
    return book


@pytest.mark.parametrize("rules", [equal, contains, expression], ids=lambda rules: rules.__name__)
def test_a_matrix_coloured_by_rules_gives_its_sixty_answers(rules: Any) -> None:
    data = saved(matrix(rules))
    table = next(b for b in read(data, "a.xlsx").blocks if isinstance(b, Table))
    assert {c.text for row in table.grid()[3:] for c in row[1:6]} == {""}
    assert answers(data, ".xlsx") == SIXTY


def cells(sheet: Any, book: Any) -> tuple[Document, list[str]]:
    document = read(saved(book), "a.xlsx")
    (table,) = [b for b in document.blocks if isinstance(b, Table)]
    return document, [c.fill for row in table.grid()[1:] for c in row[1:]]


def made_sheet(*rows: tuple[Any, ...]) -> tuple[Any, Any]:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book.active, book


def test_the_first_rule_that_holds_paints_and_a_rule_may_stop_the_others() -> None:
    sheet, book = made_sheet(("Action", "Status"), ("One", "Done"), ("Two", "Late"), ("Three", "done late"))
    red, green = (PatternFill("solid", bgColor=c) for c in ("FFFF0000", "FF00FF00"))
    sheet.conditional_formatting.add("B2:B4", Rule(type="endsWith", text="late", stopIfTrue=True, priority=1,
                                                   dxf=DifferentialStyle(fill=red)))  # fmt: skip
    sheet.conditional_formatting.add("B2:B4", Rule(type="beginsWith", text="DONE", priority=2,
                                                   dxf=DifferentialStyle(fill=green)))  # fmt: skip
    document, fills = cells(sheet, book)
    assert fills == ["00FF00", "FF0000", "FF0000"]
    assert document.left_out == ()


def test_colours_that_a_scale_or_a_formula_gives_are_named() -> None:
    sheet, book = made_sheet(("Area", "Rate"), ("North", 4), ("South", 9))
    sheet.conditional_formatting.add("B2:B3", ColorScaleRule("min", None, "FFFFFF", "max", None, "FF0000"))
    sheet.conditional_formatting.add("B2:B3", FormulaRule(formula=["AND(B2>3,B2<5)"], fill=LEAD))
    document, fills = cells(sheet, book)
    assert fills == ["", ""]
    assert document.left_out == ("colours of sheet 'Sheet' that a formula or a scale gives",)
