"""Fields and departments: how many pledges of each are in which state, and the list of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import (
    Standing,
    current_quarter,
    department_in_charge,
    is_expected,
    pledges_in_charge,
    standings,
)
from generator.ledger.timing import days_late, due_on
from generator.pages.page import Page
from generator.pages.views import fulfilment, slips
from generator.pages.views.fulfilment import Fulfilment
from generator.pages.views.links import Around
from generator.pages.views.lists import NONE, list_view, status_counts
from generator.pages.views.parts import CellView, Link, RowView, TableView
from generator.pages.views.slips import GroupSlips
from generator.record.city import City
from generator.record.records import Records
from generator.wording import finding, titles
from generator.wording import pages as words
from generator.wording import timing as timing_words


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A field or a department, and how many pledges it has."""

    link: Link
    pledges: int


@dataclass(frozen=True, slots=True)
class GroupsView:
    """What a list of fields, departments or quarters shows: `told` says how many there are of what."""

    crumbs: tuple[Link, ...]
    heading: str
    told: str
    table: TableView
    plans: TableView | None = None


def pages(records: Records) -> Iterable[Page]:
    """Return the lists by field and by department, and the page of each."""
    yield from _fields(records)
    yield from _departments(records)


def _fields(records: Records) -> Iterable[Page]:
    stand = standings(records, current_quarter(records))
    around = Around(records, addresses.FIELDS)
    told = finding.parted(words.FIELD, len(stand))
    yield groups_page(
        around, words.FIELDS, told, states_table(around, words.FIELDS, words.FIELD, by_field(around, stand))
    )
    for field in records.city.record.fields:
        own = [each for each in stand if each.pledge.record.field == field.id]
        name = words.field_name(field.id, field.name)
        strategies = ", ".join(words.strategy_name(each.id, each.name) for each in field.strategies)
        here = Around(records, addresses.field(field.id))
        yield _group(here, here.to(words.FIELDS, addresses.FIELDS), name, strategies, own)


def _departments(records: Records) -> Iterable[Page]:
    stand = standings(records, current_quarter(records))
    around = Around(records, addresses.DEPARTMENTS)
    told = finding.parted(words.DEPARTMENT, len(stand))
    table = states_table(around, words.DEPARTMENTS, words.DEPARTMENT, by_department(around, stand))
    pledges = pledges_in_charge(records)
    yield groups_page(around, words.DEPARTMENTS, told, table, fulfilment.by_department(around, pledges))
    for entry in records.city.record.departments:
        own = [each for each in stand if department_in_charge(each) in entry.names]
        former = words.formerly(entry.names[:-1]) if entry.names[:-1] else ""
        here = Around(records, addresses.department(entry.id))
        parent = here.to(words.DEPARTMENTS, addresses.DEPARTMENTS)
        plans = fulfilment.fulfilment(here, entry.id, entry.names[-1], pledges[entry.id])
        put_off = slips.of_pledges(here, pledges[entry.id])
        page = _group(here, parent, entry.names[-1], former, own)
        yield _with_plans(page, plans, put_off)
        if plans is not None:
            yield fulfilment.page(records, entry.id, entry.names[-1], pledges[entry.id])


def _group(around: Around, parent: Link, name: str, aside: str, own: list[Standing]) -> Page:
    now = current_quarter(around.records)
    view = list_view(around, name, aside, now, own, parent)
    told = titles.group(name, len(own), wording.quarter(now))
    return Page(around.address, name, told, "list", view)


def _with_plans(page: Page, plans: Fulfilment | None, put_off: GroupSlips | None) -> Page:
    return replace(page, view=replace(page.view, plans=plans, slips=put_off))


def groups_page(
    around: Around, heading: str, told: str, table: TableView, plans: TableView | None = None
) -> Page:
    """Return the page that lists groups, each row whose head is a link being one; `plans` counts theirs."""
    view = GroupsView((around.home(),), heading, told, table, plans)
    count = sum(bool(row.head.href) for row in table.rows)
    description = titles.groups(around.records.city.record.name, table.corner, count)
    return Page(around.address, heading, description, "groups", view)


Group: TypeAlias = tuple[Link, list[Standing]]
"""A field or a department (of no address: the lack of one), and where its pledges stand."""


def by_field(around: Around, stand: Iterable[Standing]) -> tuple[Group, ...]:
    """Return the pledges of each field of the city."""
    own = tuple(stand)
    return tuple(
        (around.field(field.id), [each for each in own if each.pledge.record.field == field.id])
        for field in around.records.city.record.fields
    )


def by_department(around: Around, stand: Iterable[Standing]) -> tuple[Group, ...]:
    """Return the pledges of each department, by the name that it bears today; those of none last."""
    own = tuple(stand)
    named = [
        (
            around.department(entry.names[-1]),
            [each for each in own if department_in_charge(each) in entry.names],
        )
        for entry in around.records.city.record.departments
    ]
    unnamed = [each for each in own if department_in_charge(each) is None]
    return (*named, (around.department(None), unnamed)) if unnamed else tuple(named)


def lines(groups: Iterable[Group]) -> tuple[GroupLine, ...]:
    """Return a line for each group."""
    return tuple(GroupLine(link, len(own)) for link, own in groups)


def states_table(around: Around, caption: str, corner: str, groups: tuple[Group, ...]) -> TableView:
    """Return how many pledges of each group are in which state, and of how many a report is missing now."""
    every = [each for _, own in groups for each in own]
    states = [each.key for each in status_counts(around.records, every)]
    heads = tuple(each.status.words for each in status_counts(around.records, every))
    settings = around.records.city.record
    city = settings if due_on(settings, current_quarter(around.records)) else None
    late = (timing_words.LATE,) if city else ()
    rows = [_row(city, CellView(link.words, href=link.href), own, states) for link, own in groups]
    return TableView(
        finding.states_of(caption, wording.quarter(current_quarter(around.records))),
        finding.STATES_NOTE,
        corner,
        (words.PLEDGE, *heads, wording.NOT_SUBMITTED, *late),
        (*rows, _row(city, CellView(finding.ALL), every, states, is_sum=True)),
    )


def _row(
    city: City | None, head: CellView, own: list[Standing], states: Iterable[str], *, is_sum: bool = False
) -> RowView:
    """Return a group's counts; without a city (it sets no due day) none of what came late."""
    stated = [each.status.id if each.status else NONE for each in own]
    absent = sum(1 for each in own if each.report is None and is_expected(each.pledge.record, each.quarter))
    counts = [len(own), *(stated.count(key) for key in states), absent]
    if city is not None:
        counts.append(sum(bool(each.report and days_late(city, each.report.record)) for each in own))
    return RowView(head, tuple(CellView(str(count), is_number=True) for count in counts), is_sum=is_sum)
