"""What the tests about the repository itself share."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def files() -> list[Path]:
    """Every file that belongs to the repository, those not committed yet included, sorted."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git repository, so nothing tells which files belong to it")
    return sorted(path for name in names.split("\0") if name and (path := ROOT / name).is_file())


@pytest.fixture(scope="session")
def texts(files: list[Path]) -> dict[str, str]:
    """The texts among them, by path."""
    found = {}
    for path in files:
        try:
            found[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found
