"""The form in which words are compared: syllables, letters and whole numbers, without spaces and marks.

reading.js does the same in the browser, by the same patterns, which it is sent; a test
holds the two to each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.wording import times

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


_MOST_MONTHS = 12
_MOST_DAYS = 31
_DATE = re.compile(times.SEARCHED_DATE)
_DAY = re.compile(times.SEARCHED_DAY)
_MONTH = re.compile(times.SEARCHED_MONTH)
_YEAR = re.compile(times.SEARCHED_YEAR)
_WRITTEN = re.compile("([12][0-9]{3})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def moments(text: str, when: str | None = None) -> set[str]:
    """Return every date of a line, and each less exact date that it lies in, as pieces of the index.

    Args:
        text: the line's words.
        when: the date read out of them, as EDTF text; None for none.

    Returns:
        `@2019-05-14`, `@2019-05`, `@2019`, `@-05-14`, `@-05`: day, month, year, and a day of any year.

    """
    found: set[str] = set()
    for date in dates(text, when):
        found.update(_pieces(*date))
    return found


def dates(text: str, when: str | None = None) -> Iterator[tuple[str, str, str]]:
    """Yield the dates of a line as year, month and day; what is not said is empty."""
    shown = plain(text)
    for long, short, *parts in _DATE.findall(shown):
        year = long or f"20{short}"
        month, day = (parts[0] or parts[2]), (parts[1] or parts[3])
        yield from _real(year, month, day)
    for month, day, other_month, other_day in _DAY.findall(shown):
        yield from _real("", month or other_month, day or other_day)
    for month in _MONTH.findall(shown):
        yield from _real("", month, "")
    for year in _YEAR.findall(shown):
        yield year, "", ""
    for year, month, day in _WRITTEN.findall(when or ""):
        yield from _real(year, month, day) if month else [(year, "", "")]


def _real(year: str, month: str, day: str) -> Iterator[tuple[str, str, str]]:
    is_month = 0 < int(month) <= _MOST_MONTHS
    if is_month and (not day or 0 < int(day) <= _MOST_DAYS):
        yield year, month.zfill(2), day.zfill(2) if day else ""


def _pieces(year: str, month: str, day: str) -> Iterator[str]:
    if year:
        yield f"@{year}"
    if month:
        yield f"@-{month}"
        if year:
            yield f"@{year}-{month}"
        if day:
            yield f"@-{month}-{day}"
            if year:
                yield f"@{year}-{month}-{day}"
