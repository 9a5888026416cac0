import pytest

from ontology.registers import Entry, by_id, current, enclosing, entries


def named(name: str, label: str = "Organisation") -> list[Entry]:
    return [e for e in entries() if e.label == label and name in (e.name, *e.aliases)]


def test_every_id_is_there_once() -> None:
    assert len(by_id()) == len(entries()) > 2000


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Derbyshire Police", "police:derbyshire"),
        ("Derbyshire Constabulary", "police:derbyshire"),
        ("Charnwood Council", "council:E07000130"),
        ("Brent Council", "council:E09000005"),
        ("NHS Derby and Derbyshire ICB", "ods:QJ2"),
        ("DLNR CRC", "crc:C08"),
        ("Derbyshire Fire & Rescue Service", "fire:derbyshire"),
        ("HMPPS", "probation:his-majestys-prison-and-probation-service"),
        ("MOPAC", "mopac"),
    ],
)
def test_a_name_that_people_use_means_one_body(name: str, entry: str) -> None:
    assert [e.id for e in named(name)] == [entry]


@pytest.mark.parametrize("name", ["DCC", "NFRS", "HMIP", "LPT"])
def test_what_several_are_called_decides_nothing(name: str) -> None:
    assert named(name) == []
    assert len([e for e in entries() if name in e.ambiguous]) > 1


def test_a_commissioner_is_a_post_and_the_office_an_organisation() -> None:
    (post,) = named("Police and Crime Commissioner for Derbyshire", "Post")
    (office,) = named("Derbyshire OPCC")
    assert (post.id, office.id) == ("pcc:derbyshire", "opcc:derbyshire")
    assert not post.authority
    assert not office.authority


def test_the_kinds_of_the_act_are_responsible_and_others_are_not() -> None:
    rows = by_id()
    assert all(
        rows[i].authority for i in ("police:derbyshire", "council:E10000007", "fire:derbyshire", "ods:04J", "crc:C08")
    )
    assert not any(rows[i].authority for i in ("pcc:derbyshire", "central:home-office", "police:btp", "E10000007"))


def test_a_district_lies_in_its_county_its_region_and_its_country() -> None:
    assert [by_id()[a].name for a in enclosing("E07000038")] == ["Derbyshire", "East Midlands", "England"]
    assert [by_id()[a].name for a in enclosing("E08000003")] == ["Greater Manchester", "North West", "England"]
    assert list(enclosing("nowhere")) == []


def test_a_council_of_2008_and_what_came_after_it() -> None:
    (council,) = named("Congleton Borough Council")
    assert current(council, "2008")
    assert current(council, "2009-03-31")
    assert not current(council, "2009-04-01")
    assert not current(council, "2010")
    assert [by_id()[s].name for s in council.successors] == ["Cheshire East Council"]
    assert council.gss == "", "no source gives one"


def test_the_areas_of_a_reorganised_county_follow_its_councils() -> None:
    before, after = by_id()["E10000027"], by_id()["E06000066"]
    assert before.name == after.name == "Somerset"
    assert (current(before, "2020"), current(after, "2020")) == (True, False)
    assert (current(before, "2024-01"), current(after, "2024-01")) == (False, True)
    assert before.successors == (after.id,)


@pytest.mark.parametrize(
    ("start", "end", "date", "is_there"),
    [
        ("", "", "", True), ("", "", "1900", True), ("2012-11-22", "", "2012", True),
        ("2012-11-22", "", "2012-11-21", False), ("2012-11-22", "", "2012-11-22", True),
        ("", "2012-11-22", "2012-11-22", False), ("", "2012-11-22", "2012-11", True),
        ("", "2012-11-22", "2012-12", False), ("2018", "", "2018-01-01", True), ("", "2018", "2018-06-01", True),
    ],
)  # fmt: skip
def test_in_being_on_a_day_a_month_or_a_year(start: str, end: str, date: str, is_there: bool) -> None:
    assert current(Entry("x", "r", "Organisation", "k", "n", start=start, end=end), date) is is_there


def test_every_row_names_its_source() -> None:
    assert all(e.source and e.checked for e in entries())


def test_sections_that_matter_are_rows_of_their_own() -> None:
    act = "ukpga/1998/37"
    assert {f"{act}/section/{n}" for n in ("5", "6", "17")} <= set(by_id())
    assert by_id()[f"{act}/section/5"].part_of == act
    assert by_id()[act].uri == "https://www.legislation.gov.uk/ukpga/1998/37"
