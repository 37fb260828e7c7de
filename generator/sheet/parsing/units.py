"""A grid as a run of units between which it can be cut, and what stands beside them shared out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby
from typing import TypeVar

from generator.sheet.grid import Block, Cell, Grid, Origin, Paragraph, Picture, Table, paragraphs


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


_T = TypeVar("_T")


def shared_out(grid: Grid, parts: Sequence[Sequence[Unit]], between: Sequence[Unit]) -> list[Grid]:
    """Return each card as a grid: its units, and what hangs beside them; last what belongs to no card.

    Args:
        grid: the file.
        parts: the units of each card, in order.
        between: those of none.

    """
    owners = _Owners.of(parts, between)
    count = len(parts)
    aside = _by_owner(grid.aside, count, owners.of_block)
    markup = _by_owner(grid.markup, count, lambda each: owners.of_origin(each.origin))
    pictures = _by_owner(grid.pictures, count, owners.of_picture)
    every = zip((*parts, between), aside, markup, pictures, strict=True)
    return [Grid(joined(units), beside, tags, drawn) for units, beside, tags, drawn in every]


def _by_owner(
    every: Iterable[_T], count: int, owner: Callable[[_T], int | None]
) -> tuple[tuple[_T, ...], ...]:
    """Return things by the card that owns them; last those of none."""
    found: list[list[_T]] = [[] for _ in range(count + 1)]
    for each in every:
        number = owner(each)
        found[count if number is None else number].append(each)
    return tuple(map(tuple, found))


@dataclass(frozen=True, slots=True)
class _Owners:
    """Which card stands at a place of the file; `begins` and `ends` are its first and last lines.

    `lines` are those at which anything begins, in order, each with its card.
    """

    places: dict[str, int | None]
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    lines: tuple[tuple[int, int | None], ...]

    @classmethod
    def of(cls, parts: Sequence[Sequence[Unit]], between: Sequence[Unit]) -> _Owners:
        places: dict[str, int | None] = {}
        for number, part in enumerate(parts):
            for place in {place for unit in part for place in unit.places()}:
                places[place] = None if place in places else number
        lines = [[unit.line for unit in part if unit.line is not None] for part in parts]
        begins, ends = [min(each, default=0) for each in lines], [max(each, default=-1) for each in lines]
        starts: list[tuple[int, int | None]] = [
            (unit.line, number)
            for number, part in (*enumerate(parts), (None, between))
            for unit in part
            if unit.line is not None
        ]
        starts.sort(key=lambda each: each[0])
        return cls(places, tuple(begins), tuple(ends), tuple(starts))

    def of_block(self, block: Block) -> int | None:
        """Return the one card beside which a block stands; a page's head or foot is no card's."""
        at_edge = any(each.at_edge for each in paragraphs((block,)))
        return None if at_edge else self.of_origin(block.origin)

    def of_picture(self, picture: Picture) -> int | None:
        """Return the card in which a picture stands, by what stands before it where its place has no text."""
        if picture.line is None:
            here = self.places.get(picture.place)
            return here if here is not None else self.places.get(picture.after)
        at = bisect_right(self.lines, picture.line, key=lambda each: each[0]) - 1
        return self.lines[at][1] if at >= 0 else None

    def of_origin(self, origin: Origin) -> int | None:
        """Return the one card in which something stands; None where it is none or several."""
        if origin.place in self.places:
            return self.places[origin.place]
        if origin.line is None:
            return None
        at = bisect_right(self.begins, origin.line) - 1
        return at if at >= 0 and origin.line <= self.ends[at] else None
