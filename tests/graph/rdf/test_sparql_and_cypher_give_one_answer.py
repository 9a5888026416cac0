import io
from pathlib import Path

import rdflib

from graph.exports import turtle
from graph.rdf import node_iri
from graph.store import open_store
from queries.catalogue import question
from tests.made_county import county

QUERY = Path(__file__).parents[3] / "docs" / "sparql" / "who-owns.rq"


def test_who_owns(tmp_path: Path) -> None:
    graph = county()
    out = io.StringIO()
    turtle.write(graph, out)
    data = rdflib.Graph().parse(data=out.getvalue(), format="turtle")
    asked = question("who-owns")
    answered = 0
    folder = str(tmp_path / "store")
    with open_store(folder, write=True) as store:
        store.replace(graph)
    names = {node_iri(n.id): n.id for n in graph.nodes}
    with open_store(folder) as store:
        for theme in (node.id for node in graph.nodes if "Theme" in node.labels):
            found = data.query(QUERY.read_text(), initBindings={"asked": rdflib.URIRef(node_iri(theme))})
            columns = [str(name) for name in found.vars or ()]
            sparql = [tuple(None if v is None else names.get(str(v), str(v)) for v in row) for row in found]
            rows = store.read(asked.query, {"theme": theme, "documents": None, "as_of": None, "limit": 1000}).dicts()
            cypher = [tuple(None if row[c] is None else str(row[c]) for c in columns) for row in rows]
            assert sorted(sparql, key=str) == sorted(cypher, key=str), theme
            answered += len(cypher)
    assert answered > 20
