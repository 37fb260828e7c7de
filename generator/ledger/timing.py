"""Whether a report came in time: nothing is guessed, and nothing depends on the day of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.ledger.standing import Standing, is_expected
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.record.report import Report

Timing = Literal["in_time", "late", "missing", "unknown"]
"""`unknown` where the report does not say when it was handed in, or the city not when it was due."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of a quarter's reports came in time, late, not at all, or nobody can say."""

    in_time: int
    late: int
    missing: int
    unknown: int


def due_on(city: City, quarter: Quarter) -> date | None:
    """Return the last day on which a quarter's reports are in time; None where the city states none."""
    return city.due.of(quarter) if city.due else None


def days_late(city: City, report: Report) -> int | None:
    """Return by how many days a report was late, 0 where it came in time; None where that is not known."""
    due = due_on(city, report.quarter)
    if due is None or report.submitted_on is None:
        return None
    return max(0, (report.submitted_on - due).days)


def timing(city: City, report: Report | None) -> Timing:
    """Return whether a report that was due (None: it is not there) came in time."""
    if report is None:
        return "missing"
    days = days_late(city, report)
    if days is None:
        return "unknown"
    return "late" if days else "in_time"


def late_reports(records: Records, quarter: Quarter) -> tuple[tuple[Report, int], ...]:
    """Return the reports of a quarter that came late, each with by how many days, the latest first."""
    city = records.city.record
    own = (each.record for (_, written), each in records.reports.items() if written == quarter.written)
    found = [(report, days) for report in own if (days := days_late(city, report))]
    return tuple(sorted(found, key=lambda each: -each[1]))


def counts(records: Records, quarter: Quarter, stand: tuple[Standing, ...]) -> Counts:
    """Count the reports that some pledges owe of a quarter; `stand` is where they stand as of then."""
    found = [
        timing(records.city.record, each.report.record if each.report else None)
        for each in stand
        if each.report is not None or is_expected(each.pledge.record, quarter)
    ]
    kinds: tuple[Timing, ...] = ("in_time", "late", "missing", "unknown")
    return Counts(*(found.count(each) for each in kinds))


def is_outdated(now: Standing) -> bool:
    """Return whether what is known of a pledge is of an earlier report, because this quarter's is missing."""
    return now.report is None and now.latest is not None and is_expected(now.pledge.record, now.quarter)
