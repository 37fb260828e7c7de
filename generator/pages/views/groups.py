"""Fields and departments: how many pledges each has, and the list of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.ledger import addresses
from generator.ledger.standing import (
    Standing,
    current_quarter,
    is_expected,
    standings,
)
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.lists import department_of, list_view
from generator.pages.views.parts import Link
from generator.record.records import Records
from generator.wording import pages as words
from generator.wording import titles


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A field, a department or a quarter in a list, with how many pledges or reports it has."""

    link: Link
    pledges: int
    reports: int
    missing: int


@dataclass(frozen=True, slots=True)
class GroupsView:
    """What a list of fields, departments or quarters shows."""

    crumbs: tuple[Link, ...]
    heading: str
    of: str
    groups: tuple[GroupLine, ...]


def pages(records: Records) -> Iterable[Page]:
    """Return the lists by field and by department, and the page of each."""
    yield from _fields(records)
    yield from _departments(records)


def _fields(records: Records) -> Iterable[Page]:
    stand = standings(records, current_quarter(records))
    around = Around(records, addresses.FIELDS)
    yield groups_page(around, words.FIELDS, words.FIELD, field_lines(around, stand))
    for field in records.city.record.fields:
        own = [each for each in stand if each.pledge.record.field == field.id]
        name = words.field_name(field.id, field.name)
        strategies = ", ".join(words.strategy_name(each.id, each.name) for each in field.strategies)
        here = Around(records, addresses.field(field.id))
        yield _group(here, here.to(words.FIELDS, addresses.FIELDS), name, strategies, own)


def _departments(records: Records) -> Iterable[Page]:
    stand = standings(records, current_quarter(records))
    around = Around(records, addresses.DEPARTMENTS)
    yield groups_page(around, words.DEPARTMENTS, words.DEPARTMENT, department_lines(around, stand))
    for entry in records.city.record.departments:
        own = [each for each in stand if department_of(each) in entry.names]
        former = words.formerly(entry.names[:-1]) if entry.names[:-1] else ""
        here = Around(records, addresses.department(entry.id))
        parent = here.to(words.DEPARTMENTS, addresses.DEPARTMENTS)
        yield _group(here, parent, entry.names[-1], former, own)


def _group(around: Around, parent: Link, name: str, aside: str, own: list[Standing]) -> Page:
    now = current_quarter(around.records)
    view = list_view(around, name, aside, now, own, parent)
    told = titles.group(name, len(own), wording.quarter(now))
    return Page(around.address, name, told, "list", view)


def groups_page(around: Around, heading: str, of: str, lines: tuple[GroupLine, ...]) -> Page:
    """Return the page that lists groups; `of` is what each of them is."""
    view = GroupsView((around.home(),), heading, of, lines)
    told = titles.groups(around.records.city.record.name, of, len(lines))
    return Page(around.address, heading, told, "groups", view)


def field_lines(around: Around, stand: Iterable[Standing]) -> tuple[GroupLine, ...]:
    """Return a line for each field of the city."""
    own = tuple(stand)
    return tuple(
        _group_line(around.field(field.id), [each for each in own if each.pledge.record.field == field.id])
        for field in around.records.city.record.fields
    )


def department_lines(around: Around, stand: Iterable[Standing]) -> tuple[GroupLine, ...]:
    """Return a line for each department, by the name that it bears today."""
    own = tuple(stand)
    return tuple(
        _group_line(
            around.department(entry.names[-1]),
            [each for each in own if department_of(each) in entry.names],
        )
        for entry in around.records.city.record.departments
    )


def _group_line(link: Link, own: list[Standing]) -> GroupLine:
    absent = sum(1 for each in own if each.report is None and is_expected(each.pledge.record, each.quarter))
    return GroupLine(link, len(own), sum(1 for each in own if each.report), absent)
