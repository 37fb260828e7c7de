"""Quarters: what was reported in each, what moved, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator import wording
from generator.ledger import addresses
from generator.ledger.movement import changes, moves
from generator.ledger.plans import is_unmet, outcomes
from generator.ledger.standing import (
    Standing,
    expected,
    missing,
    standings,
    stated_status,
)
from generator.ledger.timing import due_on, late_reports
from generator.pages.page import Page
from generator.pages.views import parts
from generator.pages.views.amounts import changed_in
from generator.pages.views.corrected import of_quarter
from generator.pages.views.groups import groups_page
from generator.pages.views.links import Around
from generator.pages.views.lists import StatusCount, stated_count, status_counts
from generator.pages.views.movement import LateLine, News, late, news
from generator.pages.views.parts import CellView, Link, RowView, StatusView, TableView
from generator.pages.views.released import IssueView, issues_of
from generator.pages.views.retelling import Retelling, retelling
from generator.pages.views.sheet import bullets
from generator.pages.views.shortfall import Shortfall, counted, shortfall
from generator.pages.views.timing import TimingView, timing
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import finding, titles
from generator.wording import pages as words
from generator.wording import timing as timing_words
from generator.wording.periods import said_of


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A pledge in a quarter: its report, its status then and before, how much was done and is planned.

    `before` is None where there was no report before; `move` is empty then, and where either states none.
    `kept` counts what became of the plan before, and is empty where none fell due.
    """

    number: str
    report: Link
    status: StatusView
    before: StatusView | None
    move: Literal["moved", "same", ""]
    kept: str
    done: str
    planned: str


@dataclass(frozen=True, slots=True)
class QuarterView:
    """What the page of a quarter shows."""

    crumbs: tuple[Link, ...]
    quarter: str
    expected: int
    counts: tuple[StatusCount, ...]
    stated: int
    news: News
    plans: Shortfall
    retelling: Retelling
    lines: tuple[MoveLine, ...]
    missing: tuple[LateLine, ...]
    timing: TimingView
    budget: TableView | None
    earlier: Link | None
    later: Link | None
    issues: tuple[IssueView, ...]
    corrections: tuple[Link, ...]


def pages(records: Records) -> Iterable[Page]:
    """Return the list of quarters, newest first, and the page of each."""
    around = Around(records, addresses.QUARTERS)
    told = finding.reported(len(records.quarters), around.period, len(records.reports))
    yield groups_page(around, said_of(words.QUARTERS, around.period), told, _table(around))
    for index, quarter in enumerate(records.quarters):
        before = records.quarters[index - 1] if index else None
        after = records.quarters[index + 1] if index + 1 < len(records.quarters) else None
        yield _quarter(records, quarter, before, after)


def _table(around: Around) -> TableView:
    rows = tuple(_counts(around, quarter) for quarter in reversed(around.records.quarters))
    return TableView(finding.QUARTERS, finding.QUARTERS_NOTE, around.period, finding.QUARTER_HEADS, rows)


def _counts(around: Around, quarter: Quarter) -> RowView:
    records = around.records
    link = around.quarter(quarter)
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
    cells = (*map(_count, counts), _late(records, quarter), *map(_count, since))
    return RowView(CellView(link.words, href=link.href), cells)


def _count(count: int) -> CellView:
    return CellView(str(count), is_number=True)


def _late(records: Records, quarter: Quarter) -> CellView:
    """Return how many reports came late; where the city sets no day, nobody can say."""
    if due_on(records.city.record, quarter) is None:
        return CellView(timing_words.UNKNOWN, is_blank=True)
    return _count(len(late_reports(records, quarter)))


def _quarter(records: Records, quarter: Quarter, before: Quarter | None, after: Quarter | None) -> Page:
    around = Around(records, addresses.quarter(quarter.written))
    stand = [each for each in standings(records, quarter) if each.report]
    view = QuarterView(
        crumbs=(around.home(), around.to(said_of(words.QUARTERS, around.period), addresses.QUARTERS)),
        quarter=wording.quarter(quarter),
        expected=len(expected(records, quarter)),
        counts=status_counts(records, stand),
        stated=stated_count(stand),
        news=news(around, quarter),
        plans=shortfall(around, quarter),
        retelling=retelling(around, quarter),
        lines=tuple(_move(around, each) for each in stand),
        missing=late(around, quarter),
        timing=timing(around, quarter, standings(records, quarter)),
        budget=changed_in(around, quarter),
        earlier=around.quarter(before) if before else None,
        later=around.quarter(after) if after else None,
        issues=issues_of(around, quarter.written),
        corrections=tuple(
            around.to(each.entry.record.what, addresses.correction(each.entry.record.correction))
            for each in of_quarter(records, quarter.written)
        ),
    )
    title = wording.quarter(quarter)
    told = titles.quarter(title, view.expected, len(stand))
    return Page(around.address, title, told, "quarter", view)


def _move(around: Around, now: Standing) -> MoveLine:
    records = around.records
    pledge = now.pledge.record
    filed = now.report
    if filed is None:  # only pledges with a report stand in this list
        raise KeyError(pledge.pledge)
    report = filed.record
    earlier = records.report_before(pledge.pledge, now.quarter)
    before = earlier.record if earlier else None
    was = stated_status(records, before)
    link = around.report(pledge.pledge, report.quarter.written)
    return MoveLine(
        pledge.number,
        Link(pledge.title, link.href),
        parts.report_status(records, report),
        parts.report_status(records, before) if before else None,
        ("same" if was == now.status else "moved") if was and now.status else "",
        counted(outcomes(records, pledge.pledge, now.quarter)),
        words.pieces(bullets(report.this_quarter)),
        words.pieces(bullets(report.plan)),
    )
