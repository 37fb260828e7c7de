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

_BLANK = "<c/>"
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
    """Writes rows of a table as elements `row`; they name no place, so that they fit into every book.

    Source: ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: `r` is optional; a cell stands behind the one before it.
    """

    def __init__(self, columns: Sequence[Column], styles: Sequence[Style]) -> None:
        """Learn the columns, and the style of each."""
        self._cells = [
            cell_writer(column, _writer(column, style)) for column, style in zip(columns, styles, strict=True)
        ]

    def block(self, rows: Sequence[Row]) -> bytes:
        """Return rows, at least one."""
        return "".join([f"<row>{''.join(cells)}</row>" for cells in written(rows, self._cells)]).encode()


def text(words_: str, style: Style) -> str:
    """Return a cell that holds a text and nothing else, whatever it begins with."""
    if len(words_) > _LONGEST:
        words_ = words_[: _LONGEST - len(words.CUT_SHORT)] + words.CUT_SHORT
    kept = _NOT_IN_XML.sub(_reference, _READ_AS_ESCAPE.sub("_x005F_", words_))
    space = ' xml:space="preserve"' if kept != kept.strip() else ""
    return f'<c s="{style}" t="inlineStr"><is><t{space}>{escape(kept)}</t></is></c>'


def number(value: Value, style: Style) -> str:
    """Return a cell that holds a number; one that a spreadsheet would round stands as text."""
    digits = PLAIN[type(value)](value)
    if len(digits.strip("-0.").replace(".", "")) > _SAFE_DIGITS:
        return text(digits, style)
    return f'<c s="{style}"><v>{digits}</v></c>'


def day(value: date, style: Style) -> str:
    """Return a cell that holds a day; one that a spreadsheet does not know stands as text."""
    if value < _FIRST_SAFE_DAY:
        return text(str(value), style)
    return f'<c s="{style}"><v>{(value - _DAY_0).days}</v></c>'


def _writer(column: Column, style: Style) -> Write:
    if column.type == "code":
        return lambda code: text(column.codes[str(code)], style)
    return lambda value: _BLANK if value is None else _cell(value, style)


def _cell(value: Value, style: Style) -> str:
    if isinstance(value, str):
        return text(value, style)
    if isinstance(value, bool):
        return text(PLAIN[bool](value), style)
    return day(value, style) if isinstance(value, date) else number(value, style)


def _reference(found: re.Match[str]) -> str:
    return f"_x{ord(found.group()):04X}_"
