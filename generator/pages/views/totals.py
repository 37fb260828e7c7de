"""Sums over pledges: reports whose numbers mean the same, by field, by department, by pledge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator import wording
from generator.ledger.standing import current_quarter
from generator.pages.page import Page
from generator.pages.views.links import Around
from generator.pages.views.parts import Link, TableView
from generator.record.form import Form
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import totals as told


@dataclass(frozen=True, slots=True)
class GroupTable:
    """A table with a line for each group, under the heading that says what the groups are."""

    name: str
    heading: str
    table: TableView


@dataclass(frozen=True, slots=True)
class FormTables:
    """The tables of one form and one meaning; `told` says how many of their cells hold a number."""

    heading: str
    told: str
    whole: TableView
    groups: tuple[GroupTable, ...]
    by_pledge: TableView
    gaps: TableView | None = None


@dataclass(frozen=True, slots=True)
class Grouping:
    """Reports in groups: what it is called by, what each group is, its heading, and each with its reports.

    `caption` says also what is added.
    """

    name: str
    corner: str
    heading: str
    caption: str
    groups: tuple[tuple[Link, list[Report]], ...]


@dataclass(frozen=True, slots=True)
class TotalsView:
    """What the page of money or of participation shows."""

    crumbs: tuple[Link, ...]
    heading: str
    as_of: str
    forms: tuple[FormTables, ...]


def totals_page(
    around: Around, heading: str, template: str, description: str, forms: Iterable[FormTables]
) -> Page:
    """Return a page of totals as of the newest quarter."""
    keyed = tuple(_keyed(form, number) for number, form in enumerate(forms, 1))
    view = TotalsView((around.home(),), heading, as_of(around), keyed)
    return Page(around.address, heading, description, template, view)


def _keyed(form: FormTables, number: int) -> FormTables:
    """Return a form's tables so that each can be taken home, under the names of their headings."""
    return replace(
        form,
        whole=replace(form.whole, key=f"whole-{number}"),
        groups=tuple(
            replace(each, table=replace(each.table, key=f"{each.name}-{number}")) for each in form.groups
        ),
        by_pledge=replace(form.by_pledge, key=f"pledges-{number}"),
    )


def as_of(around: Around) -> str:
    """Return the newest quarter in words."""
    return wording.quarter(current_quarter(around.records))


def alike(
    records: Records,
    reports: Iterable[Report],
    meaning: Callable[[Report, Form], str],
) -> Iterable[tuple[Form, str, list[Report]]]:
    """Group reports whose numbers mean the same: planned and spent money, or other forms, are never added."""
    forms = {form.id: form for form in records.city.record.forms}
    groups: dict[tuple[str, str], list[Report]] = {}
    for report in reports:
        groups.setdefault((report.form, meaning(report, forms[report.form])), []).append(report)
    order = list(forms)
    for key in sorted(groups, key=lambda each: (order.index(each[0]), each[1])):
        yield forms[key[0]], key[1], groups[key]


def groupings(around: Around, heading: str, reports: Sequence[Report]) -> tuple[Grouping, ...]:
    """Return reports by field and by department, in the city's order; where all are of one, not by that."""
    found = (
        ("fields", words.FIELD, told.BY_FIELD, _by_field(around, reports)),
        ("departments", words.DEPARTMENT, told.BY_DEPARTMENT, _by_department(around, reports)),
    )
    return tuple(
        Grouping(name, corner, each, told.caption(heading, each), groups)
        for name, corner, each, groups in found
        if len(groups) > 1
    )


def _by_field(around: Around, reports: Iterable[Report]) -> tuple[tuple[Link, list[Report]], ...]:
    fields = {key: filed.record.field for key, filed in around.records.pledges.items()}
    order = [around.field(each.id) for each in around.records.city.record.fields]
    return _grouped(order, reports, lambda report: around.field(fields[report.pledge]))


def _by_department(around: Around, reports: Iterable[Report]) -> tuple[tuple[Link, list[Report]], ...]:
    """Return reports by the department that each names, under its name of today; unnamed ones last."""
    entries = around.records.city.record.departments
    order = [around.department(entry.names[-1]) for entry in entries]
    links = {name: link for entry, link in zip(entries, order, strict=True) for name in entry.names}
    unnamed = Link(told.NO_DEPARTMENT, "")
    return _grouped([*order, unnamed], reports, lambda each: links.get(each.department.name or "", unnamed))


def kinship(around: Around, report: Report) -> str:
    """Return to which field and department a pledge's line belongs."""
    field = around.records.pledges[report.pledge].record.field
    department = report.department.name
    return f"{words.FIELD} {field} · {department or told.NO_DEPARTMENT}"


def _grouped(
    order: Iterable[Link], reports: Iterable[Report], group: Callable[[Report], Link]
) -> tuple[tuple[Link, list[Report]], ...]:
    found: dict[Link, list[Report]] = {link: [] for link in order}
    for report in reports:
        found[group(report)].append(report)
    return tuple((link, own) for link, own in found.items() if own)
