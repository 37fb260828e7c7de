"""A table of all pledges as records: each row a report, new pledges, and what the city printed besides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.record.cells import BLANK, Cell
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Charge, Pledge
from generator.record.printed import Printed, PrintedGroup
from generator.record.report import Department, Report, ReportedRate, ReportedStatus, Source
from generator.record.sections import Fact, Facts, FactsForm, Section
from generator.record.values import is_id
from generator.sheet.grid import Grid, Table
from generator.sheet.parsing import Parsed, asking, naming, stated
from generator.sheet.parsing.claims import UntoldError, Work
from generator.sheet.parsing.heading import CardHead
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.lists import (
    ListRow,
    PledgeList,
    RowKind,
    column_at,
    day_in_title,
    numbered,
    statuses,
    text_of,
)
from generator.sheet.parsing.moments import day
from generator.sheet.parsing.naming import plain_number
from generator.sheet.parsing.strips import Sheet, SheetBox, Slice, joined
from generator.sheet.parsing.units import shared_out
from generator.wording import import_report as words
from generator.wording.forms import LIST_ORDINALS


def as_of(table: PledgeList) -> date | None:
    """Return the day of which the table's title speaks; None where it tells none."""
    told = (day_in_title(each.unit.text, table.listed) for each in table.of("title"))
    return next(filter(None, (day(each) for each in told if each)), None)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before a table is read: the city, its pledges, the quarter that was asked for or None."""

    city: City
    pledges: tuple[Pledge, ...]
    asked: Quarter | None


def quarter_of(table: PledgeList, known: Known) -> Quarter:
    """Return the quarter that was asked for, else the one of the city in which the table's day lies.

    Raises:
        UntoldError: neither tells it.

    """
    told = as_of(table)
    found = [each for each in known.city.quarters if told is not None and each.first <= told <= each.last]
    if known.asked is None and not found:
        raise UntoldError("quarter")
    return known.asked or max(found, key=lambda each: each.first)


def read_row(grid: Grid, row: ListRow, table: PledgeList, known: Known) -> Parsed:
    """Read one row, whose cells alone stand in the grid.

    Raises:
        UntoldError: nothing tells the quarter, or the row bears no number and no title of a known pledge; or
            its number is one pledge's and its title another's, and nobody should guess whose row it is.

    """
    city, quarter = known.city, quarter_of(table, known)
    sheet, work = Sheet.of(grid), Work(table.form, city.officer_names == "withheld")
    boxes = _boxes(sheet, row, table)
    head = _head_of_row(boxes, table, work)
    pledge = _pledge(head, known.pledges)
    asking.of_head(head, pledge, city, work)
    asking.of_department(head, pledge, quarter, work)
    status = _status(boxes, table, city, work)
    rate = work.keep("reported_rate.written", boxes.get("rate", ()))
    title = asking.title_of(head, pledge, work)
    told = as_of(table)
    if told is not None and not quarter.first <= told <= quarter.last:
        work.note("as_of", words.list_day_outside(told), None)
    sections = _facts(boxes, table, work)
    report = Report(
        "1",
        form=table.form.id,
        pledge=pledge.pledge if pledge is not None else head.number or "",
        quarter=quarter,
        title=title,
        department=head.department,
        as_of=told,
        status=status,
        reported_rate=ReportedRate(rate) if rate is not None else None,
        sections=sections,
    )
    return asking.finished(report, head, pledge, sheet, work)


def _boxes(sheet: Sheet, row: ListRow, table: PledgeList) -> dict[str, tuple[Slice, ...]]:
    """Return the lines of each column by what it holds; a status or a fact by its id."""
    by_place: dict[int, SheetBox] = {box.column: box for line in sheet.lines for box in line.boxes}
    found: dict[str, tuple[Slice, ...]] = {}
    for n, cell in row.cells.items():
        column = table.listed.columns[n]
        box = by_place.get(cell.column)
        if box is not None and box.strips and column.holds != "group":
            key = {"status": f"status {column.status or ''}", "fact": f"fact {column.fact}"}
            found[key.get(column.holds, column.holds)] = box.slices
    return found


def _head_of_row(boxes: dict[str, tuple[Slice, ...]], table: PledgeList, work: Work) -> CardHead:
    """Return number, title and department; what stands behind the number (`(Ⅰ)`) fills its column's fact."""
    number = written = None
    for cell in boxes.get("number", ())[:1]:
        if (found := numbered(cell.text)) is not None:
            number, written = plain_number(found["number"]), cell.cut(0, found.end("number"))
            work.record("pledge", written)
            work.mark(cell.cut(found.end("number"), found.start("remark") if found["remark"] else None))
            if found["remark"] and (
                fact := next(each.fact for each in table.listed.columns if each.holds == "number")
            ):
                boxes[f"fact {fact}"] = (cell.cut(found.start("remark")),)
    title = boxes.get("title", ())
    if title:
        work.record("title", *title)
    name = work.keep("department.name", boxes.get("department", ()))
    return CardHead(number, written, title, Department(name), {}, None, {})


def _pledge(head: CardHead, known: tuple[Pledge, ...]) -> Pledge | None:
    """Return whose row it is by number and title; None for a pledge that the city has not."""
    title = joined(head.title)
    found = naming.pledge_of(head.number, title, known)
    titled = naming.pledge_of(None, title, known) if title else None
    if found is None and head.number is None:
        raise UntoldError("pledge")
    if head.number is not None and titled is not None and titled != found:
        raise UntoldError("whose")
    return found


def _status(
    boxes: dict[str, tuple[Slice, ...]], table: PledgeList, city: City, work: Work
) -> ReportedStatus | None:
    """Return the status by the column that bears a mark, or by the word in the column of words."""
    if lines := boxes.get("status "):
        return stated.read({"status": lines}, city, work).status
    marked = []
    for column in statuses(table.listed):
        lines = boxes.get(f"status {column.status}", ())
        if lines and all(each.text in table.listed.marks for each in lines):
            work.mark(*lines)
            marked.append(column)
    if len(marked) == 1 and (word := marked[0].status) is not None:
        return ReportedStatus(marked[0].label, word)
    if any(statuses(table.listed)):
        work.note("status", words.list_marks([each.label for each in marked]), None)
    return None


def _facts(boxes: dict[str, tuple[Slice, ...]], table: PledgeList, work: Work) -> dict[str, Section]:
    """Return the facts of the form, each by the column that fills it."""
    return {
        section.id: Facts(
            tuple(
                Fact(
                    work.keep(f"sections.{section.id}.facts[{n}].text", boxes.get(f"fact {fact.id}", ())),
                    fact.id,
                )
                for n, fact in enumerate(section.facts)
            )
        )
        for section in table.form.sections
        if isinstance(section, FactsForm)
    }


NO_FIELD = "unknown"
"""Stands in a proposed pledge for the field that a person has to choose; no city may have it unawares."""

_ORDINAL = re.compile(LIST_ORDINALS)
_KEEPS: tuple[RowKind, ...] = ("total", "group", "title", "note", "head")
"""Rows whose characters this record holds, or the form's labels do."""
_LEFT: tuple[RowKind, ...] = ("rest",)


def printed(table: PledgeList, city: City, quarter: Quarter, source: Source | None) -> Printed:
    """Return what the table says of itself and of its groups."""
    titles = [each.unit.text for each in table.of("title")]
    groups: list[PrintedGroup] = []
    for group in (_group(each, table, city) for each in table.of("total", "group")):
        if group not in groups or not all(cell.is_blank for cell in group.counts.values()):
            groups.append(group)
    notes = tuple(each.unit.text for each in table.of("note"))
    title = titles[0] if titles else None
    return Printed("1", quarter, table.form.id, title, as_of(table), tuple(groups), notes, source)


def apart(table: PledgeList, grid: Grid) -> tuple[list[tuple[Grid, ListRow]], Grid, Grid]:
    """Return each pledge's row as a grid, with it; what the printed record holds; and what nobody does."""
    rows = table.of("pledge")
    kept, left = ([each.unit for each in table.of(*kinds)] for kinds in (_KEEPS, _LEFT))
    *own, ours, none = shared_out(grid, [*([each.unit] for each in rows), kept], left)
    return list(zip(own, rows, strict=True)), ours, none


def proposed_pledge(report: Report, row: ListRow, city: City) -> Pledge | None:
    """Return the record of a pledge that the city has not, as its row tells it; None where it has no number.

    Its field is the one of its group's name, or the city's only one, else `NO_FIELD`.
    """
    if not is_id(report.pledge):
        return None
    name = report.department.name
    charges = (Charge(name, None),) if name is not None else ()
    field = field_of(row.group, city) or (city.fields[0].id if len(city.fields) == 1 else NO_FIELD)
    return Pledge("1", report.pledge, report.pledge, report.title, field, None, None, charges)


def field_of(label: str | None, city: City) -> str | None:
    """Return the id of the field that the label of a group names, with or without its ordinal."""
    if label is None:
        return None
    names = {squeezed(label), squeezed(without_ordinal(label))}
    return next((each.id for each in city.fields if each.name and squeezed(each.name) in names), None)


def without_ordinal(label: str) -> str:
    """Return the label of a group without the number before it."""
    return _ORDINAL.sub("", label, count=1)


def _group(row: ListRow, table: PledgeList, city: City) -> PrintedGroup:
    listed = table.listed
    counts = {
        each.status: _printed_cell(row, listed.columns.index(each))
        for each in statuses(listed)
        if each.status is not None
    }
    label, rate = row.unit.boxes[0], column_at(listed, "rate")
    told = {id(row.cells.get(n)) for n, each in enumerate(listed.columns) if each.status or n == rate}
    cells = row.unit.block.cells if isinstance(row.unit.block, Table) else ()
    _, *beside = (each for each in cells if text_of(each))
    is_total = row.kind == "total"
    return PrintedGroup(
        label,
        "total" if is_total else "part",
        None if is_total else field_of(row.group, city),
        tuple(text_of(each) for each in beside if id(each) not in told),
        counts,
        _printed_cell(row, rate),
    )


def _printed_cell(row: ListRow, column: int | None) -> Cell:
    return Cell.read(row.text(column)) if row.text(column) else BLANK
