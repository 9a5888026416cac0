"""JSON, exact: rows as objects by column, and with them what was asked, how it was understood and the sources."""

import json
import re
from dataclasses import asdict

from queries.answer import Answer
from queries.writers import Layout

SUFFIX = ".json"
# JSON itself escapes only what is below U+0020; the rest a terminal would obey is written \uXXXX: it reads the same
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def render(answer: Answer, layout: Layout) -> bytes:
    """The answer as one JSON object; reading it back gives every value as the store has it."""
    whole = {
        "question": answer.question, "title": answer.title, "understood": dict(answer.understood),
        "columns": list(answer.columns), "rows": answer.dicts(), "notes": list(answer.notes),
        "sources": [asdict(source) for source in answer.sources],
    }  # fmt: skip
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    return _OBEYED.sub(lambda m: f"\\u{ord(m[0]):04x}", text).encode() + b"\n"
