"""Bodies named by nothing but what sort they are: "the Executive Board", "our Operational Delivery Group".

Such a name is the tail of one body's whole name, where one ends so; else it is a body of the document's own, named in
full where its heads give the two parts one under the other ("SAFER MARL PARTNERSHIP", "EXECUTIVE BOARD").
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from graph.claim import BODIES
from loaders.document import Heading
from loaders.names.book import Book, Mention, Place, free
from loaders.names.things import Thing, titled
from loaders.names.words import BODY_TYPES
from ontology.text import fold_name

_TOP = "Executive|Strategic|Strategy|Management|Leadership|Governing|Delivery|Operational|Steering|Oversight|Programme"
_NAME = re.compile(
    rf"\b(?:(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Oo]wn|[Aa]n?)\s)(?P<name>(?:(?:Joint|Partnership|{_TOP})\s){{0,3}}(?:{_TOP})\s(?P<kind>Board|Group|Committee|Panel|Forum|Executive))\b"
    r"(?!\s(?:[A-Z]|of\b|for\b|member|meeting|paper|report|chair))"
)
_WHOLE = re.compile(rf"(?:the\s)?(?P<name>(?:(?:joint|partnership|{_TOP})\s){{1,3}}(?P<kind>board|group|committee|panel|forum))", re.IGNORECASE)
_FRONT = 6
"""How many headings at the head of a document may give its body's name in two parts."""


def generic(made: Book, texts: Mapping[Place, str]) -> None:
    """Add the mentions of such bodies to `made`, and the bodies that only they name."""
    whole = dict(_heads(made, texts))
    found: dict[str, list[tuple[Place, int, int, str, str]]] = defaultdict(list)
    for place, text in sorted(texts.items()):
        for match in _NAME.finditer(text):
            start, end = match.span("name")
            if not any(m.start < end and start < m.end for m in made.at(place)):
                found[fold_name(match["name"])].append((place, start, end, match["name"], match["kind"]))
    for folded, places in sorted(found.items()):
        tails = [t for t in made.things if t.label in BODIES and any(fold_name(n).endswith(f" {folded}") for n in +t.names)]
        if len(tails) > 1:
            continue
        thing = tails[0] if tails else made.add(BODY_TYPES[places[0][4].casefold()], places[0][3])
        if not tails and folded in whole:
            place, name = whole[folded]
            thing.call(name)
            made.mentions[place] = free([Mention(place, 0, len(texts[place]), thing, "shape")], made.at(place))
        for place, start, end, _, _ in places:
            made.mentions[place] = free(made.at(place), [Mention(place, start, end, thing, "description" if tails else "shape")])


def _heads(made: Book, texts: Mapping[Place, str]) -> Iterator[tuple[str, tuple[Place, str]]]:
    """Headings at the front that are such a name right below one that names a body: the folded name, its place, both in one."""
    heads = [(index, b) for index, b in list(made.document.visible())[:_FRONT] if isinstance(b, Heading)]
    for (above, _), (index, block) in pairwise(heads):
        match = _WHOLE.fullmatch(block.text.strip())
        owner: Thing | None = next((m.thing for m in made.at((above, -1)) if m.thing.label in BODIES), None)
        if match and owner is not None and index == above + 1:
            yield fold_name(match["name"]), ((index, -1), f"{titled(texts[(above, -1)])} {titled(match['name'])}")
