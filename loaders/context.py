"""What an extractor is given: the document, its names, its sentences; and how it makes claims."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from graph.claim import QUOTE_LENGTH, Claim, Entity, Evidence, Locator, Properties, Status
from loaders.document import AnyBlock, Document, Heading, ListItem, Paragraph
from loaders.marked import Marked, mark
from loaders.names.book import Book, Place, units
from loaders.names.things import Thing, titled
from loaders.sentences import sentences
from ontology.text import fold
from ontology.themes import themes

LONGEST = 1500
"""A sentence of more characters is read in pieces: nobody wrote it as one, and patterns stay linear in the text."""
_DECIMAL = re.compile(r"\d+(?:\.\d+)+[a-z]?")
_TAKES_BACK = re.compile(
    r"(?:(?:this|that|it|which)\s(?:is|was|has\sbeen)\s(?:now\s|simply\s)?(?:incorrect|wrong|not\s(?:so|true|correct|right|the\scase)|untrue|false|denied|an\serror|a\smistake|out\sof\sdate|no\slonger\s(?:so|true|the\scase))|"
    r"(?:it|they|this)\s(?:does|did|do|is|was|are|were|has|have)\s(?:not|n[’']t)\s?[.:,]|(?:the\s)?[\w\s]{2,40}\shas\sdenied\s(?:it|this)\b)",
    re.IGNORECASE,
)
"""A sentence that takes back the one before it."""
_SKIPPED = {"contents", "table of contents"}


@dataclass(slots=True)
class Made:
    """The entities and claims that the extractors found."""

    entities: dict[str, Entity] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)


@dataclass(eq=False)
class Context:
    """One document under extraction. Extractors read it and call `claim`; nothing else of it changes."""

    document: Document
    book: Book
    entities: dict[str, Entity] = field(default_factory=dict)
    restated: dict[tuple[Place, int], list[Marked]] = field(default_factory=dict)
    """What `loaders.restated` made of the sentences, by place and start."""

    @cached_property
    def texts(self) -> dict[Place, str]:
        """Every visible text by its place."""
        return dict(units(self.document))

    @cached_property
    def sentences(self) -> list[Marked]:
        """The sentences of paragraphs and list items, in reading order, with their names and themes marked."""
        out = []
        for index, block in self.prose():
            found = sentences(block.text, longest=LONGEST)
            for number, (start, end) in enumerate(found):
                sentence = mark(block.text, start, end, (index, -1), self.book.at((index, -1)))
                after = block.text[slice(*found[number + 1])] if number + 1 < len(found) else ""
                out.append(replace(sentence, denied=True) if after and _TAKES_BACK.match(after) else sentence)
        return out

    @cached_property
    def _by_block(self) -> dict[int, list[Marked]]:
        out: dict[int, list[Marked]] = {}
        for sentence in self.sentences:
            out.setdefault(sentence.place[0], []).append(sentence)
        return out

    def sentences_of(self, index: int) -> list[Marked]:
        """The sentences of block `index`, in order; none where it is no prose."""
        return self._by_block.get(index, [])

    def prose(self) -> Iterator[tuple[int, AnyBlock]]:
        """Paragraphs and list items that say something; contents, footnotes and what is hidden left out."""
        for index, block in self.document.visible():
            listed = bool(block.path) and block.path[-1].casefold() in _SKIPPED
            note = isinstance(block, Paragraph) and block.note
            if isinstance(block, Paragraph | ListItem) and not listed and not note:
                yield index, block

    @cached_property
    def lists(self) -> list[list[tuple[int, ListItem]]]:
        """The lists of the document: items of one level under one stem, each with its block's index, in reading order."""
        out: list[list[tuple[int, ListItem]]] = []
        opened: dict[int, dict[int, list[tuple[int, ListItem]]]] = {}
        for index, block in self.prose():
            if not isinstance(block, ListItem):
                continue
            levels = opened.setdefault(block.list_id, {})
            for deeper in [level for level in levels if level > block.level]:
                del levels[deeper]
            if block.level not in levels:
                levels[block.level] = []
                out.append(levels[block.level])
            levels[block.level].append((index, block))
        return out

    def marked(self, place: Place) -> Marked:
        """A whole text (a cell, a list item) with its names and themes marked."""
        text = self.texts[place]
        return mark(text, 0, len(text), place, self.book.at(place))

    # ---- entities

    def thing(self, thing: Thing) -> str:
        """The key of a thing of the book."""
        return self.entity(self.book.entity(thing))

    def entity(self, entity: Entity) -> str:
        """The key of `entity`, which is kept; names and properties of the first one of a key stay."""
        known = self.entities.setdefault(entity.key, entity)
        if known != entity and (entity.authority or len(entity.aliases) > len(known.aliases)):
            self.entities[entity.key] = replace(known, authority=known.authority or entity.authority, aliases=entity.aliases)
        return entity.key

    def theme(self, theme: str) -> str:
        """The key of a theme of the vocabulary. Raises `KeyError` for an id that it does not have."""
        return self.entity(Entity("Theme", themes()[theme].label, register=theme))

    @property
    def document_key(self) -> str:
        """The key of the document itself."""
        return self.entity(document_entity(self.document))

    # ---- claims

    def claim(self, type_: str, source: str, target: str, place: Place, span: tuple[int, int], rule: str, *,
              status: Status = Status.STATED, properties: Properties = (), where: str = "",
              quote: str = "") -> Claim:  # fmt: skip
        """A claim that rests on `span` of the text at `place`; the quote is the sentence around it, as long as it fits."""
        words = quote or self.quote(place, span)
        block = self.document.blocks[place[0]]
        locator = Locator(where or self.where(place[0]), block.page, place[0], *span, place[1])
        return Claim(type_, source, target, Evidence(self.document.id, locator, words), rule, status, properties)

    def quote(self, place: Place, span: tuple[int, int]) -> str:
        """The sentence around `span`, at most 300 characters, never across a place where something was taken out."""
        text = self.texts[place]
        start, end = span
        found, walls = _bounds(text, self.document.blocks[place[0]].cuts if place[1] < 0 else ())
        for s, e in found[bisect_right(found, start, key=lambda b: b[1]) :]:
            if s >= end:
                break
            start, end = min(start, s), max(end, e)
        start = max([start, *walls[: bisect_right(walls, span[0])][-1:]])
        end = min([end, *walls[bisect_left(walls, max(span[1], start + 1)) :][:1]])
        inner = walls[bisect_right(walls, start) : bisect_left(walls, end)]
        if inner:
            bounds = [start, *inner, end]
            start, end = max(pairwise(bounds), key=lambda b: b[1] - b[0])
        if end - start > QUOTE_LENGTH:
            start = max(start, min(span[0], end - QUOTE_LENGTH))
            if start > 0 and text[start - 1].isalnum():
                start = text.find(" ", start) + 1
            end = min(end, start + QUOTE_LENGTH)
            if end < len(text) and text[end].isalnum():
                end = text.rfind(" ", start, end)
        return text[start:end].strip()

    def where(self, index: int) -> str:
        """Where a person finds block `index`: its paragraph's number, else the headings above it."""
        block = self.document.blocks[index]
        for at in range(index, max(-1, index - 80), -1):
            other = self.document.blocks[at]
            if other.path != block.path and at != index:
                break
            if isinstance(other, Paragraph | ListItem) and _DECIMAL.fullmatch(other.number):
                return other.number
        every = [*block.path, *([block.text] if isinstance(block, Heading) else [])]
        headings = [titled(h) for h in every if h and fold(h) != fold(self.document.title)] or every
        if headings:
            return ", ".join(headings[-2:]) if len(headings[-1]) < 60 else headings[-1][:80]
        return f"page {block.page}" if block.page else "beginning"


@lru_cache(maxsize=16)
def _bounds(text: str, cuts: tuple[int, ...]) -> tuple[list[tuple[int, int]], list[int]]:
    """The sentences of `text`, and its walls: cuts and line ends. Kept, because many claims rest on one long text."""
    return sentences(text), sorted({*cuts, *(m.start() for m in re.finditer("\n", text))})


def document_entity(document: Document) -> Entity:
    """The entity of a document."""
    return Entity("Document", titled(document.title) or document.file, document.id)


def spans(found: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The smallest span that holds all of them."""
    return min(s for s, _ in found), max(e for _, e in found)
