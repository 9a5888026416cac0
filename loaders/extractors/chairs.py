"""Who CHAIRS a body: offices and organisations, never people."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.document import ListItem
from loaders.implied import OF_ANOTHER, author, topic
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.restated import answers, ends, told
from loaders.scope import scope, when
from loaders.tables import cell_actors, cell_claim, heads, of_bodies

_BODY = r"(?P<body>«B\d+»)"
_BY = re.compile(
    rf"{_BODY}(?:\s\([^()]{{1,60}}\))?,?\s(?:(?:which|that|[a-z][\w\s,-]{{1,60}}?),?\s)?(?:(?:is|are|will\sbe|shall\sbe|has\sbeen|be|and\sis|was)\s)?(?:(?:currently|now|jointly|also|in\sturn|independently)\s)?"
    rf"(?P<verb>(?:co-)?chaired)\s(?:jointly\s|in\srotation\s)?by\s(?:both\s)?(?P<who>{ACTORS})",
    re.IGNORECASE,
)
_CHAIRS = re.compile(rf"(?P<who>{ACTORS}),?\s(?:(?:also|currently|now|jointly|who|which|and|will|convenes\sand|shall)\s){{0,3}}(?P<verb>(?:co-)?chairs?)\s(?:the\s)?{_BODY}", re.IGNORECASE)
_FRONTED = re.compile(rf"^(?P<verb>(?:co-)?chaired)\s(?:jointly\s)?by\s(?P<who>{ACTORS}),?\s(?:the\s)?{_BODY}", re.IGNORECASE)
_IS_CHAIR = re.compile(rf"(?P<who>{ACTORS}),?\s(?P<verb>is|are|acts?\sas|serves?\sas|remains?|as)\s(?:the\s|its\s|a\s|also\s|currently\s)*(?:independent\s|joint\s|current\s)*(?:co-)?(?:chairs?|convenors?)\s(?:of\s(?:the\s)?{_BODY})", re.IGNORECASE)
_CHAIR_IS = re.compile(rf"(?P<verb>chair(?:ed)?)\s(?:of|for)\s(?:the\s)?{_BODY}\s(?:is|rests\swith|sits\swith|falls\sto|(?:alternates|rotates)\sbetween)\s(?:held\sby\s)?(?P<who>{ACTORS})", re.IGNORECASE)
_ADJECTIVE = re.compile(rf"\b(?P<who>«[BO]\d+»)[\s-](?P<verb>chaired)\s{_BODY}", re.IGNORECASE)
_POST_IS = re.compile(rf"«P(?P<post>\d+)»\s(?P<verb>is)\s(?:also\s|currently\s|the\s)*(?P<who>{ACTORS})", re.IGNORECASE)
_TRAILING = re.compile(rf"(?:^|[,;(]\s?|\s(?=and\sis\s))(?:and\s)?(?:it\s)?(?:is\s)?(?P<verb>(?:co-)?chaired)\s(?:jointly\s)?by\s(?:both\s)?(?P<who>{ACTORS})", re.IGNORECASE)
_WHICH = re.compile(rf"{_BODY},?\s(?:which|that)\s(?:the\s)?(?P<who>{ACTORS})\s(?:convenes\sand\s)?(?P<verb>chairs)", re.IGNORECASE)
_CHAIRS_IT = re.compile(rf"(?P<who>{ACTORS})\s(?:convenes\s.{{0,60}}?\sand\s)?(?P<verb>chairs?)\s(?P<it>it|them|these|this\sgroup)\b", re.IGNORECASE)
_OVER = rf"(?:the\s|(?:all\s)?(?:its\s|the\s)?meetings\sof\s(?:the\s)?)?(?:{_BODY}|(?P<it>it|them|its\smeetings)\b)"
_PRESIDES = re.compile(rf"(?P<who>{ACTORS})\s(?:(?:also|currently|now|who|which|will|shall|has|have)\s){{0,3}}(?P<verb>presid(?:es?|ed)\sover)\s{_OVER}", re.IGNORECASE)
_PRESIDED = re.compile(rf"{_BODY}(?:[’']s\smeetings)?(?:,\swhich)?\s(?:is|are|was|were|will\sbe|shall\sbe)\s(?P<verb>presided\sover)\sby\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_ITS_CHAIR = re.compile(
    rf"(?:\b(?:its|their|the\s(?:office|post|role)\sof|the)|{_BODY}[’']s?)\s(?:current\s|independent\s)?(?P<verb>chair(?:man|person|ship)?|«P\d+»)(?:\sof\s(?:the\s)?(?P<other>«B\d+»))?\s"
    rf"(?:is|was|has\sbeen|rests?|sits?|lies|falls|belongs)\s(?:(?:held|taken|filled|occupied|provided|supplied|drawn|furnished)\s(?:by|from)\s|(?:with|to)\s)?(?P<who>(?:the\s)?{ACTORS})",
    re.IGNORECASE,
)
_IN_CHAIR = re.compile(
    rf"(?P<who>{ACTORS})\s(?:(?:also|currently|now|who|which|will|shall)\s){{0,3}}(?P<verb>(?:is|are|was|sits?|sat)\sin\sthe\schair|(?:takes?|took|has|have|occup(?:y|ies)|provides?|provided|holds?|fills?|suppl(?:y|ies))\s(?:the|its)\schair)\b"
    rf"(?:man|person)?(?!\s(?:in\sthe\sabsence|when|if))(?:\s(?:of|at|for)\s(?:the\s|meetings\sof\s(?:the\s)?)?{_BODY})?",
    re.IGNORECASE,
)
_WITH = re.compile(rf"{_BODY}[^.;«]{{0,60}}?\s(?:has|with)\s(?P<who>(?:the\s)?{ACTORS})\s(?P<verb>in\sthe\schair|presiding|as\s(?:its\s|the\s)?chair)\b|{_BODY.replace('body', 'other')}[^.;«]{{0,60}},\s(?P<whom>(?:the\s)?{ACTORS})\s(?:presiding|in\sthe\schair)\b", re.IGNORECASE)
_UNDER = re.compile(rf"{_BODY}[^.;«]{{0,60}}?\s(?P<verb>under\sthe\s(?:chair|chairmanship|presidency)\sof|headed\sby)\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_AHEAD = re.compile(rf"^(?P<verb>presiding\sover|chairing|in\sthe\schair\sof|at\sthe\shead\sof)\s(?:the\s)?{_BODY}(?:[’']s\s(?:table|meetings))?,?\s(?:is|are|sits?|falls\sto|lies\swith|belongs\sto)\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_AS_ITS = re.compile(rf"(?P<who>{ACTORS})\s(?P<verb>(?:is|acts\sas|serves\sas|remains|was)\s(?:its|their|the)\s(?:current\s|independent\s)?(?:chair(?:man|person)?|convenor)|chairs\s(?:its\s|the\s)?meetings)(?=[.,;]|$)(?P<body>)", re.IGNORECASE)
_OFFICE = re.compile(r"(?:independent\s)?(?:co-)?chair(?:man|person)?$", re.IGNORECASE)
_BETWEEN = re.compile(rf"\b(?P<verb>chair(?:ing|manship)?\s(?:alternates|rotates|passes|is\sshared|moves)\sbetween)\s(?P<who>(?:the\s)?{ACTORS})(?P<body>)", re.IGNORECASE)
_SHARES = re.compile(rf"\bshares\s(?:a|its|the\ssame)\s(?P<verb>chair),\s(?P<who>(?:the\s)?{ACTORS}),\swith\s(?:the\s)?(?P<other>«B\d+»)(?P<body>)", re.IGNORECASE)
_I_CHAIR = re.compile(rf"\bI\s(?:also\s|personally\s)?(?:chair|preside\sover)\s(?:the\s)?(?:{_BODY}|it\b)|(?P<other>«B\d+»),?\s(?:of\swhich\sI\sam\s(?:the\s)?chair|which\sI\schair)\b|\bI\sam\s(?:its|the)\schair\b", re.IGNORECASE)
_AND_CHAIR = re.compile(r"(?P<who>«P\d+»)(?:,\s«O\d+»)?,?\s(?P<verb>and)\s«P(?P<post>\d+)»\.?$")
_TAKES_TURNS = re.compile(r"\bin (?:the |his |her |their |its )?absence\b|\bfor (?:one|this|that|the next) meeting\b|\bdeputis", re.IGNORECASE)
_CHAIR_WORDS = ("chair", "convenor", "presid", "headed by", "at the head of")
_HEAD = re.compile(r"^(?:(?:co-)?chair(?:ed by|person|s)?|in the chair|conven(?:o|e)r|presid(?:ed over by|ing|es)|who presides|chairing organisation|who chairs\??)(?: (?:from|since|as (?:at|of|from)) (?P<since>[\w\s]{4,20}))?$", re.IGNORECASE)
_NO_CHAIR = re.compile(r"disband|\bclosed\b|\bended\b|\bpaused\b|stood down|wound up|dissolv|ceased|suspend|vacan|\btbc\b|to be (?:agreed|confirmed|appointed)|being (?:renewed|reviewed|recruited)|^(?:co-)?chair\b(?!\s(?:of|,))", re.IGNORECASE)
_JOINED = re.compile(r",?\sand\s(?:is|are|was|were|will\sbe|shall\sbe|has\sbeen)\s", re.IGNORECASE)
"""A verb that "and" joins speaks of the sentence's subject, not of the body that stands nearest."""
_IN_A_YEAR = re.compile(r"(?:in|during|for|throughout)\s(?:19|20)\d\d", re.IGNORECASE)
_VICE = re.compile(r"\b(?:vice|deputy)[\s-]?$", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield CHAIRS for every statement, list item, table cell and signature that gives a chair."""
    for sentence in context.sentences:
        if any(word in sentence.text.casefold() for word in _CHAIR_WORDS) or answers(context, sentence):
            yield from told(context, sentence, lambda said: _sentence(context, said), ends)
    yield from _signed(context)
    for body, row, at in of_bodies(context, _HEAD):
        head = _HEAD.match(heads(row.table)[at])
        if head and head["since"] and when(head["since"]) > (context.book.setting.date or "9999"):
            continue
        for thing in cell_actors(context, row.place(at))[:2] if not _NO_CHAIR.search(row.text(at)) else ():
            if thing is not body:
                yield cell_claim(context, "CHAIRS", context.thing(thing), context.thing(body), row, at, "chair-table")


def _sentence(context: Context, sentence: Marked) -> Iterator[Claim]:
    done: set[int] = set()
    for pattern in (_BY, _CHAIRS, _FRONTED, _IS_CHAIR, _CHAIR_IS, _WHICH, _ADJECTIVE):
        for found in pattern.finditer(sentence.marked):
            body = sentence.marks[int(found["body"][2:-1])].thing
            if pattern is _BY and (_JOINED.match(sentence.marked, found.end("body")) or OF_ANOTHER.search(sentence.marked, 0, found.start("body"))):
                body = next((m.thing for m in sentence.among(0, found.end("body")) if m.letter == "B"), None)
            if body is not None:
                done.add(found.start("verb"))
                yield from _chair(context, sentence, found, body)
    yield from _otherwise(context, sentence)
    yield from _shared(context, sentence)
    for found in (*_POST_IS.finditer(sentence.marked), *_AND_CHAIR.finditer(sentence.marked)):
        post = sentence.marks[int(found["post"])]
        at = (sentence.start + post.start, sentence.start + post.end)
        inside = [m.thing for m in context.book.inner.get(sentence.place, ()) if at[0] <= m.start and m.end <= at[1] and m.thing.label in BODIES]
        if inside and re.match(r"(?:the\s)?(?:co-)?chair\b", post.text, re.IGNORECASE):
            yield from _chair(context, sentence, found, inside[0])
    for found in _CHAIRS_IT.finditer(sentence.marked):
        body = _it(context, sentence, found.start())
        if body is not None:
            done.add(found.start("verb"))
            yield from _chair(context, sentence, found, body)
    for found in _TRAILING.finditer(sentence.marked):
        if found.start("verb") in done:
            continue
        body = _subject(context, sentence, found.start())
        if body is not None:
            yield from _chair(context, sentence, found, body)


def _otherwise(context: Context, sentence: Marked) -> Iterator[Claim]:
    """Chairs told without the verb: who presides, who is in the chair, by whom the chair is held."""
    for pattern in (_PRESIDES, _PRESIDED, _ITS_CHAIR, _IN_CHAIR, _WITH, _UNDER, _AHEAD, _AS_ITS, _BETWEEN):
        for found in finditer(pattern, sentence.marked):
            clause = re.split(r"[;.]", sentence.marked[found.start() :], maxsplit=1)[0]
            if pattern is _ITS_CHAIR and found["verb"].startswith("«") and not _OFFICE.match(sentence.marks[int(found["verb"][2:-1])].text):
                continue
            if _TAKES_TURNS.search(clause) or re.match(r"\s?(?:of|at)\s", sentence.marked[found.end() :]):
                continue
            named = found["body"] or found.groupdict().get("other")
            at = found.start("verb") if pattern is _ITS_CHAIR else max(found.start("who"), 0)
            body = sentence.marks[int(named[2:-1])].thing if named else topic(context, sentence, at)
            if pattern is _UNDER and "headed" in found["verb"].casefold() and "«P" not in found["who"]:
                continue
            if body is not None:
                yield from _chair(context, sentence, found, body)


def _shared(context: Context, sentence: Marked) -> Iterator[Claim]:
    """Two bodies with one chair, and what a commissioner says in the first person."""
    for found in finditer(_SHARES, sentence.marked):
        for body in (topic(context, sentence, found.start()), sentence.marks[int(found["other"][2:-1])].thing):
            if body is not None:
                yield from _chair(context, sentence, found, body)
    me = author(context)
    for found in finditer(_I_CHAIR, sentence.marked) if me is not None else ():
        named = found["body"] or found["other"]
        body = sentence.marks[int(named[2:-1])].thing if named else topic(context, sentence, found.start())
        if me is not None and body is not None and scope(sentence, found.start(), found.end(), context.book.setting).holds:
            yield context.claim("CHAIRS", context.thing(me), context.thing(body), sentence.place,
                                sentence.span(found.start(), found.end()), "chair-statement")  # fmt: skip


def _chair(context: Context, sentence: Marked, found: re.Match[str], body: Thing) -> Iterator[Claim]:
    if (found["verb"] and _VICE.search(sentence.marked[: found.start("verb")])) or re.search(r"\b(?:vice|deputy)[\s-]chair", found.group(), re.IGNORECASE):
        return
    start = min(found.start(g) for g in ("who", "verb", "body", "whom") if found.groupdict().get(g))
    verb = found.span("verb") if found["verb"] else (found.end() - 1, found.end())
    finding = scope(sentence, start, verb[1], context.book.setting, verb=verb[0])
    past = re.search(r"\b(?:was|were)\b", found.group()) and _IN_A_YEAR.match(sentence.text) and not context.book.setting.reports(sentence.place[0])
    if not finding.holds or past:
        return
    who = found.span("who") if found["who"] else found.span("whom")
    for thing in actors(context, sentence, *who):
        if thing is not body and thing.label not in BODIES | {"Programme"}:
            yield context.claim("CHAIRS", context.thing(thing), context.thing(body), sentence.place,
                                sentence.span(found.start(), found.end()), "chair-statement")  # fmt: skip


def _subject(context: Context, sentence: Marked, end: int) -> Thing | None:
    """The body that "..., chaired by X" speaks of: the first of its sentence or item."""
    bodies = [m.thing for m in sentence.among(0, end) if m.letter == "B" and m.thing is not None]
    if bodies:
        return bodies[0] if isinstance(context.document.blocks[sentence.place[0]], ListItem) else bodies[-1]
    return _it(context, sentence, 0)


def _it(context: Context, sentence: Marked, end: int) -> Thing | None:
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:]
    bodies = [m.thing for m in sentence.among(0, end) if m.letter == "B" and m.thing is not None]
    bodies = bodies or [m.thing for s in earlier for m in s.marks if m.letter == "B" and m.thing is not None]
    return bodies[0] if bodies else None


def _signed(context: Context) -> Iterator[Claim]:
    """"As Chair of the Board I am pleased", "Chair, Derbyshire Board": the office is the chair's."""
    for place, found in context.book.mentions.items():
        for mention in found:
            if mention.how != "office" or not re.match(r"chair(?:man|person)?\b", context.texts[place][mention.start : mention.end], re.IGNORECASE):
                continue
            inside = [m for m in context.book.inner.get(place, ()) if mention.start <= m.start and m.end <= mention.end]
            after = [m for m in found if m.thing.label in BODIES and context.texts[place][mention.end : m.start].strip(" ,") in {"", "of the", "of", "the"}
                     and 0 <= m.start - mention.end < 12]  # fmt: skip
            bodies = [m.thing for m in (*inside, *after) if m.thing.label in BODIES]
            if bodies and not _NO_CHAIR.search(context.texts[place], mention.end, mention.end + 60) and not re.search(r"\bchairs\b", context.texts[place][mention.start : mention.end], re.IGNORECASE):
                yield context.claim("CHAIRS", context.thing(mention.thing), context.thing(bodies[0]), place,
                                    (mention.start, mention.end), "chair-office")  # fmt: skip
