"""Tables with a column of leads or of supporters, and fields such as "Lead: ...; Support: ..."."""

import re
from collections.abc import Iterator, Sequence

from graph.claim import BODIES, Claim
from loaders import roles, terms
from loaders.actions import programmes
from loaders.context import Context
from loaders.document import ListItem, Paragraph, Table
from loaders.names.book import Place
from loaders.names.things import Thing
from loaders.priorities import priorities, priority_entity
from loaders.scope import announces
from loaders.tables import Row, all_tables, cell_actors, cell_claim, column, heads, rows
from ontology.text import fold
from ontology.themes import find, match

_LEAD = re.compile(rf"^{roles.LEAD_LABEL}(?:\(s\))?(?![\w’'])(?! (?:member|time|date|to\b))", re.IGNORECASE)
_ALSO_LEAD = re.compile(r"^(?:action owner|lead / owner|senior responsible (?:owner|officer))\b", re.IGNORECASE)
_SUPPORT = re.compile(rf"^{roles.SUPPORT_LABEL}(?![\w’'])", re.IGNORECASE)
_WHAT = re.compile(r"\b(?:priority|priorities|theme|themes|subject|subjects|area|issue|objective|aim|topic|strand|programme|project|workstream|commitment|pledge|what)\b", re.IGNORECASE)
_ACTION = re.compile(r"^(?:key )?(?:actions?|activity|activities|tasks?|deliverables?|commitments?|pledges?)\b(?! lead| owner)", re.IGNORECASE)
_WHO = re.compile(r"^who$", re.IGNORECASE)
_WITH = re.compile(r"^(?:with|with whom|helped by|with help from)$", re.IGNORECASE)
_DOES = re.compile(r"^(?:what|action|activity|task|deliverable|what we will do|commitment)$", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
_ITS_SUBJECT = re.compile(r"^(?:(?:strategic )?(?:priority|objective|aim|ambition|theme|strand|outcome|goal|subject|topic)(?: (?:\d{1,2}|[A-F]|one|two|three|four|five|six))?)\W*$", re.IGNORECASE)
_LEADS_ON = re.compile(r"^(?:leads?|leading|in the lead|takes the lead|in charge)\s(?:on|for|of|in)\W*$|^what it leads(?: on)?$", re.IGNORECASE)
_SUPPORTS_ON = re.compile(r"^(?:gives\s)?(?:supports?|supporting|support|assists?|helps?|backs?)(?:\s(?:on|with|for|in))?\W*$|^what it supports$", re.IGNORECASE)
_META = re.compile(r"\b(?:report|member|director|author|contact|committee|meeting|agenda|document)\b", re.IGNORECASE)
_ROW_LEAD = re.compile(rf"{roles.LEAD_LABEL}\W*$", re.IGNORECASE)
_ROW_SUPPORT = re.compile(rf"{roles.SUPPORT_LABEL}\W*$", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:\d[\d.]*\s|[^\W\d_]{3,12}\s(?:\d{1,2}|one|two|three|four|five|six|seven|eight|[a-h])\s?[:.–—-]\s?)+", re.IGNORECASE)
_PERSON = re.compile(r"^(?:cllr|councillor|mr|mrs|ms|dr)\b", re.IGNORECASE)
_THROUGH = re.compile(r",? through\b|\b(?-i:via)\b|, jointly\b", re.IGNORECASE)
_NEXT = re.compile(rf"(?:[;.|,·]\s|\)\s|\s[–—-]\s)(?=(?:{roles.LEAD_LABEL}|{roles.SUPPORT_LABEL})(?:\s?\([a-z ]+\))?\s?(?::|\s[–—-]\s))|[;|·]\s(?=[A-Za-z][\w’' ]{{2,30}}(?::|\s[–—])\s)|\s(?=(?-i:Overseen|Led|Supported|Chaired|Monitored|Governed|Governance|Watched)(?:\s\w+)?:\s)|[.]\s(?=(?:theme|priority|strand|topic|subject|issue|resources|note|rag|rating|status|chair)(?:\s\w+)?(?::|\s[–—-])\s)", re.IGNORECASE)
_TOPIC = re.compile(r"(?:theme|priority|strand|topic|subject|issue|objective|outcome)(?:\s(?:\d{1,2}|[A-Z]|one|two|three|four|five|six))?\s?(?::|\s[–—-])\s(?P<what>[^:;.()]{3,90})$", re.IGNORECASE)
"""A field that says what the fields beside it are about."""
_IN_BRACKETS = re.compile(rf"(?P<what>[^():;]{{3,90}}?)\s\((?=(?:{roles.LEAD_LABEL}|{roles.SUPPORT_LABEL})\s?(?::|\s[–—-]))(?P<fields>[^()]{{3,300}})\)\.?$", re.IGNORECASE)
_SOME = re.compile(r"(?P<label>[A-Z][\w’' ()-]{2,40}?)\s?(?::|\s[–—-])\s(?P<who>.+)")
_SAMPLE = re.compile(r"\b(?:illustration|illustrative|sample|example|template|specimen|placeholder|to be overwritten)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\((?P<what>[a-z][\w\s-]{2,40})\)\s?:\s?$", re.IGNORECASE)
_PARTS = re.compile(r";\s")
_ONLY = re.compile(r"\s(?:for|on)\s(?P<what>[^;,.()]{3,60})$|\s\((?P<inside>(?![A-Z]{2})[^()]{3,60}?)(?:\sonly)?\)$")
_PAST = re.compile(r"\s?\([^()]*\b(?:until|till|previous\w*|former\w*|before|then|took over|up to)\b[^()]*\)", re.IGNORECASE)
"""Brackets that say who had it before."""
_LATER = re.compile(r",?\s(?:which|who)\s(?:took|has taken) over from\b|,?\s(?:in place of|in succession to|succeeding|taking over from|replacing)\b|\((?:formerly|previously|replac|tak)|,\sin the name of\b|,?\son behalf of\b|\(\s?from\b|\bfrom (?=\w+ 20)|\bbefore that\b|\buntil\b", re.IGNORECASE)


def extract(context: Context) -> Iterator[Claim]:
    """Yield LEADS and SUPPORTS for every filled cell of a lead or support column, and for every such field."""
    for index, table in all_tables(context):
        yield from _table(context, index, table)
    yield from _fields(context)


def _table(context: Context, index: int, table: Table) -> Iterator[Claim]:
    yield from _rows_as_fields(context, index, table)
    yield from _by_actor(context, index, table)
    pair = _columns(context, table)
    yield from _filled(context, index, table, *pair)
    who, support = column(table, _WHO), column(table, _WITH)
    what = column(table, _DOES)
    if who is not None and what is not None and who not in pair and support not in pair:  # the actions of a plan, beside its themes
        yield from _filled(context, index, table, who, support, what)


def _filled(context: Context, index: int, table: Table, lead: int | None, support: int | None, what: int | None = None) -> Iterator[Claim]:
    """The claims of a column of leads and one of supporters; `what` is the column of actions that they carry out."""
    if lead is None or (lead == 0 and support is None) or not _names_actors(context, index, table, lead):
        return
    action = what if what is not None else column(table, _ACTION, but=lead)
    what = _subject_column(table, lead, support) if what is None else what
    what = what if what is not None and what != support else column(table, _ACTION, but=lead) or 0
    if what == lead or any(_META.search(h.text) for h in table.grid()[0][:1]):
        return
    for row in rows(index, table):
        if row.cells[lead] is row.cells[what]:
            continue  # a heading across the table
        named = [context.thing(t) for t in programmes(context, row.place(action))] if action is not None else []
        whole = [context.thing(m.thing) for m in context.book.at(row.place(what)) if m.thing.label == "Programme" and m.end - m.start >= len(row.cells[what].text.strip()) - 2]
        targets = named if what == action else [*_targets(context, row.text(what)), *whole, *named]
        if not targets:
            continue
        for at, type_ in ((lead, "LEADS"), (support, "SUPPORTS")):
            if at is None or not row.text(at) or at == what:
                continue
            yield from _cell(context, row, at, type_, targets)


def _by_actor(context: Context, index: int, table: Table) -> Iterator[Claim]:
    """A row for each partner, with what it leads on and what it supports in the cells."""
    columns = [(at, "LEADS" if _LEADS_ON.match(head) else "SUPPORTS") for at, head in enumerate(heads(table)) if at and (_LEADS_ON.match(head) or _SUPPORTS_ON.match(head))]
    every = list(rows(index, table)) if columns and any(type_ == "LEADS" for _, type_ in columns) else []
    for row in every:
        who = cell_actors(context, row.place(0))[:1]
        for at, type_ in columns if who and not match(row.text(0)) else ():
            themes = dict.fromkeys(theme for _, _, theme in find(row.cells[at].text)) if announces(row.text(at)) and not _PERSON.match(row.text(at)) else ()
            for theme in themes:
                yield cell_claim(context, type_, context.thing(who[0]), context.theme(theme), row, at, "role-table")


def _names_actors(context: Context, index: int, table: Table, at: int) -> bool:
    """Whether some cell of a column names somebody known: a column of levels does not, whatever is written over it."""
    return any(m.thing.label != "Area" for row in rows(index, table) for m in context.book.at(row.place(at)))


def _subject_column(table: Table, lead: int | None, support: int | None) -> int | None:
    """The column of subjects; of "Priority" and "Area of work" the one that says more things apart."""
    fit = [i for i, h in enumerate(heads(table)) if i not in {lead, support} and _WHAT.search(h)]
    grid = table.grid()[table.head() + 1 :]
    themed = [i for i in fit if sum(bool(match(r[i].text)) for r in grid) * 2 >= len(grid)] or fit[:1]
    return max(themed, key=lambda i: (len({r[i].text for r in grid}), -i), default=None)


def _columns(context: Context, table: Table) -> tuple[int | None, int | None]:
    """The columns of those who lead and of those who support, by the words over them or by what the document says of these."""
    lead = next((c for p in (_LEAD, _ALSO_LEAD) if (c := column(table, p)) is not None), None)
    dated = {at: year[0] for at, head in enumerate(heads(table)) if _LEAD.search(head) and (year := _YEAR.search(head))}
    lead = max(dated, key=lambda at: dated[at]) if len(dated) > 1 else lead  # of two years, the later
    support = column(table, _SUPPORT)
    for at, head in enumerate(heads(table)):
        meant = terms.role(context, head) if at and at not in {lead, support} else ""
        lead = at if meant == "LEADS" and lead is None else lead
        support = at if meant == "SUPPORTS" and support is None else support
    return lead, support


def _rows_as_fields(context: Context, index: int, table: Table) -> Iterator[Claim]:
    """A small table whose first column is "Priority lead" and "Supported by", under the heading of what it is about, or with a
    row that names it: "Ambition 2 | Safe at home"."""
    if table.height > 8 or not table.path:
        return
    subject = next((r[1].text for r in table.grid() if table.width == 2 and _ITS_SUBJECT.match(" ".join(r[0].text.split()))), "")
    targets = _targets(context, " ".join(subject.split())) if subject else [t for name in reversed(table.path[-2:]) for t in _targets(context, _PREFIX.sub("", name))][:6]
    for number, cells in enumerate(table.grid()):
        label = " ".join(cells[0].text.split())
        type_ = "LEADS" if _ROW_LEAD.match(label) else ("SUPPORTS" if _ROW_SUPPORT.match(label) else "")
        value = next((at for at, c in enumerate(cells) if at and c is not cells[0] and c.text.strip()), None)
        if type_ and value is not None and targets and not _PERSON.match(cells[value].text):
            yield from _cell(context, Row(table, index, number, cells), value, type_, targets)


def _cell(context: Context, row: Row, at: int, type_: str, targets: Sequence[str]) -> Iterator[Claim]:
    if _PERSON.match(row.text(at)):
        return
    for thing, target, _ in _each(context, row.place(at), (0, len(row.cells[at].text)), targets):
        yield cell_claim(context, type_, context.thing(thing), target, row, at, "role-table")


def _targets(context: Context, name: str) -> list[str]:
    """The keys of what a row is about: the document's priority of that name, and its themes."""
    named = [context.entity(priority_entity(context, p)) for p in priorities(context) if fold(p.name) == fold(name)]
    return [*named, *(context.theme(t) for t in match(name))]


def _fields(context: Context) -> Iterator[Claim]:
    """"Lead: A" and "Support: B; C" on lines of their own; what they are about is their label, or the heading."""
    for index, block in context.prose():
        if not isinstance(block, Paragraph | ListItem) or len(block.text) > 400 or not _SOME.search(block.text) or _SAMPLE.search(block.text):
            continue
        place: Place = (index, -1)
        ends = [*(m.end() for m in _NEXT.finditer(block.text)), len(block.text)]
        label = _run_in(block.text[: ends[0]]) if len(ends) > 1 else ""
        parts = list(zip([0, *ends], ends, strict=False))
        label = next((t["what"] for s, e in parts if (t := _TOPIC.match(block.text[s:e].strip(" .;|,·")))), label)
        if (inside := _IN_BRACKETS.match(block.text)) is not None:
            label, at = inside["what"], inside.start("fields")
            ends = [*(m.end() for m in _NEXT.finditer(block.text, at)), inside.end("fields")]
            parts = list(zip([at, *ends], ends, strict=False))
        for start, end in parts:
            for type_, own, who in _field(context, block.text[start:end]):
                if _PERSON.match(block.text[start + who[0] : start + who[1]]):
                    continue
                about = _ABOUT.search(block.text[start : start + who[0]])
                label = (about["what"] if about and match(about["what"]) else "") or label or own
                body = [m for m in context.book.at(place) if m.thing.label in BODIES and m.end - m.start >= len(label.strip()) > 0 and m.start < start + len(label)]
                targets = [context.thing(body[0].thing)] if body else _targets(context, label) or _said_before(context, block.text[:start]) or _card(context, index) or _targets(context, _heading(block))
                yield from _given(context, place, type_, (start + who[0], start + who[1]), targets)


def _card(context: Context, index: int) -> list[str]:
    """What a card is about: the line above its lead, which the supporters follow ("Domestic abuse", "Held by: A", "Helped by: B").

    In another order the lines of cards that stand side by side may have run into each other, and none can be told."""
    blocks = context.document.blocks
    leads = [at for at in range(index, max(-1, index - 4), -1) if roles.FIELD_LEAD.match(blocks[at].text)]
    first = leads[0] if leads else 0
    between = all(isinstance(b, Paragraph) and _SOME.match(b.text) for b in blocks[first:index])
    above = blocks[first - 1] if first else None
    if not isinstance(above, Paragraph | ListItem) or not between or above.path != blocks[index].path or len(above.text.split()) > 9 or _SOME.search(above.text):
        return []
    return _targets(context, _PREFIX.sub("", above.text).strip(" .:"))


def _said_before(context: Context, text: str) -> list[str]:
    """The one theme of the text before a field: "Domestic abuse is led by the Council. Supporting partners: ..."."""
    themes = list(dict.fromkeys(theme for _, _, theme in find(text)))
    return [context.theme(themes[0])] if len(themes) == 1 else []


def _run_in(text: str) -> str:
    """The head that a block begins with: "Reoffending. Lead body: Probation." is about reoffending."""
    bare = text.strip(" .;|")
    return bare if len(bare.split()) < 9 and ":" not in bare and match(bare) else ""


def _field(context: Context, text: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """The role of one field, the label before it, and the span of those who have the role."""
    said = False
    for pattern, type_ in ((roles.FIELD_LEAD, "LEADS"), (roles.FIELD_SUPPORT, "SUPPORTS")):
        if found := pattern.match(text):
            said = True
            yield type_, found["label"] or "", found.span("who")
    if not said and (found := _SOME.match(text)) and (meant := terms.role(context, found["label"])):
        yield meant, "", found.span("who")


def _given(context: Context, place: Place, type_: str, span: tuple[int, int], targets: Sequence[str]) -> Iterator[Claim]:
    """The claims of a field."""
    for thing, target, (start, end) in _each(context, place, span, targets):
        yield context.claim(type_, context.thing(thing), target, place, (start, end), "role-field")


def _each(context: Context, place: Place, span: tuple[int, int], targets: Sequence[str]) -> Iterator[tuple[Thing, str, tuple[int, int]]]:
    """The actors of a field or a cell, each with what it has the role in: all have it in all targets, but "A for extremism;
    B (hate crime)" each in its own."""
    text = context.texts[place]
    past = [m.span() for m in _PAST.finditer(text, *span)]
    at = span[0]
    for part in (*(m for m in _PARTS.finditer(text, *span) if not any(s < m.start() < e for s, e in past)), None):
        end = part.start() if part else span[1]
        only = _ONLY.search(text[:end].rstrip(" ."), at)
        own = [context.theme(t) for t in match(only["what"] or only["inside"])] if only else []
        if only and (only["inside"] or "")[:1].isupper() and not set(own) <= set(targets):
            own = []  # "Council (Licensing)": a unit of it
        stop = min([only.start() if only and own else end, *(s for s, _ in past if at <= s < end)])
        for thing in _field_actors(context, place, (at, stop)) if targets or own else ():
            for target in own or targets:
                yield thing, target, (at, end)
        at = part.end() if part else end


def _heading(block: Paragraph | ListItem) -> str:
    return _PREFIX.sub("", block.path[-1]) if block.path else ""


def _field_actors(context: Context, place: Place, span: tuple[int, int]) -> list[Thing]:
    """The actors of a field: what stands before "before that", "through" and what is in brackets with a date."""
    text = context.texts[place][span[0] : span[1]]
    cut = min((m.start() for p in (_LATER, _THROUGH) if (m := p.search(text))), default=len(text))
    return cell_actors(context, place, span[0], span[0] + cut)

