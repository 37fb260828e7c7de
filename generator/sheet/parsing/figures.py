"""A table of figures: each number by the names of its row and its column, in the form's own order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.record.cells import Cell
from generator.record.sections import Figure, FigureColumn, FigureRow, Figures, FiguresForm
from generator.sheet.parsing import columns
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.columns import CORNER, HeadLabels, TableHead
from generator.sheet.parsing.labels import Label, find, squeezed
from generator.sheet.parsing.sections import SheetPart
from generator.sheet.parsing.strips import SheetBox, SheetLine, joined
from generator.wording import importing as words
from generator.wording.forms import LIST_NOTES


@dataclass(frozen=True, slots=True)
class FiguresRow:
    """A row as it is read: its label, known or its own, its group, and the head above it."""

    line: SheetLine
    head: TableHead
    label: SheetBox
    known: Label | None
    group: SheetBox | None


class FiguresRows:
    """Goes down the rows of a table.

    `heads` and `rows` are those that were found, `dropped` the ids of rows that stand there twice.
    """

    def __init__(self, form: FiguresForm, section: SheetPart, work: Work) -> None:
        """Know the labels of a table, and the rows of its section."""
        self.at = f"sections.{form.id}"
        self.heads: list[TableHead] = []
        self.form, self.section, self.work = form, section, work
        self.columns = [Label(each.id, each.label, each.aliases) for each in form.columns]
        self.labels = {each.id: Label(each.id, each.label, each.aliases) for each in form.rows}
        self._corners = [Label(f"{CORNER}{n}", each) for n, each in enumerate(form.labels)]
        self.groups = [Label(each, each) for each in dict.fromkeys(row.group for row in form.rows) if each]
        units = (form.unit, *(each.unit for each in form.columns), *(each.unit for each in form.rows))
        self._units = tuple(dict.fromkeys(filter(None, units))) or ("",)
        self.rows: list[FiguresRow] = []
        self.dropped: set[str] = set()
        self._group: SheetBox | None = None
        self._is_lost = False

    def took_head(self, line: SheetLine) -> bool:
        """Take a head row, also a second one below it, or one that is repeated behind a page's end."""
        if self._goes_on(line):
            return True
        is_plain_alone = bool(self.groups) or not self.labels
        plain = self._found(line, [*self._corners, *self.columns])
        turned = (
            columns.NO_HEADS if is_plain_alone else self._found(line, [*self._corners, *self.labels.values()])
        )
        found, is_turned = columns.likelier(plain, turned)
        if len(found.found) + len(found.twice) < max(2, len(line.filled) / 2) or not found.values:
            return False
        self.heads.append(TableHead(line, is_turned, found.boxes))
        self._claim(found)
        return True

    def _found(self, line: SheetLine, labels: Sequence[Label]) -> HeadLabels:
        every = (columns.heads(line, labels, unit, self.work) for unit in self._units)
        return max(every, key=lambda each: len(each.found))

    def _goes_on(self, line: SheetLine) -> bool:
        """Take the second row of a head: columns below one cell that names them all."""
        head = self.heads[-1] if self.heads else None
        if head is None or head.is_turned or not head.may_go_on(line):
            return False
        found = self._found(line, [each for each in self.columns if each.key not in head.boxes])
        if not found.found or len(found.found) < len(line.filled):
            return False
        head.boxes |= found.boxes
        self._claim(found)
        return True

    def _claim(self, found: HeadLabels) -> None:
        there = [each.key for each in self.columns if each.key in found.found]
        columns.claim(
            found,
            lambda key: f"{self.at}.columns[{there.index(key)}]" if key in there else self.at,
            self.work,
        )
        self.section.units.extend(found.units)

    def take_row(self, line: SheetLine, head: TableHead) -> None:
        """Take a row by its label and its group; what has numbers and no label stays with no one."""
        is_other = not head.is_like(self.heads[0])
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
        row = FiguresRow(line, head, label, known, group)
        self._keep(row, held)

    def _end_of_labels(self, head: TableHead) -> int:
        """Return the column behind those of row labels, at most that of the first number."""
        corners = [box.end for key, box in head.boxes.items() if key not in head.values]
        first = min(box.column for box in head.values.values())
        return min(first, max(corners) + len(self.form.labels) - len(corners)) if corners else first

    def _named(self, before: list[SheetBox], head: TableHead) -> tuple[SheetBox | None, SheetBox | None]:
        """Return the cell of a row's label, and that of its group, which may stand in a row above."""
        count = len(self.form.labels)
        has_groups = count > 1 or bool(self.groups)
        is_headed = len(head.boxes) > len(head.values)
        if not before or (len(before) > 1 + has_groups and not is_headed):
            return None, None
        inner = head.boxes.get(f"{CORNER}{count - 1}")
        if len(before) == 1 and self._is_lost:
            return None, None
        self._is_lost = False
        if len(before) > 1:
            self._group = before[-2] if has_groups else None
        elif count > 1 and before[0].column < (inner.end if inner is not None else count) - 1:
            self._group = None  # a row of its own, across both columns of labels
        return before[-1], self._group if has_groups else None

    def _known(self, label: SheetBox, group: SheetBox | None, head: TableHead) -> Label | None:
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

    def plain(self, label: SheetBox, every: Sequence[Label]) -> tuple[str, tuple[columns.Measure, ...]]:
        """Return a label without the unit at its end, and that unit."""
        if any(each.is_written(label.text) for each in every):
            return label.text, ()
        for unit in self._units:
            slices, units = columns.without_unit(label, unit, self.work)
            if units:
                return joined(slices), units
        return label.text, ()

    def _keep(self, row: FiguresRow, held: list[SheetBox]) -> None:
        if row.known is not None and any(row.known == each.known for each in self.rows):
            self.work.note(self.at, words.row_twice(row.known.words), row.line.origin.line)
            self.dropped.add(row.known.key)
        elif held and row.line.width != row.head.line.width:
            columns.stopped(row.line, row.head.line.width, self.at, self.work)
        else:
            self.rows.append(row)


def read_figures(form: FiguresForm, section: SheetPart, beside: str | None, work: Work) -> Figures:
    """Read a table; a row that is uncertain is not there, and stays unplaced."""
    rows = FiguresRows(form, section, work)
    for line in section.lines:
        if line.table is None:
            if columns.is_loose_number(line):
                columns.stopped(line, 0, rows.at, work)
        elif not rows.took_head(line) and rows.heads:
            rows.take_row(line, rows.heads[-1])
    return _Filling(rows).figures(beside)


class _Filling:
    """Gives the labels of some rows to the form, and their numbers to the record."""

    def __init__(self, rows: FiguresRows) -> None:
        self.rows, self.at, self.form, self.work = rows, rows.at, rows.form, rows.work
        self._units = rows.section.units
        self._is_other_unit = any(not each.is_right for each in self._units)
        self._kept_back = False
        self._claimed: list[SheetBox] = []

    def figures(self, beside: str | None) -> Figures:
        """Return what was read."""
        if not self.rows.heads:
            self._missing([], [])
            return Figures((), (), beside)
        first = self.rows.heads[0]
        rows = [
            each for each in self.rows.rows if each.known is None or each.known.key not in self.rows.dropped
        ]
        if first.is_turned:
            self._kept_back = self._is_other_unit
            there = (
                {} if self._kept_back else {each.known.key: each for each in rows if each.known is not None}
            )
            present = [each for each in self.form.columns if each.id in there]
            figures = [
                self._turned(row, number, present, there) for number, row in enumerate(self._in_head(first))
            ]
            named = [each.id for each in self._in_head(first)]
        else:
            present = [each for each in self.form.columns if each.id in first.boxes]
            kept = [each for each in rows if not self._is_kept_back(each)]
            figures = [self._figure(each, number, present) for number, each in enumerate(kept)]
            named = [each.known.key for each in rows if each.known is not None]
        self._missing([each.id for each in present], named)
        self._units_told(first)
        self._strange(figures, present)
        return Figures(tuple(each.id for each in present), tuple(figures), beside)

    def _in_head(self, head: TableHead) -> list[FigureRow]:
        return [each for each in self.form.rows if each.id in head.boxes]

    def _is_kept_back(self, row: FiguresRow) -> bool:
        """Return whether numbers stand in a row whose unit is not the form's."""
        every = list(self.rows.labels.values())
        _, units = self.rows.plain(row.label, every) if row.known is not None else ("", ())
        wanted = next((each.unit for each in self.form.rows if row.known and each.id == row.known.key), None)
        is_right = all(squeezed(each.written) == squeezed(wanted or self.form.unit or "") for each in units)
        if not is_right:
            self._units.extend(replace(each, is_right=False) for each in units)
        numbers = (columns.is_number(box) for box in row.line.filled if box is not row.label)
        is_kept = (self._is_other_unit or not is_right) and any(numbers)
        self._kept_back = self._kept_back or is_kept
        return is_kept

    def _figure(self, row: FiguresRow, number: int, present: Sequence[FigureColumn]) -> Figure:
        at = f"{self.at}.rows[{number}]"
        group = self._grouped(row, number)
        cells = [
            self._cell(row.line, row.head.boxes[column.id], f"{at}.cells[{place}]")
            for place, column in enumerate(present)
        ]
        if row.known is None:
            self.work.record(f"{at}.label", *row.label.slices)
            return Figure(tuple(cells), None, row.label.text, group)
        self._own(row, at)
        return Figure(tuple(cells), row.known.key)

    def _turned(
        self, row: FigureRow, number: int, present: Sequence[FigureColumn], there: Mapping[str, FiguresRow]
    ) -> Figure:
        at = f"{self.at}.rows[{number}]"
        cells = [
            self._cell(there[column.id].line, there[column.id].head.boxes[row.id], f"{at}.cells[{place}]")
            for place, column in enumerate(present)
        ]
        if number == 0:
            for place, column in enumerate(present):
                self._own(there[column.id], f"{self.at}.columns[{place}]")
        return Figure(tuple(cells), row.id)

    def _cell(self, line: SheetLine, head: SheetBox, at: str) -> Cell:
        box, is_certain = columns.below(line, head)
        if not is_certain:
            columns.spanned(line, self.at, self.work)
        return columns.cell(box, at, self.work)

    def _own(self, row: FiguresRow, at: str) -> None:
        """Give the label of a row to the form, and tell one that is written otherwise."""
        if row.known is None:
            return
        self.work.label(row.known.words, *row.label.slices)
        every = [*self.rows.columns, *self.rows.labels.values()]
        plain, _ = self.rows.plain(row.label, every)
        if not row.known.is_written(plain):
            self.work.differs(at, plain, row.known.words, row.line.origin.line)

    def _grouped(self, row: FiguresRow, number: int) -> str | None:
        """Return the name of a row's group; its cell is the form's, or its first row's."""
        box = row.group
        if box is None:
            return None
        is_new = all(box is not each for each in self._claimed)
        named = find(box.text, self.rows.groups)
        if is_new:
            self._claimed.append(box)
        if row.known is not None and named is not None:
            if is_new:
                self.work.label(named[0].words, *box.slices)
            return named[0].words
        if is_new:
            self.work.record(f"{self.at}.rows[{number}].group", *box.slices)
        return box.text

    def _missing(self, present: Sequence[str], named: Sequence[str]) -> None:
        """Tell which columns and rows of the form the table has not."""
        line = self.rows.section.heading.origin.line if self.rows.section.heading is not None else None
        if missing := [each.words for each in self.rows.columns if each.key not in present]:
            self.work.note(self.at, words.labels_missing(missing), line)
        elif missing := [
            each.words for key, each in self.rows.labels.items() if key not in {*named, *self.rows.dropped}
        ]:
            self.work.note(self.at, words.rows_missing(missing), line)

    def _units_told(self, first: TableHead) -> None:
        line = first.line.origin.line
        if self.form.unit is not None:
            called = self.form.heading or self.form.labels[0]
            columns.unit_noted(self._units, (called, self.form.unit), self.at, line, self.work)
        if self._kept_back:
            self.work.note(self.at, words.FIGURES_KEPT_BACK, line)

    def _strange(self, figures: Sequence[Figure], present: Sequence[FigureColumn]) -> None:
        """Ask about words in cells that are neither numbers nor marks of the form."""
        written = [
            cell.written or ""
            for each in figures
            for cell, column in zip(each.cells, present, strict=True)
            if column.role != "note" and cell.is_word and self.form.mark(cell) is None
            if column.means != "rate" or Cell.read((cell.written or "").removesuffix("%")).is_word
        ]
        if written:
            self.work.note(self.at, words.no_figure(tuple(dict.fromkeys(written))), None)
