"""One document of ours, saved in every format, says the same: the sixty answers of the matrix, and every claim."""

from dataclasses import replace
from functools import cache
from types import ModuleType

import pytest

import loaders.readers
from graph.claim import Claim, Entity
from loaders.document import Document
from loaders.pipeline import extract
from ontology.listing import load_all
from tests.loaders import made_documents as made

THEMES = {
    "Domestic Abuse & Sexual Violence": {"domestic-abuse", "sexual-violence"},
    "Child Exploitation": {"child-exploitation"},
    "Substance Misuse": {"substance-misuse"},
    "Reducing Reoffending & Offender Health": {"offender-management"},
    "Hate Crime": {"hate-crime"},
    "Modern Slavery": {"modern-slavery"},
    "Prevent & Counter Extremism (inc Channel)": {"prevent"},
    "Organised Crime Groups (Police Governance)": {"organised-crime-groups"},
    "Anti-Social Behaviour": {"anti-social-behaviour"},
    "FGM & HBV": {"honour-based-abuse"},
    "Cyber Crime & Online Vulnerability": {"cyber-crime"},
    "Road Safety": {"road-safety"},
}
MEANS = {"L": "LEADS", "S": "SUPPORTS", " ": ""}
SIXTY = {
    (theme, board): MEANS[mark]
    for theme, marks in made.MARKS.items()
    for board, mark in zip(made.BOARDS, marks, strict=True)
}


def reader(suffix: str) -> ModuleType:
    return next(module for module in load_all(loaders.readers) if suffix in module.SUFFIXES)


def read(suffix: str, data: bytes) -> Document:
    document: Document = reader(suffix).read(data, f"made{suffix}")
    return replace(document, id="made", sha256="0" * 64)


@cache
def found(data: bytes, suffix: str) -> tuple[tuple[Claim, ...], dict[str, Entity]]:
    claims: dict[str, Claim] = {}
    entities = extract(read(suffix, data), claims)
    return tuple(claims.values()), {e.key: e for e in entities}


def called(entity: Entity) -> set[str]:
    return {entity.name, *entity.aliases}


@pytest.mark.parametrize("legend", ["beside", "inside"])
@pytest.mark.parametrize("suffix", made.MATRIX_SUFFIXES)
def test_the_matrix_gives_its_sixty_answers(suffix: str, legend: str) -> None:
    claims, entities = found(made.matrix(suffix, inside=legend == "inside"), suffix)
    marked = [c for c in claims if c.rule == "matrix"]
    answers: dict[tuple[str, str], str] = {}
    for theme, ids in THEMES.items():
        for board in made.BOARDS:
            told = [c for c in marked if board in called(entities[c.source]) and entities[c.target].register in ids]
            assert {entities[c.target].register for c in told} in (set(), ids), f"{theme} is all its themes"
            answers[theme, board] = "".join(sorted({c.type for c in told}))
    assert answers == SIXTY
    assert {c.type for c in marked} == {"LEADS", "SUPPORTS"}
    assert {entities[c.target].register for c in marked} <= {id_ for ids in THEMES.values() for id_ in ids}


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
