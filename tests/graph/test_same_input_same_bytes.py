"""The same files give the same bytes, whatever Python's hash seed and in whatever order they are named."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
PROGRAM = """
import sys
from pathlib import Path
from graph import jsonl, master
from graph.resolution import resolve
from loaders.pipeline import load
loaded = load([Path(p) for p in sys.argv[1:]])
out = [*master.lines(loaded.entities, loaded.claims), *jsonl.lines(resolve(loaded.entities, loaded.claims))]
sys.stdout.buffer.write("\\n".join(out).encode())
"""
PLAN = """# Kent and Medway Community Safety Agreement 2024-2027

Published by Kent County Council in April 2024.

The Kent Safer Communities Board (KSCB) brings together Kent County Council, Kent Police, Medway Council, Kent Fire and
Rescue Service and NHS Kent and Medway Integrated Care Board. It is chaired by Kent Police and reports to Kent County
Council. The Rural Crime Group and the Burglary Group report to the Board.

## Priorities

The Board has agreed the following priorities:

- Tackling serious violence
- Reducing burglary
- Protecting vulnerable people from modern slavery and county lines

| Theme | Lead | Support |
| --- | --- | --- |
| Hate crime | Kent Police | Medway Council; Kent County Council |
| Domestic abuse | Medway Council | Kent Police, Kent Fire and Rescue Service |

Kent Police leads on serious violence, supported by Medway Council. Fraud is assessed as high risk.
"""


def run(seed: str, *paths: Path) -> bytes:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, paths)], cwd=ROOT, check=True, capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    ).stdout  # fmt: skip


def test_the_hash_seed_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "other.md").write_text(PLAN.replace("Kent", "Essex").replace("Medway", "Thurrock"), encoding="utf-8")
    first = run("0", tmp_path)
    assert first.count(b"\n") > 100
    assert run("1", tmp_path) == first
    assert run("random", tmp_path) == first


def test_the_order_of_the_files_changes_nothing(tmp_path: Path) -> None:
    one, two = tmp_path / "a.md", tmp_path / "b.md"
    one.write_text(PLAN, encoding="utf-8")
    two.write_text(PLAN.replace("Kent", "Essex").replace("Medway", "Thurrock"), encoding="utf-8")
    assert run("0", one, two) == run("0", two, one)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the source documents are not here")
def test_the_hash_seed_changes_nothing_in_the_seeds() -> None:
    assert run("0", SEEDS) == run("1", SEEDS) == run("random", SEEDS)
