"""CSV that a spreadsheet can open: no cell is a formula, and Excel is told that it is UTF-8 where it has to know."""

import csv
import io
from typing import Any

from queries.answer import Answer
from queries.writers import Layout
from queries.writers._cells import cell

SUFFIX = ".csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def render(answer: Answer, layout: Layout) -> bytes:
    """All columns and all rows (RFC 4180). A file with other than ASCII begins with a byte order mark, for Excel."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([harmless(name) for name in answer.columns])
    writer.writerows([harmless(value) for value in row] for row in answer.rows)
    text = out.getvalue()
    return ("\ufeff" if layout.file and not text.isascii() else "").encode() + text.encode()


def harmless(value: Any) -> str | int | float:
    """A cell's value: numbers as they are, text with an apostrophe before what a spreadsheet would calculate.

    Source: OWASP, "CSV Injection".
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = cell(value)
    raw = value if isinstance(value, str) else text
    return f"'{text}" if text.startswith(_FORMULA) or raw.startswith(_FORMULA) else text
