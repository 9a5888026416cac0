"""Mending what ArcadeDB's planner gets wrong, before it sees a query.

In `MATCH (a)-->(b) WHERE a.x OR NOT EXISTS { (b)-->() }` it looks at the whole condition as soon as `a` is found,
because it does not count the names inside a subquery, a map, a subscript, a CASE, a reduction or an all, any, none,
single; `b` is not bound then, and rows are lost (26.11.1.dev2; `tests/graph/store/test_stores_give_the_same_rows.py`
found it). Behind `WITH *` a condition waits until everything is bound, and means the same. A first clause that is
`OPTIONAL MATCH` has the same fault, and no such remedy.

`WITH *` makes each row anew, which takes 1 µs a row, so it is put only where the fault can show. What the planner takes
forward is one part of a condition, between two ANDs, by the names that it counts in it. The subscript of a parameter,
as in `$documents[r.document]`, is safe in a part that names nothing else: such a part stays where it is.
"""

import re
from collections.abc import Iterator
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
_NAMELESS = frozenset({"NOT", "IS", "NULL", "TRUE", "FALSE", "AND", "OR", "XOR", "(", ")"})
_SUBSCRIPT = re.compile(r"\$\w+\[[\w.]+\]")
_LOOKED_UP = "$."
"""What stands for a parameter's subscript while a condition is looked at."""


@dataclass(slots=True)
class _Scope:
    """What stands between two brackets: its last clause, and where the condition of a `MATCH` begins (-1: nowhere)."""

    clause: str = ""
    where: int = -1


def mended(query: str) -> str:
    """`query` with `WITH *` before each condition of a `MATCH` that may hide a name; any other query as it is."""
    places = {start for start, end in _conditions(query) if _at_fault(query[start + len("WHERE") : end])}
    for place in sorted(places, reverse=True):
        query = f"{query[:place]}WITH * {query[place:]}"
    return query


def _conditions(query: str) -> Iterator[tuple[int, int]]:
    """Where the conditions of `MATCH` begin and end, those in subqueries too."""
    scopes, last = [_Scope()], ""
    for found in _TOKEN.finditer(query):
        token, scope = found[0], scopes[-1]
        word = token.upper()
        ends = word in _CLAUSES and last not in ("STARTS", "ENDS")
        if scope.where >= 0 and (ends or token in ")]}"):
            yield scope.where, found.start()
        if token in "([{":
            scopes.append(_Scope())
        elif token in ")]}":
            if len(scopes) > 1:
                scopes.pop()
        elif word == "WHERE":
            scope.where = found.start() if scope.clause == "MATCH" else -1
        elif ends:
            scope.clause, scope.where = "OPTIONAL" if last == "OPTIONAL" else word, -1
        last = word
    for scope in scopes:
        if scope.where >= 0:
            yield scope.where, len(query)


def _at_fault(condition: str) -> bool:
    """Whether a part of `condition` may be looked at before all its names are bound."""
    parts: list[set[str]] = [set()]
    depth, either = 0, False
    for found in _TOKEN.finditer(_SUBSCRIPT.sub(f" {_LOOKED_UP} ", condition)):
        word = found[0].upper()
        depth += (word in "([{") - (word in ")]}")
        either |= depth == 0 and word in ("OR", "XOR")
        if depth == 0 and word == "AND":
            parts.append(set())
        parts[-1].add(word)
    if either:
        parts = [set().union(*parts)]
    return any(part & _HIDING or (_LOOKED_UP in part and _names(part)) for part in parts)


def _names(part: set[str]) -> bool:
    return any(not word.startswith(("$", "//", "/*")) for word in part - _NAMELESS)
