"""A web page before it is read: parsed, cleared of what is no content, and its main part found."""

import re

from lxml import etree

from loaders.readers._css import Sheet
from loaders.readers._guard import MAX_NODES, MAX_PART
from loaders.readers._package import Element, local

_NEVER = ("script", "style", "noscript", "template", "iframe", "object", "embed", "button", "select", "textarea",
          "input", "head", "nav", "canvas", "audio", "video", "map", "datalist")  # fmt: skip
_ROLES = {"navigation", "search", "banner", "contentinfo", "complementary", "alert", "dialog", "tablist"}
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLUTTER = re.compile(
    r"(?:^|[\s_-])(?:breadcrumbs?|crumbs?|skip(?:-?(?:link|to|nav))?\w*|cookie\w*|share|sharing|social\w*|pagination|"
    r"mgactionlist|sidebar|menu|navbar|site-?(?:header|footer)|related-?(?:links|pages|content))(?:$|[\s_-])",
    re.IGNORECASE,
)
_MAIN = (
    "//main", "//*[@role='main']", "//*[@id='modgov']", "//*[contains(concat(' ', @class, ' '), ' mgContent ')]",
    "//*[@id='main-content' or @id='maincontent' or @id='main' or @id='content']", "//article",
)  # fmt: skip
_MAX_TAGS = 800_000
"""A long page of minutes has some thousands."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """A page's text: by its byte order mark, as UTF-8 if it is, else as it says, else as Windows-1252."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        said = _CHARSET.search(data[:4096])
        try:
            return data.decode(said[1].decode("ascii") if said else "cp1252", "replace")
        except LookupError:
            return data.decode("cp1252", "replace")


def page(data: bytes) -> tuple[Element, bool]:
    """The page as a tree, and whether it is nested so deeply that its end was cut off.

    Raises `ValueError` for what is no page or larger than any page that people read.
    """
    if len(data) > MAX_PART or data.count(b"<") > _MAX_TAGS or data.count(b"=") > MAX_NODES:
        raise ValueError("the page is too large")
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded(data)).replace("\x00", "")
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    root = etree.fromstring(text, parser)
    if root is None:
        raise ValueError("there is no page in it")
    deep = any("depth" in (entry.message or "").casefold() for entry in parser.error_log)
    return root, deep


def main_part(root: Element) -> Element:
    """The element that holds the content: the first landmark with a fair part of the words, else the body."""
    body = root.find("body") if root.find("body") is not None else root
    assert body is not None
    whole = _words(body)
    for path in _MAIN:
        hits = root.xpath(path)
        found = [e for e in (hits if isinstance(hits, list) else ()) if isinstance(e, etree._Element)]
        if len(found) == 1 and _words(found[0]) >= min(200, whole // 4):
            return found[0]
        if found and (largest := max(found, key=_words)) is not None and _words(largest) >= whole // 2:
            return largest
    return body


def clear(part: Element, sheet: Sheet) -> int:
    """Take out of `part` what a person does not read there; how many pieces with text were hidden."""
    hidden = 0
    whole = _words(part)
    # What is inside something taken out has no parent of its own left to be looked at.
    for element in list(part.iter()):
        if element is part or element.getparent() is None:
            continue
        if _is_hidden(element, sheet):
            hidden += bool("".join(map(str, element.itertext())).strip()) and local(element) not in _NEVER
            _drop(element)
        elif _is_clutter(element, part, whole):
            _drop(element)
    return hidden


def _is_hidden(element: Element, sheet: Sheet) -> bool:
    name = local(element)
    if name in {"script", "style", "template", "noscript"}:
        return False
    return (
        element.get("hidden", "until-found") != "until-found"
        or sheet.get(element, "display") == "none"
        or sheet.get(element, "visibility") in {"hidden", "collapse"}
        or (name == "dialog" and element.get("open") is None)
    )


def _is_clutter(element: Element, part: Element, whole: int) -> bool:
    name = local(element)
    if name == "button" and any(re.fullmatch(r"h[1-6]|summary", local(a)) for a in element.iterancestors()):
        return False  # the heading of an accordion
    if name in _NEVER or name == "" or element.get("role", "").casefold() in _ROLES:
        return True
    if name in {"header", "footer"}:
        return part.tag == "body" and not any(
            local(a) in {"main", "article", "section"} for a in element.iterancestors()
        )
    if name == "aside" or (name == "form" and not any(local(e) in {"table", "p"} for e in element.iter())):
        return True
    words = f"{element.get('class', '')} {element.get('id', '')}"
    named = name in {"div", "p", "ul", "ol", "section", "a", "span"} and bool(_CLUTTER.search(words))
    # "has-sidebar" may be the class of what stands beside the sidebar.
    return named and _words(element) * 3 < whole


def _drop(element: Element) -> None:
    """Take an element out and leave the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    # lxml reads characters that it refuses to write
    if before is not None:
        before.tail = _UNWRITABLE.sub("", (before.tail or "") + tail)
    else:
        parent.text = _UNWRITABLE.sub("", (parent.text or "") + tail)
    parent.remove(element)


def _words(element: Element) -> int:
    return sum(len(str(t).strip()) for t in element.itertext() if str(t).strip())
