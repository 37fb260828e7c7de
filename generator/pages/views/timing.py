"""Reports that came late or not at all: how many of a quarter, which, and by how much."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import timing as ledger
from generator.ledger.standing import Standing, behind, missing, standing
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.report import Report
from generator.wording import timing as words


@dataclass(frozen=True, slots=True)
class TimingView:
    """When the reports of a quarter came; `due` is empty where the city does not say when they were due.

    `late` are those that came late, or the first few of them: the report, by how many days, and its day.
    """

    due: str
    counts: ledger.Counts
    late: tuple[tuple[Link, int, str], ...]


@dataclass(frozen=True, slots=True)
class AbsentLine:
    """A pledge whose report is not there: how many in a row, and which report came last (`` for none)."""

    pledge: Link
    behind: int
    last: str


def timing(
    around: Around, quarter: Quarter, stand: tuple[Standing, ...], *, most: int | None = None
) -> TimingView:
    """Return when a quarter's reports came; `stand` is where some pledges stand as of then, `most` bounds."""
    records = around.records
    due = ledger.due_on(records.city.record, quarter)
    own = {each.pledge.record.pledge for each in stand}
    late = [each for each in ledger.late_reports(records, quarter) if each[0].pledge in own]
    return TimingView(
        wording.day(due) if due else "",
        ledger.counts(records, quarter, stand),
        tuple(
            (
                around.report_of(report.pledge, quarter.written),
                days,
                wording.day(report.submitted_on) if report.submitted_on else "",
            )
            for report, days in late[:most]
        ),
    )


def absent(around: Around, quarter: Quarter) -> tuple[AbsentLine, ...]:
    """Return the pledges whose report of a quarter is not there, those that are furthest behind first."""
    records = around.records
    found = []
    for key in missing(records, quarter):
        latest = standing(records, key, quarter).latest
        last = wording.quarter(latest.record.quarter) if latest else ""
        found.append(AbsentLine(around.pledge(key), behind(records, key, quarter), last))
    return tuple(sorted(found, key=lambda line: -line.behind))


def late_words(city: City, report: Report | None) -> str:
    """Return by how many days a report came late; empty where it did not, or nobody can say."""
    days = ledger.days_late(city, report) if report else None
    return words.late(days) if days else ""


def beside_day(city: City, report: Report) -> str:
    """Return what to say beside the day on which a report was handed in; empty where nobody can say."""
    due, days = ledger.due_on(city, report.quarter), ledger.days_late(city, report)
    if due is None or days is None:
        return ""
    return words.after_due(days, wording.day(due)) if days else words.in_time(wording.day(due))
