"""Roles that a list gives: "A leads on the following:" and its items, and items such as "Hate crime: A (lead), B (support)"."""

import re
from collections.abc import Iterator

from graph.claim import Claim
from loaders import roles
from loaders.actors import actor, actors
from loaders.context import Context
from loaders.document import ListItem, Paragraph
from loaders.marked import Marked
from loaders.names.things import Thing
from loaders.priorities import priorities, priority_entity
from loaders.scope import announces, scope
from ontology.text import fold
from ontology.themes import match

_ROLE = re.compile(r"\s?\((?:the\s)?(?:joint\s|co-|overall\s|strategic\s)?(?P<role>lead|support)(?:s|ing)?(?:\s(?:agency|body|partner|organisation))?\)", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:others?|rest|remaining|remainder)\b[^.;]{0,60}\b(?:support|help|assist|contribut|back)\w*", re.IGNORECASE)
_SHARED = re.compile(r"(?:\s\([^()]*\))?(?:,\s|\sand\s)[^(),;]{2,90}\((?:joint|shared|co-)\s?(?P<role>lead)s?\)", re.IGNORECASE)
"""Behind a name that shares the lead with the next one: "A and B (joint lead)"."""
_DENIED = re.compile(r"\b(?:not|asked|invited|declined)\b", re.IGNORECASE)
_LABEL = re.compile(r"(?P<label>[^:–—(]{3,90}?)(?::|\s[–—-])\s")


def extract(context: Context) -> Iterator[Claim]:
    """Yield LEADS and SUPPORTS from lists that finish a sentence, and from items that give each name its role in brackets."""
    stem: tuple[int, list[Thing], str] | None = None
    for index, block in context.prose():
        if isinstance(block, Paragraph | ListItem):
            yield from _bracketed(context, index, block)
        if isinstance(block, ListItem) and stem is not None and block.list_id == stem[0]:
            for target in _targets(context, block.text.strip(" .;,")) if block.level == 1 and announces(block.text) else ():
                for thing in stem[1]:
                    yield context.claim(stem[2], context.thing(thing), target, (index, -1), (0, len(block.text)), "role-list")
            continue
        following = context.document.blocks[index + 1] if index + 1 < len(context.document.blocks) else None
        opens = isinstance(following, ListItem) and not (isinstance(block, ListItem) and block.list_id == following.list_id)
        stem = _stem(context, index, following.list_id) if opens and isinstance(following, ListItem) else None


def _stem(context: Context, index: int, list_id: int) -> tuple[int, list[Thing], str] | None:
    """The list that the last sentence of block `index` opens, who acts in it, and in which role."""
    sentence: Marked | None = next(reversed(context.sentences_of(index)), None)
    found = roles.STEM.search(sentence.marked) if sentence is not None else None
    if sentence is None or found is None:
        return None
    if not scope(sentence, found.start("who"), found.end("verb"), context.book.setting, verb=found.start("verb")).holds:
        return None
    who = actors(context, sentence, found.start("who"), found.end("who"))
    return list_id, who, "SUPPORTS" if found["verb"].casefold().startswith("support") else "LEADS"


def _bracketed(context: Context, index: int, block: Paragraph | ListItem) -> Iterator[Claim]:
    """"Hate crime: A (lead), B (support)": the label is the subject, the brackets behind a name its role."""
    label = _LABEL.match(block.text)
    if label is None or len(block.text) > 400 or not _ROLE.search(block.text):
        return
    marked = context.marked((index, -1))
    others = _others_support(context, index)
    for mark in marked.marks:
        role = _ROLE.match(block.text, mark.end)
        thing = actor(context, mark) if role and mark.start >= label.end() else None
        shared = _SHARED.match(block.text, mark.end)
        beside = mark.start >= label.end() and mark.letter in "BOPX" and not block.text.startswith(("'s", "’s"), mark.end)
        if thing is None and beside and (shared or others):
            thing, role = actor(context, mark), shared or others
        if role is None or thing is None:
            continue
        type_ = "SUPPORTS" if role is others or role["role"].casefold() == "support" else "LEADS"
        for target in _targets(context, label["label"]):
            yield context.claim(type_, context.thing(thing), target, (index, -1), (0, len(block.text)), "role-list")


def _others_support(context: Context, index: int) -> re.Match[str] | None:
    """Where the words above a list say that those beside the lead support it: "The others named give support"."""
    blocks = context.document.blocks
    for at in range(index - 1, max(-1, index - 12), -1):
        if blocks[at].path != blocks[index].path:
            return None
        if isinstance(blocks[at], Paragraph) and (found := _OTHERS.search(blocks[at].text)):
            said = next((s.text for s in context.sentences_of(at) if _OTHERS.search(s.text)), "")
            return found if announces(said, reported=context.book.setting.reports(at)) and not _DENIED.search(said) else None
    return None


def _targets(context: Context, name: str) -> list[str]:
    """The keys of the document's priority of that name, and of its themes."""
    named = [context.entity(priority_entity(context, p)) for p in priorities(context) if fold(p.name) == fold(name)]
    return [*named, *(context.theme(t) for t in match(name))]
