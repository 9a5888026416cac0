"""From what a person types to the one node that is meant: by id, by name, by another name; never by a guess."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.claim import LABELS
from graph.store import Store
from graph.store.values import FOLDED
from ontology.errors import UsageError
from ontology.text import fold_name
from queries.question import THINGS

_MANY = 12
"""The most candidates that an error lists."""


@dataclass(frozen=True, slots=True)
class Named:
    """A node as a person tells it from others: its id, name, other names and what it is."""

    id: str
    name: str
    aliases: tuple[str, ...]
    label: str

    def __str__(self) -> str:
        return f"{self.name} ({_words(self.label)}, {self.id})"


def named(store: Store, labels: Sequence[str] = (), id: str | None = None) -> list[Named]:
    """Every node that has one of `labels` (none: any), by name and id; with an `id`, the one that has it."""
    of = f"{':' if labels else ''}{'|'.join(labels)}{' {id: $id}' if id else ''})"
    return _read(store, of, {"id": id} if id else {})


def _read(store: Store, of: str, parameters: Mapping[str, str]) -> list[Named]:
    query = (
        f"MATCH (n{of} "
        "RETURN n.id AS id, n.name AS name, n.aliases + coalesce(n.short, []) AS names, labels(n) AS labels"
    )
    found = [
        Named(id, name, tuple(names or ()), _label(has)) for id, name, names, has in store.read(query, parameters).rows
    ]
    return sorted(found, key=lambda n: (fold_name(n.name), n.id))


def one(store: Store, type: str, text: str) -> tuple[Named, tuple[Named, ...]]:
    """The one thing of parameter type `type` that `text` names, and others that have it as another name.

    Raises `UsageError` as `choose` does.
    """
    if ":" in text and (known := named(store, THINGS[type] or LABELS, text.strip())):
        return known[0], ()
    kind, found = "thing" if type == "node" else type, _called(store, THINGS[type], text)
    return choose(found if matching(found, text)[0] else named(store, THINGS[type]), kind, text)


def _called(store: Store, labels: Sequence[str], text: str) -> list[Named]:
    """Those that may be called `text`, found by the store, so that not every name has to be read."""
    where = f"{':' if labels else ''}{'|'.join(labels)}) WHERE $id IN n.{FOLDED} OR $name IN n.{FOLDED}"
    return _read(store, where, {"id": text.strip(), "name": fold_name(text)})


def choose(candidates: Sequence[Named], kind: str, text: str) -> tuple[Named, tuple[Named, ...]]:
    """The one of `candidates` that `text` names, and the others that have it as another name.

    Raises `UsageError`: for several, with the list; for none, with the nearest three.
    """
    found, others = matching(candidates, text)
    if len(found) == 1:
        return found[0], tuple(others)
    if found:
        listed = "; ".join(map(str, found[:_MANY])) + ("; ..." if len(found) > _MANY else "")
        raise UsageError(f"{text!r} may be {len(found)} things: {listed}", "ask again with the id of the one you mean")
    near = nearest(candidates, text)
    empty = f"the store has no {kind} at all; remit build PATH fills it"
    raise UsageError(
        f"there is no {kind} called {text!r}", f"the nearest: {'; '.join(map(str, near))}" if near else empty
    )


def matching(candidates: Sequence[Named], text: str) -> tuple[list[Named], list[Named]]:
    """Which of `candidates` have `text` as their id, else as their name, else as another name; and, after a match by
    name, those that have it as another name."""
    wanted, bare = fold_name(text), text.strip()
    exact = [n for n in candidates if bare in (n.id, n.id.partition(":")[2])]
    if exact or not wanted:
        return exact, []
    by_name = [n for n in candidates if fold_name(n.name) == wanted]
    by_alias = [n for n in candidates if n not in by_name and wanted in map(fold_name, n.aliases)]
    return (by_name, by_alias) if by_name else (by_alias, [])


def nearest(candidates: Sequence[Named], text: str, count: int = 3) -> list[Named]:
    """The `count` things whose name or alias is most like `text`, best first (difflib, and shared words)."""
    wanted, words = fold_name(text), set(fold_name(text).split())
    matcher = difflib.SequenceMatcher(b=wanted, autojunk=False)

    def likeness(name: str) -> float:
        folded = fold_name(name)
        matcher.set_seq1(folded)
        shared = len(words & set(folded.split())) / len(words) if words else 0.0
        return matcher.ratio() + shared

    scored = [(max(likeness(n) for n in (c.name, *c.aliases)), c) for c in candidates]
    return [c for _, c in sorted(scored, key=lambda s: (-s[0], s[1].name, s[1].id))[:count]]


def _label(labels: Sequence[str]) -> str:
    return next((label for label in LABELS if label in labels), "thing")


def _words(label: str) -> str:
    return "thematic group" if label == "ThematicGroup" else label.lower()
