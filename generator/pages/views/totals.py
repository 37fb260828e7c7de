"""Money and participation over all pledges: sums that say what they could not count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import Standing, current_quarter, standings
from generator.ledger.sums import (
    budget_sum,
    latest_reports,
    participation_sum,
    reports_of,
    total_source,
)
from generator.pages.page import Page
from generator.pages.views import parts, tables
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.record.city import Form
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words


@dataclass(frozen=True, slots=True)
class FormTables:
    """The tables of one form: over all pledges, and by pledge."""

    heading: str
    whole: TableView
    by_pledge: TableView


@dataclass(frozen=True, slots=True)
class TotalsView:
    """What the page of money or of participation shows."""

    crumbs: tuple[Link, ...]
    heading: str
    as_of: str
    forms: tuple[FormTables, ...]


def pages(records: Records) -> Iterable[Page]:
    """Return the pages of money and of participation."""
    yield _page(records, addresses.BUDGET, words.BUDGET, "budget")
    yield _page(records, addresses.PARTICIPATION, words.PARTICIPATION, "participation")


def _page(records: Records, address: str, heading: str, template: str) -> Page:
    around = Around(records, address)
    now = current_quarter(records)
    stand = standings(records, now)
    of_form = _budget if template == "budget" else _participation
    forms = tuple(
        of_form(around, form, stand) for form in records.city.record.forms if latest_reports(stand, form)
    )
    view = TotalsView((around.home(),), heading, wording.quarter(now), forms)
    told = words.section_description(heading, records.city.record.name)
    return Page(address, heading, told, template, view)


def _budget(around: Around, form: Form, stand: Iterable[Standing]) -> FormTables:
    reports = latest_reports(stand, form)
    budget = form.budget
    whole = tuple(
        RowView(
            CellView(source.label),
            tuple(
                parts.sum_cell(budget_sum(reports, budget, [source.id], each.id)) for each in budget.periods
            ),
            is_sum=source.role == "total",
        )
        for source in budget.sources
    )
    # Where the form has no row of sums, a pledge's line adds up its sources.
    total = total_source(budget)
    sources = [total] if total else [source.id for source in budget.sources]
    lines = tuple(_pledge_line(around, report, form, sources) for report in reports)
    meaning = words.meaning(words.BASIS, sorted({tables.basis(report, form) for report in reports}))
    note = words.sum_note(budget.unit, meaning)
    labels = tuple(period.label for period in budget.periods)
    return FormTables(
        budget.heading,
        TableView(words.over_pledges(budget.heading, len(reports)), note, words.SOURCE, labels, whole),
        TableView(words.by_pledge(budget.heading), note, words.PLEDGE, labels, lines),
    )


def _pledge_line(around: Around, report: Report, form: Form, sources: list[str]) -> RowView:
    sums = (budget_sum([report], form.budget, sources, period.id) for period in form.budget.periods)
    link = around.pledge(report.pledge)
    return RowView(CellView(link.words, href=link.href), tuple(parts.sum_cell(each) for each in sums))


def _participation(around: Around, form: Form, stand: Iterable[Standing]) -> FormTables:
    records = around.records
    own = form.participation
    labels = tuple(kind.label for kind in own.kinds)
    all_on_form = [filed.record for filed in records.reports.values() if filed.record.form == form.id]
    spans = sorted({tables.covers(report, form) for report in all_on_form})
    note = words.sum_note(own.unit, words.meaning(words.COVERS, spans))
    rows = []
    for quarter in reversed(records.quarters):
        reports = [report for report in reports_of(records, quarter.written) if report.form == form.id]
        if reports:
            cells = tuple(parts.sum_cell(participation_sum(reports, kind.id)) for kind in own.kinds)
            href = addresses.relative(addresses.quarter(quarter.written), around.address)
            rows.append(RowView(CellView(wording.quarter(quarter), href=href), cells))
    lines = []
    for report in latest_reports(stand, form):
        link = around.report(report.pledge, report.quarter.written)
        title = around.pledge(report.pledge).words
        cells = tuple(parts.cell(report.participation.counts[kind.id]) for kind in own.kinds)
        lines.append(RowView(CellView(words.with_aside(title, link.words), href=link.href), cells))
    return FormTables(
        own.heading,
        TableView(words.by_quarter(own.heading), note, words.QUARTER, labels, tuple(rows)),
        TableView(words.by_pledge(own.heading), note, words.PLEDGE, labels, tuple(lines)),
    )
