"""Abbreviations, "the Board", "the police", "it": what they mean at the place where they stand."""

import pytest

from tests.loaders.saying import FRONT, document, found, names, roles

DERBYSHIRE = "# Derbyshire Community Safety Plan 2024-2027\n\nPublished by Derbyshire County Council in April 2024.\n\n"
GWENT = "# Gwent Community Safety Plan 2024-2027\n\n"


def leader(text: str) -> set[str]:
    """Who leads on something: the id of the register's entry, where there is one, else the name."""
    claims, entities = found(text)
    return {entities[c.source].register or entities[c.source].name for c in claims if c.type == "LEADS"}


@pytest.mark.parametrize("name", ["The police", "The Police", "The Force", "The Constabulary", "Derbyshire Police"])
def test_the_area_decides_which_police_force_is_meant(name: str) -> None:
    verb = "leads" if name in {"The Force", "The Constabulary"} else "lead"
    assert leader(f"{DERBYSHIRE}{name} {verb} on burglary.") == {"police:derbyshire"}
    if name != "Derbyshire Police":
        assert leader(f"{GWENT}{name} {verb} on burglary.") == {"police:gwent"}


@pytest.mark.parametrize(
    "name", ["The Fire and Rescue Service", "The fire service", "Derbyshire Fire and Rescue", "DFRS"]
)
def test_the_area_decides_which_fire_service_is_meant(name: str) -> None:
    assert leader(f"{DERBYSHIRE}{name} leads on arson.") == {"fire:derbyshire"}


@pytest.mark.parametrize("name", ["The Council", "The County Council", "Derbyshire Council"])
def test_the_publisher_decides_which_council_is_meant(name: str) -> None:
    assert leader(f"{DERBYSHIRE}{name} leads on road safety.") == {"council:E10000007"}


@pytest.mark.parametrize(
    "words",
    [
        "The Tackling Exploitation Partnership (TEP) met. TEP leads on modern slavery.",
        "TEP leads on modern slavery. The Tackling Exploitation Partnership (TEP) met.",
        "The Tackling Exploitation Partnership (‘TEP’) met. The TEP leads on modern slavery.",
        "The Tackling Exploitation Partnership (“the Partnership”) met. The Partnership leads on modern slavery.",
        "The Tackling Exploitation Partnership (hereafter the Partnership) met. The Partnership leads on slavery.",
        "The Tackling Exploitation Partnership met. The Partnership leads on modern slavery.",
        "The Tackling Exploitation Partnership met. It leads on modern slavery.",
        "### Tackling Exploitation Partnership\n\nThe partnership leads on modern slavery.",
        "The Tackling Exploitation Partnership and the Safer Marl Board met. The Partnership leads on modern slavery.",
    ],
)
def test_a_short_name_is_the_long_one(words: str) -> None:
    assert roles(words) == {("LEADS", "Tackling Exploitation Partnership", "modern-slavery")}


def test_the_group_is_the_one_of_its_own_heading() -> None:
    words = "### Rural Crime Group\n\nThe group leads on rural crime.\n\n### Arson Group\n\nThe group leads on arson."
    assert roles(words) == {
        ("LEADS", "Rural Crime Group", "rural-crime"),
        ("LEADS", "Arson Group", "fire-safety"),
    }


@pytest.mark.parametrize(
    "words",
    [
        "Police officers lead on burglary patrols.",
        "The police station leads the way on burglary.",
        "The police and crime plan leads on burglary.",
        "A board leads on burglary. The council house leads on burglary.",
        "The health board leads on drugs. The school board leads on drugs.",
        "CSPs lead on burglary, as national guidance says.",
    ],
)
def test_a_word_of_a_kind_is_nobody(words: str) -> None:
    assert roles(words, front=DERBYSHIRE) == set()


def test_an_abbreviation_means_what_its_document_says() -> None:
    one = "The Marl Drugs Board (MDB) met. MDB leads on drugs."
    other = "The Marl Domestic Board (MDB) met. MDB leads on drugs."
    assert roles(one) == {("LEADS", "Marl Drugs Board", "drugs")}
    assert roles(other) == {("LEADS", "Marl Domestic Board", "drugs")}


def test_a_name_of_before_is_no_name_of_now() -> None:
    found_names = names("The Safer Marl Board (formerly the Marl Crime Partnership) met.", "Board", "Partnership")
    assert found_names == {("Board", "Safer Marl Board"), ("Partnership", "Marl Crime Partnership")}


def test_aliases_are_the_other_names_of_the_same_body() -> None:
    _, entities = found(f"{FRONT}The Marl Drugs Board (MDB) leads on drugs. MDB meets.")
    board = next(e for e in entities.values() if e.label == "Board")
    assert (board.name, board.aliases) == ("Marl Drugs Board", ("MDB",))


def test_reading_twice_gives_the_same_names() -> None:
    assert document(DERBYSHIRE) == document(DERBYSHIRE)
    assert found(DERBYSHIRE) == found(DERBYSHIRE)


def test_the_short_name_of_a_care_board_is_the_care_board() -> None:
    front = "# Keeping Bristol Safe Plan 2025-2026\n\nPublished by Bristol City Council in April 2025.\n\n"
    assert leader(f"{front}BNSSG ICB leads on drugs.") == {"ods:QUY"}


def test_the_area_and_the_time_decide_which_rehabilitation_company_is_meant() -> None:
    front = "# Derbyshire Community Safety Plan 2018-2020\n\nPublished by Derbyshire County Council in April 2018.\n\n"
    assert leader(f"{front}The Community Rehabilitation Company leads on reoffending.") == {"crc:C08"}


def test_a_region_within_a_name_is_not_where_the_document_stands() -> None:
    front = "# Safer Leicestershire Plan 2024\n\nFor the North West. Of the North West. In the North West.\n\n"
    assert leader(f"{front}The police lead on burglary.") == {"police:leicestershire"}


def test_a_registered_name_with_an_apostrophe_is_registered() -> None:
    assert leader(f"{FRONT}The Mayor's Office for Policing and Crime leads on hate crime.") == {"mopac"}


def test_a_series_of_words_at_the_head_of_an_item_is_one_name() -> None:
    words = "- Violence, Vulnerability and Exploitation Board\n- Hate Crime Group\n"
    assert ("Board", "Violence, Vulnerability and Exploitation Board") in names(words, "Board", "ThematicGroup")


def test_a_team_of_the_partnership_is_the_team_of_the_one_that_the_document_has() -> None:
    text = "The Partnership Analysis Team works for the Safer Marl Partnership. The Safer Marl Analysis Team is small."
    assert names(text, "Organisation") == {("Organisation", "Safer Marl Analysis Team")}


def test_a_chair_who_signs_is_the_chair_of_what_stands_behind() -> None:
    text = "As Chair of the Marl Safer Board I am pleased.\n\nJo Bloggs, Chair, Marl Safer Board"
    assert names(text, "Post") == {("Post", "Chair of the Marl Safer Board")}


def test_partnerships_in_general_are_one_with_the_partnership() -> None:
    text = "Community Safety Partnerships were set up in 1998. A Community Safety Partnership has duties."
    assert len(names(text, "Partnership")) == 1
