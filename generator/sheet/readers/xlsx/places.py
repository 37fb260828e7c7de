"""Places of a worksheet: `B4` is row 3 and column 1, from 0; `A1:B4` is an area."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LAST_ROW = 1_048_575
LAST_COLUMN = 16_383
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.IGNORECASE)
_AREA = re.compile(r"\$?([A-Z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Z]{1,3})?\$?([0-9]{1,7})?)?", re.IGNORECASE)
_LETTERS = 26

Place = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class Area:
    """The cells between two places, both of them inside."""

    top: int
    left: int
    bottom: int
    right: int

    def __contains__(self, place: Place) -> bool:
        """Return whether a place lies inside."""
        return self.top <= place[0] <= self.bottom and self.left <= place[1] <= self.right

    @property
    def size(self) -> int:
        """Return the number of its cells."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def within(self, last: Place) -> Area:
        """Return the part of it up to a last row and column."""
        return Area(self.top, self.left, min(self.bottom, last[0]), min(self.right, last[1]))

    def places(self) -> Iterator[Place]:
        """Yield all its cells, row by row."""
        return (
            (row, column)
            for row in range(self.top, self.bottom + 1)
            for column in range(self.left, self.right + 1)
        )


def place(reference: str | None) -> Place | None:
    """Return the place that a reference names; None for no such reference."""
    found = _REFERENCE.fullmatch(reference or "")
    return (int(found[2]) - 1, _column(found[1])) if found is not None else None


def area(reference: str) -> Area | None:
    """Return the area that a reference names (`A1:B2`, `A:C`, `2:5`, `A1`); None for no such reference."""
    found = _AREA.fullmatch(reference.rpartition("!")[2])
    if found is None or not any(found.groups()):
        return None
    left, top = (_column(found[1]) if found[1] else None), (int(found[2]) - 1 if found[2] else None)
    right, bottom = (_column(found[3]) if found[3] else None), (int(found[4]) - 1 if found[4] else None)
    if ":" not in reference:
        right, bottom = left, top
    return Area(
        0 if top is None else top,
        0 if left is None else left,
        LAST_ROW if bottom is None else bottom,
        LAST_COLUMN if right is None else right,
    )


def areas(references: str | None) -> list[Area]:
    """Return the areas that a list of references names (`A1:B2 D4`)."""
    return [found for each in (references or "").split() if (found := area(each)) is not None]


def inside(at: Place, several: Iterable[Area]) -> bool:
    """Return whether a place lies in any of several areas."""
    return any(at in each for each in several)


def name(at: Place) -> str:
    """Return how a program names a place."""
    row, column = at
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _column(letters: str) -> int:
    found = 0
    for letter in letters.upper():
        found = found * _LETTERS + ord(letter) - ord("A") + 1
    return found - 1
