"""Where a pledge stands: its newest report as of a quarter, what that report states, and what is missing."""

from __future__ import annotations

import pytest

from generator.ledger.status_as_of import (
    current_quarter,
    expected,
    is_expected,
    missing,
    stated_status,
    status_as_of,
    statuses_as_of,
)
from generator.record.dates import Quarter
from generator.record.records import Records
from tests.ledger.town import pledge, report, status, town

Q1, Q2, Q3 = (Quarter.read(f"2024-Q{number}") for number in (1, 2, 3))


@pytest.fixture
def records() -> Records:
    """Three pledges: one reported in each quarter but the second, one that began late, one that ended."""
    return town(
        pledge("1"),
        pledge("2", since="2024-Q2"),
        pledge("10", until="2024-Q1"),
        report("1", "2024-Q1", status=status("on-track", "정상 추진")),
        report("1", "2024-Q3"),
        report("2", "2024-Q2", status=status("waiting", "때를 기다림")),
        report("10", "2024-Q1", status=status("dropped", "폐기")),
    )


def test_the_newest_quarter_is_that_of_the_city_and_not_of_the_order_in_the_file() -> None:
    records = town(pledge("1"), quarters=["2024-Q2", "2024-Q3", "2023-Q4"])
    assert current_quarter(records).written == "2024-Q3"


def test_a_report_is_expected_from_the_first_quarter_to_the_last_both_included() -> None:
    running = pledge("1", since="2024-Q2", until="2024-Q2").record
    assert [is_expected(running, quarter) for quarter in (Q1, Q2, Q3)] == [False, True, False]
    assert all(is_expected(pledge("1").record, quarter) for quarter in (Q1, Q2, Q3))


def test_a_half_year_is_expected_of_a_pledge_that_began_in_it() -> None:
    """A pledge that begins with a quarter owes no report of the half-year that began before it."""
    assert is_expected(pledge("1", since="2024-H2").record, Q3)
    assert not is_expected(pledge("1", since="2024-Q2").record, Quarter.read("2024-H1"))


def test_what_is_missing_is_what_is_expected_and_not_there(records: Records) -> None:
    assert [expected(records, quarter) for quarter in (Q1, Q2, Q3)] == [("1", "10"), ("1", "2"), ("1", "2")]
    assert [missing(records, quarter) for quarter in (Q1, Q2, Q3)] == [(), ("1",), ("2",)]


def test_a_report_that_nobody_expected_is_missing_nowhere_and_stands_all_the_same() -> None:
    records = town(pledge("1", until="2024-Q1"), report("1", "2024-Q2"))
    assert missing(records, Q2) == ()
    assert status_as_of(records, "1", Q2).report is not None


def test_a_pledge_stands_where_its_newest_report_up_to_then_says(records: Records) -> None:
    stood = [status_as_of(records, "1", quarter) for quarter in (Q1, Q2, Q3)]
    assert [each.report is not None for each in stood] == [True, False, True]
    newest = [each.latest.record.quarter.written if each.latest else None for each in stood]
    assert newest == ["2024-Q1", "2024-Q1", "2024-Q3"]


def test_a_status_is_taken_from_that_report_only(records: Records) -> None:
    """A newest report that states none leaves the pledge without one: the older word is not carried on."""
    words = [status_as_of(records, "1", quarter).status for quarter in (Q1, Q2, Q3)]
    assert [word.word if word else None for word in words] == ["정상추진", "정상추진", None]


def test_a_pledge_without_a_report_stands_nowhere() -> None:
    now = status_as_of(town(pledge("1")), "1", Q3)
    assert (now.report, now.latest, now.status) == (None, None, None)


def test_a_pledge_is_not_measured_by_what_came_later(records: Records) -> None:
    assert status_as_of(records, "2", Q1).latest is None


def test_an_unknown_pledge_is_a_key_error(records: Records) -> None:
    with pytest.raises(KeyError):
        status_as_of(records, "3", Q1)


def test_all_pledges_stand_in_the_order_of_their_numbers(records: Records) -> None:
    assert [each.pledge.record.pledge for each in statuses_as_of(records, Q3)] == ["1", "2", "10"]


def test_a_citys_own_word_is_found_by_its_id(records: Records) -> None:
    [word] = [stated_status(records, each.record) for (key, _), each in records.reports.items() if key == "2"]
    assert word is not None
    assert (word.word, word.like) == ("때를 기다림", None)
    assert stated_status(records, None) is None
