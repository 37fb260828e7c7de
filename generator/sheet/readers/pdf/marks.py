"""What letters of symbol typefaces draw, where it is known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.sheet.grid import Doubt
from generator.sheet.readers.symbols import drawn

_PICTURES = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_SYMBOL = re.compile(r"symbol(?:mt|ps)?$", re.IGNORECASE)
"""Its digits and signs are those of other typefaces, its letters are Greek ones and marks."""

_PRIVATE = 0xF000
_FIRST, _LAST = 0x21, 0xFF
_AROUND = 8
"""Letters on each side of one that is told."""


@lru_cache(maxsize=4096)
def mark(letter: str, font: str) -> str:
    """Return what a letter draws; one of a symbol typeface that nobody knows stays private (`U+F0A7`).

    A symbol typeface draws a mark for each Latin letter; a file that names the letter means the mark.
    """
    if not _FIRST <= ord(letter) <= _LAST:
        return drawn(letter)
    if _PICTURES.search(font) or (_SYMBOL.search(font) and (letter.isalpha() or not letter.isascii())):
        return drawn(chr(_PRIVATE + ord(letter)))
    return drawn(letter)


def doubts(text: str) -> Iterator[Doubt]:
    """Yield a doubt for each letter of a line that only one typeface draws, with the words around it."""
    for place, letter in enumerate(text):
        if unicodedata.category(letter) == "Co":
            around = text[max(place - _AROUND, 0) : place + _AROUND + 1]
            yield Doubt("drawn", f"U+{ord(letter):04X} {around}")
