"""One document of ours, saved in every format, says the same: the sixty answers of the matrix, and every claim."""

import pytest

from graph.claim import Entity
from tests.loaders import made_documents as made
from tests.loaders.every_format import SIXTY, answers, found


@pytest.mark.parametrize("legend", ["beside", "inside"])
@pytest.mark.parametrize("suffix", made.MATRIX_SUFFIXES)
def test_the_matrix_gives_its_sixty_answers(suffix: str, legend: str) -> None:
    assert answers(made.matrix(suffix, inside=legend == "inside"), suffix) == SIXTY


@pytest.mark.parametrize("suffix", made.ROUND_TRIP_SUFFIXES)
def test_the_agreement_gives_the_same_claims(suffix: str) -> None:
    said = spoken(".docx")
    wanted = {"LEADS", "SUPPORTS", "MEMBER_OF", "SETS", "CHAIRS", "REPORTS_TO", "IDENTIFIES"}
    assert {type_ for type_, *_ in said} >= wanted
    assert spoken(suffix) == said


def spoken(suffix: str) -> list[tuple[object, ...]]:
    """Every claim of the agreement, with what is known of both its ends; where it stands is left aside.

    Of several places that mention a thing one is kept, the first by its locator, so that its words are left aside too.
    """
    claims, entities = found(made.round_trip(suffix), suffix)
    return sorted(
        (c.type, end(entities[c.source]), end(entities[c.target]), c.status, c.properties,
         *((c.rule, c.evidence.quote) if c.type != "MENTIONS" else ()))
        for c in claims
    )  # fmt: skip


def end(entity: Entity) -> tuple[object, ...]:
    """An entity, but for the file that it is (a document) and the heading that it stands under (a risk)."""
    told = () if entity.label == "Document" else entity.properties
    part = "" if entity.label == "Risk" else entity.part
    return entity.label, entity.name, entity.aliases, entity.register, entity.area, entity.authority, told, part
