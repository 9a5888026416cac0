"""Stores, opened by address: a folder is the embedded store, a `neo4j://` or `bolt://` address is Neo4j.

Every store answers Cypher alike; `tests/graph/store/` runs one compliance suite on each.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from graph.model import Graph


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: `columns` in the query's order, `rows` of strings, numbers, booleans, None, lists and maps of these."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]

    def dicts(self) -> list[dict[str, Any]]:
        """The rows by column name."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Store(Protocol):
    """What holds a graph. A context manager; `close` frees it."""

    @property
    def address(self) -> str:
        """Where it is, without credentials."""
        ...

    def replace(self, graph: Graph) -> None:
        """Replace the whole content in one transaction, or leave it as it was.

        Raises `StoreBusyError` where somebody else writes, `StoreError` where it cannot be written.
        """
        ...

    def read(self, query: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run a Cypher query read-only. Raises `UsageError` for a query that is wrong or that writes."""
        ...

    def graph(self) -> Graph:
        """The whole content, sorted."""
        ...

    def about(self) -> Mapping[str, str]:
        """What answers: `engine`, `version`, `nodes`, `edges`, as text for `remit doctor`."""
        ...

    def close(self) -> None:
        """Free it. Closing twice is no error."""
        ...

    def __enter__(self) -> "Store": ...

    def __exit__(self, *exc: object) -> None: ...
