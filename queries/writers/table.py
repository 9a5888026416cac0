"""A table for the terminal: short columns, numbered citations, and under it the words that they stand for."""

import io
from typing import TYPE_CHECKING

from queries.answer import Answer
from queries.writers import Layout
from queries.writers._cells import cell, clean, common, heading, quoted, reference, shown, sides
from queries.writers._widths import fit

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

SUFFIX = ".txt"


def render(answer: Answer, layout: Layout) -> bytes:
    """The answer in `layout.width` columns; colours only where the layout asks for them."""
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(
        file=out, width=max(layout.width, 20), force_terminal=layout.colour, highlight=False, markup=False, emoji=False,
        color_system="standard" if layout.colour else None, legacy_windows=False,
    )  # fmt: skip
    console.print(Text(clean(answer.title), style="bold"))
    for name, value in answer.understood:
        console.print(_hanging("  ", f"{clean(name)}: {clean(value)}"))
    if answer.rows:
        _rows(answer, console)
    else:
        console.print("No rows.")
    for note in answer.notes:
        console.print(_hanging("! ", clean(note)))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines()).encode()


def _rows(answer: Answer, console: "Console") -> None:
    """The rows, and under them each citation once, by its number."""
    cited = sides(answer)
    columns, same = common(answer, shown(answer))
    for line in same:
        console.print(_hanging("  ", line))
    citations: dict[str, int] = {}
    lines = []
    for row in answer.rows:
        marks = []
        for _, (document, locator, quote) in cited:
            words = ": ".join(filter(None, (reference(row[document], row[locator]), quoted(row[quote]))))
            marks += [f"[{citations.setdefault(words, len(citations) + 1)}]"] if words else []
        lines.append([*(cell(row[i]) for i in columns), *([" ".join(marks)] if cited else [])])
    heads = [heading(answer.columns[i]) for i in columns] + (["source"] if cited else [])
    right = [
        all(isinstance(row[i], int | float | None) and not isinstance(row[i], bool) for row in answer.rows)
        for i in columns
    ]
    widths = fit([[head, *(line[i] for line in lines)] for i, head in enumerate(heads)], console.width)
    console.print(_grid(heads, lines, widths, [*right, False]) if widths else _records(heads, lines))
    console.print()
    for words, at in citations.items():
        console.print(_hanging(f"[{at}]".ljust(len(str(len(citations))) + 3), words))


def _grid(heads: list[str], lines: list[list[str]], widths: list[int], right: list[bool]) -> "RenderableType":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for head, width, numbers in zip(heads, widths, right, strict=False):
        table.add_column(Text(head), width=width, justify="right" if numbers else "left", overflow="fold")
    for line in lines:
        table.add_row(*map(Text, line))
    return table


def _records(heads: list[str], lines: list[list[str]]) -> "RenderableType":
    """Each row as a block of lines, for what is too wide for a table."""
    from rich.console import Group

    wide = max(map(len, heads)) + 2
    blocks: list[RenderableType] = []
    for number, line in enumerate(lines, start=1):
        blocks.append(f"{number}.")
        blocks += [_hanging(f"{head}:".ljust(wide), text) for head, text in zip(heads, line, strict=True) if text]
    return Group(*blocks)


def _hanging(mark: str, text: str) -> "RenderableType":
    """`text` behind `mark`, folded with its lines below its own beginning."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=0)
    grid.add_column(width=len(mark), no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(mark), Text(text))
    return grid
