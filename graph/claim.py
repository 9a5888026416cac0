"""A claim: one document says one thing in one place.

An `Entity` is a thing *as one document names it*; which node it is taken to be is decided later, in
`graph.resolution`, so that a merge never rewrites evidence. A `Claim` joins two entities by their keys and
rests on an `Evidence`. All three are plain, frozen and hashable; their ids are functions of their content.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from ontology.text import slug

QUOTE_LENGTH = 300
"""The most characters that a quote may have (the contract's limit)."""

Value = str | int | float | bool | None
Properties = tuple[tuple[str, Value], ...]
"""Sorted (name, value) pairs: what a frozen thing has in place of a dict."""

BODIES = frozenset({"Board", "Partnership", "ThematicGroup"})
LABELS = (
    "Document", "Board", "Partnership", "ThematicGroup", "Organisation", "Priority", "Theme", "Risk",
    "Programme", "Area", "Legislation", "Post",
)  # fmt: skip
"""The node labels of the contract; `ResponsibleAuthority` is a second label on an organisation."""
TYPES = (
    "LEADS", "SUPPORTS", "UNRESOLVED", "MEMBER_OF", "CHAIRS", "REPORTS_TO", "PART_OF", "CONVENES", "SETS",
    "CONCERNS", "IDENTIFIES", "MENTIONS", "ASSESSES", "DELIVERS", "COVERS", "GOVERNED_BY", "SUCCEEDS",
    "BROADER",
)  # fmt: skip
"""The edge types of the contract."""


class Status(StrEnum):
    """How far a claim may be relied on."""

    STATED = "stated"
    DERIVED = "derived"
    UNREADABLE = "unreadable"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


def properties(**values: Value) -> Properties:
    """Keyword arguments as sorted pairs; `None` is kept, because "no level" is a fact of its own.

    A trailing underscore is dropped, so that `from_="2025-04"` gives the property `from`.
    """
    return tuple(sorted((name.removesuffix("_"), value) for name, value in values.items()))


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a person finds it: `text` ("4.2", "Appendix A, row Hate Crime"), and where the program found it.

    `block` is the index of the block in the document, `cell` that of the cell in a table (-1: the block's own text),
    `start` and `end` the span in that text.
    """

    text: str
    page: int | None = None
    block: int = -1
    start: int = 0
    end: int = 0
    cell: int = -1

    @property
    def span(self) -> str:
        """Where the program found it, in words: "block 12, cell 3, characters 0 to 40"; empty where it is not known."""
        if self.block < 0:
            return ""
        inside = f", cell {self.cell}" if self.cell >= 0 else ""
        return f"block {self.block}{inside}, characters {self.start} to {self.end}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a claim rests on: the document's id, the place, and at most 300 characters as they stand."""

    document: str
    locator: Locator
    quote: str

    def __post_init__(self) -> None:
        if len(self.quote) > QUOTE_LENGTH:
            raise ValueError(f"a quote of {len(self.quote)} characters (at most {QUOTE_LENGTH})")


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing as one document names it.

    `name` is the fullest name that the document gives, `aliases` the others. `register` is the id of the
    register row or theme that it is ("E07000035", "cyber-crime"), empty where none is known. `area` is the
    place that tells it from others of its name ("Health and Wellbeing Board" of where?). `document` is
    empty only for what no document defines (a theme, a register's area).
    """

    label: str
    name: str
    document: str = ""
    aliases: tuple[str, ...] = ()
    register: str = ""
    area: str = ""
    authority: bool = False
    properties: Properties = ()
    part: str = ""
    """What else tells it from its namesakes in the document: who sets a priority, which table a risk stands in."""

    @property
    def key(self) -> str:
        """Its id among all entities: readable, and a function of what it is and where it is named."""
        if self.label == "Theme":
            return f"theme:{self.register}"
        if self.label == "Document":
            return f"document:{self.document}"
        part = f"{slug(self.part)}/" if self.part else ""
        return f"{self.document}#{self.label.lower()}/{part}{slug(self.name)}"


@dataclass(frozen=True, slots=True)
class Claim:
    """`source` -[`type`]-> `target`, as the keys of two entities, on the words of `evidence`, made by `rule`."""

    type: str
    source: str
    target: str
    evidence: Evidence
    rule: str
    status: Status = Status.STATED
    properties: Properties = field(default=())

    @property
    def id(self) -> str:
        """A hash of what is claimed, by whom, where and in which words; the rule that found it does not count."""
        parts = (
            self.type, self.source, self.target, self.evidence.document, self.evidence.locator.text,
            self.evidence.quote, *(f"{n}={v}" for n, v in self.properties),
        )  # fmt: skip
        return "c" + sha256("\x1f".join(parts).encode()).hexdigest()[:16]
