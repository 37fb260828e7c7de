"""What one can subscribe to: the news and the calendar of the whole, a field, a department, a pledge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ledger import addresses
from generator.ledger.standing import pledges_in_charge
from generator.record.records import Records
from generator.wording import pages as words

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
        called = words.field_name(field.id, field.name)
        yield Channel(f"fields/{field.id}", called, addresses.field(field.id), own, has_calendar=False)
    held = pledges_in_charge(records)
    for entry in city.departments:
        told = (f"departments/{entry.id}", entry.names[-1], addresses.department(entry.id))
        yield _channel(told, held[entry.id], dated)
    for key, filed in records.pledges.items():
        called = words.pledge_title(filed.record.number, filed.record.title)
        yield _channel((f"pledges/{key}", called, addresses.pledge(key)), (key,), dated)


def _channel(told: tuple[str, str, str], pledges: tuple[str, ...], dated: frozenset[str]) -> Channel:
    return Channel(*told, pledges, has_calendar=not dated.isdisjoint(pledges))
