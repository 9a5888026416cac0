"""A sentence with its names and themes marked, so that a rule is a short pattern over marks and words.

"Northumbria Police leads on hate crime" is read as "«O0» leads on «T1»". The letter says what stands there: B a
body, O an organisation, P an office, G a programme, L an Act, R an area, T a theme, X a capitalised phrase that no
register or grammar knows.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.names.book import Mention, Place
from loaders.names.definitions import is_abbreviation
from loaders.names.things import Thing
from loaders.names.words import NOT_FIRST, ROLE_WORDS
from ontology.themes import find

LETTERS = {
    "Board": "B", "Partnership": "B", "ThematicGroup": "B", "Organisation": "O", "Post": "P", "Programme": "G",
    "Legislation": "L", "Area": "R",
}  # fmt: skip
_PHRASE = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]*(?:(?:\s(?:of|for|and|the|&|in|on|to)){1,2}\s[A-Z][\w’'-]*|\s[A-Z0-9][\w’'-]*){0,6}"
)
MARK = re.compile(r"«([A-Z])(\d+)»")
_SEVERAL_WORDS = re.compile(r"^[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){1,3}(?P<and>\sand\s)(?:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){1,4}|Safer|Stronger|Healthwatch)$")
_OPENS = re.compile(r"\s?\(\s?(?:the\s)?[\"“'‘]?(?:the\s)?")
_CLOSES = re.compile(r"[\"”’']?\s?\)")
_EXPLAINED = re.compile(r"(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:and|of|the|for|in|&)\s){0,2}[A-Z][\w’'-]*){2,7})\s\([“\"']?(?P<short>[A-Z]{2,7})[”\"']?\)")
_NUMBER = re.compile(r"[A-Z]{0,2}\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?\.?")
_COMPASS = frozenset(["North East", "North West", "South East", "South West", "North", "South", "East", "West", "East Midlands", "West Midlands", "Central"])
_COUNTRIES = frozenset(["Wales", "England", "England and Wales", "Scotland", "Cymru"])
_HOMES = frozenset(["Homes", "Housing", "Voices", "Friends", "Families", "Women", "Communities", "Safe", "Stronger", "Together", "Pride", "Healthy"])
"""Words that make no name without the place that "in" joins to them ("Homes in Marl")."""
_INITIAL = re.compile(r"(?:^|[.:•–—-]\s?)$")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a mark stands for: `thing` of the book, `theme` of the vocabulary, or the phrase of an X."""

    letter: str
    start: int
    end: int
    text: str
    thing: Thing | None = None
    theme: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """`text` is the sentence, `start` its offset in the text at `place`, `marked` the sentence with its marks."""

    place: Place
    start: int
    text: str
    marked: str
    marks: tuple[Mark, ...]
    edges: tuple[tuple[int, int], ...]
    """For each mark: its offset in `marked`, and one past its end there; -1 for one that is not there."""
    plain: bool = False
    """Whether `marked` says it in other words than the text (`loaders.restated`)."""

    denied: bool = False
    """Whether the next sentence takes it back: "This is incorrect."."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of `marked` as a span of the text at `place`."""
        if self.plain:
            inside = [m for m, (s, e) in zip(self.marks, self.edges, strict=True) if s < end and start < e]
            left, right = min((m.start for m in inside), default=0), max((m.end for m in inside), default=len(self.text))
            return left + self.start, right + self.start
        return self._offset(start, after=False) + self.start, self._offset(end, after=True) + self.start

    def among(self, start: int, end: int) -> list[Mark]:
        """The marks inside a span of `marked`."""
        return [m for m, (s, e) in zip(self.marks, self.edges, strict=True) if start <= s and e <= end]

    def said(self, marked: str) -> "Marked":
        """The sentence with other words around its marks."""
        edges = [(-1, -1)] * len(self.marks)
        for found in MARK.finditer(marked):
            edges[int(found[2])] = found.span()
        return replace(self, marked=marked, edges=tuple(edges), plain=True)

    def _offset(self, position: int, *, after: bool) -> int:
        index = bisect_right([s for s, _ in self.edges], position if not after else position - 1) - 1
        if index < 0:
            return min(position, len(self.text))
        end = self.edges[index][1]
        if position < end or (after and position == end):
            return self.marks[index].end if after else self.marks[index].start
        return min(self.marks[index].end + position - end, len(self.text))


def mark(text: str, start: int, end: int, place: Place, mentions: Sequence[Mention]) -> Marked:
    """Mark the sentence from `start` to `end` of the text at `place`."""
    sentence = text[start:end]
    marks = [
        Mark(LETTERS[m.thing.label], m.start - start, m.end - start, sentence[m.start - start : m.end - start],
             m.thing, how=m.how)
        for m in mentions[bisect_left(mentions, start, key=lambda m: m.start) : bisect_left(mentions, end, key=lambda m: m.start)] if m.end <= end
    ]  # fmt: skip
    for s, e, theme in find(sentence):
        inside = [m for m in marks if s < m.end and m.start < e]
        wider = all(s <= m.start and m.end <= e and m.letter in "GR" for m in inside)
        if not inside or (wider and e - s > sum(m.end - m.start for m in inside)):
            marks = [m for m in marks if m not in inside]
            marks.append(Mark("T", s, e, sentence[s:e], theme=theme))
    for named in _EXPLAINED.finditer(sentence) if "(" in sentence else ():
        if is_abbreviation(named["short"], named["name"]):
            marks = [m for m in marks if m.letter != "T" or not named.start() < m.end <= named.end("name") or m.start <= named.start()]
    marks = _with_short_names(sentence, sorted(marks, key=lambda m: m.start))
    taken = sorted((m.start, m.end) for m in marks)
    for start_, end_ in zip([0, *(e for _, e in taken)], [*(s for s, _ in taken), len(sentence)], strict=True):
        for match in _PHRASE.finditer(sentence, start_, end_):
            for first, last in _two(sentence, *match.span()):
                phrase = _trim(sentence, first, last)
                for s, e in _parted(sentence, phrase, taken) if phrase is not None else ():
                    marks.append(Mark("X", s, e, sentence[s:e]))
    marks = _with_places(sentence, sorted(marks, key=lambda m: m.start))
    pieces, edges, at, length = [], [], 0, 0
    for number, found in enumerate(marks):
        between = sentence[at : found.start].replace("«", '"').replace("»", '"')
        name = f"«{found.letter}{number}»"
        pieces += [between, name]
        edges.append((length + len(between), length + len(between) + len(name)))
        length, at = edges[-1][1], found.end
    pieces.append(sentence[at:].replace("«", '"').replace("»", '"'))
    return Marked(place, start, sentence, "".join(pieces), tuple(marks), tuple(edges))


def _parted(sentence: str, phrase: tuple[int, int], taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """"Crestline and Harbour Reach" at the end of a list of names is two names."""
    joined = re.search(r"\sand\s(?!.*\sand\s)", sentence[phrase[0] : phrase[1]])
    listed = sentence[: phrase[0]].endswith(", ") and any(re.fullmatch(r"(?:\s\([^()]*\))?,\s", sentence[e : phrase[0]]) for _, e in taken if e < phrase[0])
    if joined is None or not listed or sentence[phrase[1] : phrase[1] + 1] == "," or sentence.startswith(" and ", phrase[1]):
        return [phrase]
    return [(phrase[0], phrase[0] + joined.start()), (phrase[0] + joined.end(), phrase[1])]


def _with_short_names(sentence: str, marks: list[Mark]) -> list[Mark]:
    """"Safe Newcastle Board (the Board)" is one mark: a name takes the brackets with its own short form with it."""
    out: list[Mark] = []
    for found in marks:
        last = out[-1] if out else None
        if last is not None and last.thing is not None and last.thing is found.thing and _OPENS.fullmatch(
            sentence[last.end : found.start]
        ):
            closed = _CLOSES.match(sentence, found.end)
            if closed:
                out[-1] = replace(last, end=closed.end())
                continue
        out.append(found)
    return [m for i, m in enumerate(out) if not any(o.start <= m.start and m.end <= o.end for o in out[:i])]


def _with_places(sentence: str, marks: list[Mark]) -> list[Mark]:
    """"Third Sector Leeds" and "Leeds BID": an unknown name takes the area beside it with it; "HMPPS in Wales" is one."""
    out: list[Mark] = []
    for found in marks:
        last = out[-1] if out else None
        gap = sentence[last.end : found.start] if last is not None else ""
        beside = last is not None and {last.letter, found.letter} == {"X", "R"} and gap == " "
        within = last is not None and last.letter == "X" and last.text in _HOMES and found.letter == "R" and gap == " in "
        if (last is not None and (beside or within)) or (last is not None and last.letter == "O" and found.letter == "X" and gap == " " and found.text in _COMPASS):
            out[-1] = Mark("X", last.start, found.end, sentence[last.start : found.end])
        elif last is not None and last.letter == "O" and found.text in _COUNTRIES and gap == " in ":
            out[-1] = replace(last, end=found.end, text=sentence[last.start : found.end])
        else:
            out.append(found)
    return out


def numbers(found: str) -> list[int]:
    """The indexes of the marks in a piece of a marked sentence."""
    return [int(m[2]) for m in MARK.finditer(found)]


def _two(sentence: str, start: int, end: int) -> list[tuple[int, int]]:
    """"Luton Council of Faiths and CST" is two phrases: initials behind the last "and" are a name of their own; so is
    "New Paths and Harbour Reach", with two words or more on both sides."""
    parted = re.search(r"\sand\s(?=[A-Z]{2,7}$)", sentence[start:end]) or _SEVERAL_WORDS.search(sentence[start:end])
    if parted is None:
        return [(start, end)]
    left, right = parted.span("and") if "and" in parted.re.groupindex else parted.span()
    return [(start, start + left), (start + right, end)]


def _trim(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """A capitalised phrase without small words at its ends; None for what begins a sentence and is no name."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[\w’'-]+|&", sentence[start:end])]
    while (words and not sentence[words[-1][0]].isalnum()) or (words and sentence[words[-1][0]].islower()):
        words.pop()
    new = len(words) == 2 and sentence[slice(*words[0])] == "New" and not sentence[slice(*words[1])].isupper()
    own = len(words) > 2 and sentence[slice(*words[0])] == "A" and sentence[: words[0][0]].endswith((" by ", " and ", ", ", "; "))
    while words and not new and not own and (sentence[words[0][0]].islower() or not sentence[words[0][0]].isalnum()
                     or sentence[words[0][0] : words[0][1]].casefold() in NOT_FIRST
                     or sentence[words[0][0] : words[0][1]].isdigit()):  # fmt: skip
        words.pop(0)
    if len(words) > 1 and sentence[slice(*words[-1])] == "That":
        words.pop()  # "R3 That the Board ...": a recommendation and its number
    if not words or words[-1][1] - words[0][0] < 2:
        return None
    if all(sentence[s:e].casefold() in ROLE_WORDS for s, e in words):
        return None
    odd = len(words) == 1 and re.search(r"\d|[a-z][A-Z]", sentence[words[0][0] : words[0][1]])
    before = sentence[: words[0][0]].rstrip(" \"'‘“(")
    if len(words) == 1 and not odd and (_INITIAL.search(before[-3:]) or _NUMBER.fullmatch(before)) and not sentence[
        words[0][0] : words[0][1]].isupper():  # fmt: skip
        return None
    return words[0][0], words[-1][1]
