"""The records of one city together: its settings, its pledges, and every report by pledge and quarter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, repeat

from generator.cache import digest
from generator.record.city import City
from generator.record.corrections import Corrected
from generator.record.dates import Quarter
from generator.record.form import Form
from generator.record.media import OwnFile
from generator.record.own_pages.page import NONE, Own
from generator.record.pledge import Pledge
from generator.record.printed import Printed
from generator.record.reading import LoadedRecord
from generator.record.released import Issue
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

    city: LoadedRecord[City]
    pledges: dict[str, LoadedRecord[Pledge]]
    reports: dict[tuple[str, str], LoadedRecord[Report]]
    quarters: tuple[Quarter, ...]
    issues: tuple[Issue, ...] = ()
    corrections: tuple[Corrected, ...] = ()
    own: Own = NONE
    media: Mapping[str, OwnFile] = field(default_factory=dict)
    printed: tuple[LoadedRecord[Printed], ...] = ()

    @classmethod
    def of(
        cls,
        city: LoadedRecord[City],
        pledges: Iterable[LoadedRecord[Pledge]],
        reports: Iterable[LoadedRecord[Report]],
        issues: Iterable[Issue] = (),
    ) -> Records:
        """Put records in order; of two with one name the first stays (the checks tell the other)."""
        ordered: dict[str, LoadedRecord[Pledge]] = {}
        for each in sorted(pledges, key=lambda filed: number_order(filed.record.pledge)):
            ordered.setdefault(each.record.pledge, each)
        filed: dict[tuple[str, str], LoadedRecord[Report]] = {}
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

    def every(self) -> tuple[LoadedRecord[City] | LoadedRecord[Pledge] | LoadedRecord[Report], ...]:
        """Return all records, the settings first."""
        return (self.city, *self.pledges.values(), *self.reports.values())

    @property
    def digest(self) -> str:
        """Return what names the bytes of all that is held; other bytes have another name."""
        return digest(
            *(f"{each.path} {each.sha256}" for each in self.every()),
            *(f"{each.path} {each.sha256}" for each in self.printed),
            *(f"{each.manifest.path} {each.manifest.sha256}" for each in self.issues),
            *(
                repr((each.entry.sha256, each.entry.path, each.altered, each.joint))
                for each in self.corrections
            ),
            *(f"{each.path} {each.sha256}" for each in self.own.pages),
            *(f"{each.path} {each.sha256}" for each in self.own.files),
            *(f"{below} {each.sha256}" for below, each in self.media.items()),
        )

    def of_pledges(self) -> Iterator[tuple[str, Records]]:
        """Yield for each pledge all that its own pages tell of: as `of_groups`, and the pledges beside it."""
        order = list(self.pledges)
        beside = (order[max(at - 1, 0) : at + 2] for at in range(len(order)))
        yield from zip(order, self.of_groups(((key,) for key in order), beside), strict=True)

    def of_groups(
        self, groups: Iterable[Collection[str]], beside: Iterable[Collection[str]] = repeat(())
    ) -> Iterator[Records]:
        """Yield for each group of pledges all that pages tell which tell of these alone.

        These are their records, their reports and what was corrected of them; and, without their reports,
        their kin whichever record tells, those that bear an id of theirs as a number, and those `beside`.
        """
        place = {key: at for at, key in enumerate(self.pledges)}
        kin: dict[str, set[str]] = {key: {key} for key in place}
        reports: dict[str, dict[tuple[str, str], LoadedRecord[Report]]] = {key: {} for key in place}
        for key, filed in self.pledges.items():
            lineage = (each for kin in filed.record.lineage for each in kin.others)
            for other in (filed.record.number, *lineage):
                if other in kin:
                    kin[key].add(other)
                    kin[other].add(key)
        for (key, quarter), report in self.reports.items():
            if key in reports:
                reports[key][key, quarter] = report
        for group, more in zip(groups, beside, strict=False):
            near = sorted({*more, *chain.from_iterable(kin[key] for key in group)}, key=place.__getitem__)
            own = {at: report for key in group for at, report in reports[key].items()}
            corrections = tuple(each for each in self.corrections if each.pledge in group)
            pledges = {key: self.pledges[key] for key in near}
            yield Records(self.city, pledges, own, self.quarters, corrections=corrections)

    def of_quarter(self, quarter: Quarter) -> Records:
        """Return all that a quarter's own page tells of.

        These are the pledges, their reports of that quarter and the newest before it, what the city printed
        and released of it, and what was corrected.
        """
        reports = {}
        back = [each for each in reversed(self.quarters) if each.last <= quarter.last]
        for key in self.pledges:
            for each in back:
                if (key, each.written) in self.reports:
                    reports[key, each.written] = self.reports[key, each.written]
                    if each.last < quarter.last:
                        break
        return replace(
            self,
            reports=reports,
            issues=self.issues_of(quarter.written),
            corrections=tuple(each for each in self.corrections if each.quarter == quarter.written),
            printed=tuple(each for each in self.printed if each.record.quarter == quarter),
            own=NONE,
            media={},
        )

    def reports_of(self, pledge_id: str) -> tuple[LoadedRecord[Report], ...]:
        """Return the reports of a pledge by time."""
        told = (self.reports.get((pledge_id, quarter.written)) for quarter in self.quarters)
        return tuple(filed for filed in told if filed is not None)

    def report_before(self, pledge_id: str, quarter: Quarter) -> LoadedRecord[Report] | None:
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


def _report_order(filed: LoadedRecord[Report]) -> tuple[object, ...]:
    report = filed.record
    return (number_order(report.pledge), report.quarter.last, report.quarter.first)
