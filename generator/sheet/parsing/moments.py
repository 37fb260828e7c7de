"""Times in the words of a sheet, as EDTF: `3. 5.(화) 14:00~16:40`, `2019. 7.~8.`, `(4/4분기)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.record.dates import Quarter, When
from generator.wording import weekday
from generator.wording.importing import TIME_LABELS
from generator.wording.times import PART_OF_YEAR, SHORT_YEAR, YEAR, Written, full_year, part_of_year, times

_DAY = re.compile(r"([12][0-9]{3})[.년-]\s?([0-9]{1,2})[.월-]\s?([0-9]{1,2})[.일]?")
_PART = re.compile(rf"\((?:(?P<year>{YEAR}|{SHORT_YEAR})(?:년|\.)\s?)?(?P<part>{PART_OF_YEAR})\)")
_HOURS = re.compile(r"([0-9]{1,2}:[0-9]{2})\s?[-~∼～]\s?([0-9]{1,2}:[0-9]{2})")
_YEARS = re.compile(rf"(?<![0-9])({YEAR})(?:년|\.)?\s?[~∼～]\s?({YEAR})(?:년|(?![0-9.]))")
_SPREAD = "|".join(r"\s*".join(each) for each in TIME_LABELS)
_TIME_LABEL = re.compile(rf"(?:{_SPREAD})\s*[:：]")


@dataclass(frozen=True, slots=True)
class Time:
    """A time as a line tells it: the EDTF text, the year that was derived (None: it is written), its weekday.

    `agrees` is whether the weekday is the day's own, or none is named.
    """

    when: str
    derived: int | None
    weekday: str | None
    agrees: bool


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a day without one may be of, likeliest first, and the days between which it lies."""

    tried: tuple[int, ...]
    first: date
    last: date

    @classmethod
    def of(cls, row: str, quarter: Quarter) -> Years:
        """Return those of a row: what was done lies before, what is planned after."""
        year = quarter.year
        if row == "so_far":
            return cls((year, year - 1), date.min, quarter.first)
        if row == "this_quarter":
            return cls((year, quarter.first.year), quarter.first, quarter.last)
        return cls((year, year + 1), quarter.last, date.max)


def told(text: str, years: Years, *, is_detail: bool) -> Time | None:
    """Return the one time that a line tells; None where it tells none, or several.

    A line of its own must name the year or a weekday; a detail must begin with a word such as 일시, and may
    leave the year to the quarter.
    """
    if is_detail and not _TIME_LABEL.match(text):
        return None
    found = [time for each in times(text) if (time := _time(each, years, bare=is_detail))]
    found.extend(time for each in _PART.finditer(text) if (time := _part(each, years)))
    return found[0] if len({each.when for each in found}) == 1 else None


def day(text: str) -> date | None:
    """Return the day that a text is, year and all; None for anything else."""
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:  # 31 February
        return None


def backwards(text: str) -> Iterator[str]:
    """Yield the times of a line that end before they begin: 2019. 9.~2019. 7., 16:00~14:00."""
    for pattern in (_HOURS, _YEARS):
        for found in pattern.finditer(text):
            start, end = (tuple(map(int, each.split(":"))) for each in found.groups())
            if end < start:
                yield found.group()
    for time in times(text):
        until = time.until
        if until is None or not (time.year or time.month == until.month):
            continue
        start, end = (
            tuple(part for part in (each.year or time.year or 0, each.month, each.day) if part is not None)
            for each in (time, until)
        )
        if end[: len(start)] < start[: len(end)]:
            yield time.whole


def years_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield year and month of each day of a line that names its year."""
    for each in times(text):
        if each.year is not None:
            yield each.year, each.month


def _time(time: Written, years: Years, *, bare: bool) -> Time | None:
    year, derived = time.year, None
    if year is None:
        if time.weekday is None and not (bare and (time.day or time.until)):
            return None
        year = derived = _derived(time, years)
    start = _edtf(year, time)
    until = time.until
    try:
        end = _edtf(until.year or year, until) if until is not None else None
        when = When.read(f"{start}/{end}" if end else start).written
    except ValueError:
        return None  # a day that does not exist is told by the check
    return Time(when, derived, time.weekday, time.weekday in (None, _weekday(year, time)))


def _part(found: re.Match[str], years: Years) -> Time | None:
    """Return the time of a quarter or a half-year that stands alone in brackets: `(4/4분기)`."""
    for year in (full_year(found["year"]),) if found["year"] else years.tried:
        period = Quarter.read(f"{year}-{part_of_year(found['part'])}")
        if found["year"] or (years.first <= period.last and period.first <= years.last):
            when = f"{period.first:%Y-%m}/{period.last:%Y-%m}"
            return Time(when, None if found["year"] else year, None, agrees=True)
    return None


def _edtf(year: int, time: Written) -> str:
    written = f"{year}-{time.month:02}"
    if time.day is None:
        return written
    hour = f"T{time.hour.zfill(5)}" if time.hour else ""
    return f"{written}-{time.day:02}{hour}"


def _derived(time: Written, years: Years) -> int:
    days = {year: time.on(year) for year in years.tried}
    inside = (year for year, day_ in days.items() if day_ and years.first <= day_ <= years.last)
    possible = list(inside) or list(years.tried)
    agreeing = [year for year in possible if time.weekday and _weekday(year, time) == time.weekday]
    return (agreeing or possible)[0]


def _weekday(year: int, time: Written) -> str | None:
    day_ = time.on(year)
    return weekday(day_) if day_ is not None else None
