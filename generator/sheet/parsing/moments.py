"""Dates in the words of a sheet: `2019. 5. 14.`, `3. 5.(화) 14:00~16:40`, `2019. 7.~8.`, as EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.record.dates import Quarter, When
from generator.wording import quarter_in_form, weekday
from generator.wording.doubting import PART_OF_YEAR, part_in_form
from generator.wording.importing import TIME_LABELS

_YEAR = r"(?:(?P<{0}year>[12][0-9]{{3}}|['’][0-9]{{2}})(?:\.|년)\s?)?"
_REST = (
    r"(?P<{0}month>0?[1-9]|1[0-2])(?:\.|월|(?=\s?[)~]|$))"
    r"(?:\s?(?P<{0}day>0?[1-9]|[12][0-9]|3[01])(?:\.(?![0-9])|일|(?=\s?[)(~]|$)))?"
    r"(?:\s?\((?P<{0}weekday>[월화수목금토일])\))?(?:\s?(?P<{0}time>[0-9]{{1,2}}:[0-9]{{2}}))?"
)
_DATE = _YEAR + _REST
_MOMENT = re.compile(
    rf"(?<![0-9.'’/:-]){_DATE.format('')}"
    r"(?:\s?[~∼～]\s?(?:(?P<until>[0-9]{1,2}:[0-9]{2})"
    r"|(?P<last>[0-9]{1,2})(?:\.|일)(?!\s?[0-9])(?:\s?\([월화수목금토일]\))?"
    rf"|{_DATE.format('e')}))?"
)
_DAY = re.compile(r"([12][0-9]{3})[.년-]\s?([0-9]{1,2})[.월-]\s?([0-9]{1,2})[.일]?")
_PART = re.compile(rf"\((?:(?P<year>[12][0-9]{{3}}|['’][0-9]{{2}})(?:년|\.)\s?)?(?P<part>{PART_OF_YEAR})\)")
_HOURS = re.compile(
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})\s?[-~∼～]\s?(?P<until>[0-9]{1,2}):(?P<then>[0-9]{2})"
)
_YEARS = re.compile(
    r"(?<![0-9])(?P<first>[12][0-9]{3})(?:년|\.)?\s?[~∼～]\s?(?P<last>[12][0-9]{3})(?:년|(?![0-9.]))"
)
_CENTURY = 2000
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
    found = [time for each in _MOMENT.finditer(text) if (time := _time(each, years, bare=is_detail))]
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
    for found in _HOURS.finditer(text):
        if _ints(found, "until", "then") < _ints(found, "hour", "minute"):
            yield found.group()
    for found in _YEARS.finditer(text):
        if found["last"] < found["first"]:
            yield found.group()
    for found in _MOMENT.finditer(text):
        year = full_year(found["year"]) if found["year"] else None
        until = full_year(found["eyear"]) if found["eyear"] else year
        if found["last"]:  # `7.~8.` are months, `3. 5.~7.` days
            is_back = int(found["last"]) < int(found["day"] or found["month"]) and (year or found["day"])
        elif found["emonth"] and (year or found["month"] == found["emonth"]):
            start, end = _ints(found, "month", "day"), _ints(found, "emonth", "eday")
            is_back = (until or 0, *end[: len(start)]) < (year or 0, *start[: len(end)])
        else:
            continue
        if is_back:
            yield found.group().strip()


def _ints(found: re.Match[str], *names: str) -> tuple[int, ...]:
    return tuple(int(found[name]) for name in names if found[name])


def years_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield year and month of each day of a line that names its year."""
    for found in _MOMENT.finditer(text):
        if found["year"]:
            yield full_year(found["year"]), int(found["month"])


def _time(found: re.Match[str], years: Years, *, bare: bool) -> Time | None:
    if found["year"]:
        year, derived = full_year(found["year"]), None
    elif found["weekday"] or (bare and (found["day"] or found["last"] or found["emonth"])):
        year = derived = _derived(found, years)
    else:
        return None
    start = _edtf(year, found["month"], found["day"], found["time"])
    end = _end(found, year)
    try:
        when = When.read(f"{start}/{end}" if end else start).written
    except ValueError:
        return None  # a day that does not exist is told by the check
    named = found["weekday"]
    agrees = named is None or named == _weekday(year, found)
    return Time(when, derived, named, agrees)


def _part(found: re.Match[str], years: Years) -> Time | None:
    """Return the time of a quarter or a half-year that stands alone in brackets: `(4/4분기)`."""
    for year in (full_year(found["year"]),) if found["year"] else years.tried:
        period = next(each for each in _periods(year) if quarter_in_form(each) == part_in_form(found["part"]))
        if found["year"] or (years.first <= period.last and period.first <= years.last):
            when = f"{period.first:%Y-%m}/{period.last:%Y-%m}"
            return Time(when, None if found["year"] else year, None, agrees=True)
    return None


def _periods(year: int) -> Iterator[Quarter]:
    return (Quarter.read(f"{year}-{part}") for part in ("Q1", "Q2", "Q3", "Q4", "H1", "H2"))


def _end(found: re.Match[str], year: int) -> str:
    month, day = found["month"], found["day"]
    if found["until"]:
        return _edtf(year, month, day, found["until"]) if found["time"] else ""
    if found["last"]:  # `7.~8.` are months, `3. 5.~7.` days
        return _edtf(year, month, found["last"], None) if day else _edtf(year, found["last"], None, None)
    if found["emonth"]:
        until = full_year(found["eyear"]) if found["eyear"] else year
        return _edtf(until, found["emonth"], found["eday"], found["etime"])
    return ""


def _edtf(year: int, month: str, day: str | None, time: str | None) -> str:
    written = f"{year}-{int(month):02}"
    if day:
        written += f"-{int(day):02}"
        if time:
            hour, minute = time.split(":")
            written += f"T{int(hour):02}:{minute}"
    return written


def full_year(year: str) -> int:
    """Return a year of which two figures may be written: '19, 19."""
    figures = year.strip("'’")
    return int(figures) if len(figures) > len("19") else _CENTURY + int(figures)


def _derived(found: re.Match[str], years: Years) -> int:
    possible = [year for year in years.tried if _lies_in(year, found, years)] or list(years.tried)
    if found["weekday"]:
        agreeing = [year for year in possible if _weekday(year, found) == found["weekday"]]
        possible = agreeing or possible
    return possible[0]


def _lies_in(year: int, found: re.Match[str], years: Years) -> bool:
    try:
        return years.first <= date(year, int(found["month"]), int(found["day"] or 1)) <= years.last
    except ValueError:
        return False


def _weekday(year: int, found: re.Match[str]) -> str | None:
    try:
        return weekday(date(year, int(found["month"]), int(found["day"] or 1)))
    except ValueError:
        return None
