"""Things of a page by their height, so that what stands at a place is found without asking them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

_BANDS = 64
"""Bands of a page; a thing lies in at most so many."""


class Rect(NamedTuple):
    """A box in points from the page's left and top, as it is seen."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return its height."""
        return self.bottom - self.top

    @property
    def across(self) -> float:
        """Return where its middle is, from the left."""
        return (self.left + self.right) / 2

    @property
    def down(self) -> float:
        """Return where its middle is, from the top."""
        return (self.top + self.bottom) / 2

    def holds(self, across: float, down: float) -> bool:
        """Return whether a place lies in it."""
        return self.left <= across < self.right and self.top <= down < self.bottom

    def overlap(self, other: Rect) -> Rect:
        """Return what both cover; a box without width or height where they lie apart."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        return Rect(
            left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom))
        )

    def part_of(self, other: Rect) -> float:
        """Return how much of another box it covers, from 0 to 1."""
        both = self.overlap(other)
        return both.width * both.height / max(other.width * other.height, 1e-6)


def around(boxes: Iterable[Rect]) -> Rect:
    """Return the box around some boxes, of which there is one at least."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Rect(min(lefts), min(tops), max(rights), max(bottoms))


Thing = TypeVar("Thing")


class Bands(Generic[Thing]):
    """Things of a page, each with its box."""

    def __init__(self, height: float, things: Iterable[tuple[Rect, Thing]]) -> None:
        """Keep things in the order in which they come; `height` is the page's."""
        self._step = max(height, 1.0) / _BANDS
        self._bands: list[list[tuple[Rect, Thing]]] = [[] for _ in range(_BANDS)]
        for rect, thing in things:
            for band in range(self._band(rect.top), self._band(rect.bottom) + 1):
                self._bands[band].append((rect, thing))

    def near(self, down: float) -> list[tuple[Rect, Thing]]:
        """Return the things at about a height, in the order in which they came."""
        return self._bands[self._band(down)]

    def at(self, across: float, down: float) -> Iterable[tuple[Rect, Thing]]:
        """Return the things that a place lies in, in the order in which they came."""
        return (each for each in self.near(down) if each[0].holds(across, down))

    def _band(self, down: float) -> int:
        return min(max(int(down / self._step), 0), _BANDS - 1)
