"""The shapes in a picture: pills, and the marks of states, the same as on the pages."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import TypeAlias

from PIL import ImageDraw

Box: TypeAlias = tuple[int, int, int, int]
"""Left, top, right, bottom."""

Pen: TypeAlias = ImageDraw.ImageDraw
Shape: TypeAlias = Callable[[Pen, float], None]
"""Draws itself in white, from the top left corner of its box, at so many pixels for each of its units."""

MARK = 16
"""Units of a mark's width and height, as in the marks on the pages; a pill has a unit for each pixel."""

_Points: TypeAlias = list[tuple[float, float]]

_THICK = 2.0  # of the marks, in units of their 16 by 16
_EDGE = 3.0  # of a pill, in pixels
_DASH, _SPACE = 11.0, 13.0  # round ends make the one longer, and the other shorter
_FINE = 0.25  # of a step along a line that is dashed


def pill(box: Box) -> Shape:
    """Return a full pill as large as a box."""
    wide, high = box[2] - box[0], box[3] - box[1]

    def shape(pen: Pen, scale: float) -> None:
        pen.rounded_rectangle((0, 0, wide * scale - 1, high * scale - 1), high * scale / 2, fill=255)

    return shape


def edge(box: Box) -> Shape:
    """Return the dashed edge of a pill as large as a box."""
    wide, high = box[2] - box[0], box[3] - box[1]
    radius = high / 2
    inner = radius - _EDGE
    left, right = (_arc(x, radius, inner, turn) for x, turn in ((radius, 0.5), (wide - radius, 1.5)))
    outline = [*left, *right, left[0]]
    return _strokes(_dashes(outline, _DASH, _SPACE), _EDGE)


def _arc(x: float, y: float, radius: float, start: float, turn: float = 1.0) -> _Points:
    """Return points along an arc; `start` and `turn` in half circles, clockwise from the right."""
    steps = [pi * (start + turn * step / 40) for step in range(41)]
    return [(x + radius * cos(each), y + radius * sin(each)) for each in steps]


def _dashes(points: _Points, dash: float, space: float) -> list[_Points]:
    """Return the pieces of a line that are drawn when it is dashed."""
    pieces: list[_Points] = []
    way = 0.0
    for (x, y), (to_x, to_y) in pairwise(points):
        length = hypot(to_x - x, to_y - y)
        steps = max(1, round(length / _FINE))
        for step in range(steps):
            at = (way + length * step / steps) % (dash + space)
            point = (x + (to_x - x) * step / steps, y + (to_y - y) * step / steps)
            if at >= dash:
                pieces.append([])
            elif pieces:
                pieces[-1].append(point)
            else:
                pieces.append([point])
        way += length
    return [each for each in pieces if len(each) > 1]


def _strokes(lines: list[_Points], thick: float) -> Shape:
    """Return lines with round ends."""

    def shape(pen: Pen, scale: float) -> None:
        half = thick * scale / 2
        for line in lines:
            points = [(x * scale, y * scale) for x, y in line]
            pen.line(points, 255, round(2 * half), joint="curve")
            for x, y in (points[0], points[-1]):
                pen.ellipse((x - half, y - half, x + half, y + half), fill=255)

    return shape


def _mark(*lines: _Points) -> Shape:
    return _strokes(list(lines), _THICK)


def _part(pen: Pen, scale: float) -> None:
    _mark(_arc(8, 8, 6, 0, 2))(pen, scale)
    pen.polygon([(x * scale, y * scale) for x, y in _arc(8, 8, 6, -0.5)], fill=255)


MARKS: dict[str, Shape] = {
    "done": _mark([(2.5, 8.5), (6.5, 12.5), (13.5, 4)]),
    "going": _mark([(2, 8), (13, 8)], [(8.5, 3.5), (13, 8), (8.5, 12.5)]),
    "part": _part,
    "hold": _mark([(5.5, 3), (5.5, 13)], [(10.5, 3), (10.5, 13)]),
    "drop": _mark([(3.5, 3.5), (12.5, 12.5)], [(12.5, 3.5), (3.5, 12.5)]),
    "none": _strokes(_dashes(_arc(8, 8, 6, 0, 2), 1.0, 3.712), _THICK),
}
