"""Money and participation added over reports that mean the same, never one with the other; the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import TypeAlias

from generator import wording
from generator.ledger.differences import Difference, budget_differences
from generator.ledger.status_as_of import StatusAsOf, current_quarter, statuses_as_of
from generator.ledger.sums import (
    Sum,
    as_budgets,
    budget_sum,
    latest_reports,
    participation_sum,
    summed_sources,
    total_cells,
)
from generator.pages import parts
from generator.pages.drawings import charts
from generator.pages.drawings.bars import Bars
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, PageLink, RowView, TableView, View
from generator.pages.views import tables
from generator.published import addresses
from generator.record.adding import Total, gaps
from generator.record.dates import Quarter
from generator.record.form import BudgetForm, CountsForm, Form
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import amounts as told
from generator.wording import changes as change_words
from generator.wording import pages as page_words
from generator.wording import said_of


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
        self, head: PageLink, reports: Sequence[Report], aside: str = "", *, is_sum: bool = False
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
    return tuple(_added_of(around, each) for each in (*money(around, reports), *counts(around, reports)))


def _added_of(around: LinkBuilder, own: Alike) -> tuple[str, TableView]:
    rows = [
        own.line(around.pledge(each.pledge), [each], wording.quarter(each.quarter)) for each in own.reports
    ]
    whole = own.line(PageLink(wording.ALL, ""), own.reports, is_sum=True)
    caption = page_words.by_each(own.heading, page_words.PLEDGE)
    return own.heading, own.table(caption, page_words.PLEDGE, (*rows, whole))


def money(around: LinkBuilder, reports: Iterable[Report]) -> Iterator[Alike]:
    """Yield reports whose amounts mean the same: those of their budgets, then those of tables of money."""
    every, forms = tuple(reports), around.records.forms
    budgeted = [each for each in every if forms[each.form].budget.periods]
    alike = [("budget", *each) for each in _alike(around.records, budgeted, tables.basis)]
    for key, form in forms.items():
        told = as_budgets(form, [each for each in every if each.form == key])
        alike += [(addresses.section(name), *each) for name, each in told]
    for anchor, form, basis, own in alike:
        budget, meaning = form.budget, page_words.BASIS[basis]
        yield Alike(
            form,
            basis,
            own,
            f"{budget.heading} ({meaning})",
            page_words.sum_note(budget.unit, meaning),
            tuple(period.label for period in budget.periods),
            partial(_amount_sums, budget),
            partial(charts.money_of_groups, budget),
            anchor,
        )


def counts(around: LinkBuilder, reports: Iterable[Report]) -> Iterator[Alike]:
    """Yield reports whose counts of participation mean the same."""
    forms = around.records.forms
    counted = (each for each in reports if forms[each.form].participation.kinds)
    for form, covers, own in _alike(around.records, counted, tables.covers):
        held, meaning = form.participation, said_of(page_words.COVERS[covers], around.period)
        yield Alike(
            form,
            covers,
            own,
            f"{held.heading} ({meaning})",
            page_words.sum_note(held.unit, meaning),
            tuple(kind.label for kind in held.kinds),
            partial(_count_sums, held),
            partial(charts.counts_of_groups, held),
            "participation",
        )


def _amount_sums(form: BudgetForm, reports: Sequence[Report]) -> list[Sum]:
    sources = summed_sources(form)
    return [budget_sum(reports, form, sources, period.id) for period in form.periods]


def _count_sums(form: CountsForm, reports: Sequence[Report]) -> list[Sum]:
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


_Total: TypeAlias = tuple[Sum, tuple[str, str]]
"""The total of a report, with its unit and its meaning."""


def gaps_of(
    around: LinkBuilder, form: BudgetForm, reports: Iterable[Report], note: str, anchor: str
) -> TableView | None:
    """Return what does not add up in some reports, a row each; None where all does.

    `anchor` is where the amounts stand on a report's page.
    """
    rows = tuple(
        _gap(around, form, report, each, anchor)
        for report in reports
        for project in report.budget.projects
        for each in gaps(form, project)
    )
    return TableView(told.GAPS, note, page_words.PLEDGE, told.GAP_HEADS, rows) if rows else None


def changed_of_pledge(around: LinkBuilder, filed: LoadedRecord[Report]) -> TableView | None:
    """Return each amount of a report that changed since the one before it; None where none did."""
    report = around.report(filed.record.pledge, filed.record.quarter)
    rows = tuple(
        RowView(
            CellView(
                report.words, href=f"{report.href}#budget", aside=change_words.BETWEEN.join(each.labels)
            ),
            (_side(each.before, each), _side(each.after, each), _step(each.step)),
        )
        for each in budget_differences(around.records, filed)
    )
    if not rows:
        return None
    return TableView(told.CHANGED_AMOUNTS, told.CHANGED_NOTE, told.REPORT_AND_CELL, told.CHANGED_HEADS, rows)


def changed_in(around: LinkBuilder, quarter: Quarter) -> TableView | None:
    """Return the pledges whose amounts changed in a quarter's report: how many cells, and the total."""
    rows = tuple(_changed_rows(around, quarter))
    if not rows:
        return None
    caption = told.changed_in(wording.quarter(quarter))
    return TableView(caption, told.PLEDGES_NOTE, page_words.PLEDGE, told.PLEDGES_HEADS, rows)


def _changed_rows(around: LinkBuilder, quarter: Quarter) -> Iterator[RowView]:
    records = around.records
    for key in records.pledges:
        filed, before = records.reports.get((key, quarter.written)), records.report_before(key, quarter)
        count = sum(1 for _ in budget_differences(records, filed)) if filed else 0
        if filed and before and count:
            link = around.report_of(key, quarter)
            was, now = (_total_of(records, each.record) for each in (before, filed))
            sums = (parts.sum_cell(was[0]), parts.sum_cell(now[0]))
            yield RowView(
                CellView(link.words, href=f"{link.href}#budget"),
                (parts.count_cell(count), *sums, _step(_between(was, now))),
            )


def _total_of(records: Records, report: Report) -> _Total:
    form = records.forms[report.form].budget
    return Sum.of(total_cells(report, form), form), (form.unit, report.budget.basis or form.basis)


def _between(was: _Total, now: _Total) -> Decimal | None:
    """Return by how much a total moved; None where the two mean other things, or a cell was not added."""
    (old, one), (new, other) = was, now
    if old.value is None or new.value is None or old.blank + old.words + new.blank + new.words:
        return None
    return new.value - old.value if one == other else None


def _gap(around: LinkBuilder, form: BudgetForm, report: Report, total: Total, anchor: str) -> RowView:
    link = around.report(report.pledge, report.quarter)
    source = next(each.label for each in form.sources if each.id == total.source)
    head = CellView(around.pledge(report.pledge).words, href=f"{link.href}#{anchor}", aside=link.words)
    return RowView(
        head,
        (
            CellView(told.total_at(total.way, source, form.periods[total.column].label)),
            parts.cell(total.cell),
            parts.sum_cell(Sum.of(total.parts)),
            replace(_step(total.difference), aside=told.AT_LEAST if total.is_open else ""),
        ),
    )


def _side(written: str | None, each: Difference) -> CellView:
    if written is None:
        return CellView(wording.BLANK, is_blank=True)
    return CellView(written, is_number=each.step is not None, aside=each.unit or "")


def _step(step: Decimal | None) -> CellView:
    if step is None:
        return CellView(told.UNCOUNTED, is_blank=True)
    return CellView(f"{'+' if step > 0 else ''}{wording.number(step)}", is_number=True)


Groups: TypeAlias = list[tuple[PageLink, list[Report]]]
"""Fields, departments or quarters, each with its reports."""


def budget_page(records: Records) -> Page:
    """Return the page of money: each pledge's newest report, added by source, field and department."""
    around = LinkBuilder(records, addresses.BUDGET)
    reports = latest_reports(statuses_as_of(records, current_quarter(records)))
    forms = (_money_view(around, *each) for each in enumerate(money(around, reports), 1))
    return _totals_page(around, page_words.BUDGET, forms, is_money=True)


def participation_page(records: Records) -> Page:
    """Return the page of participation: counts within each quarter, and of each pledge's newest report."""
    around = LinkBuilder(records, addresses.PARTICIPATION)
    reports = [filed.record for filed in records.reports.values()]
    forms = (_counts_view(around, *each) for each in enumerate(counts(around, reports), 1))
    return _totals_page(around, page_words.PARTICIPATION, forms, is_money=False)


def _totals_page(around: LinkBuilder, title: str, forms: Iterable[View], *, is_money: bool) -> Page:
    view = {"now": current_quarter(around.records), "forms": tuple(forms), "is_money": is_money}
    return Page(around.address, title, "totals", view)


def _money_view(around: LinkBuilder, number: int, own: Alike) -> View:
    """Return the tables of one form and one meaning; `held` what their cells hold."""
    name, form, reports = f"money-{number - 1}", own.form.budget, own.reports
    caption = page_words.over_pledges(own.heading, len(reports))

    def added(*sources: str) -> list[Sum]:
        return [budget_sum(reports, form, sources, period.id) for period in form.periods]

    by_source = [
        RowView(CellView(each.label), tuple(map(parts.sum_cell, added(each.id))), is_sum=each.role == "total")
        for each in form.sources
    ]
    is_timed = any(each.role != "total" for each in form.periods)
    drawing = charts.money_of_reports(name, caption, form, reports) if is_timed else None
    lines = [own.line(around.pledge(each.pledge), [each], _belonging(around, each)) for each in reports]
    return {
        "heading": own.heading,
        "held": _held(len(reports), added(*(each.id for each in form.sources))),
        "whole": own.table(caption, page_words.SOURCE, by_source, drawing),
        **_groups(around, name, own, reports),
        "by_pledge": _by_pledge(own, lines),
        "gaps": gaps_of(around, form, reports, own.note, own.anchor),
    }


def _counts_view(around: LinkBuilder, number: int, own: Alike) -> View:
    """Return the same of counts, which have no written sums that may not add up."""
    name = f"counts-{number - 1}"
    by_quarter: dict[Quarter, list[Report]] = {}
    latest: dict[str, Report] = {}
    for report in sorted(own.reports, key=lambda each: each.quarter.last):
        by_quarter.setdefault(report.quarter, []).append(report)
        latest[report.pledge] = report
    newest = [latest[key] for key in around.records.pledges if key in latest]
    quarters = [(around.quarter(quarter), each) for quarter, each in reversed(by_quarter.items())]
    return {
        "heading": own.heading,
        "held": _held(len(own.reports), own.sums(own.reports)),
        "whole": _grouped(own, quarters, (around.period, around.period), f"{name}-quarters"),
        **_groups(around, name, own, newest),
        "by_pledge": _by_pledge(own, [_as_written(around, own, each) for each in newest]),
        "gaps": None,
    }


def _as_written(around: LinkBuilder, own: Alike, report: Report) -> RowView:
    """Return the counts of a pledge's newest report, which leads to it."""
    link = around.report(report.pledge, report.quarter)
    head = f"{around.pledge(report.pledge).words} ({link.words})"
    cells = tuple(parts.cell(report.participation.counts[each.id]) for each in own.form.participation.kinds)
    return RowView(CellView(head, href=link.href, aside=_belonging(around, report)), cells)


def _held(reports: int, sums: list[Sum]) -> View:
    """Return how many reports and cells are behind sums; and of these, how many hold what."""
    filled, blank = sum(each.filled for each in sums), sum(each.blank for each in sums)
    words_, none = sum(each.words for each in sums), sum(each.none for each in sums)
    counted = {"filled": filled, "blank": blank, "words": words_, "none": none}
    return {"reports": reports, "cells": sum(counted.values()), **counted}


def _by_pledge(own: Alike, lines: Iterable[RowView]) -> TableView:
    caption = page_words.by_each(own.heading, page_words.PLEDGE)
    return own.table(caption, page_words.PLEDGE, lines)


def _groups(around: LinkBuilder, name: str, own: Alike, reports: list[Report]) -> View:
    """Return the tables by field and by department, in the city's order; None where all are of one."""
    fields, departments = _by_field(around, reports), _by_department(around, reports)
    by_field = ((page_words.FIELD, page_words.FIELD), f"{name}-fields")
    by_department = ((page_words.DEPARTMENT, told.DEPARTMENT), f"{name}-departments")
    return {
        "by_field": _grouped(own, fields, *by_field) if len(fields) > 1 else None,
        "by_department": _grouped(own, departments, *by_department) if len(departments) > 1 else None,
    }


def _grouped(own: Alike, groups: Groups, called: tuple[str, str], name: str) -> TableView:
    """Return a table, and its drawing, with a line for each group; `called` in its corner and its caption."""
    corner, each = called
    caption = page_words.by_each(own.heading, each)
    rows = [own.line(link, reports, told.reports_counted(len(reports))) for link, reports in groups]
    drawing = own.drawn(name, caption, [(link.words, reports) for link, reports in groups])
    return own.table(caption, corner, rows, drawing)


def _by_field(around: LinkBuilder, reports: Iterable[Report]) -> Groups:
    pledges = around.records.pledges
    found: Groups = []
    for field in around.city.fields:
        own = [each for each in reports if pledges[each.pledge].record.field == field.id]
        found.append((around.field(field.id), own))
    return [(link, own) for link, own in found if own]


def _by_department(around: LinkBuilder, reports: Iterable[Report]) -> Groups:
    """Return reports by the department that each names, under its name of today; unnamed ones last."""
    found: Groups = []
    for entry in around.city.departments:
        own = [each for each in reports if each.department.name in entry.names]
        found.append((around.department(entry.names[-1]), own))
    found.append(
        (PageLink(told.NO_DEPARTMENT, ""), [each for each in reports if each.department.name is None])
    )
    return [(link, own) for link, own in found if own]


def _belonging(around: LinkBuilder, report: Report) -> str:
    """Return to which field and department a pledge's line belongs."""
    field = around.records.pledges[report.pledge].record.field
    return f"{page_words.FIELD} {field} · {report.department.name or told.NO_DEPARTMENT}"
