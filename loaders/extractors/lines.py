"""Lines between bodies: REPORTS_TO and PART_OF, from sentences."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.cues import finditer, speaks
from loaders.document import Heading, ListItem, Paragraph, Table
from loaders.implied import author, own_body, topic
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.restated import ends, told
from loaders.scope import Finding, scope
from loaders.tables import first_body, group_tables, rows

_TO = rf"(?:the\s|both\s)?(?P<to>{ACTORS})"
_CUE = re.compile(r"report|account|\blines?\b|looks? up|back to|brings?|takes?|carr|submit|present|belongs?|works? to|lays?|owes?|directed|direction|lead from|steer|supervised|governed|overseen|parent|comes?|falls?|hangs?|accountab|answer|responsible to|feeds?\b|escalate|group|committee|part of|\bunit\b|\bteam\b|within|under|below|beneath|’s|'s|s’|s'|through|"
                  r"departments?|services|sub-|\bof the\b", re.IGNORECASE)  # fmt: skip
_OFTEN = r"(?:,?\s(?:once|twice|three\stimes|each|every|annually|quarterly|monthly|yearly|regularly|formally|directly)(?:\s(?!to\b)\w+){0,4},?)?"
_ACCOUNTS = (
    rf"accounts?(?:\sfor\s(?:its|their)\s\w+)?{_OFTEN}\sto|(?:gives?|renders?|owes?)\s(?:an|its|their)\saccount(?:\sof\s(?:itself|themselves|(?:its|their)\s\w+))?{_OFTEN}\sto|"
    r"(?:brings?|takes?|carr(?:y|ies)|submits?|presents?)\s(?:its|their)\s(?:(?:own|quarterly|annual)\s)?(?:notes|minutes|reports?|papers|work|progress|findings|business|decisions|accounts?)\s(?:back\s|up\s)?to|"
    r"looks?\sup(?:wards?)?\sto|works?\sto|lays?\s(?:its|their)\s(?:work|reports?|accounts?|papers)\sbefore|owes?\s(?:its|their)\s(?:account|reports?)\sto|"
    r"(?:takes?|receives?)\s(?:its|their)\s(?:directions?|lead|orders|instructions|steer)\sfrom|(?:is|are)\s(?:directed|supervised|governed|overseen)\sby(?!\s(?:its|their|an?)\s)|(?:comes?|came|goes|go)\sback(?:\severy\s\w+)?\sto"
)
"""To report, in other words."""
_AND = re.compile(rf"\b(?:and|but)\s(?:also\s|in\sturn\s|then\s)?(?P<verb>reports?(?:\s(?:back|directly))?\s(?:in)?to|answers?\sto|is\s(?:also\s)?(?:accountable|answerable|responsible)\sto|{_ACCOUNTS})\s{_TO}", re.IGNORECASE)
_OF_THE_LAST = re.compile(r",?\s(?:which|that)\s(?:itself\s|in\sturn\s|also\s)?(?:is|sits|reports|remains|forms|answers|comes|falls)\b|,?\swhich\sis\s", re.IGNORECASE)
_RUN_BY = re.compile(r",\s(?:run|hosted|led|chaired|convened|managed|facilitated|supported|set\sup)\s(?:jointly\s)?by\s(?:the\s)?$", re.IGNORECASE)
"""Who stands behind this belongs to an aside."""
_EVERY = re.compile(r"\b(?:every|each|any)\s$", re.IGNORECASE)
_WHICH = re.compile(r"«B(\d+)»(?:\s\([^()]*\))?,\s(?:which|that)\s[^,;«]*$")
_TO_ME = re.compile(r"(?P<who>«B\d+»)\s(?:is|are)\s(?P<verb>(?:accountable|answerable|responsible))\sto\s[^.;]{0,120}?\bto\sme\b|(?P<other>«B\d+»)\s(?:reports?|answers?)(?:\s\w+)?\sto\sme\b", re.IGNORECASE)
_WE = re.compile(rf"\bwe\s(?:also\s|in\sturn\s)?(?P<verb>report(?:\sback)?\sto|answer\sto|are\s(?:accountable|answerable)\sto)\s{_TO}", re.IGNORECASE)
_LINE = re.compile(rf"(?:(?P<who>«B\d+»)(?:[’']s?)?|\bits|\btheir)\s(?:reporting\s|own\s)?(?P<verb>lines?(?:\sof\s(?:accountability|reporting|report))?\s(?:runs?|goes|go|leads?)(?:\sup(?:wards?)?)?\s(?:in)?to)\s{_TO}", re.IGNORECASE)
_PARENT = re.compile(rf"(?P<who>«B\d+»)[’']s?\s(?P<verb>(?:parent|superior)\s(?:body|board|group)\sis)\s{_TO}", re.IGNORECASE)
_FRONTED = re.compile(rf"^to\s(?:the\s)?(?P<to>«[BO]\d+»)\s(?P<verb>reports?|answers?)\s(?P<who>(?:the\s)?{ACTORS})", re.IGNORECASE)
_COMMA = re.compile(rf",\s(?P<verb>reports?\s(?:in)?to|reported\s(?:in)?to|answers?\sto|answered\sto)\s{_TO}", re.IGNORECASE)
_TO_WHOM = re.compile(r"(?P<who>«B\d+»)[^.;]{1,160}?(?P<to>«B\d+»),\sto\swhom\s(?:it|they)\s(?P<verb>reports?|answers?|accounts?|gives?\san\saccount)\b", re.IGNORECASE)
_FOR_INFORMATION = re.compile(r"\s?,?\s?(?:only\s)?(?:for\s(?:information|noting|interest|comment)|as\sa\scourtesy)", re.IGNORECASE)
_REPORTS = re.compile(
    rf"(?P<who>{ACTORS})(?:,\s(?:which\sis\s|and\sis\s)?(?:co-)?chaired\s(?:jointly\s)?by\s[^,.;]{{1,100}},|,\swhich\smeets\s[^,.;]{{1,60}},)?,?\s"
    r"(?:(?:who|which|that|also|too|both|each|now|currently|in\sturn|and|all|will|shall|must|has\sto|have\sto|then|themselves|itself|directly|formally)\s){0,3}"
    r"(?P<verb>report(?:s|ed)?(?:\s(?:back|up|in|formally|directly|annually|quarterly|monthly|regularly|progress|twice\sa\syear))?(?:\s(?:on\s\w+\s)?(?:in)?to)|"
    r"reporting\s(?:in)?to|(?:is|are|was|were|remains?|shall\sbe|will\sbe)\s(?:directly\s|ultimately\s|jointly\s|also\s|both\s|each\s)?(?:accountable|answerable|responsible)\s(?:for\s(?:its|their|what\sit)\s\w+\s)?to|answers?\s(?:for\s(?:its|their)\s\w+\s)?to|feeds?\s(?:up\s)?(?:in)?to|"
    rf"escalates?\s(?:\w+\s)?to|{_ACCOUNTS})\s{_TO}",
    re.IGNORECASE,
)
_EACH = re.compile(rf"\b(?:each|both|all|they|these|(?:every|each)\s(?:one\sof\s(?:them|these)|sub-?\s?group|(?:delivery\s|thematic\s|working\s)?group|panel)|the\s(?:two|three|four|five|six|seven|eight)\s(?:sub-?\s?)?(?:groups|panels|boards)\s(?:above|named|described|listed|just\snamed))\s(?:of\s(?:them|these|which|the\s(?:two|three|four|five|six|seven|eight))\s)?(?:[\w-]+\s){{0,2}}?(?P<verb>reports?\s(?:directly\s|back\s)?(?:in)?to|(?:is|are)\s(?:directly\s|also\s)?(?:accountable|answerable|responsible)\sto|answers?\s(?:directly\s)?to)\s{_TO}", re.IGNORECASE)
_EACH_TO_IT = re.compile(r"\b(?:each|both|all)\s(?:of\s(?:them|these)\s)?(?:[\w-]+\s){0,2}?(?P<verb>reports?\s(?:in)?to|answers?\sto|(?:is|are)\saccountable\sto)\sit\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?:receives?|gets?|is|are|has|have|will|also|meets?|sees?|sits|takes?)\b", re.IGNORECASE)
_EACH_PART = re.compile(rf"\b(?:each|both|all|they|these)\s(?:of\s(?:them|these|which)\s)?(?:[\w-]+\s){{0,2}}?(?P<verb>(?:is|are)\s(?:an?\s)?(?:sub-?\s?groups?|sub-?\s?committees?|(?:delivery|working|task)\sgroups?|parts?)\sof)\s{_TO}", re.IGNORECASE)
_INLINE = re.compile(rf"\bgroups\s(?P<verb>report(?:s|ed)?\s(?:in)?to|(?:are|were)\saccountable\sto|answer(?:ed)?\sto)\s(?:the\s)?(?P<to>«B\d+»)\s?:\s(?P<who>{ACTORS})", re.IGNORECASE)
_IT = re.compile(rf"\b(?:it|which)\s(?:also\s|in\sturn\s|now\s)?(?P<verb>reports?\s(?:in)?to|answers?\sto|is\saccountable\sto)\s{_TO}", re.IGNORECASE)
_PART = re.compile(
    rf"(?P<who>{ACTORS}),?\s(?:(?:which|also|now|currently|that)\s)?(?P<verb>(?:is|are|remains?|sits?|operates?|comes?|falls?|hangs?)\s(?:a\s|an\s|one\sof\s(?:the\s|\w+\s)?)?(?:\w+\s){{0,2}}?(?:(?:sub-?\s?(?:groups?|committees?|boards?)|(?:(?:delivery|thematic|task|working|project|regional)\s)?groups?|team|unit|part|arm|"
    r"section|service|department|committee|working\sgroup|task\sgroup)\s(?:of(?:\s\w+)?\s?(?:in|within)?|in|within)|within|under(?:neath)?|beneath|below|off)|forms?\spart\sof)\s(?:(?!plan|strategy|work|agenda|remit)\w+\sof\s)?" + _TO,
    re.IGNORECASE,
)
_REPORTING = re.compile(rf"^reporting\s(?P<verb>(?:in)?to)\s(?:the\s)?(?P<to>«[BO]\d+»)\s(?:are|is)\s(?P<who>{ACTORS})", re.IGNORECASE)
_RECEIVES = re.compile(rf"(?P<to>«B\d+»)\s(?:also\s|will\s|then\s)?(?P<verb>receives?\s(?:[\w-]+\s){{0,3}}reports?\sfrom|holds?)\s(?P<who>{ACTORS})(?P<tail>\sto\saccount)?", re.IGNORECASE)
_HELD = re.compile(rf"(?P<who>{ACTORS})\s(?P<verb>(?:is|are)\sheld\sto\saccount)\sby\s{_TO}", re.IGNORECASE)
_OF_THE = re.compile(r"(?P<who>«[BO]\d+»)(?:\s\([A-Z]{2,8}\))?\sof\s(?:the\s)?(?P<to>«[BO]\d+»)")
_UNDER = re.compile(r"\b(?:below|under|underneath|beneath)\s(?:the\s)?(?P<to>«B\d+»)[^.;«]{0,30}?\s(?:sits?|there\sare|are|is|come|comes)\b(?P<rest>.{0,300})", re.IGNORECASE)
_COMPRISES = re.compile(r"(?P<to>«B\d+»)\s(?:has|have|operates?|runs?|oversees|is\ssupported\sby|(?:works|delivers|acts)\sthrough)\s(?:\w+\s){0,3}(?:\w+\s)?(?:sub-?\s?groups?|groups)[:,]?\s(?P<rest>.{0,300})", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:(?:was|were|is|has been) (?:wound up|disbanded|dissolved|closed|merged|abolished|stood down|suspended|paused)|no longer|ceased)\b", re.IGNORECASE)
_BUT = re.compile(r"\b(?:but|except|apart\sfrom|other\sthan|save|bar|though)\b[^.;]*", re.IGNORECASE)
_NAME = re.compile(r"(?:name(?:\sof\s(?:the\s)?(?:sub-?)?group)?|(?:sub-?)?group|title|board|panel|body)\W*$", re.IGNORECASE)
_SUBS = re.compile(r"\bsub-?\s?groups?\b", re.IGNORECASE)
_ITS_GROUP = re.compile(r"\b(?P<verb>its|their)\s(?P<who>«B\d+»)", re.IGNORECASE)
_SUB_NAMED = re.compile(r"\bsub-?\s?(?:group|committee)$", re.IGNORECASE)
_CHIEFS = re.compile(r"^[A-Z]\w+\s.*\b(?:Leaders|Executives|Chiefs|Chairs|Directors|Principals)$|^(?:Leadership|Safer|Stronger|One)\s[A-Z]\w+(?:\s[A-Z]\w+)?$")


def extract(context: Context) -> Iterator[Claim]:
    """Yield REPORTS_TO and PART_OF wherever the words or a chart draw such a line."""
    for sentence in context.sentences:
        if speaks(_CUE, sentence.text):
            yield from told(context, sentence, lambda said: _sentence(context, said), ends)


def _holds(context: Context, sentence: Marked, found: re.Match[str]) -> bool:
    start = found.start("verb") if "who" not in found.re.groupindex or found.start("who") > found.start("verb") else found.start("who")
    if "who" in found.re.groupindex and found["who"] and (_RUN_BY.search(sentence.marked, 0, found.start("who")) or _EVERY.search(sentence.marked, 0, found.start("who"))):
        return False
    finding: Finding = scope(sentence, start, found.end("verb"), context.book.setting, verb=found.start("verb"))
    return finding.holds and not re.match(r"(?:none|no|not)\b", sentence.marked[found.end("verb") :].strip(), re.IGNORECASE) and \
        not _FOR_INFORMATION.match(sentence.marked, found.end())  # fmt: skip


def _pairs(context: Context, sentence: Marked, who: list[Thing], found: re.Match[str], type_: str, rule: str) -> Iterator[Claim]:
    targets = actors(context, sentence, found.start("to"), found.end("to"), unknown=False)
    if len(targets) > 1 and _GOES_ON.match(sentence.marked, found.end("to")):
        targets.pop()  # "reports to A, and B receives a summary"
    for target in targets or _leaders(context, sentence, found):
        for source in who:
            bodies = source.label in BODIES or (type_ == "PART_OF" and source.label == "Organisation")
            upward = target.label in BODIES or target.label == "Organisation" or (type_ == "REPORTS_TO" and target.label == "Post")
            if source is not target and bodies and upward:
                yield context.claim(type_, context.thing(source), context.thing(target), sentence.place,
                                    sentence.span(found.start(), found.end()), rule)  # fmt: skip


def _leaders(context: Context, sentence: Marked, found: re.Match[str]) -> list[Thing]:
    """"Marlshire Public Service Leaders" meet as a body, though no word of its name says so."""
    unknown = [m for m in sentence.among(found.start("to"), found.end("to")) if m.letter == "X" and _CHIEFS.search(m.text)]
    return [context.book.add("Board", m.text) for m in unknown[:1]]


def _sentence(context: Context, sentence: Marked) -> Iterator[Claim]:
    text = sentence.marked
    for pattern, type_, rule in ((_REPORTS, "REPORTS_TO", "reports-to"), (_PART, "PART_OF", "part-of")):
        for found in finditer(pattern, text):
            if _holds(context, sentence, found):
                who = actors(context, sentence, found.start("who"), found.end("who"), unknown=False)
                if _OF_THE_LAST.match(text, found.end("who")):
                    who = who[-1:]
                if not any(t.label in BODIES for t in who) and re.search(r"\band\s(?:\w+\s)?$", text[: found.start("verb")]):
                    who = [m.thing for m in sentence.marks if m.letter == "B" and m.thing is not None][:1]
                yield from _pairs(context, sentence, who, found, type_, rule)
    for found in finditer(_AND, text):
        which = _WHICH.search(text[: found.start()])
        first = sentence.marks[int(which[1])].thing if which else next((m.thing for m in sentence.marks if m.letter == "B" and m.thing is not None), None)
        direct = any(r.start("verb") == found.start("verb") for r in finditer(_REPORTS, text))
        if first is not None and not direct and _holds(context, sentence, found):
            yield from _pairs(context, sentence, [first], found, "REPORTS_TO", "reports-to")
    for pattern in (_LINE, _COMMA, _TO_WHOM):
        for found in finditer(pattern, text):
            whose = _first(sentence, found.start()) if pattern is _COMMA else _named(sentence, found) or topic(context, sentence, found.start())
            if whose is not None and _holds(context, sentence, found):
                yield from _pairs(context, sentence, [whose], found, "REPORTS_TO", "reports-to")
    own = own_body(context) if _WE.search(text) else None
    for found in finditer(_WE, text) if own is not None else ():
        if own is not None and _holds(context, sentence, found):
            yield from _pairs(context, sentence, [own], found, "REPORTS_TO", "reports-to")
    me = author(context)
    for found in _TO_ME.finditer(text) if me is not None else ():
        body = sentence.marks[int((found["who"] or found["other"])[2:-1])].thing
        if me is not None and body is not None and scope(sentence, found.start(), found.end(), context.book.setting).holds:
            yield context.claim("REPORTS_TO", context.thing(body), context.thing(me), sentence.place,
                                sentence.span(found.start(), found.end()), "reports-to")  # fmt: skip
    for found in finditer(_INLINE, text):
        if _holds(context, sentence, found):
            who = actors(context, sentence, found.start("who"), found.end("who"), unknown=False)
            yield from _pairs(context, sentence, who, found, "REPORTS_TO", "reports-to")
    for found in finditer(_IT, text):
        body = _it(context, sentence, found.start())
        if body is not None and _holds(context, sentence, found):
            yield from _pairs(context, sentence, [body], found, "REPORTS_TO", "reports-to")
    for pattern in (_REPORTING, _RECEIVES, _HELD, _PARENT, _FRONTED):
        for found in finditer(pattern, text):
            held = found["verb"].casefold().startswith("hold")
            if _holds(context, sentence, found) and not (held and not found["tail"]):
                who = actors(context, sentence, found.start("who"), found.end("who"), unknown=False)
                yield from _pairs(context, sentence, who, found, "REPORTS_TO", "reports-to")
    for found in finditer(_EACH_TO_IT, text):
        it = topic(context, sentence, found.start())
        for each in _before(context, sentence, found) or _listed(context, sentence.place[0]):
            if it is not None and each is not it and _holds(context, sentence, found):
                yield context.claim("REPORTS_TO", context.thing(each), context.thing(it), sentence.place, sentence.span(found.start(), found.end()), "reports-to")
    for pattern, type_, rule in ((_EACH, "REPORTS_TO", "reports-to"), (_EACH_PART, "PART_OF", "part-of")):
        for found in finditer(pattern, text):
            if _holds(context, sentence, found):
                but = {id(m.thing) for m in sentence.among(*_except(text, found.end("to"))) if m.thing is not None}
                who = [t for t in _before(context, sentence, found) or _listed(context, sentence.place[0]) if id(t) not in but]
                yield from _pairs(context, sentence, who, found, type_, rule)
                if type_ == "REPORTS_TO" and _SUBS.search(" ".join(s.text for s in context.sentences_of(sentence.place[0]) if s.start <= sentence.start)):
                    yield from _pairs(context, sentence, who, found, "PART_OF", "part-of")
    for found in finditer(_ITS_GROUP, text):
        group = sentence.marks[int(found["who"][2:-1])]
        whole = topic(context, sentence, found.start()) if _SUB_NAMED.search(group.text) else None
        if whole is not None and group.thing is not None and group.thing is not whole:
            yield context.claim("PART_OF", context.thing(group.thing), context.thing(whole), sentence.place, sentence.span(found.start(), found.end()), "part-of")
    for found in finditer(_OF_THE, text):
        source, target = (sentence.marks[int(found[g][2:-1])].thing for g in ("who", "to"))
        below = source is not None and (source.label == "ThematicGroup" or (source.label in BODIES and source.name.endswith("Panel")))
        if source is not None and target is not None and source is not target and below:
            yield context.claim("PART_OF", context.thing(source), context.thing(target), sentence.place,
                                sentence.span(found.start(), found.end()), "part-of")  # fmt: skip
    for pattern in (_UNDER, _COMPRISES):
        for found in finditer(pattern, text):
            target = sentence.marks[int(found["to"][2:-1])].thing
            for source in actors(context, sentence, found.start("rest"), found.end("rest"), unknown=False):
                if target is not None and source is not target and source.label in BODIES and not re.search(r"\bnot\b", found.group()):
                    yield context.claim("PART_OF", context.thing(source), context.thing(target), sentence.place,
                                        sentence.span(found.start(), found.end()), "part-of")  # fmt: skip


def _first(sentence: Marked, end: int) -> Thing | None:
    """The body that a sentence begins with."""
    opened = re.match(r"(?:[\d.]+\s)?(?:the\s)?«B(\d+)»", sentence.marked[:end], re.IGNORECASE)
    return sentence.marks[int(opened[1])].thing if opened else None


def _named(sentence: Marked, found: re.Match[str]) -> Thing | None:
    return sentence.marks[int(found["who"][2:-1])].thing if found["who"] else None


def _before(context: Context, sentence: Marked, found: re.Match[str]) -> list[Thing]:
    """Whom "each" or "both" means: the groups named before it in the paragraph."""
    out = [m.thing for m in sentence.among(0, found.start()) if m.letter == "B" and m.thing is not None]
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-3:]
    opened = [thing for s in earlier if (thing := _first(s, len(s.marked))) is not None]
    if not out and len({id(t) for t in opened}) > 1:
        return list(dict.fromkeys(opened))
    groups = [m.thing for s in earlier for m in s.marks if m.thing is not None and m.thing.label == "ThematicGroup"]
    return list(dict.fromkeys(out)) or list(dict.fromkeys(groups))


def _it(context: Context, sentence: Marked, end: int) -> Thing | None:
    """The body that "it reports to" speaks of: the first of the sentence, else of the one before."""
    here = [m.thing for m in sentence.among(0, end) if m.letter == "B" and m.thing is not None]
    if here:
        return here[-1] if sentence.marked[end:].casefold().startswith("which") else here[0]
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start][-1:]
    named = [m.thing for s in earlier for m in s.marks if m.letter == "B" and m.thing is not None]
    return named[0] if named else None


def _except(text: str, at: int) -> tuple[int, int]:
    """Where the words behind `at` name those whom "all of them" does not mean: ", but the Panel does not"."""
    found = _BUT.search(text, at)
    return found.span() if found else (at, at)


def _in_table_below(context: Context, index: int) -> list[Thing]:
    """The groups of a table that stands right below block `index`, or right above it: "Each is accountable to the Board"."""
    for at, table in sorted(group_tables(context), key=lambda found: found[0] < index):
        if index - 2 <= at <= index + 2:
            return [b for row in rows(at, table) if (b := first_body(context, row.place(0))) is not None]
    return []


def _above(context: Context, index: int) -> list[Thing]:
    """The groups that the items or short paragraphs right above block `index` begin with, two or more: "All of them ..."."""
    blocks, out = context.document.blocks, []
    for at in range(index - 1, max(-1, index - 30), -1):
        block = blocks[at]
        if not isinstance(block, Paragraph | ListItem) or block.path != blocks[index].path:
            break
        first = next(iter(context.sentences_of(at)), None)
        opened = _first(first, len(first.marked)) if first is not None else None
        if opened is None and not (isinstance(block, ListItem) and block.level > 1):
            break
        out += [opened] if opened is not None and opened.label in BODIES and not _ENDED.search(block.text) else []
    return list(dict.fromkeys(reversed(out))) if len(out) > 1 else []


def _listed(context: Context, index: int) -> list[Thing]:
    """Whom "all of them" means where its paragraph names none: the rows, items, sheets, headings or paragraphs beside it."""
    return _in_table_below(context, index) or _above(context, index) or _below(context, index) or _sheets(context, index) or _headings(context, index)


def _sheets(context: Context, index: int) -> list[Thing]:
    """The groups of the tables right below block `index` that describe one each: "Name | Hate Crime Panel", "Chair | ..."."""
    out = []
    for at in range(index + 1, len(context.document.blocks)):
        table = context.document.blocks[at]
        if not isinstance(table, Table):
            break
        label, *values = table.grid()[0]
        body = first_body(context, (at, table.position(values[0]))) if values and _NAME.match(label.text.strip()) else None
        out += [body] if body is not None else []
    return out if len(out) > 1 else []


def _headings(context: Context, index: int) -> list[Thing]:
    """The groups that have a heading each in the section of block `index`, below it."""
    path, out = context.document.blocks[index].path, []
    for at in range(index + 1, len(context.document.blocks)):
        block = context.document.blocks[at]
        if block.path[: len(path)] != path:
            break
        if isinstance(block, Heading) and block.path == path:
            body = first_body(context, (at, -1))
            if body is None:
                return []
            out.append(body)
    return out if len(out) > 1 else []


def _below(context: Context, index: int) -> list[Thing]:
    """The groups that the items of the list right below block `index` begin with."""
    items = next((found for found in context.lists if found[0][0] == index + 1), [])
    return [body for at, _ in items if (body := first_body(context, (at, -1))) is not None]
