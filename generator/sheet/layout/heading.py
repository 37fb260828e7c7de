"""The top of a sheet: number and title, who has charge, and what the form asks besides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from generator import wording
from generator.record.report import HEAD_LINES, Department, Officer, Report
from generator.record.sections import Facts, FactsForm
from generator.sheet.laid import Board, Box, Line, Piece, tight, widths, written
from generator.sheet.layout import parts
from generator.sheet.layout.labels import Labels

_WIDTHS = widths((14, 26, 12, 14, 11, 23))
_PHONES = 4  # the column of the second label
_ENDS = {1: (6,), 2: (4, 6), 3: (3, 4, 6)}
"""Behind which column each cell beside the number ends, by how many there are."""


@dataclass(frozen=True, slots=True)
class Top:
    """Number and title of a pledge, and its newest report; None where a sheet is to leave them blank."""

    number: str | None = None
    title: str | None = None
    before: Report | None = None


_Pair = tuple[tuple[Line, ...], tuple[Line, ...]]
"""A label and what stands behind it."""


def lay(report: Report, top: Top, labels: Labels) -> Iterator[Piece]:
    """Yield the heading; what is not known is left blank.

    A form with a divider has its first cells in a line. The officers stand one a line behind the department;
    its name and the telephone numbers span them.
    """
    words, divider = labels.form.heading, labels.form.notation.divider
    first = _first(report, top, labels)
    boxes: list[Box] = []
    yield from (Line(each, "title") for each in words.lines)
    if divider is not None:
        yield Line(f" {divider} ".join(line.text for line in first), "title")
    else:
        for line, (start, end) in zip(first, pairwise((0, 1, *_ENDS[len(first) - 1])), strict=True):
            boxes.append(Box(0, start, (line,) if line.text else (), column_span=end - start))
    row = 1 if boxes else 0
    if words.department is not None and not words.phones_name_officers:
        boxes += _department(report.department, row, labels)
        row += max(1, len(report.department.officers))
    boxes += _asked(_besides(report, labels), row)
    if words.status is not None and labels.form.notation.ticks is not None:
        row = max((box.row + 1 for box in boxes), default=0)
        boxes += _asked([(labels.label("status", words.status), written(labels.status(report.status)))], row)
    if boxes:
        about = labels.word("department", words.department or report.title)
        yield tight(Board(about, _WIDTHS, 0, tuple(boxes)))


def _first(report: Report, top: Top, labels: Labels) -> list[Line]:
    """Return number and title, and the department and the quarter where these stand beside them."""
    words = labels.form.heading
    number = top.number or ""
    lines = [
        Line((words.number or "{number}").replace("{number}", number).strip(), "number"),
        Line(top.title or "", "title"),
    ]
    if words.department is None:
        lines.append(Line(report.department.name or "", "value"))
    if words.quarter is not None:
        quarter = words.quarter.replace("{quarter}", wording.quarter(report.quarter))
        lines.append(Line(labels.word("quarter", quarter), "label"))
    return lines


def _department(department: Department, first: int, labels: Labels) -> Iterator[Box]:
    words, officers = labels.form.heading, department.officers or (Officer(None, None),)
    rows = len(officers)
    phones = tuple(labels.phone(number) for number in department.phones)
    yield Box(first, 0, labels.label("department", words.department or ""), row_span=rows, is_label=True)
    yield Box(first, 1, written(department.name), row_span=rows)
    for row, officer in enumerate(officers, first):
        yield Box(row, 2, written(officer.role))
        yield Box(row, 3, written(officer.name), column_span=1 if words.phones else len(_WIDTHS) - 3)
        if row == first and words.phones is not None:
            label = labels.label("department.phones", words.phones)
            yield Box(row, _PHONES, label, row_span=rows, is_label=True)
            yield Box(row, _PHONES + 1, phones, row_span=rows)


def _asked(pairs: Iterable[_Pair], row: int) -> Iterator[Box]:
    """Yield what some forms ask besides, two to a row."""
    asked = list(pairs)
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


def _besides(report: Report, labels: Labels) -> Iterator[_Pair]:
    """Yield the labels of the head with what stands behind them; ticks take a row of their own."""
    words, department = labels.form.heading, report.department
    if words.department is not None and words.phones_name_officers:
        yield labels.label("department", words.department), written(department.name)
    for form in labels.form.sections:
        content = report.sections.get(form.id)
        if isinstance(form, FactsForm) and form.heading is None and isinstance(content, Facts):
            for place, fact in enumerate(content.facts):
                named = parts.fact_label(form, fact, f"sections.{form.id}.facts[{place}]", labels)
                yield named, (*written(fact.text), *parts.items(fact.details, labels, 1))
    if words.phones is not None and (words.phones_name_officers or words.department is None):
        whom, bracket, phones = labels.word("department.phones", words.phones).partition("(")
        label = (Line(whom, "label"), *([Line(bracket + phones, "label", 1)] if bracket else []))
        yield label, tuple(_people(department, labels))
    status, rate = labels.status(report.status), report.reported_rate
    answers = (
        ("status", words.status if labels.form.notation.ticks is None else None, status),
        ("reported_rate", words.rate, rate.written if rate else None),
        *((each, getattr(words, each), wording.head_line(getattr(report, each))) for each in HEAD_LINES),
    )
    for at, label_, value in answers:
        if label_ is not None:
            yield labels.label(at, label_), written(value)


def _people(department: Department, labels: Labels) -> Iterator[Line]:
    """Yield each officer with a telephone behind, in brackets where the form has no mark for it.

    A cell of telephones alone holds nothing else.
    """
    words = labels.form.heading
    if not words.phones_name_officers:
        yield from map(labels.phone, department.phones)
        return
    for officer, phone in zip_longest(department.officers, department.phones):
        parts = [officer.role, officer.name] if officer is not None else []
        if phone is not None:
            parts.append(labels.phone(phone).text if words.phone_mark else f"({phone})")
        yield Line(" ".join(filter(None, parts)), "value")
