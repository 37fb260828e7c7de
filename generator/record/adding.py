"""Whether a table of amounts adds up, down its columns and along its rows: told to staff and shown to all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    a cell is blank or a word, so that nothing is known.
    """

    way: Way
    source: str
    column: int
    cell: Cell
    difference: Decimal | None

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
                gap = difference(cell, [row[n] for n in part_columns])
                yield Total("row", source.id, column, cell, gap)
            if source.role == "total":
                gap = difference(cell, [part[column] for part in part_rows])
                yield Total("column", source.id, column, cell, gap)


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
