"""The embedded store: ArcadeDB in this process, a folder of generations on the disk.

docs/decisions/0001-stores.md tells why this engine. A generation is written once, read back, and from then on only
opened read-only: the engine lets several processes read one database, and none while another writes it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.claim import LABELS, TYPES
from graph.model import Graph
from graph.store import Rows, embedded_engine, embedded_load, embedded_query, generations, values
from ontology.errors import RemitError, StoreError

if TYPE_CHECKING:
    from filelock import BaseFileLock

_NOTHING_BUILT = "run: remit build PATH..."
_PATH = re.compile(r"\(#\d+:\d+\)(?:<?-\[#\d+:\d+\]->?\(#\d+:\d+\))*")
_NAMES_A_PATH = re.compile(r"=\s*(?:\(|\w*shortest)", re.IGNORECASE)
_RID = re.compile(r"#\d+:\d+")
_COLUMNS = re.compile(r"FINAL PROJECTION \[(.*)\]")


class EmbeddedStore:
    """A store in a folder. See `graph.store.Store` for what its methods promise."""

    def __init__(self, address: str, *, write: bool = False) -> None:
        self._folder = Path(address).expanduser()
        self._address = address
        self._database: Any = None
        self._generation: Path | None = None
        self._lock: BaseFileLock | None = None
        if write:
            generations.check_for_build(self._folder)
            self._lock = generations.lock(self._folder)
        elif generations.current(self._folder) is None:
            raise self._unbuilt()

    @property
    def address(self) -> str:
        """The folder, as it was named."""
        return self._address

    def replace(self, graph: Graph, master: Iterable[str] = ()) -> None:
        """Write the next generation, read it back, and point to it. See `Store.replace`."""
        if self._lock is None:
            raise StoreError(f"{self._folder} was opened to read", "open it with write=True")
        whole = values.storable(graph)
        self._leave()
        generations.sweep(self._folder, self._standing())
        try:
            generation = generations.following(self._folder)
            generations.write_master(generation / generations.MASTER, master)
            embedded_load.write(generation / "db", whole, self._folder)
            if self._read_back(generation) != whole:
                raise StoreError(f"{self._folder} did not keep what was written to it", "see whether its disk is full")
            generations.point_to(self._folder, generation)
        except RemitError:
            raise
        except OSError as error:
            raise generations.not_written(self._folder, error.strerror or str(error)) from error
        except Exception as error:
            if not embedded_engine.is_of_engine(error):
                raise
            raise generations.not_written(self._folder, embedded_engine.reason(error)) from error
        finally:
            generations.sweep(self._folder, self._standing())

    def master(self) -> Iterator[str]:
        """The lines of the generation's `claims.jsonl`. See `Store.master`."""
        generation = generations.current(self._folder)
        if generation is None:
            raise self._unbuilt()
        try:
            yield from generations.read_master(generation / generations.MASTER)
        except OSError as error:
            raise StoreError(f"{generation / generations.MASTER} cannot be read ({error.strerror})",
                             generations.REBUILD) from error  # fmt: skip

    def read(self, query: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run `query` on the generation that counts. See `Store.read`."""
        checked = values.check_query(query, parameters)
        query = embedded_query.mended(query)
        database = self._enter()
        try:
            records = database.query("opencypher", query, checked).to_list()
            if not records:
                return Rows(_columns(database, query, checked), ())
        except Exception as error:
            raise embedded_engine.told(error) from error
        columns = tuple(records[0])
        plain = _Plain(database, paths=bool(_NAMES_A_PATH.search(query)))
        return Rows(columns, [tuple(plain(record.get(c)) for c in columns) for record in records])

    def graph(self) -> Graph:
        """Everything in the generation that counts. See `Store.graph`."""
        return embedded_load.everything(self._enter())

    def about(self) -> Mapping[str, str]:
        """The engine, its version and the counts. See `Store.about`."""
        database = self._enter()
        import arcadedb

        nodes = sum(database.count_type(label) for label in LABELS)
        return {
            "engine": "ArcadeDB, embedded", "version": arcadedb.__version__, "nodes": str(nodes),
            "edges": str(sum(database.count_type(type) for type in TYPES)),
        }  # fmt: skip

    def close(self) -> None:
        """Close the generation and let other builds in. See `Store.close`."""
        self._leave()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> "EmbeddedStore":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _enter(self) -> Any:
        """The open database of the generation that counts; a build may have replaced the one that was open."""
        for attempt in (1, 2, 3):
            generation = generations.current(self._folder)
            if generation is None:
                raise self._unbuilt()
            if generation == self._generation:
                return self._database
            self._leave()
            try:
                self._database = embedded_engine.acquire(generation / "db", self._folder)
            except Exception as error:
                if attempt < 3 and generations.current(self._folder) != generation:
                    continue  # a build ended between the look at the pointer and the opening
                raise StoreError(
                    f"{generation} cannot be opened ({embedded_engine.reason(error)})", generations.REBUILD
                ) from error
            self._generation = generation
            return self._database
        raise AssertionError("unreachable")

    def _leave(self) -> None:
        if self._generation is not None:
            embedded_engine.release(self._generation / "db")
        self._generation = self._database = None

    def _standing(self) -> Path | None:
        try:
            return generations.current(self._folder)
        except StoreError:
            return None

    def _read_back(self, generation: Path) -> Graph:
        database = embedded_engine.acquire(generation / "db", self._folder)
        try:
            return embedded_load.everything(database)
        finally:
            embedded_engine.release(generation / "db")

    def _unbuilt(self) -> StoreError:
        return StoreError(f"nothing has been built yet in {self._folder}", _NOTHING_BUILT)


class _Plain:
    """Turns an answer's value into plain ones; remembers the records that paths name.

    The engine writes a path as a text of its records' places, which a document's text may look like: where the query
    names no path (`paths`), a text is a text.
    """

    def __init__(self, database: Any, *, paths: bool) -> None:
        self._database = database
        self._paths = paths
        self._records: dict[str, Any] = {}

    def __call__(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._path(value) if self._paths and _PATH.fullmatch(value) else value
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, Mapping):
            own = {name: self(item) for name, item in value.items() if not name.startswith("@")}
            if "@type" not in value:
                return values.plain_map(own)
            if value["@type"] in TYPES:
                return values.edge_map(value["@type"], own)
            return values.node_map(value["@type"].split("~"), own)
        if isinstance(value, list | tuple | set):
            return [self(item) for item in value]
        return str(value)

    def _path(self, text: str) -> Any:
        found = [self._record(place) for place in _RID.findall(text)]
        return found if all(found) else text

    def _record(self, place: str) -> Any:
        if place not in self._records:
            rows = self._database.query("sql", f"SELECT *, @type AS `@type` FROM {place}").to_list()
            self._records[place] = self(rows[0]) if rows else None
        return self._records[place]


def _columns(database: Any, query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
    """The columns of an answer without rows, which only the engine's plan names."""
    plan = database.query("opencypher", f"EXPLAIN {query}", parameters).to_list()
    named = _COLUMNS.findall(str(plan[0].get("executionPlanAsString", ""))) if plan else []
    return tuple(named[-1].split(", ")) if named else ()
