"""The picture's colours, which axe cannot see: text 4.5:1, lines and outlines 3:1 (WCAG 1.4.3, 1.4.11)."""

import re

import pytest

from views import html
from views.look import KINDS, RELATIONS

SIDES = {"light": (0, "#ffffff", "#1b1f24"), "dark": (1, "#14181d", "#e9ecef")}


def luminance(colour: str) -> float:
    """Relative luminance, by the definition in WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("side", SIDES)
def test_boxes_and_lines(side: str) -> None:
    _, ground, ink = SIDES[side]
    for kind in KINDS:
        fill, line = getattr(kind, side)
        assert contrast(ink, fill) >= 4.5, kind.key
        assert contrast(line, fill) >= 3, kind.key
        assert contrast(line, ground) >= 3, kind.key
    for relation in RELATIONS:
        assert contrast(getattr(relation, side), ground) >= 3, relation.type


def test_kinds_of_a_lane_and_relations_differ_without_colour() -> None:
    for lane in {kind.lane for kind in KINDS}:
        shapes = [kind.shape for kind in KINDS if kind.lane == lane]
        assert len(shapes) == len(set(shapes))
    roles = [(r.dash, r.arrow) for r in RELATIONS[:3]]
    assert len(set(roles)) == 3


def test_the_pages_grounds_are_the_ones_counted_with() -> None:
    found = re.findall(r"--ink: (#\w{6}); --ground: (#\w{6})", html.asset("page.css"))
    assert found == [(ink, ground) for _, ground, ink in SIDES.values()]
