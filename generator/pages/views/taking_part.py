"""Participation over all pledges: counts added within each quarter, and of each pledge's newest report."""

from __future__ import annotations

from generator.ledger import addresses
from generator.ledger.sums import participation_sum
from generator.pages.drawings import participation as drawing
from generator.pages.page import Page
from generator.pages.views import parts, tables
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, RowView, TableView
from generator.pages.views.totals import (
    FormTables,
    Grouping,
    GroupTable,
    alike,
    as_of,
    groupings,
    kinship,
    totals_page,
)
from generator.record.dates import Quarter
from generator.record.form import CountsForm, Form
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import titles
from generator.wording import totals as told
from generator.wording.periods import said_of


def page(records: Records) -> Page:
    """Return the page of participation."""
    around = Around(records, addresses.PARTICIPATION)
    reports = tuple(filed.record for filed in records.reports.values())
    forms = enumerate(alike(records, reports, tables.covers))
    description = titles.participation(records.city.record.name, as_of(around))
    shown = (_form(around, number, *each) for number, each in forms)
    return totals_page(around, words.PARTICIPATION, "participation", description, shown)


def _form(around: Around, number: int, form: Form, covers: str, reports: list[Report]) -> FormTables:
    own = form.participation
    meaning = said_of(words.COVERS[covers], around.period)
    heading = words.with_aside(own.heading, meaning)
    note = words.sum_note(own.unit, meaning)
    by_quarter: dict[Quarter, list[Report]] = {}
    latest: dict[str, Report] = {}
    for report in sorted(reports, key=lambda each: each.quarter.last):
        by_quarter.setdefault(report.quarter, []).append(report)
        latest[report.pledge] = report
    newest = [latest[key] for key in around.records.pledges if key in latest]
    quarters = [(around.quarter(quarter), each) for quarter, each in reversed(by_quarter.items())]
    by = Grouping("quarters", around.period, "", words.by_period(heading, around.period), tuple(quarters))
    lines = tuple(_line(around, own, report) for report in newest)
    return FormTables(
        heading,
        _told(own, reports),
        _groups(f"counts-{number}", note, own, by),
        tuple(
            GroupTable(each.name, each.heading, _groups(f"counts-{number}", note, own, each))
            for each in groupings(around, heading, newest)
        ),
        TableView(words.by_pledge(heading), note, words.PLEDGE, _labels(own), lines),
    )


def _groups(name: str, note: str, form: CountsForm, by: Grouping) -> TableView:
    rows = tuple(
        RowView(
            CellView(link.words, href=link.href, aside=told.reports(len(own))),
            tuple(parts.sum_cell(participation_sum(own, kind.id)) for kind in form.kinds),
        )
        for link, own in by.groups
    )
    shown = [(link.words, own) for link, own in by.groups]
    drawn = drawing.of_groups(f"{name}-{by.name}", by.caption, form, shown)
    return TableView(by.caption, note, by.corner, _labels(form), rows, drawn)


def _labels(form: CountsForm) -> tuple[str, ...]:
    return tuple(kind.label for kind in form.kinds)


def _line(around: Around, form: CountsForm, report: Report) -> RowView:
    link = around.report(report.pledge, report.quarter.written)
    head = words.with_aside(around.pledge(report.pledge).words, link.words)
    cells = tuple(parts.cell(report.participation.counts[kind.id]) for kind in form.kinds)
    return RowView(CellView(head, href=link.href, aside=kinship(around, report)), cells)


def _told(form: CountsForm, reports: list[Report]) -> str:
    sums = [participation_sum(reports, kind.id) for kind in form.kinds]
    return told.count_cells(
        len(reports),
        sum(each.filled for each in sums),
        sum(each.blank for each in sums),
        sum(each.words for each in sums),
    )
