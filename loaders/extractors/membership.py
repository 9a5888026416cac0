"""Who sits on a body: MEMBER_OF, from sentences."""

import re
from collections.abc import Iterator
from functools import partial

from graph.claim import BODIES, Claim
from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.cues import finditer
from loaders.implied import topic
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.restated import ends, told
from loaders.scope import scope
from loaders.seats import STEM

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
_TAKES_IN = re.compile(r"\b(?:its|their)\s(?:[a-z]+\s)?(?:members(?:hip)?|responsible\sauthorities|partners)(?:\sunder\s(?:the\s)?«L\d+»)?\s(?:also\s)?(?P<verb>takes?\sin|extends?\sto|counts?|numbers?|(?<=»\s)(?:are|were))(?=\s)|"
                        r"\ba?round\s(?:its|their|the)\stable\s(?P<sit>are|sit|were|sat)(?=\s)", re.IGNORECASE)  # fmt: skip
_BY_INVITATION = re.compile(rf"(?P<who>{ACTORS})\s(?:also\s)?(?P<verb>(?:have|has)\sjoined\sby\sinvitation|attends?\sas\s(?:full\s|co-?opted\s)?members?|"
                            r"(?:are|is|were|was)\s(?:also\s)?(?:co-?opted\s|full\s)?members?\sby\sinvitation|(?:are|is|were|was)\s(?:also\s)?co-?opted\smembers?)(?=\s(?:and|too|as)\b|[.,;]|$)", re.IGNORECASE)  # fmt: skip
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
_WERE = re.compile(r"\b(?:was|were)\b(?!\s(?:made|drawn|represented|joined))", re.IGNORECASE)
_GUEST = re.compile(r"\b(?:as (?:an? )?(?:observers?|guests?|advis[eo]rs?)|without a vote|non-voting|in attendance|invited participants?|lived experience|public gallery)\b", re.IGNORECASE)
_PERIOD = re.compile(r"\b20\d\d[/–-]\d\d(?:\d\d)?\b")
_FROM = re.compile(r"\b(?:on behalf of|representing|from)\s(?:the\s)?$", re.IGNORECASE)
_STOP = re.compile(r"\b(?:but\snot|(?:every|any)(?:one|body)\s(?:but|save|bar)|all\s(?:\w+\s)?(?:but|save)|except|excluding|who|which|in\sorder\sto|to\sensure|with\sa\sshared|that\sare|and\sis\schaired|"
                   r"(?:is|are)\snot|attends?\sfor|under\sthe)\b|\.\s|;\s(?!and|(?:the\s)?«[OBPX])", re.IGNORECASE)  # fmt: skip
_GAP = re.compile(r"[^«:;.]{0,80}(?:«[TG]\d+»|,\s(?:as|when|while|which)\s)", re.IGNORECASE)
"""Between "includes" and the first name: words on other things say that no list of members follows."""
_OUT_OF = re.compile(r"^\s?(?:plan|priorities|strategy|board paper|agenda|services?)\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield MEMBER_OF for every sentence that says who sits where."""
    before: Marked | None = None
    for sentence in context.sentences:
        yield from told(context, sentence, partial(_sentence, context, before=before), ends)
        before = sentence


def _sentence(context: Context, sentence: Marked, before: Marked | None) -> Iterator[Claim]:
    text = sentence.marked
    for pattern in (_HAS, _MEMBERS_OF, _FOLLOWING, _ON):
        for match in finditer(pattern, text):
            body = sentence.marks[int(match["body"][2:-1])].thing
            if body is None or not (_this_period(context, sentence) or scope(sentence, match.start(), match.end(), context.book.setting).holds):
                continue
            if _OUT_OF.match(text[match.end("body") :]):
                continue
            if _WERE.search(match.group()) and not (_this_period(context, sentence) or context.book.setting.reports(sentence.place[0])):
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
    for pattern in (_IT_HAS, _TAKES_IN, _SEATS, _SEATS_ON, _ON_WHICH, _MAKE_UP, _SEATED, _BY_INVITATION, _FORM):
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
            if pattern in (_IT_HAS, _TAKES_IN, _SEATS, _SEATS_ON):
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
            if bodies and (STEM.search(earlier.text) or not said):
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
