"""Words on a PDF page that nobody sees: they are text to a program, and no part of what the page says."""

from dataclasses import dataclass, field

from loaders.readers._colour import WHITE
from loaders.readers._pdf_grid import Painted
from loaders.readers._pdf_paths import Shapes
from loaders.readers._pdf_words import Text, Word

_CLOSE = 10
"""Two colours that differ by no more than this, of 255, are one to the eye."""
_MOST = 2_000
_MOST_WORK = 3_000_000
"""Words that may be unseen, times what is painted: beyond it all of them count as seen."""

Area = tuple[float, float, float, float]


@dataclass(slots=True)
class Covers:
    """What is painted on a page in a shape or in colours that are not looked into: pictures, gradients, round boxes."""

    pictures: list[Area] = field(default_factory=list)
    others: list[Area] = field(default_factory=list)

    def add(self, area: Area, *, picture: bool = False) -> None:
        """One more."""
        (self.pictures if picture else self.others).append(area)

    @property
    def many(self) -> bool:
        """Whether a page has more of them than can be looked through (a map)."""
        return len(self.pictures) + len(self.others) > _MOST


def part_unseen(text: Text, shapes: Shapes, covers: Covers, width: float, height: float) -> tuple[list[Word], list[Word]]:
    """The words that a person sees, and those that nobody does.

    Unseen is what is clipped away, transparent or off the page, and what has the colour of what it stands on. Text
    that is only placed is that of a scanned page where it lies on a picture, and unseen elsewhere.
    """
    seen: list[Word] = []
    unseen = list(text.unseen)
    for word in text.bare:
        (seen if covers.many or _on(word, covers.pictures) else unseen).append(word)
    fills = {rect.fill for rect in shapes.rects if rect.fill} | {WHITE}
    risky = {c: any(_close(c, f) for f in fills) for c in {w.colour for w in text.words} if c}
    work = sum(risky.get(w.colour, False) for w in text.words) * (len(shapes.rects) + len(covers.others) + 1)
    painted = Painted(shapes.rects) if 0 < work < _MOST_WORK and not covers.many and not shapes.full else None
    for word in text.words:
        off = word.x1 < 0 or word.bottom < 0 or word.x0 > width or word.top > height
        lost = False
        if painted is not None and risky.get(word.colour, False):
            ground = painted.under((word.x0, word.top, word.x1, word.bottom)) or WHITE
            lost = _close(word.colour, ground) and not _on(word, covers.pictures) and not _on(word, covers.others)
        (unseen if off or lost else seen).append(word)
    return seen, unseen


def _close(one: str, other: str) -> bool:
    return all(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) <= _CLOSE for i in (0, 2, 4))


def _on(word: Word, areas: list[Area]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(a[0] <= x <= a[2] and a[1] <= y <= a[3] for a in areas)
