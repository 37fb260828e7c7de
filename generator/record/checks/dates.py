"""Dates in a report: possible, on the weekday they name, and inside the time of their row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator import wording
from generator.problems import Problem, problem
from generator.record.city import Form
from generator.record.dates import When
from generator.record.reading import Filed
from generator.record.report import Item, Report

# `2019. 1. 15.(화)`, `3. 5.(화)`: the way Korean offices write a day.
_DAY = re.compile(
    r"(?<![0-9.])(?:([12][0-9]{3})\. ?)?([0-9]{1,2})\. ?([0-9]{1,2})\.(?! ?[0-9])"
    r"(?: ?\(([월화수목금토일])\))?"
)

_A_DAY = timedelta(days=1)
_Step = str | int


def of_report(filed: Filed[Report], form: Form) -> Iterator[Problem]:
    """Check every dated item: its date lies in the time of its row, and its words name real days."""
    report = filed.record
    quarter = report.quarter
    year = quarter.year
    labels = {
        "so_far": form.rows.so_far.label,
        "this_quarter": form.rows.this_quarter.label,
        "plan": form.rows.plan.label,
    }
    # A day without its year may be of the year before, in what was done, or after, in what is planned.
    years = {"so_far": (year, year - 1), "this_quarter": (year, quarter.first.year), "plan": (year, year + 1)}
    for name, row in report.rows():
        label = wording.row_label(labels[name], quarter)
        for index, group in enumerate(row.by_task):
            for number, item in enumerate(group.items):
                at = (name, "by_task", index, "items", number)
                yield from _outside(filed, item, at, name, label)
                yield from _in_words(filed, item, at, years[name])
    for name, items in (("problems", report.problems), ("remedies", report.remedies)):
        for number, item in enumerate(items):
            yield from _in_words(filed, item, (name, number), (year, year - 1, year + 1))


def _outside(
    filed: Filed[Report],
    item: Item,
    at: tuple[_Step, ...],
    row: str,
    label: str,
) -> Iterator[Problem]:
    if item.when is not None:
        quarter = filed.record.quarter
        first, last = {
            "so_far": (date.min, quarter.first - _A_DAY),
            "this_quarter": (quarter.first, quarter.last),
            "plan": (quarter.last + _A_DAY, date.max),
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
    for index, detail in enumerate(item.details):
        yield from _outside(filed, detail, (*at, "details", index), row, label)


def _in_words(
    filed: Filed[Report],
    item: Item,
    at: tuple[_Step, ...],
    years: tuple[int, ...],
) -> Iterator[Problem]:
    known = _years(item.when) if item.when is not None else years
    if "." in item.text:
        steps = (*at, "text") if filed.spot.has(*at, "text") else at
        yield from _days(filed, item.text, steps, known)
    for index, detail in enumerate(item.details):
        yield from _in_words(filed, detail, (*at, "details", index), known)


def _years(when: When) -> tuple[int, ...]:
    # An open end says nothing of the year.
    ends = (each for each in (when.first, when.last) if each not in (date.min, date.max))
    return tuple(each.year for each in ends)


def _days(
    filed: Filed[Report],
    text: str,
    at: tuple[_Step, ...],
    years: tuple[int, ...],
) -> Iterator[Problem]:
    for found in _DAY.finditer(text):
        written_year, weekday = found[1], found[4]
        if not written_year and not weekday:
            continue  # `1. 2.` may be a count or a section; only a year or a weekday makes it a day
        tried = (int(written_year),) if written_year else years
        days = [day for year in tried if (day := _day(year, found)) is not None]
        if not days:
            yield problem("impossible-date-in-text", filed.place(*at), found[0])
        elif weekday and weekday not in map(wording.weekday, days):
            shown = wording.day(days[0])
            real = wording.weekday(days[0])
            yield problem("weekday-differs", filed.place(*at), found[0], date=shown, weekday=real)


def _day(year: int, found: re.Match[str]) -> date | None:
    try:
        return date(year, int(found[2]), int(found[3]))
    except ValueError:
        return None
