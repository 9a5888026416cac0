"""The words of a web page's elements, with their weight and slant."""

import re

from loaders.readers._css import Sheet
from loaders.readers._package import Element, local
from loaders.readers._rich import Rich

_BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "li", "main", "menu", "ol", "p", "pre", "section", "summary", "table", "ul", "legend", "caption",
}  # fmt: skip
_FIELD = re.compile(r"(?:[A-Z]\w*\s)?(?:(?:co-|vice-)?(?:lead|support|chair|owner|partner|member|report|account|help|purpose|remit|meet|priorit|theme|level|rating|sponsor|"
                    r"deliver|responsib|status|conven|host|overs|led|chaired|owned|assist|contribut)\w*)(?:\s(?!and\b)[a-z]+){0,2}", re.IGNORECASE)  # fmt: skip


def add_words(element: Element, rich: Rich, sheet: Sheet, *, bold: bool, italic: bool, whole: bool = False) -> None:
    """Add an element's words; with `whole`, blocks in it begin on lines of their own."""
    name = local(element)
    if name == "br":
        rich.line()
        return
    if name == "img":
        inside = any(local(a) in {"td", "th"} for a in element.iterancestors())
        add(rich, element.get("alt") if inside else None)
        return
    if not name or name in {"del", "s", "strike"} or (name in {"a", "sup"} and is_note(element)):
        rich.cut()
        return
    weight = sheet.get(element, "font-weight")
    slant = sheet.get(element, "font-style")
    bold = (
        bold or name in {"b", "strong", "th", "dt"} or weight in {"bold", "bolder", "600", "700", "800", "900"}
    ) and (weight not in {"normal", "400", "300", "lighter"})
    italic = (italic or name in {"i", "em", "cite", "dfn"} or slant in {"italic", "oblique"}) and slant != "normal"
    add(rich, element.text, bold=bold, italic=italic)
    for child in element:
        if local(child) == "table" and name in {"td", "th"}:
            add(rich, child.tail, bold=bold, italic=italic)
            continue
        if whole and is_block(child):
            rich.line()
        add_words(child, rich, sheet, bold=bold, italic=italic, whole=whole)
        if whole and is_block(child):
            rich.line()
        add(rich, ":" if is_label(child) else None)
        add(rich, child.tail, bold=bold, italic=italic)


def add(rich: Rich, text: str | None, *, bold: bool = False, italic: bool = False) -> None:
    """Add a piece of text, if there is one."""
    if text:
        rich.add(text, bold=bold, italic=italic)


def is_block(element: Element) -> bool:
    """Whether an element begins on a line of its own, or holds one that does."""
    name = local(element)
    return name in _BLOCKS or (name in {"a", "span", "ins", "font", "strong", "b", "em"} and any(
        local(e) in _BLOCKS for e in element.iter()))  # fmt: skip


def is_label(element: Element) -> bool:
    """Whether an element at the head of a line is a field's label that only its looks part from what follows:
    `<span class="tag">Lead</span> Kent Police`."""
    parent, before = element.getparent(), element.getprevious()
    first = parent is not None and before is None and not (parent.text or "").strip()
    text, after = " ".join("".join(map(str, element.itertext())).split()), (element.tail or "").strip()
    return first and local(element) in {"span", "strong", "b", "label", "small"} and bool(_FIELD.fullmatch(text)) and (after[:1].isupper() or after[:1].isdigit())


def is_note(element: Element) -> bool:
    """Whether a `sup` or a link is the mark of a footnote."""
    text = "".join(map(str, element.itertext())).strip()
    if not re.fullmatch(r"\[?(?:\d{1,3}|[a-z]|[*†‡§]{1,3})\]?", text):
        return False
    links = [e for e in element.iter("a") if e.get("href", "").startswith("#")]
    if local(element) == "a":
        parent = element.getparent()
        raised = parent is not None and local(parent) == "sup"
        return bool(links) and (
            raised or text.startswith("[") or "note" in element.get("href", "") + element.get("class", "")
        )
    return bool(links) or text.isdigit() or not text.isalnum()
