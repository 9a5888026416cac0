"""Governance matrices: bodies by themes, with marks that say who leads and who supports.

The legend says what a mark means. Where the text has lost the marks (a shaded cell that came out of a PDF empty),
every cell is UNRESOLVED: something stands there, and only the original shows what.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.claim import Claim, Properties, Status, properties
from loaders.actors import actor
from loaders.context import Context
from loaders.document import Cell, Heading, ListItem, Paragraph, Table
from loaders.names.things import Thing
from loaders.scope import announces, when
from ontology.themes import match

LEAD = "LEADS"
SUPPORT = "SUPPORTS"
NOTHING = ""
_LEAD = re.compile(r"\blead(?:s|ing|ership)?\b|\bprimary\b|\bprincipal\b|\baccountable\b|\banswerable\b|\bowner\b|\bowns\b|\bdriv(?:es|ing|er)\b|\bin charge\b", re.IGNORECASE)
_SUPPORT = re.compile(r"\bsupport(?:s|ing|ed|er)?\b|\bsecondary\b|\bcontribut\w+\b|(?<!the )(?<!each )(?<!a )\bpartner\b|\bassist\w*\b|\bhelp(?:s|er|ing)?\b|\bback(?:s|ing|up)\b|\bresponsible\b", re.IGNORECASE)
_NO_ROLE = re.compile(r"^(?:the |a )?(?:former|previous|past|proposed|possible|future)\b|\bno (?:formal )?(?:role|involvement)\b|\binform(?:ed|ation)?\b|\bconsult\w*\b|\bnot (?:involved|applicable)\b|"
                      r"\bobserv\w+\b|\breceives?\b|\breports only\b|\badvis\w+\b|\bunder review\b|\bvacant\b|\bkept\b|\btold\b|\bno part\b|\baware\b|\bviews?\b|\bwatch(?:es|ing)?\b", re.IGNORECASE)  # fmt: skip
_LEGEND_PAIR = re.compile(
    r"(?<![\w])[\"'“‘(]?(?P<mark>[A-Z]{1,2}|[a-z](?=\s?=)|[✓✔●○◐■□▲△◆◇★☆xX*]{1,3}|\d)[\"'”’)]?(?:\s\([^()]{1,40}\))?\s?(?:=|:|–|—|-|\bis\b|\bmeans\b|\bfor\b|\bshows\b|\bmarks\b|\bdenotes\b)\s?"
    r"(?P<meaning>(?:the\s|a\s|an\s)?[A-Za-z][^,;.()=\n]{1,70})"
)
_NOTE = re.compile(r"\((?:(?:led by|lead:)\s[^()]{2,60}|[^()]{2,60}\s(?:governance|leads?|led))\)", re.IGNORECASE)
_SIGNS = re.compile(r"(?P<mark>[●○◐◉■□▲△◆◇★☆✓✔]{1,2})\s?[=:–-]?\s?(?P<meaning>[A-Za-z][A-Za-z ]{2,40}?)(?=\s?[●○◐◉■□▲△◆◇★☆✓✔–—-]|\s?[,;.|]|$)")
_FROM = re.compile(r"\s*\(?\bfrom\s(?P<when>(?:\w+\s)?(?:19|20)\d\d)\)?\s*$", re.IGNORECASE)
_SHADING = re.compile(r"\b(?:shad(?:e[ds]?|ing)|colou?r(?:s|ed)?|highlight(?:ed|ing|s)?|hatch(?:ed|ing)|bold)\b", re.IGNORECASE)
_TICKS = {"✓": "tick", "✔": "tick", "☑": "tick", "√": "tick"}
_WORDS = {"lead": LEAD, "leads": LEAD, "lead board": LEAD, "lead agency": LEAD, "lead body": LEAD, "l": "", "support": SUPPORT,
          "supports": SUPPORT, "supporting": SUPPORT, "joint lead": LEAD, "co-lead": LEAD}  # fmt: skip
_FEWEST = 2
_LONGEST = 160
"""Characters of what a legend says of one mark."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What marks mean: by the text of a cell, by its fill, by what is drawn. `kinds` are the row indexes that hold it."""

    texts: Mapping[str, str]
    fills: Mapping[str, str]
    drawn: Mapping[str, str]
    rows: frozenset[int]
    words: Mapping[str, str]
    shaded: bool = False
    """Whether words beside the table say what its shading means."""

    @property
    def known(self) -> bool:
        """Whether it explains anything."""
        return bool(self.texts or self.fills or self.drawn or self.rows)


def extract(context: Context) -> Iterator[Claim]:
    """Yield LEADS, SUPPORTS or UNRESOLVED for every marked cell of every governance matrix."""
    for index, block in context.document.visible():
        if isinstance(block, Table):
            yield from _matrix(context, index, block)


def _matrix(context: Context, index: int, table: Table) -> Iterator[Claim]:
    grid = table.grid()
    legend = _legend(context, index, table, grid)
    head = _head(context, index, table, grid, legend)
    if head is None:
        return
    row, actors_are_columns, lines = head
    for at, name in lines:
        yield from _line(context, index, table, grid, legend, row, at, name, actors_are_columns)


def _head(context: Context, index: int, table: Table, grid: list[list[Cell]],
          legend: Legend) -> tuple[int, bool, list[tuple[int, Cell]]] | None:  # fmt: skip
    """The head row, whether its cells are the actors, and the rows below with their names; None for no matrix."""
    for row in range(min(5, table.height - 1)):
        if row in legend.rows:
            continue
        heads = [c for c in grid[row][1:] if c.text]
        if len({id(c) for c in heads}) < _FEWEST:
            continue
        body = [(r, grid[r][0]) for r in range(row + 1, table.height) if r not in legend.rows and grid[r][0].text
                and grid[r][0].row == r]  # fmt: skip
        if len(body) < _FEWEST:
            return None
        cells = [grid[r][c] for r, _ in body for c in range(1, table.width)]
        if not _marks(cells, legend):
            return None
        across = sum(bool(_actors(context, index, table, c)) for c in heads) / len(heads)
        down = sum(bool(_actors(context, index, table, c)) for _, c in body) / len(body)
        themed = sum(bool(match(c.text)) for _, c in body) / len(body)
        themed_heads = sum(bool(match(c.text)) for c in heads) / len(heads)
        if across >= 0.5 and themed >= 0.5:
            return row, True, body
        if down >= 0.5 and themed_heads >= 0.5:
            return row, False, body
        return None
    return None


def _marks(cells: list[Cell], legend: Legend) -> bool:
    """Whether the inner cells are marks: short, of few kinds; or all empty beside a legend without its colours."""
    texts = [c.text.strip() for c in cells]
    if not any(texts) and not any((c.fill and not c.style_fill) or c.drawn for c in cells):
        return bool(legend.rows or legend.shaded)
    if not legend.known and not any(_WORDS.get(t.casefold()) for t in texts):
        return False
    long = [t for t in texts if len(t) > 14 or re.search(r"\d\d", t)]
    return len(long) <= len(texts) * 0.2


def _actors(context: Context, index: int, table: Table, cell: Cell) -> list[Thing]:
    """Whom a head cell names: two boards where it names two."""
    place = (index, table.position(cell))
    marked = context.marked(place)
    found = [t for m in marked.marks if m.letter in "BOP" if (t := actor(context, m, unknown=False)) is not None]
    if len(found) > 1 and re.search(r"\band/or\b|\bor\b", cell.text):
        whole = " ".join(cell.text.split())
        found[0].shorten(*(n for n in (whole,) if n not in found[0].abbreviations))
        return found[:1]
    return list(dict.fromkeys(found))


def _line(context: Context, index: int, table: Table, grid: list[list[Cell]], legend: Legend, row: int, at: int,
          name: Cell, actors_are_columns: bool) -> Iterator[Claim]:  # fmt: skip
    if actors_are_columns:
        yield from _noted(context, index, table, name)
    lost = not any(c.text.strip() or (c.fill and not c.style_fill) or c.drawn for r in grid[row + 1 :] for c in r[1:])
    for column in range(1, table.width):
        cell, head = grid[at][column], grid[row][column]
        if not head.text or ((cell.column != column or cell.row != at) and not (cell.text or cell.fill)):
            continue
        who, what = (head, name) if actors_are_columns else (name, head)
        meaning, mark = _meaning(cell, legend, lost=lost)
        if meaning == NOTHING:
            continue
        place = (index, table.position(name))
        title = table.text or ", ".join(table.path[-2:])
        where = ", ".join(p for p in (title[:80], f"row {name.text[:60]}", f"column {head.text[:60]}", mark) if p)
        for thing in _actors(context, index, table, who) or _added(context, who):
            for theme in match(what.text):
                yield context.claim(
                    meaning, context.thing(thing), context.theme(theme), place, (0, len(name.text)), "matrix",
                    status=Status.UNREADABLE if meaning == "UNRESOLVED" else Status.STATED,
                    where=where.replace("\n", " "), properties=_since(context, cell),
                )  # fmt: skip


def _noted(context: Context, index: int, table: Table, name: Cell) -> Iterator[Claim]:
    """A row that says itself who governs its theme: "Organised crime (Police Governance)"."""
    place = (index, table.position(name))
    for found in _NOTE.finditer(name.text):
        inside = [m.thing for m in context.book.at(place) if found.start() <= m.start and m.end <= found.end()]
        for thing in inside[:1]:
            for theme in match(name.text[: name.text.find("(")]):
                yield context.claim(LEAD, context.thing(thing), context.theme(theme), place, (0, len(name.text)),
                                    "matrix-note")  # fmt: skip


def _added(context: Context, cell: Cell) -> list[Thing]:
    name = " ".join(cell.text.split())
    known = context.book.named(name)
    if known is None or known.label in {"Area", "Legislation", "Programme"}:
        known = context.book.short_for(name)
    if known is not None:
        return [known]
    return [context.book.add("Organisation", name)] if name[:1].isupper() and len(name) < 80 else []


def _meaning(cell: Cell, legend: Legend, *, lost: bool) -> tuple[str, str]:
    """What the cell's mark means, and how the mark is cited."""
    if lost:
        return "UNRESOLVED", "mark not readable"
    text = _mark_text(_FROM.sub("", cell.text))
    if text:
        if text in legend.texts:
            return legend.texts[text], f"mark {text}: {legend.words.get(text, '')}".rstrip(": ")
        if _WORDS.get(text.casefold()):
            return _WORDS[text.casefold()], f"mark {text}"
        if text in {"-", "–", "—", "n/a", "N/A", "0"}:
            return NOTHING, ""
        return ("UNRESOLVED", f"mark {text} not in the legend") if legend.known else (NOTHING, "")
    if cell.drawn:
        if cell.drawn in legend.drawn:
            return legend.drawn[cell.drawn], f"mark {cell.drawn}: {legend.words.get(cell.drawn, '')}"
        return ("UNRESOLVED", f"mark {cell.drawn} not in the legend") if legend.drawn else (NOTHING, "")
    if cell.fill and not cell.style_fill:
        if cell.fill in legend.fills:
            return legend.fills[cell.fill], f"fill {cell.fill}, legend: {legend.words.get(cell.fill, '')}"
        return ("UNRESOLVED", f"fill {cell.fill} not in the legend") if legend.fills else (NOTHING, "")
    return NOTHING, ""


def _since(context: Context, cell: Cell) -> Properties:
    """The `from` of a mark that holds later than its document: "✓ from Jan 2026"."""
    found = _FROM.search(cell.text)
    since = when(found["when"]) if found else ""
    return properties(from_=since) if since and since > context.book.setting.date[: len(since)] else ()


def _mark_text(text: str) -> str:
    """A mark as the legend writes it: ticks of one kind, footnote signs dropped."""
    short = re.sub(r"[\s*†‡]+$|\s", "", text) if len(text) < 8 else " ".join(text.split())
    return "".join("✓" if c in _TICKS else c for c in short)


def _role(words: str) -> str | None:
    """LEADS, SUPPORTS, "" for no role, by what is said first ("supports the lead" is no lead); None for words that say none of these."""
    if not announces(words):
        return NOTHING
    said = [(m.start(), role) for pattern, role in ((_LEAD, LEAD), (_SUPPORT, SUPPORT), (_NO_ROLE, NOTHING)) if (m := pattern.search(words))]
    return min(said)[1] if said else None


def _legend(context: Context, index: int, table: Table, grid: list[list[Cell]]) -> Legend:
    """The legend: rows of the table, a small table beside it, or sentences above and below."""
    texts: dict[str, str] = {}
    fills: dict[str, str] = {}
    drawn: dict[str, str] = {}
    words: dict[str, str] = {}
    rows: set[int] = set()
    for number, row in enumerate(grid):
        said = list({id(c): c for c in row if c.text.strip()}.values())
        if len(said) == 1 and len(said[0].text) < 60 and (role := _role(said[0].text)) is not None and not match(said[0].text):
            rows.add(number)
            _sample([said[0], *[c for c in row if c is not said[0]]], said[0].text, role, texts, fills, drawn, words)
        elif len(said) == 2 and len(_mark_text(said[0].text)) <= 3 and (role := _role(said[1].text)) is not None:
            rows.add(number)
            _sample(said, said[1].text, role, texts, fills, drawn, words)
        elif number == len(rows) and _explains(said) and (role := _role(said[0].text)) is not None:
            rows.add(number)
            _sample(said, said[0].text, role, texts, fills, drawn, words)
    for at in _around(index, len(context.document.blocks)):
        block = context.document.blocks[at]
        if isinstance(block, Table) and block.height * block.width <= 16:
            for other in block.grid():
                for sample, text in _samples(list({id(c): c for c in other}.values())):
                    if (role := _role(text)) is not None:
                        _sample([sample], text, role, texts, fills, drawn, words)
        elif isinstance(block, Paragraph | ListItem | Heading) and len(block.text) < 700:
            _said(block.text, texts, words)
    beside = [context.document.blocks[at] for at in _around(index, len(context.document.blocks))]
    shaded = any(isinstance(b, Paragraph | ListItem) and len(b.text) < 300 and _SHADING.search(b.text) and _role(b.text) is not None for b in beside)
    return Legend(texts, fills, drawn, frozenset(rows), words, shaded)


def _explains(said: list[Cell]) -> bool:
    """Whether a row above the head holds words, right behind them the mark that they explain, and nothing else."""
    return (
        len(said) == 2 and said[0].column == 0 and said[1].column == said[0].colspan and len(_mark_text(said[1].text)) <= 3
        and len(said[0].text) < 40 and bool(re.search(r"\b(?:lead|supporting|support)\b", said[0].text, re.IGNORECASE))
        and not match(said[0].text)
    )  # fmt: skip


def _around(index: int, count: int) -> list[int]:
    return [i for i in (index - 1, index - 2, index - 3, index + 1, index + 2, index - 4, index + 3) if 0 <= i < count]


def _samples(row: list[Cell]) -> list[tuple[Cell, str]]:
    """The samples of a legend's row with their words: a cell with both, or a mark with the words beside it."""
    out = []
    for at, cell in enumerate(row):
        words = " ".join(cell.text.split())
        if len(_mark_text(cell.text)) <= 3 or len(words) > _LONGEST:
            continue
        before = row[at - 1] if at else None
        beside = before is not None and len(_mark_text(before.text)) <= 3 and (before.text or before.fill or before.drawn)
        if cell.fill and not (beside and before is not None and before.fill):
            out.append((cell, words))
        elif beside and before is not None:
            out.append((before, words))
    return out


def _sample(cells: list[Cell], said: str, role: str, texts: dict[str, str], fills: dict[str, str],
            drawn: dict[str, str], words: dict[str, str]) -> None:  # fmt: skip
    """A legend's row: a mark, a fill or a drawing, and the words that explain it."""
    for cell in cells:
        short = _mark_text(cell.text)
        if short and len(short) <= 3 and not match(cell.text):
            texts.setdefault(short, role)
            words.setdefault(short, said)
        if cell.fill:
            fills.setdefault(cell.fill, role)
            words.setdefault(cell.fill, said)
        if cell.drawn:
            drawn.setdefault(cell.drawn, role)
            words.setdefault(cell.drawn, said)


def _said(text: str, texts: dict[str, str], words: dict[str, str]) -> None:
    """"L is the lead agency and S a supporting agency"; "Two ticks: lead; one tick: support"."""
    marked = re.sub(r"\b(?:and|,)\s(?:an?\s)?([A-Z●○✓✔])\s(?:a|an|the|that)\s", r", \1 = ", text)
    marked = re.sub(r"\s(?=(?:[A-Za-z]{1,2}|\d|[✓✔●○–-])\s?=\s)", ", ", marked)
    for found in _LEGEND_PAIR.finditer(marked):
        mark = _mark_text(found["mark"])
        role = _role(found["meaning"].split(" and ")[0])
        if role is not None:
            texts.setdefault(mark, role)
            words.setdefault(mark, found["meaning"].strip())
    for found in _SIGNS.finditer(text):
        role = _role(found["meaning"])
        if role is not None:
            texts.setdefault(_mark_text(found["mark"]), role)
            words.setdefault(_mark_text(found["mark"]), found["meaning"].strip())
    for count, name in (("two ticks", "✓✓"), ("double tick", "✓✓"), ("one tick", "✓"), ("a tick", "✓"), ("single tick", "✓")):
        at = text.casefold().find(count)
        if at >= 0 and (role := _role(re.split(r"[;,.]|\bone tick|\btwo ticks", text[at + len(count) :], maxsplit=1, flags=re.I)[0])) is not None:
            texts.setdefault(name, role)
            words.setdefault(name, count)


