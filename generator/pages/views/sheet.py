"""A sheet as the department wrote it: each part in the sheet's own order, with what was noted of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import wording
from generator.pages.views import parts, people, tables, timing
from generator.pages.views.notes import Notes, notes
from generator.pages.views.parts import NO_NOTES, ItemView, Link, TableView
from generator.record.city import City
from generator.record.form import Form
from generator.record.report import Officer, Report, Row, Source
from generator.wording import pages as words
from generator.wording import sheets
from generator.wording.fields import FIELDS
from generator.wording.periods import period_word


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of the sheet's head or source: what it is called, and its values; none is 미기재."""

    name: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The bullets below one heading; `heading` is empty for bullets below none."""

    heading: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """One of the three rows: anchor, label, what the form adds to it, bullets by task, remark, notes."""

    anchor: str
    label: str
    note: str
    groups: tuple[GroupView, ...]
    remark: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """Problems and remedies under the labels of their form."""

    heading: str
    problems_label: str
    problems: tuple[ItemView, ...]
    remedies_label: str
    remedies: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """All that stands on a sheet."""

    lines: tuple[LineView, ...]
    progress_heading: str
    rows: tuple[RowView, ...]
    participation_heading: str
    participation: TableView
    participation_example: str
    budget_heading: str
    budget: tuple[TableView, ...]
    problems: ProblemsView
    notes: Notes
    source: tuple[LineView, ...]


def sheet(city: City, report: Report, form: Form, department: Link) -> SheetView:
    """Return a report as its sheet has it; `department` is the link to the one in charge."""
    noted = notes(report, form)
    quarter = wording.quarter(report.quarter)
    heading, period = form.participation.heading, period_word([report.quarter])
    return SheetView(
        lines=tuple(_head(city, report, department)),
        progress_heading=form.progress_heading,
        rows=tuple(_rows(report, form, noted)),
        participation_heading=heading,
        participation=tables.participation([(quarter, report)], form, heading, period),
        participation_example=form.participation.example or "",
        budget_heading=form.budget.heading,
        budget=tables.budget(report, form, quarter),
        problems=problems(report, form, noted.items),
        notes=noted,
        source=tuple(_source(report.source)) if report.source else (),
    )


def problems(report: Report, form: Form, noted: Mapping[str, tuple[str, ...]] = NO_NOTES) -> ProblemsView:
    """Return the problems and remedies of a report; `noted` by pointer."""
    return ProblemsView(
        form.problems_heading,
        form.problems_label,
        parts.items(report.problems, noted, "problems"),
        form.remedies_label,
        parts.items(report.remedies, noted, "remedies"),
    )


def bullets(row: Row) -> int:
    """Return how many items of the first level a row has (notes are not items); 0 is a row left blank."""
    return sum(1 for group in row.by_task for item in group.items if item.kind == "item")


def groups(
    row: Row, names: dict[str, str], noted: Mapping[str, tuple[str, ...]] = NO_NOTES, at: str = ""
) -> tuple[GroupView, ...]:
    """Return a row's bullets below the sheet's headings; `noted` by pointer, `at` that of the groups."""
    return tuple(
        GroupView(
            words.task(names[group.task]) if group.task else "",
            parts.items(group.items, noted, f"{at}[{index}].items"),
        )
        for index, group in enumerate(row.by_task)
    )


def _head(city: City, report: Report, department: Link) -> Iterator[LineView]:
    """Yield the lines of the sheet's head: an optional field of a report that stands there is one more."""
    yield LineView(words.DEPARTMENT, (department,))
    for officer in people.officers(city, report) or (Officer(None, None),):
        yield _line(officer.role or words.OFFICER, officer.name)
    yield LineView(words.PHONES, people.phones(report))
    yield _line(_called("as_of"), wording.day(report.as_of) if report.as_of else None)
    submitted = wording.day(report.submitted_on) if report.submitted_on else None
    yield _line(_called("submitted_on"), submitted, timing.beside_day(city, report))
    if report.reported_rate:
        yield _line(_called("reported_rate"), report.reported_rate.written)


def _rows(report: Report, form: Form, noted: Notes) -> Iterator[RowView]:
    labels = {"so_far": form.rows.so_far, "this_quarter": form.rows.this_quarter, "plan": form.rows.plan}
    names = {task.id: task.name for task in report.tasks}
    for name, row in report.rows():
        yield RowView(
            anchor=name.replace("_", "-"),
            label=wording.row_label(labels[name].label, report.quarter),
            note=labels[name].note or "",
            groups=groups(row, names, noted.items, f"{name}.by_task"),
            remark=row.remark or "",
            notes=noted.of(name),
        )


def _source(source: Source) -> Iterator[LineView]:
    """Yield the file that was handed in, who owns its characters, and who took it over."""
    yield _line(words.HANDED_IN, words.with_aside(source.file, sheets.FORMATS[source.format]))
    yield _line(words.CHECKSUM, source.sha256)
    if (own := source.characters) is not None:
        told = words.character_account(own.nonspace, own.record, own.form_labels, own.markup, own.unplaced)
        yield _line(words.CHARACTERS, told)
    yield _line(words.IMPORTED_BY, source.imported_by)
    yield _line(words.CONFIRMED_BY, source.confirmed_by)


def _line(name: str, *values: str | None) -> LineView:
    return LineView(name, tuple(Link(each, "") for each in values if each))


def _called(field: str) -> str:
    return FIELDS["Report"][field][0]
