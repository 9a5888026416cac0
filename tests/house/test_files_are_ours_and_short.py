"""Every file: one idea, no path of the machine that it was written on, no sentence of the source documents."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.conftest import ROOT

LINES = 320
"""Some three hundred lines hold one idea; more hold two."""
RUN = 14
"""So many words in a row are a sentence of somebody's ..."""
SEPARATORS = 2
"""... unless so many commas, or one mark of a list item, a cell or a heading, stand among them: that is a list."""
SOURCES = ROOT.parent / "shared" / "seeds"


def test_no_module_is_longer_than_one_idea(texts: dict[str, str]) -> None:
    modules = {n: t for n, t in texts.items() if n.endswith(".py") and not n.startswith("tests/")}
    assert [f"{n}: {t.count(chr(10))} lines" for n, t in modules.items() if t.count("\n") > LINES] == []


def test_no_file_names_a_path_of_one_machine(texts: dict[str, str]) -> None:
    absolute = re.compile(r"(?<![\w.:/~-])/(?:work|farm|home|root|Users)/[a-z]|[A-Z]:\\Users\\", re.ASCII)
    own = Path(__file__).relative_to(ROOT).as_posix()
    assert [f"{n}: {m.group()}" for n, t in texts.items() if n != own for m in absolute.finditer(t)] == []


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of words in `text` that is no list: facts and shape (names, figures, headings, cells) are nobody's."""
    weights = {",": 1, ";": 1, ":": 1, "(": 1, ")": 1}  # any other mark that is no word divides lines or cells
    before, found = [0], []
    for piece in re.findall(r"[A-Za-z0-9']+|[,;:()|\t•▶]|\n *(?:[\n#!*-]|\d+[.)])", text):
        if re.match(r"[A-Za-z0-9']", piece):
            found.append(piece)
            before.append(before[-1])
        else:
            before[-1] += weights.get(piece, SEPARATORS)
    for at in range(len(found) - RUN + 1):
        run = found[at : at + RUN]
        names_only = not any(word.islower() and len(word) > len("with") for word in run)
        if before[at + RUN - 1] - before[at] < SEPARATORS and not names_only:
            yield tuple(word.lower() for word in run)


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not here")
def test_no_sentence_of_the_source_documents_stands_here(texts: dict[str, str]) -> None:
    theirs = {}
    for source in sorted(SOURCES.glob("*.txt")):
        found = words(source.read_text(encoding="utf-8", errors="replace"))
        theirs |= {tuple(found[i : i + RUN]): source.name for i in range(len(found) - RUN)}
    assert theirs
    ours = {name: text for name, text in texts.items() if not name.endswith(".csv")}  # names, codes and their sources
    assert [f"{n}: {' '.join(run)} ({theirs[run]})" for n, t in ours.items() for run in runs(t) if run in theirs] == []
