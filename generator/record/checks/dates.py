"""Dates in a report: possible, on the weekday they name, and inside the time of their row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator import wording
from generator.problems import Problem, problem
from generator.record.dates import Quarter, When
from generator.record.form import Form, RowLabel, steps_to_row
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.report import Report
from generator.record.steps import texts
from generator.wording.times import times

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Time:
    """The time that a row is about: its label, its first and last day, the years of days without one."""

    label: str
    first: date
    last: date
    years: tuple[int, ...]


def of_report(filed: LoadedRecord[Report], form: Form) -> Iterator[Problem]:
    """Check every dated item: its date lies in the time of its row, and its words name real days."""
    report = filed.record
    year = report.quarter.year
    times = _times(report.quarter, form.rows)
    around = (year, year - 1, year + 1)
    for name, row in report.rows():
        time = times.get(name)
        for index, group in enumerate(row.by_task):
            for number, item in enumerate(group.items):
                at = (*steps_to_row(name), "by_task", index, "items", number)
                yield from _of_item(filed, item, at, time, time.years if time else around)
    for name, items in (("problems", report.problems), ("remedies", report.remedies)):
        for number, item in enumerate(items):
            yield from _of_item(filed, item, (name, number), None, around)
    for at, text in texts(report.sections, ("sections",)):
        yield from _days(filed, text, at, around)


def _times(quarter: Quarter, labels: dict[str, RowLabel]) -> dict[str, _Time]:
    year, first, last = quarter.year, quarter.first, quarter.last
    # A day without its year may be of the year before, in what was done, or after, in what is planned.
    known = {
        "so_far": (date.min, first - _A_DAY, (year, year - 1)),
        "this_quarter": (first, last, (year, first.year)),
        "plan": (last + _A_DAY, date.max, (year, year + 1)),
    }
    return {
        name: _Time(wording.row_label(row.label, quarter), *known[name])
        for name, row in labels.items()
        if name in known
    }


def _of_item(
    filed: LoadedRecord[Report],
    item: Item,
    at: tuple[str | int, ...],
    time: _Time | None,
    years: tuple[int, ...],
) -> Iterator[Problem]:
    when = item.when
    if when is not None:
        years = _years(when)
        if time is not None and (when.last < time.first or when.first > time.last):
            yield problem(
                "date-outside-row",
                filed.place(*at, "when"),
                when.written,
                row=time.label,
                first="" if time.first == date.min else time.first.isoformat(),
                last="" if time.last == date.max else time.last.isoformat(),
            )
    # A line written as its words alone has no part of that name; its place is its own.
    yield from _days(filed, item.text, (*at, "text"), years)
    for index, detail in enumerate(item.details):
        yield from _of_item(filed, detail, (*at, "details", index), time, years)


def _years(when: When) -> tuple[int, ...]:
    # An open end says nothing of the year.
    ends = (each for each in (when.first, when.last) if each not in (date.min, date.max))
    return tuple(each.year for each in ends)


def _days(
    filed: LoadedRecord[Report],
    text: str,
    at: tuple[str | int, ...],
    years: tuple[int, ...],
) -> Iterator[Problem]:
    for each in (part for time in times(text) for part in (time, time.until)):
        if each is None or each.day is None or not each.text or not (each.year or each.weekday):
            continue  # `1. 2.` may be a count or a section; only a year or a weekday makes it a day
        tried = (each.year,) if each.year else years
        days = [day for year in tried if (day := each.on(year)) is not None]
        if not days:
            yield problem("impossible-date-in-text", filed.place(*at), each.text)
        elif each.weekday and each.weekday not in map(wording.weekday, days):
            shown = wording.day(days[0])
            real = wording.weekday(days[0])
            yield problem("weekday-differs", filed.place(*at), each.text, date=shown, weekday=real)
