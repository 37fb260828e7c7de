"""What is new of each pledge, quarter by quarter: report, state that moved, changes, and corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.ledger import addresses, movement
from generator.ledger.changes import anchor
from generator.record.changes import Change
from generator.record.corrections import Correction
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.records import Records
from generator.record.report import Report

NewsKind = Literal["report", "status", "change", "correction"]


@dataclass(frozen=True, slots=True)
class News:
    """One thing that is new; a correction is one too.

    `key` names it among all news of the city and stays the same as long as the record says the same; `day` is
    that of the fact (report handed in, change decided), never that of a build; `address` is the page that
    tells of it, of a change its place on the page of all changes. `before` and `after` are states in the
    city's words, None for other kinds.
    """

    kind: NewsKind
    key: tuple[str, ...]
    day: date
    pledge: Pledge
    quarter: Quarter
    address: str
    report: Report | None = None
    before: str | None = None
    after: str | None = None
    change: Change | None = None
    correction: Correction | None = None


def news(records: Records, quarter: Quarter) -> Iterator[News]:
    """Return what is new in a quarter: reports, states that moved, changes, corrections, each by pledge."""
    for key, filed in records.pledges.items():
        report = records.reports.get((key, quarter.written))
        if report is not None:
            own = ("report", key, quarter.written)
            where = addresses.report(key, quarter.written)
            day = handed_in(report.record)
            yield News("report", own, day, filed.record, quarter, where, report.record)
    for move in movement.moves(records, quarter):
        key = move.pledge.pledge
        own = ("status", key, quarter.written)
        where = addresses.report(key, quarter.written)
        words = (move.before.word, move.after.word)
        day = handed_in(move.report)
        yield News("status", own, day, move.pledge, quarter, where, move.report, *words)
    yield from _changes(records, quarter)
    yield from _corrections(records, quarter)


def handed_in(report: Report) -> date:
    """Return the day on which a report was handed in; where none is stated, the last of its quarter."""
    return report.submitted_on or report.quarter.last


def _corrections(records: Records, quarter: Quarter) -> Iterator[News]:
    """Yield the corrections of a quarter's reports, and those of pledges' own records decided in it."""
    for corrected in records.corrections:
        entry = corrected.entry.record
        then = (each.written for each in records.quarters if entry.decided_on.last <= each.last)
        of = corrected.quarter or next(then, records.quarters[-1].written)
        if corrected.pledge is not None and of == quarter.written:
            where = addresses.correction(entry.correction)
            own = ("correction", entry.correction)
            pledge, day = records.pledges[corrected.pledge].record, entry.decided_on.last
            yield News("correction", own, day, pledge, quarter, where, correction=entry)


def _changes(records: Records, quarter: Quarter) -> Iterator[News]:
    seen: dict[tuple[str, ...], int] = {}
    for told in movement.changes(records, quarter):
        change, pledge = told.change, records.pledges[told.filed.record.pledge].record
        words = (change.kind, change.what, change.before or "", change.after or "")
        own = ("change", pledge.pledge, quarter.written, *words)
        seen[own] = seen.get(own, 0) + 1
        day = quarter.last
        if told.report is not None:
            day = handed_in(told.report)
        elif change.decided_on is not None:
            day = change.decided_on.last
        numbered = own if seen[own] == 1 else (*own, str(seen[own]))
        where = addresses.change(anchor(told))
        yield News("change", numbered, day, pledge, quarter, where, told.report, change=change)
