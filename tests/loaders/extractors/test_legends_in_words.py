"""What a legend says of marks, in a sentence or a line: letters, figures, signs, ticks, and shading told in words."""

import pytest

from tests.loaders.saying import Said, leads, said, supports, table

SAFETY, HEALTH = "Marl Safety Board", "Marl Health Board"


def matrix(lead: str, support: str) -> str:
    """The one board has `lead` for hate crime and `support` for burglary; the other has them the other way about."""
    rows = (f"Hate crime | {lead} | {support}", f"Burglary | {support} | {lead}", "Drugs |  | ")
    return table(f"Theme | {SAFETY} | {HEALTH}", *rows)


LED = leads(SAFETY, "hate-crime") | leads(HEALTH, "burglary")
HELPED = supports(SAFETY, "burglary") | supports(HEALTH, "hate-crime")
OPEN: Said = {("UNRESOLVED", SAFETY, "burglary"), ("UNRESOLVED", HEALTH, "hate-crime")}


def marks(legend: str, lead: str, support: str) -> Said:
    return said(f"{legend}\n\n{matrix(lead, support)}", "LEADS", "SUPPORTS", "UNRESOLVED")


@pytest.mark.parametrize(
    ("legend", "lead", "support"),
    [
        ("An L shows that the board leads and an S that it supports.", "L", "S"),
        ("An L shows the board that leads; an S marks one that helps.", "L", "S"),
        ("L is the lead agency and S a supporting agency.", "L", "S"),
        ("Key: L means lead, S means support.", "L", "S"),
        ("1 = leads, 2 = supports", "1", "2"),
        ("Key: 1 = leads 2 = supports", "1", "2"),
        ("l = lead, s = support", "l", "s"),
        ("P = primary, C = contributes", "P", "C"),
        ("D: drives the work, B: backs it", "D", "B"),
        ("Key: ● lead ○ support", "●", "○"),
        ("Two ticks: lead; one tick: support", "✓✓", "✓"),
        ("A (answerable) = in charge, R (responsible) = assists", "A", "R"),
    ],
)
def test_a_legend_says_what_its_marks_mean(legend: str, lead: str, support: str) -> None:
    assert marks(legend, lead, support) == LED | HELPED


@pytest.mark.parametrize(
    ("legend", "nothing"),
    [
        ("l = lead, i = kept informed", "i"),
        ("1 = leads, 3 = observes", "3"),
        ("L = lead, A = advises", "A"),
        ("L = lead, N = no role", "N"),
        ("L = lead, V = views sought", "V"),
        ("L = lead, W = watches", "W"),
    ],
)
def test_a_mark_for_no_role_gives_none(legend: str, nothing: str) -> None:
    assert marks(legend, legend[0], nothing) == LED


@pytest.mark.parametrize("mark", ["q", "S", "3", "✓"])
def test_a_mark_that_the_legend_does_not_explain_is_unresolved(mark: str) -> None:
    assert marks("l = lead, s = support", "l", mark) == LED | OPEN


@pytest.mark.parametrize(
    "legend",
    ["", "The letters are explained on another page.", "L and S are short for two towns.", "The table is of 2024."],
)
def test_marks_that_nothing_explains_say_nothing(legend: str) -> None:
    assert marks(legend, "L", "S") == set()


def test_what_supports_the_lead_does_not_lead() -> None:
    assert marks("L = leads, H = helps the lead", "L", "H") == LED | HELPED


@pytest.mark.parametrize(
    "words",
    [
        "Dark shading marks the lead board, pale shading those that support.",
        "The colours show who leads.",
        "Lead boards are highlighted.",
        "The lead board is in bold.",
    ],
)
def test_shading_that_is_told_in_words_and_lost_is_unresolved(words: str) -> None:
    every = {
        ("UNRESOLVED", board, theme) for board in (SAFETY, HEALTH) for theme in ("hate-crime", "burglary", "drugs")
    }
    assert marks(words, "", "") == every


@pytest.mark.parametrize("words", ["", "The cells are shaded for print.", "Each board leads on some themes."])
def test_empty_cells_that_no_words_say_are_shaded_say_nothing(words: str) -> None:
    assert marks(words, "", "") == set()


def test_a_table_of_one_mark_and_its_words_is_a_legend() -> None:
    legend = table("Mark | Meaning", "1 | The board leads", "2 | The board supports")
    assert marks(legend.strip(), "1", "2") == LED | HELPED
