"""Texts that nobody wrote, made to be slow: how long they take to read and extract, at two sizes.

    python bench/adversarial.py [SMALLER LARGER [KIND ...]]
    python bench/adversarial.py --lines 1000000     so many lines, of all kinds in turn, in documents of 10,000

What is linear takes about as many times longer as it is longer. Prints a line for each kind of text; with --lines the
time, the slowest document and the peak of memory by number of lines.
"""

import random
import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

FRONT = "# Marlshire Safer Together Board plan 2024\n\n"


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _scrambled(words: str, *, between: str = " ") -> Callable[[int], str]:
    def made(size: int) -> str:
        chance = random.Random(7)
        pool, out, length = words.split("|"), [], 0
        while length < size:
            out.append(chance.choice(pool))
            length += len(out[-1]) + len(between)
        return between.join(out)[:size]

    return made


def _numbered(piece: str) -> Callable[[int], str]:
    """`piece` over and over, with another word in each."""

    def made(size: int) -> str:
        out, length, number = [], 0, 0
        while length < size:
            word = "".join(chr(65 + number // 26**place % 26) for place in range(4)).title()
            out.append(piece.format(word, word[:3].upper()))
            length, number = length + len(out[-1]), number + 7
        return "".join(out)[:size]

    return made


CUES = (
    "lead|leads|led by|support|supported by|Kent Police|the Board|Medway Council|and|,|;|is|the|chaired by|reports to|"
    "members of|priority|responsible for|hate crime|burglary|not|was|until|Safer|Partnership|Group|of|for|(|)|:|-|in|"
    "on|with|which|who|Operation|Act 1998|high risk"
)
TEXTS: dict[str, Callable[[int], str]] = {
    "lead lead lead": _repeated("lead "),
    "leads on leads on": _repeated("leads on "),
    "police leads on police": _repeated("Kent Police leads on "),
    "actors in a row": _repeated("Kent Police, Medway Council and "),
    "actors and nothing": _repeated("Kent Police and "),
    "boards of boards": _repeated("Board of the "),
    "group of group": _repeated("Safer Group and "),
    "led by led by": _repeated("hate crime is led by "),
    "supported by": _repeated("Kent Police, supported by "),
    "chaired by": _repeated("the Safer Marl Board is chaired by "),
    "members": _repeated("members of the Safer Marl Board are "),
    "reports to": _repeated("the Safer Marl Group reports to the "),
    "priorities": _repeated("our priorities are: burglary, "),
    "high risk": _repeated("is assessed as high risk and "),
    "acts": _repeated("Crime and Disorder, "),
    "acts in brackets": _repeated("Crime (Disorder "),
    "capitals only": _repeated("ABCDEFG "),
    "one capital word": _repeated("A"),
    "capitalised words": _repeated("Alpha Beta "),
    "capitalised and": _repeated("Alpha and "),
    "capitalised of the": _repeated("Alpha of the "),
    "no spaces": _repeated("leadsupport"),
    "commas": _repeated(","),
    "brackets open": _repeated("("),
    "brackets both": _repeated("()"),
    "square brackets": _repeated("["),
    "asterisks": _repeated("*"),
    "asterisks apart": _repeated("* "),
    "underscores": _repeated("_a"),
    "less than": _repeated("<"),
    "tags open": _repeated("<a "),
    "comments open": _repeated("<!-- "),
    "links": _repeated("[a]("),
    "entities": _repeated("&#1"),
    "backslashes": _repeated("\\"),
    "dots": _repeated("."),
    "dotted letters": _repeated("e.g. A. "),
    "digits": _repeated("1"),
    "numbers": _repeated("1.1.1 "),
    "years": _repeated("2024-25 "),
    "dates": _repeated("1 May 2024 "),
    "spaces": _repeated(" "),
    "tabs": _repeated("\t"),
    "tab lines": _repeated("a\tb\n"),
    "pipes": _repeated("|"),
    "pipe lines": _repeated("|a|b|\n"),
    "rules": _repeated("- - - "),
    "dashes": _repeated("-"),
    "quotes": _repeated("\"'"),
    "guillemets": _repeated("«O1» leads «T1» "),
    "colons": _repeated("Lead: "),
    "semicolons": _repeated("a; "),
    "hashes": _repeated("# "),
    "headings": _repeated("# Safer Marl Board\n\n"),
    "heading and line": _repeated("## Hate crime\n\nKent Police leads on this.\n\n"),
    "items": _repeated("- Kent Police\n"),
    "short lines": _repeated("Kent Police\n"),
    "stems and items": _repeated("The priorities are:\n\n- burglary\n- arson\n\n"),
    "deep list": lambda size: "".join(f"{' ' * (2 * (i % 400))}- a{i}\n" for i in range(size // 400 + 1))[:size],
    "blank lines": _repeated("\n"),
    "form feeds": _repeated("\f"),
    "page numbers": _repeated("Page 1 of 2\n\n"),
    "contents": _repeated("Chapter ..... 1\n"),
    "footnotes": _repeated("[^1]: a\n"),
    "definitions": _repeated("Safer Marl Board (SMB) "),
    "the board": _repeated("the Board "),
    "the police": _repeated("the police "),
    "it": _repeated("It is. "),
    "offices": _repeated("Director of "),
    "offices in a row": _repeated("Chair Director Head "),
    "if not until": _repeated("until if not was "),
    "names without end": _numbered("The {} Marl Board met. "),
    "names on lines": _numbered("The {} Marl Board met.\n\n"),
    "short forms without end": _numbered("The {} Marl Board ({}MB) met. "),
    "items without end": _numbered("- Tackling {} burglary\n"),
    "rows without end": _numbered("| {} burglary | Kent Police | The {} Marl Group |\n"),
    "cues at random": _scrambled(CUES),
    "cues in sentences": _scrambled(CUES + "|. The|. It|.\n\n"),
    "cues in lines": _scrambled(CUES, between="\n"),
    "cues in cells": _scrambled(CUES + "|\n", between="\t"),
    "marks at random": _scrambled("(|)|[|]|*|_|<|>|«|»|&|;|:|,|.|\"|'|`|#|-|\\|\n|\t|a|A|1", between=""),
}
"""A name and what makes a text of that many characters."""


def time_of(text: str) -> tuple[float, float, int]:
    """Seconds to read, seconds to extract, and how many claims `text` gives."""
    from loaders.pipeline import extract
    from loaders.readers.text import read

    begun = perf_counter()
    document = replace(read((FRONT + text).encode(), "text.md"), id="text")
    done = perf_counter()
    claims: dict[str, object] = {}
    extract(document, claims)  # type: ignore[arg-type]
    return done - begun, perf_counter() - done, len(claims)


def lines(count: int, each: int = 10_000) -> None:
    """Read and extract `count` lines, a kind of text on each and chance lengths, in documents of `each` lines."""
    print(f"{'lines':>10} {'MB':>7} {'seconds':>8} {'slowest':>8} {'claims':>8} {'peak MB':>8}")
    longest = {name: made(4_000).replace("\n", " ") for name, made in TEXTS.items()}
    size = spent = slowest = found = 0.0
    for number in range(count // each):
        chance = random.Random(number)
        picked = (chance.choice(list(longest.values())) for _ in range(each))
        text = "\n".join(line[(at := chance.randrange(3_000)) : at + chance.randrange(200)] for line in picked)
        read, extracted, claims = time_of(text)
        size, spent, found = size + len(text.encode()) / 1e6, spent + read + extracted, found + claims
        slowest = max(slowest, read + extracted)
        if (number + 1) % 10 == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            done = (number + 1) * each
            print(f"{done:10,} {size:7.1f} {spent:8.0f} {slowest:8.1f} {found:8.0f} {peak:8.0f}", flush=True)


def main() -> None:
    if sys.argv[1:2] == ["--lines"]:
        lines(int(sys.argv[2]))
        return
    sizes = [int(size) for size in sys.argv[1:3]] or [20_000, 200_000]
    only = sys.argv[3:]
    time_of("A warm start: Kent Police leads on burglary.")
    print(f"{'seconds at':22}" + "".join(f"{size:>10,} read  extract" for size in sizes) + "   times longer")
    for name, made in TEXTS.items():
        if only and name not in only:
            continue
        rows = [time_of(made(size)) for size in sizes]
        longer = sum(rows[-1][:2]) / max(sum(rows[0][:2]), 1e-3)
        print(f"{name:22}" + "".join(f"{r:15.3f} {e:8.3f}" for r, e, _ in rows) + f"{longer:15.1f}", flush=True)


if __name__ == "__main__":
    main()
