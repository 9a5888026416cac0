"""Reading in worker processes, so that one hostile file costs its own time and memory and nobody else's."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

MEMORY = 500 * 2**20
"""How much data a worker may hold, in bytes."""
STOPPED = "the reader stopped: it needs more than 500 MB of memory, or the file is damaged"


@dataclass(slots=True)
class _Worker:
    """A process, the pipe to it, and which task it has since when."""

    process: BaseProcess
    pipe: Connection
    task: int = -1
    since: float = field(default=0.0)


def run(work: Callable[[Any], Any], tasks: Iterator[Any], jobs: int, timeout: float) -> Iterator[tuple[int, Any, str]]:
    """Do `work` on every task in `jobs` processes; yields (number of the task, result, "") as they end.

    A task that takes more than `timeout` seconds, or whose process dies, gives (number, None, why). `work` must be
    importable, tasks and results picklable. The processes end with the iterator.
    """
    context = multiprocessing.get_context("spawn")
    workers: list[_Worker] = []
    numbered = enumerate(tasks)
    try:
        waiting = next(numbered, None)
        while waiting is not None or any(w.task >= 0 for w in workers):
            while waiting is not None and (idle := _idle(context, workers, jobs, work)) is not None:
                idle.task, idle.since = waiting[0], time.monotonic()
                idle.pipe.send(waiting[1])
                waiting = next(numbered, None)
            busy = [w for w in workers if w.task >= 0]
            soonest = min(w.since for w in busy) + timeout - time.monotonic()
            wait([w.pipe for w in busy], timeout=max(0.0, soonest))
            for worker in busy:
                done = _ended(worker, timeout)
                if done is not None:
                    yield worker.task, *done
                    worker.task = -1
            workers = [w for w in workers if w.process.is_alive() or w.task >= 0]
    finally:
        for worker in workers:
            _end(worker)


def cores() -> int:
    """How many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _idle(context: Any, workers: list[_Worker], jobs: int, work: Callable[[Any], Any]) -> _Worker | None:
    """A worker without a task; a new one where there may be one more."""
    for worker in workers:
        if worker.task < 0 and worker.process.is_alive():
            return worker
    if sum(w.process.is_alive() for w in workers) >= jobs:
        return None
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    workers.append(_Worker(process, ours))
    return workers[-1]


def _ended(worker: _Worker, timeout: float) -> tuple[Any, str] | None:
    """What became of the worker's task; None while it still works."""
    try:
        if worker.pipe.poll():
            return worker.pipe.recv(), ""
    except (EOFError, OSError):
        _end(worker)
        return None, STOPPED
    if time.monotonic() - worker.since >= timeout:
        _end(worker)
        return None, f"reading it took more than {timeout:g} seconds"
    return None


def _end(worker: _Worker) -> None:
    worker.pipe.close()
    if worker.process.is_alive():
        worker.process.kill()
    worker.process.join(5)


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """A worker's life: take a task, do it, send the result; end when the pipe does."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit()
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send(work(task))
        except MemoryError:
            os._exit(1)


def _limit() -> None:
    """Bound the memory, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, resource.getrlimit(resource.RLIMIT_DATA)[1]))
