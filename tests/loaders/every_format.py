"""A made document as its reader and the extractors have it, and what they say of its matrix."""

from dataclasses import replace
from functools import cache
from types import ModuleType

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


def answers(data: bytes, suffix: str) -> dict[tuple[str, str], str]:
    """What the matrix in a file says of every theme and board: LEADS, SUPPORTS or nothing."""
    claims, entities = found(data, suffix)
    marked = [c for c in claims if c.rule == "matrix"]
    assert {c.type for c in marked} == {"LEADS", "SUPPORTS"}
    assert {entities[c.target].register for c in marked} <= {id_ for ids in THEMES.values() for id_ in ids}
    given: dict[tuple[str, str], str] = {}
    for theme, ids in THEMES.items():
        for board in made.BOARDS:
            told = [c for c in marked if board in called(entities[c.source]) and entities[c.target].register in ids]
            assert {entities[c.target].register for c in told} in (set(), ids), f"{theme} is all its themes"
            given[theme, board] = "".join(sorted({c.type for c in told}))
    return given
