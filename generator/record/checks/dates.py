"""Dates in a report: possible, on the weekday they name, and inside the time of their row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator import wording
from generator.problems import Problem, problem
from generator.record.city import Form
from generator.record.reading import Filed
from generator.record.report import Item, Report

# `2019. 1. 15.(화)`, `3. 5.(화)`: the way Korean offices write a day.
_DAY = re.compile(
    r"(?<![\d.])(?:(\d{4})\.\s*)?(\d{1,2})\.\s*(\d{1,2})\.(?!\s*\d)(?:\s*\(([월화수목금토일])\))?"
)
_MONTHS = 12
_DAYS = 31


def of_report(filed: Filed[Report], form: Form) -> Iterator[Problem]:
    """Check every dated item of the three rows."""
    report = filed.record
    labels = {
        "so_far": form.rows.so_far.label,
        "this_quarter": form.rows.this_quarter.label,
        "plan": form.rows.plan.label,
    }
    for name, row in report.rows():
        label = wording.row_label(labels[name], report.quarter)
        for index, group in enumerate(row.by_task):
            for number, item in enumerate(group.items):
                at = (name, "by_task", index, "items", number)
                yield from _outside(filed, item, at, name, label)
                yield from _in_words(filed, item, at, report.quarter.year)


def _outside(
    filed: Filed[Report],
    item: Item,
    at: tuple[str | int, ...],
    row: str,
    label: str,
) -> Iterator[Problem]:
    if item.when is None:
        return
    quarter = filed.record.quarter
    first, last = {
        "so_far": (date.min, quarter.first),
        "this_quarter": (quarter.first, quarter.last),
        "plan": (quarter.last, date.max),
    }[row]
    if item.when.last < first or item.when.first > last:
        yield problem(
            "date-outside-row",
            filed.place(*at, "when"),
            item.when.written,
            row=label,
            first="" if first == date.min else first.isoformat(),
            last="" if last == date.max else last.isoformat(),
        )


def _in_words(filed: Filed[Report], item: Item, at: tuple[str | int, ...], year: int) -> Iterator[Problem]:
    if "." in item.text:
        steps = (*at, "text") if filed.spot.has(*at, "text") else at
        yield from _days(filed, item.text, steps, item.when.first.year if item.when else year)
    for index, detail in enumerate(item.details):
        known = item.when.first.year if item.when else year
        yield from _in_words(filed, detail, (*at, "details", index), known)


def _days(filed: Filed[Report], text: str, at: tuple[str | int, ...], year: int) -> Iterator[Problem]:
    for found in _DAY.finditer(text):
        month, day, weekday = int(found[2]), int(found[3]), found[4]
        if not found[1] and not weekday:
            continue  # `1. 2.` may be a count or a section; only a year or a weekday makes it a day
        try:
            named = date(int(found[1] or year), month, day)
        except ValueError:
            if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
                yield problem("impossible-date-in-text", filed.place(*at), found[0])
            continue
        real = wording.weekday(named)
        if weekday and weekday != real:
            shown = wording.day(named)
            yield problem("weekday-differs", filed.place(*at), found[0], date=shown, weekday=real)
