"""The money and the participation of some pledges: a row for each newest report, and their sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger.standing import Standing
from generator.ledger.sums import budget_sum, latest_reports, participation_sum
from generator.pages.drawings.money import summed_sources
from generator.pages.views import parts, tables
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, RowView, TableView
from generator.pages.views.totals import alike
from generator.record.form import BudgetForm, CountsForm
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import tallies
from generator.wording.periods import said_of


@dataclass(frozen=True, slots=True)
class Added:
    """A table of numbers that mean the same, and what they are."""

    heading: str
    table: TableView


def added(around: Around, stand: Iterable[Standing]) -> tuple[Added, ...]:
    """Return the money and then the participation of some pledges, apart where numbers differ in meaning."""
    records = around.records
    reports = latest_reports(stand)
    money = (
        _money(around, form.budget, basis, own) for form, basis, own in alike(records, reports, tables.basis)
    )
    counts = (
        _counts(around, form.participation, covers, own)
        for form, covers, own in alike(records, reports, tables.covers)
    )
    return (*money, *counts)


def _money(around: Around, form: BudgetForm, basis: str, reports: list[Report]) -> Added:
    heading = words.with_aside(form.heading, words.BASIS[basis])
    sources = summed_sources(form)

    def cells(own: list[Report]) -> tuple[CellView, ...]:
        return tuple(parts.sum_cell(budget_sum(own, form, sources, period.id)) for period in form.periods)

    rows = (*(RowView(_head(around, each), cells([each])) for each in reports), _sum(cells(reports)))
    note = words.sum_note(form.unit, words.BASIS[basis])
    labels = tuple(period.label for period in form.periods)
    return Added(heading, TableView(words.by_pledge(heading), note, words.PLEDGE, labels, rows))


def _counts(around: Around, form: CountsForm, covers: str, reports: list[Report]) -> Added:
    meaning = said_of(words.COVERS[covers], around.period)
    heading = words.with_aside(form.heading, meaning)

    def cells(own: list[Report]) -> tuple[CellView, ...]:
        return tuple(parts.sum_cell(participation_sum(own, kind.id)) for kind in form.kinds)

    rows = (*(RowView(_head(around, each), cells([each])) for each in reports), _sum(cells(reports)))
    note = words.sum_note(form.unit, meaning)
    labels = tuple(kind.label for kind in form.kinds)
    return Added(heading, TableView(words.by_pledge(heading), note, words.PLEDGE, labels, rows))


def _head(around: Around, report: Report) -> CellView:
    link = around.pledge(report.pledge)
    return CellView(link.words, href=link.href, aside=wording.quarter(report.quarter))


def _sum(cells: tuple[CellView, ...]) -> RowView:
    return RowView(CellView(tallies.ALL), cells, is_sum=True)
