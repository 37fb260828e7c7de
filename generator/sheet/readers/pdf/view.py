"""From the points of a PDF's page, which begin at its foot, to the page as it is seen."""

from __future__ import annotations

from typing import NamedTuple

from generator.sheet.readers.pdf.bands import Rect

_STRAIGHT = 0.97
"""The cosine of an angle by which a turned letter may lean; more, and it is slanting."""


class Matrix(NamedTuple):
    """How points of one space lie in another (PDF 32000-1, 8.3.3)."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, after: Matrix) -> Matrix:
        """Return this one and another after it, as one."""
        return Matrix(
            self.a * after.a + self.b * after.c,
            self.a * after.b + self.b * after.d,
            self.c * after.a + self.d * after.c,
            self.c * after.b + self.d * after.d,
            self.e * after.a + self.f * after.c + after.e,
            self.e * after.b + self.f * after.d + after.f,
        )

    def point(self, across: float, up: float) -> tuple[float, float]:
        """Return where a point lies."""
        return self.a * across + self.c * up + self.e, self.b * across + self.d * up + self.f

    def rect(self, left: float, low: float, right: float, high: float) -> Rect:
        """Return the box around a box's corners."""
        a, b, c, d, e, f = self
        if a and d and b == c == 0:
            return _ordered(a * left + e, d * low + f, a * right + e, d * high + f)
        if b and c and a == d == 0:
            return _ordered(c * low + e, b * left + f, c * high + e, b * right + f)
        ends = [self.point(across, up) for across in (left, right) for up in (low, high)]
        lefts, tops = [end[0] for end in ends], [end[1] for end in ends]
        return Rect(min(lefts), min(tops), max(lefts), max(tops))

    def turn(self, across: float, up: float) -> int | None:
        """Return how often by 90° to the left a text that runs so is turned; None where it is slanting."""
        x, y = self.a * across + self.c * up, self.b * across + self.d * up
        length = (x * x + y * y) ** 0.5
        if length == 0:
            return 0
        x, y = x / length, y / length
        directions = {0: x, 1: -y, 2: -x, 3: y}
        return next((turn for turn, part in directions.items() if part > _STRAIGHT), None)


def _ordered(left: float, top: float, right: float, bottom: float) -> Rect:
    if left > right:
        left, right = right, left
    if top > bottom:
        top, bottom = bottom, top
    return Rect(left, top, right, bottom)


def view(bounds: tuple[float, float, float, float], rotation: int) -> Matrix:
    """Return how a page's points are seen.

    Args:
        bounds: what is shown of the page: left, foot, right, top.
        rotation: degrees to the right by which it is turned to be seen.

    """
    left, low, right, high = bounds
    return {
        90: Matrix(0, 1, 1, 0, -low, -left),
        180: Matrix(-1, 0, 0, 1, right, -low),
        270: Matrix(0, -1, -1, 0, high, right),
    }.get(rotation % 360, Matrix(1, 0, 0, -1, -left, high))


def turned(rect: Rect, turn: int) -> Rect:
    """Return a box as it lies for whoever turns the head with a text turned so."""
    left, top, right, bottom = rect
    if turn == 1:
        return Rect(-bottom, left, -top, right)
    if turn == 2:  # noqa: PLR2004 - turned twice
        return Rect(-right, -bottom, -left, -top)
    return Rect(top, -right, bottom, -left) if turn else rect
