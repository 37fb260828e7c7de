"""How the official form looks in every format: paper, sizes, weights, indents, the shade of its labels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator.sheet.laid import WHOLE, Box, Line, Part

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 210, 297, 18
"""A4 and its margins, in millimetres."""

TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
"""The width between the margins, in millimetres."""

SHADE, LINE_COLOUR = "EDEFF2", "5F6670"
"""The ground of a label's cell, and the lines of tables: both plain enough to be copied and faxed."""

STEP, HANG, DEEP_HANG = 4.2, 4.6, 2.8
"""How much further in each level stands, and how far the lines after the first hang behind it (mm)."""

ROOMY, PLAIN = 30, 8
"""The least height of a cell in which much is to be written, and of any other (mm)."""

HOLDING_NEXT: frozenset[Part] = frozenset(("section", "unit", "task"))
"""Lines that never stand alone at the foot of a page."""

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a line: its size and the air above it in points, its weight, its place in the width."""

    size: float
    bold: bool = False
    align: Align = "left"
    above: float = 0.0


_LOOKS: dict[Part, Look] = {
    "number": Look(13, bold=True, align="center"),
    "title": Look(13, bold=True, align="center"),
    "label": Look(10, bold=True, align="center"),
    "value": Look(10, align="center"),
    "figure": Look(10, align="center"),
    "section": Look(13, bold=True, above=12),
    "unit": Look(9, align="right"),
    "example": Look(9, above=2),
    "task": Look(10, bold=True, above=4),
    "item": Look(10, above=1),
}
_PADDING = 3.6  # what a cell keeps free at its sides (mm)
_SLIM, _WIDE, _LAST_SLIM = 0.58, 1.0, "\u00ff"  # the widths of letters over their size
_SMALLEST = 5.5
_SMALL, _NARROW = 9, 100  # the size of labels in columns narrower than this share
_ASIDE = Look(9, align="center")  # the note in brackets below a label


def look(line: Line, share: int = WHOLE) -> Look:
    """Return the look of a line in a share of the width; a figure is made to fit one line."""
    if line.part == "label" and line.depth:
        return _ASIDE
    seen = _LOOKS[line.part]
    if line.part == "label" and share < _NARROW:
        return replace(seen, size=_SMALL)
    if line.part != "figure":
        return seen
    room = (millimetres(share) - _PADDING) * 72 / 25.4
    fits = room / max(1, sum(_WIDE if letter > _LAST_SLIM else _SLIM for letter in line.text))
    return replace(seen, size=max(_SMALLEST, min(seen.size, int(2 * fits) / 2)))


def indent(line: Line) -> tuple[float, float]:
    """Return how far in a line stands, and by how much less its first line does (mm)."""
    if line.part != "item":
        return 0.0, 0.0
    hang = DEEP_HANG if line.depth else HANG
    return STEP * line.depth + hang, hang


def millimetres(share: int) -> float:
    """Return a share of the width between the margins in millimetres."""
    return TEXT_WIDTH * share / WHOLE


def least_height(box: Box) -> int:
    """Return the least height of a cell in millimetres."""
    return ROOMY if box.roomy else PLAIN
