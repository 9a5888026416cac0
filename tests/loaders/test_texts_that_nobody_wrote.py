"""Repeated cue words, capitals, brackets, marks without end: they are read, and nothing is claimed from them."""

import pytest

from bench.adversarial import FRONT, TEXTS
from tests.loaders.saying import found

SAYS = {name for name in TEXTS if name.startswith("cues ")} | {
    "heading and line",
    "high risk",
    "members",
    "priorities",
    "stems and items",
}
"""These do say something, over and over."""
PLAIN = {"MENTIONS", "COVERS"}
"""What a name alone is enough for."""


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_it_ends_and_claims_nothing(name: str) -> None:
    claims, _ = found(FRONT + TEXTS[name](1_500))
    assert name in SAYS or [claim for claim in claims if claim.type not in PLAIN] == []


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_one_line_of_many_characters_ends(name: str) -> None:
    claims, _ = found(FRONT + TEXTS[name](6_000).replace("\n", " "))
    assert all(len(claim.evidence.quote) <= 300 for claim in claims)
