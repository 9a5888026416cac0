"""Everything that is claimed about one thing."""

from graph.store import Store
from queries import catalogue
from queries.answer import Answer, ask, cite
from queries.match import Named, choose, matching, named
from queries.question import THINGS

_PREFERRED = {label for type in ("actor", "theme", "area", "document") for label in THINGS[type]}
_CLAIMS = """
MATCH (n {id: $id})-[r]-()
WHERE r.status <> 'rejected'
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b, type(r) AS type
RETURN r.id AS id, coalesce(a.short, a.name) AS who, toLower(replace(type, '_', ' ')) AS says, b.name AS what,
       r.status AS status, r.rule AS rule, r.document AS document, coalesce(r.locator, r.register) AS locator,
       r.quote AS quote
ORDER BY type = 'MENTIONS', says, who, what, coalesce(r.document, ''), coalesce(r.locator, r.register), r.id
"""
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


def why(store: Store, name: str) -> Answer:
    """What `remit show --why` gives: the claims about `name`, each with the rule that made it and its words.

    A span counts from 0, in the text of a block or of a table's cell, as `remit build --explain` shows them; what a
    register says has none. Raises `UsageError` as `show` does.
    """
    from graph import master

    thing = _thing(store, name)
    spans = {claim.id: claim.evidence.locator.span for claim in master.parse(store.master())[1]}
    rows = tuple((*row[:-1], spans.get(id, ""), row[-1]) for id, *row in store.read(_CLAIMS, {"id": thing.id}).rows)
    columns = ("who", "says", "what", "status", "rule", "document", "locator", "span", "quote")
    return cite(store, Answer("", f"{thing.name}: why", columns, rows, (("what", str(thing)),)))


def _thing(store: Store, name: str) -> Named:
    everything = named(store)
    preferred = [n for n in everything if n.label in _PREFERRED]
    return choose(preferred if matching(preferred, name)[0] else everything, "thing", name)[0]
