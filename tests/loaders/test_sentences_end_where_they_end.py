from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.sentences import sentences

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parts(text: str) -> list[str]:
    return [text[s:e] for s, e in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("St. Austell has a hub. So has Bude.", ["St. Austell has a hub.", "So has Bude."]),
        ("It is led by Cllr. A. Oak of Kent. It meets.", ["It is led by Cllr. A. Oak of Kent.", "It meets."]),
        ("See e.g. Kent, i.e. the county. Next.", ["See e.g. Kent, i.e. the county.", "Next."]),
        ("He said “Yes.” She left.", ["He said “Yes.”", "She left."]),
        ("Crime fell by 3.5 per cent. Good.", ["Crime fell by 3.5 per cent.", "Good."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("Ends. lower case does not begin one", ["Ends. lower case does not begin one"]),
        ("", []),
        ("   \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [p.strip() for p in parts(text)] == expected


@UNTIMED
@given(st.text(alphabet="aA .!?\n”(;1e.g", max_size=200))
def test_sentences_stand_in_order_and_lose_no_word(text: str) -> None:
    spans = sentences(text)
    assert all(s < e for s, e in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


@UNTIMED
@given(st.text(alphabet="aA .", max_size=300), st.integers(5, 50))
def test_no_piece_is_longer_than_asked(text: str, longest: int) -> None:
    spans = sentences(text, longest=longest)
    assert all(e - s <= longest for s, e in spans)
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
