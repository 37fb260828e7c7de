"""One report whole: the sheet as the department wrote it, then what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.page import Page
from generator.pages.views import changes, corrected, parts, results
from generator.pages.views.corrected import CorrectionView
from generator.pages.views.links import Around, ReportLinks
from generator.pages.views.parts import Link, StatusView, TableView
from generator.pages.views.results import ResultsView
from generator.pages.views.sheet import SheetView, bullets, sheet
from generator.record.chains import entries
from generator.record.reading import Filed
from generator.record.records import Records
from generator.record.report import Report
from generator.wording import pages as words
from generator.wording import titles


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the page of a report shows."""

    crumbs: tuple[Link, ...]
    number: str
    title: str
    quarter: str
    status: StatusView
    sheet: SheetView
    results: ResultsView | None
    changes: TableView | None
    corrections: tuple[CorrectionView, ...]
    links: ReportLinks


def page(records: Records, filed: Filed[Report]) -> Page:
    """Return the page of one report.

    Raises:
        KeyError: the city has no such form; the checks refuse such a record.

    """
    report = filed.record
    form = records.city.record.form(report.form)
    if form is None:
        raise KeyError(report.form)
    number = records.pledges[report.pledge].record.number
    around = Around.of_report(records, report)
    links = around.links_of(filed)
    view = ReportView(
        crumbs=links.crumbs,
        number=number,
        title=report.title,
        quarter=links.quarter,
        status=parts.report_status(records, report),
        sheet=sheet(records.city.record, report, form, links.department),
        results=results.results(around, report),
        changes=changes.of_record(around, entries(filed), words.CHANGES_IN_REPORT),
        corrections=corrected.of_pledge(around, report.pledge, report.quarter.written),
        links=links,
    )
    told = titles.of_report(
        number, report.title, links.quarter, bullets(report.this_quarter), bullets(report.plan)
    )
    return Page(around.address, *told, "report", view)
