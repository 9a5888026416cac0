"""Pages that are whole in themselves: every script and style inline, allowed by its hash, and nothing else allowed.

The policy is `default-src 'none'`: a page cannot load, send or embed anything, whatever stands in the documents that
it was made from. Templates escape on their own; the only things put in unescaped are the files of `templates/`, the
bundled vis-network, SVGs of `views.svg` (which escapes on its own) and JSON with `<` written as an escape.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from ontology.errors import DefinitionError

_CLOSING = re.compile(r"</(?=script|style)", re.IGNORECASE)


def render(template: str, styles: Sequence[str], scripts: Sequence[str], **values: Any) -> str:
    """The page of `template` (a file of `templates/`), with `styles` and `scripts` (texts) inline."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(loader=FunctionLoader(asset), autoescape=True, undefined=StrictUndefined,
                              trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    images = ["img-src data: blob:"] if scripts else []  # a script may draw a picture to save it
    policy = "; ".join([
        "default-src 'none'", f"script-src {_hashes(scripts)}", f"style-src {_hashes(styles)}", *images,
        "base-uri 'none'", "form-action 'none'",
    ])  # fmt: skip
    return environment.get_template(template).render(
        policy=policy, styles=[Markup(_inline(text)) for text in styles],
        scripts=[Markup(_inline(text)) for text in scripts],
        **values,
    )  # fmt: skip


def asset(name: str) -> str:
    """The text of a file in `templates/`."""
    return resources.files("views").joinpath("templates", name).read_text(encoding="utf-8")


def script(*names: str) -> str:
    """Several files of `templates/` as one script that leaves no names behind."""
    return '(() => {\n"use strict";\n' + "\n".join(asset(name) for name in names) + "\n})();\n"


@cache
def vis_network() -> str:
    """The vis-network that pyvis bundles, without its hint at a source map.

    Raises `DefinitionError` where this pyvis has none.
    """
    import pyvis

    found = sorted(Path(pyvis.__file__).parent.glob("lib/vis-9*/vis-network.min.js"))
    if not found:
        raise DefinitionError(
            "this pyvis does not carry vis-network 9", "install pyvis 0.3.2: pip install 'pyvis>=0.3.2,<0.4'"
        )
    return re.sub(r"\n//# sourceMappingURL=.*", "", found[-1].read_text(encoding="utf-8"))


def data(values: Any) -> Any:
    """`values` as JSON that can stand in a script element of type `application/json`."""
    from markupsafe import Markup

    plain = json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=False)
    return Markup(plain.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def trusted(svg: str) -> Any:
    """An SVG that `views.svg` has made, as it is."""
    from markupsafe import Markup

    return Markup(svg)


def _inline(text: str) -> str:
    if _CLOSING.search(text):
        raise ValueError("an inline script or style must not hold its own closing tag")
    return text


def _hashes(texts: Sequence[str]) -> str:
    hashes = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{hash}'" for hash in hashes) or "'none'"
