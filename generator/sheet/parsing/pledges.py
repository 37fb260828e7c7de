"""Whose sheet it is: the pledge by its number and title, as the city's records name them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.record.pledge import Pledge
from generator.sheet.parsing.labels import squeezed
from generator.sheet.parsing.numbers import known_to


def find(number: str | None, title: str, pledges: Iterable[Pledge]) -> Pledge | None:
    """Return the pledge of a sheet, None for one that the city has not.

    Of several that bore one number, the one of the same title, else the one that still runs.
    """
    every = tuple(pledges)
    same_number = [each for each in every if number in known_to((each.number, each.pledge))]
    same_title = [each for each in same_number or every if squeezed(title) in map(squeezed, titles(each))]
    if same_title:
        return same_title[-1]
    running = [each for each in same_number if each.until is None]
    left = running or same_number
    return left[-1] if left else None


def titles(pledge: Pledge) -> tuple[str, ...]:
    """Return the title of a pledge and all that it bore."""
    renamings = (change for change in pledge.changes if change.kind == "name")
    return (pledge.title, *(name for change in renamings for name in (change.before, change.after) if name))
