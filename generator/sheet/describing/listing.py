"""A table of all pledges that nobody described yet becomes a proposal of its form, and of what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from generator.record.city import STANDARD, City, DepartmentEntry, Field, Likeness, StatusWord, vocabulary
from generator.record.form import Form, ListColumn, ListForm
from generator.record.sections import FactLabel, FactsForm
from generator.record.writing import entries, write_form
from generator.sheet.describing import meanings, trying
from generator.sheet.describing.draft import Draft, Ids
from generator.sheet.describing.tables import Column, Seen
from generator.sheet.grid import Grid
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.lists import PledgeList, column_at, find, numbered
from generator.sheet.parsing.printed import field_of, without_ordinal
from generator.sheet.parsing.ticks import closed
from generator.wording import card_words as words
from generator.wording import describing as say
from generator.wording import forms

_FORM = "status-table"
_FACTS = "facts"


def describe(seen: Seen, grid: Grid, name: str, form_id: str | None, city: City | None) -> str:
    """Return the description of a table's form, as `describing.describe` does for a card."""
    draft = Draft()
    states = _states(seen, city)
    form = _form(seen, form_id or _FORM, {closed(each.word): each.id for each in states}, draft)
    if city is not None and city.form(form.id) is not None:
        draft.ask(("id",), say.taken(form.id))
    table = find(grid, (form,))
    below = [say.NO_ROWS]
    if table is not None:
        left = trying.unlisted(grid, table, states, city)
        below = [say.unplaced(len(left)), *left, *_named(table, states, city)]
    return write_form(form, say.top(name), draft.remarks, below)


def _form(seen: Seen, form_id: str, states: dict[str, str], draft: Draft) -> Form:
    ids = Ids("column")
    facts: list[FactLabel] = []
    columns: list[ListColumn] = []
    for at, each in enumerate(seen.columns):
        fact = None
        if each.holds == "fact":
            facts.append(_fact(each, ids))
            fact = facts[-1].id
        elif each.holds == "number" and any(found["remark"] for found in map(numbered, each.cells) if found):
            fact = ids.take("beside-number")
            facts.append(FactLabel(fact, say.BESIDE_NUMBER))
            draft.ask(("sections", 0, "facts", len(facts) - 1), say.BESIDE_NUMBER_ASKED)
        status = states[closed(each.label)] if each.marked else None
        columns.append(ListColumn(each.label, each.holds, status, fact))
        if each.holds == "group":
            draft.ask(("list", "columns", at), say.GROUP)
    if not any(each.holds == "number" for each in columns):
        draft.ask(("list", "columns"), say.NO_NUMBER)
    sections = (FactsForm(_FACTS, "facts", None, tuple(facts)),) if facts else ()
    marks = tuple(dict.fromkeys(text for each in seen.columns if each.marked for text in each.cells))
    listed = ListForm(
        _title(seen, draft),
        tuple(columns),
        _total(seen),
        forms.LIST_MARKS if set(marks) <= set(forms.LIST_MARKS) else marks,
    )
    return Form(form_id, sections=sections, list=listed)


def _fact(column: Column, ids: Ids) -> FactLabel:
    means = meanings.fact(column.label)
    line = meanings.line(column.label, is_money=False)
    note = "note" if meanings.fits(words.REMARK, column.label) else None
    label = f"{column.upper} {column.label}" if column.upper else column.label
    return FactLabel(ids.take("cost" if means == "total_cost" else means or note or line), label, means)


def _title(seen: Seen, draft: Draft) -> str:
    """Return the line above the table that tells its day, else the first; its day is open."""
    above = [box.text for line in seen.above for box in line.filled]
    if not above:
        draft.ask(("list", "title"), say.NO_TITLE)
        return say.LIST_TITLE
    for pattern in words.TITLE_DAYS:
        for text in above:
            if (found := re.search(pattern, text)) is not None:
                draft.ask(("list", "title"), say.AS_OF)
                return f"{text[: found.start()]}{{as_of}}{text[found.end() :]}"
    return above[0]


def _total(seen: Seen) -> str:
    firsts = [line.filled[0].text for line in seen.body if line.filled]
    found = [text for text in firsts if meanings.fits(words.TOTAL, text)]
    return found[0] if found and squeezed(found[0]) != forms.LIST_TOTAL else forms.LIST_TOTAL


def _states(seen: Seen, city: City | None) -> tuple[StatusWord, ...]:
    """Return the words of status that the table shows, with the ids of those that are known."""
    shown = [each.label for each in seen.columns if each.marked]
    shown += [
        text for each in seen.columns if each.holds == "status" and not each.marked for text in each.cells
    ]
    known = {closed(each.word): each for each in (vocabulary(city) if city is not None else STANDARD)}
    unique = {closed(text): text for text in shown}
    used = [known[key] for key in unique if key in known]
    ids = Ids("status", tuple(each.id for each in (known.values() if city is not None else used)))
    return tuple(known.get(key) or _state(text, ids) for key, text in unique.items())


def _state(word: str, ids: Ids) -> StatusWord:
    like = cast("Likeness | None", meanings.first(words.STATES, word) or None)
    return StatusWord(ids.take(like.replace("_", "-") if like else None), word, None, like)


def _named(table: PledgeList, states: Sequence[StatusWord], city: City | None) -> Iterator[str]:
    """Yield the groups, departments and words of status that a city has to name, as lines of its settings."""
    known = vocabulary(city) if city is not None else STANDARD
    groups = [row.group for row in table.of("group", "pledge") if row.group]
    names = {
        squeezed(each): each
        for each in map(without_ordinal, groups)
        if city is None or not field_of(each, city)
    }
    ids = Ids("field", tuple(each.id for each in city.fields) if city is not None else ())
    fields = [
        Field(str(at) if city is None else ids.take(None), each) for at, each in enumerate(names.values(), 1)
    ]
    if city is None and not fields:
        fields = [Field("1", None)]
    at = column_at(table.listed, "department")
    offices = dict.fromkeys(text for row in table.of("pledge") if (text := row.text(at)))
    taken = {name for each in city.departments for name in each.names} if city is not None else set()
    ids = Ids("department", tuple(each.id for each in city.departments) if city is not None else ())
    departments = [DepartmentEntry(ids.take(None), (each,)) for each in offices if each not in taken]
    for asked, key, parts in (
        (say.FIELDS if groups else say.NO_FIELDS, "fields", fields),
        (say.DEPARTMENTS, "departments", departments),
        (say.STATUSES, "statuses", [each for each in states if each not in known]),
    ):
        if parts:
            yield from (asked, *entries(key, parts))
