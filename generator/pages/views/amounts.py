"""Amounts that do not add up as they are written, and amounts that changed since the report before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from generator import wording
from generator.ledger.differences import Difference, budget_differences
from generator.ledger.sums import Sum, total_cells
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.parts import CellView, RowView, TableView
from generator.record.adding import Total, gaps
from generator.record.dates import Quarter
from generator.record.form import BudgetForm
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import adding as words
from generator.wording import course as course_words
from generator.wording import pages as page_words

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
    return TableView(words.GAPS, note, page_words.PLEDGE, words.GAP_HEADS, rows) if rows else None


def changed_of_pledge(around: LinkBuilder, filed: LoadedRecord[Report]) -> TableView | None:
    """Return each amount of a report that changed since the one before it; None where none did."""
    report = around.report(filed.record.pledge, filed.record.quarter)
    rows = tuple(
        RowView(
            CellView(
                report.words, href=f"{report.href}#budget", aside=course_words.BETWEEN.join(each.labels)
            ),
            (_side(each.before, each), _side(each.after, each), _step(each.step)),
        )
        for each in budget_differences(around.records, filed)
    )
    if not rows:
        return None
    return TableView(words.CHANGED, words.CHANGED_NOTE, words.CELL, words.CHANGED_HEADS, rows)


def changed_in(around: LinkBuilder, quarter: Quarter) -> TableView | None:
    """Return the pledges whose amounts changed in a quarter's report: how many cells, and the total."""
    rows = tuple(_pledges(around, quarter))
    if not rows:
        return None
    caption = words.changed_in(wording.quarter(quarter))
    return TableView(caption, words.PLEDGES_NOTE, page_words.PLEDGE, words.PLEDGES_HEADS, rows)


def _pledges(around: LinkBuilder, quarter: Quarter) -> Iterator[RowView]:
    records = around.records
    for key in records.pledges:
        filed, before = records.reports.get((key, quarter.written)), records.report_before(key, quarter)
        count = sum(1 for _ in budget_differences(records, filed)) if filed else 0
        if filed and before and count:
            link = around.report_of(key, quarter)
            was, now = (_total(records, each.record) for each in (before, filed))
            sums = (parts.sum_cell(was[0]), parts.sum_cell(now[0]))
            yield RowView(
                CellView(link.words, href=f"{link.href}#budget"),
                (parts.count_cell(count), *sums, _step(_between(was, now))),
            )


def _total(records: Records, report: Report) -> _Total:
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
            CellView(words.place(total.way, source, form.periods[total.column].label)),
            parts.cell(total.cell),
            parts.sum_cell(Sum.of(total.parts)),
            replace(_step(total.difference), aside=words.AT_LEAST if total.is_open else ""),
        ),
    )


def _side(written: str | None, each: Difference) -> CellView:
    if written is None:
        return CellView(wording.BLANK, is_blank=True)
    return CellView(written, is_number=each.step is not None, aside=each.unit or "")


def _step(step: Decimal | None) -> CellView:
    if step is None:
        return CellView(words.UNCOUNTED, is_blank=True)
    return CellView(f"{'+' if step > 0 else ''}{wording.number(step)}", is_number=True)
