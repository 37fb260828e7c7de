"""The words of the invented city (words.yml): tables, steps of a craft, and blanks that dice fill."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from generator.record.items import Item

_WORDS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))
_NUMBERS = {
    "few": (2, 9, 1),
    "some": (2, 9, 1),
    "many": (11, 48, 1),
    "people": (25, 480, 5),
    "crowd": (1_100, 9_800, 100),
    "low": (12, 49, 1),
    "percent": (55, 98, 1),
    "months": (3, 14, 1),
    "area": (820, 6_400, 20),
    "money": (120, 2_400, 10),
    "more": (2_500, 4_800, 50),
    "much": (4_900, 9_500, 50),
}
"""Of each blank that is a number: the least, the most, and by which steps."""

_CRAFTS_OF_A_LONG_ONE = ("run", "aid", "net")

Steps = dict[str, tuple[Item, ...]]
"""Steps by the name of their task, both with blanks."""


def dice(*names: object) -> Random:
    """Return dice that fall the same way for the same names, on every machine."""
    return Random("/".join(map(str, names)))  # noqa: S311 - it invents a city, it keeps no secret


def words(name: str) -> list[str]:
    """Return a list of words; KeyError for one that nobody wrote."""
    listed: list[str] = _WORDS[name]
    return listed


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a table as their cells; KeyError for a table that nobody wrote."""
    return tuple(tuple(map(str.strip, line.split("|"))) for line in _WORDS[name].splitlines())


def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return the rows of a table by their first cells."""
    return {key: tuple(told) for key, *told in rows(name)}


@cache
def steps(craft: str) -> Steps:
    """Return the steps of a craft by task: `long` has those of several, `bare` has none."""
    if craft == "bare":
        return {}
    if craft == "long":
        return {task: below for each in _CRAFTS_OF_A_LONG_ONE for task, below in steps(each).items()}
    found: Steps = {}
    for first, *details in rows(craft):
        if first.startswith("【"):
            found[first.strip("【】")] = ()
        else:
            task = next(reversed(found))
            found[task] = (*found[task], Item(first, details=_details(details)))
    return found


def _details(cells: list[str]) -> tuple[Item, ...]:
    details: list[Item] = []
    for cell in cells:
        if cell.startswith("· "):
            details[-1] = replace(details[-1], details=(*details[-1].details, Item(cell[2:])))
        else:
            details.append(Item(cell.removeprefix("※ "), kind="note" if cell.startswith("※ ") else "item"))
    return tuple(details)


class Blanks(dict[str, object]):
    """What stands in the blanks: given words, and for any other name one drawn by dice and then kept."""

    def __init__(self, roll: Random, **given: object) -> None:
        """Take the dice and the words that are known."""
        super().__init__(given)
        self._roll = roll

    def __missing__(self, name: str) -> object:
        """Draw a word; KeyError for a name that nobody knows."""
        if name in _NUMBERS:
            least, most, by = _NUMBERS[name]
            self[name] = f"{self._roll.randrange(least, most + 1, by):,}"
        else:
            self[name] = self._roll.choice(words(name))
        return self[name]

    def fill(self, text: str) -> str:
        """Return a text with its blanks filled."""
        return text.format_map(self) if "{" in text else text

    def item(self, step: Item) -> Item:
        """Return a line with its blanks filled, and those of all below it."""
        return replace(step, text=self.fill(step.text), details=tuple(map(self.item, step.details)))
