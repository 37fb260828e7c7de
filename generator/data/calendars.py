"""Calendars of what is planned for when; an event says that it is a plan, and changes with the plan alone.

Source: RFC 5545, which `icalendar` writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone

from icalendar import Calendar, Event

from generator import wording
from generator.data.naming import name
from generator.ledger.news import Channel, Planned
from generator.published import addresses
from generator.record.city import City
from generator.wording import news as words
from generator.wording import pages as page_words

_KOREA = timezone(timedelta(hours=9))


def calendars(
    city: City, agenda: Mapping[str, tuple[Planned, ...]], channels: Iterable[Channel], site: str
) -> Iterator[tuple[str, bytes]]:
    """Return the calendar of each channel that has one, with its address; `site` as for `feeds`."""
    events = {key: [_event(city, each, site) for each in planned] for key, planned in agenda.items()}
    for channel in channels:
        if channel.has_calendar:
            calendar = Calendar()
            calendar.add("VERSION", "2.0")
            calendar.add("PRODID", "-//Pledgebook//KO")
            calendar.add("X-WR-CALNAME", words.calendar_title(city.name, channel.name))
            for event in (event for key in channel.pledges for event in events.get(key, ())):
                calendar.add_component(event)
            yield addresses.calendar(channel.part), calendar.to_ical()


def _event(city: City, each: Planned, site: str) -> Event:
    written = each.when.written
    title = page_words.pledge_title(each.pledge.number, each.pledge.title)
    event = Event()
    event.add("UID", str(name(city, "plan", each.pledge.pledge, each.text, written, str(each.order))))
    # Of the record, not of a build; an hour of its own would be made up.
    event.add("DTSTAMP", datetime.combine(each.told_on, time(), UTC))
    for bound, moment in _times(each):
        event.add(bound, moment)
    event.add("SUMMARY", each.text)
    event.add("DESCRIPTION", words.planned(title, wording.when(written), site + each.address))
    if site:
        event.add("URL", site + each.address)
    event.add("TRANSP", "TRANSPARENT")
    return event


def _times(each: Planned) -> Iterator[tuple[str, date]]:
    """Return when an event begins and ends; where no hour is written, in whole days."""
    start, _, end = each.when.written.rstrip("~?%").partition("/")
    if "T" in start:
        yield "DTSTART", _hour(start)
        if "T" in end:
            yield "DTEND", _hour(end)
        return
    yield "DTSTART", each.when.first
    yield "DTEND", each.when.last + timedelta(days=1)


def _hour(moment: str) -> datetime:
    local = datetime.fromisoformat(moment.rstrip("~?%")).replace(tzinfo=_KOREA)
    return local.astimezone(UTC)
