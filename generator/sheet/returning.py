"""What a sheet does not bring back: it is read as an import would read it, and set beside its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import count
from typing import TypeAlias

from generator.record.dates import When
from generator.record.form import Form
from generator.record.items import Item
from generator.record.printed import Printed
from generator.record.records import Records
from generator.record.report import HEAD_LINES, Report, Row
from generator.record.sections import Facts, Prose, SectionContent
from generator.sheet.grid import Block, Cell, Grid, Origin, Paragraph, Table
from generator.sheet.laid import Board, Laid, Line
from generator.sheet.layout import Listed
from generator.sheet.parsing import Parsed, UntoldError, listed, lists, parse
from generator.sheet.parsing.listed import Known
from generator.sheet.parsing.listed import printed as print_of
from generator.sheet.parsing.lists import PledgeList
from generator.sheet.parsing.units import shared_out
from generator.wording.fields import FIELDS
from generator.wording.sheets import TIMES_UNSAID

_Seen: TypeAlias = tuple[str, str, "tuple[_Seen, ...]"]
Told: TypeAlias = tuple[str, int | None]
"""The name of a part, as staff know it, and how many of it there are (None: it is one)."""

_NAMES = {key: words[0] for key, words in FIELDS["Report"].items()}
"""What staff know a part of every form as."""

_TOP = ("title", "department", "status", "reported_rate", *HEAD_LINES)


def gridded(sheet: Laid) -> Grid:
    """Return a sheet as a reader would find it, whom no format tells how far in a line stands."""
    places = map(str, count(1))

    def paragraph(line: Line) -> Paragraph:
        return Paragraph(line.text, Origin(next(places)))

    blocks: list[Block] = []
    for piece in sheet.pieces:
        if isinstance(piece, Line):
            blocks.append(paragraph(piece))
        if not isinstance(piece, Board):
            continue
        cells = (
            Cell(
                box.row,
                box.column,
                tuple(map(paragraph, box.lines)),
                Origin(next(places)),
                box.row_span,
                box.column_span,
            )
            for box in piece.boxes
        )
        blocks.append(Table(tuple(cells), Origin(next(places))))
    return Grid(tuple(blocks))


def unsaid(report: Report, sheet: Laid, form: Form, records: Records) -> tuple[Told, ...]:
    """Return what a report holds and an import of its sheet would not give back.

    Flags, answers and the file that was handed in are the workshop's own, and are not asked for.

    Args:
        report: the record.
        sheet: it, laid out on `form`.
        form: its form.
        records: the city's.

    """
    pledges = (filed.record for filed in records.pledges.values())
    read = parse(gridded(sheet), records.city.record, pledges, report.quarter, form)
    return _differing(report, read, form)


def unsaid_of_list(
    reports: Sequence[Listed], printed: Printed | None, sheet: Laid, form: Form, records: Records
) -> tuple[Told, ...]:
    """Return as above what a table of all pledges does not give back; each behind the number of its pledge.

    Args:
        reports: the pledges of the table, each with its report.
        printed: what the city printed of the quarter, None for nothing.
        sheet: they, laid out.
        form: their form, whose `list` the table is.
        records: the city's.

    """
    city, quarter = records.city.record, reports[0][1].quarter
    known = Known(city, tuple(filed.record for filed in records.pledges.values()), quarter)
    grid = gridded(sheet)
    table = lists.find(grid, (form,))
    back = {} if table is None else dict(_rows_of(grid, table, known))
    told = [
        (f"{pledge.number} {name}", number)
        for pledge, report in reports
        for name, number in _differing(report, back.get(pledge.pledge), form)
    ]
    if printed is None or (table is not None and print_of(table, city, quarter, printed.source) == printed):
        return tuple(told)
    return (*told, (FIELDS["Printed"][""][0], None))


def _rows_of(grid: Grid, table: PledgeList, known: Known) -> Iterator[tuple[str, Parsed]]:
    """Yield what is read of each row by the id of its pledge; nothing of a row that is nobody's."""
    rows = table.of("pledge")
    for card, row in zip(shared_out(grid, [[each.unit] for each in rows], ()), rows, strict=False):
        with suppress(UntoldError):
            read = listed.read_row(card, row, table, known)
            yield read.report.pledge, read


def _differing(report: Report, read: Parsed | None, form: Form) -> tuple[Told, ...]:
    there = {} if read is None else _parts(read.report)
    differing = [
        (_NAMES.get(key) or form.called(key), None)
        for key, part in _parts(report).items()
        if read is None or part != there[key]
    ]
    if read is None:
        return tuple(differing)
    return (*differing, *_meant(report), *_counted(report, read.report))


def _parts(report: Report) -> dict[str, object]:
    """Return what a sheet has places for, with the names of tasks for their ids, and no ids of items."""
    rows = {key: _row(row, report) for key, row in report.rows()}
    troubles = {"problems": _items(report.problems), "remedies": _items(report.remedies)}
    tables = {
        "participation": report.participation.counts,
        "budget": (report.budget.periods, report.budget.projects),
    }
    sections = {key: _section(section) for key, section in report.sections.items()}
    return {key: getattr(report, key) for key in _TOP} | rows | tables | troubles | sections


def _section(section: SectionContent) -> object:
    if isinstance(section, Facts):
        facts = [(each.text, each.id, each.label, _items(each.details)) for each in section.facts]
        return facts, section.beside
    return (_items(section.items), section.beside) if isinstance(section, Prose) else section


def _meant(report: Report) -> Iterator[Told]:
    if report.participation.covers is not None:
        yield FIELDS["Participation"]["covers"][0], None
    if report.budget.basis is not None:
        yield FIELDS["Budget"]["basis"][0], None


def _counted(report: Report, back: Report) -> Iterator[Told]:
    """Yield what stands beside the sheet: times and changes that no words tell, results, what nobody owns."""
    changes = {(each.kind, each.before, each.after) for each in back.changes}
    numbers = (
        (TIMES_UNSAID, _untold(report, back)),
        (_NAMES["results"], len(report.results)),
        (
            _NAMES["changes"],
            sum((each.kind, each.before, each.after) not in changes for each in report.changes),
        ),
        (_NAMES["unplaced"], len(report.unplaced) + len(back.unplaced)),
    )
    return ((name, number) for name, number in numbers if number)


def _row(row: Row, report: Report) -> object:
    names = {task.id: task.name for task in report.tasks}
    groups = [(names.get(group.task or ""), _items(group.items)) for group in row.by_task]
    return groups, row.remark


def _items(items: Iterable[Item]) -> tuple[_Seen, ...]:
    return tuple((item.text, item.kind, _items(item.details)) for item in items)


def _untold(report: Report, back: Report) -> int:
    """Return how many times of items no words tell; a row that is read otherwise is told as a whole."""
    return sum(
        ours is not None and ours != read
        for (_, row), (_, other) in zip(report.rows(), back.rows(), strict=True)
        if _row(row, report) == _row(other, back)
        for ours, read in zip(_times(row), _times(other), strict=True)
    )


def _times(row: Row) -> list[When | None]:
    return [item.when for group in row.by_task for item in group.items]
