"""What a reader should know of the site: how numbers are made, what words mean, licence, contact."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.pages.page import Page
from generator.pages.views import parts, people
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView
from generator.record.records import Records
from generator.record.statuses import vocabulary
from generator.wording import center, changes, corrections, glossary, titles
from generator.wording import pages as words


@dataclass(frozen=True, slots=True)
class WordView:
    """A status word and its criterion; empty where the city has stated none."""

    status: StatusView
    criterion: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page about the site shows; what the city has not stated is empty and is said so."""

    crumbs: tuple[Link, ...]
    heading: str
    city: str
    term: str
    quarters: tuple[Link, ...]
    words: tuple[WordView, ...]
    licence: Link | None
    attribution: str
    department: str
    phone: Link | None
    email: str
    policy: str
    repository: str
    changes: Link
    corrections: Link
    data: Link
    rates: Link
    glossary: Link


def page(records: Records) -> Page:
    """Return the page about the site."""
    around = Around(records, addresses.ABOUT)
    city = records.city.record
    own = {word.id for word in city.statuses}
    span = f"{wording.when(city.term.starts.written)}~{wording.when(city.term.ends.written)}"
    view = AboutView(
        crumbs=(around.home(),),
        heading=words.ABOUT,
        city=city.name,
        term=f"{city.term.name} {span}" if city.term.name else span,
        quarters=tuple(
            around.to(wording.quarter(each), addresses.quarter(each.written)) for each in records.quarters
        ),
        words=tuple(
            WordView(parts.status(word), word.criterion or "", word.id in own) for word in vocabulary(city)
        ),
        licence=Link(city.licence.name, city.licence.address or "") if city.licence else None,
        attribution=(city.licence.attribution or "") if city.licence else "",
        department=city.contact.department if city.contact else "",
        phone=people.phone(city.contact.phone) if city.contact and city.contact.phone else None,
        email=(city.contact.email or "") if city.contact else "",
        policy=city.policy or "",
        repository=city.repository or "",
        changes=around.to(changes.TITLE, addresses.CHANGES),
        corrections=around.to(corrections.CORRECTIONS, addresses.CORRECTIONS),
        rates=around.to(center.TITLE, addresses.RATES),
        data=around.to(words.DATA, addresses.DATA),
        glossary=around.to(glossary.TITLE, addresses.WORDS),
    )
    return Page(around.address, words.ABOUT, titles.about(around.site), "about", view)
