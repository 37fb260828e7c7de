"""Figures: each number by the names of its row and its column, in the order of the form's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.record.cells import Cell
from generator.record.report import Deviation
from generator.record.sections import Figure, FigureColumn, FigureRow, Figures, FiguresForm
from generator.sheet.parsing import columns, measures
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.columns import Heads
from generator.sheet.parsing.labels import Label, find, squeezed
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line
from generator.wording import importing
from generator.wording import sheet_tables as words

_CORNER = " label "
"""Begins the keys of the columns of row labels; no id has a space."""


@dataclass(slots=True)
class _Head:
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
class _Row:
    """A row as it is read: its label, known or its own, its group, and the head above it."""

    line: Line
    head: _Head
    label: Box
    known: Label | None
    group: Box | None


def read(form: FiguresForm, section: Section, beside: str | None, work: Work) -> Figures:
    """Read a table; a row that is uncertain is not there, and stays unplaced."""
    reader = _Reader(form, section, work)
    for line in section.lines:
        if line.table is None:
            if columns.is_loose_number(line):
                columns.stopped(line, 0, reader.at, work)
        elif not reader.took_head(line) and reader.heads:
            reader.take_row(line, reader.heads[-1])
    return reader.figures(beside)


class _Reader:
    """Goes down the rows of a table."""

    def __init__(self, form: FiguresForm, section: Section, work: Work) -> None:
        self.at = f"sections.{form.id}"
        self.heads: list[_Head] = []
        self._form, self._section, self._work = form, section, work
        self._columns = [Label(each.id, each.label, each.aliases) for each in form.columns]
        self._labels = {each.id: Label(each.id, each.label, each.aliases) for each in form.rows}
        self._corners = [Label(f"{_CORNER}{n}", each) for n, each in enumerate(form.labels)]
        self._groups = [Label(each, each) for each in dict.fromkeys(row.group for row in form.rows) if each]
        units = (form.unit, *(each.unit for each in form.columns), *(each.unit for each in form.rows))
        self._units = tuple(dict.fromkeys(filter(None, units))) or ("",)
        self._rows: list[_Row] = []
        self._dropped: set[str] = set()
        self._group: Box | None = None
        self._kept_back = False
        self._claimed: list[Box] = []

    def took_head(self, line: Line) -> bool:
        """Take a head row, also a second one below it, or one that is repeated behind a page's end."""
        is_plain_alone = bool(self._groups) or not self._labels
        plain = self._found(line, [*self._corners, *self._columns])
        turned = (
            columns.NONE if is_plain_alone else self._found(line, [*self._corners, *self._labels.values()])
        )
        is_turned = len(_values(turned)) > max(1, len(_values(plain)))
        found = turned if is_turned else plain
        if len(found.found) + len(found.twice) < max(2, len(line.filled) / 2) or not _values(found):
            return self._goes_on(line)
        self.heads.append(_Head(line, is_turned, {key: box for key, (_, box, _, _) in found.found.items()}))
        self._claim(found)
        return True

    def _found(self, line: Line, labels: Sequence[Label]) -> Heads:
        every = (columns.heads(line, labels, unit, self._work) for unit in self._units)
        return max(every, key=lambda each: len(each.found))

    def _goes_on(self, line: Line) -> bool:
        """Take the second row of a head: columns below one cell that names them all."""
        head = self.heads[-1] if self.heads else None
        if head is None or head.is_closed or line.table != head.line.table or line.width != head.line.width:
            return False
        found = self._found(line, [each for each in self._columns if each.key not in head.boxes])
        if head.is_turned or not found.found or len(found.found) < len(line.filled):
            return False
        head.boxes |= {key: box for key, (_, box, _, _) in found.found.items()}
        self._claim(found)
        return True

    def _claim(self, found: Heads) -> None:
        there = [each.key for each in self._columns if each.key in found.found]
        columns.claim(
            found,
            lambda key: f"{self.at}.columns[{there.index(key)}]" if key in there else self.at,
            self._work,
        )
        self._section.units.extend(found.units)

    def take_row(self, line: Line, head: _Head) -> None:
        """Take a row by its label and its group; what has numbers and no label stays with no one."""
        is_other = (head.values.keys(), head.is_turned) != (
            self.heads[0].values.keys(),
            self.heads[0].is_turned,
        )
        if is_other and not head.is_closed:
            self._work.note(self.at, words.HEAD_DIFFERS, line.origin.line if line.filled else None)
        head.is_closed = True
        first = min(box.column for box in head.values.values())
        before = [box for box in line.filled if box.end <= first]
        held = [box for box in line.filled if box not in before]
        if is_other or not line.filled:
            return
        if not held and len(before) == 1 and self._groups and find(before[0].text, self._groups):
            self._group = before[0]
            return
        label, group = self._named(before, head)
        if label is None:
            if any(map(columns.is_number, held)):
                self._work.note(self.at, words.row_unnamed(columns.text(line)), line.origin.line)
            return
        known = self._known(label, group, head)
        row = _Row(line, head, label, known, group)
        self._keep(row, held)

    def _named(self, before: list[Box], head: _Head) -> tuple[Box | None, Box | None]:
        """Return the cell of a row's label, and that of its group, which may stand in a row above."""
        if not before:
            return None, None
        has_groups = len(self._form.labels) > 1 or bool(self._groups)
        count = len(self._form.labels)
        inner = head.boxes.get(f"{_CORNER}{count - 1}")
        if len(before) > 1:
            self._group = before[-2] if has_groups else None
        elif count > 1 and before[0].column < (inner.end if inner is not None else count) - 1:
            self._group = None  # a row of its own, across both columns of labels
        return before[-1], self._group if has_groups else None

    def _known(self, label: Box, group: Box | None, head: _Head) -> Label | None:
        """Return which row of the form a row is; of a turned table, which column."""
        if head.is_turned:
            every = self._columns
        else:
            named = find(group.text, self._groups) if group is not None else None
            key = named[0].key if named is not None else None
            every = [self._labels[row.id] for row in self._form.rows if row.group == key]
        plain, _ = self._plain(label, every)
        found = find(plain, every)
        return found[0] if found is not None else None

    def _plain(self, label: Box, every: Sequence[Label]) -> tuple[str, tuple[measures.Unit, ...]]:
        """Return a label without the unit at its end, and that unit."""
        if any(each.is_written(label.text) for each in every):
            return label.text, ()
        for unit in self._units:
            slices, units = columns.without_unit(label, unit, self._work)
            if units:
                return " ".join(each.text for each in slices), units
        return label.text, ()

    def _keep(self, row: _Row, held: list[Box]) -> None:
        if row.known is not None and any(row.known == each.known for each in self._rows):
            self._work.note(self.at, words.row_twice(row.known.words), row.line.origin.line)
            self._dropped.add(row.known.key)
        elif held and row.line.width != row.head.line.width:
            columns.stopped(row.line, row.head.line.width, self.at, self._work)
        else:
            self._rows.append(row)

    def figures(self, beside: str | None) -> Figures:
        """Return what was read."""
        if not self.heads:
            self._missing([], [])
            return Figures((), (), beside)
        first = self.heads[0]
        rows = [each for each in self._rows if each.known is None or each.known.key not in self._dropped]
        if first.is_turned:
            there = {each.known.key: each for each in rows if each.known is not None}
            present = [each for each in self._form.columns if each.id in there]
            figures = [
                self._turned(row, number, present, there) for number, row in enumerate(self._in_head(first))
            ]
            named = [each.id for each in self._in_head(first)]
        else:
            present = [each for each in self._form.columns if each.id in first.boxes]
            kept = [each for each in rows if not self._is_kept_back(each)]
            figures = [self._figure(each, number, present) for number, each in enumerate(kept)]
            named = [each.known.key for each in rows if each.known is not None]
        self._missing([each.id for each in present], named)
        self._units_told(first)
        self._strange(figures, present)
        return Figures(tuple(each.id for each in present), tuple(figures), beside)

    def _in_head(self, head: _Head) -> list[FigureRow]:
        return [each for each in self._form.rows if each.id in head.boxes]

    def _is_kept_back(self, row: _Row) -> bool:
        """Return whether numbers stand in a row whose unit is not the form's."""
        every = list(self._labels.values())
        _, units = self._plain(row.label, every) if row.known is not None else ("", ())
        wanted = next((each.unit for each in self._form.rows if row.known and each.id == row.known.key), None)
        is_right = all(squeezed(each.written) == squeezed(wanted or self._form.unit or "") for each in units)
        if not is_right:
            self._section.units.extend(replace(each, is_right=False) for each in units)
        is_kept = any(not each.is_right for each in self._section.units) and any(
            columns.is_number(box) for box in row.line.filled if box is not row.label
        )
        self._kept_back = self._kept_back or is_kept
        return is_kept

    def _figure(self, row: _Row, number: int, present: Sequence[FigureColumn]) -> Figure:
        at = f"{self.at}.rows[{number}]"
        group = self._grouped(row, number)
        cells = [
            self._cell(row.line, row.head.boxes[column.id], f"{at}.cells[{place}]")
            for place, column in enumerate(present)
        ]
        if row.known is None:
            self._work.record(f"{at}.label", *row.label.slices)
            return Figure(tuple(cells), None, row.label.text, group)
        self._own(row, at)
        return Figure(tuple(cells), row.known.key)

    def _turned(
        self, row: FigureRow, number: int, present: Sequence[FigureColumn], there: Mapping[str, _Row]
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

    def _cell(self, line: Line, head: Box, at: str) -> Cell:
        box, is_certain = columns.below(line, head)
        if not is_certain:
            columns.spanned(line, self.at, self._work)
        return columns.cell(box, at, self._work)

    def _own(self, row: _Row, at: str) -> None:
        """Give the label of a row to the form, and tell one that is written otherwise."""
        if row.known is None:
            return
        self._work.label(row.known.words, *row.label.slices)
        every = [*self._columns, *self._labels.values()]
        plain, _ = self._plain(row.label, every)
        if not row.known.is_written(plain):
            self._work.deviations.append(Deviation(at, plain, row.known.words))
            self._work.note(at, importing.label_differs(plain, row.known.words), row.line.origin.line)

    def _grouped(self, row: _Row, number: int) -> str | None:
        """Return the name of a row's group; its cell is the form's, or its first row's."""
        box = row.group
        if box is None:
            return None
        is_new = all(box is not each for each in self._claimed)
        named = find(box.text, self._groups)
        if is_new:
            self._claimed.append(box)
        if row.known is not None and named is not None:
            if is_new:
                self._work.label(named[0].words, *box.slices)
            return named[0].words
        if is_new:
            self._work.record(f"{self.at}.rows[{number}].group", *box.slices)
        return box.text

    def _missing(self, present: Sequence[str], named: Sequence[str]) -> None:
        """Tell which columns and rows of the form the table has not."""
        line = self._section.heading.origin.line if self._section.heading is not None else None
        if missing := [each.words for each in self._columns if each.key not in present]:
            self._work.note(self.at, words.labels_missing(missing), line)
        elif missing := [
            each.words for key, each in self._labels.items() if key not in {*named, *self._dropped}
        ]:
            self._work.note(self.at, words.rows_missing(missing), line)

    def _units_told(self, first: _Head) -> None:
        line = first.line.origin.line
        if self._form.unit is not None:
            called = self._form.heading or self._form.labels[0]
            measures.noted(self._section.units, (called, self._form.unit), self.at, line, self._work)
        if self._kept_back:
            self._work.note(self.at, words.FIGURES_KEPT_BACK, line)

    def _strange(self, figures: Sequence[Figure], present: Sequence[FigureColumn]) -> None:
        """Ask about words in cells that are neither numbers nor marks of the form."""
        written = [
            cell.written or ""
            for each in figures
            for cell, column in zip(each.cells, present, strict=True)
            if column.role != "note" and cell.is_word and self._form.mark(cell) is None
        ]
        if written:
            self._work.note(self.at, words.no_figure(tuple(dict.fromkeys(written))), None)


def _values(found: Heads) -> set[str]:
    return {key for key in found.found if not key.startswith(_CORNER)}
