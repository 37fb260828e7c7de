"""Sums that can be recomputed from the cells they name, and that say how many cells were blank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.ledger.standing import Standing
from generator.record.cells import BLANK, Cell
from generator.record.form import BudgetForm
from generator.record.report import Project, Report


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of some cells: `value` over the `filled` ones (None where there is none), and the rest counted.

    `blank` cells hold nothing (미기재), `words` hold a word (비예산); neither is counted as 0. `none` hold a
    mark by which their form says that there is nothing to enter.
    """

    value: Decimal | None
    filled: int
    blank: int
    words: int
    none: int = 0

    @classmethod
    def of(cls, cells: Iterable[Cell], form: BudgetForm | None = None) -> Sum:
        """Add up cells; with their form the marks count as what it means by them."""
        values: list[Decimal] = []
        blank = words = none = 0
        for cell in cells:
            meaning = form.meaning(cell) if form and cell.is_word else None
            if cell.value is not None or meaning == "zero":
                values.append(cell.value or Decimal(0))
            elif cell.is_blank or meaning == "blank":
                blank += 1
            elif meaning == "none":
                none += 1
            else:
                words += 1
        return cls(sum(values, Decimal(0)) if values else None, len(values), blank, words, none)


def cell_at(project: Project, form: BudgetForm, source: str, period: str) -> Cell:
    """Return the cell of a project by the names of its row and column; a cell that is not there is blank."""
    row = project.amounts.get(source, ())
    column = next((n for n, each in enumerate(form.periods) if each.id == period), len(row))
    return row[column] if column < len(row) else BLANK


def total_source(form: BudgetForm) -> str | None:
    """Return the id of the row that sums the others; None where the form has none."""
    return next((source.id for source in form.sources if source.role == "total"), None)


def total_period(form: BudgetForm) -> str | None:
    """Return the id of the column that sums the others; None where the form has none."""
    return next((period.id for period in form.periods if period.role == "total"), None)


def total_cells(report: Report, form: BudgetForm) -> list[Cell]:
    """Return the cells in which total row and total column cross, one for each of the sheet's projects."""
    source, period = total_source(form), total_period(form)
    if source is None or period is None:
        return []
    return [cell_at(project, form, source, period) for project in report.budget.projects]


def summed_sources(form: BudgetForm) -> list[str]:
    """Return the row of sums, or all sources where the form has none: what a line over all sources adds."""
    total = total_source(form)
    return [total] if total else [source.id for source in form.sources]


def whole_cells(form: BudgetForm, project: Project, source: str | None = None) -> list[Cell]:
    """Return the cells that make up a row in all, by default those of `summed_sources`.

    That is the cell of its total, or its parts where the form has no column of sums.
    """
    total = total_period(form)
    periods = [total] if total else [period.id for period in form.periods]
    sources = [source] if source else summed_sources(form)
    return [cell_at(project, form, row, column) for row in sources for column in periods]


def latest_reports(standings: Iterable[Standing]) -> tuple[Report, ...]:
    """Return each pledge's newest report."""
    return tuple(each.latest.record for each in standings if each.latest is not None)


def budget_sum(reports: Iterable[Report], form: BudgetForm, sources: Iterable[str], period: str) -> Sum:
    """Add up cells of one column over reports, their projects and the named sources, in the form's unit.

    A source that a project has not (a row of other pledges alone) is no blank cell of it.
    """
    cells = (
        cell_at(project, form, source, period)
        for report in reports
        for project in report.budget.projects
        for source in sources
        if source in project.amounts
    )
    return Sum.of(cells, form)


def participation_sum(reports: Iterable[Report], kind: str) -> Sum:
    """Add up the counts of one kind over reports."""
    return Sum.of(report.participation.counts.get(kind, BLANK) for report in reports)
