"""What a body or a programme is about: by its own name, by a table's column of subjects, and by what is said of it."""

import re
from collections.abc import Iterator

from graph.claim import BODIES, Claim, Status
from loaders.actors import subjects
from loaders.context import Context
from loaders.marked import Marked
from loaders.names.words import ARRANGEMENTS
from loaders.scope import scope
from loaders.tables import cell_claim, of_bodies
from ontology.text import fold_name
from ontology.themes import SETTINGS, find, match

_REMIT = re.compile(r"^(?:what (?:it|they) (?:does|do|covers?|looks? (?:after|at)|deals? with|works? on|is for)|remit|purpose|looks? (?:after|at)|deals? with|(?:main |its )?business|concerned with|subjects?|themes?|focus|scope|covers|responsib\w+|role|areas? of work|terms of reference)\b", re.IGNORECASE)
_LOOKS_AT = re.compile(
    r"(?P<who>«B\d+»(?:(?:,\s|\sand\s|,\sand\s)(?:the\s)?(?:(?!the\s)\w+\s)?«B\d+»)*)(?:,\san?\s[^,;.]{3,80},)?,?\s(?:(?:both|all|each|also|which|and|that)\s){0,2}(?P<verb>looks?\sat|deals?\swith|dealt\swith|is\sconcerned\swith|considers|reviews?|"
    r"focus(?:es)?\son|works?\son|tackles?|addresses|concentrates?\son|discusses|examines?|prepares|monitors?|aims?\sto\s\w+|operates?\sto\s\w+(?:\sand\s\w+)?)\s(?P<what>[^.;]{3,160})",
    re.IGNORECASE,
)
_AND_LOOKS = re.compile(r"\band\s(?P<verb>looks?\sat|deals?\swith|focus(?:es)?\son|reviews)\s(?P<what>[^.;]{3,120})", re.IGNORECASE)
_AIMS_AT = re.compile(
    r"(?P<who>«G\d+»)(?:\s\([^()]{1,60}\))?,?\s(?:(?:which|that|is|are|was|were|has|been|an?|the|our|also|now|designed|launched|set\sup|introduced)\s){0,4}(?:[\w-]+\s){0,2}?"
    r"(?P<verb>targets?|targeting|tackles?|tackling|focus(?:es|ed|ing)?\son|address(?:es|ing)|combat(?:s|ing)|aim(?:s|ed|ing)\s(?:to|at)\s\w+|with\s(?:the|an)\s(?:\w+\s)?aim\sof\s\w+ing|to\s(?:tackle|reduce|prevent|address|target|combat|disrupt))\s"
    r"(?:the\s|all\s|local\s|incidents\sof\s|levels\sof\s)*(?:[\w-]+\s){0,8}?(?P<what>«T\d+»(?:(?:,\s|\sand\s|,\sand\s|\sor\s)«T\d+»)*(?:[^.;:«]{0,40}\b(?:especially|particularly|notably|above\sall)\s«T\d+»)?)",
    re.IGNORECASE,
)
_SUCH_AS = re.compile(
    r"(?P<what>«T\d+»)\s(?:tactics|operations|projects|programmes|schemes|initiatives|campaigns|activity|activities|services)\s(?P<verb>such\sas|like|including)\s(?P<who>«G\d+»(?:(?:,\s|\sand\s|,\sand\s)«G\d+»)*)",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"(?P<what>«T\d+»)[^.;«»]{0,60}?\s(?P<verb>through|via)\s(?:(?:its|our|their|the|joint|close|work|of|with|an?)\s){0,5}(?P<who>«[BO]\d+»(?:\s\([^()]{1,20}\))?(?:(?:,\s|\sand\s|,\sand\s|\sor\s)(?:the\s)?«[BO]\d+»(?:\s\([^()]{1,20}\))?)*)",
    re.IGNORECASE,
)
_TOO_WIDE = {"public-confidence", "deprivation", "partnership-working", "information-sharing", "resources-and-austerity", "crime-recording",
             "demographic-change", "health-and-wellbeing"}  # fmt: skip
_KNOWN = {"marac": "domestic-abuse", "matac": "domestic-abuse", "mappa": "offender-management", "mash": "safeguarding",
          "iom": "offender-management", "sarc": "sexual-violence", "domestic homicide reviews": "domestic-abuse", "community trigger": "anti-social-behaviour",
          "track my crime": "victims",
          "restorative justice": "criminal-justice", "community speedwatch": "road-safety", "lrf": "civil-contingencies",
          "local resilience forum": "civil-contingencies"}  # fmt: skip
"""What these arrangements are for, everywhere."""
_NATIONAL = {"sceptre": "knife-crime", "encompass": "domestic-abuse", "yewtree": "sexual-violence", "soteria": "sexual-violence", "trivium": "road-safety",
             "tutelage": "road-safety", "aidant": "modern-slavery", "galileo": "rural-crime", "makesafe": "child-exploitation", "limelight": "honour-based-abuse"}  # fmt: skip
"""National police operations by name, as the National Police Chiefs' Council and the forces run them."""


def extract(context: Context) -> Iterator[Claim]:
    """Yield CONCERNS for bodies and programmes."""
    yield from _by_name(context)
    for body, row, at in of_bodies(context, _REMIT):
        for _, _, theme in find(row.text(at)):
            yield cell_claim(context, "CONCERNS", context.thing(body), context.theme(theme), row, at, "remit-column")
    for sentence in context.sentences:
        yield from _said(context, sentence)


def _by_name(context: Context) -> Iterator[Claim]:
    seen: set[int] = set()
    short = {fold_name(n): _KNOWN[k] for full, abbreviation, _ in ARRANGEMENTS for k in (fold_name(full), abbreviation.casefold().rstrip("s"))
             if k in _KNOWN for n in (full, abbreviation) if n}  # fmt: skip
    for place in sorted(context.book.mentions):
        for mention in context.book.at(place):
            thing = mention.thing
            if thing.label not in BODIES | {"Programme"} or id(thing) in seen or mention.how in {"description", "pronoun"}:
                continue
            seen.add(id(thing))
            named = match(thing.name)
            vocabulary = [t for n in (thing.name, *thing.abbreviations) if (t := short.get(fold_name(n)))]
            vocabulary += [t for name, t in _NATIONAL.items() if fold_name(thing.name) == f"operation {name}"]
            for theme in dict.fromkeys([*(t for t in named if _says(t, thing.name)), *vocabulary[:1]]):
                yield context.claim("CONCERNS", context.thing(thing), context.theme(theme), place, (mention.start, mention.end),
                                    "theme-by-name", status=Status.DERIVED)  # fmt: skip


def _says(theme: str, name: str) -> bool:
    """Whether a name says its theme: "Safer Communities" and "Public Protection" say none."""
    needed = {"cohesion": r"cohesion|integrat\w+ (?!communities)|resettle|migra", "prevention-and-early-intervention": r"prevention|early",
              "safeguarding": r"safeguard|vulnerab", "fire-safety": r"fire safety|arson|fires|home safety", "young-people": r"young people|youth justice"}  # fmt: skip
    if theme in _TOO_WIDE or re.search(r"scrutiny", name, re.IGNORECASE):
        return False
    return theme not in needed or bool(re.search(needed[theme], name, re.IGNORECASE))


def _said(context: Context, sentence: Marked) -> Iterator[Claim]:
    for pattern in (_LOOKS_AT, _AND_LOOKS, _AIMS_AT, _SUCH_AS, _THROUGH):
        for found in pattern.finditer(sentence.marked):
            start = found.start("verb") if pattern is _AND_LOOKS else found.start()
            if not scope(sentence, start, found.end("verb"), context.book.setting, verb=found.start("verb")).holds:
                continue
            if pattern is not _AND_LOOKS:
                bodies = [sentence.marks[int(n)].thing for n in re.findall(r"«[BG](\d+)»", found["who"])]
            else:
                bodies = [m.thing for m in sentence.among(0, found.start()) if m.letter == "B"][:1]
            themes = subjects(sentence, found.start("what"), found.end("what"))
            themes = [t for t in themes if t not in SETTINGS] or themes
            for body in bodies:
                for theme in themes:
                    if body is not None:
                        yield context.claim("CONCERNS", context.thing(body), context.theme(theme), sentence.place,
                                            sentence.span(start, found.end()), "says-its-subject")  # fmt: skip
