"""The rows of a table of figures: each by its label and its group, below the head that holds for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.record.sections import FiguresForm
from generator.sheet.parsing import columns, measures
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.columns import Heads
from generator.sheet.parsing.labels import Label, find
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line
from generator.wording import sheet_tables as words
from generator.wording.forms import LIST_NOTES

_CORNER = " label "
"""Begins the keys of the columns of row labels; no id has a space."""


@dataclass(slots=True)
class Head:
    """A head row, or two of them: its labels by their cells; `is_closed` once a row stands below.

    `is_turned` where the rows of the form head the columns of the sheet.
    """

    line: Line
    is_turned: bool
    boxes: dict[str, Box]
    is_closed: bool = False

    @property
    def values(self) -> dict[str, Box]:
        """Return the cells of the heads below which numbers stand."""
        return {key: box for key, box in self.boxes.items() if not key.startswith(_CORNER)}


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is read: its label, known or its own, its group, and the head above it."""

    line: Line
    head: Head
    label: Box
    known: Label | None
    group: Box | None


class Rows:
    """Goes down the rows of a table.

    `heads` and `rows` are those that were found, `dropped` the ids of rows that stand there twice.
    """

    def __init__(self, form: FiguresForm, section: Section, work: Work) -> None:
        """Know the labels of a table, and the rows of its section."""
        self.at = f"sections.{form.id}"
        self.heads: list[Head] = []
        self.form, self.section, self.work = form, section, work
        self.columns = [Label(each.id, each.label, each.aliases) for each in form.columns]
        self.labels = {each.id: Label(each.id, each.label, each.aliases) for each in form.rows}
        self._corners = [Label(f"{_CORNER}{n}", each) for n, each in enumerate(form.labels)]
        self.groups = [Label(each, each) for each in dict.fromkeys(row.group for row in form.rows) if each]
        units = (form.unit, *(each.unit for each in form.columns), *(each.unit for each in form.rows))
        self._units = tuple(dict.fromkeys(filter(None, units))) or ("",)
        self.rows: list[Row] = []
        self.dropped: set[str] = set()
        self._group: Box | None = None
        self._is_lost = False

    def took_head(self, line: Line) -> bool:
        """Take a head row, also a second one below it, or one that is repeated behind a page's end."""
        if self._goes_on(line):
            return True
        is_plain_alone = bool(self.groups) or not self.labels
        plain = self._found(line, [*self._corners, *self.columns])
        turned = (
            columns.NONE if is_plain_alone else self._found(line, [*self._corners, *self.labels.values()])
        )
        is_turned = len(_values(turned)) > max(1, len(_values(plain)))
        found = turned if is_turned else plain
        if len(found.found) + len(found.twice) < max(2, len(line.filled) / 2) or not _values(found):
            return False
        self.heads.append(Head(line, is_turned, {key: box for key, (_, box, _, _) in found.found.items()}))
        self._claim(found)
        return True

    def _found(self, line: Line, labels: Sequence[Label]) -> Heads:
        every = (columns.heads(line, labels, unit, self.work) for unit in self._units)
        return max(every, key=lambda each: len(each.found))

    def _goes_on(self, line: Line) -> bool:
        """Take the second row of a head: columns below one cell that names them all."""
        head = self.heads[-1] if self.heads else None
        if head is None or head.is_closed or line.table != head.line.table or line.width != head.line.width:
            return False
        found = self._found(line, [each for each in self.columns if each.key not in head.boxes])
        if head.is_turned or not found.found or len(found.found) < len(line.filled):
            return False
        head.boxes |= {key: box for key, (_, box, _, _) in found.found.items()}
        self._claim(found)
        return True

    def _claim(self, found: Heads) -> None:
        there = [each.key for each in self.columns if each.key in found.found]
        columns.claim(
            found,
            lambda key: f"{self.at}.columns[{there.index(key)}]" if key in there else self.at,
            self.work,
        )
        self.section.units.extend(found.units)

    def take_row(self, line: Line, head: Head) -> None:
        """Take a row by its label and its group; what has numbers and no label stays with no one."""
        is_other = (head.values.keys(), head.is_turned) != (
            self.heads[0].values.keys(),
            self.heads[0].is_turned,
        )
        if is_other and not head.is_closed:
            self.work.note(self.at, words.HEAD_DIFFERS, line.origin.line if line.filled else None)
        head.is_closed = True
        before = [box for box in line.filled if box.end <= self._end_of_labels(head)]
        held = [box for box in line.filled if box not in before]
        is_note = len(line.filled) == 1 and line.filled[0].text.startswith(LIST_NOTES)
        if is_other or not line.filled or is_note:
            return
        if not held and len(before) == 1 and self.groups and find(before[0].text, self.groups):
            self._group = before[0]
            return
        if len(self.form.labels) > 1 and line.width != head.line.width:
            columns.stopped(line, head.line.width, self.at, self.work)
            self._is_lost = True  # nobody knows whose group this is, nor the rows below it
            return
        label, group = self._named(before, head)
        if label is None:
            if any(map(columns.is_number, line.filled)):
                self.work.note(self.at, words.row_unnamed(columns.text(line)), line.origin.line)
            return
        known = self._known(label, group, head)
        row = Row(line, head, label, known, group)
        self._keep(row, held)

    def _end_of_labels(self, head: Head) -> int:
        """Return the column behind those of row labels, at most that of the first number."""
        corners = [box.end for key, box in head.boxes.items() if key not in head.values]
        first = min(box.column for box in head.values.values())
        return min(first, max(corners) + len(self.form.labels) - len(corners)) if corners else first

    def _named(self, before: list[Box], head: Head) -> tuple[Box | None, Box | None]:
        """Return the cell of a row's label, and that of its group, which may stand in a row above."""
        count = len(self.form.labels)
        has_groups = count > 1 or bool(self.groups)
        is_headed = len(head.boxes) > len(head.values)
        if not before or (len(before) > 1 + has_groups and not is_headed):
            return None, None
        inner = head.boxes.get(f"{_CORNER}{count - 1}")
        if len(before) == 1 and self._is_lost:
            return None, None
        self._is_lost = False
        if len(before) > 1:
            self._group = before[-2] if has_groups else None
        elif count > 1 and before[0].column < (inner.end if inner is not None else count) - 1:
            self._group = None  # a row of its own, across both columns of labels
        return before[-1], self._group if has_groups else None

    def _known(self, label: Box, group: Box | None, head: Head) -> Label | None:
        """Return which row of the form a row is; of a turned table, which column."""
        if head.is_turned:
            every = self.columns
        else:
            named = find(group.text, self.groups) if group is not None else None
            key = named[0].key if named is not None else None
            every = [self.labels[row.id] for row in self.form.rows if row.group == key]
        plain, _ = self.plain(label, every)
        found = find(plain, every)
        return found[0] if found is not None else None

    def plain(self, label: Box, every: Sequence[Label]) -> tuple[str, tuple[measures.Unit, ...]]:
        """Return a label without the unit at its end, and that unit."""
        if any(each.is_written(label.text) for each in every):
            return label.text, ()
        for unit in self._units:
            slices, units = columns.without_unit(label, unit, self.work)
            if units:
                return " ".join(each.text for each in slices), units
        return label.text, ()

    def _keep(self, row: Row, held: list[Box]) -> None:
        if row.known is not None and any(row.known == each.known for each in self.rows):
            self.work.note(self.at, words.row_twice(row.known.words), row.line.origin.line)
            self.dropped.add(row.known.key)
        elif held and row.line.width != row.head.line.width:
            columns.stopped(row.line, row.head.line.width, self.at, self.work)
        else:
            self.rows.append(row)


def _values(found: Heads) -> set[str]:
    return {key for key in found.found if not key.startswith(_CORNER)}
