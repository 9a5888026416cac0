"""Everything that is claimed about one thing."""

from graph.store import Store
from queries import catalogue
from queries.answer import Answer, ask
from queries.match import Named, choose, matching, named
from queries.question import THINGS

_PREFERRED = {label for type in ("actor", "theme", "area", "document") for label in THINGS[type]}
_PARTICULARS = "MATCH (n {id: $id}) RETURN labels(n) AS labels, n.aliases AS aliases"


def show(store: Store, name: str) -> Answer:
    """What `remit show` gives: the claims about the body, organisation, theme, area or document called `name`.

    Where several kinds of things have the name, a thing of those kinds is meant before a priority or a risk of that
    name. Raises `UsageError` for several that fit, or none.
    """
    thing = _thing(store, name)
    answer = ask(store, catalogue.question("evidence"), [thing.id])
    labels, aliases = store.read(_PARTICULARS, {"id": thing.id}).rows[0]
    known = [("what", str(thing))]
    if "ResponsibleAuthority" in labels:
        known.append(("also", "a responsible authority"))
    if aliases:
        known.append(("other names", "; ".join(aliases)))
    return Answer("", thing.name, answer.columns, answer.rows, tuple(known), answer.sources, answer.notes)


def _thing(store: Store, name: str) -> Named:
    everything = named(store)
    preferred = [n for n in everything if n.label in _PREFERRED]
    return choose(preferred if matching(preferred, name)[0] else everything, "thing", name)[0]
