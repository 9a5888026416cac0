"""Every file: one idea, no path of the machine that it was written on, no sentence of the source documents."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.conftest import ROOT

LINES = 320
"""Some three hundred lines hold one idea; more hold two."""
RUN = 14
"""So many words in a row are a sentence of somebody's."""
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


def passages(name: str, text: str) -> Iterator[str]:
    """The prose of a file. In a digest, what carries facts and shape (headings, lists, tables) is none of it."""
    if name.endswith(".csv"):
        return  # names, codes and their sources
    if not name.startswith("seeds/"):
        yield text
        return
    paragraph: list[str] = []
    for line in [*text.splitlines(), ""]:
        if not line.strip() or re.match(r"\s*(?:#|\||[-!▶*•]\s|\d+[.)]\s|\t)", line) or "\t" in line:
            yield " ".join(paragraph)
            paragraph = []
        else:
            paragraph.append(line)


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source documents are not here")
def test_no_sentence_of_the_source_documents_stands_here(texts: dict[str, str]) -> None:
    theirs = {}
    for source in sorted(SOURCES.glob("*.txt")):
        found = words(source.read_text(encoding="utf-8", errors="replace"))
        theirs |= {tuple(found[i : i + RUN]): source.name for i in range(len(found) - RUN)}
    assert theirs
    taken = []
    for name, text in texts.items():
        for passage in passages(name, text):
            ours = words(passage)
            runs = (tuple(ours[i : i + RUN]) for i in range(len(ours) - RUN + 1))
            taken += [f"{name}: {' '.join(run)} ({theirs[run]})" for run in runs if run in theirs]
    assert taken == []
