"""docs/extraction.md: it has every extractor, its examples give what it says, what it calls unseen gives nothing."""

import re
from pathlib import Path

import pytest

import loaders.extractors
from graph.claim import Claim
from loaders.context import Context
from loaders.names.find import book
from ontology import listing
from tests.loaders.saying import FRONT, called, document

PAGE = (Path(__file__).parents[3] / "docs" / "extraction.md").read_text(encoding="utf-8")
EXTRACTORS = listing.names(loaders.extractors)
_GIVES = re.compile(r"^- `(.+?)` ([A-Z_]+) `(.+?)`$", re.MULTILINE)
_FENCE = re.compile(r"^```(markdown|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def section(name: str) -> str:
    return PAGE.partition("\n## Extractors\n")[2].partition(f"\n### {name}\n")[2].partition("\n### ")[0]


def given(extractor: str, text: str) -> set[tuple[str, str, str]]:
    """What one extractor finds, and nobody else."""
    read = document(FRONT + text)
    context = Context(read, book(read))
    claims: list[Claim] = list(listing.load(loaders.extractors, extractor).extract(context))
    ends = context.entities
    return {(called(ends[c.source]), c.type, called(ends[c.target])) for c in claims}


def table(name: str) -> list[list[str]]:
    found = re.findall(rf"<!-- begin: {name} -->\n(.*?)\n?<!-- end: {name} -->", PAGE, re.DOTALL)
    assert len(found) == 1, f"the markers of {name} stand once"
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in found[0].splitlines()]


def test_the_page_and_the_folder_agree() -> None:
    assert re.findall(r"^### ([a-z_]+)$", PAGE.partition("\n## Extractors\n")[2], re.MULTILINE) == EXTRACTORS


def test_the_table_of_extractors_and_the_folder_agree() -> None:
    head, _, *rows = table("extractors")
    assert "precision (dev)" in head and "recall (dev)" in head
    assert [row[0] for row in rows] == [f"`{name}`" for name in EXTRACTORS]


@pytest.mark.parametrize("name", ["kinds", "documents"])
def test_the_other_tables_are_filled(name: str) -> None:
    assert len(table(name)) > 5


@pytest.mark.parametrize("name", EXTRACTORS)
def test_each_example_gives_what_the_page_says(name: str) -> None:
    text = section(name)
    examples = [example for kind, example in _FENCE.findall(text) if kind == "markdown"]
    promised = set(_GIVES.findall(text))
    assert examples and promised
    assert promised <= set().union(*(given(name, example) for example in examples))


@pytest.mark.parametrize("name", EXTRACTORS)
def test_what_the_page_calls_unseen_is_unseen(name: str) -> None:
    """Whoever teaches an extractor one of these takes it off the page."""
    unseen = [example for kind, example in _FENCE.findall(section(name)) if kind == "text"]
    assert unseen
    for example in unseen:
        assert given(name, example) - given(name, "") == set()
