"""Mending what ArcadeDB's planner gets wrong, before it sees a query.

In `MATCH (a)-->(b) WHERE a.x OR NOT EXISTS { (b)-->() }` it looks at the whole condition as soon as `a` is found,
because it does not count the names inside a subquery; `b` is not bound then, and rows are lost (26.11.1.dev2; found by
`tests/graph/store/test_stores_give_the_same_rows.py`). Behind `WITH *` a condition waits until everything is bound, and
means the same.
"""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|//[^\n]*|/\*.*?\*/"""  # nothing of these is looked at
    r"""|[\w$.]+|[(\[{]|[)\]}]""",
    re.DOTALL,
)
_CLAUSES = frozenset({
    "MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "CALL", "UNION", "ORDER", "SKIP", "LIMIT",
    "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH",
})  # fmt: skip
_SUBQUERIES = frozenset({"EXISTS", "COUNT", "COLLECT"})


def mended(query: str) -> str:
    """`query` with `WITH *` before each condition of a `MATCH` that holds a subquery; any other query as it is."""
    for place in sorted(_places(query), reverse=True):
        query = f"{query[:place]}WITH * {query[place:]}"
    return query


def _places(query: str) -> Iterator[int]:
    """Where the conditions begin: those of a `MATCH` that is not `OPTIONAL`, outside of every bracket."""
    depth, clause, where, last = 0, "", -1, ""
    for found in _TOKEN.finditer(query):
        token = found[0]
        word = token.upper()
        if token in ")]}":
            depth -= 1
        elif token in "([{":
            # A pattern comprehension is a subquery as well: [(a)-->(b) | b.name]
            if where >= 0 and ((token == "{" and last in _SUBQUERIES) or (token == "(" and last == "[")):
                yield where
                where = -1
            depth += 1
        elif depth == 0 and word == "WHERE" and clause == "MATCH":
            where = found.start()
        elif depth == 0 and word in _CLAUSES and last not in ("STARTS", "ENDS"):
            clause, where = f"{clause} MATCH".strip() if (clause, word) == ("OPTIONAL", "MATCH") else word, -1
        last = word
