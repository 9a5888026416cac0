"""One fact in the words of officers' plans and minutes; and what such words deny, ask or tell of the past."""

import pytest

from tests.loaders.saying import FRONT, MINUTES, said

B, P, D = "Marlshire Safer Together Board", "Marlshire Hate Crime Panel", "Marlshire Drugs Group"
KP, KCC, VS = "Kent Police", "Kent County Council", "Victim Support"
ACT = "Domestic Abuse Act 2021"

GIVES: list[tuple[str, str, set[tuple[str, str]]]] = [
    # who leads and supports
    (f"Stalking has a lead of its own, {KP}.", "LEADS", {(KP, "stalking-and-harassment")}),
    (f"For burglary the lead is held by {KP}, and for fraud by {KCC}.", "LEADS", {(KP, "burglary"), (KCC, "fraud")}),
    (f"{KP}, a force of the county, leads on fraud. It has done so since 2012.", "LEADS", {(KP, "fraud")}),
    (f"{KP} leads on burglary and {KCC} on fraud. {VS} supports both.", "SUPPORTS", {(VS, "burglary"), (VS, "fraud")}),
    (
        f"{KP} leads on fraud, in partnership with {KCC} and {VS}, both of which are supporting agencies.",
        "SUPPORTS",
        {(KCC, "fraud"), (VS, "fraud")},
    ),
    (f"Fraud is led by {KP}. {VS} still assists.", "SUPPORTS", {(VS, "fraud")}),
    (f"Unlike {KCC}, {KP} leads on fraud.", "LEADS", {(KP, "fraud")}),
    (f"| Theme | Lead |\n| --- | --- |\n| Fraud | {KP} (until 2022, {KCC}) |\n", "LEADS", {(KP, "fraud")}),
    (
        f"| Theme | Lead (2019) | Lead (2024) |\n| --- | --- | --- |\n| Fraud | {KCC} | {KP} |\n",
        "LEADS",
        {(KP, "fraud")},
    ),
    # who delivers
    (f"Operation Redstart, the winter patrol, is delivered here by {KP}.", "DELIVERS", {(KP, "Operation Redstart")}),
    (f"Operation Redstart is {KP}'s and runs all winter.", "DELIVERS", {(KP, "Operation Redstart")}),
    (
        f"{KP}, the county's force, leads on fraud. It runs the Safe Nights scheme.",
        "DELIVERS",
        {(KP, "Safe Nights scheme")},
    ),
    # who chairs
    (f"The {B} has two chairs who share the task: {KP} and {KCC}.", "CHAIRS", {(KP, B), (KCC, B)}),
    (f"The {B} meets monthly. {KP} and {KCC} chair it between them.", "CHAIRS", {(KP, B), (KCC, B)}),
    (f"The {B} is chaired by {KP}, as is its {P}.", "CHAIRS", {(KP, B), (KP, P)}),
    # who sits
    (f"Sitting on the {B} are {KP}, {KCC} and {VS}.", "MEMBER_OF", {(KP, B), (KCC, B), (VS, B)}),
    # what took the place of what
    (f"The {D} was disbanded in 2023. Its functions were transferred to the {B}.", "SUCCEEDS", {(B, D)}),
    (f"We closed the {D}, whose place has been taken by the {P}.", "SUCCEEDS", {(P, D)}),
    (f"The {D} met for the last time in May and handed its work to the {P}.", "SUCCEEDS", {(P, D)}),
    (
        f"The {B} has met since 2008 and was at first called the Marlshire Officers Group.",
        "SUCCEEDS",
        {(B, "Marlshire Officers Group")},
    ),
    (f"| Group | Chair |\n| --- | --- |\n| {P} (formerly the {D}) | {KP} |\n", "SUCCEEDS", {(P, D)}),
    # whom they answer to
    (
        f"Below the {B} are two groups, each of which reports to the {B}: the {P} and the {D}.",
        "REPORTS_TO",
        {(P, B), (D, B)},
    ),
    (
        f"## Groups that report to the {B}\n\n- {P}. Meets monthly.\n- {D}. Meets weekly.\n",
        "REPORTS_TO",
        {(P, B), (D, B)},
    ),
    (
        f"## Groups\n\nEvery sub-group reports to the {B}.\n\n### {P}\n\nMeets monthly.\n\n### {D}\n\nMeets weekly.\n",
        "REPORTS_TO",
        {(P, B), (D, B)},
    ),
    # who called them together, and the law
    (f"The {P}, which {KP} convened in 2023, meets monthly.", "CONVENES", {(KP, P)}),
    (f"The {P}, reporting to the {B}, was set up by {KP}.", "CONVENES", {(KP, P)}),
    (f"| Group | Run by |\n| --- | --- |\n| {P} | {KP} |\n| {D} | {KCC} |\n", "CONVENES", {(KP, P), (KCC, D)}),
    (f"The {B} exists by virtue of the {ACT}.", "GOVERNED_BY", {(B, ACT)}),
    (f"That is the {B}, a separate body created by the {ACT}.", "GOVERNED_BY", {(B, ACT)}),
    (f"The {B} is the local partnership board that Part 4 of the {ACT} requires.", "GOVERNED_BY", {(B, ACT)}),
]
NOTHING: list[tuple[str, str]] = [
    (f"Stalking has no lead of its own, though {KP} asked for one.", "LEADS"),
    (f"{KP} leads on work with families. {KCC} is told.", "LEADS"),
    (f"Stalking should have a lead of its own, {KP}.", "LEADS"),
    (f"Burglary and fraud are no priorities. {VS} has been asked to support both.", "SUPPORTS"),
    (f"Operation Redstart is not {KP}'s and runs all winter.", "DELIVERS"),
    (f"The {B} may get two chairs: {KP} and {KCC}.", "CHAIRS"),
    (f"The {B} was chaired by {KP} until 2020, as was its {P}.", "CHAIRS"),
    (f"Not sitting on the {B} are {KP} and {KCC}.", "MEMBER_OF"),
    (f"The {D} was disbanded in 2023. Its functions may be transferred to the {B}.", "SUCCEEDS"),
    (f"A proposal that the functions of the {D} be transferred to the {B} was rejected.", "SUCCEEDS"),
    (f"## Groups that may report to the {B}\n\n- {P}\n- {D}\n", "REPORTS_TO"),
    (f"| Group | Run by |\n| --- | --- |\n| {P} | {KP} until 2020 |\n| {D} | to be agreed with {KCC} |\n", "CONVENES"),
    (f"The {P}, which {KP} never convened, ended.", "CONVENES"),
    (f"{KP} led on hate crime, supported by {KCC}.", "SUPPORTS"),
    (f"Hate crime was led by {KP} with the support of {KCC}.", "SUPPORTS"),
    (f"It is not so that hate crime has joint leads: {KP} and {KCC}.", "LEADS"),
    (f"The members of the {B} were {KP} and {KCC}.", "MEMBER_OF"),
    (f"It is proposed that the members of the {B} are:\n\n- {KP}\n- {KCC}\n", "MEMBER_OF"),
    (f"The members of the {B} could be:\n\n- {KP}\n- {KCC}\n", "MEMBER_OF"),
    (f"The merger of the {D} with the {P} created the {B}.", "CONVENES"),
    (f"Until 2019 three groups answered to the {B}:\n\n- {P}\n- {D}\n", "REPORTS_TO"),
    (f"## Proposed sub-groups of the {B}\n\n- {P}\n- {D}\n", "PART_OF"),
    (f"## Proposed membership\n\n| Member | {B} |\n| --- | --- |\n| {KP} | Yes |\n| {KCC} | Yes |\n", "MEMBER_OF"),
    (
        f"| Theme | Lead |\n| --- | --- |\n| Burglary | Vacant since {KP} left |\n| Fraud | {KCC} (proposed) |\n",
        "LEADS",
    ),
    (f"| Theme | Lead |\n| --- | --- |\n| Burglary | No longer {KP} |\n| Fraud | {KCC} from 2030 |\n", "LEADS"),
    (f"| Theme | Lead |\n| --- | --- |\n| Burglary | {KP} (until 2022) |\n| Fraud | {KCC} (to be agreed) |\n", "LEADS"),
    (f"| Group | Reports to |\n| --- | --- |\n| {P} | {B} (proposed) |\n| {D} | no longer the {B} |\n", "REPORTS_TO"),
    (f"The {B} fails to meet the requirement for a partnership board in the {ACT}.", "GOVERNED_BY"),
]


@pytest.mark.parametrize(("words", "type_", "expected"), GIVES, ids=[w[:70] for w, _, _ in GIVES])
def test_what_officers_say_is_found_and_nothing_else(words: str, type_: str, expected: set[tuple[str, str]]) -> None:
    assert {(s, t) for _, s, t in said(words, type_)} == expected


@pytest.mark.parametrize(("words", "type_"), NOTHING, ids=[w[:70] for w, _ in NOTHING])
def test_what_is_denied_asked_or_past_is_not(words: str, type_: str) -> None:
    assert said(words, type_) == set()


MINUTED: list[tuple[str, str, set[tuple[str, str]]]] = [
    (f"The Director had been elected to the chair of the {B} in June.", "CHAIRS", {("Director", B)}),
    (f"The {P} answered to the {B}.", "REPORTS_TO", {(P, B)}),
    (f"The {P} dealt with fraud.", "CONCERNS", {(P, "hate-crime"), (P, "fraud")}),
    (f"{KP}, which had had the lead on fraud, had given it up in May.", "LEADS", set()),
    (
        f"| Group | Chair from 1 March 2024 | Previous chair |\n| --- | --- | --- |\n| {P} | {KP} | {KCC} |\n",
        "CHAIRS",
        {(KP, P)},
    ),
    (
        f"| Group | Chair from 1 March 2030 | Previous chair |\n| --- | --- | --- |\n| {P} | {KP} | {KCC} |\n",
        "CHAIRS",
        set(),
    ),
]


@pytest.mark.parametrize(("words", "type_", "expected"), MINUTED, ids=[w[:70] for w, _, _ in MINUTED])
def test_what_minutes_tell_of_today_and_what_of_the_past(
    words: str, type_: str, expected: set[tuple[str, str]]
) -> None:
    assert {(s, t) for _, s, t in said(words, type_, front=MINUTES)} == expected


def test_what_a_paragraph_calls_the_board_it_goes_on_calling_so() -> None:
    words = f"## {B}\n\nThe Board reports to the Marlshire Health Board. The {P} reports to the Board."
    assert (("REPORTS_TO", P, B)) in said(words, "REPORTS_TO")
    assert (("REPORTS_TO", P, "Marlshire Health Board")) not in said(words, "REPORTS_TO")


def test_brackets_behind_a_unit_say_whose_it_is_and_are_no_name_of_it() -> None:
    words = (
        "| Theme | Lead |\n| --- | --- |\n| Burglary | Community Safety Team (the Council) |\n| Fraud | the Council |\n"
    )
    assert ("LEADS", "Community Safety Team", "fraud") not in said(words, "LEADS", front=FRONT)
