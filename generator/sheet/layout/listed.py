"""A table of all pledges as its form describes it: title, head row, what the city printed, a row a pledge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from generator import wording
from generator.record.cells import BLANK
from generator.record.dates import Quarter
from generator.record.form import ColumnHolds, ListForm
from generator.record.pledge import Pledge
from generator.record.printed import Printed, PrintedGroup
from generator.record.report import Report
from generator.record.sections import Facts
from generator.sheet.laid import Board, Box, Laid, Line, widths, written
from generator.sheet.layout.parts import figure
from generator.wording.sheets import sheet_called

Listed: TypeAlias = tuple[Pledge, Report]

_SHARES = dict[ColumnHolds, int](number=13, title=30, group=14, department=14, fact=11)
_NARROW = 10  # shares of the width


def lay_list(
    reports: Sequence[Listed], listed: ListForm, quarter: Quarter, printed: Printed | None = None
) -> Laid:
    """Return reports of one quarter as a table; sums, groups and footnotes stand in it only as `printed`.

    The pledges of a field stand below the group that is the field, those of no group before the groups.
    """
    title = printed.title if printed is not None else _title(listed, reports)
    holds = [each.holds for each in listed.columns]
    at = holds.index("group") if "group" in holds else None
    boxes = [Box(0, n, written(each.label, "label"), is_label=True) for n, each in enumerate(listed.columns)]
    row = 1
    for group, own in _grouped(reports, printed.groups if printed is not None else ()):
        spanned = None
        if group is not None and at is not None and own and not _has_sums(group):
            spanned = at
            boxes.append(Box(row, at, written(group.label, "label"), row_span=len(own), is_label=True))
        elif group is not None:
            boxes += _sums(group, row, listed)
            row += 1
        for each in own:
            boxes += (box for box in _pledge(each, row, listed) if box.column != spanned)
            row += 1
    boxes.sort(key=lambda box: (box.row, box.column))
    name = sheet_called(reports[0][0].number if len(reports) == 1 else None, quarter)
    table = Board(title or name, widths(tuple(_SHARES.get(each, _NARROW) for each in holds)), 1, tuple(boxes))
    notes = (Line(each, "example") for each in (printed.notes if printed is not None else ()))
    return Laid(name, (*written(title, "title"), table, *notes))


def _title(listed: ListForm, reports: Sequence[Listed]) -> str:
    day = next((report.as_of for _, report in reports if report.as_of is not None), None)
    return listed.title.replace("{as_of}", wording.day(day) if day is not None else "")


def _grouped(
    reports: Sequence[Listed], groups: Sequence[PrintedGroup]
) -> Iterator[tuple[PrintedGroup | None, list[Listed]]]:
    """Yield each group with the pledges below it; None for those of no group, behind the first totals.

    A field that is a group twice has its pledges below the one without sums, which is its heading.
    """
    opens: dict[str | None, int] = {}
    for place, group in sorted(enumerate(groups), key=lambda each: _has_sums(each[1])):
        if group.field is not None:
            opens.setdefault(group.field, place)
    first = len(list(takewhile(lambda each: each.role == "total", groups)))
    for place, each in enumerate((*groups[:first], None, *groups[first:])):
        if each is None:
            yield None, [pair for pair in reports if pair[0].field not in opens]
        else:
            own = place - (place > first)
            yield each, [pair for pair in reports if opens.get(pair[0].field) == own]


def _has_sums(group: PrintedGroup) -> bool:
    return bool(group.beside) or not all(each.is_blank for each in (*group.counts.values(), group.rate))


def _sums(group: PrintedGroup, row: int, listed: ListForm) -> Iterator[Box]:
    """Yield a row of sums: its label over the columns up to the title, or up to the words beside it."""
    columns, beside = listed.columns, iter(group.beside)
    summed = [each.status is not None or each.holds == "rate" for each in columns]
    titled = next(n for n, each in enumerate(columns) if each.holds == "title")
    before = len(list(takewhile(lambda n: not summed[n], range(titled + 1))))
    wide = max(1, before - bool(group.beside))
    yield Box(row, 0, written(group.label, "label"), column_span=wide, is_label=True)
    for n, column in enumerate(columns[wide:], wide):
        if column.status is not None:
            yield Box(row, n, figure(group.counts.get(column.status, BLANK)))
        else:
            yield Box(row, n, figure(group.rate) if summed[n] else written(next(beside, None)))


def _pledge(each: Listed, row: int, listed: ListForm) -> Iterator[Box]:
    """Yield the row of a pledge; its status is a word where the form has a column of words, else a mark."""
    pledge, report = each
    sections = (each for each in report.sections.values() if isinstance(each, Facts))
    facts = {fact.id: fact.text for section in sections for fact in section.facts if fact.id is not None}
    is_word = any(each.holds == "status" and each.status is None for each in listed.columns)
    for n, column in enumerate(listed.columns):
        fact = facts.get(column.fact) if column.fact is not None else None
        match column.holds:
            case "number":
                lines = written(pledge.number + (fact or ""), "figure")
            case "title":
                lines = written(report.title)
            case "status" if column.status is None:
                lines = written(report.status.written if report.status else None)
            case "status":
                is_marked = report.status is not None and report.status.word == column.status and not is_word
                lines = written(listed.marks[0] if is_marked else None)
            case "rate":
                lines = written(report.reported_rate.written if report.reported_rate else None, "figure")
            case "department":
                lines = written(report.department.name)
            case _:
                lines = written(fact)
        yield Box(row, n, lines)
