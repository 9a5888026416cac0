"""Where a document stands: its area, its council, police and fire service, its date, and whether it is minutes."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.document import AnyBlock, Document, Heading, Table
from ontology.registers import Entry, by_id, current, enclosing, entries

_MONTHS = {m: i for i, m in enumerate(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], 1)}  # fmt: skip
_DATE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s{1,3}(" + "|".join(_MONTHS) + r"),?\s{1,3}((?:19|20)\d\d)\b"
    r"|\b(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\b|\b(" + "|".join(_MONTHS) + r")\s{1,3}((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s?(?:[-–—/]|to)\s?((?:19|20)?\d\d)\b(?!\s?per\b)")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_MINUTES = re.compile(r"\bminutes of\b|\bminutes\b|\bRESOLVED\b|\bapologies for absence\b|\bdeclarations of interest\b", re.I)
_HEARD = re.compile(
    r"\b(?:the\s(?:(?:select\s|scrutiny\s)?committee|panel|commission|review\sgroup|members)|members)\s(?:was\s|were\s|also\s)?"
    r"(?:heard|noted|asked|told|advised|informed|observed|visited|pressed|queried|learned|received|considered|saw|shown|struck)\b",
    re.IGNORECASE,
)
_OFTEN = 4
"""Who says so often what "the Committee heard" reports what is so in the past."""
_OF_MINUTES = re.compile(r"\bminutes?\b(?!\s(?:are|will|from|walk|drive))", re.IGNORECASE)
_PROPOSED = re.compile(r"(?:\d[\d.]*\s+)?(?:draft\s|proposed\s|summary\sof\s)?(?:recommendations?|proposals|options)(?:\s(?:to|for)\s.{3,60})?\s*$", re.IGNORECASE)
_NO_MINUTES = re.compile(r"\b(?:plan|strategy|agreement|handbook|assessment|review|framework|profile|terms of reference)\b", re.IGNORECASE)
_WRONG = re.compile(r"\b(?:get wrong|got wrong|myths?|misconceptions?|misunderstandings?|mistakes|untrue|rumou?rs?|not true)\b", re.IGNORECASE)
"""Headings under which a document quotes what is not so."""
_COUNCILS = ("council", "district", "borough")
_OF_SOMETHING = re.compile(r"\b(?:until|till|since|before|up to|by)\s(?:the\s)?(?:end\sof\s)?$", re.IGNORECASE)
"""Such a date is that of what is told, not of the document."""
_LABELS = 8
"""Rows of a table that tells of the document itself, not of what it is about."""
_FRONT = 14
"""How many blocks at the head of a document count as its front."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Register ids, empty where they are not known; `chain` is the area and what it lies in, nearest first."""

    area: str = ""
    chain: tuple[str, ...] = ()
    council: str = ""
    date: str = ""
    period: str = ""
    minutes: bool = False
    minuted: frozenset[int] = frozenset()
    """The blocks under a heading that says minutes, in a document that is none."""
    proposed: frozenset[int] = frozenset()
    """The blocks under a heading "Recommendations", in a document that is no minutes: what somebody else is to decide."""
    doubted: frozenset[int] = frozenset()
    """The blocks under a heading "Things people get wrong": what they quote is not so."""

    def reports(self, block: int) -> bool:
        """Whether block `block` reports in the past what holds: it stands in minutes."""
        return self.minutes or block in self.minuted

    @property
    def place(self) -> str:
        """The area's name, empty where it is not known."""
        return by_id()[self.area].name if self.area else ""


def setting(document: Document, hits: Iterable[tuple[int, Sequence[Entry]]]) -> Setting:
    """The setting of `document`. `hits` are the register entries that its blocks name: (block index, candidates)."""
    weights: Counter[str] = Counter()
    councils: Counter[str] = Counter()
    for block, candidates in hits:
        weight = 8 if block < _FRONT else 1
        places = {a for e in candidates for a in _home(e)}
        if len(candidates) == 1 and len(places) == 1:
            weights[places.pop()] += weight
        if len(candidates) == 1 and candidates[0].label == "Organisation" and candidates[0].kind.endswith(_COUNCILS):
            councils[candidates[0].id] += weight
    text = " ".join(_shown(b) for b in document.blocks[:_FRONT] if not b.hidden)
    date, period = document.date or _first_date(text), document.period or _first_period(document.title, text)
    if not date and (years := _YEAR.findall(document.title) or _YEAR.findall(text[:400])):
        date = years[0]
    if date and not document.date and (titled := _YEAR.findall(document.title)) and titled[0] > date[:4]:
        date = titled[0]  # a plan for 2026 that begins with what was in 2024
    # "North West" is said of many a place; a document is a region's only where it names nothing smaller
    narrow = [a for a in weights if by_id()[a].kind not in {"region", "country"}] or list(weights)
    area = max(narrow, key=lambda a: (weights[a], a)) if narrow else ""
    own = [c for c in councils if area in by_id()[c].areas and current(by_id()[c], date or "2100")]
    council = max(own, key=lambda c: (councils[c], c)) if own else _council_of(area, date)
    minuted = frozenset(i for i, b in enumerate(document.blocks) if any(_OF_MINUTES.search(h) for h in b.path))
    minutes = _is_minutes(document, text)
    proposed = frozenset(i for i, b in enumerate(document.blocks) if not minutes and any(_PROPOSED.match(h) for h in b.path))
    doubted = frozenset(i for i, b in enumerate(document.blocks) if any(_WRONG.search(h) for h in b.path[-1:]))
    return Setting(area, _chain(area), council, date, period, minutes, minuted, proposed, doubted)


@cache
def of_area(kind: str, area: str, date: str) -> Entry | None:
    """The one entry of `kind` ("police force") that covers `area` or what it lies in, at `date`; None for none or two."""
    for place in _chain(area):
        found = [e for e in entries() if e.kind == kind and place in e.areas and (not date or current(e, date))]
        if len(found) == 1:
            return found[0]
    return None


def _home(entry: Entry) -> tuple[str, ...]:
    """The one place that an entry speaks of; nothing for a body of several places."""
    if entry.label == "Area":
        return (entry.id,)
    if entry.gss and len(entry.areas) == 1:
        return entry.areas
    return entry.areas if len(entry.areas) == 1 else ()


def _chain(area: str) -> tuple[str, ...]:
    return (area, *enclosing(area)) if area else ()


def _council_of(area: str, date: str) -> str:
    found = [e.id for e in entries() if area and area in e.areas and e.label == "Organisation" and e.kind.endswith(_COUNCILS)
             and current(e, date or "2100")]  # fmt: skip
    return found[0] if len(found) == 1 else ""


def _shown(block: AnyBlock) -> str:
    """What a block says at the front; of a small table of labels (version, date, owner) all of it."""
    return " ".join([block.text, *(c.text for c in block.cells)]) if isinstance(block, Table) and block.width == 2 and block.height <= _LABELS else block.text


def _first_date(text: str) -> str:
    match = next((m for m in _DATE.finditer(text) if not _OF_SOMETHING.search(text, max(0, m.start() - 24), m.start())), None)
    if match is None:
        return ""
    if match[1]:
        return f"{match[3]}-{_MONTHS[match[2].casefold()]:02d}-{int(match[1]):02d}"
    if match[4]:
        return f"{match[6]}-{int(match[5]):02d}-{int(match[4]):02d}" if int(match[5]) <= 12 else match[6]
    return f"{match[8]}-{_MONTHS[match[7].casefold()]:02d}"


def _first_period(title: str, text: str) -> str:
    for source in (title, text):
        for match in _PERIOD.finditer(source):
            first, last = match[1], match[2] if len(match[2]) == 4 else match[1][:2] + match[2]
            if 0 < int(last) - int(first) <= 15:
                return f"{first}-{last}"
    return ""


def _is_minutes(document: Document, text: str) -> bool:
    """Minutes say so in their title or front, or resolve something; a plan that mentions minutes does not count."""
    if re.search(r"\bminutes\b", document.title, re.IGNORECASE):
        return True
    if sum(len(_HEARD.findall(b.text)) for b in document.blocks if not b.hidden) >= _OFTEN:
        return True
    if _NO_MINUTES.search(document.title):
        return False
    whole = " ".join(b.text for b in document.blocks if not isinstance(b, Table | Heading))
    return len({m.group().casefold() for m in _MINUTES.finditer(text + whole)}) >= 2
