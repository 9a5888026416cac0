"""Tables of risks: a name, a level or a score, and who assessed it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.claim import Claim, properties
from loaders.actors import actor
from loaders.context import Context
from loaders.document import Cell, Table
from loaders.levels import of_cell
from loaders.names.things import Thing
from loaders.risk import risk, scorer
from ontology.themes import match

_HEAD_LEVEL = re.compile(r"\b(?:level|rating|band|grade|rag|risk|assessment|priority)\b", re.IGNORECASE)
_HEAD_SCORE = re.compile(r"\b(?:total|overall|score|final|average|mean|combined|risk score|points)\b", re.IGNORECASE)
_HEAD_BY = re.compile(r"\b(?:(?:assessed|scored|graded|rated|judged|ranked) by|assessor|assessed|owner of the score|source)\b", re.IGNORECASE)
_CONTEXT = re.compile(r"\b(?:harm|risks?|threats?|score[sd]?|scoring|morile|assess\w*|matrix)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,4}(?:\.\d+)?)\s*\*?\s*$")
_LEVEL_OF_ROW = re.compile(r"^(?P<level>very high|high|medium|moderate|low|very low)(?:\s(?:risk|threat|harm))?$|^(?:tier|band|level|group)\s\w{1,3}\s?[(:–-]\s?(?P<in>very high|high|medium|moderate|low|very low)(?:\s(?:risk|threat))?\)?$", re.IGNORECASE)
_RISKS = re.compile(r"\b(?:threats?|risks?|hazards?)\b", re.IGNORECASE)
_REF = re.compile(r"\s*(?:[A-Z]{0,3}[\s.-]?\d{1,3}[a-z]?|[A-Z])\.?\s*")
_OF_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EARLIER = re.compile(r"\b(?:last|previous|prior|before|was|target|inherent|initial)\b", re.IGNORECASE)
_YEAR_HEAD = re.compile(r"(?:19|20)\d\d|%|change|target|recorded|rate|number|volume|offences|incidents|baseline|actual", re.IGNORECASE)




def extract(context: Context) -> Iterator[Claim]:
    """Yield IDENTIFIES, CONCERNS and ASSESSES for the rows of every table that gives levels or scores of risks."""
    for index, block in context.document.visible():
        if isinstance(block, Table):
            yield from _table(context, index, block)
            yield from _tiers(context, index, block)


def _tiers(context: Context, index: int, table: Table) -> Iterator[Claim]:
    """A row for each level with its risks beside it: "Tier 1 (high) | Domestic abuse; county lines"."""
    grid = table.grid()
    told = [(found, row[1]) for row in grid if len(row) == 2 and (found := _LEVEL_OF_ROW.search(row[0].text.strip())) is not None]
    if len(told) < 2 or len(told) < len(grid) - 1 or not _about_harm(context, index, [c.text for c in grid[0]]):
        return
    for found, cell in told:
        for part in re.finditer(r"[^;,\n•]+", cell.text):
            name = part.group().strip(" .")
            start = part.start() + part.group().index(name) if name else 0
            if match(name):
                level = of_cell(found["level"] or found["in"])
                yield from risk(context, name, (index, table.position(cell)), (start, start + len(name)), "risk-table", level=level)


def _table(context: Context, index: int, table: Table) -> Iterator[Claim]:
    grid = table.grid()
    if table.height < 3 or table.width < 2:
        return
    heads = [c.text for c in grid[0]]
    bands = _bands(context)

    def level_of(text: str) -> str | None:
        return of_cell(text) or bands.get(text.strip(" *."))

    name_at = 1 if table.width > 2 and _share(grid, 0, _REF.fullmatch) >= 0.7 else 0
    levels = [i for i, h in enumerate(heads) if i > name_at and (_HEAD_LEVEL.search(h) or _OF_YEAR.search(h)) and not _EARLIER.search(h) and _share(grid, i, level_of) >= 0.7]
    years = {i: found[0] for i in levels if (found := _OF_YEAR.search(heads[i]))}
    level_at = max(years, key=lambda i: years[i]) if len(years) > 1 else levels[0] if levels else None  # of two years, the later
    numeric = [i for i in range(name_at + 1, table.width) if _share(grid, i, _number_of) >= 0.7]
    if level_at is None and (not numeric or not _about_harm(context, index, heads)):
        return
    if any(_YEAR_HEAD.search(heads[i]) for i in numeric) and level_at is None:
        return
    named = [r for r in range(1, table.height) if grid[r][name_at].text.strip()]
    headed = level_at is not None and _RISKS.search(heads[name_at])
    if not headed and sum(bool(match(grid[r][name_at].text)) for r in named) < len(named) * 0.4:
        return
    total = _total(heads, numeric, level_at)
    by = next((i for i, h in enumerate(heads) if i and _HEAD_BY.search(h)), None)
    assessors = {i: t for i in numeric if by is None and i != total and (t := _assessor(context, index, table, grid[0][i])) is not None}
    gave = scorer(context, index) if by is None and not assessors else None
    for r in named:
        level = level_of(grid[r][level_at].text) if level_at is not None else None
        yield from _row(context, index, table, grid[r], grid[r][name_at], level, total, assessors, by, gave)


@lru_cache(maxsize=1)
def _bands(context: Context) -> dict[str, str]:
    """What the letters or numbers of a scale mean, where a table of the document says so: A is "Very high"."""
    for _, block in context.document.visible():
        if not isinstance(block, Table) or not 2 < block.height < 9:
            continue
        told = {}
        for row in block.grid()[1:]:
            level = next((found for c in row[1:] if (found := of_cell(c.text))), None)
            if level and len(row[0].text.strip()) <= 2:
                told[row[0].text.strip()] = level
        if len(told) >= 3 and len(told) == block.height - 1:
            return told
    return {}


def _share(grid: list[list[Cell]], column: int, test: object) -> float:
    found = [grid[r][column].text for r in range(1, len(grid)) if grid[r][column].text.strip()]
    return sum(test(t) is not None for t in found) / len(found) if found and callable(test) else 0.0


def _about_harm(context: Context, index: int, heads: list[str]) -> bool:
    block = context.document.blocks[index]
    near = " ".join(context.document.blocks[i].text for i in range(max(0, index - 2), index))
    return bool(_CONTEXT.search(" ".join([*heads, block.text, *block.path[-1:], near])))


def _total(heads: list[str], numeric: list[int], level_at: int | None) -> int | None:
    named = [i for i in numeric if _HEAD_SCORE.search(heads[i])]
    if named:
        return named[-1]
    return numeric[-1] if level_at is not None and len(numeric) == 1 else None


def _assessor(context: Context, index: int, table: Table, head: Cell) -> Thing | None:
    """Whom a column of scores belongs to; None for a column that is no organisation's ("Likelihood")."""
    if re.search(r"\b(?:likelihood|impact|probability|severity|harm|risk|volume|trend|physical|score|weight\w*|scale|frequency|confidence|capacity|capability|gap|scope|reach|urgency|visibility|demand|cost|weighting|rank(?:ing)?|spread|concern)\b", head.text, re.I):
        return None
    place = (index, table.position(head))
    marked = context.marked(place)
    for mark in marked.marks:
        if (thing := actor(context, mark)) is not None:
            return thing
    name = " ".join(head.text.split()).strip("* ")
    if 1 < len(name) < 60 and any(c.isalpha() for c in name):
        return _local(context, name) or context.book.named(name) or context.book.add("Organisation", name)
    return None


def _local(context: Context, name: str) -> Thing | None:
    """A column headed "Fire" in a table of agencies' scores is the fire service, "Police" the police."""
    kinds = {"fire": "fire and rescue service", "police": "police force", "fire service": "fire and rescue service"}
    kind = kinds.get(name.casefold())
    return next((t for t in context.book.things if kind and t.entry is not None and t.entry.kind == kind), None)


def _row(context: Context, index: int, table: Table, row: list[Cell], head: Cell, level: str | None, total: int | None,
         assessors: dict[int, Thing], by: int | None, gave: Thing | None) -> Iterator[Claim]:  # fmt: skip
    name = " ".join(head.text.split()).strip(" *")
    place = (index, table.position(head))
    title = table.text or ", ".join(table.path[-2:])
    where = ", ".join(p for p in (title[:80], f"row {name[:60]}") if p)
    quote = " ".join(" ".join(c.text.split()) for c in row if c.text.strip())[:300]
    score = _number_of(row[total].text) if total is not None else None
    if level is None and score is None and not any(_number_of(row[i].text) is not None for i in assessors):
        return
    made = list(risk(context, name, place, (0, len(head.text)), "risk-table", level=level, score=score,
                      part=title[:60], where=where, quote=quote))  # fmt: skip
    yield from made
    key = made[0].target
    for column, thing in sorted(assessors.items()):
        value = _number_of(row[column].text)
        if value is not None:
            yield context.claim("ASSESSES", context.thing(thing), key, place, (0, len(head.text)), "risk-table",
                                properties=properties(score=value), where=where, quote=quote)  # fmt: skip
    if gave is not None and (score is not None or level is not None):
        yield context.claim("ASSESSES", context.thing(gave), key, place, (0, len(head.text)), "risk-table",
                            properties=properties(score=score), where=where, quote=quote)  # fmt: skip
    if by is not None and row[by].text.strip():
        marked = context.marked((index, table.position(row[by])))
        for mark in marked.marks:
            if (assessor := actor(context, mark)) is not None:
                yield context.claim("ASSESSES", context.thing(assessor), key, place, (0, len(head.text)), "risk-table",
                                    properties=properties(score=score), where=where, quote=quote)  # fmt: skip


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _number_of(text: str) -> int | float | None:
    found = _NUMBER.fullmatch(text)
    return _number(found[1]) if found else None
