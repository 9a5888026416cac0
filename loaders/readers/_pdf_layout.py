"""From lines to paragraphs, items and headings of a PDF: what belongs together, and what stands above what."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from loaders.readers._inline import Inline
from loaders.readers._marks import typed
from loaders.readers._pdf_cells import PdfTable
from loaders.readers._pdf_lines import Line
from loaders.readers._rich import Rich, plain

_ENDED = (".", "!", "?", ":", ";", ".”", ".’", ")")
_SLIDE = 18.0
"""Type as large as this, in points, may be that of slides' titles."""
_HYPHENS = ("-", "\u00ad", "\u2010")


@dataclass(slots=True)
class Group:
    """Lines that make one paragraph, item or heading; `joints` are the lines before which a page ended."""

    lines: list[Line]
    joints: set[int] = field(default_factory=set)

    @property
    def first(self) -> Line:
        """The line it begins with."""
        return self.lines[0]


@dataclass(slots=True)
class Measure:
    """What is usual in a document: the size of running text, the distance of lines by size, and its words."""

    body: float
    pitches: dict[float, float]
    words: Counter[str]


def measure(pages: list[list[Line | PdfTable]], skip: set[int]) -> Measure:
    """Take the measure of all pages, `skip` (lines by `id`) left aside."""
    sizes: Counter[float] = Counter()
    steps: dict[float, list[float]] = defaultdict(list)
    words: Counter[str] = Counter()
    for items in pages:
        before: Line | None = None
        for item in items:
            if not isinstance(item, Line) or id(item) in skip:
                before = None
                continue
            size = round(item.size * 2) / 2
            sizes[size] += len(item.text)
            words.update(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", _whole(item, before)))
            if before is not None and abs(before.size - item.size) < 0.3 and before.left == item.left:
                step = item.top - before.top
                if 0.8 * item.size < step < 2.2 * item.size:
                    steps[size].append(step)
            before = item
    ranked = sorted(sizes, key=lambda s: (-sizes[s], s)) or [10.0]
    body = ranked[1] if len(ranked) > 1 and _only_tops(pages, skip, ranked[0]) else ranked[0]
    # The lower quartile: of a page of short items, most steps are those between items.
    pitches = {s: sorted(values)[len(values) // 4] for s, values in steps.items() if len(values) >= 3}
    return Measure(body, pitches, words)


def _only_tops(pages: list[list[Line | PdfTable]], skip: set[int], size: float) -> bool:
    """Whether large type stands at the top of pages only, as on slides with little else: no running text has it."""
    if size < _SLIDE:
        return False
    for items in pages:
        lines = [i for i in items if isinstance(i, Line) and id(i) not in skip]
        if any(round(line.size * 2) / 2 == size for line in lines[3:]):
            return False
    return True


def _whole(line: Line, before: Line | None) -> str:
    """A line's text in small letters, without the halves of words that line ends broke."""
    words = line.text.split()
    if before is not None and _hyphenated(before, line):
        words = words[1:]
    if words and words[-1].endswith(_HYPHENS):
        words = words[:-1]
    return " ".join(words).casefold()


def groups(items: list[Line | PdfTable], skip: set[int], usual: Measure) -> list[Group | PdfTable]:
    """The lines of a document, in order, put together."""
    found: list[Group | PdfTable] = []
    for item in items:
        if isinstance(item, PdfTable):
            found.append(item)
            continue
        if id(item) in skip:
            continue
        last = found[-1] if found else None
        if isinstance(last, Group) and _goes_on(last, item, usual):
            if last.lines[-1].page != item.page:
                last.joints.add(len(last.lines))
            last.lines.append(item)
        else:
            found.append(Group([item]))
    return found


def _goes_on(group: Group, line: Line, usual: Measure) -> bool:
    """Whether `line` continues the paragraph that `group` is so far."""
    before = group.lines[-1]
    if abs(before.size - line.size) > 0.08 * before.size:
        return False
    if (line.bold and not before.words[-1].bold) or (before.bold and not line.words[0].bold):
        return False
    mark = typed(plain(line.text))
    closed = before.text.rstrip().endswith((".", ":", ";"))
    if mark.kind and (mark.kind == "bullet" or not line.text[:1].islower() or closed):
        return False
    if before.page != line.page or line.top < before.top:
        # Over the end of a page or column a paragraph goes on if its sentence does.
        broken = not before.text.rstrip().endswith((*_ENDED, "”"))
        resumed = line.text[:1].islower() or before.text.endswith(_HYPHENS) or _fills(before, line)
        return broken and resumed and not before.bold
    step = line.top - before.top
    pitch = usual.pitches.get(round(line.size * 2) / 2, 1.3 * line.size)
    if step > 1.3 * max(pitch, line.size) or step < 0.5 * line.size:
        return False
    marked = bool(typed(plain(group.first.text)).kind)
    hanging = marked and line.x0 > group.first.x0 + 3
    if not hanging and not _hyphenated(before, line) and not _fills(before, line):
        return False
    indented = line.x0 - before.x0 > 0.8 * line.size
    return not (indented and not marked and before.text.rstrip().endswith(_ENDED))


def _fills(before: Line, line: Line) -> bool:
    """Whether a line runs as far as it can: the next line's first word would not have fitted."""
    word = line.words[0]
    room = before.right - before.x1
    return word.x1 - word.x0 + 0.25 * line.size > room - 0.03 * (before.right - before.left)


def text_of(group: Group, usual: Measure) -> Inline:
    """The words of a group as one text: line ends mended, raised note marks cut out."""
    rich = Rich()
    for index, line in enumerate(group.lines):
        if index in group.joints:
            rich.cut()
        after = group.lines[index + 1] if index + 1 < len(group.lines) else None
        if index and not _hyphenated(group.lines[index - 1], line):
            rich.add(" ")
        for place, word in enumerate(line.words):
            if place and word.space:
                rich.add(" ")
            if place and line.raised(word):
                rich.cut()
                continue
            text = word.text
            if place == len(line.words) - 1 and after is not None and _hyphenated(line, after):
                text = _mended(text, after.words[0].text, usual.words)
                rich.add(text, bold=word.bold, italic=word.italic)
                if text != word.text:
                    rich.cut()
                continue
            rich.add(text.replace("\u00ad", "-" if text.endswith("\u00ad") else ""), bold=word.bold, italic=word.italic)
    return rich.done()


def _hyphenated(line: Line, after: Line) -> bool:
    text = line.words[-1].text
    return len(text) > 1 and text.endswith(_HYPHENS) and after.text[:1].islower()


def _mended(word: str, after: str, known: Counter[str]) -> str:
    """The first half of a word that a line's end broke: without its hyphen, unless the hyphen is the word's own.

    The document decides: the word as it stands elsewhere, whole or with a hyphen; else two words that both stand
    alone elsewhere keep their hyphen.
    """
    half = word.rstrip("".join(_HYPHENS))
    if word.endswith("\u00ad"):
        return half
    stem = re.sub(r"^\W+", "", half).casefold().rsplit("-", 1)[-1]
    rest = re.match(r"[^\W\d_]+", after)
    tail = rest.group().casefold() if rest else ""
    if known[stem + tail]:
        return half
    if known[f"{stem}-{tail}"] or (known[stem] > 0 and known[tail] > 0 and len(stem) > 2) or not tail:
        return word
    return half


def heading_ranks(found: list[Group | PdfTable], usual: Measure) -> dict[int, tuple[float, bool, int]]:
    """The groups (by `id`) that are headings, with what they are ranked by: size, weight, depth of their number."""
    ranks: dict[int, tuple[float, bool, int]] = {}
    for group in found:
        if not isinstance(group, Group):
            continue
        text = " ".join(line.text for line in group.lines)
        first = group.first
        size = round(first.size * 2) / 2
        large = size >= usual.body + 1 and size >= 1.08 * usual.body
        bold = all(line.bold for line in group.lines)
        mark = typed(plain(text))
        if mark.kind in {"bullet", "letter"} or not any(c.isalpha() for c in text) or group.joints:
            continue
        closed = text.rstrip().endswith((".", ";", ",", ":")) and not re.search(r"\b[A-Z]\.$", text)
        if (large and len(text) <= 200 and len(group.lines) <= 4 and not (closed and len(text) > 60)) or (
            bold and size >= usual.body - 0.5 and len(text) <= 120 and len(group.lines) <= 2 and not closed
        ):
            depth = mark.number.count(".") + 1 if mark.number else 0
            ranks[id(group)] = (size, bold, -depth)
    return ranks


def levels(ranks: dict[int, tuple[float, bool, int]]) -> dict[int, int]:
    """A level from 1 for each heading: the larger and heavier above, of like ones the shallower number above."""
    looks = sorted({(size, bold) for size, bold, _ in ranks.values()}, reverse=True)
    base = {look: index + 1 for index, look in enumerate(looks)}
    deepest: dict[tuple[float, bool], int] = {}
    for size, bold, depth in ranks.values():
        deepest[size, bold] = max(deepest.get((size, bold), 0), -depth)
    found: dict[int, int] = {}
    for key, (size, bold, depth) in ranks.items():
        shift = sum(max(deepest[look] - 1, 0) for look in looks[: base[size, bold] - 1])
        found[key] = base[size, bold] + shift + max(-depth - 1, 0)
    used = sorted(set(found.values()))
    return {key: used.index(level) + 1 for key, level in found.items()}


def is_note(group: Group, usual: Measure, height: float) -> bool:
    """Whether a group is a footnote: small type low on the page that begins with a number."""
    first = group.first
    small = first.size <= 0.92 * usual.body and first.top > 0.55 * height
    begins = first.words[0].text.strip("[].)")
    return small and begins.isdigit() and len(begins) <= 3 and len(first.words) > 1
