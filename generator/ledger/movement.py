"""What moved in a quarter: states, decided changes, pledges that began, and pledges that reported last."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger.status_as_of import stated_status
from generator.record.chains import Entry, entries
from generator.record.city import StatusWord
from generator.record.dates import Quarter
from generator.record.pledge import Change, Pledge
from generator.record.records import Records
from generator.record.report import Report

_FULFILLED = ("completed", "continuing")


@dataclass(frozen=True, slots=True)
class Move:
    """A pledge whose state moved: what the report before stated, and what this quarter's report states."""

    pledge: Pledge
    earlier: Report
    report: Report
    before: StatusWord
    after: StatusWord

    @property
    def is_undone(self) -> bool:
        """Return whether a pledge that counted as fulfilled (완료, 이행후계속추진) does no more."""
        return self.before.like in _FULFILLED and self.after.like not in _FULFILLED


def moves(records: Records, quarter: Quarter) -> tuple[Move, ...]:
    """Return the pledges whose state moved in a quarter; a report that states none tells of no move."""
    found = []
    for key, pledge in records.pledges.items():
        filed = records.reports.get((key, quarter.written))
        earlier = records.report_before(key, quarter)
        if filed is None or earlier is None:
            continue
        before = stated_status(records, earlier.record)
        after = stated_status(records, filed.record)
        if before and after and before != after:
            found.append(Move(pledge.record, earlier.record, filed.record, before, after))
    return tuple(found)


def changes(records: Records, quarter: Quarter) -> tuple[Entry, ...]:
    """Return the changes that were decided within a quarter, and those that its reports tell of.

    A change of which no day is stated, or a time that does not lie within one quarter, belongs to none.
    """
    found: list[Entry] = []
    for key, filed in records.pledges.items():
        found.extend(each for each in entries(filed) if _is_within(each.change, quarter))
        if report := records.reports.get((key, quarter.written)):
            found.extend(entries(report))
    return tuple(found)


def begun(records: Records, quarter: Quarter) -> tuple[str, ...]:
    """Return the ids of the pledges of which this is the first report by their own record."""
    return tuple(key for key, each in records.pledges.items() if each.record.since == quarter)


def ended(records: Records, quarter: Quarter) -> tuple[str, ...]:
    """Return the ids of the pledges of which this is the last report by their own record."""
    return tuple(key for key, each in records.pledges.items() if each.record.until == quarter)


def _is_within(change: Change, quarter: Quarter) -> bool:
    when = change.decided_on
    return when is not None and quarter.first <= when.first and when.last <= quarter.last
