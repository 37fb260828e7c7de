"""Dates as people write them become one form: 2019. 5. 14., 2019-05-14 and 2019년 5월 14일 are one day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.search.units import plain
from generator.wording import times

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
