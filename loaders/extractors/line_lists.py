"""Lines between bodies that a list draws: groups under "four groups report to the Board:", and groups within groups."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.document import Heading, ListItem
from loaders.implied import topic
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.scope import announces
from loaders.tables import first_body, group_tables, rows

_TO = rf"(?:the\s|both\s)?(?P<to>{ACTORS})"
_UNDER = re.compile(r"\b(?:below|under|underneath|beneath)\s(?:the\s)?(?P<to>«B\d+»)[^.;«]{0,30}?\s(?:sits?|there\sare|are|is|come|comes)\b(?P<rest>.{0,300})", re.IGNORECASE)
_INDENTED = re.compile(r"\b(?:reports?|answers?|accountable|responsible)\b[^.;]{0,60}\b(?:indented|nested|listed|shown)\s(?:under|beneath|below)", re.IGNORECASE)
_SITS_UNDER = re.compile(r"\bgroups?\b[^.;]{0,40}\b(?:underneath|beneath|under it|below)\b|\bsub-?\s?groups\b[^.;]{0,30}:$", re.IGNORECASE)
_LIST_STEM = re.compile(rf"\b(?:report(?:s|ed|ing)?\s(?:in)?to|(?:is|are|was|were)\s(?:accountable|responsible|answerable)\sto|answer(?:s|ed)?\sto)\s{_TO}", re.IGNORECASE)
_SUB_STEM = re.compile(r"(?P<to>«B\d+»)[^.«]{0,60}\b(?:sub-?\s?groups?|groups below it|(?:delivery|thematic|themed|working|task|steering|operational) groups)\b", re.IGNORECASE)
_COME = r"(?:hangs?|sits?|comes?|came|works?|meets?|stands?|operates?|are|is|there\s(?:are|is))"
_HANG = re.compile(rf"\b(?:groups|sub-?\s?groups|bodies|panels|boards|partnerships|forums)\s(?:\w+\s){{0,3}}?{_COME}\s(?:off|from|under|underneath|beneath|below)\s(?:the\s)?(?P<to>«B\d+»|it\b)", re.IGNORECASE)
_HANGING = re.compile(rf"\b(?:off|from|under|underneath|beneath|below)\s(?:the\s)?(?P<to>«B\d+»|it\b)[^.;«]{{0,40}}?\s{_COME}\s[^.;«]{{0,40}}\b(?:groups|sub-?\s?groups|bodies|panels|boards)\b", re.IGNORECASE)
_TO_IT = re.compile(r"\b(?:report(?:s|ed|ing)?(?:\sback|\sup)?\s(?:in)?to|(?:accountable|answerable|responsible)\sto|answer(?:s|ed|ing)?\sto|(?:comes?|came|goes?|went)\sback\sto|accounts?\sto)\s(?:the\s)?(?P<to>it|«B\d+»)(?!\w)", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:\w+\s){0,2}(?:groups|sub-?\s?groups|panels|boards|bodies)\b", re.IGNORECASE)
_GROUPS_OF = re.compile(r"\b(?:sub-?\s?groups|sub-?\s?committees|groups|panels)\sof\s(?:the\s)?(?P<to>«B\d+»)", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:groups|sub-?\s?groups|sub-?\s?committees|panels|boards|bodies|forums|partnerships)\b", re.IGNORECASE)
_NOT_SO = re.compile(r"\b(?:not|no\s(?:\w+\s)?(?:group|panel)|no longer)\b", re.IGNORECASE)
_STEMS = ((_LIST_STEM, "REPORTS_TO"), (_TO_IT, "REPORTS_TO"), (_SUB_STEM, "PART_OF"), (_UNDER, "PART_OF"), (_HANG, "PART_OF"), (_HANGING, "PART_OF"), (_GROUPS_OF, "PART_OF"))
"""What announces a list of groups, the most telling first."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield REPORTS_TO and PART_OF for the groups of a list or a table that the words above it announce."""
    yield from _lists(context)
    yield from _nested(context)


def _nested(context: Context) -> Iterator[Claim]:
    """A list of groups in groups, where the words around it say what being further in means: "each answers to the one that it
    is indented under", "two smaller groups sit underneath"."""
    for items in context.lists:
        above = context.document.blocks[items[0][0] - 1] if items[0][0] else None
        if items[0][1].level < 2 or not isinstance(above, ListItem) or (whole := first_body(context, (items[0][0] - 1, -1))) is None:
            continue
        same = [b for b in context.document.blocks if b.path == above.path and not isinstance(b, ListItem)]
        type_ = next((t for t, p in (("REPORTS_TO", _INDENTED), ("PART_OF", _SITS_UNDER)) for b in same if p.search(b.text) and not _NOT_SO.search(b.text) and announces(b.text)), "")
        for index, _ in items if type_ else ():
            group = first_body(context, (index, -1))
            if group is not None and group is not whole and context.book.at((index, -1))[0].start < 6:
                yield context.claim(type_, context.thing(group), context.thing(whole), (index, -1), (0, len(context.texts[index, -1])), "nested-groups")


def _lists(context: Context) -> Iterator[Claim]:
    """"Four groups report to the Board:" and a list of groups."""
    listed = [[(index, -1) for index, _ in items] for items in context.lists]
    listed += [[row.place(0) for row in rows(at, table)] for at, table in group_tables(context)]
    for places in listed:
        stem = _stem(context, places[0][0])
        for place in places if stem is not None else ():
            index = place[0]
            named = [m.thing for m in context.book.at(place) if m.thing.label in BODIES and m.how != "pronoun"]
            if stem is None or not named:
                continue
            sentence, found, first, type_ = stem
            many = actors(context, sentence, found.start("to"), found.end("to"), unknown=False) if "«" in found.group() else []
            more = ["PART_OF"] if type_ == "REPORTS_TO" and re.search(r"\bsub-?\s?groups\b", sentence.text, re.IGNORECASE) else []
            for target, kind in ((t, k) for t in many or ([first] if first is not None else []) for k in (type_, *more)):
                if target is not named[0]:
                    yield context.claim(kind, context.thing(named[0]), context.thing(target), sentence.place,
                                        sentence.span(found.start(), found.end()), "list-of-groups", where=context.where(index))  # fmt: skip


def _stem(context: Context, index: int) -> tuple[Marked, re.Match[str], Thing | None, str] | None:
    """The sentence that announces a list of groups, what it says, to which body, and the type of the line."""
    above = context.sentences_of(index - 1)
    if not above and index and isinstance(context.document.blocks[index - 1], Heading):
        heading = context.marked((index - 1, -1))
        for pattern, type_ in ((_LIST_STEM, "REPORTS_TO"), (_GROUPS_OF, "PART_OF")):
            said = pattern.search(heading.marked) if _SEVERAL.search(heading.text) and announces(heading.text) else None
            if said is not None and said["to"].startswith("«B"):
                return heading, said, heading.marks[int(said["to"][2:-1])].thing, type_
        return None
    if not above:
        return None
    if not above[-1].text.rstrip().endswith((":", ";", "-")):
        # "Under the Board are three groups. Each meets monthly." announces a list too, where nothing else is spoken of
        counted = [s for s in above if _COUNTED.search(s.text)]
        above = counted[-1:] if len({id(m.thing) for s in above for m in s.marks if m.letter == "B"}) == 1 else []
    for sentence in above[-1:]:
        for pattern, type_ in _STEMS:
            found = pattern.search(sentence.marked)
            if found is None or _NOT_SO.search(sentence.text) or not announces(sentence.text, reported=context.book.setting.reports(index - 1)):
                continue
            target = sentence.marks[int(found["to"][2:-1])].thing if found.groupdict().get("to", "it").startswith("«") else \
                topic(context, sentence, found.start("to") if found.groupdict().get("to") else found.start())  # fmt: skip
            return sentence, found, target, type_
    return None
