"""What a sentence says in passing, in a contrast or by another verb is read as its plain form."""

import pytest

from tests.loaders.saying import Said, leads, said, supports

KENT, COUNCIL = "Kent Police", "Medway Council"
HARM, DRUGS, SPICE = "Marl Harm Board", "Marl Drugs Group", "Marl Spice Group"
TYPES = ("LEADS", "SUPPORTS", "CHAIRS", "REPORTS_TO", "PART_OF", "MEMBER_OF", "SUCCEEDS", "CONVENES")
HATE = leads(KENT, "hate-crime")


def told(text: str) -> Said:
    return said(text, *TYPES)


PASSING: list[tuple[str, Said]] = [
    (f"{KENT}, the lead for hate crime, met twice.", HATE),
    (f"{KENT} (the lead for hate crime) met twice.", HATE),
    (f"The lead for hate crime, {KENT}, met twice.", HATE),
    (f"Hate crime (led by {KENT}) rose.", HATE),
    (f"Hate crime, whose lead is {KENT}, rose.", HATE),
    (f"Hate crime (lead: {KENT}; supporting partners: {COUNCIL}) rose.", HATE | supports(COUNCIL, "hate-crime")),
    (f"{KENT}, chair of the {HARM}, met twice.", {("CHAIRS", KENT, HARM)}),
    (f"The {HARM}, whose members are {KENT} and {COUNCIL}, met.", {("MEMBER_OF", w, HARM) for w in (KENT, COUNCIL)}),
    (f"The {DRUGS} wrote to the {HARM}, to which it reports.", {("REPORTS_TO", DRUGS, HARM)}),
]
"""An aside says what it says, whatever the sentence says of it."""
BESIDES: list[tuple[str, Said]] = [
    (f"As lead for hate crime, {KENT} met the schools.", HATE),
    (f"Leading on hate crime, {KENT} met the schools.", HATE),
    (f"In charge of hate crime is {KENT}.", HATE),
    (
        f"With {KENT} in the lead and {COUNCIL} in support, work on hate crime grew.",
        HATE | supports(COUNCIL, "hate-crime"),
    ),
    (f"Hate crime has joint leads: {KENT} and {COUNCIL}.", HATE | leads(COUNCIL, "hate-crime")),
    (f"{COUNCIL} has entrusted the lead on hate crime to {KENT}.", HATE),
    (f"Support for hate crime is given by {COUNCIL}.", supports(COUNCIL, "hate-crime")),
    (f"{COUNCIL} does not lead on hate crime but supports it.", supports(COUNCIL, "hate-crime")),
    (f"Chairing the {HARM}, {COUNCIL} wrote to the schools.", {("CHAIRS", COUNCIL, HARM)}),
    (f"The {HARM} receives the yearly reports of the {DRUGS}.", {("REPORTS_TO", DRUGS, HARM)}),
    (f"The {HARM} counts {KENT} among its members.", {("MEMBER_OF", KENT, HARM)}),
    (f"The {DRUGS} evolved into the {HARM}.", {("SUCCEEDS", HARM, DRUGS)}),
    (f"The {SPICE} was wound up in 2019, and the {DRUGS} replaced it.", {("SUCCEEDS", DRUGS, SPICE)}),
    (f"The {HARM} took in the former {SPICE}.", {("SUCCEEDS", HARM, SPICE)}),
]
"""What is said so is said only where the words around it do not take it back."""
INSTEAD: list[tuple[str, Said]] = [
    (f"Hate crime is led not by {COUNCIL} but by {KENT}.", HATE),
    (f"{KENT} leads on hate crime, and {COUNCIL} does so on burglary.", HATE | leads(COUNCIL, "burglary")),
    (f"Supported by {COUNCIL}, {KENT} leads on hate crime.", HATE | supports(COUNCIL, "hate-crime")),
    (f"{KENT} leads not only on hate crime but also on burglary.", HATE | leads(KENT, "burglary")),
    (f"{KENT} took over from {COUNCIL} as lead for hate crime.", HATE),
    (f"The {DRUGS} does not report to the {SPICE} but to the {HARM}.", {("REPORTS_TO", DRUGS, HARM)}),
    (f"The {DRUGS} reports in turn to the {HARM}.", {("REPORTS_TO", DRUGS, HARM)}),
    (f"The {DRUGS} belongs to the {HARM} as one of its sub-groups.", {("PART_OF", DRUGS, HARM)}),
    (f"{KENT}, despite its cuts, leads on hate crime.", HATE),
    (f"Hate crime is led in Kent by {KENT}.", HATE),
]
"""What stands in the place of what is denied."""


@pytest.mark.parametrize(("text", "claims"), [*PASSING, *BESIDES, *INSTEAD])
def test_a_turn_of_phrase_says_what_its_plain_form_says(text: str, claims: Said) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        f"{KENT}, not the lead for hate crime, met twice.",
        f"{KENT}, formerly the lead for hate crime, met twice.",
        f"{KENT} (once the lead for hate crime) met twice.",
        f"Hate crime (formerly led by {KENT}) rose.",
        f"Hate crime, whose lead was {KENT}, rose.",
        f"{KENT}, never chair of the {HARM}, met twice.",
        f"The {DRUGS} wrote to the {HARM}, to which it once reported.",
    ],
)
def test_an_aside_may_be_of_the_past_or_deny(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "before", ["It is not so that ", "It is proposed that ", "Nobody has agreed that ", "If money comes, "]
)
@pytest.mark.parametrize(
    "clause",
    [
        f"for hate crime, the lead is {KENT}.",
        f"{COUNCIL} has entrusted the lead on hate crime to {KENT}.",
        f"support for hate crime is given by {COUNCIL}.",
        f"the {HARM} counts {KENT} among its members.",
        f"the {HARM} receives the yearly reports of the {DRUGS}.",
        f"the {DRUGS} evolved into the {HARM}.",
        f"{KENT} leads on hate crime, and {COUNCIL} does so on burglary.",
        f"hate crime is led not by {COUNCIL} but by {KENT}.",
    ],
)
def test_what_is_denied_proposed_or_on_a_condition_is_not_lifted_out(before: str, clause: str) -> None:
    assert told(before + clause) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"As lead for hate crime, {KENT} would need more staff.",
        f"With {KENT} in the lead, work on hate crime would go faster.",
        f"Chairing the {HARM}, {COUNCIL} could write to the schools.",
        f"Leading on hate crime, {KENT} might meet the schools.",
    ],
)
def test_what_only_would_be_is_not(text: str) -> None:
    assert told(text) == set()
