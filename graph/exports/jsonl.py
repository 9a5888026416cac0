"""JSON Lines as the contract has them: the master copy of a graph, and what `remit build` reads back."""

from typing import TextIO

from graph import jsonl
from graph.model import Graph

SUFFIX = ".jsonl"
FILES = False


def write(graph: Graph, out: TextIO) -> None:
    """Write one object a line, nodes first, sorted by id."""
    for line in jsonl.lines(graph):
        out.write(line + "\n")
