"""Quarters: what was reported in each, what moved, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import wording
from generator.ledger.movement import changes, moves
from generator.ledger.plans import is_unmet, outcomes
from generator.ledger.status_as_of import (
    due_on,
    expected,
    late_reports,
    missing,
    stated_status,
    statuses_as_of,
)
from generator.pages import parts
from generator.pages.links import LinkBuilder, beside
from generator.pages.page import Page
from generator.pages.parts import CellView, RowView, TableView, View, cell, count_cell, link_cell
from generator.pages.views.groups import groups_page
from generator.pages.views.lists import status_counts
from generator.pages.views.progress import absent, news, outcomes_counted, retelling, shortfall, timing
from generator.pages.views.totals import changed_in
from generator.published import addresses
from generator.record.city import vocabulary
from generator.record.dates import Quarter
from generator.record.printed import Printed
from generator.record.records import Records
from generator.record.recounting import Recount, recounted
from generator.record.report import Report
from generator.wording import counts as words


def printed(records: Records, quarter: Quarter) -> View | None:
    """Return the table that the city printed of a quarter, what differs, and its footnotes; None for none."""
    own = next((each.record for each in records.printed if each.record.quarter == quarter), None)
    if own is None:
        return None
    every = tuple(recounted(own, records))
    columns = _columns(records, own, every)
    return {
        "title": own.title,
        "table": _printed_table(own, every, columns),
        "differences": tuple(_differences(own, every, columns)),
        "notes": own.notes,
    }


def _columns(records: Records, own: Printed, every: Sequence[Recount]) -> dict[str | None, str]:
    """Return what each column is called: the states that are counted, then the rate in the form's word."""
    named = {word.id: word.word for word in vocabulary(records.city.record)}
    form = records.city.record.form(own.form)
    states = dict.fromkeys(each.status for each in every if each.status is not None)
    rate = (form.rate_label if form is not None else None) or ""
    return {**{state: named.get(state, state) for state in states}, **({None: rate} if rate else {})}


def _printed_table(own: Printed, every: Sequence[Recount], columns: dict[str | None, str]) -> TableView:
    rows = []
    for place, cells in groupby(every, key=lambda each: each.group):
        group, held = own.groups[place], {each.status: each for each in cells}
        head = CellView(group.label, aside=", ".join(group.beside))
        shown = tuple(_printed_cell(held.get(column)) for column in columns)
        rows.append(RowView(head, shown, is_sum=group.role == "total"))
    return TableView(
        words.PRINTED, words.PRINTED_NOTE, words.PRINTED_GROUP, tuple(columns.values()), tuple(rows)
    )


def _printed_cell(each: Recount | None) -> CellView:
    if each is None:
        return CellView(wording.BLANK, is_blank=True)
    shown = cell(each.printed)
    told = words.counted_beside(each.counted) if each.counted is not None else words.NOT_COUNTED
    return CellView(shown.words, shown.is_blank, shown.is_number, aside=told)


def _differences(own: Printed, every: Sequence[Recount], columns: dict[str | None, str]) -> Iterator[str]:
    for each in every:
        if each.differs and each.counted is not None:
            group, what = own.groups[each.group].label, columns.get(each.status, "")
            of = (each.mean.stated, each.mean.among) if each.mean is not None else None
            yield words.printed_differs((group, what), each.printed.written or "", each.counted, of)


def page(records: Records) -> Page:
    """Return the list of quarters, newest first."""
    around = LinkBuilder(records, addresses.QUARTERS)
    rows = tuple(_counts(around, quarter) for quarter in reversed(records.quarters))
    table = TableView(words.BY_QUARTER, words.BY_QUARTER_NOTE, around.period, words.BY_QUARTER_HEADS, rows)
    reported = (len(records.quarters), len(records.reports))
    return groups_page(around, around.ways["quarters"].words, table, reported=reported)


def _counts(around: LinkBuilder, quarter: Quarter) -> RowView:
    records = around.records
    counts = (
        len(expected(records, quarter)),
        sum(1 for _, written in records.reports if written == quarter.written),
        len(missing(records, quarter)),
    )
    since = (
        len(moves(records, quarter)),
        sum(is_unmet(outcomes(records, key, quarter)) for key in records.pledges),
        len(changes(records, quarter)),
    )
    if due_on(records.city.record, quarter) is None:  # then nobody can say
        late = CellView(words.UNKNOWN, is_blank=True)
    else:
        late = count_cell(len(late_reports(records, quarter)))
    cells = (*map(count_cell, counts), late, *map(count_cell, since))
    return RowView(link_cell(around.quarter(quarter)), cells)


def of_quarter(records: Records, quarter: Quarter) -> Page:
    """Return the page of a quarter."""
    around = LinkBuilder(records, addresses.quarter(quarter.written))
    stand = statuses_as_of(records, quarter)
    own = [each for each in stand if each.report]
    before, after = beside(records.quarters, quarter)
    asked = {name for each in own if each.report for name in records.forms[each.report.record.form].rows}
    view = {
        "expected": len(expected(records, quarter)),
        "counts": status_counts(records, own),
        "news": news(around, quarter),
        "plans": shortfall(records, quarter),
        "retelling": retelling(records, quarter),
        "lines": [_move(records, each.report.record) for each in own if each.report],
        "asked": asked,
        "missing": absent(records, quarter),
        "timing": timing(records, quarter, stand),
        "budget": changed_in(around, quarter),
        "printed": printed(records, quarter),
        "earlier": before,
        "later": after,
        "issues": tuple(reversed(records.issues_of(quarter.written))),
        "corrections": [
            around.to(each.entry.record.what, addresses.correction(each.entry.record.correction))
            for each in records.corrections
            if each.quarter == quarter.written
        ],
    }
    return Page(around.address, wording.quarter(quarter), "quarter", view)


def _move(records: Records, report: Report) -> View:
    """Return a report of a quarter: the status then and before, and what became of the plan before.

    `before` is None where there was no report before; `move` is empty then, and where either states none.
    `kept` counts what became of the plan before, and is empty where none fell due.
    """
    earlier = records.report_before(report.pledge, report.quarter)
    before = earlier.record if earlier else None
    was, now = stated_status(records, before), stated_status(records, report)
    return {
        "report": report,
        "status": parts.report_status(records, report),
        "before": parts.report_status(records, before) if before else None,
        "move": ("same" if was == now else "moved") if was and now else "",
        "kept": outcomes_counted(outcomes(records, report.pledge, report.quarter)),
    }
