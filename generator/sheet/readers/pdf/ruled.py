"""Tables of a page by their ruling lines: cells with the rows and columns that they span."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from pdfplumber.page import Page

from generator.sheet.grid import Block, Cell, Origin, Table
from generator.sheet.readers.pdf.letters import Letter, rows
from generator.sheet.readers.pdf.wrapping import paragraphs

MOST_EDGES = 3_000
"""Ruling lines on one page; with more, a drawing and no table, the page is read as lines of text."""

_NEAR = 2.0
"""Points by which two ends of lines may differ and still be one edge."""


@dataclass(slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float
    letters: list[Letter] = field(default_factory=list)
    inside: list[Frame] = field(default_factory=list)

    def holds(self, across: float, down: float) -> bool:
        return self.left <= across < self.right and self.top <= down < self.bottom


@dataclass(slots=True)
class Frame:
    """One table's cells, to which letters and tables in tables are given."""

    boxes: list[_Box]

    @property
    def top(self) -> float:
        """Return the height of its upper edge."""
        return min(each.top for each in self.boxes)

    @property
    def left(self) -> float:
        """Return where its left edge is."""
        return min(each.left for each in self.boxes)

    @property
    def area(self) -> float:
        """Return how large it is."""
        return sum((each.right - each.left) * (each.bottom - each.top) for each in self.boxes)

    def take(self, letter: Letter) -> bool:
        """Take a letter into the cell that holds its middle; return whether one does."""
        across = (letter.left + letter.right) / 2
        box = next((each for each in self.boxes if each.holds(across, letter.middle)), None)
        if box is not None:
            box.letters.append(letter)
        return box is not None

    def nest(self, others: list[Frame]) -> bool:
        """Put this table into the smallest cell of another that holds it; return whether one does."""
        first = self.boxes[0]
        across, down = (first.left + first.right) / 2, (first.top + first.bottom) / 2
        for other in others:
            if other is self or other.area <= self.area:
                continue
            box = next((each for each in other.boxes if each.holds(across, down)), None)
            if box is not None:
                box.inside.append(self)
                return True
        return False

    def table(self, place: str) -> Table:
        """Return the table; `place` is its name, which begins the names of its cells."""
        downs = _edges([each.top for each in self.boxes])
        acrosses = _edges([each.left for each in self.boxes])
        cells = []
        for box in self.boxes:
            row, column = _at(downs, box.top), _at(acrosses, box.left)
            origin = Origin(f"{place}:{row + 1}:{column + 1}")
            spans = (_at(downs, box.bottom) - row, _at(acrosses, box.right) - column)
            cells.append(Cell(row, column, _content(box, origin), origin, max(spans[0], 1), max(spans[1], 1)))
        return Table(tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))), Origin(place))


def frames(page: Page) -> list[Frame]:
    """Return the tables of a page, those in others before them."""
    if len(page.edges) > MOST_EDGES:
        return []
    found = [Frame([_Box(*box) for box in table.cells]) for table in page.find_tables()]
    return sorted(found, key=lambda frame: frame.area)


def _content(box: _Box, origin: Origin) -> tuple[Block, ...]:
    runs = rows(box.letters)
    placed: list[tuple[float, Block]] = list(paragraphs(runs, (box.left, box.right), [origin for _ in runs]))
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
