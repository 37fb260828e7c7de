"""Amounts that do not add up as they are written, and amounts that changed since the report before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator import wording
from generator.ledger.differences import Difference, budget_differences
from generator.ledger.sums import Sum, total_cells
from generator.pages.views import parts
from generator.pages.views.links import Around
from generator.pages.views.parts import CellView, RowView, TableView
from generator.record.adding import Total, gaps
from generator.record.dates import Quarter
from generator.record.form import BudgetForm
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Project, Report
from generator.wording import adding as words
from generator.wording import course as course_words
from generator.wording import pages as page_words


def remarks(project: Project, form: BudgetForm, labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return what does not add up in a project's table; `labels` are those of its columns."""
    sources = {source.id: source.label for source in form.sources}
    return tuple(
        words.gap(
            each.way,
            (sources[each.source], labels[each.column]),
            each.cell.written or "",
            (each.added, each.difference),
            form.unit,
        )
        for each in gaps(form, project)
        if each.difference
    )


def gaps_of(around: Around, form: BudgetForm, reports: Iterable[Report], note: str) -> TableView | None:
    """Return what does not add up in some reports, a row each; None where all does."""
    rows = tuple(
        _gap(around, form, report, each)
        for report in reports
        for project in report.budget.projects
        for each in gaps(form, project)
    )
    return TableView(words.GAPS, note, page_words.PLEDGE, words.GAP_HEADS, rows) if rows else None


def changed_of_pledge(around: Around, filed: Filed[Report]) -> TableView | None:
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


def changed_in(around: Around, quarter: Quarter) -> TableView | None:
    """Return the pledges whose amounts changed in a quarter's report: how many cells, and the total."""
    rows = tuple(_pledges(around, quarter))
    if not rows:
        return None
    caption = words.changed_in(wording.quarter(quarter))
    return TableView(caption, words.PLEDGES_NOTE, page_words.PLEDGE, words.PLEDGES_HEADS, rows)


def _pledges(around: Around, quarter: Quarter) -> Iterator[RowView]:
    records = around.records
    for (key, written), filed in records.reports.items():
        before = records.report_before(key, quarter)
        if written != quarter.written or before is None:
            continue
        count = sum(1 for _ in budget_differences(records, filed))
        if count:
            link = around.pledge(key)
            was, now = (
                Sum.of(total_cells(each.record, _form(records, each.record))) for each in (before, filed)
            )
            step = _between(was, now) if _alike(records, before.record, filed.record) else None
            cells = (
                CellView(str(count), is_number=True),
                parts.sum_cell(was),
                parts.sum_cell(now),
                _step(step),
            )
            yield RowView(CellView(link.words, href=f"{link.href}#budget-changes"), cells)


def _between(was: Sum, now: Sum) -> Decimal | None:
    """Return by how much a total moved; None where either has a cell that could not be added."""
    if was.value is None or now.value is None or was.blank + was.words + now.blank + now.words:
        return None
    return now.value - was.value


def _alike(records: Records, one: Report, other: Report) -> bool:
    """Return whether the amounts of two reports have one unit and one meaning."""
    forms = (_form(records, one), _form(records, other))
    units = {form.unit for form in forms}
    meanings = {each.budget.basis or form.basis for each, form in zip((one, other), forms, strict=True)}
    return len(units) == len(meanings) == 1


def _form(records: Records, report: Report) -> BudgetForm:
    form = records.city.record.form(report.form)
    if form is None:  # the checks refuse such a record
        raise KeyError(report.form)
    return form.budget


def _gap(around: Around, form: BudgetForm, report: Report, total: Total) -> RowView:
    link = around.report(report.pledge, report.quarter)
    source = next(each.label for each in form.sources if each.id == total.source)
    head = CellView(around.pledge(report.pledge).words, href=f"{link.href}#budget", aside=link.words)
    return RowView(
        head,
        (
            CellView(words.place(total.way, source, form.periods[total.column].label)),
            parts.cell(total.cell),
            CellView(wording.number(total.added), is_number=True),
            _step(total.difference),
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
