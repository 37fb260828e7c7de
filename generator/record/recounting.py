"""What a city printed held against what the reports say: each sum counted again, each mean taken again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.record.cells import Cell
from generator.record.printed import Printed, PrintedGroup
from generator.record.records import Records
from generator.record.report import ReportedRate


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of the rates that some reports state: exact, of how many, among how many."""

    value: Decimal | None
    stated: int
    among: int


@dataclass(frozen=True, slots=True)
class Recount:
    """A printed sum beside the one that the reports give.

    `group` is its place among the printed, `status` the id of the state that it counts, None for the rate.
    `counted` is None where nothing can be held against it: a group that is no field of the city, a rate that
    no report states as a number, a quarter of which no report is there. A rate is counted to as many decimals
    as are printed; `mean` is what of.
    """

    group: int
    status: str | None
    printed: Cell
    counted: Decimal | None
    mean: Mean | None = None

    @property
    def differs(self) -> bool:
        """Return whether both are numbers and not the same; a dash says nothing was there to count."""
        if self.counted is None or self.printed.is_blank:
            return False
        return self.counted != (value if (value := _value(self.printed)) is not None else 0)


def mean(rates: Iterable[ReportedRate | None]) -> Mean:
    """Return the mean of rates that are numbers, among all; None of none."""
    every = tuple(rates)
    values = [each.value for each in every if each is not None and each.value is not None]
    return Mean(sum(values, Decimal(0)) / len(values) if values else None, len(values), len(every))


def recounted(printed: Printed, records: Records) -> Iterator[Recount]:
    """Yield each sum of a printed table beside what the reports of its quarter give."""
    reports = [
        (filed.record, records.pledges[pledge].record.field)
        for (pledge, quarter), filed in records.reports.items()
        if quarter == printed.quarter.written and pledge in records.pledges
    ]
    fields = {field.id for field in records.city.record.fields}
    for place, group in enumerate(printed.groups):
        is_known = bool(reports) and (group.role == "total" or group.field in fields)
        own = [report for report, field in reports if group.role == "total" or field == group.field]
        states = [report.status.word for report in own if report.status is not None]
        for status, cell in group.counts.items():
            yield Recount(place, status, cell, Decimal(states.count(status)) if is_known else None)
        yield _rate(place, group, mean(each.reported_rate for each in own) if is_known else Mean(None, 0, 0))


def _rate(place: int, group: PrintedGroup, taken: Mean) -> Recount:
    value = _value(group.rate)
    places = Decimal(1).scaleb(int(value.as_tuple().exponent)) if value is not None else Decimal("0.1")
    counted = taken.value.quantize(places, ROUND_HALF_UP) if taken.value is not None else None
    return Recount(place, None, group.rate, counted, taken)


def _value(cell: Cell) -> Decimal | None:
    return ReportedRate(cell.written).value if cell.written is not None else None
