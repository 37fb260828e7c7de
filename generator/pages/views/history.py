"""A pledge over time: quarter by quarter, task by task, and its participation counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from generator import wording
from generator.ledger.standing import is_expected
from generator.pages.views import drawn, parts
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView, TableView, TimeView
from generator.pages.views.report import GroupView, groups
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording.periods import period_word

Reported: TypeAlias = tuple[Quarter, Report | None]
"""A quarter and its report; None where it is missing (미제출)."""


@dataclass(frozen=True, slots=True)
class QuarterView:
    """One quarter on the rail: its report's link (None: 미제출), status, what was done and is planned."""

    anchor: str
    words: str
    report: Link | None
    status: StatusView
    done: tuple[GroupView, ...]
    plan_label: str
    plan: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class DatedItem:
    """A dated bullet of a task: its time, its words, and whether it was done or is planned."""

    time: TimeView
    words: str
    is_planned: bool


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task over time: its dated bullets in order, and how many bullets bear no date."""

    heading: str
    dated: tuple[DatedItem, ...]
    undated: int


def reports_of(records: Records, pledge: Pledge) -> tuple[Reported, ...]:
    """Return each quarter in which a report was expected or came, with the report; None is 미제출."""
    found = []
    for quarter in records.quarters:
        filed = records.reports.get((pledge.pledge, quarter.written))
        if filed is not None or is_expected(pledge, quarter):
            found.append((quarter, filed.record if filed else None))
    return tuple(found)


def quarters(around: Around, pledge: Pledge, reports: Iterable[Reported]) -> tuple[QuarterView, ...]:
    """Return the quarters of a pledge, newest first."""
    return tuple(_quarter(around, pledge, *each) for each in reversed(tuple(reports)))


def _quarter(around: Around, pledge: Pledge, quarter: Quarter, report: Report | None) -> QuarterView:
    anchor = f"q-{quarter.written}"
    if report is None:
        missing = StatusView(wording.NOT_SUBMITTED, "none")
        return QuarterView(anchor, wording.quarter(quarter), None, missing, (), "", ())
    names = {task.id: task.name for task in report.tasks}
    form = around.records.city.record.form(report.form)
    return QuarterView(
        anchor,
        wording.quarter(quarter),
        around.report(pledge.pledge, quarter.written),
        parts.report_status(around.records, report),
        groups(report.this_quarter, names),
        wording.row_label(form.rows.plan.label, quarter) if form else "",
        groups(report.plan, names),
    )


def tasks(report: Report) -> tuple[TaskView, ...]:
    """Return each task of a report with its dated bullets in the order of their dates.

    Bullets that stand below no heading come last, under words that say so.
    """
    own = [(task.id, words.task(task.name)) for task in report.tasks]
    views = (_task(report, key, heading) for key, heading in (*own, (None, words.NO_TASK)))
    return tuple(view for view in views if view.dated or view.undated)


def _task(report: Report, task: str | None, heading: str) -> TaskView:
    bullets = [
        (item, name == "plan")
        for name, row in report.rows()
        for group in row.by_task
        if group.task == task
        for item in group.items
        if item.kind == "item"
    ]
    dated = [(item.when, item.text, planned) for item, planned in bullets if item.when is not None]
    dated.sort(key=lambda each: (each[0].first, each[0].last))
    shown = tuple(DatedItem(parts.time(when), text, planned) for when, text, planned in dated)
    return TaskView(heading, shown, len(bullets) - len(dated))


def participation(records: Records, reports: Iterable[Reported]) -> tuple[TableView, ...]:
    """Return the counts of every quarter, newest first: a table for each form, that of today first.

    A quarter whose report is missing stands in the table of the form that was in use before it.
    """
    own = tuple(reports)
    period = period_word(records.quarters)
    form_id = next((report.form for _, report in own if report), None)
    by_form: dict[str | None, list[tuple[str, Report | None]]] = {}
    for quarter, report in own:
        form_id = report.form if report else form_id
        by_form.setdefault(form_id, []).insert(0, (wording.quarter(quarter), report))
    found: list[TableView] = []
    for each, rows in reversed(by_form.items()):
        form = records.city.record.form(each) if each else None
        if form:
            heading = form.participation.heading
            caption = words.with_aside(heading, words.from_to(rows[-1][0], rows[0][0]))
            shown = caption if len(by_form) > 1 else heading
            found.append(drawn.participation(f"counts-{len(found)}", rows, form, shown, period))
    return tuple(found)
