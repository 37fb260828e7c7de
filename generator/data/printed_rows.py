"""Rows of what a city printed itself: each sum as it stands, and the number that the reports give."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.keys import STATUS
from generator.data.rows import Row, told_at
from generator.record.city import vocabulary
from generator.record.printed import Printed
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.recounting import recounted
from generator.record.report import ReportedRate

RATE = "rate"


def printed(filed: Filed[Printed], records: Records) -> Iterator[Row]:
    """Return a row for each count and each rate of a printed table, group by group."""
    city = records.city.record
    words = {word.id: word.word for word in vocabulary(city)}
    names = {field.id: field.name for field in city.fields}
    form = city.form(filed.record.form)
    for each in recounted(filed.record, records):
        group = filed.record.groups[each.group]
        at = ("counts", each.status) if each.status is not None else ("rate",)
        written, mean = each.printed.written, each.mean
        yield (
            filed.record.quarter.written,
            each.group + 1,
            group.label,
            group.role,
            group.field,
            names.get(group.field or ""),
            "; ".join(group.beside) or None,
            f"{STATUS}{each.status}" if each.status is not None else RATE,
            words.get(each.status) if each.status is not None else form.rate_label if form else None,
            ReportedRate(written).value if written is not None else None,
            written,
            each.counted,
            mean.stated if mean is not None else None,
            mean.among if mean is not None else None,
            each.differs,
            told_at(filed.place("groups", each.group, *at)),
        )
