"""The rows of a table that are no pledge's, as the record of what the city printed; and new pledges."""

from __future__ import annotations

import re

from generator.record.cells import BLANK, Cell
from generator.record.city import City
from generator.record.dates import Quarter
from generator.record.pledge import Charge, Pledge
from generator.record.printed import Printed, PrintedGroup
from generator.record.report import Report, Source
from generator.record.values import is_id
from generator.sheet.grid import Grid, Table
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.listed import as_of
from generator.sheet.parsing.lists import ListRow, PledgeList, RowKind, column_at, statuses, text_of
from generator.sheet.parsing.sharing import shared_out
from generator.wording.forms import LIST_ORDINALS

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


def proposed(report: Report, row: ListRow, city: City) -> Pledge | None:
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
        each.status: _cell(row, listed.columns.index(each))
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
        _cell(row, rate),
    )


def _cell(row: ListRow, column: int | None) -> Cell:
    return Cell.read(row.text(column)) if row.text(column) else BLANK
