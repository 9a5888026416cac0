"""What a paper is made of, whatever it is written as: headings, text, lists, tables and pictures in their order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 1 is a section of the paper."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph. `author` marks one that the author of the paper has to write."""

    text: str
    author: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its heads."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture (PNG), its alternative text and its caption."""

    png: bytes
    alt: str
    caption: str


Part = Heading | Text | Bullets | Grid | Picture


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its title and its parts."""

    title: str
    parts: tuple[Part, ...]
