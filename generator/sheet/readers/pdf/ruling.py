"""Tables of a page by their ruling lines: cells with the rows and columns that they span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.sheet.grid import Block, Cell, Origin, Table
from generator.sheet.readers.pdf.geometry import Bands, Rect, runs
from generator.sheet.readers.pdf.letters import Letter
from generator.sheet.readers.pdf.painting import Line
from generator.sheet.readers.pdf.rows import texts

_NEAR = 3.0
"""Points by which two lines may lie apart that are one, and a line's end from one that it meets."""

_SHORTEST = 3.0
"""Points; a shorter line rules nothing."""

_MOST_PAIRS = 1_000_000
"""Pairs of lines on one page that may cross; where there are more, they are of a drawing and no table."""


class _Run(NamedTuple):
    """A line from end to end: `at` is its height, or how far from the left it is where it is upright."""

    at: float
    start: float
    end: float

    def meets(self, at: float) -> bool:
        return self.start - _NEAR <= at <= self.end + _NEAR


class _Crossing(NamedTuple):
    """Where two lines cross, each by its number."""

    down: float
    across: float
    flat: int
    upright: int


def cells(lines: Iterable[Line]) -> list[list[Rect]]:
    """Return the cells that lines enclose, those that hang together as one table, each of two at least."""
    lines = list(lines)
    flats = _joined([_run(line) for line in lines if not line.upright])
    uprights = _joined([_run(line) for line in lines if line.upright])
    return _tables(list(_enclosed(_crossings(flats, uprights))))


def _run(line: Line) -> _Run:
    left, top, right, bottom = line.rect
    return _Run((left + right) / 2, top, bottom) if line.upright else _Run((top + bottom) / 2, left, right)


def _joined(single: list[_Run]) -> list[_Run]:
    """Return lines by their place, near ones as one, and those that lie end to end."""
    joined: list[_Run] = []
    for same in runs(sorted(single), lambda near, each: each.at - near[-1].at <= _NEAR):
        at = sum(run.at for run in same) / len(same)
        ends: list[_Run] = []
        for _, start, end in sorted(same, key=lambda run: run.start):
            if ends and start <= ends[-1].end + _NEAR:
                ends[-1] = _Run(at, ends[-1].start, max(ends[-1].end, end))
            else:
                ends.append(_Run(at, start, end))
        joined += [run for run in ends if run.end - run.start >= _SHORTEST]
    return joined


def _crossings(flats: list[_Run], uprights: list[_Run]) -> list[_Crossing]:
    if len(flats) * len(uprights) > _MOST_PAIRS:
        return []
    return sorted(
        _Crossing(flat.at, upright.at, here, there)
        for here, flat in enumerate(flats)
        for there, upright in enumerate(uprights)
        if flat.meets(upright.at) and upright.meets(flat.at)
    )


def _enclosed(crossings: list[_Crossing]) -> Iterator[Rect]:
    """Yield the smallest box that begins at each crossing and has lines on all its sides."""
    known = {(each.flat, each.upright) for each in crossings}
    on_flat, on_upright = (_after(crossings, part) for part in ("flat", "upright"))
    for corner in crossings:
        rights, belows = on_flat[corner], on_upright[corner]
        found = next(
            (
                Rect(corner.across, corner.down, right.across, below.down)
                for below in belows
                for right in rights
                if (below.flat, right.upright) in known
            ),
            None,
        )
        if found is not None:
            yield found


def _after(crossings: list[_Crossing], part: Literal["flat", "upright"]) -> dict[_Crossing, list[_Crossing]]:
    """Return the crossings that follow each on its line, the next first."""
    lines: dict[int, list[_Crossing]] = {}
    for each in crossings:
        lines.setdefault(getattr(each, part), []).append(each)
    return {each: line[place + 1 :] for line in lines.values() for place, each in enumerate(line)}


def _tables(found: list[Rect]) -> list[list[Rect]]:
    """Return cells that share a corner, be it through others, together; a cell by itself is a frame."""
    group = list(range(len(found)))

    def first(place: int) -> int:
        while group[place] != place:
            group[place] = group[group[place]]
            place = group[place]
        return place

    corners: dict[tuple[float, float], int] = {}
    for place, (left, top, right, bottom) in enumerate(found):
        for corner in ((left, top), (right, top), (left, bottom), (right, bottom)):
            group[first(place)] = first(corners.setdefault(corner, place))
    tables: dict[int, list[Rect]] = {}
    for place, rect in enumerate(found):
        tables.setdefault(first(place), []).append(rect)
    return [table for table in tables.values() if len(table) > 1]


_ONE_EDGE = 2.0
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
    return [near[0] for near in runs(sorted(ends), lambda near, end: end - near[0] <= _ONE_EDGE)]


def _at(edges: list[float], end: float) -> int:
    return bisect_left(edges, end - _ONE_EDGE)
