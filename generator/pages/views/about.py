"""What a reader should know of the site: how numbers are made, what words mean, licence, contact."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.pages.page import Page
from generator.pages.views import parts, people
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView
from generator.record.city import City
from generator.record.records import Records
from generator.record.statuses import vocabulary
from generator.wording import pages as words
from generator.wording import titles


@dataclass(frozen=True, slots=True)
class WordView:
    """A status word and its criterion; empty where the city has stated none."""

    status: StatusView
    criterion: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page about the site shows; what the city has not stated is None and is said so."""

    city: City
    term: str
    quarters: tuple[Link, ...]
    words: tuple[WordView, ...]
    phone: Link | None


def page(records: Records) -> Page:
    """Return the page about the site."""
    around = Around(records, addresses.ABOUT)
    city = records.city.record
    own = {word.id for word in city.statuses}
    span = f"{wording.when(city.term.starts.written)}~{wording.when(city.term.ends.written)}"
    view = AboutView(
        city=city,
        term=f"{city.term.name} {span}" if city.term.name else span,
        quarters=tuple(map(around.quarter, records.quarters)),
        words=tuple(
            WordView(parts.status(word), word.criterion or "", word.id in own) for word in vocabulary(city)
        ),
        phone=people.phone(city.contact.phone) if city.contact and city.contact.phone else None,
    )
    return Page(around.address, words.ABOUT, titles.about(around.site), "about", view)
