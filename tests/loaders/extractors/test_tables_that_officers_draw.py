"""Tables and cards as plans draw them: a row a partner, a sheet an ambition, groups side by side, names in boxes."""

from dataclasses import replace

import pytest

from graph.claim import Claim
from loaders.forms import unfolded
from loaders.pipeline import extract
from tests.loaders.every_format import found
from tests.loaders.saying import FRONT, Said, called, document, every, leads, names, roles, said, supports, table

B, P, D = "Marlshire Safer Together Board", "Marlshire Hate Crime Panel", "Marlshire Drugs Group"
KP, KCC, VS = "Kent Police", "Kent County Council", "Victim Support"


def test_a_row_a_partner_with_what_it_leads_on_and_supports() -> None:
    words = table("Partner | Leads on | Gives support on", f"{KP} | Burglary; fraud | Hate crime", f"{KCC} | – | Fraud")
    assert roles(words) == leads(KP, "burglary", "fraud") | supports(KP, "hate-crime") | supports(KCC, "fraud")


def test_a_row_a_partner_says_nothing_of_what_it_may_lead_on() -> None:
    assert roles(table("Partner | Leads on", f"{KP} | Burglary (proposed)", f"{KCC} | Fraud until 2020")) == set()


SHEETS = "The Board settled on two ambitions.\n\n" + "".join(
    table(f"Ambition {n} | {name}", f"Who takes the lead | {lead}", f"Who helps | {VS}")
    for n, name, lead in ((1, "No more burglary", KP), (2, "Less fraud", KCC))
)


def test_a_sheet_for_each_ambition() -> None:
    front = f"# {B}\n\nPublished in April 2024.\n\n## Ambitions\n\n"
    expected = leads(KP, "burglary") | leads(KCC, "fraud") | supports(VS, "burglary", "fraud")
    assert roles(SHEETS, front=front) == expected
    assert names(SHEETS, "Priority", front=front) == {("Priority", "No more burglary"), ("Priority", "Less fraud")}
    assert not names(SHEETS.replace("two ambitions", "three ambitions"), "Priority", front=front)


SIDE_BY_SIDE = table(
    f" | {P} | {D}", f"Chaired by | {KP} | {KCC}", f"Answers to | {B} | {B}", "Meets | Monthly | Weekly"
)


def turned(text: str, type_: str) -> Said:
    """What is said once the loader has laid the document out as it reads it."""
    claims: dict[str, Claim] = {}
    made = document(FRONT + text)
    entities = {e.key: e for e in extract(replace(made, blocks=unfolded(made.blocks)), claims)}
    every_ = ((c.type, called(entities[c.source]), called(entities[c.target])) for c in claims.values())
    return {claim for claim in every_ if claim[0] == type_}


def test_groups_side_by_side_with_their_fields_below() -> None:
    assert turned(SIDE_BY_SIDE, "CHAIRS") == {("CHAIRS", KP, P), ("CHAIRS", KCC, D)}
    assert turned(SIDE_BY_SIDE, "REPORTS_TO") == every("REPORTS_TO", (P, D), B)


def test_one_field_below_does_not_turn_a_table() -> None:
    assert turned(table(f" | {P} | {D}", f"Chaired by | {KP} | {KCC}", "Colour | Red | Blue"), "CHAIRS") == set()


CARD = "## Who holds what\n\n{}\n\nHeld by: {}\n\nBacked up by: {}\n\n"


@pytest.mark.parametrize("name", ["Fraud", "1. Fraud"])
def test_a_card_is_about_the_line_above_its_lead(name: str) -> None:
    assert roles(CARD.format(name, KP, VS)) == leads(KP, "fraud") | supports(VS, "fraud")


def test_cards_whose_lines_ran_into_each_other_give_no_role() -> None:
    lines = ("Fraud", f"Helped by: {VS}", "Burglary", f"Helped by: {KCC}", f"Held by: {KP}")
    assert roles("## Who holds what\n\n" + "\n\n".join(lines)) == set()


BOXES = table(f"Fraud | {KP} | {KCC}", f"Burglary | {KCC} | {VS}")
LEGEND = "The body in the dark box takes the lead; any body in a pale box supports it.\n\n"
UNREAD: Said = {
    ("UNRESOLVED", KP, "fraud"),
    ("UNRESOLVED", KCC, "fraud"),
    ("UNRESOLVED", KCC, "burglary"),
    ("UNRESOLVED", VS, "burglary"),
}


def test_boxes_that_have_lost_their_shade_cannot_be_read() -> None:
    assert said(LEGEND + BOXES, "UNRESOLVED", "LEADS", "SUPPORTS") == UNREAD


@pytest.mark.parametrize(
    "words", ["", "A dark box never leads and a pale box never supports.\n\n", "Some are dark.\n\n"]
)
def test_boxes_that_nothing_explains_say_nothing(words: str) -> None:
    assert said(words + BOXES, "UNRESOLVED", "LEADS", "SUPPORTS") == set()


def test_shades_that_are_there_are_read() -> None:
    cells = "".join(
        f"<tr><td>{theme}</td><td style='background:#136'>{lead}</td><td style='background:#def'>{help_}</td></tr>"
        for theme, lead, help_ in (("Fraud", KP, KCC), ("Burglary", KCC, VS))
    )
    claims, entities = found(f"<h1>Marlshire plan</h1><p>{LEGEND}</p><table>{cells}</table>".encode(), ".html")
    given = {
        (c.type, entities[c.source].name, entities[c.target].register)
        for c in claims
        if c.type in {"LEADS", "SUPPORTS"}
    }
    assert given == leads(KP, "fraud") | leads(KCC, "burglary") | supports(KCC, "fraud") | supports(VS, "burglary")


def test_members_in_boxes_of_their_own() -> None:
    names_ = ("Responsible authorities", KP, KCC, "Also members", VS, "Observers", "Shelter")
    slide = f"## Round the table at the {B}\n\n" + "\n\n".join(names_) + "\n"
    assert said(slide, "MEMBER_OF") == every("MEMBER_OF", (KP, KCC, VS), B)
    assert said(slide.replace("Round the table", "Who should sit round the table"), "MEMBER_OF") == set()


def test_what_a_heading_calls_wrong_is_not_so() -> None:
    myths = f"## Things people get wrong\n\n- “{KP} leads on fraud”\n- {KCC} leads on burglary\n"
    assert roles(myths) == leads(KCC, "burglary")


def test_a_remark_about_a_body_does_not_make_its_row_the_bodys() -> None:
    words = table(
        "Theme | Lead | Note", f"Fraud | {KP} | The {P} no longer leads on it.", f"Burglary | {KCC} | The {P} left."
    )
    assert {(s, t) for _, s, t in said(words, "CONCERNS") if s == P} == {(P, "hate-crime")}
