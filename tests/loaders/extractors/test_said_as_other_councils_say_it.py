"""One fact in the words of many councils: who chairs, sits, reports, set up, took whose place; what gives nothing."""

import pytest

from tests.loaders.saying import FRONT, MINUTES, said

B = "Marlshire Safer Together Board"
P = "Marlshire Hate Crime Panel"
KP, KCC, VS, LEADER = "Kent Police", "Kent County Council", "Victim Support", "Leader of Kent County Council"

GIVES: list[tuple[str, str, set[tuple[str, str]]]] = [
    # who chairs
    (f"The {LEADER} presides over the {B}.", "CHAIRS", {(LEADER, B)}),
    (f"Meetings of the {B} are presided over by the {LEADER}.", "CHAIRS", {(LEADER, B)}),
    (f"The {B} meets monthly. {KP} takes the chair.", "CHAIRS", {(KP, B)}),
    (f"The {B} meets monthly. Its chair is held by the {LEADER}.", "CHAIRS", {(LEADER, B)}),
    (f"The {B} meets monthly. The {LEADER} acts as its chair.", "CHAIRS", {(LEADER, B)}),
    (f"The {B} sits quarterly, with the {LEADER} presiding.", "CHAIRS", {(LEADER, B)}),
    (f"The {B} meets under the chairmanship of the {LEADER}.", "CHAIRS", {(LEADER, B)}),
    (f"Chairing the {B} falls to {KP}.", "CHAIRS", {(KP, B)}),
    (f"The {B} meets monthly. Chairing alternates between {KP} and {KCC}.", "CHAIRS", {(KP, B), (KCC, B)}),
    (f"The {P} reports to the {B}, and is chaired by {KP}.", "CHAIRS", {(KP, P)}),
    (
        f"- {P} (chair: {KP})\n- Marlshire Drugs Group – in the chair, {KCC}\n",
        "CHAIRS",
        {(KP, P), (KCC, "Marlshire Drugs Group")},
    ),
    (f"- {P}. Chair: {KP}. Meets monthly.\n- Marlshire Drugs Group. Meets weekly.\n", "CHAIRS", {(KP, P)}),
    (f"| Group | In the chair |\n| --- | --- |\n| {P} | {KP} |\n", "CHAIRS", {(KP, P)}),
    # who reports to whom
    (f"The {P} gives an account of itself twice a year to the {B}.", "REPORTS_TO", {(P, B)}),
    (f"The {P} shall account for its work, once a year, to the {B}.", "REPORTS_TO", {(P, B)}),
    (f"The {P} brings its notes to the {B}.", "REPORTS_TO", {(P, B)}),
    (f"The {P}'s line runs upwards to the {B}.", "REPORTS_TO", {(P, B)}),
    (f"The {P} takes its direction from the {B}.", "REPORTS_TO", {(P, B)}),
    (f"The {B} oversees its groups. To the {B} reports the {P}.", "REPORTS_TO", {(P, B)}),
    (f"| Group | Gives its account to |\n| --- | --- |\n| {P} | {B} |\n", "REPORTS_TO", {(P, B)}),
    (f"- {P}. Chair: {KP}. Reports: to the {B}.\n", "REPORTS_TO", {(P, B)}),
    # what is part of what
    (
        f"Two groups hang off the {B}:\n\n- {P}\n- Marlshire Drugs Group\n",
        "PART_OF",
        {(P, B), ("Marlshire Drugs Group", B)},
    ),
    (
        f"Below the {B} are two groups:\n\n- {P}\n- Marlshire Drugs Group\n",
        "PART_OF",
        {(P, B), ("Marlshire Drugs Group", B)},
    ),
    (f"Papers are sent out by the Harbour Team, a small team at {KCC}.", "PART_OF", {("Harbour Team", KCC)}),
    (f"The {KP} Rural Crime Team visits farms.", "PART_OF", {(f"{KP} Rural Crime Team", KP)}),
    (f"Ask the Farm Crime Team ({KP}).", "PART_OF", {("Farm Crime Team", KP)}),
    # who sits where
    (
        f"Nine authorities take their places on the {B} as of right:\n\n- {KCC}, Medway Council and {VS}\n- {KP}\n",
        "MEMBER_OF",
        {(KCC, B), ("Medway Council", B), (VS, B), (KP, B)},
    ),
    (f"The {B} meets monthly. Seats at the table are held by {KP} and {VS}.", "MEMBER_OF", {(KP, B), (VS, B)}),
    (f"The {B}, on which {KP} and {VS} sit, meets monthly.", "MEMBER_OF", {(KP, B), (VS, B)}),
    (f"The {B} was set up in 2019. It is made up of {KP} and {VS}.", "MEMBER_OF", {(KP, B), (VS, B)}),
    (f"{KP}, {KCC} and {VS} form the {B}.", "MEMBER_OF", {(KP, B), (KCC, B), (VS, B)}),
    (f"The {B} has two statutory members: (a) {KP}; and (b) {KCC}.", "MEMBER_OF", {(KP, B), (KCC, B)}),
    (
        f"## {B}\n\n| Organisation | Filled by | Standing |\n| --- | --- | --- |\n| {KP} | Superintendent | Full |\n"
        f"| hbc homes | Manager | Full |\n| {VS} | Manager | Observer |\n| {KCC} | – | Withdrew in 2023 |\n",
        "MEMBER_OF",
        {(KP, B), ("hbc homes", B)},
    ),
    # who set it up
    (f"The {B} was stood up by {KCC} in 2019.", "CONVENES", {(KCC, B)}),
    (f"{KCC} brought the {B} into being.", "CONVENES", {(KCC, B)}),
    (f"The {P}, a panel of officers which {KP} convenes, meets monthly.", "CONVENES", {(KP, P)}),
    (
        f"Two groups have been set up by the {B}:\n\n- {P}\n- Marlshire Drugs Group\n",
        "CONVENES",
        {(B, P), (B, "Marlshire Drugs Group")},
    ),
    (f"- {P}\n  - Convenor: {KP}\n  - Run by {VS} on the {B}'s behalf\n", "CONVENES", {(KP, P), (VS, P)}),
    # whose place it took
    (f"The {B} stepped into the shoes of the Marlshire Crime Forum.", "SUCCEEDS", {(B, "Marlshire Crime Forum")}),
    (
        f"Up to May 2022 the {B} went by the name of the Marlshire Crime Forum.",
        "SUCCEEDS",
        {(B, "Marlshire Crime Forum")},
    ),
    (
        f"The {B} came into being in 2022 as successor to the Marlshire Crime Forum.",
        "SUCCEEDS",
        {(B, "Marlshire Crime Forum")},
    ),
    (f"The Marlshire Crime Forum was folded into the {B}.", "SUCCEEDS", {(B, "Marlshire Crime Forum")}),
    (
        f"| Body | Remarks |\n| --- | --- |\n| {B} | Known until May 2022 as the Marlshire Crime Forum |\n",
        "SUCCEEDS",
        {(B, "Marlshire Crime Forum")},
    ),
    (
        "There were two groups, the Marlshire Crime Forum and the Marlshire Drugs Group. "
        f"The {B} was created out of both.",
        "SUCCEEDS",
        {(B, "Marlshire Crime Forum"), (B, "Marlshire Drugs Group")},
    ),
    # which places, programmes and laws are its
    (f"The {P}, whose patch is Dover and Medway, meets monthly.", "COVERS", {(P, "Dover"), (P, "Medway")}),
    (
        f"The {P} covers the whole of Medway: Nether Wallop, Upper Marl and the Marl Peninsula.",
        "COVERS",
        {(P, "Medway"), (P, "Nether Wallop"), (P, "Upper Marl"), (P, "Marl Peninsula")},
    ),
    (f"Operation Lantern, mounted by {KP}, goes on.", "DELIVERS", {(KP, "Operation Lantern")}),
    (f"Operation Lantern is {KP}'s answer to arson.", "DELIVERS", {(KP, "Operation Lantern")}),
    (f"Operation Silver Birch goes on; {KP} runs it.", "DELIVERS", {(KP, "Operation Silver Birch")}),
    (
        f"| Action | Doer |\n| --- | --- |\n| Operation Lantern: locks given out | {KP} |\n",
        "DELIVERS",
        {(KP, "Operation Lantern")},
    ),
    (
        f"The {B} rests on section 5 of the Crime and Disorder Act 1998.",
        "GOVERNED_BY",
        {(B, "Crime and Disorder Act 1998")},
    ),
    (
        f"Under the Crime and Disorder Act 1998 it is for the {B} to publish a plan.",
        "GOVERNED_BY",
        {(B, "Crime and Disorder Act 1998")},
    ),
]

NOTHING: list[tuple[str, str]] = [
    (f"The {LEADER} may preside over the {B}.", "CHAIRS"),
    (f"The {LEADER} no longer presides over the {B}.", "CHAIRS"),
    (f"The {B} meets monthly. {KP} takes the chair in the absence of the Leader.", "CHAIRS"),
    (f"The {B} meets monthly. Its vice-chair is held by {KP}.", "CHAIRS"),
    (f"It was proposed that {KP} take the chair of the {B}.", "CHAIRS"),
    (f"- {P} (chair: to be confirmed; formerly {KP})\n", "CHAIRS"),
    (f"The {P} does not account for its work to the {B}.", "REPORTS_TO"),
    (f"The {P} might give an account of itself to the {B}.", "REPORTS_TO"),
    (f"The {P} brings its notes to the {B} for information only.", "REPORTS_TO"),
    (f"The {B} is steered by its {P}.", "REPORTS_TO"),
    (f"| Group | Answers to |\n| --- | --- |\n| {P} | nobody |\n", "REPORTS_TO"),
    (f"Two groups may hang off the {B}:\n\n- {P}\n- Marlshire Drugs Group\n", "PART_OF"),
    (f"The {B} meets monthly. Seats at the table were offered to {KP} and {VS}.", "MEMBER_OF"),
    (f"{KP} has no seat on the {B}.", "MEMBER_OF"),
    (f"{KP} takes a place on the {B} as an observer.", "MEMBER_OF"),
    (f"The {B} meets monthly. Could it be made up of {KP} and {VS}?", "MEMBER_OF"),
    (f"{KCC} was asked to bring the {B} into being.", "CONVENES"),
    (f"It is proposed that the {P} be stood up by {KP}.", "CONVENES"),
    (f"The {B} should step into the shoes of the Marlshire Crime Forum.", "SUCCEEDS"),
    (f"The Marlshire Crime Forum was not folded into the {B}.", "SUCCEEDS"),
    (f"Operation Lantern is not {KP}'s answer to arson.", "DELIVERS"),
    (f"Operation Lantern, a patrol paid for by {KP}, goes on.", "DELIVERS"),
]


@pytest.mark.parametrize(("words", "type_", "expected"), GIVES, ids=[w[:60] for w, _, _ in GIVES])
def test_it_is_found_in_other_words(words: str, type_: str, expected: set[tuple[str, str]]) -> None:
    found = {(source, target) for _, source, target in said(words, type_) if source != "the document"}
    assert found == expected


@pytest.mark.parametrize(("words", "type_"), NOTHING, ids=[w[:60] for w, _ in NOTHING])
def test_what_only_looks_like_it_gives_nothing(words: str, type_: str) -> None:
    assert said(words, type_, front=FRONT) == set()


def test_a_commissioner_says_i() -> None:
    plan = "# Police and Crime Plan 2024-2027\n\nIssued by the Police and Crime Commissioner for Kent.\n\n"
    words = "The Kent Rural Forum meets monthly. I convene it. I chair the Kent Justice Board."
    who = "Police and Crime Commissioner for Kent"
    assert said(words, "CHAIRS", "CONVENES", front=plan) == {
        ("CONVENES", who, "Kent Rural Forum"),
        ("CHAIRS", who, "Kent Justice Board"),
    }
    assert said(words, "CHAIRS", "CONVENES") == set()


def test_what_it_is_once_set_up_is_what_the_next_sentence_speaks_of() -> None:
    words = f"The {B} set up a Complaints Sub-Committee. It will report to the {B}."
    assert said(words, "REPORTS_TO", front=MINUTES) == {("REPORTS_TO", "Complaints Sub-Committee", B)}


def test_a_boards_own_page_gives_its_fields_and_its_law() -> None:
    page = f"# {B}\n\n"
    assert said(f"## Where it fits\n\nAnswerable to: {KCC}\n", "REPORTS_TO", front=page) == {("REPORTS_TO", B, KCC)}
    assert said(f"{KCC} appointed this one in 2021.", "CONVENES", front=page) == {("CONVENES", KCC, B)}
    law = "Section 58 of the Domestic Abuse Act 2021 obliges a council to appoint a local partnership board."
    assert ("GOVERNED_BY", B, "Domestic Abuse Act 2021") in said(law, "GOVERNED_BY", front=page)


def test_one_region_is_the_service_of_its_document() -> None:
    region = "Probation Service, South West"
    words = f"The {region} region and {KP} sit on the {B}. The {P} is chaired by the Probation Service."
    found = {(type_, target): source for type_, source, target in said(words, "MEMBER_OF", "CHAIRS") if source != KP}
    assert found["CHAIRS", P] == found["MEMBER_OF", B]
    assert found["CHAIRS", P].startswith(region)


def test_a_list_of_terms_says_what_each_means() -> None:
    words = f"the Board: means the {B};\n\nDSFRS: means {KP};\n\n- {P}. Chair: DSFRS. Reports: to the Board.\n"
    assert said(words, "CHAIRS", "REPORTS_TO") == {("CHAIRS", KP, P), ("REPORTS_TO", P, B)}
