"""A sheet laid out and not yet in any format: its lines and tables, with what each of them is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Part = Literal["number", "title", "label", "value", "figure", "section", "unit", "example", "task", "item"]
"""What a line is in the form, by which each format gives it a look: `label` a word of the form in a cell,
`value` what was filled in, `figure` a number or a word in place of one, `section` a heading, `unit` and
`example` the small lines above and below a table, `task` a heading 【…】, `item` a line with a bullet."""

WHOLE = 1000
"""The width of the page between its margins; columns are told in shares of it."""


_MOST_IN_ONE = 22
"""Rows: some two thirds of a page."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with its marks, as it is to be read; `depth` from 0 for how far in it stands."""

    text: str
    part: Part
    depth: int = 0


def written(text: str | None, part: Part = "value") -> tuple[Line, ...]:
    """Return a text as the one line of its cell; nothing for None."""
    return () if text is None else (Line(text, part),)


@dataclass(frozen=True, slots=True)
class Box:
    """A cell: its first row and column from 0, how many it spans, and its lines (none: blank).

    `roomy` is a cell in which much is written, or is to be written.
    """

    row: int
    column: int
    lines: tuple[Line, ...]
    row_span: int = 1
    column_span: int = 1
    is_label: bool = False
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """A table: what it is about, the shares of its columns (`WHOLE` together), its head rows, its cells.

    The first `heads` rows are repeated where the table goes on over a page. The cells cover every place of
    the table once, and stand by row and column.
    """

    about: str
    widths: tuple[int, ...]
    heads: int
    boxes: tuple[Box, ...]

    @property
    def rows(self) -> int:
        """Return the number of rows."""
        return max(box.row + box.row_span for box in self.boxes)

    @property
    def in_one(self) -> bool:
        """Return whether the table is small enough to stand on one page, and is not to be broken."""
        return self.rows <= _MOST_IN_ONE and not any(box.roomy for box in self.boxes)

    def share(self, box: Box) -> int:
        """Return the share of the width that a cell has."""
        return sum(self.widths[box.column : box.column + box.column_span])

    def by_row(self) -> Iterator[tuple[Box, ...]]:
        """Yield the cells that begin in each row."""
        for row in range(self.rows):
            yield tuple(box for box in self.boxes if box.row == row)


@dataclass(frozen=True, slots=True)
class Break:
    """The end of one sheet of several; the next one, called `name`, begins on a page of its own."""

    name: str


Piece: TypeAlias = Line | Board | Break


@dataclass(frozen=True, slots=True)
class Laid:
    """A whole sheet, or several bound together: what it is called, and its pieces from the top down."""

    name: str
    pieces: tuple[Piece, ...]

    def apart(self) -> Iterator[Laid]:
        """Yield each sheet of several, under its own name."""
        name, held = self.name, list[Piece]()
        for piece in self.pieces:
            if isinstance(piece, Break):
                yield Laid(name, tuple(held))
                name, held = piece.name, []
            else:
                held.append(piece)
        yield Laid(name, tuple(held))


def tight(board: Board) -> Board:
    """Return a table without columns at which no cell begins, which Hangul does not keep."""
    begun = sorted({box.column for box in board.boxes})
    ends = [*begun[1:], len(board.widths)]
    shares = tuple(sum(board.widths[start:end]) for start, end in zip(begun, ends, strict=True))
    boxes = (
        replace(
            box,
            column=begun.index(box.column),
            column_span=sum(box.column <= each < box.column + box.column_span for each in begun),
        )
        for box in board.boxes
    )
    return replace(board, widths=shares, boxes=tuple(boxes))


def bound(sheets: Iterable[Laid]) -> Laid:
    """Return sheets as one document, in order; it is called as the first of them. There is at least one."""
    first, *others = sheets
    after = (piece for sheet in others for piece in (Break(sheet.name), *sheet.pieces))
    return Laid(first.name, (*first.pieces, *after))


def widths(shares: tuple[int, ...]) -> tuple[int, ...]:
    """Return shares of any sum as shares of `WHOLE`; what rounding leaves goes to the last."""
    total = sum(shares)
    scaled = [WHOLE * share // total for share in shares]
    scaled[-1] += WHOLE - sum(scaled)
    return tuple(scaled)
