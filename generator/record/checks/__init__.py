"""Checks between and inside the records: what a record names exists, sums add up, dates are possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.problems import Problem
from generator.record.checks import amounts, dates, inside, names
from generator.record.pledge import Pledge
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report


def of_files(pledges: Iterable[Filed[Pledge]], reports: Iterable[Filed[Report]]) -> Iterator[Problem]:
    """Check that each file stands where its content says."""
    for pledge in pledges:
        yield from names.of_pledge_file(pledge)
    for report in reports:
        yield from names.of_report_file(report)


def of_records(
    records: Records,
    pledges: Iterable[Filed[Pledge]],
    reports: Iterable[Filed[Report]],
    unread: frozenset[str],
) -> Iterator[Problem]:
    """Check every record that could be read against the city's settings and against the others.

    `unread` are the ids of pledges whose files are there, with faults of their own.
    """
    named = names.Named.of(records, unread)
    yield from names.of_city(records.city)
    yield from names.of_pledges(pledges, named)
    for report in reports:
        yield from names.of_report(report, named)
        yield from inside.of_report(report)
        form = records.city.record.form(report.record.form)
        if form is not None:
            yield from amounts.of_report(report, form)
            yield from dates.of_report(report, form)
