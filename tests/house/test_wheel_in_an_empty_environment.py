"""The wheel: everything that the program needs is in it, and it runs where nothing else is."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("ontology", "graph", "loaders", "queries", "views", "cli", "seeds")
TOP = ("remit.py", "pyproject.toml", "README.md", "LICENSE")

pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path, **more: str) -> str:
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("PYTHON", "REMIT_", "VIRTUAL_ENV", "NEO4J_"))}
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env={**kept, **more}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def sources() -> set[str]:
    """What stands in the package folders, as it should stand in the wheel."""
    found = {p.relative_to(ROOT) for folder in FOLDERS for p in (ROOT / folder).rglob("*") if p.is_file()}
    kept = {p.as_posix() for p in found if not any(part.startswith((".", "__pycache__")) for part in p.parts)}
    return kept | {"remit.py"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: no `build/` of an earlier day can lend it a file."""
    copy = tmp_path_factory.mktemp("source")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for file in TOP:
        shutil.copy(ROOT / file, copy / file)
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation")
    run(sys.executable, "-m", "pip", "wheel", *quiet, "--wheel-dir", copy / "dist", copy, cwd=copy)
    return next((copy / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def remit(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program `remit`, installed from the wheel into an environment of its own.

    Its dependencies are lent by the environment of the tests, so that nothing is fetched again; a path file lends
    modules only, not the editable install of this folder.
    """
    folder = tmp_path_factory.mktemp("empty") / "environment"
    venv.create(folder, with_pip=False)
    where = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", vars=where))
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "lent.pth").write_text("".join(f"{path}\n" for path in sorted(lent)))
    programs = Path(sysconfig.get_path("scripts", vars=where))
    python = programs / Path(sys.executable).name
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
    run(sys.executable, "-m", "pip", f"--python={python}", "install", *quiet, wheel, cwd=folder)
    used = run(python, "-c", "import cli, remit; print(cli.__file__, remit.__file__)", cwd=folder)
    assert all(Path(path).is_relative_to(packages) for path in used.split()), f"it is not the wheel that runs: {used}"
    return Path(shutil.which("remit", path=str(programs)) or "there is no program called remit")


def test_every_file_of_the_packages_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = [name for name in archive.namelist() if name.endswith("/LICENSE")]
    assert sorted(sources() - held) == []
    assert sorted(held - sources()) == []
    assert licences


def test_the_wheel_says_what_it_needs(wheel: Path) -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = archive.read(name).decode()
    needed = [line for line in metadata.splitlines() if line.startswith("Requires-Dist:") and "extra ==" not in line]
    assert len(needed) == len(wanted["dependencies"])
    assert f"Requires-Python: {wanted['requires-python']}" in metadata


def test_the_installed_program_answers_from_another_folder(remit: Path, tmp_path: Path) -> None:
    assert "ask" in run(remit, "--help", cwd=tmp_path)
    assert "Found:" in run(remit, "build", "--example", cwd=tmp_path)
    answer = run(remit, "ask", "who-owns", "Modern slavery", cwd=tmp_path, COLUMNS="100")
    assert "Derbyshire Safer" in answer
    assert "[1]" in answer
