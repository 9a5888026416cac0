"""Who DELIVERS a programme, an operation or a service."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actions import programmes
from loaders.actors import ACTORS, actor, actors
from loaders.context import Context
from loaders.cues import finditer, speaks
from loaders.doing import VERB, doers
from loaders.implied import prose_cells
from loaders.marked import Marked
from loaders.restated import ends, told
from loaders.scope import Scope, scope
from loaders.tables import Row, all_tables, cell_actors, cell_claim

_VERBS = re.compile(r"deliver|run|ran\b|provid|operat|implement|introduc|launch|develop|establish|commission|manag|host|ordinat|through|behind|offer|set up|sets up|mount|stag|staff|administ|\bput|\blaid|\blay|answer|response|programme|scheme|operation", re.IGNORECASE)
_SERVICE = re.compile(r"\b(?:service|scheme|programme|helpline|refuge|project)$", re.IGNORECASE)
_ACTIVE = re.compile(rf"(?P<who>{ACTORS}),?\s(?:(?:also|jointly|now|currently|which|and|continues?\sto)\s){{0,3}}(?P<verb>{VERB})\s(?:the\s|a\s|an\s|its\s|our\s)?(?:(?:[\w-]+\s){{1,3}}under\s(?:the\s)?)?(?:[\w-]+\s){{0,3}}(?P<what>«[GO]\d+»(?:(?:,\s|\sand\s)(?:the\s)?«G\d+»)*)", re.IGNORECASE)
_PASSIVE = re.compile(rf"(?P<what>«[GB]\d+»)(?:\s\([^()]{{1,40}}\))?(?:,\s(?:the|an?|which|that)\s[^,;.]{{3,90}},)?,?\s(?:[\w-]+\s){{0,4}}?(?P<verb>(?:delivered|run|provided|operated|managed|commissioned|co-?ordinated|hosted|implemented|mounted|staged|staffed|administered|put\son|laid\son|carried\sout|brought\sin))\s(?:jointly\s|here\s|locally\s)?by\s(?P<who>{ACTORS})", re.IGNORECASE)
_THROUGH = re.compile(rf"(?P<who>{ACTORS})\s(?:also\s)?(?P<verb>has|have)\s(?:a\s)?[\w\s]{{3,40}}?\swith\s(?P<other>{ACTORS})\sthrough\s(?P<what>«G\d+»)", re.IGNORECASE)

_WHICH = re.compile(rf"(?P<what>«G\d+»),?\s(?:which|that)\s(?P<who>(?:the\s)?{ACTORS})\s(?:also\s|now\s|jointly\s)?(?P<verb>{VERB})\b", re.IGNORECASE)
_BY = re.compile(rf"(?P<what>«G\d+»),\s(?P<verb>an?\s[a-z][\w\s-]{{3,50}}?)\sby\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_IT_IS = re.compile(rf"^it\s(?:is|was)\s(?:now\s|jointly\s|also\s)?(?P<verb>(?:delivered|run|provided|operated|managed|co-?ordinated|hosted|mounted|staffed|carried\sout))\s(?:jointly\s)?by\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_DOES_IT = re.compile(rf"(?P<who>{ACTORS})\s(?P<verb>{VERB})\s(?:it|them)\b", re.IGNORECASE)
_ITS_OWN = re.compile(rf"^(?:it|they)\s(?:also\s)?(?P<verb>{VERB})\s(?:the\s|an?\s|its\s)?(?P<what>«G\d+»)|(?P<that>«G\d+»),\swhich\sit\s(?:provides|runs|delivers|operates|hosts)\b", re.IGNORECASE)
_OPENED = re.compile(r"(?:the\s)?«O\d+»(?:,\s|\s(?:leads?|is|has|runs|also)\b)", re.IGNORECASE)
"""A sentence that begins with an organisation: "it" in the next one is this."""
_PAID = re.compile(r"\b(?:paid\sfor|funded|supported|financed|backed)\s(?:\w+\s)?by\s(?:the\s)?$", re.IGNORECASE)
_BEHIND = re.compile(rf"\bbehind\s(?:the\s)?(?P<what>«G\d+»)\s(?P<verb>is|are|stands?)\s(?P<who>(?:the\s)?{ACTORS})|(?P<whom>{ACTORS})\s(?:is|are|stands?)\sbehind\s(?:the\s)?(?P<that>«G\d+»)", re.IGNORECASE)
_KIND = r"(?:answer|response|operation|programme|scheme|initiative|campaign|project|effort|pilot)"
_IS_ITS = re.compile(rf"(?P<what>«G\d+»)\s(?P<verb>is|was)\s(?:(?:(?P<who>(?:the\s)?«[BO]\d+»)[’']s?|(?P<its>its|their))\s(?:own\s|main\s|joint\s)?)(?:\w+\s){{0,2}}{_KIND}\b|(?P<that>«G\d+»)\s(?:is|was)\s(?:the\s)?(?P<whose>«[BO]\d+»)(?:[’']s?)(?=\sand\b|[.,;]|$)", re.IGNORECASE)
_WHAT = re.compile(r"^(?:actions?|activity|activities|programmes?|projects?|schemes?|services?|interventions?|initiatives?|what)\b", re.IGNORECASE)
_DOER = re.compile(r"^(?:doer|who does it|deliver(?:ed|y)(?: by| partner| agency| organisation)?|run by|provid(?:ed by|er)|operated by|commissioned by|carried out by)$", re.IGNORECASE)



def extract(context: Context) -> Iterator[Claim]:
    """Yield DELIVERS for every sentence that says who runs a programme."""
    yield from _tables(context)
    for sentence in (*context.sentences, *prose_cells(context)):
        possible = "«G" in sentence.marked or "«O" in sentence.marked
        possible = possible or bool(re.search(r"\b(?:it|them)\b", sentence.text, re.IGNORECASE))
        if not possible or not speaks(_VERBS, sentence.text):
            continue
        yield from told(context, sentence, lambda said: _sentence(context, said), ends)


def _sentence(context: Context, sentence: Marked) -> Iterator[Claim]:
    yield from _its(context, sentence)
    yield from _behind(context, sentence)
    yield from _it(context, sentence)
    for pattern in (_ACTIVE, _PASSIVE, _THROUGH, _WHICH, _BY):
        for found in finditer(pattern, sentence.marked):
            if _PAID.search(sentence.marked[: found.start("what")]) or _PAID.search(sentence.marked[: found.start("who")]):
                continue
            finding = scope(sentence, found.start(), found.end("verb"), context.book.setting, verb=found.start("verb"))
            if finding.scope in {Scope.DENIED, Scope.OPEN}:
                continue
            who = doers(context, sentence, found)
            if "other" in found.re.groupindex:
                who += actors(context, sentence, found.start("other"), found.end("other"))
            for thing in who:
                if thing.label not in BODIES | {"Organisation"}:
                    continue
                for number in re.findall(r"«[GO](\d+)»", found["what"]):
                    programme = sentence.marks[int(number)].thing
                    named = programme is not None and (programme.label == "Programme" or _SERVICE.search(programme.name))
                    if programme is not None and named and programme is not thing and programme.entry is None:
                        yield context.claim("DELIVERS", context.thing(thing), context.thing(programme), sentence.place,
                                            sentence.span(found.start(), found.end()), "delivers")  # fmt: skip


def _its(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"Operation Lantern is the Constabulary's answer", "Kent Police leads on arson; Operation Lantern is its programme"."""
    for found in finditer(_IS_ITS, sentence.marked):
        if not scope(sentence, found.start(), found.end("verb") if found["verb"] else found.end(), context.book.setting).holds:
            continue
        whom = "who" if found["who"] else "whose"
        span = found.span(whom) if found[whom] else (0, found.start())
        whose = actors(context, sentence, *span, unknown=False)
        acting = [t for t in whose if t.label in BODIES | {"Organisation"}][:1] if found[whom] or "«O" in sentence.marked else []
        programme = sentence.marks[int((found["what"] or found["that"])[2:-1])].thing
        for thing in acting:
            if programme is not None:
                yield context.claim("DELIVERS", context.thing(thing), context.thing(programme), sentence.place,
                                    sentence.span(found.start(), found.end()), "delivers")  # fmt: skip


def _it(context: Context, sentence: Marked) -> Iterator[Claim]:
    """"The Lantern programme is new. It is run by the Council", "Operation Lantern is new; the Council mounts it"."""
    before = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:] if sentence.place[1] < 0 else []
    for pattern in (_IT_IS, _DOES_IT, _ITS_OWN):
        for found in finditer(pattern, sentence.marked):
            if scope(sentence, found.start(), found.end(), context.book.setting).scope in {Scope.DENIED, Scope.OPEN}:
                continue
            if pattern is _ITS_OWN:
                named = [sentence.marks[int((found["what"] or found["that"])[2:-1])].thing]
                acting = sentence.among(0, found.start()) if found["that"] else [m for s in before for m in s.marks]
                found_actors = [(m, actor(context, m)) for m in acting if m.letter in "BOX" and m.how != "pronoun"]
                every = {id(t): t for _, t in found_actors if t is not None}
                opened = _OPENED.match(before[0].marked) if before else None
                who = list(every.values())[:1] if found["that"] or opened else list(every.values()) if len(every) == 1 else []
            else:
                spoken = sentence.among(0, found.start()) or [m for s in before for m in s.marks]
                every = {id(m.thing): m.thing for m in spoken if m.letter == "G" and m.thing is not None}
                named = list(every.values()) if len(every) == 1 else []
                who = actors(context, sentence, *found.span("who"), unknown=False)
            for programme in named:
                for thing in who:
                    if programme is not None and programme.label == "Programme" and thing.label in BODIES | {"Organisation"}:
                        yield context.claim("DELIVERS", context.thing(thing), context.thing(programme), sentence.place,
                                            sentence.span(found.start(), found.end()), "delivers")  # fmt: skip


def _behind(context: Context, sentence: Marked) -> Iterator[Claim]:
    for found in finditer(_BEHIND, sentence.marked):
        who = found.span("who") if found["who"] else found.span("whom")
        programme = sentence.marks[int((found["what"] or found["that"])[2:-1])].thing
        if programme is None or not scope(sentence, found.start(), found.end(), context.book.setting).holds:
            continue
        for thing in actors(context, sentence, *who, unknown=False):
            if thing.label in BODIES | {"Organisation"}:
                yield context.claim("DELIVERS", context.thing(thing), context.thing(programme), sentence.place,
                                    sentence.span(found.start(), found.end()), "delivers")  # fmt: skip


def _tables(context: Context) -> Iterator[Claim]:
    """A table of actions with a column of those who do them: of the actions, the programmes that have a name."""
    for index, table in all_tables(context):
        what = doer = None
        head = ""
        for number, cells in enumerate(table.grid()):
            texts = [" ".join(c.text.split()) for c in cells]
            if any(_DOER.match(t) for t in texts):
                doer = next(i for i, t in enumerate(texts) if _DOER.match(t))
                what = next((i for i, t in enumerate(texts) if i != doer and _WHAT.match(t)), None)
                head = texts[what] if what is not None else ""
                continue
            if what is None or doer is None:
                continue
            row = Row(table, index, number, cells)
            named = programmes(context, row.place(what), head)[:1]
            for thing in cell_actors(context, row.place(doer)) if named else ():
                if thing.label in BODIES | {"Organisation"}:
                    yield cell_claim(context, "DELIVERS", context.thing(thing), context.thing(named[0]), row, doer, "doer-table", where=row.where())
