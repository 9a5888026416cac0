"""A library is imported where it is used, so that a command waits for nothing but its own."""

import json
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.conftest import ROOT

WATCH = """
import contextlib, io, json, sys
{statement}
print(json.dumps(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""
COMMAND = """
from cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    assert main({arguments!r}) == 0
"""


def loaded(statement: str, cwd: Path) -> set[str]:
    """Which of our dependencies are imported once `statement` has run, by the names that pyproject.toml gives them."""
    environment = {n: v for n, v in os.environ.items() if not n.startswith("REMIT_")} | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WATCH.format(statement=statement)]
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    modules = set(json.loads(done.stdout.splitlines()[-1]))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {re.split(r"[<>=\[]", line)[0].lower() for line in project["dependencies"]}
    held = packages_distributions()
    return {name.lower() for module in modules for name in held.get(module, ())} & wanted


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store, made by a build that is watched itself."""
    made = tmp_path_factory.mktemp("watched")
    assert not loaded(COMMAND.format(arguments=["build", "--example"]), made) & {
        "neo4j", "networkx", "pdfplumber", "pypdfium2", "pyshacl", "pyvis", "rdflib", "openpyxl",
    }  # fmt: skip
    return made


@pytest.mark.parametrize("statement", ["import cli.main", COMMAND.format(arguments=["--help"])])
def test_help_waits_for_the_command_line_alone(statement: str, tmp_path: Path) -> None:
    assert loaded(statement, tmp_path) == {"typer"}


def test_the_module_for_scripts_waits_for_nothing(tmp_path: Path) -> None:
    assert loaded("import remit", tmp_path) == set()


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["ask"], {"typer"}),
        (["ask", "who-owns", "Modern slavery"], {"typer", "arcadedb", "rich"}),
        (["ask", "who-owns", "Modern slavery", "--format", "json"], {"typer", "arcadedb"}),
        (["export", "--format", "jsonl"], {"typer", "arcadedb"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_waits_for_what_it_uses(folder: Path, arguments: list[str], needed: set[str]) -> None:
    assert loaded(COMMAND.format(arguments=arguments), folder) <= needed
