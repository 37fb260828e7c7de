"""The tables of a page as files beside it: a CSV of the very numbers that the page shows, and no others."""

from __future__ import annotations

from collections.abc import Iterator

from generator import wording
from generator.csv_text import csv_file, csv_lines, defuse
from generator.pages.page import Page
from generator.pages.views.parts import CellView, TableView
from generator.record.cells import Cell
from generator.wording import downloads as words


def shown_tables(page: Page) -> Iterator[tuple[str, bytes]]:
    """Return each table of a page that is offered, as a CSV with its address.

    Numbers are plain digits, 미기재 is an empty cell, what stands small beside a number has its own column.
    """
    for table in page.parts(TableView):
        if table.key:
            yield f"{page.address}{table.key}.csv", _csv(table)


def _csv(table: TableView) -> bytes:
    cells = [(row.head, *row.cells) for row in table.rows]
    columns: list[list[str]] = []
    for place, heading in enumerate((table.corner, *table.columns)):
        own = [row[place] for row in cells]
        columns.append([defuse(heading), *map(_text, own)])
        if any(each.aside for each in own):
            columns.append([words.aside(heading), *(defuse(each.aside) for each in own)])
    if table.note:
        columns.append([words.NOTE, *(defuse(table.note) for _ in cells)])
    return csv_file(csv_lines(zip(*columns, strict=True)))


def _text(cell: CellView) -> str:
    value = Cell.read(cell.words).value if cell.is_number else None
    if value is not None:
        return f"{value:f}"
    return "" if cell.is_blank and cell.words == wording.BLANK else defuse(cell.words)
