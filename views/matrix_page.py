"""The governance matrix as a page: who has which role for which theme, and behind each letter the words it rests on.

It has no scripts: a letter is a link to its evidence, which the style sheet shows beside the table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from queries.answer import Answer
from queries.writers._cells import bibliography
from views import html
from views.matrix import LEGEND
from views.wrap import visible

_LETTERS = {"leads": "L", "supports": "S", "not readable": "?"}
_SAYS = {"leads": "leads on", "supports": "supports", "not readable": "has a mark that cannot be read for"}
_CLASS = {"L": "lead", "S": "support", "?": "unread"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One body and one theme: its letters, what they say, and the claims behind them (as rows of `governance`)."""

    key: str
    letters: str
    style: str
    who: str
    theme: str
    says: str
    claims: tuple[Mapping[str, Any], ...]


def page(governance: Answer, *, title: str = "Who leads, who supports: boards by themes",
         home: str = "") -> str:  # fmt: skip
    """The page of the answer to the question `governance`; the longer side of the matrix goes down.

    `home` is the page that it links back to, in a site.
    """
    rows = governance.dicts()
    found: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["who"], row["theme"]), []).append(row)
    who, themes = sorted({row["who"] for row in rows}), sorted({row["theme"] for row in rows})
    across = len(themes) <= len(who)  # themes are the columns
    down, over = (who, themes) if across else (themes, who)
    grid: list[tuple[str, list[Cell | None]]] = []
    for i, head in enumerate(down):
        line: list[Cell | None] = []
        for j, other in enumerate(over):
            pair = (head, other) if across else (other, head)
            line.append(_cell(f"e{i}-{j}", pair, found[pair]) if pair in found else None)
        grid.append((visible(head), line))
    return html.render(
        "matrix.html", [html.asset("page.css"), html.asset("matrix.css")], [],
        title=title, home=home, heads=[visible(head) for head in over], grid=grid, corner="Who" if across else "Theme",
        cells=[cell for _, line in grid for cell in line if cell], legend=LEGEND,
        counts=(len(rows), len(who), len(themes)), sources=[visible(line) for line in bibliography(governance)],
        understood=[(visible(name), visible(value)) for name, value in governance.understood],
        notes=[visible(note) for note in governance.notes],
    )  # fmt: skip


def _cell(key: str, pair: tuple[str, str], claims: list[Mapping[str, Any]]) -> Cell:
    roles = [role for role in _LETTERS if any(claim["role"] == role for claim in claims)]
    letters = "".join(_LETTERS[role] for role in roles)
    shown = tuple(
        {name: visible(value or "") for name, value in claim.items()} | {"says": _SAYS[claim["role"]]}
        for claim in claims
    )
    who, theme = (visible(part) for part in pair)
    return Cell(key, letters, _CLASS[letters[0]], who, theme, " and ".join(_SAYS[role] for role in roles), shown)
