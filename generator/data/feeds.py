"""Atom feeds of what is new; every date in them is a fact of the record, none that of a build.

Source: RFC 4287.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from generator import wording
from generator.data.naming import name
from generator.ledger.news import Channel, News, news
from generator.published import addresses
from generator.record.city import City
from generator.record.records import Records
from generator.wording import news as words

# A feed tells what is new, not all that ever was: a pledge's feed goes back to the start, the others a year.
_QUARTERS = 4


def feeds(records: Records, channels: Iterable[Channel], site: str) -> Iterator[tuple[str, bytes]]:
    """Return the feed of each channel with its address.

    A feed leaves its place, so its links are whole where `site` is known (as for `subscriptions`).
    """
    told: dict[str, list[News]] = {key: [] for key in records.pledges}
    for quarter in reversed(records.quarters):
        for each in news(records, quarter):
            told[each.pledge.pledge].append(each)
    begins = records.quarters[-_QUARTERS:][0].first
    for channel in channels:
        own = [each for key in channel.pledges for each in told[key]]
        if not channel.part.startswith("pledges/"):
            # An old report may be corrected today, and that is new.
            own = [each for each in own if _begins(each) >= begins]
        own.sort(key=lambda each: each.day, reverse=True)
        yield addresses.feed(channel.part), _feed(records, channel, own, site).encode()


def _begins(each: News) -> date:
    return each.day if each.correction else each.quarter.first


def _feed(records: Records, channel: Channel, own: list[News], site: str) -> str:
    city = records.city.record
    address = addresses.feed(channel.part)

    def link(target: str) -> str:
        return quoteattr(site + target if site else addresses.relative(target, address))

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
    return "\n".join((*lines, ""))


def _entry(city: City, each: News, link: Callable[[str], str]) -> str:
    pledge, title = each.pledge, wording.quarter(each.quarter)
    headline = words.headline(pledge.number, pledge.title, each.kind, title)
    return "\n".join(
        (
            "<entry>",
            f"<id>{name(city, *each.key).urn}</id>",
            f"<title>{escape(headline)}</title>",
            f"<updated>{_moment(each.day)}</updated>",
            f'<link rel="alternate" type="text/html" href={link(each.address)}/>',
            f'<category term="{each.kind}" label={quoteattr(words.KINDS[each.kind])}/>',
            f"<summary>{escape(_summary(each))}</summary>",
            "</entry>",
        )
    )


def _summary(each: News) -> str:
    if each.correction is not None:
        return f"{each.correction.what}. {each.correction.why}"
    if each.change is not None:
        change = each.change
        return words.of_change(change.kind, change.what, change.before, change.after)
    if each.before is not None and each.after is not None:
        return f"{each.before} → {each.after}"
    status = each.report.status if each.report else None
    return words.of_report(status.written if status else None)


def _moment(day: date) -> str:
    """Return a day as Atom asks for it: its first moment in Korea."""
    return f"{day}T00:00:00+09:00"
