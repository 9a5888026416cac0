"""Stores, opened by address: a folder is the embedded store, a `neo4j://` or `bolt://` address is Neo4j.

Every store answers Cypher alike; `tests/graph/store/` runs one compliance suite on each.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from graph.model import Graph
from ontology.errors import UsageError

QUERY_SECONDS = 60
"""How long one query may run before a store gives it up."""

BOLT_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


@dataclass(frozen=True, slots=True)
class Rows:
    """An answer: `columns` in the query's order, `rows` of texts, numbers, booleans, None, lists and maps of these."""

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

    def replace(self, graph: Graph, master: Iterable[str] = ()) -> None:
        """Replace the whole content in one transaction, or leave it as it was.

        `master` are the lines of `claims.jsonl` (without line ends) that the graph was made from; they are kept too.
        Raises `StoreBusyError` where somebody else writes, `StoreError` where it cannot be written.
        """
        ...

    def master(self) -> Iterator[str]:
        """The lines of `claims.jsonl` that the last build wrote. Raises `StoreError` where there is none."""
        ...

    def read(self, query: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run a Cypher query read-only. Raises `UsageError` for a query that is wrong or that writes.

        A node or a relationship in an answer is a map of its `id`, its `labels` or `type`, and its `properties`; a path
        is the list of both; what Cypher has no JSON for (a date, a duration) is its text.
        """
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


def open_store(address: str, *, write: bool = False) -> Store:
    """The store at `address`: a folder (embedded), or a `neo4j://` or `bolt://` address (with `+s` or `+ssc` for TLS).

    With `write` it is opened for a build: made where there is none, and kept from other builds until it is closed.
    Raises `UsageError` for an address that is neither, `StoreError` where there is no store, or it does not answer or
    fit, and `StoreBusyError` where another build runs.
    """
    scheme = _SCHEME.match(address)
    if scheme is None:
        from graph.store.embedded import EmbeddedStore

        return EmbeddedStore(address, write=write)
    if scheme[1].lower() not in BOLT_SCHEMES:
        raise UsageError(
            f"a store's address cannot begin with {scheme[1]}://", "name a folder, or a neo4j:// or bolt:// address"
        )
    from graph.store.bolt import BoltStore

    return BoltStore(address, write=write)
