"""Rows about what only a city's form describes: facts, cells of figures, lines of prose and of other rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.data.rows import Row, told_at
from generator.record.cells import Cell
from generator.record.form import Form
from generator.record.items import Item
from generator.record.reading import LoadedRecord
from generator.record.report import Report
from generator.record.sections import (
    Facts,
    FactsForm,
    FigureColumn,
    FigureRow,
    Figures,
    FiguresForm,
    SectionContent,
)
from generator.wording.sections import FACTS, FIGURES, LINES, MARKS, OF_DAYS

_ONE_QUANTITY = re.compile(r"(?P<number>[0-9][0-9,.]*) ?(?P<unit>[^0-9,.()\s]{1,5})")


def lines_of(content: SectionContent) -> Iterator[tuple[tuple[str | int, ...], tuple[Item, ...], int | None]]:
    """Yield each list of items of a section: the steps to it, the items, and the order of the fact above."""
    if isinstance(content, Facts):
        for index, order in enumerate(_orders(content)):
            yield ("facts", index, "details"), content.facts[index].details, order
    elif not isinstance(content, Figures):
        yield ("items",), content.items, None


def _orders(content: Facts) -> Iterator[int]:
    """Yield the order of each fact in its section, in which the lines below it are counted too."""
    order = 1 + (content.beside is not None)
    for fact in content.facts:
        yield order
        order += 1 + sum(map(_held, fact.details))


def _held(item: Item) -> int:
    return 1 + sum(map(_held, item.details))


def facts(filed: LoadedRecord[Report], form: Form) -> Iterator[Row]:
    """Return a row for each fact; a blank stays blank. A number stands where the text is one quantity."""
    for section in form.sections:
        content = filed.record.sections.get(section.id)
        if not isinstance(section, FactsForm) or not isinstance(content, Facts):
            continue
        labels = {each.id: each for each in section.facts}
        for index, (fact, order) in enumerate(zip(content.facts, _orders(content), strict=True)):
            own = labels.get(fact.id or "")
            yield (
                *_key(filed.record, section),
                order,
                fact.id,
                section.called(fact),
                FACTS[own.means] if own and own.means else None,
                fact.text,
                *_quantity(fact.text or ""),
                told_at(filed.place("sections", section.id, "facts", index)),
            )


def figures(filed: LoadedRecord[Report], form: Form) -> Iterator[Row]:
    """Return a row for each cell of each table; a blank stays blank, and a mark is not a number."""
    for section in form.sections:
        content = filed.record.sections.get(section.id)
        if not isinstance(section, FiguresForm) or not isinstance(content, Figures):
            continue
        for number, figure in enumerate(content.rows):
            row = section.row(figure)
            spot = filed.spot.at("sections", section.id, "rows", number, "cells")
            for index, (column, cell) in enumerate(zip(section.columns, figure.cells, strict=True)):
                yield (
                    *_key(filed.record, section),
                    FIGURES[section.means] if section.means else None,
                    number + 1,
                    *(figure.id, row.label, row.group, _means(row), row.role),
                    *(column.id, column.label, _means(column), column.role),
                    *(cell.value, cell.written, *_mark(section, cell)),
                    section.unit_of(row, column),
                    f"{filed.path}:{spot.at(index).line}",
                )


def _means(part: FigureRow | FigureColumn) -> str | None:
    return LINES[part.means] if part.means else None


def _mark(form: FiguresForm, cell: Cell) -> Row:
    """Return what the form means by a mark in a cell, and what it calls it."""
    mark = form.mark(cell)
    return (MARKS[mark.means] if mark.means else None, mark.label) if mark else (None, None)


def _quantity(text: str) -> Row:
    """Return number and unit of a text that is one quantity and nothing else (8곳), and no day or year."""
    found = _ONE_QUANTITY.fullmatch(text)
    value = Cell.read(found["number"]).value if found else None
    if found is None or value is None or found["unit"][0] in OF_DAYS:
        return None, None
    return value, found["unit"]


def _key(record: Report, section: FactsForm | FiguresForm) -> Row:
    return (record.pledge, record.title, record.quarter.written, section.id)
