"""HTML: one page that needs nothing else, for screens, screen readers and printers."""

from html import escape

from queries.answer import Answer
from queries.writers import Layout
from queries.writers._cells import bibliography, cell, clean, heading, quoted, reference, shown, sides

SUFFIX = ".html"
_NUMBER = ' class="n"'
STYLE = """
body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;max-width:75rem;padding:0 1rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e8eef4}td.n{text-align:right}.wide{overflow-x:auto}
q{quotes:"\\201C" "\\201D"}@media print{body{margin:0;max-width:none}thead{display:table-header-group}}
@media(prefers-color-scheme:dark){body{color:#eee;background:#16191d}thead th{background:#2a333d}}
"""


def render(answer: Answer, layout: Layout) -> bytes:
    """The answer as a page: title, how it was understood, the rows with their words, notes and sources."""
    title = escape(clean(answer.title))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    parts = [
        "<!DOCTYPE html>", '<html lang="en-GB">', "<head>", '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        f"<title>{title}</title>", f"<style>{STYLE}</style>", "</head>", "<body>", "<main>", f"<h1>{title}</h1>",
    ]  # fmt: skip
    if answer.understood:
        parts.append("<dl>")
        parts += [f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in answer.understood]
        parts.append("</dl>")
    parts += table(answer) if answer.rows else ["<p>No rows.</p>"]
    if answer.notes:
        parts += ["<h2>Notes</h2>", "<ul>", *(f"<li>{_text(note)}</li>" for note in answer.notes), "</ul>"]
    if answer.sources:
        parts += ["<h2>Sources</h2>", "<ul>", *(f"<li>{escape(line)}</li>" for line in bibliography(answer)), "</ul>"]
    return ("\n".join([*parts, "</main>", "</body>", "</html>"]) + "\n").encode()


def table(answer: Answer) -> list[str]:
    """The rows as a table, line by line; the first column heads each row."""
    columns, cited = shown(answer), sides(answer)
    heads = [heading(answer.columns[i]) for i in columns]
    for prefix, _ in cited:
        heads += [heading(f"{prefix}source"), heading(f"{prefix}words")]
    lines = ['<div class="wide">', "<table>", f"<caption>{_text(answer.title)}</caption>", "<thead><tr>"]
    lines += [f'<th scope="col">{_text(head)}</th>' for head in heads]
    lines += ["</tr></thead>", "<tbody>"]
    for row in answer.rows:
        cells = [_cell(row[i], first=n == 0) for n, i in enumerate(columns)]
        for _, (document, locator, quote) in cited:
            words = quoted(row[quote])
            cells.append(f"<td>{_text(reference(row[document], row[locator]))}</td>")
            cells.append(f"<td>{f'<q>{_text(words[1:-1])}</q>' if words else ''}</td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return [*lines, "</tbody>", "</table>", "</div>"]


def _cell(value: object, *, first: bool) -> str:
    if first:
        return f'<th scope="row">{_text(cell(value))}</th>'
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"<td{_NUMBER if number else ''}>{_text(cell(value))}</td>"


def _text(text: str) -> str:
    return escape(clean(text))
