"""Where each pledge stands: its latest report, its stated status, and the reports that are missing."""

from __future__ import annotations

from dataclasses import dataclass

from generator.record.city import StatusWord, vocabulary
from generator.record.dates import Quarter
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report


@dataclass(frozen=True, slots=True)
class Standing:
    """A pledge as of one quarter.

    `report` is that quarter's own report, None where it is missing (미제출); `latest` the newest report up to
    that quarter; `status` the city's word for what `latest` states, None where it states none.
    """

    pledge: Filed[Pledge]
    quarter: Quarter
    report: Filed[Report] | None
    latest: Filed[Report] | None
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


def standing(records: Records, pledge_id: str, quarter: Quarter) -> Standing:
    """Return where a pledge stands as of a quarter; KeyError for an unknown pledge."""
    own = records.reports.get((pledge_id, quarter.written))
    earlier = (
        records.reports.get((pledge_id, each.written))
        for each in reversed(records.quarters)
        if each.last <= quarter.last
    )
    latest = own or next((report for report in earlier if report is not None), None)
    status = stated_status(records, latest.record if latest else None)
    return Standing(records.pledges[pledge_id], quarter, own, latest, status)


def standings(records: Records, quarter: Quarter) -> tuple[Standing, ...]:
    """Return where every pledge stands as of a quarter, in the order of their numbers."""
    return tuple(standing(records, key, quarter) for key in records.pledges)


def department_in_charge(now: Standing) -> str | None:
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
    for each in standings(records, current_quarter(records)):
        department = records.city.record.department_id(department_in_charge(each))
        if department is not None:
            found[department].append(each.pledge.record.pledge)
    return {department: tuple(pledges) for department, pledges in found.items()}


def current_quarter(records: Records) -> Quarter:
    """Return the newest quarter that the city publishes; the checks see to it that there is one."""
    return records.quarters[-1]
