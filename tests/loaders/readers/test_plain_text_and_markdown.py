"""The text reader: what people type and what converters leave behind become the same blocks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.document import AnyBlock, Heading, ListItem, Paragraph, Table
from loaders.readers.text import read
from ontology.errors import InputError

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

LONG = "This is a paragraph of some length that ends as paragraphs end, with a full stop."


def blocks(text: str) -> tuple[AnyBlock, ...]:
    return read(text.encode(), "plan.md").blocks


def shape(text: str) -> list[tuple[str, str]]:
    return [(type(b).__name__, b.text) for b in blocks(text)]


@pytest.mark.parametrize(
    "head",
    [
        "# Hate crime",
        "## Hate crime ##",
        "Hate crime\n==========",
        "Hate crime\n----------",
        "HATE CRIME",
        "**Hate crime**",
        "2. Hate crime",
        "2.1 Hate crime",
        "Appendix A",
    ],
)
def test_headings_of_every_kind(head: str) -> None:
    found = blocks(f"# Plan\n\n{LONG}\n\n{head}\n\n{LONG}\n")
    assert [type(b) for b in found] == [Heading, Paragraph, Heading, Paragraph]
    first = head.startswith(("# ", "Hate crime\n="))
    assert found[3].path[:-1] == (() if first else ("Plan",))


def test_a_heading_knows_its_number_and_a_paragraph_its_headings() -> None:
    found = blocks(f"# Plan\n\n## 3 Priorities\n\n### 3.2 Burglary\n\n{LONG}\n\n## 4 Risks\n\n{LONG}\n")
    assert [(b.number, b.text) for b in found if isinstance(b, Heading)] == [
        ("", "Plan"),
        ("3", "Priorities"),
        ("3.2", "Burglary"),
        ("4", "Risks"),
    ]
    assert [b.path for b in found if isinstance(b, Paragraph)] == [
        ("Plan", "3 Priorities", "3.2 Burglary"),
        ("Plan", "4 Risks"),
    ]


@pytest.mark.parametrize(
    "marker", ["- ", "* ", "• ", "+ ", "– ", "▪ ", "1. ", "1) ", "(1) ", "a) ", "(a) ", "i. ", "▶ ", "§ "]
)
def test_bullets_and_numbers_of_every_kind_make_a_list(marker: str) -> None:
    others = {"1": "23", "a": "bc", "i": ("ii", "iii")}
    names = ["burglary", "robbery", "arson"]
    markers = [marker]
    key = marker.strip("(). ")
    markers += [marker.replace(key, o) for o in others[key]] if key in others else [marker, marker]
    text = "The themes are:\n\n" + "\n".join(m + n for m, n in zip(markers, names, strict=True)) + "\n"
    items = [b for b in blocks(text) if isinstance(b, ListItem)]
    assert [b.text for b in items] == names
    assert {(b.level, b.stem) for b in items} == {(1, "The themes are:")}
    assert len({b.list_id for b in items}) == 1


def test_rules_of_a_table_without_rows_are_no_table() -> None:
    assert not [b for b in blocks(f"{LONG}\n\n| --- | --- |\n| --- | --- |\n\n{LONG}\n") if isinstance(b, Table)]


def test_lists_inside_lists_know_their_level() -> None:
    found = blocks("- one\n  - inner\n    - deepest\n- two\n")
    assert [(b.text, b.level) for b in found if isinstance(b, ListItem)] == [
        ("one", 1),
        ("inner", 2),
        ("deepest", 3),
        ("two", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| Theme | Lead |\n| --- | --- |\n| Burglary | Kent Police |\n",
        "|Theme|Lead|\n|:-|-:|\n|Burglary|Kent Police|\n",
        "Theme\tLead\nBurglary\tKent Police\n",
    ],
)
def test_tables_with_pipes_and_tabs(text: str) -> None:
    [found] = blocks(text)
    assert isinstance(found, Table)
    assert (found.height, found.width) == (2, 2)
    assert [[c.text for c in row] for row in found.grid()] == [["Theme", "Lead"], ["Burglary", "Kent Police"]]


def test_a_short_row_is_filled_up_and_an_escaped_pipe_is_a_letter() -> None:
    [found] = blocks("| a | b | c |\n| --- | --- | --- |\n| x \\| y | z |\n")
    assert isinstance(found, Table)
    assert [c.text for c in found.grid()[1]] == ["x | y", "z", ""]


def test_lines_that_somebody_wrapped_are_one_paragraph() -> None:
    line = "words that fill a line of about as many characters as the others do here"
    text = "\n".join([f"Some {line}"] + [f"and {line}"] * 5 + ["and end."])
    assert [b.text for b in blocks(f"{text}\n\nAnother one.\n")] == [text.replace("\n", " "), "Another one."]


def test_emphasis_becomes_spans_and_the_words_stay() -> None:
    [found] = blocks("The **Safer Marl Board** and the _police_ met [here](http://x.test).\n")
    assert found.text == "The Safer Marl Board and the police met here."
    assert [found.text[s:e] for s, e in found.bold] == ["Safer Marl Board"]
    assert [found.text[s:e] for s, e in found.italic] == ["police"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("a<br>b", "a\nb"),
        ("<b>a</b> b", "a b"),
        ("snake_case_name", "snake_case_name"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("a\u00a0b", "a b"),
        ("a\u200bb", "ab"),
        ("so\u00adft", "soft"),
        ("\u202eevil", "evil"),
        ("a\x07b", "ab"),
        ("\\*not bold\\*", "*not bold*"),
        ("a <!-- hidden --> b", "a b"),
    ],
)
def test_what_a_reader_of_the_page_sees(text: str, expected: str) -> None:
    assert blocks(text)[0].text == expected


def test_page_numbers_markings_and_running_headers_are_taken_out_and_counted() -> None:
    words = ("Burglary fell.", "Robbery rose by a little.", "Arson is rare here.", "Drugs are the same as ever.")
    pages = [f"Marl Plan 2024\n\n{w}\n\nOFFICIAL\n\nPage {n} of 4\n" for n, w in enumerate(words, 1)]
    document = read("\n\f".join(pages).encode(), "plan.txt")
    text = " ".join(b.text for b in document.blocks)
    assert "OFFICIAL" not in text
    assert " of 4" not in text
    assert text.count("Marl Plan 2024") <= 1
    assert all(w in text for w in words)
    assert any("page headers, footers and numbers" in part for part in document.left_out)


def test_a_page_break_in_the_middle_of_a_sentence_is_mended_with_a_cut() -> None:
    first, second = "The group that meets in the town hall every month", "leads on burglary in the whole of the county."
    found = [b for b in blocks(f"{first}\n\nPage 3 of 9\n\n{second}\n") if b.text]
    assert [b.text for b in found] == [f"{first} {second}"]
    assert found[0].cuts == (len(first) + 1,)


def test_a_table_of_contents_is_left_out() -> None:
    contents = "\n".join(f"Chapter {c} ........ {n}" for c, n in (("One", 3), ("Two", 7), ("Three", 9)))
    document = read(f"# Plan\n\n{contents}\n\n## One\n\n{LONG}\n".encode(), "plan.md")
    assert [b.text for b in document.blocks] == ["Plan", "One", LONG]
    assert document.left_out == ("3 lines of a table of contents",)


def test_footnotes_are_notes() -> None:
    found = blocks(f"{LONG}\n\n[^1]: The note says more.\n\n{LONG}\n")
    assert [b.text for b in found if isinstance(b, Paragraph) and b.note] == ["The note says more."]


def test_front_matter_gives_title_publisher_date_and_period() -> None:
    document = read(
        b"---\ntitle: Marl Plan\npublisher: Marl Council\ndate: 2024-04-01\n"
        b"period: 2024/27\nother: x\n---\n\n# Heading\n",
        "a.md",
    )
    assert (document.title, document.publisher, document.date, document.period) == (
        "Marl Plan",
        "Marl Council",
        "2024-04-01",
        "2024/27",
    )
    assert document.metadata == (("other", "x"),)
    assert [b.text for b in document.blocks] == ["Heading"]


@pytest.mark.parametrize(
    "encode",
    [
        lambda t: t.encode(),
        lambda t: t.encode("utf-8-sig"),
        lambda t: t.encode("utf-16"),
        lambda t: t.replace("\n", "\r\n").encode(),
        lambda t: t.replace("\n", "\r").encode(),
        lambda t: t.encode("cp1252"),
    ],
)
def test_every_encoding_gives_the_same_words(encode: object) -> None:
    text = "# Café plan\n\nThe Board’s priority – burglary.\n"
    document = read(encode(text), "plan.txt")  # type: ignore[operator]
    assert [b.text for b in document.blocks] == ["Café plan", "The Board’s priority – burglary."]


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"PK\x03\x04\x00\x00\x00", bytes(range(256)) * 20, b"a" * (2**20 + 2)]
)
def test_what_is_no_text_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(InputError) as raised:
        read(data, "plan.txt")
    assert raised.value.what.startswith("plan.txt")
    assert raised.value.remedy


@UNTIMED
@given(st.text(alphabet="abA \n\t#-*|_<>()[].:1•\f", max_size=400))
def test_whatever_the_text_its_spans_and_cuts_lie_inside_it(text: str) -> None:
    try:
        document = read(text.encode(), "any.md")
    except InputError:
        return
    for block in document.blocks:
        assert all(0 <= s < e <= len(block.text) for s, e in (*block.bold, *block.italic))
        assert all(0 < c <= len(block.text) for c in block.cuts)
        if isinstance(block, Table):
            assert len(block.cells) == block.height * block.width
            assert [block.position(c) for c in block.cells] == list(range(len(block.cells)))
