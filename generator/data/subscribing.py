"""What one can subscribe to: Atom feeds of what is new, and calendars of what is planned for when.

Every date in a feed is a fact of the record, none that of a build; an event says that it is a plan, and
changes with the plan alone. Sources: RFC 4287; RFC 5545, which `icalendar` writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import partial
from html import escape
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from generator import wording
from generator.cache import NOTHING_KEPT, Cache
from generator.ledger.news import Channel, News, Planned, agenda, channels, corrected, news
from generator.published import addresses
from generator.record.city import City
from generator.record.records import Records
from generator.wording import downloads as words

if TYPE_CHECKING:
    from icalendar import Event

# Chosen once. A tag: URI would need a domain that the city holds for ever, and none is in the record.
_OURS = UUID("5b1f1d3e-3f0c-5c58-9d3a-6a1c1f2b7e41")


def name(city: City, *parts: str) -> UUID:
    """Return the name of a thing of a city, by what it is (RFC 9562, version 5)."""
    return uuid5(_OURS, "\n".join((city.name, city.term.starts.written, *parts)))


# A feed tells what is new, not all that ever was: a pledge's feed goes back to the start, the others a year.
_QUARTERS = 4


def feeds(
    records: Records, channels: Sequence[Channel], site: str, cache: Cache = NOTHING_KEPT
) -> Iterator[tuple[str, bytes]]:
    """Return the feed of each channel with its address.

    A feed leaves its place, so its links are whole where `site` is known (as for `subscriptions`); it is
    made of the records of its pledges alone, and kept by these.
    """
    groups = (each.pledges for each in channels)
    for channel, own in zip(channels, records.of_groups(groups), strict=True):
        inputs = (own.digest, channel.part, channel.name, site)
        yield addresses.feed(channel.part), cache.kept("feeds", inputs, partial(_feed, own, channel, site))


def _news_of(records: Records, channel: Channel) -> list[News]:
    """Return what is new of a channel's pledges, the newest first, and of one day by pledge."""
    told: dict[str, list[News]] = {key: [] for key in records.pledges}
    begins = date.min if channel.part.startswith("pledges/") else records.quarters[-_QUARTERS:][0].first
    for quarter in reversed(records.quarters):
        # An old report may be corrected today, and that is new.
        for each in news(records, quarter) if quarter.first >= begins else corrected(records, quarter):
            if not each.correction or each.day >= begins:
                told[each.pledge.pledge].append(each)
    own = (each for key in channel.pledges for each in told[key])
    return sorted(own, key=lambda each: each.day, reverse=True)


def _feed(records: Records, channel: Channel, site: str) -> bytes:
    city, own = records.city.record, _news_of(records, channel)
    address = addresses.feed(channel.part)

    def link(target: str) -> str:
        return f'"{escape(site + target if site else addresses.relative(target, address))}"'

    updated = max((each.day for each in own), default=records.quarters[-1].last)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">',
        f"<id>{name(city, 'feed', channel.part).urn}</id>",
        f"<title>{escape(words.feed_title(city.name, channel.name))}</title>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{escape(city.name)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={link(address)}/>',
        f'<link rel="alternate" type="text/html" href={link(channel.page)}/>',
        *(_entry(city, each, link) for each in own),
        "</feed>",
    )
    return "\n".join((*lines, "")).encode()


def _entry(city: City, each: News, link: Callable[[str], str]) -> str:
    pledge, title = each.pledge, wording.quarter(each.quarter)
    headline = words.feed_headline(pledge.number, pledge.title, each.kind, title)
    return "\n".join(
        (
            "<entry>",
            f"<id>{name(city, *each.key).urn}</id>",
            f"<title>{escape(headline)}</title>",
            f"<updated>{_moment(each.day)}</updated>",
            f'<link rel="alternate" type="text/html" href={link(each.address)}/>',
            f'<category term="{each.kind}" label="{escape(words.NEWS_KINDS[each.kind])}"/>',
            f"<summary>{escape(_summary(each))}</summary>",
            "</entry>",
        )
    )


def _summary(each: News) -> str:
    if each.correction is not None:
        return f"{each.correction.what}. {each.correction.why}"
    if each.change is not None:
        change = each.change
        return words.news_of_change(change.kind, change.what, change.before, change.after)
    if each.before is not None and each.after is not None:
        return f"{each.before} → {each.after}"
    status = each.report.status if each.report else None
    return words.news_of_report(status.written if status else None)


def _moment(day: date) -> str:
    """Return a day as Atom asks for it: its first moment in Korea."""
    return f"{day}T00:00:00+09:00"


_KOREA = timezone(timedelta(hours=9))


def calendars(
    city: City,
    agenda: Mapping[str, tuple[Planned, ...]],
    channels: Iterable[Channel],
    site: str,
    cache: Cache,
) -> Iterator[tuple[str, bytes]]:
    """Return the calendar of each channel that has one, with its address; `site` as for `feeds`."""
    for channel in channels:
        if channel.has_calendar:
            planned = [each for key in channel.pledges for each in agenda.get(key, ())]
            inputs = (city.name, city.term.starts.written, channel.name, site, repr(planned))
            made = cache.kept("calendars", inputs, partial(_calendar, city, channel, planned, site))
            yield addresses.calendar(channel.part), made


def _calendar(city: City, channel: Channel, planned: Iterable[Planned], site: str) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415 - takes longer to load than all kept calendars

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//Pledgebook//KO")
    calendar.add("X-WR-CALNAME", words.calendar_title(city.name, channel.name))
    for each in planned:
        calendar.add_component(_event(city, each, site))
    content: bytes = calendar.to_ical()
    return content


def _event(city: City, each: Planned, site: str) -> Event:
    from icalendar import Event  # noqa: PLC0415

    written = each.when.written
    event = Event()
    event.add("UID", str(name(city, "plan", each.pledge, each.text, written, str(each.order))))
    # Of the record, not of a build; an hour of its own would be made up.
    event.add("DTSTAMP", datetime.combine(each.told_on, time(), UTC))
    for bound, moment in _times(each):
        event.add(bound, moment)
    event.add("SUMMARY", each.text)
    event.add("DESCRIPTION", words.calendar_entry(each.title, wording.when(written), site + each.address))
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


def subscriptions(records: Records, site: str, cache: Cache = NOTHING_KEPT) -> Iterator[tuple[str, bytes]]:
    """Return each feed and each calendar with its address.

    Args:
        records: the city's.
        site: the whole address of the site's root, ending in `/`; empty where it is not known.
        cache: where the feeds of the same records and the calendars of the same plans are kept.

    """
    planned = agenda(records)
    every = tuple(channels(records, frozenset(planned)))
    yield from feeds(records, every, site, cache)
    yield from calendars(records.city.record, planned, every, site, cache)
