"""What a folder holds is what users are offered: a format, extractor, question, writer or export is one file."""

import inspect
import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from cli import output
from cli.main import main
from ontology import listing
from queries import catalogue
from tests.house.conftest import ROOT

REGISTRIES = {
    "loaders.readers": {"read": ["data", "file"]},
    "loaders.extractors": {"extract": ["context"]},
    "queries.writers": {"render": ["answer", "layout"]},
    "graph.exports": {"write": ["graph", "out"], "write_folder": ["graph", "folder"]},
}
"""Each folder, and what a module of it offers: one of these functions, with these parameters."""
MEMBERS = [
    (registry, name)
    for registry in REGISTRIES
    for name in listing.names(import_module(registry))
]  # fmt: skip


@pytest.mark.parametrize("registry", REGISTRIES)
def test_every_file_of_the_folder_is_in_the_registry(registry: str) -> None:
    folder = ROOT.joinpath(*registry.split("."))
    assert listing.names(import_module(registry)) == sorted(p.stem for p in folder.glob("[!_]*.py"))


@pytest.mark.parametrize(("registry", "name"), MEMBERS, ids=lambda value: value)
def test_a_module_offers_what_its_registry_asks_for(registry: str, name: str) -> None:
    module = listing.load(import_module(registry), name)
    there = [function for function in REGISTRIES[registry] if hasattr(module, function)]
    offered = {function: list(inspect.signature(getattr(module, function)).parameters) for function in there}
    assert len(offered) == 1
    assert offered.items() <= REGISTRIES[registry].items()
    assert (module.__doc__ or "").strip(), "it does not say what it is"


def modules(registry: str) -> list[ModuleType]:
    return listing.load_all(import_module(registry))


def test_no_two_readers_claim_one_ending() -> None:
    endings = [suffix for module in modules("loaders.readers") for suffix in module.SUFFIXES]
    assert sorted(set(endings)) == sorted(endings)
    assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in endings)


def test_a_file_s_name_asks_for_its_writer() -> None:
    for name in listing.names(import_module("queries.writers")):
        module = listing.load(import_module("queries.writers"), name)
        assert output.suffix_format(Path(f"answer{module.SUFFIX}")) == name


@pytest.mark.parametrize(("command", "registry"), [("show", "queries.writers"), ("export", "graph.exports")])
def test_help_names_every_format(command: str, registry: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    said = re.findall(r"[\w-]+", capsys.readouterr().out.partition("--format")[2].partition("--output")[0])
    names = [name.replace("_", "-") for name in listing.names(import_module(registry))]
    assert [name for name in names if name not in said] == []


def test_every_question_file_is_in_the_catalogue() -> None:
    there = sorted(p.relative_to(catalogue.LIBRARY).as_posix() for p in catalogue.LIBRARY.rglob("*") if p.is_file())
    assert there == sorted(f"{q.topic}/{q.name}.cypher" for q in catalogue.questions())
