"""How each kind of node and each relationship is named and drawn, in one place for every view.

Kinds differ by shape and by the word in the legend, relationships by line, width and arrow; colour only helps. Colours
have a contrast of at least 4.5:1 for text and 3:1 for lines on their ground, light and dark (`tests/views` counts).
"""

from dataclasses import dataclass

from graph.model import Node


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of node: its words, its lane, its outline, and (fill, line) for light and for dark grounds."""

    key: str
    one: str
    many: str
    lane: int
    shape: str
    light: tuple[str, str]
    dark: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: its words from the source and from the target, and how its line looks."""

    type: str
    says: str
    said: str
    heading: str
    width: float = 1.4
    dash: tuple[int, ...] = ()
    arrow: str = "vee"
    light: str = "#5b6470"
    dark: str = "#a3adba"


LANES = (
    "Authorities and organisations", "Boards and partnerships", "Groups", "Priorities and programmes", "Themes",
    "Risks", "Places, Acts and documents",
)  # fmt: skip

_PUBLIC = ("#e3ecf7", "#1f4e8c"), ("#1b2c45", "#8ab4f0")
_BODY = ("#e4f1e6", "#256b34"), ("#17331d", "#84cf94")
_AIM = ("#fbf0da", "#8a5a00"), ("#3a2c0d", "#e6b85c")
_THEME = ("#f0e6f7", "#6a3490"), ("#2f1d40", "#c9a0ea")
_RISK = ("#fbe6e4", "#a3271d"), ("#421b18", "#f09a92")
_PLACE = ("#eceef0", "#4a5560"), ("#262b31", "#aab4bf")

KINDS = (
    Kind("authority", "Responsible authority", "Responsible authorities", 0, "double", *_PUBLIC),
    Kind("organisation", "Organisation", "Organisations", 0, "box", *_PUBLIC),
    Kind("post", "Post", "Posts", 0, "notch", *_PUBLIC),
    Kind("board", "Board", "Boards", 1, "bar", *_BODY),
    Kind("partnership", "Partnership", "Partnerships", 1, "round", *_BODY),
    Kind("group", "Thematic group", "Thematic groups", 2, "pill", *_BODY),
    Kind("priority", "Priority", "Priorities", 3, "flag", *_AIM),
    Kind("programme", "Programme", "Programmes", 3, "slant", *_AIM),
    Kind("theme", "Theme", "Themes", 4, "hexagon", *_THEME),
    Kind("risk", "Risk", "Risks", 5, "octagon", *_RISK),
    Kind("area", "Area", "Areas", 6, "round", *_PLACE),
    Kind("legislation", "Act or regulations", "Acts and regulations", 6, "double", *_PLACE),
    Kind("document", "Document", "Documents", 6, "fold", *_PLACE),
)
_BY_LABEL = {
    "Organisation": "organisation", "Post": "post", "Board": "board", "Partnership": "partnership",
    "ThematicGroup": "group", "Priority": "priority", "Programme": "programme", "Theme": "theme", "Risk": "risk",
    "Area": "area", "Legislation": "legislation", "Document": "document",
}  # fmt: skip
_INDEX = {kind.key: index for index, kind in enumerate(KINDS)}

RELATIONS = (
    Relation("LEADS", "leads on", "led by", "Leads", 3, (), "triangle", "#16437e", "#9cc3ff"),
    Relation("SUPPORTS", "supports", "supported by", "Supports", 1.4, (9, 5), "vee", "#2f7a3d", "#8fd79f"),
    Relation("UNRESOLVED", "has a mark that cannot be read for", "has a mark that cannot be read from", "Not readable",
             1.6, (2, 4), "", "#8a4b00", "#f0bb6a"),
    Relation("MEMBER_OF", "sits on", "has as member", "Sits on"),
    Relation("CHAIRS", "chairs", "chaired by", "Chairs", 2),
    Relation("REPORTS_TO", "reports to", "receives reports from", "Reports to", 2),
    Relation("PART_OF", "is part of", "has as part", "Part of"),
    Relation("CONVENES", "convenes", "convened by", "Convenes"),
    Relation("SETS", "sets", "set by", "Sets"),
    Relation("CONCERNS", "is about", "is the theme of", "Is about"),
    Relation("IDENTIFIES", "identifies", "identified by", "Identifies"),
    Relation("ASSESSES", "assesses", "assessed by", "Assesses"),
    Relation("DELIVERS", "delivers", "delivered by", "Delivers"),
    Relation("COVERS", "covers", "covered by", "Covers"),
    Relation("GOVERNED_BY", "is governed by", "governs", "Governed by"),
    Relation("SUCCEEDS", "succeeds", "succeeded by", "Succeeds"),
    Relation("BROADER", "falls under", "takes in", "Falls under"),
    Relation("MENTIONS", "mentions", "mentioned in", "Mentions"),
)  # fmt: skip
RELATION = {relation.type: index for index, relation in enumerate(RELATIONS)}
ROLES = ("LEADS", "SUPPORTS", "UNRESOLVED")
"""What a view opens on."""
NEXT = ("SETS", "MEMBER_OF", "CHAIRS", "REPORTS_TO", "CONVENES")
"""What it opens on where nothing holds a role."""

STATUSES = {
    "stated": "stated", "derived": "derived", "unreadable": "not readable", "confirmed": "confirmed by a person",
}  # fmt: skip

Place = tuple[float, float, float, float]
"""A point of a box: a share of its width and pixels, a share of its height and pixels."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Corners, or a radius (as a share of half the height) where there are none; and the lines inside."""

    radius: float = 0
    corners: tuple[Place, ...] = ()
    inside: tuple[tuple[Place, ...], ...] = ()


# The same numbers draw the static picture in Python and the canvas in the page.
OUTLINES = {
    "box": Outline(),
    "round": Outline(0.5),
    "pill": Outline(1),
    "double": Outline(inside=(((0, 3, 0, 3), (1, -3, 0, 3), (1, -3, 1, -3), (0, 3, 1, -3), (0, 3, 0, 3)),)),
    "bar": Outline(inside=(((0, 4, 0, 0), (0, 4, 1, 0)), ((0, 2, 0, 0), (0, 2, 1, 0)))),
    "notch": Outline(0, ((0, 8, 0, 0), (1, 0, 0, 0), (1, 0, 1, 0), (0, 0, 1, 0), (0, 0, 0, 8))),
    "flag": Outline(0, ((0, 0, 0, 0), (1, -8, 0, 0), (1, 0, 0.5, 0), (1, -8, 1, 0), (0, 0, 1, 0))),
    "slant": Outline(0, ((0, 7, 0, 0), (1, 0, 0, 0), (1, -7, 1, 0), (0, 0, 1, 0))),
    "hexagon": Outline(0, ((0, 8, 0, 0), (1, -8, 0, 0), (1, 0, 0.5, 0), (1, -8, 1, 0), (0, 8, 1, 0), (0, 0, 0.5, 0))),
    "octagon": Outline(0, ((0, 7, 0, 0), (1, -7, 0, 0), (1, 0, 0, 7), (1, 0, 1, -7), (1, -7, 1, 0), (0, 7, 1, 0),
                           (0, 0, 1, -7), (0, 0, 0, 7))),
    "fold": Outline(0, ((0, 0, 0, 0), (1, -8, 0, 0), (1, 0, 0, 8), (1, 0, 1, 0), (0, 0, 1, 0)),
                    (((1, -8, 0, 0), (1, -8, 0, 8), (1, 0, 0, 8)),)),
}  # fmt: skip


def kind(node: Node) -> int:
    """Which of `KINDS` a node is, by its first label (and the second one of responsible authorities)."""
    if "ResponsibleAuthority" in node.labels:
        return _INDEX["authority"]
    return _INDEX[_BY_LABEL[node.labels[0]]]
