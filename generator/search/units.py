"""The form in which words are compared: syllables, letters and whole numbers, without spaces and marks.

reading.js does the same in the browser, by the same patterns, which it is sent; a test
holds the two to each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Spaces, marks, signs, pictures, private and half characters: whatever is no letter and no digit. The ranges
# are written out, since Python and browsers know different versions of Unicode.
_MARKS = (
    r"\u0000-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\u3099-\u309c\u30fb\u3164"
    r"\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe6f\ufeff\uff61-\uff65\uffa0\uffe0-\uffff"
    "\U0001f000-\U0001faff\U000e0000-\U0010ffff"
)

MARKS = f"[{_MARKS}]+"
"""A pattern for Python and JavaScript: what does not count between units."""

UNIT = rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|[0-9]+|[^{_MARKS}]"
"""A pattern for Python and JavaScript: a number, without its thousands marks, or one syllable or letter."""

LONGEST = 3
"""Units in the longest piece that the index knows; longer words are found by their pieces, then verified."""

_SMALL = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}
_UNIT = re.compile(UNIT)


def plain(text: str) -> str:
    """Return a text with wide, ringed and joined letters as plain ones, and A to Z in small letters."""
    return unicodedata.normalize("NFKC", text).translate(_SMALL)


def units(text: str) -> list[str]:
    """Return what of a text counts, in order: `「조례」 1,180건` is 조, 례, 1180, 건."""
    return [found.replace(",", "") for found in _UNIT.findall(plain(text))]


def pieces(text: str) -> Iterator[str]:
    """Yield each run of one to three units of a text; a dot keeps two numbers apart (15:00 is 15.00)."""
    glued: list[str] = []
    was_number = False
    for unit in units(text):
        is_number = unit[0] in "0123456789"
        glued.append(f".{unit}" if is_number and was_number else unit)
        was_number = is_number
    for length in range(1, LONGEST + 1):
        for start in range(len(glued) - length + 1):
            yield "".join(glued[start : start + length]).lstrip(".")
