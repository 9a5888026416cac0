"""Narrowing: `--document`, `--as-of` and `--area` come down to the documents that an answer may rest on.

A document is in force in a year when its period holds the year; where it gives no period, from its date's year until
a successor's. One without either is never ruled out by a year, and one that covers no known area is ruled out by any.
"""

import re
from collections.abc import Collection, Mapping

from graph.store import Store
from ontology.errors import UsageError
from queries.match import one

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_SHORT = re.compile(r"(?<!\d)((?:19|20)(\d\d))\s*[-–/]\s*(\d\d)(?!\d)")
_DOCUMENTS = """
MATCH (d:Document)
OPTIONAL MATCH (later:Document)-[s:SUCCEEDS]->(d) WHERE s.status <> 'rejected'
WITH d, min(later.date) AS ended
RETURN d.date AS date, d.period AS period, ended, collect(d.id) AS ids ORDER BY date, period, ended
"""
_COVERING = """
CALL {
  MATCH (:Area {id: $area})-[:PART_OF*0..6]->(a:Area) RETURN a
  UNION ALL
  MATCH (:Area {id: $area})<-[:PART_OF*0..6]-(a:Area) RETURN a
}
MATCH (a)<-[c:COVERS]-(d:Document) WHERE c.status <> 'rejected'
RETURN DISTINCT d.id AS id ORDER BY id
"""


def year(text: str) -> int:
    """The year that `text` is. Raises `UsageError` for anything but four digits of 1800 to 2099."""
    if not _YEAR.fullmatch(text.strip()):
        raise UsageError(f"{text!r} is no year", "give four digits, such as 2018")
    return int(text)


def documents(store: Store, wanted: Mapping[str, str]) -> tuple[list[str] | None, list[tuple[str, str]]]:
    """The ids of the documents that `wanted` (scope to text) leaves, None for all; and how each was understood."""
    left: set[str] | None = None
    understood = []
    if "document" in wanted:
        document, _ = one(store, "document", wanted["document"])
        left = {document.id}
        understood.append(("document", str(document)))
    if "as-of" in wanted:
        at = year(wanted["as-of"])
        force = set(in_force_at(store, [at])[at])
        left = force if left is None else left & force
        understood.append(("as of", f"{at}: documents in force in that year"))
    if "area" in wanted:
        area, _ = one(store, "area", wanted["area"])
        about = {id for (id,) in store.read(_COVERING, {"area": area.id}).rows}
        left = about if left is None else left & about
        understood.append(("area", f"{area}, and documents about a part of it or a larger area around it"))
    return (None if left is None else sorted(left)), understood


def in_force_at(store: Store, years: Collection[int]) -> dict[int, list[str]]:
    """For each of `years` the ids of the documents in force in it. The store is read once."""
    rows = store.read(_DOCUMENTS).rows if years else ()
    return {at: sorted(id for *dates, ids in rows if in_force(at, *dates) for id in ids) for at in years}


def in_force(at: int, date: str | None, period: str | None, ended: str | None) -> bool:
    """Whether a document of this date and period, whose successor is dated `ended`, holds in the year `at`.

    >>> in_force(2019, "2018", "2018/2020", None), in_force(2021, "2018", "2018/2020", None)
    (True, False)
    >>> in_force(2021, "2018", "", None), in_force(2021, "2018", None, "2020-04")
    (True, False)
    """
    years = _span(period)
    if years:
        return years[0] <= at <= years[-1]
    start, end = _year(date), _year(ended)
    return (start is None or start <= at) and (end is None or at < end)


def _year(date: str | None) -> int | None:
    """The year of an ISO date."""
    found = _YEAR.match(date or "")
    return int(found[0]) if found else None


def _span(period: str | None) -> list[int]:
    """The years in a period, ascending.

    >>> _span("2016-17"), _span("2018/2020"), _span("2023-04/2024-03")
    ([2016, 2017], [2018, 2020], [2023, 2024])
    """

    def spelt(short: re.Match[str]) -> str:
        return f"{short[1]} {short[1][:2]}{short[3]}" if short[3] > short[2] else short[0]

    return sorted(map(int, _YEAR.findall(_SHORT.sub(spelt, period or ""))))
