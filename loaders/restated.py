"""What a sentence says in passing, said again plainly: apposition, brackets, asides, contrasts, and who did it before.

"Kent Police, the lead for fraud, met twice" says that Kent Police is the lead for fraud, whatever else it says. Each row
of a table here is one turn of phrase and its plain form; the extractors read the plain form as they read any sentence, so
that no rule of theirs needs to know how authors decorate.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from graph.claim import Claim
from loaders.actors import ACTORS, ITEM
from loaders.context import Context
from loaders.cues import finditer
from loaders.marked import MARK, Mark, Marked

_T = TypeVar("_T")
_CUE = re.compile(r"\b(?:lead|led\b|own|chair|support|member|report|responsib|accountab|co-?ordinat|sponsor|champion|overse|head|does\b)", re.IGNORECASE)
_ONE = rf"(?:the\s)?{ITEM}"
_WHO = rf"(?:the\s)?{ACTORS}"
_KIND = r"(?:\s(?:agency|agencies|body|bodies|partners?|organisations?|authority|officer|service|department|role|responsibility))?"
_LEAD = rf"(?:(?:joint|overall|strategic|local|operational|named|partnership|thematic|county|borough|statutory|accountable|responsible)\s)?(?:(?:co-)?lead{_KIND}|owner|sponsor|champion|accountable\sbody|responsible\sauthority)"
_HELP = rf"(?:key\s|main\s|named\s)?(?:support|supporting|contributing){_KIND}"
_SUBJECT = r"[^,;:.()«]{0,40}«[TGB]\d+»[^,;:.()«]{0,40}?(?:(?:,\s|,?\sand\s)[^,;:.()«]{0,20}«[TGB]\d+»[^,;:.()«]{0,20}?)*"
_CHAIR = r"(?:(?:independent|joint|current|elected)\s)?(?:co-)?(?:chair(?:man|person)?|convenor)"
_ROLE = rf"(?:(?:now|currently|also|still)\s)?(?:(?:the|a|an|our|its)\s|one\sof\sthe\s(?:\w+\s)?)?(?:(?:{_LEAD}|{_HELP})\s(?:for|on|in|of)\s{_SUBJECT}|{_CHAIR}\sof\s(?:the\s)?«B\d+»|(?:(?:founding|full|core|statutory|voting|active)\s)?members?\sof\s(?:the\s)?«B\d+»)"
_DOES = r"(?:(?:also|now|currently)\s)?(?:leads?|chairs?|supports?|owns?|sits?\son|reports?\sto|answers?\sto|co-?ordinates?|oversees?|belongs?\sto|draws?\sits|brings?\stogether|comprises?|consists?\sof|presides?|runs?|hosts?|is\s(?:accountable|answerable|responsible)\sto|is\sa\smember\sof)\b"
_VERB = r"(?:(?:also|now|currently|jointly|still|therefore|both|each)\s)?(?:is|are|has|have|leads?|chairs?|supports?|owns?|sits?|reports?|holds?|takes?|co-?ordinates?|oversees?|heads?|remains?)\b"
_WORDS = {"leading": "leads", "chairing": "chairs", "supporting": "supports", "reporting": "reports", "owning": "owns", "heading": "heads",
          "co-chairing": "co-chairs", "coordinating": "coordinates", "co-ordinating": "coordinates", "overseeing": "oversees"}  # fmt: skip
_DONE = {"chaired": "chairs", "led": "leads", "supported": "supports", "owned": "owns", "overseen": "oversees", "coordinated": "coordinates", "hosted": "hosts"}
_Row = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _row(pattern: str, plain: str | Callable[[re.Match[str]], str]) -> _Row:
    return re.compile(pattern, re.IGNORECASE), plain


_INSTEAD: tuple[_Row, ...] = (
    _row(r"\bnot\sby\s(?:the\s)?«\w+»,?\sbut\s(?:rather\s)?(?=by\b)", ""),
    _row(rf",?\s(?:rather\sthan|and\snot|not|instead\sof|as\sopposed\sto)\s(?:the\s)?«[BOPX]\d+»,?(?=\s{_VERB})", ""),
    _row(r"\bnot\sonly\s(?P<one>(?:on|for|the)\s[^,;.]{1,80}?),?\sbut\s(?:also\s)?(?:on\s|for\s)?", r"\g<one> and "),
    _row(r"(«T\d+»)\sas\swell\sas\s(?:on\s|for\s)?(?=(?:the\s)?(?:\w+\s){0,2}«T\d+»)", r"\1 and "),
    _row(rf"(?P<who>{_ONE})\sthat\s(?=(?:on|for)\s[^«]{{0,20}}«T)", r"\g<who> "),
    _row(rf"(?:,\s|;\s|\s)(?:while|whilst|and|whereas)\s(?P<who>{_ONE})\sdoes\s(?:so|the\ssame|likewise)\s(?=(?:on|for)\s)", r", and \g<who> "),
    _row(rf"\b(?:(?:has|have)\s)?(?:took|taken|takes)\sover\s(?:(?:the\s)?(?:lead|role|job|mantle)\s)?from\s(?:the\s)?«\w+»\sas\s(?:the\s|its\s)?(?={_LEAD}|{_CHAIR})", "is the "),
    _row(rf"\b(?:(?:has|have)\s)?(?:succeeded|replaced|followed|succeeds)\s(?:the\s)?«\w+»\sas\s(?:the\s|its\s)?(?={_LEAD}|{_CHAIR})", "is the "),
    _row(rf"\b(?:became|was\s(?:made|named|appointed))\s(?:the\s)?(?P<role>{_LEAD}|{_CHAIR})(?=\s.*\b(?:holds?|retains?|keeps?|has\sheld)\s(?:that|the|this)\s(?:role|position|lead|chair)\b)", r"is the \g<role>"),
    _row(r"\b(?:has|have)\s(?:(?:long|always|now|jointly)\s)?(?P<verb>chaired|led|supported|owned|overseen|coordinated)(?=\s[^;.]*\bsince\b)", lambda m: _DONE[m["verb"].casefold()]),
    _row(r"\b(is|are)\s(?P<who>«[BOP]\d+»)-led\b", r"\1 led by \g<who>"),
    _row(rf"\b(?:gives|give|has\sgiven|have\sgiven|assigns|has\sassigned|hands|has\shanded)\s(?P<who>{_ONE})\s(?P<what>(?:the\s|overall\s|joint\s|strategic\s){{0,3}}(?:lead|leadership|responsibility|ownership))\s(?=(?:on|for|of)\s)", r": \g<who> has \g<what> "),
    _row(rf"\b(?:has|have)\smade\s(?P<who>{_ONE})\s(?=(?:its|the|our)\s{_LEAD})", r": \g<who> is "),
    _row(rf"\b(?:has|have)\s(?:entrusted|given|assigned|handed|passed)\s(?:the\s)?(?P<role>lead|leadership|responsibility)\s(?P<what>(?:on|for|of)\s{_SUBJECT})\sto\s(?P<who>{_WHO})", r": the \g<role> \g<what> is with \g<who>"),
)
"""What is read in place of what stands there, which says of somebody else what is so of one."""
_WITHOUT: tuple[_Row, ...] = (
    _row(r"^(?:there\sis\sno\s(?:doubt|question)(?:\sbut)?\sthat|it\sis\s(?:clear|settled|beyond\sdoubt)\sthat|needless\sto\ssay,|as\sever,|of\scourse,)\s", ""),
    _row(rf"^(?:without|despite|unlike|notwithstanding|like|besides|regardless\sof|in\sspite\sof)\s[^;:]{{1,120}}?,\s(?=(?:the\s)?«[BOP]\d+»\s{_VERB})", ""),
    _row(rf"(«[BOPTGX]\d+»),\s(?:which|who|whose|(?:of|to|on|for)\swhich|never|once|long|formerly|previously|though|although|despite|unlike|based|set\sup|formed|established|created|run|hosted|chaired|convened)\b[^,;.]{{1,120}},(?=\s(?:and\s|but\s)?(?:{_VERB}|{_DOES}))", r"\1"),
    _row(r"(«[BOP]\d+»),?\s(?:alone|itself|themselves|again|still|likewise|rightly|in\sturn|in\sfact|indeed|of\scourse|as\sever),?\s(?=(?:leads?|chairs?|supports?|owns?|is|are|has|sits?|reports?)\b)", r"\1 "),
    _row(r"\b(is|are)\s(?:currently|at\spresent|presently|today|still|in\sfact|undoubtedly)\s(?=(?:the\s)?«[BOP])", r"\1 "),
    _row(r"\bone\sof\s(?:the|its)\s(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s(?=\w*\s?members)", "one of the "),
    _row(r"^(?:the\s)?(?:work|effort|response|activity|lead|action)\s(?:on|to|against)\s(?:it|this|them|these)(?=\s)", "this work"),
)
"""What a sentence says without its asides, which is read besides: an aside may say something too."""

_PRESENT = {
    "was": "is", "were": "are", "led": "leads", "chaired": "chairs", "supported": "supports", "owned": "owns", "sat": "sits", "reported": "reports",
    "held": "holds", "took": "takes", "ran": "runs", "provided": "provides", "presided": "presides", "hosted": "hosts", "convened": "convenes",
    "gave": "gives", "drew": "draws", "brought": "brings", "comprised": "comprises", "consisted": "consists", "included": "includes",
    "answered": "answers", "belonged": "belongs", "stood": "stands", "fell": "falls", "lay": "lies", "rested": "rests", "remained": "remains",
    "delivered": "delivers", "coordinated": "coordinates", "oversaw": "oversees", "kept": "keeps", "worked": "works", "covered": "covers",
}  # fmt: skip
_PAST = re.compile(
    rf"\b(?P<passive>was|were)(?=\s(?:(?:jointly|also|now|currently|still)\s)?(?:{'|'.join(_PRESENT)})\b)(?P<participle>\s(?:\w+\s)??\w+)|\b(?P<before>(?:was|were|is|are|be|been|being|had|has|have|having|not)\s(?:(?:jointly|now|also|since|recently)\s)?)?(?P<verb>{'|'.join(_PRESENT)})\b(?!\s(?:jointly\s)?by\b)"
)
_HAD = re.compile(r"\bhad(?=\s(?:the|an?|its|their|no|overall|joint|seats|places|members)\b)")
_RESOLVED = re.compile(rf"\bthat\s(?P<who>{_WHO}|it)\s(?P<verb>chair|report|lead|support|be)(?=\s(?:it|to|on|members(?:\sof\sit)?|the\slead|the\schair)\b)", re.IGNORECASE)
"""Minutes put a step into the past what is so, and a step away what is resolved."""

_ALSO: tuple[_Row, ...] = (
    _row(rf"(?P<who>{_ONE})(?:,\s|\s\(|\s[–—-]\s)(?:as\s)?(?P<role>{_ROLE})(?=,\s|\)|\s[–—-]\s|\.?$)", r"\g<who> is \g<role>."),
    _row(rf"\b(?:the|our|its)\s(?P<role>{_LEAD}\s(?:for|on)\s{_SUBJECT}|{_CHAIR}\sof\s(?:the\s)?«B\d+»)(?:,\s|\s\()(?P<who>{_ONE})(?:,(?!\s(?:and\s)?(?:the\s)?«)|\))", r"\g<who> is the \g<role>."),
    _row(rf"^(?:as|in\s(?:its|their|our)\s(?:role|capacity|position)\sas)\s(?P<role>{_ROLE}),\s(?P<who>{_ONE})(?=\s)", r"\g<who> is \g<role>."),
    _row(rf"^(?P<verb>{'|'.join(_WORDS)})\s(?P<what>(?:to|on|for|the|with)?\s?{_SUBJECT}),\s(?P<who>{_ONE})(?=\s\w)", lambda m: f"{m['who']} {_WORDS[m['verb'].casefold()]} {m['what']}."),
    _row(rf"^(?:{'|'.join(w for w in _WORDS if w.startswith(('lead', 'head')))}|at\sthe\shead\sof|in\scharge\sof|responsible\sfor)\s(?P<what>(?:on\s|the\s)?{_SUBJECT})\s(?:is|are)\s(?P<who>{_WHO})", r"\g<who> leads on \g<what>."),
    _row(rf"(?P<what>«[TG]\d+»)(?:\s\w+)?\s\((?:(?:it|this|which)\sis\s|now\s|currently\s)?(?P<verb>led|owned|headed|overseen|supported|coordinated)\sby\s(?P<who>{_WHO})\)", r"\g<what> is \g<verb> by \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»)(?:\s\w+)?\s\({_LEAD}\s?(?::|\sis|\s[–—-])\s(?P<who>{_WHO})\)", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»)(?:\s\w+)?\s\((?P<who>{_WHO})\s(?:leads?|is\sthe\slead|in\sthe\slead)\)", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»)[^«;.]{{0,60}},?\swith\s(?P<who>{_WHO})\s(?:as\s(?:its\s|the\s)?{_LEAD}|in\sthe\slead|leading)(?=[,;.]|$|\sand\s)", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<what>«[TG]\d+»),?\swhose\s{_LEAD}\sis\s(?P<who>{_WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"\bleads?:?\s(?:for|on)\s(?P<what>«[TG]\d+»)\s(?:this|it|that)\sis\s(?P<who>{_WHO})", r"\g<what> is led by \g<who>."),
    _row(rf"(?P<who>{_ONE}),\s(?:which|who)\s(?P<rest>{_DOES}\s[^,;.]{{3,140}})", r"\g<who> \g<rest>."),
    _row(rf"^(?P<who>(?:the\s)?«[BOP]\d+»)\s(?:(?!\b(?:which|who|whose|that|while|where)\b)[^;:.]){{3,160}}?,?\s(?:and|but)\s(?:also\s|now\s)?(?P<rest>{_DOES}\s.*)$", r"\g<who> \g<rest>"),
    _row(r"(?P<who>«B\d+»)\shas\san?\s(?:(?:dual|direct|single|formal|double|joint)\s)?reporting\sline,?\sto\s(?:the\s)?(?P<to>«[BO]\d+»)(?:(?:\sand|,)\s(?:to\s)?(?P<more>(?:the\s)?«[BO]\d+»))?",
         lambda m: f"{m['who']} reports to {m['to']}" + (f" and {m['more']}." if m["more"] else ".")),
    _row(rf"(?P<body>«B\d+»),?\sof\swhich\s(?P<who>{_WHO})\s(?P<verb>is|are)\s(?:the\s|an?\s)?(?P<role>{_CHAIR}|members?)\b", r"\g<who> \g<verb> a \g<role> of the \g<body>."),
    _row(rf"(?P<body>«B\d+»),?\sfor\swhich\s(?P<who>{_WHO})\sprovides?\sthe\schair\b", r"\g<who> provides the chair of the \g<body>."),
    _row(rf"(?P<what>«B\d+»)(?:,\s|\s\()(?P<how>(?:run|hosted|chaired|convened|set\sup|serviced)\s(?:jointly\s)?by)\s(?P<who>{_WHO})[,)]", r"\g<what> is \g<how> \g<who>."),
    _row(r"(?P<who>«B\d+»)[^.;«]{1,120}?(?P<to>«B\d+»),\sto\swhich\sit\s(?:also\s)?(?:reports?|answers?|is\saccountable)\b", r"\g<who> reports to \g<to>."),
    _row(rf"(?P<who>{_ONE})\s(?:does|do)\snot\slead\son\s(?P<what>{_SUBJECT}),?\sbut\s(?P<verb>supports?|assists?)\s(?:it|them|this|that\swork)\b", r"\g<who> \g<verb> \g<what>."),
    _row(rf"^(?:the\s)?{_LEAD}\s(?:for|on)\s(?P<what>{_SUBJECT})\s?(?::|\s[–—-])\s(?P<who>{_WHO})\.?$", r"\g<what> is led by \g<who>."),
    _row(rf"^(?:the\s)?{_HELP}\s(?:for|on)\s(?P<what>{_SUBJECT})\s?(?::|\s[–—-])\s(?P<who>{_WHO})\.?$", r"\g<who> supports \g<what>."),
    _row(rf"\b(?:work|activity|action|efforts?|delivery)\s(?:on|to\s\w+|against)\s(?P<what>«T\d+»)\s(?:is|are)\s(?:also\s)?supported\sby\s(?P<who>{_WHO})", r"\g<who> supports work on \g<what>."),
    _row(rf"\bsupport\s(?:for|to|on)\s(?P<what>{_SUBJECT})\s(?:comes?|is\s(?:provided|given))\s(?:from|by)\s(?P<who>{_WHO})", r"\g<who> supports \g<what>."),
    _row(rf"(?P<body>«B\d+»)\s(?:counts|has|numbers)\s(?P<who>{_WHO})\s(?:among|as\sone\sof)\sits\smembers\b", r"\g<who> is a member of \g<body>."),
    _row(rf"^(?P<post>«P\d+»):\s(?P<who>{_WHO})\.?$", r"\g<post> is \g<who>."),
)
"""What is said besides: each plain form is a sentence of its own."""
_LEADS_ARE = re.compile(r"^(?:the|our)\s(?:\w+\s)?leads?\s(?:for\s\w+\s\w+\s)?are(?:\sas\sfollows)?:\s", re.IGNORECASE)
_PAIR = re.compile(rf"(?:^|;\s)(?:and\s)?(?P<what>(?:\w+\s){{0,2}}«T\d+»(?:\sand\s«T\d+»)?)(?:,|:|\s[–—-])\s(?P<who>{_WHO})(?=;|\.?$)", re.IGNORECASE)
_ASKED = re.compile(r"^who\s(?P<verb>leads|chairs|owns|supports|is\sthe\slead|is\sresponsible|is\sin\scharge)\b.*\?$", re.IGNORECASE)
_ANSWERED = re.compile(rf"^(?P<who>{_WHO})(?:\s(?:does|do|is|are))?\.?$", re.IGNORECASE)
_IT = re.compile(rf"^(?:it|they)(?=\s{_DOES}|\s(?:is|has)\sthe\s{_LEAD})", re.IGNORECASE)
_SHE = re.compile(r"\b(?:[Ss]?[Hh]e)\b")
_OFFICE = re.compile(r"(?:the\s)?«P(\d+)»\s", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:RESOLVED|resolved|agreed|AGREED)\b|^«X\d+»:\s")
_BEGINS = re.compile(r"(?:the\s)?«[OP](?P<number>\d+)»\s(?:has|is|was|employs|covers|serves|runs|provides|works)\b", re.IGNORECASE)


def restated(context: Context, sentence: Marked) -> list[Marked]:
    """What is to be read for `sentence`: itself, or its plain form in its place; itself without asides; what it says besides.

    Spans of a plain form are those of the names in it, in the text as it stands.
    """
    kept = context.restated.get((sentence.place, sentence.start))
    if kept is None:
        kept = context.restated[sentence.place, sentence.start] = list(_restated(context, sentence))
    return kept


def told(context: Context, sentence: Marked, read: Callable[[Marked], Iterable[_T]], key: Callable[[_T], object]) -> Iterator[_T]:
    """What `read` finds in `sentence` as it is to be read; what an earlier form has said, by its `key`, is not said again."""
    seen: set[object] = set()
    for number, each in enumerate(restated(context, sentence)):
        found = [f for f in read(each) if number == 0 or key(f) not in seen]
        seen.update(map(key, found))
        yield from found


def ends(claim: Claim) -> tuple[str, str, str]:
    """What a claim says of whom: the `key` of `told`."""
    return claim.type, claim.source, claim.target


def _restated(context: Context, sentence: Marked) -> Iterator[Marked]:
    if "«" not in sentence.marked or not _CUE.search(sentence.marked):
        yield sentence
        return
    whole = _spoken(context, _now(context, sentence))
    text = _applied(_INSTEAD, whole.marked)
    yield _said(whole, text) if text != sentence.marked else sentence
    bare = _applied(_WITHOUT, text)
    clauses = [bare] if bare != text else []
    for each in dict.fromkeys((whole.marked, text, bare)):
        for pattern, form in _ALSO:
            clauses += [found.expand(form) if isinstance(form, str) else form(found) for found in finditer(pattern, each)]
        if (opened := _LEADS_ARE.match(each)) is not None:
            clauses += [f"{found['what']} is led by {found['who']}." for found in _PAIR.finditer(each[opened.end() :])]
    for clause in dict.fromkeys(clauses):
        yield _said(whole, clause)


def _applied(rows: Sequence[_Row], text: str) -> str:
    for pattern, form in rows:
        text = pattern.sub(form, text) if next(finditer(pattern, text), None) is not None else text
    return text


def _now(context: Context, sentence: Marked) -> Marked:
    """What minutes report, as it is said of today, with the office that "she" stands for."""
    if not context.book.setting.reports(sentence.place[0]):
        return sentence
    marks, text = sentence.marks, sentence.marked
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start] if sentence.place[1] < 0 else []
    opened = next((found for s in reversed(earlier) if (found := _OFFICE.match(s.marked)) and (first := s)), None)
    if opened is not None and _SHE.search(text):
        found = first.marks[int(opened[1])]
        marks = (*marks, Mark("P", 0, 0, found.text, found.thing, how="pronoun"))
        text = _SHE.sub(f"«P{len(marks) - 1}»", text)
    text = _HAD.sub("has", _PAST.sub(_presently, text))
    if _DECIDED.search(text):
        text = re.sub(r"\bbe\smembers\b(?!\sof)", "be members of it", text)
        text = _RESOLVED.sub(lambda m: f"; {m['who']} {'are' if m['verb'] == 'be' else m['verb'] + 's'}", text)
    return _said(replace(sentence, marks=marks), text) if text != sentence.marked else sentence


def _presently(found: re.Match[str]) -> str:
    if found["passive"]:
        return _PRESENT[found["passive"]] + found["participle"]
    before = found["before"] or ""
    keeps = bool(before) and found["verb"] not in {"was", "were"}
    return found.group() if keeps else before + _PRESENT[found["verb"]]


def _spoken(context: Context, sentence: Marked) -> Marked:
    """The sentence with "it" for what the sentence before began with, and with the verb of the question that it answers."""
    if sentence.place[1] >= 0:
        return sentence
    before = next((s for s in reversed(context.sentences_of(sentence.place[0])) if s.start < sentence.start), None)
    asked = _ASKED.match(before.marked if before is not None else (*context.document.blocks[sentence.place[0]].path, "")[-1])
    if asked and (answer := _ANSWERED.match(sentence.marked)):
        return _said(sentence, f"{answer['who']} {asked['verb']}.")
    it, begun = _IT.match(sentence.marked), _BEGINS.match(before.marked) if before is not None else None
    if before is not None and it and begun:
        first = before.marks[int(begun["number"])]
        own = Mark(first.letter, 0, it.end(), sentence.text[: it.end()], first.thing, how="pronoun")
        marks = (*sentence.marks, own)
        return _said(replace(sentence, marks=marks), f"«{first.letter}{len(marks) - 1}»{sentence.marked[it.end():]}")
    return sentence


def _said(sentence: Marked, marked: str) -> Marked:
    """`sentence` with other words around its marks."""
    edges = [(-1, -1)] * len(sentence.marks)
    for found in MARK.finditer(marked):
        edges[int(found[2])] = found.span()
    return replace(sentence, marked=marked, edges=tuple(edges), plain=True)
