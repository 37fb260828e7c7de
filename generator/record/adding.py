"""Whether a table of amounts adds up, down its columns and along its rows: told to staff and shown to all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generator.record.cells import Cell
from generator.record.form import BudgetForm
from generator.record.report import Project

Way = Literal["row", "column"]
"""Along a row over its periods, or down a column over its sources."""


@dataclass(frozen=True, slots=True)
class Total:
    """A cell that sums others: where it stands, which way it sums, and by how much it differs.

    `column` is its place in the row; `difference` is the written total minus the sum of its parts, None where
    a cell is blank or a word, so that nothing is known. `known` is the sum of the parts that are numbers,
    None where there is none, or where one is less than nothing, which may make up for a blank.
    """

    way: Way
    source: str
    column: int
    cell: Cell
    difference: Decimal | None
    known: Decimal | None = None

    @property
    def is_exceeded(self) -> bool:
        """Return whether the known parts alone are more than the total, although others are not known."""
        unknown = self.difference is None and self.cell.value is not None
        return unknown and self.known is not None and self.known > (self.cell.value or Decimal(0))

    @property
    def added(self) -> Decimal:
        """Return the sum of the parts, where it is known."""
        return (self.cell.value or Decimal(0)) - (self.difference or Decimal(0))


def totals(form: BudgetForm, project: Project) -> Iterator[Total]:
    """Return each cell of a project that sums others; none of a table that is not as its form."""
    amounts = project.amounts
    whole = all(len(cells) == len(form.periods) for cells in amounts.values())
    if not whole or any(source.id not in amounts for source in form.sources):
        return
    part_columns = [n for n, period in enumerate(form.periods) if period.role != "total"]
    part_rows = [amounts[source.id] for source in form.sources if source.role == "part"]
    for source in form.sources:
        row = amounts[source.id]
        for column, period in enumerate(form.periods):
            cell = row[column]
            if period.role == "total":
                yield _total("row", (source.id, column), cell, [row[n] for n in part_columns], form)
            if source.role == "total":
                yield _total("column", (source.id, column), cell, [part[column] for part in part_rows], form)


def _total(way: Way, place: tuple[str, int], cell: Cell, parts: Iterable[Cell], form: BudgetForm) -> Total:
    counted = [_counted(part, form) for part in parts]
    known = [part.value for part in counted if part.value is not None]
    enough = known and min(known) >= 0
    total = difference(_counted(cell, form), counted)
    return Total(way, *place, cell, total, sum(known, Decimal(0)) if enough else None)


def _counted(cell: Cell, form: BudgetForm) -> Cell:
    """Return a cell as sums count it: a mark by which the form means 0, or none, adds nothing."""
    return replace(cell, value=Decimal(0)) if form.meaning(cell) in ("zero", "none") else cell


def exceeded(form: BudgetForm, project: Project) -> tuple[Total, ...]:
    """Return the totals of a project whose known parts alone are more, whatever the blank ones hold."""
    return tuple(each for each in totals(form, project) if each.is_exceeded)


def gaps(form: BudgetForm, project: Project) -> tuple[Total, ...]:
    """Return the totals of a project that differ from the sum of their parts."""
    return tuple(each for each in totals(form, project) if each.difference)


def difference(total: Cell, parts: Iterable[Cell]) -> Decimal | None:
    """Return written total minus sum of parts; None where a cell is blank or a word, so nothing is known."""
    values = [part.value for part in parts]
    known = [value for value in values if value is not None]
    if total.value is None or not values or len(known) < len(values):
        return None
    gap = total.value - sum(known, Decimal(0))
    # Without idle zeros: 0.0 is 0, as every reader writes it.
    return gap.to_integral_value() if gap == gap.to_integral_value() else gap.normalize()
