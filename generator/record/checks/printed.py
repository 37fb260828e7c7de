"""What a city printed names what there is, and adds up to what the reports say; where not, both are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator import wording
from generator.problems import Problem, problem
from generator.record.city import vocabulary
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.recounting import recounted


def of_records(records: Records) -> Iterator[Problem]:
    """Check each printed table against the settings, then against the reports of its quarter."""
    city = records.city.record
    states, fields = {word.id for word in vocabulary(city)}, {field.id for field in city.fields}
    for filed in records.printed:
        printed, stem = filed.record, PurePosixPath(filed.path).stem
        if printed.quarter.written != stem:
            yield problem("name-disagrees", filed.place("quarter"), printed.quarter.written, file=stem)
        if printed.quarter not in city.quarters:
            yield problem("unknown-quarter", filed.place("quarter"), printed.quarter.written)
        if city.form(printed.form) is None:
            yield problem("unknown-form", filed.place("form"), printed.form)
        for index, group in enumerate(printed.groups):
            at = ("groups", index)
            if group.field is not None and group.field not in fields:
                yield problem("unknown-field", filed.place(*at, "field"), group.field)
            for status in group.counts:
                if status not in states:
                    yield problem("unknown-status", filed.place(*at, "counts", status), status)
        yield from _differences(filed, records)


def _differences(filed: LoadedRecord[Printed], records: Records) -> Iterator[Problem]:
    words = {word.id: word.word for word in vocabulary(records.city.record)}
    for each in recounted(filed.record, records):
        if not each.differs or each.counted is None:
            continue
        counted, written = wording.number(each.counted), each.printed.written or ""
        label = filed.record.groups[each.group].label
        at = ("groups", each.group)
        if each.status is not None:
            place, state = filed.place(*at, "counts", each.status), words.get(each.status, each.status)
            yield problem("printed-count-differs", place, written, label=label, state=state, counted=counted)
        elif each.mean is not None:
            told = {"stated": each.mean.stated, "among": each.mean.among}
            place = filed.place(*at, "rate")
            yield problem("printed-rate-differs", place, written, label=label, counted=counted, **told)
