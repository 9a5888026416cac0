"""Who leads and who helps, in one council's words and the next one's; and words that only sound like it."""

import pytest

from tests.loaders.saying import Said, roles

GIVES: list[tuple[str, Said]] = [
    (
        "Stalking: Marlshire Police is in charge of this. Victim Support lends a hand with casework.",
        {
            ("LEADS", "Marlshire Police", "stalking-and-harassment"),
            ("SUPPORTS", "Victim Support", "stalking-and-harassment"),
        },
    ),
    (
        "Honour-based abuse: Down to Marlshire Police, with backup from Karma Nirvana.",
        {
            ("LEADS", "Marlshire Police", "honour-based-abuse"),
            ("SUPPORTS", "Karma Nirvana", "honour-based-abuse"),
        },
    ),
    (
        "Victims going through the courts: Victim Support has been charged with leading on this, assisted "
        "by the Marl Justice Board.",
        {
            ("LEADS", "Victim Support", "victims"),
            ("SUPPORTS", "Marl Justice Board", "victims"),
        },
    ),
    (
        "Drugs: Taken forward by the Marl Drugs Partnership, not by the Marl Health Board.",
        {
            ("LEADS", "Marl Drugs Partnership", "drugs"),
        },
    ),
    (
        "Emergency planning: handled by the Marlshire Resilience Forum.",
        {
            ("LEADS", "Marlshire Resilience Forum", "civil-contingencies"),
        },
    ),
    (
        "Prevent and Channel: brief held by the Marl Safety Service, with Marlshire Police and the Marl "
        "Youth Service in a supporting capacity",
        {
            ("LEADS", "Marl Safety Service", "prevent"),
            ("SUPPORTS", "Marl Youth Service", "prevent"),
            ("SUPPORTS", "Marlshire Police", "prevent"),
        },
    ),
    (
        "Hate crime. The lead body is Marl Borough Council. The supporting bodies are Marlshire Police and "
        "Victim Support.",
        {
            ("LEADS", "Marl Borough Council", "hate-crime"),
            ("SUPPORTS", "Marlshire Police", "hate-crime"),
            ("SUPPORTS", "Victim Support", "hate-crime"),
        },
    ),
    (
        "Fraud. Lead body: Marl Trading Standards. Supporting bodies: Marlshire Police; Citizens Advice Marl.",
        {
            ("LEADS", "Marl Trading Standards", "fraud"),
            ("SUPPORTS", "Citizens Advice Marl", "fraud"),
            ("SUPPORTS", "Marlshire Police", "fraud"),
        },
    ),
    (
        "On serious violence, ownership rests with the Marl Violence Group.",
        {
            ("LEADS", "Marl Violence Group", "serious-violence"),
        },
    ),
    (
        "Marlshire Police takes point on robbery.",
        {
            ("LEADS", "Marlshire Police", "robbery"),
        },
    ),
    (
        "Marlshire Police fronts the work on robbery and spearheads the work on burglary.",
        {
            ("LEADS", "Marlshire Police", "burglary"),
            ("LEADS", "Marlshire Police", "robbery"),
        },
    ),
    (
        "Domestic abuse has been entrusted to Marl Borough Council.",
        {
            ("LEADS", "Marl Borough Council", "domestic-abuse"),
        },
    ),
    (
        "Overall charge of modern slavery has been given to Marlshire Police.",
        {
            ("LEADS", "Marlshire Police", "modern-slavery"),
        },
    ),
    (
        "Marlshire Police is out in front on knife crime, and Marl Borough Council stands behind it.",
        {
            ("LEADS", "Marlshire Police", "knife-crime"),
            ("SUPPORTS", "Marl Borough Council", "knife-crime"),
        },
    ),
    (
        "The brief for hate crime is held by Marl Borough Council.",
        {
            ("LEADS", "Marl Borough Council", "hate-crime"),
        },
    ),
    (
        "Knife crime is Marlshire Police's to drive.",
        {
            ("LEADS", "Marlshire Police", "knife-crime"),
        },
    ),
    (
        "Knife crime remains the province of Marlshire Police, helped along by Marl Borough Council.",
        {
            ("LEADS", "Marlshire Police", "knife-crime"),
            ("SUPPORTS", "Marl Borough Council", "knife-crime"),
        },
    ),
    (
        "Fraud is for Marl Trading Standards to direct.",
        {
            ("LEADS", "Marl Trading Standards", "fraud"),
        },
    ),
    (
        "Both burglary and robbery fall to Marlshire Police.",
        {
            ("LEADS", "Marlshire Police", "burglary"),
            ("LEADS", "Marlshire Police", "robbery"),
        },
    ),
    (
        "Hate crime is allotted to Marl Borough Council and Marlshire Police shall aid it.",
        {
            ("LEADS", "Marl Borough Council", "hate-crime"),
            ("SUPPORTS", "Marlshire Police", "hate-crime"),
        },
    ),
    (
        "Responsibility for hate crime is reserved to Marl Borough Council, to which Marlshire Police gives support.",
        {
            ("LEADS", "Marl Borough Council", "hate-crime"),
            ("SUPPORTS", "Marlshire Police", "hate-crime"),
        },
    ),
    (
        "The role of lead body for hate crime is discharged by Marl Borough Council on the Board's behalf.",
        {
            ("LEADS", "Marl Borough Council", "hate-crime"),
        },
    ),
    (
        "It is for the Marl Trading Standards to take charge of fraud.",
        {
            ("LEADS", "Marl Trading Standards", "fraud"),
        },
    ),
    (
        "Marlshire Police and Marl Borough Council have charge of knife crime together.",
        {
            ("LEADS", "Marl Borough Council", "knife-crime"),
            ("LEADS", "Marlshire Police", "knife-crime"),
        },
    ),
    (
        "In the matter of anti-social behaviour Marl Borough Council shall lead in the towns.",
        {
            ("LEADS", "Marl Borough Council", "anti-social-behaviour"),
        },
    ),
    (
        "The Marl Drugs Partnership has drugs and alcohol within its sole charge.",
        {
            ("LEADS", "Marl Drugs Partnership", "alcohol"),
            ("LEADS", "Marl Drugs Partnership", "drugs"),
        },
    ),
    (
        "Reducing reoffending is looked after by the Marl Justice Board: the Probation Service captains "
        "that effort and Marlshire Police and Victim Support lend a hand.",
        {
            ("LEADS", "Marl Justice Board", "offender-management"),
            ("LEADS", "Probation Service", "offender-management"),
            ("SUPPORTS", "Marlshire Police", "offender-management"),
            ("SUPPORTS", "Victim Support", "offender-management"),
        },
    ),
    (
        "### Pledge 1: Domestic abuse\n\n- Owner: Marl Borough Council\n- Helpers: Victim Support, Marlshire Police\n",
        {
            ("LEADS", "Marl Borough Council", "domestic-abuse"),
            ("SUPPORTS", "Marlshire Police", "domestic-abuse"),
            ("SUPPORTS", "Victim Support", "domestic-abuse"),
        },
    ),
    (
        "### Concern 4: Extremism and hate crime\n\nAnswerable partner: Marl Borough Council for "
        "extremism; Marlshire Police for hate crime\n",
        {
            ("LEADS", "Marl Borough Council", "terrorism-and-extremism"),
            ("LEADS", "Marlshire Police", "hate-crime"),
        },
    ),
    (
        "### Priority 3: Drugs and exploitation\n\nWho leads: Marlshire Police (county lines); Marl "
        "Borough Council (child exploitation)\n\nWho is helping: Victim Support\n",
        {
            ("LEADS", "Marl Borough Council", "child-exploitation"),
            ("LEADS", "Marlshire Police", "county-lines"),
            ("SUPPORTS", "Victim Support", "drugs"),
            ("SUPPORTS", "Victim Support", "exploitation"),
        },
    ),
    (
        "Each strand has a pilot, who leads on it, and crew, who support the pilot.\n\n### "
        "Burglary\n\nPilot: Marlshire Police\n\nCrew: Victim Support\n",
        {
            ("LEADS", "Marlshire Police", "burglary"),
            ("SUPPORTS", "Victim Support", "burglary"),
        },
    ),
    (
        "### Hate crime\n\n> **In the driving seat:** Marlshire Police\n> **Pulling alongside:** Victim "
        "Support · Marl Borough Council\n",
        {
            ("LEADS", "Marlshire Police", "hate-crime"),
            ("SUPPORTS", "Marl Borough Council", "hate-crime"),
            ("SUPPORTS", "Victim Support", "hate-crime"),
        },
    ),
    (
        "| Priority | Area of work | Lead | Partners |\n| --- | --- | --- | --- |\n| 1. Places | Arson | "
        "Marlshire Fire and Rescue Service | Marlshire Police |\n| 1. Places | Fraud | Marlshire Police | "
        "Marl Trading Standards |\n",
        {
            ("LEADS", "Marlshire Fire and Rescue Service", "fire-safety"),
            ("LEADS", "Marlshire Police", "fraud"),
            ("SUPPORTS", "Marl Trading Standards", "fraud"),
            ("SUPPORTS", "Marlshire Police", "fire-safety"),
        },
    ),
    (
        "| Subject | In the lead | Lends support |\n| --- | --- | --- |\n| Prevent | Marl Borough Council "
        "| Marlshire Police |\n| Arson | Marlshire Fire and Rescue Service | Marl Water |\n",
        {
            ("LEADS", "Marl Borough Council", "prevent"),
            ("LEADS", "Marlshire Fire and Rescue Service", "fire-safety"),
            ("SUPPORTS", "Marl Water", "fire-safety"),
            ("SUPPORTS", "Marlshire Police", "prevent"),
        },
    ),
]
NOTHING = [
    "The Partners noted the arrangements in Cheshire and Derbyshire, where the fire service leads on arson.",
    "| Subject | Lead |\n| --- | --- |\n| Fraud | To be agreed |\n| Arson | To be confirmed |\n",
    "Until the contract was re-let Victim Support had charge of victims.",
    "In Cheshire the fire and rescue service heads up the work on rural crime.",
    "It was noted that in Wiltshire the fire service led on reoffending.",
    "In the 2019-21 plan Marlshire Police led on robbery.",
    "Under the last strategy, hate crime was allotted to Marl Borough Council.",
    "Many want the police to take over the lead on road safety.",
    "Marl Borough Council is not in charge of fraud, nor does it hold the brief for robbery.",
    "Marlshire Police was asked to take charge of fraud and declined.",
    "Nobody has charge of fraud.",
    "It has been suggested that hate crime be allotted to Marl Borough Council.",
    "Marlshire Police was to have been handed the reins on fraud.",
    "Distance leads to silence and the leading cause of harm is speed.",
    "The Council acts as accountable body for the grant, which gives it no say.",
    "Marlshire Police looks after the diary and the papers.",
    "Victim Support steered 340 people into a bed.",
    "Marl Borough Council fronts the park with a hedge.",
    "| Measure | Support | Change |\n| --- | --- | --- |\n| Burglary | 388 | 4 |\n| Robbery | 12 | 3 |\n",
    "| Work area | Lead | Support |\n| --- | --- | --- |\n| Support for residents | none | n/a |\n| "
    "Fraud | TBC | - |\n",
    "### Burglary\n\nMeasures: Marlshire Police\n",
    "A report on fraud was handed to Marlshire Police.",
    "Training on domestic abuse was given to Marlshire Police.",
    "The funding for knife crime was allocated to Marl Borough Council.",
    "A grant of £40,000 for hate crime has been given to Victim Support.",
    "A victim of burglary was left to Victim Support.",
    "The report on domestic abuse is with Marl Borough Council.",
    "The challenge of knife crime lies with Marlshire Police.",
    "Reports of fraud were assigned to Marlshire Police.",
    "Three cases of modern slavery were allocated to Marl Borough Council.",
    "The draft strategy on domestic abuse was handed to the Marl Board.",
    "Responsibility for a robbery was claimed by Marl Gang Group.",
    "An officer for hate crime was given to Victim Support.",
    "The presentation on fraud was handled by Marlshire Police.",
    "Domestic abuse calls are handled by Marlshire Police.",
    "The public meeting on anti-social behaviour was with Marlshire Police.",
    "Our work on burglary is with Marlshire Police in schools.",
    "The data on robbery falls to Marlshire Police to publish.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert roles(words) == expected


@pytest.mark.parametrize("words", NOTHING)
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert roles(words) == set()
