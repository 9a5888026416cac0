"""Areas covered and legal basis."""

import pytest

from tests.loaders.saying import FRONT, Said, found, said

GIVES: list[tuple[str, Said]] = [
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board covers Amber Valley, "
        "Bolsover and Chesterfield.",
        {
            ("COVERS", "Marlshire Safer Together Board", "Amber Valley"),
            ("COVERS", "Marlshire Safer Together Board", "Bolsover"),
            ("COVERS", "Marlshire Safer Together Board", "Chesterfield"),
            ("COVERS", "the document", "Derbyshire"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board serves the whole of "
        "Bolsover.",
        {("COVERS", "Marlshire Safer Together Board", "Bolsover"), ("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board operates across "
        "Bolsover and Chesterfield.",
        {
            ("COVERS", "Marlshire Safer Together Board", "Bolsover"),
            ("COVERS", "Marlshire Safer Together Board", "Chesterfield"),
            ("COVERS", "the document", "Derbyshire"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board is the community "
        "safety partnership for Bolsover.",
        {("COVERS", "Marlshire Safer Together Board", "Bolsover"), ("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board is the statutory board "
        "for Bolsover.",
        {("COVERS", "Marlshire Safer Together Board", "Bolsover"), ("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board covers the areas of "
        "Bolsover and Chesterfield.",
        {
            ("COVERS", "Marlshire Safer Together Board", "Bolsover"),
            ("COVERS", "Marlshire Safer Together Board", "Chesterfield"),
            ("COVERS", "the document", "Derbyshire"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board was set up under "
        "section 6 of the Crime and Disorder Act 1998.",
        {
            ("COVERS", "the document", "Derbyshire"),
            ("GOVERNED_BY", "Marlshire Safer Together Board", "Crime and Disorder Act 1998"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board is required by the "
        "Crime and Disorder Act 1998.",
        {
            ("COVERS", "the document", "Derbyshire"),
            ("GOVERNED_BY", "Marlshire Safer Together Board", "Crime and Disorder Act 1998"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board is a statutory "
        "partnership under the Crime and Disorder Act 1998.",
        {
            ("COVERS", "the document", "Derbyshire"),
            ("GOVERNED_BY", "Marlshire Safer Together Board", "Crime and Disorder Act 1998"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board meets its statutory "
        "duties under the Serious Violence Duty of the Police, Crime, Sentencing and Courts Act 2022.",
        {
            ("COVERS", "the document", "Derbyshire"),
            ("GOVERNED_BY", "Marlshire Safer Together Board", "Police, Crime, Sentencing and Courts Act 2022"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Crime and Disorder Act 1998 requires the Marlshire "
        "Safer Together Board to publish a plan.",
        {
            ("COVERS", "the document", "Derbyshire"),
            ("GOVERNED_BY", "Marlshire Safer Together Board", "Crime and Disorder Act 1998"),
        },
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThis plan is published under the Crime and Disorder Act 1998.",
        {("COVERS", "the document", "Derbyshire"), ("GOVERNED_BY", "the document", "Crime and Disorder Act 1998")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board does not cover Bolsover.",
        {("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board covers the period from "
        "2024 to 2027.",
        {("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board covers road safety.",
        {("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board may cover Bolsover.",
        {("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board visited Bolsover.",
        {("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board is not set up under "
        "the Crime and Disorder Act 1998.",
        {("COVERS", "the document", "Derbyshire")},
    ),
    (
        "# Derbyshire Community Safety Plan 2024-2027\n\nThe Marlshire Safer Together Board was told of offences "
        "under the Theft Act 1968 in Bolsover.",
        {("COVERS", "the document", "Derbyshire")},
    ),
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "COVERS", "GOVERNED_BY", front="") == expected


def test_an_instrument_is_told_by_its_number() -> None:
    words = "The Crime and Disorder Regulations 2007, Prescribed Information Regulations 2007 No.1831 bind all."
    _, entities = found(FRONT + words)
    assert {e.register for e in entities.values() if e.label == "Legislation"} == {"uksi/2007/1831"}
