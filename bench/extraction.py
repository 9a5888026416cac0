"""What extraction costs on one core, beside what a user would otherwise write: spaCy's blank English pipeline with an
entity ruler of the same names (it needs `pip install spacy`, for this only).

    python bench/extraction.py                    speed, in alternating rounds over the same documents
    python bench/extraction.py --grow 10 100 1000 time and peak memory by number of documents, each in its own process

Documents are made by recombining sections of our own digests (seeds/), so that each is like a real one and none is the
same. Time is processor time, so that other work on the machine counts as little as it can; compare within one run.

spaCy finds names and no claims, so it stands beside two figures of ours: names alone, and all from bytes to claims.
"""

import argparse
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from graph.claim import Claim
from loaders.document import Document
from loaders.names.find import book
from loaders.names.words import BODY_TYPES
from loaders.pipeline import extract
from loaders.readers import text as reader
from ontology.registers import entries
from ontology.themes import themes

SEEDS = Path(__file__).parents[1] / "seeds"
SECTIONS = 8
"""Of a made document, behind its front."""


def made(count: int) -> Iterator[str]:
    """`count` texts, each with the front of one digest and sections of all of them."""
    digests = [p.read_text(encoding="utf-8") for p in sorted(SEEDS.glob("*.md")) if p.name != "README.md"]
    parts = [re.split(r"\n(?=## )", digest) for digest in digests]
    fronts, sections = [p[0] for p in parts], [section for p in parts for section in p[1:]]
    for number in range(count):
        chance = random.Random(number)
        yield "\n\n".join([chance.choice(fronts), *chance.sample(sections, SECTIONS)]) + "\n"


def read(text: str, number: int = 0) -> Document:
    return replace(reader.read(text.encode(), f"{number}.md"), id=f"made-{number}")


def claims(text: str, number: int = 0) -> int:
    """Everything: from bytes to claims."""
    found: dict[str, Claim] = {}
    extract(read(text, number), found)
    return len(found)


def names(document: Document) -> int:
    return sum(len(mentions) for mentions in book(document).mentions.values())


def ruler(grammar: bool) -> Any:
    """The pipeline of spaCy: every name of the registers and every label of a theme as a phrase; with `grammar` also
    bodies by their shape, capitals that end in one of our words for bodies, as token patterns."""
    import spacy

    pipeline = spacy.blank("en")
    phrases = {(e.label, name) for e in entries() for name in (e.name, *e.aliases, *e.ambiguous)}
    phrases |= {("Theme", label) for theme in themes().values() for label in (theme.label, *theme.alternative)}
    patterns: list[dict[str, Any]] = [{"label": label, "pattern": name} for label, name in sorted(phrases)]
    if grammar:
        ends = {"LOWER": {"IN": sorted(BODY_TYPES)}, "IS_TITLE": True}
        patterns.append({"label": "Body", "pattern": [{"IS_TITLE": True, "OP": "{1,6}"}, ends]})
    pipeline.add_pipe("entity_ruler").add_patterns(patterns)
    return pipeline


def seconds(run: Callable[[], int]) -> tuple[float, int]:
    started = time.process_time()
    found = run()
    return time.process_time() - started, found


def speed(count: int, rounds: int) -> None:
    texts = list(made(count))
    documents = [read(text, n) for n, text in enumerate(texts)]
    size = sum(len(text.encode()) for text in texts) / 1e6
    runs: dict[str, tuple[str, Callable[[], int]]] = {
        "remit: bytes to claims": ("claims", lambda: sum(claims(text, n) for n, text in enumerate(texts))),
        "remit: names alone": ("names", lambda: sum(map(names, documents))),
    }
    for title, grammar in (("spaCy: phrases", False), ("spaCy: phrases and shapes", True)):
        pipeline = ruler(grammar)
        runs[title] = ("names", lambda pipeline=pipeline: sum(len(doc.ents) for doc in pipeline.pipe(texts)))
    taken: dict[str, list[float]] = {title: [] for title in runs}
    counted: dict[str, int] = {}
    for _, run in runs.values():
        run()  # what is made once: registers, patterns, caches
    for _ in range(rounds):
        for title, (_, run) in runs.items():
            spent, counted[title] = seconds(run)
            taken[title].append(spent)
    print(f"{count} documents, {size:.2f} MB of text, median of {rounds} rounds\n")
    print(f"{'':28} {'MB/s':>7} {'found':>8} {'a second':>9}  times 'spaCy: phrases'")
    base = statistics.median(taken["spaCy: phrases"])
    for title, (kind, _) in runs.items():
        spent = statistics.median(taken[title])
        found = counted[title]
        print(f"{title:28} {size / spent:7.3f} {found:8} {found / spent:9.0f}  {base / spent:.2f}  {kind}")


def grow(counts: list[int]) -> None:
    print(f"{'documents':>9} {'MB':>7} {'seconds':>8} {'MB/s':>7} {'claims':>8} {'claims/s':>9} {'peak MB':>8}")
    for count in counts:
        command = [sys.executable, __file__, "--one", str(count)]
        print(subprocess.run(command, capture_output=True, text=True, check=True).stdout, end="", flush=True)


def one(count: int) -> None:
    """Documents as they come, none kept: what the extraction itself holds on to would show as memory that grows."""
    claims(next(made(1)))
    size, found, started = 0.0, 0, time.process_time()
    for number, text in enumerate(made(count)):
        size += len(text.encode()) / 1e6
        found += claims(text, number)
    spent = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count:9} {size:7.2f} {spent:8.1f} {size / spent:7.3f} {found:8} {found / spent:9.0f} {peak:8.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=40, help="for the comparison")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--grow", type=int, nargs="+", metavar="N", help="measure growth instead")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        one(given.one)
    elif given.grow:
        grow(given.grow)
    else:
        speed(given.documents, given.rounds)


if __name__ == "__main__":
    main()
