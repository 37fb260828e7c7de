"""Rows about a pledge's course: its state in each quarter, and what each report says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.rows import Row
from generator.ledger.differences import Difference, differences
from generator.ledger.standing import Standing, stated_status
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import course as words
from generator.wording.results import OUTCOMES


def status(records: Records, then: Standing) -> Row:
    """Return the row of a pledge in a quarter: what its report states, and what the report before it stated.

    Whether the state moved is told only where both reports state one.
    """
    pledge, quarter = then.pledge.record, then.quarter
    report = then.report
    before = records.report_before(pledge.pledge, quarter)
    now = stated_status(records, report.record if report else None)
    was = stated_status(records, before.record if before else None)
    place = report.place("status") if report else then.pledge.place("since")
    return (
        pledge.pledge,
        report.record.title if report else pledge.title,
        quarter.written,
        quarter.last,
        "submitted" if report else "missing",
        report.record.status.written if report and report.record.status else None,
        now.id if now else None,
        now.word if now else None,
        before.record.quarter.written if before else None,
        was.id if was else None,
        was.word if was else None,
        now != was if now and was else None,
        place.path,
        place.line,
    )


def different(records: Records, filed: Filed[Report]) -> Iterator[Row]:
    """Return a row for each thing that a report says otherwise than the report before it."""
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    for each in differences(records, filed):
        place = each.told_in.place(*each.steps)
        yield (
            report.pledge,
            report.title,
            report.quarter.written,
            before.record.quarter.written if before else None,
            each.part,
            each.kind,
            words.BETWEEN_IDS.join(each.key) or None,
            words.BETWEEN.join(each.labels) or None,
            each.before,
            _after(each),
            each.step,
            each.unit,
            place.path,
            place.line,
        )


def _after(each: Difference) -> str | None:
    return OUTCOMES[each.after] if each.part == "result" and each.after else each.after
