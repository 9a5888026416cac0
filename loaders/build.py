"""The whole way in one call: files, claims, the graph, the store."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.decisions import Decision
from graph.model import Graph
from graph.store import Store
from ontology.errors import InputError, UsageError

if TYPE_CHECKING:
    from loaders.pipeline import Loaded

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Read:
    """One document that was read: its file and title, how many blocks, pages (0: its format has none) and claims."""

    file: str
    title: str
    blocks: int
    pages: int
    claims: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: documents, nodes by label, edges by type, what was left out, decisions that fit nothing.

    `themeless` holds the priorities and risks that no theme of the vocabulary fits, as (name, document's id).
    `loaded` is everything that was found, for whoever looks closer (`views.explain`).
    """

    store: str
    documents: tuple[Read, ...]
    nodes: tuple[tuple[str, int], ...]
    edges: tuple[tuple[str, int], ...]
    left_out: tuple[tuple[str, str], ...]
    unfit: tuple[Decision, ...] = ()
    themeless: tuple[tuple[str, str], ...] = ()
    loaded: "Loaded | None" = field(default=None, repr=False)


def build(
    paths: Sequence[Path],
    store: str,
    progress: Progress | None = None,
    decided: Sequence[Decision] = (),
    *,
    jobs: int | None = 1,
    timeout: float = 60.0,
) -> Summary:
    """Read `paths` (files, folders and archives) and replace the content of `store` with what they say.

    `jobs` files are read side by side (None: as many as the machine has cores), each for `timeout` seconds at most.

    Raises `InputError` where nothing at all could be read, `StoreError` where the store cannot be written; the store is
    then what it was.
    """
    from graph import decisions, imports, master, resolution
    from graph.store import open_store
    from loaders import pipeline

    if any(path.suffix.lower() in imports.SUFFIXES for path in paths):
        return _restored(paths, store)
    # the store first: who cannot write it should not read for minutes
    with open_store(store, write=True) as opened:
        left_out = [(str(path), "there is no such file or folder") for path in paths if not path.exists()]
        loaded = pipeline.load([path for path in paths if path.exists()], jobs=jobs, timeout=timeout, progress=progress)
        left_out += [(each.path, each.reason) for each in loaded.left_out]
        if not loaded.documents:
            first = f"{left_out[0][0]}: {left_out[0][1]}" if left_out else "no file of a known format"
            more = f" (and {len(left_out) - 1} more)" if len(left_out) > 1 else ""
            raise InputError(
                f"nothing could be read: {first}{more}", "the store is unchanged; name other files or folders"
            )
        graph, unfit = decisions.apply(resolution.resolve(loaded.entities, loaded.claims), decided)
        opened.replace(graph, master.lines(loaded.entities, loaded.claims))
        address = opened.address
    said = Counter(claim.evidence.document for claim in loaded.claims)
    return Summary(
        address,
        tuple(
            Read(d.path or d.file, d.title, len(d.blocks), max((b.page or 0 for b in d.blocks), default=0), said[d.id])
            for d in loaded.documents
        ),
        tuple(sorted(Counter(node.labels[0] for node in graph.nodes).items())),
        tuple(sorted(Counter(edge.type for edge in graph.edges).items())),
        tuple(left_out),
        tuple(unfit),
        themeless(loaded),
        loaded,
    )


def _restored(paths: Sequence[Path], store: str) -> Summary:
    """A store from a graph that was written before: an export, or the claims file of another store."""
    from graph import imports
    from graph.store import open_store

    if len(paths) != 1:
        raise UsageError("a graph is built from one file", "name one .jsonl, .ttl or .jsonld file and nothing beside it")
    with open_store(store, write=True) as opened:
        graph = imports.read(paths[0])
        claims = paths[0].suffix.lower() == ".jsonl" and imports.is_master(paths[0])
        opened.replace(graph, paths[0].read_text(encoding="utf-8").splitlines() if claims else ())
        address = opened.address
    return Summary(
        address,
        (),
        tuple(sorted(Counter(node.labels[0] for node in graph.nodes).items())),
        tuple(sorted(Counter(edge.type for edge in graph.edges).items())),
        (),
    )


def themeless(loaded: "Loaded") -> tuple[tuple[str, str], ...]:
    """The priorities and risks that no theme fits, as (name, document's id): what the vocabulary could grow by."""
    from ontology.themes import match

    themed = {claim.source for claim in loaded.claims if claim.type == "CONCERNS"}
    return tuple(
        sorted(
            (each.name, each.document)
            for each in loaded.entities
            if each.label in {"Priority", "Risk"} and each.key not in themed and not match(each.name)
        )
    )


def undecided(store: Store) -> Graph:
    """The graph of the store's claims as it was before anybody decided anything. Raises `StoreError` without claims."""
    from graph import master, resolution

    return resolution.resolve(*master.parse(store.master()))


def decide(address: str, decided: Sequence[Decision]) -> list[Decision]:
    """Rebuild the store at `address` from its own claims as `decided`, and return the decisions that fit nothing."""
    from graph import decisions
    from graph.store import open_store

    with open_store(address, write=True) as opened:
        claims = list(opened.master())
        graph, unfit = decisions.apply(undecided(opened), decided)
        opened.replace(graph, claims)
    return unfit
