"""Documents made for the tests, in every format that remit reads, from one description.

`matrix(suffix)` is the twelve by five matrix of lead and supporting boards, with two fills and a legend (letters in
.md and .txt); `round_trip(suffix)` is one short agreement. Both give the bytes of a file. What they say is in `MARKS`
and `AGREEMENT`. The subjects and boards of the matrix are those of the Derbyshire agreement of 2018 (seeds/), whose
text has lost its colours: who leads and who supports here is invented, and everything else too.
"""

from collections.abc import Callable

from tests.loaders import made_odf, made_writers
from tests.loaders.made_parts import Grid, Head, Items, Para, Part, Title, grid, para

LEAD_FILL, SUPPORT_FILL = "1F6E5A", "BFE3D8"
BOARDS = (
    "Safer Communities Board", "Safeguarding Adults Board", "Safeguarding Childrens Board and/or Childrens Partnership",
    "Health & Wellbeing Board", "Local Criminal Justice Board",
)  # fmt: skip
MARKS = {
    "Domestic Abuse & Sexual Violence": "LSS S",
    "Child Exploitation": "S L  ",
    "Substance Misuse": "S  LS",
    "Reducing Reoffending & Offender Health": "S  SL",
    "Hate Crime": "LS   ",
    "Modern Slavery": "LSS  ",
    "Prevent & Counter Extremism (inc Channel)": "L S  ",
    "Organised Crime Groups (Police Governance)": "L   S",
    "Anti-Social Behaviour": "L    ",
    "FGM & HBV": "SLL  ",
    "Cyber Crime & Online Vulnerability": "L S  ",
    "Road Safety": "S  S ",
}
"""A theme's row of letters, one a board: L lead, S supporting, blank nothing."""

MATRIX_SUFFIXES = (".docx", ".pdf", ".html", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".md", ".txt")
ROUND_TRIP_SUFFIXES = MATRIX_SUFFIXES


def _marks() -> Grid:
    fills = {"L": LEAD_FILL, "S": SUPPORT_FILL, " ": ""}
    head = (("Theme", "", ""), *((board, "", "") for board in BOARDS))
    body = (((theme, "", ""), *(("", fills[m], m.strip()) for m in marks)) for theme, marks in MARKS.items())
    return Grid((head, *body))


LEGEND = Grid(
    ((("", LEAD_FILL, "L"), ("Lead Board", "", "")), (("", SUPPORT_FILL, "S"), ("Supporting Board", "", ""))), False
)
MATRIX: tuple[Part, ...] = (
    Title("Fairshire Community Safety Agreement 2025 to 2028"),
    Head("Lead and supporting boards"),
    Para((("The table shows which board leads on each theme and which boards support.", False),)),
    LEGEND,
    Head("Appendix A"),
    _marks(),
)
_OWN_LEGEND = Grid(
    tuple(
        (words, ("", fill, letter), *[("", "", "")] * (len(BOARDS) - 1))
        for (_, fill, letter), words in LEGEND.rows
    ) + _marks().rows
)  # fmt: skip
INSIDE: tuple[Part, ...] = (*MATRIX[:3], Head("Appendix A"), _OWN_LEGEND)
"""The same with its legend in the first rows of the matrix, as the Derbyshire agreement has it."""

AGREEMENT: tuple[Part, ...] = (
    Title("Fairshire Safer Communities Agreement 2025 to 2028"),
    Head("Membership"),
    para("The *Fairshire Safer Communities Board* is the community safety partnership for Fairshire. It comprises:"),
    Items(("Fairshire County Council", "Fairshire Constabulary", "Fairshire Fire and Rescue Service")),
    para("The Board is chaired by Fairshire Constabulary. It reports to the Fairshire Public Services Board."),
    Head("Priorities"),
    para("The Board has agreed three priorities for 2025 to 2028:"),
    Items(("domestic abuse", "serious violence", "anti-social behaviour")),
    Head("Who leads"),
    para("Fairshire Constabulary leads on serious violence, with the support of Fairshire County Council."),
    grid("Priority | Lead | Supporting partners", "Domestic abuse | Fairshire County Council | Fairshire Constabulary",
         "Anti-social behaviour | Fairshire Constabulary | Fairshire Fire and Rescue Service"),
    Head("Lead and supporting boards"),
    LEGEND,
    Head("Appendix A"),
    _marks(),
    Head("Risks"),
    para("The threats are scored in the strategic assessment of the Board."),
    grid("Threat | Score | Level", "Serious violence | 20 | Very high", "Modern slavery | 12 | Medium",
         "Cyber crime | 6 | Low"),
)  # fmt: skip


def matrix(suffix: str, *, inside: bool = False) -> bytes:
    """The matrix as a file of the kind that `suffix` names; `inside`, its legend stands in its first rows."""
    return _WRITERS[suffix](INSIDE if inside else MATRIX)


def round_trip(suffix: str) -> bytes:
    """The agreement as a file of the kind that `suffix` names."""
    return _WRITERS[suffix](AGREEMENT)


_WRITERS: dict[str, Callable[[tuple[Part, ...]], bytes]] = {
    ".docx": made_writers.docx, ".pdf": made_writers.pdf, ".html": made_writers.html, ".xlsx": made_writers.xlsx,
    ".pptx": made_writers.pptx, ".odt": made_odf.odt, ".ods": made_odf.ods, ".odp": made_odf.odp,
    ".md": made_writers.md, ".txt": made_writers.txt,
}  # fmt: skip
