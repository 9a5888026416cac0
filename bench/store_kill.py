"""`kill -9` in the middle of a build, at random moments: what does the next command see?

    python bench/store_kill.py FOLDER-OR-ADDRESS [ROUNDS]

A child process builds a graph of 300 nodes and 900 edges, every name and quote marked with the round's number; it is
killed at a moment spread evenly over the time that a build takes. Whole means: every mark in the store, and the master
beside it, is of one round; the last one that counted, or this one.
"""

import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from graph.model import Edge, Graph, Node  # noqa: E402
from graph.store import open_store  # noqa: E402


@dataclass(frozen=True)
class Round:
    number: int
    after: float
    ended: bool
    old: str
    seen: set[str]
    master: list[str]

    @property
    def whole(self) -> bool:
        return len(self.seen) == 1 and self.master == list(self.seen) and self.seen <= {self.old, str(self.number)}


def marked(mark: str) -> Graph:
    nodes = [Node(f"board:{i}", ("Board",), f"{mark}", (mark,)) for i in range(300)]
    edges = [Edge(f"c{i}", "LEADS", f"board:{i % 300}", f"board:{i * 7 % 300}", {"quote": mark}) for i in range(900)]
    return Graph(nodes, edges)


def build(address: str, mark: str) -> None:
    graph = marked(mark)
    with open_store(address, write=True) as store:
        print("begins", flush=True)
        store.replace(graph, [mark])
    print("ended", flush=True)


def kill_builds(address: str, rounds: int, chance: random.Random) -> list[Round]:
    """Build twice, measure the second, then kill `rounds` builds."""
    _child(address, "0")
    takes, _ = _child(address, "0")
    old, done = "0", []
    for number in range(1, rounds + 1):
        after = takes * 1.1 * (number - 1 + chance.random()) / rounds
        _, ended = _child(address, str(number), after)
        done.append(_look(address, number, after, ended, old))
        old = done[-1].master[0]
    return done


def _child(address: str, mark: str, kill_after: float | None = None) -> tuple[float, bool]:
    """Build in another process; gives how long it took, and whether it came to its end."""
    command = [sys.executable, __file__, address, "--build", mark]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"begins\n"
        start = time.perf_counter()
        if kill_after is not None:
            time.sleep(kill_after)
            child.kill()
        ended = b"ended" in child.stdout.read()
        return time.perf_counter() - start, ended


def _look(address: str, number: int, after: float, ended: bool, old: str) -> Round:
    with open_store(address) as store:
        graph, master = store.graph(), list(store.master())
    seen = {n.name for n in graph.nodes} | {str(e.properties["quote"]) for e in graph.edges}
    if (len(graph.nodes), len(graph.edges)) != (300, 900):
        seen |= {f"{len(graph.nodes)} nodes and {len(graph.edges)} edges"}
    return Round(number, after, ended, old, seen, master)


if __name__ == "__main__":
    where, *rest = sys.argv[1:]
    if rest[:1] == ["--build"]:
        build(where, rest[1])
        sys.exit()
    found = kill_builds(where, int(rest[0]) if rest else 10, random.Random())
    for each in found:
        state = "ended before" if each.ended else "killed"
        print(
            f"{each.number:3}  {each.after * 1000:5.0f} ms  {state:12}  sees {sorted(each.seen)}, whole: {each.whole}"
        )
    print(
        f"whole: {sum(r.whole for r in found)} of {len(found)}, killed in mid-build: {sum(not r.ended for r in found)}"
    )
    sys.exit(not all(r.whole for r in found))
