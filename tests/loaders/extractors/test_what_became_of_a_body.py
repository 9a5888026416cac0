"""Succession: the new body and the old one stay two."""

import pytest

from tests.loaders.saying import Said, said

GIVES: list[tuple[str, Said]] = [
    (
        "The Marlshire Safer Together Board replaced the Marlshire Crime Reduction Partnership in 2021.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board replaces the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board has replaced the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership was replaced by the Marlshire Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership was replaced in 2021 by the Marlshire Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership became the Marlshire Safer Together Board in 2021.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "In 2021 the Marlshire Crime Reduction Partnership became the Marlshire Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership was renamed the Marlshire Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board (formerly the Marlshire Crime Reduction Partnership) meets monthly.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board, formerly known as the Marlshire Crime Reduction Partnership, meets "
        "monthly.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board, previously the Marlshire Crime Reduction Partnership, meets monthly.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board – formerly the Marlshire Crime Reduction Partnership – meets monthly.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board evolved from the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership and the Marlshire Drugs Board merged to form the Marlshire "
        "Safer Together Board.",
        {
            ("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership"),
            ("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Drugs Board"),
        },
    ),
    (
        "The Marlshire Crime Reduction Partnership and the Marlshire Drugs Board merged in 2021 to form the "
        "Marlshire Safer Together Board.",
        {
            ("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership"),
            ("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Drugs Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board was formed from the merger of the Marlshire Crime Reduction "
        "Partnership and the Marlshire Drugs Board.",
        {
            ("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership"),
            ("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Drugs Board"),
        },
    ),
    (
        "The Marlshire Crime Reduction Partnership was merged into the Marlshire Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership was absorbed into the Marlshire Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Crime Reduction Partnership was disbanded in 2021 and its functions passed to the Marlshire "
        "Safer Together Board.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board took over from the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "Until 2021 the Marlshire Safer Together Board was called the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board was known as the Marlshire Crime Reduction Partnership until 2021.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board is the successor to the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
    (
        "The Marlshire Safer Together Board supersedes the Marlshire Crime Reduction Partnership.",
        {("SUCCEEDS", "Marlshire Safer Together Board", "Marlshire Crime Reduction Partnership")},
    ),
]
NOTHING: list[str] = [
    "The Marlshire Safer Together Board has not replaced the Marlshire Crime Reduction Partnership.",
    "It is proposed that the Marlshire Safer Together Board replaces the Marlshire Crime Reduction Partnership.",
    "The Marlshire Safer Together Board may replace the Marlshire Crime Reduction Partnership.",
    "The Marlshire Safer Together Board could merge with the Marlshire Crime Reduction Partnership.",
    "The Marlshire Safer Together Board considered whether to replace the Marlshire Crime Reduction Partnership.",
    "This plan replaces the plan of the Marlshire Crime Reduction Partnership, as the Marlshire Safer Together "
    "Board agreed.",
    "The Marlshire Safer Together Board works with the Marlshire Crime Reduction Partnership.",
    "The Marlshire Safer Together Board rejected a proposal to replace the Marlshire Crime Reduction Partnership.",
    "The Marlshire Safer Together Board will not replace the Marlshire Crime Reduction Partnership.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "SUCCEEDS") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "SUCCEEDS") == set()
