"""Two hundred strings that a document might hold and a page must show as text; and a graph with them in every field."""

from collections.abc import Sequence

from graph.claim import LABELS, TYPES
from graph.model import Edge, Graph, Node, sorted_graph

_RUN = "window.evil=(window.evil||0)+1"
_HANDLERS = (
    "onload",
    "onerror",
    "onclick",
    "onfocus",
    "onmouseover",
    "onmouseenter",
    "onanimationstart",
    "ontoggle",
    "onpointerover",
    "onwheel",
    "onbegin",
    "onpageshow",
    "onhashchange",
    "oninput",
    "onblur",
    "onscroll",
)
_TAGS = (
    "img src=x",
    "svg",
    "body",
    "iframe srcdoc=x",
    "video src=x",
    "audio src=x",
    "details open",
    "input autofocus",
    "marquee",
    "object data=x",
    "embed src=x",
    "a href=x",
)
_CLOSINGS = ("script", "style", "title", "textarea", "noscript", "template", "svg", "table", "select", "figure")
_SCHEMES = (
    "javascript:",
    "JaVaScRiPt:",
    "java\tscript:",
    "data:text/html,",
    "vbscript:",
    "file:///etc/passwd#",
    "//evil.test/",
)
_FORMULAS = (
    '=HYPERLINK("http://evil.test","x")',
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "＝1",
    "=cmd|'/c calc'!A1",
    "%0A=1",
    "=1",
)
_BRACES = (
    "{{7*7}}",
    "{% raw %}",
    "{# x #}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{{constructor.constructor('x')()}}",
    "{{ evil",
)
_ODD = (
    "\u202eright to left\u202c",
    "\u2066isolate\u2069",
    "a\u200bb\u200dc",
    "\u061cmark",
    "\x00null",
    "bell\x07",
    "\x1b[31mred\x1b[0m",
    "\x7fdelete",
    "\x85next",
    "a\u2028b\u2029c",
    "\ufeffmark",
    "e\u0301" * 40,
    "Z\u0335\u0321\u0322" * 30,
    "日本語の名前",
    "مرحبا",
    "שלום",
    "👩‍👩‍👧‍👦 family",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "x" * 10_000,
    "<" * 400,
    "&" * 400,
    "word " * 2_000,
    '"' * 100,
    "'" * 100,
    "\\" * 100,
    " ",
    "   a   ",
    "a\nb",
    "]]>",
    "<![CDATA[x]]>",
    "<!--",
    "-->",
    "<!doctype html>",
    "<?xml?>",
    "&lt;b&gt;",
    "&amp;amp;",
    "&#60;script&#62;",
    "&nbsp;",
    "\\u003cscript\\u003e",
    "\\x3cscript\\x3e",
    "%3Cscript%3E",
    "null",
    "undefined",
    "NaN",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "0",
    "-1",
    "1e999",
    "true",
    "Robert'); MATCH (n) DETACH DELETE n //",
    "../../../etc/passwd",
    "C:\\x",
    "#item=x",
    "?a=b&c=d",
    "url(http://evil.test/x)",
    "@import 'http://evil.test/x'",
    "expression(x)",
    "a;b;c",
    "a,b,c",
    "a|b|c",
    "`x`",
    "*x*",
    "[x](y)",
)


def strings() -> list[str]:
    """All of them, in a fixed order."""
    out = [
        f"<script>{_RUN}</script>",
        f"<ScRiPt src=//evil.test/x.js>{_RUN}</sCrIpT>",
        f"<base href=//evil.test/><p id=x>{_RUN}",
        "<meta http-equiv=refresh content='0;url=//evil.test/'>",
        "<link rel=stylesheet href=//evil.test/x.css>",
        "<form action=//evil.test><button>x</button></form>",
        "<style>*{display:none}</style>",
        "<img src=//evil.test/x.png>",
    ]
    out += [f"<{tag} {handler}={_RUN}>" for tag, handler in zip(_TAGS, _HANDLERS, strict=False)]
    out += [f'" {handler}="{_RUN}" x="' for handler in _HANDLERS] + [
        f"' {handler}='{_RUN}' x='" for handler in _HANDLERS
    ]
    out += [f"</{tag}><script>{_RUN}</script>" for tag in _CLOSINGS] + [
        f"</{tag}><img src=x onerror={_RUN}>" for tag in _CLOSINGS
    ]
    out += [f"{scheme}{_RUN}" for scheme in _SCHEMES] + [f'<a href="{scheme}{_RUN}">x</a>' for scheme in _SCHEMES]
    out += [*_FORMULAS, *_BRACES, *_ODD]
    return out + [f"<b>{number}</b>" for number in range(200 - len(out))]


def graph(texts: Sequence[str]) -> Graph:
    """A node and an edge for every string, which stands in every field that a document can fill, ids included."""
    nodes, edges = [], []
    for number, text in enumerate(texts):
        label = LABELS[number % len(LABELS)]
        properties = dict.fromkeys(
            ("file", "short", "publisher", "period", "date", "level", "kind", "uri", "register"), text
        )
        nodes.append(Node(f"{number:03} {text}", (label,), text, (text, f"also {text}"), properties))
    nodes.append(Node("document:it", ("Document",), texts[0], (), {"short": texts[1], "file": texts[2]}))
    for number, text in enumerate(texts):
        kind = TYPES[number % len(TYPES)] if number % 3 else "LEADS"
        told = {
            "document": "document:it",
            "locator": text,
            "quote": text,
            "status": "stated",
            "rule": text,
            "source_name": f"s {text}",
            "target_name": f"t {text}",
            "from": text,
            "page": number,
            "score": text,
        }
        edges.append(Edge(f"e{number:03}", kind, nodes[number].id, nodes[(number + 1) % len(texts)].id, told))
    return sorted_graph(nodes, edges)
