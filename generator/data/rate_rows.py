"""Rows of rates: of all pledges, of each field and of each department, as of a quarter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.data.keys import DEPARTMENT, FIELD
from generator.data.rows import Row, told_at
from generator.ledger.rates import Rate, by_department, by_field, present, rates
from generator.ledger.status_as_of import StatusAsOf
from generator.record.dates import Quarter
from generator.record.records import Records

ALL, NONE = "all", "-"


def counted(records: Records, quarter: Quarter) -> Iterator[Row]:
    """Return the rates of all pledges, of each field, of each department; last, of the pledges of none."""
    city = records.city.record
    stand = present(records, quarter)
    yield from _group(records, quarter, (ALL, ALL, None), stand)
    fields = {field.id: field.name for field in city.fields}
    for field, own in by_field(city, stand).items():
        yield from _group(records, quarter, ("field", f"{FIELD}{field}", fields[field]), own)
    names = {entry.id: entry.names[-1] for entry in city.departments}
    for department, own in by_department(city, stand).items():
        told = ("department", f"{DEPARTMENT}{department or NONE}", names.get(department or ""))
        yield from _group(records, quarter, told, own)


def _group(
    records: Records, quarter: Quarter, told: tuple[str, str, str | None], stand: Iterable[StatusAsOf]
) -> Iterator[Row]:
    for each in rates(records.city.record, stand):
        steps = ("statuses",) if each.rule.own is None else ("rates", each.rule.own)
        yield (
            quarter.written,
            quarter.last,
            *told,
            each.rule.id,
            each.rule.name,
            each.rule.words,
            len(each.counted),
            len(each.among),
            each.percent,
            _outside(each, is_stated=False),
            _outside(each, is_stated=True),
            told_at(records.city.place(*steps)),
        )


def _outside(rate: Rate, *, is_stated: bool) -> int:
    return sum(len(each.pledges) for each in rate.outside if (each.status is not None) == is_stated)
