"""What a quarter brought: states that moved, changes, beginnings, ends, and the past told otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import movement
from generator.ledger.so_far import Retold, retold
from generator.pages.views import changes, parts
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView, TableView
from generator.record.dates import Quarter
from generator.wording import tallies as words


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A pledge whose state moved; `is_undone` where it counted as fulfilled and does no more."""

    pledge: Link
    before: StatusView
    after: StatusView
    is_undone: bool


@dataclass(frozen=True, slots=True)
class News:
    """What happened in a quarter, or the first few of it beside how many there are in all."""

    moves: tuple[MovedLine, ...]
    moved: int
    undone: int
    changes: TableView | None
    changed: int
    begun: tuple[Link, ...]
    ended: tuple[Link, ...]


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


def news(around: Around, quarter: Quarter, *, most: int | None = None) -> News:
    """Return what happened in a quarter; at `most` so many moves and changes are shown."""
    records = around.records
    moved = movement.moves(records, quarter)
    told = movement.changes(records, quarter)
    return News(
        tuple(
            MovedLine(
                around.pledge(each.pledge.pledge),
                parts.report_status(records, each.earlier),
                parts.report_status(records, each.report),
                each.is_undone,
            )
            for each in moved[:most]
        ),
        len(moved),
        sum(each.is_undone for each in moved),
        changes.of_quarter(around, told[:most], words.changed_in(wording.quarter(quarter))),
        len(told),
        tuple(map(around.pledge, movement.begun(records, quarter))),
        tuple(map(around.pledge, movement.ended(records, quarter))),
    )


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
