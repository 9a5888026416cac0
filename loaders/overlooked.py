"""Sentences that look like governance and gave no claim: what a person reads again to check a document."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.claim import Claim
from loaders.context import LONGEST, Context
from loaders.document import Document, Heading, ListItem, Paragraph, Table
from loaders.marked import Marked, mark
from loaders.names.book import Place, units
from loaders.names.find import book
from loaders.sentences import sentences

CUE = re.compile(
    r"\b(?:(?:co-)?(?:leads?|led|leading|leadership)(?!\s(?:to|up\sto|professional|member)\b)|responsib\w+|accountab\w+|answerable|"
    r"owne[dr]s?|owns|sponsors?|sponsored|champions?|championed|overse\w+|oversight|(?:co-)?chair(?:s|ed|ing)?|convenors?|convene[ds]?|"
    r"reports?(?:\s\w+)?\s(?:in\s)?to|reporting\s(?:in)?to|feeds?\sinto|escalat\w+|support(?:s|ed\sby|ing)|assist(?:s|ed\sby)|contributes?|"
    r"coordinates?|co-ordinates?|spearheads?|members?(?:hip)?|represent(?:ed|atives?)|sits?\s(?:on|with|under)|attend(?:s|ed\sby)|comprises?|"
    r"consists?\sof|made\sup\sof|brings?\stogether|partners\sare|(?:responsible|statutory)\s(?:authorit(?:y|ies)|partners?)|"
    r"incorporat\w+|sets?\sup|establish(?:es|ed)|sub-?groups?\sof|part\sof|delivers?|delivered\sby|commission(?:s|ed\sby)|run\sby|"
    r"replace[ds]?|succe(?:eds?|eded|ssor)|merged|renamed|formerly|became|(?:is|are|was)\s(?:now\s)?called|"
    r"statutory\sdut(?:y|ies)|required\sby|under\s(?:section|the)|"
    r"priorit(?:y|ies)|(?:very\s)?(?:high|medium|moderate|low|significant)\s(?:risk|threat)|(?:risk|threat)\s(?:is|was|of))\b",
    re.IGNORECASE,
)
"""Words that a sentence about governance has: at least those that the rules look for (a test holds them together)."""
_NAMED = re.compile(r"«[BOPGTX]\d|\b(?:we|our|us)\b", re.IGNORECASE)
"""Whose role it could be, or in what: where neither is named, no rule could say anything."""
_OPENS_A_LIST = re.compile(r":\s*$")


@dataclass(frozen=True, slots=True)
class Overlooked:
    """A sentence at `start` to `end` of the text at `place`; `cues` are its words that look like governance."""

    place: Place
    start: int
    end: int
    cues: tuple[str, ...]


def overlooked(document: Document, claims: Iterable[Claim]) -> list[Overlooked]:
    """The sentences of `document` that look like governance and that none of its `claims` (but MENTIONS) rests on.

    A sentence that opens a list or a table has given what they gave, a cell what its row gave.
    """
    said: dict[Place, list[tuple[int, int]]] = {}
    rows: set[tuple[int, int]] = set()
    for claim in claims:
        at = claim.evidence.locator
        if claim.type == "MENTIONS":
            continue
        said.setdefault((at.block, at.cell), []).append((at.start, at.end))
        block = document.blocks[at.block]
        if isinstance(block, Table) and at.cell >= 0:
            rows.add((at.block, block.cells[at.cell].row))
    gave = {block for block, _ in said}
    out: list[Overlooked] = []
    for sentence in _sentences(Context(document, book(document))):
        index, cell = sentence.place
        block = document.blocks[index]
        start, end = sentence.start, sentence.start + len(sentence.text)
        if isinstance(block, Table) and cell >= 0 and (index, block.cells[cell].row) in rows:
            continue
        if any(s < end and start < e for s, e in said.get(sentence.place, ())):
            continue
        cues = tuple(dict.fromkeys(" ".join(m.group().casefold().split()) for m in CUE.finditer(sentence.text)))
        if not cues or not _NAMED.search(sentence.marked):
            continue
        if not (_OPENS_A_LIST.search(sentence.text) and _list_gave(document, index, gave)):
            out.append(Overlooked(sentence.place, start, end, cues))
    return out


def _sentences(context: Context) -> Iterator[Marked]:
    """Those of running text, and those of cells that are sentences: four words and more."""
    yield from context.sentences
    for place, text in units(context.document):
        if place[1] >= 0 and isinstance(context.document.blocks[place[0]], Table):
            for start, end in sentences(text, longest=LONGEST):
                if len(text[start:end].split()) > 3:
                    yield mark(text, start, end, place, context.book.at(place))


def _list_gave(document: Document, index: int, gave: set[int]) -> bool:
    for at in range(index + 1, len(document.blocks)):
        block = document.blocks[at]
        if isinstance(block, Heading | Paragraph):
            return False
        if at in gave:
            return True
        if not isinstance(block, ListItem | Table):
            return False
    return False
