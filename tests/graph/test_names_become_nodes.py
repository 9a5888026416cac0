"""Resolution: registers first, then name and area; what only looks alike stays two."""

from itertools import permutations

from graph.claim import Claim, Entity, Evidence, Locator, properties
from graph.model import Graph
from graph.resolution import node_id, resolve
from ontology.registers import by_id
from ontology.themes import themes

DERBYSHIRE, KENT = "E10000007", "E10000016"


def entity(label: str, name: str, document: str, *, register: str = "", area: str = "", **more: object) -> Entity:
    return Entity(label, name, document, register=register, area=area, **more)  # type: ignore[arg-type]


def claim(type_: str, source: Entity, target: Entity, quote: str = "So it says.") -> Claim:
    document = source.document or target.document
    return Claim(type_, source.key, target.key, Evidence(document, Locator("1"), quote), "rule")


def graph(*claims: tuple[str, Entity, Entity]) -> Graph:
    ends = [end for _, *pair in claims for end in pair]
    return resolve(ends, [claim(*each) for each in claims])


def test_an_organisation_of_a_register_is_one_node_under_any_name() -> None:
    plan = entity("Organisation", "the Constabulary", "plan", register="police:kent")
    report = entity("Organisation", "Kent Police", "report", register="police:kent")
    assert node_id(plan) == node_id(report) == "organisation:kent-police"
    theme = entity("Theme", "Burglary", "", register="burglary")
    found = graph(("LEADS", plan, theme), ("LEADS", report, theme))
    node = next(n for n in found.nodes if n.id == "organisation:kent-police")
    assert (node.name, node.aliases, node.properties["register"]) == (
        "Kent Police",
        ("the Constabulary",),
        "police:kent",
    )
    assert sorted(e.properties["source_name"] for e in found.edges if e.type == "LEADS") == [
        "Kent Police",
        "the Constabulary",
    ]


def test_two_documents_that_say_the_same_are_two_parallel_edges() -> None:
    theme = entity("Theme", "Burglary", "", register="burglary")
    found = graph(*(("LEADS", entity("Organisation", "Kent Police", d, register="police:kent"), theme) for d in "ab"))
    leads = [e for e in found.edges if e.type == "LEADS"]
    assert len(leads) == 2
    assert {(e.source, e.target) for e in leads} == {("organisation:kent-police", "theme:burglary")}
    assert {e.properties["document"] for e in leads} == {"document:a", "document:b"}


def test_generic_names_of_two_areas_stay_two_nodes() -> None:
    one = entity("Board", "Health and Wellbeing Board", "plan", area=DERBYSHIRE)
    other = entity("Board", "Health and Wellbeing Board", "report", area=KENT)
    assert node_id(one) != node_id(other)


def test_a_generic_name_and_the_same_with_its_area_are_one() -> None:
    generic = entity("Board", "Health and Wellbeing Board", "plan", area=DERBYSHIRE)
    full = entity("Board", "The Derbyshire Health & Wellbeing Board", "report", area=KENT)
    assert node_id(generic) == node_id(full)


def test_without_an_area_a_name_means_its_own_document_only() -> None:
    assert node_id(entity("Board", "Strategy Board", "plan")) != node_id(entity("Board", "Strategy Board", "report"))


def test_likeness_alone_joins_nothing() -> None:
    ids = {
        node_id(entity("Board", name, "plan", area=KENT))
        for name in ("Safer Communities Board", "Safer Community Board", "Safer Communities Partnership Board")
    }
    assert len(ids) == 3


def test_a_body_is_one_node_whatever_sort_of_body_a_document_takes_it_for() -> None:
    ids = {
        node_id(entity(label, "Rural Crime Group", "plan", area=KENT))
        for label in ("Board", "ThematicGroup", "Partnership")
    }
    assert len(ids) == 1
    assert node_id(entity("Organisation", "Rural Crime Group", "plan", area=KENT)) not in ids


def test_priorities_and_risks_belong_to_their_document_and_setter() -> None:
    def priority(document: str, setter: str) -> str:
        return node_id(Entity("Priority", "Burglary", document, part=setter))

    assert len({priority("plan", "Board A"), priority("plan", "Board B"), priority("report", "Board A")}) == 3
    assert priority("plan", "Board A") == priority("plan", "The Board A")


def test_the_register_adds_what_an_area_lies_in_and_what_succeeded_a_body() -> None:
    old = next(e for e in by_id().values() if e.successors and e.label == "Organisation")
    document = entity("Document", "Plan", "plan")
    found = graph(("MENTIONS", document, entity("Organisation", old.name, "plan", register=old.id)))
    succeeds = [e for e in found.edges if e.type == "SUCCEEDS"]
    assert [e.properties["register"] for e in succeeds] == [old.register] * len(old.successors)
    assert all("document" not in e.properties for e in succeeds)
    ids = {n.id for n in found.nodes}
    assert all(e.source in ids and e.target in ids for e in found.edges)


def test_every_theme_is_a_node_even_where_nobody_leads() -> None:
    found = resolve([], [])
    assert {n.id for n in found.nodes} == {f"theme:{t}" for t in themes()}
    assert {e.type for e in found.edges} == {"BROADER"}


def test_an_authority_is_one_where_any_document_makes_it_one() -> None:
    document = entity("Document", "Plan", "plan")
    plain = entity("Organisation", "Marl Trust", "plan", area=KENT)
    named = entity("Organisation", "Marl Trust", "report", area=KENT, authority=True)
    found = graph(("MENTIONS", document, plain), ("MENTIONS", document, named))
    node = next(n for n in found.nodes if n.name == "Marl Trust")
    assert node.labels == ("Organisation", "ResponsibleAuthority")


def test_the_order_of_documents_changes_nothing() -> None:
    theme = entity("Theme", "Burglary", "", register="burglary")
    bodies = [
        entity("Board", name, document, area=KENT, properties=properties(period=document))
        for name, document in (("Kent Safer Board", "a"), ("Safer Board", "b"), ("The Safer Board", "c"))
    ]
    claims = [claim("LEADS", body, theme) for body in bodies]
    graphs = [
        resolve([*order, theme], list(turned)) for order in permutations(bodies) for turned in permutations(claims)
    ]
    assert all(each == graphs[0] for each in graphs)
    assert len([n for n in graphs[0].nodes if "Safer Board" in n.name]) == 1
