"""Rows about the city: rates, the sums that it printed, and what it corrected of released quarters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.data.rows import Row, row, told_at
from generator.ledger.rates import Rate, by_department, by_field, present, rates
from generator.ledger.status_as_of import StatusAsOf
from generator.published import addresses
from generator.record.city import vocabulary
from generator.record.corrections import Corrected
from generator.record.dates import Quarter
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.recounting import recounted
from generator.record.report import ReportedRate
from generator.record.steps import pointer

ALL, NONE = "all", "-"


def counted(records: Records, quarter: Quarter) -> Iterator[Row]:
    """Return the rates of all pledges, of each field, of each department; last, of the pledges of none."""
    city = records.city.record
    stand = present(records, quarter)
    yield from _group(records, quarter, (ALL, ALL, None), stand)
    fields = {field.id: field.name for field in city.fields}
    for field, own in by_field(city, stand).items():
        yield from _group(records, quarter, ("field", f"{addresses.FIELDS}{field}", fields[field]), own)
    names = {entry.id: entry.names[-1] for entry in city.departments}
    for department, own in by_department(city, stand).items():
        told = ("department", f"{addresses.DEPARTMENTS}{department or NONE}", names.get(department or ""))
        yield from _group(records, quarter, told, own)


def _group(
    records: Records, quarter: Quarter, told: tuple[str, str, str | None], stand: Iterable[StatusAsOf]
) -> Iterator[Row]:
    for each in rates(records.city.record, stand):
        steps = ("statuses",) if each.rule.own is None else ("rates", each.rule.own)
        yield row(
            "rates",
            each,
            quarter=quarter,
            last_day=quarter.last,
            of=told[0],
            group=told[1],
            group_name=told[2],
            rule=each.rule.id,
            rule_name=each.rule.name,
            rule_words=each.rule.words,
            numerator=len(each.counted),
            denominator=len(each.among),
            unstated=_outside(each, is_stated=False),
            excluded=_outside(each, is_stated=True),
            record=told_at(records.city.place(*steps)),
        )


def _outside(rate: Rate, *, is_stated: bool) -> int:
    return sum(len(each.pledges) for each in rate.outside if (each.status is not None) == is_stated)


RATE = "rate"


def printed(filed: LoadedRecord[Printed], records: Records) -> Iterator[Row]:
    """Return a row for each count and each rate of a printed table, group by group."""
    city = records.city.record
    words = {word.id: word.word for word in vocabulary(city)}
    names = {field.id: field.name for field in city.fields}
    form = city.form(filed.record.form)
    rate_label = form.rate_label if form else None
    for each in recounted(filed.record, records):
        group = filed.record.groups[each.group]
        at = ("counts", each.status) if each.status is not None else ("rate",)
        written, mean = each.printed.written, each.mean
        yield row(
            "printed",
            group,
            quarter=filed.record.quarter,
            order=each.group + 1,
            field_name=names.get(group.field or ""),
            beside="; ".join(group.beside) or None,
            what=f"statuses/{each.status}" if each.status is not None else RATE,
            what_name=rate_label if each.status is None else words.get(each.status),
            value=ReportedRate(written).value if written is not None else None,
            written=written,
            counted=each.counted,
            stated=mean.stated if mean is not None else None,
            among=mean.among if mean is not None else None,
            differs=each.differs,
            record=told_at(filed.place("groups", each.group, *at)),
        )


def corrections(records: Records, corrected: Corrected) -> Iterator[Row]:
    """Return a row for each value that a correction altered; one row where it altered no single value.

    Where several corrections altered a record between two releases, each bears their common difference.
    """
    entry = corrected.entry
    record, filed = entry.record, records.pledges.get(corrected.pledge or "")
    kind = "file" if record.media else "added" if corrected.is_added else "layout"
    names = ("at", "kind", "before", "after")
    altered: list[Row] = [
        (pointer(each.steps), each.kind, each.before, each.after) for each in corrected.altered
    ]
    for place in altered or [(None, kind, None, None)]:
        yield row(
            "corrections",
            record,
            pledge=corrected.pledge,
            title=filed.record.title if filed else None,
            quarter=corrected.quarter,
            corrected=record.file,
            part=record.part or record.media,
            **dict(zip(names, place, strict=True)),
            joint="; ".join(f"corrections/{each}" for each in corrected.joint) or None,
            record=told_at(entry.place()),
        )
