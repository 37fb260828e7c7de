"""A table of all pledges in a file: its columns, and what each of its rows is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

from generator.record.form import Form, ListColumn, ListForm
from generator.sheet.grid import PAGE_NUMBER, Cell, Grid, Table, paragraphs
from generator.sheet.parsing.labels import Label, columns, squeezed
from generator.sheet.parsing.units import Unit, units
from generator.wording.forms import LIST_NOTES, LIST_SUBTOTALS, LIST_TOTALS

RowKind = Literal["title", "head", "total", "group", "pledge", "note", "rest"]
"""What a line or a row is; `rest` is what nobody can tell."""

_FEWEST = 3
"""Labels that stand side by side in the head row."""

_NUMBER = re.compile(
    r"(?P<number>[0-9A-Za-z]{1,4}(?:[-–‐.][0-9A-Za-z]{1,4})*)[.]?\s*(?P<remark>[(\[].+[)\]])?"
)
_COUNT = re.compile(r"[0-9,]+|[-–—―]")


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line or a row of the file: what it is, and its cells by the columns of the form.

    `group` is the label of the group in which it stands, None where none is above it. `lent` counts the
    characters of cells that began in a row above and hold for this one too.
    """

    unit: Unit
    kind: RowKind
    cells: dict[int, Cell] = field(default_factory=dict)
    group: str | None = None
    lent: int = 0

    def text(self, column: int | None) -> str:
        """Return what stands in a column; empty for a blank, and for no column."""
        cell = self.cells.get(column) if column is not None else None
        return text_of(cell) if cell is not None else ""


@dataclass(frozen=True, slots=True)
class PledgeList:
    """A file that is a table of all pledges: the form by which it is read, and its rows from the top down."""

    form: Form
    listed: ListForm
    rows: tuple[ListRow, ...]

    def of(self, *kinds: RowKind) -> list[ListRow]:
        """Return the rows of some kinds."""
        return [each for each in self.rows if each.kind in kinds]


def find(grid: Grid, forms: Iterable[Form]) -> PledgeList | None:
    """Return the table of all pledges that a file holds, by the latest form that fits; None for none."""
    rows = [row for unit in units(grid.blocks) for row in _rows(unit)]
    for form in reversed(tuple(forms)):
        if form.list is not None and any(_heads(row, form.list) for row in rows):
            told = tuple(_ListReading(form.list).read(rows))
            if any(each.kind == "pledge" for each in told):
                return PledgeList(form, form.list, told)
    return None


def numbered(text: str) -> re.Match[str] | None:
    """Return the `number` of a pledge and the `remark` behind it (`5(Ⅰ)`); None where no number stands."""
    found = _NUMBER.fullmatch(text)
    return found if found and any(map(str.isdecimal, found["number"])) else None


def column_at(listed: ListForm, holds: str) -> int | None:
    """Return the place of the first column that holds something."""
    return next((n for n, each in enumerate(listed.columns) if each.holds == holds), None)


def _rows(unit: Unit) -> Iterator[Unit]:
    """Yield the rows of a unit; a cell that spans several stands in each, and is its first row's own."""
    if not isinstance(unit.block, Table):
        yield unit
        return
    ordered = sorted(unit.block.cells, key=lambda each: (each.row, each.column))
    for _, row in groupby(ordered, key=lambda each: each.row):
        own = tuple(row)
        yield Unit(replace(unit.block, cells=own), unit.table, tuple(filter(None, map(text_of, own))))


def _labels(listed: ListForm) -> list[Label]:
    return [Label(str(n), each.label, each.aliases) for n, each in enumerate(listed.columns)]


def _heads(row: Unit, listed: ListForm) -> dict[int, Cell]:
    """Return the cells of a head row by the columns that they name; none where it is no head row."""
    if not isinstance(row.block, Table):
        return {}
    named = columns({n: text_of(cell) for n, cell in enumerate(row.block.cells)}, _labels(listed))
    if len(named) < min(_FEWEST, len(listed.columns)):
        return {}
    return {int(label.key): row.block.cells[n] for n, (label, _) in named.items()}


@dataclass(slots=True)
class _ListReading:
    """Goes through the rows from the top down; the head row says where each column stands."""

    listed: ListForm
    heads: dict[int, Cell] = field(default_factory=dict)
    above: list[Cell] = field(default_factory=list)
    table: int | None = None
    group: str | None = None
    begun: bool = False

    def read(self, rows: Iterable[Unit]) -> Iterator[ListRow]:
        """Yield each row with what it is; the group that a pledge's row names comes before it."""
        for unit in rows:
            row, block = self._row(unit), unit.block
            if isinstance(block, Table) and row.kind == "pledge":
                for cell in filter(self._is_group, block.cells):
                    named = Unit(replace(block, cells=(cell,)), unit.table, (text_of(cell),))
                    yield ListRow(named, "group", group=row.group)
            yield row

    def _row(self, unit: Unit) -> ListRow:
        if not isinstance(unit.block, Table):
            return self._line(unit)
        if unit.table != self.table:
            self.table, self.above = unit.table, []
        if self.heads and self._is_second_head(unit.block):
            return ListRow(unit, "head")
        if heads := _heads(unit, self.listed):
            self.heads, self.begun = heads, True
            return ListRow(unit, "head")
        return self._of_table(unit, unit.block) if self.heads else self._line(unit)

    def _line(self, unit: Unit) -> ListRow:
        if is_title(unit.text, self.listed):
            self.begun = True
            return ListRow(unit, "title")
        is_note = self.begun and bool(unit.text) and not PAGE_NUMBER.fullmatch(unit.text)
        return ListRow(unit, "note" if is_note else "rest")

    def _is_second_head(self, block: Table) -> bool:
        """Return whether a row names columns that the row above it left open, and so is its second half."""
        open_ = [each for each in _labels(self.listed) if int(each.key) not in self.heads]
        named = columns({n: text_of(cell) for n, cell in enumerate(block.cells)}, open_)
        if not named or len(named) < sum(bool(text_of(each)) for each in block.cells):
            return False
        self.heads |= {int(label.key): block.cells[n] for n, (label, _) in named.items()}
        return True

    def _of_table(self, unit: Unit, block: Table) -> ListRow:
        row = block.cells[0].row
        lent = [each for each in self.above if each.row + each.row_span > row]
        self.above = [*lent, *block.cells]
        placed = {n: cell for cell in (*lent, *block.cells) if (n := self._column(cell)) is not None}
        held = {id(each) for each in lent if not self._is_group(each)}
        borrowed = [cell for cell in placed.values() if id(cell) in held]
        told = ListRow(
            unit, "rest", placed, lent=sum(len("".join(text_of(each).split())) for each in borrowed)
        )
        kind = self._kind(told)
        if kind == "group" and _name(told) not in LIST_SUBTOTALS:
            self.group = _name(told)
        elif kind == "pledge":
            self.group = told.text(column_at(self.listed, "group")) or self.group
        if kind != "pledge":
            return replace(told, kind=kind, group=self.group)
        cells = (*(replace(each, row=row, row_span=1) for each in borrowed), *block.cells)
        cells = tuple(each for each in cells if not self._is_group(each))
        return replace(
            told, kind=kind, group=self.group, unit=replace(unit, block=replace(block, cells=cells))
        )

    def _column(self, cell: Cell) -> int | None:
        """Return the first column of the form that a cell stands in; None where it stands in none."""
        end = cell.column + cell.column_span
        over = [
            (head.column, n)
            for n, head in self.heads.items()
            if head.column < end and cell.column < head.column + head.column_span
        ]
        return min(over)[1] if over else None

    def _is_group(self, cell: Cell) -> bool:
        column = self._column(cell) if text_of(cell) else None
        return column is not None and self.listed.columns[column].holds == "group"

    def _kind(self, row: ListRow) -> RowKind:
        if not row.unit.boxes or is_title(row.unit.text, self.listed):
            return "title" if row.unit.boxes else "rest"
        name = squeezed(_name(row))
        if name in {squeezed(self.listed.total), *LIST_TOTALS, *LIST_SUBTOTALS}:
            return "group" if name in LIST_SUBTOTALS else "total"
        title, number, group = (row.text(column_at(self.listed, n)) for n in ("title", "number", "group"))
        counts = [
            bool(_COUNT.fullmatch(row.text(n)))
            for n, each in enumerate(self.listed.columns)
            if each.status is not None and row.text(n)
        ]
        is_counted = any(counts) and all(counts)
        if title and not is_counted and (numbered(number) or self._says(row)):
            return "pledge"
        is_alone = len(row.unit.boxes) == 1
        is_named = (bool(number) or group == _name(row)) and not title and numbered(number) is None
        if is_counted or (not _is_note(row.unit.text) and (is_alone or is_named)):
            return "group"
        return "note" if is_alone else "rest"

    def _says(self, row: ListRow) -> bool:
        """Return whether a row says something of what stands in it: a status, a rate, a department."""
        said = ("status", "rate", "department")
        return any(row.text(n) for n, each in enumerate(self.listed.columns) if each.holds in said)


def is_title(text: str, listed: ListForm) -> bool:
    """Return whether a line is the title of the table."""
    return day_in_title(text, listed) is not None


def day_in_title(text: str, listed: ListForm) -> str | None:
    """Return the day that the title tells (empty where the form's has none); None for another line."""
    before, _, after = (re.escape(squeezed(each)) for each in listed.title.partition("{as_of}"))
    found = re.fullmatch(f"{before}(.*?){after}", squeezed(text))
    return found[1] if found else None


def statuses(listed: ListForm) -> Iterator[ListColumn]:
    """Yield the columns in which a mark stands for a status."""
    yield from (each for each in listed.columns if each.holds == "status" and each.status is not None)


def _name(row: ListRow) -> str:
    return row.unit.boxes[0]


def _is_note(text: str) -> bool:
    return text.startswith(LIST_NOTES)


def text_of(cell: Cell) -> str:
    """Return the lines of a cell as one."""
    return " ".join(each.text for each in paragraphs(cell.content) if each.text)
