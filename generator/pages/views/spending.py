"""Money over all pledges: each pledge's newest report, added by source, field and department."""

from __future__ import annotations

from generator.ledger import addresses
from generator.ledger.standing import current_quarter, standings
from generator.ledger.sums import budget_sum, latest_reports
from generator.pages.drawings import money
from generator.pages.page import Page
from generator.pages.views import amounts, parts, tables
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, Link, RowView, TableView
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
from generator.record.form import BudgetForm, Form
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import titles
from generator.wording import totals as told


def page(records: Records) -> Page:
    """Return the page of money."""
    around = Around(records, addresses.BUDGET)
    reports = latest_reports(standings(records, current_quarter(records)))
    forms = enumerate(alike(records, reports, tables.basis))
    description = titles.budget(records.city.record.name, as_of(around))
    shown = (_form(around, number, *each) for number, each in forms)
    return totals_page(around, words.BUDGET, "budget", description, shown)


def _form(around: Around, number: int, form: Form, basis: str, reports: list[Report]) -> FormTables:
    budget = form.budget
    heading = words.with_aside(budget.heading, words.BASIS[basis])
    note = words.sum_note(budget.unit, words.BASIS[basis])
    labels = tuple(period.label for period in budget.periods)
    caption = words.over_pledges(heading, len(reports))
    lines = tuple(
        _line(around.pledge(report.pledge), budget, [report], kinship(around, report)) for report in reports
    )
    return FormTables(
        heading,
        _told(budget, reports),
        TableView(
            caption,
            note,
            words.SOURCE,
            labels,
            _by_source(budget, reports),
            money.of_reports(f"money-{number}", caption, budget, reports),
        ),
        tuple(_groups(f"money-{number}", note, budget, each) for each in groupings(around, heading, reports)),
        TableView(words.by_pledge(heading), note, words.PLEDGE, labels, lines),
        amounts.gaps_of(around, budget, reports, note),
    )


def _by_source(budget: BudgetForm, reports: list[Report]) -> tuple[RowView, ...]:
    return tuple(
        RowView(
            CellView(source.label),
            tuple(
                parts.sum_cell(budget_sum(reports, budget, [source.id], each.id)) for each in budget.periods
            ),
            is_sum=source.role == "total",
        )
        for source in budget.sources
    )


def _groups(name: str, note: str, budget: BudgetForm, by: Grouping) -> GroupTable:
    rows = tuple(_line(link, budget, own, told.reports(len(own))) for link, own in by.groups)
    labels = tuple(period.label for period in budget.periods)
    shown = [(link.words, own) for link, own in by.groups]
    drawing = money.of_groups(f"{name}-{by.name}", by.caption, budget, shown)
    table = TableView(by.caption, note, by.corner, labels, rows, drawing)
    return GroupTable(by.name, by.heading, table)


def _line(link: Link, budget: BudgetForm, reports: list[Report], aside: str) -> RowView:
    sources = money.summed_sources(budget)
    sums = (budget_sum(reports, budget, sources, period.id) for period in budget.periods)
    head = CellView(link.words, href=link.href, aside=aside)
    return RowView(head, tuple(parts.sum_cell(each) for each in sums))


def _told(budget: BudgetForm, reports: list[Report]) -> str:
    sources = [source.id for source in budget.sources]
    sums = [budget_sum(reports, budget, sources, period.id) for period in budget.periods]
    return told.money_cells(
        len(reports),
        sum(each.filled for each in sums),
        sum(each.blank for each in sums),
        sum(each.words for each in sums),
    )
