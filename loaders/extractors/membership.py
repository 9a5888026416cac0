"""Who sits on a body: MEMBER_OF, from lists and from sentences."""

import re
from collections.abc import Iterator
from functools import partial

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actor, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.document import Heading, ListItem, Paragraph
from loaders.implied import topic
from loaders.marked import Mark, Marked
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.priorities import main_body
from loaders.restated import ends, told
from loaders.scope import scope

_BODY = r"(?:«B\d+»)"
_HAS = re.compile(
    rf"(?P<body>{_BODY})(?:[’']s?)?(?:\s(?:core|full|current|statutory|strategic|voting|standing))?(?:\smembership|\smembers|\spartners)?(?:\s(?:[^.;,«]|«[XR]\d+»){{0,40}}\swhich)?\s"
    r"(?:(?:also|currently|now|will|shall|formally)\s){0,2}"
    r"(?P<verb>(?:is|are|be)\s(?:made\sup|composed|constituted|comprised)\s(?:of|from)|comprises?(?:\sof)?|consists?\sof|"
    r"brings?\stogether|includes?\srepresent\w+\s(?:of|from)|has\srepresent\w+\sfrom|draws?\s(?:its\s)?members(?:hip)?\sfrom|"
    r"(?:which\s)?(?:incorporates?|includes?)|members?\s(?:are|were|include)|membership\s(?:is|was|comprises|includes)|"
    r"(?:is|are)\sattended\sby|unites?|(?:is|are)\sjoined\sby|is\sa\s(?:[\w-]+\s){0,3}partnership\s(?:of|between)|(?:also\s)?(?:has|have|counts)\s(?:also\s)?(?:as|among)\s(?:its\s)?(?:\w+\s)?members|brings?\s(?:to|round)\s(?:one|the\ssame|a\ssingle)\stable|has\s(?:\w+\s){1,2}(?:members|partners|seats)(?=:)|is\sdrawn\sfrom|has\s(?:seats|places)\sfor|seats)\b",
    re.IGNORECASE,
)
_IT_HAS = re.compile(r"(?:^|\band\s|,\s)(?:it|they|which)\s(?:also\s|currently\s|now\s)?(?P<verb>(?:is|are|was|were)\s(?:made\sup|composed|constituted|drawn|formed)\s(?:of|from)|comprise[sd]?(?:\sof)?|consist(?:s|ed)\sof|brings?\stogether|has\s(?:seats|places)\sfor)\b", re.IGNORECASE)
_SEATS = re.compile(
    rf"\b(?:seats|places|chairs)(?:\s(?:at\s(?:the|its)\stable|round\sthe\stable|(?:on|at)\s(?:the\s)?(?P<body>{_BODY})(?:[’']s\stable)?))?\s(?:(?:also|currently)\s)?"
    r"(?P<verb>(?:are|is)\s(?:also\s|currently\s)?(?:held|taken|filled|occupied|reserved|kept)\s(?:by|for)|(?:are|is)\s(?:given|allotted)\sto|belong\sto|go\sto)\b",
    re.IGNORECASE,
)
_SEATS_ON = re.compile(rf"\b(?:seats|places)\s(?:on|at)\s(?:the\s)?(?P<body>{_BODY})(?:[’']s\stable)?\s(?P<verb>for)(?=\s)|\b(?:a?round|at)\sthe\stable\sof\s(?:the\s)?(?P<table>{_BODY})\s(?:are|sit)\b", re.IGNORECASE)
_ON_WHICH = re.compile(rf"(?P<body>{_BODY})(?:\s\([^()]{{1,60}}\))?,?\s(?:on|at|in|of)\swhich\s(?P<rest>[^.;]{{1,400}}?)\s(?P<verb>(?:all\s|both\s|each\s)?(?:sits?|sat|(?:is|are|was|were)\srepresented|(?:has|have|had|holds?|held)\s(?:a\s)?(?:seats?|places?)|takes?\spart|participates?|(?:is|are)\s(?:an?\s|all\s|both\s)?(?:(?:full|founding|statutory)\s)?members?))\b", re.IGNORECASE)
_MAKE_UP = re.compile(
    rf"(?P<who>{ACTORS})\s(?P<verb>(?:together\s)?(?:makes?|made)\sup|completes?|rounds?\soff|fills?)\s(?:the\s(?:rest|remainder|whole|balance)\sof\s)?(?:the\s|its\s)(?:other\s|remaining\s)?"
    rf"(?P<body>membership|members|seats|table|{_BODY}(?:[’']s?\smembership)?)(?![\w’'])",
    re.IGNORECASE,
)
_FORM = re.compile(
    rf"(?P<who>{ACTORS})\s(?:(?:together|also|each|all|both|jointly)\s){{0,2}}(?P<verb>forms?|constitutes?|makes?\sup|(?:is|are)\son|(?:sends?|nominates?|appoints?|provides?)\s(?:a|its|their|one|two|senior)?\s?(?:representatives?|members?|delegates?)\s(?:to|on)|(?:has|have)\s(?:a\s)?representatives?\son)\s"
    rf"(?:the\s)?(?P<body>{_BODY})(?![’'\w])(?!\s(?:steering|working|project|sub))",
    re.IGNORECASE,
)
_SEATED = re.compile(
    rf"(?P<who>{ACTORS})\s(?:[^.;]{{0,80}}\b(?:and|but)\s)?(?:(?:also|both|all|each|now|currently)\s){{0,2}}(?P<verb>(?:has|have)\sbeen\sgiven|(?:is|are)\sgiven|takes?|has|have|holds?|occup(?:y|ies)|fills?)\s(?:a|an|one|its|their)\s(?:full\s|own\s|standing\s|permanent\s)?"
    rf"(?:seats?|places?|chairs?)\s(?:of\s(?:its|their)\sown\s)?(?:on|at|round)\s(?:the\s)?(?P<body>table|{_BODY})",
    re.IGNORECASE,
)
_SO = re.compile(rf"^(?:so|as)(?:,\s[\w\s]{{3,30}},)?\s(?:too\s|also\s)?(?P<verb>do|does|have|has|are|is)\s(?P<who>(?:the\s)?{ACTORS})\.?$", re.IGNORECASE)
_MEMBERS_OF = re.compile(
    rf"\b(?:members(?:hip)?|representation|seats|partners|responsible\sauthorities)\s(?:of|on|for|in)\s(?:the\s)?(?P<body>{_BODY})[^.;«]{{0,40}}?\s"
    r"(?P<verb>is|are|were|comprises?|consists?\sof|includes?|will\sbe|shall\sbe)\b",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(rf"\b(?:members\sof|represented\s(?:on|at)|sit\son|belong\sto)\s(?:the\s)?(?P<body>{_BODY})(?P<verb>:)(?=\s)", re.IGNORECASE)
_ON = re.compile(rf"\bon\s(?:the\s)?(?P<body>{_BODY}),?\s(?P<verb>(?:there\s)?(?:are|sit)(?:\srepresentatives\s(?:from|of))?)(?=\s)", re.IGNORECASE)
_SITS = re.compile(
    rf"(?P<who>{ACTORS})\s(?:(?:also|both|all|each|now|currently|and)\s){{0,2}}"
    r"(?P<verb>sits?\son|(?:is|are)\s(?:a\s|an\s|one\sof\s(?:the\s)?)?(?:(?:also|both|all|each|full|core|statutory|standing|founding|co-opted|active)\s){0,3}(?:members?\sof|represented\s(?:on|at))|"
    r"(?:has|have|holds?)\s(?:a\s)?seats?\son|(?:has|have)\sbeen\sco-?opted\s(?:on\s?to|to|on)|(?:is|are)\sco-?opted\s(?:on\s?to|to|on)|attends?\s(?:and\svotes?\sat\s)?as\s(?:a\s)?members?\sof|belongs?\sto|(?:is|are)\spart\sof|serves?\son|joins?|joined)\s"
    rf"(?:the\s|both\s)?(?:successful\s|wider\s|regional\s|local\s)?(?P<body>it\b|{_BODY}(?:(?:,\s|\sand\s|,\sand\s)(?:the\s)?{_BODY})*)",
    re.IGNORECASE,
)
_REPRESENT = re.compile(rf"(?P<who>«[PXO]\d+»)\s(?P<verb>represents?)\s(?:the\s)?(?P<org>«[BO]\d+»)\s(?:at|on)\s(?:the\s|an?\s)?(?:[\w,-]+\s){{0,4}}(?P<body>{_BODY})", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|the)\s(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s)?(?:core\s|full\s|statutory\s|(?:other|remaining)\s)?(?:members?(?:hip)?|(?:(?<=its\s)|(?<=four\s)|(?<=five\s)|(?<=six\s)|(?<=seven\s))responsible\sauthorities|(?<=its\s)(?:statutory\s)?partners)\s(?P<verb>are|were|is|shall\sbe|will\sbe|include|comprises?|consists?\sof)\s|^(?:the\s|its\s)?members(?:hip)?\s(?P<drawn>(?:is|are)\s(?:drawn|taken|made\sup)\s(?:from|of))\s", re.IGNORECASE)
_JOINED = re.compile(r"^(?:they|these|it|this)\s(?:are|is)\s(?:also\s)?joined\s(?:(?:a?round|at|on)\s(?:the\s|that\s)?(?:table|«B\d+»)\s)?by\s", re.IGNORECASE)
_STEM = re.compile(
    r"\b(?:member(?:ship|s)?|made up of|comprises?|consists? of|brings? together|represent(?:ed|atives?|ation)|responsible authorities|"
    r"(?:take|have|hold|fill|occupy)s? (?:up )?(?:their |its |a )?(?:places?|seats?)|seats? (?:on|at)|sits? (?:on|round|around)|round the table|joined by|partners (?:are|include)|(?:agencies|organisations|bodies) (?:are|include)|attended by|composed of)\b",
    re.IGNORECASE,
)
_NOT_STEM = re.compile(r"\b(?:not|nor|former|invited|in attendance|observers?|advis\w+|as required|when needed|non-members?|"
                       r"consult\w*|apologies|work(?:s|ing)? (?:closely )?with (?!each)|asked)\b", re.IGNORECASE)  # fmt: skip
_GUEST = re.compile(r"\b(?:as (?:an? )?(?:observers?|guests?|advis[eo]rs?)|without a vote|non-voting|in attendance|invited participants?|lived experience|public gallery)\b", re.IGNORECASE)
_PERIOD = re.compile(r"\b20\d\d[/–-]\d\d(?:\d\d)?\b")
_LETTERED = re.compile(r"\b(?:members?(?:hip)?|partners|seats)\b[^.:;]{0,60}:\s\(?(?:a|i|1)\)\s", re.IGNORECASE)
_COUNCILLORS = re.compile(r"\bmembers\s(?:heard|asked|noted|considered|were\s(?:told|informed|advised)|agreed|received|queried)|\bpriorit", re.IGNORECASE)
_HEADING = re.compile(r"^(?:\d[\d.]*\s)?(?:core\s|full\s|board\s|current\s)?(?:members(?:hip)?|who sits on it\??|attendees|partners)$", re.I)
_ASIDE = re.compile(r"\b(?:not a member|in attendance|observer|invited|by invitation|adviser|advisor|no vote|has left|"
                    r"attends (?:for|by|as an)|no seat|as required)\b", re.IGNORECASE)  # fmt: skip
_TOLD = re.compile(r"\b(?:was|were|became|has\sbeen|have\sbeen|replaced|stood\sdown|ceased|merged)\b", re.IGNORECASE)
"""An item that tells what happened names no member."""
_FROM = re.compile(r"\b(?:on behalf of|representing|from)\s(?:the\s)?$", re.IGNORECASE)
_STOP = re.compile(r"\b(?:but\snot|(?:every|any)(?:one|body)\s(?:but|save|bar)|all\s(?:\w+\s)?(?:but|save)|except|excluding|who|which|in\sorder\sto|to\sensure|with\sa\sshared|that\sare|and\sis\schaired|"
                   r"(?:is|are)\snot|attends?\sfor|under\sthe)\b|\.\s|;\s(?!and)", re.IGNORECASE)  # fmt: skip
_GAP = re.compile(r"[^«:;.]{0,80}(?:«[TG]\d+»|,\s(?:as|when|while|which)\s)", re.IGNORECASE)
"""Between "includes" and the first name: words on other things say that no list of members follows."""
_OUT_OF = re.compile(r"^\s?(?:plan|priorities|strategy|board paper|agenda|services?)\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield MEMBER_OF for every list of members and every sentence that says who sits where."""
    yield from _lists(context)
    yield from _lettered(context)
    before: Marked | None = None
    for sentence in context.sentences:
        yield from told(context, sentence, partial(_sentence, context, before=before), ends)
        before = sentence


def _lists(context: Context) -> Iterator[Claim]:
    for items in context.lists:
        body = _body_of_list(context, items[0][0])
        if body is None:
            continue
        stem = context.document.blocks[items[0][0] - 1].text
        for index, _ in items:
            if (several := _several(context, index, body)) is not None:
                yield from several
                continue
            yield from _item(context, (index, -1), body, authority="responsible authorities" in stem.casefold())


def _body_of_list(context: Context, first: int) -> Thing | None:
    """The body whose members the list that begins at block `first` gives; None for any other list."""
    at = first - 1
    block = context.document.blocks[at] if at >= 0 else None
    if isinstance(block, Heading) and _HEADING.match(block.text):
        return _near(context, at)
    if not isinstance(block, Paragraph | ListItem) or not _STEM.search(block.text) or _COUNCILLORS.search(block.text):
        return None
    stem = next(reversed(context.sentences_of(at)), None)
    if stem is None or not _STEM.search(stem.text) or _NOT_STEM.search(stem.text) or not _announces(stem.text):
        return None
    bodies = [m.thing for m in stem.marks if m.letter == "B" and m.thing is not None]
    if bodies:
        return bodies[0]
    inside = [m.thing for m in context.book.at((at, -1)) if m.thing.label in BODIES]
    if inside and re.search(r"\bresponsible authorities\b", stem.text, re.IGNORECASE):
        return inside[0]
    headed = any(_HEADING.match(h) for h in block.path[-1:])
    return _near(context, at) if headed or re.search(r"\bmember", stem.text, re.IGNORECASE) else None


def _announces(text: str) -> bool:
    return text.rstrip().endswith((":", ";", "-", "–")) or bool(re.search(
        r"\b(?:includ(?:es?|ing)|following|are|comprises?|of|below)\W*$", text, re.IGNORECASE))  # fmt: skip


def _near(context: Context, index: int) -> Thing | None:
    """The body of the section: named in a heading above, else the one that the document is about."""
    path = context.document.blocks[index].path
    for at in range(index, max(-1, index - 40), -1):
        block = context.document.blocks[at]
        if isinstance(block, Heading) and (block.text in (path[-1:] or ("",))[0] or at == index):
            named = [m.thing for m in context.book.at((at, -1)) if m.thing.label in BODIES]
            if named:
                return named[0]
    return main_body(context)


def _item(context: Context, place: Place, body: Thing, *, authority: bool) -> Iterator[Claim]:
    marked = context.marked(place)
    if _ASIDE.search(marked.text) or _TOLD.search(marked.text) or len(marked.text) > 250:
        return
    found = [m for m in marked.marks if m.letter in "BOPX" and (m.thing is None or m.thing is not body)]
    chosen = _representative(context, marked, found)
    if chosen is None:
        return
    mark, member = chosen
    member.authority = member.authority or (authority and member.label == "Organisation")
    yield context.claim("MEMBER_OF", context.thing(member), context.thing(body), place, (mark.start, mark.end),
                        "member-list")  # fmt: skip


def _lettered(context: Context) -> Iterator[Claim]:
    """"There are three statutory members: (a) the Council; (b) ...", in one paragraph."""
    for index, block in context.prose():
        found = _LETTERED.search(block.text) if not isinstance(block, ListItem) else None
        first = next((s for s in context.sentences_of(index) if s.start + len(s.text) > (found.start() if found else 0)), None)
        if found is None or first is None or _NOT_STEM.search(found.group()) or _COUNCILLORS.search(found.group()):
            continue
        body = next((m.thing for m in first.marks if m.letter == "B" and m.start + first.start < found.end()), None) or topic(context, first, 0)
        whole = context.marked((index, -1))
        end = re.compile(r"\.\s|$").search(block.text, found.end())
        if body is not None and body.label in BODIES and end is not None and scope(first, 0, 0, context.book.setting).holds:
            for mark in whole.marks:
                thing = actor(context, mark) if found.end() <= mark.start and mark.end <= end.start() and mark.letter in "BOPX" else None
                if thing is not None and thing is not body:
                    yield context.claim("MEMBER_OF", context.thing(thing), context.thing(body), (index, -1), (mark.start, mark.end), "member-list")


def _several(context: Context, index: int, body: Thing) -> Iterator[Claim] | None:
    """An item that names two organisations or more and nothing else gives them all; None for any other item."""
    marked = context.marked((index, -1))
    whole = re.fullmatch(rf"(?:the\s(?:\w+\s){{0,3}}(?:authorities|councils|organisations|trusts|forces|services)\s?(?::|\s[–—-])\s)?(?:the\s)?(?P<who>{ACTORS})(?:\s\([^()«]{{1,60}}\))?[.;,]?(?:\sand)?", marked.marked)
    found = actors(context, marked, *whole.span("who"), unknown=False) if whole else []
    if len(found) < 2 or any(t.label != "Organisation" for t in found) or "’" in marked.text.replace("“", "").split("(")[0] or _ASIDE.search(marked.text):
        return None
    return (context.claim("MEMBER_OF", context.thing(t), context.thing(body), marked.place, (0, len(marked.text)), "member-list")
            for t in found if t is not body)  # fmt: skip


def _representative(context: Context, marked: Marked, found: list[Mark]) -> tuple[Mark, Thing] | None:
    """Who the item names: its first organisation or body, else its office, else its first words."""
    known = [m for m in found if m.letter in "BO"]
    for mark in (*known, *(m for m in found if m.letter == "P"), *(m for m in found if m.letter == "X" and m.start < 5)):
        thing = actor(context, mark)
        if thing is not None:
            return mark, thing
    words = marked.text.strip(" .;,")
    if not found and 2 < len(words) < 60 and words[:1].isupper() and not re.search(r"\b(?:is|are|to|will)\b", words):
        return Mark("X", 0, len(words), words), context.book.add("Organisation", words)
    return None


def _sentence(context: Context, sentence: Marked, before: Marked | None) -> Iterator[Claim]:
    text = sentence.marked
    for pattern in (_HAS, _MEMBERS_OF, _FOLLOWING, _ON):
        for match in finditer(pattern, text):
            body = sentence.marks[int(match["body"][2:-1])].thing
            if body is None or not (_this_period(context, sentence) or scope(sentence, match.start(), match.end(), context.book.setting).holds):
                continue
            if _OUT_OF.match(text[match.end("body") :]):
                continue
            yield from _members(context, sentence, match.end(), body)
    for match in finditer(_ITS, text):
        here = [m.thing for m in sentence.among(0, match.start()) if m.letter == "B"]
        body = here[0] if here else _previous_body(context, sentence, before, said=False)
        if body is not None and (context.book.setting.minutes or (match["verb"] or match["drawn"]) != "were"):
            yield from _members(context, sentence, match.end(), body)
    if (joined := _JOINED.match(text)) and (body := _previous_body(context, sentence, before) or topic(context, sentence, 0)) is not None:
        yield from _members(context, sentence, joined.end(), body)
    yield from _otherwise(context, sentence, before)
    for match in finditer(_REPRESENT, text):
        target = sentence.marks[int(match["body"][2:-1])].thing
        if target is not None and scope(sentence, match.start(), match.end(), context.book.setting).holds:
            for member in actors(context, sentence, match.start("org"), match.end("org")):
                yield context.claim("MEMBER_OF", context.thing(member), context.thing(target), sentence.place,
                                    sentence.span(match.start(), match.end()), "member-sentence")  # fmt: skip
    for match in finditer(_SITS, text):
        if not scope(sentence, match.start(), match.end(), context.book.setting, verb=match.start("verb")).holds:
            continue
        who = actors(context, sentence, match.start("who"), match.end("who"))
        it = [topic(context, sentence, match.start())] if match["body"].casefold() == "it" and re.search(r"opted|represent|sit|member", match["verb"]) else []
        for target in it or [sentence.marks[int(n)].thing for n in re.findall(r"«B(\d+)»", match["body"])]:
            weak = re.match(r"(?:is|are) part of|joined|joins?|belongs", match["verb"], re.IGNORECASE)
            for member in who:
                if target is not None and member is not target and not (weak and member.label in BODIES):
                    yield context.claim("MEMBER_OF", context.thing(member), context.thing(target), sentence.place,
                                        sentence.span(match.start(), match.end()), "member-sentence")  # fmt: skip


def _otherwise(context: Context, sentence: Marked, before: Marked | None) -> Iterator[Claim]:
    """Members told of a body that the words do not name beside them, or by the seats that they have."""
    text, setting = sentence.marked, context.book.setting
    for pattern in (_IT_HAS, _SEATS, _SEATS_ON, _ON_WHICH, _MAKE_UP, _SEATED, _FORM):
        for match in finditer(pattern, text):
            if pattern is _FORM and match["verb"].casefold().startswith(("form", "constitut")) and len(re.findall("«", match["who"])) < 2:
                continue  # one that forms a body sets it up
            start = match.start("who") if "who" in pattern.groupindex else match.start()
            if not scope(sentence, start, max(match.end("verb"), start), setting, verb=max(match.start("verb"), start)).holds or _GUEST.search(sentence.text):
                continue
            number = re.search(r"«B(\d+)»", match.groupdict().get("body") or match.groupdict().get("table") or "")
            body = sentence.marks[int(number[1])].thing if number else topic(context, sentence, start)
            if body is None or body.label not in BODIES:
                continue
            if pattern in (_IT_HAS, _SEATS, _SEATS_ON):
                yield from _members(context, sentence, match.end(), body)
                continue
            group = "rest" if pattern is _ON_WHICH else "who"
            yield from _seated(context, sentence, match, actors(context, sentence, *match.span(group)), body)
    so = _SO.match(text)
    if so and before is not None and before.place == sentence.place and (first := _SEATED.search(before.marked)):
        body = _seat(context, before, first)
        holds = scope(before, first.start(), first.end("verb"), setting, verb=first.start("verb")).holds
        if body is not None and holds:
            yield from _seated(context, sentence, so, actors(context, sentence, *so.span("who")), body)


def _seat(context: Context, sentence: Marked, found: re.Match[str]) -> Thing | None:
    number = re.search(r"«B(\d+)»", found["body"])
    return sentence.marks[int(number[1])].thing if number else topic(context, sentence, found.start())


def _seated(context: Context, sentence: Marked, found: re.Match[str], who: list[Thing], body: Thing) -> Iterator[Claim]:
    for member in who:
        if member is not body and member.label in {"Organisation", "Post", *BODIES}:
            yield context.claim("MEMBER_OF", context.thing(member), context.thing(body), sentence.place,
                                sentence.span(found.start(), found.end()), "member-sentence")  # fmt: skip


def _this_period(context: Context, sentence: Marked) -> bool:
    """"Members in 2024/25 were ...", in the review of 2024/25: past in its grammar only."""
    found = _PERIOD.search(sentence.text)
    return found is not None and found.group() in context.document.title and not re.search(r"\b(?:not|until|former)\b", sentence.text)


def _previous_body(context: Context, sentence: Marked, before: Marked | None, *, said: bool = True) -> Thing | None:
    """The body that the sentences before speak of; with `said`, only one that says who its members are."""
    for at in range(sentence.place[0], max(-1, sentence.place[0] - 12), -1):
        for earlier in reversed(context.sentences_of(at)):
            bodies = [m.thing for m in earlier.marks if m.letter == "B" and m.thing is not None]
            if earlier.place == sentence.place and earlier.start >= sentence.start:
                continue
            if bodies and (_STEM.search(earlier.text) or not said):
                return bodies[0]
    return None


def _members(context: Context, sentence: Marked, start: int, body: Thing) -> Iterator[Claim]:
    """Every actor from `start` on, to where the list ends."""
    listed = ":" in sentence.marked[max(0, start - 1) : start + 2]
    stop = next((m for m in _STOP.finditer(sentence.marked, start) if not (listed and m.group().startswith(";"))), None)
    end = stop.start() if stop else len(sentence.marked)
    if _GAP.match(sentence.marked, start):
        return
    found = [t for t in actors(context, sentence, start, end) if t is not body]
    if not found or (len(found) == 1 and found[0].label == "Programme"):
        return
    for member in found:
        if member.label != "Programme":
            yield context.claim("MEMBER_OF", context.thing(member), context.thing(body), sentence.place,
                                sentence.span(start, end), "member-sentence")  # fmt: skip
