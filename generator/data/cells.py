"""Rows as the typed cells of a workbook's sheet: a number is a number, a day a day, and a text stays text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from generator.data.formats import PLAIN, Write, cell_writer, written
from generator.data.rows import Row, Value
from generator.ledger.downloads import Column
from generator.wording import downloads as words

Style = str
"""The number under which a book keeps how a cell looks."""

_ROW = "\0"
"""What stands for the number of a row until it has one; no text can hold it."""

# Source: Microsoft, "Excel specifications and limits": characters in a cell.
_LONGEST = 32_767
# Excel keeps a number as a double: 15 digits are safe.
_SAFE_DIGITS = 15
# Excel counts days from 1900 as if that year had a 29 February, so a day is safe from March on.
_DAY_0, _FIRST_SAFE_DAY = date(1899, 12, 30), date(1900, 3, 1)
# Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring): _x000D_ stands for what XML cannot hold.
_READ_AS_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


class Cells:
    """Writes rows of a table as elements `row`, whose numbers are open, so that they fit into every book.

    Source: ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: `r` is optional. But ExcelJS, read-excel-file, pylightxl
    and xlsx2csv read no cell without its place, so each is named; a blank has none.
    """

    def __init__(self, columns: Sequence[Column], styles: Sequence[Style]) -> None:
        """Learn the columns, and the style of each."""
        self._cells = [
            cell_writer(column, _writer(column, style, f"{letters(place)}{_ROW}"))
            for place, (column, style) in enumerate(zip(columns, styles, strict=True))
        ]

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows, at least one."""
        begin = f'<row r="{_ROW}">'
        return "".join([f"{begin}{''.join(cells)}</row>" for cells in written(rows, self._cells)]).encode()


def numbered(block: bytes, first: int) -> bytes:
    """Return the rows of a block with their numbers, from the first one's on."""
    rows = block.split(b"</row>")[:-1]
    return b"".join(
        [row.replace(b"\0", b"%d" % number_) + b"</row>" for number_, row in enumerate(rows, first)]
    )


def letters(column: int) -> str:
    """Return how a book calls a column by its place from 0: A to Z, AA and so on."""
    column, letter = divmod(column, 26)
    return (letters(column - 1) if column else "") + chr(ord("A") + letter)


def text(words_: str, style: Style, place: str) -> str:
    """Return a cell that holds a text and nothing else, whatever it begins with."""
    if len(words_) > _LONGEST:
        words_ = words_[: _LONGEST - len(words.CUT_SHORT)] + words.CUT_SHORT
    kept = _NOT_IN_XML.sub(_reference, _READ_AS_ESCAPE.sub("_x005F_", words_))
    space = ' xml:space="preserve"' if kept != kept.strip() else ""
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t{space}>{escape(kept)}</t></is></c>'


def number(value: Value, style: Style, place: str) -> str:
    """Return a cell that holds a number; one that a spreadsheet would round stands as text."""
    digits = PLAIN[type(value)](value)
    if len(digits.strip("-0.").replace(".", "")) > _SAFE_DIGITS:
        return text(digits, style, place)
    return f'<c r="{place}" s="{style}"><v>{digits}</v></c>'


def day(value: date, style: Style, place: str) -> str:
    """Return a cell that holds a day; one that a spreadsheet does not know stands as text."""
    if value < _FIRST_SAFE_DAY:
        return text(str(value), style, place)
    return f'<c r="{place}" s="{style}"><v>{(value - _DAY_0).days}</v></c>'


def _writer(column: Column, style: Style, place: str) -> Write:
    if column.type == "code":
        return lambda code: text(column.codes[str(code)], style, place)
    return lambda value: "" if value is None else _cell(value, style, place)


def _cell(value: Value, style: Style, place: str) -> str:
    if isinstance(value, str):
        return text(value, style, place)
    if isinstance(value, bool):
        return text(PLAIN[bool](value), style, place)
    return day(value, style, place) if isinstance(value, date) else number(value, style, place)


def _reference(found: re.Match[str]) -> str:
    return f"_x{ord(found.group()):04X}_"
