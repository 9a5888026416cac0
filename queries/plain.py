"""Plain English to a question of the catalogue: by the names in it and the words around them, with no model.

The names (themes, bodies, organisations, offices, areas, documents, years) are taken out first, the longest first.
What is left is held against each question's phrases (`words:` in its header), a word counting the more the fewer
questions use it (inverse document frequency, Spärck Jones 1972). A question that lacks what it requires, or has no use
for a name, drops.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from graph.store import Store
from ontology.errors import UsageError
from ontology.text import fold, fold_name
from queries import answer as asking
from queries import catalogue
from queries.answer import Answer
from queries.match import Named, choose, named
from queries.question import THINGS, Question

_KINDS = ("theme", "actor", "area", "document")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_IDLE = frozenset(
    fold(
        """the a an of in on for to and or is are was were be there any do does did it its this that at by with have has
        i we us our can could please all"""
    ).split()
)
_ASKING = "who whom whose what which where how when why tell show list give me"
"""Words that only ask: they tell a little."""
_UNKNOWN = 0.1
"""A word that no phrase has counts against every question, as one that every tenth question uses."""
_SURE, _AHEAD = 0.5, 0.04
"""How good the best question has to be, and how far ahead of the next, to be answered rather than offered."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood: the question, its parameters by name, and the names in the text that it has no use for."""

    question: Question
    parameters: tuple[tuple[str, str], ...]
    aside: tuple[str, ...]
    score: float

    @property
    def command(self) -> str:
        """The same, as it would be typed."""
        options = [f'--{name} "{value}"' if " " in value else f"--{name} {value}" for name, value in self.parameters]
        return " ".join(["remit ask", self.question.name, *options])


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name in the text, and the things that have it."""

    text: str
    things: tuple[Named, ...]


def is_plain(words: Sequence[str]) -> bool:
    """Whether these arguments are a question in plain English, in quotation marks or not, and not a question's name."""
    return (
        any(" " in word.strip() for word in words[:1])
        or words[-1:] == ["?"]
        or (bool(words) and "-" not in words[0] and (words[-1].endswith("?") or len(words) > 2))
    )


def ask(store: Store, text: str, given: Mapping[str, str] | None = None, limit: int | None = None) -> Answer:
    """The answer to `text`, which first tells how it was understood. `given` are options beside it, which win; `limit`
    is as in `queries.answer.ask`.

    Raises `UsageError` as `understand` and `queries.answer.ask` do.
    """
    found = understand(store, text, catalogue.questions())
    named = {**dict(found.parameters), **{name.replace("_", "-"): value for name, value in (given or {}).items()}}
    answer = asking.ask(store, found.question, (), named, limit)
    how = [("understood as", f"{found.command}  ({found.question.asks})")]
    if found.aside:
        how.append(("left aside", ", ".join(found.aside)))
    return replace(answer, understood=(*how, *answer.understood))


def understand(store: Store, text: str, questions: Sequence[Question]) -> Understood:
    """Which of `questions` the `text` asks, and of what.

    Raises `UsageError`: with the nearest questions where it is not sure, with the list for a name of several things.
    """
    names, years, rest = _taken_apart(store, text)
    weights = _weights(questions)
    ranked = sorted(
        (_tried(q, names, years, rest, weights) for q in questions), key=lambda u: (-u.score, u.question.name)
    )
    best, following = ranked[0], ranked[1:3]
    if best.score < _SURE or (following and best.score - following[0].score < _AHEAD):
        near = "; ".join(f"{u.question.name} ({u.question.asks})" for u in ranked[:3])
        raise UsageError(f"not sure what is meant by: {text}", f"perhaps: {near}")
    for parameter in best.question.parameters:
        for mention in names:
            fitting = [n for n in mention.things if n.id == dict(best.parameters).get(parameter.name)]
            if fitting:
                same = [n for n in mention.things if not THINGS[parameter.type] or n.label in THINGS[parameter.type]]
                choose(same, parameter.type, mention.text)
    return best


def _taken_apart(store: Store, text: str) -> tuple[list[_Mention], list[str], list[str]]:
    """The names and the years in `text`, and the words that are left."""
    labels = sorted({label for kind in _KINDS for label in THINGS[kind]})
    known: dict[str, list[Named]] = {}
    for thing in named(store, labels):
        for name in dict.fromkeys(fold_name(n) for n in (thing.name, *thing.aliases)):
            known.setdefault(name, []).append(thing)
    longest = max((name.count(" ") + 1 for name in known), default=0)
    words, names, years, rest = fold(text).split(), list[_Mention](), list[str](), list[str]()
    at = 0
    while at < len(words):
        for length in range(min(longest, len(words) - at), 0, -1):
            said = " ".join(words[at : at + length])
            if said in known and said not in _IDLE:
                names.append(_Mention(said, tuple(known[said])))
                at += length
                break
        else:
            (years if _YEAR.fullmatch(words[at]) else rest).append(words[at])
            at += 1
    return names, years, rest


def _tried(
    question: Question, names: Sequence[_Mention], years: Sequence[str], rest: Sequence[str], weights: dict[str, float]
) -> Understood:
    """How well `question` fits, and what it would be asked of."""
    parameters, aside, missing = _filled(question, names, years)
    said = set(_stems(" ".join(rest)))
    unknown = log(1 + 1 / _UNKNOWN)
    total = sum(weights.get(word, unknown) for word in said)
    score = 0.0
    for phrase in (*question.words, question.title, question.asks):
        wanted = set(_stems(phrase))
        shared = sum(weights[word] for word in wanted & said)
        whole = sum(weights[word] for word in wanted)
        if whole and total:
            score = max(score, 0.5 * shared / whole + 0.5 * shared / total)
    if missing:
        score *= 0.3
    return Understood(question, tuple(parameters), tuple(aside), score + 0.08 * len(parameters) - 0.12 * len(aside))


def _filled(
    question: Question, names: Sequence[_Mention], years: Sequence[str]
) -> tuple[list[tuple[str, str]], list[str], bool]:
    """The parameters by name, what is left over, and whether something required is missing."""
    parameters: list[tuple[str, str]] = []
    left, ages = list(names), sorted(years)
    for parameter in question.parameters:
        if parameter.type == "year" and ages:
            parameters.append((parameter.name, ages.pop(0)))
        elif parameter.type in THINGS:
            labels = THINGS[parameter.type]
            for mention in left:
                fitting = [n for n in mention.things if not labels or n.label in labels]
                if fitting:
                    parameters.append((parameter.name, fitting[0].id))
                    left.remove(mention)
                    break
    for scope, label in (("area", "Area"), ("document", "Document")):
        for mention in list(left):
            fitting = [n for n in mention.things if n.label == label]
            if scope in question.scope and fitting and scope not in dict(parameters):
                parameters.append((scope, fitting[0].id))
                left.remove(mention)
    if "as-of" in question.scope and ages:
        parameters.append(("as-of", ages.pop(0)))
    given = dict(parameters)
    missing = any(p.required and p.name not in given for p in question.parameters)
    return parameters, [m.text for m in left] + ages, missing


def _weights(questions: Sequence[Question]) -> dict[str, float]:
    """How much each word of the phrases tells: the fewer questions use it, the more."""
    uses = Counter(w for q in questions for w in {w for p in (*q.words, q.title, q.asks) for w in _stems(p)})
    light = set(_stems(_ASKING))
    return {w: log(1 + len(questions) / count) * (0.2 if w in light else 1.0) for w, count in uses.items()}


def _stems(text: str) -> Iterator[str]:
    """The telling words, each without its ending."""
    for word in fold(text).split():
        if word not in _IDLE:
            yield re.sub(r"(?<=\w{3})(?:ies|y)$", "i", re.sub(r"(?<=\w{4})(?:ing|ed|es|s)$", "", word))
