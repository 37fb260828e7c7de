"""A table of all pledges, seen: the row that heads it, its columns, and what each of them holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.record.city import STANDARD
from generator.record.form import ColumnHolds
from generator.sheet.describing import meanings
from generator.sheet.describing.heads import is_head
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.lists import numbered
from generator.sheet.parsing.strips import Box, Line
from generator.sheet.parsing.ticks import closed
from generator.wording import card_words as words
from generator.wording import forms

_FEWEST = 3
_LONGEST_STATE = 12
_MOST_ABOVE = 4
_STATES = {closed(each.word) for each in STANDARD}


@dataclass(frozen=True, slots=True)
class Column:
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
class Seen:
    """The table: the lines above it, its columns from the left, and the rows below its head."""

    above: tuple[Line, ...]
    columns: tuple[Column, ...]
    body: tuple[Line, ...]


def see(lines: Sequence[Line]) -> Seen | None:
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
            return Seen(tuple(lines[:at]), columns, body)
    return None


def is_mark(text: str) -> bool:
    """Return whether a cell says yes by a mark."""
    is_no = squeezed(text) in forms.CELL_MARKS
    return text in forms.LIST_MARKS or (meanings.is_mark(text) and not is_no)


def _is_value(box: Box) -> bool:
    return meanings.is_value(box.text) and meanings.time(box.text) is None


def _goes_on(first: Line, second: Line) -> bool:
    """Return whether a row is the second half of a head: labels below cells that stand over several."""
    is_below = second.table == first.table and len(second.filled) > 1
    return is_below and not any(box.column == 0 or _is_value(box) for box in second.filled)


def _columns(first: Line, second: Line | None) -> Iterator[Column]:
    """Yield the columns; a cell of the first row reaches over the blank ones behind it."""
    ends = [*(box.column for box in first.filled[1:]), first.width]
    for box, end in zip(first.filled, ends, strict=True):
        below = [each for each in second.filled if box.column <= each.column < end] if second else []
        yield from (Column(each.text, box.text, each.column) for each in below)
        if not below:
            yield Column(box.text, "", box.column)


def _cell(line: Line, column: Column) -> str:
    return next((box.text for box in line.filled if box.covers(column.at)), "")


def _told(columns: tuple[Column, ...], body: Sequence[Line], *, is_first: bool) -> tuple[Column, ...]:
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
    held: list[Column] = []
    for each in filled:
        if each.at in (title.at, key.at):
            holds: ColumnHolds = "title" if each.at == title.at else "number"
        else:
            holds = "status" if each.at in marked else _holds(each, len(pledges))
        is_again = holds in {other.holds for other in held if not other.marked} and holds != "fact"
        held.append(replace(each, holds="fact" if is_again else holds, marked=each.at in marked))
    is_told = any(each.holds in ("status", "rate", "department") for each in held)
    return tuple(held) if is_told else ()


def _number(columns: Sequence[Column], rows: Sequence[Line]) -> int | None:
    """Return the place of the pledges' numbers: by its label, mere counts of rows last; else the first."""
    named = [at for at, each in enumerate(columns) if each.is_of("number")]
    named.sort(key=lambda at: meanings.fits(words.COUNTER, columns[at].label))
    for at in (*named, 0):
        found = [text for line in rows if numbered(text := _cell(line, columns[at]))]
        if len(set(found)) >= _FEWEST and len(set(found)) == len(found):
            return at
    return None


def _marked(columns: Sequence[Column], pledges: Sequence[Line]) -> set[int]:
    """Return the columns in which a mark is a status: those below its label, else those of one mark a row."""
    found = [each for each in columns if each.cells and all(map(is_mark, each.cells))]
    for below in (
        {each.upper for each in found if meanings.fits(words.HEADS["status"], each.upper)},
        {each.upper for each in found if each.upper},
    ):
        if below:
            return {each.at for each in columns if each.upper in below and all(map(is_mark, each.cells))}
    if any(sum(bool(_cell(line, each)) for each in found) > 1 for line in pledges):
        found = [each for each in found if meanings.first(words.STATES, each.label)]
    named = [each for each in columns if not each.cells and meanings.first(words.STATES, each.label)]
    return {each.at for each in (*found, *named)} if len(found) > 1 else set()


def _holds(column: Column, rows: int) -> ColumnHolds:
    kinds: tuple[ColumnHolds, ...] = ("department", "rate")
    for kind in kinds:
        if column.is_of(kind):
            return kind
    is_state = all(len(each) <= _LONGEST_STATE and not meanings.is_value(each) for each in column.cells)
    is_known = all(closed(each) in _STATES for each in column.cells)
    if column.cells and (is_known or (column.is_of("status") and is_state)):
        return "status"
    is_shared = 0 < len(set(column.cells)) < rows
    return "group" if is_shared and meanings.fits(words.GROUP, column.label) else "fact"
