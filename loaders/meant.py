"""Whether the words of a role mean one: what is headed by its theme, what is past, what only sounds alike, and whose a verb is."""

import re

from loaders.context import Context
from loaders.marked import Marked
from loaders.scope import Finding, Scope

PASSES = re.compile(r"\b(?:given|handed|allocated|assigned|allotted|left|reserved|entrusted|delegated|handled|looked|dealt|down|with|fall|falls|fell|lies|lay|sits?|rests?)\b", re.IGNORECASE)
_WORK_ON = re.compile(
    r"\s?(?:(?:both|all|the|our|this|that|its|their|overall|and|local|strategic|operational|day-to-day|wider|as\sfor|on|for|in|of|to|with|from|against|around|«\w+»[’']?s?)\s|"
    r"(?:work|working|action|activity|efforts?|responses?|responsibility|accountability|leadership|ownership|charge|lead|role|lead\srole|brief|portfolio|oversight|co-?ordination|delivery|management|agenda|strand|theme|priority|matters?|issues?|"
    r"subjects?|area|side|policy|partnership|prevention|tackling|reducing|preventing|addressing|managing|dealing|ending|combating|safeguarding|protecting|disrupting|governance|remit|task|job)\s)*", re.IGNORECASE,
)  # fmt: skip
_AND_SO_ON = re.compile(r"\s?(?:$|[,(:–—]|«|(?:itself|work|agenda|strand|theme|response|priority|issues|matters|and|or|in|across|within|also|now|currently|both|all|too|locally|as|for|remains?|which)\b)", re.IGNORECASE)
_NEXT_VERB = re.compile(r"\s(?:(?:shall|will|would|also|both|then|now)\s)*(?:leads?|led|support(?:s|ed)?|assist(?:s|ed)?|help(?:s|ed)?|aid(?:s|ed)?|back(?:s|ed)?|owns?|lends?|lent|gives?|gave|pitch(?:es|ed)?|stands?|chairs?|contributes?|provides?|plays?|acts?|takes?|holds?|hosts?|convenes?|delivers?|runs?|sits?|commissions?|coordinates?|works?|reports?|oversees?|assumes?|is|are|has|have|shall|will|was|were)\b(?!\sby\b)(?!\s(?:jointly|together|in\ssupport))")
_BEHIND = re.compile(r"\b(?:(?:given|allotted|entrusted|assigned|allocated|reserved|falls?|fell|down|belongs?|passed|moved)\sto|(?:led|owned|headed|held|handled|run|taken\sforward)\sby|(?:rests?|lies|lay|sits?|remains?|is|are)\swith|hands\sof|province\sof|responsibility\sof|between)\s(?:the\s|both\s)?$")


def is_head(sentence: Marked, start: int, verb: int) -> bool:
    """Whether what is given or falls to somebody is the theme itself: "hate crime is handed to", not "a report on hate crime is"."""
    found = [(s, e) for m, (s, e) in zip(sentence.marks, sentence.edges, strict=True) if m.letter == "T" and start <= s and e <= verb]
    if not found:
        return False
    before = re.split(r"[:;–—]\s|\.\s|,\s(?=(?:and|but)\s)", sentence.marked[start : found[0][0]])[-1]
    return bool(_WORK_ON.fullmatch(before)) and bool(_AND_SO_ON.match(sentence.marked[found[-1][1] : verb]))


def beside(sentence: Marked, start: int, verb: int) -> bool:
    """Whether the subject stands right before the verb: "road safety is overseen by", not "roads, along with work run by"."""
    themes = [e for m, (s, e) in zip(sentence.marks, sentence.edges, strict=True) if m.letter in "TG" and start <= s and e <= verb]
    between = sentence.marked[themes[-1] : verb] if themes else ""
    return bool(themes) and "," not in between and len(between) < 45


def plain_past(context: Context, text: str, found: re.Match[str], block: int) -> bool:
    """"The OPCC led" is over, unless these are minutes; "has led" is not."""
    if found["verb"].casefold() not in {"led", "had", "held", "took"} or context.book.setting.reports(block):
        return False
    return not re.search(r"\b(?:has|have|is|being)\s(?:\w+\s){0,2}$", text[: found.start("verb")])


def homograph(text: str, found: re.Match[str]) -> bool:
    """"Theft of lead", "police-led", "lead to harm"; who coordinates a duty or a training leads nobody."""
    after = text[found.end("verb") : found.end("verb") + 12].casefold()
    noun = found["verb"].casefold() == "lead" and after.startswith(" for ") and re.search(r",|\b(?:is|was|has|will|said|advised)\b", found["what"])
    duty = re.match(r"co-?ordinat", found["verb"], re.IGNORECASE) and re.search(r"«T\d+»\s(?:duty|training|meetings?|briefings?|returns?|newsletters?)\b", found["what"], re.IGNORECASE)
    return bool(noun or duty) or after.startswith((" to ", " professional", " member", "-")) or bool(
        re.search(r"(?:theft|thefts|stealing|metal|pipes)\s(?:of\s)?$", text[: found.start("verb")], re.IGNORECASE))  # fmt: skip


def moved(found: re.Match[str], finding: Finding) -> bool:
    """"The lead moved to X" is past in its grammar and present in its meaning."""
    return finding.scope is Scope.PAST and bool(re.match(r"(?:has\s)?(?:passed|moved|transferred|switched|gone|went|handed|was handed)",
                                                         found["verb"], re.IGNORECASE))  # fmt: skip


def own_span(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where those stand who have the role: in "falls to A and B helps", B has the next verb; in "is given to A and B helps", A the one before."""
    start, end = found.span("who")
    parted = list(re.finditer(r",?\sand\s(?:the\s)?(?=«)", text[start:end]))
    parted = [m for m in parted if m.group().startswith(",")] or parted  # "A and B, and C and D help"
    if not parted:
        return start, end
    if start > max(found.start(g) for g in ("verb", "verb2") if g in found.re.groupindex) and _NEXT_VERB.match(text, end):
        return start, start + parted[-1].start()
    if start < found.start("verb") and _BEHIND.search(text, 0, start):
        return start + parted[-1].end(), end
    return start, end
