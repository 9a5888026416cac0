"""Web pages: a short label at the head of a line, parted only by its looks from what follows, is a field."""

from dataclasses import replace

import pytest

from graph.claim import Claim
from loaders.pipeline import extract
from loaders.readers.html import read
from tests.loaders.saying import Said, called, leads, supports

PLAN = "<h1>Marlshire Community Safety Plan 2024</h1><h2>Hate crime</h2>"
TERMS = "<h1>Marlshire Harm Board</h1>"


def texts(body: str) -> list[str]:
    document = read(f"<html><body>{PLAN}{body}</body></html>".encode(), "plan.html")
    return [b.text for _, b in document.visible()][2:]


def told(body: str) -> Said:
    claims: dict[str, Claim] = {}
    document = replace(read(f"<html><body>{body}</body></html>".encode(), "plan.html"), id="plan")
    entities = {e.key: e for e in extract(document, claims)}
    types = {"LEADS", "SUPPORTS", "CHAIRS", "REPORTS_TO"}
    return {
        (c.type, called(entities[c.source]), called(entities[c.target])) for c in claims.values() if c.type in types
    }


@pytest.mark.parametrize(
    "label",
    [
        "<span class='tag'>Lead</span>",
        "<strong>Lead</strong>",
        "<b>Lead agency</b>",
        "<label>Chair</label>",
        "<small>Reports to</small>",
        "<b>Supporting partners</b>",
        "<b>Level</b>",
    ],
)
@pytest.mark.parametrize("block", ["p", "li", "div", "dd"])
def test_a_label_at_the_head_of_a_line_gets_its_colon(label: str, block: str) -> None:
    word = label.partition(">")[2].partition("<")[0]
    assert texts(f"<{block}>{label} Kent Police</{block}>") == [f"{word}: Kent Police"]


@pytest.mark.parametrize("tag", ["span", "a", "font"])
def test_a_label_inside_another_element_is_one_too(tag: str) -> None:
    assert texts(f"<p><{tag}><b>Lead</b> Kent Police</{tag}></p>") == ["Lead: Kent Police"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("<b>Lead</b> theft from roofs rose", "Lead theft from roofs rose"),
        ("The <b>Lead</b> Kent Police", "The Lead Kent Police"),
        ("<b>Kent Police</b> Gravesend", "Kent Police Gravesend"),
        ("<b>Lead</b>: Kent Police", "Lead: Kent Police"),
        ("<i>Lead</i> Kent Police", "Lead Kent Police"),
        (
            "<b>Lead officers from every one of the districts</b> Kent",
            "Lead officers from every one of the districts Kent",
        ),
        ("<b>lead</b>", "lead"),
        ("<b>Opening hours</b> Monday", "Opening hours Monday"),
        ("<b>Support and help</b> Monday", "Support and help Monday"),
    ],
)
def test_other_words_in_bold_are_no_label(line: str, text: str) -> None:
    assert texts(f"<p>{line}</p>") == [text]


def test_the_label_of_a_card_says_who_has_which_role() -> None:
    body = "<p><span>Lead</span> Kent Police</p><p><span>Supporting partners</span> Medway Council</p>"
    assert told(PLAN + body) == leads("Kent Police", "hate-crime") | supports("Medway Council", "hate-crime")


def test_on_the_page_of_a_board_it_says_who_chairs_and_to_whom_it_reports() -> None:
    assert told(f"{TERMS}<p><b>Chair</b> Medway Council</p><p><b>Reports to</b> Marl Safety Board</p>") == {
        ("CHAIRS", "Medway Council", "Marlshire Harm Board"),
        ("REPORTS_TO", "Marlshire Harm Board", "Marl Safety Board"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "<b>Former lead</b> Kent Police",
        "<b>Proposed lead</b> Kent Police",
        "<b>Lead until 2022</b> Kent Police",
        "<b>Lead</b> TBC",
        "<b>Lead</b> Vacant",
    ],
)
def test_former_proposed_and_empty_labels_say_nothing(line: str) -> None:
    assert told(f"{PLAN}<p>{line}</p>") == set()
