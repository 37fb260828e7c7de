"""One report whole: the sheet as the department wrote it, then what follows from it."""

from __future__ import annotations

from generator import wording
from generator.ledger.plans import is_stated, outcomes
from generator.ledger.status_as_of import days_late, due_on
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.views import changes, corrected, sections, tables
from generator.pages.views.notes import notes
from generator.published import addresses
from generator.record.chains import entries
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import HEAD_LINES, Report
from generator.wording import pages as words
from generator.wording import sheets
from generator.wording.fields import FIELDS
from generator.wording.periods import period_word


def page(records: Records, filed: LoadedRecord[Report]) -> Page:
    """Return the page of one report.

    Raises:
        KeyError: the city has no such form; the checks refuse such a record.

    """
    report, city = filed.record, records.city.record
    form = city.form(report.form)
    if form is None:
        raise KeyError(report.form)
    pledge, written = records.pledges[report.pledge].record, report.quarter.written
    around = LinkBuilder(records, addresses.report(report.pledge, written))
    quarter, heading = wording.quarter(report.quarter), form.participation.heading
    due = outcomes(records, report.pledge, report.quarter)
    view = {
        "pledge": pledge,
        "report": report,
        "form": form,
        "path": filed.path,
        "status": parts.report_status(records, report),
        "due_on": due_on(city, report.quarter),
        "days_late": days_late(city, report),
        "notes": notes(report, form),
        "flagged": len(report.review) + len(report.deviations),
        "participation": tables.participation(
            [(quarter, report)], form, heading, period_word([report.quarter])
        )
        if form.participation.kinds
        else None,
        "budget": tables.budget(report, form, quarter),
        "figures": sections.tables(report, form),
        "due": due,
        "is_told": is_stated(due),
        "changes": changes.of_record(around, entries(filed), words.CHANGES_IN_REPORT),
        "corrections": corrected.of_pledge(around, report.pledge, written),
        "head_lines": [(name, wording.head_line(getattr(report, name)) or "") for name in HEAD_LINES],
        "called": {key: name for key, (name, _) in FIELDS["Report"].items()},
        "formats": sheets.FORMATS,
    }
    title = words.report_title(pledge.number, report.title, quarter)
    return Page(around.address, title, "report", view)
