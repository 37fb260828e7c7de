"""Tables of a page by their ruling lines: cells with the rows and columns that they span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.sheet.grid import Block, Cell, Origin, Table
from generator.sheet.readers.pdf.bands import Bands, Rect
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.paths import Line
from generator.sheet.readers.pdf.ruling import cells
from generator.sheet.readers.pdf.turning import texts

_NEAR = 2.0
"""Points by which two ends of lines may differ and still be one edge."""


@dataclass(slots=True)
class Box:
    """A cell, and what stands in it."""

    rect: Rect
    letters: list[Letter] = field(default_factory=list)
    inside: list[Frame] = field(default_factory=list)

    @property
    def is_filled(self) -> bool:
        """Return whether anything stands in it."""
        return bool(self.letters or self.inside)


@dataclass(slots=True)
class Frame:
    """One table's cells, to which letters and tables in tables are given."""

    boxes: list[Box]

    @property
    def top(self) -> float:
        """Return the height of its upper edge."""
        return min(each.rect.top for each in self.boxes)

    @property
    def left(self) -> float:
        """Return where its left edge is."""
        return min(each.rect.left for each in self.boxes)

    @property
    def area(self) -> float:
        """Return how large it is."""
        return sum(each.rect.width * each.rect.height for each in self.boxes)

    def nest(self, others: list[Frame]) -> bool:
        """Put this table into the smallest cell of another that holds it; return whether one does."""
        first = self.boxes[0].rect
        for other in others:
            if other is self or other.area <= self.area:
                continue
            box = next((each for each in other.boxes if each.rect.holds(first.across, first.down)), None)
            if box is not None:
                box.inside.append(self)
                return True
        return False

    def table(self, place: str) -> Table:
        """Return the table; `place` is its name, which begins the names of its cells."""
        downs = _edges([each.rect.top for each in self.boxes])
        acrosses = _edges([each.rect.left for each in self.boxes])
        made = []
        for box in self.boxes:
            left, top, right, bottom = box.rect
            row, column = _at(downs, top), _at(acrosses, left)
            origin = Origin(f"{place}:{row + 1}:{column + 1}")
            spans = (_at(downs, bottom) - row, _at(acrosses, right) - column)
            made.append(Cell(row, column, _content(box, origin), origin, max(spans[0], 1), max(spans[1], 1)))
        return Table(tuple(sorted(made, key=lambda cell: (cell.row, cell.column))), Origin(place))


def frames(lines: Iterable[Line]) -> list[Frame]:
    """Return the tables that lines rule, those in others before them."""
    found = [Frame([Box(rect) for rect in rects]) for rects in cells(lines)]
    return sorted(found, key=lambda frame: frame.area)


def fill(tables: list[Frame], found: Iterable[Letter], height: float) -> list[Letter]:
    """Give letters to the innermost cells that hold their middles; return those that none holds."""
    boxes = Bands(height, ((box.rect, box) for frame in tables for box in frame.boxes))
    outside: list[Letter] = []
    for each in found:
        box = next((box for _, box in boxes.at(each.rect.across, each.rect.down)), None)
        (outside if box is None else box.letters).append(each)
    return outside


def _content(box: Box, origin: Origin) -> tuple[Block, ...]:
    placed: list[tuple[float, Block]] = list(texts(box.letters, box.rect, lambda _: origin))
    placed += [(frame.top, frame.table(f"{origin.place}/{each}")) for each, frame in enumerate(box.inside, 1)]
    return tuple(block for _, block in sorted(placed, key=lambda each: each[0]))


def _edges(ends: list[float]) -> list[float]:
    edges: list[float] = []
    for end in sorted(ends):
        if not edges or end - edges[-1] > _NEAR:
            edges.append(end)
    return edges


def _at(edges: list[float], end: float) -> int:
    return bisect_left(edges, end - _NEAR)
