"""The catalogue: every question is a file in `queries/library/<topic>/`, and the folder is the registry."""

import difflib
from functools import cache
from pathlib import Path

from ontology.errors import DefinitionError, UsageError
from queries.question import Question, parse

LIBRARY = Path(__file__).parent / "library"


def files(folder: Path = LIBRARY) -> dict[str, Path]:
    """Each question's name and its file, sorted by topic and name. Only the folder is read.

    Raises `DefinitionError` for two questions of one name.
    """
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*/*.cypher")):
        if path.stem in found:
            raise DefinitionError(f"two questions are called {path.stem}: {found[path.stem]} and {path}", "rename one")
        found[path.stem] = path
    return found


@cache
def question(name: str, folder: Path = LIBRARY) -> Question:
    """The question called `name`; no other file is parsed.

    Raises `UsageError` with the nearest names where there is none, `DefinitionError` where its file is wrong.
    """
    there = files(folder)
    if name not in there:
        near = difflib.get_close_matches(name, there, n=3, cutoff=0.4)
        raise UsageError(f"there is no question called {name!r}",
                         f"did you mean {' or '.join(near)}?" if near else "remit ask lists them")  # fmt: skip
    path = there[name]
    return parse(path.read_text(encoding="utf-8"), name, path.parent.name, str(path.relative_to(folder.parent.parent)))


def questions(folder: Path = LIBRARY) -> list[Question]:
    """Every question, by topic and name."""
    return [question(name, folder) for name in files(folder)]
