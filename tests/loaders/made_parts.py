"""What a made document consists of."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Title:
    text: str


@dataclass(frozen=True)
class Head:
    text: str


@dataclass(frozen=True)
class Para:
    runs: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        return "".join(t for t, _ in self.runs)


@dataclass(frozen=True)
class Items:
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """Rows of (text, fill, letter); the first row is the header where `header` says so."""

    rows: tuple[tuple[tuple[str, str, str], ...], ...]
    header: bool = True


Part = Title | Head | Para | Items | Grid


def para(text: str) -> Para:
    """A paragraph; what stands between stars is bold."""
    return Para(tuple((t, bool(i % 2)) for i, t in enumerate(text.split("*")) if t))


def grid(*rows: str) -> Grid:
    """A plain table of cells parted by bars."""
    return Grid(tuple(tuple((cell.strip(), "", "") for cell in row.split("|")) for row in rows))
