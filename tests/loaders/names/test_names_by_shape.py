"""Names that no register has, found by their shape; and words that only look like names."""

import pytest

from tests.loaders.saying import names

FRONT = "# Derbyshire Community Safety Plan 2024-2027\n\n"
LABELS = ("Board", "Partnership", "ThematicGroup", "Organisation", "Programme")
Names = set[tuple[str, str]]

GIVES: list[tuple[str, Names]] = [
    ("The Safer Together Board met.", {("Board", "Safer Together Board")}),
    ("The Board for Safer Communities met.", {("Board", "Board for Safer Communities")}),
    ("The Partnership Against Rural Crime is new.", {("Partnership", "Partnership Against Rural Crime")}),
    ("The Domestic Abuse and Sexual Violence Board met.", {("Board", "Domestic Abuse and Sexual Violence Board")}),
    (
        "A Marlshire and Oakshire Safeguarding Children Partnership met.",
        {("Partnership", "Marlshire and Oakshire Safeguarding Children Partnership")},
    ),
    ("The Cwm Taf Morgannwg Public Services Board met.", {("Board", "Cwm Taf Morgannwg Public Services Board")}),
    ("The Children’s Trust Board met.", {("Board", "Children’s Trust Board")}),
    ("The Rural Crime Working Group met.", {("ThematicGroup", "Rural Crime Working Group")}),
    ("The Rural Crime Sub-Group met the Rural Crime Subgroup.", {("ThematicGroup", "Rural Crime Sub-Group")}),
    (
        "The High Risk Panel and the Local Youth Forum met.",
        {("Board", "High Risk Panel"), ("Partnership", "Local Youth Forum")},
    ),
    ("The SAFER MARLSHIRE BOARD met.", {("Board", "Safer Marlshire Board")}),
    (
        "Operation Redstart and Project Aurora 2 ended.",
        {("Programme", "Operation Redstart"), ("Programme", "Project Aurora 2")},
    ),
    ("The Bright Futures Programme began.", {("Programme", "Bright Futures Programme")}),
    (
        "Trading Standards, Public Health and Adult Social Care met.",
        {
            ("Organisation", "Trading Standards"),
            ("Organisation", "Public Health"),
            ("Organisation", "Adult Social Care"),
        },
    ),
    (
        "Women’s Aid and the Marlshire Housing Trust met.",
        {("Organisation", "Women’s Aid"), ("Organisation", "Marlshire Housing Trust")},
    ),
    (
        "The Multi-Agency Risk Assessment Conference (MARAC) is one of many MARACs.",
        {("ThematicGroup", "Multi-Agency Risk Assessment Conference")},
    ),
    (
        "Amber Valley, Bolsover and Chesterfield Borough Councils met.",
        {
            ("Organisation", f"{n} Council")
            for n in ("Amber Valley Borough", "Bolsover District", "Chesterfield Borough")
        },
    ),
    (
        "Derby City and Derbyshire County Councils met.",
        {("Organisation", "Derby City Council"), ("Organisation", "Derbyshire County Council")},
    ),
    (
        "The Home Office and the National Crime Agency wrote.",
        {("Organisation", "Home Office"), ("Organisation", "National Crime Agency")},
    ),
    (
        "The Marl Recovery Trust and Marl Women's Aid Service met.",
        {("Organisation", "Marl Recovery Trust"), ("Organisation", "Marl Women's Aid Service")},
    ),
    ("The Public Trust and Confidence Board met.", {("Board", "Public Trust and Confidence Board")}),
    ("They meet in the ASB Tasking meetings.", {("ThematicGroup", "ASB Tasking meetings")}),
    (
        "The Victims' Code is the Code of Practice for Victims of Crime, or Victims Code of Practice.",
        {("Programme", "Code of Practice for Victims of Crime")},
    ),
    (
        "HM Prison Marlwood and HMP Oakwood wrote.",
        {("Organisation", "HM Prison Marlwood"), ("Organisation", "HMP Oakwood")},
    ),
    (
        "The ICB and Marl Women's Aid Service met.",
        {("Organisation", "ICB"), ("Organisation", "Marl Women's Aid Service")},
    ),
    (
        "The Marl Unit for the Reduction of Violence (MURV) met the Marl Council for Racial Equality (MCRE).",
        {
            ("Organisation", "Marl Unit for the Reduction of Violence"),
            ("Organisation", "Marl Council for Racial Equality"),
        },
    ),
    (
        "The Fire and Rescue Service and Pobl Group met.",
        {("Organisation", "Fire and Rescue Service"), ("ThematicGroup", "Pobl Group")},
    ),
    ("Operation Silver Birch ended.", {("Programme", "Operation Silver Birch")}),
    (
        "NHS Derby and Derbyshire Integrated Care Board met.",
        {("Organisation", "NHS Derby and Derbyshire Integrated Care Board")},
    ),
]
NOTHING = [
    "A working group met. The steering group met. A board of wood was bought.",
    "On Monday the Annual Report was read. In May 2024 Members noted it.",
    "The school board, board and lodging, on board.",
    "A Board was set up. Any Partnership needs trust. All Groups report.",
    "Page 4 of 12. Table 3. Figure 2. Appendix A.",
    "There is a network of cables, a hub of bees and a panel of glass.",
    "The service was good and the team was kind.",
    "Crime is higher than in the Most Similar Group. A Focus Group of each Age Group was asked.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_a_name_is_found_whole(words: str, expected: Names) -> None:
    assert names(words, *LABELS, front=FRONT) == expected


@pytest.mark.parametrize("words", NOTHING)
def test_a_description_is_no_name(words: str) -> None:
    assert names(words, *LABELS, front=FRONT) == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Safer City Partnership", "Safer County Partnership"),
        ("North Marl Safety Board", "South Marl Safety Board"),
        ("Drugs Board", "Alcohol and Drugs Board"),
        ("Hate Crime Group", "Hate Crime Partnership"),
        ("Strategic Crime Board", "Crime Board"),
        ("Derby Community Safety Partnership", "Derbyshire Community Safety Partnership"),
        ("Children Board", "Adults Board"),
    ],
)
def test_names_that_are_only_alike_stay_two(one: str, other: str) -> None:
    found = names(f"The {one} met the {other}.", *LABELS, front=FRONT)
    assert {name for _, name in found} == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Derbyshire Safer Communities Board", "Safer Communities Board"),
        ("Marl Adults Safeguarding Board", "Marl Adult Safeguarding Board"),
        ("Combating Drugs Partnership", "Combatting Drugs Partnership"),
        ("Health & Wellbeing Group", "Health and Well-being Group"),
        ("Local Criminal Matters Board", "Criminal Matters Board"),
    ],
)
def test_names_that_are_one_in_two_spellings_are_one(one: str, other: str) -> None:
    assert len(names(f"The {one} met. Later the {other} met again.", *LABELS, front=FRONT)) == 1


def test_a_name_that_a_line_breaks_is_whole() -> None:
    words = (
        "This is a paragraph that somebody wrapped at some eighty characters, and the Rural\n"
        "Crime Working Group stands across the end of the first of its lines, which is a\n"
        "thing that happens in every text that was wrapped by a program and not by a person\n"
        "who reads it afterwards and sees what became of the names that he knows so well and\n"
        "of other things."
    )
    assert names(words, *LABELS, front=FRONT) == {("ThematicGroup", "Rural Crime Working Group")}


def test_an_office_is_no_organisation() -> None:
    words = "The Director of Public Health leads on drugs."
    assert names(words, "Post", "Organisation", front=FRONT) >= {("Post", "Director of Public Health")}
    assert ("Organisation", "Director of Public Health") not in names(words, "Organisation", front=FRONT)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("This plan is published under the Crime and Disorder Act 1998.", "Crime and Disorder Act 1998"),
        (
            "Under the Police, Crime, Sentencing and Courts Act 2022 there is a duty.",
            "Police, Crime, Sentencing and Courts Act 2022",
        ),
        (
            "It is required by the Anti-Social Behaviour, Crime and Policing Act 2014.",
            "Anti-Social Behaviour, Crime and Policing Act 2014",
        ),
        (
            "It is required under the Serious Violence Duty of the Police, Crime, Sentencing and Courts Act 2022.",
            "Police, Crime, Sentencing and Courts Act 2022",
        ),
    ],
)
def test_an_act_is_found_with_its_year_and_no_more(words: str, act: str) -> None:
    assert names(words, "Legislation", front=FRONT) == {("Legislation", act)}
