"""Boards by themes: who leads, who supports, and where a mark cannot be read."""

from dataclasses import replace

from queries.answer import Answer

_LETTERS = {"leads": "L", "supports": "S", "not readable": "?"}
LEGEND = "L leads, S supports, ? not readable: look at the document"


def matrix(governance: Answer) -> Answer:
    """The answer to `governance` as a table: a row a theme, a column for each who has a role.

    Two roles of one body on one theme stand together ("LS"), because two documents may say so.
    """
    rows = governance.dicts()
    who = sorted({row["who"] for row in rows})
    cells: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        cells.setdefault((row["theme"], row["who"]), set()).add(_LETTERS[row["role"]])
    themes = sorted({row["theme"] for row in rows})
    table = tuple(
        (theme, *("".join(sorted(cells.get((theme, w), ()), key="LS?".index)) for w in who)) for theme in themes
    )
    return replace(
        governance, title="Boards by themes", columns=("theme", *who), rows=table, notes=(LEGEND, *governance.notes)
    )
