"""Levels of risk as they are stated, in one place."""

import re

LEVELS: tuple[tuple[str, str], ...] = (
    (r"very[\s-]high|extreme|critical|severe", "very-high"),
    (r"medium[\s-]+(?:to[\s-]+)?high|high|significant|substantial|red", "high"),
    (r"medium|moderate|amber|yellow", "medium"),
    (r"very[\s-]low|low|minor|green|negligible", "low"),
)
_CELL = tuple((re.compile(rf"(?:{pattern})(?:\s(?:risk|threat|level|priority))?", re.IGNORECASE), level) for pattern, level in LEVELS)


def of_cell(text: str) -> str | None:
    """The level that a cell of a table states; None where it states none."""
    text = " ".join(text.split()).strip(" *.")
    return next((level for pattern, level in _CELL if pattern.fullmatch(text)), None)


def of_word(word: str) -> str | None:
    """The level that one of the words of prose states: very high, high, medium, moderate, low."""
    word = " ".join(word.casefold().replace("-", " ").split())
    return {"very high": "very-high", "high": "high", "medium": "medium", "moderate": "medium", "low": "low",
            "very low": "low", "highest": None, "severe": "very-high"}.get(word)  # fmt: skip
