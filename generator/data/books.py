"""All tables of a part in one XLSX book: a number is a number, a day a day, and a text stays text.

XlsxWriter writes the books with the heads of their sheets alone. Cell by cell it takes twelve seconds for the
invented city, so the rows, and the texts that they hold, follow as stretches that are written all at once and
can be kept: a stretch depends on its rows, on the number of its first row and on that of its first text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape
from typing import TypeAlias

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.sharedstrings import SharedStrings
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.cache import NOTHING_KEPT, Cache
from generator.data.formats import PLAIN, Write, cell_writer, written
from generator.data.pressing import Piece, pressed, zipped
from generator.data.rows import Row, Value
from generator.data.tables import explained
from generator.wording import downloads as words
from generator.wording.columns import SHEET, Column, Table

Stretch: TypeAlias = tuple[Piece, Piece, int, int]
"""Rows and their texts as they stand in the book; the number of these texts, and of cells that hold one."""

Rows: TypeAlias = Callable[[], Sequence[tuple[Table, Sequence[Row]]]]
"""Gives tables with their rows when it is asked."""

_MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# Source: Microsoft, "Excel specifications and limits": characters in a cell.
_LONGEST = 32_767
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
_TEXTS, _SHEETS = "xl/sharedStrings.xml", "xl/worksheets/sheet{}.xml"
# What XlsxWriter writes in Excel's own way: marks of control, what looks like such, space at an end.
_UNUSUAL = re.compile(r"[\x01-\x08\x0b-\x1f\ufffe\uffff]|_x|(^|\0)(\s|<r>|\0|$)|\s(\0|$)")
_ROOM = 64
"""Texts of a stretch are filled up to a multiple of this, so that one more seldom moves those after it."""


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


class _Sheet(Worksheet):  # type: ignore[misc] # XlsxWriter is not typed
    """A sheet with a head, that names the room of the rows that will stand below it."""

    def hold(self, table: Table, count: int, looks: _Looks) -> None:
        """Write the head of a table of so many rows."""
        for place, column in enumerate(table.columns):
            self.set_column(place, place, _WIDE.get(column.id, _WIDTHS[column.type]))
            self.write_string(0, place, column.heading, looks.head)
        self.freeze_panes(1, 0)
        self.autofilter(0, 0, count, len(table.columns) - 1)
        self._count = count

    def _write_dimension(self) -> None:
        self.dim_rowmax = self._count
        super()._write_dimension()
        self.dim_rowmax = 0


class Book:
    """A book of some tables whose rows are added in stretches; a sheet before them explains the columns."""

    def __init__(self, title: str, tables: Sequence[tuple[Table, int]]) -> None:
        """Write all but the rows.

        Args:
            title: stands above all.
            tables: at least one, each with the number of rows that will be added.

        """
        self._held = io.BytesIO()
        self._made = Workbook(self._held, {"in_memory": True})
        self._made.set_properties({"created": _MADE})
        self._looks = _Looks.of(self._made)
        _guide(self._made.add_worksheet(words.GUIDE), title, self._looks, [table for table, _ in tables])
        for table, count in tables:
            self._made.add_worksheet(table.title, _Sheet).hold(table, count, self._looks)
        # XlsxWriter writes the looks that were asked for, also those of cells that it never sees.
        looks = (self._looks.text, self._looks.number, self._looks.day)
        self._as = tuple(look._get_xf_index() for look in looks)  # noqa: SLF001
        # The next row of each sheet, which is the second at first.
        self._next = {table.id: 2 for table, _ in tables}
        self._stretches: dict[str, list[Piece]] = {table.id: [] for table, _ in tables}
        self._texts: list[Piece] = []

    def add(
        self, table: Table, count: int, rows: Rows, cache: Cache = NOTHING_KEPT, inputs: Sequence[str] = ()
    ) -> None:
        """Put rows below those of their table.

        Args:
            table: one of the book's.
            count: how many rows, at least one.
            rows: gives them; is asked only where the stretch is not kept.
            cache: where it is kept.
            inputs: all that the rows are made of.

        """
        strings = self._made.str_table
        first = (self._next[table.id], strings.unique_count)
        xml, texts, new, held = cache.kept(
            "sheets", (*inputs, table.id, *map(str, first)), lambda: self._stretch(table, rows, *first)
        )
        self._stretches[table.id].append(xml)
        self._texts.append(texts)
        self._next[table.id] += count
        strings.unique_count += new
        strings.count += held

    def content(self) -> bytes:
        """Return the whole file; nothing can be added then."""
        self._made.close()
        parts: dict[str, list[Piece]] = {}
        later = {_TEXTS: ("</sst>", self._texts)}
        for number, pieces in enumerate(self._stretches.values(), 2):
            later[_SHEETS.format(number)] = ("</sheetData>", pieces)
        with zipfile.ZipFile(self._held) as written_:
            for name in written_.namelist():
                content = written_.read(name)
                end, pieces = later.get(name, ("", []))
                at = content.index(end.encode()) if pieces else len(content)
                parts[name] = [pressed(content[:at]), *pieces, pressed(content[at:])]
        return zipped(parts.items())

    def _stretch(self, table: Table, rows: Rows, number: int, first_text: int) -> Stretch:
        own = next(held for each, held in rows() if each.id == table.id)
        texts: dict[str, int] = {}
        writers = [
            cell_writer(column, self._writer(column, f'<c r="{xl_col_to_name(place)}\0', texts, first_text))
            for place, column in enumerate(table.columns)
        ]
        # Each cell bears the number of its row, which is set in for the whole row at once.
        lines = [
            str(at).join(f'<row r="\0">{"".join(cells)}</row>'.split("\0"))
            for at, cells in enumerate(written(own, writers), number)
        ]
        xml = "".join(lines)
        room = -(-len(texts) // _ROOM) * _ROOM
        return pressed(xml.encode()), pressed(_strings(texts, room)), room, xml.count(' t="s"')

    def _writer(self, column: Column, begin: str, texts: dict[str, int], first_text: int) -> Write:
        """Return what writes a cell of a column, whose texts it numbers; a blank is no cell."""
        as_text, as_number, as_day = self._as

        def text(words_: str) -> str:
            index = first_text + texts.setdefault(_kept(words_), len(texts))
            return f'{begin}" s="{as_text}" t="s"><v>{index}</v></c>'

        def cell(value: Value) -> str:
            if value is None:
                return ""
            if isinstance(value, (str, bool)):
                return text(column.codes.get(value, value) if isinstance(value, str) else PLAIN[bool](value))
            if isinstance(value, date):
                is_safe = value >= _FIRST_SAFE_DAY
                day = f'{begin}" s="{as_day}"><v>{(value - _DAY_0).days}</v></c>'
                return day if is_safe else text(str(value))
            digits = PLAIN[type(value)](value)
            if len(digits) > _SAFE_DIGITS < len(digits.strip("-0.").replace(".", "")):
                return text(digits)
            return f'{begin}" s="{as_number}"><v>{digits}</v></c>'

        return cell


def book(title: str, sheets: Sequence[tuple[Table, Sequence[Row]]]) -> bytes:
    """Return the book of some tables, at least one, each with its rows."""
    made = Book(title, [(table, len(rows)) for table, rows in sheets])
    for table, rows in sheets:
        if rows:
            made.add(table, len(rows), lambda: sheets)
    return made.content()


def _strings(texts: Collection[str], room: int) -> bytes:
    """Return texts as XlsxWriter writes them, and empty ones until there are as many as there is room for."""
    joined = "\0".join(texts)
    if _UNUSUAL.search(joined) or "\0" in "".join(texts):
        strings = SharedStrings()
        strings.fh = io.StringIO()
        for text in texts:
            strings._write_si(text)  # noqa: SLF001
        told = strings.fh.getvalue()
    else:
        escaped = escape(joined, quote=False).replace("\0", "</t></si><si><t>")
        told = f"<si><t>{escaped}</t></si>"
    return f"{told}{'<si><t/></si>' * (room - len(texts))}".encode()


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
    heads = tuple(column.heading for column in SHEET.columns)
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
