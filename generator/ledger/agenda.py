"""What is planned for when: the dated items of each pledge's newest plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.ledger import addresses
from generator.ledger.news import handed_in
from generator.ledger.standing import current_quarter, standing
from generator.record.dates import When
from generator.record.items import Item
from generator.record.pledge import Pledge
from generator.record.records import Records


@dataclass(frozen=True, slots=True)
class Planned:
    """A planned thing with its time; `told_on` is the day of the report, `order` its place among equals."""

    pledge: Pledge
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
    now = standing(records, pledge_id, current_quarter(records))
    if now.latest is None:
        return
    report = now.latest.record
    where = addresses.report(pledge_id, report.quarter.written)
    seen: dict[tuple[str, str], int] = {}
    for group in report.plan.by_task:
        for item in _all(group.items):
            when = item.when
            if when is not None and when.first != date.min and when.last != date.max:
                same = (item.text, when.written)
                seen[same] = seen.get(same, 0) + 1
                yield Planned(now.pledge.record, item.text, when, handed_in(report), where, seen[same])


def _all(items: Iterable[Item]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _all(item.details)
