"""Who runs or pays for something: the verbs that say so, and whose they are."""

import re

from loaders.actors import ACTORS, actors
from loaders.context import Context
from loaders.marked import Marked
from loaders.names.things import Thing

VERB = (
    r"(?:delivers?|delivered|runs?|ran|provides?|provided|operates?|implements?|implemented|(?:has|have)\s(?:implemented|introduced|launched|developed|delivered|established)|commissions?|"
    r"manages?|(?:is|are)\s(?:delivering|running|working\s(?:to\sdeliver|on))|has\sbeen\sproviding|(?:has|have)\sbeen\s(?:providing|delivering|running)|hosts?|co-?ordinates?|administers?|mounts?|mounted|stages?|staffs?|lays\son|laid\son|puts\son|offers?|sets?\sup)"
)
"""To run or to pay for a programme."""


def doers(context: Context, sentence: Marked, found: re.Match[str]) -> list[Thing]:
    """Who delivers. In "A sits on B and delivers C" it is A, the subject of the sentence, where a name begins it."""
    again = found.start("who") < found.start("verb") and re.match(r",?\sand\s", sentence.marked[found.end("who") :])
    if not again or not re.search(r"[a-z]{3}", re.sub(r"«\w+»|\b(?:the|and|our|both)\b", "", sentence.marked[: found.start("who")])):
        return actors(context, sentence, found.start("who"), found.end("who"))
    first = re.match(rf"(?:the\s)?({ACTORS})\s[a-z]", sentence.marked, re.IGNORECASE)
    return actors(context, sentence, first.start(1), first.end(1)) if first else []
