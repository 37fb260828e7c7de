"""Feeds tell of each fact once: their names and days come from the record, and nothing reappears."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from urllib.parse import urljoin

import feedparser
import pytest
from lxml import etree

from generator import data
from generator.record.records import Records
from generator.record.report import ReportedStatus
from tests.some import some

ATOM = "{http://www.w3.org/2005/Atom}"
CITIES = ("real", "small", "invented")
EACH_CITY = pytest.mark.parametrize("city", CITIES)


def _feeds(records: Records, site: str = "") -> dict[str, bytes]:
    return {
        address: content for address, content in data.subscriptions(records, site) if address.endswith(".xml")
    }


def _entries(content: bytes) -> dict[str, tuple[str, str]]:
    """Return what stands in a feed: title and day of each entry, by its name."""
    feed = feedparser.parse(content)
    assert not feed.bozo, feed.bozo_exception
    return {each.id: (each.title, each.updated) for each in feed.entries}


@EACH_CITY
def test_every_feed_has_what_atom_asks_for(request: pytest.FixtureRequest, city: str) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, title and updated; an author; a link to a page, a text."""
    records: Records = request.getfixturevalue(city)
    feeds = _feeds(records)
    assert len(feeds) == 1 + len(records.city.record.fields) + len(records.city.record.departments) + len(
        records.pledges
    )
    for content in feeds.values():
        root = etree.fromstring(content)
        assert root.tag == f"{ATOM}feed"
        for part in (root, *root.iter(f"{ATOM}entry")):
            for once in ("id", "title", "updated"):
                [found] = part.findall(ATOM + once)
                assert found.text
            assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", part.findtext(f"{ATOM}id") or "")
            assert datetime.fromisoformat(part.findtext(f"{ATOM}updated") or "").tzinfo
            assert [each.get("rel") for each in part.findall(f"{ATOM}link")].count("alternate") == 1
        assert root.findtext(f"{ATOM}author/{ATOM}name") == records.city.record.name
        assert root.find(f"{ATOM}link[@rel='self']") is not None
        ids = [each.text for each in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids))
        days = [each.findtext(f"{ATOM}updated") or "" for each in root.iter(f"{ATOM}entry")]
        assert days == sorted(days, reverse=True)
        assert root.findtext(f"{ATOM}updated") == max(days, default=root.findtext(f"{ATOM}updated"))


@EACH_CITY
def test_a_reader_of_feeds_finds_no_fault(request: pytest.FixtureRequest, city: str) -> None:
    for content in _feeds(request.getfixturevalue(city)).values():
        _entries(content)


def test_a_feed_that_is_carried_away_still_leads_to_the_site(small: Records) -> None:
    """Where the site's address is known every link is whole (RFC 4287, 4.2.7.2: `self` is the feed's own)."""
    site = "https://example.go.kr/pledges/"
    apart, whole = _feeds(small), _feeds(small, site)
    assert apart.keys() == whole.keys()
    for address, content in whole.items():
        links = list(etree.fromstring(content).iter(f"{ATOM}link"))
        beside = list(etree.fromstring(apart[address]).iter(f"{ATOM}link"))
        assert [each.get("href") for each in links] == [
            urljoin(site + address, each.get("href") or "") for each in beside
        ]
        assert [each.get("href") for each in links if each.get("rel") == "self"] == [site + address]


def test_each_report_of_a_pledge_is_told_once(invented: Records) -> None:
    feeds = _feeds(invented)
    for key in some(invented.pledges):
        reports = [
            title
            for title, _ in _entries(feeds[f"feeds/pledges/{key}.xml"]).values()
            if title.endswith("새 보고")
        ]
        assert len(reports) == sum(pledge == key for pledge, _ in invented.reports)


def test_a_pledges_entries_are_the_same_in_every_feed(invented: Records) -> None:
    """Whoever reads two feeds is told of a thing under one name."""
    feeds = {address: _entries(content) for address, content in _feeds(invented).items()}
    of_pledges = {
        name: told
        for address, own in feeds.items()
        if address.startswith("feeds/pledges/")
        for name, told in own.items()
    }
    for own in feeds.values():
        assert own.items() <= of_pledges.items()
    assert feeds["feeds/all.xml"]


def _without_last_quarter(records: Records) -> Records:
    city = records.city.record
    earlier = replace(records.city, record=replace(city, quarters=city.quarters[:-1]))
    last = records.quarters[-1].written
    reports = [filed for (_, quarter), filed in records.reports.items() if quarter != last]
    return Records.of(earlier, records.pledges.values(), reports)


def test_a_new_quarter_lets_nothing_reappear(invented: Records) -> None:
    """What was told before keeps its name, its day and its words."""
    before, after = _feeds(_without_last_quarter(invented)), _feeds(invented)
    for key in invented.pledges:
        address = f"feeds/pledges/{key}.xml"
        assert _entries(before[address]).items() <= _entries(after[address]).items()
    assert before["feeds/all.xml"] != after["feeds/all.xml"]


def test_a_state_that_moved_is_told_with_both_words(small: Records) -> None:
    """And only where both reports state one: to state one for the first time is no move."""
    stated: Mapping[tuple[str, str], str] = {("1-1-2", "2023-Q1"): "held", ("1-1-2", "2023-Q2"): "completed"}
    filed = small.reports["1-1-2", "2023-Q1"]
    reports = [
        replace(
            filed,
            record=replace(
                filed.record,
                quarter=quarter,
                status=ReportedStatus(stated["1-1-2", quarter.written], stated["1-1-2", quarter.written]),
            ),
        )
        for quarter in small.quarters
    ]
    records = Records.of(small.city, small.pledges.values(), reports)
    [summary] = [
        each.summary
        for each in feedparser.parse(_feeds(records)["feeds/pledges/1-1-2.xml"]).entries
        if each.title.endswith("추진상황이 바뀜")
    ]
    assert summary == "보류 → 완료"


def test_no_entry_bears_a_day_that_no_record_states(small: Records) -> None:
    days = {day for _, day in _entries(_feeds(small)["feeds/all.xml"]).values()}
    facts = {
        f"{day}T00:00:00+09:00"
        for filed in small.reports.values()
        for day in (filed.record.submitted_on, filed.record.quarter.last)
        if day
    }
    facts |= {
        f"{change.decided_on.last}T00:00:00+09:00"
        for filed in small.pledges.values()
        for change in filed.record.changes
        if change.decided_on
    }
    assert days <= facts


def test_a_correction_is_told_once_by_the_day_on_which_it_was_decided(invented: Records) -> None:
    """However old the report is: a pledge's own feed and the page of corrections lead to one another."""
    feeds = _feeds(invented)
    for corrected in invented.corrections:
        entry = corrected.entry.record
        root = etree.fromstring(feeds[f"feeds/pledges/{corrected.pledge}.xml"])
        end = f"corrections/#correction-{entry.correction}"
        links = (each for each in root.iter(f"{ATOM}link") if (each.get("href") or "").endswith(end))
        [told] = [each.getparent() for each in links]
        assert told is not None
        assert (told.findtext(f"{ATOM}updated") or "").startswith(entry.decided_on.written)
        assert told.findtext(f"{ATOM}summary") == f"{entry.what}. {entry.why}"
    assert len(invented.corrections) == 3
