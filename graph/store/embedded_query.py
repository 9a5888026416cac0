"""Mending what ArcadeDB's planner gets wrong, before it sees a query.

In `MATCH (a)-->(b) WHERE a.x OR NOT EXISTS { (b)-->() }` it looks at the whole condition as soon as `a` is found,
because it does not count the names inside a subquery, a map, a subscript, a CASE, a reduction or an all, any, none,
single; `b` is not bound then, and rows are lost (26.11.1.dev2; `tests/graph/store/test_stores_give_the_same_rows.py`
found it). Behind `WITH *` a condition waits until everything is bound, and means the same. A first clause that is
`OPTIONAL MATCH` has the same fault, and no such remedy.
"""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/"""  # nothing of these is looked at
    r"""|[\w$.]+|[(\[{]|[)\]}]""",
    re.DOTALL,
)
_CLAUSES = frozenset({
    "MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "ORDER", "SKIP", "LIMIT",
    "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH",
})  # fmt: skip
_HIDING = frozenset({"[", "{", "CASE", "REDUCE", "ALL", "ANY", "NONE", "SINGLE"})


@dataclass(slots=True)
class _Scope:
    """What stands between two brackets: its last clause, and where the condition of a `MATCH` begins (-1: nowhere)."""

    clause: str = ""
    where: int = -1


def mended(query: str) -> str:
    """`query` with `WITH *` before each condition of a `MATCH` that may hide a name; any other query as it is."""
    for place in sorted(_places(query), reverse=True):
        query = f"{query[:place]}WITH * {query[place:]}"
    return query


def _places(query: str) -> set[int]:
    places: set[int] = set()
    scopes, last = [_Scope()], ""
    for found in _TOKEN.finditer(query):
        token = found[0]
        word = token.upper()
        if word in _HIDING:
            places |= {scope.where for scope in scopes if scope.where >= 0}
        scope = scopes[-1]
        if token in "([{":
            scopes.append(_Scope())
        elif token in ")]}":
            if len(scopes) > 1:
                scopes.pop()
        elif word == "WHERE":
            scope.where = found.start() if scope.clause == "MATCH" else -1
        elif word in _CLAUSES and last not in ("STARTS", "ENDS"):
            scope.clause, scope.where = "OPTIONAL" if last == "OPTIONAL" else word, -1
        last = word
    return places
