"""remit for scripts: the twin of the command line, and the only module whose names stay.

    >>> import remit  # doctest: +SKIP
    >>> remit.build(["documents/"])  # doctest: +SKIP
    >>> for row in remit.ask("who-owns", "Modern slavery").dicts():  # doctest: +SKIP
    ...     print(row["role"], row["who"], row["document"], row["locator"])

Every function raises the errors of `ontology.errors` (`RemitError` and below), each with `what` and `remedy`.
"""

from collections.abc import Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.errors import InputError, RemitError, StoreError, UsageError

if TYPE_CHECKING:
    from graph.store import Rows
    from loaders.build import Summary
    from queries.answer import Answer

__all__ = ["InputError", "RemitError", "StoreError", "UsageError", "ask", "build", "cypher", "export", "show"]

STORE = ".remit"


def build(paths: Sequence[str | PathLike[str]], store: str = STORE) -> "Summary":
    """Read files and folders and replace the content of `store` with what they say.

    Raises `InputError` where nothing could be read and `StoreError` where the store cannot be written; the store is
    then what it was.
    """
    from loaders.build import build as run

    return run([Path(path) for path in paths], store)


def ask(question: str, *values: str, store: str = STORE, limit: int | None = None, **named: str) -> "Answer":
    """The answer to a question: one of the catalogue by its name, or one in plain English.

    Parameters stand in order or by name (`as_of="2018"`); what a plain question was taken for stands in `understood`.
    With a `limit`, its first rows, and a note where there are more.

    Raises `UsageError` for a question, parameter or thing that does not exist, or may be several.
    """
    from graph.store import open_store
    from queries import answer, catalogue, plain

    with open_store(store) as opened:
        if question not in catalogue.files() and plain.is_plain([question]):
            return plain.ask(opened, question, named, limit)
        return answer.ask(opened, catalogue.question(question), values, named, limit)


def show(name: str, store: str = STORE, *, why: bool = False) -> "Answer":
    """Everything that is claimed about one body, organisation, theme or area; with `why`, by which rule on which words.

    Raises `UsageError` as `ask` does.
    """
    from graph.store import open_store
    from queries import show as showing

    with open_store(store) as opened:
        return showing.why(opened, name) if why else showing.show(opened, name)


def cypher(query: str, store: str = STORE, **parameters: Any) -> "Rows":
    """The rows of any Cypher query, read-only. Raises `UsageError` for a query that is wrong or that writes."""
    from graph.store import open_store

    with open_store(store) as opened:
        return opened.read(query, parameters)


def export(store: str = STORE) -> Iterator[str]:
    """The lines of the graph as JSON Lines, without line ends. The same graph gives the same lines."""
    from graph import jsonl
    from graph.store import open_store

    with open_store(store) as opened:
        graph = opened.graph()
    return jsonl.lines(graph)
