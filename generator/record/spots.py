"""Where each value of a file stands, so that every finding has its line and column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.problems import Place

# A line and a column in one number: a city has half a million values, and each knows its place.
_COLUMN_BITS = 21
_COLUMN = (1 << _COLUMN_BITS) - 1


def packed(line: int, column: int) -> int:
    """Return a line and a column, both counted from 0, as the one number that a spot keeps."""
    return (line + 1) << _COLUMN_BITS | (column + 1)


@dataclass(slots=True)
class Spot:
    """Where a value stands, its parts, and where the keys of its parts stand."""

    packed: int
    parts: dict[str, Spot | int] | list[Spot | int] | None = None
    keys: dict[str, int] | None = None

    @property
    def line(self) -> int:
        """Return the line, from 1."""
        return self.packed >> _COLUMN_BITS

    @property
    def column(self) -> int:
        """Return the column, from 1."""
        return self.packed & _COLUMN

    def at(self, *steps: str | int) -> Spot:
        """Return the spot of a part, or of its nearest parent that stands in the file."""
        here: Any = self
        for step in steps:
            try:
                here = here.parts[step]
            except (KeyError, IndexError, TypeError, AttributeError):
                break
        return Spot(here) if isinstance(here, int) else here

    def place(self, path: str) -> Place:
        """Return this spot as a place in a file."""
        return Place(path, self.line, self.column)

    def key(self, name: str) -> Spot:
        """Return the spot of a key of this mapping, or of the mapping where it has no such key."""
        return Spot((self.keys or {}).get(name, self.packed))

    def has(self, *steps: str | int) -> bool:
        """Return whether a part stands in the file, blank or not."""
        here: Any = self
        for step in steps:
            try:
                here = here.parts[step]
            except (KeyError, IndexError, TypeError, AttributeError):
                return False
        return True
