"""The words that the grammar of names is made of. Rules read them; nothing else holds such lists."""

import re

BODY_TYPES: dict[str, str] = {
    "board": "Board", "boards": "Board", "committee": "Board", "committees": "Board", "panel": "Board",
    "panels": "Board", "cabinet": "Board", "executive": "Board", "assembly": "Board", "commission": "Board",
    "subcommittee": "Board", "council": "Organisation", "councils": "Organisation",
    "partnership": "Partnership", "partnerships": "Partnership", "forum": "Partnership", "forums": "Partnership",
    "alliance": "Partnership", "network": "Partnership", "collaborative": "Partnership",
    "consortium": "Partnership", "collaboration": "Partnership", "csp": "Partnership", "csps": "Partnership",
    "group": "ThematicGroup", "groups": "ThematicGroup", "subgroup": "ThematicGroup", "subgroups": "ThematicGroup",
    "taskforce": "ThematicGroup", "conference": "ThematicGroup", "conferences": "ThematicGroup",
    "hub": "ThematicGroup", "hubs": "ThematicGroup", "cell": "ThematicGroup", "meeting": "ThematicGroup",
}  # fmt: skip
"""The last word of a body's name, and what sort of body it makes."""

TWO_WORD_TYPES: dict[tuple[str, str], str] = {
    ("task", "force"): "ThematicGroup", ("tasking", "meeting"): "ThematicGroup", ("tasking", "meetings"): "ThematicGroup",
    ("awareness", "week"): "Programme", ("awareness", "month"): "Programme", ("awareness", "day"): "Programme", ("sub", "group"): "ThematicGroup", ("sub", "groups"): "ThematicGroup",
    ("sub", "committee"): "Board", ("executive", "group"): "Board", ("health", "board"): "Organisation",
    ("care", "board"): "Organisation", ("commissioning", "group"): "Organisation",
    ("commissioning", "groups"): "Organisation", ("justice", "board"): "Board", ("care", "boards"): "Organisation",
    ("care", "partnership"): "Partnership", ("fire", "authority"): "Organisation",
}  # fmt: skip

ORGANISATION_TYPES = frozenset(
    ["police", "constabulary", "service", "services", "authority", "authorities", "agency", "agencies", "trust", "trusts", "company", "companies", "unit", "units", "team", "teams", "department", "departments", "directorate", "office", "ltd", "limited", "university", "universities", "college", "inspectorate", "bureau", "association", "charity", "foundation", "union", "ministry", "centre", "command", "prison", "federation", "society", "refuge", "housing", "homes", "directorates", "division", "cic", "plc", "academy", "ombudsman", "hospital", "aid"]
)
PROGRAMME_TYPES = frozenset(
    ["programme", "programmes", "project", "scheme", "schemes", "initiative", "initiatives", "fund", "campaign", "pilot", "operation"]
)
LOWER_TYPES = frozenset(
    ["service", "services", "team", "unit", "group", "board", "partnership", "programme", "project", "scheme", "fund", "campaign", "department", "forum", "panel", "committee", "network", "initiative", "police", "collaboration", "alliance", "meetings", "week"]
)
"""Types that are often written small after a name ("Highways service")."""

BEFORE_OF = frozenset(
    ["isles", "isle", "city", "borough", "county", "office", "college", "university", "vale", "forest", "council", "board", "school", "safe", "voice", "friends", "violence", "crimes", "bank", "institute", "society", "house", "commission", "inspectorate", "federation", "association", "harm", "union", "league", "network", "out", "women", "men"]
)
"""Words that "of" or "in" joins to what follows inside a name; after any other word a new name begins."""

JOINS = frozenset(["and", "of", "against", "in", "for", "on", "to", "the", "with", "at"])
"""Small words that stand inside names."""

GENERIC = frozenset(
    ["strategic", "local", "task", "and", "finish", "steering", "working", "sub", "thematic", "partnership", "joint", "executive", "delivery", "operational", "multi", "agency", "core", "project", "officer", "officers", "management", "leadership", "strategy", "action", "county", "district", "city", "borough", "national", "regional", "senior", "statutory", "new", "a", "the", "of", "or", "awareness", "community", "key", "existing", "various", "relevant", "other", "advisory", "scrutiny", "overview", "reference", "countywide", "governance", "paid", "self", "policing", "public", "nhs", "last"]
)
"""Words that tell no body from another: a name of nothing but these is a description."""

NO_BODIES = frozenset(["most similar group", "most similar groups", "family group", "age group", "ethnic group", "control group", "focus group", "peer group"])
"""What ends like a body's name and is a word of statistics: the forces or partnerships that one is compared with."""

NOT_FIRST = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "our", "their", "its", "his", "her", "each", "every", "all", "both", "some", "any", "no", "other", "new", "such", "when", "where", "while", "if", "as", "at", "by", "from", "to", "in", "on", "of", "for", "with", "since", "until", "during", "after", "before", "under", "through", "however", "also", "although", "within", "about", "are", "is", "was", "were", "what", "who", "which", "how", "why", "please", "following", "between", "including", "members", "member", "report", "reports", "chair", "chairs", "chaired", "update", "note", "item", "membership", "role", "appendix", "table", "figure", "page", "section", "paragraph", "annual", "quarterly", "contact", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "currently", "whilst", "across", "via", "per", "there", "they", "we", "it", "he", "she", "has", "have", "will", "may", "lead", "led", "leads", "supported", "supporting", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "councillor", "cllr", "mr", "mrs", "ms", "dr", "alongside", "together", "work", "working", "existing", "recommendation", "recommendations", "proposal", "option", "motion", "resolved", "recommended", "agreed", "decision", "should", "would", "could", "might", "must", "former", "formerly", "previous", "interim", "covers", "covering"]
)
"""Capitalised words that begin a sentence or a title, not a name."""

ROLE_WORDS = frozenset(
    ["lead", "leads", "leading", "joint", "co", "agency", "agencies", "partner", "partners", "authority", "authorities", "body", "organisation", "organisations", "officer", "owner", "sponsor", "senior", "responsible", "accountable", "sro", "responsibility", "role", "support", "supporting", "supported", "key", "strategic"]
)
"""Words of a role: a capitalised phrase of nothing but these ("Lead Agency") names nobody."""

POSTS = frozenset(
    ["chair", "chairs", "chairman", "chairwoman", "chairperson", "cochair", "director", "directors", "head", "leader", "commander", "superintendent", "inspector", "officer", "officers", "manager", "managers", "lead", "leads", "commissioner", "commissioners", "executive", "constable", "secretary", "minister", "coordinator", "ordinator", "champion", "mayor", "president", "convener", "convenor", "member", "cabinet", "chief", "deputy", "assistant", "sergeant", "captain", "councillor", "sponsor", "holder", "nurse", "consultant", "solicitor", "treasurer"]
)
"""Words that make an office, not a body."""

AUTHORITIES = re.compile(
    r"(?:local authorit(?:y|ies)|(?:county|district|borough|city|unitary)(?:\W(?:county|district|borough|city|unitary))* councils?|clinical commissioning groups?|"
    r"integrated care boards?|community rehabilitation compan(?:y|ies)|probation (?:trusts?|services?)|police forces?|fire (?:and|&) rescue (?:authorit(?:y|ies)|services?)|"
    r"CCGs?|CRCs?|ICBs?)$",
    re.IGNORECASE,
)
"""Classes of organisations that the Crime and Disorder Act 1998, s.5, makes responsible authorities, by how a name ends."""

ARRANGEMENTS: tuple[tuple[str, str, str], ...] = (
    ("Multi-Agency Risk Assessment Conference", "MARAC", "ThematicGroup"),
    ("Multi-Agency Risk Assessment Conferences", "MARACs", "ThematicGroup"),
    ("Multi-Agency Public Protection Arrangements", "MAPPA", "ThematicGroup"),
    ("Multi-Agency Public Protection Agreements", "MAPPA", "ThematicGroup"),
    ("Multi-Agency Safeguarding Hub", "MASH", "ThematicGroup"),
    ("Multi-Agency Tasking and Co-ordination", "MATAC", "ThematicGroup"),
    ("Local Criminal Justice Board", "LCJB", "Board"),
    ("Health and Wellbeing Board", "HWB", "Board"),
    ("Safeguarding Adults Board", "SAB", "Board"),
    ("Local Safeguarding Children Board", "LSCB", "Board"),
    ("Community Safety Partnership", "CSP", "Partnership"),
    ("Crime and Disorder Reduction Partnership", "CDRP", "Partnership"),
    ("Integrated Offender Management", "IOM", "Programme"),
    ("Sexual Assault Referral Centre", "SARC", "Programme"),
    ("Violence Reduction Unit", "VRU", "Organisation"),
    ("Youth Offending Service", "YOS", "Organisation"),
    ("Youth Offending Team", "YOT", "Organisation"),
    ("Youth Justice Service", "YJS", "Organisation"),
    ("Public Health", "", "Organisation"),
    ("Trading Standards", "", "Organisation"),
    ("Adult Social Care", "", "Organisation"),
    ("Adult Care", "", "Organisation"),
    ("Children's Services", "", "Organisation"),
    ("Children's Social Care", "", "Organisation"),
    ("Environmental Health", "", "Organisation"),
    ("Neighbourhood Watch", "", "Organisation"),
    ("Age UK", "", "Organisation"),
    ("Citizens Advice", "", "Organisation"),
    ("Victim Support", "", "Organisation"),
    ("Change Grow Live", "CGL", "Organisation"),
    ("Turning Point", "", "Organisation"),
    ("National Trust", "", "Organisation"),
    ("National Highways", "", "Organisation"),
    ("Network Rail", "", "Organisation"),
    ("Salvation Army", "", "Organisation"),
    ("British Red Cross", "", "Organisation"),
    ("Stop Hate UK", "", "Organisation"),
    ("Healthwatch", "", "Organisation"),
    ("Crimestoppers", "", "Organisation"),
    ("Troubled Families", "", "Programme"),
    ("Supporting Families", "", "Programme"),
    ("Domestic Homicide Reviews", "DHRs", "Programme"),
    ("Counter Terrorism Local Profile", "CTLP", "Programme"),
    ("Counter Terrorism Local Plan", "CTLP", "Programme"),
    ("Community Trigger", "", "Programme"),
    ("ASB Case Review", "", "Programme"),
    ("Track my Crime", "", "Programme"),
    ("Local Alcohol Action Area", "LAAA", "Programme"),
    ("Code of Practice for Victims of Crime", "Victims' Code", "Programme"),
    ("Victims' Code of Practice", "Victims' Code", "Programme"),
    ("Victims Code of Practice", "Victims' Code", "Programme"),
    ("Community Speedwatch", "", "Programme"),
    ("Restorative Justice", "", "Programme"),
    ("Safer Streets", "", "Programme"),
)
"""What every area has under the same name: (name, abbreviation, label). Terms of the field, not bodies of one place."""

DESCRIBED: dict[str, tuple[str, ...]] = {
    "board": ("board", "boards"), "partnership": ("partnership", "csp"), "group": ("group", "subgroup"),
    "panel": ("panel",), "committee": ("committee",), "forum": ("forum",), "network": ("network",),
    "alliance": ("alliance",), "hub": ("hub",), "collaboration": ("collaboration",), "csp": ("partnership", "csp"),
    "subgroup": ("group", "subgroup"), "commission": ("commission",), "executive": ("executive",),
}  # fmt: skip
""""The Board" may be any body whose name ends in one of these."""
