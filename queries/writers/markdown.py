"""Markdown for papers and pages: a table with short references, then the notes and the sources."""

import html
import re

from queries.answer import Answer
from queries.writers import Layout
from queries.writers._cells import bibliography, cell, clean, heading, quoted, reference, shown, sides

SUFFIX = ".md"
_SPECIAL = re.compile(r"([\\`*_\[\]{}|~$])")
_LINE_START = re.compile(r"^(#{1,6}\s|[-+]\s|\d+[.)]\s|=+$|-+$)")


def render(answer: Answer, layout: Layout) -> bytes:
    """The answer as a section of a page (GitHub's tables)."""
    lines = [f"## {escape(answer.title)}", ""]
    lines += [f"- {escape(name)}: {escape(value)}" for name, value in answer.understood]
    lines += [""] if answer.understood else []
    if answer.rows:
        columns, cited = shown(answer), sides(answer)
        heads = [heading(answer.columns[i]) for i in columns]
        for prefix, _ in cited:
            heads += [heading(f"{prefix}source"), heading(f"{prefix}words")]
        lines += [_row([escape(h) for h in heads]), _row(["---"] * len(heads))]
        for row in answer.rows:
            cells = [escape(cell(row[i])) for i in columns]
            for _, (document, locator, quote) in cited:
                cells += [escape(reference(row[document], row[locator])), escape(quoted(row[quote]))]
            lines.append(_row(cells))
    else:
        lines.append("No rows.")
    if answer.notes:
        lines += ["", *(f"- {escape(note)}" for note in answer.notes)]
    if answer.sources:
        lines += ["", "Sources:", ""]
        lines += [f"- {escape(line)}" for line in bibliography(answer)]
    return ("\n".join(lines) + "\n").encode()


def escape(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return _LINE_START.sub(r"\\\1", _SPECIAL.sub(r"\\\1", html.escape(clean(text), quote=False)))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
