"""As much of Cypher's grammar as checking a header needs: strings, comments, parameters, and the last RETURN."""

import re

_OPAQUE = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/", re.DOTALL)
_PARAMETER = re.compile(r"\$(\w+)")
_RETURN = re.compile(r"\breturn\b(?:\s+distinct\b)?", re.IGNORECASE)
_END = re.compile(r"\b(order\s+by|skip|offset|limit)\b", re.IGNORECASE)
_ORDER = re.compile(r"\border\s+by\b", re.IGNORECASE)
_ALIAS = re.compile(r"\bas\s+(\w+)$", re.IGNORECASE)


def parameters(query: str) -> dict[str, int]:
    """The names of the parameters that `query` uses, each with the place of its first use."""
    found: dict[str, int] = {}
    for match in _PARAMETER.finditer(_masked(query)):
        found.setdefault(match[1], match.start())
    return found


def final_return(query: str) -> tuple[list[str], int]:
    """The columns of the query's last RETURN that stands in no subquery, and its place; ([], 0) where there is none."""
    start, end, place = _clause(query)
    if start < 0:
        return [], 0
    masked, columns, depth, item = _masked(query), [], 0, ""
    for char in masked[start:end] + ",":
        depth += (char in "([{") - (char in ")]}")
        if char == "," and depth == 0:
            alias = _ALIAS.search(item.strip())
            columns.append(alias[1] if alias else item.strip())
            item = ""
        else:
            item += char
    return columns, place


def ordered(query: str) -> bool:
    """Whether the last RETURN of `query` is sorted."""
    start, end, _ = _clause(query)
    return start >= 0 and bool(_ORDER.match(_masked(query), end))


def shadowed(query: str, columns: list[str]) -> list[str]:
    """Which of `columns` the last ORDER BY takes for a node or a relationship: the stores differ on what that means."""
    _, end, _ = _clause(query)
    return [name for name in columns if re.search(rf"(?<!\w){re.escape(name)}\.", _masked(query)[end:])]


def _clause(query: str) -> tuple[int, int, int]:
    """Where the items of the last RETURN outside braces start and end, and where the word itself stands."""
    masked = _masked(query)
    found = [m for m in _RETURN.finditer(masked) if _outside(masked, m.start())]
    if not found:
        return -1, -1, 0
    ends = (m.start() for m in _END.finditer(masked, found[-1].end()) if _outside(masked, m.start()))
    return found[-1].end(), next(ends, len(masked)), found[-1].start()


def _outside(masked: str, place: int) -> bool:
    """Whether `place` stands in no subquery."""
    return masked.count("{", 0, place) == masked.count("}", 0, place)


def _masked(query: str) -> str:
    """`query` with strings, quoted names and comments blanked out, everything else in its place."""
    return _OPAQUE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), query).rstrip().rstrip(";")
