"""Bodies whose name says nothing of their sort until the text does: "Safer Marl is the community safety partnership"."""

import re
from collections.abc import Iterator, Mapping

from loaders.document import Table
from loaders.names.book import Book, Mention, Place, free
from loaders.names.words import BODY_TYPES, NOT_FIRST, ORGANISATION_TYPES

_TOLD = re.compile(
    r"(?:^|[.:;]\s|\d\s)(?P<name>(?:Safer?|Stronger|One|United|Keeping|Together|Healthier)\s(?:[A-Z][\w’'&-]+\s){0,4}?[A-Z][\w’'-]+)"
    r"(?:\s\([^()]{1,40}\))?,?\s(?:is|was|acts\sas|operates\sas)\s(?:the|a|our|an)\s(?:[\w’'-]+\s){0,6}?(?P<kind>partnership|board|forum|network|alliance|group|committee)\b"
)

_IS_CSP = re.compile(
    r"(?:^|[.:;]\s|\d\s)(?P<name>(?!(?:The|This|That|Our|Its|It|An?|There)\b)[A-Z][\w’'&-]+(?:\s[A-Z][\w’'-]+){0,3})(?:\s\([^()]{1,40}\))?,?\s(?:is|was|acts\sas)\s(?:the|a|our|an)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:community\ssafety|crime\sand\sdisorder|safeguarding|public\ssafety|combating\sdrugs|statutory)\s(?P<kind>partnership|board)\b"
)
"""Only of such a body is it said what it is in so many words: "BSafe is the town's community safety partnership"."""
_CALLED = re.compile(
    r"(?<![\w’'-])(?P<name>[A-Z][\w’'&-]+(?:\s(?:(?:and|of|for|in|the|&)\s){0,2}[A-Z][\w’'&-]+){1,5})\s\((?:[“\"‘']?[A-Z]{2,8}[”\"’']?,?\s(?:or\s)?)?"
    r"[“\"‘']?the\s(?P<kind>Board|Partnership|Forum|Network|Alliance|Group|Committee|Panel|Executive|Commission)[”\"’']?\)"
)
"""What a document calls "the Board" is one, whatever its name: "Safer Marl (“the Board”)"."""
_KNOWN_AS = re.compile(r",?\s(?:which\sis\s|and\s|also\s|better\s|locally\s|usually\s|generally\s){0,2}(?:known|referred\sto)\s(?:to\s\w+\s|locally\s|here\s)?as\s(?:the\s)?(?P<short>[A-Z][A-Za-z]?[A-Z]{1,6})(?![\w-])")
_ORGANISATIONS = re.compile(r"(?:member\s|partner\s)?(?:organisation|agency|authority|partner|member)s?$|(?:\w+\s){0,2}(?:leads?|owners?|supporters?|supporting|supported by|backed by|helped by|assisting|chair|in the chair|who|with)(?:\s(?:agency|agencies|body|bodies|partners?|organisations?))?$", re.IGNORECASE)

_RUNS = re.compile(r"\b(?:runs?|provides?|delivers?|operates?|ran)\s(?:the|an?|its|their)\s$")
_COMMON = frozenset(["the", "a", "an", "local", "other", "all", "any", "housing", "health", "public", "community", "voluntary", "social", "children", "adult", "mental", "youth", "each", "both", "various"])


def told(made: Book, texts: Mapping[Place, str], raw: dict[Place, list[Mention]]) -> list[Mention]:
    """Add to `raw`, and give, every place of the names of which some sentence says what sort of body they are."""
    added: list[Mention] = []
    known = {n for t in made.things for n in (*t.names, *t.abbreviations)}
    for name, kind in sorted(dict(_names(texts, raw)).items()):
        if name in known:
            continue
        thing = made.add(BODY_TYPES[kind], name)
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-]|\s[A-Z])")
        for place, text in texts.items():
            for match in pattern.finditer(text):
                over = [m for m in raw[place] if m.start < match.end() and match.start() < m.end]
                if all(m.thing.label == "Area" for m in over):
                    kept = [m for m in raw[place] if m not in over]
                    added.append(Mention(place, *match.span(), thing, "definition"))
                    raw[place] = sorted([*kept, added[-1]], key=lambda m: m.start)
                    thing.call(name)
    return added


def known_as(text: str, mention: Mention) -> str:
    """"SVP" of "the Marl Serious Violence Partnership, known to everybody as the SVP"; empty where nothing is said."""
    found = _KNOWN_AS.match(text, mention.end)
    return found["short"] if found else ""


def _names(texts: Mapping[Place, str], raw: Mapping[Place, list[Mention]]) -> Iterator[tuple[str, str]]:
    for place in sorted(texts):
        for match in (*_TOLD.finditer(texts[place]), *_IS_CSP.finditer(texts[place])):
            start, end = match.span("name")
            if all(m.thing.label == "Area" for m in raw[place] if m.start < end and start < m.end):
                yield match["name"], match["kind"]
        for match in _CALLED.finditer(texts[place]) if "the " in texts[place] else ():
            name = _from_capital(match["name"])
            start, end = match.end("name") - len(name), match.end("name")
            if " " in name and all(m.thing.label == "Area" for m in raw[place] if m.start < end and start < m.end):
                yield name, match["kind"].casefold()


def _from_capital(name: str) -> str:
    """The name without the words that only begin its sentence."""
    words = name.split()
    while words and (words[0].casefold() in NOT_FIRST or words[0].islower()):
        words = words[1:]
    return " ".join(words)


def organisations(made: Book, texts: Mapping[Place, str]) -> None:
    """What stands in a column of organisations is one, though its name is a service's ("Harbour Domestic Abuse Service") or
    is written small ("hbc homes"); what somebody runs is none ("Shelter runs the Marl Safe Nights service")."""
    for place, text in texts.items():
        for mention in made.at(place):
            small = mention.thing.label == "Organisation" and mention.thing.entry is None and text[: mention.end].endswith(" service")
            if small and _RUNS.search(text, max(0, mention.start - 30), mention.start):
                mention.thing.label = "Programme"
    for index, block in made.document.visible():
        for column, head in enumerate(block.grid()[block.head()] if isinstance(block, Table) and block.height > 1 else ()):
            if not isinstance(block, Table) or not _ORGANISATIONS.match(head.text):
                continue
            for row in block.grid()[block.head() + 1 :]:
                _small(made, texts, (index, block.position(row[column])))
                for mention in made.at((index, block.position(row[column]))):
                    text = row[column].text
                    item = not text[: mention.start].strip() or text[: mention.start].rstrip().endswith((";", ",", "\n"))
                    whole = mention.end - mention.start > 0.7 * len(text) or (item and text[mention.end :].lstrip()[:1] in {"", ";", ","})
                    if mention.thing.label == "Programme" and mention.thing.name.endswith(("Service", "Project", "Scheme", "Initiative")) and whole:
                        mention.thing.label = "Organisation"


def _small(made: Book, texts: Mapping[Place, str], place: Place) -> None:
    name = texts[place]
    words = name.split()
    if not name[:1].islower() or not 2 <= len(words) <= 5 or words[-1] not in ORGANISATION_TYPES or made.at(place) or words[0] in _COMMON:
        return
    thing = made.add("Organisation", name)
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for at, text in texts.items():
        made.mentions[at] = free(made.at(at), [Mention(at, *m.span(), thing, "shape") for m in pattern.finditer(text)])


_JOINED = re.compile(r"^[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?:,\s[A-Z][\w’'-]+)*\sand\s[A-Z]")


def _whole(made: Book, texts: Mapping[Place, str], name: str, label: str) -> None:
    """The whole of a cell of a column of groups is one name, wherever it stands: "Town Centre and Resort Group"."""
    thing = made.add(label, name)
    pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    for at, text in texts.items():
        for match in pattern.finditer(text):
            kept = [m for m in made.at(at) if m.end <= match.start() or match.end() <= m.start]
            made.mentions[at] = free(kept, [Mention(at, *match.span(), thing, "shape")])
            thing.call(name)


_GROUPS = re.compile(r"(?:sub-?\s?)?(?:groups?|body|bodies|boards?|forums?|meetings?)(?:\sname)?$|name of group$", re.IGNORECASE)
_ABOUT_GROUPS = re.compile(r"chair|report|account|answer", re.IGNORECASE)


def groups(made: Book, texts: Mapping[Place, str]) -> None:
    """What stands in a column of groups, beside their chairs or their lines, is a group ("Town Centre Tasking")."""
    for index, block in made.document.visible():
        if not isinstance(block, Table) or block.height < 2 or not _GROUPS.match(block.grid()[block.head()][0].text.strip()):
            continue
        if not any(_ABOUT_GROUPS.search(c.text) for c in block.grid()[block.head()][1:]):
            continue
        for row in block.grid()[block.head() + 1 :]:
            place = (index, block.position(row[0]))
            name = " ".join(texts[place].split())
            words = name.split()
            found = made.at(place)
            if not 2 <= len(words) <= 8 or not name[:1].isupper() or not words[-1][:1].isupper() or "\n" in texts[place].strip():
                continue
            if all(m.thing.label == "Area" for m in found):
                thing = made.add("ThematicGroup", name)
                made.mentions[place] = [Mention(place, 0, len(texts[place]), thing, "shape")]
            elif found[-1].thing.entry is None and found[-1].how == "vocabulary" and found[-1].start > 0 and found[-1].end == len(texts[place].rstrip()) and name.count(" ") == 1:
                _whole(made, texts, name, found[-1].thing.label)  # "Community MARAC"
            elif _JOINED.search(name) and words[-1].casefold() in BODY_TYPES and found[-1].end == len(texts[place].rstrip()) and not any(m.thing.entry or m.end - m.start == len(name) for m in found):
                _whole(made, texts, name, BODY_TYPES[words[-1].casefold()])
