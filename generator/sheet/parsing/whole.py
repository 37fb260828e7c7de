"""A sheet from its heading to its last line: each part read, settled, and put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import KNOWN_ROWS, Form, steps_to_row
from generator.record.pledge import Pledge
from generator.record.report import Report, Row
from generator.record.sections import FactsForm, Prose, ProseForm, SectionContent
from generator.record.steps import pointer
from generator.sheet.grid import Grid
from generator.sheet.parsing import (
    asking,
    cutting,
    facts,
    figures,
    heading,
    moments,
    naming,
    outline,
    progress,
    stated,
    tables,
)
from generator.sheet.parsing.claims import Parsed, UntoldError, Work, page_numbers
from generator.sheet.parsing.moments import Years
from generator.sheet.parsing.sections import HEAD, SheetPart, described, headings
from generator.sheet.parsing.strips import Sheet, joined
from generator.wording import importing


def _described(parts: Mapping[str, SheetPart], work: Work) -> dict[str, SectionContent]:
    """Read the sections of a form but for those in its head; one that is not in the sheet holds nothing."""
    found: dict[str, SectionContent] = {}
    for label in headings(work.form):
        if label.key in described(work.form) and label.key not in parts:
            at = f"sections.{label.key}" if work.form.section(label.key) is not None else label.key
            work.note(at, importing.section_missing(label.words), None)
    for form in work.form.sections:
        section = parts.get(form.id, SheetPart(form.id, None))
        at = f"sections.{form.id}"
        beside = joined(section.beside) or None
        if section.beside:
            work.record(f"{at}.beside", *section.beside)
        if isinstance(form, FactsForm):
            if form.heading is not None:
                found[form.id] = facts.read(form, section, beside, work)
        elif isinstance(form, ProseForm):
            drafts = outline.items_of(section.strips(), f"{at}.items", work, may_be_bare=True)
            found[form.id] = Prose(outline.settled_items(drafts, f"{at}.items", work), beside)
        else:
            found[form.id] = figures.read_figures(form, section, beside, work)
    return found


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows and what they tell of the sheet's time."""

    quarter: Quarter
    settled: dict[str, Row]
    tasks: outline.Tasks


def read_sheet(
    grid: Grid, form: Form, city: City, pledges: tuple[Pledge, ...], asked: Quarter | None
) -> Parsed:
    """Read a grid by a form; UntoldError as `parse` raises it."""
    sheet, work = Sheet.of(grid), Work(form, city.officer_names == "withheld")
    parts = cutting.cut(sheet, work)
    page_numbers(sheet.aside, work)
    head = heading.read(parts[HEAD], work, pledges, city)
    pledge = naming.pledge_of(head.number, joined(head.title), pledges)
    if pledge is None and head.number is None:
        raise UntoldError("pledge")
    asking.of_head(head, pledge, city, work)
    states = stated.read(head.fields, city, work)
    named = moments.period_in_head(head.quarter, asked, city.quarters)
    rows = _rows(parts, city, moments.KnownTime(asked, named, states.lines["as_of"]), work)
    asking.of_department(head, pledge, rows.quarter, work)
    taking_part = tables.participation(parts.get("participation"), work)
    asking.of_counts(parts.get("participation"), taking_part, work)
    budget = tables.budget(parts.get("budget"), work)
    asking.of_budget(parts.get("budget"), budget, work)
    asking.of_figures(taking_part, budget, work)
    own = _described(parts, work)
    troubles = {
        name: outline.settled_items(drafts, name, work)
        for name, drafts in outline.read_problems(parts.get("problems"), work).items()
    }
    moves = list(chain.from_iterable(asking.moves(items, name) for name, items in troubles.items()))
    asking.of_changes(moves, work)
    asking.of_marks(work)
    asking.of_times(work)
    asking.of_slips(work)
    report = Report(
        "1",
        form.id,
        pledge.pledge if pledge is not None else head.number or "",
        rows.quarter,
        "",
        head.department,
        rows.tasks.listed(),
        rows.settled["so_far"],
        rows.settled["this_quarter"],
        rows.settled["plan"],
        taking_part,
        budget,
        troubles["problems"],
        troubles["remedies"],
        **states.lines,
        status=head.status or states.status,
        reported_rate=states.rate,
        other_rows={name: row for name, row in rows.settled.items() if name not in KNOWN_ROWS},
        sections={each.id: (head.facts | own)[each.id] for each in form.sections},
        changes=tuple(moves),
        deviations=tuple(work.deviations),
    )
    return asking.finished(form.fitted(report), head, pledge, sheet, work)


def _rows(sections: dict[str, SheetPart], city: City, head: moments.KnownTime, work: Work) -> _Rows:
    found = progress.read(sections, work)
    groups = {name: outline.groups_of(part.strips, work) for name, part in found.parts.items()}
    told = [words.text for words in outline.words_of(groups["this_quarter"])]
    quarter = moments.quarter_of_sheet(head, found, told, city.quarters, work)
    if quarter is None:
        raise UntoldError("quarter")
    tasks = outline.Tasks()
    settled: dict[str, Row] = {}
    for name, part in found.parts.items():
        at = pointer(steps_to_row(name))
        row = outline.settled_row(at, groups[name], Years.of(name, quarter), tasks, work)
        settled[name] = outline.remarked(row, at, part.remark, work)
    by_weekday = asking.is_by_weekday(work)
    for name, each in groups.items():
        outline.groups_noted(each, pointer(steps_to_row(name)), work)
    asking.of_unlabelled(found, quarter, work)
    moments.quarter_noted(head, quarter, found, by_weekday=by_weekday, work=work)
    return _Rows(quarter, settled, tasks)
