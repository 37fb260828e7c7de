"""Fields and departments: how many pledges of each are in which state, their lists, how plans were met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TypeAlias

from generator import wording
from generator.ledger import rates as ledger
from generator.ledger.plans import Answered, PlanTally, tally
from generator.ledger.status_as_of import (
    StatusAsOf,
    current_quarter,
    days_late,
    due_on,
    is_expected,
    pledges_in_charge,
    status_as_of,
    statuses_as_of,
)
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.parts import CellView, PageLink, RowView, TableView, View, count_cell, link_cell
from generator.pages.views import progress
from generator.pages.views.lists import NONE, line, status_counts
from generator.pages.views.progress import outcomes_counted, timing
from generator.pages.views.totals import added
from generator.published import addresses
from generator.published.downloads import WHOLE
from generator.record.city import City, DepartmentEntry, Field
from generator.record.dates import Quarter
from generator.record.records import Records
from generator.wording import counts as count_words
from generator.wording import pages as page_words
from generator.wording import plans as plan_words

_OPEN = "open"


def plans_of(around: LinkBuilder, department: DepartmentEntry, pledges: Iterable[str]) -> View | None:
    """Return how the plans of a department's pledges were met; None where nothing was ever planned.

    `table` counts them by quarter and is None where no report has followed a plan yet.
    """
    held = tally(around.records, pledges)
    if not held.due and not held.open:
        return None
    by_quarter = [
        (quarter, own)
        for quarter in reversed(around.records.quarters)
        if (own := [each for each in held.due if each.quarter == quarter])
    ]
    rows = [_plan_counts(around, department, own, quarter) for quarter, own in by_quarter]
    rows.append(_plan_counts(around, department, held.due, None))
    caption = count_words.plans_caption(department.names[-1])
    table = TableView(caption, count_words.PLANS_NOTE, around.period, count_words.PLANS_COLUMNS, tuple(rows))
    return {**_met(around, department, held), "table": table if held.due else None}


def _met(around: LinkBuilder, department: DepartmentEntry, held: PlanTally) -> View:
    """Return what came of how many items, of how many nothing is told yet; `file` has the counted rows."""
    return {
        "due": len(held.due),
        "counted": outcomes_counted(each.due for each in held.due),
        "open": len(held.open),
        "all": around.href(addresses.plans_of(department.id)),
        "file": around.href(WHOLE.file("results", "csv")),
    }


def plans_by_department(around: LinkBuilder, pledges: dict[str, tuple[str, ...]]) -> TableView | None:
    """Return the counts of every department since the term began; None where nothing was ever planned."""
    held = {key: tally(around.records, own) for key, own in pledges.items()}
    if not any(each.due or each.open for each in held.values()):
        return None
    rows = []
    for entry in around.city.departments:
        cells = _plan_counts(around, entry, held[entry.id].due, None).cells
        open_ = _plan_cell(around, entry, _OPEN, None, len(held[entry.id].open))
        rows.append(RowView(link_cell(around.department(entry.names[-1])), (*cells, open_)))
    caption = count_words.plans_by_department(wording.quarter(current_quarter(around.records)))
    columns = (*count_words.PLANS_COLUMNS, count_words.PLANS_OPEN)
    apart = len(around.records.pledges) - sum(map(len, pledges.values()))
    return TableView(caption, count_words.plans_note(apart), page_words.DEPARTMENT, columns, tuple(rows))


def plans_page(records: Records, department: DepartmentEntry, pledges: Iterable[str]) -> Page:
    """Return the page on which every counted item of a department's plans stands."""
    name = department.names[-1]
    around = LinkBuilder(records, addresses.plans_of(department.id))
    held = tally(records, pledges)
    items = {code: [each for each in held.due if _code(each) == code] for code in plan_words.CODES}
    items[_OPEN] = list(held.open)
    view = {
        "name": name,
        "plans": _met(around, department, held),
        "now": current_quarter(records),
        "groups": [_plan_items(code, own) for code, own in items.items() if own],
    }
    return Page(around.address, f"{name}: {count_words.PLANS_ROWS}", "plans", view)


def _plan_counts(
    around: LinkBuilder, department: DepartmentEntry, due: Sequence[Answered], quarter: Quarter | None
) -> RowView:
    """Return the counts of a quarter, or of the whole term (None)."""
    counts = Counter(map(_code, due))
    # Of no plan at all it is not said that 0 were kept.
    nothing = CellView(count_words.NO_PLANS_DUE, is_blank=True)
    cells = (
        count_cell(len(due)),
        *(
            _plan_cell(around, department, code, quarter, counts[code]) if due else nothing
            for code in plan_words.CODES
        ),
    )
    if quarter is None:
        return RowView(CellView(wording.ALL), cells, is_sum=True)
    return RowView(link_cell(around.quarter(quarter)), cells)


def _plan_cell(
    around: LinkBuilder, department: DepartmentEntry, code: str, quarter: Quarter | None, count: int
) -> CellView:
    if not count:
        return count_cell(count)
    when = f"{wording.quarter(quarter)}, " if quarter else ""
    return CellView(
        str(count),
        is_number=True,
        href=around.href(f"{addresses.plans_of(department.id)}#{_anchor(code, quarter)}"),
        label=f"{count}: {department.names[-1]}, {when}{count_words.PLAN_OUTCOMES[code]}",
    )


def _code(each: Answered) -> str:
    return each.due.outcome or "unmentioned"


def _anchor(code: str, quarter: Quarter | None) -> str:
    return f"{code}-{quarter.written}" if quarter else code


def _plan_items(code: str, items: Sequence[Answered]) -> View:
    """Return all items that came to one thing, by quarter, newest first; `is_told` where a report says so."""
    newest_first = sorted(items, key=lambda each: each.quarter.last, reverse=True)
    by_quarter = groupby(newest_first, key=lambda each: each.quarter)
    return {
        "anchor": code,
        "heading": count_words.PLAN_OUTCOMES[code],
        "count": len(items),
        "is_told": code != _OPEN,
        "quarters": [(quarter, _anchor(code, quarter), list(own)) for quarter, own in by_quarter],
    }


Group: TypeAlias = tuple[PageLink, Sequence[StatusAsOf]]
"""A field or a department (of no address: the lack of one), and where its pledges stand."""


def pages(records: Records) -> Iterable[Page]:
    """Return the lists of all fields and of all departments."""
    stand = statuses_as_of(records, current_quarter(records))
    fields = LinkBuilder(records, addresses.FIELDS)
    table = _states(fields, page_words.FIELDS, page_words.FIELD, by_field(fields, stand))
    yield groups_page(fields, page_words.FIELDS, table)
    departments = LinkBuilder(records, addresses.DEPARTMENTS)
    groups = by_department(departments, stand)
    table = _states(departments, page_words.DEPARTMENTS, page_words.DEPARTMENT, groups)
    plans = plans_by_department(departments, pledges_in_charge(records))
    yield groups_page(departments, page_words.DEPARTMENTS, table, plans)


def of_groups(
    records: Records,
) -> Iterator[tuple[str, tuple[str, ...], Callable[[Records], Iterable[Page]]]]:
    """Yield each field's and department's address and pledges, and what makes its pages of their records."""
    for field in records.city.record.fields:
        own = tuple(key for key, filed in records.pledges.items() if filed.record.field == field.id)
        yield addresses.field(field.id), own, partial(_field, field, own)
    held = pledges_in_charge(records)
    for entry in records.city.record.departments:
        yield addresses.department(entry.id), held[entry.id], partial(_department, entry, held[entry.id])


def _field(field: Field, own: Sequence[str], records: Records) -> Iterable[Page]:
    here = LinkBuilder(records, addresses.field(field.id))
    strategies = [page_words.strategy_name(each.id, each.name) for each in field.strategies]
    yield _group(here, "fields", here.field(field.id).words, own, strategies=strategies)


def _department(entry: DepartmentEntry, own: Sequence[str], records: Records) -> Iterable[Page]:
    here = LinkBuilder(records, addresses.department(entry.id))
    name, plans = entry.names[-1], plans_of(here, entry, own)
    told = {"formerly": entry.names[:-1], "plans": plans, "slips": progress.postponed_of(here, own)}
    yield _group(here, "departments", name, own, **told)
    if plans is not None:
        yield plans_page(records, entry, own)


def _group(around: LinkBuilder, parent: str, name: str, pledges: Iterable[str], **more: object) -> Page:
    """Return the page of a group of pledges; `more` is told of a field alone, or of a department."""
    now = current_quarter(around.records)
    own = tuple(status_as_of(around.records, key, now) for key in pledges)
    due = [each for each in own if is_expected(each.pledge.record, now)]
    view = {
        "parent": parent,
        "now": now,
        "counts": status_counts(around.records, own),
        "lines": [line(around, each) for each in own],
        "expected": len(due),
        "missing": sum(each.report is None for each in due),
        "timing": timing(around.records, now, own),
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
    late = (count_words.LATE,) if city else ()
    rows = [_row(city, link_cell(link), own, keys) for link, own in groups]
    return TableView(
        count_words.states_of(caption, wording.quarter(now)),
        count_words.STATES_NOTE,
        corner,
        (page_words.PLEDGE, *(each.status.words for each in states), wording.NOT_SUBMITTED, *late),
        (*rows, _row(city, CellView(wording.ALL), every, keys, is_sum=True)),
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
