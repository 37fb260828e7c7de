"""Rows about what became of a plan: each of its items, with the line that tells of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.rows import Row, told_at
from generator.ledger.plans import outcomes, places_of_plan
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report


def results(filed: Filed[Report], records: Records) -> Iterator[Row]:
    """Return a row for each item of the plan before a report, be it mentioned or not."""
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    if before is None:
        return
    places = {result.item: index for index, result in enumerate(report.results)}
    planned = places_of_plan(before)
    for order, due in enumerate(outcomes(records, report.pledge, report.quarter), 1):
        index = places.get(due.item.id or "")
        place = before.place(*planned[order - 1]) if index is None else filed.place("results", index)
        yield (
            report.pledge,
            report.title,
            report.quarter.written,
            due.planned_in.written,
            order,
            due.task,
            due.item.id,
            due.item.text,
            due.outcome or "unmentioned",
            due.to.written if due.to else None,
            due.why,
            report.results[index].again if index is not None else None,
            told_at(place),
        )
