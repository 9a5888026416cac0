"""Every question's header fits its query, and a header that does not is told by file and line."""

import re
import shlex
from pathlib import Path

import pytest

from cli.ask import parse as parse_words
from graph.store import Store
from ontology.errors import DefinitionError, UsageError
from queries import answer, catalogue, cypher
from queries.question import parse

GOOD = """// title: Leads
// question: Who leads?
// for: Looking
//   things up.
// param theme: theme, required. The theme.
// param at-least: number, default 0.5. How much.
// scope: as-of
// column who: who leads
// column n: how often
// example: remit ask leads "Modern slavery" --at-least 2
MATCH (w)-[r:LEADS]->(t {id: $theme}) WHERE $documents IS NULL OR r.document IN $documents // $not a RETURN
WITH w, count(r) AS n WHERE n >= $at_least AND w.name <> 'RETURN $x, y'
RETURN w.name AS who, n
ORDER BY who, n
"""


def of(text: str) -> object:
    return parse(text, "leads", "ownership", "library/ownership/leads.cypher")


def test_a_good_header_is_read() -> None:
    question = parse(GOOD, "leads", "ownership", "f")
    assert question.purpose == "Looking things up."
    assert [(p.name, p.type, p.required, p.default) for p in question.parameters] == [
        ("theme", "theme", True, None),
        ("at-least", "number", False, "0.5"),
    ]
    assert question.usage == "remit ask leads <theme> [at-least] [--as-of ...]"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("// title: Leads\n", "", 1, "no 'title:'"),
        ("// for: Looking\n//   things up.\n", "", 1, "no 'for:'"),
        ("param theme", "param topic", 11, "$theme is used and not declared"),
        (">= $at_least", ">= 1", 6, "at-least is declared and not used"),
        (": theme, required", ": subject, required", 5, "unknown type 'subject'"),
        ("// scope: as-of\n", "", 10, "$documents is used and not declared"),
        ("scope: as-of", "scope: region", 7, "unknown scope 'region'"),
        ("column n:", "column number:", 13, "RETURN gives who, n"),
        ("// column n: how often\n", "", 12, "RETURN gives who, n"),
        ("ORDER BY who, n\n", "", 13, "no ORDER BY"),
        ("example: remit ask leads", "example: remit ask others", 10, "does not begin with"),
        ("--at-least 2", "--most 2", 10, "--most"),
        ("// column n", "// columns n", 9, "not a line of a header"),
        ("// column n:", "// column who:", 9, "declared twice"),
        ("$documents", "$wanted", 7, "$documents is not used"),
    ],
)
def test_a_header_that_does_not_fit_its_query_is_told_by_file_and_line(
    old: str, new: str, line: int, says: str
) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    with pytest.raises(DefinitionError) as caught:
        of(text.replace("$wanted", "null") if "$wanted" in new else text)
    assert says in caught.value.what
    assert f"leads.cypher, line {line}:" in caught.value.what


def test_every_question_of_the_library_loads_and_no_two_share_a_name() -> None:
    names = [question.name for question in catalogue.questions()]
    assert names == list(catalogue.files())
    wanted = {"who-owns", "owns-what", "no-lead", "contested-lead", "unresolved", "members", "sits-on", "priorities",
              "shared-priorities", "thematic-groups", "duplicate-groups", "evidence"}  # fmt: skip
    assert wanted <= set(names)


@pytest.mark.parametrize("name", catalogue.files())
def test_every_question_cites_and_leaves_rejected_claims_out(name: str) -> None:
    question = catalogue.question(name)
    columns = [c.name for c in question.columns]
    assert {"document", "locator", "quote"} <= set(columns) or name in {"documents"}
    assert "<> 'rejected'" in question.query or name in {"documents"}


@pytest.mark.parametrize("name", catalogue.files())
def test_every_question_avoids_what_the_two_stores_do_not_share(name: str) -> None:
    text = cypher._masked(catalogue.question(name).query)
    avoided = (r":\$\(", r"\bSHORTEST\b", r"\bexists\s*\(", r"\|:", r"\belementId\b", r"\bCALL\s*\(", r"\bLOAD\b")
    for construct in avoided:
        assert not re.search(construct, text, re.IGNORECASE), construct


@pytest.mark.parametrize("name", catalogue.files())
def test_the_example_of_every_question_parses(name: str, store: Store) -> None:
    words = shlex.split(catalogue.question(name).example)[2:]
    asked, values, named = parse_words(words)
    try:
        answer.ask(store, catalogue.question(asked), values, named)
    except UsageError as error:
        assert error.what.startswith("there is no "), error.what  # the name is of another county, nothing else is wrong


def test_two_questions_of_one_name_are_an_error(tmp_path: Path) -> None:
    for topic in ("a", "b"):
        (tmp_path / topic).mkdir()
        (tmp_path / topic / "leads.cypher").write_text(GOOD)
    with pytest.raises(DefinitionError, match="two questions are called leads"):
        catalogue.files(tmp_path)


def test_one_question_is_found_though_another_file_is_broken(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "leads.cypher").write_text(GOOD)
    (folder / "a" / "broken.cypher").write_text("RETURN 1")
    assert catalogue.question("leads", folder).title == "Leads"
    with pytest.raises(DefinitionError, match=r"broken\.cypher, line 1"):
        catalogue.question("broken", folder)


def test_an_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        catalogue.question("who-own")
    assert "who-owns" in caught.value.remedy
