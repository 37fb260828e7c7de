"""A book without rows: a sheet that explains the columns, and a sheet with a frozen head for each table."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.data.cells import Style
from generator.data.explaining import explained
from generator.ledger.downloads import Column, Table
from generator.wording import columns as column_words
from generator.wording import downloads as words

# The row on which a filter ends, until the rows are there; no book has as many.
LAST_ROW = 900_001

_MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_PATTERN = re.compile(rb'<row r="(?:1|2)"[^>]*>((?:<c r="[A-Z]+[12]" s="\d+"/>)+)</row>')
_STYLE = re.compile(r's="(\d+)"')
_WIDTHS = {"number": 12, "date": 12, "flag": 10, "code": 16, "text": 18}
_WIDE = {
    **dict.fromkeys(("text", "election_text", "current_text"), 80),
    **dict.fromkeys(("title", "before", "after", "reason", "note", "plan_text"), 40),
    **dict.fromkeys(("project_name", "task_name", "file"), 30),
}
_GUIDE_WIDTHS = (22, 22, 22, 80, 14, 12, 80)


@dataclass(frozen=True, slots=True)
class Looks:
    """How cells look: a title, a head, a text (never read as anything else), a number, a day."""

    title: Format
    head: Format
    text: Format
    number: Format
    day: Format

    @classmethod
    def of(cls, book: Workbook) -> Looks:
        """Add the looks to a book."""
        return cls(
            book.add_format({"bold": True, "font_size": 14}),
            book.add_format({"bold": True, "bg_color": "#E7ECF3", "bottom": 1, "valign": "top"}),
            book.add_format({"num_format": "@", "valign": "top"}),
            book.add_format({"valign": "top"}),
            book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        )

    def of_cells(self) -> tuple[Format, ...]:
        """Return the looks that our own cells need, in the order of `Styles`."""
        return (self.title, self.text, self.number, self.day)


@dataclass(frozen=True, slots=True)
class Styles:
    """The numbers of the looks, the same in every shell."""

    title: Style
    text: Style
    number: Style
    day: Style

    def of(self, column: Column) -> Style:
        """Return the style of a column's cells."""
        return {"number": self.number, "date": self.day}.get(column.type, self.text)


@dataclass(frozen=True, slots=True)
class Shell:
    """The files of a book, each in two halves: rows go between those of a sheet, the rest has no second."""

    files: dict[str, tuple[bytes, bytes]]
    styles: Styles


def sheet_file(index: int) -> str:
    """Return the name of a sheet's file in a book: 1 is the sheet that explains, the tables follow."""
    return f"xl/worksheets/sheet{index}.xml"


def shell(tables: Sequence[Table]) -> Shell:
    """Return the book of these tables without rows."""
    held = io.BytesIO()
    # In this mode texts stand in their cells, not in a list apart, so that a sheet fits into any book;
    # rows are to be written from the top.
    with Workbook(held, {"constant_memory": True}) as book:
        book.set_properties({"created": _MADE})
        looks = Looks.of(book)
        _guide(book.add_worksheet(words.GUIDE), looks, tables)
        for table in tables:
            _sheet(book.add_worksheet(table.title), looks, table)
    with zipfile.ZipFile(held) as made:
        contents = {name: made.read(name) for name in made.namelist()}
    first = _PATTERN.search(contents[sheet_file(1)])
    if first is None:
        raise ValueError("XlsxWriter has left no row for ours")
    styles = Styles(*_STYLE.findall(first[1].decode()))
    return Shell({name: _halves(content) for name, content in contents.items()}, styles)


def _halves(content: bytes) -> tuple[bytes, bytes]:
    found = _PATTERN.search(content)
    return (content[: found.start()], content[found.end() :]) if found else (content, b"")


def _sheet(sheet: Worksheet, looks: Looks, table: Table) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDE.get(column.id, _WIDTHS[column.type]))
        sheet.write_string(0, place, column.heading, looks.head)
    for place in range(len(table.columns)):
        sheet.write_blank(1, place, None, looks.text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, LAST_ROW - 1, len(table.columns) - 1)


def _guide(sheet: Worksheet, looks: Looks, tables: Sequence[Table]) -> None:
    for place, look in enumerate(looks.of_cells()):
        sheet.write_blank(0, place, None, look)
    for place, width in enumerate(_GUIDE_WIDTHS):
        sheet.set_column(place, place, width)
    heads = (words.TABLE, *(heading for _, heading in column_words.SHEET))
    lines: list[tuple[Format, tuple[str | None, ...]]] = [
        *((looks.text, (line,)) for line in words.BOOK_LINES),
        (looks.text, ()),
        (looks.head, (words.TABLE, words.ROW)),
        *((looks.text, (table.title, table.row)) for table in tables),
        (looks.text, ()),
        (looks.head, heads),
        *((looks.text, (table.title, *row)) for table in tables for row in explained(table)),
    ]
    for row, (look, told) in enumerate(lines, 1):
        for place, word in enumerate(told):
            if word is not None:
                sheet.write_string(row, place, word, look)
