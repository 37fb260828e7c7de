"""A sheet from its heading to its last line: each section read, settled, and put together."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.form import KNOWN_ROWS, Form, steps_to_row
from generator.record.pledge import Pledge
from generator.record.report import Report, Review, Row
from generator.record.steps import pointer
from generator.sheet.grid import Grid
from generator.sheet.parsing import (
    asking,
    counts,
    cutting,
    described,
    doubting,
    figures,
    heading,
    outline,
    periods,
    problems,
    progress,
    prose,
    settling,
    stated,
    tables,
)
from generator.sheet.parsing import pledges as whose
from generator.sheet.parsing.claims import Claim, Note, Work
from generator.sheet.parsing.leftover import leftover, page_numbers
from generator.sheet.parsing.moments import Years
from generator.sheet.parsing.sections import HEAD, Section
from generator.sheet.parsing.strips import Sheet, Slice, Strip
from generator.sheet.parsing.untold import UntoldError


@dataclass(frozen=True, slots=True)
class Read:
    """A sheet, read."""

    report: Report
    pledge: Pledge | None
    number: str | None
    strips: list[Strip]
    claims: list[Claim]
    left: list[Slice]
    hidden: int


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows and what they tell of the sheet's time."""

    quarter: Quarter
    settled: dict[str, Row]
    tasks: settling.Tasks


def read(grid: Grid, form: Form, city: City, pledges: tuple[Pledge, ...], asked: Quarter | None) -> Read:
    """Read a grid by a form; UntoldError as `parse` raises it."""
    sheet, work = Sheet.of(grid), Work(form, city.officer_names == "withheld")
    parts = cutting.cut(sheet, work)
    page_numbers(sheet.aside, work)
    head = heading.read(parts[HEAD], work, pledges, city)
    pledge = whose.find(head.number, " ".join(each.text for each in head.title), pledges)
    if pledge is None and head.number is None:
        raise UntoldError("pledge")
    doubting.of_head(head, pledge, city, work)
    states = stated.read(head.fields, city, work)
    named = periods.in_head(head.quarter, asked, city.quarters)
    rows = _rows(parts, city, periods.Head(asked, named, states.lines["as_of"]), work)
    asking.of_department(head, pledge, rows.quarter, work)
    taking_part = counts.participation(parts.get("participation"), work)
    asking.of_counts(parts.get("participation"), taking_part, work)
    budget = tables.budget(parts.get("budget"), work)
    asking.of_budget(parts.get("budget"), budget, work)
    figures.noted(taking_part, budget, work)
    own = described.read(parts, work)
    troubles = {
        name: settling.plain(drafts, name, work)
        for name, drafts in problems.read(parts.get("problems"), work).items()
    }
    moves = list(chain.from_iterable(prose.moves(items, name) for name, items in troubles.items()))
    asking.of_changes(moves, work)
    doubting.of_marks(work)
    doubting.of_times(work)
    asking.of_slips(work)
    left = list(leftover(sheet.strips, work.claims))
    asking.of_doubts(sheet, left, work)
    doubting.of_unseen(sheet, work)
    asking.of_pictures(grid.pictures, work)
    report = Report(
        "1",
        form.id,
        pledge.pledge if pledge is not None else head.number or "",
        rows.quarter,
        asking.title(head, pledge, work),
        head.department,
        rows.tasks.listed(),
        rows.settled["so_far"],
        rows.settled["this_quarter"],
        rows.settled["plan"],
        taking_part,
        budget,
        troubles["problems"],
        troubles["remedies"],
        status=head.status or states.status,
        reported_rate=states.rate,
        **states.lines,
        other_rows={name: row for name, row in rows.settled.items() if name not in KNOWN_ROWS},
        sections={each.id: (head.facts | own)[each.id] for each in form.sections},
        changes=tuple(move.change for move in moves),
        deviations=tuple(work.deviations),
        review=tuple(map(_review, sorted(work.notes, key=lambda note: note.level == "suspect"))),
        unplaced=tuple(each.text for each in left),
    )
    number = head.written.text if head.written is not None else None
    return Read(form.fitted(report), pledge, number, sheet.strips, work.claims, left, sheet.hidden)


def _rows(sections: dict[str, Section], city: City, head: periods.Head, work: Work) -> _Rows:
    found = progress.read(sections, work)
    groups = {name: outline.read(part.strips, work) for name, part in found.parts.items()}
    told = [words.text for words in settling.words_of(groups["this_quarter"])]
    quarter = periods.find(head, found, told, city.quarters, work)
    if quarter is None:
        raise UntoldError("quarter")
    tasks = settling.Tasks()
    settled: dict[str, Row] = {}
    for name, part in found.parts.items():
        at = pointer(steps_to_row(name))
        row = settling.row(at, groups[name], Years.of(name, quarter), tasks, work)
        settled[name] = settling.remarked(row, at, part.remark, work)
    by_weekday = asking.is_by_weekday(work)
    for name, each in groups.items():
        outline.noted(each, pointer(steps_to_row(name)), work)
    asking.of_unlabelled(found, quarter, work)
    periods.noted(head, quarter, found, by_weekday=by_weekday, work=work)
    return _Rows(quarter, settled, tasks)


def _review(note: Note) -> Review:
    return Review(note.at, note.level, note.words, note.line)
