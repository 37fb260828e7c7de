"""The page on which pledges are searched: its field, what may be filtered by, and every word that it says."""

from __future__ import annotations

from generator.ledger import addresses
from generator.pages.page import Page
from generator.pages.views import parts
from generator.pages.views.links import Around
from generator.record.records import Records
from generator.record.statuses import vocabulary
from generator.wording import pages as words
from generator.wording import searching, titles


def page(records: Records) -> Page:
    """Return the search page: what it shows before a question, and what its script says after one."""
    around = Around(records, addresses.SEARCH)
    city = records.city.record
    view = {
        "crumbs": (around.home(),),
        "action": around.href(addresses.SEARCH),
        "statuses": [*((word.id, parts.status(word)) for word in vocabulary(city)), ("", parts.status(None))],
        "fields": [(each.id, words.field_name(each.id, each.name)) for each in city.fields],
        "departments": [(each.id, each.names[-1]) for each in city.departments],
        "list": around.to(words.PLEDGES, addresses.PLEDGES),
        "by_field": around.to(words.FIELDS, addresses.FIELDS),
        "by_department": around.to(words.DEPARTMENTS, addresses.DEPARTMENTS),
    }
    told = titles.search(city.name, len(records.pledges))
    scripts = (*addresses.SHELF_SCRIPTS, "assets/search.js")
    return Page(around.address, searching.SEARCH, told, "search", view, scripts)
