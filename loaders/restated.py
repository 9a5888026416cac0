"""What a sentence says in passing, said again plainly: apposition, brackets, asides, contrasts, and who did it before.

"Kent Police, the lead for fraud, met twice" says that Kent Police is the lead for fraud, whatever else it says. Each row
of `loaders.turns` is one turn of phrase and its plain form; the extractors read the plain form as any sentence, so
that no rule of theirs needs to know how authors decorate.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from graph.claim import Claim
from loaders.context import Context
from loaders.cues import fitting, speaks
from loaders.marked import Marked
from loaders.reported import ANSWERED, now, spoken
from loaders.scope import Scope, scope
from loaders.turns import BESIDES, INSTEAD, PRESUPPOSED, WHO, WITHOUT, Row

_T = TypeVar("_T")
_CUE = re.compile(r"\b(?:lead|led\b|own|chair|support|member|report|answer|account|responsib|accountab|co-?ordinat|sponsor|champion|overse|head|does\b|replac|merg|wound|dissolv|evolv|grown|took over|in charge|convene|hosts?\b|belong|took in|\buntil\b|closure|absorb|subsum|incorporat|undertak|takes the|holds the|\bgroups?\b|\bsits?\b|sitting|seats?\b|run\b|runs\b|deliver|provid|elected|handed|transferred|called\b|whose\splace)", re.IGNORECASE)
_LEADS_ARE = re.compile(r"^(?:(?:the|our)\s(?:\w+\s)?leads?\s(?:for\s\w+\s\w+\s)?are(?:\sas\sfollows)?:|leads(?:\s(?:by|for)\s\w+)?(?::|\s[–—-]))\s", re.IGNORECASE)
_PAIR = re.compile(rf"(?:^|;\s)(?:and\s)?(?P<what>(?:\w+\s){{0,2}}«T\d+»(?:\sand\s«T\d+»)?)(?:,|:|\s[–—-])\s(?P<who>{WHO})(?=;|\.?$)", re.IGNORECASE)


def restated(context: Context, sentence: Marked) -> list[Marked]:
    """What is to be read for `sentence`: itself, or its plain form in its place; itself without asides; what it says besides.

    Spans of a plain form are those of the names in it, in the text as it stands.
    """
    kept = context.restated.get((sentence.place, sentence.start))
    if kept is None:
        kept = context.restated[sentence.place, sentence.start] = list(_restated(context, sentence))
    return kept


def answers(context: Context, sentence: Marked) -> bool:
    """Whether the sentence is the answer to a question: "The Council does."."""
    return bool(ANSWERED.match(sentence.marked)) and restated(context, sentence)[0] is not sentence


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
    if "«" not in sentence.marked or not (speaks(_CUE, sentence.text) or ANSWERED.match(sentence.marked)):
        yield sentence
        return
    whole = spoken(context, now(context, sentence))
    text = _applied(INSTEAD, whole.marked)
    yield whole.said(text) if text != sentence.marked else sentence
    bare = _applied(WITHOUT, text)
    clauses = [bare] if bare != text else []
    for each in dict.fromkeys((whole.marked, text, bare)):
        clauses += [_plain(found, form) for pattern, form in fitting(PRESUPPOSED, each) for found in pattern.finditer(each)]
        for pattern, form in fitting(BESIDES, each):
            clauses += [_plain(found, form) for found in pattern.finditer(each) if _is_so(context, whole, each, found.start())]
        if (opened := _LEADS_ARE.match(each)) is not None:
            clauses += [f"{found['what']} is led by {found['who']}." for found in _PAIR.finditer(each[opened.end() :])]
    for clause in dict.fromkeys(clauses):
        yield whole.said(clause)


def _plain(found: re.Match[str], form: str | Callable[[re.Match[str]], str]) -> str:
    return found.expand(form) if isinstance(form, str) else form(found)


def _is_so(context: Context, sentence: Marked, marked: str, at: int) -> bool:
    """Whether the words before `at` leave what follows standing: a clause that is lifted out of them loses them."""
    around = scope(sentence.said(marked), at, at, context.book.setting, verb=at).scope
    return around not in {Scope.DENIED, Scope.OPEN, Scope.ELSEWHERE}


def _applied(rows: tuple[Row, ...], text: str) -> str:
    for pattern, form in fitting(rows, text):
        text = pattern.sub(form, text)
    return text
