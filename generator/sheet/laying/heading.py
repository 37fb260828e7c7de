"""The table at the top of a sheet: number and title, who has charge, and what the form asks besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.record.report import Department, Officer, Report
from generator.sheet.laid import Board, Box, Line, Part, widths
from generator.sheet.laying.labels import Labels

_WIDTHS = widths((14, 26, 12, 14, 11, 23))
_TITLE, _PHONES = 1, 4  # columns


@dataclass(frozen=True, slots=True)
class Top:
    """The number and the title of a pledge; None where a sheet is to leave them blank."""

    number: str | None = None
    title: str | None = None


def lay(report: Report, top: Top, labels: Labels) -> Board:
    """Return the heading; what is not known is left blank.

    The officers stand one a line behind the department; its name and the telephone numbers span them.
    """
    officers = report.department.officers or (Officer(None, None),)
    boxes = [
        Box(0, 0, _value(top.number, "number")),
        Box(0, _TITLE, _value(top.title, "title"), column_span=len(_WIDTHS) - _TITLE),
        *_department(report.department, officers, labels),
        *_asked(report, labels, 1 + len(officers)),
    ]
    return Board(
        labels.word("department", labels.form.heading.department or report.title), _WIDTHS, 0, tuple(boxes)
    )


def _department(department: Department, officers: tuple[Officer, ...], labels: Labels) -> Iterator[Box]:
    words, rows = labels.form.heading, len(officers)
    phones = tuple(labels.phone(number) for number in department.phones)
    yield Box(1, 0, labels.label("department", words.department or ""), row_span=rows, is_label=True)
    yield Box(1, 1, _value(department.name), row_span=rows)
    for row, officer in enumerate(officers, 1):
        yield Box(row, 2, _value(officer.role))
        yield Box(row, 3, _value(officer.name))
        if row == 1:
            label = labels.label("department.phones", words.phones or "")
            yield Box(row, _PHONES, label, row_span=rows, is_label=True)
            yield Box(row, _PHONES + 1, phones, row_span=rows)


def _asked(report: Report, labels: Labels, row: int) -> Iterator[Box]:
    """Yield what some forms ask besides, two to a row."""
    asked = list(_besides(report, labels))
    for place in range(0, len(asked), 2):
        here = row + place // 2
        (label, value), *beside = asked[place : place + 2]
        yield Box(here, 0, label, is_label=True)
        if not beside:
            yield Box(here, 1, value, column_span=len(_WIDTHS) - 1)
        for label_, value_ in beside:
            yield Box(here, 1, value, column_span=_PHONES - 1)
            yield Box(here, _PHONES, label_, is_label=True)
            yield Box(here, _PHONES + 1, value_)


def _besides(report: Report, labels: Labels) -> Iterator[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    words = labels.form.heading
    status, rate = report.status, report.reported_rate
    as_of, submitted_on = report.as_of, report.submitted_on
    answers = (
        ("status", words.status, status.written if status else None),
        ("reported_rate", words.rate, rate.written if rate else None),
        ("as_of", words.as_of, wording.day(as_of) if as_of else None),
        ("submitted_on", words.submitted_on, wording.day(submitted_on) if submitted_on else None),
    )
    for at, label, value in answers:
        if label is not None:
            yield labels.label(at, label), _value(value)


def _value(text: str | None, part: Part = "value") -> tuple[Line, ...]:
    return () if text is None else (Line(text, part),)
