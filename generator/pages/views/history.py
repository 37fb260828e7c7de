"""A pledge over time: its quarters with plan and result facing each other, its course, and its counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator import wording
from generator.ledger.plans import is_stated, outcomes
from generator.ledger.status_as_of import is_expected, stated_status
from generator.pages import parts
from generator.pages.drawings.bars import Bars
from generator.pages.drawings.charts import counts_of_groups
from generator.pages.drawings.course import Course
from generator.pages.drawings.course import course as course_of
from generator.pages.parts import StatusView, TableView, View
from generator.pages.views import tables
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import pledge as pledge_words
from generator.wording.drawings import UNLIKE_COUNTS
from generator.wording.periods import period_word

Reported: TypeAlias = tuple[Quarter, Report | None]
"""A quarter and its report; None where it is missing (미제출)."""

_OPEN = 2
"""Quarters that stand open: what is new fits a phone, and each earlier report is one link away."""

_COMPARED = 2
"""So many quarters are worth a drawing: one has nothing to be compared with."""

_ROWS = 2
"""So many rows of counts stand open."""


def reports_of(records: Records, pledge: Pledge) -> tuple[Reported, ...]:
    """Return each quarter in which a report was expected or came, with the report; None is 미제출."""
    found = []
    for quarter in records.quarters:
        filed = records.reports.get((pledge.pledge, quarter.written))
        if filed is not None or is_expected(pledge, quarter):
            found.append((quarter, filed.record if filed else None))
    return tuple(found)


_MISSING = StatusView(wording.NOT_SUBMITTED, "none")


def quarters(records: Records, reports: Sequence[Reported]) -> tuple[View, ...]:
    """Return the quarters of a pledge, newest first: the report, its status, what became of the plan before.

    `kept` counts what was done of that plan; `is_told` is False where the report says of none of it.
    """
    return tuple(_quarter(records, *each) for each in reversed(reports))


def _quarter(records: Records, quarter: Quarter, report: Report | None) -> View:
    due = outcomes(records, report.pledge, quarter) if report else ()
    return {
        "quarter": quarter,
        "report": report,
        "status": parts.report_status(records, report) if report else _MISSING,
        "is_status_asked": bool(report and (report.status or records.forms[report.form].asks("status"))),
        "due": due,
        "is_told": is_stated(due),
        "kept": sum(each.outcome == "done" for each in due),
    }


def opened(reports: Sequence[Reported]) -> int:
    """Return how many of a pledge's quarters stand open; the newest report is always among them."""
    newest = next((place for place, (_, report) in enumerate(reversed(reports), 1) if report), 1)
    return max(_OPEN, newest)


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
        if form and form.participation.kinds:
            heading = form.participation.heading
            caption = f"{heading} ({words.from_to(rows[-1][0], rows[0][0])})"
            shown = caption if len(by_form) > 1 else heading
            table = tables.participation(rows, form, shown, period)
            found.append(replace(table, drawing=_drawn(f"counts-{len(found)}", shown, form, rows)))
    return tuple(found)


def _drawn(name: str, caption: str, form: Form, rows: Sequence[tuple[str, Report | None]]) -> Bars | None:
    """Return the drawing of counts; those of unlike meaning say so, and a single report has none."""
    if len(rows) < _COMPARED:
        return None
    if len({tables.covers(report, form) for _, report in rows if report}) > 1:
        return Bars(name, UNLIKE_COUNTS)
    groups = ((quarter, [report] if report else []) for quarter, report in rows)
    return counts_of_groups(form.participation, name, caption, groups)


def course(records: Records, reports: Sequence[Reported]) -> Course | None:
    """Return the course of a pledge from its newest quarter on; None for a single one, or without tasks."""
    quarters = []
    for quarter, report in reversed(reports):
        state = parts.status(stated_status(records, report)) if report else _MISSING
        quarters.append((wording.quarter(quarter), state.mark, report))
    return course_of(quarters) if len(quarters) >= _COMPARED else None


def folded(table: TableView, period: str) -> tuple[TableView, TableView | None]:
    """Return a table's newest rows, whose drawing shows all, and the older ones (None: there are no more)."""
    if len(table.rows) <= _ROWS:
        return table, None
    recent, rest = table.rows[:_ROWS], table.rows[_ROWS:]
    caption = pledge_words.older(table.caption, len(rest), period)
    older = replace(table, caption=caption, rows=rest, drawing=None)
    return replace(table, rows=recent), older
