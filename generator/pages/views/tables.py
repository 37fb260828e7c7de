"""The tables of a sheet as pages show them: participation, budget."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import wording
from generator.pages import parts
from generator.pages.drawings.charts import money_of_project
from generator.pages.parts import CellView, Gap, RowView, TableView
from generator.record.adding import gaps
from generator.record.cells import Cell
from generator.record.form import BudgetForm, Form
from generator.record.report import Project, Report
from generator.wording import pages as words
from generator.wording import periods
from generator.wording.forms import marks_note

_PERIOD = re.compile(r"budget\.periods\[(\d+)\]")


def participation(
    reports: Iterable[tuple[str, Report | None]], form: Form, caption: str, period: str = periods.QUARTER
) -> TableView:
    """Return the counts of reports, a row for each; one that is not there (None) is 미제출, not blank.

    `period` is what the city calls a reporting period.

    What a count covers is said once beside the table; where reports differ, each row says it too.
    """
    own = tuple(reports)
    spans = {covers(report, form) for _, report in own if report} or {form.participation.covers}
    kinds = form.participation.kinds
    rows = []
    for head, report in own:
        if report is None:
            cells = tuple(CellView(wording.NOT_SUBMITTED, is_blank=True) for _ in kinds)
            rows.append(RowView(CellView(head), cells))
            continue
        counts = report.participation.counts
        cells = tuple(parts.cell(counts[kind.id]) for kind in kinds)
        own_span = periods.said_of(words.COVERS[covers(report, form)], period)
        shown = head if len(spans) == 1 else f"{head} ({own_span})"
        rows.append(RowView(CellView(shown), cells))
    meaning = periods.said_of(words.meaning(words.COVERS, sorted(spans)), period)
    return TableView(
        caption,
        words.blank_note(form.participation.unit, meaning)
        + _marks(form, (cell for _, each in own if each for cell in each.participation.counts.values())),
        period,
        tuple(kind.label for kind in kinds),
        tuple(rows),
    )


def _marks(form: Form, cells: Iterable[Cell]) -> str:
    """Return what the marks in some cells mean, as far as the form says it."""
    found = {cell.written: form.budget.meaning(cell) for cell in cells if cell.is_word}
    return marks_note({mark: means for mark, means in found.items() if mark and means})


def covers(report: Report, form: Form) -> str:
    """Return what the counts of a report cover: what it says itself, else what its form says."""
    return report.participation.covers or form.participation.covers


def basis(report: Report, form: Form) -> str:
    """Return what the amounts of a report mean: what it says itself, else what its form says."""
    return report.budget.basis or form.budget.basis


def budget(report: Report, form: Form, quarter: str) -> tuple[TableView, ...]:
    """Return a report's budget tables, one for each project, every cell as written."""
    labels = period_labels(report, form)
    return told_apart(
        TableView(
            f"{form.budget.heading}({quarter})" + (f": {project.name}" if project.name else ""),
            words.blank_note(form.budget.unit, words.BASIS[basis(report, form)])
            + _marks(form, (cell for cells in project.amounts.values() for cell in cells)),
            words.SOURCE,
            labels,
            tuple(
                RowView(
                    CellView(source.label),
                    tuple(parts.cell(cell) for cell in project.amounts[source.id]),
                    is_sum=source.role == "total",
                )
                for source in form.budget.sources
            ),
            gaps=tuple(_gaps(project, form.budget, labels)),
        )
        for project in report.budget.projects
    )


def _gaps(project: Project, form: BudgetForm, labels: tuple[str, ...]) -> Iterator[Gap]:
    sources = {source.id: source.label for source in form.sources}
    for each in gaps(form, project):
        yield each, sources[each.source], labels[each.column], form.unit


def drawn_budget(report: Report, form: Form, quarter: str) -> tuple[TableView, ...]:
    """Return a report's budget tables, each with the drawing of its project."""
    labels = period_labels(report, form)
    shown = zip(report.budget.projects, budget(report, form, quarter), strict=True)
    return tuple(
        replace(
            table, drawing=money_of_project(f"money-{number}", table.caption, project, form.budget, labels)
        )
        for number, (project, table) in enumerate(shown, 1)
    )


def told_apart(tables: Iterable[TableView]) -> tuple[TableView, ...]:
    """Return tables of one page; those of one caption say which they are, to the ear and in a file's name."""
    own = tuple(tables)
    seen, every = Counter[str](), Counter(each.caption for each in own)
    found = []
    for each in own:
        seen[each.caption] += 1
        caption = words.nth_table(each.caption, seen[each.caption])
        found.append(replace(each, caption=caption) if every[each.caption] > 1 else each)
    return tuple(found)


def period_labels(report: Report, form: Form) -> tuple[str, ...]:
    """Return the labels of the budget's columns as this sheet writes them, its slips included."""
    labels = [period.label for period in form.budget.periods]
    for deviation in report.deviations:
        found = _PERIOD.fullmatch(deviation.at)
        if found and int(found[1]) < len(labels):
            labels[int(found[1])] = deviation.written
    return tuple(labels)
