"""What several formats do to a text so that the program that opens the file takes it as text."""

import re

from graph.claim import Value

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def without_controls(text: str) -> str:
    """`text` without the characters that XML 1.0 cannot hold and that a terminal obeys."""
    return _CONTROL.sub("", text)


def cell(value: Value) -> str:
    """`value` as a spreadsheet's cell: what a spreadsheet would run as a formula gets an apostrophe in front.

    Source of the four signs, tab and return: OWASP, CSV Injection.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    text = without_controls(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
