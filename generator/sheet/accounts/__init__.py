"""Three accounts of one sheet, which know nothing of one another: characters, bullets, numbers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.record.report import Characters
from generator.sheet.accounts import bullets, characters, numbers
from generator.sheet.accounts.bullets import Level
from generator.sheet.accounts.numbers import Placed
from generator.sheet.grid import Grid
from generator.sheet.parsing import Parsed

__all__ = ["Accounts", "Level", "Placed", "take"]


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the three accounts find.

    `characters` by owner; `disputed` the fields whose text is not what the sheet has there, or whose
    characters have two owners; `levels` bullets and items by section and level; `placed` every number with
    the names of its row and its column.
    """

    characters: Characters
    disputed: tuple[str, ...]
    levels: tuple[Level, ...]
    placed: tuple[Placed, ...]

    @property
    def agree(self) -> bool:
        """Return whether all three come out even; what no one owns is another matter."""
        even = all(each.bullets == each.items for each in self.levels)
        return even and not self.disputed and all(each.agrees for each in self.placed)


def take(grid: Grid, parsed: Parsed) -> Accounts:
    """Take the three accounts of a sheet and of the record that was read out of it."""
    return Accounts(
        characters.count(grid, parsed),
        tuple(characters.disputed(parsed)),
        tuple(bullets.count(parsed)),
        tuple(numbers.place(grid, parsed)),
    )
