"""Conditional formats of a sheet that colour a cell by its own words: what Excel paints, as far as it needs no formula.

Read are "equal to", "contains", "begins with" and "ends with", and expressions that compare one cell with one value
(ECMA-376 part 1, 18.3.1.10). Scales, bars, icons and other formulas are not, and are named.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_MOST_WORK = 2_000_000
"""Areas of rules times cells of a sheet: beyond it no rule is looked at."""
_TEXT = {"containsText": "__contains__", "beginsWith": "startswith", "endsWith": "endswith"}
_LITERAL = re.compile(r'"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?)|(TRUE|FALSE)', re.IGNORECASE)
_PLACE = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d{1,7})", re.IGNORECASE)
_EQUATION = re.compile(r'\s*("(?:[^"]|"")*"|[^="<>]+?)\s*=\s*("(?:[^"]|"")*"|[^="<>]+?)\s*')

Value = str | float | bool | None
Test = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class _Rule:
    """Where a rule holds, what it asks of a cell, and what it paints ("" for nothing but type)."""

    areas: tuple[tuple[int, int, int, int], ...]
    test: Test
    fill: str
    stop: bool


class Rules:
    """The rules of one sheet, the first to hold first; `unread` says whether some could not be read."""

    def __init__(self, sheet: Any, colour: Callable[[Any], str]) -> None:
        self._values = {place: _value(cell.value) for place, cell in sheet._cells.items() if cell.value is not None}
        self.unread = False
        found: list[tuple[int, _Rule]] = []
        for held in sheet.conditional_formatting:
            areas = tuple((a.min_row, a.min_col, a.max_row, a.max_col) for a in held.sqref.ranges)
            for rule in held.rules:
                test = self._test(rule, areas[0][:2]) if areas else None
                fill = _fill(rule, colour)
                if test is not None:
                    found.append((rule.priority or 0, _Rule(areas, test, fill, bool(rule.stopIfTrue))))
                elif fill or rule.type == "colorScale":
                    self.unread = True
        self._rules = [rule for _, rule in sorted(found, key=lambda f: f[0])]
        if sum(len(rule.areas) for rule in self._rules) * len(self._values) > _MOST_WORK:
            self._rules, self.unread = [], True

    def fill(self, row: int, column: int) -> str:
        """What the rules paint a cell with, "" where none does. An empty cell has no words to go by."""
        if not self._rules or (row, column) not in self._values:
            return ""
        for rule in self._rules:
            held = any(a <= row <= c and b <= column <= d for a, b, c, d in rule.areas)
            if held and (rule.fill or rule.stop) and rule.test(row, column):
                return rule.fill
        return ""

    def _test(self, rule: Any, first: tuple[int, int]) -> Test | None:
        """What a rule asks of the cell in a row and a column, None where that is not read."""
        formulas = [str(f) for f in rule.formula or ()]
        if rule.type in _TEXT and rule.text:
            wanted, how = str(rule.text).casefold(), _TEXT[rule.type]
            return lambda row, column: bool(getattr(_shown(self._values.get((row, column))), how)(wanted))
        if rule.type == "cellIs" and rule.operator == "equal" and len(formulas) == 1:
            other = self._operand(formulas[0], first)
            if other is None:
                return None
            return lambda row, column: self._same(self._values.get((row, column)), other(row, column))
        equation = _EQUATION.fullmatch(formulas[0]) if rule.type == "expression" and len(formulas) == 1 else None
        if equation is None:
            return None
        left, right = self._operand(equation[1], first), self._operand(equation[2], first)
        if left is None or right is None:
            return None
        return lambda row, column: self._same(left(row, column), right(row, column))

    def _operand(self, text: str, first: tuple[int, int]) -> Callable[[int, int], Value] | None:
        """A literal or a cell, seen from the cell that is coloured; a place is written as the first cell sees it."""
        literal = _LITERAL.fullmatch(text.strip())
        if literal:
            word, figure, truth = literal.groups()
            if word is not None:
                return lambda row, column: word.replace('""', '"')
            return lambda row, column: float(figure) if figure else truth.upper() == "TRUE"
        place = _PLACE.fullmatch(text.strip())
        if place is None:
            return None
        from openpyxl.utils import column_index_from_string

        at_row, at_column = int(place[4]), column_index_from_string(place[2])
        return lambda row, column: self._values.get(
            (at_row if place[3] else at_row + row - first[0], at_column if place[1] else at_column + column - first[1])
        )

    @staticmethod
    def _same(one: Value, other: Value) -> bool:
        if isinstance(one, str) and isinstance(other, str):
            return one.casefold() == other.casefold()
        return one is not None and type(one) is type(other) and one == other


def _value(value: Any) -> Value:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value if isinstance(value, bool) else str(value)
    return float(value)


def _shown(value: Value) -> str:
    return (f"{value:g}" if isinstance(value, float) else str(value)).casefold() if value is not None else ""


def _fill(rule: Any, colour: Callable[[Any], str]) -> str:
    """A rule's fill. In a rule the background colour is the one that is seen, other than in a cell's own fill."""
    fill = rule.dxf.fill if rule.dxf is not None else None
    if fill is None or getattr(fill, "patternType", "solid") not in {None, "solid"} or not hasattr(fill, "bgColor"):
        return ""
    return colour(fill.bgColor) or colour(fill.fgColor)
