"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Store = Annotated[
    str,
    typer.Option("--store", envvar="REMIT_STORE", metavar="STORE",
                 help="A folder, or a neo4j://, neo4j+s:// or bolt:// address. Credentials come from NEO4J_USERNAME, "
                      "NEO4J_PASSWORD and NEO4J_DATABASE."),
]  # fmt: skip
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="table, markdown, csv, json, html or docx; else as -o FILE ends, or table.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write there, whole or not at all; - is standard output."),
]
STORE = ".remit"
"""Where the embedded store is by default."""
