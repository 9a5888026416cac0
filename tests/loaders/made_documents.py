"""Documents made for the tests, in every format that remit reads, from one description.

`matrix(suffix)` is the twelve by five matrix of lead and supporting boards, with two fills and a legend (letters in
.md and .txt); `round_trip(suffix)` is one short agreement. Both give the bytes of a file. What they say is in `MARKS`
and `AGREEMENT`. Everything in them is invented, save the kinds of subject that such documents have.
"""

from collections.abc import Callable

from tests.loaders import made_odf, made_writers
from tests.loaders.made_parts import Grid, Head, Items, Para, Part, Title, grid, para

LEAD_FILL, SUPPORT_FILL = "1F6E5A", "BFE3D8"
BOARDS = (
    "Safer Communities Board", "Safeguarding Adults Board", "Safeguarding Children Board and/or Children's Partnership",
    "Health & Wellbeing Board", "Local Criminal Justice Board",
)  # fmt: skip
MARKS = {
    "Domestic Abuse & Sexual Violence": "LSS S",
    "Child Exploitation": "S L  ",
    "Substance Misuse": "S  LS",
    "Reducing Reoffending & Offender Health": "S  SL",
    "Hate Crime": "LS   ",
    "Modern Slavery": "LSS  ",
    "Prevent & Counter Extremism": "L S  ",
    "Organised Crime Groups": "L   S",
    "Anti-Social Behaviour": "L    ",
    "Forced Marriage": "SLL  ",
    "Cyber Crime & Online Vulnerability": "L S  ",
    "Road Safety": "S  S ",
}
"""A theme's row of letters, one a board: L lead, S supporting, blank nothing."""

MATRIX_SUFFIXES = (".docx", ".pdf", ".html", ".xlsx", ".pptx", ".odt", ".ods", ".md", ".txt")
ROUND_TRIP_SUFFIXES = (".docx", ".pdf", ".html", ".xlsx", ".pptx", ".odt", ".md", ".txt")


def _marks() -> Grid:
    fills = {"L": LEAD_FILL, "S": SUPPORT_FILL, " ": ""}
    head = (("Theme", "", ""), *((board, "", "") for board in BOARDS))
    body = (((theme, "", ""), *(("", fills[m], m.strip()) for m in marks)) for theme, marks in MARKS.items())
    return Grid((head, *body))


MATRIX: tuple[Part, ...] = (
    Title("Fairshire Community Safety Agreement 2025 to 2028"),
    Head("Lead and supporting boards"),
    Para((("The table shows which board leads on each theme and which boards support.", False),)),
    Grid(
        ((("", LEAD_FILL, "L"), ("Lead Board", "", "")), (("", SUPPORT_FILL, "S"), ("Supporting Board", "", ""))), False
    ),
    Head("Appendix A"),
    _marks(),
)

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
)  # fmt: skip


def matrix(suffix: str) -> bytes:
    """The matrix as a file of the kind that `suffix` names."""
    return _WRITERS[suffix](MATRIX)


def round_trip(suffix: str) -> bytes:
    """The agreement as a file of the kind that `suffix` names."""
    return _WRITERS[suffix](AGREEMENT)


_WRITERS: dict[str, Callable[[tuple[Part, ...]], bytes]] = {
    ".docx": made_writers.docx, ".pdf": made_writers.pdf, ".html": made_writers.html, ".xlsx": made_writers.xlsx,
    ".pptx": made_writers.pptx, ".odt": made_odf.odt, ".ods": made_odf.ods, ".md": made_writers.md,
    ".txt": made_writers.txt,
}  # fmt: skip
