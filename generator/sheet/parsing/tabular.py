"""Figures: each number by the names of its row and its column, in the order of the form's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.record.cells import Cell
from generator.record.report import Deviation
from generator.record.sections import Figure, FigureColumn, FigureRow, Figures, FiguresForm
from generator.sheet.parsing import columns, measures
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.labels import find, squeezed
from generator.sheet.parsing.sections import Section
from generator.sheet.parsing.strips import Box, Line
from generator.sheet.parsing.table_rows import Head, Row, Rows
from generator.wording import importing
from generator.wording import sheet_tables as words


def read(form: FiguresForm, section: Section, beside: str | None, work: Work) -> Figures:
    """Read a table; a row that is uncertain is not there, and stays unplaced."""
    rows = Rows(form, section, work)
    for line in section.lines:
        if line.table is None:
            if columns.is_loose_number(line):
                columns.stopped(line, 0, rows.at, work)
        elif not rows.took_head(line) and rows.heads:
            rows.take_row(line, rows.heads[-1])
    return _Filling(rows).figures(beside)


class _Filling:
    """Gives the labels of some rows to the form, and their numbers to the record."""

    def __init__(self, rows: Rows) -> None:
        self.rows, self.at, self.form, self.work = rows, rows.at, rows.form, rows.work
        self._units = rows.section.units
        self._is_other_unit = any(not each.is_right for each in self._units)
        self._kept_back = False
        self._claimed: list[Box] = []

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

    def _in_head(self, head: Head) -> list[FigureRow]:
        return [each for each in self.form.rows if each.id in head.boxes]

    def _is_kept_back(self, row: Row) -> bool:
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

    def _figure(self, row: Row, number: int, present: Sequence[FigureColumn]) -> Figure:
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
        self, row: FigureRow, number: int, present: Sequence[FigureColumn], there: Mapping[str, Row]
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
            columns.spanned(line, self.at, self.work)
        return columns.cell(box, at, self.work)

    def _own(self, row: Row, at: str) -> None:
        """Give the label of a row to the form, and tell one that is written otherwise."""
        if row.known is None:
            return
        self.work.label(row.known.words, *row.label.slices)
        every = [*self.rows.columns, *self.rows.labels.values()]
        plain, _ = self.rows.plain(row.label, every)
        if not row.known.is_written(plain):
            self.work.deviations.append(Deviation(at, plain, row.known.words))
            self.work.note(at, importing.label_differs(plain, row.known.words), row.line.origin.line)

    def _grouped(self, row: Row, number: int) -> str | None:
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

    def _units_told(self, first: Head) -> None:
        line = first.line.origin.line
        if self.form.unit is not None:
            called = self.form.heading or self.form.labels[0]
            measures.noted(self._units, (called, self.form.unit), self.at, line, self.work)
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
