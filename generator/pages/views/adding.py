"""Numbers of reports that mean the same, added: money and participation, never one with the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator import wording
from generator.ledger.status_as_of import StatusAsOf
from generator.ledger.sums import (
    Sum,
    as_budgets,
    budget_sum,
    latest_reports,
    participation_sum,
    summed_sources,
)
from generator.pages import parts
from generator.pages.drawings import charts
from generator.pages.drawings.bars import Bars
from generator.pages.links import LinkBuilder
from generator.pages.parts import CellView, Link, RowView, TableView
from generator.pages.views import tables
from generator.published import addresses
from generator.record.form import BudgetForm, CountsForm, Form
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import tallies
from generator.wording.periods import said_of


@dataclass(frozen=True, slots=True)
class Alike:
    """Reports whose numbers mean the same: planned and spent money, or other forms, are never added.

    `meaning` is a word of the form (`spent`, `this_quarter`), `heading` and `note` say it to readers. `sums`
    adds up reports, a sum for each of the `columns`; `drawn` draws groups of them. `anchor` is where the
    numbers stand on a report's page.
    """

    form: Form
    meaning: str
    reports: list[Report]
    heading: str
    note: str
    columns: tuple[str, ...]
    sums: Callable[[Sequence[Report]], list[Sum]]
    drawn: Callable[[str, str, Iterable[tuple[str, Sequence[Report]]]], Bars | None]
    anchor: str

    def line(
        self, head: Link, reports: Sequence[Report], aside: str = "", *, is_sum: bool = False
    ) -> RowView:
        """Return the row of some of the reports."""
        cells = tuple(map(parts.sum_cell, self.sums(reports)))
        return RowView(CellView(head.words, href=head.href, aside=aside), cells, is_sum=is_sum)

    def table(
        self, caption: str, corner: str, rows: Iterable[RowView], drawing: Bars | None = None
    ) -> TableView:
        """Return a table of the same columns."""
        return TableView(caption, self.note, corner, self.columns, tuple(rows), drawing)


def added(around: LinkBuilder, stand: Iterable[StatusAsOf]) -> tuple[tuple[str, TableView], ...]:
    """Return the money and then the participation of some pledges, a row for each newest report."""
    reports = latest_reports(stand)
    return tuple(_added(around, each) for each in (*money(around, reports), *counts(around, reports)))


def _added(around: LinkBuilder, own: Alike) -> tuple[str, TableView]:
    rows = [
        own.line(around.pledge(each.pledge), [each], wording.quarter(each.quarter)) for each in own.reports
    ]
    whole = own.line(Link(tallies.ALL, ""), own.reports, is_sum=True)
    caption = words.by_each(own.heading, words.PLEDGE)
    return own.heading, own.table(caption, words.PLEDGE, (*rows, whole))


def money(around: LinkBuilder, reports: Iterable[Report]) -> Iterator[Alike]:
    """Yield reports whose amounts mean the same: those of their budgets, then those of tables of money."""
    every, forms = tuple(reports), around.records.forms
    budgeted = [each for each in every if forms[each.form].budget.periods]
    alike = [("budget", *each) for each in _alike(around.records, budgeted, tables.basis)]
    for key, form in forms.items():
        told = as_budgets(form, [each for each in every if each.form == key])
        alike += [(addresses.section(name), *each) for name, each in told]
    for anchor, form, basis, own in alike:
        budget, meaning = form.budget, words.BASIS[basis]
        yield Alike(
            form,
            basis,
            own,
            f"{budget.heading} ({meaning})",
            words.sum_note(budget.unit, meaning),
            tuple(period.label for period in budget.periods),
            partial(_amounts, budget),
            partial(charts.money_of_groups, budget),
            anchor,
        )


def counts(around: LinkBuilder, reports: Iterable[Report]) -> Iterator[Alike]:
    """Yield reports whose counts of participation mean the same."""
    forms = around.records.forms
    counted = (each for each in reports if forms[each.form].participation.kinds)
    for form, covers, own in _alike(around.records, counted, tables.covers):
        held, meaning = form.participation, said_of(words.COVERS[covers], around.period)
        yield Alike(
            form,
            covers,
            own,
            f"{held.heading} ({meaning})",
            words.sum_note(held.unit, meaning),
            tuple(kind.label for kind in held.kinds),
            partial(_counts, held),
            partial(charts.counts_of_groups, held),
            "participation",
        )


def _amounts(form: BudgetForm, reports: Sequence[Report]) -> list[Sum]:
    sources = summed_sources(form)
    return [budget_sum(reports, form, sources, period.id) for period in form.periods]


def _counts(form: CountsForm, reports: Sequence[Report]) -> list[Sum]:
    return [participation_sum(reports, kind.id) for kind in form.kinds]


def _alike(
    records: Records, reports: Iterable[Report], meaning: Callable[[Report, Form], str]
) -> Iterator[tuple[Form, str, list[Report]]]:
    """Yield reports by form and meaning, in the order of the city's forms."""
    forms = records.forms
    groups: dict[tuple[str, str], list[Report]] = {}
    for report in reports:
        groups.setdefault((report.form, meaning(report, forms[report.form])), []).append(report)
    order = list(forms)
    for key in sorted(groups, key=lambda each: (order.index(each[0]), each[1])):
        yield forms[key[0]], key[1], groups[key]
