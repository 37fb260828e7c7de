"""The two tables of numbers: participation by kind, and money by project, source and period."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.cells import BLANK, Cell
from generator.record.form import BudgetForm, CountsForm
from generator.record.report import Project, Report
from generator.sheet.laid import Board, Box, Line, widths
from generator.sheet.laying.labels import Labels

_PROJECT, _SOURCE, _PERIODS = 18, 9, 73  # shares of the width


def participation(report: Report, labels: Labels) -> Board:
    """Return the counts: a column for each kind that the record holds, one row."""
    form, counts = labels.form.participation, report.participation.counts
    kinds = [kind for kind in form.kinds if kind.id in counts]
    boxes = [
        Box(0, column, labels.label(f"participation.counts.{kind.id}", kind.label), is_label=True)
        for column, kind in enumerate(kinds)
    ]
    boxes += [Box(1, column, figure(counts[kind.id])) for column, kind in enumerate(kinds)]
    return Board(form.heading, widths((1,) * len(kinds)), 1, tuple(boxes))


def budget(report: Report, labels: Labels) -> Board:
    """Return the money: below the head row a block for each project, in it a row for each source."""
    form, periods = labels.form.budget, report.budget.periods
    label_of = {period.id: period.label for period in form.periods}
    heads = [("budget", form.project_label), ("budget", form.source_label)]
    heads += [(f"budget.periods[{place}]", label_of[each]) for place, each in enumerate(periods)]
    boxes = [
        Box(0, column, labels.label(at, words), is_label=True) for column, (at, words) in enumerate(heads)
    ]
    row = 1
    for place, project in enumerate(report.budget.projects):
        boxes += _block(project, f"budget.projects[{place}]", row, labels)
        row += len(project.amounts)
    return Board(
        form.heading,
        widths((_PROJECT * len(periods), _SOURCE * len(periods), *(_PERIODS for _ in periods))),
        1,
        tuple(boxes),
    )


def _block(project: Project, at: str, first: int, labels: Labels) -> Iterator[Box]:
    sources = [source for source in labels.form.budget.sources if source.id in project.amounts]
    name = () if project.name is None else (Line(project.name, "value"),)
    for row, source in enumerate(sources, first):
        if row == first:
            yield Box(row, 0, name, row_span=len(sources))
        yield Box(row, 1, labels.label(f"{at}.amounts.{source.id}", source.label), is_label=True)
        for column, cell in enumerate(project.amounts[source.id], 2):
            yield Box(row, column, figure(cell))


def blank_counts(form: CountsForm) -> dict[str, Cell]:
    """Return counts of which none is known yet."""
    return dict.fromkeys((kind.id for kind in form.kinds), BLANK)


def blank_project(form: BudgetForm) -> Project:
    """Return a project of which nothing is known yet: a row for each source, all cells blank."""
    return Project(None, {source.id: (BLANK,) * len(form.periods) for source in form.sources})


def figure(cell: Cell) -> tuple[Line, ...]:
    """Return what fills a cell of a table of numbers."""
    return () if cell.written is None else (Line(cell.written, "figure"),)
