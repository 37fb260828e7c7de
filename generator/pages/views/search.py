"""The page on which pledges are searched: its field, what may be filtered by, and every word that it says."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger import addresses
from generator.pages.page import Page
from generator.pages.views import parts
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, StatusView
from generator.record.records import Records
from generator.record.statuses import vocabulary
from generator.wording import pages as words
from generator.wording import searching, titles


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a filter: its id, as the address bears it, and its words."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Pill:
    """How a status looks among the results; `id` is empty for a pledge that states none."""

    id: str
    status: StatusView


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the search page shows before a question, and what its script says after one."""

    crumbs: tuple[Link, ...]
    heading: str
    action: str
    statuses: tuple[Choice, ...]
    fields: tuple[Choice, ...]
    departments: tuple[Choice, ...]
    pills: tuple[Pill, ...]
    list: Link
    by_field: Link
    by_department: Link


NOT_STATED = "-"
"""What the address says for pledges that state no status."""


def page(records: Records) -> Page:
    """Return the search page."""
    around = Around(records, addresses.SEARCH)
    city = records.city.record
    pills = tuple(Pill(word.id, parts.status(word)) for word in vocabulary(city))
    unstated = Pill("", parts.status(None))
    view = SearchView(
        crumbs=(around.home(),),
        heading=searching.SEARCH,
        action=addresses.relative(addresses.SEARCH, addresses.SEARCH),
        statuses=tuple(Choice(each.id or NOT_STATED, each.status.words) for each in (*pills, unstated)),
        fields=tuple(Choice(each.id, words.field_name(each.id, each.name)) for each in city.fields),
        departments=tuple(Choice(each.id, each.names[-1]) for each in city.departments),
        pills=(*pills, unstated),
        list=around.to(words.PLEDGES, addresses.PLEDGES),
        by_field=around.to(words.FIELDS, addresses.FIELDS),
        by_department=around.to(words.DEPARTMENTS, addresses.DEPARTMENTS),
    )
    told = titles.search(city.name, len(records.pledges))
    scripts = (*addresses.SHELF_SCRIPTS, "assets/search.js")
    return Page(around.address, searching.SEARCH, told, "search", view, scripts)
