"""From what people type to what is meant, and which documents an answer rests on."""

import pytest

from graph.store import Store
from ontology.errors import UsageError
from queries import answer, catalogue, match, scope
from queries.show import show


@pytest.mark.parametrize(
    ("type", "text", "id"),
    [
        ("theme", "theme:cyber-crime", "theme:cyber-crime"),
        ("theme", "cyber-crime", "theme:cyber-crime"),
        ("theme", "CYBER  Crime", "theme:cyber-crime"),
        ("theme", "human trafficking", "theme:modern-slavery"),
        ("theme", "Hate Crime", "theme:hate-crime"),  # also two priorities
        ("body", "ssb", "board:shire-safer-board"),
        ("actor", "The Police", "organisation:shire-police"),
        ("actor", "chief constable", "post:chief-constable"),
        ("area", "E07000099", "area:E07000099"),
        ("document", "Dale Community Safety Report 2023", "document:district-2023"),
        ("node", "{{7*7}}", "programme:hostile-3"),
    ],
)
def test_a_name_is_found_by_id_name_or_alias(store: Store, type: str, text: str, id: str) -> None:
    assert match.one(store, type, text)[0].id == id


def test_several_are_listed_and_none_is_guessed(store: Store) -> None:
    with pytest.raises(UsageError) as caught:
        match.one(store, "body", "the Board")
    assert "may be 2 things: Shire Crime Board (board, board:shire-crime-board); Shire Safer Board" in caught.value.what


@pytest.mark.parametrize("text", ["", "   ", "the", "🙂", "'", "\\", "a" * 5000, "nobody by this name"])
def test_none_gives_the_nearest_three(store: Store, text: str) -> None:
    with pytest.raises(UsageError) as caught:
        match.one(store, "theme", text)
    assert caught.value.remedy.count("(theme, ") == 3


def test_the_nearest_comes_first(store: Store) -> None:
    with pytest.raises(UsageError) as caught:
        match.one(store, "theme", "cyber")
    assert caught.value.remedy.startswith("the nearest: Cyber crime")


def test_a_documents_short_reference_names_it(store: Store) -> None:
    assert match.one(store, "document", "Dale CSP 2023")[0].id == "document:district-2023"


def test_a_full_name_wins_and_others_of_that_alias_are_told(store: Store) -> None:
    one, other = (
        match.Named(i, n, a, "Theme") for i, n, a in (("t:1", "Safety", ()), ("t:2", "Road safety", ("safety",)))
    )
    assert match.choose([one, other], "theme", "safety") == (one, (other,))


def test_show_prefers_bodies_and_themes_to_a_priority_of_that_name(store: Store) -> None:
    found = show(store, "Hate crime")
    assert found.understood[0] == ("what", "Hate crime (theme, theme:hate-crime)")
    assert show(store, "cyber attacks").understood[0][1].startswith("Cyber attacks (risk")
    assert ("also", "a responsible authority") in show(store, "Shire Police").understood


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, None),
        ({"document": "Dale CSP 2023"}, ["document:district-2023"]),
        ({"as-of": "2019"}, ["document:city-2016", "document:county-2018"]),
        ({"as-of": "2015"}, []),
        ({"area": "Dale"}, ["document:county-2018", "document:district-2023"]),
        ({"area": "City"}, ["document:city-2016"]),
        ({"area": "Dale", "as-of": "2023"}, ["document:district-2023"]),
    ],
)
def test_narrowing_comes_down_to_documents(store: Store, wanted: dict[str, str], ids: list[str] | None) -> None:
    assert scope.documents(store, wanted)[0] == ids


@pytest.mark.parametrize(
    ("date", "period", "ended", "at", "holds"),
    [
        ("2018", "2018/2020", None, 2018, True),
        ("2018", "2018/2020", None, 2021, False),
        ("2016-05", "2016-17", None, 2017, True),
        ("2018", None, None, 2025, True),
        ("2018", None, "2021-01", 2020, True),
        ("2018", None, "2021-01", 2021, False),
        (None, None, None, 1990, True),
        ("2023-07-06", None, None, 2022, False),
    ],
)
def test_when_a_document_is_in_force(date: str, period: str, ended: str, at: int, holds: bool) -> None:
    assert scope.in_force(at, date, period, ended) is holds


def test_a_lead_that_starts_later_does_not_hold_yet(store: Store) -> None:
    found = answer.ask(store, catalogue.question("who-owns"), ["modern-slavery"], {"as_of": "2023"})
    assert [row[1] for row in found.rows] == ["Shire Police"]
    assert scope.year("2023") == 2023


@pytest.mark.parametrize(
    ("name", "values", "named", "says"),
    [
        ("who-owns", [], {}, "who-owns needs a theme"),
        ("who-owns", ["a", "b"], {}, "takes 1 value, not 2"),
        ("who-owns", ["cyber-crime"], {"theme": "fraud"}, "theme is given twice"),
        ("who-owns", ["cyber-crime"], {"year": "2"}, "has no --year"),
        ("who-owns", ["cyber-crime"], {"as-of": "18"}, "'18' is no year"),
        ("shared-priorities", ["many"], {}, "'many' is no number"),
        ("shared-priorities", ["nan"], {}, "'nan' is no number"),
        ("shared-priorities", ["1e999"], {}, "'1e999' is no number"),
    ],
)
def test_what_does_not_fit_is_told(
    store: Store, name: str, values: list[str], named: dict[str, str], says: str
) -> None:
    with pytest.raises(UsageError, match=says):
        answer.ask(store, catalogue.question(name), values, named)


def test_a_limit_gives_the_first_rows_and_says_that_there_are_more(store: Store) -> None:
    question = catalogue.question("governance")
    whole = answer.ask(store, question)
    few = answer.ask(store, question, limit=2)
    assert few.rows == whole.rows[:2]
    assert few.notes[0] == "these are the first 2 rows; there are more: narrow the question, or ask with --limit all"
    assert answer.ask(store, question, limit=len(whole.rows)) == whole


@pytest.mark.parametrize("name", catalogue.files())
def test_every_question_takes_a_limit(name: str) -> None:
    assert "LIMIT $limit" in catalogue.question(name).query


def test_a_name_that_is_known_does_not_cost_reading_every_name(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read, rows = type(store).read, list[int]()

    def counted(self: Store, query: str, parameters: object = None) -> object:
        found = read(self, query, parameters)  # type: ignore[arg-type]
        rows.append(len(found.rows))
        return found

    monkeypatch.setattr(type(store), "read", counted)
    assert match.one(store, "actor", "The Police")[0].id == "organisation:shire-police"
    assert rows == [1]


def test_a_store_that_has_no_folded_names_is_searched_by_reading_them(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(match, "FOLDED", "nothing_of_the_kind")  # as in a database that neo4j-admin has filled
    assert match.one(store, "actor", "The Police")[0].id == "organisation:shire-police"
