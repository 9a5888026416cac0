"""What minutes and questions say, as it is said of today: the past of reported speech, "she", "it", "The Council does."."""

import re
from dataclasses import replace

from loaders.context import Context
from loaders.marked import MARK, Mark, Marked
from loaders.turns import DOES, LEAD, WHO

_PRESENT = {
    "was": "is", "were": "are", "led": "leads", "chaired": "chairs", "supported": "supports", "owned": "owns", "sat": "sits", "reported": "reports",
    "held": "holds", "took": "takes", "ran": "runs", "provided": "provides", "presided": "presides", "hosted": "hosts", "convened": "convenes",
    "gave": "gives", "drew": "draws", "brought": "brings", "comprised": "comprises", "consisted": "consists", "included": "includes",
    "answered": "answers", "belonged": "belongs", "stood": "stands", "fell": "falls", "lay": "lies", "rested": "rests", "remained": "remains",
    "delivered": "delivers", "coordinated": "coordinates", "co-ordinated": "co-ordinates", "oversaw": "oversees", "kept": "keeps", "worked": "works", "covered": "covers",
}  # fmt: skip
_PAST = re.compile(
    rf"\b(?P<passive>was|were)(?=\s(?:(?:jointly|also|now|currently|still)\s)?(?:{'|'.join(_PRESENT)})\b)(?P<participle>\s(?:\w+\s)??\w+)|\b(?P<before>(?:was|were|is|are|be|been|being|had|has|have|having|not)\s(?:(?:jointly|now|also|since|recently)\s)?)?(?P<verb>{'|'.join(_PRESENT)})\b(?!\s(?:jointly\s)?by\b)"
)
_HAD = re.compile(r"(?<!had\s)\bhad(?=\s(?:the|an?|its|their|no|overall|joint|seats|places|members)\b)")
_RESOLVED = re.compile(rf"\bthat\s(?:an?\s)?(?P<who>{WHO}|it)\s(?P<verb>chair|report|lead|support|be)(?=\s(?:it|to|on|members(?:\sof\sit)?|the\slead|the\schair|established|set\sup|formed|convened)\b)", re.IGNORECASE)
"""Minutes put a step into the past what is so, and a step away what is resolved."""
_ASKED = re.compile(
    r"^(?:q:\s)?(?:who|which\s\w+|what\s\w+)\s(?P<verb>leads|chairs|owns|supports|sits|hosts|runs|convenes|is\sthe\slead|is\sresponsible|is\sin\scharge)\b(?P<rest>[^?]*)\?$|"
    rf"^(?:q:\s)?(?:does|do)\s{WHO}\s(?P<does>lead|chair|own|support|sit|report|answer)\b(?P<what>[^?]*)\?$", re.IGNORECASE
)
ANSWERED = re.compile(rf"^(?:a:\s|no[.,]\s)?(?P<who>{WHO})(?:\s(?:does|do|is|are))?\.?$", re.IGNORECASE)
_SHORTLY = re.compile(r"^(?:yes|no|a|not\sany\smore|that\shas\schanged)[.:]?$", re.IGNORECASE)
_REPORTS_THAT = re.compile(
    r"^(?:(?:the\s)?(?:chair|officers?|members|meeting|board|committee|panel|«[BOPX]\d+»)(?:\sof\sthe\s«B\d+»)?|it)\s(?:was\s|were\s)?(?:reported|explained|advised|confirmed|noted|reminded|agreed)\b[^,;.]{0,40}?\bthat\s(?!in\s«R)",
    re.IGNORECASE,
)
"""A sentence that reports in the past what is so, in a document that is no minutes."""
_IT = re.compile(rf"^(?:in\s(?:\w+\s)?\d{{4}},?\s)?(?:it|they)(?=\s{DOES}|\s(?:is|has)\sthe\s{LEAD}|\s(?:replaced|succeeded|took\sover)\b)", re.IGNORECASE)
_SHE = re.compile(r"\b(?:[Ss]?[Hh]e)\b")
_OFFICE = re.compile(r"(?:the\s)?«P(\d+)»\s", re.IGNORECASE)
_DECIDED = re.compile(r"\b(?:RESOLVED|resolved|agreed|AGREED)\b|^«X\d+»:\s")
_BEGINS = re.compile(r"(?:the\s)?«[BOP](?P<number>\d+)»(?:\s\([^()]{1,60}\))?\s(?:has|is|was|employs|covers|serves|runs|provides|works)\b", re.IGNORECASE)


def now(context: Context, sentence: Marked) -> Marked:
    """What minutes report, as it is said of today, with the office that "she" stands for."""
    if not context.book.setting.reports(sentence.place[0]) and not _REPORTS_THAT.match(sentence.marked):
        return sentence
    marks, text = sentence.marks, sentence.marked
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start] if sentence.place[1] < 0 else []
    speaker = next((s.marks[int(found[1])] for s in reversed(earlier) if (found := _OFFICE.match(s.marked))), None)
    if speaker is not None and _SHE.search(text):
        marks = (*marks, Mark("P", 0, 0, speaker.text, speaker.thing, how="pronoun"))
        text = _SHE.sub(f"«P{len(marks) - 1}»", text)
    text = _HAD.sub("has", _PAST.sub(_presently, text))
    if _DECIDED.search(text):
        text = re.sub(r"\bbe\smembers\b(?!\sof)", "be members of it", text)
        text = _RESOLVED.sub(lambda m: f"; {m['who']} {'is' if m['verb'] == 'be' and '«B' in m['who'] else 'are' if m['verb'] == 'be' else m['verb'] + 's'}", text)
    return replace(sentence, marks=marks).said(text) if text != sentence.marked else sentence


def _presently(found: re.Match[str]) -> str:
    if found["passive"]:
        return _PRESENT[found["passive"]] + found["participle"]
    before = found["before"] or ""
    keeps = bool(before) and found["verb"] not in {"was", "were"}
    return found.group() if keeps else before + _PRESENT[found["verb"]]


def spoken(context: Context, sentence: Marked) -> Marked:
    """The sentence with "it" for what the sentence before began with, and with the verb of the question that it answers."""
    if sentence.place[1] >= 0:
        return sentence
    earlier = [s for s in context.sentences_of(sentence.place[0]) if s.start < sentence.start]
    before = next((s for s in reversed(earlier) if not _SHORTLY.match(s.text)), None)
    if answer := ANSWERED.match(sentence.marked):
        head = (*context.document.blocks[sentence.place[0]].path, "")[-1]
        if before is not None and (asked := _ASKED.match(before.marked)):
            return _borrowed(sentence, before, f" {asked['verb'] or asked['does'] + 's'}{asked['rest'] or asked['what'] or ''}.", answer["who"])
        if before is None and (asked := _ASKED.match(head)) and asked["verb"]:
            return sentence.said(f"{answer['who']} {asked['verb']}.")
    it, begun = _IT.match(sentence.marked), _BEGINS.match(before.marked) if before is not None else None
    if before is not None and it and begun and "«" not in it.group():
        first = before.marks[int(begun["number"])]
        own = Mark(first.letter, 0, it.end(), sentence.text[: it.end()], first.thing, how="pronoun")
        marks = (*sentence.marks, own)
        return replace(sentence, marks=marks).said(f"«{first.letter}{len(marks) - 1}»{sentence.marked[it.end():]}")
    return sentence


def _borrowed(sentence: Marked, other: Marked, words: str, who: str) -> Marked:
    """`who` of `sentence` with `words` of `other`, whose marks are borrowed."""
    number = len(sentence.marks)
    marks = (*sentence.marks, *(replace(m, start=0, end=0) for m in other.marks))
    return replace(sentence, marks=marks).said(who + MARK.sub(lambda m: f"«{m[1]}{int(m[2]) + number}»", words))
