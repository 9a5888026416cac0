import pytest

from ontology.themes import find, match, themes, wider


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Domestic Abuse / Sexual Violence", ["domestic-abuse", "sexual-violence"]),
        ("Domestic and Sexual Violence (vulnerable victims)", ["domestic-and-sexual-abuse"]),
        ("Organised Crime Groups (OCGs)", ["organised-crime-groups"]),
        ("Gangs & Organized Crime Groups", ["gangs", "organised-crime-groups"]),
        ("Reducing Re-offending", ["offender-management"]),
        ("Killed or seriously injured on our roads", ["road-safety"]),
        ("ASB", ["anti-social-behaviour"]),
        ("Antisocial behavior", ["anti-social-behaviour"]),
        ("Dwelling burglaries", ["burglary"]),
        ("Domestic burglary", ["burglary"]),
        ("Domestic extremism", ["terrorism-and-extremism"]),
        ("Theft of lead", ["theft"]),
        ("Violence and knife crime", ["violence", "knife-crime"]),
        ("Violence, above all knife crime", ["knife-crime"]),
        ("Violence that involves young people", ["youth-violence"]),
        ("Victims of fraud", ["fraud"]),
        ("Support for victims", ["victims"]),
        ("Integration and new communities", ["cohesion", "new-and-emerging-communities"]),
        ("Health and care system integration", []),
        ("Cuckooing", ["exploitation"]),
        ("Tackling VAWG", ["violence-against-women-and-girls"]),
        ("Crime and disorder", []),
        ("Strategic priorities", []),
        ("", []),
    ],
)
def test_the_narrowest_themes_in_the_phrases_order(phrase: str, expected: list[str]) -> None:
    assert list(match(phrase)) == expected


@pytest.mark.parametrize(
    "phrase", ["Prevent", "PREVENT", "the Prevent duty", "Prevent & Channel", "Prevent, Protect", "Prevent Board"]
)
def test_prevent_is_the_strategy(phrase: str) -> None:
    assert "prevent" in match(phrase)


@pytest.mark.parametrize(
    "phrase", ["to prevent crime", "Prevent crime", "prevent", "Prevent and reduce offending", "Prevent harm"]
)
def test_prevent_is_a_verb(phrase: str) -> None:
    assert "prevent" not in match(phrase)


@pytest.mark.parametrize("phrase", ["da", "the ct scan", "sv", "a noms de guerre", "Iom"])
def test_abbreviations_need_their_capitals(phrase: str) -> None:
    assert match(phrase) == ()


def test_running_text_gives_places_without_overlaps() -> None:
    text = "The Board leads on ASB, and on serious and organised crime; resources and capacity are short."
    assert [(text[s:e], t) for s, e, t in find(text)] == [
        ("ASB", "anti-social-behaviour"),
        ("serious and organised crime", "organised-crime"),
    ]


def test_every_label_finds_its_theme() -> None:
    for theme in themes().values():
        for label in (theme.label, *theme.alternative):
            found = set(match(label)) | {w for t in match(label) for w in wider(t)}
            assert theme.id in found or theme.id in {t for _, _, t in find(label)}, label


def test_themes_are_those_of_the_contract_and_all_defined() -> None:
    assert len(themes()) == 67
    assert all(t.definition.endswith(".") for t in themes().values())
    assert wider("knife-crime") == ("serious-violence", "violence")
