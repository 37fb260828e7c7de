"""Sheets as an Excel book (XLSX), a tab each: one page wide, merged cells, a row a line: none is cut off."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate, pairwise
from math import ceil
from typing import TypeAlias
from unicodedata import east_asian_width

import xlsxwriter
from xlsxwriter.format import Format

from generator.sheet.laid import WHOLE, Board, Box, Laid, Line
from generator.sheet.writers import look
from generator.wording.sheets import OFFICE_FACE

Edges = tuple[int, ...]
"""Where each column begins, and where the last ends, from 0 to `WHOLE`."""


def shared_edges(sheet: Laid) -> Edges:
    """Return the edges of the spreadsheet's columns: those of the table with the most, one for no table."""
    boards = (piece.widths for piece in sheet.pieces if isinstance(piece, Board))
    most: tuple[int, ...] = max(boards, key=len, default=(WHOLE,))
    return _edges(most)


def _places(board: Board, edges: Edges) -> Edges:
    """Return, for each edge of a table's columns, the number of the common edge nearest to it.

    No two fall on the same one, so that each column of the table keeps at least one of the spreadsheet.
    """
    own = _edges(board.widths)
    taken = [0]
    for place, edge in enumerate(own[1:-1], 1):
        first, last = taken[-1] + 1, len(edges) - len(own) + place
        taken.append(min(range(first, last + 1), key=lambda each: abs(edges[each] - edge)))
    return (*taken, len(edges) - 1)


def _edges(widths: Iterable[int]) -> Edges:
    return tuple(accumulate(widths, initial=0))


_NO_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - the property has no zone, and says nothing
_DOTS = 96 / 25.4  # dots a millimetre, as Excel counts a column's width
_INCH = 25.4
_A4 = 9
_PRINTED_MARGIN = 14.0  # millimetres: narrower than elsewhere, as columns grow a little in some programs
# The points that a page holds, on the safe side.
_PRINTED = (look.PAGE_HEIGHT - 2 * _PRINTED_MARGIN) * 72 / _INCH * 0.95
_LEADING = 1.6  # the height of a line over the size of its letters
_MILLIMETRE = 72 / 25.4  # in points
_TALLEST = 409  # points: Excel allows no taller row
# The widths of letters over their size.
_WIDE, _SLIM, _SPACE = 0.92, 0.55, 0.32
_KEPT_FREE = 2.0  # what a cell keeps free at its sides (mm), on the safe side
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
# A number that Excel can show letter by letter: no more digits than it keeps.
_WRITTEN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|[0-9]*))(?P<rest>\.[0-9]+)?")
_MOST_DIGITS = 15
_SHOWN = 20  # letters of a text, for a finding
_FRAME = "left right top bottom"
_BLANK = Line("", "value")

_Area: TypeAlias = tuple[int, int, int, int]
"""First row and column, last row and column."""


class TooLongError(Exception):
    """A text that is longer than a cell of Excel holds (32,767 letters); carries its beginning."""


def write(sheet: Laid) -> bytes:
    """Return a sheet as an XLSX; TooLongError where a cell would lose the end of its text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": sheet.name, "created": _NO_TIME})
    for each in sheet.apart():
        _write(_Writer(book, each), each)
    book.close()
    return out.getvalue()


def _write(writer: _Writer, sheet: Laid) -> None:
    for piece in sheet.pieces:
        if isinstance(piece, Line):
            writer.line(piece)
        elif isinstance(piece, Board):
            writer.table(piece)
    writer.break_pages()


class _Writer:
    """One worksheet that grows from the top down."""

    def __init__(self, book: xlsxwriter.Workbook, sheet: Laid) -> None:
        self._book = book
        self._page = book.add_worksheet(_free_name(sheet.name, book))
        self._edges = shared_edges(sheet)
        self._row = self._begun = 0  # the next row; that of the last heading
        self._heights: list[float] = []  # of every row
        self._wholes: list[tuple[int, int]] = []  # first and last row of what stands together
        self._styles: dict[tuple[object, ...], Format] = {}
        self._paper()

    def _paper(self) -> None:
        page, side = self._page, _PRINTED_MARGIN / _INCH
        for column, (left, right) in enumerate(pairwise(self._edges)):
            page.set_column_pixels(column, column, round(look.millimetres(right - left) * _DOTS))
        page.set_paper(_A4)
        page.set_margins(side, side, side, side)
        page.fit_to_pages(1, 0)
        page.center_horizontally()
        page.hide_gridlines(2)
        page.repeat_rows(0)  # number and title, on every page
        page.freeze_panes(1, 0)

    def line(self, line: Line) -> None:
        """Put a line over the whole width."""
        self._put((line,), (self._row, 0, self._row, len(self._edges) - 2), "")
        self._grow(_height((line,), WHOLE))
        if line.part == "section":
            self._begun = self._row
        self._row += 1

    def table(self, board: Board) -> None:
        """Put a table; a cell in which much is written has a row for each of its lines."""
        at = _places(board, self._edges)
        starts = [self._row]
        for boxes in board.by_row():
            starts.append(starts[-1] + max(1, *(len(box.lines) for box in boxes if box.roomy), 0))
        heights = dict.fromkeys(range(self._row, starts[-1]), 0.0)
        for box in sorted(board.boxes, key=lambda each: (not each.roomy, each.row_span)):
            top, bottom = starts[box.row], starts[box.row + box.row_span] - 1
            left, right = at[box.column], at[box.column + box.column_span] - 1
            share = self._edges[right + 1] - self._edges[left]
            for first, last, lines, sides in _shared_out(box, top, bottom):
                self._put(lines, (first, left, last, right), sides, is_label=box.is_label)
                missing = _height(lines, share) - sum(heights[row] for row in range(first, last + 1))
                heights[last] += max(0.0, missing)
            least = look.least_height(box) * _MILLIMETRE
            heights[bottom] += max(0.0, least - sum(heights[row] for row in range(top, bottom + 1)))
        for height in heights.values():
            self._grow(height)
        self._row = starts[-1]
        if board.in_one:
            self._wholes.append((self._begun, self._row))

    def break_pages(self) -> None:
        """Begin a new page before a heading whose table would else be broken by the page's end."""
        breaks, used = [], 0.0
        ends = dict(self._wholes)
        for row, height in enumerate(self._heights):
            whole = sum(self._heights[row : ends.get(row, row)])
            if used + max(whole, height) > _PRINTED:
                breaks += [row] if whole else []
                used = self._heights[0]  # which stands on every page
            used += height
        self._page.set_h_pagebreaks(breaks)

    def _grow(self, height: float) -> None:
        shown = min(height, _TALLEST)
        self._page.set_row(len(self._heights), shown)
        self._heights.append(shown)

    def _put(self, lines: tuple[Line, ...], area: _Area, sides: str, *, is_label: bool = False) -> None:
        """Write lines into an area of the sheet, whose cells become one."""
        top, left, bottom, right = area
        text = "\n".join(line.text for line in lines)
        number = _number(text) if lines and lines[0].part == "figure" else None
        style = self._style(lines[0] if lines else _BLANK, sides, number, is_label=is_label)
        if (top, left) != (bottom, right):
            self._page.merge_range(*area, "", style)
        if number is not None:
            self._page.write_number(top, left, float(number.digits), style)
        elif text:
            if self._page.write_string(top, left, text, style):
                raise TooLongError(text[:_SHOWN])
        else:
            self._page.write_blank(top, left, None, style)

    def _style(self, line: Line, sides: str, number: _Number | None, *, is_label: bool) -> Format:
        seen = look.look(line)
        shape = number.shape if number else "@"
        key = (seen, line.depth if line.part == "item" else 0, sides, is_label, shape)
        if key not in self._styles:
            style = self._book.add_format(
                {"font_name": OFFICE_FACE, "font_size": seen.size, "bold": seen.bold}
            )
            style.set_align(seen.align)
            style.set_align("vcenter")
            style.set_num_format(shape)
            style.set_shrink() if number else style.set_text_wrap()
            if line.part == "item":
                style.set_indent(line.depth)
            for side in sides.split():
                getattr(style, f"set_{side}")(1)
                getattr(style, f"set_{side}_color")(f"#{look.LINE_COLOUR}")
            if is_label:
                style.set_bg_color(f"#{look.SHADE}")
            self._styles[key] = style
        return self._styles[key]


def _free_name(name: str, book: xlsxwriter.Workbook) -> str:
    """Return a name of a worksheet that Excel takes and no other of the book bears."""
    short = _NOT_IN_NAMES.sub(" ", name)[:_LONGEST_NAME].strip()
    taken = {each.get_name().lower() for each in book.worksheets()}
    number = 2
    free = short
    while free.lower() in taken:
        ending = f" ({number})"
        free, number = f"{short[: _LONGEST_NAME - len(ending)]}{ending}", number + 1
    return free


@dataclass(frozen=True, slots=True)
class _Number:
    """A number that Excel shows letter by letter: its digits, and the shape in which they are shown."""

    digits: str
    shape: str


def _number(text: str) -> _Number | None:
    found = _WRITTEN_NUMBER.fullmatch(text)
    if not found or sum(letter.isdigit() for letter in text) > _MOST_DIGITS:
        return None
    rest = found["rest"] or ""
    whole = "#,##0" if "," in text else "0"
    return _Number(text.replace(",", ""), whole + (f".{'0' * (len(rest) - 1)}" if rest else ""))


def _shared_out(box: Box, top: int, bottom: int) -> Iterator[tuple[int, int, tuple[Line, ...], str]]:
    """Yield the areas of a cell: first and last row, lines, and the sides at which it is framed."""
    if not box.roomy or len(box.lines) <= 1:
        yield top, bottom, box.lines, _FRAME
        return
    for row, line in enumerate(box.lines, top):
        ends = [side for side, edge in (("top", top), ("bottom", bottom)) if row == edge]
        yield row, row, (line,), " ".join(["left", "right", *ends])


def _height(lines: tuple[Line, ...], share: int) -> float:
    """Return about how high lines stand in a share of the width, in points."""
    return sum(_rows(line, share) * look.look(line).size * _LEADING + look.look(line).above for line in lines)


def _rows(line: Line, share: int) -> int:
    size = look.look(line).size / _MILLIMETRE
    width = size * sum(map(_width, line.text))
    return max(1, ceil(width / (look.millimetres(share) - look.indent(line)[0] - _KEPT_FREE)))


def _width(letter: str) -> float:
    if letter == " ":
        return _SPACE
    return _WIDE if east_asian_width(letter) in "WFA" else _SLIM
