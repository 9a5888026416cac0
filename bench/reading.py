"""Pages a second and peak memory of reading PDF and DOCX, beside the bare libraries and markitdown.

    pip install pdfplumber "markitdown[pdf,docx]"
    python bench/reading.py [1 60 1000]

The files are made here: pages of some 500 words in paragraphs with a heading each, a list on every third page and a
table with a fill on every tenth. The floor is what pdfplumber and python-docx take to hand out the characters of every
page and the text of every paragraph and cell, and nothing else. Each run is a process of its own, its libraries' import
included; what counts is its processor time, since the machine may have other work, of three runs the fastest (one for
a thousand pages).
"""

import io
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

WORDS = ["the", "board", "council", "police", "leads", "supports", "community", "safety", "partnership", "county", "in",
         "with", "priority", "violence", "domestic", "abuse", "serious", "group", "reports", "annually", "members",
         "chair", "health", "service", "probation", "fire"]  # fmt: skip


def prose(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize() + "."


def make_docx(pages: int) -> bytes:
    import docx
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    chance = random.Random(1)
    document = docx.Document()
    for page in range(pages):
        document.add_heading(f"Section {page + 1}", 1)
        for _ in range(5):
            document.add_paragraph(prose(chance, 90))
        for _ in range(4 if page % 3 == 0 else 0):
            document.add_paragraph(prose(chance, 12), style="List Bullet")
        if page % 10 == 0:
            table = document.add_table(6, 5, style="Table Grid")
            for index, cell in enumerate(c for row in table.rows for c in row.cells):
                cell.text = prose(chance, 2)
                if index % 3 == 0:
                    shade = OxmlElement("w:shd")
                    shade.set(qn("w:fill"), "FFC000")
                    cell._tc.get_or_add_tcPr().append(shade)
        document.add_page_break()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_pdf(pages: int) -> bytes:
    from reportlab.lib import colors
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

    chance = random.Random(1)
    styles = getSampleStyleSheet()
    story: list[object] = []
    for page in range(pages):
        story.append(Paragraph(f"Section {page + 1}", styles["Heading1"]))
        story += [Paragraph(prose(chance, 90), styles["BodyText"]) for _ in range(5)]
        story += [
            Paragraph(prose(chance, 12), styles["Bullet"], bulletText="•") for _ in range(4 if page % 3 == 0 else 0)
        ]
        if page % 10 == 0:
            look = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("BACKGROUND", (1, 1), (1, 1), colors.orange)]
            story.append(Table([[prose(chance, 2) for _ in range(5)] for _ in range(6)], style=look))
        story.append(PageBreak())
    out = io.BytesIO()
    SimpleDocTemplate(out, invariant=1).build(story)
    return out.getvalue()


def remit_pdf(path: Path) -> None:
    from loaders.readers.pdf import read

    read(path.read_bytes(), path.name)


def remit_docx(path: Path) -> None:
    from loaders.readers.docx import read

    read(path.read_bytes(), path.name)


def floor_pdf(path: Path) -> None:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            len(page.chars)
            page.close()


def floor_docx(path: Path) -> None:
    import docx

    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        len(paragraph.text)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                len(cell.text)


def markitdown(path: Path) -> None:
    from markitdown import MarkItDown

    MarkItDown().convert(str(path))


RUNS: dict[str, Callable[[Path], None]] = {
    "remit pdf": remit_pdf, "floor pdf": floor_pdf, "markitdown pdf": markitdown,
    "remit docx": remit_docx, "floor docx": floor_docx, "markitdown docx": markitdown,
}  # fmt: skip


def child(name: str, path: Path) -> None:
    begin = time.process_time()
    RUNS[name](path)
    taken = time.process_time() - begin
    print(json.dumps([taken, peak()]))


def peak() -> float:
    """The process's own peak in MB: `ru_maxrss` would count what its parent had before it was started."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1]) / 1024


def measure(name: str, path: Path, times: int) -> tuple[float, float] | None:
    found = []
    for _ in range(times):
        command = [sys.executable, __file__, "--child", name, str(path)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            print(f"    {name}: {result.stderr.strip().splitlines()[-1][:150]}")
            return None
        found.append(tuple(json.loads(result.stdout.splitlines()[-1])))
    return min(f[0] for f in found), max(f[1] for f in found)


def main() -> None:
    if sys.argv[1:2] == ["--child"]:
        child(sys.argv[2], Path(sys.argv[3]))
        return
    sizes = [int(a) for a in sys.argv[1:]] or [1, 60, 1_000]
    print("| file | reader | CPU seconds | pages a second | peak MB | times the floor |")
    print("| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for form, make in (("docx", make_docx), ("pdf", make_pdf)):
            for pages in sizes:
                path = Path(folder) / f"{pages}.{form}"
                path.write_bytes(make(pages))
                results = {
                    w: measure(f"{w} {form}", path, 1 if pages > 500 else 3) for w in ("floor", "remit", "markitdown")
                }
                base = results["floor"]
                for who, result in results.items():
                    if result is not None:
                        slower = "" if base is None else f"{result[0] / base[0]:.2f}"
                        speed = f"{result[0]:.2f} | {pages / result[0]:,.1f} | {result[1]:.0f} | {slower}"
                        print(f"| {form}, {pages:,} pages | {who} | {speed} |", flush=True)


if __name__ == "__main__":
    main()
