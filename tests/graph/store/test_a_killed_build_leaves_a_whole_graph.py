"""`kill -9` in the middle of a build, at moments spread over its whole course: the old graph is there, or the new one.

Three rounds on each store; `bench/store_kill.py` takes ten and as many more as one likes.
"""

import random
from pathlib import Path

import pytest

from bench.store_kill import kill_builds


@pytest.mark.skipif(not hasattr(__import__("signal"), "SIGKILL"), reason="this system has no kill -9")
def test_a_killed_build_leaves_the_old_graph_or_the_new_one(address: str, tmp_path: Path) -> None:
    rounds = kill_builds(address, rounds=3, chance=random.Random(7))
    assert len(rounds) == 3
    assert [r for r in rounds if not r.whole] == []
