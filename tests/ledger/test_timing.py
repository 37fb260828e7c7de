"""Late is what came after the day that the city set, and nothing is guessed where a day is not stated."""

from __future__ import annotations

import pytest

from generator.ledger import status_as_of as timing
from generator.ledger.status_as_of import current_quarter, status_as_of, statuses_as_of
from generator.record.report import Report
from tests.ledger.town import pledge, report, town

DUE = {"days_after": 20, "days": [{"quarter": "2024-Q2", "day": "2024-08-01"}]}


def handed(quarter: str, day: str | None) -> Report:
    return report("1-1", quarter, submitted_on=day).record


@pytest.mark.parametrize(
    ("quarter", "day", "days"),
    [
        ("2024-Q1", "2024-04-20", 0),
        ("2024-Q1", "2024-04-21", 1),
        ("2024-Q1", "2024-03-31", 0),
        ("2024-Q2", "2024-08-01", 0),
        ("2024-Q2", "2024-08-04", 3),
        ("2024-Q3", None, None),
    ],
)
def test_a_report_is_late_by_the_days_after_the_one_that_the_city_set(
    quarter: str, day: str | None, days: int | None
) -> None:
    """A quarter's own day stands in place of the usual one; its last day is still in time."""
    city = town(due=DUE).city.record
    found = handed(quarter, day)
    assert timing.days_late(city, found) == days
    assert timing.timing(city, found) == ("unknown" if days is None else "late" if days else "in_time")


def test_where_the_city_sets_no_day_nothing_is_late() -> None:
    for due in (None, {"days_after": None}, {"days": DUE["days"]}):
        city = town(due=due).city.record
        assert timing.due_on(city, handed("2024-Q1", None).quarter) is None
        assert timing.timing(city, handed("2024-Q1", "2030-01-01")) == "unknown"


def test_each_report_that_is_owed_is_counted_once() -> None:
    records = town(
        *(pledge(f"1-{number}") for number in range(1, 6)),
        report("1-1", "2024-Q3", submitted_on="2024-10-20"),
        report("1-2", "2024-Q3", submitted_on="2024-10-25"),
        report("1-3", "2024-Q3", submitted_on="2024-11-09"),
        report("1-4", "2024-Q3"),
        due=DUE,
    )
    now = current_quarter(records)
    assert timing.counts(records, now, statuses_as_of(records, now)) == timing.Counts(1, 2, 1, 1)
    late = [(each.pledge, days) for each, days in timing.late_reports(records, now)]
    assert late == [("1-3", 20), ("1-2", 5)]


def test_a_report_is_outdated_where_a_newer_one_is_owed_and_missing() -> None:
    """Not where the pledge has ended, nor where none ever came: that is 미제출 alone."""
    records = town(
        pledge("1-1"),
        pledge("1-2", until="2024-Q2"),
        pledge("1-3"),
        pledge("1-4"),
        *(report(key, "2024-Q2") for key in ("1-1", "1-2", "1-4")),
        report("1-4", "2024-Q3"),
    )
    now = current_quarter(records)
    assert [key for key in records.pledges if timing.is_outdated(status_as_of(records, key, now))] == ["1-1"]
