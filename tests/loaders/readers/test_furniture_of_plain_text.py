"""What stands on every page of a text and says nothing: markings, page numbers, running titles, contents."""

import pytest

from loaders.document import Document
from loaders.readers.text import read
from tests.loaders.saying import leads, roles

NUMBERS = ("one", "two", "three", "four")
TITLE = "Marlshire Community Safety Plan\n\n"


def words(number: str) -> str:
    return f"Paragraph {number} of the plan says something at length, as plans do."


def pages(above: str, below: str) -> Document:
    """Four pages, with a line above and a line below the words of each; # stands for the number of the page."""
    text = "".join(
        f"{above}\n\n{words(each)}\n\n{below}\n\n".replace("#", str(page)) for page, each in enumerate(NUMBERS, 7)
    )
    return read(text.encode(), "plan.txt")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("OFFICIAL", "Page # of 12"),
        ("OFFICIAL | Page #", "Marlshire Harm Board: our plan"),
        ("Page # - OFFICIAL SENSITIVE", "Back to top"),
        ("Not protectively marked", "- # -"),
        ("Marlshire Harm Board: our plan", "# | P a g e"),
        ("Marlshire community safety plan          #", "This page is intentionally left blank"),
    ],
)
def test_lines_of_every_page_are_dropped_and_counted(above: str, below: str) -> None:
    document = pages(above, below)
    assert [b.text for b in document.blocks] == [words(each) for each in NUMBERS]
    assert document.left_out == ("8 lines of page headers, footers and numbers",)


def test_a_marking_is_dropped_though_it_stands_there_once() -> None:
    document = read(f"OFFICIAL SENSITIVE\n\n{words('one')}\n\n{words('two')}\n".encode(), "plan.txt")
    assert [b.text for b in document.blocks] == [words("one"), words("two")]
    assert [left.split()[0] for left in document.left_out] == ["1"]


def test_a_running_title_counts_the_pages_by_itself() -> None:
    text = "".join(f"{words(each)}\n\nMarlshire safety plan      {page}\n\n" for page, each in enumerate(NUMBERS, 7))
    document = read(text.encode(), "plan.txt")
    assert [b.text for b in document.blocks] == [words(each) for each in NUMBERS]
    assert document.left_out == ("4 lines of page headers, footers and numbers",)


def test_a_title_whose_number_does_not_count_pages_stays() -> None:
    lines = [f"Hate crimes recorded in Marl      {figure}" for figure in (40, 38, 52, 41)]
    text = "".join(f"{words(each)}\n\n{line}\n\n" for each, line in zip(NUMBERS, lines, strict=True))
    document = read(text.encode(), "plan.txt")
    assert document.left_out == ()
    assert all(any(figure in b.text for b in document.blocks) for figure in ("40", "38", "52", "41"))


def test_what_is_said_three_times_far_from_any_page_number_stays() -> None:
    text = "".join(f"Who leads\n\n{words(each)}\n\n{words(each)} Again.\n\n" for each in NUMBERS)
    assert read(text.encode(), "plan.txt").left_out == ()


@pytest.mark.parametrize("gap", [" ........ ", "\t"])
def test_a_table_of_contents_is_dropped_and_counted_and_says_nothing(gap: str) -> None:
    lines = f"Kent Police leads on hate crime{gap}3\nBurglary{gap}5\nFraud and scams{gap}9\n\n"
    text = f"{TITLE}Contents\n\n{lines}Medway Council leads on burglary.\n"
    assert read(text.encode(), "plan.txt").left_out == ("3 lines of a table of contents",)
    assert roles(lines + "Medway Council leads on burglary.\n", front=TITLE) == leads("Medway Council", "burglary")


def test_figures_that_do_not_rise_are_no_contents() -> None:
    text = f"{TITLE}Hate crime\t30\nBurglary\t5\nFraud\t9\n\nMedway Council leads on burglary.\n"
    assert read(text.encode(), "plan.txt").left_out == ()
