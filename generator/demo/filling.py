"""Blanks in a sentence are filled with words and numbers that dice decide, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from generator.demo.phrases import NAMES, OFFICES, PLACES, ROOMS
from generator.wording.particles import with_particle


def dice(*names: object) -> Random:
    """Return dice that fall the same way for the same names, on every machine."""
    return Random("/".join(map(str, names)))  # noqa: S311 - it invents a city, it keeps no secret


class Word(str):
    """A word that takes the particle which fits it: `{what:을/를}`."""

    __slots__ = ()

    def __format__(self, particles: str) -> str:
        """Return the word, with the particle of the pair that fits."""
        return with_particle(str(self), particles) if particles else str(self)


class Blanks(dict[str, object]):
    """What stands in the blanks: given words, and for any other name of `_DRAWS` one drawn and then kept."""

    def __init__(self, roll: Random, **given: object) -> None:
        """Take the dice and the words that are known."""
        super().__init__(given)
        self._roll = roll

    def __missing__(self, name: str) -> object:
        """Draw a word; KeyError for a name that nobody knows."""
        self[name] = drawn = _DRAWS[name](self._roll)
        return drawn

    def fill(self, text: str) -> str:
        """Return a text with its blanks filled."""
        return text.format_map(self) if "{" in text else text


def _between(first: int, last: int, by: int = 1) -> Callable[[Random], str]:
    return lambda roll: f"{roll.randrange(first, last + 1, by):,}"


def _one_of(words: tuple[str, ...]) -> Callable[[Random], str]:
    return lambda roll: roll.choice(words)


_DRAWS: dict[str, Callable[[Random], str]] = {
    "few": _between(2, 9),
    "some": _between(2, 9),
    "many": _between(11, 48),
    "people": _between(25, 480, 5),
    "crowd": _between(1_100, 9_800, 100),
    "low": _between(12, 49),
    "percent": _between(55, 98),
    "months": _between(3, 14),
    "area": _between(820, 6_400, 20),
    "distance": lambda roll: f"{roll.randrange(4, 58) / 10}",
    "money": _between(120, 2_400, 10),
    "more": _between(2_500, 4_800, 50),
    "much": _between(4_900, 9_500, 50),
    "phone": lambda roll: f"000-0000-{roll.randrange(10_000):04}",
    "place": _one_of(PLACES[:6]),
    "place_too": _one_of(PLACES[6:]),
    "room": _one_of(ROOMS),
    "office": _one_of(tuple(OFFICES.values())[:6]),
    "office_too": _one_of(tuple(OFFICES.values())[6:]),
    "expert": lambda roll: f"{roll.choice(NAMES)} 교수(예시대학교)",
}
