"""What a quarter brought: states that moved, changes, beginnings, ends, and the past told otherwise."""

from __future__ import annotations

from generator import wording
from generator.ledger import movement
from generator.ledger.pairing import retold
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.parts import View
from generator.pages.views import changes
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import tallies as words


def news(around: LinkBuilder, quarter: Quarter, *, most: int | None = None) -> View:
    """Return what happened in a quarter; of all moves and changes that are counted, at `most` so many stand.

    Each move has the states before and after; `undone` counts those that were fulfilled and are no more.
    """
    records = around.records
    moved = movement.moves(records, quarter)
    told = movement.changes(records, quarter)
    return {
        "moves": [
            (each, *(parts.report_status(records, report) for report in (each.earlier, each.report)))
            for each in moved[:most]
        ],
        "moved": len(moved),
        "undone": sum(each.is_undone for each in moved),
        "changes": changes.of_quarter(around, told[:most], words.changed_in(wording.quarter(quarter))),
        "changed": len(told),
        "begun": movement.begun(records, quarter),
        "ended": movement.ended(records, quarter),
    }


def retelling(records: Records, quarter: Quarter) -> View:
    """Return what the reports of a quarter leave out of the time so far, or tell in other words.

    Lines that differ in nothing but spaces and marks are not told here; the table of differences has them.
    """
    found = []
    for key in records.pledges:
        filed = records.reports.get((key, quarter.written))
        earlier = records.report_before(key, quarter)
        if filed is not None and earlier is not None:
            lines = retold(earlier.record, filed.record)
            if lines.gone or lines.reworded:
                found.append((earlier.record, filed.record, lines))
    gone = sum(len(lines.gone) for *_, lines in found)
    return {"pledges": found, "gone": gone, "reworded": sum(len(lines.reworded) for *_, lines in found)}
