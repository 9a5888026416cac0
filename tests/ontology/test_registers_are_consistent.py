from dataclasses import replace

import pytest

from ontology import consistency
from ontology.registers import Entry, by_id, entries


def test_registers_and_themes_have_no_problems() -> None:
    assert consistency.problems() == []


ROWS = entries()
COUNCIL, AREA, ACT = by_id()["council:E07000038"], by_id()["E07000038"], by_id()["ukpga/1998/37"]


def with_row(row: Entry, *, instead: Entry | None = None) -> list[str]:
    return list(consistency.registers((*(r for r in ROWS if r is not instead), row)))


@pytest.mark.parametrize(
    ("row", "instead", "problem"),
    [
        (COUNCIL, None, "stands there twice"),
        (replace(COUNCIL, gss="E0700003"), COUNCIL, "is no GSS code"),
        (replace(COUNCIL, id="council:x"), None, "the code E07000038 belongs to"),
        (replace(COUNCIL, end="2020", successors=("council:none",)), COUNCIL, "is succeeded by council:none"),
        (replace(COUNCIL, successors=("council:E10000007",)), COUNCIL, "has a successor but no end"),
        (replace(COUNCIL, areas=("E99999999",)), COUNCIL, "covers E99999999, which is no area"),
        (replace(COUNCIL, areas=("ukpga/1998/37",)), COUNCIL, "which is no area"),
        (replace(COUNCIL, start="2020", end="2019"), COUNCIL, "ends (2019) before it starts (2020)"),
        (replace(COUNCIL, start="1st May"), COUNCIL, "is no ISO date"),
        (replace(COUNCIL, name=" "), COUNCIL, "the name is empty"),
        (replace(COUNCIL, label="Charity"), COUNCIL, "'Charity' is not one of"),
        (replace(COUNCIL, source=""), COUNCIL, "has no source"),
        (replace(COUNCIL, ambiguous=COUNCIL.aliases), COUNCIL, "both an alias and ambiguous"),
        (replace(COUNCIL, id="council:x", gss=""), None, "are both called"),
        (replace(AREA, part_of=""), AREA, "its chain of areas ends at itself"),
        (replace(AREA, part_of="E07000038"), AREA, "its chain of areas ends at"),
        (replace(AREA, part_of="nowhere"), AREA, "is a part of nowhere"),
        (replace(ACT, uri="https://example.org"), ACT, "is no address of an Act"),
    ],
)
def test_a_deliberate_fault_is_named(row: Entry, instead: Entry | None, problem: str) -> None:
    found = with_row(row, instead=instead)
    assert any(problem in line for line in found), found
    assert all("\n" not in line for line in found)
