"""What a reader should know of the site: how numbers are made, what words mean, licence, contact."""

from __future__ import annotations

from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.published import addresses
from generator.record.city import vocabulary
from generator.record.records import Records
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
