"""What holds on every page: which words are explained, what one can subscribe to, where faults are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from generator.ledger.news import Channel, agenda, channels
from generator.pages.parts import TableView
from generator.published import addresses
from generator.record.city import City, vocabulary
from generator.record.records import Records
from generator.wording import downloads as download_words
from generator.wording import glossary
from generator.wording import pages as page_words
from generator.wording.glossary import Chapter, Term

# Anchors begin with a letter, and no term takes the place of a chapter.
_TERM, _STATUS = "term-", "status-"


@dataclass(frozen=True, slots=True)
class TermLinks:
    """The links of one page to the words that its city explains; `terms` by the word without its spaces."""

    address: str
    terms: Mapping[str, Term]

    def href(self, words: str) -> str:
        """Return the link to what words mean; empty where they are no term, or stand on the page of terms."""
        term = self.terms.get(closed(words))
        if term is None or self.address == addresses.WORDS:
            return ""
        return addresses.relative(f"{addresses.WORDS}#{term.id}", self.address)

    def met(self, tables: Iterable[TableView]) -> Iterator[Mapping[str, str]]:
        """Yield each word of office that stands in a page's tables, once: its meaning and the link to it."""
        seen: set[str] = set()
        for words in (each for table in tables for each in _words(table)):
            href = self.href(words)
            if href and href not in seen:
                seen.add(href)
                yield {"words": words, "meaning": self.terms[closed(words)].meaning, "href": href}


def _words(table: TableView) -> Iterator[str]:
    """Yield the heads of a table's columns and rows, and the words of office in what is noted of it."""
    yield from (table.corner, *table.columns)
    yield from (row.head.words for row in table.rows)
    yield from (word for word in glossary.IN_NOTES if word in table.note)


def chapters(city: City) -> tuple[Chapter, ...]:
    """Return what a city's pages explain, each term by its anchor: the common ones, its statuses, its own.

    An entry of the city with a common entry's id stands in its place; the others have a chapter of their own.
    """
    own = {each.id: Term(f"{_TERM}{each.id}", (each.term,), each.meaning) for each in city.glossary}
    common = tuple(replace(chapter, terms=tuple(_terms(chapter, city, own))) for chapter in glossary.CHAPTERS)
    return (*common, replace(glossary.OWN, terms=tuple(own.values()))) if own else common


def by_name(told: Iterable[Chapter]) -> dict[str, Term]:
    """Return each term by each of its names without spaces; of two entries the last."""
    return {closed(name): term for chapter in told for term in chapter.terms for name in term.names}


def closed(words: str) -> str:
    """Return words without the spaces and dots that offices set differently: 이행 후 계속추진, 통·폐합."""
    return "".join(words.replace("·", "").split())


def _terms(chapter: Chapter, city: City, own: dict[str, Term]) -> Iterator[Term]:
    if chapter is glossary.STATUSES:
        yield from _statuses(chapter, city)
    else:
        for term in chapter.terms:
            common = replace(term, id=f"{_TERM}{term.id}")
            yield own.pop(term.id) if term.id in own else common


def _statuses(chapter: Chapter, city: City) -> Iterator[Term]:
    """Return the city's status words: what each means in general, and the criterion that the city states."""
    general = {term.id: term for term in chapter.terms}
    for word in vocabulary(city):
        common = general.get(word.id)
        said = common.meaning if common and closed(word.word) == closed(common.names[0]) else ""
        if word.criterion:
            said = f"{said} {glossary.criterion(word.criterion)}".strip()
        yield Term(f"{_STATUS}{word.id}", (word.word,), said or glossary.UNSTATED)


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
        explained = by_name(chapters(records.city.record))
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
        feed = (ATOM, download_words.feed_title(city, channel.name), addresses.feed(channel.part))
        calendar = (
            CALENDAR,
            download_words.calendar_title(city, channel.name),
            addresses.calendar(channel.part),
        )
        return tuple(
            {"type": kind, "title": title, "href": addresses.relative(target, address)}
            for kind, title, target in ((feed, calendar) if channel.has_calendar else (feed,))
        )

    def terms(self, address: str) -> TermLinks:
        """Return the links of the page at an address to the terms that are explained."""
        return TermLinks(address, self.explained)
