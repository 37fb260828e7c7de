"""What a reader should know of the site, and 쉬운 말: every word of office that the pages use."""

from __future__ import annotations

from generator.pages import parts, site_context
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.published import addresses
from generator.record.city import vocabulary
from generator.record.records import Records
from generator.wording import glossary
from generator.wording import pages as words


def page(records: Records) -> Page:
    """Return the page about the site; what the city has not stated is None and is said so."""
    around = LinkBuilder(records, addresses.ABOUT)
    city = records.city.record
    own = {word.id for word in city.statuses}
    view = {
        "city": city,
        "quarters": tuple(map(around.quarter, records.quarters)),
        "words": [(parts.status(word), word.criterion, word.id in own) for word in vocabulary(city)],
    }
    return Page(around.address, words.ABOUT, "about", view)


def glossary_page(records: Records) -> Page:
    """Return the page of plain words."""
    told = site_context.chapters(records.city.record)
    count = sum(len(chapter.terms) for chapter in told)
    view = {"count": count, "chapters": told}
    return Page(addresses.WORDS, glossary.TITLE, "glossary", view)
