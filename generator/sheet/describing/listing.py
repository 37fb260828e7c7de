"""A table of all pledges that nobody described yet: seen, and proposed as a form with what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from generator.record.city import STANDARD, City, DepartmentEntry, Field, Likeness, StatusWord, vocabulary
from generator.record.form import ColumnHolds, Form, ListColumn, ListForm
from generator.record.sections import FactLabel, FactsForm
from generator.record.writing import entries, write_form
from generator.sheet.describing import meanings
from generator.sheet.describing.draft import FormDraft, Ids, unlisted
from generator.sheet.describing.heads import is_head
from generator.sheet.grid import Grid
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.listed import field_of, without_ordinal
from generator.sheet.parsing.lists import PledgeList, column_at, find, numbered
from generator.sheet.parsing.stated import closed_status
from generator.sheet.parsing.strips import SheetBox, SheetLine
from generator.wording import card_patterns as words
from generator.wording import describing as say
from generator.wording import forms

_FEWEST = 3
_LONGEST_STATE = 12
_MOST_ABOVE = 4
_KNOWN_STATES = {closed_status(each.word) for each in STANDARD}


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column: its label, what stands over it and its neighbours (`upper`, empty for nothing), its cells.

    `cells` are the texts of the pledges' rows, blanks left out. `marked` says that a mark in it is a status.
    """

    label: str
    upper: str
    at: int
    cells: tuple[str, ...] = ()
    holds: ColumnHolds = "fact"
    marked: bool = False

    def is_of(self, key: str) -> bool:
        """Return whether its label is one of a head's."""
        return meanings.first(words.HEADS, self.label) == key


@dataclass(frozen=True, slots=True)
class SeenList:
    """The table: the lines above it, its columns from the left, and the rows below its head."""

    above: tuple[SheetLine, ...]
    columns: tuple[SeenColumn, ...]
    body: tuple[SheetLine, ...]


def see_list(lines: Sequence[SheetLine]) -> SeenList | None:
    """Return the table of all pledges among some lines; None where there is none."""
    for at, line in enumerate(lines):
        if line.table is None or len(line.filled) < _FEWEST or any(map(_is_value, line.filled)):
            continue
        if is_head(lines[:at]):
            return None  # a table inside a card
        second = lines[at + 1] if at + 1 < len(lines) and _goes_on(line, lines[at + 1]) else None
        body = tuple(each for each in lines[at + (2 if second else 1) :] if each.table is not None)
        is_first = sum(len(each.filled) for each in lines[:at]) <= _MOST_ABOVE
        columns = _told(tuple(_columns(line, second)), body, is_first=is_first)
        if columns:
            return SeenList(tuple(lines[:at]), columns, body)
    return None


def is_yes(text: str) -> bool:
    """Return whether a cell says yes by a mark."""
    is_no = squeezed(text) in forms.CELL_MARKS
    return text in forms.LIST_MARKS or (meanings.is_mark(text) and not is_no)


def _is_value(box: SheetBox) -> bool:
    return meanings.is_value(box.text) and meanings.time(box.text) is None


def _goes_on(first: SheetLine, second: SheetLine) -> bool:
    """Return whether a row is the second half of a head: labels below cells that stand over several."""
    is_below = second.table == first.table and len(second.filled) > 1
    return is_below and not any(box.column == 0 or _is_value(box) for box in second.filled)


def _columns(first: SheetLine, second: SheetLine | None) -> Iterator[SeenColumn]:
    """Yield the columns; a cell of the first row reaches over the blank ones behind it."""
    ends = [*(box.column for box in first.filled[1:]), first.width]
    for box, end in zip(first.filled, ends, strict=True):
        below = [each for each in second.filled if box.column <= each.column < end] if second else []
        yield from (SeenColumn(each.text, box.text, each.column) for each in below)
        if not below:
            yield SeenColumn(box.text, "", box.column)


def _cell(line: SheetLine, column: SeenColumn) -> str:
    return next((box.text for box in line.filled if box.covers(column.at)), "")


def _told(
    columns: tuple[SeenColumn, ...], body: Sequence[SheetLine], *, is_first: bool
) -> tuple[SeenColumn, ...]:
    """Return the columns with what they hold; none where the rows are no pledges'."""
    rows = [line for line in body if line.filled and not meanings.fits(words.TOTAL, line.filled[0].text)]
    number = _number(columns, rows)
    titles = [each for each in columns if each.is_of("title") or squeezed(each.label) in forms.TITLE_LABELS]
    if number is not None and is_first:
        titles = titles or list(columns[number + 1 : number + 2])
    if number is not None:
        rows = [line for line in rows if numbered(_cell(line, columns[number]))]
    # The name of a task of several pledges may stand before their own.
    title = max(titles, key=lambda each: len({_cell(line, each) for line in rows} - {""}), default=None)
    if title is None:
        return ()
    key = columns[number] if number is not None else title
    pledges = [line for line in rows if _cell(line, title)]
    names = {_cell(line, title) for line in pledges}
    labels = {**words.HEADS, **words.FACTS}
    if len(names) < _FEWEST or any(meanings.first(labels, each) for each in names):
        return ()  # pairs of labels and values
    filled = [
        replace(each, cells=tuple(filter(None, (_cell(line, each) for line in pledges)))) for each in columns
    ]
    marked = _marked(filled, pledges)
    held: list[SeenColumn] = []
    for each in filled:
        if each.at in (title.at, key.at):
            holds: ColumnHolds = "title" if each.at == title.at else "number"
        else:
            holds = "status" if each.at in marked else _holds(each, len(pledges))
        is_again = holds in {other.holds for other in held if not other.marked} and holds != "fact"
        held.append(replace(each, holds="fact" if is_again else holds, marked=each.at in marked))
    is_told = any(each.holds in ("status", "rate", "department") for each in held)
    return tuple(held) if is_told else ()


def _number(columns: Sequence[SeenColumn], rows: Sequence[SheetLine]) -> int | None:
    """Return the place of the pledges' numbers: by its label, mere counts of rows last; else the first."""
    named = [at for at, each in enumerate(columns) if each.is_of("number")]
    named.sort(key=lambda at: meanings.fits(words.COUNTER, columns[at].label))
    for at in (*named, 0):
        found = [text for line in rows if numbered(text := _cell(line, columns[at]))]
        if len(set(found)) >= _FEWEST and len(set(found)) == len(found):
            return at
    return None


def _marked(columns: Sequence[SeenColumn], pledges: Sequence[SheetLine]) -> set[int]:
    """Return the columns in which a mark is a status: those below its label, else those of one mark a row."""
    found = [each for each in columns if each.cells and all(map(is_yes, each.cells))]
    for below in (
        {each.upper for each in found if meanings.fits(words.HEADS["status"], each.upper)},
        {each.upper for each in found if each.upper},
    ):
        if below:
            return {each.at for each in columns if each.upper in below and all(map(is_yes, each.cells))}
    if any(sum(bool(_cell(line, each)) for each in found) > 1 for line in pledges):
        found = [each for each in found if meanings.first(words.STATES, each.label)]
    named = [each for each in columns if not each.cells and meanings.first(words.STATES, each.label)]
    return {each.at for each in (*found, *named)} if len(found) > 1 else set()


def _holds(column: SeenColumn, rows: int) -> ColumnHolds:
    kinds: tuple[ColumnHolds, ...] = ("department", "rate")
    for kind in kinds:
        if column.is_of(kind):
            return kind
    is_state = all(len(each) <= _LONGEST_STATE and not meanings.is_value(each) for each in column.cells)
    is_known = all(closed_status(each) in _KNOWN_STATES for each in column.cells)
    if column.cells and (is_known or (column.is_of("status") and is_state)):
        return "status"
    is_shared = 0 < len(set(column.cells)) < rows
    return "group" if is_shared and meanings.fits(words.GROUP, column.label) else "fact"


_FORM = "status-table"
_FACTS_ID = "facts"


def describe_list(seen: SeenList, grid: Grid, name: str, form_id: str | None, city: City | None) -> str:
    """Return the description of a table's form, as `describing.describe` does for a card."""
    draft = FormDraft()
    states = _states(seen, city)
    form = _list_form(seen, form_id or _FORM, {closed_status(each.word): each.id for each in states}, draft)
    if city is not None and city.form(form.id) is not None:
        draft.ask(("id",), say.taken(form.id))
    table = find(grid, (form,))
    below = [say.NO_ROWS]
    if table is not None:
        left = unlisted(grid, table, states, city)
        below = [say.unplaced(len(left)), *left, *_named(table, states, city)]
    return write_form(form, say.top(name), draft.remarks, below)


def _list_form(seen: SeenList, form_id: str, states: dict[str, str], draft: FormDraft) -> Form:
    ids = Ids("column")
    facts: list[FactLabel] = []
    columns: list[ListColumn] = []
    for at, each in enumerate(seen.columns):
        fact = None
        if each.holds == "fact":
            facts.append(_list_fact(each, ids))
            fact = facts[-1].id
        elif each.holds == "number" and any(found["remark"] for found in map(numbered, each.cells) if found):
            fact = ids.take("beside-number")
            facts.append(FactLabel(fact, say.BESIDE_NUMBER))
            draft.ask(("sections", 0, "facts", len(facts) - 1), say.BESIDE_NUMBER_ASKED)
        status = states[closed_status(each.label)] if each.marked else None
        columns.append(ListColumn(each.label, each.holds, status, fact))
        if each.holds == "group":
            draft.ask(("list", "columns", at), say.GROUP)
    if not any(each.holds == "number" for each in columns):
        draft.ask(("list", "columns"), say.NO_NUMBER)
    sections = (FactsForm(_FACTS_ID, "facts", None, tuple(facts)),) if facts else ()
    marks = tuple(dict.fromkeys(text for each in seen.columns if each.marked for text in each.cells))
    listed = ListForm(
        _list_title(seen, draft),
        tuple(columns),
        _total_label(seen),
        forms.LIST_MARKS if set(marks) <= set(forms.LIST_MARKS) else marks,
    )
    return Form(form_id, sections=sections, list=listed)


def _list_fact(column: SeenColumn, ids: Ids) -> FactLabel:
    means = meanings.fact(column.label)
    line = meanings.line(column.label, is_money=False)
    note = "note" if meanings.fits(words.REMARK, column.label) else None
    label = f"{column.upper} {column.label}" if column.upper else column.label
    return FactLabel(ids.take("cost" if means == "total_cost" else means or note or line), label, means)


def _list_title(seen: SeenList, draft: FormDraft) -> str:
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


def _total_label(seen: SeenList) -> str:
    firsts = [line.filled[0].text for line in seen.body if line.filled]
    found = [text for text in firsts if meanings.fits(words.TOTAL, text)]
    return found[0] if found and squeezed(found[0]) != forms.LIST_TOTAL else forms.LIST_TOTAL


def _states(seen: SeenList, city: City | None) -> tuple[StatusWord, ...]:
    """Return the words of status that the table shows, with the ids of those that are known."""
    shown = [each.label for each in seen.columns if each.marked]
    shown += [
        text for each in seen.columns if each.holds == "status" and not each.marked for text in each.cells
    ]
    known = {closed_status(each.word): each for each in (vocabulary(city) if city is not None else STANDARD)}
    unique = {closed_status(text): text for text in shown}
    used = [known[key] for key in unique if key in known]
    ids = Ids("status", tuple(each.id for each in (known.values() if city is not None else used)))
    return tuple(known.get(key) or _state_word(text, ids) for key, text in unique.items())


def _state_word(word: str, ids: Ids) -> StatusWord:
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
