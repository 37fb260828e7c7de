"""How long a thing is drawn: its number's share of the longest, in whole steps; and how wide words are."""

from __future__ import annotations

from decimal import Decimal
from unicodedata import east_asian_width

_TENTHS = 1000
_FULL, _HALF = 14, 9


def length(value: Decimal | int, longest: Decimal | int, room: int) -> int:
    """Return how many of the `room` steps a value takes where `longest` takes them all, to the nearest.

    What is not 0 takes at least one step, so that it is never drawn as nothing.

    Raises:
        ValueError: the value is below 0, or the longest is not above 0.

    """
    if value < 0 or longest <= 0:
        raise ValueError((value, longest))
    steps = int(Decimal(value) * room / Decimal(longest) + Decimal("0.5"))
    return max(steps, 1) if value else 0


def share(count: int, whole: int) -> str:
    """Return a count's share of the whole as SVG measures it, to a tenth of a hundredth: 22.5%."""
    tenths = length(count, whole, _TENTHS)
    return f"{tenths // 10}.{tenths % 10}%"


def width(words: str) -> int:
    """Return the room of words in 14 px letters, rather too much than too little: no browser is there."""
    return sum(_FULL if east_asian_width(letter) in "WF" else _HALF for letter in words)
