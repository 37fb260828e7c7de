"""What happened in a quarter: states that moved, changes, beginnings, and last reports."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import movement
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
