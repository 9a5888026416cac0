"""What is generated from the vocabulary: `ontology/themes.ttl` from `themes.csv`, and `docs/ontology.html` from both.

`python -m ontology.publish` writes the two files; a test proves that they are up to date. Only a checkout has `docs/`.
"""

import json
from collections import defaultdict
from html import escape
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.themes import Theme, themes

if TYPE_CHECKING:
    import rdflib

SCHEME = "https://w3id.org/remit/theme"
_HEAD = f"""\
# Generated from themes.csv by `python -m ontology.publish`: change that file, not this one.

@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix remit: <https://w3id.org/remit/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix theme: <{SCHEME}/> .

<{SCHEME}>
    a skos:ConceptScheme ;
    dcterms:title "Themes of community safety"@en ;
    dcterms:description "What bodies are responsible for, as remit tells one subject from another."@en ;
    dcterms:license <https://www.apache.org/licenses/LICENSE-2.0> ;
    owl:versionInfo "0.1.0" ;
"""


def themes_turtle() -> str:
    """The SKOS scheme of the themes as Turtle. The same themes give the same text."""
    all_themes = themes()
    narrower, related = defaultdict(list), defaultdict(set)
    for theme in all_themes.values():
        narrower[theme.broader].append(theme.id)
        for other in theme.related:  # skos:related is symmetric: say it from both ends
            related[theme.id].add(other)
            related[other].add(theme.id)
    top = ", ".join(f"theme:{name}" for name in narrower[""])
    blocks = [f"{_HEAD}    skos:hasTopConcept {top} .\n"]
    blocks += (_concept(t, narrower[t.id], sorted(related[t.id])) for t in all_themes.values())
    return "\n".join(blocks)


def _concept(theme: Theme, narrower: list[str], related: list[str]) -> str:
    lines = [
        f"theme:{theme.id}",
        "    a remit:Theme, skos:Concept ;",
        f"    skos:inScheme <{SCHEME}> ;",
        f"    skos:prefLabel {_text(theme.label)} ;",
    ]
    lines += (f"    skos:altLabel {_text(label)} ;" for label in theme.alternative)
    lines.append(f"    skos:definition {_text(theme.definition)} ;")
    lines += [f"    skos:scopeNote {_text(theme.scope_note)} ;"] if theme.scope_note else []
    lines.append(
        f"    skos:broader theme:{theme.broader} ;" if theme.broader else f"    skos:topConceptOf <{SCHEME}> ;"
    )
    lines += (f"    skos:narrower theme:{name} ;" for name in narrower)
    lines += (f"    skos:related theme:{name} ;" for name in related)
    lines += (f"    skos:closeMatch <{address}> ;" for address in theme.close_match)
    return "\n".join(lines).removesuffix(" ;") + " .\n"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) + "@en"


def page() -> str:
    """The HTML page of `remit.ttl` and of the themes: every term with its definition and what it is aligned with."""
    import rdflib

    graph = rdflib.Graph().parse(data=files("ontology").joinpath("remit.ttl").read_text("utf-8"), format="turtle")
    owl = rdflib.OWL
    body = _section(graph, "Classes", owl.Class)
    body += _section(graph, "What an edge says", owl.ObjectProperty)
    body += _section(graph, "What a node or a claim has", owl.DatatypeProperty)
    statuses = sorted(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://w3id.org/remit/ns#Status")), key=str)
    rows = "".join(_row(_last(s), str(graph.value(s, rdflib.SKOS.definition)), "") for s in statuses)
    body += f"<h2>Statuses</h2>\n<table>\n{rows}</table>\n"
    rows = "".join(_theme_row(theme) for theme in themes().values())
    body += f"<h2>Themes</h2>\n<p>Scheme: <code>{SCHEME}</code></p>\n<table>\n{rows}</table>\n"
    version = graph.value(rdflib.URIRef("https://w3id.org/remit/ns"), owl.versionInfo)
    template = files("ontology").joinpath("page.html").read_text("utf-8")
    return template.replace("{{version}}", escape(str(version))).replace("{{body}}", body)


def _section(graph: "rdflib.Graph", title: str, kind: "rdflib.URIRef") -> str:
    from rdflib import RDF, RDFS, SKOS

    rows = []
    for term in sorted(graph.subjects(RDF.type, kind), key=str):
        aligned = chain(graph.objects(term, RDFS.subClassOf), graph.objects(term, RDFS.subPropertyOf))
        names = ", ".join(f"<code>{escape(graph.qname(str(a)))}</code>" for a in sorted(aligned, key=str))
        note = graph.value(term, SKOS.note)
        text = f"{graph.value(term, RDFS.comment)}{f' {note}' if note else ''}"
        rows.append(_row(_last(term), text, f"narrower than {names}" if names else ""))
    return f"<h2>{title}</h2>\n<table>\n{''.join(rows)}</table>\n"


def _theme_row(theme: Theme) -> str:
    alternative = f"also: {escape('; '.join(theme.alternative))}" if theme.alternative else ""
    broader = f'narrower than <a href="#{theme.broader}">{theme.broader}</a>. ' if theme.broader else ""
    return _row(theme.id, f"{theme.label}. {theme.definition} {theme.scope_note}", broader + alternative)


def _row(name: str, text: str, more: str) -> str:
    """A row of a table; `name` and `text` are text, `more` is markup."""
    name = escape(name, quote=True)
    return f'<tr id="{name}"><th><a href="#{name}">{name}</a></th><td>{escape(text)}</td><td>{more}</td></tr>\n'


def _last(term: object) -> str:
    return str(term).replace("#", "/").rsplit("/", 1)[-1]


def main() -> None:
    """Write the two files beside their sources."""
    here = Path(__file__).parent
    (here / "themes.ttl").write_text(themes_turtle(), encoding="utf-8")
    docs = here.parent / "docs"
    docs.mkdir(exist_ok=True)
    (docs / "ontology.html").write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
