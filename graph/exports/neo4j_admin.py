"""Files for `neo4j-admin database import full`: a header and a data file for each set of labels and each edge type.

`import.args` holds the arguments, one a line, so that nobody types them. From the folder:

    neo4j-admin database import full neo4j @import.args

Format: Neo4j Operations Manual 5, "Import", CSV header format. A null stands as an empty field without quotes, which
the import leaves out; an empty text stands in quotes, and stays an empty text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from graph.claim import Value
from graph.exports._plain import without_controls
from graph.model import Edge, Graph, Node

SUFFIX = ".csv"
FILES = True

_LIST = "\x1f"
_Row = Sequence[Value | tuple[str, ...]]
_OPTIONS = ("--multiline-fields=true", "--array-delimiter=U+001F", "--overwrite-destination=true")


def write_folder(graph: Graph, folder: Path) -> list[Path]:
    """Write headers, data and `import.args` into `folder`, and return their paths."""
    nodes: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    edges: dict[str, list[Edge]] = defaultdict(list)
    for node in graph.nodes:
        nodes[node.labels].append(node)
    for edge in graph.edges:
        edges[edge.type].append(edge)
    written: list[Path] = []
    arguments = list(_OPTIONS)
    for labels, group in sorted(nodes.items()):
        columns = _columns([n.properties for n in group])
        header = ["id:ID", "name:string", "aliases:string[]", *_heads(columns), ":LABEL"]
        rows = [[n.id, n.name, n.aliases, *(n.properties.get(c) for c in columns), labels] for n in group]
        written += _pair(folder, "-".join(["nodes", *map(_safe, labels)]), header, rows)
        arguments.append(f"--nodes={written[-2].name},{written[-1].name}")
    for kind, claims in sorted(edges.items()):
        columns = _columns([e.properties for e in claims])
        header = [":START_ID", ":END_ID", ":TYPE", "id:string", *_heads(columns)]
        rows = [[e.source, e.target, kind, e.id, *(e.properties.get(c) for c in columns)] for e in claims]
        written += _pair(folder, f"edges-{_safe(kind)}", header, rows)
        arguments.append(f"--relationships={written[-2].name},{written[-1].name}")
    listing = folder / "import.args"
    listing.write_text("\n".join(arguments) + "\n", encoding="utf-8")
    return [*written, listing]


def _pair(folder: Path, name: str, header: Sequence[str], rows: Iterable[_Row]) -> list[Path]:
    head, data = folder / f"{name}-header.csv", folder / f"{name}.csv"
    head.write_text(",".join(header) + "\n", encoding="utf-8")
    with data.open("w", encoding="utf-8", newline="") as out:
        out.writelines(",".join(map(_field, row)) + "\n" for row in rows)
    return [head, data]


def _columns(properties: Sequence[Mapping[str, Value]]) -> dict[str, str]:
    """The properties that any of these has, with the narrowest type of the import tool that holds all values."""
    kinds: dict[str, set[type]] = defaultdict(set)
    for each in properties:
        for name, value in each.items():
            kinds[name].update([type(value)] if value is not None else [])
    return {name: _type(kinds[name]) for name in sorted(kinds)}


def _heads(columns: Mapping[str, str]) -> list[str]:
    return [f"{_safe(name)}:{kind}" for name, kind in columns.items()]


def _type(kinds: set[type]) -> str:
    if kinds == {bool}:
        return "boolean"
    if kinds == {int}:
        return "long"
    return "double" if kinds and kinds <= {int, float} else "string"


def _field(value: Value | tuple[str, ...]) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    parts = (value,) if isinstance(value, str) else value
    return '"' + _LIST.join(without_controls(part).replace('"', '""') for part in parts) + '"'


def _safe(name: str) -> str:
    """`name` for a header or a file's name: a graph that was made elsewhere may call things anything."""
    return re.sub(r"\W", "_", name) or "_"
