"""Money and participation over all pledges: sums that say what they could not count."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import current_quarter, standings
from generator.ledger.sums import (
    budget_sum,
    latest_reports,
    participation_sum,
    total_source,
)
from generator.pages.page import Page
from generator.pages.views import parts, tables
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.record.city import Form
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import titles
from generator.wording.periods import said_of


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
    yield _budget(records)
    yield _participation(records)


def _budget(records: Records) -> Page:
    around = Around(records, addresses.BUDGET)
    reports = latest_reports(standings(records, current_quarter(records)))
    return _page(
        around,
        words.BUDGET,
        "budget",
        titles.budget,
        (
            _money(around, form, meaning, own)
            for (form, meaning), own in _alike(records, reports, tables.basis)
        ),
    )


def _participation(records: Records) -> Page:
    around = Around(records, addresses.PARTICIPATION)
    reports = tuple(filed.record for filed in records.reports.values())
    return _page(
        around,
        words.PARTICIPATION,
        "participation",
        titles.participation,
        (
            _counts(around, form, meaning, own)
            for (form, meaning), own in _alike(records, reports, tables.covers)
        ),
    )


def _page(
    around: Around,
    heading: str,
    template: str,
    told: Callable[[str, str], str],
    forms: Iterable[FormTables],
) -> Page:
    now = wording.quarter(current_quarter(around.records))
    view = TotalsView((around.home(),), heading, now, tuple(forms))
    return Page(around.address, heading, told(around.records.city.record.name, now), template, view)


def _alike(
    records: Records,
    reports: Iterable[Report],
    meaning: Callable[[Report, Form], str],
) -> Iterable[tuple[tuple[Form, str], list[Report]]]:
    """Group reports whose numbers mean the same: planned and spent money, or other forms, are never added."""
    forms = {form.id: form for form in records.city.record.forms}
    groups: dict[tuple[str, str], list[Report]] = {}
    for report in reports:
        groups.setdefault((report.form, meaning(report, forms[report.form])), []).append(report)
    order = list(forms)
    for key in sorted(groups, key=lambda each: (order.index(each[0]), each[1])):
        yield (forms[key[0]], key[1]), groups[key]


def _money(around: Around, form: Form, basis: str, reports: list[Report]) -> FormTables:
    budget = form.budget
    heading = words.with_aside(budget.heading, words.BASIS[basis])
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
    note = words.sum_note(budget.unit, words.BASIS[basis])
    labels = tuple(period.label for period in budget.periods)
    return FormTables(
        heading,
        TableView(words.over_pledges(heading, len(reports)), note, words.SOURCE, labels, whole),
        TableView(words.by_pledge(heading), note, words.PLEDGE, labels, lines),
    )


def _pledge_line(around: Around, report: Report, form: Form, sources: list[str]) -> RowView:
    sums = (budget_sum([report], form.budget, sources, period.id) for period in form.budget.periods)
    link = around.pledge(report.pledge)
    return RowView(CellView(link.words, href=link.href), tuple(parts.sum_cell(each) for each in sums))


def _counts(around: Around, form: Form, covers: str, reports: list[Report]) -> FormTables:
    own = form.participation
    meaning = said_of(words.COVERS[covers], around.period)
    heading = words.with_aside(own.heading, meaning)
    labels = tuple(kind.label for kind in own.kinds)
    note = words.sum_note(own.unit, meaning)
    by_quarter: dict[Quarter, list[Report]] = {}
    newest: dict[str, Report] = {}
    for report in sorted(reports, key=lambda each: each.quarter.last):
        by_quarter.setdefault(report.quarter, []).append(report)
        newest[report.pledge] = report
    rows = []
    for quarter, together in reversed(by_quarter.items()):
        cells = tuple(parts.sum_cell(participation_sum(together, kind.id)) for kind in own.kinds)
        link = around.quarter(quarter)
        rows.append(RowView(CellView(link.words, href=link.href), cells))
    lines = []
    for key in around.records.pledges:
        if (report_ := newest.get(key)) is not None:
            link = around.report(key, report_.quarter.written)
            cells = tuple(parts.cell(report_.participation.counts[kind.id]) for kind in own.kinds)
            head = words.with_aside(around.pledge(key).words, link.words)
            lines.append(RowView(CellView(head, href=link.href), cells))
    return FormTables(
        heading,
        TableView(words.by_period(heading, around.period), note, around.period, labels, tuple(rows)),
        TableView(words.by_pledge(heading), note, words.PLEDGE, labels, tuple(lines)),
    )
