"""One report whole: every part of the sheet in the sheet's own order, as the department wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.pages.page import Page
from generator.pages.views import changes, parts, people, results, tables
from generator.pages.views.corrected import CorrectionView, of_report
from generator.pages.views.links import Around, edit_link
from generator.pages.views.notes import Notes, notes
from generator.pages.views.parts import NO_NOTES, ItemView, Link, StatusView, TableView
from generator.pages.views.results import ResultsView
from generator.pages.views.timing import beside_day, late_words
from generator.record.chains import entries
from generator.record.form import Form
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report, Row, Source
from generator.wording import corrections as correction_words
from generator.wording import pages as words
from generator.wording import sheets, titles
from generator.wording.periods import period_word


@dataclass(frozen=True, slots=True)
class GroupView:
    """The bullets below one heading; `heading` is empty for bullets below none."""

    heading: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class RowOfSheet:
    """One of the three rows: anchor, label, what the form adds to it, bullets by task, remark, notes."""

    anchor: str
    label: str
    note: str
    groups: tuple[GroupView, ...]
    remark: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """The file that was handed in, and who owns its characters."""

    file: str
    format: str
    sha256: str
    characters: str
    imported_by: str
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the page of a report shows."""

    crumbs: tuple[Link, ...]
    number: str
    title: str
    quarter: str
    department: Link
    officers: tuple[people.OfficerView, ...]
    phones: tuple[Link, ...]
    as_of: str
    submitted_on: str
    timing: str
    is_late: bool
    status: StatusView
    reported_rate: str
    progress_heading: str
    rows: tuple[RowOfSheet, ...]
    results: ResultsView | None
    participation_heading: str
    participation: TableView
    participation_example: str
    budget_heading: str
    budget: tuple[TableView, ...]
    problems_heading: str
    problems_label: str
    problems: tuple[ItemView, ...]
    remedies_label: str
    remedies: tuple[ItemView, ...]
    changes: TableView | None
    notes: Notes
    source: SourceView | None
    citation: str
    edit: Link
    pledge: Link
    earlier: Link | None
    later: Link | None
    corrections: tuple[CorrectionView, ...]
    all_corrections: Link


def page(records: Records, filed: Filed[Report]) -> Page:
    """Return the page of one report."""
    report = filed.record
    city = records.city.record
    pledge = records.pledges[report.pledge].record
    form = city.form(report.form)
    if form is None:  # the checks refuse such a record
        raise KeyError(report.form)
    address = addresses.report(report.pledge, report.quarter.written)
    around = Around(records, address)
    quarter = wording.quarter(report.quarter)
    title = words.report_title(pledge.number, report.title, quarter)
    earlier, later = around.neighbours(report)
    noted = notes(report, form)
    named = words.pledge_title(pledge.number, report.title)
    counted = titles.report(named, quarter, bullets(report.this_quarter), bullets(report.plan))
    view = ReportView(
        crumbs=(
            around.home(),
            around.field(pledge.field),
            around.pledge(report.pledge),
        ),
        number=pledge.number,
        title=report.title,
        quarter=quarter,
        department=around.department(report.department.name),
        officers=people.officers(records.city.record, report),
        phones=people.phones(report),
        as_of=wording.day(report.as_of) if report.as_of else "",
        submitted_on=wording.day(report.submitted_on) if report.submitted_on else "",
        timing=beside_day(city, report),
        is_late=bool(late_words(city, report)),
        status=parts.report_status(records, report),
        reported_rate=report.reported_rate.written if report.reported_rate else "",
        progress_heading=form.progress_heading,
        rows=rows_of_sheet(report, form, noted),
        results=results.results(around, report),
        participation_heading=form.participation.heading,
        participation=tables.participation(
            [(quarter, report)], form, form.participation.heading, period_word([report.quarter])
        ),
        participation_example=form.participation.example or "",
        budget_heading=form.budget.heading,
        budget=tables.budget(report, form, quarter),
        problems_heading=form.problems_heading,
        problems_label=form.problems_label,
        problems=parts.items(report.problems, noted.items, "problems"),
        remedies_label=form.remedies_label,
        remedies=parts.items(report.remedies, noted.items, "remedies"),
        changes=changes.of_record(around, entries(filed), words.CHANGES_IN_REPORT),
        notes=noted,
        source=_source(report.source),
        citation=around.citation(named, quarter),
        edit=edit_link(around, filed.path),
        pledge=around.pledge(report.pledge),
        earlier=earlier,
        later=later,
        corrections=of_report(around, report),
        all_corrections=around.to(correction_words.CORRECTIONS, addresses.CORRECTIONS),
    )
    return Page(address, title, counted, "report", view)


def bullets(row: Row) -> int:
    """Return how many items of the first level a row has (notes are not items); 0 is a row left blank."""
    return sum(1 for group in row.by_task for item in group.items if item.kind == "item")


def rows_of_sheet(report: Report, form: Form, noted: Notes) -> tuple[RowOfSheet, ...]:
    """Return the three rows, each bullet below its heading, as the sheet has them."""
    labels = {"so_far": form.rows.so_far, "this_quarter": form.rows.this_quarter, "plan": form.rows.plan}
    names = {task.id: task.name for task in report.tasks}
    return tuple(
        RowOfSheet(
            anchor=name.replace("_", "-"),
            label=wording.row_label(labels[name].label, report.quarter),
            note=labels[name].note or "",
            groups=groups(row, names, noted.items, f"{name}.by_task"),
            remark=row.remark or "",
            notes=noted.of(name),
        )
        for name, row in report.rows()
    )


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


def _source(source: Source | None) -> SourceView | None:
    if source is None:
        return None
    shown = ""
    if (own := source.characters) is not None:
        shown = words.character_account(
            own.nonspace,
            own.record,
            own.form_labels,
            own.markup,
            own.unplaced,
        )
    return SourceView(
        source.file,
        sheets.FORMATS[source.format],
        source.sha256,
        shown,
        source.imported_by or "",
        source.confirmed_by or "",
    )
