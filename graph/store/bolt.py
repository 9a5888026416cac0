"""Neo4j 5 over Bolt, with the official driver. Who reads sees the last build whole, or the one before it.

Neo4j holds the graph; the master (`claims.jsonl`) of what was built into it stays on this machine, in a folder named
after the server and the database.
"""

import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from logging import NullHandler, getLogger
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from graph import jsonl
from graph.model import Graph, sorted_graph
from graph.store import QUERY_SECONDS, Rows, bolt_errors, bolt_load, generations, values
from ontology.errors import StoreBusyError, StoreError, UsageError

if TYPE_CHECKING:
    import neo4j
    from filelock import BaseFileLock

_T = TypeVar("_T")
_OLDEST = (5, 7)
"""The first version with uniqueness constraints on relationships in its community edition."""
_CONNECT_SECONDS = 10.0
_SUSPECT = re.compile(r"csv|terminate|\\u|\bcall\b\s*[^\s{(]", re.IGNORECASE)
"""What may begin something that reads files or acts on the server; `\\u` because Cypher spells any letter with it."""
_FORBIDDEN = ("LoadCSV", "TerminateTransactions")
_EVERY_NODE = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS own ORDER BY n.id"
_EVERY_EDGE = "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS own"


class BoltStore:
    """A store in Neo4j. See `graph.store.Store` for what its methods promise."""

    def __init__(self, address: str, *, write: bool = False) -> None:
        self._place = _place(address)
        self._address = address
        self._database = os.environ.get("NEO4J_DATABASE") or None
        self._home = _home(self._place, self._database or "")
        self._lock: BaseFileLock | None = None
        self._driver = _driver(address)
        try:
            self._agent, self._seen = self._answering()
            self._check_version()
            self._lock = generations.lock(self._home, self._address) if write else None
        except BaseException:
            self._driver.close()
            raise

    @property
    def address(self) -> str:
        """The address, which never holds credentials."""
        return self._address

    def replace(self, graph: Graph, master: Iterable[str] = ()) -> None:
        """Make the database hold `graph` and nothing else, in one transaction. See `Store.replace`."""
        if self._lock is None:
            raise StoreError(f"{self._address} was opened to read", "open it with write=True")
        whole = values.storable(graph)
        self._read(lambda tx: bolt_load.check_own(tx, self._address))
        written = self._write_master(whole, master)
        self._write(bolt_load.make_schema)
        self._write(lambda tx: bolt_load.load(tx, whole, self._address))
        written.replace(self._home / generations.MASTER)

    def _write_master(self, graph: Graph, master: Iterable[str]) -> Path:
        """Write it beside the one that counts, under the name of its graph.

        So `master` knows which is right also where the process is killed between the server's commit and the renaming.
        """
        try:
            for left in self._home.glob("*.new"):
                left.unlink()
            written = self._home / f"{_digest(graph)}.new"
            generations.write_master(written, master)
        except OSError as error:
            raise generations.not_written(self._home, error.strerror or str(error)) from error
        return written

    def master(self) -> Iterator[str]:
        """The lines of the `claims.jsonl` kept on this machine. See `Store.master`."""
        path = self._home / generations.MASTER
        if left := sorted(self._home.glob("*.new")):
            named = self._home / f"{_digest(self.graph())}.new"
            path = named if named in left else path
        try:
            yield from generations.read_master(path)
        except OSError as error:
            raise StoreError(f"this machine has no claims of what was built into {self._address}",
                             "build it from here with: remit build PATH...") from error  # fmt: skip

    def read(self, query: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """Run `query` in read access mode. See `Store.read`."""
        checked = values.check_query(query, parameters)

        def work(tx: "neo4j.ManagedTransaction") -> Rows:
            if _SUSPECT.search(query):
                _check_plan(tx, query, checked)
            result = tx.run(query, checked)
            return Rows(tuple(result.keys()), [tuple(map(_plain, record.values())) for record in result])

        return self._read(work, seconds=QUERY_SECONDS)

    def graph(self) -> Graph:
        """Everything in the database. See `Store.graph`."""

        def work(tx: "neo4j.ManagedTransaction") -> Graph:
            nodes = [values.node_of(record["labels"], record["own"]) for record in tx.run(_EVERY_NODE)]
            edges = [
                values.edge_of(record["type"], record["source"], record["target"], record["own"])
                for record in tx.run(_EVERY_EDGE)
            ]
            return sorted_graph(nodes, edges)

        return self._read(work)

    def about(self) -> Mapping[str, str]:
        """The server's version and the counts. See `Store.about`."""
        nodes, edges = self._read(bolt_load.counts)
        return {
            "engine": "Neo4j", "version": self._agent.partition("/")[2], "nodes": str(nodes), "edges": str(edges),
        }  # fmt: skip

    def close(self) -> None:
        """Close the connections and let other builds of this machine in. See `Store.close`."""
        self._driver.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> "BoltStore":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _answering(self) -> tuple[str, "neo4j.Bookmarks"]:
        """What answers, by name and version, and what it had committed by then.

        Not in a managed transaction: that would try for half a minute.
        """
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            with self._driver.session(database=self._database, default_access_mode="READ") as session:
                return str(session.run("RETURN 1").consume().server.agent), session.last_bookmarks()
        except (DriverError, Neo4jError) as error:
            raise bolt_errors.told(error, self._address, self._database) from error

    def _write(self, work: "Callable[[neo4j.ManagedTransaction], None]") -> None:
        """`work` in a managed transaction, which the driver runs again where the server asks for that."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            with self._driver.session(database=self._database) as session:
                session.execute_write(work)
        except (DriverError, Neo4jError) as error:
            raise bolt_errors.told(error, self._address, self._database) from error

    def _read(self, work: "Callable[[neo4j.ManagedTransaction], _T]", seconds: float | None = None) -> _T:
        """`work` in a managed transaction beside which nothing was committed: where something was, once more.

        Neo4j shows a commit piece by piece while it is applied. A session given a bookmark waits until all up to
        it has been applied, and is given the last commit's in the end: where both are one, nothing moved in between.
        """
        from neo4j import unit_of_work
        from neo4j.exceptions import DriverError, Neo4jError

        bounded = unit_of_work(timeout=seconds)(work)
        until = time.monotonic() + QUERY_SECONDS
        while True:
            before = self._seen.raw_values
            failed: Exception | None = None
            try:
                with self._driver.session(
                    database=self._database, default_access_mode="READ", bookmarks=self._seen
                ) as session:
                    done = session.execute_read(bounded)
                    self._seen = session.last_bookmarks()
            except DriverError as error:
                raise bolt_errors.told(error, self._address, self._database) from error
            except Exception as error:  # half of a commit may look like anything
                failed = error
                _, self._seen = self._answering()
            if self._seen.raw_values == before:
                break
            if time.monotonic() > until:
                raise StoreBusyError(f"{self._address} is being built all the time", "try again in a moment")
        if isinstance(failed, Neo4jError):
            raise bolt_errors.told(failed, self._address, self._database) from failed
        if failed is not None:
            raise failed
        return done

    def _check_version(self) -> None:
        name, _, version = self._agent.partition("/")
        numbers = tuple(int(part) for part in re.findall(r"\d+", version)[:2])
        if name != "Neo4j" or numbers < _OLDEST:
            oldest = ".".join(map(str, _OLDEST))
            raise StoreError(f"{self._address} is {self._agent}, and remit needs Neo4j {oldest} or later",
                             "upgrade the server, or leave out --store to use the embedded store")  # fmt: skip


def _place(address: str) -> str:
    """The server's host and port. Raises `UsageError`, without repeating the address, where there is more in it."""
    try:
        parts = urlsplit(address)
        port = parts.port or 7687
    except ValueError as error:
        raise UsageError("the store's address is not one of a server", "write neo4j://HOST:PORT") from error
    if "@" in address or parts.path.strip("/") or parts.fragment or not parts.hostname:
        raise UsageError(
            "the store's address may hold a host and a port only",
            "write neo4j://HOST:PORT, and set NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE in the environment",
        )
    return f"{parts.hostname}:{port}"


def _home(place: str, database: str) -> Path:
    """The folder on this machine for what belongs to one database of one server."""
    from platformdirs import user_data_path

    whole = f"{place}/{database}"
    readable = re.sub(r"[^a-z0-9]+", "-", whole.lower()).strip("-")
    home = os.environ.get("REMIT_HOME")
    return (
        Path(home) if home else user_data_path("remit", appauthor=False)
    ) / f"{readable}-{sha256(whole.encode()).hexdigest()[:8]}"


def _digest(graph: Graph) -> str:
    return sha256("\n".join(jsonl.lines(graph)).encode()).hexdigest()[:32]


def _driver(address: str) -> "neo4j.Driver":
    """A driver that says nothing on the terminal, with the credentials of the environment."""
    import neo4j

    getLogger("neo4j").addHandler(NullHandler())  # without any handler, logging prints its warnings
    password = os.environ.get("NEO4J_PASSWORD")
    auth = None if password is None else neo4j.basic_auth(os.environ.get("NEO4J_USERNAME") or "neo4j", password)
    del password  # a traceback that shows local variables must not show it
    return neo4j.GraphDatabase.driver(
        address, auth=auth, user_agent="remit", connection_timeout=_CONNECT_SECONDS, telemetry_disabled=True,
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
        warn_notification_severity=neo4j.NotificationMinimumSeverity.OFF,
    )  # fmt: skip


def _check_plan(tx: "neo4j.ManagedTransaction", query: str, parameters: Mapping[str, Any]) -> None:
    """Refuse a query that reads files or acts on the server, which read access mode lets through. Its plan tells."""
    plan = tx.run(f"EXPLAIN {query}", parameters).consume().plan  # type: ignore[arg-type]
    steps = list(_steps(plan or {}))
    if any(step.startswith(_FORBIDDEN) for step, _ in steps):
        raise UsageError("LOAD CSV and TERMINATE are not allowed", "ask the graph only; remit build reads files")
    called = {details.partition("(")[0].strip() for step, details in steps if step.startswith("ProcedureCall")}
    if called:
        harmless = {r["name"] for r in tx.run("SHOW PROCEDURES YIELD name, mode WHERE mode = 'READ' RETURN name")}
        if called - harmless:
            raise UsageError(
                f"the query would act on the server: {', '.join(sorted(called - harmless))}", "ask the graph only"
            )


def _steps(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if "operatorType" in plan:
        yield str(plan["operatorType"]), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _steps(child)


def _plain(value: Any) -> Any:
    """A value of the driver's as plain ones."""
    from neo4j.graph import Node, Path, Relationship

    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Node):
        return values.node_map(value.labels, {name: _plain(item) for name, item in value.items()})
    if isinstance(value, Relationship):
        return values.edge_map(value.type, {name: _plain(item) for name, item in value.items()})
    if isinstance(value, Path):
        walk: list[Any] = [_plain(value.start_node)]
        for edge, node in zip(value.relationships, value.nodes[1:], strict=True):
            walk += [_plain(edge), _plain(node)]
        return walk
    if isinstance(value, Mapping):
        return values.plain_map({name: _plain(item) for name, item in value.items()})
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.iso_format() if hasattr(value, "iso_format") else str(value)
