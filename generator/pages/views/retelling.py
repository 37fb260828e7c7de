"""What the reports of a quarter tell of the time so far otherwise than the reports before them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger.so_far import Retold, retold
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.dates import Quarter


@dataclass(frozen=True, slots=True)
class RetoldView:
    """A pledge whose report tells the time so far otherwise; `is_blank` where it tells nothing of it."""

    pledge: Link
    before: Link
    report: Link
    is_blank: bool
    lines: Retold


@dataclass(frozen=True, slots=True)
class Retelling:
    """The pledges of a quarter that retell the time so far, and how many lines of theirs."""

    pledges: tuple[RetoldView, ...]
    gone: int
    reworded: int


def retelling(around: Around, quarter: Quarter) -> Retelling:
    """Return what the reports of a quarter leave out of the time so far, or tell in other words.

    Lines that differ in nothing but spaces and marks are not told here; the table of differences has them.
    """
    found = []
    for key in around.records.pledges:
        filed = around.records.reports.get((key, quarter.written))
        earlier = around.records.report_before(key, quarter)
        if filed is None or earlier is None:
            continue
        lines = retold(earlier.record, filed.record)
        if lines.gone or lines.reworded:
            before = around.report(key, earlier.record.quarter.written)
            report = around.report(key, quarter.written)
            is_blank = not filed.record.so_far.by_task
            found.append(RetoldView(around.pledge(key), before, report, is_blank, lines))
    gone = sum(len(each.lines.gone) for each in found)
    return Retelling(tuple(found), gone, sum(len(each.lines.reworded) for each in found))
