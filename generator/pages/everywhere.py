"""What every page is told of its city: the word for a period, that it is made up, which words it explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.ledger import addresses
from generator.ledger.agenda import agenda
from generator.ledger.subscriptions import Channel, channels
from generator.pages import terms
from generator.pages.terms import TermLinks
from generator.pages.views.parts import Link
from generator.record.records import Records
from generator.wording import center, changes, corrections, glossary
from generator.wording import news as words
from generator.wording import pages as page_words
from generator.wording.glossary import Term
from generator.wording.periods import period_word, said_of

ATOM, CALENDAR = "application/atom+xml", "text/calendar"

_WAYS = {
    "home": (page_words.HOME, addresses.HOME),
    "pledges": (page_words.PLEDGES, addresses.PLEDGES),
    "quarters": (page_words.QUARTERS, addresses.QUARTERS),
    "fields": (page_words.FIELDS, addresses.FIELDS),
    "departments": (page_words.DEPARTMENTS, addresses.DEPARTMENTS),
    "rates": (center.TITLE, addresses.RATES),
    "participation": (page_words.PARTICIPATION, addresses.PARTICIPATION),
    "changes": (changes.TITLE, addresses.CHANGES),
    "corrections": (corrections.CORRECTIONS, addresses.CORRECTIONS),
    "data": (page_words.DATA, addresses.DATA),
    "about": (page_words.ABOUT, addresses.ABOUT),
    "glossary": (glossary.TITLE, addresses.WORDS),
}
"""Pages of which every city has one, by the name that a template calls them by."""


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What holds on all pages: `period` is a word of `wording.periods`, `fictional` empty for a real city.

    `explained` are the words of office by their names; `channels` are the feeds by the
    page that they belong to.
    """

    period: str
    fictional: str
    explained: Mapping[str, Term]
    channels: Mapping[str, Channel]
    city: str
    repository: str
    email: str

    @classmethod
    def of(cls, records: Records) -> Everywhere:
        """Gather what every page is told."""
        city = records.city.record
        return cls(
            period_word(records.quarters),
            city.fictional or "",
            terms.by_name(terms.chapters(city)),
            {each.page: each for each in channels(records, frozenset(agenda(records)))},
            city.name,
            city.repository.rstrip("/") if city.repository else "",
            (city.contact.email or "") if city.contact else "",
        )

    def mistake(self, address: str, title: str) -> Mapping[str, str]:
        """Return where a fault on the page at an address is told, with the address filled in.

        The issue form of the city's repository, else a letter to its contact, else who to ask.
        """
        subject, text = page_words.mistake(title, address)
        if self.repository:
            href = f"{self.repository}/issues/new?{urlencode({'title': subject, 'body': text})}"
        elif self.email:
            href = f"mailto:{self.email}?{urlencode({'subject': subject, 'body': text}, quote_via=quote)}"
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
        feed = (ATOM, words.feed_title(self.city, channel.name), addresses.feed(channel.part))
        calendar = (CALENDAR, words.calendar_title(self.city, channel.name), addresses.calendar(channel.part))
        return tuple(
            {"type": kind, "title": title, "href": addresses.relative(target, address)}
            for kind, title, target in ((feed, calendar) if channel.has_calendar else (feed,))
        )

    def ways(self, address: str) -> Mapping[str, Link]:
        """Return the links of the page at an address to the pages of which every city has one."""
        return {
            name: Link(said_of(told, self.period), addresses.relative(target, address))
            for name, (told, target) in _WAYS.items()
        }

    def terms(self, address: str) -> TermLinks:
        """Return the links of the page at an address to the terms that are explained."""
        return TermLinks(address, self.explained)
