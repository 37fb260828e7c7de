"""Calendars hold what is planned with a date, in the form that RFC 5545 asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator import data
from generator.record.dates import When
from generator.record.items import Item
from generator.record.records import Records
from generator.record.report import Row, TaskItems
from tests.some import some

CITIES = ("real", "small", "invented")


SITE = "https://example.go.kr/pledges/"


def _calendars(records: Records, site: str = "") -> dict[str, bytes]:
    return {
        address: content for address, content in data.subscriptions(records, site) if address.endswith(".ics")
    }


@pytest.mark.parametrize("city", CITIES)
def test_a_strict_reader_finds_no_fault(request: pytest.FixtureRequest, city: str) -> None:
    """RFC 5545: 3.1 (lines), 3.6 (at least one event), 3.6.1 (UID and DTSTAMP), 3.8.4.7 (UIDs differ)."""
    for content in some(_calendars(request.getfixturevalue(city)).values()):
        assert content.endswith(b"\r\n")
        assert max(map(len, content.split(b"\r\n"))) <= 75
        assert b"\n" not in content.replace(b"\r\n", b"")
        calendar = Calendar.from_ical(content)
        assert calendar.errors == []
        events = calendar.events
        assert events
        assert all(event.errors == [] for event in events)
        names = [str(event["UID"]) for event in events]
        assert len(names) == len(set(names))
        assert all(isinstance(event.decoded("DTSTAMP"), datetime) for event in events)


def test_each_dated_item_of_the_newest_plans_is_an_event(invented: Records) -> None:
    """Those of the plan in each pledge's last report that have a first and a last day."""
    last: dict[str, str] = dict(invented.reports.keys())
    planned = [
        item
        for (pledge, quarter), filed in invented.reports.items()
        if last[pledge] == quarter
        for group in filed.record.plan.by_task
        for line in group.items
        for item in (line, *line.details)
        if item.when
    ]
    events = Calendar.from_ical(_calendars(invented)["feeds/all.ics"]).events
    assert sorted(str(event["SUMMARY"]) for event in events) == sorted(item.text for item in planned)


def test_an_event_leads_to_the_report_that_plans_it_where_the_sites_address_is_known(
    invented: Records,
) -> None:
    here, anywhere = (Calendar.from_ical(_calendars(invented, site)["feeds/all.ics"]) for site in (SITE, ""))
    assert {"URL" in event for event in anywhere.events} == {False}
    for event in here.events:
        pledge, quarter = str(event["URL"]).removeprefix(f"{SITE}pledges/").strip("/").split("/")
        planned = invented.reports[pledge, quarter].record.plan
        assert str(event["SUMMARY"]) in {
            item.text for group in planned.by_task for line in group.items for item in (line, *line.details)
        }
        assert str(event["DESCRIPTION"]).endswith(f" {event['URL']}")


def _planned(small: Records, when: str, text: str = "착공식") -> Calendar | None:
    """Return the calendar of a city that plans one thing."""
    filed = small.reports["1-1-1", "2023-Q2"]
    plan = Row((TaskItems(None, (Item(text, when=When.read(when)),)),), None)
    alone = [replace(filed, record=replace(filed.record, plan=plan))]
    content = _calendars(Records.of(small.city, small.pledges.values(), alone)).get("feeds/all.ics")
    return Calendar.from_ical(content) if content else None


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2019-05-14", date(2019, 5, 14), date(2019, 5, 15)),
        ("2019-05", date(2019, 5, 1), date(2019, 6, 1)),
        ("2019-07/2019-08", date(2019, 7, 1), date(2019, 9, 1)),
        ("2019-05-14T14:00", datetime(2019, 5, 14, 5, tzinfo=UTC), None),
        (
            "2019-05-14T14:00/2019-05-14T16:30",
            datetime(2019, 5, 14, 5, tzinfo=UTC),
            datetime(2019, 5, 14, 7, 30, tzinfo=UTC),
        ),
    ],
)
def test_an_event_takes_the_time_that_is_planned(
    small: Records, when: str, start: date, end: date | None
) -> None:
    """A last day counts whole; an hour is Korea's."""
    calendar = _planned(small, when)
    assert calendar is not None
    [event] = calendar.events
    assert event.decoded("DTSTART") == start
    assert event.decoded("DTEND", None) == end


@pytest.mark.parametrize("when", ["../2019-05", "2019-05/.."])
def test_a_time_with_an_open_end_stands_on_no_calendar(small: Records, when: str) -> None:
    assert _planned(small, when) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_any_text_is_read_back_as_it_was_written(small: Records, text: str) -> None:
    r"""Commas, semicolons, backslashes, and letters of four bytes at a fold."""
    calendar = _planned(small, "2019-05-14", text)
    assert calendar is not None
    [event] = calendar.events
    assert str(event["SUMMARY"]) == text
