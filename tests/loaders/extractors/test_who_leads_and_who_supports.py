"""Lead and supporting roles in prose, lists and fields; and what only looks like one."""

import pytest

from tests.loaders.saying import Said, roles

GIVES: list[tuple[str, Said]] = [
    (
        "Kent Police is the strategic lead for serious violence, and KCC the lead for domestic abuse.",
        {("LEADS", "Kent Police", "serious-violence"), ("LEADS", "KCC", "domestic-abuse")},
    ),
    (
        "Public Health at Kent County Council is the accountable body for drugs.",
        {("LEADS", "Public Health", "drugs")},
    ),
    (
        "Responsibility for domestic abuse rests with Kent County Council's Housing and Communities directorate.",
        {("LEADS", "Housing and Communities", "domestic-abuse")},
    ),
    (
        "### Domestic abuse\n\nStrategic lead: Kent County Council (Adult Social Care and Health)\n",
        {("LEADS", "Kent County Council", "domestic-abuse")},
    ),
    (
        "Northumbria Police leads on hate crime.",
        {("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "Derbyshire Constabulary lead the partnership’s work on rural crime across the county.",
        {("LEADS", "Derbyshire Constabulary", "rural-crime")},
    ),
    (
        "The Marlshire Safer Together Board sets the direction, and Staffordshire County Council takes the lead "
        "for modern slavery.",
        {("LEADS", "Staffordshire County Council", "modern-slavery")},
    ),
    (
        "Staffordshire County Council has the lead role in domestic abuse.",
        {("LEADS", "Staffordshire County Council", "domestic-abuse")},
    ),
    (
        "Hereford and Worcester Fire and Rescue Service has lead responsibility for arson.",
        {("LEADS", "Hereford and Worcester Fire and Rescue Service", "fire-safety")},
    ),
    (
        "Northumbria Police is the lead agency for serious and organised crime.",
        {("LEADS", "Northumbria Police", "organised-crime")},
    ),
    (
        "Northumbria Police are the strategic lead for county lines.",
        {("LEADS", "Northumbria Police", "county-lines")},
    ),
    (
        "Devon and Cornwall Police will lead on cyber crime, with Plymouth City Council supporting.",
        {("LEADS", "Devon and Cornwall Police", "cyber-crime"), ("SUPPORTS", "Plymouth City Council", "cyber-crime")},
    ),
    (
        "Gwent Police acts as the lead partner for burglary.",
        {("LEADS", "Gwent Police", "burglary")},
    ),
    (
        "Northumberland County Council holds lead responsibility for road safety.",
        {("LEADS", "Northumberland County Council", "road-safety")},
    ),
    (
        "Worcestershire County Council and West Mercia Police jointly lead on the night-time economy.",
        {
            ("LEADS", "West Mercia Police", "night-time-economy"),
            ("LEADS", "Worcestershire County Council", "night-time-economy"),
        },
    ),
    (
        "The Marlshire Drugs and Alcohol Partnership spearheads our response to drugs.",
        {("LEADS", "Marlshire Drugs and Alcohol Partnership", "drugs")},
    ),
    (
        "The Marlshire Tackling Exploitation Group drives our work on modern slavery.",
        {("LEADS", "Marlshire Tackling Exploitation Group", "modern-slavery")},
    ),
    (
        "The Marlshire Tackling Exploitation Group is driving the work on county lines.",
        {("LEADS", "Marlshire Tackling Exploitation Group", "county-lines")},
    ),
    (
        "The Marlshire Reducing Reoffending Board oversees integrated offender management.",
        {("LEADS", "Marlshire Reducing Reoffending Board", "offender-management")},
    ),
    (
        "The Marlshire Reducing Reoffending Board owns the reducing reoffending priority.",
        {("LEADS", "Marlshire Reducing Reoffending Board", "offender-management")},
    ),
    (
        "Cleveland Police is responsible for tackling serious violence.",
        {("LEADS", "Cleveland Police", "serious-violence")},
    ),
    (
        "Cleveland Police is accountable for knife crime.",
        {("LEADS", "Cleveland Police", "knife-crime")},
    ),
    (
        "The lead agency for hate crime is Northumbria Police.",
        {("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "The lead for hate crime is Northumbria Police.",
        {("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "The strategic lead on domestic abuse is Devon County Council.",
        {("LEADS", "Devon County Council", "domestic-abuse")},
    ),
    (
        "Hate crime is led by Northumbria Police.",
        {("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "Work on hate crime is led by Northumbria Police with support from Newcastle City Council.",
        {("LEADS", "Northumbria Police", "hate-crime"), ("SUPPORTS", "Newcastle City Council", "hate-crime")},
    ),
    (
        "Our response to domestic abuse is jointly led by Nottinghamshire County Council and Nottinghamshire Police.",
        {
            ("LEADS", "Nottinghamshire County Council", "domestic-abuse"),
            ("LEADS", "Nottinghamshire Police", "domestic-abuse"),
        },
    ),
    (
        "The tackling of fly-tipping and rural crime is being led by Derbyshire Constabulary.",
        {
            ("LEADS", "Derbyshire Constabulary", "anti-social-behaviour"),
            ("LEADS", "Derbyshire Constabulary", "rural-crime"),
        },
    ),
    (
        "Anti-social behaviour is led by Derby City Council, supported by Derbyshire Constabulary and Derbyshire "
        "Fire and Rescue Service.",
        {
            ("LEADS", "Derby City Council", "anti-social-behaviour"),
            ("SUPPORTS", "Derbyshire Constabulary", "anti-social-behaviour"),
            ("SUPPORTS", "Derbyshire Fire and Rescue Service", "anti-social-behaviour"),
        },
    ),
    (
        "Responsibility for road safety sits with Devon County Council.",
        {("LEADS", "Devon County Council", "road-safety")},
    ),
    (
        "Responsibility for modern slavery rests jointly with Northumberland County Council and Northumbria Police.",
        {
            ("LEADS", "Northumberland County Council", "modern-slavery"),
            ("LEADS", "Northumbria Police", "modern-slavery"),
        },
    ),
    (
        "The lead for fraud sits with West Mercia Police.",
        {("LEADS", "West Mercia Police", "fraud")},
    ),
    (
        "Fraud is the responsibility of Nottinghamshire Police.",
        {("LEADS", "Nottinghamshire Police", "fraud")},
    ),
    (
        "Work on Prevent is overseen by the Marlshire Contest Board.",
        {("LEADS", "Marlshire Contest Board", "prevent")},
    ),
    (
        "Fraud falls to Gwent Police.",
        {("LEADS", "Gwent Police", "fraud")},
    ),
    (
        "Vehicle crime will be led by Devon and Cornwall Police.",
        {("LEADS", "Devon and Cornwall Police", "vehicle-crime")},
    ),
    (
        "Burglary is being taken forward by Gwent Police.",
        {("LEADS", "Gwent Police", "burglary")},
    ),
    (
        "Leadership of the domestic abuse agenda is provided by Worcestershire County Council.",
        {("LEADS", "Worcestershire County Council", "domestic-abuse")},
    ),
    (
        "Local leadership for domestic abuse is the responsibility of Nottinghamshire County Council.",
        {("LEADS", "Nottinghamshire County Council", "domestic-abuse")},
    ),
    (
        "Kent Police is the owner of the serious violence priority.",
        {("LEADS", "Kent Police", "serious-violence")},
    ),
    (
        "Domestic abuse: led by Monmouthshire County Council.",
        {("LEADS", "Monmouthshire County Council", "domestic-abuse")},
    ),
    (
        "The work on domestic abuse is led jointly by Devon County Council and Devon and Cornwall Police.",
        {
            ("LEADS", "Devon County Council", "domestic-abuse"),
            ("LEADS", "Devon and Cornwall Police", "domestic-abuse"),
        },
    ),
    (
        "The Director of Public Health is the senior responsible owner for substance misuse.",
        {("LEADS", "Director of Public Health", "substance-misuse")},
    ),
    (
        "The Director of Public Health has been appointed as Senior Responsible Officer for substance misuse.",
        {("LEADS", "Director of Public Health", "substance-misuse")},
    ),
    (
        "### Hate crime\n\nThis work is led by Northumbria Police.",
        {("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "### Hate crime\n\nNorthumbria Police leads on this priority, supported by Newcastle City Council.",
        {("LEADS", "Northumbria Police", "hate-crime"), ("SUPPORTS", "Newcastle City Council", "hate-crime")},
    ),
    (
        "### Hate crime\n\nLead: Northumbria Police\n\nSupport: Newcastle City Council; Gateshead Council",
        {
            ("LEADS", "Northumbria Police", "hate-crime"),
            ("SUPPORTS", "Gateshead Council", "hate-crime"),
            ("SUPPORTS", "Newcastle City Council", "hate-crime"),
        },
    ),
    (
        "### Hate crime\n\nLead agency: Northumbria Police",
        {("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "- Hate crime: Lead: Northumbria Police; Support: Gateshead Council\n- Burglary: Lead: Gwent Police",
        {
            ("LEADS", "Gwent Police", "burglary"),
            ("LEADS", "Northumbria Police", "hate-crime"),
            ("SUPPORTS", "Gateshead Council", "hate-crime"),
        },
    ),
    (
        "- Hate crime – Lead: Northumbria Police\n- Burglary – Lead: Gwent Police\n",
        {("LEADS", "Gwent Police", "burglary"), ("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "- Hate crime: Northumbria Police (lead)\n- Burglary: Gwent Police (lead)\n",
        {("LEADS", "Gwent Police", "burglary"), ("LEADS", "Northumbria Police", "hate-crime")},
    ),
    (
        "- Hate crime: Northumbria Police (lead), Gateshead Council (support)\n- Burglary: Gwent Police (lead)\n",
        {
            ("LEADS", "Gwent Police", "burglary"),
            ("LEADS", "Northumbria Police", "hate-crime"),
            ("SUPPORTS", "Gateshead Council", "hate-crime"),
        },
    ),
    (
        "- Hate crime (Northumbria Police)\n- Burglary (Gwent Police)\n",
        set(),
    ),
    (
        "Northumbria Police leads on the following strands of work:\n\n- hate crime\n- burglary\n- vehicle crime\n",
        {
            ("LEADS", "Northumbria Police", "burglary"),
            ("LEADS", "Northumbria Police", "hate-crime"),
            ("LEADS", "Northumbria Police", "vehicle-crime"),
        },
    ),
    (
        "Northumbria Police leads on:\n\n- hate crime;\n- burglary; and\n- vehicle crime.\n",
        {
            ("LEADS", "Northumbria Police", "burglary"),
            ("LEADS", "Northumbria Police", "hate-crime"),
            ("LEADS", "Northumbria Police", "vehicle-crime"),
        },
    ),
    (
        "Northumbria Police leads on hate crime, burglary and vehicle crime.",
        {
            ("LEADS", "Northumbria Police", "burglary"),
            ("LEADS", "Northumbria Police", "hate-crime"),
            ("LEADS", "Northumbria Police", "vehicle-crime"),
        },
    ),
    (
        "Kent Police leads on burglary, Kent County Council on road safety and Kent Fire and Rescue Service on arson.",
        {
            ("LEADS", "Kent County Council", "road-safety"),
            ("LEADS", "Kent Fire and Rescue Service", "fire-safety"),
            ("LEADS", "Kent Police", "burglary"),
        },
    ),
    (
        "Gwent Police and Monmouthshire County Council lead on burglary and road safety respectively.",
        {("LEADS", "Gwent Police", "burglary"), ("LEADS", "Monmouthshire County Council", "road-safety")},
    ),
    (
        "Devon and Cornwall Police leads on burglary and Devon County Council leads on road safety.",
        {("LEADS", "Devon County Council", "road-safety"), ("LEADS", "Devon and Cornwall Police", "burglary")},
    ),
    (
        "Northumbria Police leads on burglary; Northumberland County Council leads on road safety.",
        {("LEADS", "Northumberland County Council", "road-safety"), ("LEADS", "Northumbria Police", "burglary")},
    ),
    (
        "West Mercia Police, on behalf of the Marlshire Safer Together Board, leads on burglary.",
        {("LEADS", "West Mercia Police", "burglary")},
    ),
    (
        "On behalf of the partnership, Nottinghamshire Police leads on burglary.",
        {("LEADS", "Nottinghamshire Police", "burglary")},
    ),
    (
        "Kent Police (KP) leads on burglary.",
        {("LEADS", "Kent Police", "burglary")},
    ),
    (
        "It is Gwent Police that leads on burglary.",
        {("LEADS", "Gwent Police", "burglary")},
    ),
    (
        "Since April 2023 Northumbria Police has led on burglary.",
        {("LEADS", "Northumbria Police", "burglary")},
    ),
    (
        "From 1 April 2025 West Mercia Police will lead on burglary.",
        {("LEADS", "West Mercia Police", "burglary")},
    ),
    (
        "Nottinghamshire Police’s Rural Task Force leads on rural crime.",
        {("LEADS", "Rural Task Force", "rural-crime")},
    ),
    (
        "Until March 2023 Gwent Police led on burglary; since then Newport City Council has led on it.",
        {("LEADS", "Newport City Council", "burglary")},
    ),
    (
        "Devon and Cornwall Police leads on burglary with the support of Plymouth City Council.",
        {("LEADS", "Devon and Cornwall Police", "burglary"), ("SUPPORTS", "Plymouth City Council", "burglary")},
    ),
    (
        "Gateshead Council supports Northumbria Police on burglary.",
        {("SUPPORTS", "Gateshead Council", "burglary")},
    ),
    (
        "Telford and Wrekin Council supports work on burglary.",
        {("SUPPORTS", "Telford and Wrekin Council", "burglary")},
    ),
    (
        "Nottingham City Council has a supporting role on burglary.",
        {("SUPPORTS", "Nottingham City Council", "burglary")},
    ),
    (
        "Medway Council plays a supporting role in tackling burglary.",
        {("SUPPORTS", "Medway Council", "burglary")},
    ),
    (
        "Newport City Council is a supporting partner for burglary.",
        {("SUPPORTS", "Newport City Council", "burglary")},
    ),
    (
        "Plymouth City Council contributes to the burglary priority.",
        {("SUPPORTS", "Plymouth City Council", "burglary")},
    ),
    (
        "Burglary is led by Northumbria Police, assisted by Gateshead Council.",
        {("LEADS", "Northumbria Police", "burglary"), ("SUPPORTS", "Gateshead Council", "burglary")},
    ),
    (
        "Burglary is led by West Mercia Police with Telford and Wrekin Council in support.",
        {("LEADS", "West Mercia Police", "burglary"), ("SUPPORTS", "Telford and Wrekin Council", "burglary")},
    ),
    (
        "Burglary is led by Nottinghamshire Police. It is supported by Nottingham City Council.",
        {("LEADS", "Nottinghamshire Police", "burglary"), ("SUPPORTS", "Nottingham City Council", "burglary")},
    ),
    (
        "Kent Police leads on burglary. Medway Council and Kent Fire and Rescue Service support this work.",
        {
            ("LEADS", "Kent Police", "burglary"),
            ("SUPPORTS", "Kent Fire and Rescue Service", "burglary"),
            ("SUPPORTS", "Medway Council", "burglary"),
        },
    ),
    (
        "Burglary is led by Gwent Police. Supporting partners are Newport City Council and Monmouthshire County "
        "Council.",
        {
            ("LEADS", "Gwent Police", "burglary"),
            ("SUPPORTS", "Monmouthshire County Council", "burglary"),
            ("SUPPORTS", "Newport City Council", "burglary"),
        },
    ),
    (
        "Burglary is led by Devon and Cornwall Police with input from Plymouth City Council.",
        {("LEADS", "Devon and Cornwall Police", "burglary"), ("SUPPORTS", "Plymouth City Council", "burglary")},
    ),
    (
        "Northumbria Police leads on burglary in consultation with Gateshead Council.",
        {("LEADS", "Northumbria Police", "burglary")},
    ),
    (
        "West Mercia Police leads on burglary, working closely with Telford and Wrekin Council.",
        {("LEADS", "West Mercia Police", "burglary")},
    ),
    (
        "Nottinghamshire Police leads on burglary, having regard to advice from Nottingham City Council.",
        {("LEADS", "Nottinghamshire Police", "burglary")},
    ),
    (
        "Kent Police is the Lead Agency for hate crime.",
        {("LEADS", "Kent Police", "hate-crime")},
    ),
    (
        "Gwent Police has Lead Responsibility for hate crime.",
        {("LEADS", "Gwent Police", "hate-crime")},
    ),
    (
        "Devon and Cornwall Police acts as Lead Partner for hate crime.",
        {("LEADS", "Devon and Cornwall Police", "hate-crime")},
    ),
    (
        "Northumbria Police is the Lead Authority on hate crime, with Gateshead Council as Supporting Partner.",
        {("LEADS", "Northumbria Police", "hate-crime"), ("SUPPORTS", "Gateshead Council", "hate-crime")},
    ),
    (
        "The Lead Agency for hate crime is West Mercia Police.",
        {("LEADS", "West Mercia Police", "hate-crime")},
    ),
    (
        "The Director of Public Health has been appointed as Senior Responsible Officer for substance misuse.",
        {("LEADS", "Director of Public Health", "substance-misuse")},
    ),
    (
        "The Senior Responsible Owner for substance misuse is the Director of Public Health.",
        {("LEADS", "Director of Public Health", "substance-misuse")},
    ),
]
NOTHING: list[str] = [
    "Kent Police does not lead on burglary.",
    "Gwent Police no longer leads on burglary.",
    "Neither Devon and Cornwall Police nor Plymouth City Council leads on burglary.",
    "No agency leads on burglary; Northumbria Police was asked for its view.",
    "West Mercia Police used to lead on burglary.",
    "Nottinghamshire Police formerly led on burglary.",
    "Kent Police led on burglary until March 2022.",
    "Gwent Police was leading on burglary at that time.",
    "Devon and Cornwall Police may lead on burglary.",
    "Northumbria Police could lead on burglary.",
    "West Mercia Police should take the lead on burglary.",
    "It was suggested that Nottinghamshire Police lead on burglary.",
    "It is proposed that Kent Police leads on burglary.",
    "It was considered sensible that Gwent Police should be the lead for burglary.",
    "We recommend that Devon and Cornwall Police leads on burglary.",
    "The panel asked whether Northumbria Police leads on burglary.",
    "Who leads on burglary? Does West Mercia Police lead on burglary?",
    "Nottinghamshire Police has offered to lead on burglary.",
    "Kent Police was asked to lead on burglary.",
    "If funding is agreed, Gwent Police will lead on burglary.",
    "Subject to approval, Devon and Cornwall Police will lead on burglary.",
    "A motion that Northumbria Police lead on burglary was lost.",
    "The proposal that West Mercia Police lead on burglary was rejected.",
    "Options include Nottinghamshire Police leading on burglary.",
    "Discussions continue on Kent Police leading on burglary.",
    "Gwent Police declined to lead on burglary.",
    "Devon and Cornwall Police would like to lead on burglary.",
    "Northumbria Police recorded more theft of lead in 2023, and burglary rose.",
    "Burglary leads to fear, West Mercia Police said.",
    "Nottinghamshire Police found that drugs leads to burglary.",
    "Kent Police made an arrest that led to a conviction for burglary.",
    "Gwent Police is one of the leading forces in England on burglary.",
    "Lead member: Councillor Jane Oak\n\nDevon and Cornwall Police attended for the item on burglary.",
    "Report of the lead officer, Northumbria Police\n\nThis paper is about burglary.",
    "Intelligence-led policing by West Mercia Police has cut burglary.",
    "Nottinghamshire Police’s police-led patrols cut burglary.",
    "Drugs are a leading cause of burglary, Kent Police said.",
    "Gwent Police provides support services for victims of burglary.",
    "Devon and Cornwall Police offers support to victims of burglary.",
    "Gateshead Council provides support for families affected by drugs.",
    "Telford and Wrekin Council supports victims of domestic abuse.",
    "Members supported the recommendation on burglary from Nottinghamshire Police.",
    "Medway Council supported the proposal on burglary.",
    "Newport City Council could support work on burglary.",
    "Plymouth City Council does not support work on burglary.",
    "Gateshead Council has not been asked to support work on burglary.",
    "Supported accommodation is offered by Telford and Wrekin Council to people with drugs problems.",
    "Nottinghamshire Police’s supporting evidence on burglary was noted.",
    "The lead professional for drugs cases in Medway Council is the key worker.",
    "Nor is there any assumption that Gwent Police will lead on burglary.",
    "No single agency is responsible for burglary; Devon and Cornwall Police and Plymouth City Council share data.",
    "Northumbria Police is considering whether to lead on burglary.",
    "West Mercia Police has yet to lead on burglary.",
    "Nottinghamshire Police, rather than leading on burglary, gives advice.",
    "Kent Police works with partners on burglary.",
    "In Medway, burglary fell after Gwent Police led a campaign of leaflets in 2019.",
    "Devon and Cornwall Police hopes to lead on burglary.",
    "Northumbria Police is expected to lead on burglary.",
    "West Mercia Police will lead on burglary once agreed.",
    "High risk of harm offenders in burglary are managed by Nottinghamshire Police.",
    "Lead Member for burglary and Kent Police were thanked.",
    "A lead officer for burglary has been allocated by Gwent Police.",
    "Devon and Cornwall Police and Plymouth City Council discussed who should lead on burglary.",
    "Northumbria Police has never led on burglary.",
    "West Mercia Police withdrew from leading on burglary.",
]


@pytest.mark.parametrize(("words", "expected"), GIVES, ids=[w[:60] for w, _ in GIVES])
def test_what_is_said_is_found_and_nothing_else(words: str, expected: Said) -> None:
    assert roles(words) == expected


@pytest.mark.parametrize("words", NOTHING, ids=[w[:60] for w in NOTHING])
def test_what_is_not_said_is_not_found(words: str) -> None:
    assert roles(words) == set()
