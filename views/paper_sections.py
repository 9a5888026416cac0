"""The sections of the board paper, each made of the answer to one question or a few."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.model import Graph
from queries.answer import Answer
from queries.writers._cells import cell, quoted, reference
from views.parts import Bullets, Grid, Heading, Part, Picture, Text
from views.sketch import sketch

LONGEST = 40
"""The most rows of one table; the rest is a question away, and the paper says which."""
_COLUMNS = 7
"""The most partnerships that a table has as columns; more are listed in a cell."""
_FEW = 2
"""So many bodies with lost marks on one theme are named in its row; more are counted."""
_ROLES = ("leads", "supports", "not readable")
_GAPS = """No document names a lead for these priorities or for their themes. Where marks cannot be read, a lead may be
among them."""
_LOST = """The text of these tables or lists has lost its marks (shading, symbols or bold). Look at the documents before
drawing conclusions."""
_OPTIONS = (
    "Keep both, and say in both terms of reference which one decides.",
    "Let one report to the other, or make it its sub-group.",
    "Merge them, or let them meet on one day with one set of papers.",
    "Keep one strategy, with local actions under it.",
)
_PAIRS: tuple[tuple[str, str, str, str, Callable[[Mapping[str, Any]], str]], ...] = (
    ("duplicate-groups", "group", "other", "Groups whose remits meet", lambda r: str(r["theme"])),
    ("duplicate-priorities", "who", "other_who", "Priorities set twice", lambda r: f"{r['priority']} / {r['other']}"),
    ("membership-overlap", "body", "other", "Bodies with the same members", lambda r: cell(r["in_common"])),
)


def owners(governance: Answer) -> list[Part]:
    """Who leads and supports on each theme, and where a mark is lost."""
    themes: dict[str, dict[str, list[str]]] = {}
    for row in governance.dicts():
        at = themes.setdefault(row["theme"], {key: [] for key in (*_ROLES, "sources")})
        since = f" (from {row['since']})" if row["since"] else ""
        decided = f" (confirmed by {row['decided']})" if row["decided"] else ""
        at[row["role"]].append(f"{row['who']}{since}{decided}")
        at["sources"].append(reference(row["document"], place(row["locator"])))
    if not themes:
        return [Heading("Who owns what"), Text("No document in scope names a lead or a supporting role.")]
    for at in themes.values():
        if len(at["not readable"]) > _FEW:  # a whole row of a matrix: the next section but one has the names
            at["not readable"] = [f"{len(at['not readable'])} marks, see What cannot be read"]
    rows = [(theme, *(_joined(at[key]) for key in (*_ROLES, "sources"))) for theme, at in sorted(themes.items())]
    heads = ("Theme", "Leads", "Supports", "Not readable", "Source")
    return [Heading("Who owns what"), *_grid("Leads and supporting roles by theme", heads, rows, "governance")]


def gaps(no_lead: Answer) -> list[Part]:
    """Priorities that nobody leads."""
    if not no_lead.rows:
        return [Heading("Gaps"), Text("No priority in scope is without a lead.")]
    found: dict[tuple[str, str, str], list[str]] = {}
    for r in no_lead.dicts():
        key = (r["priority"], r["who"], reference(r["document"], place(r["locator"])))
        found.setdefault(key, []).append(cell(r["theme"]))
    rows = [(priority, who, _joined(themes), source) for (priority, who, source), themes in found.items()]
    heads = ("Priority", "Set by", "Theme", "Source")
    return [Heading("Gaps"), Text(_GAPS), *_grid("Priorities without a lead", heads, rows, "no-lead")]


def unreadable(unresolved: Answer) -> list[Part]:
    """Where marks are lost, table by table."""
    heading = Heading("What cannot be read")
    if not unresolved.rows:
        return [heading, Text("Every mark in the documents in scope could be read.")]
    places: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in unresolved.dicts():
        places.setdefault((row["document"], place(row["locator"])), []).append(row)
    rows = [
        (
            document,
            reference(None, where),
            str(len(at)),
            _joined(sorted(r["what"] for r in at)),
            _joined(sorted(r["who"] for r in at)),
        )
        for (document, where), at in places.items()
    ]
    heads = ("Document", "Where", "Marks", "On", "Of")
    return [heading, Text(_LOST), *_grid("Marks that the text has lost", heads, rows, "unresolved")]


def disagreement(contested: Answer) -> list[Part]:
    """Leads that documents contest, in their own words."""
    heading = Heading("What the documents disagree on")
    if not contested.rows:
        return [heading, Text("No two documents in scope name different leads for one theme.")]
    rows = []
    for r in contested.dicts():
        sides = []
        for who, prefix in ((r["lead"], ""), (r["against"], "other_")):
            source = reference(r[f"{prefix}document"], r[f"{prefix}locator"])
            sides.append(f"{who} ({source}: {quoted(r[f'{prefix}quote'])})")
        rows.append((r["what"], *sides))
    return [heading, *_grid("Contested leads", ("On", "One lead", "Another"), rows, "contested-lead")]


def duplication(found: Mapping[str, Answer]) -> list[Part]:
    """Remits, priorities and memberships that meet, and what a board may do about it."""
    parts: list[Part] = []
    for name, one, other, caption, about in _PAIRS:
        rows = []
        for r in found[name].dicts():
            rows.append((cell(r["score"]), r[one], r[other], about(r), r["made_of"], _sources(r)))
        if rows:
            heads = ("Score", "One", "Another", "On", "Made of", "Source")
            parts += [Heading(caption, 2), *_grid("Pairs, the highest score first", heads, rows, name)]
    heading = Heading("Where the same thing may be done twice")
    if not parts:
        return [heading, Text("No two bodies in scope have remits, priorities or memberships that meet.")]
    return [heading, *parts, Heading("Options", 2), Text("For each pair the board may:"), Bullets(_OPTIONS)]


def priorities(coverage: Answer) -> list[Part]:
    """Which partnership has a priority about which theme."""
    heading, caption = Heading("Priorities by partnership"), "Themes of priorities by partnership"
    themes: dict[str, set[str]] = {}
    for row in coverage.dicts():
        themes.setdefault(row["theme"], set()).add(row["who"])
    who = sorted({w for each in themes.values() for w in each})
    if not themes:
        return [heading, Text("No document in scope sets a priority about a theme of the vocabulary.")]
    if len(who) <= _COLUMNS:
        rows = [(theme, *("yes" if w in has else "" for w in who)) for theme, has in sorted(themes.items())]
        return [heading, *_grid(caption, ("Theme", *who), rows, "coverage")]
    most = sorted(themes.items(), key=lambda t: (-len(t[1]), t[0]))
    listed = [(theme, str(len(has)), _joined(sorted(has))) for theme, has in most]
    return [heading, *_grid(caption, ("Theme", "Number", "Partnerships"), listed, "coverage")]


def changes(found: Answer, years: Sequence[str]) -> list[Part]:
    """What the documents of two years say differently."""
    heading = Heading(f"What changed between {years[0]} and {years[1]}")
    if not found.rows:
        return [heading, Text("The documents of the two years say the same, or there is none for one of them.")]
    rows = []
    for r in found.dicts():
        source = reference(r["document"], place(r["locator"]))
        rows.append((r["change"], f"{r['who']} {r['says']} {r['what']}", source))
    return [heading, *_grid("Changes", ("Change", "What", "Source"), rows, f"changes {' '.join(years)}")]


def picture(governance: Answer, graph: Graph) -> list[Part]:
    """The network of roles, drawn as `graph` has it."""
    links = [(row["who"], row["theme"], row["role"]) for row in governance.dicts()]
    if not links:
        return []
    png, alt, left_out = sketch(graph, links)
    caption = "Solid: leads. Dashed: supports. Dotted, with a question mark: not readable."
    missing = f" Not drawn for want of room: {left_out} with fewer roles." if left_out else ""
    return [Heading("The network"), Picture(png, alt, caption + missing)]


def place(locator: Any) -> str:
    """The place without the cell: a table is named once, its cells are in the answer."""
    return cell(locator).partition(", row ")[0]


def _grid(caption: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], question: str) -> list[Part]:
    parts: list[Part] = [Grid(caption, heads, tuple(rows[:LONGEST]))]
    if len(rows) > LONGEST:
        parts.append(Text(f"And {len(rows) - LONGEST} more: remit ask {question}"))
    return parts


def _sources(row: Mapping[str, Any]) -> str:
    """Both sides' places; a document that both stand in is named once."""
    one, other = ((row[f"{p}document"], place(row[f"{p}locator"])) for p in ("", "other_"))
    if one[0] == other[0]:
        return f"{one[0]}, {_joined([reference(None, one[1]), reference(None, other[1])])}"
    return _joined([reference(*one), reference(*other)])


def _joined(texts: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, texts)))
