"""Values as text that is safe to show, and citations as references."""

import re
from typing import Any

from queries.answer import CITED, Answer

# C0 and C1 controls, line and paragraph separators, and what turns the direction of text around.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_SPACE = re.compile(r"[ \t\n]+")


def clean(text: str) -> str:
    r"""`text` on one line, every character that a terminal would obey written out.

    >>> clean("a\x1b[31mb\n c")
    'a\\x1b[31mb c'
    """
    return _SPACE.sub(
        " ", _UNSEEN.sub(lambda m: m[0].encode("unicode_escape").decode(), text.replace("\r\n", "\n"))
    ).strip()


def cell(value: Any) -> str:
    """A value as text on one line: nothing for None, yes and no, lists with semicolons."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(cell(v) for v in value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{clean(str(k))}: {cell(v)}" for k, v in value.items()) + "}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return clean(str(value))


def heading(column: str) -> str:
    """A column's name for readers."""
    return clean(column.replace("_", " "))


def sides(answer: Answer) -> list[tuple[str, list[int]]]:
    """The citations of a row: a prefix ("" or "other_"), and where its document, locator and quote stand."""
    found = []
    for prefix in dict.fromkeys(c.removesuffix("document") for c in answer.columns if c.endswith("document")):
        if all(prefix + name in answer.columns for name in CITED):
            found.append((prefix, [answer.columns.index(prefix + name) for name in CITED]))
    return found


def reference(document: Any, locator: Any) -> str:
    """A short reference: "Derbyshire CSA 2018/20, Appendix A"; a bare number is a paragraph."""
    where = cell(locator)
    if re.fullmatch(r"[\dIVXivx]+(\.\d+)*", where):
        where = f"para. {where}"
    return ", ".join(filter(None, (cell(document), where)))


def quoted(text: Any) -> str:
    """A quote in quotation marks, or nothing."""
    words = cell(text)
    return f"“{words}”" if words else ""


def shown(answer: Answer) -> list[int]:
    """The columns outside citations that tell something: not empty in every row, nor `stated` in every one."""
    cited = {i for _, places in sides(answer) for i in places}
    left = []
    for i, name in enumerate(answer.columns):
        values = {cell(row[i]) for row in answer.rows}
        if i not in cited and values != {""} and not (name == "status" and values <= {"stated"}):
            left.append(i)
    return left


def bibliography(answer: Answer) -> list[str]:
    """The documents that the answer cites, one line each."""
    lines = []
    for source in answer.sources:
        publisher = f" ({clean(source.publisher)})" if source.publisher else ""
        lines.append(f"{clean(source.short)}: {clean(source.title)}{publisher}, {clean(source.file)}")
    return lines


def common(answer: Answer, columns: list[int]) -> tuple[list[int], list[str]]:
    """Those of `columns` that tell rows apart, and a line for each that has one value in every row."""
    same = [i for i in columns if len(answer.rows) > 1 and len({cell(row[i]) for row in answer.rows}) == 1]
    if len(same) == len(columns):
        return columns, []
    lines = [f"in every row, {heading(answer.columns[i])}: {cell(answer.rows[0][i])}" for i in same]
    return [i for i in columns if i not in same], lines
