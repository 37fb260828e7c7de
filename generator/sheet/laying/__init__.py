"""A record laid out as the official form, part by part, in the form's own words and marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.report import Budget, Department, Participation, Report, Row
from generator.sheet.laid import Laid, Piece
from generator.sheet.laying import counts, heading, progress
from generator.sheet.laying.heading import Top
from generator.sheet.laying.labels import Labels
from generator.wording.handing import sheet_called

__all__ = ["Top", "lay", "lay_blank"]


def lay(report: Report, form: Form, number: str) -> Laid:
    """Return a report laid out on its form, which bears this number of its pledge."""
    labels = Labels(form, report.deviations)
    pieces = tuple(_pieces(report, labels, Top(number, report.title)))
    return Laid(sheet_called(number, report.quarter), pieces)


def lay_blank(form: Form, quarter: Quarter, top: Top, department: str | None) -> Laid:
    """Return a form with nothing filled in but its top, as far as that is known."""
    labels, nothing = Labels(form), Row((), None)
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
        participation=Participation(counts.blank_counts(form.participation)),
        budget=Budget(tuple(each.id for each in form.budget.periods), (counts.blank_project(form.budget),)),
        problems=(),
        remedies=(),
    )
    return Laid(sheet_called(top.number, quarter), tuple(_pieces(form.fitted(report), labels, top)))


def _pieces(report: Report, labels: Labels, top: Top) -> Iterator[Piece]:
    form = labels.form
    yield heading.lay(report, top, labels)
    yield labels.section("so_far", form.progress_heading or "")
    yield progress.lay(report, labels)
    yield labels.section("participation", form.participation.heading)
    yield labels.unit(form.participation.unit)
    yield counts.participation(report, labels)
    if form.participation.example is not None:
        yield labels.example(form.participation.example)
    yield labels.section("budget", form.budget.heading)
    yield labels.unit(form.budget.unit)
    if report.budget.periods:
        yield counts.budget(report, labels)
    yield labels.section("problems", form.problems_heading or "")
    yield from progress.troubles(report, labels)
