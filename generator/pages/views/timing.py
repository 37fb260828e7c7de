"""Reports that came late: how many of a quarter, which, and by how many days."""

from __future__ import annotations

from dataclasses import dataclass

from generator import wording
from generator.ledger import timing as ledger
from generator.ledger.standing import Standing
from generator.pages.views.links import Around
from generator.pages.views.parts import Link
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.report import Report
from generator.wording import timing as words


@dataclass(frozen=True, slots=True)
class OverdueLine:
    """A report that came late: of which pledge, by how many days, and when it was handed in."""

    number: str
    report: Link
    late: str
    submitted: str


@dataclass(frozen=True, slots=True)
class TimingView:
    """When the reports of a quarter came; `is_set` where the city says when they were due.

    `lines` are those that came late, or the first few of the `late` in all.
    """

    told: str
    is_set: bool
    lines: tuple[OverdueLine, ...]
    late: int


def timing(
    around: Around, quarter: Quarter, stand: tuple[Standing, ...], *, most: int | None = None
) -> TimingView:
    """Return when a quarter's reports came; `stand` is where some pledges stand as of then, `most` bounds."""
    records = around.records
    due = ledger.due_on(records.city.record, quarter)
    counts = ledger.counts(records, quarter, stand)
    own = {each.pledge.record.pledge for each in stand}
    late = [each for each in ledger.late_reports(records, quarter) if each[0].pledge in own]
    return TimingView(
        words.told(wording.day(due) if due else None, counts.in_time, counts.late, counts.unknown),
        due is not None,
        tuple(_line(around, report, days) for report, days in late[:most]),
        len(late),
    )


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


def _line(around: Around, report: Report, days: int) -> OverdueLine:
    pledge = around.records.pledges[report.pledge].record
    link = around.report(report.pledge, report.quarter.written)
    submitted = wording.day(report.submitted_on) if report.submitted_on else ""
    return OverdueLine(pledge.number, Link(pledge.title, link.href), words.late(days), submitted)
