"""A table of a card, seen: its head row, the columns of row labels, its rows, and the marks in its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.record.sections import FigureMark
from generator.sheet.describing import meanings
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.strips import SheetBox, SheetLine, Slice
from generator.wording import card_patterns as words
from generator.wording.forms import CELL_MARKS

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row: the cell of its label, its group where it stands in one, and what stands below each head."""

    label: SheetBox
    group: SheetBox | None
    cells: tuple[SheetBox | None, ...]

    @property
    def name(self) -> str:
        """Return its label."""
        return self.label.text


@dataclass(frozen=True, slots=True)
class SeenTable:
    """A table: the cells that head the columns of labels, those that head values, the rows.

    `upper` are cells of a first head row that stand over several others; `groups` the cells that name one.
    """

    labels: tuple[SheetBox, ...]
    heads: tuple[SheetBox, ...]
    rows: tuple[SeenRow, ...]
    upper: tuple[SheetBox, ...]
    groups: tuple[SheetBox, ...]

    @property
    def words(self) -> set[int]:
        """Return the columns that hold words: remarks by their head, or no number and no mark below it."""
        below = [[row.cells[at] for row in self.rows] for at in range(len(self.heads))]
        texts = [[cell.text for cell in cells if cell is not None and cell.strips] for cells in below]
        return {
            at
            for at, (head, each) in enumerate(zip(self.heads, texts, strict=True))
            if meanings.fits(words.REMARK, head.text) or (each and not any(map(meanings.is_value, each)))
        }

    def values(self) -> list[str]:
        """Return the texts of all cells below the heads that hold words or numbers, but for remarks."""
        noted = self.words
        return [
            cell.text
            for row in self.rows
            for at, cell in enumerate(row.cells)
            if cell is not None and cell.strips and at not in noted
        ]


def is_head(line: SheetLine) -> bool:
    """Return whether a row heads a table: a corner, then times, totals, and what is told of them."""
    return line.table is not None and names_columns(line.filled) and line.filled[0].column == 0


def names_columns(boxes: Sequence[SheetBox]) -> bool:
    """Return whether cells are a corner and the heads of columns."""
    if len(boxes) <= _FEWEST:
        return False
    corner, *heads = boxes
    is_label = meanings.first({**words.HEADS, **words.FACTS}, corner.text) is not None
    if is_label and not meanings.fits(words.CORNER, corner.text):
        return False
    known = sum(_names_column(box.text) for box in heads)
    return (
        known * 2 > len(heads) and meanings.time(corner.text) is None and not meanings.is_value(corner.text)
    )


def _names_column(text: str) -> bool:
    patterns = {"": words.TOTAL, " ": words.SUBTOTAL, "note": words.REMARK, **words.LINES, **words.SOURCES}
    is_known = meanings.time(text) is not None or meanings.first(patterns, text) is not None
    return is_known or meanings.of_heading(text) in words.ROWS


def begins(line: SheetLine, below: Sequence[SheetLine]) -> bool:
    """Return whether a table begins with a row, by its own words or by the marks in the row below it."""
    if is_head(line):
        return True
    marked = below[0].filled if below and below[0].table == line.table is not None else ()
    is_named = len(line.filled) > len(marked) and not any(meanings.is_value(box.text) for box in line.filled)
    return bool(marked[1:]) and is_named and not meanings.is_value(marked[0].text) and _are_marks(marked[1:])


def _are_marks(boxes: Sequence[SheetBox]) -> bool:
    return all(meanings.is_mark(box.text) for box in boxes)


def first(lines: Sequence[SheetLine]) -> int:
    """Return the place of the first row that heads a table; behind the last line where none does."""
    return next((at for at, line in enumerate(lines) if begins(line, lines[at + 1 :])), len(lines))


def see(lines: Sequence[SheetLine]) -> SeenTable | None:
    """Return the table that rows make; None where they have no head, or no columns of values."""
    if len(lines) < _FEWEST or len(lines[0].filled) < _FEWEST:
        return None
    first, *body = lines
    if any(meanings.is_value(box.text) and meanings.time(box.text) is None for box in first.filled):
        return None
    heads: list[SheetBox] = list(first.boxes)
    upper: tuple[SheetBox, ...] = ()
    if body and _is_second_head(first, body[0]):
        heads, upper = _merged(first, body[0])
        body = body[1:]
    depth = _depth(heads, body)
    columns = tuple(box for box in heads[depth:] if box.strips)
    if not columns or not heads[0].strips:
        return None
    rows, groups = _rows(body, columns)
    labels = tuple(box for box in heads[:depth] if box.strips)
    return SeenTable(labels, columns, tuple(rows), tuple(upper), tuple(groups))


def _is_second_head(first: SheetLine, second: SheetLine) -> bool:
    """Return whether a row goes on with the head: cells below the wide cells of the first, and labels all."""
    wide = [box for box in first.filled if box.span > 1]
    below = [box for box in second.filled if any(box.meets(each) for each in wide)]
    is_split = any(sum(box.meets(each) for box in second.boxes) > 1 for each in wide)
    is_named = all(meanings.time(box.text) or not meanings.is_value(box.text) for box in second.filled)
    return bool(below) and is_split and is_named and len(below) == len(second.filled)


def _merged(first: SheetLine, second: SheetLine) -> tuple[list[SheetBox], tuple[SheetBox, ...]]:
    wide = tuple(box for box in first.filled if any(each.meets(box) for each in second.filled))
    leaves = [box for box in second.boxes if any(box.meets(each) for each in wide)]
    heads = [box for box in first.boxes if box not in wide]
    return sorted([*heads, *leaves], key=lambda box: box.column), wide


def _depth(heads: Sequence[SheetBox], body: Sequence[SheetLine]) -> int:
    """Return how many of the first heads stand above labels of rows: one, or two where rows have groups."""
    if len(heads) < _FEWEST + 1:
        return 1
    named = heads[1].text
    if meanings.time(named) or meanings.fits(words.TOTAL, named) or meanings.fits(words.REMARK, named):
        return 1
    below = [box for line in body for box in line.filled if heads[1].covers(box.column)]
    are_words = bool(below) and not any(meanings.is_value(box.text) for box in below)
    firsts = [box for line in body for box in line.boxes if heads[0].covers(box.column)]
    is_grouped = len([box for box in firsts if box.strips]) < len(body)
    texts = [squeezed(box.text) for box in below]
    is_repeated = len(set(texts)) < len(texts)
    is_corner = meanings.fits(words.CORNER, named) or meanings.first(words.SOURCES, named) is not None
    return 2 if are_words and (not named or is_grouped or is_repeated or is_corner) else 1


def _rows(body: Sequence[SheetLine], heads: Sequence[SheetBox]) -> tuple[list[SeenRow], list[SheetBox]]:
    """Return rows by their labels before the first head of values, and the cells that name groups of them."""
    labels = [[box for box in line.filled if box.column < heads[0].column] for line in body]
    is_grouped = any(len(before) > 1 for before in labels)
    first = min((before[0].column for before in labels if before), default=0)
    rows: list[SeenRow] = []
    groups: list[SheetBox] = []
    for line, before in zip(body, labels, strict=True):
        if not before:
            continue
        if len(before) > 1:
            groups.append(before[-2])
        is_inner = is_grouped and (len(before) > 1 or before[0].column > first) and bool(groups)
        cells = tuple(next((box for box in line.boxes if box.meets(head)), None) for head in heads)
        rows.append(SeenRow(before[-1], groups[-1] if is_inner else None, cells))
    return rows, groups


def legend(lines: Sequence[Slice], board: SeenTable) -> tuple[Slice | None, dict[str, str]]:
    """Return the line below a table that explains its marks, and the word of each mark."""
    marks = [each for each in dict.fromkeys(map(squeezed, board.values())) if meanings.is_mark(each)]
    for line in lines:
        told = {
            mark: found[1].strip(" ,/)")
            for mark in marks
            if (found := re.search(f"{re.escape(mark)}{words.TOLD}", line.text)) is not None
        }
        if told:
            return line, told
    return None, {}


def marks_of(board: SeenTable, told: dict[str, str]) -> tuple[FigureMark, ...]:
    """Return the marks in the cells of a table; what a dash means is offered, and any other asked."""
    written = [each for each in dict.fromkeys(board.values()) if meanings.is_mark(each)]
    found = []
    for mark in written:
        label = told.get(squeezed(mark))
        means = meanings.mark(label) if label else None
        if means is None and label is None and squeezed(mark) in CELL_MARKS:
            means = "none"
        found.append(FigureMark(mark, label, means))
    return tuple(found)
