"""What holds on every page: which words are explained, what one can subscribe to, where faults are told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.ledger.news import Channel, agenda, channels
from generator.pages import terms
from generator.pages.terms import TermLinks
from generator.published import addresses
from generator.record.records import Records
from generator.wording import news as words
from generator.wording import pages as page_words
from generator.wording.glossary import Term

ATOM, CALENDAR = "application/atom+xml", "text/calendar"


@dataclass(frozen=True, slots=True)
class SiteContext:
    """What holds on all pages: the words of office by their names, and the feeds by their page."""

    records: Records
    explained: Mapping[str, Term]
    channels: Mapping[str, Channel]

    @classmethod
    def of(cls, records: Records) -> SiteContext:
        """Gather what every page is told."""
        explained = terms.by_name(terms.chapters(records.city.record))
        found = channels(records, frozenset(agenda(records)))
        return cls(records, explained, {each.page: each for each in found})

    def mistake(self, address: str, title: str) -> Mapping[str, str]:
        """Return where a fault on the page at an address is told, with the address filled in.

        The issue form of the city's repository, else a letter to its contact, else who to ask.
        """
        city = self.records.city.record
        subject, text = page_words.mistake(title, address)
        if city.repository:
            told = urlencode({"title": subject, "body": text})
            href = f"{city.repository.rstrip('/')}/issues/new?{told}"
        elif city.contact and city.contact.email:
            told = urlencode({"subject": subject, "body": text}, quote_via=quote)
            href = f"mailto:{city.contact.email}?{told}"
        else:
            href = addresses.relative(f"{addresses.ABOUT}#contact", address)
        return {"words": page_words.MISTAKE, "href": href}

    def alternates(self, address: str) -> tuple[Mapping[str, str], ...]:
        """Return what one can subscribe to from the page at an address: its own feed, or the whole city's.

        A report's page offers the feed of its pledge.
        """
        folders = address.split("/")
        parents = ("/".join((*folders[:depth], "")) for depth in range(len(folders) - 1, 0, -1))
        channel = next(
            (self.channels[each] for each in parents if each in self.channels), self.channels[addresses.HOME]
        )
        city = self.records.city.record.name
        feed = (ATOM, words.feed_title(city, channel.name), addresses.feed(channel.part))
        calendar = (CALENDAR, words.calendar_title(city, channel.name), addresses.calendar(channel.part))
        return tuple(
            {"type": kind, "title": title, "href": addresses.relative(target, address)}
            for kind, title, target in ((feed, calendar) if channel.has_calendar else (feed,))
        )

    def terms(self, address: str) -> TermLinks:
        """Return the links of the page at an address to the terms that are explained."""
        return TermLinks(address, self.explained)
