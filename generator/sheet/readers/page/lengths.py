"""Lengths and colours of CSS, as far as they tell whether anyone can see a text."""

from __future__ import annotations

import re
from typing import TypeAlias

from tinycss2.color4 import parse_color

Ink: TypeAlias = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

BLACK: Ink = (0.0, 0.0, 0.0)
WHITE: Ink = (1.0, 1.0, 1.0)

_NEAR = 0.06  # in each of red, green and blue: nobody tells such letters from their ground
_FAINTEST = 0.05
_LENGTH = re.compile(r"(?P<number>[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+))(?P<unit>[a-z]+|%)?", re.IGNORECASE)
_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "rem": 16.0,
    "vh": 8.0, "vw": 12.0,
}  # fmt: skip


def pixels(text: str, em: float = 16.0) -> float | None:
    """Return a length in pixels, `em` being the size of letters around it; None: it is none that is known."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None:
        return None
    number, unit = float(found["number"]), (found["unit"] or "").lower()
    if unit in ("em", "ex", "ch", "%"):
        return number * em * {"em": 1.0, "ex": 0.5, "ch": 0.5, "%": 0.01}[unit]
    return number * _PIXELS[unit] if unit in _PIXELS else None


def numbers(text: str) -> list[float]:
    """Return every number of a text, lengths in pixels."""
    return [pixels(each.group()) or 0.0 for each in _LENGTH.finditer(text)]


def alike(one: Ink, other: Ink) -> bool:
    """Return whether nobody tells letters of one colour from a ground of another."""
    return all(abs(mine - yours) <= _NEAR for mine, yours in zip(one, other, strict=True))


def colour(text: str) -> tuple[Ink, float] | None:
    """Return a colour and how far it covers (0: it is not there at all); None: it is none that is known."""
    try:
        found = parse_color(text)
        if found is None or isinstance(found, str):
            return None
        red, green, blue = (min(max(float(each or 0.0), 0.0), 1.0) for each in found.to("srgb").coordinates)
    except (ValueError, NotImplementedError, AttributeError, TypeError):
        return None
    return (red, green, blue), float(found.alpha)


def is_there(cover: float) -> bool:
    """Return whether something that covers so far can be seen."""
    return cover > _FAINTEST
