"""All tables of a part in one XLSX book: a number is a number, a day a day, and a text stays text.

XlsxWriter writes the books. Cell by cell it takes twelve seconds for the invented city, so a sheet of ours
hands it the rows of a table as they shall stand in the file, and each different text is put into words once.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.sharedstrings import SharedStringTable
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.data.explaining import explained
from generator.data.formats import PLAIN, Write, cell_writer
from generator.data.rows import Row, Value
from generator.published.downloads import Column, Table
from generator.wording import columns as column_words
from generator.wording import downloads as words

_MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# Source: Microsoft, "Excel specifications and limits": characters in a cell.
_LONGEST = 32_767
_MANY = 20_000
# Excel keeps a number as a double: 15 digits are safe.
_SAFE_DIGITS = 15
# Excel counts days from 1900 as if that year had a 29 February, so a day is safe from March on.
_DAY_0, _FIRST_SAFE_DAY = date(1899, 12, 30), date(1900, 3, 1)
_WIDTHS = {"number": 12, "date": 12, "flag": 10, "code": 16, "text": 18}
_WIDE = {
    **dict.fromkeys(("text", "election_text", "current_text"), 80),
    **dict.fromkeys(("title", "before", "after", "reason", "note", "plan_text"), 40),
    **dict.fromkeys(("project_name", "task_name", "record"), 30),
}
_GUIDE_WIDTHS = (22, 14, 22, 22, 80, 14, 12, 80)


@dataclass(frozen=True, slots=True)
class _Looks:
    """How cells look: a title, a head, a text (never read as anything else), a number, a day."""

    title: Format
    head: Format
    text: Format
    number: Format
    day: Format

    @classmethod
    def of(cls, book: Workbook) -> _Looks:
        return cls(
            book.add_format({"bold": True, "font_size": 14}),
            book.add_format({"bold": True, "bg_color": "#E7ECF3", "bottom": 1, "valign": "top"}),
            book.add_format({"num_format": "@", "valign": "top"}),
            book.add_format({"valign": "top"}),
            book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"}),
        )


class _Texts(SharedStringTable):  # type: ignore[misc] # XlsxWriter is not typed
    """The texts of a book, of which more may come while its sheets are written."""

    def _sort_string_data(self) -> None:
        self.string_array = self.string_table  # as they came, which is the order of their numbers


class _Sheet(Worksheet):  # type: ignore[misc] # XlsxWriter is not typed
    """A sheet with a head that XlsxWriter writes, and below it rows that are written all at once."""

    def hold(self, table: Table, blocks: Sequence[Sequence[Row]], looks: _Looks) -> None:
        """Take the rows of a table, in blocks."""
        count = sum(map(len, blocks))
        for place, column in enumerate(table.columns):
            self.set_column(place, place, _WIDE.get(column.id, _WIDTHS[column.type]))
            self.write_string(0, place, column.heading, looks.head)
        self.freeze_panes(1, 0)
        self.autofilter(0, 0, count, len(table.columns) - 1)
        self.dim_rowmax = count
        self._blocks = blocks
        self._writers = [
            (xl_col_to_name(place), cell_writer(column, self._writer(column, looks)))
            for place, column in enumerate(table.columns)
        ]

    def _write_rows(self) -> None:
        held, self.dim_rowmax = self.dim_rowmax, 0
        super()._write_rows()
        self.dim_rowmax = held
        self.fh.writelines(self._lines())

    def _lines(self) -> Iterator[str]:
        number = 1
        for block in self._blocks:
            for row in block:
                number += 1
                cells = [
                    f'<c r="{letters}{number}{write(value)}'
                    for (letters, write), value in zip(self._writers, row, strict=True)
                    if value is not None
                ]
                yield f'<row r="{number}">{"".join(cells)}</row>'

    def _writer(self, column: Column, looks: _Looks) -> Write:
        """Return what writes a value of a column, as what follows a cell's place in the file."""
        looks_of = [look._get_xf_index() for look in (looks.text, looks.number, looks.day)]  # noqa: SLF001
        as_text, as_number, as_day = looks_of

        def text(words_: str) -> str:
            index = self.str_table._get_shared_string_index(_kept(words_))  # noqa: SLF001
            return f'" s="{as_text}" t="s"><v>{index}</v></c>'

        def written(value: Value) -> str:
            if isinstance(value, str | bool):
                return text(column.codes.get(value, value) if isinstance(value, str) else PLAIN[bool](value))
            if isinstance(value, date):
                is_safe = value >= _FIRST_SAFE_DAY
                return f'" s="{as_day}"><v>{(value - _DAY_0).days}</v></c>' if is_safe else text(str(value))
            digits = PLAIN[type(value)](value)
            if len(digits) > _SAFE_DIGITS < len(digits.strip("-0.").replace(".", "")):
                return text(digits)
            return f'" s="{as_number}"><v>{digits}</v></c>'

        return written


def book(title: str, sheets: Sequence[tuple[Table, Sequence[Sequence[Row]]]]) -> bytes:
    """Return the book of some tables, each with its rows in blocks; a sheet before them explains the columns.

    Args:
        title: stands above all.
        sheets: at least one table.

    """
    held = io.BytesIO()
    # Sheets of the whole city would fill the memory, and those of a pledge are too many to lay on a disk.
    is_small = sum(len(rows) for _, blocks in sheets for rows in blocks) < _MANY
    with Workbook(held, {"in_memory": is_small}) as made:
        made.str_table = _Texts()
        made.set_properties({"created": _MADE})
        looks = _Looks.of(made)
        _guide(made.add_worksheet(words.GUIDE), title, looks, [table for table, _ in sheets])
        for table, blocks in sheets:
            made.add_worksheet(table.title, _Sheet).hold(table, blocks, looks)
    return held.getvalue()


def _kept(text: str) -> str:
    """Return a text as a cell can hold it, and as XlsxWriter takes it for nothing but text."""
    if len(text) > _LONGEST:
        text = text[: _LONGEST - len(words.CUT_SHORT)] + words.CUT_SHORT
    # XlsxWriter takes what stands between these two for markup of its own (a text with several fonts).
    is_markup = text.startswith("<r>") and text.endswith("</r>")
    return f"_x003C_{text[1:]}" if is_markup else text


def _guide(sheet: Worksheet, title: str, looks: _Looks, tables: Sequence[Table]) -> None:
    for place, width in enumerate(_GUIDE_WIDTHS):
        sheet.set_column(place, place, width)
    heads = tuple(heading for _, heading in column_words.SHEET)
    lines: list[tuple[Format, tuple[str | None, ...]]] = [
        (looks.title, (title,)),
        *((looks.text, (line,)) for line in words.BOOK_LINES),
        (looks.text, ()),
        (looks.head, (heads[0], words.ROW)),
        *((looks.text, (table.title, table.row)) for table in tables),
        (looks.text, ()),
        (looks.head, heads),
        *((looks.text, row) for table in tables for row in explained(table)),
    ]
    for row, (look, told) in enumerate(lines):
        for place, word in enumerate(told):
            if word is not None:
                sheet.write_string(row, place, _kept(word), look)
