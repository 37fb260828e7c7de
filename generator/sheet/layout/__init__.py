"""A record laid out as the official form, part by part, in the form's own words and marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.city import City, vocabulary
from generator.record.dates import Quarter
from generator.record.form import KNOWN_ROWS, Form
from generator.record.report import Budget, Department, Participation, Report, Row
from generator.sheet.laid import Laid, Piece
from generator.sheet.layout import heading, parts
from generator.sheet.layout.heading import Top
from generator.sheet.layout.labels import Labels
from generator.sheet.layout.listed import Listed, lay_list
from generator.wording.sheets import sheet_called

__all__ = ["Listed", "Top", "lay", "lay_blank", "lay_list"]


def lay(report: Report, form: Form, number: str, city: City) -> Laid:
    """Return a report laid out on its form, which bears this number of its pledge."""
    labels = Labels(form, report.deviations, vocabulary(city))
    return Laid(
        sheet_called(number, report.quarter), tuple(_pieces(report, labels, Top(number, report.title)))
    )


def lay_blank(form: Form, quarter: Quarter, top: Top, department: str | None, city: City) -> Laid:
    """Return a form with nothing filled in but its top and the rows that its pledge names, if known."""
    labels, nothing = Labels(form, statuses=vocabulary(city)), Row((), None)
    report = Report(
        schema="1",
        form=form.id,
        pledge="",
        quarter=quarter,
        title="",
        department=Department(department),
        tasks=(),
        so_far=nothing,
        this_quarter=nothing,
        plan=nothing,
        participation=Participation(parts.blank_counts(form.participation)),
        budget=Budget(tuple(each.id for each in form.budget.periods), (parts.blank_project(form.budget),)),
        problems=(),
        remedies=(),
        other_rows={name: nothing for name in form.rows if name not in KNOWN_ROWS},
        sections={each.id: parts.blank(each, top.before) for each in form.sections},
    )
    return Laid(sheet_called(top.number, quarter), tuple(_pieces(form.fitted(report), labels, top)))


def _pieces(report: Report, labels: Labels, top: Top) -> Iterator[Piece]:
    yield from heading.lay(report, top, labels)
    for part in labels.form.parts():
        yield from _part(part, report, labels)


def _part(part: str, report: Report, labels: Labels) -> Iterator[Piece]:
    form = labels.form
    if part == "progress":
        yield labels.section("so_far", form.progress_heading or "", part)
        yield parts.progress(report, labels)
    elif part == "participation":
        yield labels.section(part, form.participation.heading, part)
        yield labels.unit(form.participation.unit)
        yield parts.participation(report, labels)
        if form.participation.example is not None:
            yield labels.example(form.participation.example)
    elif part == "budget":
        yield labels.section(part, form.budget.heading, part)
        yield labels.unit(form.budget.unit)
        if report.budget.periods:
            yield parts.budget(report, labels)
    elif part == "problems":
        yield labels.section(part, form.problems_heading or "", part)
        yield from parts.troubles(report, labels)
    elif part in form.rows:
        yield from parts.alone(part, report, labels)
    else:
        yield from parts.section(part, report, labels)
