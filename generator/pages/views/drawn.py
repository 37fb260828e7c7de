"""Tables with their drawings beside them: the same numbers, once to read and once to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator import wording
from generator.ledger.standing import stated_status
from generator.pages.drawings import money
from generator.pages.drawings import participation as drawing
from generator.pages.drawings.bars import Bars
from generator.pages.drawings.course import Course
from generator.pages.drawings.course import course as course_of
from generator.pages.views import parts, tables
from generator.pages.views.parts import StatusView, TableView
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import drawings as words

_LEAST = 2
"""So many quarters are worth a drawing: one has nothing to be compared with."""


def budget(report: Report, form: Form, quarter: str) -> tuple[TableView, ...]:
    """Return the budget tables of a pledge's newest report, each with the drawing of its project."""
    labels = tables.period_labels(report, form)
    shown = zip(report.budget.projects, tables.budget(report, form, quarter), strict=True)
    return tuple(
        replace(
            table, drawing=money.of_project(f"money-{number}", table.caption, project, form.budget, labels)
        )
        for number, (project, table) in enumerate(shown, 1)
    )


def participation(
    name: str, reports: Iterable[tuple[str, Report | None]], form: Form, caption: str, period: str
) -> TableView:
    """Return the counts of a pledge's reports; unlike counts, and a single report, have no drawing.

    `name` is what the drawing is called by, once on a page; `period` the city's word for a quarter.
    """
    own = tuple(reports)
    table = tables.participation(own, form, caption, period)
    if len(own) < _LEAST:
        return table
    if len({tables.covers(report, form) for _, report in own if report}) > 1:
        return replace(table, drawing=Bars(name, words.UNLIKE_COUNTS))
    rows = ((quarter, [report] if report else []) for quarter, report in own)
    return replace(table, drawing=drawing.of_groups(form.participation, name, caption, rows))


def course(records: Records, reports: Iterable[tuple[Quarter, Report | None]]) -> Course | None:
    """Return the course of a pledge from its newest quarter on; None for a single one, or without tasks."""
    quarters = []
    for quarter, report in reversed(tuple(reports)):
        missing = StatusView(wording.NOT_SUBMITTED, "none")
        state = parts.status(stated_status(records, report)) if report else missing
        quarters.append((wording.quarter(quarter), state.mark, report))
    return course_of(quarters) if len(quarters) >= _LEAST else None
