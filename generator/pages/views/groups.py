"""Fields and departments: how many pledges of each are in which state, and the list of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from generator import wording
from generator.ledger import rates as ledger
from generator.ledger.status_as_of import (
    StatusAsOf,
    current_quarter,
    days_late,
    due_on,
    is_expected,
    pledges_in_charge,
    statuses_as_of,
)
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, Link, RowView, TableView, count_cell, link_cell
from generator.pages.views import fulfilment, postponements
from generator.pages.views.adding import added
from generator.pages.views.lists import NONE, line, status_counts
from generator.pages.views.timing import timing
from generator.published import addresses
from generator.record.city import City
from generator.record.records import Records
from generator.wording import pages as words
from generator.wording import tallies
from generator.wording import timing as timing_words

Group: TypeAlias = tuple[Link, Sequence[StatusAsOf]]
"""A field or a department (of no address: the lack of one), and where its pledges stand."""


def pages(records: Records) -> Iterable[Page]:
    """Return the lists by field and by department, and the page of each."""
    yield from _fields(records)
    yield from _departments(records)


def _fields(records: Records) -> Iterable[Page]:
    around = LinkBuilder(records, addresses.FIELDS)
    groups = by_field(around, statuses_as_of(records, current_quarter(records)))
    yield groups_page(around, words.FIELDS, _states(around, words.FIELDS, words.FIELD, groups))
    for field, (link, own) in zip(around.city.fields, groups, strict=True):
        here = LinkBuilder(records, addresses.field(field.id))
        strategies = [words.strategy_name(each.id, each.name) for each in field.strategies]
        yield _group(here, "fields", link.words, own, strategies=strategies)


def _departments(records: Records) -> Iterable[Page]:
    around = LinkBuilder(records, addresses.DEPARTMENTS)
    groups = by_department(around, statuses_as_of(records, current_quarter(records)))
    table = _states(around, words.DEPARTMENTS, words.DEPARTMENT, groups)
    pledges = pledges_in_charge(records)
    yield groups_page(around, words.DEPARTMENTS, table, fulfilment.by_department(around, pledges))
    for entry, (link, own) in zip(around.city.departments, groups, strict=False):  # none's stands last
        keys = pledges[entry.id]
        here = LinkBuilder(records, addresses.department(entry.id))
        plans = fulfilment.fulfilment(here, entry, keys)
        told = {"formerly": entry.names[:-1], "plans": plans, "slips": postponements.of_pledges(here, keys)}
        yield _group(here, "departments", link.words, own, **told)
        if plans is not None:
            yield fulfilment.page(records, entry, keys)


def _group(around: LinkBuilder, parent: str, name: str, own: Sequence[StatusAsOf], **more: object) -> Page:
    """Return the page of a group; `more` is told of a field alone, or of a department."""
    now = current_quarter(around.records)
    due = [each for each in own if is_expected(each.pledge.record, now)]
    view = {
        "parent": parent,
        "now": now,
        "counts": status_counts(around.records, own),
        "lines": [line(around, each) for each in own],
        "expected": len(due),
        "missing": sum(each.report is None for each in due),
        "timing": timing(around.records, now, tuple(own)),
        "added": added(around, own),
        **({"strategies": (), "formerly": (), "plans": None, "slips": None} | more),
    }
    return Page(around.address, name, "list", view)


def groups_page(
    around: LinkBuilder,
    heading: str,
    table: TableView,
    plans: TableView | None = None,
    reported: tuple[int, int] | None = None,
) -> Page:
    """Return the page that lists groups, each row whose head is a link being one; `plans` counts theirs.

    `reported` are the numbers of quarters and of their reports, where quarters are listed.
    """
    count = sum(bool(row.head.href) for row in table.rows)
    view = {"table": table, "count": count, "plans": plans, "reported": reported}
    return Page(around.address, heading, "groups", view)


def by_field(around: LinkBuilder, stand: Iterable[StatusAsOf]) -> tuple[Group, ...]:
    """Return the pledges of each field of the city."""
    return tuple((around.field(key), own) for key, own in ledger.by_field(around.city, stand).items())


def by_department(around: LinkBuilder, stand: Iterable[StatusAsOf]) -> tuple[Group, ...]:
    """Return the pledges of each department, by the name that it bears today; those of none last."""
    names = {entry.id: entry.names[-1] for entry in around.city.departments}
    groups = ledger.by_department(around.city, stand)
    return tuple((around.department(names[key] if key else None), own) for key, own in groups.items())


def _states(around: LinkBuilder, caption: str, corner: str, groups: tuple[Group, ...]) -> TableView:
    """Return how many pledges of each group are in which state, and of how many a report is missing now."""
    every = [each for _, own in groups for each in own]
    states = status_counts(around.records, every)
    keys = [each.key for each in states]
    now, settings = current_quarter(around.records), around.records.city.record
    city = settings if due_on(settings, now) else None
    late = (timing_words.LATE,) if city else ()
    rows = [_row(city, link_cell(link), own, keys) for link, own in groups]
    return TableView(
        tallies.states_of(caption, wording.quarter(now)),
        tallies.STATES_NOTE,
        corner,
        (words.PLEDGE, *(each.status.words for each in states), wording.NOT_SUBMITTED, *late),
        (*rows, _row(city, CellView(tallies.ALL), every, keys, is_sum=True)),
    )


def _row(
    city: City | None,
    head: CellView,
    own: Sequence[StatusAsOf],
    states: Iterable[str],
    *,
    is_sum: bool = False,
) -> RowView:
    """Return a group's counts; without a city (it sets no due day) none of what came late."""
    stated = [each.status.id if each.status else NONE for each in own]
    absent = sum(1 for each in own if each.report is None and is_expected(each.pledge.record, each.quarter))
    counts = [len(own), *(stated.count(key) for key in states), absent]
    if city is not None:
        counts.append(sum(bool(each.report and days_late(city, each.report.record)) for each in own))
    return RowView(head, tuple(map(count_cell, counts)), is_sum=is_sum)
