"""Rows of what each report says otherwise than the report before it: sentences, names, amounts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.data.rows import Row, told_at
from generator.ledger.differences import differences
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import course as words


def different(records: Records, filed: Filed[Report]) -> Iterator[Row]:
    """Return a row for each thing that a report says otherwise than the report before it.

    What became of a plan has its own table, and counts of one quarter alone are new in each report.
    """
    report = filed.record
    before = records.report_before(report.pledge, report.quarter)
    covers = report.participation.covers or records.forms[report.form].participation.covers
    untold = {"result", "participation"} if covers == "this_quarter" else {"result"}
    for each in differences(records, filed):
        if each.part not in untold:
            yield (
                report.pledge,
                report.title,
                report.quarter.written,
                before.record.quarter.written if before else None,
                each.part,
                each.kind,
                "/".join((each.part, *each.key)) if each.key else None,
                words.BETWEEN.join(each.labels) or None,
                each.before,
                each.after,
                each.step,
                each.unit,
                told_at(each.told_in.place(*each.steps)),
            )
