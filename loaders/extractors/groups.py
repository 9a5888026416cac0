"""Groups that somebody set up, groups listed under "thematic groups", and the partnerships of each district."""

import re
from collections.abc import Iterator, Sequence

from graph.claim import BODIES, Claim, Status
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.document import Heading, ListItem, Paragraph
from loaders.implied import author, own_body, topic
from loaders.marked import Marked
from loaders.names.book import Mention
from loaders.names.things import Thing
from loaders.restated import ends, told
from loaders.scope import scope
from loaders.tables import cell_actors, cell_claim, of_bodies
from ontology.themes import match

_MADE = r"(?:developed|established|set\sup|created|formed|convened|commissioned|launched|constituted|instigated|initiated|stood\sup|founded|appointed|called\sinto\sbeing|brought\sinto\sbeing)"
_ACTIVE = re.compile(
    rf"(?P<who>{ACTORS})\s(?:(?:has|have|also|jointly|recently|now)\s){{0,3}}(?P<verb>{_MADE}|convenes?|hosts?|runs?|(?:convenes?|hosts?)\sand\schairs?)\s"
    r"(?:a\s|an\s|the\s|its\sown\s|new\s|\w+\s){0,3}(?P<what>«[BX]\d+»)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"(?P<what>«B\d+»)(?:,\s(?:reporting|answering|accountable)\sto\s[^,;.]{{2,60}},)?(?:,?\s(?:which|that))?\s(?:(?:was|were|is|are|has\sbeen|have\sbeen|had\sbeen)\s)?(?:jointly\s|also\s|first\s)?(?P<verb>{_MADE}|hosted|convened|run)\s"
    rf"(?:in\s\w+(?:\s\d{{4}})?\s)?by\s(?P<who>{ACTORS})",
    re.IGNORECASE,
)
_RUN_BY = re.compile(rf"(?P<what>«B\d+»)[^.;«]{{0,60}}?(?:\([^()]{{0,60}}\)[^.;«]{{0,40}}?)?,\s(?:which\s(?:is|was)\s)?(?P<verb>run|hosted|convened|set\sup|established|created)\sby\s(?P<who>{ACTORS})", re.IGNORECASE)
_WHICH = re.compile(r"(?P<what>«B\d+»)(?:,\s(?:an?|the|our)\s[\w\s’'-]{1,50}?|,)?\s(?:which|that)\s(?:the\s)?(?P<who>«[BO]\d+»)\s(?:(?:also|jointly|first)\s)?(?:convened?s?|hosts?|runs?|set\sup|established|created|formed)\b", re.IGNORECASE)
_OWES = re.compile(rf"(?P<what>«B\d+»)\s(?:(?:also|largely)\s)?(?P<verb>owes\sits\s(?:existence|being|origins?)\sto|(?:is|was)\s(?:a|the)\s(?:creation|creature|initiative)\sof|is\s(?:called|brought)\stogether\sby|(?:is|was)\s[a-z]+\sand\s(?:convened|hosted|run)\sby)\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_CALLS = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:has|have|also)\s){{0,2}}(?P<verb>is\sresponsible\sfor\s(?:convening|hosting|running|calling)|calls|brought|brings|started|began)\s(?:the\s|a\s)?(?P<what>«B\d+»)(?P<tail>\stogether|\sinto\sbeing|\sto\slife)?", re.IGNORECASE)
_ITS_CONVENOR = re.compile(rf"\b(?:its|the)\s(?P<verb>conven[oe]r)\sis\s(?P<who>(?:the\s)?{ACTORS})|\bI\s(?:also\s)?convene\s(?:it|(?:the\s)?(?P<what>«B\d+»))|\bI\sam\sits\sconven[oe]r\b", re.IGNORECASE)
_THIS_ONE = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:has|have|also|jointly)\s){{0,2}}(?P<verb>{_MADE}|convenes?|hosts?|runs?)\s(?:this\s(?:one|board|partnership|forum|group|panel|committee)|ours|us)\b", re.IGNORECASE)
_RUN_HEAD = re.compile(r"^(?:run|hosted|convened|set up|established|organised|serviced) by$|^(?:host|convening)(?: (?:organisation|agency|body|partner))?$", re.IGNORECASE)
_MERGER = re.compile(r"\b(?:merger|merging|union|joining|amalgamation|combination)\sof\b[^.;]*$", re.IGNORECASE)
_NOBODY = re.compile(r"(?:nobody|no one|none|vacant|paused|to be|tb[ca]|formerly|previously|proposed)\b", re.IGNORECASE)
_SEVERAL = r"(?:groups|sub-?\s?groups|panels|boards|bodies|forums)"
_STEM_BY = re.compile(rf"\b{_SEVERAL}\s(?:(?:that|which)\s)?(?:(?:have|had|has)\sbeen|were|are|was)?\s?(?:each\s|all\s)?(?P<verb>{_MADE}|convened|hosted|run)\sby\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_STEM_HAS = re.compile(rf"(?P<who>{ACTORS})\s(?:has|have|had|also|jointly|now|currently|\s)*\s?(?P<verb>{_MADE}|convenes?|hosts?|runs?)\s(?:the\sfollowing\s|these\s|(?:[a-z]+\s){{0,3}}){_SEVERAL}\b", re.IGNORECASE)
_UNNAMED = re.compile(r"(?:task[\s-]and[\s-]finish|working|steering|project) group", re.IGNORECASE)
_GROUPS = re.compile(r"\b(?:thematic|sub-?|working|task|delivery|themed|strategic)\s?groups\b", re.IGNORECASE)
_CONVENOR = re.compile(rf"(?P<who>«[BO]\d+»)\s(?:have|has)?\s?(?:\w+\s)?{_MADE}\b", re.IGNORECASE)
_LOST_BOLD = re.compile(r"\b(?:in|marked in|shown in|those in)\s(?:bold|italics?|red|green|colour|highlight\w*|shad\w+)\b", re.IGNORECASE)
_SITS = re.compile(r"(?P<who>«[BOR]\d+»)\s(?:\w+\s)?(?:sits?\son|is\sa\smember|attends?|is\srepresented|takes\spart|chairs?)", re.IGNORECASE)
_WHICH_SITS = re.compile(r"\bon\swhich\s(?:the\s)?(?P<who>«[BOR]\d+»)\s(?:sits?|is\srepresented|takes\spart)", re.IGNORECASE)
_SIT = re.compile(r"\b(?:sits?|member|attends?|represented|takes?\spart)\b", re.IGNORECASE)
_EACH = re.compile(r"(?P<body>«B\d+»)\s?(?:[-–—:(]|are\s\w+\s?:|number\s\w+\s?:|for|covering|namely|in|,\s(?:one\s)?(?:for|in|covering))\s?(?P<areas>(?:(?:,\s|\sand\s|,\sand\s)?(?:the\s)?«R\d+»){3,})")


def extract(context: Context) -> Iterator[Claim]:
    """Yield CONVENES, the marks that a list of groups has lost, and COVERS for the partnerships of each district."""
    for sentence in context.sentences:
        yield from told(context, sentence, lambda said: _made(context, said), ends)
        yield from _this_one(context, sentence)
        yield from _convenor(context, sentence)
        yield from _each(context, sentence)
    yield from _listed(context)
    yield from _list_of_made(context)
    yield from _hosts(context)


def _made(context: Context, sentence: Marked) -> Iterator[Claim]:
    for pattern in (_ACTIVE, _PASSIVE, _WHICH, _RUN_BY, _OWES, _CALLS):
        for found in finditer(pattern, sentence.marked):
            if pattern is _CALLS and found["verb"].casefold() in {"calls", "brings", "brought"} and not found["tail"]:
                continue
            if not scope(sentence, found.start(), found.end(), context.book.setting, verb=found.end("what")).holds and \
                    not _just_made(context, sentence, found):  # fmt: skip
                continue
            if _MERGER.search(sentence.marked, 0, found.start("who")):
                continue  # "the merger of A with B created C": B did not
            body = _body(context, sentence, found)
            end = found.end("who")
            if pattern is _RUN_BY and (on := re.search(r",\sand\s(?:the\s)?«B", sentence.marked[found.start("who") : end])):
                end = found.start("who") + on.start()  # what follows an aside is another subject
            for thing in actors(context, sentence, found.start("who"), end):
                if body is not None and thing is not body:
                    yield context.claim("CONVENES", context.thing(thing), context.thing(body), sentence.place,
                                        sentence.span(found.start(), found.end()), "convenes")  # fmt: skip


def _hosts(context: Context) -> Iterator[Claim]:
    """A table of groups with a column of those who run them."""
    for body, row, at in of_bodies(context, _RUN_HEAD):
        for thing in cell_actors(context, row.place(at)) if not _NOBODY.match(row.text(at)) else ():
            if thing is not body:
                yield cell_claim(context, "CONVENES", context.thing(thing), context.thing(body), row, at, "convenor-table")


def _this_one(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"Marlshire Council appointed this one in 2021", in a board's own terms of reference."""
    for found in finditer(_THIS_ONE, sentence.marked):
        body = own_body(context)
        if body is None or scope(sentence, found.start(), found.end(), context.book.setting, verb=found.end("who")).scope in {"denied", "open"}:
            continue
        for thing in actors(context, sentence, found.start("who"), found.end("who")):
            if thing is not body:
                yield context.claim("CONVENES", context.thing(thing), context.thing(body), sentence.place,
                                    sentence.span(found.start(), found.end()), "convenes")  # fmt: skip


def _convenor(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"Its convenor is the Council", and what a commissioner convenes in the first person."""
    for found in finditer(_ITS_CONVENOR, sentence.marked):
        body = sentence.marks[int(found["what"][2:-1])].thing if found["what"] else topic(context, sentence, found.start())
        me = author(context)
        who = actors(context, sentence, *found.span("who")) if found["who"] else [me] if me is not None else []
        for thing in who if scope(sentence, found.start(), found.end(), context.book.setting).holds else ():
            if body is not None and thing is not body:
                yield context.claim("CONVENES", context.thing(thing), context.thing(body), sentence.place,
                                    sentence.span(found.start(), found.end()), "convenes")  # fmt: skip


def _list_of_made(context: Context) -> Iterator[Claim]:
    """"Three groups have been set up by the Board:" and a list of them."""
    for items in context.lists:
        above = context.sentences_of(items[0][0] - 1)[-1:]
        for sentence in above if above and above[0].text.rstrip().endswith((":", ";", "-", "–")) else ():
            found = _STEM_BY.search(sentence.marked) or _STEM_HAS.search(sentence.marked)
            if found is None or scope(sentence, found.start(), found.end(), context.book.setting).scope in {"denied", "open"}:
                continue
            for maker in actors(context, sentence, found.start("who"), found.end("who")):
                for index, block in items:
                    named = [m.thing for m in context.book.at((index, -1)) if m.thing.label in BODIES and m.start < 8]
                    if named and named[0] is not maker and len(block.text) < 250:
                        yield context.claim("CONVENES", context.thing(maker), context.thing(named[0]), sentence.place,
                                            sentence.span(found.start(), found.end()), "group-list", where=context.where(index))  # fmt: skip


def _just_made(context: Context, sentence: Marked, found: re.Match[str]) -> bool:
    """"Was set up by the Board" is past in its grammar only; a proposal or a denial is not."""
    result = scope(sentence, found.start(), found.end(), context.book.setting, verb=found.end("what"))
    return result.scope == "past" and not re.search(r"\b(?:until|formerly|previously|wound up|disbanded|replaced)\b", sentence.text, re.I)


def _body(context: Context, sentence: Marked, found: re.Match[str]) -> Thing | None:
    mark = sentence.marks[int(found["what"][2:-1])]
    if mark.thing is None and _UNNAMED.fullmatch(mark.text):
        return context.book.add("ThematicGroup", mark.text)
    return mark.thing


def _each(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"There are eight district CSPs: Ashton, Brook and Cray" names eight bodies."""
    for found in finditer(_EACH, sentence.marked):
        kind = sentence.marks[int(found["body"][2:-1])]
        if kind.thing is None or not re.search(r"s$", kind.text.strip()) or kind.thing.entry is not None:
            continue
        for number in re.findall(r"«R(\d+)»", found["areas"]):
            area = sentence.marks[int(number)].thing
            if area is None:
                continue
            single = kind.text.removesuffix("s")
            body = context.book.add(kind.thing.label, f"{area.name} {single.split()[-1] if single.isupper() else single}")
            yield context.claim("COVERS", context.thing(body), context.thing(area), sentence.place,
                                sentence.span(found.start(), found.end()), "district-bodies")  # fmt: skip


def _listed(context: Context) -> Iterator[Claim]:
    """A list of groups by their subjects: who convened them, and which of them a lost mark meant."""
    for items in context.lists:
        stems = _stems(context, items[0][0])
        priorities = any(re.search(r"\bpriorit", s.text, re.IGNORECASE) for s in stems if s.place[0] == items[0][0] - 1)
        if priorities or not any(_GROUPS.search(s.text) for s in stems) or any(len(b.text) > 90 for _, b in items):
            continue
        lost = next((s for s in stems if _LOST_BOLD.search(s.text) and _SIT.search(s.text)), None)
        unmarked = lost is not None and not any(b.bold or b.italic for _, b in items)
        maker = next((m for s in stems if (m := _maker(context, s)) is not None), None)
        for index, block in items:
            group = _group(context, index, block)
            if group is None:
                continue
            key = context.thing(group)
            span = (0, len(block.text))
            if maker is not None:
                yield context.claim("CONVENES", context.thing(maker[0]), key, maker[1].place,
                                    maker[1].span(*maker[2]), "group-list", where=context.where(index))  # fmt: skip
            for theme in match(group.name):
                yield context.claim("CONCERNS", key, context.theme(theme), (index, -1), span, "theme-by-label")
            if lost is not None and (sitter := _sitter(context, lost)) is not None:
                marked = bool(block.bold)
                if unmarked or marked:
                    yield context.claim(
                        "UNRESOLVED" if unmarked else "MEMBER_OF", context.thing(sitter), key, (index, -1), span,
                        "lost-bold" if unmarked else "bold-in-list",
                        status=Status.UNREADABLE if unmarked else Status.STATED,
                    )  # fmt: skip


def _stems(context: Context, first: int) -> list[Marked]:
    """The sentences of the two paragraphs above a list."""
    wanted = []
    for at in range(first - 1, max(-1, first - 3), -1):
        if isinstance(context.document.blocks[at], Heading):
            break
        if isinstance(context.document.blocks[at], Paragraph):
            wanted.append(at)
    return [s for at in sorted(wanted) for s in context.sentences_of(at)]


def _maker(context: Context, sentence: Marked) -> tuple[Thing, Marked, tuple[int, int]] | None:
    found = _CONVENOR.search(sentence.marked)
    if found is None or not _GROUPS.search(sentence.text):
        return None
    thing = sentence.marks[int(found["who"][2:-1])].thing
    return (thing, sentence, (found.start(), found.end())) if thing is not None else None


def _sitter(context: Context, sentence: Marked) -> Thing | None:
    """Who sits on the groups that are marked; an area stands for its council."""
    found = _SITS.search(sentence.marked) or _WHICH_SITS.search(sentence.marked)
    thing = sentence.marks[int(found["who"][2:-1])].thing if found else None
    if thing is not None and thing.label != "Area":
        return thing
    council = context.book.setting.council
    own = next((t for t in context.book.things if t.entry is not None and t.entry.id == council), None)
    if own is not None and (short := re.search(r"\b([A-Z]{2,7})\b(?=\ssits?\son|\sis\sa\smember)", sentence.text)):
        own.shorten(short[1])
    return own


def _group(context: Context, index: int, block: ListItem) -> Thing | None:
    """The group that an item names: by its own name, or by its subject alone."""
    named: Sequence[Mention] = [m for m in context.book.at((index, -1)) if m.thing.label in BODIES]
    if named:
        return named[0].thing
    name = block.text.strip(" .;,")
    return context.book.add("ThematicGroup", name) if match(name) and len(name.split()) < 9 else None
