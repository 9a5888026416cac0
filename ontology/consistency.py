"""Whether the registers and the vocabulary agree with themselves: what `remit check --registers` proves.

The checks of the vocabulary are those of qSKOS (Mader, Haslhofer, Isaac: Finding Quality Issues in SKOS Vocabularies,
2012) that fit a scheme of this size: cycles, clashes of labels, orphans, concepts without a definition, and relations
that are both hierarchical and associative.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from ontology.errors import RemitError
from ontology.registers import Entry, entries
from ontology.text import fold, fold_name
from ontology.themes import find, themes, wider

LABELS = frozenset({"Organisation", "Area", "Post", "Partnership", "Legislation"})
_GSS = re.compile(r"[EWSNK]\d{8}")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ACT = re.compile(r"https://www\.legislation\.gov\.uk/[a-z]+/\d{4}/\d+(/(section|regulation)/\d+[A-Z]*\d*)?")


def problems() -> list[str]:
    """What is wrong with the registers and the themes, each in one line that names the row; empty when nothing is."""
    try:
        return [*registers(entries()), *vocabulary()]
    except RemitError as error:
        return [f"{error.what}: {error.remedy}"]


def registers(rows: tuple[Entry, ...]) -> Iterator[str]:
    """What is wrong with `rows`: forms, references, dates, and what stands there twice."""
    seen: dict[str, Entry] = {}
    known = {row.id: row for row in rows}
    codes: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    names: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for row in rows:
        at = f"{row.register}.csv, {row.id}"
        if row.id in seen:
            yield f"{at}: stands there twice (also in {seen[row.id].register}.csv)"
        seen[row.id] = row
        yield from _forms(at, row)
        yield from _references(at, row, known)
        if row.gss:
            codes[row.label, row.gss].append(row)
        for name in {fold_name(n) for n in (row.name, *row.aliases)}:
            names[row.label, name].append(row)
    for (_, code), group in sorted(codes.items()):
        if len(group) > 1:
            yield f"{group[0].register}.csv: the code {code} belongs to {' and to '.join(r.id for r in group)}"
    for (label, name), group in sorted(names.items()):
        for one, two in ((a, b) for i, a in enumerate(group) for b in group[i + 1 :]):
            if (label != "Area" or one.kind == two.kind) and _together(one, two):
                yield f"{one.register}.csv: {one.id} and {two.id} are both called {name!r} at one time"


def _forms(at: str, row: Entry) -> Iterator[str]:
    if not row.name or row.name != " ".join(row.name.split()):
        yield f"{at}: the name is empty or has stray spaces"
    if row.label not in LABELS:
        yield f"{at}: {row.label!r} is not one of {', '.join(sorted(LABELS))}"
    if row.gss and not _GSS.fullmatch(row.gss):
        yield f"{at}: {row.gss!r} is no GSS code (a letter and eight digits)"
    for date in (row.start, row.end):
        if date and not _DATE.fullmatch(date):
            yield f"{at}: {date!r} is no ISO date"
    if row.start and row.end and row.end < row.start:
        yield f"{at}: ends ({row.end}) before it starts ({row.start})"
    if row.uri and not _ACT.fullmatch(row.uri):
        yield f"{at}: {row.uri} is no address of an Act on legislation.gov.uk"
    if not row.source or not (_DATE.fullmatch(row.checked) or row.checked == "-"):
        yield f"{at}: has no source, or no date on which it was checked"
    for name in sorted({*row.aliases} & {*row.ambiguous}):
        yield f"{at}: {name!r} is both an alias and ambiguous"


def _references(at: str, row: Entry, known: dict[str, Entry]) -> Iterator[str]:
    for area in row.areas:
        if area not in known or known[area].label != "Area":
            yield f"{at}: covers {area}, which is no area"
    if row.part_of and row.part_of not in known:
        yield f"{at}: is a part of {row.part_of}, which is in no register"
    for successor in row.successors:
        if successor not in known or successor == row.id:
            yield f"{at}: is succeeded by {successor}, which is in no register"
    if row.successors and not row.end:
        yield f"{at}: has a successor but no end"
    if row.label == "Area" and row.kind != "country":
        chain = _chain(row, known)
        if not chain or known[chain[-1]].kind != "country":
            yield f"{at}: its chain of areas ends at {chain[-1] if chain else 'itself'}, which is no country"


def _chain(row: Entry, known: dict[str, Entry]) -> list[str]:
    chain: list[str] = []
    parent = row.part_of
    while parent in known and parent not in chain:
        chain.append(parent)
        parent = known[parent].part_of
    return chain


def _together(one: Entry, two: Entry) -> bool:
    """Whether the two were in being at one time."""
    return not (one.end and two.start and one.end <= two.start) and not (two.end and one.start and two.end <= one.start)


def vocabulary() -> Iterator[str]:
    """What is wrong with the themes."""
    known = themes()
    labels: dict[str, set[str]] = defaultdict(set)
    for theme in known.values():
        at = f"themes.csv, {theme.id}"
        if not theme.definition:
            yield f"{at}: has no definition"
        if theme.broader and theme.broader not in known:
            yield f"{at}: its broader theme {theme.broader} does not exist"
        elif theme.broader and theme.id in wider(theme.id):
            yield f"{at}: is broader than itself"
        for other in theme.related:
            if other not in known or other == theme.id:
                yield f"{at}: its related theme {other} does not exist"
            elif other in wider(theme.id) or theme.id in wider(other):
                yield f"{at}: {other} is both broader and related"
        for label in (theme.label, *theme.alternative):
            labels[fold(label)].add(theme.id)
        if theme.id not in {found for _, _, found in find(theme.label)}:
            yield f"{at}: its label {theme.label!r} is not found as this theme in running text"
    for label, ids in sorted(labels.items()):
        if len(ids) > 1:
            yield f"themes.csv: the label {label!r} belongs to {' and to '.join(sorted(ids))}"
