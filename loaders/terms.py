"""What a document's own words for a role mean: a field or a column headed "Answerable partner" or "Helpers"."""

import re
from functools import lru_cache

from loaders.context import Context
from loaders.roles import LEAD_LABEL, SUPPORT_LABEL

LEADS, SUPPORTS = "LEADS", "SUPPORTS"
_LEAD = re.compile(rf"{LEAD_LABEL}$", re.IGNORECASE)
_SUPPORT = re.compile(rf"{SUPPORT_LABEL}$", re.IGNORECASE)
_BESIDE = re.compile(r"\s?\([^()]{1,30}\)|[*†‡?]+")
_SAYS_LEAD = re.compile(r"\b(?:leads?|leading|led|in charge|answers for|owns?)\b", re.IGNORECASE)
_SAYS_SUPPORT = re.compile(r"\b(?:supports?|supporting|helps?|helping|assists?|backs?|backing|contributes?|lends?|behind)\b", re.IGNORECASE)
_SAYS_NONE = re.compile(r"\b(?:no (?:part|role)|nobody a role|for information|not|nothing|informed|kept|told)\b", re.IGNORECASE)
_NO_ROLE = re.compile(r"\b(?:levels?|bands?|grades?|ratings?|ranks?|change\w*|trends?|directions?|totals?|partnerships?|forums?|panels?|committees?|councils?|districts?|areas?|forces?|police|places?|chair\w*|secretar\w+|convenor|meet\w*|frequency|purpose|remit|what|names?|groups?|boards?|bod(?:y|ies)|actions?|when|dates?|status|scores?|risks?|threats?|organisations?|members?|"
                      r"priorit\w+|themes?|subjects?|aims?|notes?|comments?|note|reports?|answer\w*|term|legal|review\w*)\b", re.IGNORECASE)  # fmt: skip
"""Words of other columns and fields: what is said beside them is no definition of a role."""
_ENDS = re.compile(r"[.;]")
_WORD = re.compile(r"[^\W\d_]+")
_WINDOW = 110
"""Characters behind a term in which its sentence says what it means."""


def role(context: Context, label: str) -> str:
    """LEADS or SUPPORTS, where `label` over a column or before a colon says so, or the document says what it means."""
    bare = _BESIDE.sub("", " ".join(label.split())).strip(" :")
    if _LEAD.match(bare):
        return LEADS
    if _SUPPORT.match(bare):
        return SUPPORTS
    if _NO_ROLE.search(bare):
        return ""
    return _defined(context, bare.casefold()) if 1 <= len(bare.split()) <= 5 and len(bare) > 3 else ""


@lru_cache(maxsize=1)
def _by_word(context: Context) -> dict[str, list[str]]:
    """The sentences in small letters, in order, by each word in them: a document may have thousands of labels."""
    out: dict[str, list[str]] = {}
    for text in (s.text.casefold() for s in context.sentences):
        for word in set(_WORD.findall(text)):
            out.setdefault(word, []).append(text)
    return out


@lru_cache(maxsize=256)
def _defined(context: Context, term: str) -> str:
    """What the sentences say that use the term: the first that gives it a role."""
    said = _by_word(context)
    for text in min((said.get(word, []) for word in _WORD.findall(term)), key=len, default=[]):
        at = text.find(term)
        if at < 0 or text[at + len(term) : at + len(term) + 2].startswith(":") or (at and text[at - 1].isalnum()) or text[at + len(term) : at + len(term) + 1].isalpha():
            continue
        end = _ENDS.search(text, at)
        after = text[at + len(term) : min(end.start() if end else len(text), at + len(term) + _WINDOW)]
        lead, support, none = (p.search(after) for p in (_SAYS_LEAD, _SAYS_SUPPORT, _SAYS_NONE))
        first = min((m for m in (lead, support, none) if m is not None), key=lambda m: m.start(), default=None)
        if first is not None:
            return LEADS if first is lead else SUPPORTS if first is support else ""
    return ""
