"""A page's own style sheet, as far as it says what is hidden, bold, or on which background.

tinycss2 reads the rules and cssselect their selectors; what remains is the cascade (CSS 2.1, 6.4): importance, then
specificity, then order. External style sheets are never fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import tinycss2
import tinycss2.color3
from cssselect import GenericTranslator, SelectorError
from cssselect import parse as parse_selectors
from lxml import etree

from loaders.readers._colour import from_rgb
from loaders.readers._package import Element

_PROPERTIES = {"background", "background-color", "display", "visibility", "font-weight", "font-style", "border-radius",
               "border", "text-decoration", "text-decoration-line"}  # fmt: skip
_STRUCTURAL = re.compile(r":nth-|:first-|:last-|:only-|\beven\b|\bodd\b")
_SCREEN = re.compile(r"\s*(?:only\s+)?(?:all|screen)?\s*(?:and\s*)?(?:\(min-[^)]*\))?\s*$", re.IGNORECASE)
_MAX_RULES = 4_000
_MAX_WORK = 30_000_000
"""Selectors times elements: beyond it the style sheet is not applied."""

_LONGEST = 900
"""An inline style with more characters is nobody's, and could nest deeper than its parser goes."""

Rank = tuple[bool, bool, tuple[int, int, int], int]


@dataclass(slots=True)
class Styled:
    """What one element is told: property to (rank, value, whether a structural selector said it)."""

    said: dict[str, tuple[Rank, str, bool]] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """A property's value, "" where nothing says it."""
        return self.said[name][1] if name in self.said else ""

    def put(self, name: str, rank: Rank, value: str, structural: bool) -> None:
        """Let a declaration count if it is at least as strong as what was said before."""
        if name not in self.said or self.said[name][0] <= rank:
            self.said[name] = (rank, value, structural)


class Sheet:
    """The style of every element of one page."""

    def __init__(self, root: Element) -> None:
        self._styled: dict[Element, Styled] = {}
        self._variables: dict[str, str] = {}
        self.skipped = False
        try:
            rules = [rule for style in root.iter("style") for rule in _rules("".join(map(str, style.itertext())))]
        except RecursionError:  # tinycss2 on brackets without end
            rules, self.skipped = [], True
        size = sum(1 for _ in root.iter())
        if len(rules) > _MAX_RULES or len(rules) * size > _MAX_WORK:
            rules, self.skipped = [], True
        for order, (selector, declarations) in enumerate(rules):
            self._variables.update({k: v for k, v, _ in declarations if k.startswith("--")})
            wanted = [d for d in declarations if d[0] in _PROPERTIES]
            if wanted:
                self._apply(root, selector, wanted, order)
        for element in root.iter():
            if isinstance(element.tag, str) and (style := element.get("style")) and len(style) < _LONGEST:
                for name, value, important in _declarations(tinycss2.parse_blocks_contents(style)):
                    if name in _PROPERTIES:
                        self._of(element).put(name, (important, True, (0, 0, 0), 0), value, False)

    def _of(self, element: Element) -> Styled:
        return self._styled.setdefault(element, Styled())

    def _apply(self, root: Element, selector: str, declarations: list[tuple[str, str, bool]], order: int) -> None:
        structural = bool(_STRUCTURAL.search(selector))
        try:
            for parsed in parse_selectors(selector):
                if parsed.pseudo_element is not None:
                    continue
                path = GenericTranslator().selector_to_xpath(parsed)
                found = etree.XPath(path)(root)
                for element in found if isinstance(found, list) else ():
                    if not isinstance(element, etree._Element):
                        continue
                    for name, value, important in declarations:
                        rank = (important, False, parsed.specificity(), order)
                        self._of(element).put(name, rank, value, structural)
        except (SelectorError, etree.XPathError):
            return

    def get(self, element: Element, name: str) -> str:
        """A property of an element, lower case, "" where nothing says it; nothing is inherited."""
        styled = self._styled.get(element)
        return "" if styled is None else styled.get(name).casefold()

    def background(self, element: Element) -> tuple[str, bool]:
        """An element's own background (white is "FFFFFF", none ""), and whether a structural selector gave it."""
        styled = self._styled.get(element)
        if styled is not None:
            said = [styled.said[n] for n in ("background", "background-color") if n in styled.said]
            if said:
                _, value, structural = max(said, key=lambda s: s[0])
                return self.colour(value), structural
        return named_colour(element.get("bgcolor", "")), False

    def colour(self, value: str) -> str:
        """The first colour in a value, variables looked up."""
        for _ in range(5):
            value = re.sub(
                r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)",
                lambda m: self._variables.get(m[1], m[2] or ""),
                value,
            )
        return next(_colours(tinycss2.parse_component_value_list(value[:2_000])), "")


def named_colour(text: str) -> str:
    """A colour of an HTML attribute ("#FFC000", "FFC000", "yellow")."""
    text = text.strip()
    if re.fullmatch(r"[0-9a-fA-F]{6}", text):
        return text.upper()
    return next(_colours(tinycss2.parse_component_value_list(text[:100])), "")


def _colours(tokens: list[tinycss2.ast.Node]) -> Iterator[str]:
    for token in tokens:
        colour = tinycss2.color3.parse_color(token) if token.type in {"ident", "hash", "function"} else None
        if colour is not None and not isinstance(colour, str):
            if colour.alpha > 0.05:
                # What is half see-through is seen on white.
                yield from_rgb(*(v * colour.alpha + 1 - colour.alpha for v in (colour.red, colour.green, colour.blue)))
            else:
                yield ""
        elif token.type == "ident" and token.lower_value == "none":
            yield ""
        elif token.type == "function" and "gradient" in token.lower_name:
            yield from _colours(token.arguments)


def _rules(text: str) -> Iterator[tuple[str, list[tuple[str, str, bool]]]]:
    for rule in tinycss2.parse_stylesheet(text[:2_000_000], skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            declarations = _declarations(tinycss2.parse_blocks_contents(rule.content))
            yield tinycss2.serialize(rule.prelude).strip(), declarations
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media" and rule.content is not None:
            medium = tinycss2.serialize(rule.prelude)
            if any(_SCREEN.fullmatch(part) for part in medium.split(",")):
                yield from _rules(tinycss2.serialize(rule.content))


def _declarations(nodes: list[tinycss2.ast.Node]) -> list[tuple[str, str, bool]]:
    return [
        (node.name if node.name.startswith("--") else node.lower_name, tinycss2.serialize(node.value).strip(),
         node.important)
        for node in nodes
        if node.type == "declaration"
    ]  # fmt: skip
