"""The embedded store: ArcadeDB in this process, a folder of generations on the disk.

docs/decisions/0001-stores.md tells why this engine. A generation is written once, read back, and from then on only
opened read-only: the engine lets several processes read one database, and none while another writes it.
"""

import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import gettempdir
from threading import Lock
from typing import TYPE_CHECKING, Any

from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, sorted_graph
from graph.store import QUERY_SECONDS, Rows, generations, values
from ontology.errors import RemitError, StoreError, UsageError

if TYPE_CHECKING:
    from filelock import BaseFileLock

_AUTHORITY = "Organisation~" + values.SECOND_LABEL
"""How ArcadeDB names the type of a node that has both labels."""
_NOTHING_BUILT = "run: remit build PATH..."
_LONG = 10_000
_PATH = re.compile(r"\(#\d+:\d+\)(?:<?-\[#\d+:\d+\]->?\(#\d+:\d+\))*")
_RID = re.compile(r"#\d+:\d+")
_COLUMNS = re.compile(r"FINAL PROJECTION \[(.*)\]")

_open: dict[Path, tuple[Any, int]] = {}
"""What this process has open, and how often: the engine opens a database once in a process."""
_opening = Lock()
_loading = Lock()


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
            with (generation / generations.MASTER).open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(line + "\n" for line in master)
            _write(generation / "db", whole, self._folder)
            if self._read_back(generation) != whole:
                raise StoreError(f"{self._folder} did not keep what was written to it", "see whether its disk is full")
            generations.point_to(self._folder, generation)
        except RemitError:
            raise
        except OSError as error:
            raise generations.not_written(self._folder, error.strerror or str(error)) from error
        except Exception as error:
            if not _of_engine(error):
                raise
            raise generations.not_written(self._folder, _reason(error)) from error
        finally:
            generations.sweep(self._folder, self._standing())

    def master(self) -> Iterator[str]:
        """The lines of the generation's `claims.jsonl`. See `Store.master`."""
        generation = generations.current(self._folder)
        if generation is None:
            raise self._unbuilt()
        try:
            with (generation / generations.MASTER).open(encoding="utf-8", newline="\n") as file:
                yield from (line.removesuffix("\n") for line in file)
        except OSError as error:
            raise StoreError(f"{generation / generations.MASTER} cannot be read ({error.strerror})",
                             generations.REBUILD) from error  # fmt: skip

    def read(self, query: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run `query` on the generation that counts. See `Store.read`."""
        checked = values.check_query(query, parameters)
        database = self._enter()
        try:
            records = database.query("opencypher", query, checked).to_list()
            if not records:
                return Rows(_columns(database, query, checked), ())
        except Exception as error:
            raise _told(error) from error
        columns = tuple(records[0])
        plain = _Plain(database)
        return Rows(columns, [tuple(plain(record.get(c)) for c in columns) for record in records])

    def graph(self) -> Graph:
        """Everything in the generation that counts. See `Store.graph`."""
        return _everything(self._enter())

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
                self._database = _acquire(generation / "db", self._folder)
            except Exception as error:
                if attempt < 3 and generations.current(self._folder) != generation:
                    continue  # a build ended between the look at the pointer and the opening
                raise StoreError(f"{generation} cannot be opened ({_reason(error)})", generations.REBUILD) from error
            self._generation = generation
            return self._database
        raise AssertionError("unreachable")

    def _leave(self) -> None:
        if self._generation is not None:
            _release(self._generation / "db")
        self._generation = self._database = None

    def _standing(self) -> Path | None:
        try:
            return generations.current(self._folder)
        except StoreError:
            return None

    def _read_back(self, generation: Path) -> Graph:
        database = _acquire(generation / "db", self._folder)
        try:
            return _everything(database)
        finally:
            _release(generation / "db")

    def _unbuilt(self) -> StoreError:
        return StoreError(f"nothing has been built yet in {self._folder}", _NOTHING_BUILT)


def _engine(folder: Path) -> Any:
    """The module, told before its first call to keep no log: on a full disk it would print what it cannot write there.

    It writes its log's settings to a file in any case: in the store, or where that is read-only in a temporary folder.
    """
    with _loading:
        if "arcadedb" in sys.modules:
            return sys.modules["arcadedb"]
        log = folder / "log" if os.access(folder, os.W_OK) else Path(gettempdir(), "remit-arcadedb")
        settings = {"ARCADEDB_LOG_DIR": str(log.absolute()), "ARCADEDB_LOG_CONSOLE": "0"}
        ours = {name: value for name, value in settings.items() if name not in os.environ}
        os.environ.update(ours)
        try:
            import arcadedb
            from arcadedb import _logdir

            _logdir.NATIVE_ENGINE_LOG_PROPERTIES = "handlers =\n.level = OFF\n"  # there is no public way to say so
            arcadedb.database_exists(str(folder))  # loads the engine, which reads the settings then
        finally:
            for name in ours:
                del os.environ[name]  # they are not for other processes
        return arcadedb


def _acquire(path: Path, folder: Path) -> Any:
    key = path.absolute()
    engine = _engine(folder)
    with _opening:
        database, users = _open.get(key) or (engine.DatabaseFactory(str(key)).open(read_only=True), 0)
        _open[key] = (database, users + 1)
    return database


def _release(path: Path) -> None:
    key = path.absolute()
    with _opening:
        database, users = _open.pop(key)
        if users > 1:
            _open[key] = (database, users - 1)
        else:
            database.close()


def _write(path: Path, graph: Graph, folder: Path) -> None:
    """A database of `graph` at `path`. It needs no transaction: nobody sees it before it is whole.

    The engine's batch loader is five times as quick as Cypher's UNWIND here (bench/store.py).
    """
    with _engine(folder).create_database(str(path.absolute())) as database:
        for statement in _schema():
            database.command("sql", statement).close()
        with database.graph_batch() as batch:
            places: dict[str, str] = {}
            by_type: dict[str, list[Any]] = defaultdict(list)
            for node in graph.nodes:
                by_type[_AUTHORITY if len(node.labels) > 1 else node.labels[0]].append(node)
            for type, nodes in sorted(by_type.items()):
                rows = [values.stored_properties(node) for node in nodes]
                places.update(zip((node.id for node in nodes), batch.create_vertices(type, rows), strict=True))
            by_type.clear()
            for edge in graph.edges:
                if not _long(edge):
                    by_type[edge.type].append(edge)
            for type, edges in sorted(by_type.items()):
                batch.new_edges(
                    [places[edge.source] for edge in edges], type, [places[edge.target] for edge in edges],
                    [values.stored_properties(edge) for edge in edges],
                )  # fmt: skip
        with database.transaction():
            for edge in filter(_long, graph.edges):
                database.command(
                    "opencypher",
                    f"MATCH (a {{id: $source}}), (b {{id: $target}}) CREATE (a)-[r:{edge.type}]->(b) SET r = $own",
                    {"source": edge.source, "target": edge.target, "own": values.stored_properties(edge)},
                ).close()  # fmt: skip


def _long(edge: Edge) -> bool:
    """The batch loader takes edges up to a page of 64 kB; a character is up to four bytes."""
    return sum(len(value) for value in edge.properties.values() if isinstance(value, str)) > _LONG


def _schema() -> Iterator[str]:
    """Every label and type of the contract, whether this graph has it; indexes of ids; no way to other files."""
    for label in (*LABELS, values.SECOND_LABEL):
        yield f"CREATE VERTEX TYPE `{label}` BUCKETS 1"
    yield f"CREATE VERTEX TYPE `{_AUTHORITY}` EXTENDS `Organisation`, `{values.SECOND_LABEL}` BUCKETS 1"
    for label in LABELS:
        yield f"CREATE PROPERTY `{label}`.id STRING"
        yield f"CREATE INDEX ON `{label}` (id) UNIQUE"
    for type in TYPES:
        yield f"CREATE EDGE TYPE `{type}` BUCKETS 1"
    # Even a query that only reads could read any file of this machine, or fetch an address.
    yield "ALTER DATABASE `arcadedb.opencypher.loadCsv.allowFileUrls` false"
    yield "ALTER DATABASE `arcadedb.opencypher.loadCsv.allowRemoteUrls` false"
    yield f"ALTER DATABASE `arcadedb.command.timeout` {QUERY_SECONDS * 1000}"


def _everything(database: Any) -> Graph:
    nodes = database.query("opencypher", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS own").to_list()
    edges = database.query(
        "opencypher", "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS own"
    ).to_list()
    return sorted_graph(
        [values.node_of(row["labels"], row["own"]) for row in nodes],
        [values.edge_of(row["type"], row["source"], row["target"], row["own"]) for row in edges],
    )


class _Plain:
    """Turns an answer's value into plain ones; remembers the records that paths name."""

    def __init__(self, database: Any) -> None:
        self._database = database
        self._records: dict[str, Any] = {}

    def __call__(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._path(value) if _PATH.fullmatch(value) else value
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
        """The engine writes a path as the places of its records."""
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


def _of_engine(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] == "arcadedb"


def _reason(error: Exception) -> str:
    """What the engine says, without the names of its Java classes and what they are wrapped in."""
    chain = getattr(error, "java_chain", None) or [("", str(error))]
    said = next((message for _, message in reversed(chain) if message and message != "null"), str(error))
    return str(said).partition("\n")[0]


def _told(error: Exception) -> Exception:
    """The engine's error as people are told it."""
    if not _of_engine(error):
        return error
    kinds = " ".join(name for name, _ in getattr(error, "java_chain", None) or [(str(error), "")])
    if "QueryNotIdempotent" in kinds:
        return UsageError("the query would write, and questions only read", "remit build is what changes a store")
    if "SecurityException" in kinds:
        return UsageError("LOAD CSV is not allowed", "ask the graph only; remit build reads files")
    if "TimeoutException" in kinds:
        return StoreError(f"the query ran longer than {QUERY_SECONDS} seconds", "narrow it, or give it a LIMIT")
    return UsageError(f"the query is wrong: {_reason(error)}", "mend the Cypher; remit ask lists what is ready to use")
