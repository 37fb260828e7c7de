"""Sums that can be recomputed from their cells: of budgets, and of described tables by meaning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import get_args

from generator.ledger.rates import percent
from generator.ledger.status_as_of import StatusAsOf
from generator.record.cells import BLANK, Cell
from generator.record.form import BudgetForm, Form, FundingSource, Period, numeral_marks
from generator.record.report import Basis, Budget, Project, Report
from generator.record.sections import (
    FigureRow,
    Figures,
    FiguresForm,
    FiguresMeaning,
    LineMeaning,
    Stretch,
    stretches,
)


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


def latest_reports(standings: Iterable[StatusAsOf]) -> tuple[Report, ...]:
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


_BASES = get_args(Basis)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of a table that mean the same, in one unit, as a budget has its own: rows by columns, no notes.

    `means` is None where neither row nor column of the form says what they are.
    """

    section: FiguresForm
    means: LineMeaning | None
    budget: BudgetForm
    project: Project

    def whole(self, source: str | None = None) -> Sum:
        """Return what a row holds in all, its total or else its parts; by default the row of sums, or all."""
        return Sum.of(whole_cells(self.budget, self.project, source), self.budget)

    @property
    def has_total(self) -> bool:
        """Return whether the table itself says what a row holds in all."""
        return any(each.role == "total" for each in self.budget.periods)


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of what a report states: a result beside its target, in one unit.

    `what` is the row or the group that both stand in (`` where a table has but one); `is_added` where the
    table has no total, so that parts were added, of which `result` tells those without a number. `stated` is
    the rate as the department wrote it, a blank where it wrote none.
    """

    section: FiguresForm
    what: str
    target: Decimal
    result: Sum
    unit: str
    is_added: bool
    stated: Cell | None

    @property
    def percent(self) -> Decimal | None:
        """Return the result in percent of the target, to one decimal; None for a target of nothing."""
        return percent(self.result.value, self.target) if self.result.value is not None else None

    @property
    def is_otherwise_stated(self) -> bool:
        """Return whether the department wrote another rate than its numbers make, at its own decimals."""
        stated = self.stated.value if self.stated else None
        if stated is None or not self.target or self.result.value is None:
            return False
        exact = 100 * self.result.value / self.target
        return abs(exact - stated) > Decimal(1).scaleb(stated.as_tuple().exponent) / 2  # type: ignore[arg-type]


def numbers(form: Form, report: Report, meaning: FiguresMeaning) -> Iterator[Numbers]:
    """Yield the numbers of a report's tables of one meaning (targets, money), in the order of the form."""
    for section in form.sections:
        content = report.sections.get(section.id)
        if isinstance(section, FiguresForm) and isinstance(content, Figures) and section.means == meaning:
            for stretch in stretches(section, content):
                yield _numbers(section, content, stretch)


def _numbers(section: FiguresForm, content: Figures, stretch: Stretch) -> Numbers:
    """Return a stretch of a table as a budget has its own; a row of the sheet's own is named by its words."""
    named = [
        (place, row if row.id else replace(row, id=f"={row.group or ''} {row.label}"))
        for place, row in stretch.rows
    ]
    is_alone = len(stretch.columns) == 1
    periods = tuple(
        Period(each.id, each.label, "total" if is_alone or each.role == "total" else "within")
        for _, each in stretch.columns
    )
    budget = BudgetForm(
        section.name,
        stretch.unit or "",
        stretch.means if stretch.means in _BASES else "unconfirmed",  # type: ignore[arg-type]
        periods,
        tuple(FundingSource(row.id, _called(row), row.role) for _, row in named),
        marks=numeral_marks(section),
        source_label=section.labels[0],
    )
    amounts = {
        row.id: tuple(content.rows[place].cells[column] for column, _ in stretch.columns)
        for place, row in named
    }
    return Numbers(section, stretch.means, budget, Project(None, amounts))


def _called(row: FigureRow) -> str:
    """Return what a row is about: its group where its label says only what it means (국비, 계획)."""
    if row.group and row.means:
        return row.group
    return f"{row.group} {row.label}" if row.group else row.label


def progress(form: Form, report: Report) -> Iterator[Progress]:
    """Yield how much of what a report states, a line for each target that has a result beside it.

    Nothing where either is not stated as a number. Rows are never added: of a table whose columns are target
    and result it is the row of sums, where there is one, else each row.
    """
    held = list(numbers(form, report, "targets"))
    for target in (each for each in held if each.means == "target"):
        unit = target.budget.unit
        beside = [each for each in held if each.section is target.section]
        results = [each for each in beside if each.means == "result" and each.budget.unit == unit]
        rates = [each for each in beside if each.means == "rate"]
        for source in _aims(target.budget.sources):
            whole = target.whole(source.id)
            result = next((added for added, _ in _partners(target, source, results)), Sum.of([]))
            if whole.value is None or whole.blank or whole.words or result.value is None:
                continue
            stated = (cells[0] for _, cells in _partners(target, source, rates) if len(cells) == 1)
            is_only = source.role == "total" or len(target.budget.sources) == 1
            yield Progress(
                target.section,
                "" if is_only else source.label,
                whole.value,
                result,
                unit,
                not target.has_total,
                next(stated, None),
            )


def _aims(sources: Iterable[FundingSource]) -> list[FundingSource]:
    own = list(sources)
    return [each for each in own if each.role == "total"] or own


def _partners(
    target: Numbers, source: FundingSource, others: Iterable[Numbers]
) -> Iterator[tuple[Sum, list[Cell]]]:
    """Yield what stands beside a target: in its own row, in the row of its group, or in the only such row."""
    for each in others:
        own = each.budget.sources
        alone = len(own) == len(target.budget.sources) == 1
        for other in own:
            if other.id == source.id or other.label == source.label or alone:
                yield each.whole(other.id), whole_cells(each.budget, each.project, other.id)


def as_budgets(
    form: Form, reports: Iterable[Report]
) -> Iterator[tuple[str, tuple[Form, Basis, list[Report]]]]:
    """Yield reports of one form with the amounts of a table of money, by its id, in place of a budget.

    What is planned, secured and spent is kept apart, as are units and tables; a row that only some reports
    have is a source of theirs alone.
    """
    found: dict[tuple[str, Basis, str, tuple[Period, ...]], list[tuple[Report, Numbers]]] = {}
    for report in reports:
        for each in numbers(form, report, "money"):
            key = (each.section.id, each.budget.basis, each.budget.unit, each.budget.periods)
            if each.means is None or each.means in _BASES:
                found.setdefault(key, []).append((report, each))
    for (section, basis, _, periods), own in found.items():
        sources = {source.id: source for _, each in own for source in each.budget.sources}
        budget = replace(own[0][1].budget, sources=tuple(sources.values()))
        columns = tuple(period.id for period in periods)
        told = [replace(report, budget=Budget(columns, (each.project,))) for report, each in own]
        yield section, (replace(form, budget=budget), basis, told)
