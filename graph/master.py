"""`claims.jsonl`, the master: entities and claims, one JSON object a line, sorted; any store can be rebuilt from it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from graph.claim import Claim, Entity, Evidence, Locator, Status
from ontology.errors import InputError

FORMAT = 1
"""The number in the first line; a master of another number must be built again from its documents."""


def lines(entities: Iterable[Entity], claims: Iterable[Claim]) -> Iterator[str]:
    """The lines, without line ends: a header, the entities by key, the claims by id. The same input, the same bytes."""
    yield _dump({"kind": "master", "format": FORMAT})
    for key, entity in sorted({e.key: e for e in entities}.items()):
        yield _dump({"kind": "entity", "key": key, **asdict(entity)})
    for claim in sorted({c.id: c for c in claims}.values(), key=lambda c: c.id):
        yield _dump({"kind": "claim", "id": claim.id, **asdict(claim)})


def parse(text: Iterable[str], name: str = "claims.jsonl") -> tuple[list[Entity], list[Claim]]:
    """What `lines` wrote. Raises `InputError`, with `name` and the line's number, for anything else."""
    entities, claims = [], []
    for number, line in enumerate(text, start=1):
        try:
            record = json.loads(line)
            kind = record.pop("kind")
            if kind == "master":
                if record["format"] != FORMAT:
                    raise InputError(f"{name} is of format {record['format']}, this remit writes {FORMAT}",
                                     "build again from the documents: remit build PATH...")  # fmt: skip
            elif kind == "entity":
                record.pop("key")
                entities.append(Entity(**{**record, "aliases": tuple(record["aliases"]),
                                          "properties": _pairs(record["properties"])}))  # fmt: skip
            else:
                record.pop("id")
                evidence = record["evidence"]
                claims.append(Claim(**{
                    **record, "status": Status(record["status"]), "properties": _pairs(record["properties"]),
                    "evidence": Evidence(evidence["document"], Locator(**evidence["locator"]), evidence["quote"]),
                }))  # fmt: skip
        except (AttributeError, ValueError, KeyError, TypeError) as error:
            raise InputError(f"{name}, line {number}: not a line of a claims file ({error})",
                             "build again from the documents: remit build PATH...") from error  # fmt: skip
    return entities, claims


def _pairs(found: Iterable[Iterable[object]]) -> tuple[tuple[str, object], ...]:
    return tuple((str(n), v) for n, v in found)


def _dump(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "), sort_keys=False)
