"""A status that is marked among all the words of the form, each in a cell: the mark beside it, or below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.record.city import City, vocabulary
from generator.record.report import ReportedStatus
from generator.sheet.parsing import ticks
from generator.sheet.parsing.claims import Work
from generator.sheet.parsing.strips import At, Box, Line
from generator.wording.doubting import RINGS

_FEWEST = 2
"""Words in cells of one row, between which one is chosen."""

_DASHES = "-–—"
"""What is typed into a cell for no mark."""


def read(lines: Sequence[Line], city: City, work: Work) -> tuple[set[At], ReportedStatus | None]:
    """Return the lines of a head that hold words of status and their marks, and the one word that is marked.

    A ring alone is a mark: where some words bear one and none bears a fuller mark, those are chosen.
    """
    known = {ticks.closed(each.word): each for each in vocabulary(city)}
    for line, below in pairwise((*lines, Line((), None))):
        words = {
            box.column: box for box in line.filled if len(box.strips) == 1 and ticks.closed(box.text) in known
        }
        if line.table is None or len(words) < _FEWEST:
            continue
        marks = _below(words, below, work) if below.table == line.table else {}
        marks = marks or _beside(words, line, work)
        full = {at for at, box in marks.items() if ticks.is_on(box.text, work)}
        drawn = {at for at, box in marks.items() if box.text not in _DASHES}
        chosen = full or (drawn if len(drawn) < len(words) else set())
        every = [
            ticks.Tick(box.slices[0], known[ticks.closed(box.text)], at in chosen)
            for at, box in words.items()
        ]
        slices = tuple(words for box in marks.values() for words in box.slices)
        used = {each.words.at for each in every} | {each.at for each in slices}
        return used, ticks.settle(every, slices, work)
    return set(), None


def _below(words: dict[int, Box], line: Line, work: Work) -> dict[int, Box]:
    """Return the marks in the row below some words, by their columns; none where it holds others too."""
    found = {
        column: each for column, box in words.items() for each in line.filled if each.column == box.column
    }
    return found if found and all(_is_mark(each, work) for each in found.values()) else {}


def _beside(words: dict[int, Box], line: Line, work: Work) -> dict[int, Box]:
    """Return the marks right behind some words, each in a cell of its own."""
    behind = {box.column: beside for box, beside in pairwise(line.boxes)}
    return {at: behind[at] for at in words if at in behind and _is_mark(behind[at], work)}


def _is_mark(box: Box, work: Work) -> bool:
    is_typed = bool(box.strips) and box.text in RINGS + _DASHES
    return is_typed or ticks.is_on(box.text, work) is not None
