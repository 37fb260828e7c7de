"""What is new of each pledge, what it plans for when, and by which channel one can subscribe to both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.ledger import movement
from generator.ledger.status_as_of import current_quarter, pledges_in_charge, status_as_of
from generator.published import addresses
from generator.record.chains import anchor
from generator.record.corrections import Correction
from generator.record.dates import Quarter, When
from generator.record.items import Item
from generator.record.pledge import Change, Pledge
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as page_words

NewsKind = Literal["report", "status", "change", "correction"]


@dataclass(frozen=True, slots=True)
class News:
    """One thing that is new; a correction is one too.

    `key` names it among all news of the city and stays the same as long as the record says the same; `day` is
    that of the fact (report handed in, change decided), never that of a build; `address` is the page that
    tells of it, of a change its place on the page of all changes. `before` and `after` are states in the
    city's words, None for other kinds.
    """

    kind: NewsKind
    key: tuple[str, ...]
    day: date
    pledge: Pledge
    quarter: Quarter
    address: str
    report: Report | None = None
    before: str | None = None
    after: str | None = None
    change: Change | None = None
    correction: Correction | None = None


def news(records: Records, quarter: Quarter) -> Iterator[News]:
    """Return what is new in a quarter: reports, states that moved, changes, corrections, each by pledge."""
    for key, filed in records.pledges.items():
        report = records.reports.get((key, quarter.written))
        if report is not None:
            own = ("report", key, quarter.written)
            where = addresses.report(key, quarter.written)
            day = handed_in(report.record)
            yield News("report", own, day, filed.record, quarter, where, report.record)
    for move in movement.moves(records, quarter):
        key = move.pledge.pledge
        own = ("status", key, quarter.written)
        where = addresses.report(key, quarter.written)
        words = (move.before.word, move.after.word)
        day = handed_in(move.report)
        yield News("status", own, day, move.pledge, quarter, where, move.report, *words)
    yield from _changes(records, quarter)
    yield from corrected(records, quarter)


def handed_in(report: Report) -> date:
    """Return the day on which a report was handed in; where none is stated, the last of its quarter."""
    return report.submitted_on or report.quarter.last


def corrected(records: Records, quarter: Quarter) -> Iterator[News]:
    """Return the corrections of a quarter's reports, and those of pledges' own records decided in it."""
    for corrected in records.corrections:
        entry = corrected.entry.record
        then = (each.written for each in records.quarters if entry.decided_on.last <= each.last)
        of = corrected.quarter or next(then, records.quarters[-1].written)
        if corrected.pledge is not None and of == quarter.written:
            where = addresses.correction(entry.correction)
            own = ("correction", entry.correction)
            pledge, day = records.pledges[corrected.pledge].record, entry.decided_on.last
            yield News("correction", own, day, pledge, quarter, where, correction=entry)


def _changes(records: Records, quarter: Quarter) -> Iterator[News]:
    seen: dict[tuple[str, ...], int] = {}
    for told in movement.changes(records, quarter):
        change, pledge = told.change, records.pledges[told.filed.record.pledge].record
        words = (change.kind, change.what, change.before or "", change.after or "")
        own = ("change", pledge.pledge, quarter.written, *words)
        seen[own] = seen.get(own, 0) + 1
        day = quarter.last
        if told.report is not None:
            day = handed_in(told.report)
        elif change.decided_on is not None:
            day = change.decided_on.last
        numbered = own if seen[own] == 1 else (*own, str(seen[own]))
        where = addresses.change(anchor(told))
        yield News("change", numbered, day, pledge, quarter, where, told.report, change=change)


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned thing with its time, of a pledge by id and title.

    `told_on` is the day of the report, `order` its place among equals.
    """

    pledge: str
    title: str
    text: str
    when: When
    told_on: date
    address: str
    order: int


def agenda(records: Records) -> dict[str, tuple[Planned, ...]]:
    """Return, for each pledge that has any, the dated items of the plan in its newest report.

    A time without a first or a last day stands on no calendar.
    """
    return {key: found for key in records.pledges if (found := tuple(_of_pledge(records, key)))}


def _of_pledge(records: Records, pledge_id: str) -> Iterator[Planned]:
    now = status_as_of(records, pledge_id, current_quarter(records))
    if now.latest is None:
        return
    report = now.latest.record
    where = addresses.report(pledge_id, report.quarter.written)
    title = page_words.pledge_title(now.pledge.record.number, now.pledge.record.title)
    seen: dict[tuple[str, str], int] = {}
    for group in report.plan.by_task:
        for item in _all(group.items):
            when = item.when
            if when is not None and when.first != date.min and when.last != date.max:
                same = (item.text, when.written)
                seen[same] = seen.get(same, 0) + 1
                yield Planned(pledge_id, title, item.text, when, handed_in(report), where, seen[same])


def _all(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all(item.details)


WHOLE = "all"


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed to be: its part (`all`, `fields/2`, `pledges/2-1-2`), the page that it belongs to, its pledges.

    `name` is what the part is called, empty for the whole. `has_calendar` where dated plans are offered too:
    not for a field, and not where no plan has a date.
    """

    part: str
    name: str
    page: str
    pledges: tuple[str, ...]
    has_calendar: bool


def channels(records: Records, dated: frozenset[str]) -> Iterator[Channel]:
    """Return every channel of a city; `dated` are the pledges whose plan has a date."""
    city = records.city.record
    yield _channel((WHOLE, "", addresses.HOME), tuple(records.pledges), dated)
    for field in city.fields:
        own = tuple(key for key, filed in records.pledges.items() if filed.record.field == field.id)
        called = page_words.field_name(field.id, field.name)
        yield Channel(f"fields/{field.id}", called, addresses.field(field.id), own, has_calendar=False)
    held = pledges_in_charge(records)
    for entry in city.departments:
        told = (f"departments/{entry.id}", entry.names[-1], addresses.department(entry.id))
        yield _channel(told, held[entry.id], dated)
    for key, filed in records.pledges.items():
        called = page_words.pledge_title(filed.record.number, filed.record.title)
        yield _channel((f"pledges/{key}", called, addresses.pledge(key)), (key,), dated)


def _channel(told: tuple[str, str, str], pledges: tuple[str, ...], dated: frozenset[str]) -> Channel:
    return Channel(*told, pledges, has_calendar=not dated.isdisjoint(pledges))
