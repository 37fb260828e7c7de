"""Places of a report that a person should look at: where, what was noted, and the answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.pages.views import tables
from generator.pages.views.marks import Mark, mark
from generator.record.cells import Cell
from generator.record.form import Form
from generator.record.pointers import steps_to
from generator.record.report import Item, Report
from generator.wording import pages as words
from generator.wording.results import RESULTS


@dataclass(frozen=True, slots=True)
class FlagView:
    """A place to look at: where it is, what was noted, and the answer if there is one."""

    mark: Mark
    level: str
    place: str
    quoted: str
    note: str
    answer: str


def flags(report: Report, form: Form) -> tuple[FlagView, ...]:
    """Return what was flagged in a report, each with the words at its place, so that nobody counts lines."""
    labels = {
        "so_far": wording.row_label(form.rows.so_far.label, report.quarter),
        "this_quarter": wording.row_label(form.rows.this_quarter.label, report.quarter),
        "plan": wording.row_label(form.rows.plan.label, report.quarter),
        "participation": form.participation.heading,
        "budget": form.budget.heading,
        "problems": form.problems_label,
        "remedies": form.remedies_label,
        "results": RESULTS,
    }
    return tuple(
        FlagView(
            mark(number),
            words.REVIEW_LEVELS[each.level],
            words.place_in_sheet(each.at, labels),
            _quoted(report, form, steps_to(each.at)),
            each.note,
            each.answer or "",
        )
        for number, each in enumerate(report.review, 1)
    )


@dataclass(frozen=True, slots=True)
class DeviationView:
    """A label that the sheet writes otherwise than its form."""

    mark: Mark
    written: str
    form: str


def deviations(report: Report) -> tuple[DeviationView, ...]:
    """Return the labels that a sheet writes otherwise than its form, numbered after what was flagged."""
    first = len(report.review) + 1
    return tuple(
        DeviationView(mark(number), each.written, each.form)
        for number, each in enumerate(report.deviations, first)
    )


def _quoted(report: Report, form: Form, steps: tuple[str | int, ...]) -> str:
    """Return the words of the sheet at a place; empty where the place is a whole part or a blank."""
    here: object = report
    for step in steps:
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
        elif isinstance(here, dict):
            here = here.get(step)
        else:
            here = getattr(here, step, None)
    match steps:
        case ("budget", "periods", int(column)) if here is not None:
            return tables.period_labels(report, form)[column]  # the record names a column by an id of ours
    match here:
        case Item(text=text) | Cell(written=str(text)) | str(text):
            return text
    return ""
