"""Quarters: what was reported in each, what moved, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator import wording
from generator.ledger import addresses
from generator.ledger.movement import changes, moves
from generator.ledger.plans import is_unmet, outcomes
from generator.ledger.standing import expected, missing, standings, stated_status
from generator.ledger.timing import due_on, late_reports
from generator.pages.page import Page
from generator.pages.views import parts
from generator.pages.views.amounts import changed_in
from generator.pages.views.corrected import issues
from generator.pages.views.groups import groups_page
from generator.pages.views.links import Around
from generator.pages.views.lists import status_counts
from generator.pages.views.movement import news, retelling
from generator.pages.views.parts import CellView, Link, RowView, StatusView, TableView, count_cell, link_cell
from generator.pages.views.results import counted, shortfall
from generator.pages.views.sheet import bullets
from generator.pages.views.timing import absent, timing
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import tallies, titles
from generator.wording import timing as timing_words
from generator.wording.periods import said_of


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A report of a quarter: the pledge's status then and before, how much was done and is planned.

    `before` is None where there was no report before; `move` is empty then, and where either states none.
    `kept` counts what became of the plan before, and is empty where none fell due.
    """

    report: Link
    status: StatusView
    before: StatusView | None
    move: Literal["moved", "same", ""]
    kept: str
    done: str
    planned: str


def pages(records: Records) -> Iterable[Page]:
    """Return the list of quarters, newest first, and the page of each."""
    around = Around(records, addresses.QUARTERS)
    told = tallies.reported(len(records.quarters), around.period, len(records.reports))
    rows = tuple(_counts(around, quarter) for quarter in reversed(records.quarters))
    table = TableView(tallies.QUARTERS, tallies.QUARTERS_NOTE, around.period, tallies.QUARTER_HEADS, rows)
    yield groups_page(around, said_of(words.QUARTERS, around.period), told, table)
    around_each = (None, *records.quarters, None)
    for before, quarter, after in zip(around_each, records.quarters, around_each[2:], strict=False):
        yield _quarter(records, quarter, before, after)


def _counts(around: Around, quarter: Quarter) -> RowView:
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
        late = CellView(timing_words.UNKNOWN, is_blank=True)
    else:
        late = count_cell(len(late_reports(records, quarter)))
    cells = (*map(count_cell, counts), late, *map(count_cell, since))
    return RowView(link_cell(around.quarter(quarter)), cells)


def _quarter(records: Records, quarter: Quarter, before: Quarter | None, after: Quarter | None) -> Page:
    around = Around(records, addresses.quarter(quarter.written))
    stand = standings(records, quarter)
    own = [each for each in stand if each.report]
    owed = len(expected(records, quarter))
    title = wording.quarter(quarter)
    view = {
        "crumbs": (around.home(), around.to(said_of(words.QUARTERS, around.period), addresses.QUARTERS)),
        "expected": owed,
        "counts": status_counts(records, own),
        "news": news(around, quarter),
        "plans": shortfall(around, quarter),
        "retelling": retelling(around, quarter),
        "lines": [_move(around, each.report.record) for each in own if each.report],
        "missing": absent(around, quarter),
        "timing": timing(around, quarter, stand),
        "budget": changed_in(around, quarter),
        "earlier": around.quarter(before) if before else None,
        "later": around.quarter(after) if after else None,
        "issues": issues(around, quarter.written),
        "corrections": [
            around.to(each.entry.record.what, addresses.correction(each.entry.record.correction))
            for each in records.corrections
            if each.quarter == quarter.written
        ],
    }
    return Page(around.address, title, titles.quarter(title, owed, len(own)), "quarter", view)


def _move(around: Around, report: Report) -> MoveLine:
    records = around.records
    earlier = records.report_before(report.pledge, report.quarter)
    before = earlier.record if earlier else None
    was, now = stated_status(records, before), stated_status(records, report)
    return MoveLine(
        around.report_of(report.pledge, report.quarter.written),
        parts.report_status(records, report),
        parts.report_status(records, before) if before else None,
        ("same" if was == now else "moved") if was and now else "",
        counted(outcomes(records, report.pledge, report.quarter)),
        words.pieces(bullets(report.this_quarter)),
        words.pieces(bullets(report.plan)),
    )
