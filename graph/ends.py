"""Which labels the two ends of an edge may have: the table of the contract, for who makes claims.

`ontology/shapes.ttl` says the same to others' tools; a test holds the two together. Where documents truly say more than
the contract lists, the table has more: an office (a police and crime commissioner) sets priorities, convenes bodies and
delivers programmes, a body assesses risks, an organisation has an area and an Act, a section is part of its Act.
"""

from collections.abc import Mapping

from graph.claim import BODIES, LABELS

_ANY = frozenset(LABELS)
_ACTORS = BODIES | {"Organisation"}
_OFFICES = _ACTORS | {"Post"}
_WORK = BODIES | {"Theme", "Priority", "Programme"}
_WHOLES = _ACTORS | {"Area", "Legislation"}
ENDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "LEADS": (_OFFICES, _WORK),
    "SUPPORTS": (_OFFICES, _WORK),
    "UNRESOLVED": (_ACTORS, BODIES | {"Theme"}),
    "MEMBER_OF": (_OFFICES, BODIES),
    "CHAIRS": (frozenset({"Organisation", "Post"}), BODIES),
    "REPORTS_TO": (BODIES, _ACTORS),
    "PART_OF": (_WHOLES, _WHOLES),
    "CONVENES": (_OFFICES, BODIES),
    "SETS": (_OFFICES, frozenset({"Priority"})),
    "CONCERNS": (BODIES | {"Priority", "Risk", "Programme"}, frozenset({"Theme"})),
    "IDENTIFIES": (frozenset({"Document"}), frozenset({"Risk"})),
    "MENTIONS": (frozenset({"Document"}), _ANY),
    "ASSESSES": (_ACTORS, frozenset({"Risk"})),
    "DELIVERS": (_OFFICES, frozenset({"Programme"})),
    "COVERS": (_ACTORS | {"Document"}, frozenset({"Area"})),
    "GOVERNED_BY": (_ACTORS | {"Document"}, frozenset({"Legislation"})),
    "SUCCEEDS": (_ANY, _ANY),
    "BROADER": (frozenset({"Theme"}), frozenset({"Theme"})),
}
"""The labels that an edge type's source and its target may have."""


def fits(type: str, source: str, target: str) -> bool:
    """Whether an edge of `type` may go from a node labelled `source` to one labelled `target`."""
    sources, targets = ENDS.get(type, (frozenset(), frozenset()))
    return source in sources and target in targets
