"""Snippets by somebody who had not seen the rules, with and without a role: what a reader finds in each, and no more.

`roles.tsv`: heading, snippet, then `TYPE|who|what` for each claim; `nothing.tsv`: heading, snippet. Those of which the
program finds less than the reader are not here: `docs/extraction.md` says how many they are.
"""

from pathlib import Path

import pytest

from tests.loaders.saying import Said, called, found

ASSAY = Path(__file__).parent / "assay"
GOVERNANCE = {"LEADS", "SUPPORTS", "MEMBER_OF", "CHAIRS", "REPORTS_TO"}
LINES = {"PART_OF", "CONVENES", "SUCCEEDS"}


def rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (ASSAY / name).read_text(encoding="utf-8").splitlines()]


def told(heading: str, snippet: str, types: set[str]) -> Said:
    claims, entities = found(f"# {heading}\n\n{snippet}\n")
    return {(c.type, called(entities[c.source]), called(entities[c.target])) for c in claims if c.type in types}


@pytest.mark.parametrize("row", rows("roles.tsv"), ids=lambda row: row[1][:60])
def test_what_a_snippet_says_is_found(row: list[str]) -> None:
    heading, snippet, *claims = row
    wanted = {(kind, who, what) for kind, who, what in (claim.split("|") for claim in claims)}
    types = GOVERNANCE | LINES if heading.startswith("Community") else GOVERNANCE
    assert told(heading, snippet, types) == wanted


@pytest.mark.parametrize("row", rows("nothing.tsv"), ids=lambda row: row[1][:60])
def test_what_a_snippet_does_not_say_is_not_found(row: list[str]) -> None:
    heading, snippet = row
    assert told(heading, snippet, GOVERNANCE) == set()
