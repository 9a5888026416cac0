"""What each question answers on the small county, written down by hand."""

from typing import Any

import pytest

from graph.store import Store
from queries import answer, catalogue

CSA, DALE, CITY = "Shire CSA 2018/20", "Dale CSP 2023", "City SIA 2016"
APPENDIX = "Appendix A, row Modern slavery"
SLAVERY = "Modern slavery and human trafficking"


def ask(store: Store, name: str, *values: str, **named: str) -> answer.Answer:
    return answer.ask(store, catalogue.question(name), values, named)


def columns(found: answer.Answer, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[n] for n in names) for row in found.dicts()]


def test_who_owns_tells_leads_supporters_lost_marks_and_priorities(store: Store) -> None:
    found = ask(store, "who-owns", "modern slavery")
    assert columns(found, "role", "who", "what", "relation", "since", "status", "document", "locator") == [
        ("leads", "Shire Police", SLAVERY, "this theme", "2023-04", "stated", DALE, "2.3"),
        ("leads", "Shire Safer Board", SLAVERY, "this theme", None, "stated", CSA, "4.1"),
        ("supports", "Dale District Council", SLAVERY, "this theme", None, "stated", CSA, "4.2"),
        ("not readable", "Shire Crime Board", SLAVERY, "this theme", None, "unreadable", CSA, APPENDIX),
        ("priority", "Shire Safer Board", "Modern slavery", "this theme", None, "stated", CSA, "4"),
    ]  # fmt: skip
    assert found.notes == (f"not readable: look at {APPENDIX} of {CSA}",)
    assert [s.short for s in found.sources] == [CSA, DALE]
    assert found.understood == (("theme", f"{SLAVERY} (theme, theme:modern-slavery)"),)


def test_who_owns_marks_narrower_and_broader_themes(store: Store) -> None:
    assert columns(ask(store, "who-owns", "Cyber crime"), "role", "who", "what", "relation") == [
        ("leads", "Shire Police", "Cyber crime", "this theme"),
        ("leads", "Trading Standards", "Cyber crime", "this theme"),
        ("group", "Cyber Group", "Cyber crime", "this theme"),
        ("priority", "Dale Community Safety Partnership", "Cyber", "this theme"),
        ("leads", "Online Harm Group", "Online harm", "narrower"),
        ("group", "Online Harm Group", "Online harm", "narrower"),
    ]
    assert ("leads", "Trading Standards", "broader") in columns(
        ask(store, "who-owns", "online harm"), "role", "who", "relation"
    )


def test_owns_what(store: Store) -> None:
    assert columns(ask(store, "owns-what", "the police"), "role", "what", "kind", "since", "document") == [
        ("leads", "Cyber crime", "theme", None, DALE),
        ("leads", SLAVERY, "theme", "2023-04", DALE),
    ]
    assert columns(ask(store, "owns-what", "SSB"), "role", "what") == [
        ("leads", SLAVERY), ("sets", "Hate crime"), ("sets", "Modern slavery"),
    ]  # fmt: skip


def test_a_rejected_claim_answers_nothing(store: Store) -> None:
    assert ask(store, "owns-what", "SCC").rows == ()
    assert "Dale District Council" not in [who for (who,) in columns(ask(store, "members", "SSB"), "who")]
    for name in catalogue.files():
        question = catalogue.question(name)
        if not any(p.required for p in question.parameters):
            assert "Wrongly read." not in str(answer.ask(store, question).rows), name


def test_no_lead_looks_at_documents_of_the_same_area_and_around_it(store: Store) -> None:
    assert columns(ask(store, "no-lead"), "priority", "who", "theme", "document") == [
        ("Hate crime", "Shire Safer Board", "Hate crime", CSA),
        ("Hate Crime", "Dale Community Safety Partnership", "Hate crime", DALE),
        ("Hate Crime", "Dale District Council", "Hate crime", DALE),
    ]  # the city's own board leads there, and nowhere else


def test_contested_lead_leaves_joint_leads_out(store: Store) -> None:
    assert columns(ask(store, "contested-lead"), "what", "lead", "against", "document", "other_document") == [
        (SLAVERY, "Shire Safer Board", "Shire Police", CSA, DALE),
    ]


def test_unresolved(store: Store) -> None:
    found = ask(store, "unresolved")
    assert columns(found, "who", "what", "locator") == [
        ("Shire Crime Board", SLAVERY, "Appendix A, row Modern slavery"),
        ("Dale District Council", "Cyber Group", "2.9"),
    ]
    assert found.notes == (f"not readable: look at {APPENDIX} of {CSA}", f"not readable: look at 2.9 of {DALE}")
    assert columns(ask(store, "unresolved", who="Dale District Council"), "what") == [("Cyber Group",)]


def test_members(store: Store) -> None:
    assert columns(ask(store, "members", "SSB"), "role", "who", "kind", "responsible_authority", "document") == [
        ("chair", "Chief Constable", "office", False, CSA),
        ("member", "Shire County Council", "organisation", True, CSA),
        ("member", "Shire Police", "organisation", True, CSA),
        ("member", "Shire Police", "organisation", True, DALE),
    ]
    assert columns(ask(store, "members", "Cyber Group"), "role", "who") == [("not readable", "Dale District Council")]


def test_sits_on_counts_an_organisations_own_units(store: Store) -> None:
    assert columns(ask(store, "sits-on", "Shire County Council"), "role", "body", "through") == [
        ("member", "Dale Community Safety Partnership", "Trading Standards"),
        ("member", "Shire Safer Board", None),
    ]
    assert columns(ask(store, "sits-on", "Chief Constable"), "role", "body") == [("chair", "Shire Safer Board")]


def test_priorities_stand_in_the_documents_order(store: Store) -> None:
    assert columns(ask(store, "priorities", "SSB"), "rank", "priority", "period", "themes") == [
        (1, "Modern slavery", "2018/2020", [SLAVERY]),
        (2, "Hate crime", "2018/2020", ["Hate crime"]),
    ]
    assert columns(ask(store, "priorities", theme="exploitation"), "priority") == [("Modern slavery",)]


def test_shared_priorities_count_a_partnership_once(store: Store) -> None:
    assert columns(ask(store, "shared-priorities"), "theme", "partnerships", "who", "priority") == [
        ("Hate crime", 3, "City Community Safety Partnership", "Hatred"),
        ("Hate crime", 3, "Dale Community Safety Partnership", "Hate Crime"),
        ("Hate crime", 3, "Shire Safer Board", "Hate crime"),
    ]
    assert ask(store, "shared-priorities", at_least="4").rows == ()


def test_thematic_groups(store: Store) -> None:
    assert columns(ask(store, "thematic-groups"), "group", "theme", "belongs_to") == [
        ("Burglary Cell", "Burglary", []),
        ("Burglary Task Force", "Burglary", []),
        ("Cyber Group", "Cyber crime", ["Dale Community Safety Partnership"]),
        ("Hate Crime Forum", "Hate crime", []),
        ("Hate Crime Panel", "Hate crime", []),
        ("Online Harm Group", "Online harm", ["Dale Community Safety Partnership"]),
    ]
    assert columns(ask(store, "thematic-groups", "cyber-crime"), "group") == [("Cyber Group",), ("Online Harm Group",)]


def test_duplicate_groups_meet_in_theme_area_and_time(store: Store) -> None:
    # the two hate crime groups are of a county and a city outside it: no duplicates
    assert columns(ask(store, "duplicate-groups"), "score", "group", "other", "theme", "other_theme", "made_of") == [
        (1, "Burglary Cell", "Burglary Task Force", "Burglary", "Burglary", "same theme 1 x same area 1 x same time 1"),
        (0.7, "Online Harm Group", "Cyber Group", "Online harm", "Cyber crime",
         "broader theme 0.7 x same area 1 x same time 1"),
    ]  # fmt: skip


def test_evidence_gives_both_directions_and_the_register(store: Store) -> None:
    assert columns(ask(store, "evidence", "SSB"), "who", "says", "what", "locator")[:2] == [
        ("Shire Safer Board", "leads", SLAVERY, "4.1"),
        ("Chief Constable", "chairs", "Shire Safer Board", "3.2"),
    ]
    assert columns(ask(store, "evidence", "Dale"), "says", "document", "locator") == [
        ("part of", None, "local-authorities"), ("covers", DALE, "title"),
    ]  # fmt: skip
    assert columns(ask(store, "evidence", "SSB", "the police"), "says", "document") == [
        ("member of", CSA),
        ("member of", DALE),
    ]


def test_joint_lead(store: Store) -> None:
    assert columns(ask(store, "joint-lead"), "what", "leads", "locator") == [
        ("Cyber crime", ["Shire Police", "Trading Standards"], "2.4"),
    ]


def test_lead_by_area(store: Store) -> None:
    assert columns(ask(store, "lead-by-area", "cyber-crime"), "area", "theme", "who") == [
        ("Dale", "Cyber crime", "Shire Police"),
        ("Dale", "Cyber crime", "Trading Standards"),
        ("Dale", "Online harm", "Online Harm Group"),
    ]
    assert [area for (area,) in columns(ask(store, "lead-by-area"), "area")] == ["City", *["Dale"] * 4, "Shire"]


def test_statutory(store: Store) -> None:
    assert columns(ask(store, "statutory"), "act", "who", "kind", "uri") == [
        ("Crime and Disorder Act 1998", "Shire Safer Board", "board", "http://e.org/1998/37"),
    ]


def test_chairs_and_lines(store: Store) -> None:
    assert columns(ask(store, "chairs"), "body", "chair", "kind") == [
        ("Shire Safer Board", "Chief Constable", "office")
    ]
    assert columns(ask(store, "reporting-line", "Cyber Group"), "step", "body", "says", "above") == [
        (1, "Cyber Group", "part of", "Dale Community Safety Partnership"),
        (2, "Dale Community Safety Partnership", "reports to", "Shire Safer Board"),
    ]
    assert columns(ask(store, "sub-groups", "SSB"), "step", "body", "says", "above") == [
        (1, "Dale Community Safety Partnership", "reports to", "Shire Safer Board"),
        (2, "Cyber Group", "part of", "Dale Community Safety Partnership"),
        (2, "Online Harm Group", "part of", "Dale Community Safety Partnership"),
    ]


def test_orphans_and_the_busiest(store: Store) -> None:
    assert columns(ask(store, "orphans"), "body", "lacks") == [
        ("City Crime Partnership", ["members", "chair", "line", "theme"]),
    ]
    assert columns(ask(store, "busiest", "1"), "who", "seats", "leads", "role", "what", "document") == [
        ("Shire Police", 3, 2, "leads", "Cyber crime", DALE),
        ("Shire Police", 3, 2, "leads", SLAVERY, DALE),
        ("Shire Police", 3, 2, "member", "Burglary Cell", CITY),
        ("Shire Police", 3, 2, "member", "Burglary Task Force", CITY),
        ("Shire Police", 3, 2, "member", "Shire Safer Board", CSA),
        ("Shire Police", 3, 2, "member", "Shire Safer Board", DALE),
    ]


def test_risks_beside_priorities(store: Store) -> None:
    assert columns(ask(store, "risk-without-priority"), "risk", "level", "theme") == [
        ("Cyber attacks", "high", "Cyber crime")
    ]
    assert columns(ask(store, "priority-without-risk"), "priority", "who") == [
        ("Hate crime", "Shire Safer Board"), ("Modern slavery", "Shire Safer Board"),
    ]  # fmt: skip
    assert columns(ask(store, "high-risks"), "level", "risk", "themes") == [("high", "Cyber attacks", ["Cyber crime"])]
    assert columns(ask(store, "risk-scores"), "risk", "score", "by") == [("Cyber attacks", 12, "Shire Police")]
    assert columns(ask(store, "coverage", theme="hate-crime"), "who", "priority") == [
        ("City Community Safety Partnership", "Hatred"),
        ("Dale Community Safety Partnership", "Hate Crime"),
        ("Dale District Council", "Hate Crime"),
        ("Shire Safer Board", "Hate crime"),
    ]


def test_change(store: Store) -> None:
    assert columns(ask(store, "renamed"), "now", "before") == [
        ("City Community Safety Partnership", "City Crime Partnership")
    ]
    assert columns(ask(store, "ended", "2018", "2023", who="SSB"), "who", "says", "what") == [
        ("Chief Constable", "chairs", "Shire Safer Board"),
        ("Shire County Council", "member of", "Shire Safer Board"),
        ("Shire Safer Board", "has a priority about", "Hate crime"),
        ("Shire Safer Board", "has a priority about", SLAVERY),
        ("Shire Safer Board", "leads", SLAVERY),
    ]
    new = columns(ask(store, "new", "2018", "2023"), "who", "says", "what")
    assert ("Dale Community Safety Partnership", "reports to", "Shire Safer Board") in new
    both = ask(store, "changes", "2018", "2023")
    assert len(both.rows) == len(new) + len(ask(store, "ended", "2018", "2023").rows)


def test_documents(store: Store) -> None:
    assert columns(ask(store, "documents"), "document", "period", "areas", "file") == [
        (CITY, None, ["City"], "city.md"),
        (DALE, "2023/2024", ["Dale"], "dale.md"),
        (CSA, "2018/2020", ["Shire"], "county.md"),
    ]  # fmt: skip


def test_the_other_duplications(store: Store) -> None:
    assert columns(ask(store, "membership-overlap"), "score", "body", "other", "in_common", "made_of") == [
        (1, "Burglary Cell", "Burglary Task Force", ["City Council", "Shire Police"], "2 of 2 members sit on both"),
    ]
    assert columns(ask(store, "meeting-load"), "score", "who", "theme", "seats", "body") == [
        (0.5, "City Council", "Burglary", 2, "Burglary Cell"),
        (0.5, "City Council", "Burglary", 2, "Burglary Task Force"),
        (0.5, "Shire Police", "Burglary", 2, "Burglary Cell"),
        (0.5, "Shire Police", "Burglary", 2, "Burglary Task Force"),
    ]
    assert ask(store, "duplicate-priorities").rows == ()  # of different years
    assert columns(ask(store, "duplicate-priorities", years_apart="5"), "score", "who", "other_who", "made_of") == [
        (0.4, "Shire Safer Board", "Dale Community Safety Partnership",
         "same theme 1 x one area within the other 0.8 x at different times 0.5"),
    ]  # fmt: skip
    assert ask(store, "same-as").rows == ()  # the hate crime groups are of two places


@pytest.mark.parametrize("name", catalogue.files())
def test_rows_come_in_the_same_order_twice(name: str, store: Store) -> None:
    question = catalogue.question(name)
    given = {"theme": "cyber-crime", "who": "SSB", "body": "SSB", "about": "SSB", "from": "2018", "to": "2023"}
    named = {p.name: given[p.name] for p in question.parameters if p.required}
    first, second = (answer.ask(store, question, (), named) for _ in range(2))
    assert first == second


def test_the_place_to_look_is_what_the_lost_marks_share() -> None:
    assert answer._shared([["Appendix A", "row 1"], ["Appendix A", "row 2"]]) == ["Appendix A"]
    assert answer._shared([["2.9"], ["Appendix A", "row 2"]]) == []
    assert answer._shared([["2.9"]]) == ["2.9"]
