"""Where each pledge stands as of a quarter: report, stated status, what is missing, what came in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.record.city import City, StatusWord, vocabulary
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import Report


@dataclass(frozen=True, slots=True)
class StatusAsOf:
    """A pledge as of one quarter.

    `report` is that quarter's own report, None where it is missing (미제출); `latest` the newest report up to
    that quarter; `status` the city's word for what `latest` states, None where it states none.
    """

    pledge: LoadedRecord[Pledge]
    quarter: Quarter
    report: LoadedRecord[Report] | None
    latest: LoadedRecord[Report] | None
    status: StatusWord | None


def is_expected(pledge: Pledge, quarter: Quarter) -> bool:
    """Return whether a report is expected of a pledge in a quarter: from its `since` to its `until`."""
    began = pledge.since is None or pledge.since.first <= quarter.first
    ended = pledge.until is not None and pledge.until.last < quarter.last
    return began and not ended


def expected(records: Records, quarter: Quarter) -> tuple[str, ...]:
    """Return the ids of the pledges that owe a report in a quarter, in order."""
    return tuple(key for key, filed in records.pledges.items() if is_expected(filed.record, quarter))


def missing(records: Records, quarter: Quarter) -> tuple[str, ...]:
    """Return the ids of the pledges whose report of a quarter was expected and is not there (미제출)."""
    return tuple(key for key in expected(records, quarter) if (key, quarter.written) not in records.reports)


def behind(records: Records, pledge_id: str, quarter: Quarter) -> int:
    """Return how many reports in a row are missing of a pledge, back from a quarter; 0 where its own came."""
    pledge = records.pledges[pledge_id].record
    count = 0
    for each in reversed(records.quarters[: records.quarters.index(quarter) + 1]):
        if (pledge_id, each.written) in records.reports or not is_expected(pledge, each):
            break
        count += 1
    return count


def stated_status(records: Records, report: Report | None) -> StatusWord | None:
    """Return the city's word for the status that a report states; None where it states none."""
    if report is None or report.status is None:
        return None
    words = {word.id: word for word in vocabulary(records.city.record)}
    return words[report.status.word]


def status_as_of(records: Records, pledge_id: str, quarter: Quarter) -> StatusAsOf:
    """Return where a pledge stands as of a quarter; KeyError for an unknown pledge."""
    own = records.reports.get((pledge_id, quarter.written))
    earlier = (
        records.reports.get((pledge_id, each.written))
        for each in reversed(records.quarters)
        if each.last <= quarter.last
    )
    latest = own or next((report for report in earlier if report is not None), None)
    status = stated_status(records, latest.record if latest else None)
    return StatusAsOf(records.pledges[pledge_id], quarter, own, latest, status)


def statuses_as_of(records: Records, quarter: Quarter) -> tuple[StatusAsOf, ...]:
    """Return where every pledge stands as of a quarter, in the order of their numbers."""
    return tuple(status_as_of(records, key, quarter) for key in records.pledges)


def department_in_charge(now: StatusAsOf) -> str | None:
    """Return the name of the department in charge of a pledge; None where nothing says so.

    The newest report says who is in charge; a pledge without one has the department of its own record.
    """
    if now.latest is not None:
        return now.latest.record.department.name
    return department_of_record(now.pledge.record, now.quarter)


def department_of_record(pledge: Pledge, quarter: Quarter) -> str | None:
    """Return the department that a pledge's own record puts in charge in a quarter, None for none."""
    found = None
    for charge in pledge.departments:
        began = charge.since is None or charge.since.first <= quarter.first
        ended = charge.until is not None and charge.until.last < quarter.last
        found = charge.name if began and not ended else found
    return found


def pledges_in_charge(records: Records) -> dict[str, tuple[str, ...]]:
    """Return, for each department's id, the pledges that it has charge of as of the newest quarter."""
    found: dict[str, list[str]] = {entry.id: [] for entry in records.city.record.departments}
    for each in statuses_as_of(records, current_quarter(records)):
        department = records.city.record.department_id(department_in_charge(each))
        if department is not None:
            found[department].append(each.pledge.record.pledge)
    return {department: tuple(pledges) for department, pledges in found.items()}


def current_quarter(records: Records) -> Quarter:
    """Return the newest quarter that the city publishes; the checks see to it that there is one."""
    return records.quarters[-1]


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


def counts(records: Records, quarter: Quarter, stand: tuple[StatusAsOf, ...]) -> Counts:
    """Count the reports that some pledges owe of a quarter; `stand` is where they stand as of then."""
    found = [
        timing(records.city.record, each.report.record if each.report else None)
        for each in stand
        if each.report is not None or is_expected(each.pledge.record, quarter)
    ]
    kinds: tuple[Timing, ...] = ("in_time", "late", "missing", "unknown")
    return Counts(*(found.count(each) for each in kinds))


def is_outdated(now: StatusAsOf) -> bool:
    """Return whether what is known of a pledge is of an earlier report, because this quarter's is missing."""
    return now.report is None and now.latest is not None and is_expected(now.pledge.record, now.quarter)
