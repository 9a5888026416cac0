"""Reporting lines and parts, from below, from above and from lists."""

from dataclasses import replace

import pytest

from graph.claim import Claim
from loaders.document import Connector
from loaders.pipeline import extract
from tests.loaders.saying import Said, called, document, said

GIVES: list[tuple[str, Said]] = [
    (
        "The following are sub-groups of the Marl Safer Board:\n\n| Sub-group | Chair |\n| --- | --- |\n"
        "| Marl Action Group | Marlshire Police |\n| Marl Harm Group | Marl Council |\n",
        {("PART_OF", "Marl Action Group", "Marl Safer Board"), ("PART_OF", "Marl Harm Group", "Marl Safer Board")},
    ),
    (
        "The Marlshire Hate Crime Group, which is chaired by Kent Police, reports to Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "1. The Marlshire Safer Together Board meets monthly.\n2. Beneath the Marlshire Safer Together Board "
        "sit two delivery groups:\n (a) Marlshire Violence Group\n (b) Marlshire Exploitation Group\n3. "
        "Papers are published.\n",
        {
            ("PART_OF", "Marlshire Violence Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Exploitation Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Hate Crime Group reports to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group reports into the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group reports directly to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group reports back to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group reports quarterly to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group reports on progress to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group and the Marlshire Burglary Group report to the Marlshire Safer "
        "Together Board.",
        {
            ("REPORTS_TO", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Hate Crime Group and the Marlshire Burglary Group both report to the Marlshire Safer "
        "Together Board.",
        {
            ("REPORTS_TO", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Hate Crime Group is accountable to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is answerable to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is directly accountable to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group feeds into the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group will report to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group meets monthly and reports to the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group, which reports to the Marlshire Safer Together Board, meets monthly.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group, reporting to the Marlshire Safer Together Board, meets monthly.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board is accountable to Worcestershire County Council.",
        {("REPORTS_TO", "Marlshire Safer Together Board", "Worcestershire County Council")},
    ),
    (
        "The Marlshire Hate Crime Group reports to the Marlshire Safer Together Board, which reports to "
        "Nottinghamshire County Council.",
        {
            ("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
            ("REPORTS_TO", "Marlshire Safer Together Board", "Nottinghamshire County Council"),
        },
    ),
    (
        "The Marlshire Hate Crime Group is held to account by the Marlshire Safer Together Board.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board receives reports from the Marlshire Hate Crime Group.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Safer Together Board holds the Marlshire Hate Crime Group to account.",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "Reporting to the Marlshire Safer Together Board are the Marlshire Hate Crime Group and the Marlshire "
        "Burglary Group.",
        {
            ("REPORTS_TO", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The following groups report to the Marlshire Safer Together Board:\n\n"
        "- Marlshire Hate Crime Group\n- Marlshire Burglary Group\n",
        {
            ("REPORTS_TO", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "| Group | Reports to |\n| --- | --- |\n| Marlshire Hate Crime Group | Marlshire Safer Together Board |\n"
        "| Marlshire Burglary Group | Marlshire Safer Together Board |\n",
        {
            ("REPORTS_TO", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "### Marlshire Hate Crime Group\n\nReports to: Marlshire Safer Together Board\n",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "### Marlshire Hate Crime Group\n\nAccountable to: Marlshire Safer Together Board\n",
        {("REPORTS_TO", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is a sub-group of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is a subgroup of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is a sub group of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is a working group of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is a formal sub-committee of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group is part of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group sits within the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group sits under the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "The Marlshire Hate Crime Group sits beneath the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
    (
        "Under the Marlshire Safer Together Board sit the Marlshire Hate Crime Group and the Marlshire "
        "Burglary Group.",
        {
            ("PART_OF", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "Below the Marlshire Safer Together Board sit two groups: the Marlshire Hate Crime Group and the Marlshire "
        "Burglary Group.",
        {
            ("PART_OF", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board has two sub-groups: the Marlshire Hate Crime Group and the Marlshire "
        "Burglary Group.",
        {
            ("PART_OF", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board has three delivery groups:\n\n"
        "- Marlshire Hate Crime Group\n- Marlshire Burglary Group\n- Marlshire Drugs Group\n",
        {
            ("PART_OF", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Drugs Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Safer Together Board operates a number of steering groups:\n\n"
        "- Marlshire Hate Crime Group\n- Marlshire Burglary Group\n",
        {
            ("PART_OF", "Marlshire Burglary Group", "Marlshire Safer Together Board"),
            ("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board"),
        },
    ),
    (
        "The Marlshire Hate Crime Group forms part of the Marlshire Safer Together Board.",
        {("PART_OF", "Marlshire Hate Crime Group", "Marlshire Safer Together Board")},
    ),
]
NOTHING: list[str] = [
    "The Marlshire Hate Crime Group does not report to the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group is not accountable to the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group is not a sub-group of the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group will not have sub-committee status under the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group is independent of the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group reported to the Marlshire Safer Together Board until 2021.",
    "The Marlshire Hate Crime Group used to report to the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group formerly reported to the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group could report to the Marlshire Safer Together Board.",
    "It is proposed that the Marlshire Hate Crime Group reports to the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group links with the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group liaises with the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group works with the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group was the subject of a report to the Marlshire Safer Together Board.",
    "A report to the Marlshire Safer Together Board on the Marlshire Hate Crime Group was noted.",
    "The crime was reported to Northumbria Police by the Marlshire Hate Crime Group.",
    "The Marlshire Hate Crime Group may escalate matters to the Marlshire Safer Together Board.",
    "Should the Marlshire Hate Crime Group report to the Marlshire Safer Together Board?",
    "The Marlshire Hate Crime Group and the Marlshire Safer Together Board have a non-hierarchical relationship.",
    "Crimes dealt with by the Marlshire Hate Crime Group are part of the plan of the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group is no longer part of the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group is not subordinate to the Marlshire Safer Together Board.",
    "The Marlshire Hate Crime Group no longer reports to the Marlshire Safer Together Board.",
    "It was reported to the Marlshire Safer Together Board that the Marlshire Hate Crime Group had met.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert said(words, "REPORTS_TO", "PART_OF") == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert said(words, "REPORTS_TO", "PART_OF") == set()


FORUM, BOARD = "Marlshire Youth Forum", "Marlshire Safer Together Board"


@pytest.mark.parametrize("meaning", ["", "reporting", "line of accountability", "Direct governance"])
def test_a_line_of_a_chart_is_reporting_unless_its_legend_says_otherwise(meaning: str) -> None:
    assert charted(meaning) == {("REPORTS_TO", FORUM, BOARD)}


@pytest.mark.parametrize("meaning", ["advice", "Advisory", "information only", "joint working", "shared membership"])
def test_a_line_that_the_legend_explains_as_something_else_is_not_asserted(meaning: str) -> None:
    assert charted(meaning) == set()


def charted(meaning: str) -> Said:
    line = Connector(text="", start=FORUM, end=BOARD, arrow="end", dashed=True, upper=BOARD, meaning=meaning)
    plan = document("# Marlshire Community Safety Plan 2024-2027\n\nThe chart shows how the groups fit together.\n")
    claims: dict[str, Claim] = {}
    entities = {e.key: e for e in extract(replace(plan, blocks=(*plan.blocks, line)), claims)}
    return {(c.type, called(entities[c.source]), called(entities[c.target]))
            for c in claims.values() if c.type == "REPORTS_TO"}  # fmt: skip
