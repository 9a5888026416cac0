"""Lines of an action plan: who leads an action leads the programme that it names, and nothing else."""

from dataclasses import replace

import pytest

from graph.claim import Claim
from loaders.pipeline import extract
from loaders.readers import html
from tests.loaders.saying import names, said

HEADS = "Ref | Action | Lead | Partners | By when"


def plan(*actions: str, heads: str = HEADS) -> str:
    numbered = enumerate(actions, start=1)
    rows = [f"| {n}.1 | {action} | Kent Police | Medway Council | May 2025 |" for n, action in numbered]
    return "\n".join([f"| {heads} |", f"|{' --- |' * (heads.count('|') + 1)}", *rows]) + "\n"


@pytest.mark.parametrize(
    ("action", "programme"),
    [
        ("Extend Ask for Angela to 40 licensed premises", "Ask for Angela"),
        ("Roll out Moor Watch in all parishes", "Moor Watch"),
        ("Recommission the Safe Marl Helpline", "Safe Marl Helpline"),
        ("Continue to deliver Bright Futures Marl (BFM) with schools", "Bright Futures Marl"),
        ("Run Halt, a school-gate diversion project", "Halt"),
        ("Safe Nights Van, Fridays and Saturdays only", "Safe Nights Van"),
        ("Operation Teal: patrols at stations", "Operation Teal"),
    ],
)  # fmt: skip
def test_the_action_names_a_programme(action: str, programme: str) -> None:
    assert said(plan(action), "LEADS", "SUPPORTS") == {
        ("LEADS", "Kent Police", programme),
        ("SUPPORTS", "Medway Council", programme),
    }
    assert ("Programme", programme) in names(plan(action), "Programme")


@pytest.mark.parametrize(
    "action",
    [
        "Refresh the hate crime needs assessment",
        "Extend the Public Spaces Protection Order in Old Town",
        "Deliver Trauma Informed Practice training to staff",
        "Promote the Community Safety Strategy",
        "Launch the Serious Violence Needs Assessment",
        "Run workshops in schools",
        "Take a report to the Executive",
        "Renew Information Sharing Agreement",
        "Priority 1: Prevention and early intervention",
        "Fund Marlshire County Council officers",
    ],
)
def test_what_is_written_or_taught_is_no_programme(action: str) -> None:
    assert said(plan(action), "LEADS", "SUPPORTS") == set()
    assert names(plan(action), "Programme") == set()


def test_a_column_of_priorities_beside_the_actions() -> None:
    heads = "Priority | Action | Owner | Partners | By when"
    words = plan("Extend Ask for Angela to 40 venues", "Refresh the profile", heads=heads)
    assert said(words, "LEADS") == {("LEADS", "Kent Police", "Ask for Angela")}


def test_a_heading_across_the_table_is_no_row() -> None:
    rows = ["<th>Action</th><th>Lead</th><th>Partners</th>", "<td colspan=3>Keeping Marl Safe: prevention</td>",
            "<td>Operation Teal: patrols</td><td>Kent Police</td><td>Medway Council</td>"]  # fmt: skip
    page = f"<h1>Marlshire plan 2024</h1><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    claims: dict[str, Claim] = {}
    extract(replace(html.read(page.encode(), "plan.html"), id="plan"), claims)
    assert {c.source.partition("/")[2] for c in claims.values() if c.type == "LEADS"} == {"kent-police"}
