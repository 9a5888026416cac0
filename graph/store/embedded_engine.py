"""ArcadeDB in this process: loading it quietly, sharing what is open, and its errors as people are told them."""

import os
import sys
from pathlib import Path
from tempfile import gettempdir
from threading import Lock
from typing import Any

from graph.store import QUERY_SECONDS
from ontology.errors import StoreError, UsageError

_HEAP = "-Xms1g -Xmn512m"
"""How far the engine's heap may fill before it collects: what a question holds would else be copied again and again,
and ten times the claims cost up to twenty times the time. It is touched as it fills, and bounded by half the memory."""
_open: dict[Path, tuple[Any, int]] = {}
"""What this process has open, and how often: the engine opens a database once in a process."""
_opening = Lock()
_loading = Lock()


def engine(folder: Path) -> Any:
    """The module, told before its first call to keep no log: on a full disk it would print what it cannot write there.

    It writes its log's settings to a file in any case: in the store, or where that is read-only in a temporary folder.
    """
    with _loading:
        if "arcadedb" in sys.modules:
            return sys.modules["arcadedb"]
        log = folder / "log" if os.access(folder, os.W_OK) else Path(gettempdir(), "remit-arcadedb")
        settings = {
            "ARCADEDB_LOG_DIR": str(log.absolute()),
            "ARCADEDB_LOG_CONSOLE": "0",
            "ARCADEDB_NATIVE_ISOLATE_ARGS": _HEAP,
        }
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


def acquire(path: Path, folder: Path) -> Any:
    """The database at `path`, of the store in `folder`, open to read. Each call needs its `release`."""
    key = path.absolute()
    module = engine(folder)
    with _opening:
        database, users = _open.get(key) or (module.DatabaseFactory(str(key)).open(read_only=True), 0)
        _open[key] = (database, users + 1)
    return database


def release(path: Path) -> None:
    """Give the database at `path` back; the last one closes it."""
    key = path.absolute()
    with _opening:
        database, users = _open.pop(key)
        if users > 1:
            _open[key] = (database, users - 1)
        else:
            database.close()


def is_of_engine(error: Exception) -> bool:
    """Whether the engine raised it."""
    return type(error).__module__.partition(".")[0] == "arcadedb"


def reason(error: Exception) -> str:
    """What the engine says, without the names of its Java classes and what they are wrapped in."""
    chain = getattr(error, "java_chain", None) or [("", str(error))]
    said = next((message for _, message in reversed(chain) if message and message != "null"), str(error))
    return str(said).partition("\n")[0]


def told(error: Exception) -> Exception:
    """The engine's error as people are told it."""
    if not is_of_engine(error):
        return error
    kinds = " ".join(name for name, _ in getattr(error, "java_chain", None) or [(str(error), "")])
    if "QueryNotIdempotent" in kinds:
        return UsageError("the query would write, and questions only read", "remit build is what changes a store")
    if "SecurityException" in kinds:
        return UsageError("LOAD CSV is not allowed", "ask the graph only; remit build reads files")
    if "TimeoutException" in kinds:
        return StoreError(f"the query ran longer than {QUERY_SECONDS} seconds", "narrow it, or give it a LIMIT")
    return UsageError(f"the query is wrong: {reason(error)}", "mend the Cypher; remit ask lists what is ready to use")
