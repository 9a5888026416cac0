"""Risks with the level that the words give them; and levels of people or of projects, which are none."""

import pytest

from tests.loaders.saying import Said, said

GIVES: list[tuple[str, Said]] = [
    (
        "The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is SUBSTANTIAL.",
        {("IDENTIFIES", "the document", "terrorism")},
    ),
    (
        "The national threat level for international terrorism is 'Severe'.",
        {("IDENTIFIES", "the document", "international terrorism")},
    ),
    (
        "The terrorism threat level remains substantial.",
        {("IDENTIFIES", "the document", "terrorism")},
    ),
    (
        "Modern slavery is assessed as high risk.",
        {("IDENTIFIES", "the document", "Modern slavery")},
    ),
    (
        "Burglary is rated as medium.",
        {("IDENTIFIES", "the document", "Burglary")},
    ),
    (
        "Domestic abuse remains a very high risk.",
        {("IDENTIFIES", "the document", "Domestic abuse")},
    ),
    (
        "Cyber crime was assessed as a high risk.",
        {("IDENTIFIES", "the document", "Cyber crime")},
    ),
    (
        "County lines poses a significant threat.",
        {("IDENTIFIES", "the document", "County lines")},
    ),
    (
        "Hate crime is graded as low risk.",
        {("IDENTIFIES", "the document", "Hate crime")},
    ),
    (
        "| Theme | Risk level |\n| --- | --- |\n| Burglary | High |\n| Hate crime | Medium |\n| Robbery | Low |\n",
        {
            ("IDENTIFIES", "the document", "Burglary"),
            ("IDENTIFIES", "the document", "Hate crime"),
            ("IDENTIFIES", "the document", "Robbery"),
        },
    ),
    (
        "| Crime type | Likelihood | Impact | Score |\n| --- | --- | --- | --- |\n"
        "| Burglary | 3 | 4 | 12 |\n| Hate crime | 2 | 2 | 4 |\n| Robbery | 1 | 2 | 2 |\n",
        {
            ("IDENTIFIES", "the document", "Burglary"),
            ("IDENTIFIES", "the document", "Hate crime"),
            ("IDENTIFIES", "the document", "Robbery"),
        },
    ),
    (
        "## Risks\n\n- Rising serious violence among young people\n- Less money for domestic abuse services\n",
        {
            ("IDENTIFIES", "the document", "Less money for domestic abuse services"),
            ("IDENTIFIES", "the document", "Rising serious violence among young people"),
        },
    ),
    (
        "The risk from fraud rose to high.",
        {("IDENTIFIES", "the document", "The risk from fraud")},
    ),
]
NOTHING: list[str] = [
    "High risk of harm offenders are managed by Kent Police for burglary.",
    "High risk domestic abuse victims are referred to the MARAC.",
    "Domestic abuse cases that are high risk victims go to the conference.",
    "Burglary is not a high risk.",
    "Burglary is no longer assessed as high risk.",
    "Burglary could be assessed as high risk.",
    "The panel asked whether burglary is assessed as high risk.",
    "Residents in high risk flood zones worry about burglary.",
    "Domestic abuse victims are at high risk.",
    "Burglary: moderate risk – 24 people.",
    "The burglary project is RAG rated green.",
    "High visibility patrols cut burglary.",
    "Low-level burglary incidents fell.",
    "Drugs are a high priority.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "IDENTIFIES") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "IDENTIFIES") == set()
