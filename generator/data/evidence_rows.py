"""Rows about the documents and pictures that records name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.rows import Row, told_at
from generator.record.evidence import Evidence, shown_in
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.report import Report
from generator.record.steps import pointer


def evidence(filed: Filed[Pledge] | Filed[Report]) -> Iterator[Row]:
    """Return a row for each document and picture of a record, in the order of its file."""
    record = filed.record
    quarter = record.quarter.written if isinstance(record, Report) else None
    for steps, each in shown_in(record):
        told: Row
        if isinstance(each, Evidence):
            when = each.when.written if each.when else None
            told = (each.title, each.url, each.archived, each.file, when, None, None, None)
        else:
            told = (each.caption, None, None, each.file, None, each.alt, each.by, each.licence)
        kind = "evidence" if isinstance(each, Evidence) else "picture"
        where: Row = (record.pledge, record.title, quarter, kind, pointer(steps))
        yield (*where, *told, told_at(filed.place(*steps)))
