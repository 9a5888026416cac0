"""Fuzz the readers: mutate real files and see that each gives a `Document` or an `InputError`, soon and in bounds.

    python bench/fuzz_readers.py --number 10000 --format docx --seeds FOLDER

Each mutation flips, cuts, doubles or swaps bytes. In packages three of four are made inside an unpacked part, so that
the zip is whole; most of those move, double or drop elements, texts and attributes of the parsed tree, so that the XML
is well formed and gets as far as the reader. Files are read in child processes, so that a crash of a C library is seen,
with an alarm clock and a limit on memory. A mutation follows from its number and the file alone.

What is refused because of an exception that `_guard` caught is counted by the exception's name: a `KeyError` there is
no crash, and still a reader that did not expect what it met.
"""

import argparse
import copy
import io
import json
import random
import re
import resource
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

READERS = {"docx": "docx", "pdf": "pdf", "html": "html", "xlsx": "xlsx", "pptx": "pptx", "odt": "odf", "ods": "odf",
           "odp": "odp", "md": "text", "txt": "text"}  # fmt: skip
PACKAGES = {"docx", "xlsx", "pptx", "odt", "ods", "odp"}
HANG = 60
MEMORY = 2_000_000_000
"""Address space of a child; the pipeline sets its own limit, this one only keeps a runaway from the machine."""
TOKENS = (
    b"999999999",
    b"-1",
    b"0",
    b"",
    b"\xff\xfe",
    b"1e308",
    b"NaN",
    b"65536",
    b"../../x",
    b"<w:p>",
    b"&amp;",
    b"A" * 5_000,
)
VALUES = ("999999999", "-1", "0", "", "1e308", "NaN", "65536", "../../x", "none", "ffffff", "true", "A" * 5_000,
          "\u202e\u0301")  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with one to eight changes."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if not out:
            break
        at = chance.randrange(len(out))
        length = chance.choice((1, 1, 2, 8, 64, 512))
        kind = chance.randrange(6)
        if kind == 0:
            out[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            out[at : at + length] = chance.randbytes(length)
        elif kind == 2:
            del out[at : at + length]
        elif kind == 3:
            out[at:at] = out[at : at + length] * chance.choice((1, 2, 50))
        elif kind == 4:
            out[at : at + length] = chance.choice(TOKENS)
        else:
            other = chance.randrange(len(out))
            out[at : at + length] = out[other : other + length]
    return bytes(out)


def mutated_xml(data: bytes, chance: random.Random) -> bytes:
    """XML with attribute values, elements or texts swapped, doubled or dropped, mostly still well formed."""
    pieces = re.split(rb"(<[^>]*>)", data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(pieces))
        kind = chance.randrange(4)
        if kind == 0:
            pieces[at] = re.sub(rb'"[^"]*"', lambda m: b'"' + chance.choice(TOKENS[:9]) + b'"', pieces[at], count=1)
        elif kind == 1 and pieces[at].endswith(b"/>") and len(pieces[at]) < 5_000:
            pieces[at] *= chance.choice((0, 2, 200))
        elif kind == 2 and not pieces[at].startswith(b"<"):
            pieces[at] = chance.choice(TOKENS[:4]) * chance.choice((1, 100))
        else:
            other = chance.randrange(len(pieces))
            if pieces[at].startswith(b"<") == pieces[other].startswith(b"<"):
                pieces[at] = pieces[other]
    return b"".join(pieces)


def mutated_tree(data: bytes, chance: random.Random) -> bytes:
    """XML with elements moved, doubled or dropped and attributes and texts changed; what is no XML is left as it is."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return data
    elements = [e for e in root.iter() if isinstance(e.tag, str)][:20_000]
    for _ in range(chance.randint(1, 12)):
        one, other = chance.choice(elements), chance.choice(elements)
        kind = chance.randrange(7)
        if kind == 0 and one.attrib:
            one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
        elif kind == 1 and one.attrib:
            del one.attrib[chance.choice(list(one.attrib))]
        elif kind == 2:
            one.text = chance.choice(VALUES) * chance.choice((1, 100))
        elif kind == 3 and one.getparent() is not None:
            one.getparent().remove(one)
        elif kind == 4 and one.getparent() is not None and len(one) < 200:
            for _ in range(chance.choice((1, 2, 50))):
                one.addnext(copy.deepcopy(one))
        elif kind == 5 and other.attrib:
            name = chance.choice(list(other.attrib))
            one.set(name, other.get(name))
        elif kind == 6 and one is not other and one.getparent() is not None and one not in other.iterancestors():
            other.append(one)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def mutated_package(data: bytes, chance: random.Random) -> bytes:
    """A package with one part mutated; the zip around it is whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = [n for n in old.namelist() if n.endswith((".xml", ".rels"))]
        chosen = chance.choice(names)
        gentle = chance.random() < 0.7
        for name in old.namelist():
            part = old.read(name)
            if name == chosen and chance.random() < 0.03:
                continue
            if name == chosen:
                part = mutated_tree(part, chance) if gentle else mutated(part, chance)
            new.writestr(name, part)
    return out.getvalue()


def mutation(data: bytes, form: str, number: int) -> bytes:
    """Mutation `number` of a file."""
    chance = random.Random(f"{form}-{number}")
    if form in PACKAGES and chance.random() < 0.75:
        return mutated_package(data, chance)
    return mutated_xml(data, chance) if form == "html" and chance.random() < 0.5 else mutated(data, chance)


def child(form: str, folder: str, start: int, stop: int) -> None:
    """Read mutations `start` to `stop` of every seed in turn; a JSON line each for what is worth telling."""
    from ontology.errors import InputError

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    reader = import_module(f"loaders.readers.{READERS[form]}")
    seeds = [f.read_bytes() for f in sorted(Path(folder).glob(f"*.{form}"))]
    counts = {"read": 0, "refused": 0}
    caught: Counter[str] = Counter()
    slowest = 0.0
    for number in range(start, stop):
        data = mutation(seeds[number % len(seeds)], form, number)
        print(json.dumps({"at": number}), flush=True)
        signal.alarm(HANG)
        began = time.perf_counter()
        try:
            reader.read(data, f"fuzz.{form}")
            counts["read"] += 1
        except InputError as error:
            counts["refused"] += 1
            if error.__cause__ is not None:
                caught[type(error.__cause__).__name__] += 1
            if "\n" in error.what or not error.what:
                print(json.dumps({"bad": number, "error": "the message is not one line"}), flush=True)
        except BaseException as error:
            print(json.dumps({"bad": number, "error": f"{type(error).__name__}: {error}"[:200]}), flush=True)
        signal.alarm(0)
        slowest = max(slowest, time.perf_counter() - began)
    status = Path("/proc/self/status")
    peak = int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024 if status.exists() else 0.0
    print(json.dumps({"done": counts, "slowest": round(slowest, 2), "peak_mb": round(peak), "caught": caught}),
          flush=True)  # fmt: skip


def run(form: str, folder: str, number: int, batch: int, first: int) -> bool:
    """All mutations of one format, in batches; True where nothing bad happened."""
    total = {"read": 0, "refused": 0}
    slowest = peak = 0.0
    caught: Counter[str] = Counter()
    bad: list[str] = []
    start = first
    while start < first + number:
        stop = min(start + batch, first + number)
        command = [sys.executable, __file__, "--child", form, folder, str(start), str(stop)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        last = start
        finished = False
        for line in result.stdout.splitlines():
            if not line.startswith("{"):
                bad.append(f"{form} {last}: a library printed {line[:100]!r}")
                continue
            told = json.loads(line)
            last = told.get("at", last)
            if "bad" in told:
                bad.append(f"{form} {told['bad']}: {told['error']}")
            if "done" in told:
                finished = True
                total = {k: total[k] + told["done"][k] for k in total}
                slowest, peak = max(slowest, told["slowest"]), max(peak, told["peak_mb"])
                caught.update(told["caught"])
        if not finished:
            bad.append(f"{form} {last}: the process ended with {result.returncode}: {result.stderr[-200:]}")
        start = stop if finished else last + 1
    print(f"{form}: {number:,} mutations, {total['read']:,} read, {total['refused']:,} refused in one line, "
          f"slowest {slowest:.2f} s, peak {peak:.0f} MB, {len(bad)} bad", flush=True)  # fmt: skip
    told_of = ", ".join(f"{name} {n:,}" for name, n in caught.most_common())
    print("    caught by the guard:", told_of or "nothing", flush=True)
    for line in bad[:20]:
        print("   ", line, flush=True)
    return not bad


def main() -> None:
    if "--child" in sys.argv:
        form, folder, start, stop = sys.argv[2:6]
        child(form, folder, int(start), int(stop))
        return
    parser = argparse.ArgumentParser()
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--batch", type=int, default=250)
    parser.add_argument("--format", choices=sorted(READERS), nargs="*", default=sorted(READERS))
    parser.add_argument("--seeds", required=True, help="a folder with files of each format")
    asked = parser.parse_args()
    good = [run(form, asked.seeds, asked.number, asked.batch, asked.first) for form in asked.format]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
