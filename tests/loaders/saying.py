"""What a small document is found to say, as plain sets that a test can compare."""

from collections.abc import Iterable
from dataclasses import replace

from graph.claim import Claim, Entity
from loaders.document import Document
from loaders.pipeline import extract
from loaders.readers import text as reader

FRONT = "# Marlshire Community Safety Plan 2024-2027\n\nPublished in April 2024.\n\n"
"""A plan of no real place, so that what stands in a wording alone decides what is found."""
MINUTES = (
    "# Minutes of the Marlshire Safer Together Board\n\n"
    "Held on 12 April 2024.\n\nApologies for absence were received.\n\n"
)
Said = set[tuple[str, str, str]]


def document(text: str, *, file: str = "plan.md") -> Document:
    """`text` as the text reader reads it, with an id."""
    return replace(reader.read(text.encode(), file), id="plan", sha256="0" * 64)


def found(text: str) -> tuple[list[Claim], dict[str, Entity]]:
    """Every claim of `text`, and its entities by key."""
    claims: dict[str, Claim] = {}
    entities = extract(document(text), claims)
    return list(claims.values()), {e.key: e for e in entities}


def said(text: str, *types: str, front: str = FRONT) -> Said:
    """The claims of `types` in `front` + `text`: (type, source's name, target's name). A theme is named by its id."""
    claims, entities = found(front + text)
    return {(c.type, called(entities[c.source]), called(entities[c.target])) for c in claims if c.type in types}


def roles(text: str, *, front: str = FRONT) -> Said:
    """Who leads on and who supports which theme, priorities and other targets left out."""
    claims, entities = found(front + text)
    return {
        (c.type, called(entities[c.source]), called(entities[c.target]))
        for c in claims
        if c.type in {"LEADS", "SUPPORTS"} and entities[c.target].label == "Theme"
    }


def names(text: str, *labels: str, front: str = FRONT) -> set[tuple[str, str]]:
    """(label, name) of every entity of these labels that `text` gives."""
    _, entities = found(front + text)
    return {(e.label, e.name) for e in entities.values() if e.label in labels}


def called(entity: Entity) -> str:
    """How a test speaks of an entity."""
    return {"Theme": entity.register, "Document": "the document"}.get(entity.label, entity.name)


def leads(who: str, *themes: str) -> Said:
    """`who` leads on these themes."""
    return {("LEADS", who, t) for t in themes}


def supports(who: str, *themes: str) -> Said:
    """`who` supports these themes."""
    return {("SUPPORTS", who, t) for t in themes}


def every(type_: str, sources: Iterable[str], target: str) -> Said:
    """All `sources` have an edge of `type_` to `target`."""
    return {(type_, source, target) for source in sources}


def table(*rows: str) -> str:
    """A table in Markdown; the first row is the head, cells stand between bars."""
    rule = " | ".join(["---"] * (rows[0].count("|") + 1))
    return "\n".join(f"| {row} |" for row in (rows[0], rule, *rows[1:])) + "\n\n"
