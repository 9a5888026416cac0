"""What a priority is, the words that announce priorities, and the items of a sentence or a list that give them."""

import re
from dataclasses import dataclass

from loaders.marked import Marked
from loaders.names.book import Place
from loaders.names.things import Thing

CUE = re.compile(r"\bpriorit(?:y|ies)\b(?!\s(?:cohort|group|neighbourhood|ward|location|estate|street|famil|need|debt|place|rating|order))|\b(?:risk|focus|priority|key) areas\b|\bareas of focus\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:not (?:been )?(?:adopted|taken|carried|a priority|priorities|included|selected|chosen)|no longer|previous(?:ly)?|former(?:ly)?|"
    r"last year|considered|rejected|dropped|national priorities|other board|emerging|draft priorit\w*|consult\w* on|options?|"
    r"used to be|discarded|were set in|until 20\d\d|retired|removed|longlist|long list|shortlist)\b",
    re.IGNORECASE,
)
UNORDERED = re.compile(r"no particular order|alphabetical|not (?:in|ranked|listed in)|equal (?:importance|weight)|in any order|"
                        r"not ranked", re.IGNORECASE)  # fmt: skip
_TRAILING = re.compile(r"[\s;,]+(?:and|or)?\s*$|\s*\.\s*$")
NATIONAL = re.compile(r"\b(?:national|government[’']?s?|home office|ministers?)[’']?s?\s(?:\w+\s)?(?:strategy|plan|framework|guidance|priorities|aims)\b", re.IGNORECASE)
COUNT = {w: i for i, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)}
_COUNTED = re.compile(rf"\b(?P<count>\d{{1,2}}|{'|'.join(COUNT)})\s(?:[\w-]+\s){{0,3}}(?:priorit|aims|objectives|things|themes|areas|subjects|strands|goals|outcomes|issues|concerns|pledges|commitments|ambitions|promises)", re.I)
_EXPLAINED = re.compile(r":\s|\s[–—-]\s|\.\s")
_NUMBERED = re.compile(r"^\(?(?:[ivx]{1,4}|\d|[a-h])\)\s|^(?:[ivx]{1,4}|\d|[a-h])[.)]\s|"
                       r"^(?i:(?:strategic\s)?(?:priority|objective|aim|ambition|theme|strand|outcome|goal)\s(?:\d{1,2}|[a-f]|one|two|three|four|five|six|seven))\s?[:.–—-]\s")


@dataclass(frozen=True, slots=True)
class Priority:
    """One priority as a document states it: its name as printed, where, who sets it, and its rank where order counts."""

    name: str
    place: Place
    span: tuple[int, int]
    setter: Thing | None
    rank: int | None
    rule: str


def thing_of(sentence: Marked, found: str) -> Thing | None:
    """The thing of the mark `found`, "«B2»", in its sentence; None where the mark is no name."""
    return sentence.marks[int(found[2:-1])].thing


def named(text: str) -> tuple[str, tuple[int, int]]:
    """An item's priority, as printed: what stands before a full stop, a semicolon or the words that explain it."""
    begin = number.end() if (number := _NUMBERED.match(text)) else 0
    end = len(text)
    if (match := _EXPLAINED.search(text, begin)) and match.start() - begin > 3 and len(text) - match.end() > 25:
        end = match.start()
    while match := _TRAILING.search(text, 0, end):
        if match.start() >= end or match.start() == 0:
            break
        end = match.start()
    return text[begin:end].strip(), (begin, end)


def expected_of(head: str) -> int:
    """How many items the words before them announce; 0 where they do not say."""
    found = _COUNTED.search(head)
    if found is None:
        return 0
    word = found["count"].casefold()
    return int(word) if word.isdigit() else COUNT[word]


def split(items: str, expected: int) -> list[tuple[int, int]]:
    """The items of "a, b and c" or "a; b; and c". A stated count decides whether the last "and" parts two items."""
    separator = r";\s(?:and\s)?" if ";" in items else r",\s(?:and\s)?"
    bounds = [m.span() for m in re.finditer(separator, items)]
    parts = list(zip([0, *(e for _, e in bounds)], [*(s for s, _ in bounds), len(items)], strict=True))
    start, end = parts[-1]
    if ";" not in items and (not expected or len(parts) < expected) and not items[:start].rstrip().endswith("and"):
        joins = list(re.finditer(r"\sand\s", items[start:end]))
        if joins:
            join = joins[-1] if len(parts) > 1 and not expected else joins[0]
            for candidate in joins:
                after = items[start + candidate.end() : end].split(" ", maxsplit=1)[0]
                if after.endswith("ing"):
                    join = candidate
            parts[-1:] = [(start, start + join.start()), (start + join.end(), end)]
    return parts
