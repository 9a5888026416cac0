"""What a role is in."""

from dataclasses import dataclass, field

from loaders.items import Priority
from loaders.names.things import Thing


@dataclass(slots=True)
class Subject:
    """What a role is in: themes, priorities, and keys of programmes and bodies."""

    themes: list[str] = field(default_factory=list)
    priorities: list[Priority] = field(default_factory=list)
    others: list[Thing] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.themes or self.priorities or self.others)

    def with_(self, more: "Subject") -> "Subject":
        """This and another, each thing once."""
        pairs = ((self.themes, more.themes), (self.priorities, more.priorities), (self.others, more.others))
        themes, named, others = ([*mine, *(t for t in theirs if t not in mine)] for mine, theirs in pairs)
        return Subject(themes, named, others)


def is_number(priority: Priority, which: str) -> bool:
    """Whether the document's priority is the one so numbered: "2", "two", "B"."""
    words = ["one", "two", "three", "four", "five", "six"]
    rank = words.index(which.casefold()) + 1 if which.casefold() in words else 0
    rank = int(which) if which.isdigit() else rank or (ord(which.upper()) - 64 if len(which) == 1 else 0)
    return priority.rank == rank
