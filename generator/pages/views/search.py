"""The page on which pledges are searched: its field, what may be filtered by, and every word that it says."""

from __future__ import annotations

from generator.pages import parts
from generator.pages.page import Page
from generator.published import addresses
from generator.record.city import vocabulary
from generator.record.records import Records
from generator.wording import pages as words
from generator.wording import searching


def page(records: Records) -> Page:
    """Return the search page: what it shows before a question, and what its script says after one."""
    city = records.city.record
    view = {
        "count": len(records.pledges),
        "statuses": [*((word.id, parts.status(word)) for word in vocabulary(city)), ("", parts.status(None))],
        "fields": [(each.id, words.field_name(each.id, each.name)) for each in city.fields],
        "departments": [(each.id, each.names[-1]) for each in city.departments],
    }
    scripts = (*addresses.SHELF_SCRIPTS, "assets/search.js")
    return Page(addresses.SEARCH, searching.SEARCH, "search", view, scripts=scripts)
