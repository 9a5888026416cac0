"""Terms of reference written as a form: a table of two columns, labels beside running text, read as headed sections."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from graph.claim import Claim
from loaders.document import AnyBlock, Heading, ListItem, Paragraph, Table
from loaders.forms import unfolded
from loaders.pipeline import extract, load
from tests.loaders.saying import Said, called, document, table

FRONT = "# Marlshire Safer Together Board\n\nTerms of reference, 2024.\n\n"
FORM = table(
    "Why we meet | The Board was set up so that the district is safer. It meets in spring and in autumn.",
    "Groups below it | The Marlshire Drugs Group reports to the Board. It meets in every month but August.",
    "Who pays | Medway Council leads on burglary. Kent Police pays for the room in which the Board meets.",
    "Review | May 2026",
)


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return unfolded(document(FRONT + text).blocks)[2:]


def shape(found: Iterable[AnyBlock]) -> list[tuple[str, str]]:
    return [(type(b).__name__, b.text) for b in found]


def claims(text: str) -> Said:
    found: dict[str, Claim] = {}
    made = document(FRONT + text)
    entities = {e.key: e for e in extract(replace(made, blocks=unfolded(made.blocks)), found)}
    return {
        (c.type, called(entities[c.source]), called(entities[c.target]))
        for c in found.values()
        if c.type in {"LEADS", "REPORTS_TO"}
    }


def test_a_row_becomes_a_heading_with_its_text_below_it() -> None:
    found = blocks(FORM)
    assert [b.text for b in found if isinstance(b, Heading)] == ["Why we meet", "Groups below it", "Who pays", "Review"]
    assert [type(b) for b in found] == [Heading, Paragraph] * 4
    assert found[3].path == ("Marlshire Safer Together Board", "Groups below it")
    assert found[-1].text == "May 2026"


def test_what_stands_in_a_form_is_read_as_running_text() -> None:
    assert claims(FORM) == {
        ("REPORTS_TO", "Marlshire Drugs Group", "Marlshire Safer Together Board"),
        ("LEADS", "Medway Council", "burglary"),
    }


def test_what_a_form_proposes_or_denies_is_not_said() -> None:
    text = FORM.replace("Medway Council leads", "It is proposed that Medway Council leads")
    text = text.replace("The Marlshire Drugs Group reports", "It is not so that the Marlshire Drugs Group reports")
    assert claims(text) == set()


def test_bullets_in_a_cell_become_a_list_under_the_words_that_open_it() -> None:
    (form,) = (b for b in document(FRONT + FORM).blocks if isinstance(b, Table))
    words = "The Board does two things:\n• It reads the plan.\n• It asks for money."
    listed = replace(
        form, cells=tuple(replace(c, text=words) if c.text.startswith("The Board") else c for c in form.cells)
    )
    found = unfolded([listed])
    assert shape(found[1:4]) == [
        ("Paragraph", "The Board does two things:"),
        ("ListItem", "It reads the plan."),
        ("ListItem", "It asks for money."),
    ]
    items = [b for b in found if isinstance(b, ListItem)]
    assert {item.stem for item in items} == {"The Board does two things:"}
    assert len({item.list_id for item in items}) == 1


def test_other_tables_stay_tables() -> None:
    long = "Medway Council leads on this. It meets the schools of every district."
    of_groups = table(f"Marl Drugs Group | {long}", f"Marl Harm Board | {long}", f"Marl Youth Panel | {long}")
    of_words = table("Chair | Medway Council", "Quorum | Three", "Review | May 2026")
    twice = table(f"Remit | {long}", f"Remit | {long}", f"Review | {long}")
    sentences = table(f"It meets. | {long}", f"It pays. | {long}", f"It ends. | {long}")
    three = table(f"Remit | {long} | May", f"Venue | {long} | May", f"Review | {long} | May")
    for text in (of_groups, of_words, twice, sentences, three):
        assert [type(b) for b in blocks(text)] == [Table], text


def test_a_file_is_unfolded_when_it_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "terms.md").write_text(FRONT + FORM, encoding="utf-8")
    loaded = load([tmp_path / "terms.md"])
    assert not any(isinstance(b, Table) for b in loaded.documents[0].blocks)
    assert {c.type for c in loaded.claims} >= {"LEADS", "REPORTS_TO"}
