"""A grid as a run of units, between any two of which it can be cut: lines, and rows of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import count, groupby

from generator.sheet.grid import Block, Cell, Paragraph, Table, paragraphs


@dataclass(frozen=True, slots=True)
class Unit:
    """A line, or the rows of a table that hang together; `table` is the table's number in the file.

    `boxes` are the texts of its cells that hold any, a line's own text for a line.
    """

    block: Block
    table: int | None
    boxes: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return its texts as one."""
        return " ".join(self.boxes)

    @property
    def line(self) -> int | None:
        """Return the line at which it begins, in formats that have lines."""
        return self.block.origin.line

    def places(self) -> Iterator[str]:
        """Yield where it stands: its own place, and those of its cells and lines.

        A table's number is none: lines that stand elsewhere are counted by numbers too.
        """
        if self.table is None or not self.block.origin.place.isdecimal():
            yield self.block.origin.place
        if isinstance(self.block, Table):
            for cell in self.block.cells:
                yield cell.origin.place
        for each in paragraphs((self.block,)):
            yield each.origin.place


def units(blocks: Iterable[Block]) -> Iterator[Unit]:
    """Yield the units of some blocks in order; a frame around blocks is taken off."""
    yield from _units(blocks, count(1))


def _units(blocks: Iterable[Block], numbers: Iterator[int]) -> Iterator[Unit]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield Unit(block, None, (block.text,))
            continue
        number = next(numbers)
        for cells in _bands(block):
            if len(cells) == 1 and any(isinstance(each, Table) for each in cells[0].content):
                yield from _units(cells[0].content, numbers)
            else:
                filled = (" ".join(each.text for each in paragraphs(cell.content)) for cell in cells)
                yield Unit(replace(block, cells=cells), number, tuple(text for text in filled if text))


def _bands(table: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table; rows that a cell spans together are one."""
    band: list[Cell] = []
    end = 0
    ordered = sorted(table.cells, key=lambda each: (each.row, each.column))
    for _, row in groupby(ordered, lambda each: each.row):
        cells = list(row)
        if band and cells[0].row >= end:
            yield tuple(band)
            band = []
        band += cells
        end = max(end, *(cell.row + cell.row_span for cell in cells))
    if band:
        yield tuple(band)


def joined(parts: Iterable[Unit]) -> tuple[Block, ...]:
    """Return units as blocks again: the rows of one table that follow one another are a table."""
    blocks: list[Block] = []
    for number, run in groupby(parts, key=lambda each: each.table):
        each = [unit.block for unit in run]
        if number is None:
            blocks += each
        else:
            cells = tuple(cell for table in each if isinstance(table, Table) for cell in table.cells)
            blocks.append(Table(cells, each[0].origin))
    return tuple(blocks)
