"""Registers: who there is, under which names, from when to when, and where.

One CSV file a register, and the folder is the registry: a file that is dropped in is read. Every file has at least the
columns `id`, `label`, `kind`, `name`, `source` and `checked`; lists inside a cell are separated by `; `. `end` is the
first day on which a body was no more. `source` says where a row was looked up, `checked` when ("-" for a name that
nobody looked up). A code that no source gives is left out, because a wrong code is worse than none.

What follows from a row by a regular rule stands here and not in the files: the area of a council, "Charnwood Council"
for "Charnwood Borough Council", a council's initials.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import permutations
from types import MappingProxyType

from ontology.errors import DefinitionError

AUTHORITIES = frozenset({
    "county council", "district council", "unitary council", "metropolitan district", "london borough",
    "police force", "fire and rescue service", "fire and rescue authority", "clinical commissioning group",
    "integrated care board", "local health board", "probation trust", "community rehabilitation company",
    "probation division", "probation region", "probation service", "police authority",
})  # fmt: skip
"""The kinds that section 5 of the Crime and Disorder Act 1998 makes responsible, or made at some time."""

_COUNCILS = (
    "Metropolitan Borough Council", "Metropolitan District Council", "County Borough Council",
    "City and District Council", "County Council", "District Council", "Borough Council", "City Council", "Council",
)  # fmt: skip
_BEFORE = ("London Borough of ", "Royal Borough of ", "Borough Council of ", "City of ", "Borough of ")
_COMPANY = " Community Rehabilitation Company"
_SMALL = frozenset({"and", "of", "the", "upon", "on", "in", "with", "under", "by"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a register. See the module's text for the fields' sources.

    `aliases` are the other names that mean this thing and no other; those in `ambiguous` belong to several things and
    decide nothing without a place. `areas` are the ids of the areas that it covers, `part_of` the id of the larger area
    (or the Act of a section). `authority` says that the Crime and Disorder Act 1998 makes its kind a responsible
    authority. Dates are ISO, as exact as known, empty where open.
    """

    id: str
    register: str
    label: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    part_of: str = ""
    start: str = ""
    end: str = ""
    successors: tuple[str, ...] = ()
    authority: bool = False
    uri: str = ""
    gss: str = ""
    source: str = ""
    checked: str = ""


@cache
def entries() -> tuple[Entry, ...]:
    """All entries of all registers, by register and id, the areas of the councils among them.

    Raises `DefinitionError` for a file whose columns are not those of a register.
    """
    found: list[Entry] = []
    for file in sorted((f for f in files(__name__).iterdir() if f.name.endswith(".csv")), key=lambda f: f.name):
        register = file.name.removesuffix(".csv")
        rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
        try:
            for row in rows:
                found.append(_entry(register, row))
                if row.get("place"):
                    found.append(_place(register, row))
        except (KeyError, AttributeError) as error:
            what = f"{file.name}: not a register ({error})"
            raise DefinitionError(what, "give it the columns id, label, kind, name, source and checked") from error
    names = {entry.name for entry in found}
    return tuple(sorted((_with_rules(e, names) for e in found), key=lambda e: (e.register, e.id)))


@cache
def by_id() -> Mapping[str, Entry]:
    """The entries by id."""
    return MappingProxyType({entry.id: entry for entry in entries()})


def current(entry: Entry, date: str) -> bool:
    """Whether `entry` was in being on an ISO `date`; for a date without a day or month, on some day of it."""
    started = not entry.start or not date or _floor(entry.start, date) <= _floor(date, entry.start)
    if not (entry.end and date):
        return started
    exact = len(date) >= len(entry.end)
    end, day = _floor(entry.end, date), _floor(date, entry.end)
    return started and (day < end or (day == end and not (exact and len(entry.end) == 10)))


def enclosing(area: str) -> Iterator[str]:
    """The ids of the areas that `area` lies in, the nearest first. A chain that runs in a circle ends where it closes.

    `area` is an entry's id; an unknown one lies in nothing.
    """
    seen = {area}
    entry = by_id().get(area)
    while entry and entry.part_of and entry.part_of not in seen:
        seen.add(entry.part_of)
        yield entry.part_of
        entry = by_id().get(entry.part_of)


def _floor(date: str, other: str) -> str:
    return date[: min(len(date), len(other))]


def _list(cell: str | None) -> tuple[str, ...]:
    return tuple(cell.split("; ")) if cell else ()


def _entry(register: str, row: Mapping[str, str]) -> Entry:
    get = row.get
    return Entry(
        row["id"], register, row["label"], row["kind"], row["name"], _list(get("aliases")), _list(get("ambiguous")),
        _list(get("areas")), get("part_of") or "", get("start") or "", get("end") or "", _list(get("successors")),
        row["kind"] in AUTHORITIES, get("uri") or "", get("gss") or "", row["source"], row["checked"],
    )  # fmt: skip


def _place(register: str, row: Mapping[str, str]) -> Entry:
    """The area of a council: its id is the GSS code, or what the council's row gives in place of one."""
    name, council = row["place"], row["name"]
    aliases = list(_list(row["place_aliases"]))
    for word in ("Borough", "District", "City", "County"):
        if f"{word} Council" in council or council.startswith(f"{word} of"):
            aliases += [f"{name} {word}", f"{word} of {name}"]
    if council.startswith("London Borough"):
        aliases += [f"Borough of {name}", f"London Borough of {name}"]
    aliases = [a for a in dict.fromkeys(aliases) if a not in (name, council)]
    return Entry(
        row["areas"].split("; ")[0], register, "Area", row["kind"].removesuffix(" council"), name, tuple(aliases),
        (), (), row["place_part_of"], row["start"], row["end"],
        tuple(s.removeprefix("council:") for s in _list(row["successors"])),
        False, "", row["gss"], row["source"], row["checked"],
    )  # fmt: skip


def _with_rules(entry: Entry, names: set[str]) -> Entry:
    """`entry` with the names that follow from its own by rule; a name that another entry bears is not added."""
    if entry.kind == "community rehabilitation company":
        return replace(entry, aliases=(*entry.aliases, *_in_any_order(entry.name)))
    if entry.register != "councils" or entry.label != "Organisation" or entry.kind == "combined authority":
        return entry
    bare = next((entry.name.removesuffix(f" {c}") for c in _COUNCILS if entry.name.endswith(f" {c}")), entry.name)
    bare = next((bare.removeprefix(b) for b in _BEFORE if bare.startswith(b)), bare)
    added = [f"{bare} Council"]
    if entry.kind == "london borough":
        added += [f"{bare} Borough Council", f"{bare} London Borough Council", f"LB {bare}", f"LB of {bare}"]
        added += [f"London Borough of {bare} Council"]
    for long, short in ((" Borough Council", " BC"), (" District Council", " DC"), (" County Council", " CC"),
                        (" Metropolitan Borough Council", " MBC")):  # fmt: skip
        if entry.name == bare + long:
            added.append(bare + short)
    if entry.name.endswith(" Borough Council"):
        added.append(f"Borough of {bare} Council")
    if entry.name.endswith(" Metropolitan Borough Council"):
        added.append(f"{bare} Borough Council")
    if entry.name.startswith("Royal Borough of "):
        added.append(f"{entry.name} Council")
    aliases = dict.fromkeys((*entry.aliases, *(a for a in added if a not in names)))
    initials = "".join(w[0] for w in entry.name.replace("-", " ").split() if w not in _SMALL and w[0].isalpha())
    return replace(entry, aliases=tuple(aliases), ambiguous=(*entry.ambiguous, initials.upper()))


def _in_any_order(name: str) -> Iterator[str]:
    """A company's name with its three or four places in every other order: documents do not agree on one."""
    places = name.removesuffix(_COMPANY).replace(" and ", ", ").split(", ")
    if 2 < len(places) < 5:
        for order in permutations(places):
            joined = f"{', '.join(order[:-1])} and {order[-1]}"
            if joined + _COMPANY != name:
                yield from (joined + _COMPANY, f"{joined} CRC")
