"""One file a format: `SUFFIX` and `render(answer, layout) -> bytes`. The folder is the registry.

What a document says is never trusted: control characters are shown, not obeyed; a spreadsheet sees no formula, a
page no tag, a terminal no markup. What several formats need stands in modules whose names begin with an underscore.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """Where an answer goes: so many columns `width`, a terminal that shows `colour` or not, a `file` or a stream."""

    width: int = 80
    colour: bool = False
    file: bool = False
