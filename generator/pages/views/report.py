"""The page of one report, and the notes that stand beside its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator import wording
from generator.ledger.plans import is_stated, outcomes
from generator.ledger.status_as_of import days_late, due_on
from generator.pages import parts
from generator.pages.links import LinkBuilder
from generator.pages.page import Page
from generator.pages.views import changes, corrections, tables
from generator.published import addresses
from generator.record.cells import Cell
from generator.record.chains import entries
from generator.record.form import Form
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.records import Records
from generator.record.report import HEAD_LINES, Deviation, Report, Review
from generator.record.sections import Facts, Prose
from generator.record.steps import steps_to
from generator.wording import pages as words
from generator.wording import period_word, sheets
from generator.wording.fields import FIELDS

_HEAD = "head"
_PARTS = ("so_far", "this_quarter", "plan", "participation", "budget", "problems", "remedies", "changes")
"""By the first step of a pointer: the parts of the page at which it is told; all else is told at the head."""

_OWN = ("other_rows", "sections")
"""Parts that a form names itself, each by the second step of a pointer."""

Note: TypeAlias = tuple[Review | Deviation, str]
"""What was flagged, or a label that the sheet writes otherwise; with the words of the sheet at its place."""


def notes(report: Report, form: Form) -> Mapping[str, tuple[Note, ...]]:
    """Return what was noted of a report by the pointer of a bullet, or by a part of the page.

    A part's note quotes its place, a bullet's stands right below it.
    """
    bullets = set(_pointers(report))
    found: dict[str, tuple[Note, ...]] = {}
    every: tuple[Review | Deviation, ...] = (*report.review, *report.deviations)
    for each in every:
        steps = steps_to(each.at)
        part = _part(form, steps)
        is_at_bullet = each.at in bullets
        quoted = "" if is_at_bullet or isinstance(each, Deviation) else _quoted(report, form, steps)
        place = each.at if is_at_bullet else part
        found[place] = (*found.get(place, ()), (each, quoted))
    return found


def _part(form: Form, steps: tuple[str | int, ...]) -> str:
    """Return the part of the page in which a place is told; what stands in the sheet's head is told there."""
    if steps[0] in _OWN and len(steps) > 1:
        section = form.section(str(steps[1]))
        return _HEAD if section and not section.name else str(steps[1])
    return str(steps[0]) if steps[0] in _PARTS else _HEAD


def _pointers(report: Report) -> Iterator[str]:
    for name, row in report.rows():
        at = f"other_rows.{name}" if name in report.other_rows else name
        for index, group in enumerate(row.by_task):
            yield from _below(f"{at}.by_task[{index}].items", group.items)
    for name, section in report.sections.items():
        if isinstance(section, Prose):
            yield from _below(f"sections.{name}.items", section.items)
        elif isinstance(section, Facts):
            for index, fact in enumerate(section.facts):
                yield f"sections.{name}.facts[{index}]"
                yield from _below(f"sections.{name}.facts[{index}].details", fact.details)
    yield from _below("problems", report.problems)
    yield from _below("remedies", report.remedies)


def _below(at: str, bullets: Iterable[Item]) -> Iterator[str]:
    for index, item in enumerate(bullets):
        here = f"{at}[{index}]"
        yield here
        yield from _below(f"{here}.details", item.details)


def _quoted(report: Report, form: Form, steps: tuple[str | int, ...]) -> str:
    """Return the words of the sheet at a place; empty where the place is a whole part or a blank."""
    here: object = report
    for step in steps:
        if isinstance(step, int):
            here = here[step] if isinstance(here, tuple) and step < len(here) else None
        elif isinstance(here, dict):
            here = here.get(step)
        else:
            here = getattr(here, step, None)
    match steps:
        case ("budget", "periods", int(column)) if here is not None:
            return tables.period_labels(report, form)[column]  # the record names a column by an id of ours
    match here:
        case Item(text=text) | Cell(written=str(text)) | str(text):
            return text
    return ""


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
        "figures": tables.section_tables(report, form),
        "due": due,
        "is_told": is_stated(due),
        "changes": changes.of_record(around, entries(filed), words.CHANGES_IN_REPORT),
        "corrections": corrections.corrections_of(around, report.pledge, written),
        "head_lines": [(name, wording.head_line(getattr(report, name)) or "") for name in HEAD_LINES],
        "called": {key: name for key, (name, _) in FIELDS["Report"].items()},
        "formats": sheets.FORMATS,
    }
    title = words.report_title(pledge.number, report.title, quarter)
    return Page(around.address, title, "report", view)
