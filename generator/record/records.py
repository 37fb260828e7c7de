"""The records of one city together: its settings, its pledges, and every report by pledge and quarter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.history.corrected import Corrected
from generator.record.history.released import Issue
from generator.record.own_pages.page import NONE, Own, OwnFile
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import Filed
from generator.record.report import Report

_DIGITS = re.compile("[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class Records:
    """All records, in the order in which everything is published.

    `pledges` by id in the order of their numbers; `reports` by (pledge id, quarter as written), by pledge and
    then by time; `quarters` those that the city publishes, by time. `issues` are the released quarters, by
    time and number; `corrections` what was altered since, by name; `own` the city's own pages, `media` the
    files of content/media/ by their paths from there, `printed` what it printed itself, by quarter.
    """

    city: Filed[City]
    pledges: dict[str, Filed[Pledge]]
    reports: dict[tuple[str, str], Filed[Report]]
    quarters: tuple[Quarter, ...]
    issues: tuple[Issue, ...] = ()
    corrections: tuple[Corrected, ...] = ()
    own: Own = NONE
    media: Mapping[str, OwnFile] = field(default_factory=dict)
    printed: tuple[Filed[Printed], ...] = ()

    @classmethod
    def of(
        cls,
        city: Filed[City],
        pledges: Iterable[Filed[Pledge]],
        reports: Iterable[Filed[Report]],
        issues: Iterable[Issue] = (),
    ) -> Records:
        """Put records in order; of two with one name the first stays (the checks tell the other)."""
        ordered: dict[str, Filed[Pledge]] = {}
        for each in sorted(pledges, key=lambda filed: number_order(filed.record.pledge)):
            ordered.setdefault(each.record.pledge, each)
        filed: dict[tuple[str, str], Filed[Report]] = {}
        for report in sorted(reports, key=_report_order):
            filed.setdefault((report.record.pledge, report.record.quarter.written), report)
        quarters = tuple(sorted(city.record.quarters, key=lambda quarter: (quarter.last, quarter.first)))
        return cls(city, ordered, filed, quarters, tuple(sorted(issues, key=_issue_order)))

    def issues_of(self, quarter: str) -> tuple[Issue, ...]:
        """Return the issues of a quarter (as written), the first one first; none where it is not released."""
        return tuple(issue for issue in self.issues if issue.quarter == quarter)

    @property
    def forms(self) -> dict[str, Form]:
        """Return the forms of the city by their ids; the checks refuse a report of any other."""
        return {form.id: form for form in self.city.record.forms}

    def every(self) -> tuple[Filed[City] | Filed[Pledge] | Filed[Report], ...]:
        """Return all records, the settings first."""
        return (self.city, *self.pledges.values(), *self.reports.values())

    def report_before(self, pledge_id: str, quarter: Quarter) -> Filed[Report] | None:
        """Return the newest report of a pledge from before a quarter; None where there is none."""
        for each in reversed(self.quarters):
            if (each.last, each.first) < (quarter.last, quarter.first):
                filed = self.reports.get((pledge_id, each.written))
                if filed is not None:
                    return filed
        return None


def number_order(number: str) -> tuple[tuple[int, int | str], ...]:
    """Return the key by which numbers stand in order: 2-1-2 before 2-1-10, and both before 2-a."""
    parts = number.replace(".", "-").split("-")
    return tuple((0, int(part)) if _DIGITS.fullmatch(part) else (1, part) for part in parts)


def _issue_order(issue: Issue) -> tuple[object, ...]:
    quarter = issue.release.quarter
    return (quarter.last, quarter.first, issue.release.issue)


def _report_order(filed: Filed[Report]) -> tuple[object, ...]:
    report = filed.record
    return (number_order(report.pledge), report.quarter.last, report.quarter.first)
