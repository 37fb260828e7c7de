"""What happened in a quarter: states that moved, changes, beginnings, last reports, and reports not there."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import movement
from generator.ledger.movement import Move
from generator.ledger.standing import behind, missing, standing
from generator.pages.views import changes, parts
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView, TableView
from generator.record.dates import Quarter
from generator.wording import finding as words


@dataclass(frozen=True, slots=True)
class MovedLine:
    """A pledge whose state moved; `is_undone` where it counted as fulfilled and does no more."""

    number: str
    pledge: Link
    before: StatusView
    after: StatusView
    is_undone: bool


@dataclass(frozen=True, slots=True)
class LateLine:
    """A pledge whose report is not there: how many in a row, and which report came last."""

    number: str
    pledge: Link
    behind: str
    last: str


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


def news(around: Around, quarter: Quarter, *, most: int | None = None) -> News:
    """Return what happened in a quarter; at `most` so many moves and changes are shown."""
    moved = movement.moves(around.records, quarter)
    told = movement.changes(around.records, quarter)
    caption = words.with_date(wording.quarter(quarter), words.CHANGED)
    return News(
        tuple(_moved(around, each) for each in moved[:most]),
        len(moved),
        sum(each.is_undone for each in moved),
        changes.of_quarter(around, told[:most], caption),
        len(told),
        tuple(around.pledge(key) for key in movement.begun(around.records, quarter)),
        tuple(around.pledge(key) for key in movement.ended(around.records, quarter)),
    )


def late(around: Around, quarter: Quarter) -> tuple[LateLine, ...]:
    """Return the pledges whose report of a quarter is not there, those that are furthest behind first."""
    records = around.records
    rows = [(behind(records, key, quarter), key) for key in missing(records, quarter)]
    return tuple(_late(around, key, quarter, count) for count, key in sorted(rows, key=lambda row: -row[0]))


def _late(around: Around, key: str, quarter: Quarter, count: int) -> LateLine:
    now = standing(around.records, key, quarter)
    last = wording.quarter(now.latest.record.quarter) if now.latest else None
    pledge = now.pledge.record
    return LateLine(
        pledge.number,
        Link(pledge.title, around.pledge(key).href),
        words.behind(count),
        words.last_report(last),
    )


def _moved(around: Around, move: Move) -> MovedLine:
    return MovedLine(
        move.pledge.number,
        Link(move.pledge.title, around.pledge(move.pledge.pledge).href),
        parts.report_status(around.records, move.earlier),
        parts.report_status(around.records, move.report),
        move.is_undone,
    )
